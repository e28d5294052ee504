//! How archives are read and written down.

use super::model::Archive;
use super::write::Progress;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::{list_sql, params};
use maintainuk_domain::ids::{OrgId, UserId};
use maintainuk_domain::time::Instant;
use uuid::Uuid;

const LIST: ListSql = list_sql!(
    r#""Archives""#,
    "",
    "",
    r#"p.*, u."FirstName", u."LastName", u."Email""#,
    r#"JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."UserId""#
);

/// A page of archives, newest first.
pub async fn list(db: &Db, org: OrgId, window: Window) -> Result<Page<Archive>, DbError> {
    let listing = Listing { sql: LIST, filters: &[], window, count: false };
    let place = |archive: &Archive| Cursor { at: archive.created_at, id: archive.id };
    listing.read(db, org, |row| row.try_into(), place).await
}

const FIND: &str = r#"SELECT a.*, u."FirstName", u."LastName", u."Email" FROM "Archives" a
    JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = a."UserId"
    WHERE a."OrgId" = $1 AND a."Id" = $2"#;

/// An archive and the key of its file.
pub async fn find(db: &Db, org: OrgId, id: Uuid) -> Result<(Archive, Option<String>), DbError> {
    let [rows] = db.read(org, [Query(FIND, &[&org, &id])]).await?;
    let row = rows.first().ok_or(DbError::NotFound)?;
    Ok((row.try_into()?, row.try_get("StorageKey")?))
}

/// Whether one is being written; nobody begins another before this transaction ends.
pub async fn is_writing(tx: OrgTx<'_>) -> Result<bool, DbError> {
    let lock = r#"SELECT 1 FROM "Organisations" WHERE "Id" = $1 FOR NO KEY UPDATE"#;
    tx.one(lock, &[&tx.org]).await?;
    let sql = r#"SELECT 1 FROM "Archives" WHERE "OrgId" = $1 AND "Status" = 'Writing' LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org]).await?.is_some())
}

/// Leaves a new archive to the transaction; `key` is that of its sealed part, itself sealed.
pub fn insert(tx: OrgTx<'_>, id: Uuid, user: UserId, key: Option<Vec<u8>>, now: Instant) {
    tx.later(
        r#"INSERT INTO "Archives" ("Id", "OrgId", "UserId", "Status", "SealedKey", "HasSealedPart",
               "CreatedAt")
           VALUES ($1, $2, $3, 'Writing', $4::bytea, $4::bytea IS NOT NULL, $5)"#,
        params![id, tx.org, user, key, now],
    );
}

/// Forgets archives from before `before`, and answers with the keys of their files.
pub async fn expire(tx: OrgTx<'_>, before: Instant) -> Result<Vec<String>, DbError> {
    let sql = r#"UPDATE "Archives" a SET "Status" = 'Expired', "StorageKey" = NULL
        FROM (SELECT o."Id", o."StorageKey" FROM "Archives" o WHERE o."OrgId" = $1
              AND o."Status" = 'Ready' AND o."CreatedAt" < $2 FOR UPDATE) old
        WHERE a."OrgId" = $1 AND a."Id" = old."Id" RETURNING old."StorageKey""#;
    let rows = tx.rows(sql, &[&tx.org, &before]).await?;
    Ok(rows.iter().filter_map(|row| row.get(0)).collect())
}

/// An archive that an attempt of a worker may write.
pub struct Begun {
    /// The sealed key of its sealed part, where it has one.
    pub key: Option<Vec<u8>>,
}

/// Gives the archive to this attempt of a worker, while it is to be written.
pub async fn begin(db: &Db, org: OrgId, id: Uuid, attempt: i32) -> Result<Option<Begun>, DbError> {
    let sql = r#"UPDATE "Archives" SET "Turn" = $3 WHERE "OrgId" = $1 AND "Id" = $2
        AND "Status" = 'Writing' AND "Turn" <= $3 RETURNING "SealedKey""#;
    let row = db.in_org(org, async |tx| tx.opt(sql, &[&org, &id, &attempt]).await).await?;
    row.map(|row| Ok(Begun { key: row.try_get("SealedKey")? })).transpose()
}

/// Says how far it is.
pub async fn progress(db: &Db, org: OrgId, id: Uuid, at: Progress) -> Result<(), DbError> {
    let sql = r#"UPDATE "Archives" SET "RowsWritten" = $3, "FilesWritten" = $4
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    let (rows, files) = (at.rows.cast_signed(), at.files.cast_signed());
    db.in_org(org, async |tx| tx.execute(sql, &[&org, &id, &rows, &files]).await.map(|_| ())).await
}

/// An archive that was written.
pub struct Done {
    pub key: String,
    pub size: u64,
    pub progress: Progress,
    pub missing: usize,
}

/// Says that it can be downloaded.
pub async fn finish(
    db: &Db,
    org: OrgId,
    id: Uuid,
    done: Done,
    now: Instant,
) -> Result<(), DbError> {
    let sql = r#"UPDATE "Archives" SET "Status" = 'Ready', "SealedKey" = NULL, "StorageKey" = $3, "SizeBytes" = $4,
            "RowsWritten" = $5, "FilesWritten" = $6, "FilesMissing" = $7, "FinishedAt" = $8
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    let (rows, files) = (done.progress.rows.cast_signed(), done.progress.files.cast_signed());
    let (size, missing) =
        (done.size.cast_signed(), i32::try_from(done.missing).unwrap_or(i32::MAX));
    let key = done.key;
    let params: [&(dyn tokio_postgres::types::ToSql + Sync); 8] =
        [&org, &id, &key, &size, &rows, &files, &missing, &now];
    db.in_org(org, async |tx| tx.execute(sql, &params).await.map(|_| ())).await
}

/// Says that it could not be written, and why.
pub async fn fail(db: &Db, org: OrgId, id: Uuid, told: &str, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "Archives" SET "Status" = 'Failed', "SealedKey" = NULL, "ErrorText" = $3,
            "FinishedAt" = $4
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    db.in_org(org, async |tx| tx.execute(sql, &[&org, &id, &told, &now]).await.map(|_| ())).await
}
