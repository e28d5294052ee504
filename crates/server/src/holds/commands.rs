//! Beginning and ending a wait, each in one transaction.

use super::model::{PutOnHold, SetAside};
use super::store::{self, NewHold};
use crate::app::App;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight};
use maintainuk_domain::holds::{
    check_until, law_comes_first, needs_note, why_not_by_law, why_not_defer, why_not_hold,
};
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::policy::Pause;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use serde_json::{Value, json};

fn words(given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), 2_000);
    checked.map_err(|told| Problem::invalid("/note", told))
}

/// Puts a ticket on hold.
///
/// # Errors
/// What is wrong with the request, or why the ticket cannot be held.
pub async fn hold(
    app: &App,
    caller: &Caller,
    id: TicketId,
    body: &PutOnHold,
) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            tickets::check_version(&ticket, body.version)?;
            put_on_hold(tx, caller, &ticket, body, now).await
        })
        .await
}

/// Leaves a hold of a locked ticket to the transaction.
///
/// # Errors
/// As [`hold`].
pub async fn put_on_hold(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    body: &PutOnHold,
    now: Instant,
) -> Result<(), Problem> {
    let note = words(body.note.as_deref())?;
    if let Some(why) = why_not_hold(ticket.status) {
        return Err(Problem::conflict(format!("{}: {why}", ticket.number)));
    }
    if let Some(until) = body.until_on {
        check_until(until, london_date(now)).map_err(|told| Problem::invalid("/untilOn", told))?;
    }
    if note.is_none() && needs_note(body.reason, ticket.priority) {
        return Err(Problem::invalid("/note", "Say in words what it waits for."));
    }
    if ticket.hold.is_some() {
        store::end(tx, ticket.id, Some(caller.user()), now);
    }
    store::start(
        tx,
        &NewHold {
            ticket: ticket.id,
            reason: body.reason,
            note: note.clone(),
            until: body.until_on,
            by: caller.user(),
            at: now,
        },
    );
    let kind = EventType::TicketHeld;
    let hold = Some((body.reason, now, body.until_on));
    store::mark(tx, ticket, hold, ticket.deferred, kind, now);
    let mut pauses = tickets::ended(&ticket.pauses, now);
    pauses.push(Pause { from: now, to: None });
    tickets::follow_holds(tx, ticket, pauses, body.reason.waits_for(), now).await?;
    let told = json!({ "reason": body.reason, "untilOn": body.until_on,
        "policyVersion": ticket.clocks.version });
    // The note is for colleagues, and the line of the timeline for everybody.
    let mut kept = told.clone();
    kept["note"] = json!(note);
    let entry = Audit::by(caller, "ticket.hold", "MaintenanceTicket", ticket.id.as_uuid());
    let line = Event::by(caller, ticket.id, kind, told);
    record(tx, now, entry.values(Some(before(ticket)), Some(kept)), line);
    if let Some(note) = &note {
        tickets::note(tx, caller, ticket, note, now);
    }
    Ok(())
}

/// What the audit log keeps of what a ticket waited for.
fn before(ticket: &Locked) -> Value {
    let hold = ticket.hold.as_ref();
    json!({
        "reason": hold.map(|hold| hold.reason), "untilOn": hold.and_then(|hold| hold.until_on),
        "deferredUntil": ticket.deferred,
    })
}

/// Goes on with a ticket that is on hold.
///
/// # Errors
/// When it is not.
pub async fn resume(app: &App, caller: &Caller, id: TicketId) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            if ticket.hold.is_none() {
                return Err(Problem::conflict(format!("{} is not on hold.", ticket.number)));
            }
            resumed(tx, Some(caller), &ticket, now).await?;
            Ok(())
        })
        .await
}

/// Leaves the end of a hold to the transaction; nobody ends it when its day came.
///
/// # Errors
/// The database's refusal.
pub async fn resumed(
    tx: OrgTx<'_>,
    by: Option<&Caller>,
    ticket: &Locked,
    now: Instant,
) -> Result<(), DbError> {
    store::end(tx, ticket.id, by.map(Caller::user), now);
    store::mark(tx, ticket, None, ticket.deferred, EventType::TicketResumed, now);
    let pauses = tickets::ended(&ticket.pauses, now);
    tickets::follow_holds(tx, ticket, pauses, None, now).await?;
    let decided = json!({ "policyVersion": ticket.clocks.version });
    told(tx, by, ticket, ("ticket.resume", EventType::TicketResumed), decided, now);
    if by.is_none() {
        let title = format!("{} goes on: its hold has ended", ticket.number);
        let alert = Alert { kind: "TicketResumed", title, body: Some(ticket.title.clone()) };
        bell::coordinator(tx, ticket.id, &alert, now);
    }
    Ok(())
}

