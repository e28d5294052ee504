//! Quotes: what contractors ask for their work. Read on the page of a ticket.

use crate::tickets::Sight;
use maintainuk_domain::ids::{QuoteId, WorkOrderId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::quotes::QuoteStatus;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

/// The quotes of ticket `$2`, newest first: those of firm `$3` unless it is null.
pub const OF_TICKET: &str = r#"
    SELECT q.*, o."WorkOrderNumber", c."CompanyName"
    FROM "WorkOrders" o
    JOIN "Quotes" q ON q."OrgId" = $1 AND q."WorkOrderId" = o."Id"
        AND ($3::uuid IS NULL OR q."ContractorId" = $3)
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = q."ContractorId"
    WHERE o."OrgId" = $1 AND o."TicketId" = $2
    ORDER BY q."CreatedAt" DESC, q."Id" DESC LIMIT 50"#;

/// Whose quotes somebody sees: `None` for all, a firm for its own. An id that no firm has hides
/// all of them from residents.
pub fn firm_of(sight: Sight) -> Option<Uuid> {
    match sight {
        Sight::All => None,
        Sight::Contractor(firm) => Some(firm.as_uuid()),
        Sight::Resident(_) | Sight::Nothing => Some(Uuid::nil()),
    }
}

/// A contractor's quote.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The id.
    pub id: QuoteId,
    /// The order that it is for.
    pub work_order_id: WorkOrderId,
    /// That order's number.
    pub work_order_number: String,
    /// Whose it is.
    pub contractor_name: Option<String>,
    /// Where it stands.
    pub status: QuoteStatus,
    /// What it is made of: `{description, quantity, unit, unitPrice, total}` each.
    #[schema(value_type = Vec<Object>)]
    pub lines: Value,
    /// Before VAT.
    pub subtotal_gbp: Pence,
    /// VAT.
    pub vat_gbp: Pence,
    /// With VAT.
    pub total_gbp: Pence,
    /// Until when it can be approved.
    pub valid_until: Option<Instant>,
    /// When it was approved.
    pub approved_at: Option<Instant>,
    /// What the contractor adds.
    pub notes: Option<String>,
    /// When it came in.
    pub created_at: Instant,
}

impl Quote {
    /// Reads a row of [`OF_TICKET`].
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            id: row.try_get("Id")?,
            work_order_id: row.try_get("WorkOrderId")?,
            work_order_number: row.try_get("WorkOrderNumber")?,
            contractor_name: row.try_get("CompanyName")?,
            status: row.try_get("Status")?,
            lines: row.try_get("LineItemsJson")?,
            subtotal_gbp: row.try_get("SubtotalGBP")?,
            vat_gbp: row.try_get("VatGBP")?,
            total_gbp: row.try_get("TotalGBP")?,
            valid_until: row.try_get("ValidUntil")?,
            approved_at: row.try_get("ApprovedAt")?,
            notes: row.try_get("Notes")?,
            created_at: row.try_get("CreatedAt")?,
        })
    }
}
