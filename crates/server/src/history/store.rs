//! How a history is gathered.

use super::model::HistoryLine;
use super::words;
use crate::db::{Db, DbError, Query, sql};
use crate::http::{Cursor, Page, Window};
use maintainuk_domain::ids::OrgId;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

/// Whose history.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// A property's, with its units.
    Property,
    /// A unit's.
    Unit,
    /// A tenancy's, in its days.
    Tenancy,
    /// A person's.
    Contact,
    /// An account's: what was done about it, and what it did.
    User,
}

// Every statement: `$1` the organisation, `$2` whose history, `$3` and `$4` the place before which
// lines lie, `$5` whether every audit line shows, `$6` which show to everybody. Each part is cut
// before they meet.

/// The homes that it is about, with the days that count.
const OF_PROPERTY: &str = r#"WITH homes AS MATERIALIZED (
    SELECT u."Id" AS unit, u."PropertyId" AS property, '-infinity'::timestamp AS since,
        'infinity'::timestamp AS until
    FROM "Units" u WHERE u."OrgId" = $1 AND u."PropertyId" = $2), "#;
const OF_UNIT: &str = r#"WITH homes AS MATERIALIZED (
    SELECT u."Id" AS unit, u."PropertyId" AS property, '-infinity'::timestamp AS since,
        'infinity'::timestamp AS until
    FROM "Units" u WHERE u."OrgId" = $1 AND u."Id" = $2), "#;
const OF_TENANCY: &str = r#"WITH homes AS MATERIALIZED (
    SELECT y."UnitId" AS unit, u."PropertyId" AS property, y."StartDate"::timestamp AS since,
        coalesce(y."EndDate" + 1, 'infinity')::timestamp AS until
    FROM "Tenancies" y JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = y."UnitId"
    WHERE y."OrgId" = $1 AND y."Id" = $2), "#;

/// Every ticket of those homes, for what hangs on tickets.
const REPAIRS_AT_HOMES: &str = r#"repairs AS NOT MATERIALIZED (
    SELECT t."Id", t."Title" FROM homes h
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."UnitId" = h.unit
      AND t."CreatedAt" >= h.since AND t."CreatedAt" < h.until AND t."DeletedAt" IS NULL) "#;
const REPAIRS_OF_CONTACT: &str = r#"WITH repairs AS NOT MATERIALIZED (
    SELECT t."Id", t."Title" FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."ReportedByContactId" = $2 AND t."DeletedAt" IS NULL) "#;

const HEAD: &str = r#"SELECT * FROM ("#;

