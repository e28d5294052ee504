//! Looks at a home that was damp, some weeks after its case ended.

use jiff::Span;
use jiff::civil::Date;

/// So many days before its day a look may be recorded already.
pub const EARLY_DAYS: i64 = 7;

/// A look that is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// So many weeks after the end of the case.
    pub weeks: i32,
    /// Its day.
    pub due_on: Date,
    /// Whether it is recorded.
    pub done: bool,
}

/// Why a look cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookRefused {
    /// No such look is planned, or it is recorded.
    NotWaiting,
    /// What keeps it from being recorded today.
    NotYet(String),
}

/// Why the look after so many weeks cannot be recorded today; none when it can. Damp that is back is
/// recorded on whatever day it is seen; that a home stayed dry shows only near the day itself.
pub fn why_not_look(
    looks: &[Look],
    weeks: i32,
    returned: bool,
    today: Date,
) -> Option<LookRefused> {
    let Some(look) = looks.iter().find(|look| look.weeks == weeks && !look.done) else {
        return Some(LookRefused::NotWaiting);
    };
    if let Some(first) = looks.iter().find(|one| one.weeks < weeks && !one.done) {
        let told = format!("Record the look after {} weeks first.", first.weeks);
        return Some(LookRefused::NotYet(told));
    }
    let from = look.due_on.saturating_sub(Span::new().days(EARLY_DAYS));
    if returned || today >= from {
        return None;
    }
    let told =
        format!("It is too early to tell: record it from {} on.", from.strftime("%-d %B %Y"));
    Some(LookRefused::NotYet(told))
}

/// What a moisture meter showed, in tenths of a per cent.
///
/// # Errors
/// A sentence that says what would be right.
pub fn moisture_tenths(percent: f64) -> Result<i16, &'static str> {
    let tenths = percent * 10.0;
    // A tenth is not whole in binary: what is near enough to one is meant as it.
    let whole = (tenths - tenths.round()).abs() < 1e-6;
    if !(0.0..=100.0).contains(&percent) || !whole {
        return Err("Say per cent from 0 to 100, with one decimal at most.");
    }
    (0..=1_000).find(|tenth| (f64::from(*tenth) - tenths).abs() < 1e-6).ok_or("Say per cent.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn g15_a_reading_is_per_cent_with_one_decimal() {
        for (percent, tenths) in [
            (0.0, Some(0)),
            (18.5, Some(185)),
            (16.1, Some(161)),
            (100.0, Some(1_000)),
            (100.1, None),
            (-0.1, None),
            (18.55, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
        ] {
            assert_eq!(moisture_tenths(percent).ok(), tenths, "{percent}");
        }
    }

    #[test]
    fn a_look_is_recorded_near_its_day_and_in_order_and_what_is_back_at_once() {
        let look = |weeks, due_on, done| Look { weeks, due_on, done };
        let (first, second) = (date(2027, 1, 20), date(2027, 3, 3));
        for (done, weeks, returned, today, says) in [
            (false, 6, false, date(2027, 1, 12), Some("from 13 January 2027")),
            (false, 6, false, date(2027, 1, 13), None),
            (false, 6, false, date(2027, 4, 1), None),
            (false, 6, true, date(2026, 12, 10), None),
            (false, 12, false, date(2027, 3, 3), Some("after 6 weeks first")),
            (false, 12, true, date(2027, 3, 3), Some("after 6 weeks first")),
            (true, 12, false, date(2027, 2, 23), Some("from 24 February 2027")),
            (true, 12, false, date(2027, 2, 24), None),
            (true, 12, true, date(2027, 1, 20), None),
        ] {
            let looks = [look(6, first, done), look(12, second, false)];
            let told = match why_not_look(&looks, weeks, returned, today) {
                Some(LookRefused::NotYet(told)) => Some(told),
                other => {
                    assert_eq!(other, None, "{weeks} {today}");
                    None
                }
            };
            assert_eq!(told.is_some(), says.is_some(), "{weeks} {today}: {told:?}");
            let (told, says) = (told.unwrap_or_default(), says.unwrap_or_default());
            assert!(told.contains(says), "{told}");
        }
        let looks = [look(6, first, true)];
        for weeks in [6, 12] {
            let told = why_not_look(&looks, weeks, true, date(2027, 3, 3));
            assert_eq!(told, Some(LookRefused::NotWaiting), "{weeks}");
        }
    }
}
