//! How sessions are read and written.

use super::sessions::SessionInfo;
use crate::app::App;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::{OrgId, SessionId, UserId};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// An account that an email may mean.
pub struct Account {
    pub org: OrgId,
    pub slug: String,
    pub org_name: String,
    pub user: UserId,
    pub password_hash: String,
}

pub async fn accounts(db: &Db, email: &str) -> Result<Vec<Account>, DbError> {
    let rows = db.door(Query("SELECT * FROM auth.accounts($1)", &[&email])).await?;
    let read = |row: &Row| -> Result<Account, DbError> {
        Ok(Account {
            org: row.try_get("org_id")?,
            slug: row.try_get("slug")?,
            org_name: row.try_get("org_name")?,
            user: row.try_get("user_id")?,
            password_hash: row.try_get("password_hash")?,
        })
    };
    rows.iter().map(read).collect()
}

/// A session about to begin.
pub struct NewSession {
    pub id: SessionId,
    pub user: UserId,
    pub token_hash: [u8; 32],
    pub now: Instant,
    pub expires: Instant,
    pub ip: String,
    pub agent: Option<String>,
}

pub fn begin(tx: OrgTx<'_>, new: NewSession) {
    tx.later(
        r#"INSERT INTO auth."Sessions" ("Id", "OrgId", "UserId", "TokenHash", "CreatedAt",
               "LastSeenAt", "ExpiresAt", "IpAddress", "UserAgent")
           VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)"#,
        params![
            new.id,
            tx.org,
            new.user,
            new.token_hash.to_vec(),
            new.now,
            new.expires,
            new.ip,
            new.agent
        ],
    );
    tx.later(
        r#"UPDATE "Users" SET "LastLoginAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, new.user, new.now],
    );
}

/// Notes that a session is in use. Once a minute is enough, and a failure spoils no request.
pub async fn touch(app: &App, info: &SessionInfo, now: Instant) {
    let (org, session) = (info.org, info.session);
    let noted = app
        .db
        .in_org(org, async |tx| {
            tx.later(
                r#"UPDATE auth."Sessions" SET "LastSeenAt" = $3
                   WHERE "OrgId" = $1 AND "Id" = $2 AND "EndedAt" IS NULL"#,
                params![org, session, now],
            );
            Ok::<_, DbError>(())
        })
        .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "A session could not be noted as used");
    }
    app.sessions.forget(info.user.as_uuid());
}

pub async fn list(db: &Db, org: OrgId, user: UserId, now: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT "Id", "CreatedAt", "LastSeenAt", "IpAddress", "UserAgent"
        FROM auth."Sessions"
        WHERE "OrgId" = $1 AND "UserId" = $2 AND "EndedAt" IS NULL AND "ExpiresAt" > $3
        ORDER BY "CreatedAt" DESC LIMIT 100"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &user, &now])]).await?;
    Ok(rows)
}

/// Ends a session of the user; says whether there was one.
pub async fn end(
    tx: OrgTx<'_>,
    user: UserId,
    session: SessionId,
    now: Instant,
) -> Result<bool, DbError> {
    let sql = r#"UPDATE auth."Sessions" SET "EndedAt" = $4
        WHERE "OrgId" = $1 AND "UserId" = $2 AND "Id" = $3 AND "EndedAt" IS NULL"#;
    Ok(tx.execute(sql, &[&tx.org, &user, &session, &now]).await? > 0)
}

/// Leaves the end of all sessions of a user to the transaction, but for one that is kept.
pub fn end_all(tx: OrgTx<'_>, user: UserId, kept: Option<SessionId>, now: Instant) {
    tx.later(
        r#"UPDATE auth."Sessions" SET "EndedAt" = $3
           WHERE "OrgId" = $1 AND "UserId" = $2 AND "EndedAt" IS NULL
             AND ($4::uuid IS NULL OR "Id" <> $4)"#,
        params![tx.org, user, now, kept],
    );
}

/// What a user's password is kept as; none while they have none.
pub async fn password_hash(db: &Db, org: OrgId, user: UserId) -> Result<Option<String>, DbError> {
    let sql = r#"SELECT "PasswordHash" FROM "Users" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &user])]).await?;
    Ok(rows.first().ok_or(DbError::NotFound)?.try_get(0)?)
}

/// Leaves a changed password to the transaction, unless somebody changes the old one first.
pub fn change_password(
    tx: OrgTx<'_>,
    user: UserId,
    (old, new): (Option<String>, String),
    now: Instant,
) {
    tx.later_once(
        r#"UPDATE "Users" SET "PasswordHash" = $4, "UpdatedAt" = $5
           WHERE "OrgId" = $1 AND "Id" = $2 AND "PasswordHash" = $3"#,
        params![tx.org, user, old, new, now],
    );
    end_letters(tx, user, now);
}

/// Leaves a password to the transaction, whatever the old one was and whether there was one.
pub fn set_password(tx: OrgTx<'_>, user: UserId, hash: String, now: Instant) {
    tx.later(
        r#"UPDATE "Users" SET "PasswordHash" = $3, "UpdatedAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, user, hash, now],
    );
    end_letters(tx, user, now);
}

/// A letter that chooses a new password holds no longer than the password it was asked for.
fn end_letters(tx: OrgTx<'_>, user: UserId, now: Instant) {
    tx.later(
        r#"UPDATE auth."PasswordLetters" SET "EndedAt" = $3
           WHERE "OrgId" = $1 AND "UserId" = $2 AND "EndedAt" IS NULL"#,
        params![tx.org, user, now],
    );
}
