//! How imports are read and written.

use super::kinds::{self, Which};
use super::model::{DuplicateRow, Import, ImportProblem, KeptRow, stored};
use super::reading::{Encoding, Format, Look, Shape};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::{list_sql, params};
use maintainuk_domain::ids::{ImportId, OrgId, UserId};
use maintainuk_domain::import::{self, Duplicates, ImportKind, ImportStatus, Mapping};
use maintainuk_domain::time::Instant;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

const LIST: ListSql = list_sql!(
    r#""Imports""#,
    "",
    "",
    r#"p.*, u."FirstName", u."LastName", u."Email""#,
    r#"JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."UserId""#
);

/// A page of imports, newest first.
pub async fn list(db: &Db, org: OrgId, window: Window) -> Result<Page<Import>, DbError> {
    let listing = Listing { sql: LIST, filters: &[], window, count: false };
    let place = |import: &Import| Cursor { at: import.created_at, id: import.id.as_uuid() };
    listing.read(db, org, |row| row.try_into(), place).await
}

/// An import with what its file looks like.
pub struct Whole {
    pub import: Import,
    pub shape: Shape,
    pub storage_key: String,
    pub columns: Vec<String>,
    pub sample: Vec<Vec<String>>,
    pub mapping: Option<Mapping>,
    pub problem_counts: Option<Value>,
}

macro_rules! find {
    ($end:literal) => {
        concat!(
            r#"SELECT i.*, u."FirstName", u."LastName", u."Email" FROM "Imports" i
               JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = i."UserId"
               WHERE i."OrgId" = $1 AND i."Id" = $2"#,
            $end
        )
    };
}

fn whole(row: &tokio_postgres::Row) -> Result<Whole, DbError> {
    let import = Import::try_from(row)?;
    let separator = import.separator.as_ref().and_then(|text| text.bytes().next());
    let encoding: Option<Encoding> = row.try_get("Encoding")?;
    let mapping: Option<Value> = row.try_get("Mapping")?;
    Ok(Whole {
        shape: Shape {
            format: row.try_get("Format")?,
            encoding,
            separator,
            sheet: import.sheet.clone(),
        },
        storage_key: row.try_get("StorageKey")?,
        columns: stored(row.try_get("Columns")?)?,
        sample: stored(row.try_get("Sample")?)?,
        mapping: mapping.map(stored).transpose()?,
        problem_counts: row.try_get("ProblemCounts")?,
        import,
    })
}

/// An import, if it is there.
pub async fn find(db: &Db, org: OrgId, id: ImportId) -> Result<Whole, DbError> {
    let [rows] = db.read(org, [Query(find!(""), &[&org, &id])]).await?;
    whole(rows.first().ok_or(DbError::NotFound)?)
}

/// An import that is about to be changed; nobody else changes it meanwhile. A run whose rows name
/// the import goes on beside it: whoever asks then is told so at once.
pub async fn lock(tx: OrgTx<'_>, id: ImportId) -> Result<Whole, DbError> {
    whole(&tx.one(find!(" FOR NO KEY UPDATE OF i"), &[&tx.org, &id]).await?)
}

/// A file that was uploaded.
pub struct NewImport {
    pub id: ImportId,
    pub kind: ImportKind,
    pub user: UserId,
    pub file_name: String,
    pub size: i64,
    pub sha256: String,
    pub storage_key: String,
    pub look: Look,
}

pub fn insert(tx: OrgTx<'_>, new: &NewImport, now: Instant) -> Result<(), DbError> {
    let Shape { format, encoding, separator, sheet } = &new.look.shape;
    tx.later(
        r#"INSERT INTO "Imports" ("Id", "OrgId", "Kind", "Status", "UserId", "FileName", "SizeBytes",
               "Sha256", "StorageKey", "Format", "Encoding", "Separator", "Columns", "Sample",
               "CreatedAt", "UpdatedAt", "Sheet")
           VALUES ($1, $2, $3, 'Uploaded', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)"#,
        params![
            new.id,
            tx.org,
            new.kind,
            new.user,
            new.file_name.clone(),
            new.size,
            new.sha256.clone(),
            new.storage_key.clone(),
            format.as_str(),
            encoding.map(Encoding::as_str),
            separator.map(|byte| char::from(byte).to_string()),
            serde_json::to_value(&new.look.headers)?,
            serde_json::to_value(&new.look.sample)?,
            now,
            sheet.clone()
        ],
    );
    debug_assert!(matches!(format, Format::Csv | Format::Xlsx));
    Ok(())
}

