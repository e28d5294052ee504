//! Putting a ticket back to what it was: only for whoever knows that nobody touched it since.

use super::Sight;
use super::store::{self, Locked, Moved};
use super::triage::{changes, check_open, save};
use super::turns;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::holds;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, by_version, record};
use crate::watching;
use crate::work_orders;
use jiff::civil::Date;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::law_comes_first;
use maintainuk_domain::ids::{ContractorId, UserId};
use maintainuk_domain::policy::Promised;
use maintainuk_domain::reopening::uncancelled;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus, why_not_revive};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What a triage decided before.
#[derive(Debug)]
pub struct FactsBefore {
    pub category: Category,
    pub priority: Priority,
    pub coordinator: Option<UserId>,
    /// When its resident was answered.
    pub responded_at: Option<Instant>,
    /// The day that planned work was to be done by.
    pub resolve_by: Option<Instant>,
    /// Until when it was set aside.
    pub deferred: Option<Date>,
}

/// Leaves it to the transaction that a locked ticket has the facts of before; its clocks are counted
/// from where they started. What was told of a clock that was changed may be told again.
///
/// # Errors
/// When it has ended.
pub async fn restore_facts(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    facts: &FactsBefore,
    now: Instant,
) -> Result<(), Problem> {
    check_open(ticket)?;
    let mut after = ticket.clone();
    (after.category, after.coordinator) = (facts.category, facts.coordinator);
    after.responded_at = facts.responded_at;
    let answer = Promised::ALL.iter().position(|&promised| promised == Promised::Acknowledge);
    if let Some(Some(clock)) = answer.and_then(|at| after.clocks.sheet.0.get_mut(at)) {
        clock.met = facts.responded_at;
    }
    if ticket.priority != facts.priority {
        after.priority = facts.priority;
        after.resolve_by = facts.resolve_by;
        after.recount(ticket.clocks.start);
    }
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    let answered = after.responded_at.is_some();
    turns::save(
        tx,
        ticket.id,
        turns::of(after.status, answered, &orders, None, after.own_staff()),
        false,
        now,
    );
    let data = json!({ "changes": changes(ticket, &after), "undone": true });
    save(tx, caller, "ticket.undo", EventType::TicketUpdated, ticket, &after, data, now);
    if let (Some(until), None) = (facts.deferred, ticket.deferred)
        && law_comes_first(until, ticket.legal_due_at).is_none()
    {
        holds::set_aside_again(tx, ticket.id, until);
    }
    Ok(())
}

/// Where a ticket stood, and who had it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stood {
    pub status: TicketStatus,
    pub by_hand: bool,
    pub contractor_id: Option<ContractorId>,
}

impl Stood {
    /// Where a locked ticket stands.
    pub const fn of(ticket: &Locked) -> Self {
        Self { status: ticket.status, by_hand: ticket.by_hand, contractor_id: ticket.contractor }
    }

    /// A ticket that nobody has.
    const NOBODYS: Self = Self { status: TicketStatus::New, by_hand: false, contractor_id: None };
}

/// Leaves it to the transaction that a locked ticket was not closed: it is completed, as before.
///
/// # Errors
/// When it is not closed.
pub async fn take_back_close(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    end_reason: Option<EndReason>,
    now: Instant,
) -> Result<(), Problem> {
    if ticket.status != TicketStatus::Closed {
        return Err(Problem::conflict(format!("{} is not closed.", ticket.number)));
    }
    let stood = Stood { status: TicketStatus::Completed, ..Stood::of(ticket) };
    let as_before = Locked { end_reason, ..ticket.clone() };
    let told = (EventType::TicketStatusChanged, "closing it together with others was undone");
    take_back(tx, caller, &as_before, stood, told, now).await
}

