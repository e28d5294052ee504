//! The page of a ticket: everything about it in one round trip.

use super::again::{self, Again};
use super::commands::why_not;
use super::model::{
    Can, Coordinator, May, MoveOption, Next, Reporter, Ticket, TicketPage, TicketProperty,
    TicketSummary, TicketTenancy, TicketUnit, full_name, person_name,
};
use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::attachments::{self, Attachment};
use crate::auth::Caller;
use crate::closing;
use crate::conversations::{self, Message};
use crate::db::{DbError, Query};
use crate::hazards::LookDue;
use crate::http::Problem;
use crate::incidents::IncidentMark;
use crate::links::MergedInto;
use crate::quotes::{self, Quote};
use crate::ratings;
use crate::recalls;
use crate::timeline::{self, Event, Reader};
use crate::work_orders::{self, WorkOrder};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::closing::OPEN_PARTS;
use maintainuk_domain::endings::{EndReason, why_not_put_away};
use maintainuk_domain::hazards::guard::{OpenCases, holds_back};
use maintainuk_domain::holds::{why_not_defer, why_not_hold};
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::lettings::Part;
use maintainuk_domain::links::why_not_split;
use maintainuk_domain::moves::Need;
use maintainuk_domain::tickets::{
    TOO_LATE_TO_REOPEN, TicketStatus, may_move, may_reopen, why_not_revive,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::{Act, TurnOf};
use maintainuk_domain::work_orders::{WorkOrderStatus, was_worked};
use std::borrow::Cow;
use tokio_postgres::Row;

/// Reads the page of a ticket in sight.
pub async fn page(
    app: &App,
    caller: &Caller,
    sight: Sight,
    id: TicketId,
) -> Result<TicketPage, Problem> {
    let (org, who, now) = (caller.org(), sight.id(), app.clock.now());
    let Reader { outside, firm: _, kinds, person: reader } = Reader::of(sight);
    let (no_time, no_id) = (None::<Instant>, None::<uuid::Uuid>);
    let firm = sight.firm();
    let (quotes_of, (person, firm_party)) =
        (quotes::firm_of(sight), conversations::parties_of(sight));
    let [ticket, events, orders, files, quotes, messages] = app
        .db
        .read(
            org,
            [
                Query(store::page(sight), &[&org, &who, &id]),
                Query(
                    timeline::query(&timeline::SHOWN),
                    &[&org, &id, &no_time, &no_id, &outside, &firm, &kinds, &reader],
                ),
                Query(work_orders::OF_TICKET, &[&org, &id, &firm]),
                Query(attachments::OF_TICKET, &[&org, &id]),
                Query(quotes::OF_TICKET, &[&org, &id, &quotes_of]),
                Query(conversations::OF_TICKET, &[&org, &id, &person, &firm_party]),
            ],
        )
        .await?;
    let row = ticket.first().ok_or_else(Problem::not_found)?;
    let again = again(app, caller, row, now).await?;
    let parts = Parts { events, orders, files, quotes, messages, again };
    Ok(assemble(caller, sight, row, &parts, now)?)
}

/// The rows around a ticket.
struct Parts {
    events: Vec<Row>,
    orders: Vec<Row>,
    files: Vec<Row>,
    quotes: Vec<Row>,
    messages: Vec<Row>,
    again: Option<Again>,
}

/// Who has it again if it is reopened; nothing of what is not finished.
async fn again(
    app: &App,
    caller: &Caller,
    row: &Row,
    now: Instant,
) -> Result<Option<Again>, DbError> {
    let status: TicketStatus = row.try_get("Status")?;
    if !status.is_reopening(TicketStatus::New) {
        return Ok(None);
    }
    let had = (row.try_get("ContractorId")?, row.try_get("CoordinatorUserId")?);
    again::read(&app.db, caller.org(), row.try_get("Id")?, had, now).await.map(Some)
}

/// Reads all rows of a kind.
fn all<T>(
    rows: &[Row],
    read: impl Fn(&Row) -> Result<T, tokio_postgres::Error>,
) -> Result<Vec<T>, tokio_postgres::Error> {
    rows.iter().map(read).collect()
}

fn assemble(
    caller: &Caller,
    sight: Sight,
    row: &Row,
    parts: &Parts,
    now: Instant,
) -> Result<TicketPage, DbError> {
    let mut ticket = Ticket::read(row, now)?;
    if sight.is_outside() {
        ticket.summary.hide_from_outside(sight);
    }
    let part = Part::until(row.try_get("LeftAt")?);
    let mut orders = all(&parts.orders, |order| WorkOrder::read(order, caller, now))?;
    orders.retain(|order| part.sees_job(order.created_at, order.scheduled_start_at));
    for order in orders.iter_mut().filter(|order| !part.sees_end(order.actual_end_at)) {
        order.hide_end();
    }
    let named = orders.last().and_then(|order| order.contractor_name.clone());
    if sight.firm().is_some() {
        ticket.summary.contractor_name = named;
    } else if part.may_act().is_err() {
        ticket.summary.contractor_name = None;
    }
    // A firm reads its own orders alone.
    let own = |id| orders.iter().any(|order| order.id == id);
    let files = attachments::shown_to((sight, part), &parts.files, own)?;
    let files = files.into_iter().map(Attachment::read).collect::<Result<_, _>>()?;
    let merged_into = MergedInto::read(row)?;
    let incident = IncidentMark::read(row)?;
    let own_staff = ticket.own_staff;
    let cases = OpenCases::from_bits(row.try_get("HazardBits")?);
    let (mut events, more_events) =
        timeline::SHOWN.cut(all(&parts.events, timeline::read)?, Event::place);
    events.iter_mut().for_each(|event| event.retell(sight));
    Ok(TicketPage {
        unit: TicketUnit {
            id: ticket.summary.unit_id,
            unit_number: row.try_get("UnitNumber")?,
            bedrooms: row.try_get("Bedrooms")?,
            address: ticket.summary.address.clone(),
        },
        property: TicketProperty {
            id: row.try_get("PropertyId")?,
            address_line1: row.try_get("AddressLine1")?,
            address_line2: row.try_get("AddressLine2")?,
            city: row.try_get("City")?,
            postcode: row.try_get("Postcode")?,
        },
        reporter: reporter(row)?,
        tenancy: tenancy(row)?.filter(|_| sight == Sight::All),
        coordinator: coordinator(row)?,
        moves: moves(
            caller,
            (sight, sight.is_resident(row.try_get("ReportedByContactId")?)),
            ticket.summary.status,
            (&orders, own_staff, parts.again.as_ref()),
            (cases, row.try_get("HasOpenParts")?, too_late(caller, row, &ticket, now)?, part),
        ),
        can: can(caller, &ticket.summary, &orders, (cases, part)),
        next: match LookDue::read(row)? {
            Some(look) if waits_for_look(&ticket, sight, merged_into.as_ref()) => {
                next_look(&ticket, &look)
            }
            _ => next(&ticket, &orders, merged_into.as_ref(), incident.as_ref()),
        },
        incident,
        merged_into,
        closing: closing::read(row, &ticket.summary, &orders, cases, sight.is_outside())?
            .filter(|_| part.may_act().is_ok()),
        rating: ratings::read(row, &ticket.summary, sight, now)?
            .filter(|rating| rating.stars.is_some() || part.may_act().is_ok()),
        recall_of: recalls::read(row, sight.is_outside())?,
        ticket,
        work_orders: orders,
        events,
        more_events,
        attachments: files,
        quotes: all(&parts.quotes, Quote::read)?,
        messages: all(&parts.messages, Message::read)?,
    })
}

fn reporter(row: &Row) -> Result<Option<Reporter>, tokio_postgres::Error> {
    let Some(id) = row.try_get("ReportedByContactId")? else { return Ok(None) };
    Ok(Some(Reporter {
        id,
        name: person_name(row.try_get("ReporterFirst")?, row.try_get("ReporterLast")?),
        email: row.try_get("ReporterEmail")?,
        phone_e164: row.try_get("ReporterPhone")?,
        preferred_channel: row.try_get("ReporterChannel")?,
    }))
}

fn tenancy(row: &Row) -> Result<Option<TicketTenancy>, tokio_postgres::Error> {
    let Some(id) = row.try_get("TenancyId")? else { return Ok(None) };
    Ok(Some(TicketTenancy {
        id,
        tenant_name: person_name(row.try_get("TenantFirst")?, row.try_get("TenantLast")?),
        start_date: row.try_get("StartDate")?,
    }))
}

fn coordinator(row: &Row) -> Result<Option<Coordinator>, tokio_postgres::Error> {
    let Some(id) = row.try_get("CoordinatorUserId")? else { return Ok(None) };
    let name = full_name(row.try_get("CoordinatorFirst")?, row.try_get("CoordinatorLast")?);
    Ok(Some(Coordinator { id, name: name.unwrap_or_else(|| "A colleague".into()) }))
}

/// What keeps a finished ticket from being taken up again.
fn too_late(
    caller: &Caller,
    row: &Row,
    ticket: &Ticket,
    now: Instant,
) -> Result<Option<&'static str>, tokio_postgres::Error> {
    let Some(at) = row.try_get("CancelledAt")? else {
        let grant = caller.grant(Permission::TicketsConfirm);
        return Ok(
            (!may_reopen(grant, ticket.summary.completed_at, now)).then_some(TOO_LATE_TO_REOPEN)
        );
    };
    let merged = row.try_get::<_, Option<TicketId>>("MergedIntoTicketId")?.is_some();
    Ok(why_not_revive(at, merged, now))
}

