//! Whose turn a ticket is, kept on its row so that lists can show it and be narrowed by it.

use super::store::Locked;
use crate::db::{DbError, OrgTx};
use crate::params;
use crate::work_orders::{self, Brief};
use maintainuk_domain::ids::{TicketId, WorkOrderId};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::{Act, Turn, TurnOf, turn};
use serde::Serialize;
use utoipa::ToSchema;

/// Who has to act next, since when, and what they have to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct TicketTurn {
    /// Who.
    pub of: TurnOf,
    /// What.
    pub act: Act,
    /// What, as it is told to whoever has to do it.
    #[schema(value_type = String, example = "Agree a visit")]
    pub text: &'static str,
    /// Since when.
    pub since: Instant,
}

/// Whose turn it is with these orders; a ticket that left New was answered.
pub fn of(status: TicketStatus, answered: bool, orders: &[Brief], held: Option<TurnOf>) -> Turn {
    let orders: Vec<_> = orders.iter().map(Brief::now).collect();
    turn(status, answered || status != TicketStatus::New, &orders, held)
}

/// Leaves the turn to the transaction; since when it is stays, if it is the same. One that waits
/// for somebody outside stays theirs until the hold ends (`released`) or nothing is left to do.
pub fn save(tx: OrgTx<'_>, ticket: TicketId, turn: Turn, released: bool, now: Instant) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "TurnOf" = $3, "TurnAct" = $4, "TurnSince" = $5
           WHERE "OrgId" = $1 AND "Id" = $2 AND ("TurnOf" <> $3 OR "TurnAct" <> $4)
             AND ($6 OR "TurnAct" <> 'answer' OR $3 = 'nobody')
             -- A time that is asked for waits for its answer.
             AND ($6 OR "TurnAct" <> 'confirm' OR $4 NOT IN ('schedule', 'reschedule'))
             -- An objection is looked at before anything is closed for it.
             AND ($6 OR "TurnAct" <> 'heed' OR $4 NOT IN ('check', 'close'))"#,
        params![tx.org, ticket, turn.of, turn.act, now, released],
    );
}

/// Leaves the turn to the transaction where the price of an order begins to wait for approval, or waits
/// no more.
///
/// # Errors
/// The database's refusal.
pub async fn by_price(
    tx: OrgTx<'_>,
    ticket: &Locked,
    (order, waits): (WorkOrderId, bool),
    now: Instant,
) -> Result<(), DbError> {
    let mut orders = work_orders::of_ticket(tx, ticket.id).await?;
    for priced in orders.iter_mut().filter(|one| one.id == order) {
        priced.price_waits = waits;
    }
    let turn = of(ticket.status, ticket.responded_at.is_some(), &orders, None);
    save(tx, ticket.id, turn, false, now);
    Ok(())
}
