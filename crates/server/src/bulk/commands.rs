//! Doing it, ticket by ticket.

use super::api::{BulkResult, BulkRow, BulkTickets};
use super::before::Before;
use super::store::{self, NewItem};
use crate::app::App;
use crate::auth::Caller;
use crate::conversations::{self, Addressee};
use crate::db::{DbError, OrgTx, Query};
use crate::holds::{self, PutOnHold};
use crate::http::Problem;
use crate::live::Change;
use crate::record::{Audit, audit};
use crate::tags;
use crate::tickets::{self, Locked, Sight, TicketTransition, Triage, full_name};
use maintainuk_domain::bulk::{
    BulkAction, BulkOutcome, MOST_TICKETS, lost, missing, never_undone, undo_until,
};
use maintainuk_domain::ids::{BulkRunId, OrgId, TicketId, UserId};
use maintainuk_domain::messaging::route::MESSAGE_MAX;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde_json::json;
use std::collections::HashSet;

/// What is done, checked as a whole.
struct Asked<'a> {
    body: &'a BulkTickets,
    /// The tickets that are named, each once.
    tickets: Vec<TicketId>,
    note: Option<String>,
    /// What is written to the residents.
    message: Option<String>,
    /// Who is to look after them, with their name.
    coordinator: Option<(UserId, String)>,
}

/// Does it, or says what would become of each ticket.
///
/// # Errors
/// What is wrong with the request as a whole; a ticket that is refused is a row of the answer.
pub async fn run(app: &App, caller: &Caller, body: &BulkTickets) -> Result<BulkResult, Problem> {
    let asked = check(app, caller, body).await?;
    let (now, run) = (app.clock.now(), BulkRunId::fresh());
    let mut items: Vec<BulkRow> = Vec::with_capacity(asked.tickets.len());
    for &id in &asked.tickets {
        let row = one(app, caller, &asked, (run, items.len(), id), now).await?;
        if row.outcome == BulkOutcome::Done && !body.preview {
            let change = Change::of(caller.org(), "ticket", id.as_uuid(), "updated");
            app.live.announce(Change { ticket_id: Some(id.as_uuid()), ..change });
        }
        items.push(row);
    }
    if items.iter().all(|row| row.number.is_none()) {
        return Err(Problem::invalid("/ticketIds", "There are no such tickets."));
    }
    let count = |outcome| items.iter().filter(|row| row.outcome == outcome).count();
    let done = count(BulkOutcome::Done);
    let kept = !body.preview && done > 0;
    if kept {
        told(app, caller, &asked, (run, done), now).await?;
    }
    Ok(BulkResult {
        preview: body.preview,
        run_id: kept.then_some(run),
        undo_until: undo_until(body.action, now).filter(|_| kept),
        never_undone: never_undone(body.action),
        lost: lost(body.action),
        done,
        unchanged: count(BulkOutcome::Unchanged),
        refused: count(BulkOutcome::Refused),
        items,
    })
}

/// Notes in the audit log that one thing was done to many; what it did to each is there too.
async fn told(
    app: &App,
    caller: &Caller,
    asked: &Asked<'_>,
    (run, done): (BulkRunId, usize),
    now: Instant,
) -> Result<(), DbError> {
    let facts = json!({ "action": asked.body.action, "chosen": asked.tickets.len(), "done": done });
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), DbError> {
            let entry = Audit::by(caller, "bulk.run", "BulkRun", run.as_uuid());
            audit(tx, now, entry.values(None, Some(facts)));
            Ok(())
        })
        .await
}

async fn check<'a>(
    app: &App,
    caller: &Caller,
    body: &'a BulkTickets,
) -> Result<Asked<'a>, Problem> {
    if body.ticket_ids.is_empty() || body.ticket_ids.len() > MOST_TICKETS {
        let told = format!("Choose 1 to {MOST_TICKETS} tickets.");
        return Err(Problem::invalid("/ticketIds", told));
    }
    if let Some((pointer, told)) = missing(body.action, body.given()) {
        return Err(Problem::invalid(pointer, told));
    }
    // Why they are cancelled, where it is that.
    let read =
        if body.action == BulkAction::Cancel { validate::reason } else { validate::paragraphs };
    let note = read(body.note.as_deref().unwrap_or_default(), 2_000)
        .map_err(|told| Problem::invalid("/note", told))?;
    let message = validate::paragraphs(body.message.as_deref().unwrap_or_default(), MESSAGE_MAX)
        .map_err(|told| Problem::invalid("/message", told))?;
    if let Some(tags) = &body.tags {
        maintainuk_domain::tags::tidy(tags).map_err(|told| Problem::invalid("/tags", told))?;
    }
    let coordinator = match body.coordinator_id {
        Some(who) => Some((who, colleague(app, caller.org(), who).await?)),
        None => None,
    };
    let mut seen = HashSet::new();
    let tickets = body.ticket_ids.iter().copied().filter(|id| seen.insert(*id)).collect();
    Ok(Asked { body, tickets, note, message, coordinator })
}

