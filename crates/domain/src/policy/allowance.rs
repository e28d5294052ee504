//! How long something may take, in elapsed or in working time.

use super::hours::WorkTime;
use crate::text_enum::text_enum;
use crate::time::Instant;
use jiff::SignedDuration;

text_enum! {
    /// What a length of time is counted in.
    pub enum TimeUnit {
        /// Elapsed hours, day and night.
        Hours = "hours",
        /// Hours in which people work.
        WorkingHours = "workingHours",
        /// Elapsed days of 24 hours.
        Days = "days",
        /// Days on which people work, at the same clock time.
        WorkingDays = "workingDays",
    }
}

/// How long something may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Allowance {
    /// How many, from 1 to 1,000.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000, example = 5))]
    pub amount: u32,
    /// Of what.
    pub unit: TimeUnit,
}

impl Allowance {
    /// The most that may be set.
    pub const MOST: u32 = 1_000;

    /// So many of a unit.
    pub const fn of(amount: u32, unit: TimeUnit) -> Self {
        Self { amount, unit }
    }

    /// When it runs out, counted from `start`.
    pub fn after(self, start: Instant, work: &WorkTime) -> Instant {
        let amount = i64::from(self.amount);
        match self.unit {
            TimeUnit::Hours => start.plus_hours(amount),
            TimeUnit::WorkingHours => work.add(start, SignedDuration::from_hours(amount)),
            TimeUnit::Days => start.plus_days(amount),
            TimeUnit::WorkingDays => work.add_days(start, self.amount),
        }
    }

    /// Whether only working time counts.
    pub const fn is_working(self) -> bool {
        matches!(self.unit, TimeUnit::WorkingHours | TimeUnit::WorkingDays)
    }

    /// The moment at which that share of the time to `due` is used; rounded up, so that never
    /// less than the share is used.
    pub fn share(self, start: Instant, due: Instant, percent: u8, work: &WorkTime) -> Instant {
        let part = |whole: SignedDuration| {
            let used = (whole.as_micros() * i128::from(percent) + 99) / 100;
            SignedDuration::from_micros(i64::try_from(used).unwrap_or(i64::MAX))
        };
        let open = if self.is_working() { work.between(start, due) } else { SignedDuration::ZERO };
        if open.is_zero() {
            start.plus(part(due.since(start)))
        } else {
            work.add(start, part(open))
        }
    }
}

impl std::fmt::Display for Allowance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match self.unit {
            TimeUnit::Hours => "hour",
            TimeUnit::WorkingHours => "working hour",
            TimeUnit::Days => "day",
            TimeUnit::WorkingDays => "working day",
        };
        let many = if self.amount == 1 { "" } else { "s" };
        write!(f, "{} {name}{many}", self.amount)
    }
}
