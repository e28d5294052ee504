//! Time that does not count: while a repair waits for somebody outside, its clocks stand still.

use super::allowance::Allowance;
use super::hours::WorkTime;
use crate::time::Instant;
use jiff::SignedDuration;

/// A period in which the clocks stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The first moment.
    pub from: Instant,
    /// The moment at which they ran again; none while they stand.
    pub to: Option<Instant>,
}

/// Since when the clocks stand still, if they do.
pub fn since(pauses: &[Pause]) -> Option<Instant> {
    pauses.iter().filter(|pause| pause.to.is_none()).map(|pause| pause.from).min()
}

/// The pauses that ended, in order and without overlaps. One that has not ended moves nothing yet:
/// nobody knows how long it will be.
fn ended(pauses: &[Pause]) -> Vec<(Instant, Instant)> {
    let mut all: Vec<(Instant, Instant)> =
        pauses.iter().filter_map(|p| p.to.map(|to| (p.from, to))).filter(|p| p.0 < p.1).collect();
    all.sort();
    let mut apart: Vec<(Instant, Instant)> = Vec::new();
    for (from, to) in all {
        match apart.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => apart.push((from, to)),
        }
    }
    apart
}

/// Where a moment of a clock that started at `start` moves to because of the pauses before it. A
/// clock of working time gets back the working time that was lost, any other the elapsed time. A
/// pause that begins after the moment comes too late to help.
pub fn moved(
    moment: Instant,
    start: Instant,
    allowance: Allowance,
    pauses: &[Pause],
    work: &WorkTime,
) -> Instant {
    let mut moment = moment;
    for (from, to) in ended(pauses) {
        if from >= moment {
            break;
        }
        let from = from.max(start);
        moment = if allowance.is_working() {
            work.add(moment, work.between(from, to))
        } else {
            moment.plus(to.since(from).max(SignedDuration::ZERO))
        };
    }
    moment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::policy::{TimeUnit, office_hours};
    use crate::uk::Nation;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn office() -> WorkTime {
        WorkTime::new(&office_hours(), Calendar::of(Nation::England), date(2026, 11, 1))
    }

    fn pause(from: &str, to: &str) -> Pause {
        Pause { from: at(from), to: Some(at(to)) }
    }

    #[test]
    fn a_due_moment_moves_by_the_time_that_was_lost() {
        let hours = Allowance::of(24, TimeUnit::Hours);
        let days = Allowance::of(5, TimeUnit::WorkingDays);
        let (start, due) = ("2026-11-16T10:00:00Z", "2026-11-23T10:00:00Z");
        for (allowance, pauses, expected) in [
            (hours, vec![], due),
            // Three hours of the night count for elapsed time, and not for working time.
            (
                hours,
                vec![pause("2026-11-17T01:00:00Z", "2026-11-17T04:00:00Z")],
                "2026-11-23T13:00:00Z",
            ),
            (days, vec![pause("2026-11-17T01:00:00Z", "2026-11-17T04:00:00Z")], due),
            // Monday 13:00 to Wednesday 11:00 is 4 + 8 + 2 hours: a day and six hours on.
            (
                days,
                vec![pause("2026-11-16T13:00:00Z", "2026-11-18T11:00:00Z")],
                "2026-11-24T16:00:00Z",
            ),
            // Two that overlap are one, in whatever order they come.
            (
                hours,
                vec![
                    pause("2026-11-17T11:00:00Z", "2026-11-17T14:00:00Z"),
                    pause("2026-11-17T10:00:00Z", "2026-11-17T12:00:00Z"),
                ],
                "2026-11-23T14:00:00Z",
            ),
            // What lies before the start does not count, nor what begins after the end.
            (
                hours,
                vec![pause("2026-11-15T10:00:00Z", "2026-11-16T11:00:00Z")],
                "2026-11-23T11:00:00Z",
            ),
            (hours, vec![pause("2026-11-23T10:00:00Z", "2026-11-25T10:00:00Z")], due),
            // One that begins after the old end, but before the moved one, does.
            (
                hours,
                vec![
                    pause("2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z"),
                    pause("2026-11-24T10:00:00Z", "2026-11-24T12:00:00Z"),
                ],
                "2026-11-25T12:00:00Z",
            ),
        ] {
            let moved = moved(at(due), at(start), allowance, &pauses, &office());
            assert_eq!(moved, at(expected), "{allowance} {pauses:?}");
        }
    }

    #[test]
    fn a_pause_that_goes_on_stops_the_clock_and_moves_nothing_yet() {
        let open = Pause { from: at("2026-11-17T10:00:00Z"), to: None };
        let over = pause("2026-11-16T10:00:00Z", "2026-11-16T11:00:00Z");
        assert_eq!(since(&[over, open]), Some(open.from));
        assert_eq!(since(&[over]), None);
        let due = at("2026-11-23T10:00:00Z");
        let hours = Allowance::of(168, TimeUnit::Hours);
        assert_eq!(moved(due, due.plus_days(-7), hours, &[open], &office()), due);
    }

    proptest! {
        #[test]
        fn a_pause_never_makes_anything_due_earlier_and_more_of_it_never_less(
            from in 0i64..900, length in 0i64..900, more in 0i64..900, unit in proptest::sample::select(TimeUnit::ALL),
        ) {
            let start = at("2026-11-16T10:00:00Z");
            let work = office();
            let allowance = Allowance::of(6, unit);
            let due = allowance.after(start, &work);
            let stood = |length: i64| {
                let from = start.plus_minutes(from * 10);
                let pause = Pause { from, to: Some(from.plus_minutes(length * 10)) };
                moved(due, start, allowance, &[pause], &work)
            };
            prop_assert!(stood(length) >= due);
            prop_assert!(stood(length + more) >= stood(length));
        }
    }
}
