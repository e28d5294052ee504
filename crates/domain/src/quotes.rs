//! Quotes: a contractor's offer for a work order.

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;
use crate::time::Instant;

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

/// Whether the day a quote was good for has passed: then it cannot be approved.
pub fn is_expired(valid_until: Option<Instant>, now: Instant) -> bool {
    valid_until.is_some_and(|until| now > until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_good_to_its_last_moment() {
        let until: Instant = "2026-11-30T23:59:59Z".parse().unwrap();
        assert!(!is_expired(Some(until), until));
        assert!(is_expired(Some(until), until.plus_seconds(1)));
        assert!(!is_expired(None, until));
    }
}
