//! Operatives of the demo's firms, and who of them comes to its visits.

use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::ids::{ContractorId, OperativeId, VisitId};
use maintainuk_domain::operatives::away;
use maintainuk_domain::time::{Instant, london_date};
use std::collections::HashMap;
use uuid::Uuid;

/// People of a firm; the last of them helps the others.
pub const PEOPLE: u8 = 5;

const NAMES: [&str; 25] = [
    "Ann Patel",
    "Bo Lindqvist",
    "Cerys Vaughan",
    "Dev Mistry",
    "Erin Doyle",
    "Femi Adeyemi",
    "Greta Nowak",
    "Hugh Barlow",
    "Iman Rahman",
    "Jo Hutton",
    "Kit Sinclair",
    "Lena Kowalska",
    "Musa Mensah",
    "Nell Ashworth",
    "Owen Pryce",
    "Pia Pereira",
    "Raj Dhillon",
    "Sol Osborne",
    "Tess Whitaker",
    "Uma Banerjee",
    "Vic Farrell",
    "Wes Campbell",
    "Xanthe Grant",
    "Yan Thapa",
    "Zoe Rowlands",
];

/// When the helper of each firm is free again.
#[derive(Default)]
pub struct Helpers(HashMap<ContractorId, Instant>);

/// An id that is always the same for the same thing.
fn made_of(id: Uuid, nth: u8) -> Uuid {
    let mut bytes = id.into_bytes();
    bytes[15] ^= 0xc0 | nth;
    bytes[14] ^= 0x3c;
    Uuid::from_bytes(bytes)
}

/// The id of a firm's operative, from 1.
fn operative(firm: ContractorId, nth: u8) -> OperativeId {
    OperativeId::from_uuid(made_of(firm.as_uuid(), nth))
}

/// Leaves the people of a firm to the transaction; `at` is its place among the firms.
pub fn people(tx: OrgTx<'_>, firm: ContractorId, at: usize, now: Instant) {
    for nth in 1..=PEOPLE {
        let place = at * usize::from(PEOPLE) + usize::from(nth);
        let phone = format!("+447700900{:03}", place % 1_000);
        tx.later(
            r#"INSERT INTO "Operatives" ("Id", "OrgId", "ContractorId", "Name", "PhoneE164",
                   "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $6)"#,
            params![operative(firm, nth), tx.org, firm, NAMES[place % NAMES.len()], phone, now],
        );
    }
    if at.is_multiple_of(2) {
        let day = london_date(now.plus_days(70));
        let (start, end) = away(day, day);
        tx.later(
            r#"INSERT INTO "OperativeTimes" ("Id", "OrgId", "OperativeId", "StartAt", "EndAt", "Note",
                   "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, 'Training', $6)"#,
            params![made_of(firm.as_uuid(), 0x20), tx.org, operative(firm, 2), start, end, now],
        );
    }
}

/// A visit of the demo, as far as who comes to it goes.
pub struct Seeded {
    pub visit: VisitId,
    pub firm: ContractorId,
    /// The crew, from 1; none where the visit is over.
    pub crew: Option<i32>,
    pub start: Instant,
    pub end: Instant,
}

/// Leaves to the transaction who comes, or came: the person of the crew's number, and here and there
/// the helper. Crews beyond that have nobody named.
pub fn name(tx: OrgTx<'_>, helpers: &mut Helpers, visit: &Seeded) {
    let last = PEOPLE - 1;
    let mark = visit.visit.as_uuid().as_bytes()[12];
    let lead = match visit.crew.map(u8::try_from) {
        Some(Ok(crew)) if crew <= last => crew,
        Some(_) => return,
        None => 1 + mark % last,
    };
    let free = helpers.0.entry(visit.firm).or_insert(visit.start);
    let helped = visit.crew.is_some() && mark.is_multiple_of(3) && *free <= visit.start;
    if helped {
        *free = visit.end;
        part(tx, visit, PEOPLE, 40);
    }
    part(tx, visit, lead, if helped { 60 } else { 100 });
}

fn part(tx: OrgTx<'_>, visit: &Seeded, nth: u8, share: i32) {
    tx.later(
        r#"INSERT INTO "OperativeTimes" ("Id", "OrgId", "OperativeId", "VisitId", "StartAt", "EndAt",
               "Share", "Held", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $5)"#,
        params![
            made_of(visit.visit.as_uuid(), nth),
            tx.org,
            operative(visit.firm, nth),
            visit.visit,
            visit.start,
            visit.end,
            share,
            visit.crew.is_some()
        ],
    );
}
