use super::*;
use crate::time::Instant;
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn england(policy: &ServicePolicy) -> WorkTime {
    WorkTime::new(&policy.hours, Calendar::of(Nation::England), date(2026, 1, 1))
}

/// What one council publishes: 2 hours, the next working day, 5 and 21 working days, a year.
fn council() -> ServicePolicy {
    use TimeUnit::{Days, Hours, WorkingDays};
    let complete = |amount, unit| PriorityPromise {
        complete: Some(Allowance::of(amount, unit)),
        ..PriorityPromise::default()
    };
    let emergency =
        PriorityPromise { make_safe: Some(Allowance::of(2, Hours)), ..complete(1, WorkingDays) };
    let promises = Promises {
        emergency,
        urgent: complete(5, WorkingDays),
        routine: complete(21, WorkingDays),
        planned: complete(365, Days),
    };
    ServicePolicy { promises, ..ServicePolicy::default() }
}

fn need(category: Category, after_photos: bool) -> CompletionNeed {
    CompletionNeed { category, before_photos: false, after_photos, certificates: Vec::new() }
}

#[test]
fn s19_the_published_policy_of_a_council_can_be_set_up_exactly() {
    let policy = council();
    assert_eq!(policy.faults(), []);
    for (reported, priority, promised, due) in [
        ("2021-06-28T16:00:00Z", Priority::Emergency, Promised::MakeSafe, "2021-06-28T18:00:00Z"),
        ("2021-06-28T16:00:00Z", Priority::Emergency, Promised::Complete, "2021-06-29T16:00:00Z"),
        ("2021-06-28T16:00:00Z", Priority::Urgent, Promised::Complete, "2021-07-05T16:00:00Z"),
        ("2021-06-28T16:00:00Z", Priority::Routine, Promised::Complete, "2021-07-27T16:00:00Z"),
        // Good Friday, Easter Monday and the bank holiday in May do not count.
        ("2026-04-02T09:00:00Z", Priority::Emergency, Promised::Complete, "2026-04-07T09:00:00Z"),
        ("2026-04-02T09:00:00Z", Priority::Urgent, Promised::Complete, "2026-04-13T09:00:00Z"),
        ("2026-04-02T09:00:00Z", Priority::Routine, Promised::Complete, "2026-05-06T09:00:00Z"),
        ("2026-04-02T09:00:00Z", Priority::Planned, Promised::Complete, "2027-04-02T09:00:00Z"),
    ] {
        let sheet = Sheet::count(&policy, &england(&policy), priority, at(reported), &[]);
        assert_eq!(sheet.due(promised), Some(at(due)), "{reported} {priority} {promised}");
    }
}

#[test]
fn scottish_homes_keep_scottish_holidays() {
    let policy = council();
    let work = WorkTime::new(&policy.hours, Calendar::of(Nation::Scotland), date(2026, 1, 1));
    let sheet = Sheet::count(&policy, &work, Priority::Emergency, at("2026-04-02T09:00:00Z"), &[]);
    // Easter Monday is a working day there.
    assert_eq!(sheet.due(Promised::Complete), Some(at("2026-04-06T09:00:00Z")));
}

#[test]
fn a_warning_comes_when_the_share_of_the_working_time_is_used() {
    let policy = council();
    // From Friday 10:00 to Monday 10:00 there are eight working hours; 6.4 of them end on Friday.
    let friday = at("2026-11-20T10:00:00Z");
    let sheet = Sheet::count(&policy, &england(&policy), Priority::Emergency, friday, &[]);
    let complete = sheet.get(Promised::Complete).unwrap();
    assert_eq!(
        (complete.due, complete.warn),
        (at("2026-11-23T10:00:00Z"), at("2026-11-20T16:24:00Z"))
    );
    let safe = sheet.get(Promised::MakeSafe).unwrap();
    assert_eq!(safe.warn, friday.plus_minutes(96));
}

