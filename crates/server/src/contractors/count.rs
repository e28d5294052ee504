//! The figures of contractors, counted each day and kept for lists: counting them anew for each row
//! of a list reads every order of a year. A firm's own page counts as it is opened.

use crate::app::App;
use crate::db::{DbError, OrgTx, Query};
use crate::outbox::{Daily, Job, JobContext, JobError};
use maintainuk_domain::ids::{ContractorId, OrgId};
use serde::{Deserialize, Serialize};

/// Counts the figures of every contractor of an organisation. Doing it twice changes nothing more
/// than when they were counted.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContractorFigures {}

impl Daily for ContractorFigures {
    fn of_today() -> Self {
        Self {}
    }
}

impl Job for ContractorFigures {
    const KIND: &'static str = "contractor-figures";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        Ok(count_all(&app, ctx.org).await?)
    }
}

/// Counts the figures of every contractor of an organisation, now.
pub async fn count_all(app: &App, org: OrgId) -> Result<(), DbError> {
    let [firms] = app.db.read(org, [Query(FIRMS, &[&org])]).await?;
    for firm in firms {
        let id: ContractorId = firm.try_get("Id")?;
        app.db.in_org(org, async |tx| count(tx, id).await).await?;
    }
    Ok(())
}

const FIRMS: &str = r#"SELECT "Id" FROM "ContractorProfiles" WHERE "OrgId" = $1 ORDER BY "Id""#;

// The version stays: nobody who is changing the firm is in the way of this, nor this of them.
const COUNT: &str = concat!(
    r#"UPDATE "ContractorProfiles" x SET "Rating" = s."RatingText"::numeric,
           "CompletionRate" = s."CompletionRateText"::numeric,
           "AvgResponseTimeHours" = s."AvgResponseText"::numeric,
           "FiguresRatings" = s."Ratings", "FiguresJobsEnded" = s."JobsEnded",
           "RecallRate" = s."RecallRateText"::numeric, "FirstTimeFix" = s."FirstTimeFixText"::numeric,
           "FiguresJobsDone" = s."JobsDone", "FiguresAnswers" = s."Answers", "FiguresAsOf" = now()::timestamp
       FROM (SELECT p."Id", g.* FROM "ContractorProfiles" p "#,
    figures!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2) s
       WHERE x."OrgId" = $1 AND x."Id" = s."Id""#
);

/// Counts one firm, each in a transaction of its own: none waits for the others.
async fn count(tx: OrgTx<'_>, id: ContractorId) -> Result<(), DbError> {
    tx.execute(COUNT, &[&tx.org, &id]).await?;
    Ok(())
}
