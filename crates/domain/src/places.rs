//! What saves a visit to a place: kinds of hints and codes, and keys that are out.

use crate::text_enum::text_enum;
use crate::work_orders::WorkOrderStatus;
use jiff::Span;
use jiff::civil::Date;

text_enum! {
    /// What a hint is about.
    pub enum HintKind {
        /// Where the water is turned off.
        Stopcock,
        /// Where the fuses are.
        FuseBoard,
        /// Where the gas is turned off.
        GasMeter,
        /// How to get in.
        Entry,
        /// Where to park.
        Parking,
        /// Animals there.
        Pets,
        /// Who looks after the lift, and how to call them.
        Lift,
        /// Anything else.
        Other,
    }
}

text_enum! {
    /// What a code opens.
    pub enum CodeKind {
        /// A box with a key in it.
        KeySafe,
        /// A door.
        Door,
        /// A gate.
        Gate,
        /// Turns an alarm off.
        Alarm,
        /// Anything else.
        Other,
    }
}

/// What is kept about a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlacePart {
    /// Warnings.
    Alerts,
    /// Why a warning is there.
    AlertReasons,
    /// Where things are, how to get in.
    Hints,
    /// Which keys there are, and who has them.
    Keys,
    /// Which codes there are.
    AccessCodes,
    /// What is built in.
    Assets,
    /// What the home needs of every visit.
    Needs,
}

/// Who asks what is kept about a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Who works for the organisation.
    Staff,
    /// A firm, whose job there goes on or does not.
    Firm {
        /// Whether it is accepted and not completed.
        job_goes_on: bool,
    },
    /// Somebody who lives, or owns, there.
    Resident,
}

/// Why somebody is not told a part of what is kept about a place; `None` where they are. Of warnings
/// each has its own need to know besides: [`crate::alerts::why_untold`].
pub const fn why_untold(reader: Reader, part: PlacePart) -> Option<&'static str> {
    match (reader, part) {
        (Reader::Staff, _) => None,
        (Reader::Resident, PlacePart::Alerts | PlacePart::AlertReasons) => {
            Some("Residents are never told of alerts.")
        }
        (Reader::Resident, _) => Some("What is kept for visits is for staff and who does a job."),
        (Reader::Firm { .. }, PlacePart::Keys) => {
            Some("Who has which keys is the office's business.")
        }
        (Reader::Firm { .. }, PlacePart::AlertReasons) => {
            Some("Why an alert is there is for staff.")
        }
        (Reader::Firm { job_goes_on: true }, _) => None,
        (Reader::Firm { job_goes_on: false }, PlacePart::AccessCodes) => {
            Some("A firm has codes from when it accepts a job there until the job is completed.")
        }
        (Reader::Firm { job_goes_on: false }, _) => {
            Some("A firm is told from when it accepts a job there until the job is completed.")
        }
    }
}

/// Why a firm that does a job at one home is not told of another at the same address.
pub const ANOTHER_HOME: &str = "A firm is told of the homes in which its jobs go on.";

/// Whether a key that is out should be back.
pub fn is_overdue(due_back: Option<Date>, today: Date) -> bool {
    due_back.is_some_and(|day| day < today)
}

/// Whether the maker or builder of a thing stands for it: until the end of the last day.
pub fn is_under_warranty(until: Option<Date>, today: Date) -> bool {
    until.is_some_and(|last| last >= today)
}

/// The day on which a thing has served the years that are expected of it.
pub fn replace_on(installed: Option<Date>, years: Option<i16>) -> Option<Date> {
    installed?.checked_add(Span::new().try_years(years?).ok()?).ok()
}

/// Whether that day has come.
pub fn is_to_replace(replace_on: Option<Date>, today: Date) -> bool {
    replace_on.is_some_and(|day| day <= today)
}

/// Whether a contractor's order lets them open doors: from when they took it on until it is done.
pub const fn opens_doors(status: WorkOrderStatus) -> bool {
    matches!(
        status,
        WorkOrderStatus::Accepted | WorkOrderStatus::Scheduled | WorkOrderStatus::InProgress
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_thing_has_served_its_years_on_the_same_day_of_another_year() {
        for (installed, years, replaced) in [
            (Some(date(2016, 5, 1)), Some(15), Some(date(2031, 5, 1))),
            (Some(date(2024, 2, 29)), Some(1), Some(date(2025, 2, 28))),
            (Some(date(2016, 5, 1)), None, None),
            (None, Some(15), None),
            (Some(date(9990, 1, 1)), Some(100), None),
        ] {
            assert_eq!(replace_on(installed, years), replaced, "{installed:?} {years:?}");
        }
        let day = Some(date(2031, 5, 1));
        assert!(is_to_replace(day, date(2031, 5, 1)) && !is_to_replace(day, date(2031, 4, 30)));
        assert!(!is_to_replace(None, date(2031, 5, 1)));
    }

    #[test]
    fn a_key_is_overdue_on_the_day_after_it_was_due() {
        let today: Date = "2026-11-26".parse().unwrap();
        for (due, overdue) in
            [(None, false), (Some("2026-11-26"), false), (Some("2026-11-25"), true)]
        {
            assert_eq!(is_overdue(due.map(|day| day.parse().unwrap()), today), overdue, "{due:?}");
        }
    }

    #[test]
    fn a_warranty_covers_its_last_day_too() {
        let today: Date = "2026-11-26".parse().unwrap();
        for (until, covered) in
            [(None, false), (Some("2026-11-25"), false), (Some("2026-11-26"), true)]
        {
            let until = until.map(|day| day.parse().unwrap());
            assert_eq!(is_under_warranty(until, today), covered, "{until:?}");
        }
    }

    #[test]
    fn a_firm_is_told_while_its_job_goes_on_and_a_resident_never() {
        use PlacePart::{AccessCodes, AlertReasons, Alerts, Assets, Hints, Keys, Needs};
        let all = [Alerts, AlertReasons, Hints, Keys, AccessCodes, Assets, Needs];
        let told = |reader| -> Vec<_> {
            all.into_iter().filter(|part| why_untold(reader, *part).is_none()).collect()
        };
        assert_eq!(told(Reader::Staff), all);
        let job = Reader::Firm { job_goes_on: true };
        assert_eq!(told(job), [Alerts, Hints, AccessCodes, Assets, Needs]);
        assert_eq!(told(Reader::Firm { job_goes_on: false }), []);
        assert_eq!(told(Reader::Resident), []);
    }

    #[test]
    fn only_a_job_that_goes_on_opens_doors() {
        let open: Vec<_> = WorkOrderStatus::ALL.iter().filter(|s| opens_doors(**s)).collect();
        use WorkOrderStatus::{Accepted, InProgress, Scheduled};
        assert_eq!(open, [&Accepted, &Scheduled, &InProgress]);
    }
}
