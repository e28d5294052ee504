//! How letters are kept and found.

use super::HOLDS_HOURS;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::{OrgId, UserId};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// The accounts that an email means.
pub async fn accounts(db: &Db, email: &str) -> Result<Vec<(OrgId, UserId)>, DbError> {
    let rows = db.door(Query("SELECT * FROM auth.forgotten($1)", &[&email])).await?;
    rows.iter().map(|row| Ok((row.try_get("org_id")?, row.try_get("user_id")?))).collect()
}

/// Whom a letter goes to.
pub struct Addressee {
    pub email: String,
    pub first_name: Option<String>,
    pub org_name: String,
    /// Letters they had since a moment.
    pub had: i64,
}

const ADDRESSEE: &str = r#"SELECT u."Email", u."FirstName", o."Name",
        (SELECT count(*) FROM auth."PasswordLetters" l
         WHERE l."OrgId" = $1 AND l."UserId" = $2 AND l."CreatedAt" > $3) AS "Had"
    FROM "Users" u JOIN "Organisations" o ON o."Id" = u."OrgId"
    WHERE u."OrgId" = $1 AND u."Id" = $2 AND u."IsActive" AND o."Status" <> 'Cancelled'"#;

/// Whom a letter goes to, while the account is active.
pub async fn addressee(
    db: &Db,
    org: OrgId,
    user: UserId,
    since: Instant,
) -> Result<Option<Addressee>, DbError> {
    let [rows] = db.read(org, [Query(ADDRESSEE, &[&org, &user, &since])]).await?;
    let read = |row: &Row| -> Result<Addressee, DbError> {
        Ok(Addressee {
            email: row.try_get("Email")?,
            first_name: row.try_get("FirstName")?,
            org_name: row.try_get("Name")?,
            had: row.try_get("Had")?,
        })
    };
    rows.first().map(read).transpose()
}

/// Keeps the hash of a letter's token.
pub fn keep(tx: OrgTx<'_>, user: UserId, hash: [u8; 32], now: Instant) {
    tx.later(
        r#"INSERT INTO auth."PasswordLetters" ("OrgId", "TokenHash", "UserId", "CreatedAt",
               "ExpiresAt")
           VALUES ($1, $2, $3, $4, $5)"#,
        params![tx.org, hash.to_vec(), user, now, now.plus_hours(HOLDS_HOURS)],
    );
}

/// What is behind a token, for somebody who is not signed in.
pub struct Behind {
    pub org: OrgId,
    pub user: UserId,
    pub org_name: String,
    pub org_slug: String,
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub expires_at: Instant,
}

/// The letter behind a token, while it holds.
pub async fn behind(db: &Db, hash: [u8; 32]) -> Result<Option<Behind>, DbError> {
    let sql = "SELECT * FROM auth.password_letter($1)";
    let rows = db.door(Query(sql, &[&hash.as_slice()])).await?;
    let read = |row: &Row| -> Result<Behind, DbError> {
        Ok(Behind {
            org: row.try_get("org_id")?,
            user: row.try_get("user_id")?,
            org_name: row.try_get("org_name")?,
            org_slug: row.try_get("org_slug")?,
            email: row.try_get("email")?,
            first_name: row.try_get("first_name")?,
            last_name: row.try_get("last_name")?,
            expires_at: row.try_get("expires_at")?,
        })
    };
    rows.first().map(read).transpose()
}

/// Whether a letter still holds, locked: of two that use it at once one comes too late.
pub async fn still_open(tx: OrgTx<'_>, hash: [u8; 32]) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM auth."PasswordLetters"
        WHERE "OrgId" = $1 AND "TokenHash" = $2 AND "EndedAt" IS NULL FOR UPDATE"#;
    Ok(tx.opt(sql, &[&tx.org, &hash.as_slice()]).await?.is_some())
}
