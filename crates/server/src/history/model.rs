//! A line of a history.

use crate::contacts;
use crate::db::DbError;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

text_enum! {
    /// What a line of a history is about.
    pub enum HistoryLineKind {
        /// A repair was reported.
        Ticket,
        /// A work order was raised.
        WorkOrder,
        /// A message was written.
        Message,
        /// Somebody moved in.
        Tenancy,
        /// A certificate became due, or was completed.
        Certificate,
        /// The record was changed, by the audit log.
        Change,
    }
}

/// A line of a history.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    pub id: Uuid,
    pub kind: HistoryLineKind,
    pub at: Instant,
    /// The line in words.
    #[schema(example = "Leak under the kitchen sink")]
    pub title: String,
    /// Where it stands, for what has a status.
    pub status: Option<String>,
    /// The number of a ticket or a work order.
    #[schema(example = "TKT-000482")]
    pub number: Option<String>,
    /// The ticket that it belongs to.
    pub ticket_id: Option<TicketId>,
    /// Who did it or does it: a colleague, a firm, a resident.
    pub who: Option<String>,
}

/// A page of a history, newest first.
#[derive(Serialize, ToSchema)]
pub struct History {
    pub items: Vec<HistoryLine>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

impl TryFrom<&Row> for HistoryLine {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, firm) = (text("First")?, text("Last")?, text("Firm")?);
        let named = first.is_some() || last.is_some() || firm.is_some();
        Ok(Self {
            id: row.try_get("Id")?,
            kind: row.try_get("Kind")?,
            at: row.try_get("At")?,
            title: row.try_get("Title")?,
            status: row.try_get("Status")?,
            number: row.try_get("Number")?,
            ticket_id: row.try_get("TicketId")?,
            who: named
                .then(|| contacts::name(first.as_deref(), last.as_deref(), &[firm.as_deref()])),
        })
    }
}
