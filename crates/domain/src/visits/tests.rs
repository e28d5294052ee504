use super::*;
use crate::time::at_london;
use jiff::civil::{date, time};
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

#[test]
fn what_is_said_of_the_arrival_fits_the_time() {
    let at = |hour: i8| at_london(date(2026, 7, 6), time(hour, 0, 0, 0));
    for (arrival, from, to, fits) in [
        (Arrival::Morning, 8, 12, true),
        (Arrival::Morning, 9, 13, true),
        (Arrival::Morning, 14, 19, false),
        (Arrival::Morning, 9, 17, false),
        (Arrival::Afternoon, 12, 17, true),
        (Arrival::Afternoon, 13, 18, true),
        (Arrival::Afternoon, 9, 11, false),
        (Arrival::Afternoon, 14, 20, false),
        (Arrival::AllDay, 8, 17, true),
        (Arrival::TwoHours, 9, 11, true),
        (Arrival::TwoHours, 9, 12, false),
        (Arrival::Exact, 20, 21, true),
        (Arrival::Between, 7, 22, true),
    ] {
        let found = check_arrival(arrival, at(from), at(to));
        assert_eq!(found.is_ok(), fits, "{arrival} {from} to {to}");
    }
    for arrival in [Arrival::Morning, Arrival::Afternoon, Arrival::AllDay] {
        assert!(check_arrival(arrival, at(11), at(11).plus_hours(24)).is_err(), "{arrival}");
    }
    // What the form sends of itself fits, on any day and at any hour.
    for arrival in Arrival::ALL {
        let (start, end) = window_of(*arrival, date(2026, 3, 29), time(9, 0, 0, 0));
        assert_eq!(check_arrival(*arrival, start, end), Ok(()), "{arrival}");
    }
}

#[test]
fn who_lives_there_books_by_themselves_only_after_nobody_was_in() {
    for status in WorkOrderStatus::ALL {
        assert_eq!(may_rebook(*status).is_ok(), *status == WorkOrderStatus::NoAccess, "{status}");
    }
}

#[test]
fn s30_a_booking_that_makes_no_sense_is_refused() {
    let now = at("2026-11-26T10:00:00Z");
    for (start, end, wrong) in [
        ("2026-11-27T09:00:00Z", "2026-11-27T12:00:00Z", None),
        // It has begun and is still going on.
        ("2026-11-26T09:00:00Z", "2026-11-26T12:00:00Z", None),
        ("2026-11-26T08:00:00Z", "2026-11-26T10:00:00Z", Some("startAt")),
        ("2026-11-27T12:00:00Z", "2026-11-27T09:00:00Z", Some("endAt")),
        ("2026-11-27T12:00:00Z", "2026-11-27T12:00:00Z", Some("endAt")),
        ("2026-11-27T09:00:00Z", "2026-11-28T09:00:00Z", None),
        ("2026-11-27T09:00:00Z", "2026-11-28T09:00:01Z", Some("endAt")),
        ("2028-11-27T09:00:00Z", "2028-11-27T12:00:00Z", Some("startAt")),
    ] {
        let found = check_time(at(start), at(end), now).err().map(|(field, _)| field);
        assert_eq!(found, wrong, "{start} {end}");
    }
}

#[test]
fn s30_each_state_of_an_order_takes_a_booking_or_does_not() {
    use WorkOrderStatus as S;
    for (status, contractor, waits, may) in [
        (S::Created, true, false, true),
        (S::Created, false, false, false),
        (S::Created, true, true, false),
        (S::Offered, true, false, false),
        (S::Accepted, true, false, true),
        (S::Declined, true, false, false),
        (S::Scheduled, true, false, true),
        (S::Scheduled, true, true, false),
        // One visit was not enough, or it was sent back.
        (S::InProgress, true, false, true),
        (S::InProgress, true, true, false),
        (S::Completed, true, false, false),
        (S::Verified, true, false, false),
        (S::NoAccess, true, false, true),
        (S::Cancelled, true, false, false),
    ] {
        let order = Bookable { status, has_contractor: contractor, waits_for_approval: waits };
        assert_eq!(may_book(order).is_ok(), may, "{order:?}");
        // Whatever may be booked, the table of moves can schedule.
        if may {
            assert!(status.can_become(S::Scheduled), "{status}");
        }
    }
}

