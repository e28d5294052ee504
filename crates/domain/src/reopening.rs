//! Where a finished repair goes when it is taken up again: back to who had it, or to the start.

use crate::access::{Grant, Permission, Role};
use crate::dispatch::Bar;
use crate::tickets::TicketStatus;

/// Who had a repair when it was finished, as far as having it again goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Had {
    /// Nobody who is on record.
    Nobody,
    /// One of the organisation's own people.
    Colleague {
        /// What they are called.
        name: String,
        /// Whether they still have their account.
        active: bool,
        /// What they are now.
        role: Role,
    },
    /// A firm.
    Firm {
        /// What it is called.
        name: String,
        /// What bars it from the job today, with a sentence each.
        bars: Vec<(Bar, String)>,
    },
}

/// The name of who has it again, or why it begins anew. Of a firm its standing and its papers are
/// asked: where it goes and what it does was settled when it was chosen, and an absence ends.
///
/// # Errors
/// Why whoever had it does not get it back, in a sentence.
pub fn goes_back(had: &Had) -> Result<&str, String> {
    match had {
        Had::Nobody => Err("Nobody had it.".into()),
        Had::Colleague { name, active, role } => {
            let works = *active && role.grant(Permission::TicketsUpdate) == Grant::All;
            works
                .then_some(name.as_str())
                .ok_or_else(|| format!("{name} does not do repairs any more."))
        }
        Had::Firm { name, bars } => {
            let barred = bars.iter().filter(|(bar, _)| bar.is_of_papers());
            let told: Vec<&str> = barred.map(|(_, told)| told.as_str()).collect();
            if told.is_empty() { Ok(name) } else { Err(told.join(" ")) }
        }
    }
}

/// The status that a reopened repair takes.
pub const fn lands(goes_back: bool) -> TicketStatus {
    if goes_back { TicketStatus::Assigned } else { TicketStatus::New }
}

/// The status in which a repair is again that was cancelled by mistake a moment ago. Its orders stay
/// cancelled, so what only they had made of it is gone; what own staff had, they have again.
pub const fn uncancelled(before: TicketStatus, by_hand: bool) -> TicketStatus {
    if by_hand && before.is_open() { before } else { TicketStatus::New }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TicketStatus::*;

    fn firm(bars: &[Bar]) -> Had {
        let bars = bars.iter().map(|bar| (*bar, format!("Leaks Ltd: {bar}."))).collect();
        Had::Firm { name: "Leaks Ltd".into(), bars }
    }

    fn colleague(active: bool, role: Role) -> Had {
        Had::Colleague { name: "Sam Green".into(), active, role }
    }

    #[test]
    fn it_goes_back_to_who_had_it_while_they_may_still_do_it() {
        for (had, back) in [
            (firm(&[]), Ok("Leaks Ltd")),
            (firm(&[Bar::Absent, Bar::Area, Bar::Trade]), Ok("Leaks Ltd")),
            (firm(&[Bar::NotUsed]), Err("Leaks Ltd: notUsed.")),
            (firm(&[Bar::Suspended]), Err("Leaks Ltd: suspended.")),
            (firm(&[Bar::Papers, Bar::GasSafe]), Err("Leaks Ltd: papers. Leaks Ltd: gasSafe.")),
            (colleague(true, Role::Coordinator), Ok("Sam Green")),
            (colleague(true, Role::OrgAdmin), Ok("Sam Green")),
            (colleague(false, Role::Coordinator), Err("Sam Green does not do repairs any more.")),
            (colleague(true, Role::Viewer), Err("Sam Green does not do repairs any more.")),
            (Had::Nobody, Err("Nobody had it.")),
        ] {
            assert_eq!(goes_back(&had), back.map_err(str::to_owned), "{had:?}");
        }
    }

    #[test]
    fn what_is_reopened_lands_where_the_table_of_moves_lets_it() {
        for from in [Completed, Closed] {
            for back in [true, false] {
                assert!(from.is_reopening(lands(back)) && from.can_become(lands(back)), "{from}");
            }
        }
        assert_eq!([lands(true), lands(false)], [Assigned, New]);
    }

    #[test]
    fn what_was_cancelled_by_mistake_is_as_own_staff_had_it_and_otherwise_new() {
        for (before, by_hand, after) in [
            (New, false, New),
            (Assigned, true, Assigned),
            (InProgress, true, InProgress),
            (Assigned, false, New),
            (InProgress, false, New),
        ] {
            assert_eq!(uncancelled(before, by_hand), after, "{before} {by_hand}");
        }
    }
}
