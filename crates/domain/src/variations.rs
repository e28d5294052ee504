//! Priced work of a work order, and its changes: what is agreed at the start, and extra work.
//!
//! A change is never edited: it is applied at once, or waits for somebody else to decide; another
//! try is another change. Lines are struck out, not deleted.

use crate::ids::OrderLineId;
use crate::money::Pence;
use crate::policy::ServicePolicy;
use crate::rates::Quantity;
use crate::text_enum::text_enum;
use crate::tickets::Priority;
use crate::time::Instant;
use crate::work_orders::WorkOrderStatus;

/// Lines of one order at most.
pub const MOST_LINES: usize = 100;
/// Characters of a reason at most.
pub const LONGEST_REASON: usize = 1_000;

text_enum! {
    /// What a change of the priced work is.
    pub enum VariationKind {
        /// What is agreed before anybody is asked to do it.
        Original,
        /// Extra work, or less, on an order that goes on.
        Extra,
    }
}

text_enum! {
    /// Where a change of the priced work stands.
    pub enum VariationStatus {
        /// It was within what its asker may commit, and counts.
        Applied,
        /// Somebody else has to decide.
        Waiting,
        /// Somebody else agreed, and it counts.
        Approved,
        /// Somebody else did not agree; the lines are as before.
        Rejected,
        /// It was taken back; the lines are as before.
        Withdrawn,
    }
}

/// A line as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineNow<'a> {
    /// The line.
    pub id: OrderLineId,
    /// Its code.
    pub code: &'a str,
    /// How much of it is ordered.
    pub quantity: Quantity,
}

/// A field of a request that is wrong, as a JSON pointer, and what would be right.
pub type Wrong = (String, String);

/// The quantities that the lines of an order will have, in the order of `lines`; `asked` says it line
/// by line, and leaves none out. Nothing of a line strikes it out.
///
/// # Errors
/// Every line that is wrong, unknown, there twice, or left out.
pub fn requantified(
    lines: &[LineNow<'_>],
    asked: &[(OrderLineId, String)],
) -> Result<Vec<Quantity>, Vec<Wrong>> {
    let mut wrong: Vec<Wrong> = Vec::new();
    for (at, (id, quantity)) in asked.iter().enumerate() {
        let mut say = |field, told: &str| wrong.push((format!("/lines/{at}/{field}"), told.into()));
        if !lines.iter().any(|line| line.id == *id) {
            say("lineId", "There is no such line on this order.");
        } else if asked.iter().take(at).any(|(other, _)| other == id) {
            say("lineId", "This line is there twice.");
        }
        if let Err(told) = quantity.parse::<Quantity>() {
            say("quantity", &told.to_string());
        }
    }
    let mut after = Vec::with_capacity(lines.len());
    for line in lines {
        match asked.iter().find(|(id, _)| *id == line.id) {
            Some((_, quantity)) => after.extend(quantity.parse::<Quantity>()),
            None => {
                let told = format!("{} is left out; write 0 to strike it out.", line.code);
                wrong.push(("/lines".into(), told));
            }
        }
    }
    if wrong.is_empty() { Ok(after) } else { Err(wrong) }
}

/// The quantities of lines that are added; there has to be something of each. `field` is where they
/// stand in the request, such as `/add`.
///
/// # Errors
/// Every line that is wrong.
pub fn added(field: &str, asked: &[String]) -> Result<Vec<Quantity>, Vec<Wrong>> {
    let mut wrong: Vec<Wrong> = Vec::new();
    let mut after = Vec::with_capacity(asked.len());
    for (at, quantity) in asked.iter().enumerate() {
        let told = match quantity.parse::<Quantity>() {
            Ok(quantity) if !quantity.is_zero() => {
                after.push(quantity);
                continue;
            }
            Ok(_) => "Write a quantity above 0.".to_owned(),
            Err(told) => told.to_string(),
        };
        wrong.push((format!("{field}/{at}/quantity"), told));
    }
    if wrong.is_empty() { Ok(after) } else { Err(wrong) }
}

/// What all lines cost together; `None` when it is more than can be stored.
pub fn total(lines: impl Iterator<Item = (Quantity, Pence)>) -> Option<Pence> {
    let mut sum = Pence::ZERO;
    for (quantity, price) in lines {
        sum = sum.plus(quantity.cost(price)?)?;
    }
    (sum <= Pence::MAX).then_some(sum)
}

/// How soon an order should be done by its lines: as soon as the most urgent of those that are not
/// struck out. A person may choose otherwise.
pub fn most_urgent(lines: impl Iterator<Item = (Quantity, Option<Priority>)>) -> Option<Priority> {
    lines.filter(|(quantity, _)| !quantity.is_zero()).filter_map(|(_, priority)| priority).min()
}

/// Who asks for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// Runs the organisation: what they commit needs nobody else.
    Administrator,
    /// Runs repairs.
    Staff,
    /// Does the work.
    Firm,
}

