use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const DAY: Date = date(2026, 6, 15);

fn job(category: Category) -> Job {
    Job { trades: vec![category], district: "LS6".into(), day: DAY }
}

fn pipes<'a>(trades: &'a [Category], areas: &'a [String]) -> Firm<'a> {
    Firm { name: "Pipes Ltd", trades, areas, ..Firm::default() }
}

#[test]
fn s17_who_may_not_do_a_job_is_told_why() {
    use Category::{Gas, Plumbing};
    let (here, there) = (["ls6".to_owned()], ["BD1".to_owned()]);
    let plain = || pipes(&[Plumbing, Gas], &[]);
    for (category, firm, bars, told) in [
        (Plumbing, plain(), vec![], ""),
        (Plumbing, pipes(&[Plumbing], &here), vec![], ""),
        (Plumbing, pipes(&[Plumbing], &there), vec![Bar::Area], "Pipes Ltd does not go to LS6."),
        (Category::Electrical, plain(), vec![Bar::Trade], "Pipes Ltd does not do electrical work."),
        (
            Plumbing,
            Firm { refused: Some((Bar::Suspended, "Pipes Ltd is suspended.".into())), ..plain() },
            vec![Bar::Suspended],
            "Pipes Ltd is suspended.",
        ),
        (
            Plumbing,
            Firm { away_until: Some(date(2026, 6, 20)), ..plain() },
            vec![Bar::Absent],
            "Pipes Ltd is away until 20 June 2026.",
        ),
        (Gas, plain(), vec![Bar::GasSafe], "Pipes Ltd has no Gas Safe registration in date."),
        // The last day still counts.
        (Gas, Firm { gas_safe_until: Some(DAY), ..plain() }, vec![], ""),
        (
            Gas,
            Firm { gas_safe_until: Some(date(2026, 6, 14)), ..plain() },
            vec![Bar::GasSafe],
            "Pipes Ltd has no Gas Safe registration in date.",
        ),
        (
            Category::Roofing,
            pipes(&[Plumbing], &there),
            vec![Bar::Trade, Bar::Area],
            "Pipes Ltd does not do roofing. Pipes Ltd does not go to LS6.",
        ),
    ] {
        let judged = judge(&job(category), &firm);
        let found: Vec<Bar> = judged.bars.iter().map(|(bar, _)| *bar).collect();
        assert_eq!((found, judged.why_not().as_str()), (bars, told), "{firm:?}");
    }
}

#[test]
fn d4_who_may_set_aside_what_bars_a_firm() {
    for (bar, who_assigns, who_keeps_firms) in [
        (Bar::NotUsed, false, false),
        (Bar::GasSafe, false, false),
        (Bar::Suspended, false, true),
        (Bar::Papers, false, true),
        (Bar::Trade, true, true),
        (Bar::Area, true, true),
        (Bar::Absent, true, true),
    ] {
        let judged = Judged { bars: vec![(bar, String::new())], reasons: vec![], score: 0 };
        assert_eq!(judged.may_be_chosen_with_a_reason(false), who_assigns, "{bar}");
        assert_eq!(judged.may_be_chosen_with_a_reason(true), who_keeps_firms, "{bar}");
        let gas = (Bar::GasSafe, String::new());
        let both = Judged { bars: vec![(bar, String::new()), gas], ..judged };
        assert!(!both.may_be_chosen_with_a_reason(true), "{bar} beside work on gas");
    }
}

#[test]
fn the_reasons_are_words_that_people_use() {
    let areas = ["LS6".to_owned()];
    let firm = Firm {
        insured_until: Some(date(2027, 5, 3)),
        rating: Some(463),
        ratings: 12,
        completed: Some(97),
        answers_in: Some(190),
        open_orders: 2,
        call_out: Some(Pence(6_000)),
        ..pipes(&[Category::Plumbing], &areas)
    };
    assert_eq!(
        judge(&job(Category::Plumbing), &firm).reasons,
        [
            "Does plumbing",
            "Goes to LS6",
            "Insured until 3 May 2027",
            "Rated 4.6 of 5 (12 marks)",
            "Completed 97 % of the jobs given",
            "Answers within 3 hours",
            "£60.00 call-out",
            "2 open jobs"
        ]
    );
}

