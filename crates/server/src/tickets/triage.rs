//! Saying how urgent a ticket is and who looks after it, and changing its facts.

use super::clocks;
use super::report::words;
use super::sight::Sight;
use super::store::{self, Locked};
use super::turns;
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::drafts;
use crate::hearing::{self, Said, Source};
use crate::holds;
use crate::http::Problem;
use crate::recalls;
use crate::record::{Audit, Event, EventType, by_version, record};
use crate::timeline::spaced;
use crate::work_orders;
use maintainuk_domain::drafts::DraftKind;
use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::ids::{TicketId, UnitId, UserId};
use maintainuk_domain::policy::Promised;
use maintainuk_domain::tickets::{Category, Priority, asks_why};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

/// What a coordinator decides about a report.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Triage {
    /// What kind of repair.
    pub category: Category,
    /// How urgent. The clocks are counted anew from when it was reported.
    pub priority: Priority,
    /// The colleague who looks after it; the caller when absent.
    pub coordinator_id: Option<UserId>,
    /// Why, for the timeline. Needed when an emergency is lowered, and when the priority of what was
    /// triaged already changes.
    pub note: Option<String>,
}

/// What may be changed of a ticket; what is absent stays.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TicketPatch {
    /// What is wrong, in a few words.
    pub title: Option<String>,
    /// What is wrong, in full; empty takes it away.
    pub description: Option<String>,
    /// What kind of repair.
    pub category: Option<Category>,
    /// How urgent.
    pub priority: Option<Priority>,
    /// Where.
    pub unit_id: Option<UnitId>,
    /// Why it is more or less urgent than it was, for the timeline; needed with another priority.
    #[schema(max_length = 2000)]
    pub reason: Option<String>,
}

/// Triages a ticket. It counts as the answer to the resident.
pub async fn triage(
    app: &App,
    caller: &Caller,
    id: TicketId,
    version: Option<i32>,
    body: Triage,
) -> Result<(), Problem> {
    let note = validate::paragraphs(body.note.as_deref().unwrap_or_default(), 2_000);
    let note = note.map_err(|told| Problem::invalid("/note", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let before = store::lock(tx, Sight::All, id).await?;
            check_version(&before, version)?;
            triage_locked(tx, caller, &before, &body, note, now).await
        })
        .await
}

/// Leaves the triage of a locked ticket to the transaction.
pub async fn triage_locked(
    tx: OrgTx<'_>,
    caller: &Caller,
    before: &Locked,
    body: &Triage,
    note: Option<String>,
    now: Instant,
) -> Result<(), Problem> {
    check_open(before)?;
    let first = before.responded_at.is_none();
    check_why(before, body.priority, first, (note.as_deref(), "/note"))?;
    let mut after = before.clone();
    after.category = body.category;
    set_priority(&mut after, body.priority);
    after.coordinator = Some(body.coordinator_id.unwrap_or_else(|| caller.user()));
    after.responded_at = before.responded_at.or(Some(now));
    let mut data = json!({ "changes": changes(before, &after) });
    hearing::hear_any(tx, caller, before, (&[note.as_deref()], Source::Note), now);
    if let Some(note) = note {
        data["note"] = note.into();
    }
    let orders = work_orders::of_ticket(tx, before.id).await?;
    turns::save(
        tx,
        before.id,
        turns::of(after.status, true, &orders, None, after.own_staff()),
        false,
        now,
    );
    save(tx, caller, "ticket.triage", EventType::TicketTriaged, before, &after, data, now);
    Ok(())
}

