//! Which kinds of jobs there are.

use super::{Job, JobContext, JobError};
use crate::app::App;
use anyhow::Context;
use serde_json::Value;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::time::Duration;

type Run = fn(App, JobContext, Value) -> Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;

/// The kinds that a worker can do. It claims no others, so a newer version's wait for it.
#[derive(Clone, Default)]
pub struct Registry(BTreeMap<&'static str, Kind>);

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
        self.0.insert(J::KIND, Kind { run: run::<J>, patience: J::PATIENCE });
        self
    }

    pub(super) fn kinds(&self) -> Vec<&'static str> {
        self.0.keys().copied().collect()
    }

    /// How long a kind may take, where it is more than is usual.
    pub(super) fn patience(&self, kind: &str) -> Option<Duration> {
        self.0.get(kind).and_then(|kind| kind.patience)
    }

    pub(super) async fn run(
        &self,
        app: App,
        ctx: JobContext,
        kind: &str,
        payload: Value,
    ) -> Result<(), JobError> {
        match self.0.get(kind) {
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
