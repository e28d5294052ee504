//! What the calendar does to tickets that wait: on their day they go on, or come back.

use super::{commands, store};
use crate::app::App;
use crate::db::DbError;
use crate::live::Change;
use crate::outbox::{Daily, Job, JobContext, JobError};
use crate::tickets::{self, Sight};
use maintainuk_domain::holds::is_over;
use maintainuk_domain::ids::{OrgId, TicketId};
use maintainuk_domain::time::{Instant, london_date};
use serde::{Deserialize, Serialize};

/// Ends the waits of an organisation whose day has come. Doing it twice changes nothing more.
#[derive(Debug, Serialize, Deserialize)]
pub struct HoldSweep {}

impl Daily for HoldSweep {
    fn of_today() -> Self {
        Self {}
    }
}

impl Job for HoldSweep {
    const KIND: &'static str = "hold-sweep";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        loop {
            let due = app.db.in_org(ctx.org, async |tx| store::due(tx, london_date(now)).await);
            let due = due.await?;
            for &id in &due {
                one(&app, ctx.org, id, now).await?;
            }
            // Each of them is done with, so the next look finds others or none.
            if due.is_empty() {
                return Ok(());
            }
        }
    }
}

async fn one(app: &App, org: OrgId, id: TicketId, now: Instant) -> Result<(), DbError> {
    let today = london_date(now);
    app.db
        .in_org(org, async |tx| -> Result<(), DbError> {
            let mut ticket = tickets::lock(tx, Sight::All, id).await?;
            let until = ticket.hold.as_ref().and_then(|hold| hold.until_on);
            if until.is_some_and(|until| is_over(until, today)) {
                commands::resumed(tx, None, &ticket, now).await?;
                ticket.hold = None;
                // Both may end on one day; the first write counted the version up.
                ticket.version += 1;
            }
            if ticket.deferred.is_some_and(|until| is_over(until, today)) {
                commands::on_its_day(tx, &ticket, now);
            }
            Ok(())
        })
        .await?;
    app.live.announce(Change {
        org,
        kind: "ticket".into(),
        id: id.as_uuid(),
        ticket_id: Some(id.as_uuid()),
        action: "updated".into(),
    });
    Ok(())
}
