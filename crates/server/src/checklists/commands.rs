//! Putting a checklist on an order, answering it, and taking it off.

use super::model::{AnswerItem, Checklist, ChecklistLine, PutChecklist, RemoveChecklist};
use super::store::{self, NewAnswer};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::hearing::{self, Source};
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, audit, event, record};
use crate::tickets::{self, Locked, Sight};
use crate::work_orders::{self, Current, Reach};
use maintainuk_domain::checklists::{ItemKind, answer as read_answer};
use maintainuk_domain::ids::{ChecklistId, TicketId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde_json::{Value, json};

/// What was changed, for those who look at it.
pub struct Done {
    pub ticket: TicketId,
    pub order: WorkOrderId,
    pub list: ChecklistId,
}

/// An open order in reach, its ticket locked.
async fn open(
    tx: OrgTx<'_>,
    reach: Reach,
    order: WorkOrderId,
) -> Result<(Locked, Current), Problem> {
    let ticket = work_orders::ticket_of(tx, reach, order).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let order = work_orders::current(tx, order).await?;
    if !order.status.is_open() {
        let told = format!("{} is {}; its checklists stand.", order.number, order.status);
        return Err(Problem::conflict(told));
    }
    Ok((locked, order))
}

/// Puts a checklist on an order by hand.
pub async fn put(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: WorkOrderId,
    body: &PutChecklist,
    now: Instant,
) -> Result<Done, Problem> {
    let (ticket, order) = open(tx, Reach::All, order).await?;
    let absent = || Problem::invalid("/templateId", "There is no such checklist to put on.");
    let template = match store::template(tx, body.template_id).await {
        Ok(template) if template.retired_at.is_none() => template,
        Ok(_) | Err(DbError::NotFound) => return Err(absent()),
        Err(error) => return Err(error.into()),
    };
    if store::has(tx, order.id, template.id).await? {
        let told = format!("{} has the checklist {} already.", order.number, template.name);
        return Err(Problem::conflict(told));
    }
    let id = ChecklistId::fresh();
    store::insert(tx, id, order.id, &template, Some(caller.user()), now);
    let entry = Audit::by(caller, "checklist.add", "Checklist", id.as_uuid());
    let facts = json!({ "workOrderId": order.id, "templateId": template.id,
        "name": template.name, "items": template.items });
    let data = told(&order, &template.name);
    let line = Event::by(caller, ticket.id, EventType::ChecklistAdded, data);
    record(tx, now, entry.values(None, Some(facts)), line);
    Ok(Done { ticket: ticket.id, order: order.id, list: id })
}

fn told(order: &Current, name: &str) -> Value {
    json!({ "order": order.number, "checklist": name })
}

/// Answers an item, or takes the answer back.
pub async fn answer(
    tx: OrgTx<'_>,
    caller: &Caller,
    reach: Reach,
    id: ChecklistId,
    body: &AnswerItem,
    now: Instant,
) -> Result<Done, Problem> {
    let order = store::order_of(tx, reach, id).await?;
    let (ticket, order) = open(tx, reach, order).await?;
    let list = store::find(tx, id).await?;
    let Some(line) = list.items.iter().find(|line| line.item == body.item) else {
        let told = format!("Say which item, from 1 to {}.", list.items.len());
        return Err(Problem::invalid("/item", told));
    };
    let value = read_answer(line.kind, body.value.as_deref())
        .map_err(|told| Problem::invalid("/value", told))?;
    check_photo(tx, &order, line, body).await?;
    let (old, new) = (facts(&line.value, &line.attachment_id), facts(&value, &body.attachment_id));
    let done = Done { ticket: ticket.id, order: order.id, list: id };
    if old == new {
        return Ok(done);
    }
    if line.kind == ItemKind::Text {
        let heard = (&[value.as_deref()][..], Source::Checklist);
        hearing::hear_any(tx, caller, &ticket, heard, now);
    }
    let answered = value.is_some() || body.attachment_id.is_some();
    let by = Some(caller.user());
    let (item, photo) = (body.item, body.attachment_id);
    store::answer(tx, NewAnswer { list: id, item, value, photo, by }, now);
    let entry = Audit::by(caller, "checklist.answer", "Checklist", id.as_uuid());
    let named = |mut facts: Value| {
        facts["item"] = json!(line.text);
        Some(facts)
    };
    audit(tx, now, entry.values(named(old), named(new)));
    if answered && is_last(&list, line) {
        let data = told(&order, &list.name);
        event(tx, now, Event::by(caller, ticket.id, EventType::ChecklistAnswered, data));
    }
    Ok(done)
}

fn facts(value: &Option<String>, photo: &Option<maintainuk_domain::ids::AttachmentId>) -> Value {
    json!({ "value": value, "attachmentId": photo })
}

/// Whether this is the one mandatory item that still lacked an answer.
fn is_last(list: &Checklist, line: &ChecklistLine) -> bool {
    line.mandatory && list.missing == 1 && line.answered_at.is_none()
}

async fn check_photo(
    tx: OrgTx<'_>,
    order: &Current,
    line: &ChecklistLine,
    body: &AnswerItem,
) -> Result<(), Problem> {
    let Some(photo) = body.attachment_id else { return Ok(()) };
    if line.kind != ItemKind::Photo {
        return Err(Problem::invalid("/attachmentId", "This is not answered by a photo."));
    }
    if !store::is_photo_of(tx, order.id, photo).await? {
        return Err(Problem::invalid("/attachmentId", "There is no such photo of this job."));
    }
    Ok(())
}

/// Takes a checklist off its order, with why.
pub async fn remove(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: ChecklistId,
    body: &RemoveChecklist,
    now: Instant,
) -> Result<Done, Problem> {
    let reason = validate::reason(&body.reason, 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let order = store::order_of(tx, Reach::All, id).await?;
    let (ticket, order) = open(tx, Reach::All, order).await?;
    let list = store::find(tx, id).await?;
    store::remove(tx, id, caller.user(), reason.clone(), now);
    let entry = Audit::by(caller, "checklist.remove", "Checklist", id.as_uuid());
    let old = json!({ "workOrderId": order.id, "name": list.name, "missing": list.missing });
    let entry = entry.values(Some(old), Some(json!({ "reason": reason })));
    let mut data = told(&order, &list.name);
    data["reason"] = json!(reason);
    record(tx, now, entry, Event::by(caller, ticket.id, EventType::ChecklistRemoved, data));
    Ok(Done { ticket: ticket.id, order: order.id, list: id })
}
