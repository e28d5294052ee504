//! Moves and notes.

use super::again::{self, Again, Taker};
use super::clocks;
use super::sight::Sight;
use super::store::{self, Locked, Moved};
use super::triage::check_version;
use super::turns;
use crate::app::App;
use crate::auth::Caller;
use crate::closing;
use crate::db::{DbError, OrgTx};
use crate::hazards;
use crate::hearing::{self, Source};
use crate::holds;
use crate::http::Problem;
use crate::links;
use crate::notifications::{self, About, Template};
use crate::recalls::{self, CameBack};
use crate::record::{Audit, Event, EventType, by_version, record};
use crate::visits;
use crate::watching;
use crate::work_orders;
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::closing::OPEN_PARTS;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::hazards::guard::holds_back;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::recalls::since;
use maintainuk_domain::tickets::{
    TOO_LATE_TO_REOPEN, TicketStatus, may_move, may_reopen, why_not_revive,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Where a ticket is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TicketTransition {
    /// The status to take.
    pub to: TicketStatus,
    /// Why; needed to reopen, and with the code `Other`.
    pub reason: Option<String>,
    /// When closing or cancelling, and needed then: the coded reason.
    pub code: Option<EndReason>,
    /// When closing: how it was put right.
    pub resolution_notes: Option<String>,
    /// When assigning, or going back to assigned: the colleague who does it, without a work order.
    pub assignee_id: Option<UserId>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// What is said of a move.
#[derive(Debug, Default)]
pub struct Said {
    /// Why.
    pub reason: Option<String>,
    /// How it was put right.
    pub notes: Option<String>,
    /// Of a ticket that is reopened: who has it again.
    pub again: Option<Again>,
    /// The colleague whom a person gives it to.
    pub taker: Option<Taker>,
    /// What the audit log keeps of the ticket as it was, where who has it is changed with it.
    pub was: Option<Value>,
}

impl Said {
    /// Nothing but why.
    pub fn because(reason: Option<String>) -> Self {
        Self { reason, ..Self::default() }
    }

    /// Adds who has it, or why nobody has it again, to the particulars of a move.
    fn tell(&self, to: TicketStatus, data: &mut Value) {
        let assigned = to == TicketStatus::Assigned;
        match (&self.taker, &self.again) {
            (Some(taker), _) | (None, Some(Again(Ok(taker)))) if assigned => {
                data["assignee"] = taker.told();
            }
            (None, Some(Again(Err(why)))) => data["whyNew"] = why.as_str().into(),
            _ => {}
        }
    }
}

/// Why a move that the table has is not open just now, from the state of the ticket's orders and whether
/// somebody has it `by_hand`, or would by this move.
pub fn why_not(
    from: TicketStatus,
    to: TicketStatus,
    by_hand: bool,
    orders: &[work_orders::Brief],
) -> Option<&'static str> {
    use TicketStatus::*;
    let given = orders.iter().any(|o| o.status.is_open() && o.has_contractor);
    let open = orders.iter().any(|o| o.status.is_open());
    let started = orders.iter().any(|o| o.status == work_orders::STARTED);
    match (from, to) {
        (New, Assigned) if !given && !by_hand => Some(
            "Choose the colleague who does it, or raise a work order and assign a contractor first.",
        ),
        (Assigned, New) if given => Some("Take the contractor off its work orders first."),
        (Assigned, InProgress) if !started && !by_hand => {
            Some("It starts when the contractor starts the work order.")
        }
        (InProgress, Assigned) if started => {
            Some("Work on it has begun: end that work order first.")
        }
        (InProgress, Assigned) if !given && !by_hand => {
            Some("Choose the colleague who does it, or give a contractor a work order first.")
        }
        (InProgress, Completed) if open => Some("Complete or cancel its open work orders first."),
        (Completed, Closed) if orders.iter().any(|o| o.status == work_orders::UNVERIFIED) => {
            Some("Check the completed work first: verify it, or send it back.")
        }
        (Completed | Closed, Assigned) if !given && !by_hand => {
            Some("Nobody has it any more; reopen it as new.")
        }
        _ => None,
    }
}

/// Moves a ticket, if the table and its orders allow it.
pub async fn transition(
    app: &App,
    caller: &Caller,
    sight: Sight,
    id: TicketId,
    body: TicketTransition,
) -> Result<(), Problem> {
    let reason = validate::reason(body.reason.as_deref().unwrap_or_default(), 2_000)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let notes = text("/resolutionNotes", body.resolution_notes.as_deref())?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = store::lock_to_act(tx, sight, id).await?;
            check_version(&ticket, body.version)?;
            move_locked(tx, caller, sight, ticket, &body, (reason, notes), now).await
        })
        .await
}

