//! Everything that ever happened with a contractor, newest first: jobs, quotes, invoices, messages
//! and what was changed about them, merged from one index walk each.

use super::happened::ContractorHistoryItem;
use crate::auth::Caller;
use crate::db::sql::Builder;
use crate::db::{Db, DbError};
use crate::http::Window;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{ContactId, ContractorId};

/// What somebody may see of it.
pub struct Sight {
    /// Quotes.
    pub quotes: bool,
    /// Invoices.
    pub invoices: bool,
    /// Messages with the firm's person.
    pub messages: bool,
    /// Lines of the audit log.
    pub audit: bool,
    /// Somebody of the firm: without drafts, and without what they declined.
    pub own: bool,
}

impl Sight {
    /// What the caller may see.
    pub fn of(caller: &Caller, reach: Grant) -> Self {
        let may = |permission| caller.grant(permission) != Grant::No;
        Self {
            quotes: may(Permission::QuotesRead),
            invoices: may(Permission::InvoicesRead),
            messages: may(Permission::MessagesRead),
            audit: caller.grant(Permission::AuditRead) == Grant::All,
            own: reach != Grant::All,
        }
    }
}

// Each part: kind, id, time, ticket, order, conversation, user, label, status, total, words, values.
const JOBS: &str = r#"SELECT 'Job' AS kind, x."Id" AS id, x."CreatedAt" AS at, x."TicketId" AS ticket,
    NULL::uuid AS ord, NULL::uuid AS talk, NULL::uuid AS usr, x."WorkOrderNumber"::text AS label,
    x."Status"::text AS status, NULL::numeric AS total, x."Description"::text AS words,
    NULL::jsonb AS changed
    FROM "WorkOrders" x WHERE x."OrgId" = $1 AND x."AssignedContractorId" = $4"#;
const QUOTES: &str = r#"SELECT 'Quote', x."Id", x."CreatedAt", NULL, x."WorkOrderId", NULL, NULL,
    NULL, x."Status"::text, x."TotalGBP", x."Notes"::text, NULL
    FROM "Quotes" x WHERE x."OrgId" = $1 AND x."ContractorId" = $4"#;
const INVOICES: &str = r#"SELECT 'Invoice', x."Id", x."CreatedAt", NULL, x."WorkOrderId", NULL, NULL,
    x."InvoiceNumber"::text, x."Status"::text, x."TotalGBP", NULL, NULL
    FROM "Invoices" x WHERE x."OrgId" = $1 AND x."ContractorId" = $4"#;
const FROM_THEM: &str = r#"SELECT 'Message', x."Id", x."CreatedAt", NULL, NULL, x."ConversationId",
    x."FromUserId", 'From them', x."Status"::text, NULL, left(x."Body", 500), NULL
    FROM "Messages" x WHERE x."OrgId" = $1 AND x."FromContactId" = $5"#;
const TO_THEM: &str = r#"SELECT 'Message', x."Id", x."CreatedAt", NULL, NULL, x."ConversationId",
    x."FromUserId", 'To them', x."Status"::text, NULL, left(x."Body", 500), NULL
    FROM "Messages" x WHERE x."OrgId" = $1 AND x."ToContactId" = $5"#;
const CHANGES: &str = r#"SELECT 'Change', x."Id", x."Timestamp", NULL, NULL, NULL, x."UserId",
    x."Action"::text, NULL, NULL, NULL, x."NewValueJson"
    FROM "AuditLogs" x WHERE x."OrgId" = $1 AND x."EntityId" = $4"#;

const JOINED: &str = r#") h
    LEFT JOIN "WorkOrders" w ON w."OrgId" = $1 AND w."Id" = h.ord
    LEFT JOIN "Conversations" v ON v."OrgId" = $1 AND v."Id" = h.talk
    LEFT JOIN "MaintenanceTickets" t ON t."OrgId" = $1
        AND t."Id" = coalesce(h.ticket, w."TicketId", v."TicketId")
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = h.usr
    ORDER BY h.at DESC, h.id DESC"#;

/// A page of it.
pub async fn list(
    db: &Db,
    caller: &Caller,
    (contractor, contact): (ContractorId, ContactId),
    sight: &Sight,
    window: Window,
) -> Result<Vec<ContractorHistoryItem>, DbError> {
    let org = caller.org();
    let (at, id) = window.place();
    let head = r#"SELECT h.*, w."WorkOrderNumber", t."Id" AS "TicketId", t."TicketNumber",
        t."Title", u."FirstName", u."LastName", u."Email" FROM (SELECT * FROM ("#;
    let mut b = Builder::new(head, vec![&org, &at, &id, &contractor, &contact]);
    b.push("SELECT NULL::text, NULL::uuid, NULL::timestamp, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::text, NULL::text, NULL::numeric, NULL::text, NULL::jsonb WHERE $5::uuid IS NULL AND false");
    let mut part = |sql, declined: &'static str, time: [&'static str; 2]| {
        b.push(" UNION ALL (");
        b.push(sql);
        b.push(declined);
        time.into_iter().for_each(|part| b.push(part));
        b.push(window.limit_sql());
        b.push(")");
    };
    const BY_CREATED: [&str; 2] = [
        r#" AND (x."CreatedAt", x."Id") < ($2, $3)"#,
        r#" ORDER BY x."CreatedAt" DESC, x."Id" DESC"#,
    ];
    const BY_TIME: [&str; 2] = [
        r#" AND (x."Timestamp", x."Id") < ($2, $3)"#,
        r#" ORDER BY x."Timestamp" DESC, x."Id" DESC"#,
    ];
    let hidden = |status| if sight.own { status } else { "" };
    part(JOBS, hidden(r#" AND x."Status" <> 'Declined'"#), BY_CREATED);
    if sight.quotes {
        part(QUOTES, "", BY_CREATED);
    }
    if sight.invoices {
        part(INVOICES, "", BY_CREATED);
    }
    if sight.messages {
        let draft = hidden(r#" AND x."Status" <> 'Draft'"#);
        part(FROM_THEM, draft, BY_CREATED);
        part(TO_THEM, draft, BY_CREATED);
    }
    if sight.audit {
        part(CHANGES, "", BY_TIME);
    }
    b.push(") h (kind, id, at, ticket, ord, talk, usr, label, status, total, words, changed)");
    b.push(" ORDER BY h.at DESC, h.id DESC");
    b.push(window.limit_sql());
    b.push(JOINED);
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(ContractorHistoryItem::read).collect()
}
