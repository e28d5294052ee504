//! Moves of an order.

use super::model::{Brief, why_not};
use super::raise::{facts, text, with};
use super::store::{self, Current, Reach};
use crate::app::App;
use crate::auth::Caller;
use crate::contractors;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::params;
use crate::record::{Audit, Event, EventType, audit, event, record};
use crate::tickets::{self, Locked, Sight};
use maintainuk_domain::ids::{TicketId, WorkOrderId};
use maintainuk_domain::moves::Need;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Where an order is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkOrderTransition {
    /// The status to take.
    pub to: WorkOrderStatus,
    /// Why; needed to decline, to cancel, to send back and for no access.
    pub reason: Option<String>,
    /// When scheduling: when the visit begins.
    pub scheduled_start_at: Option<Instant>,
    /// When scheduling: when the visit ends.
    pub scheduled_end_at: Option<Instant>,
    /// When completing: what was done.
    pub notes: Option<String>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// What came along with a move, checked.
struct Given {
    reason: Option<String>,
    notes: Option<String>,
    start: Option<Instant>,
    end: Option<Instant>,
}

/// Moves an order, and its ticket with it.
pub async fn transition(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    body: WorkOrderTransition,
) -> Result<TicketId, Problem> {
    let given = Given {
        reason: text("/reason", body.reason.as_deref(), 2_000)?,
        notes: text("/notes", body.notes.as_deref(), 5_000)?,
        start: body.scheduled_start_at,
        end: body.scheduled_end_at,
    };
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            let ticket = store::ticket_of(tx, reach, id).await?;
            // The ticket first, always: orders of one ticket move one after another.
            let locked = tickets::lock(tx, Sight::All, ticket).await?;
            let before = store::current(tx, id).await?;
            if body.version.is_some_and(|version| version != before.version) {
                return Err(Problem::stale());
            }
            check(caller, &before, body.to, &given, now)?;
            if let (WorkOrderStatus::Offered, Some(firm)) = (body.to, before.contractor) {
                contractors::offerable(tx, firm, now).await?;
            }
            let after = changed(caller, &before, body.to, &given, now);
            let orders = with(store::of_ticket(tx, ticket).await?, &after);
            store::save(tx, &after, now);
            let kind = kind_of(&before, body.to);
            let entry = Audit::by(caller, "workOrder.move", "WorkOrder", id.as_uuid());
            let entry = entry.values(Some(facts(&before)), Some(facts(&after)));
            record(tx, now, entry, Event::by(caller, ticket, kind, data(&after, &given)));
            tickets::follow_orders(tx, caller, &locked, &orders, kind, now);
            tell(tx, &locked, &after, now)?;
            Ok(ticket)
        })
        .await
}

fn check(
    caller: &Caller,
    order: &Current,
    to: WorkOrderStatus,
    given: &Given,
    now: Instant,
) -> Result<(), Problem> {
    let step = order.status.move_to(to).map_err(|refused| {
        let open = refused.open.iter().map(|status| status.as_str()).collect();
        Problem::no_such_move(format!("{}: {refused}.", order.number), open)
    })?;
    if let Some(permission) = step.permission {
        caller.require(permission)?;
    }
    if let Some(why) = why_not(to, order.contractor, order.completed_by, caller) {
        let moves = order.status.moves().iter();
        let open =
            moves.filter(|m| why_not(m.to, order.contractor, order.completed_by, caller).is_none());
        return Err(Problem::no_such_move(why.into(), open.map(|m| m.to.as_str()).collect()));
    }
    for need in step.needs {
        match need {
            Need::Reason if given.reason.is_none() => {
                return Err(Problem::invalid("/reason", "Say why."));
            }
            Need::Notes if given.notes.is_none() => {
                return Err(Problem::invalid("/notes", "Say what was done."));
            }
            Need::Schedule => check_visit(given, now)?,
            Need::Reason | Need::Notes | Need::Contractor => {}
        }
    }
    Ok(())
}

fn check_visit(given: &Given, now: Instant) -> Result<(), Problem> {
    let start = given
        .start
        .ok_or_else(|| Problem::invalid("/scheduledStartAt", "Say when the visit begins."))?;
    let end =
        given.end.ok_or_else(|| Problem::invalid("/scheduledEndAt", "Say when the visit ends."))?;
    if end <= start {
        return Err(Problem::invalid("/scheduledEndAt", "The visit must end after it starts."));
    }
    if end.since(start).as_hours() > 24 {
        let told = "A visit lasts 24 hours at most; raise another order for a longer job.";
        return Err(Problem::invalid("/scheduledEndAt", told));
    }
    if end <= now {
        return Err(Problem::invalid("/scheduledStartAt", "Choose a time that is still to come."));
    }
    Ok(())
}

fn changed(
    caller: &Caller,
    before: &Current,
    to: WorkOrderStatus,
    given: &Given,
    now: Instant,
) -> Current {
    let mut after = before.clone();
    after.status = to;
    match to {
        WorkOrderStatus::Scheduled => after.scheduled = (given.start, given.end),
        WorkOrderStatus::InProgress => {
            after.actual = (before.actual.0.or(Some(now)), None);
            after.completed_by = None;
        }
        WorkOrderStatus::Completed => {
            after.actual.1 = Some(now);
            after.notes = given.notes.clone();
            after.completed_by = Some(caller.user());
        }
        WorkOrderStatus::NoAccess => after.no_access += 1,
        _ => {}
    }
    after
}

const fn kind_of(before: &Current, to: WorkOrderStatus) -> EventType {
    match to {
        WorkOrderStatus::Offered => EventType::WorkOrderOffered,
        WorkOrderStatus::Accepted => EventType::WorkOrderAccepted,
        WorkOrderStatus::Declined => EventType::WorkOrderDeclined,
        WorkOrderStatus::Scheduled => EventType::VisitScheduled,
        WorkOrderStatus::InProgress if matches!(before.status, WorkOrderStatus::Completed) => {
            EventType::WorkSentBack
        }
        WorkOrderStatus::InProgress => EventType::WorkStarted,
        WorkOrderStatus::Completed => EventType::WorkCompleted,
        WorkOrderStatus::Verified => EventType::WorkVerified,
        WorkOrderStatus::NoAccess => EventType::NoAccess,
        WorkOrderStatus::Created | WorkOrderStatus::Cancelled => EventType::WorkOrderCancelled,
    }
}

fn data(after: &Current, given: &Given) -> Value {
    let mut data = json!({ "order": after.number });
    let mut add = |name: &str, value: Value| {
        if !value.is_null() {
            data[name] = value;
        }
    };
    add("contractor", json!(after.contractor_name));
    add("reason", json!(given.reason));
    add("notes", json!(given.notes));
    if after.status == WorkOrderStatus::Scheduled {
        add("start", json!(after.scheduled.0));
        add("end", json!(after.scheduled.1));
    }
    data
}

/// Promises the resident's email where the move is one that they are told of.
fn tell(tx: OrgTx<'_>, ticket: &Locked, order: &Current, now: Instant) -> Result<(), Problem> {
    let template = match order.status {
        WorkOrderStatus::Scheduled => Template::Scheduled,
        WorkOrderStatus::Completed => Template::Completed,
        _ => return Ok(()),
    };
    if let Some(person) = ticket.reporter {
        notifications::promise(tx, now, template, ticket.id, person, Some(order.id))?;
    }
    Ok(())
}

/// Cancels the open orders of a ticket that is cancelled.
pub fn cancel_open(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    orders: &[Brief],
    reason: &str,
    now: Instant,
) {
    for order in orders.iter().filter(|order| order.status.is_open()) {
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
    }
}
