//! What saves a visit: hints, keys, codes, boilers, and a few warnings.

use maintainuk_domain::alerts::{AlertKind, NeedToKnow};
use maintainuk_domain::estate::PropertyType;
use maintainuk_domain::ids::{AccessCodeId, AlertId, AssetId, AssetServiceId, HintId, KeyId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::places::{CodeKind, HintKind};
use maintainuk_domain::time::london_date;

use super::world::World;
use crate::model::{AccessCode, Asset, AssetService, Hint, KeySet, PlaceAlert};

const HINTS: &[(HintKind, &str)] = &[
    (HintKind::Stopcock, "Under the kitchen sink, behind the panel"),
    (HintKind::Parking, "Permit holders only; two bays at the back are ours"),
    (HintKind::FuseBoard, "In the hall cupboard, above the meter"),
    (HintKind::Entry, "The intercom is slow: wait after ringing"),
    (HintKind::GasMeter, "In the white box to the right of the door"),
    (HintKind::Lift, "Out of hours call the number on the plate in the lift"),
];

const BOILERS: &[(&str, &str)] = &[
    ("Worcester Bosch", "Greenstar 30i"),
    ("Vaillant", "ecoTEC plus 832"),
    ("Ideal", "Logic C30"),
];

const SERVICES: &[&str] = &[
    "Annual service; flue and condensate checked",
    "Annual service; system pressure topped up",
    "Annual service; expansion vessel recharged",
];

const WARNINGS: &[(AlertKind, NeedToKnow, &str, &str)] = &[
    (
        AlertKind::LegalDisrepair,
        NeedToKnow::Staff,
        "A disrepair claim is running: copy in the legal team before you write",
        "Letter of claim received",
    ),
    (
        AlertKind::Warranty,
        NeedToKnow::Job,
        "New roof under guarantee: call the roofer back first",
        "Handed over last spring",
    ),
    (
        AlertKind::Asbestos,
        NeedToKnow::Job,
        "Textured ceilings hold asbestos: no drilling without the survey",
        "Survey on file",
    ),
];

/// Adds them.
pub(crate) fn add(world: &mut World<'_>) {
    let properties: Vec<_> = world
        .demo
        .properties
        .iter()
        .map(|row| (row.id, row.property_type, row.created_at.plus_days(20)))
        .collect();
    for (nth, (property, kind, at)) in properties.into_iter().enumerate() {
        let (about, text) = HINTS[nth % HINTS.len()];
        let id = HintId::from_uuid(world.dice.id(at));
        let hint = Hint { id, property, unit: None, kind: about, text, created_at: at };
        world.demo.hints.push(hint);
        if kind == PropertyType::Flat {
            let id = AccessCodeId::from_uuid(world.dice.id(at));
            let code = format!("C{}Y", world.dice.between(1000, 9999));
            let (kind, label) = (CodeKind::Door, "Street door of the block");
            world.demo.codes.push(AccessCode { id, property, kind, label, code, created_at: at });
        }
        let id = KeyId::from_uuid(world.dice.id(at));
        let tag = format!("K-{:03}", nth + 1);
        // Some keys are out, one of them too long.
        let out = (nth % 9 == 4).then(|| world.now.plus_days(-3 - nth as i64));
        world.demo.keys.push(KeySet {
            id,
            property,
            tag,
            opens: "Front door and meter cupboard",
            holder: out.map(|_| "The office of a contractor".to_owned()),
            issued_at: out,
            due_back: out.map(|at| london_date(at.plus_days(9))),
            created_at: at,
        });
        if nth % 7 == 2 {
            warn(world, WARNINGS[nth / 7 % WARNINGS.len()], nth);
        }
    }
    boilers(world);
    vulnerable(world);
}

fn warn(
    world: &mut World<'_>,
    (kind, need, text, reason): (AlertKind, NeedToKnow, &'static str, &'static str),
    nth: usize,
) {
    let at = world.now.plus_days(-40 - nth as i64);
    let id = AlertId::from_uuid(world.dice.id(at));
    let review_on = london_date(world.now.plus_days(30 + 11 * nth as i64));
    let (property, contact) = (Some(world.demo.properties[nth].id), None);
    let created_at = at;
    world.demo.alerts.push(PlaceAlert {
        id,
        property,
        contact,
        kind,
        text,
        reason,
        need,
        review_on,
        created_at,
    });
}

fn boilers(world: &mut World<'_>) {
    let homes: Vec<_> = world
        .demo
        .units
        .iter()
        .filter(|unit| unit.bedrooms > 0)
        .step_by(3)
        .map(|unit| (unit.id, unit.property, unit.created_at.plus_days(25)))
        .collect();
    for (unit, property, at) in homes {
        let (make, model) = world.dice.pick(BOILERS);
        let installed = world.now.plus_days(-world.dice.between(200, 3_000));
        let serviced = world.now.plus_days(-world.dice.between(20, 340));
        let asset = AssetId::from_uuid(world.dice.id(at));
        world.demo.assets.push(Asset {
            id: asset,
            property,
            unit,
            make,
            model,
            serial: world.dice.between(1_000_000, 9_999_999).to_string(),
            installed_on: london_date(installed),
            warranty_until: london_date(installed.plus_days(7 * 365)),
            serviced_on: london_date(serviced),
            service_due_on: london_date(serviced.plus_days(365)),
            life_years: 15,
            created_at: at,
        });
        // A service a year since it was installed, the last three.
        let times = (0..3).map(|year| serviced.plus_days(-365 * year)).filter(|at| *at > installed);
        for (year, done) in times.enumerate() {
            let id = AssetServiceId::from_uuid(world.dice.id(done));
            world.demo.asset_services.push(AssetService {
                id,
                asset,
                done_on: london_date(done),
                work: SERVICES[year % SERVICES.len()],
                done_by: "The maker's own engineer",
                next_due_on: london_date(done.plus_days(365)),
                cost: Pence(8_400 + 600 * year as i64),
                created_at: done,
            });
        }
    }
}

/// Some residents need more time, or a second knock.
fn vulnerable(world: &mut World<'_>) {
    let current = world.demo.tenancies.iter().filter(|row| row.status.is_current());
    let people: Vec<_> = current.step_by(23).map(|row| row.tenant).collect();
    for (nth, contact) in people.into_iter().enumerate() {
        let at = world.now.plus_days(-60 - 9 * nth as i64);
        let (kind, text) = if nth % 2 == 0 {
            (AlertKind::Adjustment, "Hard of hearing: knock loudly, and wait")
        } else {
            (AlertKind::Vulnerable, "Ring the day before and say who comes")
        };
        let id = AlertId::from_uuid(world.dice.id(at));
        world.demo.alerts.push(PlaceAlert {
            id,
            property: None,
            contact: Some(contact),
            kind,
            text,
            reason: "Asked for by the resident",
            need: NeedToKnow::Job,
            review_on: london_date(at.plus_days(365)),
            created_at: at,
        });
    }
}
