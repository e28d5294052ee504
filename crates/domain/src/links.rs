//! How tickets hang together: related, parent and child, the same thing reported twice, merged.

use crate::text_enum::text_enum;
use crate::tickets::{Priority, TicketStatus};
use crate::time::Instant;

text_enum! {
    /// What another ticket is to a ticket.
    pub enum LinkRole {
        /// It has to do with it.
        Related,
        /// It is the whole that this one is a part of.
        Parent,
        /// It is a part of this one, which closes only after it.
        Child,
        /// It is the one that this one reports again.
        DuplicateOf,
        /// It reports this one again.
        Duplicate,
        /// It is the one that this one was split off.
        SplitFrom,
        /// It was split off this one.
        SplitOff,
    }
}

impl LinkRole {
    /// What this ticket is to the other one.
    pub const fn back(self) -> Self {
        match self {
            Self::Related => Self::Related,
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::DuplicateOf => Self::Duplicate,
            Self::Duplicate => Self::DuplicateOf,
            Self::SplitFrom => Self::SplitOff,
            Self::SplitOff => Self::SplitFrom,
        }
    }

    /// Whether a link is kept from the other ticket's side: each is kept once.
    pub const fn is_kept_by_other(self) -> bool {
        matches!(self, Self::Child | Self::Duplicate | Self::SplitOff)
    }

    /// Whether it comes of splitting a ticket alone: nobody makes or takes away such a link by hand.
    pub const fn is_of_split(self) -> bool {
        matches!(self, Self::SplitFrom | Self::SplitOff)
    }
}

/// What is there already, for a new link between `child` and `parent` or the like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Family {
    /// The part has a whole already.
    pub child_has_parent: bool,
    /// The part has parts of its own.
    pub child_has_children: bool,
    /// The whole is a part itself.
    pub parent_has_parent: bool,
}

/// Why a ticket cannot become a part of another; none when it can. There are two levels, so nothing
/// goes round in a ring.
pub const fn why_not_part(family: Family) -> Option<&'static str> {
    if family.child_has_parent {
        Some("It is a part of another ticket already.")
    } else if family.child_has_children {
        Some("It has parts of its own.")
    } else if family.parent_has_parent {
        Some("That ticket is a part of another one itself.")
    } else {
        None
    }
}

/// Why two tickets cannot be merged; none when they can: the one that stays has work to come, and
/// so has the one that goes.
pub const fn why_not_merge(kept: TicketStatus, other: TicketStatus) -> Option<&'static str> {
    if !kept.is_open() {
        Some("The ticket that stays is finished; reopen it first.")
    } else if !other.is_open() {
        Some("The other ticket is finished; there is nothing to merge.")
    } else {
        None
    }
}

/// Why nothing can be split off a ticket; none when something can: one of two repairs may be done already.
pub const fn why_not_split(status: TicketStatus) -> Option<&'static str> {
    if status.is_open() || matches!(status, TicketStatus::Completed) {
        None
    } else {
        Some("The ticket has ended; reopen it first, or report the other repair anew.")
    }
}

/// How urgent what two tickets become is: as urgent as the more urgent of them.
pub fn joined_priority(kept: Priority, other: Priority) -> Priority {
    kept.min(other)
}

/// Why a ticket that is on hold cannot take over what is more urgent than it: the clocks of that would
/// stand still with its own.
pub fn why_not_held(kept: (Priority, bool), other: (Priority, bool)) -> Option<&'static str> {
    let stops = kept.1 && !other.1 && other.0 < kept.0;
    stops.then_some(
        "The ticket that stays is on hold, and the other one is more urgent: end the hold first.",
    )
}

/// Of two hazard cases of one kind, since when the landlord knew of each: whether that of the ticket that
/// stays is the one to end. The one that was known first goes on, so that no date becomes a later one.
pub fn ends_of_kept(kept: Instant, other: Instant) -> bool {
    kept > other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_goes_both_ways_and_is_kept_once() {
        for &role in LinkRole::ALL {
            assert_eq!(role.back().back(), role);
            let kept = !role.is_kept_by_other() || !role.back().is_kept_by_other();
            assert!(kept, "{role}");
            assert_eq!(role.back() == role, role == LinkRole::Related);
        }
    }

    #[test]
    fn parts_have_two_levels() {
        let none = Family::default();
        for (family, may) in [
            (none, true),
            (Family { child_has_parent: true, ..none }, false),
            (Family { child_has_children: true, ..none }, false),
            (Family { parent_has_parent: true, ..none }, false),
        ] {
            assert_eq!(why_not_part(family).is_none(), may, "{family:?}");
        }
    }

    #[test]
    fn the_hazard_that_was_known_first_goes_on() {
        let at = |day: &str| format!("2026-11-{day}T09:00:00Z").parse().unwrap();
        for (kept, other, ends_kept) in
            [("02", "03", false), ("03", "02", true), ("02", "02", false)]
        {
            assert_eq!(ends_of_kept(at(kept), at(other)), ends_kept, "{kept} {other}");
        }
    }

    #[test]
    fn only_open_tickets_are_merged() {
        for &kept in TicketStatus::ALL {
            for &other in TicketStatus::ALL {
                let both = kept.is_open() && other.is_open();
                assert_eq!(why_not_merge(kept, other).is_none(), both, "{kept} {other}");
            }
        }
    }

    #[test]
    fn something_is_split_off_what_has_not_ended() {
        for &status in TicketStatus::ALL {
            let ended = matches!(status, TicketStatus::Closed | TicketStatus::Cancelled);
            assert_eq!(why_not_split(status).is_some(), ended, "{status}");
        }
    }

    #[test]
    fn what_is_joined_is_as_urgent_as_the_more_urgent_of_the_two() {
        for &kept in Priority::ALL {
            for &other in Priority::ALL {
                let joined = joined_priority(kept, other);
                assert!(joined <= kept && joined <= other, "{kept} {other}");
                assert!(joined == kept || joined == other, "{kept} {other}");
            }
        }
    }

    #[test]
    fn a_hold_does_not_stop_the_clocks_of_what_is_more_urgent() {
        use Priority::{Emergency, Routine};
        for (kept, other, may) in [
            ((Routine, true), (Emergency, false), false),
            ((Routine, true), (Emergency, true), true),
            ((Routine, false), (Emergency, false), true),
            ((Routine, true), (Routine, false), true),
            ((Emergency, true), (Routine, false), true),
        ] {
            assert_eq!(why_not_held(kept, other).is_none(), may, "{kept:?} {other:?}");
        }
    }
}
