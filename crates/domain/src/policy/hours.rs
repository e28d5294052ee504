//! The hours in which an organisation works, and counting in them.

use crate::calendar::Calendar;
use crate::text_enum::text_enum;
use crate::time::{Instant, at_london, london};
use jiff::SignedDuration;
use jiff::civil::{Date, Time, Weekday};
use std::collections::BTreeSet;
use std::str::FromStr;

text_enum! {
    /// A day of the week.
    pub enum DayOfWeek {
        /// The first.
        Monday,
        /// The second.
        Tuesday,
        /// The third.
        Wednesday,
        /// The fourth.
        Thursday,
        /// The fifth.
        Friday,
        /// The sixth.
        Saturday,
        /// The seventh.
        Sunday,
    }
}

impl DayOfWeek {
    const fn of(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Monday,
            Weekday::Tuesday => Self::Tuesday,
            Weekday::Wednesday => Self::Wednesday,
            Weekday::Thursday => Self::Thursday,
            Weekday::Friday => Self::Friday,
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
        }
    }
}

/// A time on a clock, to the minute; `09:00` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(Time);

impl TimeOfDay {
    /// As a time.
    pub const fn time(self) -> Time {
        self.0
    }
}

/// Says what a time looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write a time such as 09:00")]
pub struct NotATime;

impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        let part = |text: &str| match text.as_bytes() {
            [b'0'..=b'9', b'0'..=b'9'] => text.parse::<i8>().map_err(|_| NotATime),
            _ => Err(NotATime),
        };
        let time = Time::new(part(hour)?, part(minute)?, 0, 0);
        time.map(Self).map_err(|_| NotATime)
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl serde::Serialize for TimeOfDay {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for TimeOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::described_as!(TimeOfDay, |text| text.examples(["09:00"]));

/// A day of the week on which people work, and from when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkDay {
    /// Which day.
    pub day: DayOfWeek,
    /// The first minute.
    pub from: TimeOfDay,
    /// The minute at which they stop.
    pub to: TimeOfDay,
}

/// Monday to Friday, nine to five.
pub fn office_hours() -> Vec<WorkDay> {
    let time = |hour| TimeOfDay(Time::constant(hour, 0, 0, 0));
    DayOfWeek::ALL[..5].iter().map(|&day| WorkDay { day, from: time(9), to: time(17) }).collect()
}

/// Years around the first whose holidays are looked up at once.
const YEARS: i16 = 3;

/// Days that are walked over before a count is given up: ten years.
const FARTHEST: usize = 3_660;

/// The working time of an organisation in one nation: its hours, without that nation's holidays.
#[derive(Debug, Clone)]
pub struct WorkTime {
    hours: [Option<(Time, Time)>; 7],
    calendar: Calendar,
    near: (i16, BTreeSet<Date>),
}

/// From when to when people work, by the day of the week.
fn week(hours: &[WorkDay]) -> [Option<(Time, Time)>; 7] {
    let on = |day: DayOfWeek| hours.iter().find(|of| of.day == day).map(|of| (of.from.0, of.to.0));
    std::array::from_fn(|at| DayOfWeek::ALL.get(at).and_then(|&day| on(day)))
}

impl WorkTime {
    /// The working time by these hours. `around` is a day near those that are asked for.
    pub fn new(hours: &[WorkDay], calendar: Calendar, around: Date) -> Self {
        let first = around.year().saturating_sub(1);
        let near = (first..first.saturating_add(YEARS)).flat_map(|year| calendar.holidays(year));
        let near = near.map(|(day, _)| day).collect();
        Self { hours: week(hours), near: (first, near), calendar }
    }

    /// The same calendar with other hours.
    #[must_use]
    pub fn with_hours(&self, hours: &[WorkDay]) -> Self {
        Self { hours: week(hours), ..self.clone() }
    }

    /// From when to when people work on that day, if they do.
    fn open(&self, day: Date) -> Option<(Time, Time)> {
        let (first, near) = &self.near;
        let known = (*first..first.saturating_add(YEARS)).contains(&day.year());
        let holiday = if known {
            near.contains(&day)
        } else {
            self.calendar.holidays(day.year()).contains_key(&day)
        };
        let weekday = DayOfWeek::of(day.weekday()) as usize;
        self.hours.get(weekday).copied().flatten().filter(|_| !holiday)
    }

    fn span(&self, day: Date) -> Option<(Instant, Instant)> {
        self.open(day).map(|(from, to)| (at_london(day, from), at_london(day, to)))
    }

    /// Whether people work on that day.
    pub fn is_working_day(&self, day: Date) -> bool {
        self.open(day).is_some()
    }

