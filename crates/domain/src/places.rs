//! What saves a visit to a place: kinds of hints and codes, and keys that are out.

use crate::text_enum::text_enum;
use crate::work_orders::WorkOrderStatus;
use jiff::civil::Date;

text_enum! {
    /// What a hint is about.
    pub enum HintKind {
        /// Where the water is turned off.
        Stopcock,
        /// Where the fuses are.
        FuseBoard,
        /// Where the gas is turned off.
        GasMeter,
        /// How to get in.
        Entry,
        /// Where to park.
        Parking,
        /// Animals there.
        Pets,
        /// Who looks after the lift, and how to call them.
        Lift,
        /// Anything else.
        Other,
    }
}

text_enum! {
    /// What a code opens.
    pub enum CodeKind {
        /// A box with a key in it.
        KeySafe,
        /// A door.
        Door,
        /// A gate.
        Gate,
        /// Turns an alarm off.
        Alarm,
        /// Anything else.
        Other,
    }
}

/// Whether a key that is out should be back.
pub fn is_overdue(due_back: Option<Date>, today: Date) -> bool {
    due_back.is_some_and(|day| day < today)
}

/// Whether the maker or builder of a thing stands for it: until the end of the last day.
pub fn is_under_warranty(until: Option<Date>, today: Date) -> bool {
    until.is_some_and(|last| last >= today)
}

/// Whether a contractor's order lets them open doors: from when they took it on until it is done.
pub const fn opens_doors(status: WorkOrderStatus) -> bool {
    matches!(
        status,
        WorkOrderStatus::Accepted | WorkOrderStatus::Scheduled | WorkOrderStatus::InProgress
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_overdue_on_the_day_after_it_was_due() {
        let today: Date = "2026-11-26".parse().unwrap();
        for (due, overdue) in
            [(None, false), (Some("2026-11-26"), false), (Some("2026-11-25"), true)]
        {
            assert_eq!(is_overdue(due.map(|day| day.parse().unwrap()), today), overdue, "{due:?}");
        }
    }

    #[test]
    fn a_warranty_covers_its_last_day_too() {
        let today: Date = "2026-11-26".parse().unwrap();
        for (until, covered) in
            [(None, false), (Some("2026-11-25"), false), (Some("2026-11-26"), true)]
        {
            let until = until.map(|day| day.parse().unwrap());
            assert_eq!(is_under_warranty(until, today), covered, "{until:?}");
        }
    }

    #[test]
    fn only_a_job_that_goes_on_opens_doors() {
        let open: Vec<_> = WorkOrderStatus::ALL.iter().filter(|s| opens_doors(**s)).collect();
        use WorkOrderStatus::{Accepted, InProgress, Scheduled};
        assert_eq!(open, [&Accepted, &Scheduled, &InProgress]);
    }
}
