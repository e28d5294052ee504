//! Dates as they stand in files: day first, as in the United Kingdom, or ISO; never guessed.

use crate::time::{Meant, YEAR};
use jiff::civil::Date;

/// How a date was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The year first, or the month as a word: it means one thing.
    Certain,
    /// Day, month, year; read month first it would be no date.
    DayFirst,
    /// Day, month, year; read month first it would be another date.
    EitherWay,
}

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: Date,
    /// How it was written.
    pub order: Order,
}

/// Why a date was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// Not a date.
    #[error("Write a date as dd/mm/yyyy or yyyy-mm-dd, such as 31/03/2026.")]
    Shape,
    /// A year of two digits could be of either century.
    #[error("Write the year with four digits.")]
    ShortYear,
    /// Month first: other dates of the column are then in doubt too.
    #[error(
        "This reads month first. Dates are dd/mm/yyyy or yyyy-mm-dd; set the whole column to one of them."
    )]
    MonthFirst,
    /// Digits in the form of a date, of a day that the calendar does not have.
    #[error("There is no such day.")]
    NoSuchDay,
    /// A date far from anything that could be meant.
    #[error("{YEAR}")]
    Year,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads `31/03/2026`, `31-3-2026`, `31.03.2026`, `2026-03-31` or `31 March 2026`; a time of
/// midnight behind it, as spreadsheets write one, is no part of the date.
///
/// # Errors
/// Why it means nothing, or could mean two things.
pub fn read_date(text: &str) -> Result<Day, DateProblem> {
    let text = without_midnight(text.trim());
    if text.len() > 30 {
        return Err(DateProblem::Shape);
    }
    let parts: Vec<&str> =
        text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return Err(DateProblem::Shape) };
    match (digits(first), digits(second), digits(third)) {
        (Some((year, 4)), Some((month, 1..=2)), Some((day, 1..=2))) => {
            Ok(Day { date: civil(year, month, day)?, order: Order::Certain })
        }
        (Some((day, 1..=2)), Some((month, 1..=2)), Some((year, 4))) => day_first(day, month, year),
        (Some((_, 1..=2)), Some((_, 1..=2)), Some((_, 2))) => Err(DateProblem::ShortYear),
        (Some((day, 1..=2)), None, Some((year, 4))) => {
            let month = month_of(second).ok_or(DateProblem::Shape)?;
            Ok(Day { date: civil(year, month, day)?, order: Order::Certain })
        }
        (Some((_, 1..=2)), None, Some((_, 2))) if month_of(second).is_some() => {
            Err(DateProblem::ShortYear)
        }
        _ => Err(DateProblem::Shape),
    }
}

fn without_midnight(text: &str) -> &str {
    for tail in [" 00:00:00", "T00:00:00", " 00:00", "T00:00:00Z", "T00:00"] {
        if let Some(date) = text.strip_suffix(tail) {
            return date;
        }
    }
    text
}

/// The number and how many digits it was written with.
fn digits(text: &str) -> Option<(i16, usize)> {
    let all = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if all { text.parse().ok().map(|number| (number, text.len())) } else { None }
}

fn month_of(word: &str) -> Option<i16> {
    let word = word.to_ascii_lowercase();
    let known = MONTHS.iter().position(|month| {
        word == *month
            || (word.len() > 3 && word.starts_with(month) && full(month).starts_with(&word))
    })?;
    i16::try_from(known + 1).ok()
}

fn full(month: &str) -> &'static str {
    const FULL: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    FULL.iter().find(|name| name.starts_with(month)).copied().unwrap_or_default()
}

fn day_first(day: i16, month: i16, year: i16) -> Result<Day, DateProblem> {
    match civil(year, month, day) {
        Ok(date) if day <= 12 && day != month => Ok(Day { date, order: Order::EitherWay }),
        Ok(date) => Ok(Day { date, order: Order::DayFirst }),
        Err(DateProblem::NoSuchDay) if civil(year, day, month).is_ok() => {
            Err(DateProblem::MonthFirst)
        }
        Err(problem) => Err(problem),
    }
}

fn civil(year: i16, month: i16, day: i16) -> Result<Date, DateProblem> {
    let small = |number: i16| i8::try_from(number).map_err(|_| DateProblem::NoSuchDay);
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| DateProblem::NoSuchDay)?;
    if date.is_meant() { Ok(date) } else { Err(DateProblem::Year) }
}
