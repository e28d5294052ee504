//! Visits in other programs' calendars: what a feed holds, and what a visit is there.

use crate::access::Grant;
use crate::text_enum::text_enum;
use crate::visits::VisitStatus;

text_enum! {
    /// Which visits a calendar feed holds.
    pub enum CalendarScope {
        /// For colleagues those of the tickets that they look after; for others all that they see.
        Mine,
        /// All of the organisation.
        All,
    }
}

/// How many feeds somebody may have at a time.
pub const MOST_FEEDS: usize = 10;
/// For how many days after a visit it stays in the feed.
pub const DAYS_BACK: i64 = 60;
/// How far ahead a feed looks, in days.
pub const DAYS_AHEAD: i64 = 366;

/// What a visit is in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventState {
    /// It takes, or took, place.
    Confirmed,
    /// It is off.
    Cancelled,
}

/// What a visit is in a calendar; nothing when it never was agreed, or another came instead, which
/// has its identity. A visit that was agreed and called off has been counted up.
pub const fn event_state(status: VisitStatus, sequence: i32) -> Option<EventState> {
    match status {
        VisitStatus::Confirmed
        | VisitStatus::Started
        | VisitStatus::Done
        | VisitStatus::NoAccess => Some(EventState::Confirmed),
        VisitStatus::Cancelled if sequence > 0 => Some(EventState::Cancelled),
        VisitStatus::Proposed
        | VisitStatus::Moved
        | VisitStatus::Declined
        | VisitStatus::Cancelled => None,
    }
}

/// Whether somebody whose permission to see orders reaches this far may have such a feed.
pub fn may_have(scope: CalendarScope, reach: Grant) -> bool {
    match scope {
        CalendarScope::Mine => reach != Grant::No,
        CalendarScope::All => reach == Grant::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_agreed_is_in_a_calendar() {
        use EventState::{Cancelled, Confirmed};
        let table = [
            (VisitStatus::Proposed, 0, None),
            (VisitStatus::Confirmed, 0, Some(Confirmed)),
            (VisitStatus::Started, 3, Some(Confirmed)),
            (VisitStatus::Done, 1, Some(Confirmed)),
            (VisitStatus::NoAccess, 0, Some(Confirmed)),
            (VisitStatus::Moved, 1, None),
            (VisitStatus::Declined, 0, None),
            (VisitStatus::Cancelled, 0, None),
            (VisitStatus::Cancelled, 1, Some(Cancelled)),
        ];
        for (status, sequence, wanted) in table {
            assert_eq!(event_state(status, sequence), wanted, "{status} {sequence}");
        }
    }

    #[test]
    fn only_who_sees_everything_has_a_feed_of_everything() {
        let table = [
            (CalendarScope::Mine, Grant::No, false),
            (CalendarScope::Mine, Grant::Own, true),
            (CalendarScope::Mine, Grant::All, true),
            (CalendarScope::All, Grant::No, false),
            (CalendarScope::All, Grant::Own, false),
            (CalendarScope::All, Grant::All, true),
        ];
        for (scope, reach, wanted) in table {
            assert_eq!(may_have(scope, reach), wanted, "{scope} {reach:?}");
        }
    }
}
