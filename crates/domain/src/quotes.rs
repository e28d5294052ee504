//! Quotes: a contractor's offer for a work order.

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;

text_enum! {
    /// Where a quote stands.
    pub enum QuoteStatus {
        /// Being written.
        Draft,
        /// Put to the organisation.
        Submitted,
        /// Agreed, and never edited again: a variation is a new quote.
        Approved,
        /// Not agreed; another try is a new quote.
        Rejected,
    }
}

moves! { QuoteStatus {
    Draft => [
        Submitted: "Submit", QuotesSubmit, [];
    ]
    Submitted => [
        Approved: "Approve", QuotesApprove, [];
        Rejected: "Reject", QuotesApprove, [Reason];
        Draft: "Withdraw", QuotesSubmit, [Reason];
    ]
    Approved => []
    Rejected => []
}}

/// A move of a quote that is refused, with the moves that are open.
pub type QuoteMove = Refused<QuoteStatus>;