/// Another priority is explained by whoever chooses it.
fn check_why(
    before: &Locked,
    to: Priority,
    first_triage: bool,
    (why, pointer): (Option<&str>, &'static str),
) -> Result<(), Problem> {
    match asks_why(before.priority, to, first_triage) {
        Some(asked) if !why.is_some_and(validate::says_why) => {
            Err(Problem::invalid(pointer, asked))
        }
        _ => Ok(()),
    }
}

/// Leaves it to the transaction who looks after a locked ticket; says whether that is new.
pub fn assign_locked(
    tx: OrgTx<'_>,
    caller: &Caller,
    before: &Locked,
    (who, name): (UserId, &str),
    now: Instant,
) -> Result<bool, Problem> {
    check_open(before)?;
    if before.coordinator == Some(who) {
        return Ok(false);
    }
    let after = Locked { coordinator: Some(who), ..before.clone() };
    let data = json!({ "changes": { "coordinator": [null, name] } });
    save(tx, caller, "ticket.assign", EventType::TicketUpdated, before, &after, data, now);
    Ok(true)
}

/// Leaves to the transaction how urgent a locked ticket is; says whether that is new.
///
/// # Errors
/// When it has ended.
pub fn reprioritise_locked(
    tx: OrgTx<'_>,
    caller: &Caller,
    before: &Locked,
    priority: Priority,
    now: Instant,
) -> Result<bool, Problem> {
    check_open(before)?;
    if before.priority == priority {
        return Ok(false);
    }
    let mut after = before.clone();
    set_priority(&mut after, priority);
    let data = json!({ "changes": changes(before, &after) });
    save(tx, caller, "ticket.update", EventType::TicketUpdated, before, &after, data, now);
    Ok(true)
}

/// Leaves it to the transaction that a locked ticket is an emergency by a rule that words fired, and where those stand.
pub fn raise_by_rule(
    tx: OrgTx<'_>,
    caller: &Caller,
    before: &Locked,
    (rule, place): (EmergencyRule, &str),
    now: Instant,
) {
    let mut after = before.clone();
    set_priority(&mut after, Priority::Emergency);
    after.emergency = Some(rule);
    let note = format!(
        "Words of an emergency ({}) in {place}, and nobody had answered yet",
        spaced(rule.as_str()).to_lowercase()
    );
    let data = json!({ "changes": changes(before, &after), "note": note });
    save(tx, caller, "ticket.raise", EventType::TicketUpdated, before, &after, data, now);
}

/// Leaves to the transaction how urgent a locked ticket is once another is merged into it, or taken
/// out of it again.
pub fn save_urgency(
    tx: OrgTx<'_>,
    caller: &Caller,
    before: &Locked,
    after: &Locked,
    note: String,
    now: Instant,
) {
    let data = json!({ "changes": changes(before, after), "note": note });
    clocks::save(tx, after, false);
    save(tx, caller, "ticket.urgency", EventType::TicketUpdated, before, after, data, now);
}

/// Leaves to the transaction by when a locked ticket is to be put right from now on.
pub fn set_target(tx: OrgTx<'_>, caller: &Caller, before: &Locked, by: Instant, now: Instant) {
    let mut after = before.clone();
    let (percent, start) = (after.terms.policy.warn_percent, after.clocks.start);
    let work = after.terms.work.clone();
    after.clocks.sheet.agree(Promised::Complete, start, by, percent, &work);
    after.resolve_by = Some(by);
    let data = json!({ "changes": changes(before, &after) });
    clocks::save(tx, &after, false);
    save(tx, caller, "ticket.target", EventType::TicketUpdated, before, &after, data, now);
}

/// Changes the facts of a ticket.
pub async fn patch(
    app: &App,
    caller: &Caller,
    id: TicketId,
    version: i32,
    body: TicketPatch,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = validate::reason(body.reason.as_deref().unwrap_or_default(), 2_000)
        .map_err(|told| Problem::invalid("/reason", told))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let before = store::lock(tx, Sight::All, id).await?;
            check_version(&before, Some(version))?;
            check_open(&before)?;
            let priority = body.priority.unwrap_or(before.priority);
            check_why(&before, priority, false, (reason.as_deref(), "/reason"))?;
            let mut after = before.clone();
            let title = body.title.as_deref().unwrap_or(&before.title);
            let description = body.description.as_deref().or(before.description.as_deref());
            (after.title, after.description) = words(title, description)?;
            after.category = body.category.unwrap_or(before.category);
            after.unit = body.unit_id.unwrap_or(before.unit);
            set_priority(&mut after, priority);
            let mut data = json!({ "changes": changes(&before, &after) });
            if let Some(reason) = &reason {
                data["note"] = json!(reason);
            }
            if (&before.title, &before.description) != (&after.title, &after.description) {
                let text = after.description.as_deref().unwrap_or_default();
                let said = Said { title: &after.title, ..Said::new(text, Source::Edit) };
                hearing::hear(tx, caller, &after, &said, now);
            }
            hearing::hear_any(tx, caller, &after, (&[reason.as_deref()], Source::Note), now);
            save(tx, caller, "ticket.update", EventType::TicketUpdated, &before, &after, data, now);
            drafts::sent(tx, caller.user(), id, DraftKind::Edit);
            Ok(())
        })
        .await
}