/// What somebody did, for who may read the audit log; what they did to their own account stands
/// among its changes.
const DEEDS: &str = r#"(SELECT 'Change' AS "Kind", a."Id", a."Timestamp" AS "At", concat('did:', a."Action") AS "Title",
    a."NewValueJson" ->> 'reason' AS "Status", NULL::text AS "Number", NULL::uuid AS "TicketId",
    u."FirstName"::text AS "First", u."LastName"::text AS "Last", u."Email"::text AS "Firm"
  FROM (
    SELECT a.* FROM "AuditLogs" a
    WHERE $5 AND a."OrgId" = $1 AND a."UserId" = $2 AND a."EntityId" IS DISTINCT FROM $2
      AND (a."Timestamp", a."Id") < ($3, $4)
    ORDER BY a."Timestamp" DESC, a."Id" DESC"#;
const INVITED: &str = r#") UNION ALL (SELECT 'Change', i."Id", i."CreatedAt", 'invited', NULL, NULL, NULL::uuid,
    u."FirstName"::text, u."LastName"::text, u."Email"::text
  FROM auth."Invitations" i LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = i."InvitedByUserId"
  WHERE i."OrgId" = $1 AND i."AcceptedUserId" = $2 AND (i."CreatedAt", i."Id") < ($3, $4)"#;

const TICKETS_AT_HOMES: &str = r#"(SELECT 'Ticket' AS "Kind", t."Id", t."CreatedAt" AS "At", t."Title"::text AS "Title",
    t."Status"::text AS "Status", t."TicketNumber"::text AS "Number", t."Id" AS "TicketId",
    NULL::text AS "First", NULL::text AS "Last", NULL::text AS "Firm"
  FROM homes h CROSS JOIN LATERAL (
    SELECT t.* FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."UnitId" = h.unit AND (t."CreatedAt", t."Id") < ($3, $4)
      AND t."CreatedAt" >= h.since AND t."CreatedAt" < h.until AND t."DeletedAt" IS NULL
    ORDER BY t."CreatedAt" DESC, t."Id" DESC"#;
const TICKETS_OF_CONTACT: &str = r#"(SELECT 'Ticket' AS "Kind", t."Id", t."CreatedAt" AS "At", t."Title"::text AS "Title",
    t."Status"::text AS "Status", t."TicketNumber"::text AS "Number", t."Id" AS "TicketId",
    NULL::text AS "First", NULL::text AS "Last", NULL::text AS "Firm"
  FROM (
    SELECT t.* FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."ReportedByContactId" = $2 AND (t."CreatedAt", t."Id") < ($3, $4)
      AND t."DeletedAt" IS NULL
    ORDER BY t."CreatedAt" DESC, t."Id" DESC"#;
const TICKETS_END: &str = r#") t ORDER BY 3 DESC, 2 DESC"#;

const ORDERS: &str = r#") UNION ALL (SELECT 'WorkOrder', o."Id", o."CreatedAt", r."Title"::text, o."Status"::text,
    o."WorkOrderNumber"::text, o."TicketId", NULL, NULL, f."CompanyName"::text
  FROM repairs r
  JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."TicketId" = r."Id" AND (o."CreatedAt", o."Id") < ($3, $4)
  LEFT JOIN "ContractorProfiles" f ON f."OrgId" = $1 AND f."Id" = o."AssignedContractorId"
  ORDER BY 3 DESC, 2 DESC"#;

const MESSAGES: &str = r#") UNION ALL (SELECT 'Message', m."Id", m."CreatedAt",
    coalesce(m."Subject", left(m."Body", 120))::text, m."Status"::text, NULL, v."TicketId",
    coalesce(u."FirstName", c."FirstName")::text, coalesce(u."LastName", c."LastName")::text, NULL
  FROM repairs r
  JOIN "Conversations" v ON v."OrgId" = $1 AND v."TicketId" = r."Id"
  JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = v."Id"
    AND (m."CreatedAt", m."Id") < ($3, $4)
  LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = m."FromUserId"
  LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = m."FromContactId"
  ORDER BY 3 DESC, 2 DESC"#;

// What somebody wrote or was written, on whichever ticket, and not what others were.
const FROM_CONTACT: &str = r#") UNION ALL (SELECT 'Message', m."Id", m."CreatedAt",
    coalesce(m."Subject", left(m."Body", 120))::text, m."Status"::text, NULL, v."TicketId",
    c."FirstName"::text, c."LastName"::text, NULL
  FROM (
    SELECT m.* FROM "Messages" m WHERE m."OrgId" = $1 AND m."FromContactId" = $2
      AND (m."CreatedAt", m."Id") < ($3, $4) ORDER BY m."CreatedAt" DESC, m."Id" DESC"#;
const FROM_CONTACT_END: &str = r#") m JOIN "Conversations" v ON v."OrgId" = $1 AND v."Id" = m."ConversationId"
  JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = m."FromContactId"
  ORDER BY 3 DESC, 2 DESC"#;
const TO_CONTACT: &str = r#") UNION ALL (SELECT 'Message', m."Id", m."CreatedAt",
    coalesce(m."Subject", left(m."Body", 120))::text, m."Status"::text, NULL, v."TicketId",
    coalesce(u."FirstName", c."FirstName")::text, coalesce(u."LastName", c."LastName")::text, NULL
  FROM (
    SELECT m.* FROM "Messages" m WHERE m."OrgId" = $1 AND m."ToContactId" = $2
      AND m."FromContactId" IS DISTINCT FROM $2
      AND (m."CreatedAt", m."Id") < ($3, $4) ORDER BY m."CreatedAt" DESC, m."Id" DESC"#;
const TO_CONTACT_END: &str = r#") m JOIN "Conversations" v ON v."OrgId" = $1 AND v."Id" = m."ConversationId"
  LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = m."FromUserId"
  LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = m."FromContactId"
  ORDER BY 3 DESC, 2 DESC"#;

const TENANCIES_AT_HOMES: &str = r#") UNION ALL (SELECT 'Tenancy', y."Id", y."CreatedAt",
    concat('Tenancy from ', to_char(y."StartDate", 'FMDD Mon YYYY')), y."Status"::text, NULL,
    NULL::uuid, c."FirstName"::text, c."LastName"::text, NULL
  FROM homes h JOIN "Tenancies" y ON y."OrgId" = $1 AND y."UnitId" = h.unit
    AND (y."CreatedAt", y."Id") < ($3, $4)
  JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = y."TenantContactId"
  ORDER BY 3 DESC, 2 DESC"#;
const TENANCIES_OF_CONTACT: &str = r#") UNION ALL (SELECT 'Tenancy', y."Id", y."CreatedAt",
    concat_ws(', ', u."UnitNumber", b."AddressLine1", b."City"), y."Status"::text, NULL,
    NULL::uuid, NULL, NULL, NULL
  FROM (SELECT z."Id" FROM "Tenancies" z WHERE z."OrgId" = $1 AND z."TenantContactId" = $2
        UNION ALL
        SELECT z."TenancyId" FROM "TenancyOccupants" z WHERE z."OrgId" = $1 AND z."ContactId" = $2) z
  JOIN "Tenancies" y ON y."OrgId" = $1 AND y."Id" = z."Id" AND (y."CreatedAt", y."Id") < ($3, $4)
  JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = y."UnitId"
  JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
  ORDER BY 3 DESC, 2 DESC"#;

const CERTIFICATES: &str = r#") UNION ALL (SELECT 'Certificate', k."Id", k."CreatedAt",
    concat(regexp_replace(k."Type", '([a-z])([A-Z])', '\1 \2', 'g'), ', due ', to_char(k."DueDate", 'FMDD Mon YYYY'),
        to_char(k."CompletedDate", '", completed "FMDD Mon YYYY')), k."Status"::text, NULL,
    NULL::uuid, NULL, NULL, NULL
  FROM (SELECT DISTINCT property FROM homes) h
  JOIN "ComplianceItems" k ON k."OrgId" = $1 AND k."PropertyId" = h.property
    AND (k."CreatedAt", k."Id") < ($3, $4)
  ORDER BY 3 DESC, 2 DESC"#;
// A property without a unit has certificates too.
const CERTIFICATES_OF_PROPERTY: &str = r#") UNION ALL (SELECT 'Certificate', k."Id", k."CreatedAt",
    concat(regexp_replace(k."Type", '([a-z])([A-Z])', '\1 \2', 'g'), ', due ', to_char(k."DueDate", 'FMDD Mon YYYY'),
        to_char(k."CompletedDate", '", completed "FMDD Mon YYYY')), k."Status"::text, NULL,
    NULL::uuid, NULL, NULL, NULL
  FROM "ComplianceItems" k WHERE k."OrgId" = $1 AND k."PropertyId" = $2
    AND (k."CreatedAt", k."Id") < ($3, $4)
  ORDER BY 3 DESC, 2 DESC"#;

/// What was recorded with the work of a repair.
const CERTIFICATES_OF_JOBS: &str = r#") UNION ALL (SELECT 'Certificate', a."Id", a."CreatedAt",
    concat(left(a."CertificateKind", 1),
        lower(regexp_replace(substr(a."CertificateKind", 2), '([a-z])([A-Z])', '\1 \2', 'g')), ' ',
        a."CertificateNumber", to_char(a."IssuedOn", '", issued "FMDD Mon YYYY')), NULL,
    o."WorkOrderNumber"::text, o."TicketId", NULL, NULL, f."CompanyName"::text
  FROM repairs r
  JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."TicketId" = r."Id"
  JOIN "Attachments" a ON a."OrgId" = $1 AND a."WorkOrderId" = o."Id"
    AND a."CertificateKind" IS NOT NULL AND (a."CreatedAt", a."Id") < ($3, $4)
  LEFT JOIN "ContractorProfiles" f ON f."OrgId" = $1 AND f."Id" = o."AssignedContractorId"
  ORDER BY 3 DESC, 2 DESC"#;

// In the place of a number: the fields of a change by name; a status, a day and an amount with what
// it became.
const CHANGES: &str = r#") UNION ALL (SELECT 'Change', a."Id", a."Timestamp", a."Action"::text,
    a."NewValueJson" ->> 'reason', CASE WHEN a."Action" LIKE '%.update' THEN (
        SELECT string_agg(CASE WHEN e.key IN ('status', 'possessionBasis', 'startDate', 'endDate', 'rentAmountGbp',
                'depositAmountGbp') THEN e.key || '=' || coalesce(e.value #>> '{}', '')
            ELSE e.key END, ' ' ORDER BY e.key)
        FROM jsonb_each(a."NewValueJson") e WHERE e.key NOT IN ('reason', 'id')) END,
    NULL::uuid, u."FirstName"::text, u."LastName"::text, u."Email"::text
  FROM (
    SELECT a.* FROM "AuditLogs" a
    WHERE ($5 OR a."Action" = ANY ($6)) AND a."OrgId" = $1 AND a."EntityId" = $2
      AND (a."Timestamp", a."Id") < ($3, $4)
    ORDER BY a."Timestamp" DESC, a."Id" DESC"#;
const CHANGES_END: &str = r#") a LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = a."UserId"
  ORDER BY 3 DESC, 2 DESC"#;

// What came with an import has no line of its own in the audit log.
macro_rules! came {
    ($table:literal, $action:literal) => {
        concat!(
            r#") UNION ALL (SELECT 'Change', x."Id", x."CreatedAt", 'came', NULL, NULL, NULL::uuid,
    NULL, NULL, NULL FROM "#,
            $table,
            r#" x WHERE x."OrgId" = $1 AND x."Id" = $2 AND (x."CreatedAt", x."Id") < ($3, $4)
    AND NOT EXISTS (SELECT FROM "AuditLogs" c
        WHERE c."OrgId" = $1 AND c."EntityId" = $2 AND c."Action" = '"#,
            $action,
            "')"
        )
    };
}

/// Its creation, where the audit log has none.
const fn came(subject: Subject) -> &'static str {
    match subject {
        Subject::Property => came!(r#""Properties""#, "property.create"),
        Subject::Unit => came!(r#""Units""#, "unit.create"),
        Subject::Tenancy => came!(r#""Tenancies""#, "tenancy.create"),
        Subject::Contact => came!(r#""ContactPoints""#, "contact.create"),
        Subject::User => came!(r#""Users""#, "user.create"),
    }
}

const TAIL: &str = r#")) x ORDER BY x."At" DESC, x."Id" DESC"#;

/// The statement of a history, each part with the page's LIMIT.
fn statement(subject: Subject, limit: &'static str) -> &'static str {
    let changes = [CHANGES, limit, CHANGES_END, limit, came(subject), TAIL, limit];
    if matches!(subject, Subject::User) {
        let mut parts = vec![HEAD, DEEDS, limit, CHANGES_END, limit, INVITED, limit];
        parts.extend(changes);
        return sql::join(&parts);
    }
    let (head, tickets): (&[&'static str], _) = match subject {
        Subject::Property => (&[OF_PROPERTY, REPAIRS_AT_HOMES], TICKETS_AT_HOMES),
        Subject::Unit => (&[OF_UNIT, REPAIRS_AT_HOMES], TICKETS_AT_HOMES),
        Subject::Tenancy => (&[OF_TENANCY, REPAIRS_AT_HOMES], TICKETS_AT_HOMES),
        _ => (&[REPAIRS_OF_CONTACT], TICKETS_OF_CONTACT),
    };
    let more: &[&'static str] = match subject {
        Subject::Property => &[TENANCIES_AT_HOMES, CERTIFICATES_OF_PROPERTY],
        Subject::Unit => &[TENANCIES_AT_HOMES, CERTIFICATES],
        Subject::Tenancy => &[CERTIFICATES],
        _ => &[TENANCIES_OF_CONTACT],
    };
    let messages: &[&'static str] = match subject {
        Subject::Contact => &[
            FROM_CONTACT,
            limit,
            FROM_CONTACT_END,
            limit,
            TO_CONTACT,
            limit,
            TO_CONTACT_END,
            limit,
        ],
        _ => &[MESSAGES, limit],
    };
    let mut parts = head.to_vec();
    parts.extend([HEAD, tickets, limit, TICKETS_END, limit]);
    parts.extend(messages);
    for part in [ORDERS, CERTIFICATES_OF_JOBS].iter().chain(more) {
        parts.extend([*part, limit]);
    }
    parts.extend(changes);
    sql::join(&parts)
}

/// Whether there is such a thing.
const fn there(subject: Subject) -> &'static str {
    match subject {
        Subject::Property => r#"SELECT 1 FROM "Properties" WHERE "OrgId" = $1 AND "Id" = $2"#,
        Subject::Unit => r#"SELECT 1 FROM "Units" WHERE "OrgId" = $1 AND "Id" = $2"#,
        Subject::Tenancy => r#"SELECT 1 FROM "Tenancies" WHERE "OrgId" = $1 AND "Id" = $2"#,
        Subject::Contact => r#"SELECT 1 FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = $2"#,
        Subject::User => r#"SELECT 1 FROM "Users" WHERE "OrgId" = $1 AND "Id" = $2"#,
    }
}

/// A page of the history of something.
pub async fn page(
    db: &Db,
    org: OrgId,
    (subject, id): (Subject, Uuid),
    window: Window,
    all_changes: bool,
) -> Result<Page<HistoryLine>, DbError> {
    let (at, before) = window.place();
    let told = words::told();
    let params: [&(dyn ToSql + Sync); 6] = [&org, &id, &at, &before, &all_changes, &told];
    let lines = Query(statement(subject, window.limit_sql()), &params);
    let [found, rows] = db.read(org, [Query(there(subject), &[&org, &id]), lines]).await?;
    found.first().ok_or(DbError::NotFound)?;
    let items = rows.iter().map(HistoryLine::try_from).collect::<Result<Vec<_>, _>>()?;
    let (items, next) = window.cut(items, |item| Cursor { at: item.at, id: item.id });
    Ok(Page { items, next, total: None })
}
