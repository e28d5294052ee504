//! Work that is due at a time: once per due moment, on any number of nodes.

use super::Registry;
use super::registry::Today;
use crate::app::App;
use crate::db::{DbError, Query};
use crate::params;
use maintainuk_domain::ids::{OrgId, OutboxId};
use maintainuk_domain::time::london_date;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A chore of the whole installation.
struct Schedule {
    name: &'static str,
    every_minutes: i32,
}

const SCHEDULES: &[Schedule] = &[
    Schedule { name: "audit-partitions", every_minutes: 24 * 60 },
    Schedule { name: "outbox-purge", every_minutes: 60 },
    Schedule { name: "hazard-clocks", every_minutes: 5 },
    Schedule { name: "service-clocks", every_minutes: 5 },
    Schedule { name: "rules", every_minutes: 5 },
    // Looked at each hour, so that a day whose first look failed is not left out; an organisation
    // gets the work of a day once all the same.
    Schedule { name: "daily", every_minutes: 60 },
];

/// Runs what is due. The row is moved on before the work, so two nodes do not both do it; what
/// fails is due again at the next moment, and each of these makes up for one that was missed.
///
/// # Errors
/// The database's refusal.
pub async fn run_due(app: &App, registry: &Registry) -> Result<(), DbError> {
    for schedule in SCHEDULES {
        if take(app, schedule).await? {
            run(app, registry, schedule.name).await?;
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

async fn run(app: &App, registry: &Registry, name: &str) -> Result<(), DbError> {
    match name {
        "audit-partitions" => {
            app.db.door(Query("SELECT ops.audit_partitions_ahead()", &[])).await?;
        }
        "hazard-clocks" => crate::hazards::sweep(app).await?,
        "service-clocks" => crate::policy::sweep(app).await?,
        "rules" => crate::automation::sweep(app).await?,
        "daily" => promise_today(app, registry).await?,
        _ => purge(app).await?,
    }
    tracing::info!(schedule = name, "Scheduled work is done");
    Ok(())
}

/// Promises the work of this day, in London, to every organisation.
async fn promise_today(app: &App, registry: &Registry) -> Result<(), DbError> {
    let rows = app.db.door(Query("SELECT org_id FROM auth.organisations()", &[])).await?;
    for row in rows {
        let org: OrgId = row.try_get(0)?;
        for today in registry.of_each_day() {
            promise(app, org, today).await?;
        }
    }
    Ok(())
}

/// Promises a kind of work to an organisation once a day: the message's id is made from the day,
/// so that a second promise, of whatever node, is the first.
async fn promise(app: &App, org: OrgId, (kind, payload): &Today) -> Result<(), DbError> {
    let now = app.clock.now();
    let id = of_the_day(org, kind, &london_date(now).to_string());
    let (kind, payload) = (*kind, payload().unwrap_or_default());
    app.db
        .in_org(org, async |tx| {
            tx.later(
                r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
                       "AvailableAt", "CreatedAt", "UpdatedAt")
                   VALUES ($1, $2, $3, $4, 'Pending', now(), $5, $5) ON CONFLICT DO NOTHING"#,
                params![id, org, kind, payload, now],
            );
            Ok(())
        })
        .await
}

fn of_the_day(org: OrgId, kind: &str, day: &str) -> OutboxId {
    let digest = Sha256::digest(format!("{org} {kind} {day}").as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, of)| *byte = of);
    OutboxId::from_uuid(Uuid::from_bytes(bytes))
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
