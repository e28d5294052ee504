//! The sweep of the service clocks: what it costs against what is due, among 50,000 open tickets.

use super::outbox;
use crate::cpu::Used;
use crate::lab::Lab;
use crate::report::{Line, Report};
use std::time::Instant;

/// Open tickets whose clocks run.
const OPEN: i64 = 50_000;

/// As many of them as are due in a sweep.
const DUE: [i64; 4] = [0, 100, 1_000, 5_000];

/// All of the sweeps.
///
/// # Errors
/// What PostgreSQL refuses.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    if !lab.settings.wants("repairs: sweep of the service clocks") {
        return Ok(());
    }
    lab.admin.batch_execute(&run_clocks()).await?;
    let swept = sweeps(lab, report).await;
    lab.put_back().await?;
    swept
}

/// A copy of the tickets as they were, and clocks that run until tomorrow for all of them.
fn run_clocks() -> String {
    format!(
        r#"CREATE TABLE bench.kept AS SELECT t.* FROM "MaintenanceTickets" t
            WHERE "Status" IN ('New', 'Assigned', 'InProgress') AND "DeletedAt" IS NULL
            ORDER BY md5("Id"::text) LIMIT {OPEN};
        ALTER TABLE bench.kept ADD PRIMARY KEY ("Id");
        UPDATE "MaintenanceTickets" t SET "TellAt" = now() + interval '1 day', "Told" = '{{0,0,0,0}}',
            "RespondedAt" = NULL, "RespondBy" = now() + interval '1 day',
            "ResolveBy" = now() + interval '20 days',
            "WarnAt" = ARRAY[now() + interval '1 day', NULL, NULL, now() + interval '15 days']
        FROM bench.kept k WHERE k."Id" = t."Id";
        ANALYZE "MaintenanceTickets""#
    )
}

async fn sweeps(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let app = outbox::app(lab)?;
    // Statements are prepared and catalogues read before anything counts.
    make_due(lab, 200).await?;
    maintainuk::policy::sweep(&app).await?;
    for due in DUE {
        make_due(lab, due).await?;
        let (began, before) = (Instant::now(), Used::now(None, lab.cluster.postmaster));
        maintainuk::policy::sweep(&app).await?;
        let took = began.elapsed().as_secs_f64() * 1e3;
        let used = Used::now(None, lab.cluster.postmaster).since(&before);
        let left: i64 = lab.admin.query_one(LEFT, &[]).await?.get(0);
        anyhow::ensure!(left == 0, "{left} tickets are still due");
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let each = if due == 0 { 0.0 } else { took / due as f64 };
        report.line(Line {
            operation: format!("sweep of the service clocks, {due} due of {OPEN} open"),
            ours: format!("{took:.1} ms"),
            theirs: format!(
                "PostgreSQL {:.0} ms, server {:.0} ms",
                used.postgres * 1e3,
                used.client * 1e3
            ),
            ratio: if due == 0 { String::new() } else { format!("{each:.2} ms each") },
            ..Line::default()
        });
    }
    Ok(())
}

const LEFT: &str = r#"SELECT count(*) FROM "MaintenanceTickets" WHERE "TellAt" <= now()"#;

/// Lets the time to acknowledge of some run out, those that were not told of yet.
async fn make_due(lab: &Lab, count: i64) -> anyhow::Result<()> {
    let sql = r#"UPDATE "MaintenanceTickets" t SET "TellAt" = now() - interval '1 minute',
            "RespondBy" = now() - interval '1 minute',
            "WarnAt" = ARRAY[now() - interval '2 hours', NULL, NULL, now() + interval '15 days']
        FROM (SELECT t."OrgId", t."Id" FROM bench.kept k JOIN "MaintenanceTickets" t
            ON t."OrgId" = k."OrgId" AND t."Id" = k."Id"
            WHERE t."TellAt" > now() AND t."Told" = '{0,0,0,0}' ORDER BY k."Id" LIMIT $1) x
        WHERE t."OrgId" = x."OrgId" AND t."Id" = x."Id""#;
    let made = lab.admin.execute(sql, &[&count]).await?;
    anyhow::ensure!(made == count.cast_unsigned(), "only {made} of {count} could be made due");
    Ok(())
}
