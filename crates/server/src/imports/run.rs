//! Writing the checked rows: all in one transaction, some thousands a statement.

use super::check::Stopped;
use super::kinds::{self, Which};
use super::store::{self, Whole};
use super::{PATIENCE, commands, occupants, over_many_rows, risk, words};
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::outbox::{Job, JobContext, JobError};
use crate::record::{Audit, audit};
use maintainuk_domain::ids::ImportId;
use maintainuk_domain::import::{Duplicates, ImportKind, ImportStatus};
use maintainuk_domain::time::{Instant, london_date};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

/// Rows a statement.
const PIECE: i32 = 5_000;

/// Writes an import's rows.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunImport {
    /// Which.
    pub import: ImportId,
}

impl Job for RunImport {
    const KIND: &'static str = "import-run";
    const PATIENCE: Option<Duration> = Some(PATIENCE);

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let at = ImportStatus::Running;
        let Some(whole) = store::begin(&app.db, ctx.org, self.import, at, ctx.attempt).await?
        else {
            return Ok(());
        };
        let which = Which { org: ctx.org, id: self.import, kind: whole.import.kind };
        let outcome = run(&app, which, &whole, ctx.attempt).await;
        if outcome.is_ok() {
            announce_rows(&app, which);
        }
        commands::settle(&app, which, at, ctx.attempt, outcome).await
    }
}

/// Open lists of the kind are read again.
fn announce_rows(app: &App, which: Which) {
    let kind = match which.kind {
        ImportKind::Properties => "property",
        ImportKind::Units => "unit",
        ImportKind::Tenancies => "tenancy",
        ImportKind::Contacts | ImportKind::Contractors => "contact",
        ImportKind::Tickets => "ticket",
    };
    app.live.announce(crate::live::Change {
        org: which.org,
        kind: kind.into(),
        id: which.id.as_uuid(),
        ticket_id: None,
        action: "created".into(),
    });
}

async fn run(app: &App, which: Which, whole: &Whole, attempt: i32) -> Result<(), Stopped> {
    let now = app.clock.now();
    let before =
        if which.kind == ImportKind::Tickets { Some(numbers(app, which).await?) } else { None };
    app.db
        .in_org(which.org, async |tx| write(app, tx, which, whole, attempt, before, now).await)
        .await
}

/// Takes as many ticket numbers as the file has rows, by itself, so that nobody who reports a
/// repair waits for the import. Numbers that are not used are gaps.
async fn numbers(app: &App, which: Which) -> Result<i64, Stopped> {
    const TAKE: &str = r#"INSERT INTO ops."Counters" ("OrgId", "Name", "Value")
        SELECT $1, 'ticket', coalesce(max("RowNumber"), 0) FROM ops."ImportRows"
            WHERE "OrgId" = $1 AND "ImportId" = $2
        ON CONFLICT ("OrgId", "Name") DO UPDATE SET "Value" = "Counters"."Value" + excluded."Value"
        RETURNING "Value" - (SELECT coalesce(max("RowNumber"), 0) FROM ops."ImportRows"
            WHERE "OrgId" = $1 AND "ImportId" = $2)"#;
    let Which { org, id, .. } = which;
    let taken = app
        .db
        .in_org(org, async |tx| Ok::<i64, DbError>(tx.one(TAKE, &[&org, &id]).await?.try_get(0)?));
    Ok(taken.await?)
}

async fn write(
    app: &App,
    tx: OrgTx<'_>,
    which: Which,
    whole: &Whole,
    attempt: i32,
    before: Option<i64>,
    now: Instant,
) -> Result<(), Stopped> {
    let Which { org, id, kind } = which;
    over_many_rows(tx).await?;
    still_true(tx, which, whole, now).await?;
    let last: i32 = {
        let sql = r#"SELECT coalesce(max("RowNumber"), 0) FROM ops."ImportRows"
            WHERE "OrgId" = $1 AND "ImportId" = $2"#;
        tx.one(sql, &[&org, &id]).await?.try_get(0).map_err(DbError::from)?
    };
    let add = whole.import.duplicates == Some(Duplicates::Add);
    let user = whole.import.user_id;
    let (mut from, mut written) = (0, 0);
    while from < last {
        let to = from + PIECE;
        for (place, sql) in kinds::sets(kind).inserts.iter().enumerate() {
            let count = match before {
                None => tx.execute(sql, &[&org, &id, &from, &to, &now, &add]).await?,
                Some(before) => {
                    tx.execute(sql, &[&org, &id, &from, &to, &now, &add, &user, &before]).await?
                }
            };
            if place == 0 {
                written += i32::try_from(count).unwrap_or(i32::MAX);
            }
        }
        if kind == ImportKind::Tickets {
            words::propose(tx, which, (from, to, add), user, now).await?;
        }
        from = to;
        progress(app, which, attempt, written).await?;
    }
    finish(tx, which, attempt, written, now).await?;
    let mut entry = Audit::of("import.done", "Import", id.as_uuid());
    entry.user = Some(user);
    audit(tx, now, entry.values(None, Some(json!({ "kind": kind, "rowsWritten": written }))));
    Ok(())
}

/// Holds the rows against what is here once more: since the check somebody may have added the
/// same, let the unit, or recorded who lives there.
async fn still_true(
    tx: OrgTx<'_>,
    which: Which,
    whole: &Whole,
    now: Instant,
) -> Result<(), Stopped> {
    const COUNT: &str = r#"SELECT count(*) FILTER (WHERE "Verdict" = 'Good')::int,
            count(*) FILTER (WHERE "Verdict" = 'Duplicate')::int FROM ops."ImportRows"
        WHERE "OrgId" = $1 AND "ImportId" = $2"#;
    let Which { org, id, kind } = which;
    kinds::resolve(tx, which).await?;
    match kind {
        ImportKind::Tickets => risk::refuse(tx, which, london_date(now)).await?,
        ImportKind::Tenancies => occupants::refuse(tx, which).await?,
        _ => {}
    }
    let row = tx.one(COUNT, &[&org, &id]).await?;
    let rows = whole.import.rows;
    if (row.get::<_, i32>(0), row.get::<_, i32>(1)) != (rows.good, rows.duplicate) {
        return Err(Stopped::Told(
            "What is here has changed since the check. Check the file again.".into(),
        ));
    }
    Ok(())
}

/// Says how far it is, outside the transaction that nobody can look into.
async fn progress(app: &App, which: Which, attempt: i32, written: i32) -> Result<(), Stopped> {
    let sql = r#"UPDATE "Imports" SET "RowsWritten" = $4, "UpdatedAt" = $5
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Running' AND "Turn" = $3"#;
    let Which { org, id, .. } = which;
    let now = app.clock.now();
    let told = app
        .db
        .in_org(org, async |tx| tx.execute(sql, &[&org, &id, &attempt, &written, &now]).await);
    if told.await? == 0 {
        return Err(Stopped::Taken);
    }
    commands::announce(app, which);
    Ok(())
}

async fn finish(
    tx: OrgTx<'_>,
    which: Which,
    attempt: i32,
    written: i32,
    now: Instant,
) -> Result<(), Stopped> {
    let sql = r#"UPDATE "Imports" SET "Status" = 'Done', "RowsWritten" = $4, "FinishedAt" = $5,
            "UpdatedAt" = $5, "Turn" = 0
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Running' AND "Turn" = $3"#;
    let done = tx.execute(sql, &[&which.org, &which.id, &attempt, &written, &now]).await?;
    if done == 0 { Err(Stopped::Taken) } else { Ok(()) }
}
