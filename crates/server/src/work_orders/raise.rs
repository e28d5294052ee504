//! Raising an order, and saying who does it.

use super::model::Brief;
use super::store::{self, Current, NewOrder, Reach};
use super::told::{self, Change};
use crate::app::App;
use crate::auth::Caller;
use crate::checklists;
use crate::contractors::{Work, choose};
use crate::db::OrgTx;
use crate::http::Problem;
use crate::offers;
use crate::places;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight};
use crate::variations::{self, AddLine};
use crate::visits;
use maintainuk_domain::ids::{ContractorId, TicketId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::VariationKind;
use maintainuk_domain::work_orders::WorkOrderStatus;
use maintainuk_domain::{numbers, validate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

/// A work order to raise.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewWorkOrder {
    /// What is to be done, at most 5,000 characters; when absent, of an order that follows another the
    /// further work of that one.
    pub description: Option<String>,
    /// Who is to do it; it can be said later.
    pub contractor_id: Option<ContractorId>,
    /// How to get in, at most 2,000 characters.
    pub access_instructions: Option<String>,
    /// Why this contractor does it although something bars them, such as a trade that is not theirs.
    #[schema(max_length = 500)]
    pub override_reason: Option<String>,
    /// The order of the same ticket whose further work this one is.
    pub follows_order_id: Option<WorkOrderId>,
    /// Its priced work: rates that are in force, and how much of each. Above the organisation's limit
    /// it waits for approval, and its firm hears of it after that.
    #[serde(default)]
    pub lines: Vec<AddLine>,
    /// Marks it as an order of several trades, which lines of two trades need; its contractor has to
    /// do them all.
    #[serde(default)]
    pub several_trades: bool,
}

/// Who is to do an order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assignment {
    /// The contractor; null takes them off.
    pub contractor_id: Option<ContractorId>,
    /// Whether to ask first: the order is offered and waits for an answer.
    #[serde(default)]
    pub offer: bool,
    /// Why this contractor does it although something bars them, such as a trade that is not theirs.
    #[schema(max_length = 500)]
    pub override_reason: Option<String>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

pub fn text(
    pointer: &'static str,
    given: Option<&str>,
    max: usize,
) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), max);
    checked.map_err(|told| Problem::invalid(pointer, told))
}

/// Raises an order on a ticket that is not finished.
pub async fn raise(
    app: &App,
    caller: &Caller,
    tx: OrgTx<'_>,
    ticket: TicketId,
    number: i64,
    body: &NewWorkOrder,
) -> Result<WorkOrderId, Problem> {
    let now = app.clock.now();
    let mut description = text("/description", body.description.as_deref(), 5_000)?;
    let access = text("/accessInstructions", body.access_instructions.as_deref(), 2_000)?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    if !locked.status.is_open() {
        let told = format!("{} is {}; reopen it first.", locked.number, locked.status);
        return Err(Problem::conflict(told));
    }
    places::check_ours(tx, locked.unit).await?;
    let contractor = match body.contractor_id {
        Some(id) => {
            let rates: Vec<_> = body.lines.iter().map(|line| line.rate_id).collect();
            let follows = body.follows_order_id;
            let work = Work { ticket, order: None, follows, rates: &rates };
            Some(choose(tx, caller, work, id, body.override_reason.as_deref(), now).await?)
        }
        None => None,
    };
    let mut orders = store::of_ticket(tx, ticket).await?;
    if let Some(follows) = body.follows_order_id {
        let Some(first) = orders.iter_mut().find(|order| order.id == follows) else {
            let told = "There is no such order on this ticket.";
            return Err(Problem::invalid("/followsOrderId", told));
        };
        first.needs_more = false;
        if description.is_none() {
            description = store::further_words(tx, follows).await?;
        }
    }
    let number = numbers::work_order(number);
    let new = NewOrder {
        id: WorkOrderId::fresh(),
        number: number.clone(),
        ticket,
        contractor: body.contractor_id,
        description,
        access,
        follows: body.follows_order_id,
    };
    store::insert(tx, &new, now);
    let facts = json!({
        "number": number, "ticketId": ticket, "contractorId": new.contractor,
        "description": new.description, "accessInstructions": new.access,
        "followsOrderId": new.follows,
    });
    let entry = Audit::by(caller, "workOrder.raise", "WorkOrder", new.id.as_uuid());
    let line = json!({ "order": number, "description": new.description });
    let line = Event::by(caller, ticket, EventType::WorkOrderRaised, line);
    record(tx, now, entry.values(None, Some(facts)), line);
    checklists::put_on(tx, &locked, (new.id, &number), now).await?;
    let mut fresh = new.fresh();
    if variations::agree(tx, caller, &locked, &fresh, (&body.lines, body.several_trades), now)
        .await?
    {
        fresh.pricing_waits = Some(VariationKind::Original);
    }
    let (ids, by) = ((ticket, new.id), visits::party(caller));
    told::firms(tx, ids, Change::plain(None, fresh.standing()), by, now).await?;
    let mut last = EventType::WorkOrderRaised;
    if let Some(chosen) = contractor {
        chosen.note(tx, caller, ticket, new.id, now);
        let data = json!({ "order": number, "contractor": chosen.name });
        last = EventType::ContractorAssigned;
        crate::record::event(tx, now, Event::by(caller, ticket, last, data));
    }
    orders.push(Brief {
        id: new.id,
        number,
        status: WorkOrderStatus::Created,
        contractor: new.contractor,
        has_contractor: new.contractor.is_some(),
        needs_more: false,
        price_waits: fresh.standing().price_waits,
    });
    tickets::follow_orders(tx, caller, &locked, &orders, last, now).await?;
    Ok(new.id)
}

