//! How messages are read and written.

use crate::bell::Alert;
use crate::db::{DbError, OrgTx};
use crate::params;
use crate::tickets::{Sight, full_name};
use maintainuk_domain::ids::{
    ContactId, ContractorId, ConversationId, MessageId, TicketId, UserId,
};
use maintainuk_domain::messaging::{Channel, MessageStatus};
use maintainuk_domain::time::Instant;
use serde_json::json;
use uuid::Uuid;

/// The messages of ticket `$2`, oldest first: those from or to contact `$3` unless it is null, and
/// those of the thread of firm `$4` unless that is null. Drafts are only for colleagues.
pub const OF_TICKET: &str = r#"
    WITH RECURSIVE way AS (
        SELECT $2::uuid AS id UNION
        SELECT k."MergedIntoTicketId" FROM way
        JOIN "MaintenanceTickets" k ON k."OrgId" = $1 AND k."Id" = way.id
        WHERE k."MergedIntoTicketId" IS NOT NULL AND ($3::uuid IS NOT NULL OR $4::uuid IS NOT NULL)
    )
    SELECT m.*, u."FirstName" AS "UserFirst", u."LastName" AS "UserLast",
        f."FirstName" AS "FromFirst", f."LastName" AS "FromLast",
        t."FirstName" AS "ToFirst", t."LastName" AS "ToLast", k."CompanyName"
    FROM (
        SELECT m.*, c."ContractorId" FROM "Conversations" c
        JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
        WHERE c."OrgId" = $1 AND c."TicketId" IN (SELECT id FROM way)
          AND ($3::uuid IS NULL OR (m."Status" <> 'Draft'
              AND c."ContractorId" IS NULL AND $3 IN (m."FromContactId", m."ToContactId")))
          AND ($4::uuid IS NULL OR (m."Status" <> 'Draft' AND c."ContractorId" = $4))
        ORDER BY m."CreatedAt" DESC, m."Id" DESC LIMIT 200
    ) m
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = m."FromUserId"
    LEFT JOIN "ContactPoints" f ON f."OrgId" = $1 AND f."Id" = m."FromContactId"
    LEFT JOIN "ContactPoints" t ON t."OrgId" = $1 AND t."Id" = m."ToContactId"
    LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = m."ContractorId"
    ORDER BY m."CreatedAt", m."Id""#;

/// Where what is said on a ticket is read: the ticket that it was merged into, if it was.
pub async fn read_on(tx: OrgTx<'_>, ticket: TicketId) -> Result<TicketId, DbError> {
    let sql = r#"
        WITH RECURSIVE way AS (
            SELECT $2::uuid AS id, 0 AS nth UNION
            SELECT k."MergedIntoTicketId", way.nth + 1 FROM way
            JOIN "MaintenanceTickets" k ON k."OrgId" = $1 AND k."Id" = way.id
            WHERE k."MergedIntoTicketId" IS NOT NULL AND way.nth < 20
        ) SELECT id FROM way ORDER BY nth DESC LIMIT 1"#;
    Ok(tx.one(sql, &[&tx.org, &ticket]).await?.try_get(0)?)
}

/// Whose messages somebody sees, as `$3` and `$4`. An id that nobody has hides all of them.
pub fn parties_of(sight: Sight) -> (Option<Uuid>, Option<Uuid>) {
    match sight {
        Sight::All => (None, None),
        Sight::Resident(person) => (Some(person.as_uuid()), None),
        Sight::Contractor(firm) => (None, Some(firm.as_uuid())),
        Sight::Nothing => (Some(Uuid::nil()), None),
    }
}

/// Keeps on a ticket who spoke last and when, as its messages say it now. Whoever writes, moves or
/// fails a message of a ticket leaves this to the same transaction, after it. What was said, and by
/// whom, is the rule of [`MessageStatus::was_said`] and [`Speaker::of`].
pub fn heard(tx: OrgTx<'_>, ticket: TicketId) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" t SET ("LastMessageBy", "LastMessageAt") = (
               SELECT CASE WHEN m."FromUserId" IS NOT NULL THEN 'staff'
                           WHEN EXISTS (SELECT 1 FROM "ContractorProfiles" k WHERE k."OrgId" = $1
                               AND k."ContactId" = m."FromContactId") THEN 'contractor'
                           ELSE 'resident' END, m."CreatedAt"
               FROM "Conversations" c
               JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
               WHERE c."OrgId" = $1 AND c."TicketId" = $2 AND m."Status" <> 'Draft'
                 AND (m."Status" <> 'Failed' OR m."FromUserId" IS NULL)
               ORDER BY m."CreatedAt" DESC, m."Id" DESC LIMIT 1)
           WHERE t."OrgId" = $1 AND t."Id" = $2"#,
        params![tx.org, ticket],
    );
}

