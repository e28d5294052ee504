//! How packs are read and written down.

use super::model::{EvidencePack, NewEvidencePack};
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::params;
use maintainuk_domain::ids::{ContractorId, OrgId, PackId, TicketId, UserId};
use maintainuk_domain::time::Instant;

const SELECT: &str = r#"SELECT p.*, u."FirstName", u."LastName", u."Email", c."CompanyName"
    FROM "EvidencePacks" p
    JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."UserId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = p."ContractorId"
    WHERE p."OrgId" = $1 AND p."#;

/// The packs of a ticket, newest first.
pub async fn list(db: &Db, org: OrgId, ticket: TicketId) -> Result<Vec<EvidencePack>, DbError> {
    let there = r#"SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let of = r#""TicketId" = $2 ORDER BY p."CreatedAt" DESC, p."Id" DESC LIMIT 50"#;
    let packs = sql::join(&[SELECT, of]);
    let [found, rows] =
        db.read(org, [Query(there, &[&org, &ticket]), Query(packs, &[&org, &ticket])]).await?;
    found.first().ok_or(DbError::NotFound)?;
    rows.iter().map(EvidencePack::try_from).collect()
}

/// Where the files of a pack are.
pub struct Keys {
    pub pdf: Option<String>,
    pub zip: Option<String>,
}

/// A pack and the keys of its files.
pub async fn find(db: &Db, org: OrgId, id: PackId) -> Result<(EvidencePack, Keys), DbError> {
    let sql = sql::join(&[SELECT, r#""Id" = $2"#]);
    let [rows] = db.read(org, [Query(sql, &[&org, &id])]).await?;
    let row = rows.first().ok_or(DbError::NotFound)?;
    let keys = Keys { pdf: row.try_get("PdfKey")?, zip: row.try_get("ZipKey")? };
    Ok((row.try_into()?, keys))
}

/// Whether a firm has, or had, an order of the ticket.
pub async fn has_order(
    tx: OrgTx<'_>,
    ticket: TicketId,
    firm: ContractorId,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "WorkOrders" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "AssignedContractorId" = $3 AND "Status" <> 'Declined' LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket, &firm]).await?.is_some())
}

/// Whether somebody reported the ticket: whose sight a resident's pack has.
pub async fn has_reporter(tx: OrgTx<'_>, ticket: TicketId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2
        AND "ReportedByContactId" IS NOT NULL"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket]).await?.is_some())
}

/// Whether the same pack is being made.
pub async fn is_writing(
    tx: OrgTx<'_>,
    ticket: TicketId,
    new: &NewEvidencePack,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "EvidencePacks" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Audience" = $3 AND "ContractorId" IS NOT DISTINCT FROM $4 AND "Status" = 'Writing'
        LIMIT 1"#;
    let found = tx.opt(sql, &[&tx.org, &ticket, &new.audience, &new.contractor_id]).await?;
    Ok(found.is_some())
}

/// Leaves a new pack to the transaction.
pub fn insert(
    tx: OrgTx<'_>,
    id: PackId,
    ticket: TicketId,
    new: &NewEvidencePack,
    user: UserId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "EvidencePacks" ("Id", "OrgId", "TicketId", "Audience", "ContractorId",
               "UserId", "Status", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, 'Writing', $7)"#,
        params![id, tx.org, ticket, new.audience, new.contractor_id, user, now],
    );
}

/// Forgets packs from before `before`, and answers with the keys of their files.
pub async fn expire(tx: OrgTx<'_>, before: Instant) -> Result<Vec<String>, DbError> {
    let sql = r#"UPDATE "EvidencePacks" p SET "Status" = 'Expired', "PdfKey" = NULL, "ZipKey" = NULL
        FROM (SELECT o."Id", o."PdfKey", o."ZipKey" FROM "EvidencePacks" o WHERE o."OrgId" = $1
              AND o."Status" = 'Ready' AND o."CreatedAt" < $2 LIMIT 100 FOR UPDATE) old
        WHERE p."OrgId" = $1 AND p."Id" = old."Id" RETURNING old."PdfKey", old."ZipKey""#;
    let rows = tx.rows(sql, &[&tx.org, &before]).await?;
    let keys = rows.iter().flat_map(|row| [row.get::<_, Option<String>>(0), row.get(1)]);
    Ok(keys.flatten().collect())
}

/// Gives the pack to this attempt of a worker, while it is to be made.
pub async fn begin(db: &Db, org: OrgId, id: PackId, attempt: i32) -> Result<bool, DbError> {
    let sql = r#"UPDATE "EvidencePacks" SET "Turn" = $3 WHERE "OrgId" = $1 AND "Id" = $2
        AND "Status" = 'Writing' AND "Turn" <= $3"#;
    db.in_org(org, async |tx| Ok(tx.execute(sql, &[&org, &id, &attempt]).await? == 1)).await
}

/// Says how far it is.
pub async fn progress(
    db: &Db,
    org: OrgId,
    id: PackId,
    done: i32,
    total: i32,
) -> Result<(), DbError> {
    let sql = r#"UPDATE "EvidencePacks" SET "FilesDone" = $3, "FilesTotal" = $4
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    db.in_org(org, async |tx| tx.execute(sql, &[&org, &id, &done, &total]).await.map(|_| ())).await
}

/// A pack that was made.
pub struct Done {
    pub pdf_key: String,
    pub zip_key: String,
    pub pdf_sha256: String,
    pub zip_sha256: String,
    pub size: i64,
    pub files: i32,
    pub missing: i32,
}

/// Says that it can be downloaded.
pub async fn finish(
    db: &Db,
    org: OrgId,
    id: PackId,
    done: &Done,
    now: Instant,
) -> Result<(), DbError> {
    let sql = r#"UPDATE "EvidencePacks" SET "Status" = 'Ready', "PdfKey" = $3, "ZipKey" = $4,
            "PdfSha256" = $5, "ZipSha256" = $6, "SizeBytes" = $7, "FilesDone" = $8,
            "FilesTotal" = $8, "FilesMissing" = $9, "FinishedAt" = $10
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    let params: [&(dyn tokio_postgres::types::ToSql + Sync); 10] = [
        &org,
        &id,
        &done.pdf_key,
        &done.zip_key,
        &done.pdf_sha256,
        &done.zip_sha256,
        &done.size,
        &done.files,
        &done.missing,
        &now,
    ];
    db.in_org(org, async |tx| tx.execute(sql, &params).await.map(|_| ())).await
}

/// Says that it could not be made, and why.
pub async fn fail(
    db: &Db,
    org: OrgId,
    id: PackId,
    told: &str,
    now: Instant,
) -> Result<(), DbError> {
    let sql = r#"UPDATE "EvidencePacks" SET "Status" = 'Failed', "ErrorText" = $3, "FinishedAt" = $4
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Writing'"#;
    db.in_org(org, async |tx| tx.execute(sql, &[&org, &id, &told, &now]).await.map(|_| ())).await
}
