//! A line of a history.

use super::words;
use crate::db::DbError;
use crate::{attachments, contacts};
use maintainuk_domain::ids::{AttachmentId, TicketId};
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
        /// A certificate became due or was completed, or was recorded with a job.
        Certificate,
        /// It was added, changed, archived, restored or merged, by the audit log.
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
    /// Where it stands, for what has a status; of a change the reason.
    pub status: Option<String>,
    /// The number of a ticket or a work order.
    #[schema(example = "TKT-000482")]
    pub number: Option<String>,
    /// The ticket that it belongs to.
    pub ticket_id: Option<TicketId>,
    /// Where the certificate of a job is read; null for anything else.
    #[schema(example = "/api/v1/attachments/01939b5e-0000-7000-8000-000000000000/content")]
    pub document_url: Option<String>,
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
        let (id, kind): (Uuid, _) = (row.try_get("Id")?, row.try_get("Kind")?);
        let ticket_id: Option<TicketId> = row.try_get("TicketId")?;
        // What is only due belongs to no ticket, and has no paper.
        let recorded = kind == HistoryLineKind::Certificate && ticket_id.is_some();
        let (title, number): (String, _) = (row.try_get("Title")?, text("Number")?);
        let is_change = kind == HistoryLineKind::Change;
        let who = named
            .then(|| contacts::name(first.as_deref(), last.as_deref(), &[firm.as_deref()]))
            .or_else(|| (is_change && title != words::CAME).then(|| "The system".to_owned()));
        Ok(Self {
            id,
            kind,
            at: row.try_get("At")?,
            title: if is_change { words::title(&title, number.as_deref()) } else { title },
            status: row.try_get("Status")?,
            number: number.filter(|_| !is_change),
            ticket_id,
            document_url: recorded.then(|| attachments::url(AttachmentId::from_uuid(id))),
            who,
        })
    }
}
