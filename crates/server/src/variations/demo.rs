//! Priced work of the demo's orders: what was agreed, extra work that was approved, and extra work
//! that waits.

use super::model::VariationLine;
use super::store::{self, New};
use crate::db::OrgTx;
use crate::params;
use crate::rates::Rate;
use maintainuk_demo::Demo;
use maintainuk_demo::model::WorkOrder;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContractorId, UserId, VariationId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::{VariationKind, VariationStatus, total};
use maintainuk_domain::work_orders::WorkOrderStatus;
use std::collections::HashMap;

/// Above this somebody had to approve it, as the demo's policy says.
const LIMIT: Pence = Pence(25_000);

/// Leaves the priced work to the transaction: of each order of a kind that has rates, raised in the
/// last months.
pub fn write(
    tx: OrgTx<'_>,
    demo: &Demo,
    rates: &[Rate],
    in_force: impl Fn(Instant) -> i32,
    now: Instant,
) {
    let person = |role| demo.users.iter().find(|user| user.role == role).map(|user| user.id);
    let people = People {
        admin: person(Role::OrgAdmin),
        office: person(Role::Coordinator),
        firms: demo.users.iter().filter_map(|user| Some((user.contractor?, user.id))).collect(),
    };
    let kinds: HashMap<_, _> = demo.tickets.iter().map(|t| (t.id, t.category)).collect();
    let recent = demo.work_orders.iter().filter(|order| order.created_at >= now.plus_days(-110));
    for (place, order) in recent.enumerate() {
        let Some(&kind) = kinds.get(&order.ticket) else { continue };
        let lines = agreed(rates, kind, place);
        if lines.is_empty() || order.status == WorkOrderStatus::Cancelled {
            continue;
        }
        agree(tx, order, &lines, &people, &in_force);
        match order.status {
            WorkOrderStatus::InProgress if place % 2 == 0 => {
                let at = now.plus_minutes(-95);
                extra(tx, (order, lines), rates, &people, (false, at, in_force(at)));
            }
            WorkOrderStatus::Completed | WorkOrderStatus::Verified if place % 4 == 0 => {
                let at = order.actual_start.unwrap_or(order.created_at).plus_minutes(30);
                extra(tx, (order, lines), rates, &people, (true, at, in_force(at)));
            }
            _ => {}
        }
    }
}

struct People {
    admin: Option<UserId>,
    office: Option<UserId>,
    firms: HashMap<ContractorId, UserId>,
}

/// One or two rates of the kind of work, in a quantity that follows from the order's place.
fn agreed(rates: &[Rate], kind: Category, place: usize) -> Vec<VariationLine> {
    let of_kind: Vec<_> = rates.iter().filter(|rate| rate.trade == kind).collect();
    let taken = of_kind.iter().cycle().skip(place).take(of_kind.len().min(1 + place % 2));
    let quantity = [100, 200, 150, 100, 300].get(place % 5).copied().unwrap_or(100);
    taken.map(|rate| line(rate, quantity)).collect()
}

fn line(rate: &Rate, hundredths: i64) -> VariationLine {
    let after = Quantity::hundredths(hundredths).unwrap_or_default();
    VariationLine::added(rate, after, after.cost(rate.price_gbp).unwrap_or_default())
}

fn sum(lines: &[VariationLine]) -> Pence {
    total(lines.iter().map(|line| (line.after, line.price_gbp))).unwrap_or_default()
}

/// What was agreed when the order was raised.
fn agree(
    tx: OrgTx<'_>,
    order: &WorkOrder,
    lines: &[VariationLine],
    people: &People,
    in_force: impl Fn(Instant) -> i32,
) {
    let after = sum(lines);
    let at = order.created_at.plus_minutes(2);
    let policy = in_force(at);
    let above = after > LIMIT;
    let new = New {
        id: VariationId::fresh(),
        order: order.id,
        number: 1,
        kind: VariationKind::Original,
        status: if above { VariationStatus::Approved } else { VariationStatus::Applied },
        lines: lines.to_vec(),
        original: after,
        before: Pence::ZERO,
        after,
        reason: None,
        based_on: 0,
        policy,
        by: people.office,
    };
    store::insert(tx, &new, at);
    if above {
        decided(tx, new.id, people.admin, policy, at.plus_minutes(20));
    }
    store::apply(tx, order.id, new.id, new.kind, lines, at);
    store::mark(tx, order.id, 0, None, Some(after));
}

/// Extra work that came up on the job: approved, or still to be decided.
fn extra(
    tx: OrgTx<'_>,
    (order, lines): (&WorkOrder, Vec<VariationLine>),
    rates: &[Rate],
    people: &People,
    (approved, at, policy): (bool, Instant, i32),
) {
    let before = sum(&lines);
    let firm = order.contractor.and_then(|firm| people.firms.get(&firm).copied());
    let stays = |line: VariationLine| VariationLine {
        original: line.after,
        before: line.after,
        change_gbp: Pence::ZERO,
        ..line
    };
    let mut lines: Vec<_> = lines.into_iter().map(stays).collect();
    let more = rates.iter().find(|rate| rate.code == "GEN-001");
    lines.extend(more.map(|rate| line(rate, if approved { 150 } else { 650 })));
    let reason = "Found behind the panel: more has to come out than was ordered";
    let new = New {
        id: VariationId::fresh(),
        order: order.id,
        number: 2,
        kind: VariationKind::Extra,
        status: if approved { VariationStatus::Approved } else { VariationStatus::Waiting },
        original: before,
        before,
        after: sum(&lines),
        lines,
        reason: Some(reason.into()),
        based_on: 1,
        policy,
        by: firm.or(people.office),
    };
    store::insert(tx, &new, at);
    if approved {
        decided(tx, new.id, people.admin, policy, at.plus_minutes(15));
        store::apply(tx, order.id, new.id, new.kind, &new.lines, at);
        store::mark(tx, order.id, 1, None, Some(new.after));
    } else {
        store::mark(tx, order.id, 1, Some(new.kind), None);
    }
}

fn decided(tx: OrgTx<'_>, id: VariationId, by: Option<UserId>, policy: i32, at: Instant) {
    tx.later(
        r#"UPDATE "OrderVariations" SET "DecidedByUserId" = $3, "DecidedAt" = $4,
               "DecidedPolicyVersion" = $5
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, by, at, policy],
    );
}