fn moves(
    caller: &Caller,
    (sight, reported): (Sight, bool),
    status: TicketStatus,
    (orders, own_staff, again): (&[WorkOrder], bool, Option<&Again>),
    (cases, parts, too_late, part): (OpenCases, bool, Option<&'static str>, Part),
) -> Vec<MoveOption> {
    let brief: Vec<work_orders::Brief> = orders.iter().map(WorkOrder::brief).collect();
    let given = orders.iter().any(|order| order.status.is_open() && order.contractor_id.is_some());
    let options = status.moves().iter().map(|step| {
        let mut needs = step.needs.to_vec();
        let assigns = step.to == TicketStatus::Assigned && status.is_open();
        if assigns && !given {
            needs.push(Need::Assignee);
        }
        let why = if may_move(status, step, reported, |permission| caller.grant(permission)) {
            // One that was reported twice may be cancelled all the same, and the code says so.
            let twice = step.to == TicketStatus::Cancelled && !sight.is_outside();
            let code = twice.then_some(EndReason::Duplicate);
            let ended = status.is_reopening(step.to) || status.is_reviving(step.to);
            let late = too_late.filter(|_| ended);
            let gone = part.may_act().err();
            let whole = (parts && EndReason::ends(step.to)).then_some(OPEN_PARTS);
            let by_hand = own_staff || assigns || again.is_some_and(|again| again.0.is_ok());
            let new = again.and_then(|again| again.why_new(step.to)).map(Cow::from);
            let held = gone.or(why_not(status, step.to, by_hand, &brief).filter(|_| new.is_none()));
            let held = held.or(holds_back(step.to, code, cases)).or(whole).or(late);
            held.map(Cow::from).or(new)
        } else {
            Some("Your role does not allow this.".into())
        };
        MoveOption {
            to: step.to.as_str(),
            label: step.label,
            allowed: why.is_none(),
            why,
            needs_reason: step.needs_reason(),
            needs,
        }
    });
    // Who lives there says that it is not fixed; where it goes then is one place.
    let lands = again.map(Again::lands);
    let elsewhere = |to: &str| lands.is_some_and(|lands| to != lands.as_str() && to != "Closed");
    // A resident sees what they may do, and not the machinery.
    let shown = |option: &MoveOption| option.allowed && !elsewhere(option.to);
    options.filter(|option| !sight.is_outside() || shown(option)).collect()
}

fn can(
    caller: &Caller,
    ticket: &TicketSummary,
    orders: &[WorkOrder],
    (hazards, part): (OpenCases, Part),
) -> Can {
    let worked = orders.iter().any(|order| was_worked(order.status));
    let status = ticket.status;
    let may = |permission: Permission, closed: Option<&'static str>| {
        let all = caller.grant(permission) == Grant::All;
        May::unless(if all { closed } else { Some("Your role does not allow this.") })
    };
    let closed = (!status.is_open()).then_some("It is finished; reopen it first.");
    let cancelled = (status == TicketStatus::Cancelled).then_some("It was cancelled.");
    let photos = match caller.grant(Permission::TicketsUpdate) {
        Grant::All => cancelled,
        _ if caller.grant(Permission::WorkordersProgress) == Grant::Own => cancelled,
        _ if caller.grant(Permission::TicketsCreate) == Grant::Own => {
            part.may_act().err().or(cancelled)
        }
        _ => Some("Your role does not allow this."),
    };
    Can {
        triage: may(Permission::TicketsUpdate, closed),
        edit: may(Permission::TicketsUpdate, closed),
        raise_order: may(Permission::WorkordersCreate, closed),
        note: may(Permission::TicketsUpdate, None),
        add_photos: May::unless(photos),
        hold: may(Permission::TicketsUpdate, why_not_hold(status)),
        defer: may(Permission::TicketsUpdate, why_not_defer(status, ticket.priority)),
        split: may(Permission::TicketsUpdate, why_not_split(status)),
        put_away: may(Permission::TicketsDelete, why_not_put_away(status, worked, hazards)),
    }
}

