//! Reminders: the day before a visit and an hour before it.

use super::tell;
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::outbox::{self, Job, JobContext, JobError};
use maintainuk_domain::ids::{ContactId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::reminders;
use serde::{Deserialize, Serialize};
use tokio_postgres::Error as PgError;

/// The order, its ticket, who reported it and who speaks for the firm.
type People = (WorkOrderId, TicketId, Option<ContactId>, ContactId);

/// Reminds everybody of a visit, unless it was moved or called off meanwhile.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindOfVisit {
    /// The visit.
    visit: VisitId,
    /// Which reminder of it this is: a bit of its row.
    bit: i32,
}

/// Promises the reminders of a visit that is agreed now. One that is moved is another visit, so
/// these find nothing to do.
///
/// # Errors
/// Never in practice: when the payload cannot be written as JSON.
pub fn promise(tx: OrgTx<'_>, visit: VisitId, start: Instant, now: Instant) -> Result<(), Problem> {
    for (nth, due) in reminders(start, now).into_iter().enumerate() {
        outbox::enqueue_at(tx, now, &RemindOfVisit { visit, bit: 1 << nth }, due)?;
    }
    Ok(())
}

impl Job for RemindOfVisit {
    const KIND: &'static str = "remind-of-visit";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let reminded = app.db.in_org(ctx.org, async |tx| self.remind(tx, now).await).await;
        reminded.map_err(|problem| JobError::Retry(anyhow::anyhow!("{problem:?}")))
    }
}

impl RemindOfVisit {
    /// The mark on the row and the promised emails are one transaction: run twice, it reminds once.
    async fn remind(&self, tx: OrgTx<'_>, now: Instant) -> Result<(), Problem> {
        let sql = r#"
            UPDATE "Visits" v SET "Reminders" = v."Reminders" | $3 FROM "WorkOrders" o, "MaintenanceTickets" t,
                "ContractorProfiles" c
            WHERE v."OrgId" = $1 AND v."Id" = $2 AND v."Status" = 'Confirmed' AND v."Reminders" & $3 = 0
              AND v."StartAt" > $4
              AND o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
              AND t."OrgId" = $1 AND t."Id" = o."TicketId"
              AND c."OrgId" = $1 AND c."Id" = v."ContractorId"
            RETURNING o."Id", t."Id", t."ReportedByContactId", c."ContactId""#;
        let Some(row) = tx.opt(sql, &[&tx.org, &self.visit, &self.bit, &now]).await? else {
            return Ok(());
        };
        let read = || Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?, row.try_get(3)?));
        let (order, ticket, reporter, firm): People =
            read().map_err(|e: PgError| DbError::from(e))?;
        for person in notifications::concerned(tx, ticket, reporter).await? {
            tell::email(
                tx,
                Template::VisitReminder,
                ticket,
                person,
                (order, Some(self.visit)),
                now,
            )?;
        }
        tell::email(tx, Template::JobReminder, ticket, firm, (order, Some(self.visit)), now)
    }
}
