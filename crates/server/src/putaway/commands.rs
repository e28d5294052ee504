//! Putting a ticket away and bringing it back, each in one transaction.

use super::api::{BringBack, PutAwayBody};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::hazards;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use crate::work_orders;
use maintainuk_domain::endings::{RESTORE_DAYS, may_restore, why_not_put_away};
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::validate;
use maintainuk_domain::work_orders::was_worked;
use serde_json::json;

/// Puts a ticket away.
///
/// # Errors
/// When no reason is given, or the ticket must stay.
pub async fn put_away(
    app: &App,
    caller: &Caller,
    id: TicketId,
    body: &PutAwayBody,
) -> Result<(), Problem> {
    let reason = validate::reason(&body.reason, 2_000)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            tickets::check_version(&ticket, body.version)?;
            let orders = work_orders::of_ticket(tx, id).await?;
            let worked = orders.iter().any(|order| was_worked(order.status));
            let cases = hazards::open_cases(tx, id).await?;
            if let Some(why) = why_not_put_away(ticket.status, worked, cases) {
                return Err(Problem::conflict(format!("{}: {why}", ticket.number)));
            }
            store::put_away(tx, &ticket, &reason, caller.user(), now);
            let entry = Audit::by(caller, "ticket.delete", "MaintenanceTicket", id.as_uuid());
            let old = json!({ "number": ticket.number, "title": ticket.title,
                "status": ticket.status });
            let data = json!({ "reason": reason });
            let line = Event::by(caller, id, EventType::TicketPutAway, data.clone());
            record(tx, now, entry.values(Some(old), Some(data)), line);
            Ok(())
        })
        .await
}

/// Brings a ticket back.
///
/// # Errors
/// When it was put away too long ago.
pub async fn restore(
    app: &App,
    caller: &Caller,
    id: TicketId,
    body: &BringBack,
) -> Result<(), Problem> {
    let reason = validate::reason(body.reason.as_deref().unwrap_or_default(), 2_000)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = store::lock(tx, id).await?;
            if !may_restore(ticket.at, now) {
                let told =
                    format!("{} was put away more than {RESTORE_DAYS} days ago.", ticket.number);
                return Err(Problem::conflict(told));
            }
            store::restore(tx, id, now);
            let entry = Audit::by(caller, "ticket.restore", "MaintenanceTicket", id.as_uuid());
            let old = json!({ "deletedAt": ticket.at, "reason": ticket.reason });
            let data = json!({ "status": ticket.status, "reason": reason });
            let line = Event::by(caller, id, EventType::TicketRestored, data.clone());
            record(tx, now, entry.values(Some(old), Some(data)), line);
            Ok(())
        })
        .await
}
