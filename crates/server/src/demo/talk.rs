//! Messages and alerts.

use crate::conversations;
use crate::db::OrgTx;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Message, Notification};
use serde_json::json;
use std::collections::BTreeSet;

pub(super) fn write(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.conversations {
        tx.later(
            r#"INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds",
                   "CreatedAt")
               VALUES ($1, $2, $3, $4, $5)"#,
            params![row.id, tx.org, row.ticket, json!(row.participants), row.created_at],
        );
    }
    demo.messages.iter().for_each(|row| message(tx, row));
    let talked: BTreeSet<_> = demo.conversations.iter().filter_map(|row| row.ticket).collect();
    talked.into_iter().for_each(|ticket| conversations::heard(tx, ticket));
    demo.notifications.iter().for_each(|row| notification(tx, row));
}

fn message(tx: OrgTx<'_>, row: &Message) {
    tx.later(
        r#"INSERT INTO "Messages" ("Id", "OrgId", "ConversationId", "FromUserId", "FromContactId",
               "ToContactId", "Channel", "Subject", "Body", "Status", "SentAt", "DeliveredAt",
               "ReadAt", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)"#,
        params![
            row.id,
            tx.org,
            row.conversation,
            row.from_user,
            row.from_contact,
            row.to_contact,
            row.channel,
            row.subject.clone(),
            row.body.clone(),
            row.status,
            row.sent_at,
            row.delivered_at,
            row.read_at,
            row.created_at
        ],
    );
}

fn notification(tx: OrgTx<'_>, row: &Notification) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "LinkUrl", "ReadAt", "TicketId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"#,
        params![
            row.id,
            tx.org,
            row.user,
            row.kind,
            row.title.clone(),
            row.body.clone(),
            row.channel,
            row.status,
            row.link_url.clone(),
            row.read_at,
            row.ticket,
            row.created_at
        ],
    );
}
