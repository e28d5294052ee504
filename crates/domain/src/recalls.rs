//! Recalls: a repair that is reported again soon after it was done.

use crate::tickets::Category;
use crate::time::Instant;

/// Days after the completion of an order within which the same counts as a recall, until an
/// organisation says otherwise.
pub const RECALL_DAYS: u32 = 28;

/// From when on completed work counts for a report of `reported`: completions before that are too
/// long ago.
pub fn since(reported: Instant, days: u32) -> Instant {
    reported.plus_days(-i64::from(days))
}

/// Work that was completed in a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// What kind of repair it was.
    pub category: Category,
    /// When the work was completed.
    pub at: Instant,
}

/// Whether a report of the same home is a recall of work: the same kind of repair, reported after it
/// was completed, and within that many days. What was reported before it was done is not.
///
/// The look-up of the server (`recalls`) says the same in SQL.
pub fn is_recall(done: Done, category: Category, reported: Instant, days: u32) -> bool {
    done.category == category && done.at <= reported && done.at >= since(reported, days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_kind_of_repair_within_the_days_is_a_recall() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let done = |category, text| Done { category, at: at(text) };
        for (work, category, reported, days, recall) in [
            (
                done(Category::Plumbing, "2026-11-01T12:00:00Z"),
                Category::Plumbing,
                "2026-11-20T09:00:00Z",
                28,
                true,
            ),
            // Another kind of repair is another repair.
            (
                done(Category::Plumbing, "2026-11-01T12:00:00Z"),
                Category::Electrical,
                "2026-11-20T09:00:00Z",
                28,
                false,
            ),
            // The last moment counts, the next does not.
            (
                done(Category::Gas, "2026-11-01T12:00:00Z"),
                Category::Gas,
                "2026-11-29T12:00:00Z",
                28,
                true,
            ),
            (
                done(Category::Gas, "2026-11-01T12:00:00Z"),
                Category::Gas,
                "2026-11-29T12:00:01Z",
                28,
                false,
            ),
            (
                done(Category::Gas, "2026-11-01T12:00:00Z"),
                Category::Gas,
                "2026-11-09T12:00:00Z",
                7,
                false,
            ),
            // Reported while the work was still going on.
            (
                done(Category::Roofing, "2026-11-02T12:00:00Z"),
                Category::Roofing,
                "2026-11-01T09:00:00Z",
                28,
                false,
            ),
            (
                done(Category::Roofing, "2026-11-02T12:00:00Z"),
                Category::Roofing,
                "2026-11-02T12:00:00Z",
                28,
                true,
            ),
        ] {
            assert_eq!(is_recall(work, category, at(reported), days), recall, "{reported} {days}");
        }
    }
}
