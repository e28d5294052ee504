//! How followers are read and written.

use crate::bell::Alert;
use crate::db::{DbError, OrgTx};
use crate::params;
use crate::tickets::full_name;
use maintainuk_domain::ids::{TicketId, UserId, WatcherId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// The followers of ticket `$2`, oldest first.
pub const OF_TICKET: &str = r#"SELECT w."UserId", w."Mentioned", w."StartedAt", u."FirstName",
        u."LastName", u."Email"
    FROM "TicketWatchers" w JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = w."UserId"
    WHERE w."OrgId" = $1 AND w."TicketId" = $2 AND w."EndedAt" IS NULL AND u."IsActive"
    ORDER BY w."StartedAt", w."Id" LIMIT 200"#;

/// A colleague who follows a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Watcher {
    /// The colleague.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// Whether a note named them; otherwise they asked for it.
    pub mentioned: bool,
    /// Since when.
    pub since: Instant,
}

impl Watcher {
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            user_id: row.try_get("UserId")?,
            name: name(row)?,
            mentioned: row.try_get("Mentioned")?,
            since: row.try_get("StartedAt")?,
        })
    }
}

/// A colleague's name, or the email of one who has none.
fn name(row: &Row) -> Result<String, tokio_postgres::Error> {
    let name = full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
    name.map_or_else(|| row.try_get("Email"), Ok)
}

/// Colleagues who can be named: all who read every ticket.
pub async fn colleagues(tx: OrgTx<'_>) -> Result<Vec<(UserId, String)>, DbError> {
    let sql = r#"SELECT "Id", "FirstName", "LastName", "Email" FROM "Users"
        WHERE "OrgId" = $1 AND "IsActive" AND "Role" IN ('OrgAdmin', 'Coordinator', 'Viewer')
        ORDER BY "Id" LIMIT 1000"#;
    let rows = tx.rows(sql, &[&tx.org]).await?;
    let read = |row: &Row| Ok((row.try_get("Id")?, name(row)?));
    rows.iter().map(read).collect::<Result<_, tokio_postgres::Error>>().map_err(DbError::from)
}

/// Whether a colleague follows a ticket.
pub async fn follows(tx: OrgTx<'_>, ticket: TicketId, who: UserId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "TicketWatchers" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "UserId" = $3 AND "EndedAt" IS NULL"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket, &who]).await?.is_some())
}

/// Lets colleagues follow; who follows already, does so as before.
pub fn follow(tx: OrgTx<'_>, ticket: TicketId, who: UserId, mentioned: bool, now: Instant) {
    tx.later(
        r#"INSERT INTO "TicketWatchers" ("Id", "OrgId", "TicketId", "UserId", "Mentioned",
               "StartedAt")
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT ("OrgId", "TicketId", "UserId") DO UPDATE
               SET "EndedAt" = NULL, "Mentioned" = $5, "StartedAt" = $6
               WHERE "TicketWatchers"."EndedAt" IS NOT NULL"#,
        params![WatcherId::fresh(), tx.org, ticket, who, mentioned, now],
    );
}

/// Ends following.
pub fn unfollow(tx: OrgTx<'_>, ticket: TicketId, who: UserId, now: Instant) {
    tx.later(
        r#"UPDATE "TicketWatchers" SET "EndedAt" = $4
           WHERE "OrgId" = $1 AND "TicketId" = $2 AND "UserId" = $3 AND "EndedAt" IS NULL"#,
        params![tx.org, ticket, who, now],
    );
}

/// Alerts all who follow a ticket, and whoever looks after it, but not `but`.
pub fn tell(tx: OrgTx<'_>, ticket: TicketId, but: Vec<UserId>, alert: &Alert, now: Instant) {
    let title: String = alert.title.chars().take(200).collect();
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u."Id", $3::varchar, $4::varchar, $5::text, 'Portal',
               'Unread', $2, '/tickets/' || $2::uuid, $6
           FROM "Users" u
           WHERE u."OrgId" = $1 AND u."IsActive" AND u."Id" <> ALL ($7::uuid[]) AND u."Id" IN (
               SELECT w."UserId" FROM "TicketWatchers" w
               WHERE w."OrgId" = $1 AND w."TicketId" = $2 AND w."EndedAt" IS NULL
               UNION ALL
               SELECT t."CoordinatorUserId" FROM "MaintenanceTickets" t
               WHERE t."OrgId" = $1 AND t."Id" = $2 AND t."CoordinatorUserId" IS NOT NULL)"#,
        params![tx.org, ticket, alert.kind, title, alert.body.clone(), now, but],
    );
}