/// Moves a locked ticket.
pub async fn move_locked(
    tx: OrgTx<'_>,
    caller: &Caller,
    sight: Sight,
    mut ticket: Locked,
    body: &TicketTransition,
    (reason, notes): (Option<String>, Option<String>),
    now: Instant,
) -> Result<(), Problem> {
    let id = ticket.id;
    let orders = work_orders::of_ticket(tx, id).await?;
    let ends = EndReason::ends(body.to);
    if ends && links::has_open_parts(tx, id).await? {
        return Err(Problem::conflict(OPEN_PARTS));
    }
    let was = Some(before(&ticket));
    let mut words = Said { reason, notes, was, ..Said::default() };
    let to = take(tx, sight, &mut ticket, body, &orders, &mut words, now).await?;
    // Without a code an end is refused for that, and not for its words.
    let said = words.reason.is_some() || body.code.map_or(ends, EndReason::says_all);
    check((caller, sight), &ticket, to, (said, words.again.as_ref()), &orders)?;
    check_end(tx, sight, &ticket, body, now).await?;
    check_time(tx, caller, &ticket, to, now).await?;
    let why = words.reason.as_deref().or(words.notes.as_deref());
    if to == TicketStatus::Closed && !why.is_some_and(validate::says_why) {
        check_objection(&ticket)?;
    }
    ticket.end_reason = end_reason(sight, body.code, to, why)?;
    if to == TicketStatus::Cancelled {
        let coded = ticket.end_reason.map(EndReason::words);
        let why = words.reason.as_deref().or(coded).unwrap_or_default();
        let awaited = work_orders::cancel_open(tx, caller, &ticket, &orders, why, now).await?;
        // Who waits for a visit hears that it is off; who waits for none hears of it all the same.
        if !awaited && !sight.is_outside() {
            for person in notifications::concerned(tx, id, ticket.reporter).await? {
                let about = About { reason: Some(why), ..About::default() };
                notifications::promise_about(tx, now, Template::Cancelled, id, person, about)?;
            }
        }
    }
    let own_work = to == TicketStatus::Completed && !orders.iter().any(|o| o.status.is_done());
    if own_work {
        work_orders::whole_without_orders(tx, &ticket).await?;
    }
    let heard = words.reason.clone().filter(|_| sight.is_outside() || to.is_open());
    let done = words.notes.clone();
    let stands = apply_as(tx, Some(caller), &ticket, to, words, now).await?;
    if own_work {
        for person in notifications::concerned(tx, id, ticket.reporter).await? {
            notifications::promise(tx, now, Template::Completed, id, person, None)?;
        }
    }
    let answered = ticket.responded_at.is_some() && !ticket.status.is_reopening(to);
    let turn = turns::of(to, answered, &orders, None, ticket.own_staff());
    turns::save(tx, id, turn, ends_hold(&ticket, to), now);
    // What colleagues end it with is what they decided; all else is a word about the home.
    hearing::hear_any(tx, caller, &stands, (&[heard.as_deref()], Source::Move), now);
    hearing::hear_any(tx, caller, &stands, (&[done.as_deref()], Source::Work), now);
    Ok(())
}

