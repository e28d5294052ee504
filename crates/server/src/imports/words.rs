//! What the words of imported tickets propose. Only of tickets that are open: of others nobody has to
//! act any more.

use super::check::Stopped;
use super::kinds::Which;
use crate::db::{DbError, OrgTx};
use crate::hazards::{self, Told};
use crate::places::Vulnerable;
use crate::vulnerable_at;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// The open ones of the rows after `$3` and up to `$4` that were written; `$5` as their insert has it.
const WRITTEN: &str = concat!(
    r#"SELECT r."EntityId" AS "Id", r."Cells"[4] AS "Title",
        r."Cells"[5] AS "Description", p."Nation",
        r."Cells"[13]::timestamptz AT TIME ZONE 'UTC' AS "CreatedAt", "#,
    vulnerable_at!("$1", r#"u."Id""#, r#"p."Id""#),
    r#"
    FROM ops."ImportRows" r
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = r."ParentId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" > $3 AND r."RowNumber" <= $4
      AND (r."Verdict" = 'Good' OR r."Verdict" = 'Duplicate' AND coalesce(r."Choice" = 'add', $5)) AND r."Cells"[8] = 'New'"#
);

/// Reads the words of a piece of the tickets, and proposes what they speak of.
pub async fn propose(
    tx: OrgTx<'_>,
    which: Which,
    (from, to, add): (i32, i32, bool),
    by: UserId,
    now: Instant,
) -> Result<(), Stopped> {
    let rows = tx.rows(WRITTEN, &[&which.org, &which.id, &from, &to, &add]).await?;
    let told: Result<Vec<Told>, _> = rows.iter().map(read).collect();
    let told = told.map_err(DbError::from)?;
    hazards::propose_imported(tx, which.id, told, by, now).await.map_err(Stopped::Failed)
}

fn read(row: &Row) -> Result<Told, tokio_postgres::Error> {
    Ok(Told {
        ticket: row.try_get("Id")?,
        title: row.try_get("Title")?,
        text: row.try_get::<_, Option<String>>("Description")?.unwrap_or_default(),
        nation: row.try_get("Nation")?,
        vulnerable: Vulnerable::read(row)?,
        at: row.try_get("CreatedAt")?,
    })
}