#[test]
fn c13_distance_and_price_are_said_as_far_as_they_are_on_record() {
    let areas = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for (lists, told) in [
        ("", "Goes everywhere"),
        ("BD1 ls6", "Goes to LS6"),
        ("LS7 BD1 LS28", "Goes nearby, to LS7, LS28"),
        // L is Liverpool, and not near.
        ("L6 BD1", "Goes to other areas only"),
    ] {
        let areas = areas(lists);
        let judged = judge(&job(Category::Plumbing), &pipes(&[Category::Plumbing], &areas));
        assert!(judged.reasons.contains(&told.to_owned()), "{lists}: {:?}", judged.reasons);
    }
    for (call_out, hourly, own_prices, told) in [
        (None, None, false, "No price on record"),
        (Some(6_000), None, false, "£60.00 call-out"),
        (Some(6_000), Some(4_550), false, "£60.00 call-out, £45.50 an hour"),
        (None, Some(4_550), true, "£45.50 an hour, own price list"),
        (None, None, true, "Own price list"),
    ] {
        let (call_out, hourly) = (call_out.map(Pence), hourly.map(Pence));
        let firm = Firm { call_out, hourly, own_prices, ..pipes(&[Category::Plumbing], &[]) };
        let reasons = judge(&job(Category::Plumbing), &firm).reasons;
        assert!(reasons.contains(&told.to_owned()), "{told}: {reasons:?}");
    }
}

#[test]
fn c14_an_order_is_judged_by_its_own_trades_where_it_has_any() {
    use Category::{Gas, Plumbing, Structural};
    for (lines, further, trades) in [
        (&[][..], &[][..], &[Plumbing][..]),
        (&[], &[Structural], &[Structural]),
        (&[Gas], &[Structural], &[Gas]),
        (&[Structural, Gas, Gas], &[], &[Gas, Structural]),
    ] {
        let mut expected = trades.to_vec();
        expected.sort_unstable();
        assert_eq!(trades_of(lines, further, Plumbing), expected);
    }
    let both = Job { trades: vec![Plumbing, Structural], ..job(Plumbing) };
    let judged = judge(&both, &pipes(&[Plumbing], &[]));
    assert_eq!(judged.why_not(), "Pipes Ltd does not do structural work.");
    assert!(judged.reasons.contains(&"Does plumbing".to_owned()));
}

#[test]
fn an_absence_is_a_run_of_days_that_is_not_over() {
    for (from, to, wrong) in [
        (date(2026, 6, 15), date(2026, 6, 15), None),
        (date(2026, 6, 1), date(2026, 6, 15), None),
        (date(2026, 6, 16), date(2026, 6, 15), Some("to")),
        (date(2026, 6, 1), date(2026, 6, 14), Some("to")),
        (date(2026, 6, 15), date(2028, 6, 15), Some("to")),
        (date(2029, 6, 15), date(2029, 6, 15), Some("from")),
    ] {
        assert_eq!(absence(from, to, DAY).err().map(|(field, _)| field), wrong, "{from} {to}");
    }
}

fn any_firm() -> impl Strategy<Value = (Option<i64>, Option<i64>, Option<i64>, i64, bool, bool)> {
    (
        proptest::option::of(0_i64..=500),
        proptest::option::of(0_i64..=100),
        proptest::option::of(0_i64..10_000),
        0_i64..40,
        any::<bool>(),
        any::<bool>(),
    )
}

proptest! {
    #[test]
    fn nothing_that_a_firm_does_well_moves_it_down(
        (rating, completed, answers_in, open_orders, suspended, away) in any_firm()
    ) {
        let firm = Firm {
            rating, completed, answers_in, open_orders,
            refused: suspended.then(|| (Bar::Suspended, "No.".to_owned())),
            away_until: away.then_some(DAY),
            ..pipes(&[Category::Plumbing], &[])
        };
        let job = job(Category::Plumbing);
        let before = judge(&job, &firm);
        prop_assert_eq!(before.may(), !suspended && !away);
        let area = [job.district.clone()];
        for better in [
            Firm { open_orders: (open_orders - 1).max(0), ..firm.clone() },
            Firm { rating: rating.map(|mark| (mark + 10).min(500)), ..firm.clone() },
            Firm { answers_in: answers_in.map(|minutes| minutes / 2), ..firm.clone() },
            Firm { completed: completed.map(|share| (share + 1).min(100)), ..firm.clone() },
            Firm { areas: &area, ..firm.clone() },
        ] {
            let after = judge(&job, &better);
            prop_assert!(place(&after, true, "a") <= place(&before, true, "a"));
        }
    }

    #[test]
    fn those_who_may_stand_before_those_who_may_not(
        a in any_firm(), b in any_firm()
    ) {
        let judged = |(rating, completed, answers_in, open_orders, suspended, away): (Option<i64>, Option<i64>, Option<i64>, i64, bool, bool)| {
            judge(&job(Category::Plumbing), &Firm {
                rating, completed, answers_in, open_orders,
                refused: suspended.then(|| (Bar::Suspended, "No.".to_owned())),
                away_until: away.then_some(DAY),
                ..pipes(&[Category::Plumbing], &[])
            })
        };
        let (a, b) = (judged(a), judged(b));
        if a.may() && !b.may() {
            prop_assert!(place(&a, true, "z") < place(&b, true, "a"));
        }
    }
}
