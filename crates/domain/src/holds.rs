//! Tickets that wait: on hold for a coded reason, or set aside until a date.
//!
//! A hold is a mark beside the status and changes none. A ticket that is set aside leaves the
//! queues until its date.

use crate::text_enum::text_enum;
use crate::tickets::{Priority, TicketStatus};
use crate::time::{Instant, london_date};
use crate::turns::TurnOf;
use jiff::civil::Date;

text_enum! {
    /// What a ticket on hold waits for.
    pub enum HoldReason {
        /// The resident has to answer.
        AwaitingResident,
        /// Nobody lets us in.
        AwaitingAccess,
        /// The landlord or owner has to decide.
        AwaitingLandlord,
        /// A leaseholder or insurer has to agree.
        AwaitingApproval,
        /// Parts are on order.
        AwaitingParts,
        /// The resident asked for a later date.
        ResidentsDate,
        /// The work needs other weather.
        Weather,
        /// Anything else; said in words.
        Other,
    }
}

impl HoldReason {
    /// How a line of a timeline says it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::AwaitingResident => "waiting for the resident",
            Self::AwaitingAccess => "waiting for access",
            Self::AwaitingLandlord => "waiting for the landlord",
            Self::AwaitingApproval => "waiting for an approval",
            Self::AwaitingParts => "waiting for parts",
            Self::ResidentsDate => "the resident asked for a later date",
            Self::Weather => "waiting for the weather",
            Self::Other => "another reason",
        }
    }
}

impl HoldReason {
    /// Who outside has to act before it goes on; none where the repair is whose it was.
    pub const fn waits_for(self) -> Option<TurnOf> {
        match self {
            Self::AwaitingResident | Self::AwaitingAccess | Self::ResidentsDate => {
                Some(TurnOf::Resident)
            }
            Self::AwaitingLandlord
            | Self::AwaitingApproval
            | Self::AwaitingParts
            | Self::Weather
            | Self::Other => None,
        }
    }
}

/// The furthest day, counted from today, until which a ticket waits.
pub const MOST_DAYS: i32 = 366;

/// Why a ticket cannot be put on hold; none when it can.
pub const fn why_not_hold(status: TicketStatus) -> Option<&'static str> {
    if status.is_open() { None } else { Some("It is finished; there is nothing to hold.") }
}

/// Why a ticket cannot be set aside until a date; none when it can. New work can, and planned work
/// that is not begun; an emergency never.
pub const fn why_not_defer(status: TicketStatus, priority: Priority) -> Option<&'static str> {
    match (status, priority) {
        (_, Priority::Emergency) => Some("An emergency cannot wait."),
        (TicketStatus::New, _) | (TicketStatus::Assigned, Priority::Planned) => None,
        (TicketStatus::Assigned | TicketStatus::InProgress, _) => {
            Some("Somebody has it already; put it on hold instead.")
        }
        _ => Some("It is finished; there is nothing to set aside."),
    }
}

/// The last day that the law gives the hazards of a ticket, where that comes before the day until which
/// it is to wait; none where it may wait. `due` is the first moment after what the law gives. That waits
/// for nobody: nothing is set aside beyond it, and what is comes back.
pub fn law_comes_first(until: Date, due: Option<Instant>) -> Option<Date> {
    let last = london_date(due?.plus_seconds(-1));
    (last < until).then_some(last)
}

/// Why a ticket cannot wait until a day by law; none when it can.
pub fn why_not_by_law(until: Date, due: Option<Instant>) -> Option<String> {
    let day = law_comes_first(until, due)?.strftime("%-d %B %Y").to_string();
    Some(format!("By law it is due on {day}: set it aside until a day before."))
}

/// Whether a hold needs words beside its code: what no code says, and whatever keeps an emergency
/// waiting.
pub const fn needs_note(reason: HoldReason, priority: Priority) -> bool {
    matches!(reason, HoldReason::Other) || matches!(priority, Priority::Emergency)
}

/// Checks the day until which a ticket waits: after today, and not beyond [`MOST_DAYS`].
///
/// # Errors
/// A sentence that says what would be right.
pub fn check_until(until: Date, today: Date) -> Result<(), &'static str> {
    if until <= today {
        return Err("Choose a day that is still to come.");
    }
    if until.since(today).map_or(true, |span| span.get_days() > MOST_DAYS) {
        return Err("Choose a day within a year.");
    }
    Ok(())
}

/// Whether a ticket that waits until a day is back: from the beginning of that day on.
pub fn is_over(until: Date, today: Date) -> bool {
    until <= today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_open_tickets_are_put_on_hold() {
        for &status in TicketStatus::ALL {
            assert_eq!(why_not_hold(status).is_none(), status.is_open(), "{status}");
        }
    }

    #[test]
    fn new_and_planned_work_is_set_aside_and_an_emergency_never() {
        use Priority::{Emergency, Planned, Routine, Urgent};
        use TicketStatus::{Assigned, Cancelled, Closed, Completed, InProgress, New};
        for (status, priority, may) in [
            (New, Routine, true),
            (New, Urgent, true),
            (New, Planned, true),
            (New, Emergency, false),
            (Assigned, Planned, true),
            (Assigned, Routine, false),
            (InProgress, Planned, false),
            (Completed, Planned, false),
            (Closed, Routine, false),
            (Cancelled, Planned, false),
        ] {
            assert_eq!(why_not_defer(status, priority).is_none(), may, "{status} {priority}");
        }
    }

    #[test]
    fn a_day_is_to_come_and_within_a_year() {
        let today: Date = "2026-11-26".parse().unwrap();
        for (day, right) in [
            ("2026-11-25", false),
            ("2026-11-26", false),
            ("2026-11-27", true),
            ("2027-11-26", true),
            ("2027-11-27", true),
            ("2027-11-28", false),
            ("9999-12-31", false),
        ] {
            assert_eq!(check_until(day.parse().unwrap(), today).is_ok(), right, "{day}");
        }
    }

    #[test]
    fn what_the_law_gives_a_day_is_not_set_aside_beyond_it() {
        let day: Date = "2026-12-12".parse().unwrap();
        let at = |text: &str| Some(text.parse::<Instant>().unwrap());
        for (due, says) in [
            (None, None),
            // The end of the 11th; within the 12th; the end of the 12th.
            (at("2026-12-12T00:00:00Z"), Some("By law it is due on 11 December 2026")),
            (at("2026-12-12T09:00:00Z"), None),
            (at("2026-12-13T00:00:00Z"), None),
            (at("2026-11-01T09:00:00Z"), Some("By law it is due on 1 November 2026")),
        ] {
            let told = why_not_by_law(day, due);
            assert_eq!(told.is_some(), says.is_some(), "{due:?}: {told:?}");
            assert!(told.unwrap_or_default().starts_with(says.unwrap_or_default()), "{due:?}");
            assert_eq!(law_comes_first(day, due).is_some(), says.is_some(), "{due:?}");
        }
    }

    #[test]
    fn it_is_back_on_the_day_itself() {
        let until: Date = "2026-12-01".parse().unwrap();
        for (today, over) in [("2026-11-30", false), ("2026-12-01", true), ("2026-12-02", true)] {
            assert_eq!(is_over(until, today.parse().unwrap()), over, "{today}");
        }
    }

    #[test]
    fn an_emergency_waits_only_with_words() {
        for &reason in HoldReason::ALL {
            assert!(needs_note(reason, Priority::Emergency));
            assert_eq!(needs_note(reason, Priority::Routine), reason == HoldReason::Other);
            assert!(!reason.words().is_empty());
        }
    }
}
