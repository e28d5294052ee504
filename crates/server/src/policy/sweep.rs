//! Telling of clocks that near their end, pass it, and go on being late: each step once, on any
//! number of nodes, because the row that is told of is locked and marked in the same transaction.
//! What is not due is not read: a ticket says when it is to be looked at next.

use super::store;
use super::terms::Terms;
use crate::app::App;
use crate::db::{DbError, OrgTx, Query};
use crate::live::Change;
use crate::notifications::{self, MailWords};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::TicketClocks;
use crate::{escalated_to, params, terms_of_ticket};
use maintainuk_domain::ids::{OrgId, TicketId};
use maintainuk_domain::incidents::waits_for_incident;
use maintainuk_domain::policy::{EscalateTo, Promised, Tell};
use maintainuk_domain::time::{Instant, london};
use serde_json::json;
use tokio_postgres::Row;

/// Tickets of one organisation that are looked at in a transaction.
const BATCH: usize = 200;

/// How soon a repair that waits for an incident is looked at again.
const LOOK_AGAIN_MINUTES: i64 = 30;

/// Tells of everything that is due now, in every organisation.
///
/// # Errors
/// The database's refusal.
pub async fn sweep(app: &App) -> Result<(), DbError> {
    let now = app.clock.now();
    let rows = app.db.door(Query("SELECT org_id FROM ops.clocks_to_tell($1)", &[&now])).await?;
    for row in rows {
        let org: OrgId = row.try_get(0)?;
        while tell(app, org, now).await? == BATCH {}
    }
    Ok(())
}

/// Tells of what is due in one organisation; says how many tickets it looked at.
async fn tell(app: &App, org: OrgId, now: Instant) -> Result<usize, DbError> {
    let (looked, told) = app
        .db
        .in_org(org, async |tx| -> Result<(usize, Vec<TicketId>), DbError> {
            let rows = due(tx, now).await?;
            let mut told = Vec::new();
            for row in &rows {
                told.extend(ticket(tx, row, now)?);
            }
            Ok((rows.len(), told))
        })
        .await?;
    for ticket in told {
        app.live.announce(Change {
            org,
            kind: "ticket".into(),
            id: ticket.as_uuid(),
            ticket_id: Some(ticket.as_uuid()),
            action: "updated".into(),
        });
    }
    Ok(looked)
}

/// The tickets whose moment has come, locked; those that another node has are left to it.
async fn due(tx: OrgTx<'_>, now: Instant) -> Result<Vec<Row>, DbError> {
    let sql = concat!(
        r#"SELECT t."Id", t."Status", t."CreatedAt", t."ClockStartAt", t."PolicyVersion",
            t."PausedAt", t."RespondBy", t."AttendBy", t."MakeSafeBy", t."ResolveBy",
            t."RespondedAt", t."AttendedAt", t."MadeSafeAt", t."CompletedAt", t."WarnAt", t."Told",
            t."EmergencyRule" IS NOT NULL AS "IsByRule", EXISTS (SELECT 1 FROM "Incidents" i
                WHERE i."OrgId" = $1 AND i."Id" = t."IncidentId" AND i."Status" = 'Open')
                AS "InIncident", p."Nation", "#,
        terms_of_ticket!(),
        r#" FROM (SELECT * FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."TellAt" <= $2
                ORDER BY t."TellAt" LIMIT 200 FOR UPDATE SKIP LOCKED) t
        CROSS JOIN LATERAL (SELECT p."Nation" FROM "Units" u
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
            WHERE u."OrgId" = $1 AND u."Id" = t."UnitId" LIMIT 1) p"#
    );
    tx.rows(sql, &[&tx.org, &now]).await
}

/// Tells of one ticket's clocks; nothing where nothing is to be told after all.
fn ticket(tx: OrgTx<'_>, row: &Row, now: Instant) -> Result<Option<TicketId>, DbError> {
    let id: TicketId = row.try_get("Id")?;
    let terms = Terms::read(row, row.try_get("Nation")?, now)?;
    let mut clocks = TicketClocks::read(row)?;
    if !clocks.run() {
        store::told(tx, id, clocks.told(), None);
        return Ok(None);
    }
    if waits_for_incident(
        row.try_get("Status")?,
        row.try_get("IsByRule")?,
        row.try_get("InIncident")?,
    ) {
        // Its clocks go on and are told of once the incident is over.
        store::told(tx, id, clocks.told(), Some(now.plus_minutes(LOOK_AGAIN_MINUTES)));
        return Ok(None);
    }
    let steps = clocks.sheet.tell(&terms.policy.escalation, &terms.work, now);
    for &(promised, step) in &steps {
        let due = clocks.sheet.due(promised).unwrap_or(now);
        one(tx, id, &terms, (promised, step), due, now);
    }
    store::told(tx, id, clocks.told(), terms.tell_at(&clocks.sheet));
    Ok((!steps.is_empty()).then_some(id))
}

/// Leaves the record of one step, and the alerts, to the transaction.
fn one(
    tx: OrgTx<'_>,
    ticket: TicketId,
    terms: &Terms,
    (promised, step): (Promised, Tell),
    due: Instant,
    now: Instant,
) {
    let by = london(due).strftime("%-d %b at %H:%M").to_string();
    let what = promised.words();
    let (kind, action, to, title) = match step {
        Tell::Near => (
            EventType::ServiceClockNear,
            "ticket.clock-near",
            EscalateTo::Coordinator,
            format!("Nearly due: {what} by {by}"),
        ),
        Tell::Breached => (
            EventType::ServiceClockMissed,
            "ticket.clock-missed",
            EscalateTo::Coordinator,
            format!("Late: {what} by {by}"),
        ),
        Tell::Escalated(level) => (
            EventType::ServiceClockEscalated,
            "ticket.clock-escalated",
            terms.policy.escalation.get(level).map_or(EscalateTo::Managers, |level| level.to),
            format!("Still not done, and late: {what} by {by}"),
        ),
    };
    let level = if let Tell::Escalated(level) = step { Some(level + 1) } else { None };
    let to_whom = level.map(|_| people(to));
    let data = json!({
        "promised": what, "by": by, "level": level, "to": to_whom, "policyVersion": terms.version,
    });
    let entry = Audit::of(action, "MaintenanceTicket", ticket.as_uuid());
    let line = Event { ticket, kind, data: data.clone(), user: None, contact: None };
    record(tx, now, entry.values(None, Some(data)), line);
    alert(tx, ticket, to, title, now);
    if step != Tell::Near {
        let promised = format!("Promised by {by}: {what}. It is not done.");
        let words = MailWords {
            subject: format!("{{number}} is late: {what} by {by}"),
            text: format!("{{title}}, {{home}}\n{promised}"),
        };
        notifications::escalate(tx, ticket, to, &words, now);
    }
}

const fn people(to: EscalateTo) -> &'static str {
    match to {
        EscalateTo::Coordinator => "who looks after it",
        EscalateTo::Coordinators => "all coordinators",
        EscalateTo::Managers => "the managers",
    }
}

/// Alerts whom it concerns.
fn alert(tx: OrgTx<'_>, ticket: TicketId, to: EscalateTo, title: String, now: Instant) {
    tx.later(
        concat!(
            r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u."Id", 'ServiceClock', $2::varchar,
               t."TicketNumber" || ': ' || t."Title", 'Portal', 'Unread', $3, $4::varchar, $5"#,
            escalated_to!(),
            r#"WHERE t."OrgId" = $1 AND t."Id" = $3"#
        ),
        params![tx.org, title, ticket, format!("/tickets/{ticket}"), now, to],
    );
}
