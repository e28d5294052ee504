//! Invoices: a contractor's bill for a work order.

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;

text_enum! {
    /// Where an invoice stands.
    pub enum InvoiceStatus {
        /// Received.
        Uploaded,
        /// Held against the order and the quote, and found right.
        Reviewed,
        /// To be paid.
        Approved,
        /// Paid in full.
        Paid,
        /// Questioned; the supplier has been told.
        Disputed,
    }
}

moves! { InvoiceStatus {
    Uploaded => [
        Reviewed: "Review", InvoicesReview, [];
        Disputed: "Dispute", InvoicesReview, [Reason];
    ]
    Reviewed => [
        Approved: "Approve", InvoicesApprove, [];
        Disputed: "Dispute", InvoicesReview, [Reason];
    ]
    Approved => [
        Paid: "Record as paid", PaymentsRecord, [];
        Disputed: "Dispute", InvoicesReview, [Reason];
    ]
    Disputed => [
        Reviewed: "Settle", InvoicesReview, [];
    ]
    Paid => []
}}

/// A move of an invoice that is refused, with the moves that are open.
pub type InvoiceMove = Refused<InvoiceStatus>;
