//! How tickets are put away and brought back.

use crate::db::{DbError, OrgTx};
use crate::params;
use crate::record::EventType;
use crate::tickets::Locked;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;

/// Puts a locked ticket away.
pub fn put_away(tx: OrgTx<'_>, ticket: &Locked, reason: &str, by: UserId, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "DeletedAt" = $4, "DeletedByUserId" = $5,
               "DeletedReason" = $6, "LastEventType" = $7, "UpdatedAt" = $4,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            ticket.id,
            ticket.version,
            now,
            by,
            reason.to_owned(),
            EventType::TicketPutAway
        ],
    );
}

/// A ticket that was put away, locked.
pub struct PutAway {
    pub number: String,
    pub status: TicketStatus,
    pub at: Instant,
    pub reason: String,
}

/// Locks a ticket that was put away.
pub async fn lock(tx: OrgTx<'_>, id: TicketId) -> Result<PutAway, DbError> {
    let sql = r#"SELECT "TicketNumber", "Status", "DeletedAt", "DeletedReason"
        FROM "MaintenanceTickets"
        WHERE "OrgId" = $1 AND "Id" = $2 AND "DeletedAt" IS NOT NULL FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(PutAway {
        number: row.try_get("TicketNumber")?,
        status: row.try_get("Status")?,
        at: row.try_get("DeletedAt")?,
        reason: row.try_get("DeletedReason")?,
    })
}

/// Brings a locked ticket back as it was.
pub fn restore(tx: OrgTx<'_>, id: TicketId, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "DeletedAt" = NULL, "DeletedByUserId" = NULL,
               "DeletedReason" = NULL, "LastEventType" = $3, "UpdatedAt" = $4,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "DeletedAt" IS NOT NULL"#,
        params![tx.org, id, EventType::TicketRestored, now],
    );
}
