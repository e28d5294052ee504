//! The transactional outbox: work that a transaction promises and a worker does later.
//!
//! Promising is a row in the same transaction as the change that asks for it. A worker leases
//! rows, so a crash frees them when the lease ends, and holds no transaction while a job talks to
//! the outside world. Attempts are the fence: what a worker reports late counts for nothing.

mod attempt;
mod backoff;
mod doors;
mod registry;
mod schedule;
mod worker;

pub use registry::Registry;
pub use schedule::run_due as run_schedules;
pub use worker::run as work;
pub use worker::run_due;

use crate::app::App;
use crate::db::{OrgTx, Query};
use crate::params;
use crate::telemetry::{self, StateLabels};
use maintainuk_domain::ids::{OrgId, OutboxId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A kind of background work.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Names the kind in the database; never reused for another.
    const KIND: &'static str;

    /// How long it may take, where that is longer than three fifths of a lease. The lease is then
    /// lengthened again and again while it works.
    const PATIENCE: Option<Duration> = None;

    /// Does the work. It can run more than once, so it must be idempotent: `ctx.id` stays the
    /// same and is what a provider is given as its idempotency key.
    fn run(self, app: App, ctx: JobContext) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// Work that is due once a day in every organisation.
pub trait Daily: Job {
    /// The job of today.
    fn of_today() -> Self;
}

/// What a job knows of its message.
#[derive(Debug, Clone, Copy)]
pub struct JobContext {
    /// The message.
    pub id: OutboxId,
    /// The organisation to work for.
    pub org: OrgId,
    /// Which attempt this is, from 1.
    pub attempt: i32,
}

/// Whether a failed job is worth another try.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// It may go well later.
    #[error("{0:#}")]
    Retry(anyhow::Error),
    /// It was not tried, and should be after this long; the attempt does not count.
    #[error("{1:#}")]
    Postpone(Duration, anyhow::Error),
    /// It never will; a person should look.
    #[error("{0:#}")]
    GiveUp(anyhow::Error),
}

impl From<crate::channels::SendError> for JobError {
    fn from(error: crate::channels::SendError) -> Self {
        use crate::channels::SendError;
        match error {
            SendError::NotTried(by) => Self::Postpone(by, error.into()),
            SendError::Passing(_) => Self::Retry(error.into()),
            SendError::Refused(_) => Self::GiveUp(error.into()),
        }
    }
}

impl From<crate::db::DbError> for JobError {
    fn from(error: crate::db::DbError) -> Self {
        Self::Retry(error.into())
    }
}

/// Promises `job` in the caller's transaction. Messages that share `order` leave one by one, in
/// the order in which they were promised.
///
/// # Errors
/// When the payload cannot be written as JSON.
pub fn enqueue<J: Job>(
    tx: OrgTx<'_>,
    now: Instant,
    job: &J,
    order: Option<String>,
) -> anyhow::Result<OutboxId> {
    let id = OutboxId::fresh();
    // Due by the database's clock, which the worker goes by: a node whose own is ahead delays
    // nothing.
    tx.later(
        r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
               "AvailableAt", "CorrelationId", "OrderingKey", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, 'Pending', now(), $6, $7, $5, $5)"#,
        params![id, tx.org, J::KIND, serde_json::to_value(job)?, now, telemetry::trace_id(), order],
    );
    Ok(id)
}

/// Promises `job` for a moment to come.
///
/// # Errors
/// When the payload cannot be written as JSON.
pub fn enqueue_at<J: Job>(
    tx: OrgTx<'_>,
    now: Instant,
    job: &J,
    due: Instant,
) -> anyhow::Result<OutboxId> {
    let id = OutboxId::fresh();
    tx.later(
        r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
               "AvailableAt", "CorrelationId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, 'Pending', $5, $6, $7, $7)"#,
        params![id, tx.org, J::KIND, serde_json::to_value(job)?, due, telemetry::trace_id(), now],
    );
    Ok(id)
}

/// Reads the state of the outbox into the figures.
pub async fn measure(app: &App) {
    let rows = match app.db.door(Query("SELECT * FROM ops.outbox_state()", &[])).await {
        Ok(rows) => rows,
        Err(error) => return tracing::warn!(%error, "The outbox could not be measured"),
    };
    for status in ["Pending", "Dispatched", "Failed", "Dead"] {
        let found = rows.iter().find(|row| row.get::<_, &str>("status") == status);
        let count = found.map_or(0, |row| row.get::<_, i64>("messages"));
        app.metrics.outbox.get_or_create(&StateLabels { status: status.into() }).set(count);
    }
}
