//! Whose turn a ticket is, kept on its row so that lists can show it and be narrowed by it.

use super::store::Locked;
use crate::db::{DbError, OrgTx};
use crate::params;
use crate::work_orders::{self, Brief};
use maintainuk_domain::ids::{TicketId, WorkOrderId};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::{
    Act, Turn, TurnOf, Waits, once_decided, turn, while_hazard_open, while_proposed,
};
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

/// Whose turn it is with these orders; a ticket that left New was answered. `own_staff` is whether they
/// do the work.
pub fn of(
    status: TicketStatus,
    answered: bool,
    orders: &[Brief],
    held: Option<TurnOf>,
    own_staff: bool,
) -> Turn {
    let orders: Vec<_> = orders.iter().map(Brief::now).collect();
    turn(status, answered || status != TicketStatus::New, &orders, held, own_staff)
}

/// Leaves the turn to the transaction; since when it is stays, if it is the same. One that waits
/// for somebody outside stays theirs until the hold ends (`released`) or nothing is left to do. While
/// a hazard is proposed it is decided first; while one goes on, nothing is over.
pub fn save(tx: OrgTx<'_>, ticket: TicketId, turn: Turn, released: bool, now: Instant) {
    let decided_first = while_proposed(turn);
    let pursued = while_hazard_open(turn);
    tx.later(
        r#"UPDATE "MaintenanceTickets" t
           SET "TurnOf" = n.turn, "TurnAct" = n.act, "TurnSince" = $5
           FROM (SELECT CASE p.first WHEN 'Proposed' THEN $7::varchar WHEN 'Open' THEN $9::varchar
                       ELSE $3::varchar END AS turn,
                   CASE p.first WHEN 'Proposed' THEN $8::varchar WHEN 'Open' THEN $10::varchar
                       ELSE $4::varchar END AS act
               FROM (SELECT max(h."Status") AS first FROM "HazardCases" h WHERE h."OrgId" = $1
                   AND h."TicketId" = $2 AND h."Status" IN ('Proposed', 'Open')) p) n
           WHERE t."OrgId" = $1 AND t."Id" = $2 AND (t."TurnOf" <> n.turn OR t."TurnAct" <> n.act)
             AND ($6 OR t."TurnAct" <> 'answer' OR n.turn = 'nobody' OR n.act = 'decide')
             -- A time that is asked for waits for its answer.
             AND ($6 OR t."TurnAct" <> 'confirm' OR n.act NOT IN ('schedule', 'reschedule'))
             -- An objection is looked at before anything is closed for it.
             AND ($6 OR t."TurnAct" <> 'heed' OR n.act NOT IN ('check', 'close'))"#,
        params![
            tx.org,
            ticket,
            turn.of,
            turn.act,
            now,
            released,
            decided_first.of,
            decided_first.act,
            pursued.of,
            pursued.act
        ],
    );
}

/// Leaves the turn of a locked ticket to the transaction once a hazard on it is decided or has ended:
/// what waited meanwhile waits again.
///
/// # Errors
/// The database's refusal.
pub async fn once_hazard_decided(
    tx: OrgTx<'_>,
    ticket: &Locked,
    now: Instant,
) -> Result<(), DbError> {
    const WAITS: &str = r#"SELECT t."LastMessageBy", t."LastMessageAt" >= t."HoldSince" AS "Since",
            (SELECT v."ProposedBy" FROM "Visits" v
             JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
             WHERE v."OrgId" = $1 AND o."TicketId" = $2 AND v."Status" = 'Proposed'
             ORDER BY v."CreatedAt" DESC LIMIT 1) AS "Asked"
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2"#;
    if !matches!(ticket.turn.act, Act::Decide | Act::Pursue | Act::Close | Act::Nothing) {
        return Ok(());
    }
    let row = tx.one(WAITS, &[&tx.org, &ticket.id]).await?;
    let held = ticket.hold.as_ref().and_then(|hold| hold.reason.waits_for());
    let spoke: Option<TurnOf> = row.try_get("LastMessageBy")?;
    let since: Option<bool> = row.try_get("Since")?;
    let waits = Waits {
        objected: ticket.objected_at.is_some(),
        asked: row.try_get("Asked")?,
        answered: held.is_some() && spoke == held && since == Some(true),
    };
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    let turn = of(ticket.status, ticket.responded_at.is_some(), &orders, held, ticket.own_staff());
    save(tx, ticket.id, once_decided(turn, waits), true, now);
    Ok(())
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
    let turn = of(ticket.status, ticket.responded_at.is_some(), &orders, None, ticket.own_staff());
    save(tx, ticket.id, turn, false, now);
    Ok(())
}
