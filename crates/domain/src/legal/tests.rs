//! Worked cases, and what holds for all of them.

use super::*;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A worked case: what is known, and what follows.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Worked {
    id: String,
    nation: Nation,
    landlord: Landlord,
    hazard: Hazard,
    class: HazardClass,
    aware: Instant,
    concluded: Option<Instant>,
    outcome: Option<Outcome>,
    work_identified: Option<Instant>,
    supplementary_work: Option<bool>,
    work_completed: Option<Instant>,
    in_person_requested: Option<Instant>,
    repair_commenced: Option<Instant>,
    regime: Regime,
    statutory: bool,
    /// A day, or a moment for the clocks of hours.
    due: BTreeMap<Duty, String>,
    pending: BTreeSet<Duty>,
    not_required: BTreeSet<Duty>,
}

impl Worked {
    fn case(&self) -> Case {
        Case {
            nation: self.nation,
            landlord: self.landlord,
            hazard: self.hazard,
            class: self.class,
            aware: self.aware,
            concluded: self.concluded.zip(self.outcome),
            work_identified: self.work_identified,
            supplementary_work: self.supplementary_work,
            work_completed: self.work_completed,
            in_person_requested: self.in_person_requested,
            repair_commenced: self.repair_commenced,
        }
    }
}

fn written(due: Due) -> String {
    match due {
        Due::Day(day) => day.to_string(),
        Due::Moment(at) => at.to_string(),
    }
}

