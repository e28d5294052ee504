//! Buildings, homes and lettings.

use maintainuk_domain::estate::{
    ContactType, PropertyStatus, PropertyType, TenancyStatus, UnitPurpose, UnitStatus,
};
use maintainuk_domain::ids::{ContactId, PropertyId, TenancyId, UnitId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Postcode;

use super::people::add_contact;
use super::world::{Home, World};
use crate::model::{Property, Tenancy, Unit};
use crate::words::places::{BLOCKS, STREETS, Town};

/// Blocks of flats and houses, spread over the towns.
pub(crate) fn properties(world: &mut World<'_>) {
    let mut blocks = BLOCKS.to_vec();
    let mut streets = STREETS.to_vec();
    world.dice.shuffle(&mut blocks);
    world.dice.shuffle(&mut streets);
    let profile = world.profile;
    let flats = profile.blocks.iter().map(|&flats| Some(flats));
    let mut plans: Vec<Option<usize>> =
        flats.chain(std::iter::repeat_n(None, profile.houses)).collect();
    world.dice.shuffle(&mut plans);
    for (nth, plan) in plans.into_iter().enumerate() {
        let town = profile.towns[nth % profile.towns.len()];
        let at = world.demo.organisation.created_at.plus_days(3 + 9 * nth as i64);
        let number = world.dice.between(2, 140);
        let street = format!("{number} {}", streets[nth % streets.len()]);
        match plan {
            Some(flats) => {
                let name = blocks.pop().unwrap_or("Garden Court");
                let kind = PropertyType::Flat;
                let id = add_property(world, (name.to_owned(), Some(street)), kind, town, at);
                add_flats(world, id, flats, town, at);
            }
            None => {
                let kind = if nth % 19 == 11 { PropertyType::Studio } else { PropertyType::House };
                let id = add_property(world, (street, None), kind, town, at);
                let rooms = if kind == PropertyType::Studio { 0 } else { world.dice.between(2, 4) };
                add_unit(world, id, None, rooms, (town, at));
            }
        }
    }
}

fn add_property(
    world: &mut World<'_>,
    (address_line1, address_line2): (String, Option<String>),
    property_type: PropertyType,
    town: Town,
    at: Instant,
) -> PropertyId {
    let id = PropertyId::from_uuid(world.dice.id(at));
    let owners: Vec<ContactId> = world.demo.contacts.iter().map(|row| row.id).collect();
    let owned = world.dice.chance(30) && !owners.is_empty();
    let owner = owned.then(|| world.dice.pick(&owners));
    let postcode = postcode(world, town);
    world.demo.properties.push(Property {
        id,
        address_line1,
        address_line2,
        city: town.name.to_owned(),
        postcode,
        nation: town.nation,
        uprn: Some((999_900_000_000_i64 + world.demo.properties.len() as i64 * 7).to_string()),
        property_type,
        status: PropertyStatus::Active,
        owner,
        created_at: at,
        updated_at: at,
    });
    id
}

/// A postcode in one of the town's districts.
fn postcode(world: &mut World<'_>, town: Town) -> Postcode {
    const LETTERS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";
    let outward = world.dice.pick(town.districts);
    let letters = [world.dice.pick(LETTERS), world.dice.pick(LETTERS)].map(char::from);
    let text = format!("{outward} {}{}{}", world.dice.between(1, 9), letters[0], letters[1]);
    Postcode::parse_for_property(&text).expect("districts are real and the letters are in use")
}

fn add_flats(world: &mut World<'_>, id: PropertyId, flats: usize, town: Town, at: Instant) {
    // Older conversions count storeys: 1A, 1B, 2A …
    let by_storey = world.dice.chance(25);
    for nth in 0..flats {
        let number = if by_storey {
            format!("Flat {}{}", nth / 2 + 1, if nth % 2 == 0 { 'A' } else { 'B' })
        } else {
            format!("Flat {}", nth + 1)
        };
        let rooms = world.dice.pick(&[1, 1, 2, 2, 2, 3]);
        add_unit(world, id, Some(number), rooms, (town, at));
    }
}

fn add_unit(
    world: &mut World<'_>,
    property: PropertyId,
    unit_number: Option<String>,
    bedrooms: i64,
    (town, at): (Town, Instant),
) {
    let at = at.plus_minutes(1 + world.homes.len() as i64 % 60);
    let id = UnitId::from_uuid(world.dice.id(at));
    let area = 28 + 17 * bedrooms + world.dice.between(0, 12);
    let home = Home { unit: id, block: unit_number.is_some(), nation: town.nation, resident: None };
    world.homes.push(home);
    world.demo.units.push(Unit {
        id,
        property,
        unit_number,
        bedrooms: bedrooms as i32,
        bathrooms: if bedrooms > 3 { 2 } else { 1 },
        floor_area: area as i32,
        status: UnitStatus::Available,
        purpose: UnitPurpose::Home,
        let_by_room: false,
        created_at: at,
        updated_at: at,
    });
}

/// Current lettings of most homes, some earlier ones, and what that makes of the others.
pub(crate) fn tenancies(world: &mut World<'_>) {
    let mut order: Vec<usize> = (0..world.homes.len()).collect();
    world.dice.shuffle(&mut order);
    let (now, today) = (world.now, london_date(world.now));
    for (nth, &home) in order.iter().enumerate() {
        let rent = rent(world, home);
        if nth < world.profile.ended {
            let end = now.plus_days(-world.dice.between(430, 600));
            let start = end.plus_days(-world.dice.between(200, 380));
            let tenant = add_contact(world, ContactType::Tenant, start.plus_days(-12));
            add_tenancy(world, home, tenant, (start, Some(end)), rent);
        }
        if nth >= world.profile.let_homes {
            let empty = if nth % 5 == 0 { UnitStatus::Maintenance } else { UnitStatus::Available };
            world.demo.units[home].status = empty;
            continue;
        }
        let earliest = if nth < world.profile.ended { 420 } else { 950 };
        let start = now.plus_days(-world.dice.between(370, earliest));
        let tenant = add_contact(world, ContactType::Tenant, start.plus_days(-10));
        add_tenancy(world, home, tenant, (start, None), rent);
        world.homes[home].resident = Some(tenant);
        let unit = &mut world.demo.units[home];
        unit.status = UnitStatus::Occupied;
        unit.updated_at = start.max(unit.created_at);
    }
    debug_assert!(world.demo.tenancies.iter().all(|row| row.start_date <= today));
}

fn rent(world: &mut World<'_>, home: usize) -> Pence {
    let bedrooms = i64::from(world.demo.units[home].bedrooms);
    Pence((575 + 165 * bedrooms + 5 * world.dice.between(0, 24)) * 100)
}

fn add_tenancy(
    world: &mut World<'_>,
    home: usize,
    tenant: ContactId,
    (start, end): (Instant, Option<Instant>),
    rent: Pence,
) {
    let created_at = start.plus_days(-7);
    let status = match end {
        Some(_) => TenancyStatus::Ended,
        None if world.demo.tenancies.len() % 55 == 40 => TenancyStatus::Eviction,
        None => TenancyStatus::Active,
    };
    // A deposit is at most five weeks' rent (Tenant Fees Act 2019).
    let deposit = world.dice.chance(90).then_some(Pence(rent.0 * 12 / 52 * 5 / 100 * 100));
    world.demo.tenancies.push(Tenancy {
        id: TenancyId::from_uuid(world.dice.id(created_at)),
        unit: world.homes[home].unit,
        tenant,
        room: None,
        start_date: london_date(start),
        end_date: end.map(london_date),
        rent,
        deposit,
        status,
        created_at,
        updated_at: end.unwrap_or(created_at),
    });
}
