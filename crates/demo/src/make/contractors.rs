//! The firms that do the work.

use maintainuk_domain::estate::{ContactType, ContractorStatus};
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::messaging::Channel;
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
        let status =
            if firm.suspended { ContractorStatus::Suspended } else { ContractorStatus::Active };
        world.demo.contractors.push(Contractor {
            id: ContractorId::from_uuid(world.dice.id(at)),
            contact,
            company_name: firm.name.to_owned(),
            trade_licences: licences(world, firm),
            service_categories: firm.trades.to_vec(),
            rating: None,
            completion_rate: None,
            avg_response_time: None,
            status,
            created_at: at,
            updated_at: at,
        });
    }
}

fn licences(world: &World<'_>, firm: &Firm) -> Value {
    let list = firm.licences.iter().map(|&(scheme, number, days)| {
        let expires = london_date(world.now.plus_days(days)).to_string();
        json!({ "scheme": scheme, "number": number, "expires": expires })
    });
    Value::Array(list.collect())
}
