//! What of a place somebody is not told, and why: for who looks through their eyes.

use super::gathered::{PlaceFacts, alerts_about, facts_of_property, facts_of_ticket};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::{Kind, Problem};
use maintainuk_domain::access::Role;
use maintainuk_domain::alerts;
use maintainuk_domain::ids::{ContactId, PropertyId, TicketId};
use maintainuk_domain::places::{ANOTHER_HOME, PlacePart, Reader, opens_doors, why_untold};
use maintainuk_domain::work_orders::WorkOrderStatus;

/// Something that one is told and the other is not, and why.
pub type Untold = (PlacePart, &'static str);

/// As whom somebody looks who is no colleague.
fn outside(eyes: &Caller) -> Reader {
    match eyes.info.access.role {
        Role::Contractor => Reader::Firm { job_goes_on: false },
        _ => Reader::Resident,
    }
}

/// What `eyes` are not told of the place of a ticket.
///
/// # Errors
/// When the caller may not see the ticket.
pub async fn untold_of_ticket(
    app: &App,
    caller: &Caller,
    eyes: &Caller,
    id: TicketId,
) -> Result<Vec<Untold>, Problem> {
    let (_, all) = facts_of_ticket(app, caller, id).await?;
    match facts_of_ticket(app, eyes, id).await {
        Ok((reader, seen)) => Ok(untold(&all, &[seen], reader, eyes)),
        Err(told) if matches!(told.kind(), Kind::NotFound | Kind::Forbidden) => {
            Ok(untold(&all, &[], outside(eyes), eyes))
        }
        Err(problem) => Err(problem),
    }
}

// A firm is told of a property through its jobs there.
const JOBS_AT: &str = r#"SELECT DISTINCT ON (u."Id") t."Id" FROM "WorkOrders" o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
      AND t."DeletedAt" IS NULL
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId" AND u."PropertyId" = $3
    WHERE o."OrgId" = $1 AND o."AssignedContractorId" = $2 AND o."Status" = ANY ($4)
    ORDER BY u."Id", t."Id" LIMIT 20"#;

/// What `eyes` are not told of a property: a resident nothing, a firm what its jobs there do not need.
///
/// # Errors
/// When the caller may not see the property.
pub async fn untold_of_property(
    app: &App,
    caller: &Caller,
    eyes: &Caller,
    id: PropertyId,
) -> Result<Vec<Untold>, Problem> {
    let all = facts_of_property(app, caller, id).await?;
    let Some(firm) = eyes.info.contractor else {
        return Ok(untold(&all, &[], outside(eyes), eyes));
    };
    let org = caller.org();
    let going: Vec<WorkOrderStatus> =
        WorkOrderStatus::ALL.iter().copied().filter(|status| opens_doors(*status)).collect();
    let [jobs] = app.db.read(org, [Query(JOBS_AT, &[&org, &firm, &id, &going])]).await?;
    let (mut seen, mut reader) = (Vec::new(), outside(eyes));
    for job in &jobs {
        let (at, facts) =
            facts_of_ticket(app, eyes, job.try_get(0).map_err(DbError::from)?).await?;
        reader = at;
        seen.push(facts);
    }
    Ok(untold(&all, &seen, reader, eyes))
}

/// Which alerts about a person `eyes` are not told: nobody but staff is told any.
///
/// # Errors
/// When the caller may not see the person.
pub async fn untold_of_contact(
    app: &App,
    caller: &Caller,
    eyes: &Caller,
    id: ContactId,
) -> Result<Vec<Untold>, Problem> {
    let all = alerts_about(app, caller, id).await?;
    let all = PlaceFacts { alerts: all, ..PlaceFacts::default() };
    Ok(untold(&all, &[], outside(eyes), eyes))
}

fn untold(all: &PlaceFacts, seen: &[PlaceFacts], reader: Reader, eyes: &Caller) -> Vec<Untold> {
    let mut found = Vec::new();
    for alert in &all.alerts {
        let theirs = seen.iter().flat_map(|facts| &facts.alerts).find(|one| one.id == alert.id);
        let about = alert.contact_id.is_some() && alert.contact_id == eyes.info.contact;
        let need = || alerts::why_untold(eyes.info.access.role, alert.need_to_know, about);
        match theirs {
            Some(one) if one.reason.is_some() => {}
            Some(_) => found.extend(
                why_untold(reader, PlacePart::AlertReasons)
                    .map(|why| (PlacePart::AlertReasons, why)),
            ),
            None => {
                let why = need().or_else(|| why_untold(reader, PlacePart::Alerts));
                found.push((PlacePart::Alerts, why.unwrap_or(ANOTHER_HOME)));
            }
        }
    }
    let mut missing = |part, is_seen: bool| {
        if !is_seen {
            found.push((part, why_untold(reader, part).unwrap_or(ANOTHER_HOME)));
        }
    };
    for one in &all.hints {
        missing(PlacePart::Hints, seen.iter().any(|s| s.hints.iter().any(|x| x.id == one.id)));
    }
    for one in &all.keys {
        missing(PlacePart::Keys, seen.iter().any(|s| s.keys.iter().any(|x| x.id == one.id)));
    }
    for one in &all.access_codes {
        let is_seen = seen.iter().any(|s| s.access_codes.iter().any(|x| x.id == one.id));
        missing(PlacePart::AccessCodes, is_seen);
    }
    for one in &all.assets {
        missing(PlacePart::Assets, seen.iter().any(|s| s.assets.iter().any(|x| x.id == one.id)));
    }
    for one in &all.needs {
        missing(PlacePart::Needs, seen.iter().any(|s| s.needs.contains(one)));
    }
    found
}
