//! Taking the rows of an import out again, within a day, where nothing refers to them by now.

use super::check::Stopped;
use super::kinds::{self, Which};
use super::store::{self, Whole};
use super::{PATIENCE, commands, over_many_rows};
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::outbox::{Job, JobContext, JobError};
use crate::record::{Audit, audit};
use maintainuk_domain::ids::ImportId;
use maintainuk_domain::import::{ImportKind, ImportStatus};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

/// Rows a statement.
const PIECE: i32 = 5_000;

/// Undoes an import.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UndoImport {
    /// Which.
    pub import: ImportId,
    /// Whether rows that something refers to are left while the others go.
    pub leave_used: bool,
}

impl Job for UndoImport {
    const KIND: &'static str = "import-undo";
    const PATIENCE: Option<Duration> = Some(PATIENCE);

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let at = ImportStatus::Undoing;
        let Some(whole) = store::begin(&app.db, ctx.org, self.import, at, ctx.attempt).await?
        else {
            return Ok(());
        };
        let which = Which { org: ctx.org, id: self.import, kind: whole.import.kind };
        let outcome = undo(&app, which, &whole, self.leave_used, ctx.attempt).await;
        if let Ok(Some(kept)) = outcome {
            let rows = if kept == 1 { "row is in use or was" } else { "rows are in use or were" };
            let told = format!(
                "{kept} {rows} changed by now, so nothing was undone. See which, or undo the others only."
            );
            store::fail(&app.db, ctx.org, self.import, at, &told, app.clock.now()).await?;
        }
        commands::settle(&app, which, at, ctx.attempt, outcome.map(|_| ())).await
    }
}

/// Undoes it; or, where it may not leave rows, says how many would have to stay.
async fn undo(
    app: &App,
    which: Which,
    whole: &Whole,
    leave_used: bool,
    attempt: i32,
) -> Result<Option<i64>, Stopped> {
    let refused = |kept: i64| (kept > 0 && !leave_used).then_some(kept);
    let kept = app.db.in_org(which.org, async |tx| keep(tx, which).await).await?;
    if refused(kept).is_some() {
        return Ok(refused(kept));
    }
    app.db
        .in_org(which.org, async |tx| {
            // Once more: somebody may have begun to use a row.
            let kept = keep(tx, which).await?;
            if refused(kept).is_some() {
                return Ok(refused(kept));
            }
            let removed = remove(tx, which).await?;
            let sql = r#"UPDATE "Imports" SET "Status" = 'Undone', "UndoneAt" = $4, "UpdatedAt" = $4,
                    "RowsKept" = $5, "Turn" = 0
                WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Undoing' AND "Turn" = $3"#;
            let kept_rows = i32::try_from(kept).unwrap_or(i32::MAX);
            let now = app.clock.now();
            let done = tx.execute(sql, &[&which.org, &which.id, &attempt, &now, &kept_rows]).await?;
            if done == 0 {
                return Err(Stopped::Taken);
            }
            let mut entry = Audit::of("import.undone", "Import", which.id.as_uuid());
            entry.user = Some(whole.import.user_id);
            let told = json!({ "rowsRemoved": removed, "rowsKept": kept });
            audit(tx, now, entry.values(None, Some(told)));
            Ok(None)
        })
        .await
}

/// Notes which rows have to stay, and says how many.
async fn keep(tx: OrgTx<'_>, which: Which) -> Result<i64, Stopped> {
    let Which { org, id, kind } = which;
    over_many_rows(tx).await?;
    let forget = r#"UPDATE ops."ImportRows" SET "KeptBecause" = NULL
        WHERE "OrgId" = $1 AND "ImportId" = $2 AND "KeptBecause" IS NOT NULL"#;
    tx.execute(forget, &[&org, &id]).await?;
    let mut kept = 0;
    for table in kinds::sets(kind).tables {
        let row = tx.one("SELECT ops.import_keep($1, $2)", &[&id, table]).await?;
        kept = row.try_get(0).map_err(DbError::from)?;
    }
    Ok(kept)
}

/// Removes the others; a unit whose tenancy goes is free again.
async fn remove(tx: OrgTx<'_>, which: Which) -> Result<i64, Stopped> {
    let Which { org, id, kind } = which;
    let sql = r#"SELECT coalesce(max("RowNumber"), 0) FROM ops."ImportRows"
        WHERE "OrgId" = $1 AND "ImportId" = $2"#;
    let last: i32 = tx.one(sql, &[&org, &id]).await?.try_get(0).map_err(DbError::from)?;
    let (mut from, mut removed) = (0, 0);
    while from <= last {
        let to = from + PIECE - 1;
        for (place, table) in kinds::sets(kind).tables.iter().enumerate() {
            let sql = "SELECT ops.import_remove($1, $2, $3, $4)";
            let row = tx.one(sql, &[&id, table, &from, &to]).await?;
            let gone: i64 = row.try_get(0).map_err(DbError::from)?;
            removed += if place == 0 { gone } else { 0 };
        }
        from = to + 1;
    }
    if kind == ImportKind::Tenancies {
        let free = r#"UPDATE "Units" u SET "Status" = 'Available', "UpdatedAt" = now(),
                "RowVersion" = u."RowVersion" + 1
            FROM ops."ImportRows" r WHERE r."OrgId" = $1 AND r."ImportId" = $2
              AND r."KeptBecause" IS NULL AND r."Cells"[cardinality(r."Cells")] <> 'Ended'
              AND r."Verdict" = 'Good' AND u."OrgId" = $1 AND u."Id" = r."ParentId"
              AND u."Status" = 'Occupied' AND NOT EXISTS (SELECT FROM "Tenancies" y
                  WHERE y."OrgId" = $1 AND y."UnitId" = u."Id" AND y."Status" IN ('Active', 'Eviction')
                  AND y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date)"#;
        tx.execute(free, &[&org, &id]).await?;
    }
    Ok(removed)
}
