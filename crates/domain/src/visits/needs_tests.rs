use super::*;
use crate::legal::{Due, Duty};
use crate::policy::Promised;
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn booking(start: &str, end: &str) -> Booking {
    Booking { start: at(start), end: at(end), chosen_by_resident: false, two_people: false }
}

const NOW: &str = "2026-11-27T10:00:00Z";

fn all() -> Needs {
    Needs {
        notice_hours: Some(24),
        two_people: true,
        not_before: Some("10:00".parse().unwrap()),
        not_after: Some("15:00".parse().unwrap()),
    }
}

#[test]
fn s22_what_a_time_breaks_is_said_in_words() {
    for (start, end, resident, two, broken) in [
        // Five hours ahead, alone, until too late.
        ("2026-11-27T14:30:00Z", "2026-11-27T15:30:00Z", false, false, "notice twoPeople hours"),
        ("2026-11-27T14:30:00Z", "2026-11-27T15:30:00Z", true, false, "twoPeople"),
        ("2026-11-27T14:30:00Z", "2026-11-27T15:00:00Z", false, true, "notice"),
        // To the minute.
        ("2026-11-28T09:59:00Z", "2026-11-28T12:00:00Z", false, true, "notice hours"),
        ("2026-11-28T10:00:00Z", "2026-11-28T15:00:00Z", false, true, ""),
        ("2026-11-28T10:00:00Z", "2026-11-28T15:01:00Z", false, true, "hours"),
        // Over a night there is no hour that suits.
        ("2026-11-28T12:00:00Z", "2026-11-29T12:00:00Z", false, true, "hours"),
        // In summer, clocks in London count.
        ("2027-07-01T09:00:00Z", "2027-07-01T14:00:00Z", false, true, ""),
        ("2027-07-01T08:59:00Z", "2027-07-01T14:00:00Z", false, true, "hours"),
    ] {
        let asked =
            Booking { chosen_by_resident: resident, two_people: two, ..booking(start, end) };
        let found = all().broken(&asked, at(NOW));
        let names: Vec<_> = found.iter().map(|(need, _)| need.as_str()).collect();
        assert_eq!(names.join(" "), broken, "{start} {resident} {two}");
    }
    let told = all().broken(&booking("2026-11-27T15:00:00Z", "2026-11-27T16:00:00Z"), at(NOW));
    let words: Vec<_> = told.into_iter().map(|(_, words)| words).collect();
    assert_eq!(
        words,
        [
            "This home needs 24 hours’ notice: a visit can begin from Sat 28 Nov 10:00.",
            "Two people have to attend here; say that two will.",
            "The time does not suit this home. Visits only between 10:00 and 15:00.",
        ]
    );
    assert_eq!(Needs::default().broken(&booking(NOW, NOW), at(NOW)), []);
}

#[test]
fn s22_needs_are_said_and_bounded_and_the_stricter_holds() {
    assert_eq!(
        all().words(),
        ["Needs 24 hours’ notice.", "Two people attend.", "Visits only between 10:00 and 15:00."]
    );
    assert!(Needs::default().words().is_empty() && Needs::default().is_empty());
    for (hours, fine) in [(0, false), (1, true), (USUAL_NOTICE, true), (336, true), (337, false)] {
        let needs = Needs { notice_hours: Some(hours), ..Needs::default() };
        assert_eq!(needs.check().is_ok(), fine, "{hours}");
    }
    let turned = Needs { not_before: all().not_after, not_after: all().not_before, ..all() };
    assert_eq!(turned.check().unwrap_err().0, "notAfter");
    let other = Needs {
        notice_hours: Some(48),
        not_after: Some("14:00".parse().unwrap()),
        ..Needs::default()
    };
    let both = Needs { notice_hours: Some(48), not_after: other.not_after, ..all() };
    assert_eq!((all().and(other), other.and(all())), (both, both));
    assert_eq!(all().and(Needs::default()), all());
}

