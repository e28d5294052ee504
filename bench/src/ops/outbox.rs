//! The outbox: messages that do nothing, worked off by our worker, and what pgbench makes of the
//! same two statements.

use crate::lab::Lab;
use crate::pgbench::Script;
use crate::report::{Line, Report, range};
use maintainuk::app::App;
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::db::{Db, DbError, PoolSettings};
use maintainuk::outbox::{self, Job, JobContext, JobError, Registry};
use maintainuk_domain::ids::OrgId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::watch;

static DONE: AtomicUsize = AtomicUsize::new(0);

/// A message that asks for nothing.
#[derive(Serialize, Deserialize)]
struct Nothing {
    number: i64,
}

impl Job for Nothing {
    const KIND: &'static str = "nothing";

    async fn run(self, _: App, _: JobContext) -> Result<(), JobError> {
        DONE.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

/// Working off, and promising.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    if lab.settings.wants("outbox, process") {
        process(lab, report).await?;
    }
    if lab.settings.wants("outbox, enqueue") {
        enqueue(lab, report).await?;
    }
    Ok(())
}

/// Fills the outbox with messages of all organisations, or of one.
async fn fill(lab: &Lab, count: usize, organisations: i64) -> anyhow::Result<()> {
    let sql = format!(
        r#"TRUNCATE "OutboxMessages";
        INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status", "AvailableAt",
            "CorrelationId", "CreatedAt", "UpdatedAt")
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, o.org, 'nothing',
            jsonb_build_object('number', n), 'Pending', now() - interval '1 minute', 'bench', now(), now()
        FROM generate_series(1, {count}) n JOIN bench.orgs o ON o.rank = 1 + n % {organisations};
        VACUUM ANALYZE "OutboxMessages""#
    );
    for part in sql.split(';') {
        lab.admin.batch_execute(part).await?;
    }
    Ok(())
}

async fn process(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let jobs = lab.settings.jobs;
    for organisations in [1, lab.settings.organisations.cast_signed()] {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..lab.settings.rounds {
            fill(lab, jobs, organisations).await?;
            ours.push(worked_off(lab, jobs).await?);
            fill(lab, jobs, organisations).await?;
            theirs.push(by_pgbench(lab).await?);
        }
        let ratios: Vec<f64> = ours.iter().zip(&theirs).map(|(a, b)| a / b).collect();
        let ratio = spread(ratios);
        report.line(Line {
            operation: format!("outbox, process no-ops of {organisations} organisation(s)"),
            ours: format!("{:.0}/s", spread(ours)[0]),
            theirs: format!("{:.0}/s", spread(theirs)[0]),
            ratio: range(ratio),
            target: "≥ 0.6",
            reached: Some(ratio[0] >= 0.6),
            p99: None,
            bound: "The claim walks all organisations that have work.".into(),
        });
    }
    Ok(())
}

/// Median, lowest and highest.
fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [values[values.len() / 2], values[0], values[values.len() - 1]]
}

/// The worker's side of our server.
pub fn app(lab: &Lab) -> anyhow::Result<App> {
    let mut config = Config::default();
    config.files.dir = ".bench/files".into();
    config.database.pool = PoolSettings { minimum: 0, maximum: 40, ..PoolSettings::default() };
    let db = Db::connect(&lab.cluster.url, &config.database.pool)?;
    App::new(config, db, Clock::system())
}

/// Messages a second that our worker did, on threads of its own as in `maintainuk worker`. Stops
/// after a while, done or not.
async fn worked_off(lab: &Lab, jobs: usize) -> anyhow::Result<f64> {
    DONE.store(0, Ordering::Relaxed);
    let app = app(lab)?;
    let longest = Duration::from_secs(lab.settings.seconds * 3);
    let work = move || -> anyhow::Result<f64> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let (stop, stopped) = watch::channel(false);
            let began = Instant::now();
            let worker =
                tokio::spawn(outbox::work(app, Registry::default().with::<Nothing>(), stopped));
            while DONE.load(Ordering::Relaxed) < jobs && began.elapsed() < longest {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let (done, took) = (DONE.load(Ordering::Relaxed), began.elapsed());
            stop.send_replace(true);
            worker.await?;
            #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
            Ok(done as f64 / took.as_secs_f64())
        })
    };
    tokio::task::spawn_blocking(work).await?
}

