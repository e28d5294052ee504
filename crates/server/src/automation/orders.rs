//! Work orders by a rule: raised and offered by the commands that people use, with what its author may.

use super::act::By;
use crate::app::App;
use crate::auth::Caller;
use crate::contractors;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::offers::{self, OfferWork};
use crate::tickets::Locked;
use crate::visits;
use crate::work_orders::{self, Move, NewWorkOrder};
use maintainuk_domain::access::Permission;
use maintainuk_domain::automation::RuleAction;
use maintainuk_domain::ids::{ContractorId, TicketId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;

/// What an action needs that is made ready before its transaction.
#[derive(Default)]
pub struct Ahead {
    /// The number of an order.
    number: Option<i64>,
    /// Firms, the best first, with what speaks for each.
    firms: Vec<(ContractorId, String)>,
}

impl Ahead {
    /// Makes it ready.
    ///
    /// # Errors
    /// That the author may not, or that no firm is recommended.
    pub async fn of(
        app: &App,
        caller: &Caller,
        ticket: TicketId,
        action: &RuleAction,
    ) -> Result<Self, Problem> {
        match action {
            RuleAction::RaiseOrder { .. } => {
                caller.require_all(Permission::WorkordersCreate)?;
                let (number, _) = app.db.next_number(caller.org(), "work-order", None).await?;
                Ok(Self { number: Some(number), ..Self::default() })
            }
            RuleAction::OfferOrder { firms: most, .. } => {
                caller.require_all(Permission::WorkordersAssign)?;
                let found =
                    contractors::candidates(app, caller, ticket, Default::default()).await?.items;
                let fit = found.into_iter().filter(|firm| firm.may);
                let told = |firm: contractors::Candidate| {
                    (firm.contractor_id, format!("{} ({})", firm.name, firm.reasons.join(", ")))
                };
                let most = usize::try_from(*most).unwrap_or(1);
                let firms: Vec<_> = fit.take(most).map(told).collect();
                if firms.is_empty() {
                    return Err(Problem::conflict("No firm is recommended for this work."));
                }
                Ok(Self { firms, ..Self::default() })
            }
            _ => Ok(Self::default()),
        }
    }

    /// Which firms are asked, and what speaks for them.
    pub fn why(&self) -> String {
        let told: Vec<&str> = self.firms.iter().map(|(_, told)| told.as_str()).collect();
        format!("Recommended: {}.", told.join("; "))
    }
}

/// Raises an order; nothing where one is open.
///
/// # Errors
/// As for a person.
pub async fn raise(
    tx: OrgTx<'_>,
    by: &By<'_>,
    ticket: &Locked,
    text: &str,
) -> Result<Option<WorkOrderId>, Problem> {
    let Some(number) = by.ahead.number else { return Ok(None) };
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    if orders.iter().any(|order| order.status.is_open()) {
        return Ok(None);
    }
    let new = NewWorkOrder {
        description: Some(text.to_owned()),
        contractor_id: None,
        access_instructions: None,
        override_reason: None,
        follows_order_id: None,
        lines: Vec::new(),
        several_trades: false,
    };
    work_orders::raise(by.app, by.caller, tx, ticket.id, number, &new).await.map(Some)
}

/// Offers the newest order that nobody has taken on.
///
/// # Errors
/// That there is none, or as for a person.
pub async fn offer(
    tx: OrgTx<'_>,
    by: &By<'_>,
    ticket: &Locked,
    in_turn: bool,
    hours: i32,
) -> Result<WorkOrderId, Problem> {
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    let waits = orders.iter().rev().find(|order| order.status == WorkOrderStatus::Created);
    let none = || Problem::conflict("It has no order that waits for a contractor.");
    let order = waits.filter(|order| !order.has_contractor).ok_or_else(none)?.id;
    let body = OfferWork {
        contractor_ids: by.ahead.firms.iter().map(|(id, _)| *id).collect(),
        in_turn,
        hours: Some(hours),
        override_reason: None,
    };
    offers::offer(by.app, by.caller, tx, order, &body).await?;
    Ok(order)
}

fn gone() -> Problem {
    Problem::conflict("The order is not there any more.")
}

/// Cancels an order that a rule raised, while nobody has taken it on.
///
/// # Errors
/// That somebody has, or the database's refusal.
pub async fn cancel(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: Option<WorkOrderId>,
    now: Instant,
) -> Result<(), Problem> {
    let order = work_orders::current(tx, order.ok_or_else(gone)?).await?;
    if !order.status.takes_contractor() || order.contractor.is_some() {
        return Err(Problem::conflict("Somebody has taken the order on since; cancel it by hand."));
    }
    let asked = Move {
        to: WorkOrderStatus::Cancelled,
        reason: Some("A rule raised it, and that was undone".into()),
        notes: None,
        visit: None,
        work: None,
        by: visits::party(caller),
        policy: None,
    };
    work_orders::apply(tx, caller, ticket, &order, asked, now).await
}

/// Asks the firms no more that a rule asked, while none has accepted.
///
/// # Errors
/// That one has, or the database's refusal.
pub async fn unask(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: Option<WorkOrderId>,
    now: Instant,
) -> Result<(), Problem> {
    let order = work_orders::current(tx, order.ok_or_else(gone)?).await?;
    work_orders::take_offer_back(tx, caller, ticket, &order, now).await
}
