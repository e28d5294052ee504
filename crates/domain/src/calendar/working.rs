//! Working days, counted by the holidays of the rules and by those that became known since.

use super::{ANNOUNCED_TO, bank_holidays, is_weekend};
use crate::uk::Nation;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The calendar that a deadline is counted by.
///
/// Bank holidays can be proclaimed at any time, so days may be added to those of the rules; a list
/// that somebody published may also stand in for a whole year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    nation: Nation,
    added: BTreeMap<Date, String>,
    listed: BTreeMap<i16, BTreeMap<Date, String>>,
}

/// Why a day did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Skipped {
    /// A Saturday or Sunday.
    Weekend,
    /// A bank holiday, by its name.
    Holiday(String),
}

impl Calendar {
    /// The calendar of the rules.
    pub fn of(nation: Nation) -> Self {
        Self { nation, added: BTreeMap::new(), listed: BTreeMap::new() }
    }

    /// The same calendar with one more holiday. A day at a weekend changes nothing.
    #[must_use]
    pub fn with(mut self, day: Date, name: &str) -> Self {
        self.added.insert(day, name.to_owned());
        self
    }

    /// The same calendar, with the years that a published list speaks of taken from the list.
    #[must_use]
    pub fn listed(mut self, days: impl IntoIterator<Item = (Date, String)>) -> Self {
        for (day, name) in days {
            self.listed.entry(day.year()).or_default().insert(day, name);
        }
        self
    }

    /// Whose holidays these are.
    pub const fn nation(&self) -> Nation {
        self.nation
    }

    /// The last year whose holidays are known; a legal date past it must not be promised.
    pub fn known_to(&self) -> i16 {
        self.listed.keys().next_back().copied().unwrap_or(ANNOUNCED_TO).max(ANNOUNCED_TO)
    }

    /// The holidays of a year, by date.
    pub fn holidays(&self, year: i16) -> BTreeMap<Date, String> {
        let mut days = self.listed.get(&year).cloned().unwrap_or_else(|| {
            let regular = bank_holidays(self.nation, year).into_iter();
            regular.map(|(day, name)| (day, name.to_owned())).collect()
        });
        let added = self.added.iter().filter(|(day, _)| day.year() == year);
        days.extend(added.map(|(day, name)| (*day, name.clone())));
        days
    }

    /// Whether people work on that day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !is_weekend(day) && !self.holidays(day.year()).contains_key(&day)
    }

    /// The day on which the `count`th working day after `from` falls. The day itself is day 0
    /// whether or not it is a working day; a count of 0 is the day itself.
    pub fn add(&self, from: Date, count: u32) -> Date {
        self.walk(from, count, |_, _| {})
    }

    /// The same, with the days that did not count on the way.
    pub fn add_and_tell(&self, from: Date, count: u32) -> (Date, Vec<(Date, Skipped)>) {
        let mut skipped = Vec::new();
        let day = self.walk(from, count, |day, why| skipped.push((day, why)));
        (day, skipped)
    }

    /// How many working days lie after `from`, up to and with `to`.
    pub fn between(&self, from: Date, to: Date) -> u32 {
        let mut days = 0;
        let mut year = Year::default();
        let mut day = from;
        while day < to {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            days += u32::from(year.skips(self, day).is_none());
        }
        days
    }

    fn walk(&self, from: Date, count: u32, mut skip: impl FnMut(Date, Skipped)) -> Date {
        let mut day = from;
        let mut left = count;
        let mut year = Year::default();
        while left > 0 {
            // Only at the end of the calendar, in the year 9999, is there no tomorrow.
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            match year.skips(self, day) {
                Some(why) => skip(day, why),
                None => left -= 1,
            }
        }
        day
    }
}

/// The holidays of the year that a walk is in, looked up once.
#[derive(Default)]
struct Year {
    number: Option<i16>,
    days: BTreeMap<Date, String>,
}

impl Year {
    fn skips(&mut self, calendar: &Calendar, day: Date) -> Option<Skipped> {
        if self.number != Some(day.year()) {
            self.number = Some(day.year());
            self.days = calendar.holidays(day.year());
        }
        if is_weekend(day) {
            return Some(Skipped::Weekend);
        }
        self.days.get(&day).map(|name| Skipped::Holiday(name.clone()))
    }
}

/// The days of a list that the rules do not have, and the other way round, in the years of the
/// list: what a reader of a differing calendar is told.
pub fn differences(calendar: &Calendar) -> BTreeSet<Date> {
    let mut differ = BTreeSet::new();
    for &year in calendar.listed.keys() {
        let ours: BTreeSet<Date> =
            bank_holidays(calendar.nation, year).into_iter().map(|(day, _)| day).collect();
        let listed: BTreeSet<Date> = calendar.holidays(year).into_keys().collect();
        differ.extend(ours.symmetric_difference(&listed));
    }
    differ
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn the_days_that_do_not_count_are_told_with_their_reason() {
        let calendar = Calendar::of(Nation::Scotland);
        let (day, skipped) = calendar.add_and_tell(date(2026, 11, 27), 1);
        assert_eq!(day, date(2026, 12, 1));
        let holiday = Skipped::Holiday("St Andrew’s Day".into());
        assert_eq!(
            skipped,
            [
                (date(2026, 11, 28), Skipped::Weekend),
                (date(2026, 11, 29), Skipped::Weekend),
                (date(2026, 11, 30), holiday),
            ]
        );
        assert_eq!(calendar.between(date(2026, 11, 27), day), 1);
    }

    #[test]
    fn a_published_list_stands_in_for_its_years_and_is_known_to_its_end() {
        let list = [(date(2029, 1, 1), "New Year’s Day".to_owned())];
        let calendar = Calendar::of(Nation::England).listed(list);
        assert_eq!(calendar.known_to(), 2029);
        assert!(calendar.is_working_day(date(2029, 12, 25)));
        assert!(!calendar.is_working_day(date(2028, 12, 25)));
        assert!(differences(&calendar).contains(&date(2029, 12, 25)));
        assert!(differences(&Calendar::of(Nation::England)).is_empty());
    }

    proptest! {
        #[test]
        fn a_holiday_that_is_added_never_brings_a_day_forward(
            nation in proptest::sample::select(Nation::ALL),
            start in 0i64..1_000, count in 1u32..60, offset in -30i64..120,
        ) {
            let days = |days: i64| jiff::SignedDuration::from_hours(24 * days);
            let from = date(2025, 6, 1).saturating_add(days(start));
            let usual = Calendar::of(nation);
            let more = usual.clone().with(from.saturating_add(days(offset)), "Proclaimed");
            prop_assert!(more.add(from, count) >= usual.add(from, count));
            prop_assert_eq!(more.between(from, more.add(from, count)), count);
        }
    }
}
