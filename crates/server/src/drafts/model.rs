//! What a draft looks like.

use crate::db::DbError;
use crate::http::{Cursor, Problem};
use crate::tickets::full_name;
use maintainuk_domain::drafts::{DraftKind, check_draft, glimpse};
use maintainuk_domain::ids::{DraftId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// What somebody has begun to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// What it is going to be.
    pub kind: DraftKind,
    /// What was typed, by field.
    pub fields: BTreeMap<String, String>,
    /// What stood in those fields when it was begun.
    pub base: BTreeMap<String, String>,
    /// The version of the ticket that it was begun on.
    pub base_version: Option<i32>,
    /// When it was kept last.
    pub saved_at: Instant,
    /// Since when colleagues read it; null while it is its writer's alone.
    pub shared_at: Option<Instant>,
}

impl Draft {
    /// Reads a row.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            kind: row.try_get("Kind")?,
            fields: row.try_get::<_, Json<_>>("Fields")?.0,
            base: row.try_get::<_, Json<_>>("Base")?.0,
            base_version: row.try_get("BaseVersion")?,
            saved_at: row.try_get("UpdatedAt")?,
            shared_at: row.try_get("SharedAt")?,
        })
    }
}

/// What a colleague has begun to write and shows to the others.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SharedDraft {
    /// Whose it is.
    pub user_id: UserId,
    /// Their name.
    pub by: String,
    /// What it is going to be.
    pub kind: DraftKind,
    /// What was typed, by field.
    pub fields: BTreeMap<String, String>,
    /// When it was kept last.
    pub saved_at: Instant,
}

impl SharedDraft {
    /// Reads a row.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let name = full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
        Ok(Self {
            user_id: row.try_get("UserId")?,
            by: name.unwrap_or_else(|| "A colleague".into()),
            kind: row.try_get("Kind")?,
            fields: row.try_get::<_, Json<_>>("Fields")?.0,
            saved_at: row.try_get("UpdatedAt")?,
        })
    }
}

/// What to keep.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepDraft {
    /// What it is going to be.
    pub kind: DraftKind,
    /// What was typed, by field: 20,000 characters in all. When nothing was, the draft goes.
    pub fields: BTreeMap<String, String>,
    /// What stood in those fields when it was begun, for a change of what is there.
    #[serde(default)]
    pub base: BTreeMap<String, String>,
    /// The version of the ticket that it was begun on.
    pub base_version: Option<i32>,
    /// Whether colleagues are to read it; as it was when absent. A change of facts is never shared.
    pub shared: Option<bool>,
}

impl KeepDraft {
    /// Refuses what is too much.
    ///
    /// # Errors
    /// Which field it is, and why.
    pub fn check(&self) -> Result<(), Problem> {
        if self.shared == Some(true) && !self.kind.can_be_shared() {
            return Err(Problem::invalid("/shared", "Only a note or a message can be shared."));
        }
        check_draft(&self.fields).map_err(|told| Problem::invalid("/fields", told))?;
        check_draft(&self.base).map_err(|told| Problem::invalid("/base", told))
    }
}

/// What was kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftKept {
    /// The draft; null when there was nothing to keep.
    pub draft: Option<Draft>,
}

/// The caller's drafts on a ticket, and those that colleagues share.
#[derive(Debug, Serialize, ToSchema)]
pub struct TicketDraftList {
    /// One's own, one of each kind at most.
    pub items: Vec<Draft>,
    /// Colleagues', the latest first; at most 50.
    pub shared: Vec<SharedDraft>,
}

/// A draft in a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DraftLine {
    /// On which ticket.
    pub ticket_id: TicketId,
    /// The ticket's number.
    pub ticket_number: String,
    /// The ticket's title.
    pub ticket_title: String,
    /// What it is going to be.
    pub kind: DraftKind,
    /// How it begins.
    pub glimpse: String,
    /// When it was kept last.
    pub saved_at: Instant,
    #[serde(skip)]
    pub(super) id: DraftId,
}

impl DraftLine {
    /// Reads a row.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let draft = Draft::read(row)?;
        Ok(Self {
            ticket_id: row.try_get("TicketId")?,
            ticket_number: row.try_get("TicketNumber")?,
            ticket_title: row.try_get("Title")?,
            kind: draft.kind,
            glimpse: glimpse(&draft.fields, &draft.base),
            saved_at: draft.saved_at,
            id: row.try_get("Id")?,
        })
    }

    /// Its place in the list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.saved_at, id: self.id.as_uuid() }
    }
}

/// All drafts of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftList {
    /// The drafts, newest first.
    pub items: Vec<DraftLine>,
    /// Where to go on; null at the end.
    pub next: Option<String>,
}
