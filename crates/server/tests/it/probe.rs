//! A job that does what a test tells it, and a record of what was done.

use crate::support::TestApp;
use crate::wait::until;
use maintainuk::app::App;
use maintainuk::db::DbError;
use maintainuk::outbox::{self, Job, JobContext, JobError, Registry};
use maintainuk_domain::ids::{OrgId, OutboxId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use uuid::Uuid;

/// What a probe does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Does {
    Well,
    FailsFirst,
    Fails,
    GivesUp,
    Panics,
    WaitsAtGate,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Probe {
    /// The database of the test.
    pub test: String,
    pub number: u32,
    pub does: Does,
}

/// One run of a probe that began.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    pub org: OrgId,
    pub number: u32,
    pub attempt: i32,
    pub id: OutboxId,
}

static RUNS: LazyLock<Mutex<HashMap<String, Vec<Run>>>> = LazyLock::new(Mutex::default);
static GATES: LazyLock<Mutex<HashMap<String, Arc<Semaphore>>>> = LazyLock::new(Mutex::default);

impl Job for Probe {
    const KIND: &'static str = "probe";

    async fn run(self, _: App, ctx: JobContext) -> Result<(), JobError> {
        let run = Run { org: ctx.org, number: self.number, attempt: ctx.attempt, id: ctx.id };
        RUNS.lock().expect("unpoisoned").entry(self.test.clone()).or_default().push(run);
        match self.does {
            Does::FailsFirst if ctx.attempt > 1 => Ok(()),
            Does::Well => Ok(()),
            Does::FailsFirst | Does::Fails => Err(JobError::Retry(anyhow::anyhow!("not today"))),
            Does::GivesUp => Err(JobError::GiveUp(anyhow::anyhow!("not ever"))),
            Does::Panics => panic!("a probe that panics, as it should"),
            Does::WaitsAtGate => {
                gate(&self.test).acquire().await.expect("an open gate").forget();
                Ok(())
            }
        }
    }
}

fn gate(test: &str) -> Arc<Semaphore> {
    let mut gates = GATES.lock().expect("unpoisoned");
    Arc::clone(gates.entry(test.to_owned()).or_insert_with(|| Arc::new(Semaphore::new(0))))
}

/// Only probes, so that nothing else is done.
pub fn registry() -> Registry {
    Registry::default().with::<Probe>()
}

/// The probes of one test.
pub struct Bench<'a>(pub &'a TestApp);

impl Bench<'_> {
    /// Promises probes numbered from `first`.
    pub async fn promise(&self, org: OrgId, first: u32, what: &[Does], order: Option<&str>) {
        let app = &self.0.app;
        let promised = app.db.in_org(org, async |tx| {
            for (at, does) in what.iter().enumerate() {
                let number = first + u32::try_from(at).expect("few");
                let job = Probe { test: self.0.database.clone(), number, does: *does };
                outbox::enqueue(tx, app.clock.now(), &job, order.map(str::to_owned))
                    .expect("a payload");
            }
            Ok::<_, DbError>(())
        });
        promised.await.expect("promised");
    }

    /// Does what is due once.
    pub async fn once(&self) -> usize {
        outbox::run_due(&self.0.app, &registry()).await.expect("the outbox answers")
    }

    pub fn runs(&self) -> Vec<Run> {
        RUNS.lock().expect("unpoisoned").get(&self.0.database).cloned().unwrap_or_default()
    }

    pub fn open_gate(&self, for_how_many: usize) {
        gate(&self.0.database).add_permits(for_how_many);
    }

    /// Waits until that many runs have begun.
    pub async fn begun(&self, count: usize) {
        until("probes to begin", async || (self.runs().len() >= count).then_some(())).await;
    }

    /// Messages as the database has them, by number: status, attempts, last error.
    pub async fn states(&self) -> Vec<(String, i32, Option<String>)> {
        let sql = r#"SELECT "Status", "Attempts", "LastError" FROM "OutboxMessages"
            WHERE "Type" = 'probe' ORDER BY ("PayloadJson" ->> 'number')::int, "Id""#;
        let rows = self.0.admin().await.query(sql, &[]).await.expect("rows");
        rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
    }

    pub async fn statuses(&self) -> String {
        let states = self.states().await;
        states.iter().map(|(status, ..)| status.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Waits until messages, in order of their number, have these statuses.
    pub async fn become_(&self, expected: &str) {
        until(expected, async || (self.statuses().await == expected).then_some(())).await;
    }

    pub async fn sql(&self, sql: &str) {
        self.0.admin().await.batch_execute(sql).await.expect(sql);
    }

    pub async fn count(&self, condition: &str) -> i64 {
        let sql = format!(r#"SELECT count(*) FROM "OutboxMessages" WHERE {condition}"#);
        self.0.admin().await.query_one(&sql, &[]).await.expect(&sql).get(0)
    }

    /// The worker's loop, and what stops it.
    pub fn worker(&self) -> (JoinHandle<()>, watch::Sender<bool>) {
        let (stop, stopped) = watch::channel(false);
        (tokio::spawn(outbox::work(self.0.app.clone(), registry(), stopped)), stop)
    }
}

/// An organisation with nobody in it.
pub async fn bare_org(app: &TestApp) -> OrgId {
    let org = OrgId::fresh();
    let sql = r#"INSERT INTO "Organisations" ("Id", "Name", "Slug", "Plan", "Status")
        VALUES ($1, 'Bare', $2, 'Professional', 'Active')"#;
    let slug = Uuid::from(org).simple().to_string();
    app.admin().await.execute(sql, &[&org, &slug]).await.expect("an organisation");
    org
}
