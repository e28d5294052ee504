//! Opening an incident and telling of it.

use super::body::{IncidentWords, OpenIncident};
use super::here::join;
use super::store::{self, Locked};
use super::tell::{self, News};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{FieldError, Problem};
use crate::params;
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight};
use maintainuk_domain::ids::{IncidentId, IncidentUpdateId, PropertyId, TicketId};
use maintainuk_domain::incidents::{IncidentNews, IncidentStatus, MOST_PLACES, MOST_TICKETS};
use maintainuk_domain::numbers;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde_json::json;

/// What is said where a property is not there.
pub const NO_PROPERTY: &str = "There is no such property in use.";

/// Longest words that are told.
const WORDS_MAX: usize = 2_000;

/// What is told, checked.
pub fn words(body: &IncidentWords) -> Result<String, Problem> {
    let told = validate::paragraphs(&body.words, WORDS_MAX)
        .and_then(|words| words.ok_or_else(|| "Say what people are told.".into()));
    told.map_err(|told: String| Problem::invalid("/words", told))
}

/// Checks an incident that is to be opened: its title and words.
pub fn check(body: &OpenIncident) -> Result<(String, String), Problem> {
    let mut errors = Vec::new();
    let mut keep = |pointer: &'static str, detail: String| {
        errors.push(FieldError { pointer: pointer.into(), detail: detail.into() });
    };
    let title = validate::required(&body.title, 200).map_err(|told| keep("/title", told));
    let words = validate::paragraphs(&body.words, WORDS_MAX)
        .and_then(|words| words.ok_or_else(|| "Say what people are told.".into()))
        .map_err(|told: String| keep("/words", told));
    if body.ticket_ids.len() > MOST_TICKETS {
        keep("/ticketIds", format!("Choose at most {MOST_TICKETS} tickets."));
    }
    match (title, words) {
        (Ok(title), Ok(words)) if errors.is_empty() => Ok((title, words)),
        _ => Err(Problem::fields(errors)),
    }
}

/// The properties, each once.
pub fn places(given: &[PropertyId]) -> Result<Vec<PropertyId>, Problem> {
    let mut at = given.to_vec();
    at.sort_unstable();
    at.dedup();
    if at.is_empty() || at.len() > MOST_PLACES {
        let told = format!("Choose 1 to {MOST_PLACES} properties.");
        return Err(Problem::invalid("/propertyIds", told));
    }
    Ok(at)
}

/// Opens an incident; its repairs are a part of it, and everybody there is told.
pub async fn open(
    tx: OrgTx<'_>,
    caller: &Caller,
    body: &OpenIncident,
    (title, words): (&str, &str),
    number: i64,
    now: Instant,
) -> Result<IncidentId, Problem> {
    let at = places(&body.property_ids)?;
    if usize::try_from(store::are_there(tx, &at).await?) != Ok(at.len()) {
        return Err(Problem::invalid("/propertyIds", NO_PROPERTY));
    }
    let (id, number) = (IncidentId::fresh(), numbers::incident(number));
    insert(tx, caller, (id, &number), (body, title, &at), now);
    let told = store::by_email_at(tx, &at).await?;
    let incident =
        Locked { id, number, title: title.to_owned(), status: IncidentStatus::Open, version: 1 };
    adopt(tx, caller, &incident, &at, &body.ticket_ids, now).await?;
    let update = IncidentUpdateId::fresh();
    let (news, by) = (IncidentNews::Opened, caller.user());
    tell::all(tx, &News { id: update, incident: id, news, words, by, told }, now);
    let entry = Audit::by(caller, "incident.open", "Incident", id.as_uuid());
    let facts = json!({ "number": incident.number, "title": title, "words": words,
        "category": body.category, "propertyIds": at, "ticketIds": body.ticket_ids, "told": told });
    audit(tx, now, entry.values(None, Some(facts)));
    Ok(id)
}

fn insert(
    tx: OrgTx<'_>,
    caller: &Caller,
    (id, number): (IncidentId, &str),
    (body, title, at): (&OpenIncident, &str, &[PropertyId]),
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Incidents" ("Id", "OrgId", "Number", "Title", "Category", "Status",
               "OpenedByUserId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, 'Open', $6, $7, $7)"#,
        params![id, tx.org, number.to_owned(), title.to_owned(), body.category, caller.user(), now],
    );
    tx.later(
        r#"INSERT INTO "IncidentPlaces" ("OrgId", "IncidentId", "PropertyId")
           SELECT $1, $2, unnest($3::uuid[])"#,
        params![tx.org, id, at.to_vec()],
    );
}

/// Makes open repairs at its places a part of an incident.
async fn adopt(
    tx: OrgTx<'_>,
    caller: &Caller,
    incident: &Locked,
    at: &[PropertyId],
    tickets: &[TicketId],
    now: Instant,
) -> Result<(), Problem> {
    let mut tickets = tickets.to_vec();
    tickets.sort_unstable();
    tickets.dedup();
    let absent = || Problem::invalid("/ticketIds", "There is no such repair at these properties.");
    for id in tickets {
        let ticket = match tickets::lock(tx, Sight::All, id).await {
            Ok(ticket) => ticket,
            Err(DbError::NotFound) => return Err(absent()),
            Err(error) => return Err(error.into()),
        };
        let sql = r#"SELECT u."PropertyId" = ANY ($3) AS "IsHere", t."IncidentId" IS NOT NULL AS "IsTaken"
            FROM "MaintenanceTickets" t JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            WHERE t."OrgId" = $1 AND t."Id" = $2"#;
        let row = tx.one(sql, &[&tx.org, &id, &at]).await?;
        if !row.try_get::<_, bool>("IsHere").map_err(DbError::from)? {
            return Err(absent());
        }
        let taken: bool = row.try_get("IsTaken").map_err(DbError::from)?;
        if taken || !ticket.status.is_open() {
            let told = format!("{} has ended, or is a part of another incident.", ticket.number);
            return Err(Problem::invalid("/ticketIds", told));
        }
        join(tx, caller, id, (incident.id, &incident.number, &incident.title), now);
    }
    Ok(())
}

/// Tells everybody how an open incident goes on.
pub async fn update(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: IncidentId,
    words: &str,
    now: Instant,
) -> Result<IncidentUpdateId, Problem> {
    let incident = store::lock(tx, id).await?;
    if incident.status != IncidentStatus::Open {
        return Err(Problem::conflict(format!("{} is over.", incident.number)));
    }
    let (update, told) = (IncidentUpdateId::fresh(), store::by_email(tx, id).await?);
    let (news, by) = (IncidentNews::Update, caller.user());
    tell::all(tx, &News { id: update, incident: id, news, words, by, told }, now);
    tx.later_once(
        r#"UPDATE "Incidents" SET "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, id, incident.version, now],
    );
    let entry = Audit::by(caller, "incident.update", "Incident", id.as_uuid());
    audit(tx, now, entry.values(None, Some(json!({ "words": words, "told": told }))));
    Ok(update)
}
