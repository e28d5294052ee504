//! What tickets of the demo wait for, how they ended, their tags and followers.

use super::clocks;
use crate::db::OrgTx;
use crate::params;
use crate::record::{Event, EventType, event};
use maintainuk_demo::Demo;
use maintainuk_demo::model::Ticket;
use maintainuk_domain::access::Role;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::{HoldReason, why_not_defer};
use maintainuk_domain::ids::{HoldId, LinkId, TagId, UnitId, UserId, WatcherId};
use maintainuk_domain::links::LinkRole;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};
use serde_json::json;
use std::collections::HashMap;

/// Every so many open tickets one waits, is set aside, or has a follower.
const HELD: usize = 6;
const ASIDE: usize = 7;
const FOLLOWED: usize = 5;

/// What they wait for, in turn, for how many days, and the words.
const WAITS: &[(HoldReason, Option<i64>, &str)] = &[
    (HoldReason::AwaitingParts, Some(6), "Valve ordered; the merchant says Tuesday week"),
    (HoldReason::AwaitingResident, None, "Asked twice for a time; no answer yet"),
    (HoldReason::AwaitingLandlord, Some(10), "Owner to decide between repair and renewal"),
    (HoldReason::Weather, Some(4), "Too wet for the roof"),
    (HoldReason::ResidentsDate, Some(13), "Away until then"),
];

const ENDS: &[EndReason] = &[
    EndReason::Duplicate,
    EndReason::ResidentResolved,
    EndReason::NotOurs,
    EndReason::Mistake,
    EndReason::NoAccess,
];

/// Leaves it all to the transaction.
pub(super) fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let colleague = demo.users.iter().find(|user| user.role == Role::OrgAdmin).map(|user| user.id);
    let (mut open, mut ended, mut aside) = (0, 0, 0);
    let in_force = clocks::in_force(demo, now);
    tie(tx, demo, colleague);
    for ticket in &demo.tickets {
        if let Some(reason) = end_of(ticket, &mut ended) {
            tx.later(
                r#"UPDATE "MaintenanceTickets" SET "EndReason" = $3
                   WHERE "OrgId" = $1 AND "Id" = $2"#,
                params![tx.org, ticket.id, reason],
            );
        }
        tag(tx, ticket);
        if !ticket.status.is_open() {
            continue;
        }
        open += 1;
        let Some(by) = ticket.coordinator.or(colleague) else { continue };
        if ticket.status != TicketStatus::New && open % HELD == 0 {
            hold(tx, ticket, by, open / HELD, (&in_force, now));
        }
        if why_not_defer(ticket.status, ticket.priority).is_none() {
            aside += 1;
            if aside % ASIDE == 0 {
                defer(tx, ticket, by, aside, now);
            }
        }
        if let Some(who) = colleague.filter(|_| open % FOLLOWED == 0) {
            follow(tx, ticket, who, now);
        }
    }
}

/// Two open tickets at one home have to do with each other.
fn tie(tx: OrgTx<'_>, demo: &Demo, colleague: Option<UserId>) {
    let mut last: HashMap<UnitId, &Ticket> = HashMap::new();
    let mut tied = 0;
    for ticket in demo.tickets.iter().filter(|ticket| ticket.status.is_open()) {
        let Some(before) = last.insert(ticket.unit, ticket) else { continue };
        let Some(by) = ticket.coordinator.or(colleague) else { continue };
        tied += 1;
        let kind = if tied % 3 == 0 { LinkRole::Parent } else { LinkRole::Related };
        tx.later(
            r#"INSERT INTO "TicketLinks" ("Id", "OrgId", "Kind", "FromTicketId", "ToTicketId",
                   "CreatedByUserId", "CreatedAt") VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
            params![
                LinkId::fresh(),
                tx.org,
                kind,
                ticket.id,
                before.id,
                by,
                ticket.created_at.plus_minutes(90)
            ],
        );
        // A part has no parts: the next pair begins anew.
        last.remove(&ticket.unit);
    }
}

fn end_of(ticket: &Ticket, ended: &mut usize) -> Option<EndReason> {
    match ticket.status {
        TicketStatus::Closed => Some(EndReason::Fixed),
        TicketStatus::Cancelled => {
            *ended += 1;
            ENDS.get(*ended % ENDS.len()).copied()
        }
        _ => None,
    }
}

/// Tags that speak for themselves from what the ticket is.
fn tag(tx: OrgTx<'_>, ticket: &Ticket) {
    let mut tags = Vec::new();
    if ticket.category == Category::DampMould {
        tags.push("damp round");
    }
    if ticket.reopen_count > 0 {
        tags.push("back again");
    }
    if ticket.category == Category::Heating && ticket.priority != Priority::Planned {
        tags.push("winter");
    }
    if tags.is_empty() {
        return;
    }
    tags.sort_unstable();
    for tag in &tags {
        tx.later(
            r#"INSERT INTO "TicketTags" ("Id", "OrgId", "Name", "CreatedByUserId", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"#,
            params![TagId::fresh(), tx.org, *tag, ticket.coordinator, ticket.created_at],
        );
    }
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "Tags" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket.id, tags],
    );
}

fn hold(
    tx: OrgTx<'_>,
    ticket: &Ticket,
    by: UserId,
    nth: usize,
    (in_force, now): (impl Fn(Instant) -> i32, Instant),
) {
    let (reason, days, note) = WAITS[nth % WAITS.len()];
    let since = ticket.updated_at.plus_minutes(25).min(now);
    let until = days.map(|days| london_date(now.plus_days(days)));
    tx.later(
        r#"INSERT INTO "TicketHolds" ("Id", "OrgId", "TicketId", "Reason", "Note", "StartedAt",
               "UntilOn", "StartedBy") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![HoldId::fresh(), tx.org, ticket.id, reason, note, since, until, by],
    );
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "HoldReason" = $3, "HoldSince" = $4, "HoldUntil" = $5,
               "LastEventType" = $6, "UpdatedAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket.id, reason, since, until, EventType::TicketHeld],
    );
    let version = in_force(ticket.created_at);
    let data = json!({ "reason": reason, "untilOn": until, "policyVersion": version });
    tell(tx, ticket, by, EventType::TicketHeld, data, since);
}

fn defer(tx: OrgTx<'_>, ticket: &Ticket, by: UserId, nth: usize, now: Instant) {
    let days = i64::try_from(nth % 5).unwrap_or_default() * 9 + 8;
    let (until, at) =
        (london_date(now.plus_days(days)), ticket.updated_at.plus_minutes(40).min(now));
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "DeferredUntil" = $3, "LastEventType" = $4,
               "UpdatedAt" = $5 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket.id, until, EventType::TicketDeferred, at],
    );
    tell(tx, ticket, by, EventType::TicketDeferred, json!({ "untilOn": until }), at);
}

fn follow(tx: OrgTx<'_>, ticket: &Ticket, who: UserId, now: Instant) {
    tx.later(
        r#"INSERT INTO "TicketWatchers" ("Id", "OrgId", "TicketId", "UserId", "Mentioned",
               "StartedAt") VALUES ($1, $2, $3, $4, FALSE, $5)"#,
        params![WatcherId::fresh(), tx.org, ticket.id, who, ticket.updated_at.min(now)],
    );
}

fn tell(
    tx: OrgTx<'_>,
    ticket: &Ticket,
    by: UserId,
    kind: EventType,
    data: serde_json::Value,
    at: Instant,
) {
    event(tx, at, Event { ticket: ticket.id, kind, data, user: Some(by), contact: None });
}