/// Who has the ticket by a move of a person, and where it goes then: a colleague whom they name, or once
/// it is reopened whoever had it. Who lives there only says that it is not fixed: where it goes follows.
async fn take(
    tx: OrgTx<'_>,
    sight: Sight,
    ticket: &mut Locked,
    body: &TicketTransition,
    orders: &[work_orders::Brief],
    words: &mut Said,
    now: Instant,
) -> Result<TicketStatus, Problem> {
    if ticket.status.is_reopening(body.to) {
        if body.assignee_id.is_some() {
            let told = "It goes back to who had it: leave this out.";
            return Err(Problem::invalid("/assigneeId", told));
        }
        let again = again::again(tx, ticket, now).await?;
        let to = if sight.is_outside() { again.lands() } else { body.to };
        ticket.by_hand = to == TicketStatus::Assigned && again.0.is_ok();
        words.again = Some(again);
        return Ok(to);
    }
    match body.assignee_id {
        Some(_) if body.to != TicketStatus::Assigned || sight.is_outside() => {
            let told = "Only a ticket that becomes Assigned is given to a colleague.";
            return Err(Problem::invalid("/assigneeId", told));
        }
        Some(_) if orders.iter().any(|o| o.status.is_open() && o.has_contractor) => {
            let told = "A contractor has it: take the contractor off its work orders first.";
            return Err(Problem::invalid("/assigneeId", told));
        }
        Some(who) => {
            let taker = again::colleague(tx, who).await?;
            (ticket.by_hand, ticket.contractor) = (true, None);
            ticket.coordinator = Some(who);
            words.taker = Some(taker);
        }
        None => {}
    }
    Ok(body.to)
}

/// Refuses to close over what a resident said, unless somebody says why to them alone: words for many
/// tickets answer nobody.
pub fn check_objection(ticket: &Locked) -> Result<(), Problem> {
    if ticket.objected_at.is_none() {
        return Ok(());
    }
    let told = "It was said that it is not right: say why it is closed all the same.";
    Err(Problem::invalid("/resolutionNotes", told))
}

/// The coded reason of an end; none for a move that ends nothing.
fn end_reason(
    sight: Sight,
    code: Option<EndReason>,
    to: TicketStatus,
    words: Option<&str>,
) -> Result<Option<EndReason>, Problem> {
    match code {
        Some(code) if !code.fits(to) || sight.is_outside() && !code.is_residents() => {
            Err(Problem::invalid("/code", format!("A ticket is not {to} for that reason.")))
        }
        Some(code) if !code.says_all() && words.is_none() && to == TicketStatus::Closed => {
            Err(Problem::invalid("/reason", "Say the other reason in words."))
        }
        Some(code) => Ok(Some(code)),
        None if EndReason::ends(to) => {
            Err(Problem::invalid("/code", "Choose why it ends, by its code."))
        }
        None => Ok(None),
    }
}

fn text(pointer: &'static str, given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), 2_000);
    checked.map_err(|told| Problem::invalid(pointer, told))
}

fn check(
    (caller, sight): (&Caller, Sight),
    ticket: &Locked,
    to: TicketStatus,
    (said, again): (bool, Option<&Again>),
    orders: &[work_orders::Brief],
) -> Result<(), Problem> {
    let step = ticket.status.move_to(to).map_err(|refused| {
        let open = refused.open.iter().map(|status| status.as_str()).collect();
        Problem::no_such_move(format!("{}: {refused}.", ticket.number), open)
    })?;
    let reported = sight.is_resident(ticket.reporter);
    if !may_move(ticket.status, step, reported, |permission| caller.grant(permission)) {
        return Err(Problem::forbidden());
    }
    let by_hand = ticket.own_staff() || ticket.by_hand && again.is_some();
    if let Some(why) = why_not(ticket.status, to, by_hand, orders) {
        let why = again.and_then(|again| again.why_new(to)).unwrap_or_else(|| why.into());
        let moves = ticket.status.moves().iter();
        let open = moves.filter(|m| why_not(ticket.status, m.to, by_hand, orders).is_none());
        return Err(Problem::no_such_move(why, open.map(|m| m.to.as_str()).collect()));
    }
    if step.needs_reason() && !said {
        return Err(Problem::invalid("/reason", "Say why."));
    }
    Ok(())
}

