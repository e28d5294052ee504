//! A home whose next letting is agreed already, and a house that is let by the room. They come last, so
//! that they change nothing of what chance has made before.

use maintainuk_domain::estate::{ContactType, TenancyStatus, UnitPurpose, UnitStatus};
use maintainuk_domain::ids::{ContactId, TenancyId, UnitId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::time::{Instant, london_date};

use super::people::add_contact;
use super::world::World;
use crate::model::Tenancy;

/// Days until the present tenant of the home moves out.
const MOVES_OUT: i64 = 40;

/// The rooms that are let, and for how many days they have been.
const ROOMS: &[(&str, i64)] = &[("Room 1", 410), ("Room 2", 230), ("Room 3", 75)];

/// Adds them.
pub(crate) fn add(world: &mut World<'_>) {
    next_letting(world);
    rooms(world);
}

fn next_letting(world: &mut World<'_>) {
    let account = world.tenant.map(|(contact, _)| contact);
    let shared: Vec<TenancyId> = world.demo.occupants.iter().map(|row| row.tenancy).collect();
    let leaves = |row: &&mut Tenancy| {
        row.status == TenancyStatus::Active
            && Some(row.tenant) != account
            && !shared.contains(&row.id)
    };
    let (now, last) = (world.now, world.now.plus_days(MOVES_OUT));
    let Some(present) = world.demo.tenancies.iter_mut().find(leaves) else { return };
    present.end_date = Some(london_date(last));
    present.updated_at = now.plus_days(-9);
    let (unit, rent) = (present.unit, present.rent);
    let tenant = add_contact(world, ContactType::Tenant, now.plus_days(-5));
    add_letting(world, (unit, None), tenant, (last.plus_days(1), now.plus_days(-3)), rent);
}

fn rooms(world: &mut World<'_>) {
    let earlier: Vec<UnitId> = world.demo.tenancies.iter().map(|row| row.unit).collect();
    let now = world.now;
    let empty = world.demo.units.iter_mut().find(|row| {
        row.purpose == UnitPurpose::Home
            && row.status == UnitStatus::Available
            && row.unit_number.is_none()
            && !earlier.contains(&row.id)
    });
    let Some(house) = empty else { return };
    house.let_by_room = true;
    house.status = UnitStatus::Occupied;
    house.bedrooms = ROOMS.len() as i32;
    house.updated_at = now.plus_days(-400);
    let unit = house.id;
    for (nth, &(room, days)) in ROOMS.iter().enumerate() {
        let start = now.plus_days(-days);
        let tenant = add_contact(world, ContactType::Tenant, start.plus_days(-8));
        let rent = Pence(48_000 + 2_500 * nth as i64);
        add_letting(world, (unit, Some(room)), tenant, (start, start.plus_days(-6)), rent);
    }
}

fn add_letting(
    world: &mut World<'_>,
    (unit, room): (UnitId, Option<&'static str>),
    tenant: ContactId,
    (start, created_at): (Instant, Instant),
    rent: Pence,
) {
    world.demo.tenancies.push(Tenancy {
        id: TenancyId::from_uuid(world.dice.id(created_at)),
        unit,
        tenant,
        room,
        start_date: london_date(start),
        end_date: None,
        rent,
        deposit: None,
        status: TenancyStatus::Active,
        created_at,
        updated_at: created_at,
    });
}
