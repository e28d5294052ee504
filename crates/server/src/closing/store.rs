//! How closing by itself is read and written.

use crate::db::{DbError, OrgTx};
use crate::params;
use crate::record::EventType;
use crate::tickets::Locked;
use maintainuk_domain::closing::DEFAULT_DAYS;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::time::Instant;
use uuid::Uuid;

/// As a part of a statement about organisation `$1`: after how many days a completed ticket closes
/// by itself. What is set for itself goes before the service policy in force.
#[macro_export]
macro_rules! auto_close_days {
    () => {
        r#"COALESCE((SELECT g."AutoCloseDays" FROM "Organisations" g WHERE g."Id" = $1),
            (SELECT (k."Rules" ->> 'autoCloseDays')::int FROM "ServicePolicies" k
             WHERE k."OrgId" = $1 ORDER BY k."Version" DESC LIMIT 1)) AS "AutoCloseDays""#
    };
}

/// Days after completion until a ticket closes by itself, as the organisation has set it; 0 is
/// never.
pub async fn days(tx: OrgTx<'_>) -> Result<i32, DbError> {
    let sql = concat!("SELECT ", auto_close_days!());
    Ok(days_of(tx.one(sql, &[&tx.org]).await?.try_get(0)?))
}

/// What is set, or what the rules say where nothing is.
pub const fn days_of(set: Option<i32>) -> i32 {
    match set {
        Some(days) => days,
        None => DEFAULT_DAYS,
    }
}

/// The longest completed tickets after a place, which were completed before a moment.
pub async fn completed(
    tx: OrgTx<'_>,
    before: Instant,
    after: (Instant, Uuid),
) -> Result<Vec<(Instant, TicketId)>, DbError> {
    let sql = r#"SELECT "CompletedAt", "Id" FROM "MaintenanceTickets"
        WHERE "OrgId" = $1 AND "Status" = 'Completed' AND "CompletedAt" <= $2
          AND ("CompletedAt", "Id") > ($3, $4) AND "ObjectedAt" IS NULL
        ORDER BY "CompletedAt", "Id" LIMIT 200"#;
    let rows = tx.rows(sql, &[&tx.org, &before, &after.0, &after.1]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// Notes that it was told that a ticket closes by itself.
pub fn told(tx: OrgTx<'_>, ticket: TicketId, now: Instant) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "CloseToldAt" = $3, "LastEventType" = $4,
               "UpdatedAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, now, EventType::TicketClosesSoon],
    );
}

/// Keeps an objection on a locked ticket.
pub fn object(tx: OrgTx<'_>, ticket: &Locked, words: &str, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "ObjectedAt" = $4, "Objection" = $5, "ConfirmedAt" = NULL,
               "LastEventType" = $6, "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            ticket.id,
            ticket.version,
            now,
            words.to_owned(),
            EventType::TicketObjected
        ],
    );
}

/// Keeps on a locked ticket that it is fixed, as who lives there says; an objection is settled by it.
pub fn confirm(tx: OrgTx<'_>, ticket: &Locked, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "ConfirmedAt" = $4, "ObjectedAt" = NULL,
               "Objection" = NULL, "LastEventType" = $5, "UpdatedAt" = $4,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, ticket.id, ticket.version, now, EventType::TicketConfirmed],
    );
}

/// Forgets what belongs to one completion: the ticket was closed or reopened.
pub fn forget(tx: OrgTx<'_>, ticket: TicketId) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "ObjectedAt" = NULL, "Objection" = NULL,
               "ConfirmedAt" = NULL, "CloseToldAt" = NULL WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket],
    );
}
