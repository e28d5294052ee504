//! Since when a landlord knows of a hazard: day 0 of its clocks, which nobody moves without a word.

use crate::hazards::course::Course;
use crate::time::Instant;
use crate::uk::Nation;

/// So many days before the report, a person may say that it was known, without saying why.
pub const LONG_BEFORE_DAYS: i64 = 365;

/// So many years before the report, a landlord may have known at the earliest: what is older no
/// tenant can sue for (Limitation Act 1980, section 5; five years in Scotland), so it is a slip.
const EARLIEST_YEARS: i64 = 6;

/// Why a landlord cannot have known since then, whatever the case; none when they can.
pub fn why_never(aware: Instant, reported: Instant, now: Instant) -> Option<&'static str> {
    if aware > now {
        Some("The landlord cannot learn of it in the future.")
    } else if aware < reported.plus_days(-EARLIEST_YEARS * 366) {
        Some("That is more than six years before it was reported; look at the year.")
    } else {
        None
    }
}

/// What is on record of a case before somebody decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnRecord {
    /// Since when it is known, as the case has it.
    pub aware: Instant,
    /// When its ticket was reported.
    pub reported: Instant,
    /// Where its home is, as the property says.
    pub home: Nation,
}

/// What has to be explained about day 0 and the law that a person chooses; none when nothing has.
pub fn why_reason(aware: Instant, nation: Nation, known: OnRecord) -> Option<&'static str> {
    if aware > known.aware {
        Some("Say why it was known later than it was reported.")
    } else if aware < known.reported.plus_days(-LONG_BEFORE_DAYS) {
        Some("Say how it was known more than a year before it was reported.")
    } else if nation != known.home {
        Some("Say why another nation's law counts.")
    } else {
        None
    }
}

/// Why an open case cannot have been known since then; none when it can.
pub fn why_not_since(
    aware: Instant,
    course: &Course,
    reported: Instant,
    now: Instant,
) -> Option<&'static str> {
    let first = course.done.iter().map(|(_, at)| *at).min();
    if let Some(told) = why_never(aware, reported, now) {
        Some(told)
    } else if aware == course.aware {
        Some("That is when it was known, as it stands.")
    } else if first.is_some_and(|first| first < aware) {
        Some("Something was done about it before then: it was known by that time.")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazards::course::HazardStep;
    use crate::legal::{Hazard, HazardClass, Landlord};

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn day_nought_and_the_law_are_not_moved_without_a_reason() {
        use Nation::{England, Scotland, Wales};
        let reported = "2026-11-02T09:00:00Z";
        for (aware, nation, noted, home, says) in [
            (reported, England, reported, England, None),
            ("2026-10-02T09:00:00Z", England, reported, England, None),
            ("2026-11-02T09:00:01Z", England, reported, England, Some("later")),
            // A note that spoke of it later is the proposal's own day.
            ("2026-11-20T10:00:00Z", England, "2026-11-20T10:00:00Z", England, None),
            ("2026-11-10T10:00:00Z", England, "2026-11-20T10:00:00Z", England, None),
            ("2025-11-02T09:00:00Z", England, reported, England, None),
            ("2025-11-02T08:59:59Z", England, reported, England, Some("a year")),
            (reported, Scotland, reported, England, Some("another nation")),
            (reported, England, reported, Wales, Some("another nation")),
            (reported, Wales, reported, Wales, None),
            ("2026-11-03T09:00:00Z", Wales, reported, England, Some("later")),
        ] {
            let known = OnRecord { aware: at(noted), reported: at(reported), home };
            let told = why_reason(at(aware), nation, known);
            assert_eq!(told.is_some(), says.is_some(), "{aware} {nation}: {told:?}");
            assert!(says.is_none_or(|part| told.unwrap_or_default().contains(part)), "{told:?}");
        }
    }

    #[test]
    fn an_open_case_is_not_known_after_something_was_done_about_it() {
        let course = Course {
            nation: Nation::England,
            landlord: Landlord::Social,
            hazard: Hazard::DampAndMould,
            class: HazardClass::Significant,
            aware: at("2026-11-02T09:00:00Z"),
            outcome: None,
            supplementary_work: None,
            work_identified: None,
            done: vec![
                (HazardStep::MadeSafe, at("2026-11-06T09:00:00Z")),
                (HazardStep::AccessAttempted, at("2026-11-04T09:00:00Z")),
            ],
        };
        let now = at("2026-11-10T09:00:00Z");
        for (aware, says) in [
            ("2026-11-01T09:00:00Z", None),
            ("2026-11-04T09:00:00Z", None),
            ("2026-11-04T09:00:01Z", Some("Something was done")),
            ("2026-11-02T09:00:00Z", Some("as it stands")),
            ("2026-11-10T09:00:01Z", Some("future")),
            ("2021-01-01T09:00:00Z", None),
            ("2020-10-01T09:00:00Z", Some("six years")),
            ("1900-11-20T00:00:00Z", Some("six years")),
            ("0026-11-20T00:00:00Z", Some("six years")),
        ] {
            let told = why_not_since(at(aware), &course, at("2026-11-02T09:00:00Z"), now);
            assert_eq!(told.is_some(), says.is_some(), "{aware}: {told:?}");
            assert!(says.is_none_or(|part| told.unwrap_or_default().contains(part)), "{told:?}");
        }
    }
}
