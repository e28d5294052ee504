//! Asking firms, and what they answer.

use super::ask::ask;
use super::store::{self, Kept};
use crate::app::App;
use crate::auth::Caller;
use crate::contractors::{self, Work};
use crate::db::OrgTx;
use crate::hearing::{self, Said, Source};
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::record::{Audit, Event, EventType, audit, event, record};
use crate::tickets::{self, Locked, Sight};
use crate::variations;
use crate::visits;
use crate::work_orders::{self, Change, Current, Move, Reach};
use maintainuk_domain::access::Grant;
use maintainuk_domain::ids::{ContractorId, OfferId, TicketId, WorkOrderId};
use maintainuk_domain::offers::{
    HOURS_BY_DEFAULT, MOST_FIRMS, MOST_HOURS, Next, OfferStatus, may_answer, next,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::told::Standing;
use maintainuk_domain::validate;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

/// Firms to ask for an order.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfferWork {
    /// The firms, at most ten; in this order where they are asked in turn.
    pub contractor_ids: Vec<ContractorId>,
    /// Whether they are asked one after the other; else all at once, and the first to accept has it.
    #[serde(default)]
    pub in_turn: bool,
    /// How long each has to answer, 1 to 168; 24 when absent.
    #[schema(minimum = 1, maximum = 168)]
    pub hours: Option<i32>,
    /// Why firms are asked although something bars them, such as a trade that is not theirs.
    #[schema(max_length = 500)]
    pub override_reason: Option<String>,
}

fn check(body: &OfferWork) -> Result<i32, Problem> {
    let hours = body.hours.unwrap_or(HOURS_BY_DEFAULT);
    if !(1..=MOST_HOURS).contains(&hours) {
        return Err(Problem::invalid("/hours", "Say a number of hours from 1 to 168."));
    }
    let mut firms = body.contractor_ids.clone();
    firms.sort_unstable();
    firms.dedup();
    if firms.is_empty() || firms.len() > MOST_FIRMS || firms.len() < body.contractor_ids.len() {
        let told = "Choose one to ten firms, each of them once.";
        return Err(Problem::invalid("/contractorIds", told));
    }
    Ok(hours)
}

/// Asks firms for an order that nobody has taken on; who was asked before is asked no more.
pub async fn offer(
    app: &App,
    caller: &Caller,
    tx: OrgTx<'_>,
    id: WorkOrderId,
    body: &OfferWork,
) -> Result<TicketId, Problem> {
    let (now, hours) = (app.clock.now(), check(body)?);
    let ticket = work_orders::ticket_of(tx, Reach::All, id).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let before = work_orders::current(tx, id).await?;
    if !before.status.takes_contractor() {
        return Err(Problem::conflict(format!(
            "{} is {}; it cannot be offered any more.",
            before.number, before.status
        )));
    }
    variations::settled(&before, WorkOrderStatus::Offered)?;
    let at_once = if body.in_turn { 1 } else { body.contractor_ids.len() };
    let again = body.contractor_ids.get(..at_once).unwrap_or_default();
    withdraw(tx, ticket, id, again, now).await?;
    for (at, &firm) in body.contractor_ids.iter().enumerate() {
        let reason = body.override_reason.as_deref();
        let work = Work::of(ticket, id);
        let chosen = contractors::choose(tx, caller, work, firm, reason, now).await;
        let chosen = chosen.map_err(|problem| problem.at("/contractorId", "/contractorIds"))?;
        let fits = variations::fits(tx, &before, firm).await;
        fits.map_err(|problem| problem.at("/contractorId", "/contractorIds"))?;
        chosen.note(tx, caller, ticket, id, now);
        let place = if body.in_turn { i32::try_from(at).unwrap_or(0) + 1 } else { 1 };
        let status = if place == 1 { OfferStatus::Waiting } else { OfferStatus::Queued };
        let new = Kept {
            id: OfferId::fresh(),
            order: id,
            contractor: firm,
            contact: chosen.contact,
            name: Some(chosen.name.clone()),
            status,
            place,
            hours,
        };
        store::insert(tx, &new, caller.user(), now);
        if status == OfferStatus::Waiting {
            ask(tx, ticket, &new, now)?;
            let data = json!({ "order": before.number, "contractor": chosen.name,
                "contractorId": firm });
            event(tx, now, Event::by(caller, ticket, EventType::WorkOrderOffered, data));
        }
    }
    let entry = Audit::by(caller, "workOrder.offer", "WorkOrder", id.as_uuid());
    let facts =
        json!({ "contractorIds": body.contractor_ids, "inTurn": body.in_turn, "hours": hours });
    audit(tx, now, entry.values(None, Some(facts)));
    work_orders::offered(tx, caller, &locked, &before, now).await?;
    // Whose it was until now hears of it, unless it is asked itself.
    if before.contractor.is_none_or(|firm| !body.contractor_ids.contains(&firm)) {
        let was = before.standing();
        let is = Standing { status: WorkOrderStatus::Offered, firm: None, ..was };
        let (ids, by) = ((ticket, id), visits::party(caller));
        work_orders::tell_firms(tx, ids, Change::plain(Some(was), is), by, now).await?;
    }
    Ok(ticket)
}

/// What a command on an offer works with.
struct Held {
    locked: Locked,
    order: Current,
    offer: Kept,
}

