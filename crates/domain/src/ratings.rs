//! What residents say of a finished repair.

use crate::tickets::TicketStatus;
use crate::time::Instant;

/// Days after completion within which a repair can be rated, as it can be reopened
/// (product: `tickets:confirm`).
pub const DAYS: i64 = 14;

/// The most stars.
pub const MOST: i16 = 5;

/// Whether a repair can be rated now.
///
/// # Errors
/// Why not, in a sentence.
pub fn open(
    status: TicketStatus,
    completed: Option<Instant>,
    now: Instant,
) -> Result<(), &'static str> {
    let done = matches!(status, TicketStatus::Completed | TicketStatus::Closed);
    match completed.filter(|_| done) {
        None => Err("A repair is rated once it is completed."),
        Some(completed) if now > completed.plus_days(DAYS) => {
            Err("A repair can be rated for 14 days after it was completed.")
        }
        Some(_) => Ok(()),
    }
}

/// So many stars.
///
/// # Errors
/// What would be right, in a sentence.
pub fn stars(given: i16) -> Result<i16, &'static str> {
    if (1..=MOST).contains(&given) { Ok(given) } else { Err("Give one to five stars.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repair_is_rated_from_its_completion_on_for_fourteen_days() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let done = at("2026-11-01T10:00:00Z");
        for (status, completed, now, may) in [
            (TicketStatus::InProgress, None, "2026-11-01T10:00:00Z", false),
            // Reopened: the old moment does not count.
            (TicketStatus::Assigned, Some(done), "2026-11-02T10:00:00Z", false),
            (TicketStatus::Cancelled, Some(done), "2026-11-02T10:00:00Z", false),
            (TicketStatus::Completed, None, "2026-11-02T10:00:00Z", false),
            (TicketStatus::Completed, Some(done), "2026-11-01T10:00:00Z", true),
            (TicketStatus::Closed, Some(done), "2026-11-15T10:00:00Z", true),
            (TicketStatus::Closed, Some(done), "2026-11-15T10:00:01Z", false),
        ] {
            assert_eq!(open(status, completed, at(now)).is_ok(), may, "{status:?} {now}");
        }
    }

    #[test]
    fn stars_are_one_to_five() {
        assert_eq!([0, 1, 5, 6, -1].map(|n| stars(n).is_ok()), [false, true, true, false, false]);
    }
}
