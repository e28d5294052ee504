//! Putting a ticket back to what it was: only for whoever knows that nobody touched it since.

use super::Sight;
use super::store::{self, Locked, Moved};
use super::triage::{changes, check_open, save};
use super::turns;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::holds;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::watching;
use crate::work_orders;
use jiff::civil::Date;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::law_comes_first;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::policy::Promised;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::Instant;
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
    turns::save(tx, ticket.id, turns::of(after.status, answered, &orders, None, after.own_staff()), false, now);
    let data = json!({ "changes": changes(ticket, &after), "undone": true });
    save(tx, caller, "ticket.undo", EventType::TicketUpdated, ticket, &after, data, now);
    if let (Some(until), None) = (facts.deferred, ticket.deferred)
        && law_comes_first(until, ticket.legal_due_at).is_none()
    {
        holds::set_aside_again(tx, ticket.id, until);
    }
    Ok(())
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
    let (from, to) = (ticket.status, TicketStatus::Completed);
    if from != TicketStatus::Closed {
        return Err(Problem::conflict(format!("{} is not closed.", ticket.number)));
    }
    let kind = EventType::TicketStatusChanged;
    let moved = Moved {
        status: to,
        contractor: ticket.contractor,
        by_hand: ticket.by_hand,
        responded_at: ticket.responded_at,
        completed_at: ticket.completed_at,
        respond_by: ticket.respond_by,
        resolve_by: ticket.resolve_by,
        closed_at: None,
        notes: None,
        reopened: false,
        last: kind,
    };
    let as_before = Locked { end_reason, ..ticket.clone() };
    store::save_move(tx, &as_before, moved, now);
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    turns::save(tx, ticket.id, turns::of(to, true, &orders, None, false), true, now);
    watching::moved(tx, Some(caller.user()), ticket, to, now);
    let entry = Audit::by(caller, "ticket.undo", "MaintenanceTicket", ticket.id.as_uuid());
    let entry = entry.values(Some(json!({ "status": from })), Some(json!({ "status": to })));
    let data = json!({ "from": from, "to": to, "undone": true,
        "reason": "closing it together with others was undone" });
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
