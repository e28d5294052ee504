//! Incidents of the demo: one that goes on, with repairs and a follower, and one that is over.

use crate::db::OrgTx;
use crate::params;
use crate::record::{Event, EventType, event};
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Tenancy, Ticket};
use maintainuk_domain::access::Role;
use maintainuk_domain::estate::TenancyStatus;
use maintainuk_domain::ids::{IncidentId, IncidentUpdateId, PropertyId, UnitId, UserId};
use maintainuk_domain::incidents::{IncidentNews, IncidentStatus};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// What was told, how many minutes ago.
type Told = (IncidentNews, i64, &'static str);

struct Story {
    title: &'static str,
    category: Category,
    told: &'static [Told],
}

const HEATING: Story = Story {
    title: "No heating or hot water: the boiler house is down",
    category: Category::Heating,
    told: &[
        (
            IncidentNews::Opened,
            320,
            "The boilers that heat the whole block stopped this morning. An engineer is on the way. If somebody in your home is very young, old or ill, ring us for a heater.",
        ),
        (
            IncidentNews::Update,
            95,
            "The engineer found a broken pump. The new one comes this afternoon, and we expect the heating back this evening.",
        ),
    ],
};

const LIFT: Story = Story {
    title: "The lift is out of order",
    category: Category::Communal,
    told: &[
        (
            IncidentNews::Opened,
            60 * 24 * 16,
            "The lift stopped between floors; nobody was in it. The lift engineer comes tomorrow morning.",
        ),
        (IncidentNews::Closed, 60 * 24 * 15, "The lift runs again: a door switch was replaced."),
    ],
};

/// Leaves the incidents to the transaction: each at the block where most repairs tell of it, of
/// several the one with the most homes.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let staff = demo.users.iter().filter(|user| user.role == Role::Coordinator);
    let Some(by) = staff.map(|user| user.id).next() else { return };
    let mut free: Vec<PropertyId> = demo.properties.iter().map(|house| house.id).collect();
    let mut made = 0;
    for story in [LIFT, HEATING] {
        let Some(&at) = free.iter().max_by_key(|&&at| (felt(demo, &story, at), at)) else { break };
        free.retain(|&other| other != at);
        made += 1;
        incident(tx, demo, &story, (made, at, by), now);
    }
    tx.later(
        r#"INSERT INTO ops."Counters" ("OrgId", "Name", "Value") VALUES ($1, 'incident', $2)"#,
        params![tx.org, made],
    );
}

/// How much of a story a block feels: nothing where one family lives.
fn felt(demo: &Demo, story: &Story, at: PropertyId) -> (usize, usize) {
    let homes = homes_of(demo, at);
    if homes.len() < 2 {
        return (0, 0);
    }
    (parts_of(demo, story, &homes).count(), homes.len())
}

fn homes_of(demo: &Demo, at: PropertyId) -> Vec<UnitId> {
    demo.units.iter().filter(|unit| unit.property == at).map(|unit| unit.id).collect()
}

/// The open repairs that the failure explains.
fn parts_of<'a>(
    demo: &'a Demo,
    story: &Story,
    homes: &[UnitId],
) -> impl Iterator<Item = &'a Ticket> {
    demo.tickets.iter().filter(move |ticket| {
        homes.contains(&ticket.unit) && ticket.category == story.category && ticket.status.is_open()
    })
}

fn incident(
    tx: OrgTx<'_>,
    demo: &Demo,
    story: &Story,
    (number, at, by): (i64, PropertyId, UserId),
    now: Instant,
) {
    let (id, number) = (IncidentId::fresh(), numbers::incident(number));
    let moment = |minutes: i64| now.plus_minutes(-minutes);
    let opened = story.told.first().map_or(now, |told| moment(told.1));
    let last = story.told.last().map_or(now, |told| moment(told.1));
    let over = story.told.iter().any(|told| told.0 == IncidentNews::Closed);
    let status = if over { IncidentStatus::Closed } else { IncidentStatus::Open };
    tx.later(
        r#"INSERT INTO "Incidents" ("Id", "OrgId", "Number", "Title", "Category", "Status",
               "OpenedByUserId", "ClosedByUserId", "ClosedAt", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        params![
            id,
            tx.org,
            number.clone(),
            story.title,
            story.category,
            status,
            by,
            over.then_some(by),
            over.then_some(last),
            opened,
            last
        ],
    );
    tx.later(
        r#"INSERT INTO "IncidentPlaces" ("OrgId", "IncidentId", "PropertyId") VALUES ($1, $2, $3)"#,
        params![tx.org, id, at],
    );
    let homes = homes_of(demo, at);
    let lets: Vec<&Tenancy> = demo
        .tenancies
        .iter()
        .filter(|let_| homes.contains(&let_.unit))
        .filter(|let_| matches!(let_.status, TenancyStatus::Active | TenancyStatus::Eviction))
        .collect();
    for &(news, minutes, words) in story.told {
        tx.later(
            r#"INSERT INTO "IncidentUpdates" ("Id", "OrgId", "IncidentId", "News", "Words", "Told",
                   "ByUserId", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
            params![
                IncidentUpdateId::fresh(),
                tx.org,
                id,
                news,
                words,
                i32::try_from(lets.len()).unwrap_or_default(),
                by,
                moment(minutes)
            ],
        );
    }
    if over {
        return;
    }
    if let Some(first) = lets.first() {
        tx.later(
            r#"INSERT INTO "IncidentFollowers" ("OrgId", "IncidentId", "ContactId", "UnitId",
                   "RecordedByUserId", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6)"#,
            params![tx.org, id, first.tenant, first.unit, by, moment(200)],
        );
    }
    for ticket in parts_of(demo, story, &homes) {
        tx.later(
            r#"UPDATE "MaintenanceTickets" SET "IncidentId" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
            params![tx.org, ticket.id, id],
        );
        let data = json!({ "incident": number, "title": story.title, "incidentId": id });
        let kind = EventType::IncidentJoined;
        let line = Event { ticket: ticket.id, kind, data, user: Some(by), contact: None };
        event(tx, opened.max(ticket.created_at), line);
    }
}