#[test]
fn each_step_is_told_once_and_the_next_moment_is_known() {
    let policy = ServicePolicy::default();
    let work = england(&policy);
    let levels = &policy.escalation;
    // Friday 10:00: answer in 2 hours, complete in 24.
    let start = at("2026-11-20T10:00:00Z");
    let mut sheet = Sheet::count(&policy, &work, Priority::Emergency, start, &[]);
    assert_eq!(sheet.tell_at(levels, &work), Some(at("2026-11-20T11:36:00Z")));
    assert_eq!(sheet.tell(levels, &work, at("2026-11-20T11:35:59Z")), []);
    for (now, expected) in [
        ("2026-11-20T11:36:00Z", vec![(Promised::Acknowledge, Tell::Near)]),
        ("2026-11-20T12:00:00Z", vec![]),
        ("2026-11-20T12:00:01Z", vec![(Promised::Acknowledge, Tell::Breached)]),
        ("2026-11-20T12:00:01Z", vec![]),
        // Four working hours later; the other clock was not looked at while it was near its end.
        (
            "2026-11-21T10:00:01Z",
            vec![(Promised::Acknowledge, Tell::Escalated(0)), (Promised::Complete, Tell::Breached)],
        ),
    ] {
        assert_eq!(sheet.tell(levels, &work, at(now)), expected, "{now}");
    }
    // On Saturday: the completion's first level, after four working hours, is on Monday.
    assert_eq!(sheet.tell_at(levels, &work), Some(at("2026-11-23T13:00:00Z")));
    let far = at("2027-01-04T10:00:00Z");
    let rest = sheet.tell(levels, &work, far);
    let told = [(Promised::Acknowledge, 1), (Promised::Complete, 0), (Promised::Complete, 1)];
    assert_eq!(rest, told.map(|(promised, level)| (promised, Tell::Escalated(level))));
    assert_eq!(sheet.tell_at(levels, &work), None);
    assert_eq!(sheet.tell(levels, &work, far.plus_days(30)), []);
}

#[test]
fn what_is_met_is_told_of_no_more_and_the_next_clock_is_the_first_that_runs_out() {
    let policy = council();
    let work = england(&policy);
    let start = at("2026-11-20T10:00:00Z");
    let mut sheet = Sheet::count(&policy, &work, Priority::Emergency, start, &[]);
    assert_eq!(sheet.next().unwrap().0, Promised::MakeSafe);
    sheet.0[Promised::MakeSafe as usize].as_mut().unwrap().met = Some(start);
    assert_eq!(sheet.next().unwrap().0, Promised::Complete);
    let told = sheet.tell(&policy.escalation, &work, at("2026-11-21T10:00:00Z"));
    assert_eq!(told, [(Promised::Complete, Tell::Near)]);
}

#[test]
fn of_two_that_are_joined_each_promise_has_the_earlier_date_and_none_is_put_off() {
    let clock = |due: &str, met: Option<&str>| {
        let due = at(due);
        Some(ServiceClock { due, warn: due.plus_minutes(-10), met: met.map(at), told: 0 })
    };
    let sheet = |attend| Sheet([None, attend, None, None]);
    let reported = at("2026-11-20T12:00:00Z");
    let (early, late) = ("2026-11-20T11:00:00Z", "2026-11-20T15:00:00Z");
    let (done_before, done_after) = ("2026-11-20T10:30:00Z", "2026-11-20T13:00:00Z");
    for (mine, theirs, joined) in [
        (None, None, None),
        (clock(late, None), None, clock(late, None)),
        (None, clock(late, None), clock(late, None)),
        (clock(late, None), clock(early, None), clock(early, None)),
        (clock(early, None), clock(late, None), clock(early, None)),
        // What was done before the other was reported is not done for that.
        (clock(early, Some(done_before)), clock(late, None), clock(late, None)),
        (clock(late, Some(done_after)), clock(early, None), clock(early, Some(done_after))),
        (clock(early, None), clock(late, Some(done_after)), clock(early, None)),
    ] {
        let found = sheet(mine).joined(&sheet(theirs), reported);
        assert_eq!(found, sheet(joined), "{mine:?} {theirs:?}");
    }
    // Whoever joins them has read both.
    let answered = Sheet([clock(early, Some(done_before)), None, None, None]);
    let other = Sheet([clock(late, None), None, None, None]);
    assert_eq!(answered.joined(&other, reported), answered);
}

