//! Quotes, invoices and payments.

use crate::db::OrgTx;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Invoice, Quote};

pub(super) fn write(tx: OrgTx<'_>, demo: &Demo) {
    demo.quotes.iter().for_each(|row| quote(tx, row));
    demo.invoices.iter().for_each(|row| invoice(tx, row));
    for row in &demo.payments {
        tx.later(
            r#"INSERT INTO "Payments" ("Id", "OrgId", "InvoiceId", "AmountGBP", "Method",
                   "Reference", "PaidAt", "RecordedBy", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)"#,
            params![
                row.id,
                tx.org,
                row.invoice,
                row.amount,
                row.method,
                row.reference.clone(),
                row.paid_at,
                row.recorded_by,
                row.created_at
            ],
        );
    }
}

fn quote(tx: OrgTx<'_>, row: &Quote) {
    tx.later(
        r#"INSERT INTO "Quotes" ("Id", "OrgId", "WorkOrderId", "ContractorId", "LineItemsJson",
               "SubtotalGBP", "VatGBP", "TotalGBP", "Status", "ValidUntil", "ApprovedBy",
               "ApprovedAt", "Notes", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"#,
        params![
            row.id,
            tx.org,
            row.work_order,
            row.contractor,
            row.line_items.clone(),
            row.subtotal,
            row.vat,
            row.total,
            row.status,
            row.valid_until,
            row.approved_by,
            row.approved_at,
            row.notes.clone(),
            row.created_at,
            row.updated_at
        ],
    );
}

fn invoice(tx: OrgTx<'_>, row: &Invoice) {
    tx.later(
        r#"INSERT INTO "Invoices" ("Id", "OrgId", "WorkOrderId", "ContractorId", "InvoiceNumber",
               "InvoiceDate", "DueDate", "LineItemsJson", "SubtotalGBP", "VatGBP", "TotalGBP",
               "Status", "ApprovedBy", "ApprovedAt", "PaidAt", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"#,
        params![
            row.id,
            tx.org,
            row.work_order,
            row.contractor,
            row.number.clone(),
            row.invoice_date,
            row.due_date,
            row.line_items.clone(),
            row.subtotal,
            row.vat,
            row.total,
            row.status,
            row.approved_by,
            row.approved_at,
            row.paid_at,
            row.created_at,
            row.updated_at
        ],
    );
}
