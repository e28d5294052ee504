//! How the rows come about, step by step; each step draws on the same seeded chance.

mod alerts;
mod certificates;
mod contractors;
mod dice;
mod estate;
mod lettings;
mod living;
mod office;
mod people;
mod places;
mod plan;
mod story;
mod when;
mod world;

use std::collections::HashMap;

use maintainuk_domain::numbers;
use maintainuk_domain::time::Instant;
use serde_json::Value;

use crate::model::Demo;
use crate::profile::Profile;
use world::World;

/// Makes everything of one organisation.
pub(crate) fn demo(seed: u64, now: Instant, profile: &Profile) -> Demo {
    let mut world = World::new(seed, now, profile);
    people::staff(&mut world);
    people::owners(&mut world);
    estate::properties(&mut world);
    estate::tenancies(&mut world);
    contractors::add(&mut world);
    people::accounts_of_others(&mut world);
    for ticket in plan::tickets(&mut world) {
        story::tell(&mut world, ticket);
    }
    certificates::add(&mut world);
    alerts::add(&mut world);
    living::add(&mut world);
    places::add(&mut world);
    office::add(&mut world);
    lettings::add(&mut world);
    let mut demo = world.demo;
    demo.events.sort_by_key(|event| (event.created_at, event.id));
    number_orders(&mut demo);
    demo
}

/// Numbers the orders in the order in which they were raised: the stories were told one after the
/// other, but happened side by side.
fn number_orders(demo: &mut Demo) {
    demo.work_orders.sort_by_key(|order| (order.created_at, order.id));
    let mut renamed = HashMap::new();
    for (nth, order) in demo.work_orders.iter_mut().enumerate() {
        let number = numbers::work_order(nth as i64 + 1);
        renamed.insert(std::mem::replace(&mut order.number, number.clone()), number);
    }
    for event in &mut demo.events {
        let old = event.data.get("order").and_then(Value::as_str);
        if let Some(number) = old.and_then(|old| renamed.get(old)) {
            event.data["order"] = Value::from(number.as_str());
        }
    }
}
