//! What happened with a contractor, a line each.

use crate::contacts;
use crate::db::DbError;
use crate::http::Cursor;
use crate::timeline;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::money::Pence;
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

text_enum! {
    /// What a line of a contractor's history is about.
    pub enum ContractorHistoryKind {
        /// An order was given to them.
        Job,
        /// They put in a quote.
        Quote,
        /// They put in an invoice.
        Invoice,
        /// A message to or from their person.
        Message,
        /// Something about them was changed.
        Change,
    }
}

/// One thing that happened with a contractor.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContractorHistoryItem {
    /// The order's, quote's, invoice's, message's or audit entry's.
    pub id: Uuid,
    pub kind: ContractorHistoryKind,
    pub at: Instant,
    /// It in a few words.
    #[schema(example = "WO-000042")]
    pub title: String,
    /// More of it: what is to be done, what was written, which fields were changed.
    pub detail: Option<String>,
    /// Where it stands now.
    #[schema(example = "Completed")]
    pub status: Option<String>,
    /// With VAT.
    pub total_gbp: Option<Pence>,
    /// Who did it, for changes and messages of colleagues.
    pub by: Option<String>,
    /// The ticket that it belongs to.
    pub ticket_id: Option<TicketId>,
    #[schema(example = "TKT-000123")]
    pub ticket_number: Option<String>,
    pub ticket_title: Option<String>,
}

/// What happened, newest first.
#[derive(Serialize, ToSchema)]
pub struct HistoryPage {
    pub items: Vec<ContractorHistoryItem>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

impl ContractorHistoryItem {
    /// Its place in the list.
    pub const fn place(&self) -> Cursor {
        Cursor { at: self.at, id: self.id }
    }

    /// Reads a row of the merged select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let kind: ContractorHistoryKind = row.try_get("kind")?;
        let (label, order) = (text("label")?.unwrap_or_default(), text("WorkOrderNumber")?);
        let of_order = |what: &str| match &order {
            Some(number) => format!("{what} for {number}"),
            None => what.to_owned(),
        };
        let changed: Option<Value> = row.try_get("changed")?;
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let name = contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]);
        Ok(Self {
            id: row.try_get("id")?,
            kind,
            at: row.try_get("at")?,
            title: match kind {
                ContractorHistoryKind::Job => label,
                ContractorHistoryKind::Quote => of_order("Quote"),
                ContractorHistoryKind::Invoice => of_order(&format!("Invoice {label}")),
                ContractorHistoryKind::Message => format!("Message {}", label.to_lowercase()),
                ContractorHistoryKind::Change => change_title(&label),
            },
            detail: text("words")?.or_else(|| changed.as_ref().and_then(change_detail)),
            status: text("status")?,
            total_gbp: row.try_get("total")?,
            by: match kind {
                ContractorHistoryKind::Change if email.is_none() => Some("The system".into()),
                _ => email.is_some().then_some(name),
            },
            ticket_id: row.try_get("TicketId")?,
            ticket_number: text("TicketNumber")?,
            ticket_title: text("Title")?,
        })
    }
}

fn change_title(action: &str) -> String {
    match action {
        "contractor.create" => "Added",
        "contractor.update" => "Details changed",
        "contractor.suspend" => "Suspended",
        "contractor.explain" => "Still suspended",
        "contractor.restore" => "May be given work again",
        "contractor.archive" => "Archived",
        _ => "Changed",
    }
    .to_owned()
}

/// The reason of a move, or the names of the fields that were changed.
fn change_detail(new: &Value) -> Option<String> {
    let text = |name: &str| new.get(name).and_then(Value::as_str).map(str::to_owned);
    if new.get("companyName").is_some() && new.get("id").is_some() {
        return None;
    }
    text("reason").or_else(|| text("statusReason")).or_else(|| {
        let fields = new.as_object()?.keys().filter(|name| !name.starts_with("status"));
        let names: Vec<String> = fields.map(|name| timeline::spaced(name).to_lowercase()).collect();
        (!names.is_empty() && new.get("status").is_none()).then(|| names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_change_tells_its_reason_or_what_was_changed() {
        for (new, told) in [
            (json!({ "status": "Inactive", "reason": "Retired" }), Some("Retired")),
            (
                json!({ "status": "Suspended", "statusReason": "Insurance ran out" }),
                Some("Insurance ran out"),
            ),
            (
                json!({ "hourlyRateGbp": "45.00", "vatStatus": "Registered" }),
                Some("hourly rate gbp, vat status"),
            ),
            (json!({ "status": "Active", "statusReason": null }), None),
            (json!({ "id": "1", "companyName": "Pipes Ltd", "cisStatus": "Gross" }), None),
        ] {
            assert_eq!(change_detail(&new).as_deref(), told, "{new}");
        }
    }
}