#[test]
fn s22_work_begins_before_its_visit_only_where_that_breaks_no_need() {
    // London is an hour ahead.
    let start = at("2026-07-02T09:00:00Z");
    let notice = Needs { notice_hours: Some(24), ..Needs::default() };
    let hours = Needs { not_before: "10:00".parse().ok(), ..Needs::default() };
    for (needs, now, told) in [
        (Needs::default(), "2026-07-01T09:00:00Z", None),
        (notice, "2026-07-02T08:45:00Z", None),
        (notice, "2026-07-02T11:00:00Z", None),
        (notice, "2026-07-02T08:44:59Z", Some("This home needs 24 hours’ notice")),
        (notice, "2026-07-01T09:00:00Z", Some("The visit is agreed for Thu 2 Jul 10:00")),
        (hours, "2026-07-02T07:00:00Z", Some("The time does not suit this home.")),
        (hours, "2026-07-01T11:00:00Z", None),
    ] {
        let found = needs.may_begin(start, at(now));
        assert_eq!(found.is_err(), told.is_some(), "{now} {found:?}");
        let words = found.err().unwrap_or_default();
        assert!(words.contains(told.unwrap_or_default()), "{now} {words}");
    }
}

#[test]
fn c9_a_visit_after_a_clock_names_the_clock_and_its_date() {
    let due = at("2026-12-01T17:00:00Z");
    let attend = Deadline::promised(Promised::Attend, due).unwrap();
    let day = "2026-12-02".parse().unwrap();
    let look = Deadline::legal(Duty::Investigate, Due::Day(day)).unwrap();
    let both = || vec![attend.clone(), look.clone()];
    for (start, now, words) in [
        ("2026-12-01T17:00:00Z", NOW, "after "),
        ("2026-12-01T17:00:01Z", NOW, "after the target to attend, Tue 1 Dec 17:00"),
        ("2026-12-02T23:59:59Z", NOW, "after the target to attend, Tue 1 Dec 17:00"),
        (
            "2026-12-03T00:00:00Z",
            NOW,
            "after the legal date to investigate the hazard, Wed 2 Dec; and after the target to \
             attend, Tue 1 Dec 17:00",
        ),
        // What has run out already is late whatever is booked.
        (
            "2026-12-03T09:00:00Z",
            "2026-12-01T18:00:00Z",
            "after the legal date to investigate the hazard, Wed 2 Dec",
        ),
        ("2026-12-05T09:00:00Z", "2026-12-04T18:00:00Z", "after "),
    ] {
        assert_eq!(after_words(&passed(both(), at(start), at(now))), words, "{start} {now}");
    }
}

#[test]
fn c9_only_clocks_that_a_visit_answers_are_held_against_it() {
    let due = at(NOW);
    let asked = Promised::ALL.iter().filter(|one| Deadline::promised(**one, due).is_none());
    assert_eq!(asked.collect::<Vec<_>>(), [&Promised::Acknowledge]);
    let none = Duty::ALL.iter().filter(|one| Deadline::legal(**one, Due::Moment(due)).is_none());
    assert_eq!(
        none.collect::<Vec<_>>(),
        [&Duty::WrittenSummary, &Duty::AlternativeAccommodation, &Duty::SupplementarySteps]
    );
}

proptest! {
    #[test]
    fn s22_more_needs_never_allow_more(
        notice in proptest::option::of(1i32..=336), other in proptest::option::of(1i32..=336),
        two: bool, ahead in 0i64..400, length in 1i64..24, sure: bool, resident: bool,
    ) {
        let one = Needs { notice_hours: notice, ..Needs::default() };
        let more = one.and(Needs { notice_hours: other, two_people: two, ..Needs::default() });
        let start = at(NOW).plus_hours(ahead);
        let asked = Booking {
            start,
            end: start.plus_hours(length),
            chosen_by_resident: resident,
            two_people: sure,
        };
        prop_assert!(one.broken(&asked, at(NOW)).len() <= more.broken(&asked, at(NOW)).len());
    }
}
