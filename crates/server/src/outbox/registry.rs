//! Which kinds of jobs there are.

use super::{Daily, Job, JobContext, JobError};
use crate::app::App;
use anyhow::Context;
use serde_json::Value;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::time::Duration;

type Run = fn(App, JobContext, Value) -> Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;

/// The kinds that a worker can do. It claims no others, so a newer version's wait for it.
#[derive(Clone, Default)]
pub struct Registry {
    kinds: BTreeMap<&'static str, Kind>,
    daily: Vec<Today>,
}

/// A kind that is due each day, and how its payload is made.
pub(super) type Today = (&'static str, fn() -> serde_json::Result<Value>);

/// How a kind is run, and how long it may take.
#[derive(Clone, Copy)]
struct Kind {
    run: Run,
    patience: Option<Duration>,
}

impl Registry {
    /// Adds a kind.
    #[must_use]
    pub fn with<J: Job>(mut self) -> Self {
        self.kinds.insert(J::KIND, Kind { run: run::<J>, patience: J::PATIENCE });
        self
    }

    /// Adds a kind that is due once a day in every organisation.
    #[must_use]
    pub fn daily<J: Daily>(mut self) -> Self {
        self.daily.push((J::KIND, || serde_json::to_value(J::of_today())));
        self.with::<J>()
    }

    pub(super) fn of_each_day(&self) -> &[Today] {
        &self.daily
    }

    pub(super) fn kinds(&self) -> Vec<&'static str> {
        self.kinds.keys().copied().collect()
    }

    /// How long a kind may take, where it is more than is usual.
    pub(super) fn patience(&self, kind: &str) -> Option<Duration> {
        self.kinds.get(kind).and_then(|kind| kind.patience)
    }

    pub(super) async fn run(
        &self,
        app: App,
        ctx: JobContext,
        kind: &str,
        payload: Value,
    ) -> Result<(), JobError> {
        match self.kinds.get(kind) {
            Some(kind) => (kind.run)(app, ctx, payload).await,
            None => Err(JobError::GiveUp(anyhow::anyhow!("no job is called {kind}"))),
        }
    }
}

fn run<J: Job>(
    app: App,
    ctx: JobContext,
    payload: Value,
) -> Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>> {
    Box::pin(async move {
        let job: J = serde_json::from_value(payload)
            .context("its payload cannot be read")
            .map_err(JobError::GiveUp)?;
        job.run(app, ctx).await
    })
}
