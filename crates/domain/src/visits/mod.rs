//! Visits: when somebody comes for an order, how that is agreed, and what is said of it.
//!
//! A time is proposed by one side and confirmed by another; only a confirmed visit takes a place in
//! the contractor's diary. An order has one live visit at most of each: one proposed, one confirmed.

mod late;
mod needs;
mod windows;

pub use late::{Deadline, after_words, passed};
pub use needs::{Booking, LONGEST_NOTICE, Need, Needs, USUAL_NOTICE};
pub use windows::{
    Arrival, arrival_words, check_arrival, day, moment, reminders, window_of, zoned,
};

use crate::text_enum::text_enum;
use crate::time::{Instant, london_date};
use crate::work_orders::WorkOrderStatus;

text_enum! {
    /// Where a visit stands.
    pub enum VisitStatus {
        /// One side asks for this time.
        Proposed,
        /// Agreed: it has its place in the diary.
        Confirmed,
        /// The contractor is there.
        Started,
        /// The contractor was there.
        Done,
        /// The contractor came and could not get in.
        NoAccess,
        /// Another time was agreed instead.
        Moved,
        /// The other side did not want this time.
        Declined,
        /// Nobody comes.
        Cancelled,
    }
}

impl VisitStatus {
    /// Whether it is still to come or going on.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Confirmed | Self::Started)
    }

    /// Whether it takes a place in the contractor's diary.
    pub const fn takes_a_place(self) -> bool {
        matches!(self, Self::Confirmed | Self::Started)
    }
}

text_enum! {
    /// A side of a visit.
    pub enum VisitParty {
        /// The organisation.
        Staff,
        /// The firm.
        Contractor,
        /// Who lives there.
        Resident,
    }
}

text_enum! {
    /// What is said to a proposed time.
    pub enum VisitAnswer {
        /// It suits.
        Confirm = "confirm",
        /// Another time would suit.
        Counter = "counter",
        /// It does not suit.
        Decline = "decline",
    }
}

/// Longest visit, in hours: a longer job has several.
const LONGEST: i64 = 24;
/// How many days ahead a visit may be agreed.
const FURTHEST: i64 = 366;

/// A field that is wrong, and what would be right.
pub type Wrong = (&'static str, &'static str);

/// Whether a visit may be at this time.
///
/// # Errors
/// The first field that is wrong, with a sentence.
pub fn check_time(start: Instant, end: Instant, now: Instant) -> Result<(), Wrong> {
    if end <= start {
        return Err(("endAt", "The visit must end after it starts."));
    }
    if end.since(start) > jiff::SignedDuration::from_hours(LONGEST) {
        return Err(("endAt", "A visit lasts 24 hours at most; agree several for a longer job."));
    }
    if end <= now {
        return Err(("startAt", "Choose a time that is still to come."));
    }
    if start > now.plus_days(FURTHEST) {
        return Err(("startAt", "A visit is agreed a year ahead at most."));
    }
    Ok(())
}

/// What is asked of an order before a visit is agreed for it.
#[derive(Debug, Clone, Copy)]
pub struct Bookable {
    /// Where the order stands.
    pub status: WorkOrderStatus,
    /// Whether a firm is named on it.
    pub has_contractor: bool,
    /// Whether a quote for it waits for somebody to decide.
    pub waits_for_approval: bool,
}

/// Whether a visit may be agreed or proposed for an order.
///
/// # Errors
/// A sentence that says why not.
pub fn may_book(order: Bookable) -> Result<(), &'static str> {
    use WorkOrderStatus as S;
    match order.status {
        S::Completed | S::Verified => Err("The work is done; no visit can be booked any more."),
        S::Cancelled => Err("The work order is cancelled; no visit can be booked any more."),
        S::Declined => Err("The contractor declined it; assign another first."),
        S::Offered => Err("The contractor has not accepted it yet."),
        // Work that is not done in one visit goes on at another: parts have to come, or it was sent back.
        S::Created | S::Accepted | S::Scheduled | S::InProgress | S::NoAccess => {
            if !order.has_contractor {
                Err("Assign a contractor first.")
            } else if order.waits_for_approval {
                Err("Its quote waits for approval; no visit can be booked until then.")
            } else {
                Ok(())
            }
        }
    }
}

