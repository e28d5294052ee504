//! Drafts that nobody goes on with are not kept for ever.

use super::store;
use crate::app::App;
use crate::outbox::{Daily, Job, JobContext, JobError};
use maintainuk_domain::drafts::DRAFT_DAYS;
use serde::{Deserialize, Serialize};

/// Drops an organisation's old drafts. Doing it twice changes nothing more.
#[derive(Debug, Serialize, Deserialize)]
pub struct DraftSweep {}

impl Daily for DraftSweep {
    fn of_today() -> Self {
        Self {}
    }
}

impl Job for DraftSweep {
    const KIND: &'static str = "draft-sweep";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let before = app.clock.now().plus_days(-DRAFT_DAYS);
        app.db.in_org(ctx.org, async |tx| store::purge(tx, before).await).await?;
        Ok(())
    }
}
