//! Tickets: what is reported, how urgent it is, and where it stands.

use crate::access::{Grant, Permission};
use crate::moves::{Move, Refused, moves};
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
        Assigned: "Back to assigned", TicketsUpdate, [];
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
    Cancelled => [
        New: "Reopen", TicketsClose, [Reason];
    ]
}}

/// A move of a ticket that is refused, with the moves that are open.
pub type TicketMove = Refused<TicketStatus>;

/// For how many days after completion a resident may reopen a ticket; staff may later.
pub const REOPEN_DAYS: i64 = 14;

/// What a resident is told after that.
pub const TOO_LATE_TO_REOPEN: &str = "It was completed more than 14 days ago; report it again.";

/// For how many days a cancelled ticket can be taken up again (uk-domain.md 9.4).
pub const REVIVE_DAYS: i64 = 30;

impl TicketStatus {
    /// Whether work on it is still to come: New, Assigned or InProgress.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Assigned | Self::InProgress)
    }

    /// Whether going to `to` reopens it: counted, and the old clocks are kept.
    pub const fn is_reopening(self, to: Self) -> bool {
        matches!(self, Self::Completed | Self::Closed) && to.is_open()
    }

    /// Whether going to `to` takes a cancelled one up again: nothing was done, so it goes on under
    /// the promise that it had.
    pub const fn is_reviving(self, to: Self) -> bool {
        matches!(self, Self::Cancelled) && to.is_open()
    }
}

/// Whether somebody with these grants may make a move of a ticket at all. A resident, whose grant to
/// confirm reaches only their own, may also cancel what they `reported` and nobody has taken up.
pub fn may_move(
    from: TicketStatus,
    step: &Move<TicketStatus>,
    reported: bool,
    grant: impl Fn(Permission) -> Grant,
) -> bool {
    let own = reported
        && from == TicketStatus::New
        && step.to == TicketStatus::Cancelled
        && grant(Permission::TicketsConfirm) == Grant::Own;
    own || step.permission.is_none_or(|permission| grant(permission) != Grant::No)
}

/// What has to be said of another priority; none where nothing has to be. The first triage is itself
/// the record of why, but an emergency is lowered by a person who says why (uk-domain.md 9.4).
pub fn asks_why(from: Priority, to: Priority, first_triage: bool) -> Option<&'static str> {
    if from == to {
        None
    } else if from == Priority::Emergency {
        Some("Say why this is not an emergency after all.")
    } else {
        (!first_triage).then_some("Say why it is more or less urgent than it was.")
    }
}

/// Whether words of an emergency beside the report make the ticket one: as in the report itself, while nobody
/// has answered it. One that somebody works on is theirs to judge.
pub fn raised_by_words(status: TicketStatus, priority: Priority, answered: bool) -> bool {
    let waits = matches!(status, TicketStatus::New | TicketStatus::Assigned);
    waits && !answered && priority != Priority::Emergency
}

/// Why a cancelled ticket is not taken up again; none when it is.
pub fn why_not_revive(cancelled: Instant, merged: bool, now: Instant) -> Option<&'static str> {
    if merged {
        Some("It was merged into another ticket: undo that instead.")
    } else if now > cancelled.plus_days(REVIVE_DAYS) {
        Some("It was cancelled more than 30 days ago; report it again.")
    } else {
        None
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
    use crate::access::Role;

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
                let reviving = from == TicketStatus::Cancelled;
                assert_eq!(from.is_reviving(step.to), reviving, "{from} -> {}", step.to);
            }
        }
    }

    #[test]
    fn who_reported_it_cancels_what_nobody_has_taken_up_and_no_other() {
        use TicketStatus::{Assigned, Cancelled, Closed, Completed, InProgress, New};
        let may = |role: Role, reported, from: TicketStatus, to| {
            may_move(from, from.move_to(to).unwrap(), reported, |permission| role.grant(permission))
        };
        assert!(!may(Role::Tenant, false, New, Cancelled));
        assert!(may(Role::Coordinator, false, New, Cancelled));
        for (role, from, to, allowed) in [
            (Role::Tenant, New, Cancelled, true),
            (Role::Tenant, Assigned, Cancelled, false),
            (Role::Tenant, InProgress, Cancelled, false),
            (Role::Tenant, New, Assigned, false),
            (Role::Tenant, Completed, Closed, false),
            (Role::Tenant, Completed, New, true),
            (Role::Tenant, Cancelled, New, false),
            (Role::Contractor, New, Cancelled, false),
            (Role::Viewer, New, Cancelled, false),
            (Role::Coordinator, New, Cancelled, true),
            (Role::Coordinator, Cancelled, New, true),
            (Role::OrgAdmin, InProgress, Cancelled, true),
        ] {
            assert_eq!(may(role, true, from, to), allowed, "{role} {from} -> {to}");
        }
    }

    #[test]
    fn another_priority_is_explained_unless_it_is_the_first_triage_and_lowers_no_emergency() {
        use Priority::{Emergency, Planned, Routine, Urgent};
        for (from, to, first, asks) in [
            (Routine, Routine, false, false),
            (Routine, Urgent, true, false),
            (Routine, Urgent, false, true),
            (Urgent, Planned, false, true),
            (Urgent, Emergency, false, true),
            (Routine, Emergency, true, false),
            (Emergency, Urgent, true, true),
            (Emergency, Emergency, false, false),
        ] {
            assert_eq!(asks_why(from, to, first).is_some(), asks, "{from} {to} {first}");
        }
    }

    #[test]
    fn a_message_makes_an_emergency_of_what_nobody_has_looked_at() {
        use Priority::{Emergency, Routine};
        use TicketStatus::{Assigned, Completed, New};
        for (status, priority, answered, raised) in [
            (New, Routine, false, true),
            (New, Routine, true, false),
            (New, Emergency, false, false),
            (Assigned, Routine, true, false),
            // It was reopened, and whoever has it has not said anything since.
            (Assigned, Routine, false, true),
            (Completed, Routine, false, false),
        ] {
            assert_eq!(raised_by_words(status, priority, answered), raised, "{status} {answered}");
        }
    }

    #[test]
    fn a_cancelled_one_is_taken_up_for_thirty_days_unless_it_was_merged() {
        let cancelled: Instant = "2026-11-01T10:00:00Z".parse().unwrap();
        let last = cancelled.plus_days(30);
        for (merged, now, may) in [
            (false, cancelled, true),
            (false, last, true),
            (false, last.plus_seconds(1), false),
            (true, cancelled, false),
        ] {
            assert_eq!(why_not_revive(cancelled, merged, now).is_none(), may, "{merged} {now}");
        }
    }
}