/// The name of a colleague who can look after tickets.
async fn colleague(app: &App, org: OrgId, who: UserId) -> Result<String, Problem> {
    let sql = r#"SELECT "FirstName", "LastName", "Email" FROM "Users" WHERE "OrgId" = $1
        AND "Id" = $2 AND "IsActive" AND "Role" IN ('OrgAdmin', 'Coordinator')"#;
    let [rows] = app.db.read(org, [Query(sql, &[&org, &who])]).await?;
    let missing = || Problem::invalid("/coordinatorId", "There is no such colleague.");
    let row = rows.first().ok_or_else(missing)?;
    let text = |name: &str| row.try_get::<_, Option<&str>>(name).map_err(DbError::from);
    let name = full_name(text("FirstName")?, text("LastName")?);
    Ok(name.unwrap_or(row.try_get("Email").map_err(DbError::from)?))
}

/// Why a ticket's transaction is not committed.
enum Halt {
    /// It was only looked at.
    Seen(BulkRow),
    /// It was refused, or failed.
    Problem(Problem),
}

impl From<DbError> for Halt {
    fn from(error: DbError) -> Self {
        Self::Problem(error.into())
    }
}

impl From<Problem> for Halt {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Does it to one ticket.
async fn one(
    app: &App,
    caller: &Caller,
    asked: &Asked<'_>,
    (run, position, id): (BulkRunId, usize, TicketId),
    now: Instant,
) -> Result<BulkRow, Problem> {
    let mut seen: Option<(String, String)> = None;
    let done = app
        .db
        .in_org(caller.org(), async |tx| -> Result<BulkRow, Halt> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            seen = Some((ticket.number.clone(), ticket.title.clone()));
            let before = Before::of(tx, &ticket, asked.body.action).await?;
            let mut recipients = Vec::new();
            let changed = act(tx, caller, &ticket, asked, &mut recipients, now).await?;
            if changed && !asked.body.preview {
                store::note(
                    tx,
                    NewItem {
                        run,
                        by: caller.user(),
                        action: asked.body.action,
                        chosen: i32::try_from(asked.tickets.len()).unwrap_or(i32::MAX),
                        begun: now,
                        position: i32::try_from(position).unwrap_or(i32::MAX),
                        ticket: id,
                        before,
                    },
                );
            }
            let outcome = if changed { BulkOutcome::Done } else { BulkOutcome::Unchanged };
            let (number, title) = (Some(ticket.number), Some(ticket.title));
            let row = BulkRow { ticket_id: id, number, title, outcome, why: None, recipients };
            if asked.body.preview { Err(Halt::Seen(row)) } else { Ok(row) }
        })
        .await;
    match done {
        Ok(row) | Err(Halt::Seen(row)) => Ok(row),
        Err(Halt::Problem(problem)) if problem.is_ours() => Err(problem),
        Err(Halt::Problem(problem)) => {
            let (number, title) = seen.unzip();
            let why = Some(problem.told());
            let (outcome, recipients) = (BulkOutcome::Refused, Vec::new());
            Ok(BulkRow { ticket_id: id, number, title, outcome, why, recipients })
        }
    }
}