/// What is open of a hazard holds an end back, and nothing ends for closed doors before the
/// organisation's number of attempts with evidence.
async fn check_end(
    tx: OrgTx<'_>,
    sight: Sight,
    ticket: &Locked,
    body: &TicketTransition,
    now: Instant,
) -> Result<(), Problem> {
    use TicketStatus::{Cancelled, Closed, Completed};
    if !matches!(body.to, Completed | Closed | Cancelled) {
        return Ok(());
    }
    let cases = hazards::open_cases(tx, ticket.id).await?;
    if sight.is_outside() && holds_back(body.to, None, cases).is_some() {
        let told = "We have to look at this first: tell us in a message how it is now.";
        return Err(Problem::conflict(told));
    }
    if let Some(why) = holds_back(body.to, body.code, cases) {
        return Err(Problem::conflict(format!("{}: {why}", ticket.number)));
    }
    if body.code == Some(EndReason::NoAccess) && body.to == Cancelled {
        visits::check_attempts(tx, ticket, now).await?;
    }
    Ok(())
}

/// A resident may reopen for a while after the work was done, staff may later; a cancelled one is
/// taken up for a while, unless it goes on elsewhere.
async fn check_time(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    to: TicketStatus,
    now: Instant,
) -> Result<(), Problem> {
    let grant = caller.grant(Permission::TicketsConfirm);
    if ticket.status.is_reopening(to) && !may_reopen(grant, ticket.completed_at, now) {
        return Err(Problem::conflict(TOO_LATE_TO_REOPEN));
    }
    if ticket.status.is_reviving(to) {
        let (at, merged) = store::cancelled(tx, ticket.id).await?;
        if let Some(why) = why_not_revive(at, merged, now) {
            return Err(Problem::conflict(why));
        }
    }
    Ok(())
}

/// A ticket that is reopened, as it stands then: nobody has answered it, and a new promise runs from
/// now; the first one's dates stay in the audit log and on the timeline. None where nothing begins anew:
/// work that was sent back is the same repair under the same promise.
fn begun_anew(ticket: &Locked, to: TicketStatus, now: Instant) -> Option<Locked> {
    if !ticket.status.is_reopening(to) || to == TicketStatus::InProgress {
        return None;
    }
    let mut anew = Locked { status: to, responded_at: None, ..ticket.clone() };
    anew.pauses.clear();
    anew.recount(now);
    Some(anew)
}

