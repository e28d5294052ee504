//! Asking for a change of the priced work.

use super::model::{AddLine, AskVariation, VariationLine};
use super::store::{self, Line, New};
use super::trades;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::OrgTx;
use crate::hearing::{self, Source};
use crate::http::{FieldError, Problem};
use crate::notifications::{MailColleague, MailWords};
use crate::outbox;
use crate::policy;
use crate::rates;
use crate::record::{Audit, Event, EventType, by_version, record};
use crate::tickets::{self, Locked, Sight};
use crate::work_orders::{self, Current, Reach};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContractorId, TicketId, VariationId, WorkOrderId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use maintainuk_domain::variations::{
    self as rules, Asker, Limits, LineNow, Totals, VariationKind, VariationStatus, Wrong,
};
use serde_json::{Value, json};

/// Who somebody is to the priced work.
pub fn asker(caller: &Caller) -> Asker {
    match (caller.info.contractor, caller.info.access.role) {
        (Some(_), _) => Asker::Firm,
        (None, Role::OrgAdmin) => Asker::Administrator,
        (None, _) => Asker::Staff,
    }
}

/// Asks for a change; it counts at once, or waits.
pub async fn ask(
    tx: OrgTx<'_>,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    body: &AskVariation,
    now: Instant,
) -> Result<TicketId, Problem> {
    let ticket = work_orders::ticket_of(tx, reach, id).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let order = work_orders::current(tx, id).await?;
    let lines = store::lines(tx, id).await?;
    let kind = rules::kind_of(asker(caller), order.status, !lines.is_empty())
        .map_err(|told| Problem::conflict(format!("{}: {told}", order.number)))?;
    if order.pricing_version != body.version {
        return Err(Problem::stale());
    }
    if order.pricing_waits.is_some() {
        let told =
            "a change of its priced work waits to be decided; nothing else is changed before.";
        return Err(Problem::conflict(format!("{}: {told}", order.number)));
    }
    let reason =
        validate::reason(body.reason.as_deref().unwrap_or_default(), rules::LONGEST_REASON)
            .map_err(|told| Problem::invalid("/reason", told))?;
    if kind == VariationKind::Extra && reason.is_none() {
        return Err(Problem::invalid("/reason", "Say why."));
    }
    let mut wanted = requantified(&lines, body)?;
    wanted.extend(added(tx, order.contractor, ("/add", &body.add), now).await?);
    if wanted.len() > rules::MOST_LINES {
        let told = format!("An order has at most {} lines.", rules::MOST_LINES);
        return Err(Problem::invalid("/add", told));
    }
    if wanted.iter().all(|line| line.before == line.after) {
        return Err(Problem::invalid("/lines", "Nothing differs from what is ordered."));
    }
    let (whose, mark) = ((&order, asker(caller)), body.several_trades);
    trades::check(tx, caller, whose, ("/add", &wanted), mark, now).await?;
    hearing::hear_any(tx, caller, &locked, (&[reason.as_deref()], Source::Price), now);
    let waits = change(tx, caller, &locked, &order, kind, (wanted, reason), now).await?;
    if waits && kind == VariationKind::Original {
        tickets::turn_by_price(tx, &locked, (order.id, true), now).await?;
    }
    Ok(ticket)
}

/// Agrees on the priced work of an order that is just being raised; `order` is as it will be. Says
/// whether it waits for approval.
///
/// # Errors
/// What is wrong with the lines, or the database's refusal.
pub async fn agree(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: &Current,
    (add, several_trades): (&[AddLine], bool),
    now: Instant,
) -> Result<bool, Problem> {
    if add.is_empty() {
        if several_trades {
            trades::set(tx, caller, order.id, now);
        }
        return Ok(false);
    }
    let wanted = added(tx, order.contractor, ("/lines", add), now).await?;
    let whose = (order, asker(caller));
    trades::check(tx, caller, whose, ("/contractorId", &wanted), several_trades, now).await?;
    change(tx, caller, ticket, order, VariationKind::Original, (wanted, None), now).await
}

/// Refuses a firm whose order is priced by another firm's own list, or of several trades that it does
/// not all do.
///
/// # Errors
/// 409 that names the other firm, or 422 that says what it does not do.
pub async fn fits(tx: OrgTx<'_>, order: &Current, firm: ContractorId) -> Result<(), Problem> {
    match store::priced_by_another(tx, order.id, firm).await? {
        Some(other) => Err(Problem::conflict(format!(
            "{} has lines at the own prices of {other}; strike them out first.",
            order.number
        ))),
        None => trades::fits(tx, order.id, firm).await,
    }
}