/// Names the contractor of an order, or takes them off.
pub async fn assign(
    app: &App,
    caller: &Caller,
    id: WorkOrderId,
    body: Assignment,
) -> Result<TicketId, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            let ticket = store::ticket_of(tx, Reach::All, id).await?;
            let locked = tickets::lock(tx, Sight::All, ticket).await?;
            let before = store::current(tx, id).await?;
            if body.version.is_some_and(|version| version != before.version) {
                return Err(Problem::stale());
            }
            let takes = before.status.takes_contractor()
                || before.status == WorkOrderStatus::Accepted;
            if !takes {
                return Err(Problem::conflict(format!(
                    "{} is {}; its contractor cannot be changed any more. Cancel it and raise another.",
                    before.number, before.status
                )));
            }
            if body.offer || before.status == WorkOrderStatus::Accepted {
                variations::settled(&before, WorkOrderStatus::Offered)?;
                variations::settled(&before, WorkOrderStatus::Cancelled)?;
            }
            let reason = body.override_reason.as_deref();
            let chosen = match body.contractor_id {
                Some(contractor) => {
                    let work = Work::of(ticket, id);
                    let chosen = choose(tx, caller, work, contractor, reason, now).await?;
                    variations::fits(tx, &before, contractor).await?;
                    Some(chosen)
                }
                None => None,
            };
            offers::withdraw(tx, ticket, id, body.contractor_id.as_slice(), now).await?;
            if body.contractor_id != before.contractor {
                visits::drop_proposal(tx, id, now);
            }
            let mut after = before.clone();
            after.contractor = body.contractor_id;
            after.status = if body.offer && chosen.is_some() {
                WorkOrderStatus::Offered
            } else {
                WorkOrderStatus::Created
            };
            if let Some(chosen) = &chosen {
                chosen.note(tx, caller, ticket, id, now);
            }
            let name = chosen.as_ref().map(|chosen| chosen.name.as_str());
            write(tx, caller, &locked, &before, &after, name, now).await?;
            Ok(ticket)
        })
        .await
}

async fn write(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    before: &Current,
    after: &Current,
    name: Option<&str>,
    now: Instant,
) -> Result<(), Problem> {
    let orders = with(store::of_ticket(tx, ticket.id).await?, after);
    store::save(tx, after, now);
    let kind = if after.status == WorkOrderStatus::Offered {
        EventType::WorkOrderOffered
    } else {
        EventType::ContractorAssigned
    };
    let entry = Audit::by(caller, "workOrder.assign", "WorkOrder", after.id.as_uuid());
    let entry = entry.values(Some(facts(before)), Some(facts(after)));
    let data = json!({ "order": after.number, "contractor": name });
    record(tx, now, entry, Event::by(caller, ticket.id, kind, data));
    tickets::follow_orders(tx, caller, ticket, &orders, kind, now).await?;
    let (ids, by) = ((ticket.id, after.id), visits::party(caller));
    let change = Change::plain(Some(before.standing()), after.standing());
    told::firms(tx, ids, change, by, now).await
}

/// The orders of a ticket with one of them as it will be.
pub fn with(mut orders: Vec<Brief>, after: &Current) -> Vec<Brief> {
    for order in &mut orders {
        if order.id == after.id {
            order.status = after.status;
            order.contractor = after.contractor;
            order.has_contractor = after.contractor.is_some();
        }
    }
    orders
}

/// An order as the audit log shows it.
pub fn facts(order: &Current) -> serde_json::Value {
    json!({
        "status": order.status, "contractorId": order.contractor,
        "scheduledStartAt": order.scheduled.0, "scheduledEndAt": order.scheduled.1,
        "actualStartAt": order.actual.0, "actualEndAt": order.actual.1,
        "completionNotes": order.notes, "noAccessCount": order.no_access,
        "description": order.description, "accessInstructions": order.access,
    })
}
