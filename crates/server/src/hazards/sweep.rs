//! Telling of clocks that are near their end or past it, and of looks that are due: each once, on
//! any number of nodes, because the row that is told of is marked in the same transaction.

use super::model::Judged;
use super::write;
use crate::app::App;
use crate::db::{DbError, OrgTx, Query};
use crate::live::Change;
use crate::notifications::{self, MailWords};
use crate::record::{Audit, Event, EventType, record};
use jiff::civil::Date;
use maintainuk_domain::hazards::binding::Readings;
use maintainuk_domain::ids::{HazardId, OrgId, TicketId};
use maintainuk_domain::legal::{Duty, Hazard};
use maintainuk_domain::policy::EscalateTo;
use maintainuk_domain::time::{Instant, london, london_date};
use serde_json::json;
use tokio_postgres::Row;

/// Clocks of one organisation that are told of at a time.
const BATCH: usize = 200;

/// Tells of everything that is due now, in every organisation.
///
/// # Errors
/// The database's refusal.
pub async fn sweep(app: &App) -> Result<(), DbError> {
    let now = app.clock.now();
    let sql = "SELECT org_id FROM ops.hazards_to_tell($1, $2)";
    let rows = app.db.door(Query(sql, &[&now, &london_date(now)])).await?;
    for row in rows {
        let org: OrgId = row.try_get(0)?;
        while tell(app, org, now).await? == BATCH {}
    }
    Ok(())
}

/// Tells of what is due in one organisation; says how many clocks.
async fn tell(app: &App, org: OrgId, now: Instant) -> Result<usize, DbError> {
    let told = app
        .db
        .in_org(org, async |tx| -> Result<Vec<TicketId>, DbError> {
            let mut tickets = Vec::new();
            for row in clocks(tx, now).await? {
                tickets.push(clock(tx, &row, now)?);
            }
            for row in checks(tx, now).await? {
                tickets.push(check(tx, &row, now)?);
            }
            Ok(tickets)
        })
        .await?;
    for ticket in &told {
        app.live.announce(Change {
            org,
            kind: "ticket".into(),
            id: ticket.as_uuid(),
            ticket_id: Some(ticket.as_uuid()),
            action: "updated".into(),
        });
    }
    Ok(told.len())
}

/// Takes the clocks that are to be told of: a clock that is past is not told of as near first.
async fn clocks(tx: OrgTx<'_>, now: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"
        WITH due AS (
            SELECT d."Id" FROM "HazardDeadlines" d
            WHERE d."OrgId" = $1 AND d."NearAt" <= $2 AND d."MetAt" IS NULL AND NOT d."Dropped"
              AND (d."NearToldAt" IS NULL OR (d."DueAt" <= $2 AND d."MissedToldAt" IS NULL))
            ORDER BY d."DueAt", d."Id" LIMIT 200 FOR UPDATE SKIP LOCKED)
        UPDATE "HazardDeadlines" d SET "NearToldAt" = COALESCE(d."NearToldAt", $2),
            "MissedToldAt" = CASE WHEN d."DueAt" <= $2 THEN $2 END
        FROM due, "HazardCases" c
        WHERE d."OrgId" = $1 AND d."Id" = due."Id" AND c."OrgId" = $1 AND c."Id" = d."CaseId"
        RETURNING d."Duty", d."DueAt", d."DueDate", d."SetDueAt", d."SetDueDate",
            c."Id" AS "CaseId", c."TicketId", c."Hazard", c."Statutory",
            c."Class", c."Nation", c."Landlord", c."AwareAt",
            (SELECT g."DueAt" FROM "HazardDeadlines" g WHERE g."OrgId" = $1 AND g."CaseId" = c."Id"
               AND g."Duty" = 'safety_work_emergency_guidance' AND NOT g."Dropped") AS "Guidance",
            (SELECT g."DueAt" FROM "HazardDeadlines" g WHERE g."OrgId" = $1 AND g."CaseId" = c."Id"
               AND g."Duty" = 'safety_work_emergency_reg5' AND NOT g."Dropped") AS "Regulation""#;
    tx.rows(sql, &[&tx.org, &now]).await
}

