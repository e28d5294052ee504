//! Bank holidays and working days of each nation.
//!
//! The regular holidays follow from the year (Banking and Financial Dealings Act 1971 and the
//! customary substitutes for a weekend); days proclaimed for one year are listed. Everything up to
//! [`ANNOUNCED_TO`] agrees with the dates published on gov.uk (Open Government Licence v3.0).

mod working;

pub use working::{Calendar, Skipped, differences};

use crate::uk::Nation;
use jiff::civil::{Date, Weekday};

/// The last year whose bank holidays are published. Later ones follow the usual rules, but a day
/// may still be added or moved: a legal date that runs past here must not be promised.
pub const ANNOUNCED_TO: i16 = 2028;

/// Days proclaimed for one year, with the nations that have them.
const ONE_OFF: &[(Date, &[Nation], &str)] =
    &[(jiff::civil::date(2026, 6, 15), &[Nation::Scotland], "World Cup bank holiday")];

/// The bank holidays of a year, by date, with their names. Always on a weekday: a holiday that
/// falls on a weekend is kept on its substitute day.
pub fn bank_holidays(nation: Nation, year: i16) -> Vec<(Date, &'static str)> {
    let mut days = winter(nation, year);
    days.extend(moving(nation, year));
    days.extend(
        ONE_OFF
            .iter()
            .filter(|(date, nations, _)| date.year() == year && nations.contains(&nation))
            .map(|&(date, _, name)| (date, name)),
    );
    days.sort();
    days
}

/// New Year, the patron saints, the Boyne and Christmas: fixed dates with substitutes.
fn winter(nation: Nation, year: i16) -> Vec<(Date, &'static str)> {
    let on = |month, day| Date::new(year, month, day).ok();
    let mut days = Vec::new();
    // Each takes the next weekday that the one before has not taken.
    let mut keep = |first: Option<Date>, name| {
        let mut day = first;
        while let Some(date) = day {
            let taken = days.iter().any(|&(other, _)| other == date);
            if !taken && !is_weekend(date) {
                days.push((date, name));
                return;
            }
            day = date.tomorrow().ok();
        }
    };
    keep(on(1, 1), "New Year’s Day");
    if nation == Nation::Scotland {
        keep(on(1, 2), "2nd January");
        keep(on(11, 30), "St Andrew’s Day");
    }
    if nation == Nation::NorthernIreland {
        keep(on(3, 17), "St Patrick’s Day");
        keep(on(7, 12), "Battle of the Boyne (Orangemen’s Day)");
    }
    // When Christmas is a Sunday, Boxing Day keeps its own Monday and Christmas moves to Tuesday.
    if on(12, 25).is_some_and(|day| day.weekday() == Weekday::Sunday) {
        keep(on(12, 26), "Boxing Day");
        keep(on(12, 27), "Christmas Day");
    } else {
        keep(on(12, 25), "Christmas Day");
        keep(on(12, 26), "Boxing Day");
    }
    days
}

/// Easter and the Mondays of May and August.
fn moving(nation: Nation, year: i16) -> Vec<(Date, &'static str)> {
    let easter = easter_sunday(year);
    let offset = |days: i64| {
        easter.and_then(|date| date.checked_add(jiff::SignedDuration::from_hours(24 * days)).ok())
    };
    let monday = |month, nth| {
        let first = Date::new(year, month, 1).ok()?;
        first.nth_weekday_of_month(nth, Weekday::Monday).ok()
    };
    let summer = if nation == Nation::Scotland { monday(8, 1) } else { monday(8, -1) };
    let easter_monday = if nation == Nation::Scotland { None } else { offset(1) };
    [
        (offset(-2), "Good Friday"),
        (easter_monday, "Easter Monday"),
        (monday(5, 1), "Early May bank holiday"),
        (monday(5, -1), "Spring bank holiday"),
        (summer, "Summer bank holiday"),
    ]
    .into_iter()
    .filter_map(|(day, name)| day.map(|date| (date, name)))
    .collect()
}

/// Easter Sunday of the Gregorian calendar, by the anonymous (Meeus) algorithm.
fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Whether people work on that day: not at a weekend, and not on a bank holiday of the nation.
pub fn is_working_day(nation: Nation, date: Date) -> bool {
    Calendar::of(nation).is_working_day(date)
}