/// Whom the staff may write to about ticket `$2`: who reported it, who lives there and sees it, and
/// the firms that have a work order on it, as they see it too.
pub const RECIPIENTS: &str = r#"
    SELECT r.firm, c."Id" AS contact, c."FirstName", c."LastName", c."Email", c."IsValid",
        c."PreferredChannel", k."CompanyName",
        CASE WHEN r.firm IS NULL
            THEN EXISTS (SELECT 1 FROM "Users" u WHERE u."OrgId" = $1 AND u."ContactId" = c."Id"
                AND u."IsActive" AND u."Role" = 'Tenant')
            ELSE EXISTS (SELECT 1 FROM "Users" u WHERE u."OrgId" = $1 AND u."ContractorId" = r.firm
                AND u."IsActive" AND u."Role" = 'Contractor') END AS "HasAccount",
        (SELECT max(x."ConsentedAt") FROM "ConsentRecords" x WHERE x."OrgId" = $1
            AND x."ContactId" = c."Id" AND x."Channel" = 'Email') AS "ConsentedAt",
        (SELECT max(x."OptedOutAt") FROM "ConsentRecords" x WHERE x."OrgId" = $1
            AND x."ContactId" = c."Id" AND x."Channel" = 'Email') AS "OptedOutAt"
    FROM (
        SELECT NULL::uuid AS firm, t."ReportedByContactId" AS contact, 0 AS place
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2
        UNION
        SELECT NULL, y."ContactId", 1 FROM "MaintenanceTickets" t
        JOIN "Residents" y ON y."OrgId" = $1 AND y."UnitId" = t."UnitId"
        WHERE t."OrgId" = $1 AND t."Id" = $2 AND t."CreatedAt" >= y."StartDate"
          AND y."ContactId" IS DISTINCT FROM t."ReportedByContactId"
        UNION
        SELECT f."Id", f."ContactId", 2 FROM "WorkOrders" o
        JOIN "ContractorProfiles" f ON f."OrgId" = $1 AND f."Id" = o."AssignedContractorId"
        WHERE o."OrgId" = $1 AND o."TicketId" = $2 AND o."Status" <> 'Declined'
          AND (o."Status" <> 'Created' OR o."PricingWaits" IS DISTINCT FROM 'Original')) r
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = r.contact
    LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = r.firm
    ORDER BY r.place, k."CompanyName", c."FirstName", c."Id" LIMIT 40"#;

/// Whether the staff wrote just these words about a ticket to a resident since then.
///
/// # Errors
/// The database's refusal.
pub async fn said_since(
    tx: OrgTx<'_>,
    ticket: TicketId,
    contact: ContactId,
    words: &str,
    since: Instant,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Conversations" c
        JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
        WHERE c."OrgId" = $1 AND c."TicketId" = $2 AND m."ToContactId" = $3 AND m."CreatedAt" >= $4
          AND m."FromUserId" IS NOT NULL AND m."Status" <> 'Failed' AND m."Body" = $5 LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket, &contact, &since, &words]).await?.is_some())
}

/// The thread of a locked ticket with a resident, or with a firm, if there is one already.
pub async fn thread(
    tx: OrgTx<'_>,
    ticket: TicketId,
    firm: Option<ContractorId>,
    contact: ContactId,
) -> Result<Option<ConversationId>, DbError> {
    let sql = r#"SELECT "Id" FROM "Conversations" WHERE "OrgId" = $1 AND "TicketId" = $2
          AND CASE WHEN $3::uuid IS NULL THEN "ContractorId" IS NULL
                  AND "ParticipantContactIds" @> jsonb_build_array($4::uuid::text)
              ELSE "ContractorId" = $3 END
        ORDER BY "CreatedAt", "Id" LIMIT 1"#;
    let found = tx.opt(sql, &[&tx.org, &ticket, &firm, &contact]).await?;
    Ok(found.map(|row| row.try_get(0)).transpose()?)
}

/// Who somebody outside is: the contact that they write as, its name, and the firm's.
pub struct Outsider {
    pub contact: ContactId,
    pub name: Option<String>,
    pub company: Option<String>,
}

impl Outsider {
    /// As colleagues call them.
    pub fn called(&self) -> String {
        match (&self.name, &self.company) {
            (Some(name), Some(company)) => format!("{name} ({company})"),
            (None, Some(one)) | (Some(one), None) => one.clone(),
            (None, None) => "(no name)".into(),
        }
    }
}

/// The contact that a resident is, or that a firm has; none for staff.
///
/// # Errors
/// The database's refusal, or that there is no such person.
pub async fn outsider(tx: OrgTx<'_>, sight: Sight) -> Result<Option<Outsider>, DbError> {
    let (person, firm) = parties_of(sight);
    if person.is_none() && firm.is_none() {
        return Ok(None);
    }
    let sql = r#"SELECT c."Id", c."FirstName", c."LastName", k."CompanyName"
        FROM "ContactPoints" c LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = $3
        WHERE c."OrgId" = $1 AND c."Id" = COALESCE($2, k."ContactId")"#;
    let row = tx.one(sql, &[&tx.org, &person, &firm]).await?;
    Ok(Some(Outsider {
        contact: row.try_get("Id")?,
        name: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
        company: row.try_get("CompanyName")?,
    }))
}