#[test]
fn the_worked_cases_come_out_as_worked() {
    let worked: Vec<Worked> =
        serde_json::from_str(include_str!("../../tests/data/legal-clocks.json")).unwrap();
    assert!(worked.len() > 50);
    for expected in worked {
        let id = &expected.id;
        let found = assess(&expected.case()).unwrap();
        assert_eq!((found.regime, found.statutory), (expected.regime, expected.statutory), "{id}");
        let due: BTreeMap<_, _> =
            found.deadlines.iter().map(|d| (d.duty, written(d.due))).collect();
        assert_eq!(due.len(), found.deadlines.len(), "{id} has a duty twice");
        assert_eq!(due, expected.due, "{id}");
        assert_eq!(
            found.pending.iter().copied().collect::<BTreeSet<_>>(),
            expected.pending,
            "{id}"
        );
        let not_required: BTreeSet<_> = found.not_required.iter().copied().collect();
        assert_eq!(not_required, expected.not_required, "{id}");
    }
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn reported(nation: Nation, class: HazardClass, aware: Instant) -> Case {
    Case::reported(nation, Landlord::Social, Hazard::DampAndMould, class, aware)
}

#[test]
fn a_day_lasts_to_its_end_in_london() {
    let due = Due::Day(jiff::civil::date(2026, 6, 23));
    assert_eq!(due.expires(), at("2026-06-23T23:00:00Z"));
    assert!(due.is_met_at(at("2026-06-23T22:59:59Z")));
    assert!(!due.is_met_at(at("2026-06-23T23:00:00Z")));
}

#[test]
fn a_date_past_the_published_bank_holidays_is_not_promised() {
    let case = reported(Nation::England, HazardClass::Significant, at("2028-12-20T09:00:00Z"));
    assert_eq!(assess(&case), Err(CalendarHorizon(2028)));
}

#[test]
fn compensation_grows_with_each_day_up_to_its_limit() {
    for (days, pence) in [(0, 0), (1, 1_800), (10, 4_500), (28, 9_900), (29, 10_000), (500, 10_000)]
    {
        assert_eq!(right_to_repair_compensation(days), Pence(pence), "{days}");
    }
}

proptest! {
    #[test]
    fn later_awareness_never_brings_an_earlier_date_and_no_duty_is_in_two_places(
        start in 1_761_609_600i64..1_850_000_000, later in 0i64..3_000_000,
        nation in proptest::sample::select(Nation::ALL),
        class in proptest::sample::select(HazardClass::ALL),
        outcome in proptest::option::of(proptest::sample::select(Outcome::ALL)),
        supplementary_work in any::<Option<bool>>(),
    ) {
        let make = |seconds: i64| {
            let aware = at("1970-01-01T00:00:00Z").plus_seconds(seconds);
            let concluded = outcome.map(|outcome| (aware.plus_days(3), outcome));
            Case { concluded, supplementary_work, ..reported(nation, class, aware) }
        };
        let (early, late) = (assess(&make(start)).unwrap(), assess(&make(start + later)).unwrap());
        for deadline in &early.deadlines {
            prop_assert!(deadline.due.expires() > make(start).aware);
            // The set of duties is the same, unless a regime began in between.
            if let Some(other) = late.deadline(deadline.duty) {
                prop_assert!(deadline.due.expires() <= other.due.expires());
            }
            prop_assert!(!early.pending.contains(&deadline.duty));
            prop_assert!(!early.not_required.contains(&deadline.duty));
        }
        prop_assert!(early.pending.iter().all(|duty| !early.not_required.contains(duty)));
    }

    #[test]
    fn a_bank_holiday_that_is_added_never_brings_a_date_forward_and_no_date_is_before_its_start(
        start in 1_761_609_600i64..1_830_000_000, days in 0i64..150,
        nation in proptest::sample::select(Nation::ALL),
        class in proptest::sample::select(HazardClass::ALL),
        outcome in proptest::option::of(proptest::sample::select(Outcome::ALL)),
    ) {
        let aware = at("1970-01-01T00:00:00Z").plus_seconds(start);
        let concluded = outcome.map(|outcome| (aware.plus_days(2), outcome));
        let case = Case {
            concluded,
            supplementary_work: Some(true),
            repair_commenced: Some(aware.plus_days(9)),
            ..reported(nation, class, aware)
        };
        let usual = Calendar::of(nation);
        let more = usual.clone().with(london_date(aware.plus_days(days)), "Proclaimed");
        let (before, after) = (assess_by(&case, &usual).unwrap(), assess_by(&case, &more).unwrap());
        prop_assert_eq!(before.deadlines.len(), after.deadlines.len());
        for (old, new) in before.deadlines.iter().zip(&after.deadlines) {
            prop_assert_eq!(old.rule, new.rule);
            prop_assert!(new.due.expires() >= old.due.expires());
            prop_assert!(old.due.expires() > old.start && old.start >= aware);
        }
    }
}

#[test]
fn the_coverage_names_each_hazard_once_and_its_dates_are_in_order() {
    for &nation in Nation::ALL {
        for &landlord in Landlord::ALL {
            for &hazard in Hazard::ALL {
                for &class in HazardClass::ALL {
                    let aware = at("2026-12-01T09:00:00Z");
                    let case = Case::reported(nation, landlord, hazard, class, aware);
                    let lines = COVERAGE.iter().filter(|line| {
                        let same = (line.nation, line.landlord) == (nation, landlord);
                        same && line.class.is_none_or(|known| known == class)
                    });
                    let covering = lines.filter(|line| line.hazards.has(hazard)).count();
                    assert!(covering <= 1, "{nation} {landlord} {hazard} {class}");
                    assert_eq!(covering == 1, coverage(&case).is_some());
                }
            }
        }
    }
    assert!(COVERAGE.iter().all(|line| line.to.is_none() || line.from <= line.to));
}

#[test]
fn the_second_phase_binds_from_the_day_it_began() {
    for (aware, binds) in [("2026-11-29T23:59:00Z", false), ("2026-11-30T00:00:00Z", true)] {
        for &hazard in PHASE_2 {
            let class = HazardClass::Significant;
            let case = Case::reported(Nation::England, Landlord::Social, hazard, class, at(aware));
            assert_eq!(regime(&case), (Regime::EnglandSocial, binds), "{hazard} {aware}");
            // An emergency of the same kind was within the first phase.
            let emergency = Case { class: HazardClass::Emergency, ..case };
            assert_eq!(regime(&emergency), (Regime::EnglandSocial, true), "{hazard}");
        }
    }
}
