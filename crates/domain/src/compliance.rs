//! Compliance items: one cycle of one certificate of a property.

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;

text_enum! {
    /// Where a compliance item stands.
    pub enum ComplianceStatus {
        /// Due on a day to come.
        Pending,
        /// Inspected; the next cycle has been opened.
        Completed,
        /// The day has passed.
        Overdue,
        /// Not needed here.
        NotApplicable,
    }
}

moves! { ComplianceStatus {
    Pending => [
        Completed: "Complete", ComplianceWrite, [];
        NotApplicable: "Not applicable", ComplianceWrite, [Reason];
        // Set by the clock on the day after the due date.
        Overdue: "Overdue", system, [];
    ]
    Overdue => [
        Completed: "Complete", ComplianceWrite, [];
        NotApplicable: "Not applicable", ComplianceWrite, [Reason];
    ]
    NotApplicable => [
        Pending: "Applies again", ComplianceWrite, [];
    ]
    // Corrections: the certificate was void or wrong.
    Completed => [
        Pending: "Take back", ComplianceWrite, [Reason];
        Overdue: "Take back as overdue", ComplianceWrite, [Reason];
    ]
}}

/// A move of a compliance item that is refused, with the moves that are open.
pub type ComplianceMove = Refused<ComplianceStatus>;