#[test]
fn a_day_that_is_added_puts_off_what_it_touches_and_shortens_nothing() {
    use TimeUnit::{Hours, WorkingDays};
    let promise = |acknowledge, complete| PriorityPromise {
        acknowledge: Some(acknowledge),
        complete: Some(complete),
        ..PriorityPromise::default()
    };
    let routine = promise(Allowance::of(48, Hours), Allowance::of(5, WorkingDays));
    let promises = Promises { routine, ..Promises::default() };
    let policy = ServicePolicy { promises, ..ServicePolicy::default() };
    let start = at("2026-11-30T09:00:00Z");
    let with = |days: &[&str]| {
        let days = days.iter().map(|day| day.parse().unwrap());
        let calendar = days.fold(Calendar::of(Nation::England), |all, day| all.with(day, "New"));
        let work = WorkTime::new(&policy.hours, calendar, date(2026, 1, 1));
        Sheet::count(&policy, &work, Priority::Routine, start, &[])
    };
    let (plain, added) = (with(&[]), with(&["2026-12-02"]));
    let now = at("2026-12-01T12:00:00Z");
    let due = |sheet: &Sheet| sheet.due(Promised::Complete).unwrap();
    let mut sheet = plain;
    sheet.0[3].as_mut().unwrap().told = 2;
    // Hours are elapsed time: only the working days move, and are told of anew.
    let moved = sheet.put_off((&plain, &added), None, now);
    assert_eq!(moved, [(Promised::Complete, at("2026-12-07T09:00:00Z"))]);
    assert_eq!(due(&sheet), at("2026-12-08T09:00:00Z"));
    assert_eq!(sheet.0[3].unwrap().told, 0);
    assert_eq!(sheet.put_off((&plain, &added), None, now), [], "done twice it does nothing more");
    // A day that is taken away shortens nothing.
    assert_eq!(sheet.put_off((&added, &plain), None, now), []);
    assert_eq!(due(&sheet), at("2026-12-08T09:00:00Z"));
    // Two days, whichever is counted first.
    let both = with(&["2026-12-02", "2026-12-03"]);
    let mut sheet = plain;
    assert_eq!(sheet.put_off((&with(&["2026-12-03"]), &both), None, now).len(), 1);
    assert_eq!(sheet.put_off((&added, &both), None, now), []);
    assert_eq!(due(&sheet), at("2026-12-09T09:00:00Z"));
    // What is met stays, and so does a day that was agreed; one that was counted moves.
    let mut sheet = plain;
    sheet.0[3].as_mut().unwrap().met = Some(now);
    assert_eq!(sheet.put_off((&plain, &added), None, now), []);
    let mut sheet = plain;
    assert_eq!(sheet.put_off((&plain, &added), Some(Promised::Complete), now).len(), 1);
    let mut sheet = plain;
    sheet.0[3].as_mut().unwrap().due = at("2026-12-04T09:00:00Z");
    assert_eq!(sheet.put_off((&plain, &added), Some(Promised::Complete), now), []);
}

#[test]
fn a_completion_that_is_impossible_is_the_only_fault() {
    use TimeUnit::Hours;
    for amount in [0, Allowance::MOST + 1] {
        let mut policy = ServicePolicy::default();
        policy.promises.urgent = PriorityPromise {
            acknowledge: Some(Allowance::of(2, Hours)),
            attend: Some(Allowance::of(4, Hours)),
            complete: Some(Allowance::of(amount, Hours)),
            ..PriorityPromise::default()
        };
        let at: Vec<String> = policy.faults().into_iter().map(|(at, _)| at).collect();
        assert_eq!(at, ["/promises/urgent/complete/amount"], "{amount}");
    }
}

#[test]
fn holds_move_the_clocks_only_where_the_policy_says_so() {
    let mut policy = council();
    let start = at("2026-11-16T10:00:00Z");
    let day = Pause { from: at("2026-11-17T09:00:00Z"), to: Some(at("2026-11-17T17:00:00Z")) };
    let due = |policy: &ServicePolicy| {
        Sheet::count(policy, &england(policy), Priority::Urgent, start, &[day])
            .due(Promised::Complete)
    };
    assert_eq!(due(&policy), Some(at("2026-11-24T10:00:00Z")));
    policy.pause_on_hold = false;
    assert_eq!(due(&policy), Some(at("2026-11-23T10:00:00Z")));
}

