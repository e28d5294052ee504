//! Bringing in a file, checked and written by our worker, against COPY of the same rows into the same
//! table by its owner.

mod contacts;
mod tickets;

use crate::lab::Lab;
use crate::report::{Line, Report, range};
use contacts::CONTACTS;
use maintainuk::app::App;
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::db::{Db, PoolSettings};
use maintainuk::files::Scratch;
use maintainuk::{features, outbox};
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::Instant;
use tickets::TICKETS;
use uuid::Uuid;

const NAME: &str = "import";

/// What a file is of.
struct Subject {
    /// The kind of import.
    kind: &'static str,
    /// What the report calls it, after the number of rows.
    told: &'static str,
    /// What bounds it.
    bound: &'static str,
    /// The fields of the file and the headers that they have in it.
    columns: &'static [(&'static str, &'static str)],
    /// The cells of a row.
    row: fn(u64) -> Vec<String>,
}

/// Rows a second of both, and the memory that it took.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    if !lab.settings.wants(NAME) {
        return Ok(());
    }
    // Before the first file is made, so that what the files take is known too.
    let before = crate::cpu::memory(std::process::id()).map(|(now, _)| now);
    let count = lab.settings.tickets / 10;
    measure(lab, report, &CONTACTS, count, async || contacts::copy(lab, count).await).await?;
    clear(lab).await?;
    tickets::homes(lab).await?;
    measure(lab, report, &TICKETS, count, async || tickets::copy(lab, count).await).await?;
    let most = crate::cpu::memory(std::process::id()).map(|(_, most)| most);
    if let (Some(before), Some(most)) = (before, most) {
        report.note(format!(
            "Memory of the importing process: {before:.0} MB before, at most {most:.0} MB."
        ));
    }
    Ok(())
}

async fn measure(
    lab: &Lab,
    report: &mut Report,
    subject: &Subject,
    count: u64,
    copy: impl AsyncFn() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let file = file(subject, count)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..lab.settings.rounds {
        clear(lab).await?;
        ours.push(imported(lab, subject, file.path()).await?);
        clear(lab).await?;
        let began = Instant::now();
        copy().await?;
        theirs.push(began.elapsed().as_secs_f64());
    }
    clear(lab).await?;
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let rate = |seconds: &f64| count as f64 / seconds;
    let ratio = spread(ours.iter().zip(&theirs).map(|(a, b)| b / a).collect());
    report.line(Line {
        operation: format!("import of {count} {}", subject.told),
        ours: format!("{:.0} rows/s", spread(ours.iter().map(rate).collect())[0]),
        theirs: format!("{:.0} rows/s", spread(theirs.iter().map(rate).collect())[0]),
        ratio: range(ratio),
        target: "≥ 0.25",
        reached: Some(ratio[0] >= 0.25),
        p99: None,
        bound: subject.bound.into(),
    });
    Ok(())
}

/// Median, lowest and highest.
fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [values[values.len() / 2], values[0], values[values.len() - 1]]
}

fn file(subject: &Subject, count: u64) -> anyhow::Result<Scratch> {
    let file = Scratch::new();
    let mut to = BufWriter::new(File::create(file.path())?);
    let headers: Vec<&str> = subject.columns.iter().map(|(_, header)| *header).collect();
    write!(to, "{}\r\n", headers.join(","))?;
    for number in 0..count {
        for (at, cell) in (subject.row)(number).into_iter().enumerate() {
            write!(to, "{}\"{cell}\"", if at == 0 { "" } else { "," })?;
        }
        to.write_all(b"\r\n")?;
    }
    to.flush()?;
    Ok(file)
}

/// The organisation that the rows are of.
const ORG: Uuid = Uuid::from_u128(0x6d75_696d_706f_7274);

