//! Drafts of the demo: something that each coordinator was writing when the telephone rang.

use crate::db::OrgTx;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::Ticket;
use maintainuk_domain::access::Role;
use maintainuk_domain::drafts::DraftKind;
use maintainuk_domain::ids::{DraftId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use uuid::Uuid;

const NOTE: &str =
    "Spoke to the neighbour: nobody is in before six. Ring again then, and ask whether";

/// Leaves a note and an edit that were begun to the transaction. Their ids are made from their
/// writer's, so that they are the same each time.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let mut open: Vec<&Ticket> = demo.tickets.iter().filter(|t| t.status.is_open()).collect();
    open.sort_by_key(|ticket| std::cmp::Reverse(ticket.created_at));
    let writers = demo.users.iter().filter(|user| user.role == Role::Coordinator);
    for (nth, writer) in writers.enumerate() {
        if let Some(ticket) = open.get(nth * 2 + 1) {
            let fields = json!({ "text": NOTE });
            keep(tx, (writer.id, 1), ticket, (DraftKind::Note, fields, json!({})), now);
        }
        if let Some(ticket) = open.get(nth * 2 + 2) {
            let base = json!({ "title": ticket.title });
            let fields = json!({ "title": format!("{} (again)", ticket.title) });
            keep(tx, (writer.id, 2), ticket, (DraftKind::Edit, fields, base), now);
        }
    }
}

fn keep(
    tx: OrgTx<'_>,
    (writer, nth): (UserId, u128),
    ticket: &Ticket,
    (kind, fields, base): (DraftKind, Value, Value),
    now: Instant,
) {
    let at = ticket.updated_at.plus_minutes(50).min(now);
    let id = Uuid::from_u128(writer.as_uuid().as_u128() ^ (0xd4af << 16 | nth));
    tx.later(
        r#"INSERT INTO "TicketDrafts" ("Id", "OrgId", "UserId", "TicketId", "Kind", "Fields", "Base",
               "BaseVersion", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, $8)"#,
        params![DraftId::from_uuid(id), tx.org, writer, ticket.id, kind, fields, base, at],
    );
}