pub fn check_version(ticket: &Locked, version: Option<i32>) -> Result<(), Problem> {
    match version {
        Some(version) if version != ticket.version => Err(Problem::stale()),
        _ => Ok(()),
    }
}

pub(super) fn check_open(ticket: &Locked) -> Result<(), Problem> {
    if ticket.status.is_open() {
        return Ok(());
    }
    Err(Problem::conflict(format!(
        "{} is {}; reopen it before changing it.",
        ticket.number, ticket.status
    )))
}

/// A new priority counts from the moment of the report. Planned work keeps a date it has.
fn set_priority(ticket: &mut Locked, priority: Priority) {
    if ticket.priority == priority {
        return;
    }
    ticket.priority = priority;
    ticket.recount(ticket.clocks.start);
}

/// What changed, field by field: before and after.
pub(super) fn changes(before: &Locked, after: &Locked) -> Value {
    let mut found = Map::new();
    let mut note = |field: &str, old: Value, new: Value| {
        if old != new {
            found.insert(field.into(), json!([old, new]));
        }
    };
    note("priority", json!(before.priority), json!(after.priority));
    note("category", json!(before.category), json!(after.category));
    note("title", json!(before.title), json!(after.title));
    note("description", json!(before.description), json!(after.description));
    // That another priority promises less or more goes without saying; when a promise moved does not.
    let same = before.priority == after.priority;
    for ((name, old), (_, new)) in before.due_words().into_iter().zip(after.due_words()) {
        if same || old.is_some() && new.is_some() {
            note(name, json!(old), json!(new));
        }
    }
    if before.unit != after.unit {
        found.insert("home".into(), json!([null, null]));
    }
    Value::Object(found)
}

fn facts(ticket: &Locked) -> Value {
    json!({
        "title": ticket.title, "description": ticket.description, "category": ticket.category,
        "priority": ticket.priority, "unitId": ticket.unit, "coordinatorUserId": ticket.coordinator,
        "respondBy": ticket.respond_by, "resolveBy": ticket.resolve_by,
        "respondedAt": ticket.responded_at, "policyVersion": ticket.clocks.version,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "one change, told once; a struct would only rename it"
)]
pub(super) fn save(
    tx: OrgTx<'_>,
    caller: &Caller,
    action: &'static str,
    kind: EventType,
    before: &Locked,
    after: &Locked,
    data: Value,
    now: Instant,
) {
    store::save_facts(tx, after, kind, now);
    if after.deferred.is_some() && after.priority == Priority::Emergency {
        holds::bring_back(tx, after.id);
    }
    if before.priority != after.priority {
        clocks::save(tx, after, false);
    }
    if (before.category, before.unit) != (after.category, after.unit) {
        recalls::look_again(tx, after.id, after.created_at, after.terms.policy.recall_days);
    }
    let entry = Audit::by(caller, action, "MaintenanceTicket", before.id.as_uuid());
    let why = data.get("note").and_then(Value::as_str).map(str::to_owned);
    let entry = entry.values(Some(facts(before)), Some(facts(after))).because(why);
    let data = by_version(data, decided_by(kind, before, after));
    record(tx, now, entry, Event::by(caller, before.id, kind, data));
}

/// The version of the policy that a change of the facts was judged by; none where it was no matter.
fn decided_by(kind: EventType, before: &Locked, after: &Locked) -> Option<i32> {
    let decides = |of: &Locked| (of.category, of.unit, of.resolve_by);
    if before.priority != after.priority {
        Some(after.clocks.version)
    } else if decides(before) != decides(after) {
        Some(after.terms.version)
    } else {
        // What is triaged without a change keeps the clocks that it has.
        (kind == EventType::TicketTriaged).then_some(after.clocks.version)
    }
}