/// An organisation with one user and nothing else.
async fn clear(lab: &Lab) -> anyhow::Result<()> {
    let sql = format!(
        r#"DELETE FROM "OutboxMessages" WHERE "OrgId" = '{ORG}';
        DELETE FROM ops."ImportProblems" WHERE "OrgId" = '{ORG}';
        DELETE FROM ops."ImportRows" WHERE "OrgId" = '{ORG}';
        DELETE FROM "ContactPoints" WHERE "OrgId" = '{ORG}';
        DELETE FROM "HazardCases" WHERE "OrgId" = '{ORG}';
        DELETE FROM "TicketTimelineEvents" WHERE "OrgId" = '{ORG}';
        DELETE FROM "MaintenanceTickets" WHERE "OrgId" = '{ORG}';
        DELETE FROM "Imports" WHERE "OrgId" = '{ORG}';
        DELETE FROM "AuditLogs" WHERE "OrgId" = '{ORG}';
        INSERT INTO "Organisations" ("Id", "Name", "Slug", "Plan", "Status")
            VALUES ('{ORG}', 'Import', 'bench-import', 'Enterprise', 'Active') ON CONFLICT DO NOTHING;
        INSERT INTO "Users" ("Id", "OrgId", "Email", "Role")
            VALUES ('{ORG}', '{ORG}', 'bench@example.org', 'OrgAdmin') ON CONFLICT DO NOTHING"#
    );
    lab.admin.batch_execute(&sql).await?;
    for table in [r#""ContactPoints""#, r#""MaintenanceTickets""#, r#"ops."ImportRows""#] {
        lab.admin.batch_execute(&format!("VACUUM ANALYZE {table}")).await?;
    }
    Ok(())
}

/// Seconds from the file to the rows, as a worker does it.
async fn imported(lab: &Lab, subject: &Subject, file: &Path) -> anyhow::Result<f64> {
    let mut config = Config::default();
    config.files.dir = ".bench/files".into();
    config.database.pool = PoolSettings { minimum: 0, maximum: 10, ..PoolSettings::default() };
    let db = Db::connect(&lab.cluster.url, &config.database.pool)?;
    let app = App::new(config, db, Clock::system())?;
    app.files.put_from(&format!("{ORG}/imports/bench"), file).await?;
    let headers: Vec<&str> = subject.columns.iter().map(|(_, header)| *header).collect();
    let fields = subject.columns.iter().enumerate();
    let mapping: serde_json::Map<_, _> =
        fields.map(|(at, (field, _))| ((*field).to_owned(), json!(at))).collect();
    let (kind, headers, mapping) = (subject.kind, json!(headers), json!(mapping));
    let upload = format!(
        r#"INSERT INTO "Imports" ("Id", "OrgId", "Kind", "Status", "UserId", "FileName", "SizeBytes",
            "Sha256", "StorageKey", "Format", "Encoding", "Separator", "Columns", "Sample", "Mapping",
            "Mode", "Duplicates", "CreatedAt", "UpdatedAt")
        VALUES ('{ORG}', '{ORG}', '{kind}', 'Checking', '{ORG}', 'bench.csv', 1, '',
            '{ORG}/imports/bench', 'csv', 'utf-8', ',',
            '{headers}', '[]', '{mapping}', 'all', 'skip', now(), now())"#
    );
    lab.admin.batch_execute(&upload).await?;
    let began = Instant::now();
    work(lab, app.clone(), "import-check").await?;
    let run = format!(r#"UPDATE "Imports" SET "Status" = 'Running' WHERE "Id" = '{ORG}'"#);
    lab.admin.batch_execute(&run).await?;
    work(lab, app.clone(), "import-run").await?;
    let took = began.elapsed().as_secs_f64();
    let sql = format!(r#"SELECT "Status", "ErrorText" FROM "Imports" WHERE "Id" = '{ORG}'"#);
    let row = lab.admin.query_one(&sql, &[]).await?;
    let (status, error): (String, Option<String>) = (row.get(0), row.get(1));
    let jobs = format!(
        r#"SELECT string_agg("LastError", '; ') FROM "OutboxMessages" WHERE "OrgId" = '{ORG}'"#
    );
    let jobs: Option<String> = lab.admin.query_one(&jobs, &[]).await?.get(0);
    anyhow::ensure!(status == "Done", "the import is {status}: {error:?} {jobs:?}");
    Ok(took)
}

/// Promises a job and does it, on threads of its own as in `maintainuk worker`.
async fn work(lab: &Lab, app: App, kind: &str) -> anyhow::Result<()> {
    let promise = format!(
        r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status")
        VALUES (gen_random_uuid(), '{ORG}', '{kind}', '{{"import": "{ORG}"}}', 'Pending')"#
    );
    lab.admin.batch_execute(&promise).await?;
    let work = move || -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let done = runtime.block_on(outbox::run_due(&app, &features::jobs()))?;
        anyhow::ensure!(done == 1, "{done} jobs were due");
        Ok(())
    };
    tokio::task::spawn_blocking(work).await?
}
