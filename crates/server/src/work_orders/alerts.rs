//! What a firm is told of the alerts at its jobs, in summary: what they are about and what to do.

use super::model::WorkOrder;
use crate::auth::Caller;
use crate::db::{Db, DbError, Query};
use maintainuk_domain::access::Role;
use maintainuk_domain::alerts::{AlertKind, seen_by};
use maintainuk_domain::ids::WorkOrderId;
use maintainuk_domain::places::opens_doors;
use serde::Serialize;
use utoipa::ToSchema;

/// An alert in summary; never why it is there.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct JobAlert {
    pub kind: AlertKind,
    /// What to do, or not to do.
    #[schema(example = "Two people only")]
    pub text: String,
}

// `$2` the orders, `$3` what the caller has to know, `$4` who the caller is. About the place, about
// who lives there, and about who reported it; as on the page of the ticket.
const ALERTS: &str = r#"SELECT o."Id" AS "OrderId", a."Kind", a."Text"
    FROM "WorkOrders" o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    CROSS JOIN LATERAL (
        SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "PropertyId" = u."PropertyId"
          AND ("UnitId" IS NULL OR "UnitId" = u."Id")
        UNION
        SELECT x.* FROM "Residents" r
        JOIN "PlaceAlerts" x ON x."OrgId" = $1 AND x."ContactId" = r."ContactId"
        WHERE r."OrgId" = $1 AND r."UnitId" = u."Id"
        UNION
        SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "ContactId" = t."ReportedByContactId") a
    WHERE o."OrgId" = $1 AND o."Id" = ANY ($2) AND a."EndedAt" IS NULL
      AND a."NeedToKnow" = ANY ($3)
      AND (a."ContactId" IS NULL OR a."ContactId" IS DISTINCT FROM $4)
    ORDER BY a."CreatedAt", a."Id" LIMIT 1000"#;

/// Adds them to the caller's own jobs that go on. Staff read them beside the home; nobody who lives
/// there is told.
///
/// # Errors
/// The database's refusal.
pub async fn add(db: &Db, caller: &Caller, orders: &mut [WorkOrder]) -> Result<(), DbError> {
    let role = caller.info.access.role;
    let going: Vec<WorkOrderId> =
        orders.iter().filter(|one| opens_doors(one.status)).map(|one| one.id).collect();
    if role != Role::Contractor || going.is_empty() {
        return Ok(());
    }
    let (org, needs) = (caller.org(), seen_by(role));
    let asked = Query(ALERTS, &[&org, &going, &needs, &caller.info.contact]);
    let [rows] = db.read(org, [asked]).await?;
    for row in &rows {
        let id: WorkOrderId = row.try_get("OrderId")?;
        let alert = JobAlert { kind: row.try_get("Kind")?, text: row.try_get("Text")? };
        if let Some(order) = orders.iter_mut().find(|one| one.id == id) {
            order.alerts.push(alert);
        }
    }
    Ok(())
}
