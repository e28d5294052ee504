//! How invitations are read and written.

use super::model::{Asked, HOLDS_DAYS, Invitation};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::params;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContactId, ContractorId, InvitationId, OrgId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use tokio_postgres::Row;

macro_rules! columns {
    () => {
        r#"p.*, k."CompanyName", b."FirstName" AS "ByFirst", b."LastName" AS "ByLast",
           b."Email" AS "ByEmail""#
    };
}

macro_rules! joins {
    () => {
        r#"JOIN "Users" b ON b."OrgId" = $1 AND b."Id" = p."InvitedByUserId"
           LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = p."ContractorId""#
    };
}

const LIST: ListSql = crate::list_sql!(
    r#"auth."Invitations""#,
    "",
    r#"AND ($4::bool IS NULL OR $4 = (x."AcceptedAt" IS NULL AND x."RevokedAt" IS NULL))
       AND ($5::uuid IS NULL OR x."ContractorId" = $5)"#,
    columns!(),
    joins!()
);

/// A page of invitations, newest first: all, those to be answered, or those that are settled.
pub async fn list(
    db: &Db,
    org: OrgId,
    (open, contractor): (Option<bool>, Option<ContractorId>),
    window: Window,
    count: bool,
    now: Instant,
) -> Result<Page<Invitation>, DbError> {
    let listing = Listing { sql: LIST, filters: &[&open, &contractor], window, count };
    let place = |one: &Invitation| Cursor { at: one.created_at, id: one.id.as_uuid() };
    listing.read(db, org, |row| Invitation::read(row, now), place).await
}

const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    r#" FROM auth."Invitations" p "#,
    joins!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2"#
);

/// An invitation in this transaction, locked.
pub async fn lock(tx: OrgTx<'_>, id: InvitationId, now: Instant) -> Result<Invitation, DbError> {
    let sql = r#"SELECT 1 FROM auth."Invitations" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    tx.one(sql, &[&tx.org, &id]).await?;
    Invitation::read(&tx.one(FIND, &[&tx.org, &id]).await?, now)
}

/// An invitation, if there is one.
pub async fn find(
    db: &Db,
    org: OrgId,
    id: InvitationId,
    now: Instant,
) -> Result<Option<(Invitation, String)>, DbError> {
    let name = r#"SELECT "Name" FROM "Organisations" WHERE "Id" = $1"#;
    let [rows, orgs] = db.read(org, [Query(FIND, &[&org, &id]), Query(name, &[&org])]).await?;
    let (Some(row), Some(org)) = (rows.first(), orgs.first()) else { return Ok(None) };
    Ok(Some((Invitation::read(row, now)?, org.try_get(0)?)))
}

/// Whether an email has an account already.
pub async fn has_account(tx: OrgTx<'_>, email: &str) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Users" WHERE "OrgId" = $1 AND lower("Email") = lower($2)"#;
    Ok(tx.opt(sql, &[&tx.org, &email]).await?.is_some())
}

/// Adds an invitation, now; one to the same email whose time is over makes room.
pub async fn insert(
    tx: OrgTx<'_>,
    id: InvitationId,
    asked: &Asked,
    by: UserId,
    now: Instant,
) -> Result<(), DbError> {
    let over = r#"UPDATE auth."Invitations" SET "RevokedAt" = $3
        WHERE "OrgId" = $1 AND lower("Email") = lower($2) AND "AcceptedAt" IS NULL
          AND "RevokedAt" IS NULL AND "ExpiresAt" <= $3"#;
    tx.execute(over, &[&tx.org, &asked.email, &now]).await?;
    let sql = r#"INSERT INTO auth."Invitations" ("Id", "OrgId", "Email", "Role", "Permissions",
            "FirstName", "LastName", "ContactId", "ContractorId", "InvitedByUserId", "CreatedAt",
            "ExpiresAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"#;
    tx.execute(
        sql,
        &[
            &id,
            &tx.org,
            &asked.email,
            &asked.access.role,
            &json!(asked.access.extra),
            &asked.first_name,
            &asked.last_name,
            &asked.contact,
            &asked.contractor,
            &by,
            &now,
            &now.plus_days(HOLDS_DAYS),
        ],
    )
    .await?;
    Ok(())
}

