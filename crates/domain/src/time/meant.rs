//! Days and moments that people can mean: what lies outside is a slip of the keyboard.

use super::Instant;
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// The years that the calendars of the database and of the screen can hold, and that matter here.
const YEARS: RangeInclusive<i16> = 1900..=2200;

/// What is said of a year outside.
pub const YEAR: &str = "Write a year from 1900 to 2200.";

/// A day or a moment, or none, that a person gives.
pub trait Meant: Sized {
    /// Whether a person could mean it.
    fn is_meant(&self) -> bool;

    /// The same, where a person could mean it.
    ///
    /// # Errors
    /// A sentence that says what would be right.
    fn meant(self) -> Result<Self, &'static str> {
        if self.is_meant() { Ok(self) } else { Err(YEAR) }
    }
}

impl Meant for Date {
    fn is_meant(&self) -> bool {
        YEARS.contains(&self.year())
    }
}

impl Meant for Instant {
    fn is_meant(&self) -> bool {
        super::london_date(*self).is_meant()
    }
}

impl<T: Meant> Meant for Option<T> {
    fn is_meant(&self) -> bool {
        self.as_ref().is_none_or(Meant::is_meant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_that_nobody_means_is_refused() {
        for (day, right) in [
            (date(1900, 1, 1), true),
            (date(2026, 11, 30), true),
            (date(2200, 12, 31), true),
            (date(1899, 12, 31), false),
            (date(2201, 1, 1), false),
            (date(26, 11, 20), false),
            (Date::MAX, false),
        ] {
            assert_eq!(day.meant().is_ok(), right, "{day}");
            assert_eq!(Some(day).meant().is_ok(), right, "{day}");
        }
        assert!(None::<Date>.meant().is_ok());
    }

    #[test]
    fn a_moment_is_of_the_year_that_london_shows() {
        for (moment, right) in [
            ("1900-01-01T00:00:00Z", true),
            ("2200-12-31T23:59:59Z", true),
            ("2201-01-01T00:00:00Z", false),
            ("0026-11-20T00:00:00Z", false),
            ("0001-01-01T00:00:00Z", false),
        ] {
            let moment: Instant = moment.parse().unwrap();
            assert_eq!(moment.meant().is_ok(), right, "{moment}");
        }
    }
}