/// Whether what is left to do is to look at the home again. Who is outside is told of no hazard.
fn waits_for_look(ticket: &Ticket, sight: Sight, merged: Option<&MergedInto>) -> bool {
    ticket.summary.turn.act == Act::Nothing && merged.is_none() && !sight.is_outside()
}

fn next_look(ticket: &Ticket, look: &LookDue) -> Next {
    let (weeks, day) = (look.weeks, look.due_on.strftime("%-d %B %Y"));
    Next {
        text: format!("Look at the home again, {weeks} weeks after damp: due by {day}"),
        who: staff(&ticket.summary).into(),
        by: Some(look.over()),
    }
}

/// Who of the staff looks after a ticket.
fn staff(summary: &TicketSummary) -> &str {
    summary.coordinator_name.as_deref().unwrap_or("The repairs team")
}

/// What is next, by whom, by when: the first thing on the page.
fn next(
    ticket: &Ticket,
    orders: &[WorkOrder],
    merged: Option<&MergedInto>,
    incident: Option<&IncidentMark>,
) -> Next {
    let summary = &ticket.summary;
    if let Some(merged) = merged {
        let text = format!("It goes on in {}", merged.number);
        return Next { text, who: "Nobody".into(), by: None };
    }
    let pursues = summary.turn.act == Act::Pursue;
    let legal = summary.legal.filter(|_| pursues || summary.status.is_open()).map(|(due, _)| due);
    // Once what it waits for has come, or a hazard is to be decided, that is what is next.
    let decides = summary.turn.act == Act::Decide;
    let waits = !decides && summary.turn.act != Act::Reply;
    if let Some(hold) = summary.hold.as_ref().filter(|_| waits) {
        let resident = summary.turn.of == TurnOf::Resident;
        let who = if resident { "The resident" } else { staff(summary) };
        let until = hold.until_on.map(|day| format!(" until {}", day.strftime("%-d %B %Y")));
        let until = until.unwrap_or_default();
        let text = format!("On hold{until}: {}", hold.reason.words());
        return Next { text, who: who.into(), by: legal };
    }
    if let Some(day) = summary.deferred_until.filter(|_| !decides) {
        let text = format!("Set aside: it is back on {}", day.strftime("%-d %B %Y"));
        return Next { text, who: "Nobody".into(), by: legal };
    }
    let waits_for = incident.filter(|_| summary.turn.act == Act::Await);
    if let Some(incident) = waits_for {
        let text = format!("It waits for {}: {}", incident.number, incident.title);
        return Next { text, who: "Nobody".into(), by: legal };
    }
    let current =
        orders.iter().rev().find(|o| o.status.is_open() || o.status == WorkOrderStatus::Completed);
    let who = match summary.turn.of {
        TurnOf::Staff => staff(summary),
        TurnOf::Contractor => {
            current.and_then(|o| o.contractor_name.as_deref()).unwrap_or("The contractor")
        }
        TurnOf::Resident => "The resident",
        TurnOf::Nobody => "Nobody",
    };
    let by = match summary.turn.act {
        Act::Triage => summary.respond_by,
        Act::Visit => current.and_then(|order| order.scheduled_start_at),
        Act::Close | Act::Check | Act::Nothing | Act::Pursue => None,
        Act::Decide if !summary.status.is_open() => None,
        _ => summary.resolve_by,
    };
    // Of what was promised and what the law asks for, the first.
    let by = by.into_iter().chain(legal).min();
    let text = match summary.status {
        TicketStatus::Cancelled if !decides && !pursues => "Nothing: it was cancelled",
        _ => summary.turn.text,
    };
    Next { text: text.into(), who: who.into(), by }
}
