//! One attempt at one message.

use super::backoff::{backoff, random};
use super::doors::{self, Claimed, Settled};
use super::{JobContext, JobError, Registry};
use crate::app::App;
use crate::telemetry::JobLabels;
use maintainuk_domain::ids::OutboxId;
use std::time::{Duration, Instant};
use tokio::task::{JoinError, JoinHandle};

type Outcome = Result<Result<(), JobError>, JoinError>;

/// Does a message within its lease. One that would begin too late in the lease is given back.
pub async fn attempt(app: App, registry: Registry, message: Claimed) -> Settled {
    let lease = Duration::from_secs(app.config.worker.lease_seconds);
    if message.since.elapsed() > lease / 3 {
        return message.unbegun();
    }
    let Claimed { id, org, kind, payload, attempt, correlation, mut since } = message;
    let ctx = JobContext { id, org, attempt };
    let patience = registry.patience(&kind);
    let (running, name) = (app.clone(), kind.clone());
    // A task of its own: a panic is a failure of the job and not of the worker.
    let mut task = tokio::spawn(async move { registry.run(running, ctx, &name, payload).await });
    let ended = match patience {
        None => tokio::time::timeout(lease * 3 / 5, &mut task).await.ok(),
        Some(patience) => hold(&app, &mut task, id, attempt, &mut since, patience).await,
    };
    let outcome = match ended {
        Some(Ok(outcome)) => outcome,
        // What a panic said may hold anything; the process's own log has it.
        Some(Err(_)) => Err(JobError::Retry(anyhow::anyhow!("it panicked"))),
        None => {
            task.abort();
            Err(JobError::Retry(anyhow::anyhow!("it took too long")))
        }
    };
    let (outcome, delay, error) = judge(&app, attempt, outcome);
    let labels = JobLabels { kind: kind.clone(), outcome: outcome.into() };
    app.metrics.jobs.get_or_create(&labels).inc();
    // What is only put off is no failure, and there may be thousands.
    if let Some(error) = error.as_deref().filter(|_| outcome != "Unbegun") {
        let error = without_addresses(error);
        tracing::warn!(job = %id, kind, attempt, outcome, trace = correlation, error, "A job failed");
    }
    Settled { id, attempt, outcome, delay, error, since }
}

/// Waits for a long job, and lengthens its lease meanwhile. `None` when its patience is over or the
/// lease could not be held: then another worker may have it.
async fn hold(
    app: &App,
    task: &mut JoinHandle<Result<(), JobError>>,
    id: OutboxId,
    attempt: i32,
    since: &mut Instant,
    patience: Duration,
) -> Option<Outcome> {
    let lease = Duration::from_secs(app.config.worker.lease_seconds);
    let began = Instant::now();
    while began.elapsed() < patience && since.elapsed() < lease * 4 / 5 {
        if let Ok(ended) = tokio::time::timeout(lease / 4, &mut *task).await {
            return Some(ended);
        }
        let asked = Instant::now();
        match doors::extend(app, id, attempt).await {
            Ok(true) => *since = asked,
            Ok(false) => return None,
            Err(error) => tracing::warn!(job = %id, %error, "A lease could not be lengthened"),
        }
    }
    None
}

/// What becomes of the message: its outcome, the seconds until it is due again, and why.
fn judge(
    app: &App,
    attempt: i32,
    outcome: Result<(), JobError>,
) -> (&'static str, f64, Option<String>) {
    let settings = &app.config.worker;
    let first = Duration::from_millis(settings.backoff_ms);
    let Err(error) = outcome else { return ("Completed", 0.0, None) };
    let told: String = error.to_string().chars().take(1000).collect();
    let (outcome, delay) = match error {
        JobError::GiveUp(_) => ("Failed", 0.0),
        JobError::Postpone(by, _) => ("Unbegun", by.as_secs_f64()),
        JobError::Retry(_) if attempt >= settings.max_attempts => ("Dead", 0.0),
        JobError::Retry(_) => ("Pending", backoff(first, attempt, random()).as_secs_f64()),
    };
    (outcome, delay, Some(told))
}

/// Mail servers repeat the addressee in their refusals; people's addresses stay out of the log.
fn without_addresses(told: &str) -> String {
    let hide = |word: &str| if word.contains('@') { "(address)".into() } else { word.to_owned() };
    told.split_whitespace().map(hide).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn addresses_stay_out_of_the_log() {
        let told = "550 5.1.1 <tess@example.org>: no such user";
        assert_eq!(without_addresses(told), "550 5.1.1 (address) no such user");
    }
}
