//! The outbox's functions in the database, which cross organisations; see `docs/doors.md`.

use super::Registry;
use crate::app::App;
use crate::db::{DbError, Query};
use maintainuk_domain::ids::{OrgId, OutboxId};
use serde_json::Value;
use std::time::Instant;

/// A message that this worker has for the length of its lease.
pub struct Claimed {
    pub id: OutboxId,
    pub org: OrgId,
    pub kind: String,
    pub payload: Value,
    pub attempt: i32,
    pub correlation: Option<String>,
    /// When it was asked for; the lease ends no earlier than its length after this.
    pub since: Instant,
}

/// How a message went.
pub struct Settled {
    pub id: OutboxId,
    pub attempt: i32,
    /// What `ops.outbox_settle` takes.
    pub outcome: &'static str,
    /// Seconds until it is due again, where it is.
    pub delay: f64,
    pub error: Option<String>,
    pub since: Instant,
}

impl Claimed {
    /// Gives the message back untried; the attempt does not count.
    pub fn unbegun(self) -> Settled {
        let Self { id, attempt, since, .. } = self;
        Settled { id, attempt, outcome: "Unbegun", delay: 0.0, error: None, since }
    }
}

/// Takes back what workers that stopped had, and gives up what has had its tries.
pub async fn rescue(app: &App) -> Result<(), DbError> {
    let most = app.config.worker.max_attempts;
    let rows = app.db.door(Query("SELECT ops.outbox_rescue($1)", &[&most])).await?;
    let rescued: i64 = rows.first().map_or(0, |row| row.get(0));
    if rescued > 0 {
        tracing::warn!(rescued, "Messages of a worker that stopped are taken back");
    }
    Ok(())
}

/// Claims what is due, as much as one batch.
pub async fn claim(app: &App, registry: &Registry) -> Result<Vec<Claimed>, DbError> {
    let settings = &app.config.worker;
    let lease = format!("{} seconds", settings.lease_seconds);
    let since = Instant::now();
    let sql = "SELECT * FROM ops.outbox_claim($1, $2, $3::text::interval)";
    let rows = app.db.door(Query(sql, &[&registry.kinds(), &settings.batch, &lease])).await?;
    rows.iter()
        .map(|row| {
            Ok(Claimed {
                id: row.try_get("id")?,
                org: row.try_get("org_id")?,
                kind: row.try_get("type")?,
                payload: row.try_get("payload")?,
                attempt: row.try_get("attempts")?,
                correlation: row.try_get("correlation_id")?,
                since,
            })
        })
        .collect()
}

/// Records how messages went.
pub async fn settle(app: &App, settled: &[Settled]) -> Result<(), DbError> {
    let ids: Vec<OutboxId> = settled.iter().map(|s| s.id).collect();
    let attempts: Vec<i32> = settled.iter().map(|s| s.attempt).collect();
    let outcomes: Vec<&str> = settled.iter().map(|s| s.outcome).collect();
    let delays: Vec<f64> = settled.iter().map(|s| s.delay).collect();
    let errors: Vec<Option<&str>> = settled.iter().map(|s| s.error.as_deref()).collect();
    let sql = "SELECT ops.outbox_settle($1, $2, $3, $4, $5)";
    let rows = app.db.door(Query(sql, &[&ids, &attempts, &outcomes, &delays, &errors])).await?;
    let ours: i64 = rows.first().map_or(0, |row| row.get(0));
    let lost = settled.len() - usize::try_from(ours).unwrap_or_default();
    if lost > 0 {
        tracing::warn!(lost, "Messages had gone to another worker before this one was done");
    }
    Ok(())
}

/// Lengthens the lease of a message that is being worked on; false when it is another's by now.
pub async fn extend(app: &App, id: OutboxId, attempt: i32) -> Result<bool, DbError> {
    let lease = format!("{} seconds", app.config.worker.lease_seconds);
    let sql = "SELECT ops.outbox_extend($1, $2, $3::text::interval)";
    let rows = app.db.door(Query(sql, &[&id, &attempt, &lease])).await?;
    Ok(rows.first().is_some_and(|row| row.get(0)))
}
