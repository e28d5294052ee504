//! Alerts to colleagues about a ticket, on their screens.

use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::time::Instant;

/// An alert in words.
#[derive(Debug, Clone)]
pub struct Alert {
    /// What it is about, such as `TicketResumed`.
    pub kind: &'static str,
    /// In a few words; cut at 200 characters.
    pub title: String,
    /// More of it.
    pub body: Option<String>,
}

impl Alert {
    fn title(&self) -> String {
        self.title.chars().take(200).collect()
    }
}

/// Alerts whoever looks after the ticket, or everybody who runs repairs where nobody does.
pub fn coordinator(tx: OrgTx<'_>, ticket: TicketId, alert: &Alert, now: Instant) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u."Id", $3::varchar, $4::varchar, $5::text, 'Portal',
               'Unread', $2, '/tickets/' || $2::uuid, $6
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $1 AND u."IsActive"
               AND (u."Id" = t."CoordinatorUserId" OR (NOT EXISTS (SELECT 1 FROM "Users" k WHERE k."OrgId" = t."OrgId"
                   AND k."Id" = t."CoordinatorUserId" AND k."IsActive")
                   AND u."Role" IN ('OrgAdmin', 'Coordinator')))
           WHERE t."OrgId" = $1 AND t."Id" = $2"#,
        params![tx.org, ticket, alert.kind, alert.title(), alert.body.clone(), now],
    );
}

/// Alerts these colleagues.
pub fn users(tx: OrgTx<'_>, ticket: TicketId, to: Vec<UserId>, alert: &Alert, now: Instant) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u.id, $3::varchar, $4::varchar, $5::text, 'Portal',
               'Unread', $2, '/tickets/' || $2::uuid, $6
           FROM unnest($7::uuid[]) u (id)"#,
        params![tx.org, ticket, alert.kind, alert.title(), alert.body.clone(), now, to],
    );
}

/// Alerts everybody who runs repairs, whoever looks after the ticket, and who follows it, but not `but`.
/// It leads to a tab of its page, such as `?tab=messages`, or to the page.
pub fn everybody(
    tx: OrgTx<'_>,
    (ticket, tab): (TicketId, &'static str),
    alert: &Alert,
    but: UserId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u."Id", $3::varchar, $4::varchar, $5::text, 'Portal',
               'Unread', $2, '/tickets/' || $2::uuid || $8::text, $6
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $1 AND u."IsActive" AND u."Id" <> $7 AND (
               u."Role" IN ('OrgAdmin', 'Coordinator') OR u."Id" = t."CoordinatorUserId"
               OR u."Id" IN (SELECT w."UserId" FROM "TicketWatchers" w WHERE w."OrgId" = $1
                   AND w."TicketId" = $2 AND w."EndedAt" IS NULL))
           WHERE t."OrgId" = $1 AND t."Id" = $2"#,
        params![tx.org, ticket, alert.kind, alert.title(), alert.body.clone(), now, but, tab],
    );
}
