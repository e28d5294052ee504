//! A tenancy with a last day ends by itself when that day is over.

use super::commands;
use crate::app::App;
use crate::http::Problem;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use jiff::civil::{Date, Time};
use maintainuk_domain::ids::TenancyId;
use maintainuk_domain::time::{Instant, at_london};
use serde::{Deserialize, Serialize};

/// Ends a tenancy on the day after its last one, unless another last day was agreed meanwhile.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EndTenancy {
    /// The tenancy.
    pub tenancy: TenancyId,
    /// Its last day, as it was agreed.
    pub last_day: Date,
}

impl EndTenancy {
    /// The first moment after the last day.
    pub fn due(&self) -> Instant {
        at_london(self.last_day.tomorrow().unwrap_or(Date::MAX), Time::midnight())
    }
}

impl Job for EndTenancy {
    const KIND: &'static str = "end-tenancy";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let unit = app
            .db
            .in_org(ctx.org, async |tx| -> Result<_, Problem> {
                match commands::lapse(tx, self.tenancy, self.last_day, now).await {
                    // Taken back altogether meanwhile.
                    Err(problem) if problem.is_not_found() => Ok(None),
                    other => other,
                }
            })
            .await
            .map_err(|problem| JobError::Retry(anyhow::anyhow!("{problem:?}")))?;
        if let Some(unit) = unit {
            let id = self.tenancy.as_uuid();
            app.live.announce(Change::of(ctx.org, "tenancy", id, "updated"));
            app.live.announce(Change::of(ctx.org, "unit", unit.as_uuid(), "updated"));
        }
        Ok(())
    }
}
