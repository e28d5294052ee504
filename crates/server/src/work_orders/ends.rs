//! What happens to an order beside its moves: offered to several, its visit called off, cancelled
//! with its ticket.

use super::model::Brief;
use super::raise::{facts, with};
use super::store::{self, Current};
use super::told::Change;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::offers;
use crate::params;
use crate::record::{Audit, Event, EventType, audit, event, record};
use crate::tickets::{self, Locked};
use crate::variations;
use crate::visits::{self, News, Of, Visited};
use maintainuk_domain::time::Instant;
use maintainuk_domain::told::Standing;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

/// Notes that an order is offered to firms: it is nobody's until one of them accepts.
///
/// # Errors
/// The database's refusal.
pub async fn offered(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    before: &Current,
    now: Instant,
) -> Result<(), Problem> {
    let to = (WorkOrderStatus::Offered, EventType::WorkOrderOffered);
    nobodys(tx, caller, locked, before, to, now).await
}

/// Takes an order back from the firms that were asked: nobody is asked any more.
///
/// # Errors
/// That it is not offered, or the database's refusal.
pub async fn take_offer_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    before: &Current,
    now: Instant,
) -> Result<(), Problem> {
    if before.status != WorkOrderStatus::Offered {
        let told = format!("{} is {} by now.", before.number, before.status);
        return Err(Problem::conflict(told));
    }
    offers::withdraw(tx, locked.id, before.id, &[], now).await?;
    let data = json!({ "order": before.number, "contractor": null });
    let kind = EventType::ContractorAssigned;
    event(tx, now, Event::by(caller, locked.id, kind, data));
    nobodys(tx, caller, locked, before, (WorkOrderStatus::Created, kind), now).await
}

async fn nobodys(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    before: &Current,
    (status, kind): (WorkOrderStatus, EventType),
    now: Instant,
) -> Result<(), Problem> {
    let mut after = before.clone();
    (after.status, after.contractor) = (status, None);
    let orders = with(store::of_ticket(tx, locked.id).await?, &after);
    store::save(tx, &after, now);
    visits::drop_proposal(tx, before.id, now);
    let entry = Audit::by(caller, "workOrder.move", "WorkOrder", before.id.as_uuid());
    audit(tx, now, entry.values(Some(facts(before)), Some(facts(&after))));
    tickets::follow_orders(tx, caller, locked, &orders, kind, now).await?;
    Ok(())
}

/// Notes that of all the firms that were asked nobody takes an order on: it is as it was before.
/// `caller` is nobody where a firm's time ran out.
///
/// # Errors
/// The database's refusal.
pub async fn refused(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    locked: &Locked,
    before: &Current,
    kind: EventType,
    now: Instant,
) -> Result<(), Problem> {
    let mut after = before.clone();
    after.status = WorkOrderStatus::Created;
    let orders = with(store::of_ticket(tx, locked.id).await?, &after);
    store::save(tx, &after, now);
    let entry = Audit::of("workOrder.nobody-accepted", "WorkOrder", before.id.as_uuid());
    audit(tx, now, entry.values(Some(facts(before)), Some(facts(&after))));
    tickets::follow_as(tx, caller, locked, &orders, kind, now).await?;
    Ok(())
}

/// Takes the agreed time off an order whose visit is called off: the firm still has the job, so it
/// stands where it stood when they took it on. No button makes this move; calling off the visit does.
///
/// # Errors
/// The database's refusal.
pub async fn called_off(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    before: &Current,
    reason: &str,
    now: Instant,
) -> Result<(), Problem> {
    let mut after = before.clone();
    after.status = WorkOrderStatus::Accepted;
    after.scheduled = (None, None);
    let orders = with(store::of_ticket(tx, locked.id).await?, &after);
    store::save(tx, &after, now);
    let entry = Audit::by(caller, "workOrder.move", "WorkOrder", before.id.as_uuid());
    let entry = entry.values(Some(facts(before)), Some(facts(&after)));
    let data = json!({ "order": before.number, "reason": reason });
    let kind = EventType::VisitCancelled;
    record(tx, now, entry, Event::by(caller, locked.id, kind, data));
    tickets::follow_orders(tx, caller, locked, &orders, kind, now).await?;
    Ok(())
}

/// Cancels the open orders of a ticket that is cancelled; their firms are told, and who waited for a visit.
/// Says whether anybody did.
///
/// # Errors
/// The database's refusal.
pub async fn cancel_open(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    orders: &[Brief],
    reason: &str,
    now: Instant,
) -> Result<bool, Problem> {
    let mut awaited = false;
    for order in orders.iter().filter(|order| order.status.is_open()) {
        let visit = visits::agreed(tx, order.id).await?.as_ref().map(Visited::from);
        visits::cancel_later(tx, order.id, Some(reason), caller, now);
        offers::withdraw(tx, ticket.id, order.id, &[], now).await?;
        let current = store::current(tx, order.id).await?;
        variations::void(tx, caller, ticket, &current, now).await?;
        tx.later(
            r#"UPDATE "WorkOrders" SET "Status" = 'Cancelled', "UpdatedAt" = $3,
                   "RowVersion" = "RowVersion" + 1
               WHERE "OrgId" = $1 AND "Id" = $2"#,
            params![tx.org, order.id, now],
        );
        let entry = Audit::by(caller, "workOrder.move", "WorkOrder", order.id.as_uuid());
        let (old, new) = (json!({ "status": order.status }), json!({ "status": "Cancelled" }));
        audit(tx, now, entry.values(Some(old), Some(new)));
        let told = json!({ "order": order.number, "reason": reason });
        event(tx, now, Event::by(caller, ticket.id, EventType::WorkOrderCancelled, told));
        let expected = visit.is_some_and(|visit| visit.expected);
        awaited |= expected;
        let visit = visit.filter(|_| expected).map(|visit| visit.id);
        let (news, party) = (News::OrderCancelled { expected }, visits::party(caller));
        let of = Of { order: order.id, visit, firm: None };
        visits::tell(tx, news, ticket, of, party, now).await?;
        let was = current.standing();
        let after = Standing { status: WorkOrderStatus::Cancelled, ..was };
        let change = Change { before: Some(was), after, visit, reason: Some(reason) };
        super::told::firms(tx, (ticket.id, order.id), change, party, now).await?;
    }
    Ok(awaited)
}
