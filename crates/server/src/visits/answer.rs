//! Answering a time that was asked for, calling a visit off, and being on the way.

use super::diary::{self, Wanted};
use super::model::party;
use super::propose::{self, NewVisit};
use super::store::{self, Kept};
use super::tell::{self, News, Of};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::hearing::{self, Said, Source};
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked};
use crate::work_orders::{self, Current, Reach};
use crate::{params, said};
use maintainuk_domain::ids::{TicketId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::visits::{
    Arrival, VisitAnswer, VisitParty, VisitStatus, may_answer, may_fix, may_set_out,
};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// What is said to a time.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VisitReply {
    /// Whether it suits.
    pub answer: VisitAnswer,
    /// For another time: from when.
    pub start_at: Option<Instant>,
    /// For another time: until when.
    pub end_at: Option<Instant>,
    /// For another time: how closely the arrival is known.
    pub arrival: Option<Arrival>,
    /// Why, or what the others should know.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
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

/// Why a visit is called off.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VisitOff {
    /// Why; the others are told.
    #[schema(max_length = 500)]
    pub reason: String,
}

/// What a command on a visit works with.
pub struct Held {
    pub locked: Locked,
    pub order: Current,
    pub visit: Kept,
    pub by: VisitParty,
}

impl Held {
    fn of(&self) -> Of {
        let Self { order, visit, .. } = self;
        Of { order: order.id, visit: Some(visit.id), firm: Some(visit.contractor) }
    }
}

/// Locks a visit in reach with its ticket, for somebody who takes part.
pub async fn hold(
    tx: OrgTx<'_>,
    caller: &Caller,
    reach: Reach,
    id: VisitId,
) -> Result<Held, Problem> {
    let order = store::order_of(tx, reach, id).await?;
    let (locked, order) = propose::lock(tx, reach, order).await?;
    let visit = store::current(tx, id).await?;
    Ok(Held { locked, order, visit, by: party(caller).ok_or_else(Problem::forbidden)? })
}

/// Answers a time; the visit to show, and the order and the ticket that it is of.
pub async fn answer(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: VisitId,
    body: VisitReply,
) -> Result<(VisitId, WorkOrderId, TicketId), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let held = hold(tx, caller, reach, id).await?;
            // A yes keeps no reason, yet what is wrong with one is said all the same.
            reason(body.reason.as_deref())?;
            let shown = match body.answer {
                VisitAnswer::Confirm => confirm(tx, caller, &held, &body, now).await?,
                VisitAnswer::Counter => counter(tx, caller, &held, &body, now).await?,
                VisitAnswer::Decline => decline(tx, caller, &held, &body, now).await?,
            };
            let heard = (&[body.reason.as_deref()][..], Source::Visit);
            hearing::hear_any(tx, caller, &held.locked, heard, now);
            Ok((shown, held.order.id, held.locked.id))
        })
        .await
}

/// A proposal is answered by another side than the one that made it.
fn answerable(held: &Held) -> Result<(), Problem> {
    if held.visit.status != VisitStatus::Proposed {
        return Err(Problem::conflict("This time is not asked for any more; look at it again."));
    }
    if !may_answer(held.visit.proposer, held.by) {
        return Err(Problem::conflict("You asked for this time; the others answer it."));
    }
    Ok(())
}

async fn confirm(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &Held,
    body: &VisitReply,
    now: Instant,
) -> Result<VisitId, Problem> {
    answerable(held)?;
    let Held { visit, .. } = held;
    if visit.end <= now {
        return Err(Problem::conflict("This time is past; agree another."));
    }
    let wanted = Wanted {
        start: visit.start,
        end: visit.end,
        arrival: visit.arrival,
        slot: None,
        note: visit.note.clone(),
        by: visit.proposer,
        proposal: Some(visit.id),
        said: said!(body)?,
        at: "/startAt",
    };
    propose::agree(tx, caller, &held.locked, &held.order, wanted, now).await?;
    let agreed = diary::agreed(tx, held.order.id).await?;
    agreed.map(|visit| visit.id).ok_or_else(Problem::not_found)
}

async fn counter(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &Held,
    body: &VisitReply,
    now: Instant,
) -> Result<VisitId, Problem> {
    // Who lives there may ask for another time than the one that is agreed.
    let asks = held.visit.status == VisitStatus::Confirmed && held.by == VisitParty::Resident;
    if !asks {
        answerable(held)?;
    }
    let new = NewVisit {
        start_at: body.start_at,
        end_at: body.end_at,
        arrival: body.arrival,
        slot_id: None,
        agreed: false,
        note: body.reason.clone(),
        two_people: body.two_people,
        override_reason: body.override_reason.clone(),
        confirm_late: body.confirm_late,
        late_reason: body.late_reason.clone(),
    };
    // An answer has one field for what the others should know.
    let wanted = propose::wanted(&new, held.by, now).map_err(|told| told.at("/note", "/reason"))?;
    let instead = Some(held.visit.id);
    propose::ask(tx, caller, &held.locked, &held.order, &wanted, instead, now).await
}

