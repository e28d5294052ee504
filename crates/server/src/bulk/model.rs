//! What a run looks like.

use crate::db::DbError;
use crate::http::Cursor;
use crate::tickets::full_name;
use maintainuk_domain::access::Role;
use maintainuk_domain::bulk::{BulkAction, BulkDone, NotUndone};
use maintainuk_domain::ids::{BulkItemId, BulkRunId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Who asks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Asker {
    pub user: UserId,
    pub role: Role,
    pub now: Instant,
}

/// One thing that was done to many tickets.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BulkRun {
    /// The id.
    pub id: BulkRunId,
    /// What was done.
    pub action: BulkAction,
    /// Who did it.
    pub by_name: String,
    /// Whether that is who asks.
    pub mine: bool,
    /// When.
    pub created_at: Instant,
    /// How many tickets were named.
    pub chosen: i32,
    /// How many of them were changed.
    pub done: i32,
    /// Until when it can be undone; null where it never can.
    pub undo_until: Option<Instant>,
    /// Why who asks cannot undo it now; null where they can.
    #[schema(value_type = Option<String>)]
    pub why_not_undo: Option<&'static str>,
    /// When it was undone.
    pub undone_at: Option<Instant>,
    /// By whom.
    pub undone_by: Option<String>,
    /// How many tickets were put back; null until it is undone.
    pub taken_back: Option<i32>,
    /// How many were left because somebody touched them since, or for another reason that they say.
    pub left_alone: Option<i32>,
    #[serde(skip)]
    pub(super) why: Option<NotUndone>,
}

impl BulkRun {
    /// Reads a row of the store's select, for who asks.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, asker: Asker) -> Result<Self, DbError> {
        let by: UserId = row.try_get("UserId")?;
        let undone_at: Option<Instant> = row.try_get("UndoneAt")?;
        let done = BulkDone {
            action: row.try_get("Action")?,
            at: row.try_get("CreatedAt")?,
            undone: undone_at.is_some(),
            mine: by == asker.user,
            administrator: asker.role == Role::OrgAdmin,
        };
        let why = done.why_not_undo(asker.now);
        let name = full_name(row.try_get("ByFirst")?, row.try_get("ByLast")?);
        let undoer = full_name(row.try_get("UndoFirst")?, row.try_get("UndoLast")?);
        Ok(Self {
            id: row.try_get("Id")?,
            action: done.action,
            by_name: name.map_or_else(|| row.try_get("ByEmail"), Ok)?,
            mine: done.mine,
            created_at: done.at,
            chosen: row.try_get("Chosen")?,
            done: row.try_get("Done")?,
            undo_until: done.until(),
            why_not_undo: why.map(NotUndone::words),
            undone_at,
            undone_by: undoer.map_or_else(|| row.try_get("UndoEmail"), |name| Ok(Some(name)))?,
            taken_back: row.try_get("TakenBack")?,
            left_alone: row.try_get("LeftAlone")?,
            why,
        })
    }

    /// Its place in the list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

/// Runs, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulkRunList {
    /// The runs.
    pub items: Vec<BulkRun>,
    /// Where to go on; null at the end.
    pub next: Option<String>,
}

/// A ticket that was changed together with others.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BulkRunTicket {
    /// The ticket.
    pub ticket_id: TicketId,
    /// Its number.
    #[schema(example = "TKT-000123")]
    pub number: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// Whether it was put back; null until that is tried. One that was left is tried again while nothing
    /// of the run was put back.
    pub undone: Option<bool>,
    /// Why it was left.
    pub why_not_undone: Option<String>,
    #[serde(skip)]
    pub(super) id: BulkItemId,
}

impl BulkRunTicket {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            ticket_id: row.try_get("TicketId")?,
            number: row.try_get("TicketNumber")?,
            title: row.try_get("Title")?,
            undone: row.try_get("Undone")?,
            why_not_undone: row.try_get("WhyNotUndone")?,
            id: row.try_get("Id")?,
        })
    }
}

/// A run with the tickets that it changed.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulkRunPage {
    /// The run.
    pub run: BulkRun,
    /// The tickets, in the order in which they were named.
    pub items: Vec<BulkRunTicket>,
}
