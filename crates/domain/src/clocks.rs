//! Service clocks: when a ticket must be answered and put right, and how that is going.
//!
//! Hours and days are elapsed time, day and night. Working days keep the clock time of the report:
//! one from Thursday 10:00 with a target of one working day is due on the next working day at
//! 10:00.

use crate::calendar::Calendar;
use crate::policy::{Promised, ServicePolicy, Sheet, WorkTime};
use crate::text_enum::text_enum;
use crate::tickets::Priority;
use crate::time::{Instant, london_date};
use crate::uk::Nation;
use jiff::SignedDuration;

/// When a ticket must be answered and put right; `None` where nothing is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Targets {
    /// Somebody has answered by then.
    pub respond_by: Option<Instant>,
    /// It is put right by then.
    pub resolve_by: Option<Instant>,
}

/// The targets of a ticket by the default policy, counted from when it was first reported: what
/// holds where no organisation has set its own, and for the demo.
pub fn targets(priority: Priority, reported: Instant, nation: Nation) -> Targets {
    let policy = ServicePolicy::default();
    let work = WorkTime::new(&policy.hours, Calendar::of(nation), london_date(reported));
    let sheet = Sheet::count(&policy, &work, priority, reported, &[]);
    Targets {
        respond_by: sheet.due(Promised::Acknowledge),
        resolve_by: sheet.due(Promised::Complete),
    }
}

text_enum! {
    /// How a target is going.
    pub enum Health {
        /// Less than 80 % of the time is used.
        OnTrack = "onTrack",
        /// 80 % or more of the time is used.
        AtRisk = "atRisk",
        /// Not done, and the time is over.
        Late = "late",
        /// Done in time.
        Met = "met",
        /// Done, but after the time was over.
        Missed = "missed",
        /// Standing still while the repair is on hold.
        Paused = "paused",
    }
}

/// How a legal date is going that is not met: `expires` is the first moment after its period. The law
/// knows no share of the time; a date is near from a day before on.
pub fn legal_health(expires: Instant, now: Instant) -> Health {
    if now >= expires {
        Health::Late
    } else if now >= expires.plus_hours(-24) {
        Health::AtRisk
    } else {
        Health::OnTrack
    }
}

/// The share of the time, in per cent, from which a target is at risk.
pub const AT_RISK_PERCENT: i128 = 80;

/// One promise of one ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// When the clock started.
    pub start: Instant,
    /// The last moment that is in time.
    pub due: Instant,
    /// When it was done, if it is.
    pub done: Option<Instant>,
}

impl Target {
    /// How it is going at that moment.
    pub fn health(&self, now: Instant) -> Health {
        match self.done {
            Some(done) if done <= self.due => Health::Met,
            Some(_) => Health::Missed,
            None if now > self.due => Health::Late,
            None if now >= self.at_risk_from() => Health::AtRisk,
            None => Health::OnTrack,
        }
    }

    /// The moment at which it becomes at risk.
    pub fn at_risk_from(&self) -> Instant {
        let whole = self.due.since(self.start).as_micros();
        // Rounded up, so that never less than the share is used.
        let used = (whole * AT_RISK_PERCENT + 99) / 100;
        self.start.plus(SignedDuration::from_micros(i64::try_from(used).unwrap_or(0)))
    }

    /// How much time is left at that moment.
    pub fn time_left(&self, now: Instant) -> TimeLeft {
        TimeLeft(self.due.since(now))
    }
}

/// The time until something is due; negative once it is late. Reads as `3 hours left` or
/// `2 days 4 hours late`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeLeft(pub SignedDuration);

impl std::fmt::Display for TimeLeft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minutes = self.0.as_secs().unsigned_abs() / 60;
        let (days, hours, minutes) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
        match (days, hours) {
            (0, 0) => write!(f, "{}", unit(minutes, "minute"))?,
            (0, _) if minutes > 0 && hours < 3 => {
                write!(f, "{} {}", unit(hours, "hour"), unit(minutes, "minute"))?;
            }
            (0, _) => write!(f, "{}", unit(hours, "hour"))?,
            (_, 0) => write!(f, "{}", unit(days, "day"))?,
            (..) if days < 3 => write!(f, "{} {}", unit(days, "day"), unit(hours, "hour"))?,
            _ => write!(f, "{}", unit(days, "day"))?,
        }
        f.write_str(if self.0.is_negative() { " late" } else { " left" })
    }
}

