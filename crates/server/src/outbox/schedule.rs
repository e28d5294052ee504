//! Work that is due at a time: once per due moment, on any number of nodes.

use crate::app::App;
use crate::db::{DbError, Query};

/// A chore of the whole installation.
struct Schedule {
    name: &'static str,
    every_minutes: i32,
}

const SCHEDULES: &[Schedule] = &[
    Schedule { name: "audit-partitions", every_minutes: 24 * 60 },
    Schedule { name: "outbox-purge", every_minutes: 60 },
    Schedule { name: "hazard-clocks", every_minutes: 5 },
];

/// Runs what is due. The row is moved on before the work, so two nodes do not both do it; what
/// fails is due again at the next moment, and each of these makes up for one that was missed.
pub async fn run_due(app: &App) -> Result<(), DbError> {
    for schedule in SCHEDULES {
        if take(app, schedule).await? {
            run(app, schedule.name).await?;
        }
    }
    Ok(())
}

async fn take(app: &App, schedule: &Schedule) -> Result<bool, DbError> {
    let sql = r#"INSERT INTO ops."Schedules" AS s ("Name", "NextDueAt", "LastRunAt")
        VALUES ($1, now() + make_interval(mins => $2), now())
        ON CONFLICT ("Name") DO UPDATE
            SET "NextDueAt" = now() + make_interval(mins => $2), "LastRunAt" = now()
            WHERE s."NextDueAt" <= now()
        RETURNING 1"#;
    let rows = app.db.door(Query(sql, &[&schedule.name, &schedule.every_minutes])).await?;
    Ok(!rows.is_empty())
}

async fn run(app: &App, name: &str) -> Result<(), DbError> {
    match name {
        "audit-partitions" => {
            app.db.door(Query("SELECT ops.audit_partitions_ahead()", &[])).await?;
        }
        "hazard-clocks" => crate::hazards::sweep(app).await?,
        _ => purge(app).await?,
    }
    tracing::info!(schedule = name, "Scheduled work is done");
    Ok(())
}

async fn purge(app: &App) -> Result<(), DbError> {
    const BATCH: i32 = 5_000;
    // By the database's clock: a node whose own is ahead forgets nothing early.
    let sql = "SELECT ops.outbox_purge((now() - make_interval(days => $1))::timestamp, $2)";
    let days = i32::try_from(app.config.worker.keep_days).unwrap_or(i32::MAX);
    loop {
        let rows = app.db.door(Query(sql, &[&days, &BATCH])).await?;
        let gone: i64 = rows.first().map_or(0, |row| row.get(0));
        if gone < i64::from(BATCH) {
            return Ok(());
        }
    }
}
