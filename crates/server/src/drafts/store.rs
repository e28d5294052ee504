//! How drafts are read and written. Every statement names whose they are, but the one that reads what
//! colleagues share.

use super::model::{Draft, DraftLine, KeepDraft};
use crate::auth::Caller;
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::http::Window;
use crate::params;
use maintainuk_domain::drafts::DraftKind;
use maintainuk_domain::ids::{DraftId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use tokio_postgres::types::Json;

/// The drafts of user `$3` on ticket `$2`.
pub const OF_TICKET: &str = r#"SELECT * FROM "TicketDrafts"
    WHERE "OrgId" = $1 AND "TicketId" = $2 AND "UserId" = $3 ORDER BY "Kind" LIMIT 10"#;

/// What others than user `$3` share on ticket `$2`.
pub const SHARED: &str = r#"SELECT d.*, u."FirstName", u."LastName" FROM (
        SELECT * FROM "TicketDrafts" WHERE "OrgId" = $1 AND "TicketId" = $2 AND "UserId" <> $3
          AND "SharedAt" IS NOT NULL ORDER BY "UpdatedAt" DESC, "Id" DESC LIMIT 50) d
    JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = d."UserId"
    ORDER BY d."UpdatedAt" DESC, d."Id" DESC"#;

/// A page of all drafts of the caller, newest first.
pub async fn list(db: &Db, caller: &Caller, window: &Window) -> Result<Vec<DraftLine>, DbError> {
    let head = r#"SELECT p.*, t."TicketNumber", t."Title" FROM (SELECT * FROM "TicketDrafts"
        WHERE "OrgId" = $1 AND "UserId" = $2 AND ("UpdatedAt", "Id") < ($3, $4)
        ORDER BY "UpdatedAt" DESC, "Id" DESC"#;
    let tail = r#") p JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = p."TicketId"
        ORDER BY p."UpdatedAt" DESC, p."Id" DESC"#;
    let (at, id) = window.place();
    let (org, user) = (caller.org(), caller.user());
    let text = sql::join(&[head, window.limit_sql(), tail]);
    let [rows] = db.read(org, [Query(text, &[&org, &user, &at, &id])]).await?;
    rows.iter().map(DraftLine::read).collect()
}

/// Keeps a draft in place of the one before.
pub async fn keep(
    tx: OrgTx<'_>,
    user: UserId,
    ticket: TicketId,
    new: &KeepDraft,
    now: Instant,
) -> Result<Draft, DbError> {
    let row = tx
        .one(
            r#"INSERT INTO "TicketDrafts" ("Id", "OrgId", "UserId", "TicketId", "Kind", "Fields",
                   "Base", "BaseVersion", "CreatedAt", "UpdatedAt", "SharedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9,
                   CASE WHEN $10::boolean THEN $9::timestamp END)
               ON CONFLICT ("OrgId", "UserId", "TicketId", "Kind") DO UPDATE
                   SET "Fields" = $6, "Base" = $7, "BaseVersion" = $8, "UpdatedAt" = $9,
                       "SharedAt" = CASE WHEN COALESCE($10::boolean, "TicketDrafts"."SharedAt" IS NOT NULL)
                           THEN COALESCE("TicketDrafts"."SharedAt", $9) END
               RETURNING *"#,
            &[
                &DraftId::fresh(),
                &tx.org,
                &user,
                &ticket,
                &new.kind,
                &Json(&new.fields),
                &Json(&new.base),
                &new.base_version,
                &now,
                &new.shared,
            ],
        )
        .await?;
    Ok(Draft::read(&row)?)
}

const DROP: &str = r#"DELETE FROM "TicketDrafts"
    WHERE "OrgId" = $1 AND "UserId" = $2 AND "TicketId" = $3 AND "Kind" = $4
    RETURNING "SharedAt" IS NOT NULL"#;

/// What was begun has been sent.
pub fn sent(tx: OrgTx<'_>, user: UserId, ticket: TicketId, kind: DraftKind) {
    tx.later(DROP, params![tx.org, user, ticket, kind]);
}

/// Drops a draft that is not wanted any more; says whether colleagues were shown it.
pub async fn drop_one(
    tx: OrgTx<'_>,
    user: UserId,
    ticket: TicketId,
    kind: DraftKind,
) -> Result<bool, DbError> {
    let row = tx.opt(DROP, &[&tx.org, &user, &ticket, &kind]).await?;
    Ok(row.is_some_and(|row| row.get(0)))
}

/// One field of what was begun has been sent; what was begun in others stays.
pub fn sent_field(tx: OrgTx<'_>, user: UserId, ticket: TicketId, kind: DraftKind, field: String) {
    let whose = params![tx.org, user, ticket, kind, field];
    tx.later(
        r#"UPDATE "TicketDrafts" SET "Fields" = "Fields" - $5::text
           WHERE "OrgId" = $1 AND "UserId" = $2 AND "TicketId" = $3 AND "Kind" = $4"#,
        whose,
    );
    tx.later(
        r#"DELETE FROM "TicketDrafts" d
           WHERE "OrgId" = $1 AND "UserId" = $2 AND "TicketId" = $3 AND "Kind" = $4
             AND NOT EXISTS (SELECT 1 FROM jsonb_each_text(d."Fields") f WHERE btrim(f.value) <> '')"#,
        params![tx.org, user, ticket, kind],
    );
}

/// Drops the drafts of an organisation that nobody went on with since `before`.
pub async fn purge(tx: OrgTx<'_>, before: Instant) -> Result<u64, DbError> {
    let sql = r#"DELETE FROM "TicketDrafts" WHERE "OrgId" = $1 AND "UpdatedAt" < $2"#;
    tx.execute(sql, &[&tx.org, &before]).await
}