/// Writes a move that has been allowed, and that nobody may have asked for. Answers with the ticket as
/// it stands then.
pub async fn apply_as(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    ticket: &Locked,
    to: TicketStatus,
    said: Said,
    now: Instant,
) -> Result<Locked, DbError> {
    let by = caller.map(Caller::user);
    let reopened = ticket.status.is_reopening(to);
    let kind = kind_of(ticket.status, to);
    let mut moved = Moved {
        status: to,
        contractor: ticket.contractor,
        by_hand: ticket.by_hand,
        responded_at: ticket.responded_at,
        completed_at: ticket.completed_at,
        respond_by: ticket.respond_by,
        resolve_by: ticket.resolve_by,
        closed_at: (to == TicketStatus::Closed).then_some(now),
        notes: said.notes.clone(),
        reopened,
        last: kind,
    };
    match to {
        TicketStatus::New => (moved.contractor, moved.by_hand) = (None, false),
        TicketStatus::Completed => moved.completed_at = moved.completed_at.or(Some(now)),
        TicketStatus::Assigned | TicketStatus::InProgress if !reopened => {
            moved.responded_at = moved.responded_at.or(Some(now));
        }
        _ => {}
    }
    let recounted = begun_anew(ticket, to, now);
    if reopened {
        moved.completed_at = None;
    }
    if let Some(anew) = &recounted {
        moved.respond_by = anew.respond_by;
        moved.resolve_by = anew.resolve_by;
        moved.responded_at = None;
    }
    let old = said.was.clone().unwrap_or_else(|| before(ticket));
    let new = after(&moved, ticket.coordinator);
    store::save_move(tx, ticket, moved, now);
    if let Some(anew) = &recounted {
        clocks::save(tx, anew, true);
    }
    if reopened && caller.is_some_and(|caller| caller.info.access.role == Role::Tenant) {
        let since = since(now, ticket.terms.policy.recall_days);
        recalls::came_back(tx, ticket.id, CameBack::NotFixed, Some(since), now);
    }
    ripple(tx, by, ticket, to, now).await?;
    let (id, entity) = (ticket.id.as_uuid(), "MaintenanceTicket");
    let entry = match caller {
        Some(caller) => Audit::by(caller, "ticket.move", entity, id),
        None => Audit::of("ticket.move", entity, id),
    };
    let mut data = json!({
        "from": ticket.status, "to": to, "reason": said.reason, "notes": said.notes,
        "code": ticket.end_reason,
        "firstResolveBy": reopened.then_some(ticket.resolve_by),
    });
    said.tell(to, &mut data);
    if ticket.own_staff() {
        data["ownStaff"] = true.into();
    }
    if caller.is_none() {
        data["byItself"] = true.into();
    }
    let data = by_version(data, decided_by(caller, ticket, to));
    let line = Event { ticket: ticket.id, kind, data, user: by, contact: None };
    record(tx, now, entry.values(Some(old), Some(new)), line);
    let stands = recounted.unwrap_or_else(|| Locked { status: to, ..ticket.clone() });
    Ok(Locked { version: ticket.version + 1, ..stands })
}

/// The version of the policy that a move was judged by: clocks that count anew, a countdown that is
/// over, or so many visits without access. None where a person alone decided.
fn decided_by(caller: Option<&Caller>, ticket: &Locked, to: TicketStatus) -> Option<i32> {
    let no_access = to == TicketStatus::Cancelled && ticket.end_reason == Some(EndReason::NoAccess);
    if ticket.status.is_reviving(to) {
        return Some(ticket.clocks.version);
    }
    let anew = ticket.status.is_reopening(to) && to != TicketStatus::InProgress;
    // What completing needs is asked of own staff here; of a firm, with its order.
    let needs = to == TicketStatus::Completed
        && ticket.own_staff()
        && ticket.terms.policy.completion_of(ticket.category).is_some();
    (anew || no_access || needs || caller.is_none()).then_some(ticket.terms.version)
}

/// Whether a move ends the hold of a ticket.
pub fn ends_hold(ticket: &Locked, to: TicketStatus) -> bool {
    ticket.hold.is_some() && !to.is_open()
}

/// What else a move brings about: waits end, followers are told, a countdown is forgotten, and what
/// is finished is nobody's turn.
async fn ripple(
    tx: OrgTx<'_>,
    by: Option<UserId>,
    ticket: &Locked,
    to: TicketStatus,
    now: Instant,
) -> Result<(), DbError> {
    if ends_hold(ticket, to) {
        holds::end_all(tx, ticket.id, by, now);
        clocks::stand(tx, ticket, to, clocks::ended(&ticket.pauses, now)).await?;
    } else if ticket.deferred.is_some() {
        holds::bring_back(tx, ticket.id);
    }
    if to != ticket.status {
        watching::moved(tx, by, ticket, to, now);
    }
    if ticket.status == TicketStatus::Completed && to != TicketStatus::Completed {
        closing::forget(tx, ticket.id);
    }
    if matches!(to, TicketStatus::Closed | TicketStatus::Cancelled) {
        turns::save(tx, ticket.id, turns::of(to, true, &[], None, false), true, now);
    }
    Ok(())
}

const fn kind_of(from: TicketStatus, to: TicketStatus) -> EventType {
    match to {
        TicketStatus::New | TicketStatus::Assigned
            if from.is_reopening(to) || from.is_reviving(to) =>
        {
            EventType::TicketReopened
        }
        TicketStatus::Closed => EventType::TicketClosed,
        TicketStatus::Cancelled => EventType::TicketCancelled,
        _ => EventType::TicketStatusChanged,
    }
}

