//! Incidents where somebody is about to report a repair: following one instead, and repairs that are
//! a part of one.

use super::body::FollowIncident;
use super::store;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::params;
use crate::record::{Audit, Event, EventType, audit, event};
use crate::tickets::Sight;
use maintainuk_domain::ids::{ContactId, IncidentId, TicketId, UnitId};
use maintainuk_domain::incidents::IncidentStatus;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// An incident that is open at a unit: its number and title. It cannot end until the transaction
/// does.
///
/// # Errors
/// A complaint about `/incidentId` when there is none.
pub async fn check_open_at(
    tx: OrgTx<'_>,
    id: IncidentId,
    unit: UnitId,
) -> Result<(String, String), Problem> {
    let sql = r#"SELECT i."Number", i."Title" FROM "Incidents" i
        WHERE i."OrgId" = $1 AND i."Id" = $2 AND i."Status" = 'Open' AND EXISTS (
            SELECT 1 FROM "IncidentPlaces" l
            JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = l."PropertyId"
            WHERE l."OrgId" = $1 AND l."IncidentId" = i."Id" AND u."Id" = $3)
        FOR SHARE OF i"#;
    let row = tx.opt(sql, &[&tx.org, &id, &unit]).await?;
    let none = || Problem::invalid("/incidentId", "There is no such incident open at this home.");
    let row = row.ok_or_else(none)?;
    let text = |at: usize| row.try_get(at).map_err(DbError::from);
    Ok((text(0)?, text(1)?))
}

/// Makes a locked or new repair a part of an incident.
pub fn join(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: TicketId,
    (id, number, title): (IncidentId, &str, &str),
    now: Instant,
) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "IncidentId" = $3, "LastEventType" = $4, "UpdatedAt" = $5
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, id, EventType::IncidentJoined, now],
    );
    let data = json!({ "incident": number, "title": title, "incidentId": id });
    event(tx, now, Event::by(caller, ticket, EventType::IncidentJoined, data.clone()));
    let entry = Audit::by(caller, "ticket.join-incident", "MaintenanceTicket", ticket.as_uuid());
    audit(tx, now, entry.values(None, Some(data)));
}

/// Lets somebody follow an incident who would have reported the same.
pub async fn follow(
    tx: OrgTx<'_>,
    caller: &Caller,
    sight: Sight,
    id: IncidentId,
    body: &FollowIncident,
    now: Instant,
) -> Result<(), Problem> {
    let incident = store::lock(tx, id).await?;
    let person = follower(tx, sight, body).await?;
    check_place(tx, sight, id, body.unit_id).await?;
    if incident.status != IncidentStatus::Open {
        return Err(Problem::conflict(format!("{} is over.", incident.number)));
    }
    let there = r#"SELECT 1 FROM "IncidentFollowers" WHERE "OrgId" = $1 AND "IncidentId" = $2
        AND "ContactId" = $3 LIMIT 1"#;
    if tx.opt(there, &[&tx.org, &id, &person]).await?.is_some() {
        return Ok(());
    }
    tx.later(
        r#"INSERT INTO "IncidentFollowers" ("OrgId", "IncidentId", "ContactId", "UnitId",
               "RecordedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6)"#,
        params![tx.org, id, person, body.unit_id, caller.user(), now],
    );
    let entry = Audit::by(caller, "incident.follow", "Incident", id.as_uuid());
    let facts = json!({ "contactId": person, "unitId": body.unit_id });
    audit(tx, now, entry.values(None, Some(facts)));
    Ok(())
}

/// Who follows: residents themselves, for others staff say who.
async fn follower(
    tx: OrgTx<'_>,
    sight: Sight,
    body: &FollowIncident,
) -> Result<ContactId, Problem> {
    let given = match sight {
        Sight::Resident(person) if body.contact_id.is_none() => return Ok(person),
        Sight::Resident(_) => {
            let told = "You follow it yourself; leave this out.";
            return Err(Problem::invalid("/contactId", told));
        }
        _ => body.contact_id,
    };
    let person = given.ok_or_else(|| Problem::invalid("/contactId", "Say who follows it."))?;
    let sql = r#"SELECT 1 FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = $2
        AND "ArchivedAt" IS NULL"#;
    match tx.opt(sql, &[&tx.org, &person]).await? {
        Some(_) => Ok(person),
        None => Err(Problem::invalid("/contactId", "There is no such person.")),
    }
}

/// Whether the unit is at one of its places; a resident's own. To a resident an incident elsewhere
/// is not there.
async fn check_place(
    tx: OrgTx<'_>,
    sight: Sight,
    id: IncidentId,
    unit: UnitId,
) -> Result<(), Problem> {
    let sql = r#"SELECT u."Id" = $3 AS "IsThis" FROM "IncidentPlaces" l
        JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = l."PropertyId"
        WHERE l."OrgId" = $1 AND l."IncidentId" = $2
          AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM "ResidentUnits" y
              WHERE y."OrgId" = $1 AND y."UnitId" = u."Id" AND y."ContactId" = $4))
        ORDER BY 1 DESC LIMIT 1"#;
    let found = tx.opt(sql, &[&tx.org, &id, &unit, &sight.id()]).await?;
    let is_this = found.map(|row| row.try_get::<_, bool>(0)).transpose().map_err(DbError::from)?;
    match (is_this, sight) {
        (Some(true), _) => Ok(()),
        (None, Sight::Resident(_)) => Err(Problem::not_found()),
        _ => Err(Problem::invalid("/unitId", "This home is not a part of the incident.")),
    }
}
