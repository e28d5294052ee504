//! How runs are read and written.

use super::before::Before;
use super::model::{Asker, BulkRun, BulkRunPage, BulkRunTicket};
use crate::automation;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Listing, Page, Problem, Window};
use crate::params;
use maintainuk_domain::bulk::BulkAction;
use maintainuk_domain::ids::{BulkItemId, BulkRunId, OrgId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use tokio_postgres::types::Json;

macro_rules! names {
    () => {
        r#"b."FirstName" AS "ByFirst", b."LastName" AS "ByLast", b."Email" AS "ByEmail",
            e."FirstName" AS "UndoFirst", e."LastName" AS "UndoLast", e."Email" AS "UndoEmail""#
    };
}

macro_rules! people {
    () => {
        r#"JOIN "Users" b ON b."OrgId" = $1 AND b."Id" = p."UserId"
            LEFT JOIN "Users" e ON e."OrgId" = $1 AND e."Id" = p."UndoneByUserId""#
    };
}

/// A page of all runs, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    asker: Asker,
    window: Window,
) -> Result<Page<BulkRun>, DbError> {
    let sql = crate::list_sql!(r#""BulkRuns""#, "", "", concat!("p.*, ", names!()), people!());
    let listing = Listing { sql, filters: &[], window, count: false };
    listing.read(db, org, |row| BulkRun::read(row, asker), BulkRun::place).await
}

/// A run with its tickets.
///
/// # Errors
/// [`DbError::NotFound`] when there is none.
pub async fn find(
    db: &Db,
    org: OrgId,
    asker: Asker,
    id: BulkRunId,
) -> Result<BulkRunPage, DbError> {
    let run = concat!(
        "SELECT p.*, ",
        names!(),
        r#" FROM "BulkRuns" p "#,
        people!(),
        r#" WHERE p."OrgId" = $1 AND p."Id" = $2"#
    );
    let items = r#"SELECT i.*, t."TicketNumber", t."Title" FROM "BulkRunItems" i
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = i."TicketId"
        WHERE i."OrgId" = $1 AND i."RunId" = $2 ORDER BY i."Position" LIMIT 200"#;
    let queries = [Query(run, &[&org, &id]), Query(items, &[&org, &id])];
    let [run, items] = db.read(org, queries).await?;
    let run = BulkRun::read(run.first().ok_or(DbError::NotFound)?, asker)?;
    Ok(BulkRunPage { run, items: items.iter().map(BulkRunTicket::read).collect::<Result<_, _>>()? })
}

/// A run, and what it is about to do to one more ticket.
pub struct NewItem {
    pub run: BulkRunId,
    pub by: UserId,
    pub action: BulkAction,
    pub chosen: i32,
    pub begun: Instant,
    pub position: i32,
    pub ticket: TicketId,
    pub before: Before,
}

/// Notes what was done to a ticket, and the run with the first of them. Comes after everything else
/// that is written on the ticket, so that the version is the last.
pub fn note(tx: OrgTx<'_>, new: NewItem) {
    tx.later(
        r#"INSERT INTO "BulkRuns" AS r ("Id", "OrgId", "UserId", "Action", "Chosen", "Done", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, 1, $6)
           ON CONFLICT ("Id") DO UPDATE SET "Done" = r."Done" + 1"#,
        params![new.run, tx.org, new.by, new.action, new.chosen, new.begun],
    );
    tx.later(
        r#"INSERT INTO "BulkRunItems" ("Id", "OrgId", "RunId", "TicketId", "Position", "Before",
               "VersionAfter")
           SELECT $1, $2, $3, $4, $5, $6, t."RowVersion" FROM "MaintenanceTickets" t
           WHERE t."OrgId" = $2 AND t."Id" = $4"#,
        params![BulkItemId::fresh(), tx.org, new.run, new.ticket, new.position, json!(new.before)],
    );
}

/// What a ticket was before a run, and its version right after; nothing once it was put back.
pub async fn open_item(tx: OrgTx<'_>, id: BulkItemId) -> Result<Option<(Before, i32)>, DbError> {
    let sql = r#"SELECT "Before", "VersionAfter" FROM "BulkRunItems"
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Undone" IS NOT TRUE FOR UPDATE"#;
    let Some(row) = tx.opt(sql, &[&tx.org, &id]).await? else { return Ok(None) };
    let Json(before): Json<Before> = row.try_get("Before")?;
    Ok(Some((before, row.try_get("VersionAfter")?)))
}

/// Leaves it to the transaction what became of a ticket that was to be put back.
pub fn tried(tx: OrgTx<'_>, id: BulkItemId, why_not: Option<&str>) {
    let why: Option<String> = why_not.map(|why| why.chars().take(500).collect());
    tx.later(
        r#"UPDATE "BulkRunItems" SET "Undone" = $3, "WhyNotUndone" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Undone" IS NOT TRUE"#,
        params![tx.org, id, why.is_none(), why],
    );
}

/// Notes that a run was undone; how many tickets were put back, and how many left. Nothing when
/// somebody else was first, or when no ticket was put back: the run is as it was then.
///
/// # Errors
/// The database's refusal.
pub async fn undone(
    tx: OrgTx<'_>,
    id: BulkRunId,
    by: UserId,
    now: Instant,
) -> Result<Option<(i32, i32)>, DbError> {
    let sql = r#"UPDATE "BulkRuns" SET "UndoneAt" = $3, "UndoneByUserId" = $4,
            "TakenBack" = n.back, "LeftAlone" = n.kept
        FROM (SELECT (count(*) FILTER (WHERE i."Undone"))::int AS back,
                (count(*) FILTER (WHERE NOT i."Undone"))::int AS kept
            FROM "BulkRunItems" i WHERE i."OrgId" = $1 AND i."RunId" = $2) n
        WHERE "OrgId" = $1 AND "Id" = $2 AND "UndoneAt" IS NULL AND n.back > 0
        RETURNING "TakenBack", "LeftAlone""#;
    let row = tx.opt(sql, &[&tx.org, &id, &now, &by]).await?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
}

/// What closing a ticket overwrites.
pub async fn words(tx: OrgTx<'_>, ticket: TicketId) -> Result<Value, DbError> {
    let sql = r#"SELECT jsonb_build_object('notes', "ResolutionNotes", 'confirmedAt', "ConfirmedAt",
            'closeToldAt', "CloseToldAt")
        FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &ticket]).await?.try_get(0)?)
}

/// Leaves it to the transaction that a ticket has them again.
pub fn put_words_back(tx: OrgTx<'_>, ticket: TicketId, words: &Value) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "ResolutionNotes" = $3::jsonb ->> 'notes',
               "ConfirmedAt" = ($3::jsonb ->> 'confirmedAt')::timestamp,
               "CloseToldAt" = ($3::jsonb ->> 'closeToldAt')::timestamp
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, words.clone()],
    );
}

/// Whether an email about a ticket went out since.
pub async fn was_emailed(tx: OrgTx<'_>, ticket: TicketId, since: Instant) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "TicketTimelineEvents" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "CreatedAt" >= $3 AND "EventType" = 'EmailSent' LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket, &since]).await?.is_some())
}

/// Refuses a colleague who does not look after tickets any more; nobody is as good as anybody.
pub async fn check_colleague(tx: OrgTx<'_>, who: Option<UserId>) -> Result<(), Problem> {
    let Some(who) = who else { return Ok(()) };
    match automation::colleague(tx, who).await? {
        Some(_) => Ok(()),
        None => Err(Problem::conflict("Whoever looked after it before is no colleague any more.")),
    }
}
