//! Where the people of a home have moved while it is out of use (uk-domain.md 9.11).

use crate::estate::UnitStatus;
use crate::validate;
use jiff::civil::Date;

/// Characters of where to, at most.
pub const MOST_CHARS: usize = 200;

/// The years in which a day of a decant can lie; another is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2200;

/// What is wrong with a decant, or with there being none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecantError {
    /// Somebody lives there, and it is not said where they are.
    #[error("Say where the people who live there have moved, and from which day.")]
    Needed,
    /// Nobody lived there before it went out of use.
    #[error("Only the people of an occupied unit can move out while it is out of use.")]
    Nobody,
    /// It is in use.
    #[error("This can be said only of a unit that is out of use.")]
    InUse,
}

/// Whether a decant that is given, or not, goes with a unit's move; `from` is the same as `to` where
/// the status stays.
///
/// # Errors
/// What is wrong.
pub const fn check(from: UnitStatus, to: UnitStatus, given: bool) -> Result<(), DecantError> {
    match (from, to, given) {
        (UnitStatus::Occupied, UnitStatus::Maintenance, false) => Err(DecantError::Needed),
        (UnitStatus::Available, UnitStatus::Maintenance, true) => Err(DecantError::Nobody),
        (_, UnitStatus::Available | UnitStatus::Occupied, true) => Err(DecantError::InUse),
        _ => Ok(()),
    }
}

/// Where to, on one line.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn place(text: &str) -> Result<String, String> {
    validate::required(text, MOST_CHARS)
}

/// From which day.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn from_day(day: Date) -> Result<Date, &'static str> {
    if YEARS.contains(&day.year()) { Ok(day) } else { Err("Choose a day from 2000 to 2200.") }
}

/// Until which day, where it began on `from`.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn until_day(day: Date, from: Date) -> Result<Date, &'static str> {
    let day = from_day(day)?;
    if day < from { Err("The last day is before the first.") } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_occupied_unit_goes_out_of_use_only_with_a_decant() {
        use UnitStatus::{Available, Maintenance, Occupied};
        for (from, to, given, told) in [
            (Occupied, Maintenance, false, Err(DecantError::Needed)),
            (Occupied, Maintenance, true, Ok(())),
            (Available, Maintenance, false, Ok(())),
            (Available, Maintenance, true, Err(DecantError::Nobody)),
            (Maintenance, Maintenance, true, Ok(())),
            (Maintenance, Maintenance, false, Ok(())),
            (Maintenance, Occupied, false, Ok(())),
            (Maintenance, Occupied, true, Err(DecantError::InUse)),
            (Maintenance, Available, true, Err(DecantError::InUse)),
            (Available, Available, true, Err(DecantError::InUse)),
            (Occupied, Occupied, true, Err(DecantError::InUse)),
            (Occupied, Available, false, Ok(())),
        ] {
            assert_eq!(check(from, to, given), told, "{from} {to} {given}");
        }
    }

    #[test]
    fn where_to_and_its_days_are_held_to_what_can_be() {
        assert_eq!(place(" Premier Inn, Leeds ").as_deref(), Ok("Premier Inn, Leeds"));
        for bad in ["", "  ", "a\nb", &"x".repeat(201)] {
            assert!(place(bad).is_err(), "{bad:?}");
        }
        assert!(place(&"x".repeat(200)).is_ok());
        let day = date(2026, 11, 30);
        assert_eq!(until_day(day, day), Ok(day));
        assert!(until_day(date(2026, 11, 29), day).is_err());
        assert!(from_day(date(1999, 12, 31)).is_err());
        assert!(until_day(date(2201, 1, 1), day).is_err());
    }
}