/// A message about to be written.
pub struct Fresh {
    pub id: MessageId,
    pub ticket: TicketId,
    /// The thread that is there, or none yet.
    pub thread: Option<ConversationId>,
    pub firm: Option<ContractorId>,
    /// The colleague who writes, if one does; otherwise the contact writes.
    pub from_user: Option<UserId>,
    /// The resident, or the firm's contact.
    pub contact: ContactId,
    pub channel: Channel,
    pub status: MessageStatus,
    pub body: String,
    pub now: Instant,
}

/// Writes a message, and the thread where it is the first in it; the thread's id.
pub fn insert(tx: OrgTx<'_>, new: &Fresh) -> ConversationId {
    let thread = new.thread.unwrap_or_else(ConversationId::fresh);
    insert_as(tx, thread, new);
    thread
}

/// The same, where the id of the thread is known before.
pub fn insert_as(tx: OrgTx<'_>, thread: ConversationId, new: &Fresh) {
    if new.thread.is_none() {
        tx.later(
            r#"INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ContractorId",
                   "ParticipantContactIds", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6)"#,
            params![thread, tx.org, new.ticket, new.firm, json!([new.contact]), new.now],
        );
    }
    let ours = new.from_user.is_some();
    let arrived = (new.status == MessageStatus::Delivered).then_some(new.now);
    tx.later(
        r#"INSERT INTO "Messages" ("Id", "OrgId", "ConversationId", "FromUserId", "FromContactId",
               "ToContactId", "Channel", "Body", "Status", "SentAt", "DeliveredAt", "CreatedAt",
               "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $11)"#,
        params![
            new.id,
            tx.org,
            thread,
            new.from_user,
            (!ours).then_some(new.contact),
            ours.then_some(new.contact),
            new.channel,
            new.body.clone(),
            new.status,
            arrived,
            new.now
        ],
    );
}

/// Alerts whoever looks after the ticket (everybody who runs repairs where nobody does), those who follow it, and who wrote in the thread last, but not `but`.
pub fn tell(
    tx: OrgTx<'_>,
    (ticket, thread): (TicketId, ConversationId),
    alert: &Alert,
    but: UserId,
    now: Instant,
) {
    let title: String = alert.title.chars().take(200).collect();
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT gen_random_uuid(), $1, u."Id", $3::varchar, $4::varchar, $5::text, 'Portal',
               'Unread', $2, '/tickets/' || $2::uuid || '?tab=messages', $6
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $1 AND u."IsActive" AND u."Id" <> $7 AND (
               u."Role" IN ('OrgAdmin', 'Coordinator') AND NOT EXISTS (SELECT 1 FROM "Users" k WHERE k."OrgId" = t."OrgId"
                   AND k."Id" = t."CoordinatorUserId" AND k."IsActive")
               OR u."Id" = t."CoordinatorUserId"
               OR u."Id" IN (SELECT w."UserId" FROM "TicketWatchers" w WHERE w."OrgId" = $1
                   AND w."TicketId" = $2 AND w."EndedAt" IS NULL)
               OR u."Id" = (SELECT m."FromUserId" FROM "Messages" m WHERE m."OrgId" = $1
                   AND m."ConversationId" = $8 AND m."FromUserId" IS NOT NULL
                   ORDER BY m."CreatedAt" DESC, m."Id" DESC LIMIT 1))
           WHERE t."OrgId" = $1 AND t."Id" = $2"#,
        params![tx.org, ticket, alert.kind, title, alert.body.clone(), now, but, thread],
    );
}

/// Notes that the mail server took a message that waited for it, or that was tried again by hand.
pub fn sent(tx: OrgTx<'_>, id: MessageId, external: String, now: Instant) {
    tx.later(
        r#"UPDATE "Messages" SET "Status" = 'Sent', "SentAt" = $4, "ExternalId" = $3,
               "UpdatedAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" IN ('Queued', 'Failed')"#,
        params![tx.org, id, external, now],
    );
}

/// Notes that a message that waited to go out cannot.
///
/// # Errors
/// The database's refusal.
pub async fn failed(tx: OrgTx<'_>, id: MessageId, now: Instant) -> Result<bool, DbError> {
    let sql = r#"UPDATE "Messages" SET "Status" = 'Failed', "UpdatedAt" = $3
        WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Queued'"#;
    Ok(tx.execute(sql, &[&tx.org, &id, &now]).await? > 0)
}
