//! Tickets: what is reported, how urgent it is, and where it stands.

use crate::access::Grant;
use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;
use crate::time::Instant;

text_enum! {
    /// What kind of repair it is; also the trades of a contractor.
    pub enum Category {
        /// Taps, pipes, toilets, leaks.
        Plumbing,
        /// Sockets, lights, wiring.
        Electrical,
        /// Boilers, radiators, hot water.
        Heating,
        /// Gas pipes and appliances.
        Gas,
        /// Damp, condensation and mould.
        DampMould,
        /// Walls, floors, ceilings, stairs.
        Structural,
        /// Roofs, gutters, chimneys.
        Roofing,
        /// Doors, windows, glazing, locks of inner doors.
        DoorsWindows,
        /// White goods that the landlord supplies.
        Appliance,
        /// Rodents and insects.
        Pest,
        /// Locks, entry systems, break-ins.
        Security,
        /// Alarms, fire doors, extinguishers.
        Fire,
        /// Drains and sewers.
        Drainage,
        /// Shared parts of a building.
        Communal,
        /// Gardens, fences, paths.
        Garden,
        /// Anything else.
        General,
    }
}

text_enum! {
    /// How soon it must be answered and put right, most pressing first.
    pub enum Priority {
        /// Danger to people or serious damage.
        Emergency,
        /// Cannot wait for a routine visit.
        Urgent,
        /// The ordinary case.
        Routine,
        /// By an agreed date.
        Planned,
    }
}

text_enum! {
    /// How the report came in.
    pub enum ReportedVia {
        /// Told to staff on the telephone.
        Phone,
        /// Written to the organisation.
        Email,
        /// Entered by the resident.
        Portal,
        /// Told to staff face to face.
        InPerson,
        /// Any other way.
        Other,
    }
}

text_enum! {
    /// Where a ticket stands.
    pub enum TicketStatus {
        /// Reported; nobody has been given it.
        New,
        /// Somebody has been given it.
        Assigned,
        /// Work has begun.
        InProgress,
        /// Work is done; the resident may still object.
        Completed,
        /// Finished and agreed.
        Closed,
        /// Will not be done.
        Cancelled,
    }
}

moves! { TicketStatus {
    New => [
        Assigned: "Assign", TicketsUpdate, [];
        Cancelled: "Cancel", TicketsClose, [Reason];
    ]
    Assigned => [
        InProgress: "Start work", TicketsUpdate, [];
        New: "Unassign", TicketsUpdate, [];
        Cancelled: "Cancel", TicketsClose, [Reason];
    ]
    InProgress => [
        Completed: "Complete", TicketsUpdate, [];
        Cancelled: "Cancel", TicketsClose, [Reason];
    ]
    Completed => [
        Closed: "Close", TicketsClose, [];
        Assigned: "Reopen", TicketsConfirm, [Reason];
        New: "Reopen as new", TicketsConfirm, [Reason];
    ]
    Closed => [
        Assigned: "Reopen", TicketsConfirm, [Reason];
        New: "Reopen as new", TicketsConfirm, [Reason];
    ]
    Cancelled => []
}}

/// A move of a ticket that is refused, with the moves that are open.
pub type TicketMove = Refused<TicketStatus>;

/// For how many days after completion a resident may reopen a ticket; staff may later.
pub const REOPEN_DAYS: i64 = 14;

impl TicketStatus {
    /// Whether work on it is still to come: New, Assigned or InProgress.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Assigned | Self::InProgress)
    }

    /// Whether going to `to` reopens it: counted, and the old clocks are kept.
    pub const fn is_reopening(self, to: Self) -> bool {
        matches!(self, Self::Completed | Self::Closed) && to.is_open()
    }
}

/// Whether somebody may reopen a ticket now. Staff always may; a resident, whose grant reaches
/// only their own, until [`REOPEN_DAYS`] after it was completed.
pub fn may_reopen(grant: Grant, completed: Option<Instant>, now: Instant) -> bool {
    match grant {
        Grant::No => false,
        Grant::All => true,
        Grant::Own => completed.is_some_and(|at| now <= at.plus_days(REOPEN_DAYS)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resident_may_reopen_for_fourteen_days() {
        let completed: Instant = "2026-11-01T10:00:00Z".parse().unwrap();
        let last = completed.plus_days(14);
        for (grant, at, now, may) in [
            (Grant::Own, Some(completed), last, true),
            (Grant::Own, Some(completed), last.plus_seconds(1), false),
            (Grant::Own, None, last, false),
            (Grant::All, Some(completed), last.plus_days(400), true),
            (Grant::No, Some(completed), completed, false),
        ] {
            assert_eq!(may_reopen(grant, at, now), may, "{grant:?} {now}");
        }
    }

    #[test]
    fn only_finished_tickets_are_reopened() {
        for &from in TicketStatus::ALL {
            for step in from.moves() {
                let finished = matches!(from, TicketStatus::Completed | TicketStatus::Closed);
                let reopening = finished && step.to != TicketStatus::Closed;
                assert_eq!(from.is_reopening(step.to), reopening, "{from} -> {}", step.to);
            }
        }
    }
}