#[test]
fn c5_when_they_left_is_known_on_the_day_alone() {
    for (arrived, now, known) in [
        ("2026-11-26T09:00:00Z", "2026-11-26T11:30:00Z", true),
        ("2026-11-26T09:00:00Z", "2026-11-27T09:10:00Z", false),
        // Past midnight in London, in summer.
        ("2026-07-06T21:00:00Z", "2026-07-06T23:30:00Z", false),
    ] {
        let left = left_at(at(arrived), at(now));
        assert_eq!(left, known.then(|| at(now)), "{arrived} {now}");
    }
}

#[test]
fn nobody_answers_their_own_proposal_but_staff_who_speak_for_a_resident() {
    use VisitParty::{Contractor, Resident, Staff};
    for (proposer, by, may) in [
        (Staff, Staff, true),
        (Staff, Resident, true),
        (Staff, Contractor, true),
        (Contractor, Contractor, false),
        (Contractor, Resident, true),
        (Contractor, Staff, true),
        (Resident, Resident, false),
        (Resident, Contractor, true),
        (Resident, Staff, true),
    ] {
        assert_eq!(may_answer(proposer, by), may, "{proposer} asked, {by} answers");
    }
    assert!(may_fix(Staff) && may_fix(Contractor) && !may_fix(Resident));
}

#[test]
fn s37_a_closed_door_ends_an_order_only_after_the_attempts_and_a_hazard_never() {
    for (attempts, needed, hazard, may) in [
        (0, 2, false, false),
        (1, 2, false, false),
        (2, 2, false, true),
        (5, 2, false, true),
        (1, 1, false, true),
        (2, 2, true, false),
        (99, 2, true, false),
    ] {
        let ended = may_end_for_no_access(attempts, needed, hazard);
        assert_eq!(ended.is_ok(), may, "{attempts} of {needed}, hazard {hazard}");
    }
    let told = may_end_for_no_access(1, 2, false).unwrap_err();
    assert!(
        told.starts_with(
            "1 of 2 attempts are on record with a card or a photograph; 1 more attempt is"
        ),
        "{told}"
    );
}

#[test]
fn a_window_is_said_in_plain_words_and_has_its_hours() {
    for (arrival, day, from, start, end, words) in [
        (
            Arrival::Morning,
            date(2026, 11, 24),
            time(0, 0, 0, 0),
            "2026-11-24T08:00:00Z",
            "2026-11-24T12:00:00Z",
            "on Tuesday 24 November, in the morning (8 am to noon)",
        ),
        // In summer noon in London is eleven in UTC.
        (
            Arrival::Afternoon,
            date(2026, 7, 21),
            time(0, 0, 0, 0),
            "2026-07-21T11:00:00Z",
            "2026-07-21T16:00:00Z",
            "on Tuesday 21 July, in the afternoon (noon to 5 pm)",
        ),
        (
            Arrival::TwoHours,
            date(2026, 11, 24),
            time(14, 30, 0, 0),
            "2026-11-24T14:30:00Z",
            "2026-11-24T16:30:00Z",
            "on Tuesday 24 November between 2:30 pm and 4:30 pm",
        ),
        (
            Arrival::Exact,
            date(2026, 11, 24),
            time(9, 0, 0, 0),
            "2026-11-24T09:00:00Z",
            "2026-11-24T10:00:00Z",
            "on Tuesday 24 November at 9 am",
        ),
        (
            Arrival::AllDay,
            // The clocks go forward on this day, before anybody comes.
            date(2026, 3, 29),
            time(0, 0, 0, 0),
            "2026-03-29T07:00:00Z",
            "2026-03-29T16:00:00Z",
            "on Sunday 29 March, at any time of the day (8 am to 5 pm)",
        ),
    ] {
        let window = window_of(arrival, day, from);
        assert_eq!(window, (at(start), at(end)), "{arrival} {day}");
        assert_eq!(arrival_words(arrival, window.0, window.1), words);
    }
}