fn before(ticket: &Locked) -> Value {
    json!({
        "status": ticket.status, "contractorId": ticket.contractor,
        "respondBy": ticket.respond_by, "resolveBy": ticket.resolve_by,
        "respondedAt": ticket.responded_at, "completedAt": ticket.completed_at,
        "byHand": ticket.by_hand, "coordinatorUserId": ticket.coordinator,
    })
}

fn after(moved: &Moved, coordinator: Option<UserId>) -> Value {
    json!({
        "status": moved.status, "contractorId": moved.contractor,
        "respondBy": moved.respond_by, "resolveBy": moved.resolve_by,
        "respondedAt": moved.responded_at, "completedAt": moved.completed_at,
        "byHand": moved.by_hand, "coordinatorUserId": coordinator,
    })
}

/// Says that nobody can come to harm any more, and how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MadeSafe {
    /// What was done, at most 2,000 characters.
    pub note: String,
}

/// Records that a repair was made safe: that promise is kept.
pub async fn made_safe(
    app: &App,
    caller: &Caller,
    id: TicketId,
    body: MadeSafe,
) -> Result<(), Problem> {
    let note = text("/note", Some(&body.note))?;
    let note = note.ok_or_else(|| Problem::invalid("/note", "Say what was done."))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = store::lock(tx, Sight::All, id).await?;
            if !ticket.status.is_open() {
                return Err(Problem::conflict("It is finished; reopen it first."));
            }
            if ticket.clocks.safe_at.is_some() {
                return Err(Problem::conflict("It was made safe already."));
            }
            clocks::save_safe(tx, id, now);
            let orders = work_orders::of_ticket(tx, id).await?;
            let turn = turns::of(ticket.status, true, &orders, None, ticket.own_staff());
            turns::save(tx, id, turn, false, now);
            hearing::hear(tx, caller, &ticket, &hearing::Said::new(&note, Source::Work), now);
            store::touch(tx, id, EventType::TicketMadeSafe, 0, now);
            let entry = Audit::by(caller, "ticket.made-safe", "MaintenanceTicket", id.as_uuid());
            let line =
                Event::by(caller, id, EventType::TicketMadeSafe, json!({ "note": note.clone() }));
            record(tx, now, entry.values(None, Some(json!({ "note": note }))), line);
            Ok(())
        })
        .await
}

/// A note for colleagues.
#[derive(Debug, Deserialize, serde::Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// The note, at most 5,000 characters.
    pub note: String,
}

/// Adds a note to the timeline; residents and contractors do not see it.
pub fn note(tx: OrgTx<'_>, caller: &Caller, ticket: &Locked, note: &str, now: Instant) {
    store::touch(tx, ticket.id, EventType::NoteAdded, 0, now);
    let entry = Audit::by(caller, "ticket.note", "MaintenanceTicket", ticket.id.as_uuid());
    let line = Event::by(caller, ticket.id, EventType::NoteAdded, json!({ "note": note }));
    hearing::hear(tx, caller, ticket, &hearing::Said::new(note, Source::Note), now);
    record(tx, now, entry.values(None, Some(json!({ "note": note }))), line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_without_orders_goes_on_by_whoever_has_it_and_is_not_pushed_along() {
        use TicketStatus::*;
        for (from, to, unowned, by_hand) in [
            (New, Cancelled, true, true),
            (New, Assigned, false, true),
            (Assigned, New, true, true),
            (Assigned, InProgress, false, true),
            (InProgress, Completed, true, true),
            (InProgress, Assigned, false, true),
            (Cancelled, New, true, true),
            (Completed, Closed, true, true),
            (Closed, New, true, true),
            (Closed, Assigned, false, true),
            (Completed, Assigned, false, true),
        ] {
            let open = [false, true].map(|had| why_not(from, to, had, &[]).is_none());
            assert_eq!(open, [unowned, by_hand], "{from} to {to}");
        }
    }
}