async fn decline(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &Held,
    body: &VisitReply,
    now: Instant,
) -> Result<VisitId, Problem> {
    let reason = reason(body.reason.as_deref())?;
    // Who lives there need not name another time to say that they cannot be in.
    if held.visit.status == VisitStatus::Confirmed && held.by == VisitParty::Resident {
        if held.visit.end <= now {
            return Err(Problem::conflict("This visit is over; nothing is to call off."));
        }
        call_off(tx, caller, held, reason.as_deref().unwrap_or(CANNOT_BE_IN), now).await?;
        return Ok(held.visit.id);
    }
    answerable(held)?;
    off(tx, caller, held, VisitStatus::Declined, reason.as_deref(), now).await?;
    Ok(held.visit.id)
}

/// The reason of a visit that its resident called off without one.
const CANNOT_BE_IN: &str = "Nobody can be in.";

/// Calls an agreed visit off: its place is free, and everybody is told.
async fn call_off(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &Held,
    why: &str,
    now: Instant,
) -> Result<(), Problem> {
    let Held { locked, order, visit, by } = held;
    store::end(tx, visit.id, VisitStatus::Cancelled, Some(why), caller.user(), now).await?;
    diary::free(tx, visit.slot).await?;
    work_orders::called_off(tx, caller, locked, order, why, now).await?;
    tell::everybody(tx, News::CalledOff, locked, held.of(), Some(*by), now).await
}

fn reason(given: Option<&str>) -> Result<Option<String>, Problem> {
    validate::paragraphs(given.unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/reason", told))
}

/// Drops a time that is only asked for.
async fn off(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &Held,
    status: VisitStatus,
    reason: Option<&str>,
    now: Instant,
) -> Result<(), Problem> {
    let Held { locked, order, visit, by } = held;
    store::end(tx, visit.id, status, reason, caller.user(), now).await?;
    let entry = Audit::by(caller, "visit.end", "Visit", visit.id.as_uuid());
    let old = json!({ "status": visit.status, "startAt": visit.start, "endAt": visit.end });
    let entry = entry.values(Some(old), Some(json!({ "status": status, "reason": reason })));
    let kind = if status == VisitStatus::Declined {
        EventType::VisitDeclined
    } else {
        EventType::VisitCancelled
    };
    let data = json!({ "order": order.number, "reason": reason });
    record(tx, now, entry, Event::by(caller, locked.id, kind, data));
    tickets::touch(tx, locked.id, kind, 0, now);
    if locked.hold.is_none() {
        // Nobody is asked any more, so it is whose it was.
        let orders = work_orders::of_ticket(tx, locked.id).await?;
        let answered = locked.responded_at.is_some();
        let turn = tickets::turn_of(locked.status, answered, &orders, None, locked.own_staff());
        tickets::save_turn(tx, locked.id, turn, true, now);
    }
    tell::everybody(tx, News::TimeOff, locked, held.of(), Some(*by), now).await
}

/// Calls a visit off. An order whose agreed visit is off is accepted still, and waits for another.
pub async fn cancel(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: VisitId,
    body: VisitOff,
) -> Result<(WorkOrderId, TicketId), Problem> {
    let why = validate::reason(&body.reason, 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let held = hold(tx, caller, reach, id).await?;
            let Held { locked, order, visit, by } = &held;
            match visit.status {
                VisitStatus::Proposed if may_fix(*by) || visit.proposer == *by => {
                    off(tx, caller, &held, VisitStatus::Cancelled, Some(&why), now).await?;
                }
                VisitStatus::Confirmed if may_fix(*by) => {
                    call_off(tx, caller, &held, &why, now).await?;
                }
                VisitStatus::Confirmed | VisitStatus::Proposed => {
                    let told = "Say that you cannot be in, or ask for another time.";
                    return Err(Problem::conflict(told));
                }
                _ => return Err(Problem::conflict("This visit is over; nothing is to call off.")),
            }
            hearing::hear(tx, caller, locked, &Said::new(&why, Source::Visit), now);
            Ok((order.id, locked.id))
        })
        .await
}

/// Notes that somebody is on their way, once, and tells the resident.
pub async fn on_my_way(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: VisitId,
) -> Result<(WorkOrderId, TicketId), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let Held { locked, order, visit, .. } = hold(tx, caller, reach, id).await?;
            let agreed = visit.status == VisitStatus::Confirmed
                && order.status == WorkOrderStatus::Scheduled;
            if !agreed {
                return Err(Problem::conflict("Only a visit that is agreed can be set out to."));
            }
            may_set_out(visit.start, visit.end, now).map_err(Problem::conflict)?;
            if visit.on_my_way.is_some() {
                return Err(Problem::conflict("The resident knows already that you are coming."));
            }
            tx.later_once(
                r#"UPDATE "Visits" SET "OnMyWayAt" = $3, "UpdatedAt" = $3,
                       "RowVersion" = "RowVersion" + 1
                   WHERE "OrgId" = $1 AND "Id" = $2 AND "OnMyWayAt" IS NULL"#,
                params![tx.org, id, now],
            );
            let entry = Audit::by(caller, "visit.on-my-way", "Visit", id.as_uuid());
            let entry = entry.values(None, Some(json!({ "at": now })));
            let data = json!({ "order": order.number, "contractor": order.contractor_name });
            let kind = EventType::VisitOnMyWay;
            record(tx, now, entry, Event::by(caller, locked.id, kind, data));
            tickets::touch(tx, locked.id, kind, 0, now);
            for person in notifications::concerned(tx, locked.id, locked.reporter).await? {
                tell::email(tx, Template::OnMyWay, locked.id, person, (order.id, Some(id)), now)?;
            }
            Ok((order.id, locked.id))
        })
        .await
}
