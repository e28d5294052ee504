//! Moves of an order.

use super::done::{self, WorkDone};
use super::model::{Facts, why_not};
use super::needs;
use super::raise::{facts, text, with};
use super::store::{self, Current, Reach};
use super::told::{self, Change};
use crate::app::App;
use crate::auth::Caller;
use crate::contractors;
use crate::db::OrgTx;
use crate::hearing::{self, Source};
use crate::http::{Once, Problem, Reply};
use crate::notifications::{self, Template};
use crate::offers;
use crate::record::{Audit, Event, EventType, record};
use crate::said;
use crate::tickets::{self, Locked, Sight};
use crate::variations;
use crate::visits::{self, News, Of, Visited, Wanted};
use maintainuk_domain::completion::FurtherWork;
use maintainuk_domain::ids::{TicketId, VisitSlotId, WorkOrderId};
use maintainuk_domain::moves::Need;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::visits::{self as rules, Arrival, VisitParty};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Where an order is to go.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
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
    /// When scheduling: how closely the arrival is known; between the two times when absent.
    pub arrival: Option<Arrival>,
    /// When scheduling: the slot to take a place of; the visit has the slot's time then.
    pub slot_id: Option<VisitSlotId>,
    /// When scheduling: whether two people attend, where the home needs it.
    #[serde(default)]
    pub two_people: bool,
    /// When scheduling: why it has to be this time, against what the home needs or when the firm is
    /// free; for staff.
    #[schema(max_length = 500)]
    pub override_reason: Option<String>,
    /// When scheduling: whether the visit may come after a target of the ticket.
    #[serde(default)]
    pub confirm_late: bool,
    /// When scheduling: why it may come after a legal date; for staff.
    #[schema(max_length = 500)]
    pub late_reason: Option<String>,
    /// When completing: what was done.
    pub notes: Option<String>,
    /// When completing: which parts were used.
    #[schema(max_length = 2000)]
    pub parts_used: Option<String>,
    /// When completing: minutes on site, 10,080 at most.
    #[schema(minimum = 0, maximum = 10080)]
    pub minutes_on_site: Option<i32>,
    /// When completing: what is still needed; nothing when absent.
    pub further_work: Option<FurtherWork>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// A move that is asked for, with what came along, checked.
pub struct Move {
    /// The status to take.
    pub to: WorkOrderStatus,
    /// Why.
    pub reason: Option<String>,
    /// What was done.
    pub notes: Option<String>,
    /// The time of the visit.
    pub visit: Option<Wanted>,
    /// What came of the work.
    pub work: Option<WorkDone>,
    /// Who says so.
    pub by: Option<VisitParty>,
    /// The version of the service policy that let it be, where one did.
    pub policy: Option<i32>,
}

impl WorkOrderTransition {
    fn read(&self, caller: &Caller, now: Instant) -> Result<Move, Problem> {
        let by = visits::party(caller);
        let visit = match self.to {
            WorkOrderStatus::Scheduled => Some(self.visit(by.unwrap_or(VisitParty::Staff), now)?),
            _ => None,
        };
        Ok(Move {
            to: self.to,
            reason: validate::reason(self.reason.as_deref().unwrap_or_default(), 2_000)
                .map_err(|told| Problem::invalid("/reason", told))?,
            notes: text("/notes", self.notes.as_deref(), 5_000)?,
            visit,
            work: done::read(self)?,
            by,
            policy: None,
        })
    }

    /// The visit that is asked for. A slot has its own time.
    fn visit(&self, by: VisitParty, now: Instant) -> Result<Wanted, Problem> {
        let (start, end) = match (self.slot_id, self.scheduled_start_at, self.scheduled_end_at) {
            (Some(_), ..) => (now, now),
            (None, start, end) => check_visit(start, end, now)?,
        };
        // A slot says itself when they come.
        let arrival = self.arrival.filter(|_| self.slot_id.is_none()).unwrap_or(Arrival::Between);
        if self.slot_id.is_none() {
            rules::check_arrival(arrival, start, end)
                .map_err(|told| Problem::invalid("/arrival", told))?;
        }
        Ok(Wanted {
            start,
            end,
            arrival,
            slot: self.slot_id,
            note: None,
            by,
            proposal: None,
            said: said!(self)?,
            at: "/scheduledStartAt",
        })
    }
}