/// The day on which the `count`th working day after `from` falls. The day itself is day 0 whether
/// or not it is a working day; a count of 0 is the day itself.
pub fn add_working_days(nation: Nation, from: Date, count: u32) -> Date {
    Calendar::of(nation).add(from, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// The published dates (gov.uk), as month and day.
    const PUBLISHED: &[(Nation, i16, &str)] = &[
        (Nation::England, 2025, "1/1 4/18 4/21 5/5 5/26 8/25 12/25 12/26"),
        (Nation::England, 2026, "1/1 4/3 4/6 5/4 5/25 8/31 12/25 12/28"),
        (Nation::England, 2027, "1/1 3/26 3/29 5/3 5/31 8/30 12/27 12/28"),
        (Nation::England, 2028, "1/3 4/14 4/17 5/1 5/29 8/28 12/25 12/26"),
        (Nation::Scotland, 2025, "1/1 1/2 4/18 5/5 5/26 8/4 12/1 12/25 12/26"),
        (Nation::Scotland, 2026, "1/1 1/2 4/3 5/4 5/25 6/15 8/3 11/30 12/25 12/28"),
        (Nation::Scotland, 2027, "1/1 1/4 3/26 5/3 5/31 8/2 11/30 12/27 12/28"),
        (Nation::Scotland, 2028, "1/3 1/4 4/14 5/1 5/29 8/7 11/30 12/25 12/26"),
        (Nation::NorthernIreland, 2025, "1/1 3/17 4/18 4/21 5/5 5/26 7/14 8/25 12/25 12/26"),
        (Nation::NorthernIreland, 2026, "1/1 3/17 4/3 4/6 5/4 5/25 7/13 8/31 12/25 12/28"),
        (Nation::NorthernIreland, 2027, "1/1 3/17 3/26 3/29 5/3 5/31 7/12 8/30 12/27 12/28"),
        (Nation::NorthernIreland, 2028, "1/3 3/17 4/14 4/17 5/1 5/29 7/12 8/28 12/25 12/26"),
    ];

    #[test]
    fn the_rules_give_the_published_dates() {
        for &(nation, year, published) in PUBLISHED {
            let days: Vec<_> = bank_holidays(nation, year)
                .iter()
                .map(|(day, _)| format!("{}/{}", day.month(), day.day()))
                .collect();
            assert_eq!(days.join(" "), published, "{nation} {year}");
        }
        assert_eq!(bank_holidays(Nation::Wales, 2026), bank_holidays(Nation::England, 2026));
    }

    #[test]
    fn a_christmas_on_a_sunday_moves_past_boxing_day() {
        // 2022 as published: Boxing Day on Monday 26, Christmas Day on Tuesday 27.
        let days = bank_holidays(Nation::England, 2022);
        assert!(days.contains(&(date(2022, 12, 26), "Boxing Day")));
        assert!(days.contains(&(date(2022, 12, 27), "Christmas Day")));
    }

    #[test]
    fn working_days_are_counted_past_weekends_and_holidays() {
        for (nation, from, count, to) in [
            (Nation::England, date(2025, 12, 12), 10, date(2025, 12, 30)),
            (Nation::England, date(2025, 12, 16), 10, date(2026, 1, 2)),
            (Nation::England, date(2026, 4, 2), 1, date(2026, 4, 7)),
            (Nation::England, date(2026, 4, 2), 21, date(2026, 5, 6)),
            (Nation::England, date(2025, 11, 15), 10, date(2025, 11, 28)),
            (Nation::Scotland, date(2027, 3, 22), 10, date(2027, 4, 6)),
            (Nation::England, date(2027, 3, 22), 10, date(2027, 4, 7)),
            (Nation::Scotland, date(2026, 11, 23), 10, date(2026, 12, 8)),
            (Nation::England, date(2026, 11, 21), 0, date(2026, 11, 21)),
        ] {
            assert_eq!(add_working_days(nation, from, count), to, "{nation} {from} + {count}");
        }
    }

    fn a_date() -> impl Strategy<Value = Date> {
        (2025i16..2060, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d))
    }

    fn a_nation() -> impl Strategy<Value = Nation> {
        proptest::sample::select(Nation::ALL)
    }

    proptest! {
        #[test]
        fn the_result_is_a_working_day_and_later_days_never_give_earlier_ones(
            nation in a_nation(), from in a_date(), count in 1u32..60,
        ) {
            let to = add_working_days(nation, from, count);
            prop_assert!(is_working_day(nation, to) && to > from);
            prop_assert!(add_working_days(nation, from.tomorrow().unwrap(), count) >= to);
            prop_assert!(add_working_days(nation, from, count + 1) > to);
        }

        #[test]
        fn a_holiday_is_never_at_a_weekend_and_none_is_lost(nation in a_nation(), year in 2025i16..2100) {
            let days = bank_holidays(nation, year);
            let regular = match nation {
                Nation::England | Nation::Wales => 8,
                Nation::Scotland => 9,
                Nation::NorthernIreland => 10,
            };
            prop_assert!(days.len() >= regular);
            prop_assert!(days.iter().all(|&(day, _)| !is_weekend(day)));
            prop_assert!(days.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
