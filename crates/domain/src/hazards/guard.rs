//! What an open hazard case keeps its ticket from.
//!
//! A ticket is not called completed while a hazard that the law binds to is not safe, and it does
//! not end while a case is undecided or open: a duty does not go away because somebody ticks a box,
//! and a closed door ends no case. One that was reported twice may be cancelled while its hazard is only
//! proposed: the duty stands where it was reported first.

use crate::endings::EndReason;
use crate::hazards::course::HazardStep;
use crate::tickets::TicketStatus;

/// The hazard cases of a ticket that somebody still has to act on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenCases {
    /// One that words proposed and nobody has decided.
    pub proposed: bool,
    /// One that was confirmed and is not closed.
    pub open: bool,
    /// One of these that the law binds to, and of which nothing says that it is safe.
    pub not_safe: bool,
}

impl OpenCases {
    /// Reads what a statement packs into one number: 1 proposed, 2 open, 4 not safe.
    pub const fn from_bits(bits: i32) -> Self {
        Self { proposed: bits & 1 != 0, open: bits & 2 != 0, not_safe: bits & 4 != 0 }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        !self.proposed && !self.open
    }

    /// Why nothing that has them ends; none when there is none.
    pub const fn why_not_end(self) -> Option<&'static str> {
        if self.proposed {
            Some("A hazard is proposed on it: confirm or refuse that first.")
        } else if self.open {
            Some("It has a hazard case that is open: close that first.")
        } else {
            None
        }
    }
}

/// The steps that say that a home is safe.
pub const SAFE: [HazardStep; 2] = [HazardStep::MadeSafe, HazardStep::WorksFinished];

/// Why the hazard cases of a ticket keep it from a status; none when they do not.
pub const fn holds_back(
    to: TicketStatus,
    code: Option<EndReason>,
    cases: OpenCases,
) -> Option<&'static str> {
    match (to, code) {
        (TicketStatus::Completed, _) if cases.not_safe => {
            Some("A hazard on it is not safe yet: record that it was made safe first.")
        }
        (TicketStatus::Cancelled, Some(EndReason::Duplicate)) if !cases.open => None,
        (TicketStatus::Closed | TicketStatus::Cancelled, _) => cases.why_not_end(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TicketStatus::{Assigned, Cancelled, Closed, Completed, InProgress, New};

    const PROPOSED: OpenCases = OpenCases { proposed: true, open: false, not_safe: false };
    const OPEN: OpenCases = OpenCases { proposed: false, open: true, not_safe: false };
    const UNSAFE: OpenCases = OpenCases { proposed: false, open: true, not_safe: true };

    #[test]
    fn a_ticket_does_not_end_while_a_hazard_is_open_nor_is_it_completed_before_it_is_safe() {
        let duplicate = Some(EndReason::Duplicate);
        for (cases, to, code, held) in [
            (OpenCases::default(), Closed, None, false),
            (OpenCases::default(), Completed, None, false),
            (PROPOSED, Completed, None, false),
            (PROPOSED, Closed, None, true),
            (PROPOSED, Cancelled, Some(EndReason::NoAccess), true),
            (OPEN, Completed, None, false),
            (OPEN, Closed, None, true),
            (OPEN, Cancelled, Some(EndReason::NoAccess), true),
            (OPEN, Cancelled, None, true),
            (PROPOSED, Cancelled, duplicate, false),
            (OPEN, Cancelled, duplicate, true),
            (OPEN, Closed, duplicate, true),
            (UNSAFE, Completed, None, true),
            (UNSAFE, InProgress, None, false),
            (UNSAFE, Assigned, None, false),
            (UNSAFE, New, None, false),
        ] {
            assert_eq!(holds_back(to, code, cases).is_some(), held, "{cases:?} {to} {code:?}");
        }
    }

    #[test]
    fn a_case_that_is_only_proposed_is_not_called_open() {
        let both = OpenCases { proposed: true, ..OPEN };
        for (cases, says) in [
            (OpenCases::default(), None),
            (PROPOSED, Some("A hazard is proposed")),
            (both, Some("A hazard is proposed")),
            (OPEN, Some("It has a hazard case that is open")),
        ] {
            let told = cases.why_not_end();
            assert_eq!((told.is_some(), cases.is_empty()), (says.is_some(), says.is_none()));
            assert!(told.unwrap_or_default().starts_with(says.unwrap_or_default()), "{cases:?}");
        }
    }

    #[test]
    fn the_number_of_a_statement_is_read_bit_by_bit() {
        for (bits, cases) in [(0, OpenCases::default()), (1, PROPOSED), (2, OPEN), (6, UNSAFE)] {
            assert_eq!(OpenCases::from_bits(bits), cases, "{bits}");
        }
    }
}
