//! How the rows come about, step by step; each step draws on the same seeded chance.

mod alerts;
mod certificates;
mod contractors;
mod dice;
mod estate;
mod figures;
mod people;
mod plan;
mod story;
mod when;
mod world;

use maintainuk_domain::time::Instant;

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
    figures::work_out(&mut world.demo, now);
    let mut demo = world.demo;
    demo.events.sort_by_key(|event| (event.created_at, event.id));
    demo.work_orders.sort_by(|a, b| a.number.cmp(&b.number));
    demo
}