#[test]
fn reminders_go_out_at_the_same_hour_the_day_before_and_an_hour_before_across_clock_changes() {
    for (start, now, due) in [
        (
            "2026-11-26T09:00:00Z",
            "2026-11-20T00:00:00Z",
            vec!["2026-11-25T09:00:00Z", "2026-11-26T08:00:00Z"],
        ),
        // Clocks go forward in the night before: 9 am on Sunday is 23 hours after 9 am on Saturday.
        (
            "2026-03-29T08:00:00Z",
            "2026-03-20T00:00:00Z",
            vec!["2026-03-28T09:00:00Z", "2026-03-29T07:00:00Z"],
        ),
        // And back: 25 hours.
        (
            "2026-10-25T09:00:00Z",
            "2026-10-20T00:00:00Z",
            vec!["2026-10-24T08:00:00Z", "2026-10-25T08:00:00Z"],
        ),
        // An hour before half past one that clocks show twice is an hour of time.
        ("2026-10-25T01:30:00Z", "2026-10-25T00:00:00Z", vec!["2026-10-25T00:30:00Z"]),
        ("2026-11-26T09:00:00Z", "2026-11-26T08:30:00Z", vec![]),
    ] {
        let due: Vec<Instant> = due.into_iter().map(at).collect();
        assert_eq!(reminders(at(start), at(now)), due, "{start}");
    }
}

#[test]
fn work_is_early_when_it_begins_on_a_day_before_that_of_the_visit() {
    for (start, now, early) in [
        ("2026-12-03T09:00:00Z", "2026-12-01T15:00:00Z", true),
        ("2026-12-03T09:00:00Z", "2026-12-02T23:59:00Z", true),
        // Earlier on the same day is no surprise.
        ("2026-12-03T09:00:00Z", "2026-12-03T07:00:00Z", false),
        ("2026-12-03T09:00:00Z", "2026-12-04T07:00:00Z", false),
        // In summer the day in London begins an hour before that of UTC.
        ("2026-07-03T09:00:00Z", "2026-07-02T23:30:00Z", false),
    ] {
        assert_eq!(is_early(at(start), at(now)), early, "{start} {now}");
    }
}

proptest! {
    #[test]
    fn every_window_is_a_time_that_may_be_booked(
        days in 1_i64..360, hour in 0_i8..22, arrival in proptest::sample::select(Arrival::ALL)
    ) {
        let now = at("2026-01-01T12:00:00Z");
        let day = crate::time::london_date(now.plus_days(days));
        let (start, end) = window_of(arrival, day, time(hour, 0, 0, 0));
        prop_assert_eq!(check_time(start, end, now), Ok(()));
        prop_assert!(reminders(start, now).iter().all(|due| *due < start && *due > now));
    }
}

#[test]
fn somebody_is_on_their_way_from_four_hours_before_until_the_end() {
    let (start, end) = (at("2026-12-01T09:00:00Z"), at("2026-12-01T12:00:00Z"));
    let early = "That can be said from 4 hours before the visit: from Tue 1 Dec 05:00.";
    let over = "The time of this visit is over; agree another.";
    for (now, told) in [
        ("2026-11-30T09:00:00Z", Some(early)),
        ("2026-12-01T04:59:59Z", Some(early)),
        ("2026-12-01T05:00:00Z", None),
        ("2026-12-01T11:00:00Z", None),
        ("2026-12-01T12:00:00Z", None),
        ("2026-12-01T12:00:01Z", Some(over)),
    ] {
        assert_eq!(may_set_out(start, end, at(now)).err().as_deref(), told, "{now}");
        let (from, until) = sets_out_between(start, end);
        assert_eq!((from..=until).contains(&at(now)), told.is_none(), "{now}");
    }
}

#[test]
fn an_attempt_counts_from_a_quarter_of_an_hour_before_the_agreed_time() {
    let start = at("2026-07-01T08:00:00Z");
    let early = "An attempt counts from 15 minutes before the time that was agreed: from Wed 1 Jul \
                 08:45.";
    for (tried, told) in [
        ("2026-07-01T06:00:00Z", Some(early)),
        ("2026-07-01T07:44:59Z", Some(early)),
        ("2026-07-01T07:45:00Z", None),
        ("2026-07-01T12:00:00Z", None),
    ] {
        assert_eq!(may_find_nobody(start, at(tried)).err().as_deref(), told, "{tried}");
        assert_eq!(attempt_counts_from(start) <= at(tried), told.is_none(), "{tried}");
    }
}

#[test]
fn a_time_that_comes_twice_says_which_it_is() {
    for (from, to, words) in [
        // On 25 October 2026 the clocks go back at 2 am.
        (
            "2026-10-25T00:30:00Z",
            "2026-10-25T01:30:00Z",
            "on Sunday 25 October between 1:30 am BST and 1:30 am GMT",
        ),
        (
            "2026-10-25T08:00:00Z",
            "2026-10-25T10:00:00Z",
            "on Sunday 25 October between 8 am and 10 am",
        ),
    ] {
        assert_eq!(arrival_words(Arrival::Between, at(from), at(to)), words);
    }
}