/// Leaves it to the transaction that a locked ticket was not cancelled, and gives it as it is then. Its
/// orders stay cancelled, so what only they had made of it is gone.
///
/// # Errors
/// When it is not cancelled, was merged, or the time to take it up is over.
pub async fn take_back_cancel(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    stood: Stood,
    now: Instant,
) -> Result<Locked, Problem> {
    if ticket.status != TicketStatus::Cancelled {
        return Err(Problem::conflict(format!("{} is not cancelled.", ticket.number)));
    }
    let (at, merged) = store::cancelled(tx, ticket.id).await?;
    if let Some(why) = why_not_revive(at, merged, now) {
        return Err(Problem::conflict(why));
    }
    let status = uncancelled(stood.status, stood.by_hand);
    let stood = if status == stood.status { stood } else { Stood { status, ..Stood::NOBODYS } };
    let as_before = Locked { end_reason: None, ..ticket.clone() };
    let told = (EventType::TicketReopened, "cancelling it together with others was undone");
    take_back(tx, caller, &as_before, stood, told, now).await?;
    let Stood { status, by_hand, contractor_id: contractor } = stood;
    Ok(Locked { status, by_hand, contractor, version: ticket.version + 1, ..as_before })
}

/// Leaves it to the transaction that a locked ticket was not given to a colleague, and has the facts of
/// before.
///
/// # Errors
/// When it has ended.
pub async fn take_back_assign(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    stood: Stood,
    facts: &FactsBefore,
    now: Instant,
) -> Result<(), Problem> {
    check_open(ticket)?;
    let (coordinator, responded_at) = (facts.coordinator, facts.responded_at);
    let as_before = Locked { coordinator, responded_at, ..ticket.clone() };
    let told = (EventType::TicketStatusChanged, "assigning it together with others was undone");
    take_back(tx, caller, &as_before, stood, told, now).await?;
    if let (Some(until), None) = (facts.deferred, ticket.deferred) {
        holds::set_aside_again(tx, ticket.id, until);
    }
    Ok(())
}

/// Leaves it to the transaction that a locked ticket, with the facts of before, stands as it stood.
async fn take_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    stood: Stood,
    (kind, reason): (EventType, &str),
    now: Instant,
) -> Result<(), Problem> {
    let (from, to) = (ticket.status, stood.status);
    let moved = Moved {
        status: to,
        contractor: stood.contractor_id,
        by_hand: stood.by_hand,
        responded_at: ticket.responded_at,
        completed_at: ticket.completed_at,
        respond_by: ticket.respond_by,
        resolve_by: ticket.resolve_by,
        closed_at: None,
        notes: None,
        reopened: false,
        last: kind,
    };
    store::save_move(tx, ticket, moved, now);
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    let own_staff = stood.by_hand && stood.contractor_id.is_none();
    let turn = turns::of(to, ticket.responded_at.is_some(), &orders, None, own_staff);
    turns::save(tx, ticket.id, turn, true, now);
    watching::moved(tx, Some(caller.user()), ticket, to, now);
    let entry = Audit::by(caller, "ticket.undo", "MaintenanceTicket", ticket.id.as_uuid());
    let entry = entry.values(Some(json!({ "status": from })), Some(json!({ "status": to })));
    let data = json!({ "from": from, "to": to, "undone": true, "reason": reason });
    // What comes back keeps the clocks that it had, and the version that they were set by.
    let version = (kind == EventType::TicketReopened).then_some(ticket.clocks.version);
    let data = by_version(data, version);
    record(tx, now, entry, Event::by(caller, ticket.id, kind, data));
    Ok(())
}

/// Locks a ticket that must still be of a version.
///
/// # Errors
/// When somebody changed it since, or there is no such ticket any more.
pub async fn lock_untouched(
    tx: OrgTx<'_>,
    id: maintainuk_domain::ids::TicketId,
    version: i32,
) -> Result<Locked, Problem> {
    let ticket = store::lock(tx, Sight::All, id).await?;
    if ticket.version != version {
        return Err(Problem::conflict("Somebody has changed it since, so it was left as it is."));
    }
    Ok(ticket)
}
