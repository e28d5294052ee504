//! The demo's history of what was done to many tickets at once.

use crate::db::OrgTx;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::Ticket;
use maintainuk_domain::access::Role;
use maintainuk_domain::bulk::BulkAction;
use maintainuk_domain::ids::{BulkItemId, BulkRunId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::json;
use uuid::Uuid;

/// Leaves two runs of the first coordinator to the transaction: one that stands and is too old to be
/// undone, and one that was undone but for a ticket that somebody had changed. Their ids are made
/// from the coordinator's, so that they are the same each time.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let Some(by) = demo.users.iter().find(|user| user.role == Role::Coordinator) else { return };
    let mut open: Vec<&Ticket> = demo.tickets.iter().filter(|t| t.status.is_open()).collect();
    open.sort_by_key(|ticket| std::cmp::Reverse(ticket.created_at));
    let chosen: Vec<&Ticket> = open.into_iter().skip(10).take(4).collect();
    run(tx, (by.id, 1), (BulkAction::Tag, false), &chosen, now.plus_hours(-27));
    run(tx, (by.id, 2), (BulkAction::Assign, true), &chosen, now.plus_hours(-3));
}

fn run(
    tx: OrgTx<'_>,
    (by, nth): (UserId, u128),
    (action, undone): (BulkAction, bool),
    tickets: &[&Ticket],
    at: Instant,
) {
    let id =
        |part: u128| Uuid::from_u128(by.as_uuid().as_u128() ^ (0xb01c << 48 | nth << 32 | part));
    let run = BulkRunId::from_uuid(id(0));
    let many = i32::try_from(tickets.len()).unwrap_or(0);
    let over = undone.then(|| at.plus_minutes(4));
    tx.later(
        r#"INSERT INTO "BulkRuns" ("Id", "OrgId", "UserId", "Action", "Chosen", "Done", "TakenBack",
               "LeftAlone", "UndoneAt", "UndoneByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10)"#,
        params![
            run,
            tx.org,
            by,
            action,
            many,
            undone.then_some(many - 1),
            undone.then_some(1),
            over,
            undone.then_some(by),
            at
        ],
    );
    for (at, ticket) in (0_i32..).zip(tickets) {
        let left = undone && at == 0;
        let why =
            left.then(|| "Somebody has changed it since, so it was left as it is.".to_owned());
        let before = json!({ "category": ticket.category, "priority": ticket.priority,
            "tags": Vec::<String>::new() });
        tx.later(
            r#"INSERT INTO "BulkRunItems" ("Id", "OrgId", "RunId", "TicketId", "Position", "Before",
                   "VersionAfter", "Undone", "WhyNotUndone")
               VALUES ($1, $2, $3, $4, $5, $6, 2, $7, $8)"#,
            params![
                BulkItemId::from_uuid(id(u128::from(at.unsigned_abs()) + 1)),
                tx.org,
                run,
                ticket.id,
                at,
                before,
                undone.then_some(!left),
                why
            ],
        );
    }
}
