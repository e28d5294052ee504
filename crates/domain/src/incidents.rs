//! Known incidents: one failure that many homes feel, and what becomes of the repairs that are a
//! part of it when it is over.

use crate::endings::EndReason;
use crate::hazards::guard::OpenCases;
use crate::text_enum::text_enum;
use crate::tickets::TicketStatus;

/// Properties that one incident can be at.
pub const MOST_PLACES: usize = 50;

/// Repairs that can be made a part of an incident at once.
pub const MOST_TICKETS: usize = 200;

text_enum! {
    /// Where an incident stands.
    pub enum IncidentStatus {
        /// It is known and not over.
        Open,
        /// It is over.
        Closed,
    }
}

text_enum! {
    /// What people are told about an incident.
    pub enum IncidentNews {
        /// That it is known.
        Opened,
        /// How it goes on.
        Update,
        /// That it is over.
        Closed,
    }
}

/// What matters of a repair when the incident that it is a part of is over.
#[derive(Debug, Clone, Copy)]
pub struct Child {
    /// Where it stands.
    pub status: TicketStatus,
    /// Whether somebody still has an order of it.
    pub open_orders: bool,
    /// Whether work of it was done and nobody has checked it.
    pub unchecked: bool,
    /// Its hazards that are not decided or ended.
    pub hazards: OpenCases,
}

/// What becomes of a repair when its incident is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildEnd {
    /// It has ended already.
    Ended,
    /// It ends so.
    Ends(TicketStatus, EndReason),
    /// It stays, for this reason.
    Stays(&'static str),
}

/// Whether a repair waits for the incident that it is a part of: nobody has begun on it, so it is put
/// right with the incident or taken up after it. What a rule recognised as an emergency of its own
/// waits for nothing.
pub fn waits_for_incident(status: TicketStatus, emergency: bool, open: bool) -> bool {
    open && !emergency && status == TicketStatus::New
}

/// What becomes of a repair when its incident is over. One that nobody has begun on reported the
/// incident again; completed work is agreed to. Nothing that somebody still works on is ended under
/// their hands, and a hazard is decided by a person.
pub const fn end_of(child: Child) -> ChildEnd {
    let hazard = child.hazards.why_not_end();
    match (child.status, hazard) {
        (TicketStatus::Closed | TicketStatus::Cancelled, _) => ChildEnd::Ended,
        (_, Some(why)) => ChildEnd::Stays(why),
        _ if child.open_orders => {
            ChildEnd::Stays("It has work orders that are open; complete or cancel them first.")
        }
        (TicketStatus::Completed, _) if child.unchecked => {
            ChildEnd::Stays("Its work is not checked yet; verify it, or send it back.")
        }
        (TicketStatus::Completed, _) => ChildEnd::Ends(TicketStatus::Closed, EndReason::Fixed),
        (TicketStatus::InProgress, _) => {
            ChildEnd::Stays("Work has begun on it; complete it first.")
        }
        (TicketStatus::New | TicketStatus::Assigned, _) => {
            ChildEnd::Ends(TicketStatus::Cancelled, EndReason::Duplicate)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TicketStatus::*;

    const CALM: Child = Child {
        status: New,
        open_orders: false,
        unchecked: false,
        hazards: OpenCases { proposed: false, open: false, not_safe: false },
    };
    const PROPOSED: OpenCases = OpenCases { proposed: true, open: false, not_safe: false };

    #[test]
    fn what_nobody_works_on_ends_with_the_incident_and_the_rest_stays_with_why() {
        let cancelled = ChildEnd::Ends(Cancelled, EndReason::Duplicate);
        let table: [(Child, Option<ChildEnd>); 9] = [
            (CALM, Some(cancelled)),
            (Child { status: Assigned, ..CALM }, Some(cancelled)),
            (Child { status: Assigned, open_orders: true, ..CALM }, None),
            (Child { status: InProgress, ..CALM }, None),
            (Child { status: Completed, ..CALM }, Some(ChildEnd::Ends(Closed, EndReason::Fixed))),
            (Child { status: Completed, unchecked: true, ..CALM }, None),
            (Child { hazards: PROPOSED, ..CALM }, None),
            (Child { status: Closed, hazards: PROPOSED, ..CALM }, Some(ChildEnd::Ended)),
            (Child { status: Cancelled, ..CALM }, Some(ChildEnd::Ended)),
        ];
        for (child, end) in table {
            match (end_of(child), end) {
                (ChildEnd::Stays(why), None) => assert!(why.ends_with('.'), "{why}"),
                (got, end) => assert_eq!(Some(got), end, "{child:?}"),
            }
        }
    }

    #[test]
    fn every_end_is_one_that_the_table_of_moves_and_the_codes_know() {
        for &status in TicketStatus::ALL {
            if let ChildEnd::Ends(to, code) = end_of(Child { status, ..CALM }) {
                assert!(status.can_become(to), "{status} to {to}");
                assert!(code.fits(to) && code.says_all(), "{code}");
            }
        }
    }

    #[test]
    fn only_what_nobody_has_begun_waits_for_an_incident_and_no_emergency_does() {
        for &status in TicketStatus::ALL {
            for (emergency, open) in [(false, false), (true, false), (true, true)] {
                assert!(
                    !waits_for_incident(status, emergency, open),
                    "{status} {emergency} {open}"
                );
            }
            let waits = status == TicketStatus::New;
            assert_eq!(waits_for_incident(status, false, true), waits, "{status}");
        }
    }
}