fn unit(count: u64, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legal_date_is_near_from_a_day_before_and_late_once_its_period_is_over() {
        let expires: Instant = "2026-11-17T00:00:00Z".parse().unwrap();
        for (hours, health) in [
            (-48, Health::OnTrack),
            (-24, Health::AtRisk),
            (-1, Health::AtRisk),
            (0, Health::Late),
            (240, Health::Late),
        ] {
            assert_eq!(legal_health(expires, expires.plus_hours(hours)), health, "{hours}");
        }
    }
    use crate::time::london;
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_default_targets_follow_the_priority() {
        for (priority, reported, respond, resolve) in [
            ("Emergency", "2026-11-20T23:00:00Z", "2026-11-21T01:00:00Z", "2026-11-21T23:00:00Z"),
            ("Urgent", "2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z", "2026-11-27T10:00:00Z"),
            ("Routine", "2026-11-20T10:00:00Z", "2026-11-27T10:00:00Z", "2026-12-20T10:00:00Z"),
            // Over the clock change: 10:00 stays 10:00 on the wall; Good Friday and Easter Monday
            // do not count.
            ("Routine", "2026-03-27T10:00:00Z", "2026-04-07T09:00:00Z", "2026-04-26T10:00:00Z"),
            ("Routine", "2026-04-02T09:00:00Z", "2026-04-13T09:00:00Z", "2026-05-02T09:00:00Z"),
            // Reported on a Saturday: to the end of the fifth working day.
            (
                "Routine",
                "2026-11-21T10:00:00Z",
                "2026-11-27T23:59:59.999999Z",
                "2026-12-21T10:00:00Z",
            ),
        ] {
            let targets = targets(priority.parse().unwrap(), at(reported), Nation::England);
            assert_eq!(targets.respond_by, Some(at(respond)), "{priority} {reported}");
            assert_eq!(targets.resolve_by, Some(at(resolve)), "{priority} {reported}");
        }
        let planned = targets(Priority::Planned, at("2026-11-20T10:00:00Z"), Nation::England);
        assert_eq!(planned, Targets { respond_by: None, resolve_by: None });
    }

    #[test]
    fn an_emergency_keeps_elapsed_hours_when_the_clocks_change() {
        let reported = at("2026-03-28T20:00:00Z");
        let resolve = targets(Priority::Emergency, reported, Nation::England).resolve_by.unwrap();
        assert_eq!(london(resolve).to_string(), "2026-03-29T21:00:00");
    }

    #[test]
    fn a_target_turns_at_risk_at_four_fifths_and_late_after_its_last_moment() {
        let mut target = Target {
            start: at("2026-11-20T10:00:00Z"),
            due: at("2026-11-20T20:00:00Z"),
            done: None,
        };
        for (now, health) in [
            ("2026-11-20T10:00:00Z", Health::OnTrack),
            ("2026-11-20T17:59:59Z", Health::OnTrack),
            ("2026-11-20T18:00:00Z", Health::AtRisk),
            ("2026-11-20T20:00:00Z", Health::AtRisk),
            ("2026-11-20T20:00:01Z", Health::Late),
        ] {
            assert_eq!(target.health(at(now)), health, "{now}");
        }
        target.done = Some(target.due);
        assert_eq!(target.health(at("2026-12-01T00:00:00Z")), Health::Met);
        target.done = Some(target.due.plus_seconds(1));
        assert_eq!(target.health(at("2026-12-01T00:00:00Z")), Health::Missed);
    }

    #[test]
    fn time_left_reads_as_people_say_it() {
        for (seconds, text) in [
            (59, "0 minutes left"),
            (60, "1 minute left"),
            (3_600, "1 hour left"),
            (5_400, "1 hour 30 minutes left"),
            (4 * 3_600 + 60, "4 hours left"),
            (26 * 3_600, "1 day 2 hours left"),
            (48 * 3_600, "2 days left"),
            (10 * 86_400 + 3_600, "10 days left"),
            (-7_200, "2 hours late"),
        ] {
            assert_eq!(TimeLeft(SignedDuration::from_secs(seconds)).to_string(), text);
        }
    }

    proptest! {
        #[test]
        fn a_later_report_is_never_due_earlier_and_answers_come_before_cures(
            first in 1_735_689_600i64..1_900_000_000, later in 0i64..1_000_000,
            nation in proptest::sample::select(Nation::ALL),
        ) {
            let first = at("1970-01-01T00:00:00Z").plus_seconds(first);
            for &priority in &[Priority::Emergency, Priority::Urgent, Priority::Routine] {
                let early = targets(priority, first, nation);
                let late = targets(priority, first.plus_seconds(later), nation);
                prop_assert!(early.respond_by <= late.respond_by);
                prop_assert!(early.resolve_by <= late.resolve_by);
                prop_assert!(early.respond_by > Some(first));
                prop_assert!(early.respond_by <= early.resolve_by);
            }
        }

        #[test]
        fn a_more_pressing_priority_is_due_earlier(
            first in 1_735_689_600i64..1_900_000_000, nation in proptest::sample::select(Nation::ALL),
        ) {
            let reported = at("1970-01-01T00:00:00Z").plus_seconds(first);
            let due = |priority| targets(priority, reported, nation).resolve_by;
            prop_assert!(due(Priority::Emergency) < due(Priority::Urgent));
            prop_assert!(due(Priority::Urgent) < due(Priority::Routine));
        }
    }
}
