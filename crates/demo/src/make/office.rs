//! Views of lists, invitations, and people and homes that were entered twice. It comes last, so that
//! it changes nothing of what chance has made before.

use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContactId, InvitationId, PropertyId, UserId, ViewId};
use maintainuk_domain::views::{ListName, Sharing};

use super::world::World;
use crate::model::{ContactTwin, Invitation, PropertyTwin, View};

/// Whose, of which list, what it is called, who sees it, what it shows, what it leaves out.
type Kind = (Role, ListName, &'static str, Sharing, &'static str, &'static [&'static str]);

const VIEWS: &[Kind] = &[
    (Role::Coordinator, ListName::Tickets, "Mine and late", Sharing::Private, "queue=late", &[]),
    (
        Role::Coordinator,
        ListName::Contractors,
        "Cover runs out soon",
        Sharing::Organisation,
        "expiring=soon&sort=name",
        &["Rating", "Completed"],
    ),
    (
        Role::OrgAdmin,
        ListName::Properties,
        "Flats by postcode",
        Sharing::Organisation,
        "sort=postcode&type=Flat",
        &["Nation"],
    ),
    (
        Role::OrgAdmin,
        ListName::Tenancies,
        "Latest move-ins",
        Sharing::Team,
        "sort=-startDate&status=Active",
        &[],
    ),
];

/// How the ends of streets and houses are abbreviated.
const SHORT: &[(&str, &str)] = &[
    (" Street", " St"),
    (" Road", " Rd"),
    (" Lane", " Ln"),
    (" Avenue", " Ave"),
    (" Terrace", " Terr"),
    (" Close", " Cl"),
    (" Drive", " Dr"),
    (" House", " Hse"),
    (" Court", " Ct"),
];

/// Adds them.
pub(crate) fn add(world: &mut World<'_>) {
    views(world);
    invitations(world);
    people_twice(world);
    homes_twice(world);
}

fn user_of(world: &World<'_>, role: Role) -> Option<UserId> {
    world.demo.users.iter().find(|user| user.role == role).map(|user| user.id)
}

fn views(world: &mut World<'_>) {
    for (nth, &(role, list, name, sharing, query, hidden_columns)) in VIEWS.iter().enumerate() {
        let Some(owner) = user_of(world, role) else { continue };
        let created_at = world.now.plus_days(-60 + 9 * nth as i64);
        let id = ViewId::from_uuid(world.dice.id(created_at));
        let team = (sharing == Sharing::Team).then_some(Role::Coordinator);
        let view = View { id, owner, list, name, sharing, team, query, hidden_columns, created_at };
        world.demo.views.push(view);
    }
}

/// One that became an account, and one that somebody of a firm has not answered yet.
fn invitations(world: &mut World<'_>) {
    let Some(admin) = user_of(world, Role::OrgAdmin) else { return };
    let joined = world.demo.users.iter().rfind(|user| user.role == Role::Coordinator);
    if let Some(user) = joined.cloned() {
        let created_at = user.created_at.plus_hours(-30);
        world.demo.invitations.push(Invitation {
            id: InvitationId::from_uuid(world.dice.id(created_at)),
            email: user.email,
            role: user.role,
            first_name: user.first_name,
            last_name: user.last_name,
            contractor: None,
            invited_by: admin,
            created_at,
            expires_at: created_at.plus_days(7),
            accepted: Some((user.created_at, user.id)),
        });
    }
    let Some(firm) = world.demo.contractors.get(1) else { return };
    let (contractor, contact) = (firm.id, firm.contact);
    let Some(person) = world.contact(contact).cloned() else { return };
    let created_at = world.now.plus_hours(-26);
    world.demo.invitations.push(Invitation {
        id: InvitationId::from_uuid(world.dice.id(created_at)),
        email: person.email.unwrap_or_else(|| format!("office@{}.example", world.profile.slug)),
        role: Role::Contractor,
        first_name: person.first_name,
        last_name: person.last_name,
        contractor: Some(contractor),
        invited_by: admin,
        created_at,
        expires_at: created_at.plus_days(7),
        accepted: None,
    });
}

/// Two residents were taken down again, with a slip; of the second somebody has seen it.
fn people_twice(world: &mut World<'_>) {
    let current = world.demo.tenancies.iter().filter(|row| row.status.is_current());
    let people: Vec<ContactId> = current.skip(3).step_by(7).map(|row| row.tenant).collect();
    let known = people.into_iter().filter_map(|id| world.contact(id).cloned());
    let twice: Vec<_> = known.filter(|person| person.phone.is_some()).take(2).collect();
    for (nth, person) in twice.into_iter().enumerate() {
        let Some(phone) = person.phone else { continue };
        let created_at = world.now.plus_days(-12 + 5 * nth as i64);
        let initial = person.first_name.chars().take(1).collect();
        world.demo.contact_twins.push(ContactTwin {
            id: ContactId::from_uuid(world.dice.id(created_at)),
            of: person.id,
            first_name: initial,
            last_name: person.last_name,
            phone,
            merged_at: (nth == 1).then(|| world.now.plus_hours(-3)),
            created_at,
        });
    }
}

fn homes_twice(world: &mut World<'_>) {
    let twice: Vec<_> = world
        .demo
        .properties
        .iter()
        .filter_map(|row| Some((row.id, other_spelling(&row.address_line1)?)))
        .take(2)
        .collect();
    for (nth, (of, address_line1)) in twice.into_iter().enumerate() {
        let created_at = world.now.plus_days(-9 + 4 * nth as i64);
        world.demo.property_twins.push(PropertyTwin {
            id: PropertyId::from_uuid(world.dice.id(created_at)),
            of,
            address_line1,
            merged_at: (nth == 1).then(|| world.now.plus_hours(-5)),
            created_at,
        });
    }
}

/// `12 Mill Lane` as somebody else would write it: `12, Mill Ln`.
fn other_spelling(line: &str) -> Option<String> {
    let (long, short) = SHORT.iter().find(|(long, _)| line.ends_with(long))?;
    Some(format!("{}{short}.", line.trim_end_matches(long)))
}
