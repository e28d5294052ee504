//! Offers: firms that are asked whether they will do an order, all at once or one after the other.
//! The first to accept has it; who says nothing is reminded, and then passed over.

use crate::text_enum::text_enum;
use crate::time::Instant;

text_enum! {
    /// Where an offer stands.
    pub enum OfferStatus {
        /// Its turn has not come.
        Queued,
        /// The firm is asked and has not answered.
        Waiting,
        /// The firm will do it.
        Accepted,
        /// The firm will not.
        Declined,
        /// Another firm was first.
        Lost,
        /// The firm did not answer in time.
        Lapsed,
        /// The office took it back.
        Withdrawn,
    }
}

impl OfferStatus {
    /// Whether it may still come to something.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Waiting)
    }
}

/// Hours that a firm has to answer, unless the office says otherwise.
pub const HOURS_BY_DEFAULT: i32 = 24;
/// Hours to answer at most.
pub const MOST_HOURS: i32 = 168;
/// Firms that are asked at most.
pub const MOST_FIRMS: usize = 10;

/// When a firm that says nothing is reminded: at half of its time.
pub fn chase_at(offered: Instant, hours: i32) -> Instant {
    offered.plus_minutes(i64::from(hours) * 30)
}

/// Until when it may answer.
pub fn answer_by(offered: Instant, hours: i32) -> Instant {
    offered.plus_hours(i64::from(hours))
}

/// What follows when an offer came to nothing, from the places and statuses of all of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Others are still asked.
    Wait,
    /// The one at this place is asked now.
    Ask(i32),
    /// Nobody is left.
    Nobody,
}

/// Who is asked next.
pub fn next(offers: &[(i32, OfferStatus)]) -> Next {
    if offers.iter().any(|(_, status)| *status == OfferStatus::Waiting) {
        return Next::Wait;
    }
    let queued = offers.iter().filter(|(_, status)| *status == OfferStatus::Queued);
    queued.map(|(place, _)| *place).min().map_or(Next::Nobody, Next::Ask)
}

/// Whether an offer can be answered now.
///
/// # Errors
/// A sentence that says why not.
pub const fn may_answer(status: OfferStatus) -> Result<(), &'static str> {
    match status {
        OfferStatus::Waiting => Ok(()),
        OfferStatus::Queued => Err("This firm has not been asked yet."),
        OfferStatus::Accepted => Err("This offer is accepted already."),
        OfferStatus::Declined => Err("This offer is declined already."),
        OfferStatus::Lost => Err("Another firm was first."),
        OfferStatus::Lapsed => Err("The time to answer is over."),
        OfferStatus::Withdrawn => Err("The office took this offer back."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use OfferStatus::{Accepted, Declined, Lapsed, Queued, Waiting};
    use proptest::prelude::*;

    #[test]
    fn who_is_next_follows_from_what_became_of_the_others() {
        for (offers, expected) in [
            (vec![(1, Declined), (2, Queued), (3, Queued)], Next::Ask(2)),
            (vec![(3, Queued), (2, Lapsed), (1, Declined)], Next::Ask(3)),
            (vec![(1, Declined), (1, Waiting)], Next::Wait),
            (vec![(1, Declined), (1, Lapsed)], Next::Nobody),
            (vec![], Next::Nobody),
            (vec![(1, Accepted)], Next::Nobody),
        ] {
            assert_eq!(next(&offers), expected, "{offers:?}");
        }
    }

    #[test]
    fn silence_is_reminded_at_half_of_the_time() {
        let at: Instant = "2026-11-26T10:00:00Z".parse().unwrap();
        for (hours, chased, over) in [
            (1, "2026-11-26T10:30:00Z", "2026-11-26T11:00:00Z"),
            (24, "2026-11-26T22:00:00Z", "2026-11-27T10:00:00Z"),
            (3, "2026-11-26T11:30:00Z", "2026-11-26T13:00:00Z"),
        ] {
            assert_eq!(chase_at(at, hours).to_string(), chased);
            assert_eq!(answer_by(at, hours).to_string(), over);
        }
    }

    #[test]
    fn only_who_is_asked_answers() {
        for &status in OfferStatus::ALL {
            assert_eq!(may_answer(status).is_ok(), status == Waiting, "{status}");
        }
    }

    proptest! {
        #[test]
        fn asking_the_next_ends_after_as_many_turns_as_there_are_firms(firms in 1_usize..12) {
            let mut offers: Vec<(i32, OfferStatus)> =
                (1..=firms).map(|place| (i32::try_from(place).unwrap(), Queued)).collect();
            for _ in 0..firms {
                let Next::Ask(place) = next(&offers) else { panic!("somebody is left") };
                let one = offers.iter_mut().find(|(at, _)| *at == place).unwrap();
                one.1 = Lapsed;
            }
            prop_assert_eq!(next(&offers), Next::Nobody);
        }
    }
}