/// Whether who lives there may take or ask for a time unasked: once somebody came and could not get
/// in, they have the link to do so. Else they answer what they are asked.
///
/// # Errors
/// A sentence that says why not.
pub const fn may_rebook(status: WorkOrderStatus) -> Result<(), &'static str> {
    match status {
        WorkOrderStatus::NoAccess => Ok(()),
        WorkOrderStatus::Scheduled => Err("A visit is agreed; ask for another time at that visit."),
        _ => Err("The people who fix it ask you for a time first."),
    }
}

/// Whether somebody may answer a proposal: not the side that made it; the organisation may speak
/// for a resident who rings.
pub const fn may_answer(proposer: VisitParty, by: VisitParty) -> bool {
    match (proposer, by) {
        (VisitParty::Staff, _) | (_, VisitParty::Staff) => true,
        (VisitParty::Contractor, VisitParty::Contractor)
        | (VisitParty::Resident, VisitParty::Resident) => false,
        (VisitParty::Contractor, VisitParty::Resident)
        | (VisitParty::Resident, VisitParty::Contractor) => true,
    }
}

/// Whether a party may fix a time without asking the others: they have spoken already, on the
/// telephone or at the door. Who lives there may not decide for a firm's diary.
pub const fn may_fix(by: VisitParty) -> bool {
    matches!(by, VisitParty::Staff | VisitParty::Contractor)
}

/// Whether work that begins now begins before the day that was agreed, as clocks in London show it:
/// whoever lives there expects nobody yet.
pub fn is_early(start: Instant, now: Instant) -> bool {
    london_date(now) < london_date(start)
}

/// When those left who arrived at a visit, where another is agreed at `now` for the work to go on: now,
/// on the same day in London. Later it is not known, and no time on site is made up.
pub fn left_at(arrived: Instant, now: Instant) -> Option<Instant> {
    (london_date(arrived) == london_date(now)).then_some(now)
}

/// How many hours before a visit somebody may say that they are on their way.
const SETS_OUT: i64 = 4;
/// How many minutes before the agreed time somebody who finds nobody in has come to the visit.
const EARLY_AT_DOOR: i64 = 15;

/// From when until when somebody may say that they are on their way to a visit from `start` to `end`.
pub fn sets_out_between(start: Instant, end: Instant) -> (Instant, Instant) {
    (start.plus_hours(-SETS_OUT), end)
}

/// From when an attempt at a closed door counts for the visit that begins at `start`.
pub fn attempt_counts_from(start: Instant) -> Instant {
    start.plus_minutes(-EARLY_AT_DOOR)
}

/// Whether somebody may say now that they are on their way to a visit from `start` to `end`.
///
/// # Errors
/// A sentence that says from when, or that it is over.
pub fn may_set_out(start: Instant, end: Instant, now: Instant) -> Result<(), String> {
    let (from, until) = sets_out_between(start, end);
    if now < from {
        return Err(format!(
            "That can be said from {SETS_OUT} hours before the visit: from {}.",
            moment(from)
        ));
    }
    if until < now {
        return Err("The time of this visit is over; agree another.".to_owned());
    }
    Ok(())
}

/// Whether somebody who stood at the door at a moment had come to the visit that begins at `start`: a
/// little early is in time, long before is not.
///
/// # Errors
/// A sentence that says from when an attempt counts.
pub fn may_find_nobody(start: Instant, at: Instant) -> Result<(), String> {
    let from = attempt_counts_from(start);
    if at < from {
        return Err(format!(
            "An attempt counts from {EARLY_AT_DOOR} minutes before the time that was agreed: from {}.",
            moment(from)
        ));
    }
    Ok(())
}

/// Whether an order may be ended because nobody could get in.
///
/// # Errors
/// A sentence that says why not. A hazard is never ended by a closed door: the duty to deal with it
/// stays, and each attempt is only evidence that it was tried.
pub fn may_end_for_no_access(
    attempts: i32,
    needed: i32,
    hazard_is_open: bool,
) -> Result<(), String> {
    if hazard_is_open {
        let told = "A hazard case is open on this ticket. It cannot be ended for no access: agree \
                    another visit, or use the organisation's access procedure.";
        return Err(told.to_owned());
    }
    if attempts < needed {
        let left = needed - attempts;
        let tries = if left == 1 { "attempt is" } else { "attempts are" };
        return Err(format!(
            "{attempts} of {needed} attempts are on record with a card or a photograph; {left} more {tries} needed before it can be ended for no access."
        ));
    }
    Ok(())
}

#[cfg(test)]
mod needs_tests;
#[cfg(test)]
mod tests;
