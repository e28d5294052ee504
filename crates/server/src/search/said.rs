//! What was written on tickets, and what their files are called.
//!
//! Whoever reads all of it has it looked up through the search doors. Residents and firms have their
//! own threads read, of the tickets that the list shows them, so that what is found is never more than
//! what stands on its page. Files are found by whoever reads all tickets.

use super::answer::{Found, MOST};
use crate::app::App;
use crate::auth::Caller;
use crate::conversations;
use crate::db::{Db, DbError, Query};
use crate::http::{Problem, Window};
use crate::tickets::{self, Sight, full_name};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{OrgId, TicketId};
use maintainuk_domain::search::{Asked, Fit, SearchKind};
use tokio_postgres::Row;
use uuid::Uuid;

/// Characters of a message that are shown.
const SHOWN: usize = 120;

/// The tickets whose threads somebody of outside has searched: their newest.
const NEWEST: Window = Window { limit: 100, after: None };

const MESSAGES: &str = "SELECT s.id FROM ops.search_messages($1, 101) s";
const FILES: &str = "SELECT s.id FROM ops.search_files($1, 101) s";

macro_rules! message_columns {
    () => {
        r#"SELECT m."Id", m."Body", t."Id" AS "TicketId", t."TicketNumber", t."Title",
            u."FirstName" AS "UserFirst", u."LastName" AS "UserLast",
            f."FirstName" AS "FromFirst", f."LastName" AS "FromLast""#
    };
}

macro_rules! message_joins {
    () => {
        r#" JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = c."TicketId"
                AND t."DeletedAt" IS NULL
            LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = m."FromUserId"
            LEFT JOIN "ContactPoints" f ON f."OrgId" = $1 AND f."Id" = m."FromContactId""#
    };
}

const READ_MESSAGES: &str = concat!(
    message_columns!(),
    r#" FROM unnest($2::uuid[]) WITH ORDINALITY AS i (id, place)
        JOIN "Messages" m ON m."OrgId" = $1 AND m."Id" = i.id
        JOIN "Conversations" c ON c."OrgId" = $1 AND c."Id" = m."ConversationId""#,
    message_joins!(),
    " ORDER BY i.place"
);
/// The newest of the threads of tickets `$2` with resident `$3`, or with firm `$4`, as they stand on
/// the tickets' pages.
const OWN_MESSAGES: &str = concat!(
    message_columns!(),
    r#" FROM (SELECT m.*, c."TicketId" FROM unnest($2::uuid[]) AS i (id)
            JOIN "Conversations" c ON c."OrgId" = $1 AND c."TicketId" = i.id
            JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
                AND m."Status" <> 'Draft'
            WHERE ($3::uuid IS NULL
                    OR c."ContractorId" IS NULL AND $3 IN (m."FromContactId", m."ToContactId"))
              AND ($4::uuid IS NULL OR c."ContractorId" = $4)
              AND ($3::uuid IS NOT NULL OR $4::uuid IS NOT NULL)
            ORDER BY m."CreatedAt" DESC, m."Id" DESC LIMIT 500) m
        CROSS JOIN LATERAL (SELECT m."TicketId") c"#,
    message_joins!(),
    r#" ORDER BY m."CreatedAt" DESC, m."Id" DESC"#
);
const READ_FILES: &str = r#"SELECT a."Id", a."FileName", t."Id" AS "TicketId", t."TicketNumber",
        t."Title", w."WorkOrderNumber"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS i (id, place)
    JOIN "Attachments" a ON a."OrgId" = $1 AND a."Id" = i.id
    LEFT JOIN "WorkOrders" w ON w."OrgId" = $1 AND w."Id" = a."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = COALESCE(a."TicketId", w."TicketId")
        AND t."DeletedAt" IS NULL
    ORDER BY i.place"#;

/// Messages and files that are found, of those that the caller reads.
///
/// # Errors
/// The database's refusal.
pub async fn find(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    if asked.is_reference() {
        return Ok(Vec::new());
    }
    let (threads, all) =
        (caller.grant(Permission::MessagesRead), caller.grant(Permission::TicketsRead));
    match (threads, all) {
        (Grant::No, _) | (_, Grant::No) => Ok(Vec::new()),
        (Grant::All, Grant::All) => Ok(whole(&app.db, caller.org(), asked).await?),
        _ => own(app, caller, asked).await,
    }
}

async fn whole(db: &Db, org: OrgId, asked: &Asked) -> Result<Vec<Found>, DbError> {
    let (words, patterns) = (asked.text.as_str(), asked.patterns());
    let [messages, files] =
        db.read(org, [Query(MESSAGES, &[&words]), Query(FILES, &[&patterns])]).await?;
    let (messages, files) = (ids(&messages)?, ids(&files)?);
    if messages.is_empty() && files.is_empty() {
        return Ok(Vec::new());
    }
    let [messages, files] = db
        .read(org, [Query(READ_MESSAGES, &[&org, &messages]), Query(READ_FILES, &[&org, &files])])
        .await?;
    let messages = messages.iter().map(|row| message(row, asked));
    messages.chain(files.iter().map(file)).collect()
}

/// The caller's own threads, held against the words as they are read.
async fn own(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let (org, sight) = (caller.org(), Sight::of(caller, Grant::Own));
    let filter = tickets::Filter::default();
    let now = app.clock.now();
    let seen = tickets::page(&app.db, org, (sight, caller.user()), &filter, &NEWEST, now).await?;
    let seen: Vec<TicketId> = seen.into_iter().map(|ticket| ticket.id).collect();
    let (person, firm) = conversations::parties_of(sight);
    let [rows] = app.db.read(org, [Query(OWN_MESSAGES, &[&org, &seen, &person, &firm])]).await?;
    let mut found = Vec::new();
    for row in &rows {
        let body: String = row.try_get("Body").map_err(DbError::from)?;
        if asked.fit(&body) > Fit::Alike {
            found.push(message(row, asked)?);
        }
    }
    found.truncate(MOST + 1);
    Ok(found)
}

fn ids(rows: &[Row]) -> Result<Vec<Uuid>, DbError> {
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

fn message(row: &Row, asked: &Asked) -> Result<Found, DbError> {
    let body: String = row.try_get("Body")?;
    let user = full_name(row.try_get("UserFirst")?, row.try_get("UserLast")?);
    let from = user.or(full_name(row.try_get("FromFirst")?, row.try_get("FromLast")?));
    let from = from.map(|from| format!("{from} · ")).unwrap_or_default();
    let detail = format!("{from}{}", on(row)?);
    let title = asked.around(&body, SHOWN);
    let found = Found::new(SearchKind::Message, row.try_get("Id")?, title, detail);
    Ok(Found { ticket: Some(row.try_get("TicketId")?), ..found })
}

fn file(row: &Row) -> Result<Found, DbError> {
    let order: Option<String> = row.try_get("WorkOrderNumber")?;
    let order = order.map(|order| format!("{order} · ")).unwrap_or_default();
    let detail = format!("{order}{}", on(row)?);
    let found = Found::new(SearchKind::File, row.try_get("Id")?, row.try_get("FileName")?, detail);
    Ok(Found { ticket: Some(row.try_get("TicketId")?), ..found })
}

/// `TKT-000123 Leak under the sink`.
fn on(row: &Row) -> Result<String, DbError> {
    let (number, title): (String, String) = (row.try_get("TicketNumber")?, row.try_get("Title")?);
    Ok(format!("{number} {title}"))
}
