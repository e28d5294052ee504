//! Templates of the demo, and the checklists of its orders.

use super::model::ChecklistTemplate;
use super::store::{self, NewAnswer};
use crate::db::OrgTx;
use maintainuk_demo::Demo;
use maintainuk_domain::checklists::{ChecklistItem, ItemKind};
use maintainuk_domain::ids::{ChecklistId, ChecklistTemplateId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use std::collections::HashMap;

type Asked = (&'static str, ItemKind, bool);

const GAS: &[Asked] = &[
    ("Engineer’s Gas Safe number", ItemKind::Text, true),
    ("Tightness test passed", ItemKind::YesNo, true),
    ("Working pressure (mbar)", ItemKind::Number, true),
    ("Flue and ventilation looked at", ItemKind::Tick, true),
    ("Photo of the appliance and its label", ItemKind::Photo, false),
    ("Resident shown how to turn the gas off", ItemKind::Tick, false),
];
const ELECTRIC: &[Asked] = &[
    ("Circuit isolated and proved dead", ItemKind::Tick, true),
    ("RCD trip time (ms)", ItemKind::Number, true),
    ("Anything left unsafe?", ItemKind::YesNo, true),
    ("What was left, and who was told", ItemKind::Text, false),
];
const FIRE_DOOR: &[Asked] = &[
    ("Gaps are 3 mm or less", ItemKind::YesNo, true),
    ("Door closes by itself onto the latch", ItemKind::YesNo, true),
    ("Seals whole", ItemKind::YesNo, true),
    ("Photo of the closed door", ItemKind::Photo, true),
];

const TEMPLATES: &[(&str, &[Category], &[Asked])] = &[
    ("Gas and heating visit", &[Category::Heating, Category::Gas], GAS),
    ("Electrical work", &[Category::Electrical], ELECTRIC),
    ("Fire door", &[], FIRE_DOOR),
];

/// Leaves the templates and checklists to the transaction: on every order of their kinds that goes
/// on, answered as far as the work has come.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let made = now.plus_days(-200);
    let mut templates = Vec::new();
    for (index, (name, categories, asked)) in (0..).zip(TEMPLATES) {
        let template = ChecklistTemplate {
            id: ChecklistTemplateId::fresh(),
            name: (*name).into(),
            categories: categories.to_vec(),
            items: asked.iter().map(item).collect(),
            retired_at: None,
            created_at: made.plus_minutes(index),
            updated_at: made.plus_minutes(index),
            version: 1,
        };
        store::insert_template(tx, &template, None);
        templates.push(template);
    }
    let kinds: HashMap<_, _> = demo.tickets.iter().map(|t| (t.id, t.category)).collect();
    for order in demo.work_orders.iter().filter(|order| order.status.is_open()) {
        let Some(kind) = kinds.get(&order.ticket) else { continue };
        for template in templates.iter().filter(|one| one.categories.contains(kind)) {
            let id = ChecklistId::fresh();
            store::insert(tx, id, order.id, template, None, order.created_at);
            if order.status == WorkOrderStatus::InProgress {
                answer(tx, id, template, now.plus_minutes(-20));
            }
        }
    }
}

fn item((text, kind, mandatory): &Asked) -> ChecklistItem {
    ChecklistItem { text: (*text).into(), kind: *kind, mandatory: *mandatory }
}

/// The first two items of a job that has begun.
fn answer(tx: OrgTx<'_>, list: ChecklistId, template: &ChecklistTemplate, at: Instant) {
    for (place, item) in (1..).zip(template.items.iter().take(2)) {
        let value = match item.kind {
            ItemKind::Tick | ItemKind::YesNo => "yes",
            ItemKind::Number => "28",
            ItemKind::Text => "512934",
            ItemKind::Photo => continue,
        };
        let new = NewAnswer { list, item: place, value: Some(value.into()), photo: None, by: None };
        store::answer(tx, new, at);
    }
}