/// What a change of an order is, whoever asks; `None` when there can be none now.
///
/// Staff say what is agreed as long as the order was put to nobody, and when an order that goes on
/// is priced for the first time. Whatever comes after is extra work; a firm asks for it once it has
/// taken the job on.
///
/// # Errors
/// Why there can be no change now.
pub fn kind_of(
    asker: Asker,
    status: WorkOrderStatus,
    has_lines: bool,
) -> Result<VariationKind, &'static str> {
    use WorkOrderStatus::*;
    match (asker, status) {
        (_, Completed | Verified) => Err("The work is done; its prices stand."),
        (_, Cancelled) => Err("It is cancelled; its prices stand."),
        (Asker::Firm, Created | Offered | Declined) => Err("Accept the job first."),
        (Asker::Firm, _) => Ok(VariationKind::Extra),
        (_, Created | Declined) => Ok(VariationKind::Original),
        _ if has_lines => Ok(VariationKind::Extra),
        _ => Ok(VariationKind::Original),
    }
}

/// What may be committed without somebody else; nothing where there is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The total of an order up to which nobody has to approve it.
    pub order: Option<Pence>,
    /// How much extra work over the original total nobody has to approve.
    pub extra: Option<Pence>,
    /// The total up to which nobody has to approve what an emergency needs; none where it waits like
    /// others.
    pub emergency: Option<Pence>,
}

impl Limits {
    /// The limits of a policy; of what it says of emergencies only where the repair is one.
    pub fn of(policy: &ServicePolicy, emergency: bool) -> Self {
        Self {
            order: policy.approval_limit_gbp,
            extra: policy.extra_work_limit_gbp,
            emergency: policy.emergency_spend_gbp.filter(|_| emergency),
        }
    }
}

/// The totals of a change, without VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// What was agreed at the start.
    pub original: Pence,
    /// As it is now.
    pub before: Pence,
    /// As it would be.
    pub after: Pence,
}

impl Totals {
    /// What it adds; less than nothing when it takes away.
    pub fn change(self) -> Pence {
        self.after.minus(self.before).unwrap_or_default()
    }
}

/// The total up to which a change counts at once; nothing when there is no such limit.
pub fn at_once_up_to(
    kind: VariationKind,
    asker: Asker,
    original: Pence,
    limits: Limits,
) -> Option<Pence> {
    let limit = match (asker, kind) {
        (Asker::Administrator, _) => None,
        (_, VariationKind::Original) => limits.order,
        (_, VariationKind::Extra) => limits.extra.and_then(|extra| original.plus(extra)),
    };
    limit.map(|limit| limits.emergency.map_or(limit, |emergency| limit.max(emergency)))
}

/// Whether a change has to wait for somebody else: it commits more than before, and more than its
/// asker may.
pub fn has_to_wait(kind: VariationKind, asker: Asker, totals: Totals, limits: Limits) -> bool {
    let limit = at_once_up_to(kind, asker, totals.original, limits);
    totals.after > totals.before && limit.is_some_and(|limit| totals.after > limit)
}

/// Whether a change counts at once for no other reason than that the repair is an emergency.
pub fn is_emergency_spend(
    kind: VariationKind,
    asker: Asker,
    totals: Totals,
    limits: Limits,
) -> bool {
    let others = Limits { emergency: None, ..limits };
    !has_to_wait(kind, asker, totals, limits) && has_to_wait(kind, asker, totals, others)
}

