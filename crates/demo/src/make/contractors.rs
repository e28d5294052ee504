//! The firms that do the work.

use jiff::civil::Date;
use maintainuk_domain::contractors::{CisStatus, Held, Lapse, because, lapses};
use maintainuk_domain::estate::{ContactType, ContractorStatus};
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::money::Pence;
use maintainuk_domain::phone::Phone;
use maintainuk_domain::time::london_date;
use serde_json::{Value, json};

use super::people::add_contact;
use super::world::World;
use crate::model::Contractor;
use crate::words::firms::Firm;

/// Adds the profile's firms, each with somebody in its office.
pub(crate) fn add(world: &mut World<'_>) {
    for (nth, firm) in world.profile.firms.iter().enumerate() {
        let at = world.demo.organisation.created_at.plus_days(5 + 20 * nth as i64);
        let contact = add_contact(world, ContactType::Contractor, at);
        world.demo.consents.retain(|consent| consent.contact != contact);
        let town = world.profile.towns[nth % world.profile.towns.len()];
        let line = Phone::parse(&format!("{}{:03}", town.dialling, 100 + 37 * nth)).ok();
        if let Some(row) = world.demo.contacts.last_mut() {
            row.email = Some(firm.mailbox.to_owned());
            row.phone = line;
            row.preferred_channel = Some(Channel::Email);
            row.is_valid = true;
        }
        let lapses = lapsed(world, firm);
        let status =
            if lapses.is_empty() { ContractorStatus::Active } else { ContractorStatus::Suspended };
        world.demo.contractors.push(Contractor {
            id: ContractorId::from_uuid(world.dice.id(at)),
            contact,
            company_name: firm.name.to_owned(),
            trade_licences: licences(world, firm),
            service_categories: firm.trades.to_vec(),
            service_areas: districts(world, nth),
            insurance: insurance(world, nth),
            call_out_rate: Pence(4_500 + 500 * (nth as i64 % 5)),
            hourly_rate: Pence(3_800 + 350 * (nth as i64 % 7)),
            vat_number: (nth % 4 != 3).then(|| vat_number(nth)),
            cis_status: [CisStatus::Registered, CisStatus::Gross, CisStatus::OutOfScope][nth % 3],
            status,
            status_reason: (!lapses.is_empty()).then(|| because(&lapses)),
            created_at: at,
            updated_at: at,
        });
    }
}

/// What of a firm's licences has run out.
fn lapsed(world: &World<'_>, firm: &Firm) -> Vec<Lapse> {
    let day = |days| london_date(world.now.plus_days(days));
    let licences = firm.licences.iter();
    let held: Vec<Held<'_>> =
        licences.map(|&(scheme, _, days)| Held { scheme, expires: Some(day(days)) }).collect();
    lapses(None, &held, day(0))
}

/// Every third firm goes everywhere, the others to some of the towns.
fn districts(world: &World<'_>, nth: usize) -> Vec<&'static str> {
    let towns = world.profile.towns;
    let near =
        towns.iter().enumerate().filter(|(at, _)| !nth.is_multiple_of(3) && at % 3 == nth % 3);
    near.flat_map(|(_, town)| town.districts.iter().copied()).collect()
}

fn insurance(world: &World<'_>, nth: usize) -> (&'static str, String, Date) {
    let provider = ["Aviva", "Hiscox", "AXA", "Zurich"][nth % 4];
    // Further ahead than people agree visits in the demo.
    let ends = london_date(world.now.plus_days(56 + 31 * nth as i64));
    (provider, format!("PL{:06}", 204_117 + 3_911 * nth), ends)
}

/// A number with its check digits right, of no firm that there is.
fn vat_number(nth: usize) -> String {
    let head = format!("{:07}", 9_990_000 + 13 * nth);
    let weighted = head.bytes().zip((2..=8).rev()).map(|(b, weight)| u32::from(b - b'0') * weight);
    let check = (97 - weighted.sum::<u32>() % 97) % 97;
    format!("GB{head}{check:02}")
}

fn licences(world: &World<'_>, firm: &Firm) -> Value {
    let list = firm.licences.iter().map(|&(scheme, number, days)| {
        let expires = london_date(world.now.plus_days(days)).to_string();
        json!({ "scheme": scheme, "number": number, "expires": expires })
    });
    Value::Array(list.collect())
}