async fn hold(tx: OrgTx<'_>, caller: &Caller, grant: Grant, id: OfferId) -> Result<Held, Problem> {
    let only = caller.only_contractor(grant);
    let order = store::current(tx, id, only).await?.order;
    let ticket = work_orders::ticket_of(tx, Reach::All, order).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let order = work_orders::current(tx, order).await?;
    // Read again, now that nobody else changes it.
    let offer = store::current(tx, id, only).await?;
    may_answer(offer.status).map_err(Problem::conflict)?;
    if order.status != WorkOrderStatus::Offered {
        let told = format!("{} is {}; it is not offered any more.", order.number, order.status);
        return Err(Problem::conflict(told));
    }
    Ok(Held { locked, order, offer })
}

/// Accepts: the order is this firm's, and the others are told at once.
pub async fn accept(
    app: &App,
    caller: &Caller,
    grant: Grant,
    id: OfferId,
) -> Result<(WorkOrderId, TicketId), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let Held { locked, mut order, offer } = hold(tx, caller, grant, id).await?;
            contractors::offerable(tx, offer.contractor, now).await?;
            store::ended(tx, id, OfferStatus::Accepted, (Some(caller.user()), None), now);
            for other in store::open(tx, order.id).await?.iter().filter(|one| one.id != id) {
                store::ended(tx, other.id, OfferStatus::Lost, (None, None), now);
                if other.status == OfferStatus::Waiting {
                    tell_lost(tx, locked.id, other, now)?;
                }
            }
            order.contractor = Some(offer.contractor);
            order.contractor_name.clone_from(&offer.name);
            let asked = Move {
                to: WorkOrderStatus::Accepted,
                reason: None,
                notes: None,
                visit: None,
                work: None,
                by: visits::party(caller),
                policy: None,
            };
            work_orders::apply(tx, caller, &locked, &order, asked, now).await?;
            visits::alert(tx, locked.id, "An offer is accepted", &locked.title, now);
            Ok((order.id, locked.id))
        })
        .await
}

/// Declines: the next in turn is asked, or the office is told that nobody is left.
pub async fn decline(
    app: &App,
    caller: &Caller,
    grant: Grant,
    id: OfferId,
    reason: &str,
) -> Result<(WorkOrderId, TicketId), Problem> {
    let now = app.clock.now();
    let reason = validate::reason(reason, 2_000)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let Held { locked, order, offer } = hold(tx, caller, grant, id).await?;
            let by = (Some(caller.user()), Some(reason.clone()));
            store::ended(tx, id, OfferStatus::Declined, by, now);
            let entry = Audit::by(caller, "offer.decline", "WorkOrder", order.id.as_uuid());
            let facts = json!({ "contractorId": offer.contractor, "reason": reason });
            let line = json!({ "order": order.number, "contractor": offer.name,
                "contractorId": offer.contractor, "reason": reason });
            let kind = EventType::WorkOrderDeclined;
            let line = Event::by(caller, locked.id, kind, line);
            record(tx, now, entry.values(None, Some(facts)), line);
            tickets::touch(tx, locked.id, kind, 0, now);
            pass_on(tx, Some(caller), (&locked, &order), (id, kind), now).await?;
            hearing::hear(tx, caller, &locked, &Said::new(&reason, Source::Declined), now);
            Ok((order.id, locked.id))
        })
        .await
}

/// Asks whoever is next once an offer has come to nothing. With nobody left the order is as it was
/// before it was offered, and the office is told. `last` is what became of the offer; nobody calls
/// where its time ran out.
pub async fn pass_on(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    (ticket, order): (&Locked, &Current),
    (ended, last): (OfferId, EventType),
    now: Instant,
) -> Result<(), Problem> {
    let open = store::open(tx, order.id).await?;
    let left: Vec<&Kept> = open.iter().filter(|one| one.id != ended).collect();
    let places: Vec<_> = left.iter().map(|one| (one.place, one.status)).collect();
    match next(&places) {
        Next::Wait => {}
        Next::Ask(place) => {
            for offer in left.iter().filter(|one| one.place == place) {
                store::asked(tx, offer, now);
                ask(tx, ticket.id, offer, now)?;
                let data = json!({ "order": order.number, "contractor": offer.name,
                    "contractorId": offer.contractor });
                let kind = EventType::WorkOrderOffered;
                event(tx, now, Event { ticket: ticket.id, kind, data, user: None, contact: None });
            }
        }
        Next::Nobody => {
            work_orders::refused(tx, caller, ticket, order, last, now).await?;
            visits::alert(tx, ticket.id, "Nobody took the job on", &ticket.title, now);
        }
    }
    Ok(())
}

/// Takes back every offer of an order that may still come to something; whoever was asked is told, but
/// for those who are asked `again` at once.
pub async fn withdraw(
    tx: OrgTx<'_>,
    ticket: TicketId,
    order: WorkOrderId,
    again: &[ContractorId],
    now: Instant,
) -> Result<(), Problem> {
    for offer in store::open(tx, order).await? {
        store::ended(tx, offer.id, OfferStatus::Withdrawn, (None, None), now);
        if offer.status == OfferStatus::Waiting && !again.contains(&offer.contractor) {
            tell_lost(tx, ticket, &offer, now)?;
        }
    }
    Ok(())
}

fn tell_lost(tx: OrgTx<'_>, ticket: TicketId, offer: &Kept, now: Instant) -> Result<(), Problem> {
    notifications::promise(tx, now, Template::JobLost, ticket, offer.contact, Some(offer.order))
}
