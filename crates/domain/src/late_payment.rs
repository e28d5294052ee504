//! What a business owes for paying another late: sections 4–6 of the Late Payment of Commercial
//! Debts (Interest) Act 1998 and SI 2002/1675.
//!
//! Simple interest at 8 % over the Bank of England's base rate as it stood on the 30 June or 31
//! December before the debt became late, and a fixed sum by the size of the debt. Not for consumers.

use crate::money::Pence;
use jiff::civil::{Date, date};

/// Since when the Act applies to every business.
pub const SINCE: Date = date(2002, 8, 7);

/// What the law adds to the base rate, in hundredths of a per cent.
pub const OVER_BASE: i64 = 800;

/// The fixed sums: from which debt on, and how much.
pub static FIXED_SUMS: &[(Pence, Pence)] =
    &[(Pence(1_000_000), Pence(10_000)), (Pence(100_000), Pence(7_000)), (Pence(1), Pence(4_000))];

/// The day whose base rate holds for a debt that became late on a day: 30 June for the second half
/// of a year, 31 December of the year before for the first.
pub fn reference_day(late_from: Date) -> Date {
    let year = late_from.year();
    if late_from.month() > 6 {
        Date::new(year, 6, 30).unwrap_or(late_from)
    } else {
        Date::new(year.saturating_sub(1), 12, 31).unwrap_or(late_from)
    }
}

/// Interest for so many days after the due day, rounded to a penny with halves up.
///
/// The base rate is in hundredths of a per cent and is that of [`reference_day`]; it stays the same
/// for the whole life of the debt.
pub fn interest(debt: Pence, base_rate: i64, days_late: i64) -> Pence {
    let rate = i128::from(base_rate) + i128::from(OVER_BASE);
    let days = i128::from(days_late.max(0));
    let product = (i128::from(debt.0.max(0)) * rate.max(0)).saturating_mul(days);
    let year = 365 * 10_000;
    let rounded = product.saturating_add(year / 2) / year;
    Pence(i64::try_from(rounded).unwrap_or(i64::MAX))
}

/// The fixed sum for one debt; nothing when it is not late.
pub fn fixed_sum(debt: Pence, days_late: i64) -> Pence {
    if days_late <= 0 {
        return Pence::ZERO;
    }
    let found = FIXED_SUMS.iter().find(|(from, _)| debt >= *from);
    found.map_or(Pence::ZERO, |(_, sum)| *sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_fixed_sum_grows_at_a_thousand_and_at_ten_thousand_pounds() {
        for (debt, sum) in [
            (0, 0),
            (1, 4_000),
            (99_999, 4_000),
            (100_000, 7_000),
            (999_999, 7_000),
            (1_000_000, 10_000),
        ] {
            assert_eq!(fixed_sum(Pence(debt), 1), Pence(sum), "{debt}");
        }
        assert_eq!(fixed_sum(Pence(500), 0), Pence::ZERO);
    }

    #[test]
    fn interest_is_simple_and_by_the_day() {
        // 1,000.00 at 11.75 % is 117.50 a year.
        assert_eq!(interest(Pence(100_000), 375, 365), Pence(11_750));
        assert_eq!(interest(Pence(100_000), 375, 0), Pence::ZERO);
        assert_eq!(interest(Pence(-5), 375, 30), Pence::ZERO);
        assert_eq!(interest(Pence(i64::MAX), 375, i64::MAX), Pence(i64::MAX));
    }

    #[test]
    fn the_base_rate_is_that_of_the_half_year_before() {
        assert_eq!(reference_day(date(2026, 7, 1)), date(2026, 6, 30));
        assert_eq!(reference_day(date(2026, 12, 31)), date(2026, 6, 30));
        assert_eq!(reference_day(date(2026, 6, 30)), date(2025, 12, 31));
    }

    proptest! {
        #[test]
        fn interest_never_shrinks_with_time_or_debt(
            debt in 0i64..100_000_000, rate in 0i64..2_000, days in 0i64..2_000,
        ) {
            let now = interest(Pence(debt), rate, days);
            prop_assert!(interest(Pence(debt), rate, days + 1) >= now);
            prop_assert!(interest(Pence(debt + 1), rate, days) >= now);
        }
    }
}