    /// The moment at which that much working time has passed since `start`. Nothing at all is the
    /// moment itself, also outside the hours.
    pub fn add(&self, start: Instant, length: SignedDuration) -> Instant {
        if !length.is_positive() {
            return start;
        }
        let mut left = length;
        let mut day = london(start).date();
        for _ in 0..FARTHEST {
            if let Some((open, close)) = self.span(day) {
                let from = open.max(start);
                let here = close.since(from);
                if here >= left {
                    return from.plus(left);
                }
                left -= here.max(SignedDuration::ZERO);
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        // Hours that leave nothing to work in are refused where they are set.
        start.plus(length)
    }

    /// The same clock time, that many working days later. A start on a day without work runs to
    /// the end of the last day, so that a report on Saturday is never due before one of the Friday
    /// evening.
    pub fn add_days(&self, start: Instant, count: u32) -> Instant {
        let local = london(start);
        let (mut day, mut left) = (local.date(), count);
        for _ in 0..FARTHEST {
            if left == 0 {
                break;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            left -= u32::from(self.is_working_day(day));
        }
        let time = if self.is_working_day(local.date()) { local.time() } else { Time::MAX };
        at_london(day, time)
    }

    /// How much working time lies between two moments; none when the second is not later.
    pub fn between(&self, from: Instant, to: Instant) -> SignedDuration {
        let mut total = SignedDuration::ZERO;
        let (mut day, last) = (london(from).date(), london(to).date());
        while day <= last && from < to {
            if let Some((open, close)) = self.span(day) {
                total += close.min(to).since(open.max(from)).max(SignedDuration::ZERO);
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uk::Nation;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn office() -> WorkTime {
        WorkTime::new(&office_hours(), Calendar::of(Nation::England), date(2026, 4, 1))
    }

    #[test]
    fn a_time_of_day_is_written_in_one_way() {
        assert_eq!("09:05".parse::<TimeOfDay>().unwrap().to_string(), "09:05");
        for wrong in ["9:05", "24:00", "09:60", "0905", "09:05:00", "+9:05", ""] {
            assert!(wrong.parse::<TimeOfDay>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn working_hours_pass_on_working_days_between_opening_and_closing() {
        for (start, hours, end) in [
            // Thursday before Easter, BST: 14:00 + 4 h is Tuesday 10:00.
            ("2026-04-02T13:00:00Z", 4, "2026-04-07T09:00:00Z"),
            ("2026-04-02T13:00:00Z", 3, "2026-04-02T16:00:00Z"),
            ("2026-04-04T12:00:00Z", 1, "2026-04-07T09:00:00Z"),
            ("2026-04-01T20:00:00Z", 8, "2026-04-02T16:00:00Z"),
            ("2026-04-01T05:00:00Z", 1, "2026-04-01T09:00:00Z"),
        ] {
            let length = SignedDuration::from_hours(hours);
            assert_eq!(office().add(at(start), length), at(end), "{start} + {hours} h");
            assert_eq!(office().between(at(start), at(end)), length, "{start} to {end}");
        }
        assert_eq!(
            office().add(at("2026-04-04T12:00:00Z"), SignedDuration::ZERO),
            at("2026-04-04T12:00:00Z")
        );
    }

    #[test]
    fn an_organisation_may_work_on_saturdays() {
        let time = |text: &str| text.parse().unwrap();
        let mut hours = office_hours();
        hours.push(WorkDay { day: DayOfWeek::Saturday, from: time("10:00"), to: time("13:00") });
        let work = WorkTime::new(&hours, Calendar::of(Nation::England), date(2026, 11, 1));
        let friday = at("2026-11-20T16:00:00Z");
        assert_eq!(work.add(friday, SignedDuration::from_hours(2)), at("2026-11-21T11:00:00Z"));
        assert_eq!(work.add_days(friday, 1), at("2026-11-21T16:00:00Z"));
    }

    #[test]
    fn far_years_have_their_holidays_too() {
        // Christmas Day 2035 is a Tuesday.
        let eve = at("2035-12-24T16:00:00Z");
        assert_eq!(office().add(eve, SignedDuration::from_hours(2)), at("2035-12-27T10:00:00Z"));
    }

    proptest! {
        #[test]
        fn what_was_added_lies_between(
            start in 1_735_689_600i64..1_900_000_000, minutes in 1i64..30_000,
        ) {
            let start = at("1970-01-01T00:00:00Z").plus_seconds(start);
            let length = SignedDuration::from_mins(minutes);
            let end = office().add(start, length);
            prop_assert_eq!(office().between(start, end), length);
            prop_assert!(end.since(start) >= length);
            // In two steps it is the same moment.
            let half = SignedDuration::from_mins(minutes / 2);
            prop_assert_eq!(office().add(office().add(start, half), length - half), end);
        }
    }
}
