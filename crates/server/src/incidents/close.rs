//! The end of an incident, and of the repairs that are a part of it.

use super::body::CloseIncident;
use super::model::child;
use super::store;
use super::tell::{self, News};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::params;
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight, TicketTransition};
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{IncidentId, IncidentUpdateId, TicketId};
use maintainuk_domain::incidents::{ChildEnd, IncidentNews, IncidentStatus, end_of};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// A repair that did not end with its incident.
pub struct Stayed {
    pub ticket: TicketId,
    number: String,
    pub why: String,
}

/// What the end brought about.
pub struct Closed {
    pub ended: Vec<TicketId>,
    pub stayed: Vec<Stayed>,
}

/// Ends an incident and tells everybody; its repairs end with it where they may.
pub async fn close(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: IncidentId,
    body: &CloseIncident,
    words: &str,
    now: Instant,
) -> Result<Closed, Problem> {
    let incident = store::lock(tx, id).await?;
    if body.version.is_some_and(|version| version != incident.version) {
        return Err(DbError::Stale.into());
    }
    if incident.status != IncidentStatus::Open {
        return Err(Problem::conflict(format!("{} is over already.", incident.number)));
    }
    let told = store::by_email(tx, id).await?;
    let (news, by) = (IncidentNews::Closed, caller.user());
    let update = IncidentUpdateId::fresh();
    tell::all(tx, &News { id: update, incident: id, news, words, by, told }, now);
    let reason = format!("{} is over: {words}", incident.number);
    let mut closed = Closed { ended: Vec::new(), stayed: Vec::new() };
    for ticket in store::children(tx, id).await? {
        end_child(tx, caller, ticket, &reason, &mut closed, now).await?;
    }
    tx.later_once(
        r#"UPDATE "Incidents" SET "Status" = 'Closed', "ClosedAt" = $4, "ClosedByUserId" = $5,
               "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, id, incident.version, now, by],
    );
    let entry = Audit::by(caller, "incident.close", "Incident", id.as_uuid());
    let stays =
        |one: &Stayed| json!({ "ticketId": one.ticket, "ticket": one.number, "why": one.why });
    let stayed: Vec<_> = closed.stayed.iter().map(stays).collect();
    let facts = json!({ "words": words, "told": told, "ended": closed.ended, "stayed": stayed });
    audit(tx, now, entry.values(Some(json!({ "status": "Open" })), Some(facts)));
    Ok(closed)
}

/// Ends one repair by the rules of its moves, or notes why it stays.
async fn end_child(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TicketId,
    reason: &str,
    closed: &mut Closed,
    now: Instant,
) -> Result<(), Problem> {
    let ticket = match tickets::lock(tx, Sight::All, id).await {
        Ok(ticket) => ticket,
        // It was put away in the meantime.
        Err(DbError::NotFound) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let facts = store::facts(tx, id).await?;
    let (to, code) = match end_of(child(&facts).map_err(DbError::from)?) {
        ChildEnd::Ended => return Ok(()),
        ChildEnd::Stays(why) => {
            closed.stayed.push(Stayed { ticket: id, number: ticket.number, why: why.to_owned() });
            return Ok(());
        }
        ChildEnd::Ends(to, code) => (to, code),
    };
    let notes = (to == TicketStatus::Closed).then(|| reason.to_owned());
    let body = transition(to, code);
    let said = (Some(reason.to_owned()), notes);
    let number = ticket.number.clone();
    // A move is checked whole before it writes anything: one that is refused leaves nothing.
    match tickets::move_locked(tx, caller, Sight::All, ticket, &body, said, now).await {
        Ok(()) => closed.ended.push(id),
        Err(problem) if problem.is_ours() => return Err(problem),
        Err(problem) => closed.stayed.push(Stayed { ticket: id, number, why: problem.told() }),
    }
    Ok(())
}

const fn transition(to: TicketStatus, code: EndReason) -> TicketTransition {
    TicketTransition {
        to,
        reason: None,
        code: Some(code),
        resolution_notes: None,
        assignee_id: None,
        version: None,
    }
}
