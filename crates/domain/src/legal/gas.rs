//! The yearly gas safety check: regulations 36 and 36A of the Gas Safety (Installation and Use)
//! Regulations 1998, the latter in force since 6 April 2018. (Northern Ireland: the same periods in
//! its Regulations of 2004, without the window.)
//!
//! A check in the two months that end with the deadline counts as made on the deadline, so the
//! anniversary stays. Any other check, earlier or late, starts the twelve months anew.

use jiff::Span;
use jiff::civil::{Date, date};

/// Since when an early check keeps the anniversary: regulation 36A.
pub const WINDOW_SINCE: Date = date(2018, 4, 6);

/// What follows from a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfterCheck {
    /// The first day on which a check keeps the anniversary.
    pub window_opens: Date,
    /// Whether this check kept it.
    pub deadline_preserved: bool,
    /// The last day for the next check.
    pub next_deadline: Date,
    /// The last day to give the tenant a copy of the record: 28 days, regulation 36(6).
    pub tenant_copy_by: Date,
}

/// The last day of the twelve months; 28 February after a 29 February.
pub fn next_deadline(from: Date) -> Date {
    from.checked_add(Span::new().months(12)).unwrap_or(Date::MAX)
}

/// What follows from a check that was made on a day and was due by `deadline`.
pub fn after_check(deadline: Date, check: Date) -> AfterCheck {
    let two_months_before = deadline.checked_sub(Span::new().months(2)).unwrap_or(Date::MIN);
    let window_opens = two_months_before.tomorrow().unwrap_or(two_months_before);
    let deadline_preserved = check >= WINDOW_SINCE && window_opens <= check && check <= deadline;
    AfterCheck {
        window_opens,
        deadline_preserved,
        next_deadline: next_deadline(if deadline_preserved { deadline } else { check }),
        tenant_copy_by: check.saturating_add(Span::new().days(28)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_anniversary_holds_within_its_window_and_moves_outside_of_it() {
        for (deadline, check, opens, preserved, next) in [
            (date(2026, 11, 20), date(2026, 9, 20), date(2026, 9, 21), false, date(2027, 9, 20)),
            (date(2026, 11, 20), date(2026, 9, 21), date(2026, 9, 21), true, date(2027, 11, 20)),
            (date(2026, 11, 20), date(2026, 11, 20), date(2026, 9, 21), true, date(2027, 11, 20)),
            (date(2026, 11, 20), date(2026, 11, 21), date(2026, 9, 21), false, date(2027, 11, 21)),
            // The end of a short month, and a leap day.
            (date(2027, 4, 30), date(2027, 3, 1), date(2027, 3, 1), true, date(2028, 4, 30)),
            (date(2028, 2, 29), date(2028, 1, 15), date(2027, 12, 30), true, date(2029, 2, 28)),
            // Before regulation 36A there was no window.
            (date(2018, 4, 20), date(2018, 4, 5), date(2018, 2, 21), false, date(2019, 4, 5)),
        ] {
            let after = after_check(deadline, check);
            let told = (after.window_opens, after.deadline_preserved, after.next_deadline);
            assert_eq!(told, (opens, preserved, next), "{deadline} checked {check}");
        }
    }

    proptest! {
        #[test]
        fn the_next_check_is_never_due_before_this_one_nor_after_fourteen_months(
            deadline in 0i32..3_000, offset in -500i32..500,
        ) {
            let deadline = date(2019, 1, 1).saturating_add(Span::new().days(deadline));
            let check = deadline.saturating_add(Span::new().days(offset));
            let after = after_check(deadline, check);
            prop_assert!(after.next_deadline > check && after.tenant_copy_by > check);
            prop_assert!(after.next_deadline <= check.saturating_add(Span::new().months(14)));
            prop_assert!(after_check(deadline, check.tomorrow().unwrap()).next_deadline
                >= after.next_deadline || after.deadline_preserved);
        }
    }
}