/// How the columns of this kind were mapped the last time.
pub async fn remembered(
    db: &Db,
    org: OrgId,
    kind: ImportKind,
) -> Result<BTreeMap<String, String>, DbError> {
    let sql = r#"SELECT "Headers" FROM ops."ImportMappings" WHERE "OrgId" = $1 AND "Kind" = $2"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &kind])]).await?;
    rows.first().map_or_else(|| Ok(BTreeMap::new()), |row| stored(row.try_get(0)?))
}

/// Remembers it for the next time.
pub fn remember(
    tx: OrgTx<'_>,
    kind: ImportKind,
    columns: &[String],
    mapping: &Mapping,
    now: Instant,
) -> Result<(), DbError> {
    let headers = serde_json::to_value(import::remember(columns, mapping))?;
    tx.later(
        r#"INSERT INTO ops."ImportMappings" ("OrgId", "Kind", "Headers", "UpdatedAt")
           VALUES ($1, $2, $3, $4) ON CONFLICT ("OrgId", "Kind")
           DO UPDATE SET "Headers" = excluded."Headers", "UpdatedAt" = excluded."UpdatedAt""#,
        params![tx.org, kind, headers, now],
    );
    Ok(())
}

/// Moves an import on.
pub fn set_status(tx: OrgTx<'_>, id: ImportId, to: ImportStatus, now: Instant) {
    tx.later(
        r#"UPDATE "Imports" SET "Status" = $3, "UpdatedAt" = $4, "ErrorText" = NULL
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, to, now],
    );
}

/// Gives the import to this attempt of a worker, if it still stands where the job expects it.
pub async fn begin(
    db: &Db,
    org: OrgId,
    id: ImportId,
    at: ImportStatus,
    attempt: i32,
) -> Result<Option<Whole>, DbError> {
    db.in_org(org, async |tx| {
        let sql = r#"UPDATE "Imports" SET "Turn" = $4
            WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = $3 AND "Turn" <= $4"#;
        if tx.execute(sql, &[&tx.org, &id, &at, &attempt]).await? == 0 {
            return Ok(None);
        }
        Ok(Some(whole(&tx.one(find!(""), &[&tx.org, &id]).await?)?))
    })
    .await
}

/// Says that it could not go on, and why.
pub async fn fail(
    db: &Db,
    org: OrgId,
    id: ImportId,
    at: ImportStatus,
    told: &str,
    now: Instant,
) -> Result<(), DbError> {
    // What was done stays done: a failed undo can be asked for again.
    let to = if at == ImportStatus::Undoing { ImportStatus::Done } else { ImportStatus::Failed };
    db.in_org(org, async |tx| {
        let sql = r#"UPDATE "Imports" SET "Status" = $4, "ErrorText" = $5, "UpdatedAt" = $6,
                "Turn" = 0 WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = $3"#;
        tx.execute(sql, &[&tx.org, &id, &at, &to, &told, &now]).await.map(|_| ())
    })
    .await
}