/// Moves an order, and its ticket with it.
pub async fn transition(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    once: &Once,
    body: WorkOrderTransition,
) -> Result<TicketId, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            // Sent again from a place with a poor signal it has happened already.
            if once.claim(tx, caller, &body, now).await?.is_some() {
                return Ok(store::ticket_of(tx, Reach::All, id).await?);
            }
            let ticket = store::ticket_of(tx, reach, id).await?;
            // The ticket first, always: orders of one ticket move one after another.
            let locked = tickets::lock(tx, Sight::All, ticket).await?;
            let before = store::current(tx, id).await?;
            if body.version.is_some_and(|version| version != before.version) {
                return Err(Problem::stale());
            }
            let to = body.to;
            let step = step(&before, to)?;
            if let Some(permission) = step.permission {
                caller.require(permission)?;
            }
            let wanted = body.read(caller, now)?;
            if (before.status, to) == (WorkOrderStatus::Scheduled, WorkOrderStatus::NoAccess) {
                let told =
                    "Record it on the visit that was agreed: when it was tried, and what shows it.";
                return Err(Problem::conflict(format!("{}: {told}", before.number)));
            }
            apply(tx, caller, &locked, &before, wanted, now).await?;
            once.keep(tx, caller, &Reply::ok(&json!({ "id": id }))?);
            Ok(ticket)
        })
        .await
}

/// Makes a move of an order whose ticket is locked: the order, its visits, its ticket, the record,
/// and who is told. Whether the caller may is asked before.
///
/// # Errors
/// When the move is not open, something is missing, or its visit cannot be.
pub async fn apply(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    before: &Current,
    mut asked: Move,
    now: Instant,
) -> Result<(), Problem> {
    check(caller, locked, before, &asked, now)?;
    if let (WorkOrderStatus::Offered, Some(firm)) = (asked.to, before.contractor) {
        contractors::offerable(tx, firm, now).await?;
    }
    if asked.to == WorkOrderStatus::Cancelled {
        offers::withdraw(tx, locked.id, before.id, &[], now).await?;
        variations::void(tx, caller, locked, before, now).await?;
    }
    if asked.to == WorkOrderStatus::Completed {
        asked.policy = Some(locked.terms.version);
        let need = locked.terms.policy.completion_of(locked.category);
        needs::whole(tx, need, before).await?;
    }
    // Work that is sent back had begun.
    if asked.to == WorkOrderStatus::InProgress && before.status != WorkOrderStatus::Completed {
        visits::may_begin(tx, locked, before, now).await?;
    }
    let along = (asked.visit.as_ref(), asked.reason.as_deref());
    let visit = visits::follow(tx, caller, before, asked.to, along, now).await?;
    let after = changed(caller, before, &asked, visit.map(|visit| visit.span), now);
    let mut orders = with(store::of_ticket(tx, locked.id).await?, &after);
    if let Some(order) = orders.iter_mut().find(|order| order.id == after.id) {
        order.needs_more = match &asked.work {
            Some(work) => work.needs_more(),
            None => order.needs_more,
        };
    }
    store::save(tx, &after, now);
    if let Some(work) = &asked.work {
        work.save(tx, locked, &after, now);
    }
    let kind = kind_of(before, asked.to);
    let next = asked.work.as_ref().and_then(WorkDone::next);
    let heard = [asked.reason.as_deref(), asked.notes.as_deref(), next];
    let entry = Audit::by(caller, "workOrder.move", "WorkOrder", before.id.as_uuid());
    let mut new = facts(&after);
    if asked.to == WorkOrderStatus::Verified && before.completed_by == Some(caller.user()) {
        new["verifiedByWhoCompletedIt"] = "nobody else of the organisation may verify it".into();
    }
    let entry = entry.values(Some(facts(before)), Some(new));
    record(tx, now, entry, Event::by(caller, locked.id, kind, data(before, &after, &asked, now)));
    tickets::follow_orders(tx, caller, locked, &orders, kind, now).await?;
    // After its ticket has followed: what is proposed keeps a finished repair from being closed.
    hearing::hear_any(tx, caller, locked, (&heard, Source::Work), now);
    tell(tx, locked, (before, &after, visit), &asked, now).await
}

fn step(
    order: &Current,
    to: WorkOrderStatus,
) -> Result<&'static maintainuk_domain::moves::Move<WorkOrderStatus>, Problem> {
    order.status.move_to(to).map_err(|refused| {
        let open = refused.open.iter().map(|status| status.as_str()).collect();
        Problem::no_such_move(format!("{}: {refused}.", order.number), open)
    })
}

