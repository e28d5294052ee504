//! Certificates: what each kind of building needs, most in order, a few overdue.

use jiff::ToSpan;
use jiff::civil::Date;
use maintainuk_domain::compliance::ComplianceStatus;
use maintainuk_domain::estate::PropertyType;
use maintainuk_domain::ids::{ComplianceId, PropertyId};
use maintainuk_domain::time::{Instant, london_date};

use super::world::World;
use crate::model::ComplianceItem;

/// Kind, months between two, and whether only blocks need it.
const KINDS: [(&str, i32, bool); 6] = [
    ("GasSafety", 12, false),
    ("EICR", 60, false),
    ("EPC", 120, false),
    ("FireAlarm", 12, true),
    ("FireRiskAssessment", 12, true),
    ("LegionellaRisk", 24, true),
];

/// The current cycle of each certificate, and the one before where it falls in our time.
pub(crate) fn add(world: &mut World<'_>) {
    let properties: Vec<(PropertyId, bool, Instant)> = (world.demo.properties.iter())
        .map(|row| (row.id, row.property_type == PropertyType::Flat, row.created_at))
        .collect();
    for (property, block, since) in properties {
        for (kind, months, only_blocks) in KINDS {
            if block || !only_blocks {
                add_cycles(world, property, (kind, months), since);
            }
        }
    }
}

fn add_cycles(
    world: &mut World<'_>,
    property: PropertyId,
    (kind, months): (&'static str, i32),
    since: Instant,
) {
    let days = match world.dice.index(100) {
        0..3 => -world.dice.between(2, 30),
        3..14 => world.dice.between(1, 30),
        _ => world.dice.between(31, i64::from(months) * 30 - 10),
    };
    let due = london_date(world.now.plus_days(days));
    let status = if days < 0 { ComplianceStatus::Overdue } else { ComplianceStatus::Pending };
    let last = due.checked_sub(months.months()).unwrap_or(due);
    let done = last.checked_sub(world.dice.between(1, 20).days()).unwrap_or(last);
    if done > london_date(since) {
        let notes = Some("Certificate received and checked.".to_owned());
        push(world, property, kind, (last, Some(done)), (ComplianceStatus::Completed, notes));
    }
    push(world, property, kind, (due, None), (status, None));
}

fn push(
    world: &mut World<'_>,
    property: PropertyId,
    kind: &'static str,
    (due_date, completed_date): (Date, Option<Date>),
    (status, notes): (ComplianceStatus, Option<String>),
) {
    let created_at = world.demo.organisation.created_at.plus_days(120);
    world.demo.compliance.push(ComplianceItem {
        id: ComplianceId::from_uuid(world.dice.id(created_at)),
        property,
        kind,
        due_date,
        completed_date,
        status,
        notes,
        created_at,
        updated_at: created_at,
    });
}