fn told(
    tx: OrgTx<'_>,
    by: Option<&Caller>,
    ticket: &Locked,
    (action, kind): (&'static str, EventType),
    data: Value,
    now: Instant,
) {
    let (id, entity) = (ticket.id.as_uuid(), "MaintenanceTicket");
    let entry = match by {
        Some(caller) => Audit::by(caller, action, entity, id),
        None => Audit::of(action, entity, id),
    };
    let user = by.map(Caller::user);
    let line = Event { ticket: ticket.id, kind, data: data.clone(), user, contact: None };
    record(tx, now, entry.values(Some(before(ticket)), Some(data)), line);
}

/// Sets a ticket aside until a day.
///
/// # Errors
/// What is wrong with the request, or why the ticket cannot be set aside.
pub async fn defer(
    app: &App,
    caller: &Caller,
    id: TicketId,
    body: &SetAside,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let note = words(body.note.as_deref())?;
    check_until(body.until_on, london_date(now))
        .map_err(|told| Problem::invalid("/untilOn", told))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            tickets::check_version(&ticket, body.version)?;
            if let Some(why) = why_not_defer(ticket.status, ticket.priority) {
                return Err(Problem::conflict(format!("{}: {why}", ticket.number)));
            }
            if let Some(told) = why_not_by_law(body.until_on, ticket.legal_due_at) {
                return Err(Problem::invalid("/untilOn", told));
            }
            let person = match (body.tell_resident, ticket.reporter) {
                (true, None) => {
                    let told = "Nobody is known who reported it, so nobody can be told.";
                    return Err(Problem::invalid("/tellResident", told));
                }
                (told, person) => person.filter(|_| told),
            };
            let kind = EventType::TicketDeferred;
            let hold = ticket.hold.as_ref().map(|hold| (hold.reason, hold.since, hold.until_on));
            store::mark(tx, &ticket, hold, Some(body.until_on), kind, now);
            let data = json!({ "untilOn": body.until_on });
            let mut kept = data.clone();
            kept["note"] = json!(note);
            let entry = Audit::by(caller, "ticket.defer", "MaintenanceTicket", id.as_uuid());
            let line = Event::by(caller, id, kind, data);
            record(tx, now, entry.values(Some(before(&ticket)), Some(kept)), line);
            if let Some(note) = &note {
                tickets::note(tx, caller, &ticket, note, now);
            }
            if let Some(person) = person {
                notifications::promise(tx, now, Template::Deferred, id, person, None)?;
            }
            Ok(())
        })
        .await
}

/// Brings a ticket that was set aside back into the queues.
///
/// # Errors
/// When it was not.
pub async fn undefer(app: &App, caller: &Caller, id: TicketId) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            if ticket.deferred.is_none() {
                return Err(Problem::conflict(format!("{} is not set aside.", ticket.number)));
            }
            returned(tx, Some(caller), &ticket, json!({}), now);
            Ok(())
        })
        .await
}

/// Leaves the return of a ticket to the transaction, with why where a person did not just ask for it.
fn returned(tx: OrgTx<'_>, by: Option<&Caller>, ticket: &Locked, why: Value, now: Instant) {
    let hold = ticket.hold.as_ref().map(|hold| (hold.reason, hold.since, hold.until_on));
    store::mark(tx, ticket, hold, None, EventType::TicketReturned, now);
    told(tx, by, ticket, ("ticket.return", EventType::TicketReturned), why, now);
}

/// Brings a ticket back whose day has come.
pub fn on_its_day(tx: OrgTx<'_>, ticket: &Locked, now: Instant) {
    returned(tx, None, ticket, json!({}), now);
    let title = format!("{} is back: it had been set aside until today", ticket.number);
    alert(tx, ticket, title, now);
}

/// Brings a ticket back that is set aside beyond what the law gives a hazard on it, and says whether it
/// did: `due` is the first moment after that, and became so just now.
pub fn back_by_law(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    due: Option<Instant>,
    now: Instant,
) -> bool {
    let Some(until) = ticket.deferred else { return false };
    let Some(last) = law_comes_first(until, due) else { return false };
    returned(tx, Some(caller), ticket, json!({ "untilOn": until, "byLaw": last }), now);
    // Whoever looks after it did not ask for it, unless it is they who did this.
    if ticket.coordinator != Some(caller.user()) {
        let day = last.strftime("%-d %B %Y");
        alert(tx, ticket, format!("{} is back: by law it is due on {day}", ticket.number), now);
    }
    true
}

fn alert(tx: OrgTx<'_>, ticket: &Locked, title: String, now: Instant) {
    let alert = Alert { kind: "TicketReturned", title, body: Some(ticket.title.clone()) };
    bell::coordinator(tx, ticket.id, &alert, now);
}
