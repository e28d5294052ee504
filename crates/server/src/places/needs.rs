//! What the home of a ticket needs of every visit, from all alerts about it and who lives there.
//!
//! A need holds whoever is told of its alert: a firm that may not know why has to keep to it all the
//! same. Only what is needed leaves here, without whose need it is and why.

use crate::db::{DbError, OrgTx};
use crate::ticket_of_order;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::policy::TimeOfDay;
use maintainuk_domain::visits::Needs;
use tokio_postgres::Row;

macro_rules! needs {
    ($ticket:expr) => {
        concat!(
            r#"WITH home AS (
        SELECT t."UnitId", u."PropertyId", t."ReportedByContactId" FROM "MaintenanceTickets" t
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        WHERE t."OrgId" = $1 AND t."Id" = "#,
            $ticket,
            r#")
    SELECT max(a."NoticeHours") AS "NoticeHours", COALESCE(bool_or(a."TwoPeople"), FALSE) AS "TwoPeople",
        max(a."NotBefore") AS "NotBefore", min(a."NotAfter") AS "NotAfter"
    FROM (
        SELECT x.* FROM home h JOIN "PlaceAlerts" x ON x."OrgId" = $1
            AND x."PropertyId" = h."PropertyId" AND (x."UnitId" IS NULL OR x."UnitId" = h."UnitId")
        UNION
        SELECT x.* FROM home h JOIN "Residents" r ON r."OrgId" = $1 AND r."UnitId" = h."UnitId"
        JOIN "PlaceAlerts" x ON x."OrgId" = $1 AND x."ContactId" = r."ContactId"
        UNION
        SELECT x.* FROM home h
        JOIN "PlaceAlerts" x ON x."OrgId" = $1 AND x."ContactId" = h."ReportedByContactId") a
    WHERE a."EndedAt" IS NULL"#
        )
    };
}

/// The strictest needs at the home of ticket `$2`: of the place, of who lives there, of who reported.
pub const NEEDS_OF_TICKET: &str = needs!("$2");
/// The same for the ticket of order `$2`.
pub const NEEDS_OF_ORDER: &str = needs!(ticket_of_order!());

/// Reads the columns of needs.
///
/// # Errors
/// When the row lacks a column.
pub fn read_needs(row: &Row) -> Result<Needs, DbError> {
    let time = |name: &str| -> Result<Option<TimeOfDay>, DbError> {
        let text: Option<String> = row.try_get(name)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(Needs {
        notice_hours: row.try_get("NoticeHours")?,
        two_people: row.try_get("TwoPeople")?,
        not_before: time("NotBefore")?,
        not_after: time("NotAfter")?,
    })
}

/// What the home of a ticket needs of every visit.
///
/// # Errors
/// The database's refusal.
pub async fn needs_of(tx: OrgTx<'_>, ticket: TicketId) -> Result<Needs, DbError> {
    read_needs(&tx.one(NEEDS_OF_TICKET, &[&tx.org, &ticket]).await?)
}
