//! A ticket follows its work orders.

use super::commands::{Said, apply_as, ends_hold};
use super::store::{self, Locked, Moved};
use super::turns;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::hazards;
use crate::record::EventType;
use crate::work_orders::Brief;
use maintainuk_domain::hazards::guard::holds_back;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::ticket_after;

/// Brings a locked ticket to the status that its orders make it, and notes who has it; `last` is
/// what happened to the order. Call it once in a transaction, after the order was written, with
/// the orders as they are now.
///
/// # Errors
/// The database's refusal.
pub async fn follow_orders(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    orders: &[Brief],
    last: EventType,
    now: Instant,
) -> Result<(), DbError> {
    follow_as(tx, Some(caller), ticket, orders, last, now).await
}

/// As [`follow_orders`], where nobody may have asked for it.
///
/// # Errors
/// The database's refusal.
pub async fn follow_as(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    ticket: &Locked,
    orders: &[Brief],
    last: EventType,
    now: Instant,
) -> Result<(), DbError> {
    let mut ticket = ticket.clone();
    let given = orders.iter().any(|o| o.status.is_open() && o.has_contractor);
    ticket.by_hand &= !given || !ticket.status.is_open();
    // Who was given it by hand has it until an order gives it to a firm.
    if !ticket.by_hand || !ticket.status.is_open() {
        ticket.contractor = orders
            .iter()
            .filter(|o| o.status.is_open() || o.status.is_done())
            .find_map(|o| o.contractor);
    }
    let states: Vec<_> = orders.iter().map(Brief::now).collect();
    let mut to = ticket_after(ticket.status, ticket.by_hand, &states);
    if to == Some(TicketStatus::Completed)
        && let Some(why) =
            holds_back(TicketStatus::Completed, None, hazards::open_cases(tx, ticket.id).await?)
    {
        // The work is done and its order is; the duty is not. Somebody has to say that it is safe.
        to = None;
        let title = "The work is done, but its hazard is not recorded as safe".to_owned();
        hazards::alert(tx, ticket.id, title, why.to_owned(), now);
    }
    match to {
        Some(to) => drop(apply_as(tx, caller, &ticket, to, Said::default(), now).await?),
        None => keep(tx, &ticket, last, now),
    }
    let answered = ticket.responded_at.is_some();
    let to = to.unwrap_or(ticket.status);
    let turn = turns::of(to, answered, orders, None, ticket.own_staff());
    turns::save(tx, ticket.id, turn, ends_hold(&ticket, to), now);
    Ok(())
}

fn keep(tx: OrgTx<'_>, ticket: &Locked, last: EventType, now: Instant) {
    let answered = ticket.contractor.is_some() && ticket.status.is_open();
    let moved = Moved {
        status: ticket.status,
        contractor: ticket.contractor,
        by_hand: ticket.by_hand,
        responded_at: ticket.responded_at.or(answered.then_some(now)),
        completed_at: ticket.completed_at,
        respond_by: ticket.respond_by,
        resolve_by: ticket.resolve_by,
        closed_at: None,
        notes: None,
        reopened: false,
        last,
    };
    if ticket.status.is_open() || ticket.status == TicketStatus::Completed {
        store::save_move(tx, ticket, moved, now);
    } else {
        store::touch(tx, ticket.id, last, 0, now);
    }
}