/// Why somebody may not approve a change, or may not reject it.
///
/// # Errors
/// A sentence for them.
pub fn may_decide(
    approve: bool,
    own: bool,
    administrator: bool,
    after: Pence,
    limit: Option<Pence>,
) -> Result<(), String> {
    if own {
        return Err("You asked for it; somebody else has to decide.".into());
    }
    match limit {
        Some(limit) if approve && !administrator && after > limit => Err(format!(
            "{} is above your limit of {}; an administrator has to approve it.",
            after.human(),
            limit.human()
        )),
        _ => Ok(()),
    }
}

/// Whether it is too late to approve without another target: the price of an order waits still, and
/// the moment by which its repair is to be put right has passed.
pub fn is_too_late(kind: VariationKind, target: Option<Instant>, now: Instant) -> bool {
    kind == VariationKind::Original && target.is_some_and(|target| target < now)
}

/// The target that comes with an approval; none where the one that stands is kept.
///
/// # Errors
/// What is missing or wrong, in a sentence.
pub fn new_target(
    kind: VariationKind,
    target: Option<Instant>,
    given: Option<Instant>,
    now: Instant,
) -> Result<Option<Instant>, &'static str> {
    match (is_too_late(kind, target, now), given) {
        (true, None) => Err("The time by which it was to be put right has passed; say a new one."),
        (true, Some(given)) if given <= now => Err("Choose a time that is still to come."),
        (false, Some(_)) => Err("The time by which it is to be put right stands; leave this out."),
        (_, given) => Ok(given),
    }
}