/// Messages a second that pgbench claimed and settled, in batches of the worker's size.
async fn by_pgbench(lab: &Lab) -> anyhow::Result<f64> {
    let settings = Config::default().worker;
    let batch = settings.batch;
    let text = format!(
        "SELECT coalesce(array_agg(id), '{{}}')::text AS ids, coalesce(array_agg(attempts), '{{}}')::text AS tries, \
         coalesce(array_agg('Completed'::text), '{{}}')::text AS outcomes, coalesce(array_agg(0.0::float8), '{{}}')::text AS delays, \
         coalesce(array_agg(NULL::text), '{{}}')::text AS errors \
         FROM ops.outbox_claim(ARRAY['nothing'], {batch}, '{} seconds'::interval) \\gset\n\
         SELECT ops.outbox_settle(:ids::uuid[], :tries::int[], :outcomes::text[], :delays::float8[], :errors::text[]);\n",
        settings.lease_seconds
    );
    let pending = async || -> anyhow::Result<i64> {
        let sql = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Status" = 'Pending'"#;
        Ok(lab.admin.query_one(sql, &[]).await?.get(0))
    };
    let before = pending().await?;
    let time = Duration::from_secs(lab.settings.seconds.min(2));
    let done = Script::plain().lines(&text).run(&lab.cluster.url, 1, time).await?;
    let worked = before - pending().await?;
    // The rate counts batches; the last ones may have been empty.
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    Ok(done.rate * worked as f64 / done.count as f64)
}

/// Promising one message in a transaction, as a command does.
async fn enqueue(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    let app = app(lab)?;
    let orgs = lab.admin.query("SELECT org FROM bench.picks_mix ORDER BY n LIMIT 256", &[]).await?;
    let orgs: Arc<Vec<OrgId>> = Arc::new(orgs.iter().map(|row| row.get(0)).collect());
    let insert = r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
               "AvailableAt", "CorrelationId", "OrderingKey", "CreatedAt", "UpdatedAt")
           VALUES ((:stamp::text || :lo::text)::uuid, :org, 'nothing', '{"number": 1}', 'Pending',
               now(), 'bench', NULL, now(), now());
"#;
    let script = picks
        .script()
        .lines("\\set lo 1000000000000000000 + :n * 1000 + :client_id\n")
        .pipelined("BEGIN", insert);
    let connections = lab.settings.connections;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..lab.settings.rounds {
        ours.push(promised(app.clone(), &orgs, connections, lab.settings.seconds).await?);
        let time = Duration::from_secs(lab.settings.seconds);
        theirs.push(script.run(&lab.cluster.url, connections, time).await?.rate);
    }
    let ratio = spread(ours.iter().zip(&theirs).map(|(a, b)| a / b).collect());
    report.line(Line {
        operation: format!("outbox, enqueue one in a transaction, {connections} connections"),
        ours: format!("{:.0}/s", spread(ours)[0]),
        theirs: format!("{:.0}/s", spread(theirs)[0]),
        ratio: range(ratio),
        ..Line::default()
    });
    lab.admin.batch_execute(r#"TRUNCATE "OutboxMessages""#).await?;
    Ok(())
}

/// Messages a second that so many tasks promise.
async fn promised(
    app: App,
    orgs: &Arc<Vec<OrgId>>,
    tasks: usize,
    seconds: u64,
) -> anyhow::Result<f64> {
    let orgs = Arc::clone(orgs);
    let work = move || -> anyhow::Result<f64> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let count = runtime.block_on(async {
            let deadline = Instant::now() + Duration::from_secs(seconds);
            let tasks: Vec<_> = (0..tasks)
                .map(|n| tokio::spawn(promise(app.clone(), orgs[n % orgs.len()], deadline)))
                .collect();
            let mut count = 0.0;
            for task in tasks {
                count += task.await??;
            }
            anyhow::Ok(count)
        })?;
        #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
        Ok(count / seconds as f64)
    };
    tokio::task::spawn_blocking(work).await?
}

async fn promise(app: App, org: OrgId, deadline: Instant) -> Result<f64, DbError> {
    let mut count = 0.0;
    while Instant::now() < deadline {
        let now = app.clock.now();
        app.db
            .in_org(org, async |tx| {
                drop(outbox::enqueue(tx, now, &Nothing { number: 1 }, None));
                Ok::<_, DbError>(())
            })
            .await?;
        count += 1.0;
    }
    Ok(count)
}
