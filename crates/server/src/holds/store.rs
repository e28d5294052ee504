//! How holds are read and written.

use super::model::TicketHold;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use crate::record::EventType;
use crate::tickets::{self, Locked, Sight};
use jiff::civil::Date;
use maintainuk_domain::holds::HoldReason;
use maintainuk_domain::ids::{HoldId, OrgId, TicketId, UserId};
use maintainuk_domain::time::Instant;

/// The newest holds of a ticket; `None` when there is no such ticket.
pub async fn of_ticket(
    db: &Db,
    org: OrgId,
    id: TicketId,
) -> Result<Option<Vec<TicketHold>>, DbError> {
    let sql = r#"
        SELECT h.*, b."FirstName" AS "ByFirst", b."LastName" AS "ByLast",
            e."FirstName" AS "EndFirst", e."LastName" AS "EndLast"
        FROM (SELECT * FROM "TicketHolds" WHERE "OrgId" = $1 AND "TicketId" = $2
            ORDER BY "StartedAt" DESC, "Id" DESC LIMIT 200) h
        LEFT JOIN "Users" b ON b."OrgId" = $1 AND b."Id" = h."StartedBy"
        LEFT JOIN "Users" e ON e."OrgId" = $1 AND e."Id" = h."EndedBy"
        ORDER BY h."StartedAt" DESC, h."Id" DESC"#;
    let who = Sight::All.id();
    let seen = Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let [found, rows] = db.read(org, [seen, Query(sql, &[&org, &id])]).await?;
    if found.is_empty() {
        return Ok(None);
    }
    Ok(Some(rows.iter().map(TicketHold::read).collect::<Result<_, _>>()?))
}

/// A hold about to begin.
pub struct NewHold {
    pub ticket: TicketId,
    pub reason: HoldReason,
    pub note: Option<String>,
    pub until: Option<Date>,
    pub by: UserId,
    pub at: Instant,
}

/// Begins a hold; one that lasts is to be ended before.
pub fn start(tx: OrgTx<'_>, new: &NewHold) {
    tx.later(
        r#"INSERT INTO "TicketHolds" ("Id", "OrgId", "TicketId", "Reason", "Note", "StartedAt",
               "UntilOn", "StartedBy")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![
            HoldId::fresh(),
            tx.org,
            new.ticket,
            new.reason,
            new.note.clone(),
            new.at,
            new.until,
            new.by
        ],
    );
}

/// Ends the hold that lasts, if one does.
pub fn end(tx: OrgTx<'_>, ticket: TicketId, by: Option<UserId>, now: Instant) {
    tx.later(
        r#"UPDATE "TicketHolds" SET "EndedAt" = GREATEST($3, "StartedAt"), "EndedBy" = $4
           WHERE "OrgId" = $1 AND "TicketId" = $2 AND "EndedAt" IS NULL"#,
        params![tx.org, ticket, now, by],
    );
}

/// Writes the marks of a locked ticket.
pub fn mark(
    tx: OrgTx<'_>,
    ticket: &Locked,
    hold: Option<(HoldReason, Instant, Option<Date>)>,
    deferred: Option<Date>,
    last: EventType,
    now: Instant,
) {
    let (reason, since, until) = match hold {
        Some((reason, since, until)) => (Some(reason), Some(since), until),
        None => (None, None, None),
    };
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "HoldReason" = $4, "HoldSince" = $5, "HoldUntil" = $6,
               "DeferredUntil" = $7, "LastEventType" = $8, "UpdatedAt" = $9,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, ticket.id, ticket.version, reason, since, until, deferred, last, now],
    );
}

/// Ends what a ticket waits for, because a move finished it.
pub fn end_all(tx: OrgTx<'_>, ticket: TicketId, by: Option<UserId>, now: Instant) {
    end(tx, ticket, by, now);
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "HoldReason" = NULL, "HoldSince" = NULL,
               "HoldUntil" = NULL, "DeferredUntil" = NULL
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket],
    );
}

/// Brings a ticket that was set aside back, because somebody took it up.
pub fn bring_back(tx: OrgTx<'_>, ticket: TicketId) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "DeferredUntil" = NULL WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket],
    );
}

/// Sets a ticket that came back aside again, because what brought it back was undone.
pub fn set_aside_again(tx: OrgTx<'_>, ticket: TicketId, until: Date) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "DeferredUntil" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, until],
    );
}

/// Tickets whose day has come: to go on, or to come back.
pub async fn due(tx: OrgTx<'_>, today: Date) -> Result<Vec<TicketId>, DbError> {
    let sql = r#"(SELECT "Id" FROM "MaintenanceTickets"
            WHERE "OrgId" = $1 AND "HoldReason" IS NOT NULL AND "HoldUntil" <= $2
            ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 200)
        UNION (SELECT "Id" FROM "MaintenanceTickets"
            WHERE "OrgId" = $1 AND "DeferredUntil" IS NOT NULL AND "DeferredUntil" <= $2
            ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 200)"#;
    let rows = tx.rows(sql, &[&tx.org, &today]).await?;
    rows.iter().map(|row| row.try_get(0).map_err(DbError::from)).collect()
}
