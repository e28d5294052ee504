//! What there is besides homes and those who rent them: partners, and the common parts of blocks.
//! It comes last, so that it changes nothing of what chance has made before.

use maintainuk_domain::estate::{ContactType, PropertyType, UnitPurpose, UnitStatus};
use maintainuk_domain::ids::UnitId;

use super::people::add_contact;
use super::world::World;
use crate::model::{Occupant, Unit};

/// One current letting in so many has a second occupant.
const SHARED: usize = 17;

/// Adds them.
pub(crate) fn add(world: &mut World<'_>) {
    common_parts(world);
    occupants(world);
}

fn common_parts(world: &mut World<'_>) {
    let blocks: Vec<_> = world
        .demo
        .properties
        .iter()
        .filter(|row| row.property_type == PropertyType::Flat)
        .map(|row| (row.id, row.created_at.plus_hours(2)))
        .collect();
    for (property, at) in blocks {
        let id = UnitId::from_uuid(world.dice.id(at));
        world.demo.units.push(Unit {
            id,
            property,
            unit_number: Some("Common parts".to_owned()),
            bedrooms: 0,
            bathrooms: 0,
            floor_area: 40 + world.dice.between(0, 60) as i32,
            status: UnitStatus::Available,
            purpose: UnitPurpose::Communal,
            let_by_room: false,
            created_at: at,
            updated_at: at,
        });
    }
}

fn occupants(world: &mut World<'_>) {
    let current = world.demo.tenancies.iter().filter(|row| row.status.is_current());
    let shared: Vec<_> = current.step_by(SHARED).map(|row| (row.id, row.created_at)).collect();
    for (tenancy, created_at) in shared {
        let contact = add_contact(world, ContactType::Tenant, created_at);
        world.demo.occupants.push(Occupant { tenancy, contact, created_at });
    }
}
