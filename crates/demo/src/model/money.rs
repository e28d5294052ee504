//! Quotes, invoices and payments.

use jiff::civil::Date;
use maintainuk_domain::ids::{ContractorId, InvoiceId, PaymentId, QuoteId, UserId, WorkOrderId};
use maintainuk_domain::invoices::InvoiceStatus;
use maintainuk_domain::money::Pence;
use maintainuk_domain::quotes::QuoteStatus;
use maintainuk_domain::time::Instant;
use serde_json::Value;

/// A row of "Quotes".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Quote {
    pub id: QuoteId,
    pub work_order: WorkOrderId,
    pub contractor: ContractorId,
    /// A list of `{"description", "quantity", "unit", "unitPrice", "total"}`, numbers as text.
    pub line_items: Value,
    pub subtotal: Pence,
    pub vat: Pence,
    pub total: Pence,
    pub status: QuoteStatus,
    pub valid_until: Instant,
    pub approved_by: Option<UserId>,
    pub approved_at: Option<Instant>,
    pub notes: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Invoices".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Invoice {
    pub id: InvoiceId,
    pub work_order: WorkOrderId,
    pub contractor: ContractorId,
    pub number: String,
    pub invoice_date: Date,
    pub due_date: Date,
    /// As those of a quote.
    pub line_items: Value,
    pub subtotal: Pence,
    pub vat: Pence,
    pub total: Pence,
    pub status: InvoiceStatus,
    pub approved_by: Option<UserId>,
    pub approved_at: Option<Instant>,
    pub paid_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Payments".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Payment {
    pub id: PaymentId,
    pub invoice: InvoiceId,
    pub amount: Pence,
    pub method: &'static str,
    pub reference: String,
    pub paid_at: Instant,
    pub recorded_by: UserId,
    pub created_at: Instant,
}
