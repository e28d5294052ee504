//! Office hours, and the windows of visits.

use jiff::civil::{Date, Time, Weekday};
use maintainuk_domain::calendar::bank_holidays;
use maintainuk_domain::time::{Instant, at_london, london};
use maintainuk_domain::uk::Nation;

use super::dice::Dice;

/// Hours at which visits begin; each lasts two.
const WINDOWS: [i8; 5] = [8, 10, 12, 14, 16];

/// Which days are worked.
pub(crate) struct Calendar {
    holidays: Vec<Date>,
}

impl Calendar {
    /// The holidays of the years around a moment, of England: offices keep those of the head one.
    pub(crate) fn around(now: Instant) -> Self {
        let year = london(now).year();
        let of_year = |year| bank_holidays(Nation::England, year);
        let years = [year - 1, year, year + 1];
        let holidays = years.into_iter().flat_map(of_year).map(|(date, _)| date).collect();
        Self { holidays }
    }

    fn works(&self, date: Date) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && !self.holidays.contains(&date)
    }

    /// Whether the office is open at that moment.
    pub(crate) fn is_office_hour(&self, at: Instant) -> bool {
        let local = london(at);
        self.works(local.date()) && (8..18).contains(&local.hour())
    }

    /// Whether people are up at that moment, be it a weekend.
    pub(crate) fn is_awake(&self, at: Instant) -> bool {
        (7..22).contains(&london(at).hour())
    }

    /// The first worked day after that date.
    fn next(&self, date: Date) -> Date {
        let mut day = date;
        while let Ok(after) = day.tomorrow() {
            day = after;
            if self.works(day) {
                break;
            }
        }
        day
    }

    /// The same moment when the office is open, or else one in the next morning's first hours.
    pub(crate) fn open(&self, at: Instant, dice: &mut Dice) -> Instant {
        let local = london(at);
        let (date, hour) = (local.date(), local.hour());
        if self.works(date) && (8..18).contains(&hour) {
            return at;
        }
        let day = if self.works(date) && hour < 8 { date } else { self.next(date) };
        let minutes = dice.between(5, 160);
        at_london(day, clock(8, 0)).plus_minutes(minutes).plus_seconds(dice.between(0, 59))
    }

    /// The start of a visit's window on the day of that moment or soon after it.
    pub(crate) fn visit(&self, at: Instant, dice: &mut Dice) -> Instant {
        let local = london(at);
        let last = WINDOWS[WINDOWS.len() - 1];
        let day = if self.works(local.date()) && local.hour() < last {
            local.date()
        } else {
            self.next(local.date())
        };
        let first = if day == local.date() { local.hour() + 1 } else { 0 };
        let left: Vec<i8> = WINDOWS.into_iter().filter(|&hour| hour >= first).collect();
        let hour = if left.is_empty() { last } else { dice.pick(&left) };
        at_london(day, clock(hour, 0))
    }

    /// The start of the last window of a working day between two moments, if there is one.
    pub(crate) fn last_window(&self, after: Instant, before: Instant) -> Option<Instant> {
        let mut day = london(before).date();
        while day >= london(after).date() {
            let fits = |&hour: &i8| {
                let start = at_london(day, clock(hour, 0));
                (start > after && start < before).then_some(start)
            };
            if self.works(day)
                && let Some(start) = WINDOWS.iter().rev().find_map(fits)
            {
                return Some(start);
            }
            day = day.yesterday().ok()?;
        }
        None
    }

    /// A moment on that day at which residents report: mostly by day, some in the evening.
    pub(crate) fn report(&self, date: Date, dice: &mut Dice) -> Instant {
        // At weekends fewer do: most of those days are moved.
        let date = if !self.works(date) && dice.chance(65) { self.next(date) } else { date };
        let hour = match dice.index(100) {
            0..86 => dice.between(8, 17),
            86..97 => dice.between(18, 21),
            _ => dice.between(6, 7),
        };
        at_london(date, clock(hour as i8, dice.between(0, 59) as i8))
            .plus_seconds(dice.between(0, 59))
    }
}

/// A time of day; hours and minutes are those of a clock.
pub(crate) fn clock(hour: i8, minute: i8) -> Time {
    Time::new(hour, minute, 0, 0).unwrap_or_default()
}

/// The last quarter of an hour before a moment.
pub(crate) fn quarter(at: Instant) -> Instant {
    let seconds = at.timestamp().as_second();
    at.plus_seconds(-(seconds.rem_euclid(900)))
        .plus(-jiff::SignedDuration::from_nanos(at.timestamp().subsec_nanosecond().into()))
}
