//! The worker: claims what is due, does it, and says how it went.

use super::backoff::{backoff, random};
use super::{JobContext, JobError, Registry, schedule};
use crate::app::App;
use crate::db::{DbError, Query};
use crate::telemetry::JobLabels;
use futures_util::StreamExt;
use futures_util::stream;
use maintainuk_domain::ids::{OrgId, OutboxId};
use serde_json::Value;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// A message that this worker has for the length of its lease.
struct Claimed {
    id: OutboxId,
    org: OrgId,
    kind: String,
    payload: Value,
    attempt: i32,
    correlation: Option<String>,
}

/// How a message went.
struct Settled {
    id: OutboxId,
    attempt: i32,
    outcome: &'static str,
    delay: f64,
    error: Option<String>,
}

/// Works until `stop` turns true; what was begun is finished first.
pub async fn run(app: App, registry: Registry, mut stop: watch::Receiver<bool>) {
    let poll = Duration::from_millis(app.config.worker.poll_ms);
    let mut last_rescue = None;
    while !*stop.borrow() {
        let worked = cycle(&app, &registry, &mut last_rescue).await;
        let pause = match worked {
            // A full batch: there is more.
            Ok(true) => continue,
            Ok(false) => poll,
            Err(error) => {
                tracing::warn!(%error, "The outbox cannot be reached; trying again");
                poll.max(Duration::from_secs(1))
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
}

async fn cycle(
    app: &App,
    registry: &Registry,
    last_rescue: &mut Option<Instant>,
) -> Result<bool, DbError> {
    let rescue_every = Duration::from_secs(app.config.worker.lease_seconds.min(5));
    if last_rescue.is_none_or(|at| at.elapsed() >= rescue_every) {
        *last_rescue = Some(Instant::now());
        rescue(app).await?;
        schedule::run_due(app).await?;
    }
    let done = batch(app, registry).await?;
    Ok(done >= usize::try_from(app.config.worker.batch).unwrap_or(usize::MAX))
}

/// Does everything that is due now, once, and says how many messages that were.
///
/// # Errors
/// The database's refusal.
pub async fn run_due(app: &App, registry: &Registry) -> Result<usize, DbError> {
    rescue(app).await?;
    batch(app, registry).await
}

async fn rescue(app: &App) -> Result<(), DbError> {
    let most = app.config.worker.max_attempts;
    let rows = app.db.door(Query("SELECT ops.outbox_rescue($1)", &[&most])).await?;
    let rescued: i64 = rows.first().map_or(0, |row| row.get(0));
    if rescued > 0 {
        tracing::warn!(rescued, "Messages of a worker that stopped are taken back");
    }
    Ok(())
}

async fn batch(app: &App, registry: &Registry) -> Result<usize, DbError> {
    let settings = &app.config.worker;
    let lease = Duration::from_secs(settings.lease_seconds);
    let claimed = claim(app, registry).await?;
    if claimed.is_empty() {
        return Ok(0);
    }
    let (count, since) = (claimed.len(), Instant::now());
    let work = claimed.into_iter().map(|message| attempt(app, registry, message, since, lease));
    let mut done = stream::iter(work).buffer_unordered(settings.concurrency).ready_chunks(100);
    while let Some(settled) = done.next().await {
        settle(app, &settled).await?;
    }
    Ok(count)
}

async fn claim(app: &App, registry: &Registry) -> Result<Vec<Claimed>, DbError> {
    let settings = &app.config.worker;
    let lease = format!("{} seconds", settings.lease_seconds);
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
            })
        })
        .collect()
}

/// Does one message within its lease. A message that would begin too late in the lease is given
/// back unbegun.
async fn attempt(
    app: &App,
    registry: &Registry,
    message: Claimed,
    since: Instant,
    lease: Duration,
) -> Settled {
    let Claimed { id, org, kind, payload, attempt, correlation } = message;
    if since.elapsed() > lease / 3 {
        return Settled { id, attempt, outcome: "Pending", delay: 0.0, error: None };
    }
    let ctx = JobContext { id, org, attempt };
    let (work, name) = (registry.clone(), kind.clone());
    let running = app.clone();
    // A task of its own: a panic is a failure of the job and not of the worker.
    let task = tokio::spawn(async move { work.run(running, ctx, &name, payload).await });
    let abort = task.abort_handle();
    let outcome = match tokio::time::timeout(lease * 3 / 5, task).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(JobError::Retry(anyhow::anyhow!("it failed: {panic}"))),
        Err(_) => {
            abort.abort();
            Err(JobError::Retry(anyhow::anyhow!("it took too long")))
        }
    };
    let settled = judge(app, id, attempt, outcome);
    let labels = JobLabels { kind: kind.clone(), outcome: settled.outcome.into() };
    app.metrics.jobs.get_or_create(&labels).inc();
    if let Some(error) = &settled.error {
        let outcome = settled.outcome;
        tracing::warn!(job = %id, kind, attempt, outcome, trace = correlation, error, "A job failed");
    }
    settled
}

fn judge(app: &App, id: OutboxId, attempt: i32, outcome: Result<(), JobError>) -> Settled {
    let settings = &app.config.worker;
    let first = Duration::from_millis(settings.backoff_ms);
    let (outcome, delay, error) = match outcome {
        Ok(()) => ("Completed", 0.0, None),
        Err(error @ JobError::GiveUp(_)) => ("Failed", 0.0, Some(error)),
        Err(error) if attempt >= settings.max_attempts => ("Dead", 0.0, Some(error)),
        Err(error) => ("Pending", backoff(first, attempt, random()).as_secs_f64(), Some(error)),
    };
    let error = error.map(|error| error.to_string().chars().take(1000).collect());
    Settled { id, attempt, outcome, delay, error }
}

async fn settle(app: &App, settled: &[Settled]) -> Result<(), DbError> {
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
