//! Asking for a time, and agreeing one without asking.

use super::diary::{self, Wanted};
use super::gate::{self, Asked};
use super::model::party;
use super::store::{self, New};
use super::tell::{self, News, Of};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::hearing::{self, Source};
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::said;
use crate::tickets::{self, Locked, Sight};
use crate::work_orders::{self, Current, Move, Reach};
use maintainuk_domain::ids::{ContactId, VisitId, VisitSlotId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::after_proposal;
use maintainuk_domain::validate;
use maintainuk_domain::visits::{
    Arrival, VisitParty, VisitStatus, check_arrival, check_time, may_rebook,
};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

/// A visit to agree or to ask for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewVisit {
    /// From when; needed unless a slot is named.
    pub start_at: Option<Instant>,
    /// Until when; needed unless a slot is named.
    pub end_at: Option<Instant>,
    /// How closely the arrival is known; between the two times when absent.
    pub arrival: Option<Arrival>,
    /// The slot to take a place of; the visit has the slot's time then, and is agreed at once.
    pub slot_id: Option<VisitSlotId>,
    /// Whether the others have agreed already, on the telephone or at the door. Else they are asked.
    #[serde(default)]
    pub agreed: bool,
    /// What the others should know.
    #[schema(max_length = 500)]
    pub note: Option<String>,
    /// Whether two people attend, where the home needs it.
    #[serde(default)]
    pub two_people: bool,
    /// Why it has to be this time, against what the home needs or when the firm is free; for staff.
    #[schema(max_length = 500)]
    pub override_reason: Option<String>,
    /// Whether the visit may come after a target of the ticket.
    #[serde(default)]
    pub confirm_late: bool,
    /// Why it may come after a legal date; for staff.
    #[schema(max_length = 500)]
    pub late_reason: Option<String>,
}

/// What was asked for, checked.
pub fn wanted(body: &NewVisit, by: VisitParty, now: Instant) -> Result<Wanted, Problem> {
    let note = validate::paragraphs(body.note.as_deref().unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/note", told))?;
    let (start, end) = match (body.slot_id, body.start_at, body.end_at) {
        (Some(_), ..) => (now, now),
        (None, Some(start), Some(end)) => {
            check_time(start, end, now)
                .map_err(|(field, told)| Problem::invalid(format!("/{field}"), told))?;
            check_arrival(body.arrival.unwrap_or(Arrival::Between), start, end)
                .map_err(|told| Problem::invalid("/arrival", told))?;
            (start, end)
        }
        (None, None, _) => {
            return Err(Problem::invalid("/startAt", "Say when the visit begins."));
        }
        (None, _, None) => return Err(Problem::invalid("/endAt", "Say when the visit ends.")),
    };
    Ok(Wanted {
        start,
        end,
        // A slot says itself when they come.
        arrival: body.arrival.filter(|_| body.slot_id.is_none()).unwrap_or(Arrival::Between),
        slot: body.slot_id,
        note,
        by,
        proposal: None,
        said: said!(body)?,
        at: "/startAt",
    })
}

/// Agrees a visit for an order, or asks for one; the visit's id.
pub async fn plan(
    app: &App,
    caller: &Caller,
    reach: Reach,
    tx: OrgTx<'_>,
    id: WorkOrderId,
    body: &NewVisit,
) -> Result<VisitId, Problem> {
    let now = app.clock.now();
    let by = party(caller).ok_or_else(Problem::forbidden)?;
    let (locked, order) = lock(tx, reach, id).await?;
    if by == VisitParty::Resident {
        may_rebook(order.status)
            .map_err(|told| Problem::conflict(format!("{}: {told}", order.number)))?;
        if body.agreed {
            let told = "Take a time that is free, or ask for one: the others answer.";
            return Err(Problem::invalid("/agreed", told));
        }
    }
    let wanted = wanted(body, by, now)?;
    let heard = (&[wanted.note.as_deref()][..], Source::Visit);
    hearing::hear_any(tx, caller, &locked, heard, now);
    if body.agreed || body.slot_id.is_some() {
        agree(tx, caller, &locked, &order, wanted, now).await?;
        let visit = diary::agreed(tx, id).await?;
        return visit.map(|visit| visit.id).ok_or_else(Problem::not_found);
    }
    ask(tx, caller, &locked, &order, &wanted, None, now).await
}

/// Locks the ticket of an order in reach and reads the order.
pub async fn lock(
    tx: OrgTx<'_>,
    reach: Reach,
    id: WorkOrderId,
) -> Result<(Locked, Current), Problem> {
    let ticket = work_orders::ticket_of(tx, reach, id).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    if let Reach::Resident(person) = reach {
        tickets::refuse_moved_out(tx, ContactId::from_uuid(person), locked.unit).await?;
    }
    Ok((locked, work_orders::current(tx, id).await?))
}

/// Agrees a time: the order is scheduled, and what was agreed before is moved.
pub async fn agree(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    order: &Current,
    wanted: Wanted,
    now: Instant,
) -> Result<(), Problem> {
    // What makes no sense for the order is said before its table of moves is.
    diary::bookable(tx, order).await?;
    let asked = Move {
        to: WorkOrderStatus::Scheduled,
        reason: None,
        notes: None,
        work: None,
        by: party(caller),
        policy: None,
        visit: Some(wanted),
    };
    work_orders::apply(tx, caller, locked, order, asked, now).await
}

/// Asks for a time: it takes no place until somebody of another side agrees. What was asked for
/// before is dropped; what is agreed stays agreed until then.
pub async fn ask(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &Locked,
    order: &Current,
    wanted: &Wanted,
    instead_of: Option<VisitId>,
    now: Instant,
) -> Result<VisitId, Problem> {
    let contractor = diary::bookable(tx, order).await?;
    let span = (wanted.start, wanted.end);
    let asked = Asked { wanted, span, agrees: false, promised: false, taken: false };
    let two_people = gate::hold_against(tx, caller, order, &asked, now).await?;
    for visit in store::live(tx, order.id).await? {
        if visit.status == VisitStatus::Proposed {
            store::end(tx, visit.id, VisitStatus::Moved, None, caller.user(), now).await?;
        }
    }
    let id = VisitId::fresh();
    let new = New {
        id,
        order: order.id,
        contractor,
        status: VisitStatus::Proposed,
        start: wanted.start,
        end: wanted.end,
        arrival: wanted.arrival,
        slot: None,
        crew: None,
        proposer: wanted.by,
        by: caller.user(),
        moved_from: instead_of,
        note: wanted.note.as_deref(),
        two_people,
    };
    store::insert(tx, &new, now).await?;
    let facts = json!({
        "startAt": wanted.start, "endAt": wanted.end, "arrival": wanted.arrival, "note": wanted.note,
        "proposedBy": wanted.by, "workOrderId": order.id,
    });
    let entry = Audit::by(caller, "visit.propose", "Visit", id.as_uuid()).values(None, Some(facts));
    let line = json!({
        "order": order.number, "start": wanted.start, "end": wanted.end, "note": wanted.note,
    });
    let kind = EventType::VisitProposed;
    record(tx, now, entry, Event::by(caller, locked.id, kind, line));
    tickets::touch(tx, locked.id, kind, 0, now);
    tickets::save_turn(tx, locked.id, after_proposal(wanted.by), false, now);
    let people = Of { order: order.id, visit: Some(id), firm: Some(contractor) };
    tell::everybody(tx, News::Proposed, locked, people, Some(wanted.by), now).await?;
    Ok(id)
}
