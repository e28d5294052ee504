//! Staff, owners, and the people that estate and contractors ask for.

use maintainuk_domain::access::Role;
use maintainuk_domain::estate::ContactType;
use maintainuk_domain::ids::{ConsentId, ContactId, UserId};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::ConsentSource;
use maintainuk_domain::phone::Phone;
use maintainuk_domain::time::Instant;

use super::world::World;
use crate::model::{Consent, Contact, User};
use crate::words::people::{FIRST, LAST};

/// How somebody said that a channel may be used, and what was noted; it takes turns.
const SAID: &[(ConsentSource, Option<&str>)] = &[
    (ConsentSource::Phone, Some("Rang about a repair and asked for texts")),
    (ConsentSource::Portal, None),
    (ConsentSource::InPerson, Some("Ticked on the form at the start of the tenancy")),
    (ConsentSource::Letter, Some("Signed slip, on file")),
    (ConsentSource::Email, None),
];

/// The administrator, the coordinators and perhaps a viewer.
pub(crate) fn staff(world: &mut World<'_>) {
    let at = world.demo.organisation.created_at;
    add_user(world, "admin", Role::OrgAdmin, at.plus_hours(1));
    let coordinator = add_user(world, "coordinator", Role::Coordinator, at.plus_days(2));
    world.coordinators.push(coordinator);
    for nth in 0..world.profile.colleagues {
        let (first, last) = name(world);
        let mailbox = format!("{}.{}", plain(first), plain(last));
        let since = at.plus_days(30 + 160 * nth as i64);
        let id = add_named(world, &mailbox, Role::Coordinator, since, (first, last));
        world.coordinators.push(id);
    }
    if world.profile.all_roles {
        add_user(world, "viewer", Role::Viewer, at.plus_days(90));
    }
}

/// Those whose properties are managed for them.
pub(crate) fn owners(world: &mut World<'_>) {
    for _ in 0..world.profile.owners {
        let at = world.demo.organisation.created_at.plus_days(world.dice.between(1, 20));
        add_contact(world, ContactType::Owner, at);
    }
}

/// The accounts of one contractor and of one resident, when the profile has them.
pub(crate) fn accounts_of_others(world: &mut World<'_>) {
    if !world.profile.all_roles {
        return;
    }
    let at = world.now.plus_days(-400);
    if let Some(firm) = world.demo.contractors.first().map(|firm| (firm.id, firm.contact)) {
        let names = named(world, firm.1);
        let id = add_named(world, "contractor", Role::Contractor, at, (&names.0, &names.1));
        if let Some(user) = world.demo.users.iter_mut().find(|user| user.id == id) {
            user.contractor = Some(firm.0);
            user.contact = Some(firm.1);
        }
    }
    // Somebody in a block, so that their tickets can be about lifts and entry phones too.
    let resident = world.homes.iter().find(|home| home.block && home.resident.is_some());
    if let Some(contact) = resident.and_then(|home| home.resident) {
        let names = named(world, contact);
        let id = add_named(world, "tenant", Role::Tenant, at, (&names.0, &names.1));
        if let Some(user) = world.demo.users.iter_mut().find(|user| user.id == id) {
            user.contact = Some(contact);
        }
        let email = format!("tenant@{}.example", world.profile.slug);
        let row = world.demo.contacts.iter_mut().find(|row| row.id == contact);
        if let Some(row) = row {
            row.email = Some(email);
            row.preferred_channel = Some(Channel::Portal);
        }
        world.tenant = Some((contact, id));
    }
}

fn named(world: &World<'_>, id: ContactId) -> (String, String) {
    let contact = world.contact(id);
    contact.map(|row| (row.first_name.clone(), row.last_name.clone())).unwrap_or_default()
}

fn add_user(world: &mut World<'_>, mailbox: &str, role: Role, at: Instant) -> UserId {
    let names = name(world);
    add_named(world, mailbox, role, at, names)
}

fn add_named(
    world: &mut World<'_>,
    mailbox: &str,
    role: Role,
    at: Instant,
    (first, last): (&str, &str),
) -> UserId {
    let id = UserId::from_uuid(world.dice.id(at));
    let phone = mobile(world);
    let seen = world.now.plus_minutes(-world.dice.between(20, 2000));
    world.demo.users.push(User {
        id,
        email: format!("{mailbox}@{}.example", world.profile.slug),
        role,
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        phone,
        contact: None,
        contractor: None,
        last_login_at: Some(seen),
        created_at: at,
        updated_at: at,
    });
    id
}

/// A new contact with a name that no other has, a mobile number and usually an email address.
pub(crate) fn add_contact(world: &mut World<'_>, kind: ContactType, at: Instant) -> ContactId {
    let (first, last) = name(world);
    let id = ContactId::from_uuid(world.dice.id(at));
    let host = world.dice.pick(&["example.org", "example.com", "example.net"]);
    let written = world.dice.chance(93);
    let phone = mobile(world);
    let preferred = match world.dice.index(100) {
        _ if !written => Channel::Sms,
        0..45 => Channel::Email,
        45..70 => Channel::Portal,
        70..90 => Channel::Sms,
        _ => Channel::WhatsApp,
    };
    world.demo.contacts.push(Contact {
        id,
        kind,
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: written.then(|| format!("{}.{}@{host}", plain(first), plain(last))),
        phone,
        preferred_channel: Some(preferred),
        is_valid: world.dice.chance(98),
        created_at: at,
        updated_at: at,
    });
    if preferred.needs_consent() {
        let consented_at = at.plus_minutes(world.dice.between(5, 4000)).min(world.now);
        let id_of_consent = ConsentId::from_uuid(world.dice.id(consented_at));
        let (source, note) = SAID[world.demo.consents.len() % SAID.len()];
        let themselves = source == ConsentSource::Portal;
        world.demo.consents.push(Consent {
            id: id_of_consent,
            contact: id,
            channel: preferred,
            consented_at,
            opted_out_at: None,
            source,
            note,
            recorded_by: world.coordinators.first().copied().filter(|_| !themselves),
        });
    }
    id
}

/// A first and a last name that nobody in the demo has together yet.
fn name(world: &mut World<'_>) -> (&'static str, &'static str) {
    loop {
        let (first, last) = (world.dice.pick(FIRST), world.dice.pick(LAST));
        let taken = |a: &str, b: &str| a == first && b == last;
        let demo = &world.demo;
        if !demo.contacts.iter().any(|row| taken(&row.first_name, &row.last_name))
            && !demo.users.iter().any(|row| taken(&row.first_name, &row.last_name))
        {
            return (first, last);
        }
    }
}

/// A mobile number of Ofcom's range for drama: 07700 900000 to 900999.
fn mobile(world: &mut World<'_>) -> Option<Phone> {
    let last = world.mobiles.pop()?;
    Phone::parse(&format!("07700 900{last:03}")).ok()
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace(' ', "")
}