/// Problems of rows from `from` on, up to `most`; whole rows.
pub async fn problems(
    db: &Db,
    org: OrgId,
    id: ImportId,
    from: i32,
    most: i64,
) -> Result<Vec<ImportProblem>, DbError> {
    let sql = r#"SELECT "RowNumber", "Field", "Code", "Given", "Detail" FROM ops."ImportProblems"
        WHERE "OrgId" = $1 AND "ImportId" = $2 AND "RowNumber" >= $3
        ORDER BY "RowNumber", "Number" LIMIT $4"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &id, &from, &most])]).await?;
    let read = |row: &tokio_postgres::Row| {
        Ok(ImportProblem {
            row: row.try_get(0)?,
            field: row.try_get(1)?,
            column: None,
            code: row.try_get(2)?,
            given: row.try_get(3)?,
            detail: row.try_get(4)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Duplicates of rows from `from` on, up to `most`, each beside what is here.
pub async fn duplicates(
    db: &Db,
    which: Which,
    from: i32,
    most: i64,
) -> Result<Vec<DuplicateRow>, DbError> {
    let Which { org, id, kind } = which;
    let sql = r#"SELECT "RowNumber", array_to_string("Cells"[1:$5], ', '), "ExistingId", "ExistingRow", "Choice"
        FROM ops."ImportRows"
        WHERE "OrgId" = $1 AND "ImportId" = $2 AND "RowNumber" >= $3 AND "Verdict" = 'Duplicate'
        ORDER BY "RowNumber" LIMIT $4"#;
    // Behind its cells stands what follows from them.
    let cells = i32::try_from(import::fields(kind).len()).unwrap_or(i32::MAX);
    let [rows] = db.read(org, [Query(sql, &[&org, &id, &from, &most, &cells])]).await?;
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.get::<_, Option<Uuid>>(2)).collect();
    let [labels] = db.read(org, [kinds::existing(kind, &[&org, &ids])]).await?;
    let labels: BTreeMap<Uuid, String> =
        labels.iter().map(|row| (row.get(0), row.get(1))).collect();
    let read = |row: &tokio_postgres::Row| {
        let existing: Option<Uuid> = row.try_get(2)?;
        Ok(DuplicateRow {
            row: row.try_get(0)?,
            incoming: row.try_get(1)?,
            existing: existing.and_then(|id| labels.get(&id).cloned()),
            same_as_row: if existing.is_some() { None } else { row.try_get(3)? },
            choice: row.try_get(4)?,
        })
    };
    rows.iter().map(read).collect()
}

/// How many duplicates have a choice of their own.
pub const CHOSEN: &str = r#"SELECT count(*) FILTER (WHERE "Choice" = 'skip'),
        count(*) FILTER (WHERE "Choice" = 'add') FROM ops."ImportRows"
    WHERE "OrgId" = $1 AND "ImportId" = $2 AND "Choice" IS NOT NULL"#;

/// Keeps what becomes of some duplicates; answers with their rows and what was chosen before.
pub async fn choose(
    tx: OrgTx<'_>,
    id: ImportId,
    rows: &[i32],
    choice: Option<Duplicates>,
) -> Result<BTreeMap<i32, Option<Duplicates>>, DbError> {
    const SQL: &str = r#"UPDATE ops."ImportRows" r SET "Choice" = $4
        FROM (SELECT b."RowNumber", b."Choice" FROM ops."ImportRows" b
            WHERE b."OrgId" = $1 AND b."ImportId" = $2 AND b."RowNumber" = ANY ($3)
              AND b."Verdict" = 'Duplicate') old
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" = old."RowNumber"
        RETURNING r."RowNumber", old."Choice""#;
    let changed = tx.rows(SQL, &[&tx.org, &id, &rows, &choice]).await?;
    changed.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// Rows that an undo left, or would leave.
pub const KEPT: &str = r#"SELECT "RowNumber", array_to_string("Cells"[1:4], ', '), "KeptBecause"
    FROM ops."ImportRows"
    WHERE "OrgId" = $1 AND "ImportId" = $2 AND "KeptBecause" IS NOT NULL
    ORDER BY "RowNumber" LIMIT 100"#;

pub fn kept_row(row: &tokio_postgres::Row) -> Result<KeptRow, DbError> {
    Ok(KeptRow { row: row.try_get(0)?, label: row.try_get(1)?, because: row.try_get(2)? })
}

/// Forgets the staged rows of imports that were uploaded before `before`: they can neither be run
/// nor undone any more. Answers with their files' keys.
pub async fn tidy(tx: OrgTx<'_>, before: Instant) -> Result<Vec<String>, DbError> {
    const OLD: &str = r#"SELECT i."Id", i."StorageKey" FROM "Imports" i
        WHERE i."OrgId" = $1 AND i."CreatedAt" < $2 AND i."StorageKey" <> ''
          AND i."Status" NOT IN ('Checking', 'Running', 'Undoing')
        ORDER BY i."CreatedAt" LIMIT 20 FOR UPDATE"#;
    let rows = tx.rows(OLD, &[&tx.org, &before]).await?;
    let ids: Vec<ImportId> = rows.iter().map(|row| row.get(0)).collect();
    for sql in [
        r#"DELETE FROM ops."ImportRows" WHERE "OrgId" = $1 AND "ImportId" = ANY ($2)"#,
        r#"DELETE FROM ops."ImportProblems" WHERE "OrgId" = $1 AND "ImportId" = ANY ($2)"#,
        r#"UPDATE "Imports" SET "StorageKey" = '', "Sample" = '[]',
               "Status" = CASE WHEN "Status" IN ('Uploaded', 'Checked') THEN 'Failed' ELSE "Status" END,
               "ErrorText" = CASE WHEN "Status" IN ('Uploaded', 'Checked')
                   THEN 'It was not run within seven days. Upload the file again.' ELSE "ErrorText" END
           WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ] {
        tx.execute(sql, &[&tx.org, &ids]).await?;
    }
    Ok(rows.iter().map(|row| row.get(1)).collect())
}