fn refused(wrong: Vec<Wrong>) -> Problem {
    let field = |(at, told): Wrong| FieldError { pointer: at.into(), detail: told.into() };
    Problem::fields(wrong.into_iter().map(field).collect())
}

/// The lines that are there, as they are to be.
fn requantified(lines: &[Line], body: &AskVariation) -> Result<Vec<VariationLine>, Problem> {
    let now: Vec<_> = lines
        .iter()
        .map(|line| LineNow { id: line.id, code: &line.code, quantity: line.quantity })
        .collect();
    let asked: Vec<_> =
        body.lines.iter().map(|line| (line.line_id, line.quantity.clone())).collect();
    let after = rules::requantified(&now, &asked).map_err(refused)?;
    let changed = |(line, after): (&Line, Quantity)| {
        let mut wanted = VariationLine {
            line_id: line.id,
            rate_id: line.rate,
            code: line.code.clone(),
            words: line.words.clone(),
            unit: line.unit.clone(),
            price_gbp: line.price,
            trade: line.trade,
            priority: line.priority,
            original: line.original,
            before: line.quantity,
            after,
            change_gbp: Pence::ZERO,
        };
        wanted.change_gbp = cost_of(&wanted).ok_or_else(too_much)?;
        Ok(wanted)
    };
    lines.iter().zip(after).map(changed).collect()
}

fn cost_of(line: &VariationLine) -> Option<Pence> {
    line.after.cost(line.price_gbp)?.minus(line.before.cost(line.price_gbp)?)
}

fn too_much() -> Problem {
    Problem::invalid("/lines", "This costs more than can be kept.")
}