fn check(
    caller: &Caller,
    ticket: &Locked,
    order: &Current,
    asked: &Move,
    now: Instant,
) -> Result<(), Problem> {
    let step = step(order, asked.to)?;
    let facts = Facts {
        status: order.status,
        contractor: order.contractor,
        completed_by: order.completed_by,
        others_verify: order.others_verify,
        pricing_waits: order.pricing_waits,
        priority: ticket.priority,
        visit_from: order.scheduled.0,
    };
    let why_not = |to| why_not(to, facts, caller, now);
    if let Some(why) = why_not(asked.to) {
        let open = order.status.moves().iter().filter(|m| why_not(m.to).is_none());
        return Err(Problem::no_such_move(why.into_owned(), open.map(|m| m.to.as_str()).collect()));
    }
    for need in step.needs {
        match need {
            Need::Reason if asked.reason.is_none() => {
                return Err(Problem::invalid("/reason", "Say why."));
            }
            Need::Notes if asked.notes.is_none() => {
                return Err(Problem::invalid("/notes", "Say what was done."));
            }
            Need::Reason | Need::Notes | Need::Contractor | Need::Schedule | Need::Assignee => {}
        }
    }
    Ok(())
}

fn check_visit(
    start: Option<Instant>,
    end: Option<Instant>,
    now: Instant,
) -> Result<(Instant, Instant), Problem> {
    let start =
        start.ok_or_else(|| Problem::invalid("/scheduledStartAt", "Say when the visit begins."))?;
    let end = end.ok_or_else(|| Problem::invalid("/scheduledEndAt", "Say when the visit ends."))?;
    rules::check_time(start, end, now).map_err(|(field, told)| {
        let field = if field == "startAt" { "/scheduledStartAt" } else { "/scheduledEndAt" };
        Problem::invalid(field, told)
    })?;
    Ok((start, end))
}

fn changed(
    caller: &Caller,
    before: &Current,
    asked: &Move,
    visit: Option<(Instant, Instant)>,
    now: Instant,
) -> Current {
    let mut after = before.clone();
    after.status = asked.to;
    match asked.to {
        WorkOrderStatus::Scheduled => after.scheduled = visit.unzip(),
        WorkOrderStatus::InProgress => {
            after.actual = (before.actual.0.or(Some(now)), None);
            after.completed_by = None;
        }
        WorkOrderStatus::Completed => {
            after.actual.1 = Some(now);
            after.notes = asked.notes.clone();
            after.completed_by = Some(caller.user());
        }
        WorkOrderStatus::NoAccess => after.no_access += 1,
        // Nobody comes any more.
        WorkOrderStatus::Declined => after.scheduled = (None, None),
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

fn data(before: &Current, after: &Current, asked: &Move, now: Instant) -> Value {
    let mut data = json!({ "order": after.number });
    let mut add = |name: &str, value: Value| {
        if !value.is_null() {
            data[name] = value;
        }
    };
    add("policyVersion", json!(asked.policy));
    add("contractor", json!(after.contractor_name));
    add("reason", json!(asked.reason));
    add("notes", json!(asked.notes));
    if after.status == WorkOrderStatus::InProgress && before.status == WorkOrderStatus::Scheduled {
        add("bookedFor", json!(before.scheduled.0.filter(|start| rules::is_early(*start, now))));
    }
    if after.status == WorkOrderStatus::Scheduled {
        add("start", json!(after.scheduled.0));
        add("end", json!(after.scheduled.1));
        if before.status == WorkOrderStatus::Scheduled {
            add("before", json!(before.scheduled.0));
        }
    }
    data
}

/// Tells those whom the move concerns.
async fn tell(
    tx: OrgTx<'_>,
    ticket: &Locked,
    (before, after, visit): (&Current, &Current, Option<Visited>),
    asked: &Move,
    now: Instant,
) -> Result<(), Problem> {
    let by = asked.by;
    let expected = visit.is_some_and(|visit| visit.expected);
    let visit = visit.map(|visit| visit.id);
    let change = Change {
        before: Some(before.standing()),
        after: after.standing(),
        visit: visit.filter(|_| expected),
        reason: asked.reason.as_deref(),
    };
    told::firms(tx, (ticket.id, after.id), change, by, now).await?;
    let of = Of { order: after.id, visit, firm: after.contractor };
    // Of an order that is off the firm has been told.
    let firm_knows = Of { firm: None, ..of };
    match after.status {
        WorkOrderStatus::Scheduled => visits::tell(tx, News::Agreed, ticket, of, by, now).await,
        WorkOrderStatus::NoAccess => visits::tell(tx, News::NoAccess, ticket, of, by, now).await,
        WorkOrderStatus::Cancelled => {
            let news = News::OrderCancelled { expected };
            visits::tell(tx, news, ticket, firm_knows, by, now).await
        }
        WorkOrderStatus::Declined => {
            let news = News::OrderDeclined { expected };
            visits::tell(tx, news, ticket, firm_knows, by, now).await
        }
        WorkOrderStatus::Completed => {
            for person in notifications::concerned(tx, ticket.id, ticket.reporter).await? {
                let order = Some(after.id);
                notifications::promise(tx, now, Template::Completed, ticket.id, person, order)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
