//! What residents say of a finished repair.

use crate::ids::ContactId;
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

/// Whose a rating is, and who gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rater {
    /// A resident.
    Resident(ContactId),
    /// A colleague who notes what they were told.
    Staff,
}

/// Whether a rating may be given in place of the one that is there, if one is. What a resident said
/// of a repair is theirs: nobody else changes it.
///
/// # Errors
/// Why not, in a sentence.
pub fn replace(given: Option<Rater>, by: Rater) -> Result<(), &'static str> {
    match (given, by) {
        (None | Some(Rater::Staff), _) => Ok(()),
        (Some(given), by) if given == by => Ok(()),
        (_, Rater::Staff) => Err("The resident rated it. Only they may change what they said."),
        (_, Rater::Resident(_)) => Err("Somebody else who lives there rated it already."),
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
    fn a_residents_rating_is_changed_by_that_resident_alone() {
        let (one, other) = (ContactId::fresh(), ContactId::fresh());
        let (one, other) = (Rater::Resident(one), Rater::Resident(other));
        for (given, by, may) in [
            (None, Rater::Staff, true),
            (None, one, true),
            (Some(Rater::Staff), Rater::Staff, true),
            (Some(Rater::Staff), one, true),
            (Some(one), one, true),
            (Some(one), other, false),
            (Some(one), Rater::Staff, false),
        ] {
            assert_eq!(replace(given, by).is_ok(), may, "{given:?} {by:?}");
        }
    }

    #[test]
    fn stars_are_one_to_five() {
        assert_eq!([0, 1, 5, 6, -1].map(|n| stars(n).is_ok()), [false, true, true, false, false]);
    }
}