async fn checks(tx: OrgTx<'_>, now: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"
        UPDATE "DampChecks" k SET "ToldAt" = $2 FROM "HazardCases" c
        WHERE k."OrgId" = $1 AND k."DueOn" <= $3 AND k."DoneAt" IS NULL AND k."ToldAt" IS NULL
          AND c."OrgId" = $1 AND c."Id" = k."CaseId"
        RETURNING k."Weeks", k."DueOn", c."Id" AS "CaseId", c."TicketId""#;
    tx.rows(sql, &[&tx.org, &now, &london_date(now)]).await
}

fn clock(tx: OrgTx<'_>, row: &Row, now: Instant) -> Result<TicketId, DbError> {
    let (case, ticket): (HazardId, TicketId) = (row.try_get("CaseId")?, row.try_get("TicketId")?);
    let (duty, hazard): (Duty, Hazard) = (row.try_get("Duty")?, row.try_get("Hazard")?);
    let due: Instant = row.try_get("DueAt")?;
    let day: Option<Date> = row.try_get("DueDate")?;
    let readings =
        Readings { guidance: row.try_get("Guidance")?, regulation: row.try_get("Regulation")? };
    let binds = Judged::of(row, readings, now)?.binds(duty, due);
    let missed = due <= now;
    let kind = if missed { EventType::HazardClockMissed } else { EventType::HazardClockNear };
    let action = if missed { "hazard.clock-missed" } else { "hazard.clock-near" };
    let by = words(due, day);
    let promised: Option<Instant> = row.try_get("SetDueAt")?;
    let promised = promised.filter(|at| *at < due);
    let set_day: Option<Date> = row.try_get("SetDueDate")?;
    let promise = promised.map(|at| format!(" It was promised by {}.", words(at, set_day)));
    let what = duty.as_str().replace('_', " ");
    let data = json!({
        "hazardId": case, "duty": duty, "hazard": hazard, "by": by, "binds": binds,
    });
    let entry = Audit::of(action, "HazardCase", case.as_uuid()).values(None, Some(data.clone()));
    record(tx, now, entry, Event { ticket, kind, data, user: None, contact: None });
    let title = if missed {
        format!("A hazard clock has run out: {what}, by {by}")
    } else {
        format!("A hazard clock is near its end: {what}, by {by}")
    };
    let law = if binds { "This date is set by law." } else { "This date is a benchmark." };
    let body = format!("{law}{}", promise.unwrap_or_default());
    write::alert(tx, ticket, title, body, now);
    if missed && binds {
        let words = MailWords {
            subject: format!("{{number}}: a date set by law has passed ({what})"),
            text: format!("{{title}}, {{home}}\nDue by {by}: {what}. It is not done. {law}"),
        };
        notifications::escalate(tx, ticket, EscalateTo::Coordinators, &words, now);
    }
    Ok(ticket)
}

/// When a period ends, in words.
fn words(due: Instant, day: Option<Date>) -> String {
    day.map_or_else(
        || london(due).strftime("%-d %b at %H:%M").to_string(),
        |day| day.strftime("%-d %b").to_string(),
    )
}

fn check(tx: OrgTx<'_>, row: &Row, now: Instant) -> Result<TicketId, DbError> {
    let (case, ticket): (HazardId, TicketId) = (row.try_get("CaseId")?, row.try_get("TicketId")?);
    let weeks: i32 = row.try_get("Weeks")?;
    let data = json!({ "hazardId": case, "weeks": weeks });
    let entry = Audit::of("hazard.check-due", "HazardCase", case.as_uuid());
    let kind = EventType::DampCheckDue;
    record(
        tx,
        now,
        entry.values(None, Some(data.clone())),
        Event { ticket, kind, data, user: None, contact: None },
    );
    let title = format!("Look at a home that was damp: {weeks} weeks have passed");
    write::alert(tx, ticket, title, "Has the damp come back?".into(), now);
    Ok(ticket)
}