/// Leaves the action on a locked ticket to the transaction; says whether it changes anything, and whom a
/// message is for.
async fn act(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    asked: &Asked<'_>,
    recipients: &mut Vec<Addressee>,
    now: Instant,
) -> Result<bool, Problem> {
    let body = asked.body;
    match body.action {
        BulkAction::Assign => assign(tx, caller, ticket, asked, now).await,
        BulkAction::Triage => triage(tx, caller, ticket, asked, now).await,
        BulkAction::Tag | BulkAction::Untag => tag(tx, caller, ticket, body, now),
        BulkAction::Hold => {
            let Some(reason) = body.hold_reason else { return Ok(false) };
            let note = asked.note.clone();
            let hold = PutOnHold { reason, note, until_on: body.until_on, version: None };
            holds::put_on_hold(tx, caller, ticket, &hold, now).await.map(|()| true)
        }
        BulkAction::Resume => {
            if ticket.hold.is_some() {
                holds::resumed(tx, Some(caller), ticket, now).await?;
            }
            Ok(ticket.hold.is_some())
        }
        BulkAction::Close | BulkAction::Cancel => end(tx, caller, ticket, asked, now).await,
        BulkAction::Message => {
            let words = asked.message.as_deref().unwrap_or_default();
            *recipients = conversations::to_residents(tx, caller, ticket, words, now).await?;
            Ok(recipients.iter().any(|one| one.route.is_some()))
        }
    }
}

/// Somebody looks after it; where they do it themselves, it is theirs to do.
async fn assign(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    Asked { body, coordinator, .. }: &Asked<'_>,
    now: Instant,
) -> Result<bool, Problem> {
    // Nobody was named, which was told before.
    let Some((who, name)) = coordinator else { return Ok(false) };
    if !body.own_staff || ticket.own_staff() {
        return tickets::assign_locked(tx, caller, ticket, (*who, name), now);
    }
    if ticket.status != TicketStatus::New {
        let told =
            format!("{} is {}: only what nobody has is given out.", ticket.number, ticket.status);
        return Err(Problem::conflict(told));
    }
    let step = TicketTransition { assignee_id: Some(*who), ..to(TicketStatus::Assigned) };
    let sight = Sight::All;
    tickets::move_locked(tx, caller, sight, ticket.clone(), &step, (None, None), now).await?;
    Ok(true)
}

/// A move without words.
const fn to(to: TicketStatus) -> TicketTransition {
    TicketTransition {
        to,
        reason: None,
        code: None,
        resolution_notes: None,
        assignee_id: None,
        version: None,
    }
}

async fn triage(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    Asked { body, note, .. }: &Asked<'_>,
    now: Instant,
) -> Result<bool, Problem> {
    let category = body.category.unwrap_or(ticket.category);
    let priority = body.priority.unwrap_or(ticket.priority);
    let answered = ticket.responded_at.is_some();
    if (category, priority) == (ticket.category, ticket.priority) && answered {
        return Ok(false);
    }
    // Who looks after it stays; the caller where nobody does.
    let triage = Triage { category, priority, coordinator_id: ticket.coordinator, note: None };
    tickets::triage_locked(tx, caller, ticket, &triage, note.clone(), now).await.map(|()| true)
}

fn tag(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    body: &BulkTickets,
    now: Instant,
) -> Result<bool, Problem> {
    let named = body.tags.as_deref().unwrap_or_default();
    let named =
        maintainuk_domain::tags::tidy(named).map_err(|told| Problem::invalid("/tags", told))?;
    let is_named =
        |tag: &String| named.iter().any(|named| named.to_lowercase() == tag.to_lowercase());
    let mut tags = ticket.tags.clone();
    if body.action == BulkAction::Tag {
        tags.extend(named.iter().cloned());
    } else {
        tags.retain(|tag| !is_named(tag));
    }
    let tags =
        maintainuk_domain::tags::tidy(&tags).map_err(|told| Problem::invalid("/tags", told))?;
    let changed = tags != ticket.tags;
    tags::set(tx, caller, ticket, &tags, now)?;
    Ok(changed)
}

async fn end(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    Asked { body, note, .. }: &Asked<'_>,
    now: Instant,
) -> Result<bool, Problem> {
    let closes = body.action == BulkAction::Close;
    let ended = if closes { TicketStatus::Closed } else { TicketStatus::Cancelled };
    if ticket.status == ended {
        return Ok(false);
    }
    if closes {
        tickets::check_objection(ticket)?;
    }
    let (reason, notes) = if closes { (None, note.clone()) } else { (note.clone(), None) };
    let step = TicketTransition { code: body.code, ..to(ended) };
    let said = (reason, notes);
    tickets::move_locked(tx, caller, Sight::All, ticket.clone(), &step, said, now).await?;
    Ok(true)
}