/// Begins an invitation's time anew; letters that went out before hold no more.
pub fn renew(tx: OrgTx<'_>, id: InvitationId, now: Instant) {
    tx.later(
        r#"UPDATE auth."Invitations" SET "ExpiresAt" = $3, "SentAt" = NULL
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now.plus_days(HOLDS_DAYS)],
    );
    end_letters(tx, id, now);
}

/// Takes an invitation back, and its letters with it.
pub fn revoke(tx: OrgTx<'_>, id: InvitationId, now: Instant) {
    tx.later(
        r#"UPDATE auth."Invitations" SET "RevokedAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now],
    );
    end_letters(tx, id, now);
}

fn end_letters(tx: OrgTx<'_>, id: InvitationId, now: Instant) {
    tx.later(
        r#"UPDATE auth."InvitationTokens" SET "EndedAt" = $3
           WHERE "OrgId" = $1 AND "InvitationId" = $2 AND "EndedAt" IS NULL"#,
        params![tx.org, id, now],
    );
}

/// Keeps the hash of a letter's token.
pub fn keep_letter(tx: OrgTx<'_>, id: InvitationId, hash: [u8; 32], now: Instant) {
    tx.later(
        r#"INSERT INTO auth."InvitationTokens" ("OrgId", "TokenHash", "InvitationId", "CreatedAt")
           VALUES ($1, $2, $3, $4)"#,
        params![tx.org, hash.to_vec(), id, now],
    );
}

/// Notes that the letter went out.
pub fn sent(tx: OrgTx<'_>, id: InvitationId, now: Instant) {
    tx.later(
        r#"UPDATE auth."Invitations" SET "SentAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now],
    );
}

/// What is behind a token, for somebody who has no account.
pub struct Behind {
    pub id: InvitationId,
    pub org: OrgId,
    pub org_name: String,
    pub org_slug: String,
    pub email: String,
    pub role: Role,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub expires_at: Instant,
}

/// The open invitation behind a token.
pub async fn behind(db: &Db, hash: [u8; 32]) -> Result<Option<Behind>, DbError> {
    let rows = db.door(Query("SELECT * FROM auth.invitation($1)", &[&hash.as_slice()])).await?;
    let read = |row: &Row| -> Result<Behind, DbError> {
        Ok(Behind {
            id: row.try_get("invitation_id")?,
            org: row.try_get("org_id")?,
            org_name: row.try_get("org_name")?,
            org_slug: row.try_get("org_slug")?,
            email: row.try_get("email")?,
            role: row.try_get("role")?,
            first_name: row.try_get("first_name")?,
            last_name: row.try_get("last_name")?,
            expires_at: row.try_get("expires_at")?,
        })
    };
    rows.first().map(read).transpose()
}

/// An account about to be made.
pub struct NewUser {
    pub id: UserId,
    pub hash: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub contractor: Option<ContractorId>,
    pub contact: Option<ContactId>,
    pub email: String,
    pub role: Role,
    pub permissions: Value,
}

/// Leaves the account and the answer of its invitation to the transaction.
pub fn accept(tx: OrgTx<'_>, id: InvitationId, new: NewUser, now: Instant) {
    let user = new.id;
    tx.later(
        r#"INSERT INTO "Users" ("Id", "OrgId", "Email", "PasswordHash", "Role", "Permissions",
               "FirstName", "LastName", "ContactId", "ContractorId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)"#,
        params![
            new.id,
            tx.org,
            new.email,
            new.hash,
            new.role,
            new.permissions,
            new.first_name,
            new.last_name,
            new.contact,
            new.contractor,
            now
        ],
    );
    tx.later_once(
        r#"UPDATE auth."Invitations" SET "AcceptedAt" = $3, "AcceptedUserId" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "AcceptedAt" IS NULL AND "RevokedAt" IS NULL"#,
        params![tx.org, id, now, user],
    );
    end_letters(tx, id, now);
}
