//! Instants as they are stored, and local dates and times in the United Kingdom.

mod meant;
mod wire;

pub use meant::{Meant, YEAR};

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Every local date and time of the product is in this zone; the rules are compiled in, so the
/// result does not depend on the machine.
static LONDON: TimeZone = jiff::tz::get!("Europe/London");

/// A moment in UTC, to the microsecond: what PostgreSQL can hold, so that a value reads back equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Instant(Timestamp);

impl Instant {
    /// Takes a timestamp, dropping what is finer than a microsecond.
    pub fn new(timestamp: Timestamp) -> Self {
        // Whole microseconds of a valid timestamp are always in range.
        Self(Timestamp::from_microsecond(timestamp.as_microsecond()).unwrap_or(timestamp))
    }

    /// The timestamp underneath.
    pub const fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The moment this much later (earlier when negative), held within what can be expressed.
    pub fn plus(self, by: SignedDuration) -> Self {
        let edge = if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
        Self::new(self.0.checked_add(by).unwrap_or(edge))
    }

    /// The moment this many seconds later.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        self.plus(SignedDuration::from_secs(seconds))
    }

    /// The moment this many minutes later.
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// The moment this many elapsed hours later, whatever the clocks do.
    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus_seconds(hours.saturating_mul(3_600))
    }

    /// The moment this many times 24 elapsed hours later.
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// How long after `earlier` this is; negative when it is before.
    pub fn since(self, earlier: Self) -> SignedDuration {
        self.0.duration_since(earlier.0)
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self::new(timestamp)
    }
}

impl From<Instant> for Timestamp {
    fn from(instant: Instant) -> Self {
        instant.0
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Instant {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::new)
    }
}

crate::described_as!(Instant, |text| text.format(crate::openapi::format("date-time")));

/// The date on a calendar in London at that moment.
pub fn london_date(instant: Instant) -> Date {
    london(instant).date()
}

/// The date and time on a clock in London at that moment.
pub fn london(instant: Instant) -> DateTime {
    LONDON.to_datetime(instant.0)
}

/// Which time clocks in London show at that moment: `GMT`, or `BST` in summer.
pub fn london_zone(instant: Instant) -> &'static str {
    if LONDON.to_offset_info(instant.0).dst().is_dst() { "BST" } else { "GMT" }
}

/// The moment at which clocks in London show this date and time.
///
/// A time that the clocks skip in spring is taken as the same distance after the jump; a time that
/// they show twice in autumn is the first one.
pub fn at_london(date: Date, time: Time) -> Instant {
    let local = date.to_datetime(time);
    // Only within a day of the ends of the calendar is there no such moment.
    let edge = if date.year() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Instant::new(LONDON.to_timestamp(local).unwrap_or(edge))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn an_instant_is_sent_as_utc_and_kept_to_the_microsecond() {
        let instant = at("2026-06-09T00:30:00.123456789+01:00");
        assert_eq!(serde_json::to_string(&instant).unwrap(), "\"2026-06-08T23:30:00.123456Z\"");
        let read: Instant = serde_json::from_str("\"2026-06-08T23:30:00.123456999Z\"").unwrap();
        assert_eq!(read, instant);
        assert!("2026-06-09T00:30:00".parse::<Instant>().is_err());
    }

    #[test]
    fn the_local_date_is_that_of_london() {
        assert_eq!(london_date(at("2026-06-08T23:30:00Z")), date(2026, 6, 9));
        assert_eq!(london_date(at("2026-12-08T23:30:00Z")), date(2026, 12, 8));
    }

    #[test]
    fn local_times_around_a_clock_change_have_one_meaning() {
        for (day, clock, instant) in [
            (date(2026, 6, 9), time(9, 0, 0, 0), "2026-06-09T08:00:00Z"),
            (date(2026, 12, 9), time(9, 0, 0, 0), "2026-12-09T09:00:00Z"),
            // Skipped in spring; twice in autumn.
            (date(2026, 3, 29), time(1, 30, 0, 0), "2026-03-29T01:30:00Z"),
            (date(2026, 10, 25), time(1, 30, 0, 0), "2026-10-25T00:30:00Z"),
        ] {
            assert_eq!(at_london(day, clock), at(instant), "{day} {clock}");
        }
    }

    #[test]
    fn arithmetic_holds_at_the_ends_of_time() {
        let last = Instant::new(Timestamp::MAX);
        assert_eq!(last.plus_days(i64::MAX), last);
        assert!(at("2026-01-01T00:00:00Z").plus_hours(i64::MIN) <= at("0000-01-01T00:00:00Z"));
        assert!(at_london(jiff::civil::Date::MAX, Time::MAX) <= last);
    }

    proptest! {
        #[test]
        fn a_local_time_leads_back_to_its_instant(hours in -400_000i64..400_000) {
            let instant = at("2000-01-01T12:00:00Z").plus_hours(hours);
            let local = london(instant);
            // In the repeated hour of autumn the first of the two is meant.
            let back = at_london(local.date(), local.time());
            prop_assert!(back == instant || back.plus_hours(1) == instant);
        }
    }
}
