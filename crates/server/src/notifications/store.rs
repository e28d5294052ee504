//! How alerts are read and written.

use super::Template;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::record::EventType;
use crate::timeline::spaced;
use crate::{auto_close_days, left_home, params};
use maintainuk_domain::ids::{
    ContactId, EventId, NotificationId, OrgId, TicketId, VisitId, WorkOrderId,
};
use maintainuk_domain::time::Instant;
use serde_json::Value;
use tokio_postgres::Row;

pub fn insert(
    tx: OrgTx<'_>,
    id: NotificationId,
    template: Template,
    ticket: TicketId,
    person: ContactId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "ContactId", "Type", "Title", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, 'Email', 'Unread', $6, $7, $8)"#,
        params![
            id,
            tx.org,
            person,
            template,
            title(template),
            ticket,
            format!("/tickets/{ticket}"),
            now
        ],
    );
}

fn title(template: Template) -> String {
    if template == Template::ByRule {
        return "About a repair".into();
    }
    let words = spaced(template.as_str()).to_lowercase();
    if template.is_to_firm() { words } else { format!("Repair {words}") }
}

/// Who reported a ticket.
pub async fn reporter(db: &Db, org: OrgId, ticket: TicketId) -> Result<Option<ContactId>, DbError> {
    let sql = r#"SELECT "ReportedByContactId" FROM "MaintenanceTickets"
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &ticket])]).await?;
    Ok(rows.first().map(|row| row.try_get(0)).transpose()?.flatten())
}

/// Whom a visit or the end of the work concerns: who reported it, and who has the home let where that is
/// somebody else (a colleague, a warden, nobody that is known). Nobody of the common parts.
pub async fn concerned(
    tx: OrgTx<'_>,
    ticket: TicketId,
    reporter: Option<ContactId>,
) -> Result<Vec<ContactId>, DbError> {
    const LIVING: &str = r#"
        SELECT y."TenantContactId" FROM "MaintenanceTickets" t
        JOIN "Tenancies" y ON y."OrgId" = $1 AND y."UnitId" = t."UnitId" AND y."Status" IN ('Active', 'Eviction')
        CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/London')::date AS today) d
        WHERE t."OrgId" = $1 AND t."Id" = $2 AND y."StartDate" <= d.today
          AND (y."EndDate" IS NULL OR y."EndDate" >= d.today)
          AND NOT EXISTS (SELECT 1 FROM "Residents" r WHERE r."OrgId" = $1 AND r."UnitId" = t."UnitId"
              AND r."ContactId" = $3)
        ORDER BY y."StartDate", y."Id" LIMIT 20"#;
    // Who moved out is told no more of the home.
    const LEFT: &str = concat!(
        r#"SELECT 1 FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2 AND "#,
        left_home!("$3", r#"t."UnitId""#),
        " IS NOT NULL"
    );
    let rows = tx.rows(LIVING, &[&tx.org, &ticket, &reporter]).await?;
    let gone = tx.opt(LEFT, &[&tx.org, &ticket, &reporter]).await?.is_some();
    let mut people: Vec<ContactId> = reporter.filter(|_| !gone).into_iter().collect();
    for row in &rows {
        people.push(row.try_get(0)?);
    }
    Ok(people)
}

/// What an email says is read when it is sent, so that it is true then: of the visit that it is about, or
/// where it names none, as those that older versions promised, of the newest one; and only while that
/// stands where the template says. `Stands` is what is agreed beside it.
pub async fn facts(
    db: &Db,
    org: OrgId,
    template: Template,
    (ticket, person, order, visit): (TicketId, ContactId, Option<WorkOrderId>, Option<VisitId>),
) -> Result<Option<Row>, DbError> {
    let stands: Option<Vec<&str>> =
        template.visit().map(|all| all.iter().map(|status| status.as_str()).collect());
    const SELECT: &str = concat!(
        "SELECT ",
        auto_close_days!(),
        r#", t."TicketNumber", t."Title", t."Status", t."Priority", t."RespondBy", t."ResolveBy",
            t."EmergencyRule", t."DeferredUntil", g."Name" AS "OrgName", c."Email", c."FirstName", c."IsValid",
            u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode",
            o."CompletionNotes", k."CompanyName",
            v."StartAt" AS "VisitStart", v."EndAt" AS "VisitEnd", v."Arrival", v."Note" AS "VisitNote",
            v."Reason" AS "VisitReason", v."ProposedBy", v."CardLeft", o."WorkOrderNumber",
            s."StartAt" AS "StandsStart", s."EndAt" AS "StandsEnd", s."Arrival" AS "StandsArrival",
            NULLIF(o."FurtherWork" ->> 'description', '') AS "FurtherWords",
            EXISTS (SELECT 1 FROM "WorkOrderOffers" f WHERE f."OrgId" = $1 AND f."WorkOrderId" = o."Id"
                AND f."Place" > 1 AND f."Status" IN ('Waiting', 'Queued')) AS "InTurn",
            (SELECT array_agg(e."Name"::text ORDER BY y."Share" DESC, e."Name") FROM "OperativeTimes" y
                JOIN "Operatives" e ON e."OrgId" = $1 AND e."Id" = y."OperativeId"
                WHERE y."OrgId" = $1 AND y."VisitId" = v."Id" AND y."WithdrawnAt" IS NULL) AS "Named"
        FROM "MaintenanceTickets" t
        JOIN "Organisations" g ON g."Id" = $1
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = $3
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        LEFT JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = $4 AND o."TicketId" = t."Id"
        LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = o."AssignedContractorId"
        LEFT JOIN LATERAL (
            SELECT x.* FROM "Visits" x WHERE x."OrgId" = $1 AND x."WorkOrderId" = o."Id"
                AND x."Id" = COALESCE($6, x."Id")
                AND CASE WHEN $5::text[] IS NULL THEN $6::uuid IS NOT NULL ELSE x."Status" = ANY ($5) END
            ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT 1) v ON true
        LEFT JOIN "Visits" s ON s."OrgId" = $1 AND s."WorkOrderId" = o."Id"
            AND s."Status" IN ('Confirmed', 'Started') AND s."Id" <> v."Id"
        WHERE t."OrgId" = $1 AND t."Id" = $2"#
    );
    let [rows] =
        db.read(org, [Query(SELECT, &[&org, &ticket, &person, &order, &stands, &visit])]).await?;
    Ok(rows.into_iter().next())
}

/// Notes on the alert, once, that its email went out.
pub fn sent(tx: OrgTx<'_>, id: NotificationId, now: Instant) {
    tx.later(
        r#"UPDATE "Notifications" SET "SentAt" = COALESCE("SentAt", $3)
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now],
    );
}

/// Says on the timeline what became of an alert's email, once however often the job ran: the
/// event's id is the alert's.
pub fn tell(
    tx: OrgTx<'_>,
    id: NotificationId,
    ticket: TicketId,
    kind: EventType,
    data: Value,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
               "ActorContactId", "DataJson", "CreatedAt")
           VALUES ($1, $2, $3, $4, NULL, $5, $6) ON CONFLICT DO NOTHING"#,
        params![EventId::from_uuid(id.as_uuid()), tx.org, ticket, kind, data, now],
    );
}