/// Why an order with a change that waits cannot take a status; `None` when it can.
///
/// What is agreed at the start waits: nobody is asked, booked or at work before. Extra work waits:
/// the order is neither completed nor cancelled until it is decided.
pub const fn blocked(waits: Option<VariationKind>, to: WorkOrderStatus) -> Option<&'static str> {
    use WorkOrderStatus::*;
    match (waits, to) {
        (
            Some(VariationKind::Original),
            Offered | Accepted | Scheduled | InProgress | Completed,
        ) => Some("Its price waits for approval."),
        (Some(VariationKind::Extra), Completed | Cancelled | Declined) => {
            Some("Extra work waits for approval; it has to be decided first.")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn s27_what_is_past_its_target_is_approved_with_a_new_one() {
        use VariationKind::{Extra, Original};
        let at = |text: &str| Some(text.parse::<Instant>().unwrap());
        let (noon, before, after) =
            (at("2026-12-01T12:00:00Z"), at("2026-12-01T11:00:00Z"), at("2026-12-04T17:00:00Z"));
        let now = noon.unwrap();
        for (kind, target, given, told) in [
            (Original, after, None, Ok(None)),
            (Original, None, None, Ok(None)),
            // The last moment is in time.
            (Original, noon, None, Ok(None)),
            (Original, before, None, Err("passed")),
            (Original, before, before, Err("still to come")),
            (Original, before, after, Ok(after)),
            (Original, after, after, Err("leave this out")),
            // Extra work is asked for while the order goes on.
            (Extra, before, None, Ok(None)),
        ] {
            match (new_target(kind, target, given, now), told) {
                (Ok(got), Ok(told)) => assert_eq!(got, told),
                (Err(got), Err(told)) => assert!(got.contains(told), "{got}"),
                (got, told) => panic!("{kind} {target:?} {given:?}: {got:?}, not {told:?}"),
            }
        }
    }

    #[test]
    fn s36_a_line_is_struck_out_and_never_left_out() {
        let (a, b) = (OrderLineId::fresh(), OrderLineId::fresh());
        let lines = [
            LineNow { id: a, code: "PLU-1", quantity: quantity("2") },
            LineNow { id: b, code: "PLU-2", quantity: quantity("1") },
        ];
        let asked = |list: &[(OrderLineId, &str)]| {
            let list: Vec<_> = list.iter().map(|(id, text)| (*id, (*text).to_owned())).collect();
            requantified(&lines, &list)
        };
        let struck = asked(&[(b, "0"), (a, "2.5")]).unwrap();
        assert_eq!(struck, [quantity("2.5"), quantity("0")]);
        for (list, pointer) in [
            (vec![(a, "1")], "/lines"),
            (vec![(a, "1"), (b, "1.555")], "/lines/1/quantity"),
            (vec![(a, "1"), (a, "1"), (b, "1")], "/lines/1/lineId"),
            (vec![(a, "1"), (b, "1"), (OrderLineId::fresh(), "1")], "/lines/2/lineId"),
        ] {
            assert_eq!(asked(&list).unwrap_err()[0].0, pointer);
        }
        let left = asked(&[(a, "1")]).unwrap_err();
        assert!(left[0].1.contains("PLU-2"), "{left:?}");
    }

    #[test]
    fn s15_something_of_each_added_line_is_needed() {
        let texts = ["1", "0", "-1", "x", "", "1.555"].map(str::to_owned);
        let pointers: Vec<_> =
            added("/add", &texts).unwrap_err().into_iter().map(|w| w.0).collect();
        let named: Vec<_> = (1..6).map(|at| format!("/add/{at}/quantity")).collect();
        assert_eq!(pointers, named);
        assert_eq!(added("/add", &["0.55".to_owned()]), Ok(vec![quantity("0.55")]));
    }

    #[test]
    fn s14_a_total_adds_what_each_line_costs() {
        let lines = [("4", 5_017), ("9", 580), ("0", 99_999)];
        let lines = lines.map(|(count, price)| (quantity(count), Pence(price)));
        assert_eq!(total(lines.into_iter()), Some(Pence(25_288)));
        let too_much = [(quantity("99999"), Pence::MAX)];
        assert_eq!(total(too_much.into_iter()), None);
    }

    #[test]
    fn s16_the_most_urgent_line_that_is_not_struck_out_sets_the_priority() {
        use Priority::*;
        let on = |priority| (quantity("1"), Some(priority));
        let off = |priority| (quantity("0"), Some(priority));
        for (lines, proposed) in [
            (vec![], None),
            (vec![(quantity("1"), None)], None),
            (vec![on(Routine)], Some(Routine)),
            (vec![on(Routine), on(Planned)], Some(Routine)),
            (vec![on(Routine), on(Planned), on(Emergency)], Some(Emergency)),
            (vec![on(Routine), on(Planned), on(Emergency), on(Urgent)], Some(Emergency)),
            (vec![on(Routine), on(Planned), off(Emergency), on(Urgent)], Some(Urgent)),
            (vec![on(Routine), on(Planned), off(Emergency), off(Urgent)], Some(Routine)),
        ] {
            assert_eq!(most_urgent(lines.into_iter()), proposed);
        }
    }

    #[test]
    fn a_change_is_what_is_agreed_or_extra_by_how_far_the_order_has_come() {
        use Asker::*;
        use VariationKind::*;
        for (asker, status, has_lines, kind) in [
            (Staff, "Created", true, Some(Original)),
            (Staff, "Declined", true, Some(Original)),
            (Staff, "Offered", true, Some(Extra)),
            (Staff, "InProgress", false, Some(Original)),
            (Administrator, "Accepted", true, Some(Extra)),
            (Firm, "Created", false, None),
            (Firm, "Offered", true, None),
            (Firm, "Accepted", false, Some(Extra)),
            (Firm, "InProgress", true, Some(Extra)),
            (Firm, "NoAccess", true, Some(Extra)),
            (Staff, "Completed", true, None),
            (Administrator, "Verified", true, None),
            (Staff, "Cancelled", false, None),
        ] {
            let got = kind_of(asker, status.parse().unwrap(), has_lines).ok();
            assert_eq!(got, kind, "{asker:?} {status}");
        }
    }

    /// Pounds.
    const fn gbp(pounds: i64) -> Pence {
        Pence(pounds * 100)
    }

    #[test]
    fn s22_s34_s35_what_is_above_the_limit_waits() {
        use Asker::*;
        use VariationKind::*;
        let limits = |order: Option<i64>, extra: Option<i64>| Limits {
            order: order.map(Pence),
            extra: extra.map(Pence),
            emergency: None,
        };
        let usual = limits(Some(25_000), Some(25_000));
        for (kind, asker, (original, before, after), limits, waits) in [
            (Original, Staff, (0, 0, 24_940), usual, false),
            (Original, Staff, (0, 0, 25_000), usual, false),
            (Original, Staff, (0, 0, 25_520), usual, true),
            (Original, Administrator, (0, 0, 25_520), usual, false),
            (Original, Staff, (0, 0, 25_520), limits(None, None), false),
            // Less than what was approved before commits nothing more.
            (Original, Staff, (30_000, 30_000, 26_000), usual, false),
            (Extra, Firm, (20_000, 20_000, 30_000), usual, false),
            (Extra, Firm, (20_000, 20_000, 45_000), usual, false),
            (Extra, Firm, (20_000, 20_000, 50_000), usual, true),
            (Extra, Staff, (20_000, 20_000, 50_000), usual, true),
            // Nothing is allowed without approval until an organisation says otherwise.
            (Extra, Firm, (20_000, 20_000, 20_001), limits(None, Some(0)), true),
            (Extra, Firm, (20_000, 20_000, 19_000), limits(None, Some(0)), false),
            (Extra, Firm, (20_000, 20_000, 90_000), limits(None, None), false),
        ] {
            let [original, before, after] = [original, before, after].map(Pence);
            let totals = Totals { original, before, after };
            let got = has_to_wait(kind, asker, totals, limits);
            assert_eq!(got, waits, "{kind} by {asker:?} {totals:?}");
        }
        let totals = Totals { original: gbp(200), before: gbp(300), after: gbp(250) };
        assert_eq!(totals.change(), gbp(-50));
    }

    #[test]
    fn e8_an_emergency_may_spend_up_to_its_cap_without_approval() {
        use Asker::{Administrator, Firm, Staff};
        use VariationKind::{Extra, Original};
        let limits =
            |emergency| Limits { order: Some(gbp(250)), extra: Some(Pence::ZERO), emergency };
        let capped = limits(Some(gbp(500)));
        for (kind, asker, (original, before, after), limits, waits, by_cap) in [
            (Original, Staff, (0, 0, 500), capped, false, true),
            (Original, Staff, (0, 0, 501), capped, true, false),
            (Original, Staff, (0, 0, 250), capped, false, false),
            (Extra, Firm, (200, 200, 480), capped, false, true),
            (Extra, Firm, (200, 200, 520), capped, true, false),
            // What was agreed above the cap is no reason to spend more.
            (Extra, Firm, (600, 600, 601), capped, true, false),
            (Extra, Administrator, (200, 200, 480), capped, false, false),
            (Extra, Firm, (200, 200, 480), limits(None), true, false),
        ] {
            let [original, before, after] = [original, before, after].map(gbp);
            let totals = Totals { original, before, after };
            let got = has_to_wait(kind, asker, totals, limits);
            assert_eq!(got, waits, "{kind} by {asker:?} {totals:?}");
            let got = is_emergency_spend(kind, asker, totals, limits);
            assert_eq!(got, by_cap, "{kind} by {asker:?} {totals:?}");
        }
    }

    #[test]
    fn s25_s26_somebody_else_decides_within_their_limit() {
        let limit = Some(gbp(1_000));
        for (approve, own, administrator, after, allowed) in [
            (true, false, false, gbp(1_000), true),
            (true, false, false, gbp(1_500), false),
            (false, false, false, gbp(1_500), true),
            (true, false, true, gbp(1_500), true),
            (true, true, false, gbp(10), false),
            (false, true, false, gbp(10), false),
            (true, true, true, gbp(10), false),
        ] {
            let got = may_decide(approve, own, administrator, after, limit).is_ok();
            assert_eq!(got, allowed, "{approve} {own} {administrator} {after}");
        }
        assert!(may_decide(true, false, false, gbp(9_999), None).is_ok());
        let told = may_decide(true, false, false, gbp(1_500), limit).unwrap_err();
        assert!(told.contains("£1,500.00 is above your limit of £1,000.00"), "{told}");
    }

    #[test]
    fn s35_a_change_that_waits_blocks_what_would_make_it_void() {
        use WorkOrderStatus::*;
        for &to in WorkOrderStatus::ALL {
            assert_eq!(blocked(None, to), None);
            let extra = matches!(to, Completed | Cancelled | Declined);
            assert_eq!(blocked(Some(VariationKind::Extra), to).is_some(), extra, "{to}");
            let agreed = matches!(to, Offered | Accepted | Scheduled | InProgress | Completed);
            assert_eq!(blocked(Some(VariationKind::Original), to).is_some(), agreed, "{to}");
        }
    }
}