#[test]
fn a_policy_that_makes_no_sense_is_refused_with_the_field() {
    assert_eq!(ServicePolicy::default().faults(), []);
    type Change = fn(&mut ServicePolicy);
    let cases: [(&str, Change); 17] = [
        ("/hours", |p| p.hours.clear()),
        ("/hours/0/to", |p| p.hours[0].to = "08:00".parse().unwrap()),
        ("/hours/1/day", |p| p.hours[1].day = DayOfWeek::Monday),
        ("/promises/urgent/complete/amount", |p| {
            p.promises.urgent.complete.as_mut().unwrap().amount = 0
        }),
        ("/promises/urgent/acknowledge/amount", |p| {
            p.promises.urgent.acknowledge = Some(Allowance::of(200, TimeUnit::WorkingHours));
        }),
        ("/promises/routine/attend/amount", |p| {
            p.promises.routine.attend = Some(Allowance::of(1_001, TimeUnit::Hours));
        }),
        ("/warnPercent", |p| p.warn_percent = 100),
        ("/noAccessCount", |p| p.no_access_count = 0),
        ("/autoCloseDays", |p| p.auto_close_days = 366),
        ("/recallDays", |p| p.recall_days = 0),
        ("/approvalLimitGbp", |p| p.approval_limit_gbp = Some(Pence(-1))),
        ("/extraWorkLimitGbp", |p| p.extra_work_limit_gbp = Some(Pence(-1))),
        ("/approverLimitGbp", |p| p.approver_limit_gbp = Some(Pence(100_000_001))),
        ("/completion/0/certificates", |p| {
            p.completion = vec![need(Category::Gas, false)];
        }),
        ("/completion/1/category", |p| {
            p.completion = vec![need(Category::Gas, true), need(Category::Gas, true)];
        }),
        ("/escalation/1/after/amount", |p| p.escalation.reverse()),
        ("/escalation", |p| {
            let level = |hours| EscalationLevel {
                after: Allowance::of(hours, TimeUnit::Hours),
                to: EscalateTo::Managers,
            };
            p.escalation = (1..=4).map(level).collect();
        }),
    ];
    for (pointer, change) in cases {
        let mut policy = ServicePolicy::default();
        change(&mut policy);
        let faults = policy.faults();
        assert!(faults.iter().any(|(at, _)| at == pointer), "{pointer}: {faults:?}");
    }
}

#[test]
fn targets_that_contradict_one_another_are_refused_at_the_one_that_is_wrong() {
    use TimeUnit::{Days, Hours, WorkingDays, WorkingHours};
    let of = |(amount, unit)| Allowance::of(amount, unit);
    for (acknowledge, attend, make_safe, complete, wrong) in [
        (Some((2, Hours)), Some((4, Hours)), Some((4, Hours)), Some((24, Hours)), &[][..]),
        // At the same moment, in whatever unit.
        (Some((2, Hours)), Some((2, WorkingHours)), Some((2, Hours)), Some((2, Hours)), &[]),
        (Some((24, Hours)), Some((1, WorkingDays)), None, Some((1, Days)), &[]),
        // By telephone it is made safe before anybody is there.
        (None, Some((4, Hours)), Some((2, Hours)), None, &[]),
        (Some((5, WorkingDays)), Some((24, Hours)), None, Some((30, Days)), &["attend"]),
        (Some((2, Days)), Some((1, WorkingDays)), None, None, &["attend"]),
        (None, Some((8, Days)), Some((9, Days)), Some((7, Days)), &["attend", "makeSafe"]),
        // What is later than everything is wrong alone.
        (Some((9, Days)), Some((2, Days)), None, Some((7, Days)), &["acknowledge"]),
    ] {
        let mut policy = ServicePolicy::default();
        policy.promises.urgent = PriorityPromise {
            acknowledge: acknowledge.map(of),
            attend: attend.map(of),
            make_safe: make_safe.map(of),
            complete: complete.map(of),
        };
        let at: Vec<String> = policy.faults().into_iter().map(|(at, _)| at).collect();
        let wrong: Vec<_> =
            wrong.iter().map(|name| format!("/promises/urgent/{name}/amount")).collect();
        assert_eq!(at, wrong, "{:?}", policy.promises.urgent);
    }
}

#[test]
fn a_policy_survives_its_json_and_unknown_fields_are_refused() {
    let policy = council();
    let mut json = serde_json::to_value(&policy).unwrap();
    assert_eq!(json["hours"][0]["from"], "09:00");
    assert_eq!(json["promises"]["emergency"]["makeSafe"]["unit"], "hours");
    assert_eq!(serde_json::from_value::<ServicePolicy>(json.clone()).unwrap(), policy);
    json["surprise"] = true.into();
    assert!(serde_json::from_value::<ServicePolicy>(json).is_err());
}

proptest! {
    #[test]
    fn a_clock_is_at_risk_before_it_is_due_and_a_longer_one_is_due_later(
        reported in 1_735_689_600i64..1_900_000_000, amount in 1u32..200,
        unit in proptest::sample::select(TimeUnit::ALL), percent in 1u8..=99,
        nation in proptest::sample::select(Nation::ALL),
    ) {
        let start = at("1970-01-01T00:00:00Z").plus_seconds(reported);
        let policy = ServicePolicy::default();
        let around = crate::time::london_date(start);
        let work = WorkTime::new(&policy.hours, Calendar::of(nation), around);
        let allowance = Allowance::of(amount, unit);
        let due = allowance.after(start, &work);
        let warn = allowance.share(start, due, percent, &work);
        prop_assert!(start < warn && warn <= due, "{} {} {}", start, warn, due);
        prop_assert!(Allowance::of(amount + 1, unit).after(start, &work) > due);
    }
}
