//! A tenancy whose first day is to come occupies its unit by itself on that day, and one with a last day
//! ends when that is over.

use super::commands;
use crate::app::App;
use crate::http::Problem;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use jiff::civil::{Date, Time};
use maintainuk_domain::ids::{TenancyId, UnitId};
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
        let turned = app
            .db
            .in_org(ctx.org, async |tx| commands::lapse(tx, self.tenancy, self.last_day, now).await)
            .await;
        announce(&app, ctx, self.tenancy, turned)
    }
}

/// Occupies the unit of a tenancy on its first day, unless another first day was agreed meanwhile.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BeginTenancy {
    /// The tenancy.
    pub tenancy: TenancyId,
    /// Its first day, as it was agreed.
    pub first_day: Date,
}

impl BeginTenancy {
    /// The first moment of the first day.
    pub fn due(&self) -> Instant {
        at_london(self.first_day, Time::midnight())
    }
}

impl Job for BeginTenancy {
    const KIND: &'static str = "begin-tenancy";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let turned = app
            .db
            .in_org(ctx.org, async |tx| {
                commands::begin(tx, self.tenancy, self.first_day, now).await
            })
            .await;
        announce(&app, ctx, self.tenancy, turned)
    }
}

/// Tells open pages of a tenancy and the unit that it turned, if it did.
fn announce(
    app: &App,
    ctx: JobContext,
    tenancy: TenancyId,
    turned: Result<Option<UnitId>, Problem>,
) -> Result<(), JobError> {
    let unit = match turned {
        Ok(unit) => unit,
        // Taken back altogether meanwhile.
        Err(problem) if problem.is_not_found() => None,
        Err(problem) => return Err(JobError::Retry(anyhow::anyhow!("{problem:?}"))),
    };
    if let Some(unit) = unit {
        app.live.announce(Change::of(ctx.org, "tenancy", tenancy.as_uuid(), "updated"));
        app.live.announce(Change::of(ctx.org, "unit", unit.as_uuid(), "updated"));
    }
    Ok(())
}
