//! What links and merges look like.

use maintainuk_domain::ids::{AttachmentId, EventId, HazardId, LinkId, TicketId, TicketMergeId};
use maintainuk_domain::links::LinkRole;
use maintainuk_domain::merges::undo_until;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// The ticket that another was merged into.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergedInto {
    /// The id.
    pub id: TicketId,
    /// Its number.
    #[schema(example = "TKT-000123")]
    pub number: String,
}

impl MergedInto {
    /// Reads it from the row of a ticket's page.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Option<Self>, tokio_postgres::Error> {
        let Some(id) = row.try_get("MergedIntoTicketId")? else { return Ok(None) };
        Ok(Some(Self { id, number: row.try_get("MergedIntoNumber")? }))
    }
}

/// A ticket that hangs together with this one.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketLink {
    /// The link's id.
    pub id: LinkId,
    /// What the other ticket is to this one.
    pub role: LinkRole,
    /// The other ticket.
    pub ticket_id: TicketId,
    /// Its number.
    pub number: String,
    /// What is wrong there, in a few words.
    pub title: String,
    /// Where it stands.
    pub status: TicketStatus,
    /// Of a split: until when it can be undone.
    pub undo_until: Option<Instant>,
}

/// The links and merges of a ticket.
#[derive(Debug, Serialize, ToSchema)]
pub struct TicketLinks {
    /// Its links, oldest first; at most 200.
    pub items: Vec<TicketLink>,
    /// Tickets that were merged into it, newest first; at most 50.
    pub merges: Vec<TicketMerge>,
}

/// A link to make.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewLink {
    /// What the other ticket is to this one.
    pub role: LinkRole,
    /// The other ticket.
    pub ticket_id: TicketId,
}

/// Two tickets that were made one.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketMerge {
    /// The id.
    pub id: TicketMergeId,
    /// Which stays.
    pub kept_id: TicketId,
    /// Which went.
    pub merged_id: TicketId,
    /// The number of the one that went.
    pub merged_number: String,
    /// When.
    pub merged_at: Instant,
    /// Until when it can be undone.
    pub undo_until: Instant,
    /// When it was undone.
    pub undone_at: Option<Instant>,
}

impl TicketMerge {
    pub(super) fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let merged_at: Instant = row.try_get("MergedAt")?;
        Ok(Self {
            id: row.try_get("Id")?,
            kept_id: row.try_get("KeptTicketId")?,
            merged_id: row.try_get("MergedTicketId")?,
            merged_number: row.try_get("MergedNumber")?,
            merged_at,
            undo_until: undo_until(merged_at),
            undone_at: row.try_get("UndoneAt")?,
        })
    }
}

/// Two tickets to make one: the one in the path stays.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergeTickets {
    /// Which goes.
    pub ticket_id: TicketId,
    /// The version last read of the one that stays.
    pub version: i32,
    /// The version last read of the one that goes.
    pub other_version: i32,
}

/// The repair to split off a ticket.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SplitTicket {
    /// The version last read of the ticket.
    pub version: i32,
    /// What else is wrong, in a few words (at most 200 characters).
    #[schema(example = "Extractor fan does not run")]
    pub title: String,
    /// What else is wrong, in full (at most 10,000 characters).
    pub description: Option<String>,
    /// What kind of repair.
    pub category: Category,
    /// How urgent. Words that a fixed rule knows as an emergency raise it.
    pub priority: Priority,
    /// Photographs of the ticket that go along; 50 at most.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub attachment_ids: Vec<AttachmentId>,
    /// Notes of its timeline that are copied; 50 at most.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub note_ids: Vec<EventId>,
}

/// A ticket that was split off another.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketSplit {
    /// The id, which is that of the link between the two.
    pub id: LinkId,
    /// The ticket that it was split off.
    pub from_id: TicketId,
    /// The new ticket.
    pub ticket_id: TicketId,
    /// The number of the new ticket.
    #[schema(example = "TKT-000124")]
    pub number: String,
    /// When.
    pub split_at: Instant,
    /// Until when it can be undone.
    pub undo_until: Instant,
    /// When it was undone.
    pub undone_at: Option<Instant>,
}

/// A ticket as a preview shows it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeTicketSide {
    /// The id.
    pub id: TicketId,
    /// Its number.
    pub number: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// Where it stands.
    pub status: TicketStatus,
    /// When it was reported.
    pub created_at: Instant,
    /// Its version.
    pub version: i32,
}

/// What merging two tickets would do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeTicketsPreview {
    /// Which stays.
    pub kept: MergeTicketSide,
    /// Which goes.
    pub other: MergeTicketSide,
    /// Work orders that move.
    pub work_orders: i64,
    /// Photographs and documents that move.
    pub attachments: i64,
    /// Messages that move.
    pub messages: i64,
    /// Hazard cases that move.
    pub hazards: i64,
    /// Parts that become parts of the one that stays.
    pub parts: i64,
    /// What to look at before.
    pub warnings: Vec<String>,
    /// Why they cannot be merged.
    pub why_not: Option<String>,
    /// The hazard case that is to be ended before; null where none is.
    pub ends_first: Option<MergeEndsFirst>,
}

/// A hazard case that is to be ended before two tickets are merged.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeEndsFirst {
    /// The case.
    pub hazard_id: HazardId,
    /// Its ticket.
    pub ticket_id: TicketId,
    /// The number of that ticket.
    pub number: String,
}
