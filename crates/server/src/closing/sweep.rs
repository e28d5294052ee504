//! What the calendar does to completed tickets: it says that they close soon, and closes them.

use super::store;
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::hazards;
use crate::links;
use crate::live::Change;
use crate::outbox::{Daily, Job, JobContext, JobError};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use crate::work_orders::{self, UNVERIFIED};
use maintainuk_domain::closing::{InTheWay, REMINDERS, closes_at, counts_from, reminder, why_not};
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Reminds of and closes an organisation's completed tickets. Doing it twice changes nothing more.
#[derive(Debug, Serialize, Deserialize)]
pub struct CloseSweep {}

impl Daily for CloseSweep {
    fn of_today() -> Self {
        Self {}
    }
}

impl Job for CloseSweep {
    const KIND: &'static str = "close-sweep";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let days = app.db.in_org(ctx.org, async |tx| store::days(tx).await).await?;
        if days <= 0 {
            return Ok(());
        }
        // What is nearer its end than the first reminder.
        let before = now.plus_days(REMINDERS[0] - i64::from(days));
        let mut place = (Instant::from(jiff::Timestamp::UNIX_EPOCH), Uuid::nil());
        loop {
            let found =
                app.db.in_org(ctx.org, async |tx| store::completed(tx, before, place).await);
            let found = found.await?;
            let Some(&(at, last)) = found.last() else { return Ok(()) };
            place = (at, last.as_uuid());
            for (_, id) in found {
                let changed =
                    app.db.in_org(ctx.org, async |tx| one(tx, id, days, now).await).await?;
                if changed {
                    let change = Change::of(ctx.org, "ticket", id.as_uuid(), "updated");
                    app.live.announce(Change { ticket_id: Some(id.as_uuid()), ..change });
                }
            }
        }
    }
}

/// Reminds of one ticket or closes it; says whether it did.
async fn one(tx: OrgTx<'_>, id: TicketId, days: i32, now: Instant) -> Result<bool, DbError> {
    let mut ticket = tickets::lock(tx, Sight::All, id).await?;
    // Somebody may have moved it since it was found.
    let completed = ticket.completed_at.filter(|_| ticket.status == TicketStatus::Completed);
    let (parts, last_part) = links::parts(tx, id).await?;
    let closes = completed.and_then(|at| closes_at(counts_from(at, last_part), days));
    let Some(closes) = closes else { return Ok(false) };
    let orders = work_orders::of_ticket(tx, id).await?;
    let way = InTheWay {
        objection: ticket.objected_at.is_some(),
        unchecked: orders.iter().any(|order| order.status == UNVERIFIED),
        parts,
        hazards: hazards::open_cases(tx, id).await?,
    };
    if why_not(way).is_some() {
        return Ok(false);
    }
    if let Some(left) = reminder(closes, ticket.close_told_at, now) {
        store::told(tx, id, now);
        let entry = Audit::of("ticket.closes-soon", "MaintenanceTicket", id.as_uuid());
        let data = json!({ "days": left, "at": closes, "policyVersion": ticket.terms.version });
        let kind = EventType::TicketClosesSoon;
        let line = Event { ticket: id, kind, data: data.clone(), user: None, contact: None };
        record(tx, now, entry.values(None, Some(data)), line);
        return Ok(true);
    }
    let to = TicketStatus::Closed;
    if now < closes || tickets::why_not(ticket.status, to, false, &orders).is_some() {
        return Ok(false);
    }
    ticket.end_reason = Some(EndReason::Fixed);
    tickets::apply_as(tx, None, &ticket, to, tickets::Said::default(), now).await?;
    Ok(true)
}