/// Lines that are added, with the prices of today.
async fn added(
    tx: OrgTx<'_>,
    firm: Option<ContractorId>,
    (field, add): (&'static str, &[AddLine]),
    now: Instant,
) -> Result<Vec<VariationLine>, Problem> {
    if add.len() > rules::MOST_LINES {
        let told = format!("An order has at most {} lines.", rules::MOST_LINES);
        return Err(Problem::invalid(field, told));
    }
    let texts: Vec<_> = add.iter().map(|line| line.quantity.clone()).collect();
    let quantities = rules::added(field, &texts).map_err(refused)?;
    let ids: Vec<_> = add.iter().map(|line| line.rate_id).collect();
    let found = if ids.is_empty() {
        Vec::new()
    } else {
        rates::of_ids(tx, firm, london_date(now), &ids).await?
    };
    let mut lines = Vec::with_capacity(add.len());
    let mut wrong: Vec<Wrong> = Vec::new();
    for (at, (line, after)) in add.iter().zip(quantities).enumerate() {
        let Some(rate) = found.iter().find(|rate| rate.id == line.rate_id) else {
            let told = "There is no such rate in force for this order.";
            wrong.push((format!("{field}/{at}/rateId"), told.into()));
            continue;
        };
        let cost = after.cost(rate.price_gbp).ok_or_else(too_much)?;
        lines.push(VariationLine::added(rate, after, cost));
    }
    if wrong.is_empty() { Ok(lines) } else { Err(refused(wrong)) }
}

/// Totals of a change.
fn totals(kind: VariationKind, lines: &[VariationLine]) -> Option<Totals> {
    let sum = |get: fn(&VariationLine) -> Quantity| {
        rules::total(lines.iter().map(|line| (get(line), line.price_gbp)))
    };
    let after = sum(|line| line.after)?;
    let original = match kind {
        VariationKind::Original => after,
        VariationKind::Extra => sum(|line| line.original)?,
    };
    Some(Totals { original, before: sum(|line| line.before)?, after })
}

/// Writes a change, and applies it where it need not wait.
async fn change(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: &Current,
    kind: VariationKind,
    (lines, reason): (Vec<VariationLine>, Option<String>),
    now: Instant,
) -> Result<bool, Problem> {
    let totals = totals(kind, &lines).ok_or_else(too_much)?;
    let in_force = policy::of(tx).await?;
    let limits = Limits::of(&in_force.policy, ticket.priority == Priority::Emergency);
    let waits = rules::has_to_wait(kind, asker(caller), totals, limits);
    let emergency = rules::is_emergency_spend(kind, asker(caller), totals, limits);
    let new = New {
        id: VariationId::fresh(),
        order: order.id,
        number: store::next_number(tx, order.id).await?,
        kind,
        status: if waits { VariationStatus::Waiting } else { VariationStatus::Applied },
        lines,
        original: totals.original,
        before: totals.before,
        after: totals.after,
        reason,
        based_on: order.pricing_version,
        policy: in_force.version,
        by: Some(caller.user()),
    };
    store::insert(tx, &new, now);
    if !waits {
        store::apply(tx, order.id, new.id, kind, &new.lines, now);
    }
    let total = (!waits).then_some(new.after);
    store::mark(tx, order.id, order.pricing_version, waits.then_some(kind), total);
    let entry = Audit::by(caller, "variation.ask", "OrderVariation", new.id.as_uuid());
    let mut line = by_version(told(order, kind, totals, new.reason.as_deref()), new.policy);
    if emergency {
        line["emergencySpend"] = true.into();
        spent(tx, caller, (ticket.id, order), totals, now).await?;
    }
    let what = if waits { EventType::PricingAsked } else { EventType::PricingChanged };
    record(
        tx,
        now,
        entry.values(None, Some(facts(&new))),
        Event::by(caller, ticket.id, what, line),
    );
    if waits {
        let limit = in_force.policy.approver_limit_gbp;
        hear(tx, caller, (ticket.id, order), &new, totals, limit, now).await?;
    }
    Ok(waits)
}

/// Tells those who would have decided that an emergency spent without them.
async fn spent(
    tx: OrgTx<'_>,
    caller: &Caller,
    (ticket, order): (TicketId, &Current),
    totals: Totals,
    now: Instant,
) -> Result<(), Problem> {
    let (change, number) = (totals.change().human(), &order.number);
    let title = format!("{change} counts at once on {number}: it is an emergency");
    let body =
        Some(format!("{} now, without VAT. Nobody had to approve it.", totals.after.human()));
    let to = store::approvers(tx, caller.user()).await?.iter().map(|(user, _)| *user).collect();
    bell::users(tx, ticket, to, &Alert { kind: "EmergencySpend", title, body }, now);
    Ok(())
}

/// Tells those who decide that something waits for them: on their screens, and by email whoever may
/// approve as much.
async fn hear(
    tx: OrgTx<'_>,
    caller: &Caller,
    (ticket, order): (TicketId, &Current),
    new: &New,
    totals: Totals,
    limit: Option<Pence>,
    now: Instant,
) -> Result<(), Problem> {
    let why = new.reason.as_deref();
    let change = totals.change().human();
    let title =
        format!("{change} waits for approval: {} on {}", why.unwrap_or("its price"), order.number);
    let all = store::approvers(tx, caller.user()).await?;
    let to = all.iter().map(|(user, _)| *user).collect();
    bell::users(tx, ticket, to, &Alert { kind: "VariationWaits", title, body: None }, now);
    let text = [
        Some(format!("{} ({{number}}, {{title}}) waits for your approval.", order.number)),
        Some(format!(
            "Before {}, change {change}, after {} (without VAT).",
            totals.before.human(),
            totals.after.human()
        )),
        why.map(|why| format!("Why: {why}")),
    ];
    let words = MailWords {
        subject: format!("{change} on {} waits for your approval", order.number),
        text: text.into_iter().flatten().collect::<Vec<_>>().join("\n"),
    };
    for (user, administrator) in all {
        if rules::may_decide(true, false, administrator, totals.after, limit).is_ok() {
            let mail = MailColleague { ticket, user, words: words.clone() };
            outbox::enqueue(tx, now, &mail, Some(format!("user:{user}")))?;
        }
    }
    Ok(())
}

/// A line of the timeline about a change.
pub fn told(order: &Current, kind: VariationKind, totals: Totals, reason: Option<&str>) -> Value {
    json!({ "order": order.number, "kind": kind, "before": totals.before.human(),
        "change": totals.change().human(), "total": totals.after.human(), "reason": reason })
}

/// A change as the audit log shows it.
fn facts(new: &New) -> Value {
    let lines = new.lines.iter().filter(|line| line.before != line.after);
    let lines: Vec<_> = lines
        .map(|line| {
            json!({ "code": line.code, "priceGbp": line.price_gbp, "before": line.before,
                "after": line.after })
        })
        .collect();
    json!({ "workOrderId": new.order, "number": new.number, "kind": new.kind,
        "status": new.status, "originalGbp": new.original, "beforeGbp": new.before,
        "afterGbp": new.after, "reason": new.reason, "basedOn": new.based_on,
        "policyVersion": new.policy, "lines": lines })
}
