//! What checklists do by themselves: they come with an order, and hold its completion back.

use super::store;
use crate::db::{DbError, OrgTx};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::Locked;
use crate::work_orders::Current;
use maintainuk_domain::checklists::missing;
use maintainuk_domain::ids::{ChecklistId, WorkOrderId};
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Puts on a new order what its kind of repair asks for.
///
/// # Errors
/// The database's refusal.
pub async fn put_on(
    tx: OrgTx<'_>,
    ticket: &Locked,
    (order, number): (WorkOrderId, &str),
    now: Instant,
) -> Result<(), DbError> {
    for template in store::of_category(tx, ticket.category).await? {
        let id = ChecklistId::fresh();
        store::insert(tx, id, order, &template, None, now);
        let entry = Audit::of("checklist.add", "Checklist", id.as_uuid());
        let facts = json!({ "workOrderId": order, "templateId": template.id, "name": template.name,
            "items": template.items });
        let data = json!({ "order": number, "checklist": template.name });
        let kind = EventType::ChecklistAdded;
        let line = Event { ticket: ticket.id, kind, data, user: None, contact: None };
        record(tx, now, entry.values(None, Some(facts)), line);
    }
    Ok(())
}

/// The mandatory items of an order's checklists that have no answer: they hold its completion back.
///
/// # Errors
/// The database's refusal.
pub async fn unanswered(tx: OrgTx<'_>, order: &Current) -> Result<Vec<String>, DbError> {
    let lists = store::asked(tx, order.id).await?;
    let left = lists.iter().flat_map(|(items, answered)| missing(items, answered));
    Ok(left.map(|item| item.text.clone()).collect())
}
