//! Messages between the organisation and the people of a ticket. Read on its page.

use crate::db::OrgTx;
use crate::params;
use crate::tickets::{Sight, full_name};
use maintainuk_domain::ids::{MessageId, TicketId};
use maintainuk_domain::messaging::{Channel, MessageStatus, Speaker};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

/// The messages of ticket `$2`, oldest first: those from or to contact `$3` unless it is null, and
/// from or to the contact of firm `$4` unless that is null. Drafts are only for colleagues.
pub const OF_TICKET: &str = r#"
    SELECT m.*, u."FirstName" AS "UserFirst", u."LastName" AS "UserLast",
        f."FirstName" AS "FromFirst", f."LastName" AS "FromLast",
        t."FirstName" AS "ToFirst", t."LastName" AS "ToLast"
    FROM (
        SELECT m.* FROM "Conversations" c
        JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
        WHERE c."OrgId" = $1 AND c."TicketId" = $2
          AND ($3::uuid IS NULL OR (m."Status" <> 'Draft'
              AND $3 IN (m."FromContactId", m."ToContactId")))
          AND ($4::uuid IS NULL OR (m."Status" <> 'Draft' AND EXISTS (
              SELECT 1 FROM "ContractorProfiles" k WHERE k."OrgId" = $1 AND k."Id" = $4
                AND k."ContactId" IN (m."FromContactId", m."ToContactId"))))
        ORDER BY m."CreatedAt" DESC, m."Id" DESC LIMIT 100
    ) m
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = m."FromUserId"
    LEFT JOIN "ContactPoints" f ON f."OrgId" = $1 AND f."Id" = m."FromContactId"
    LEFT JOIN "ContactPoints" t ON t."OrgId" = $1 AND t."Id" = m."ToContactId"
    ORDER BY m."CreatedAt", m."Id""#;

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

/// Who wrote the last message about a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LastMessage {
    /// Who.
    pub by: Speaker,
    /// When.
    pub at: Instant,
    /// Whether they wait for an answer of the staff's: they are not staff. Whether the ticket is
    /// finished is not asked here.
    pub waits: bool,
}

impl LastMessage {
    /// Reads it from the places of its columns; none while nobody wrote.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, [by, at]: [usize; 2]) -> Result<Option<Self>, tokio_postgres::Error> {
        let Some(by) = row.try_get::<_, Option<Speaker>>(by)? else { return Ok(None) };
        Ok(Some(Self { by, at: row.try_get(at)?, waits: by.waits_for_staff() }))
    }
}

/// A message about a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// The id.
    pub id: MessageId,
    /// When it was written.
    pub at: Instant,
    /// Who wrote it.
    pub from: String,
    /// Whether a colleague wrote it.
    pub from_us: bool,
    /// Who it is for.
    pub to: Option<String>,
    /// How it went or came.
    pub channel: Channel,
    /// Its subject, for an email.
    pub subject: Option<String>,
    /// Its words.
    pub body: String,
    /// Where it stands.
    pub status: MessageStatus,
}

impl Message {
    /// Reads a row of [`OF_TICKET`].
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let user = full_name(row.try_get("UserFirst")?, row.try_get("UserLast")?);
        let contact = full_name(row.try_get("FromFirst")?, row.try_get("FromLast")?);
        let from_us = row.try_get::<_, Option<Uuid>>("FromUserId")?.is_some();
        Ok(Self {
            id: row.try_get("Id")?,
            at: row.try_get("CreatedAt")?,
            from: user.or(contact).unwrap_or_else(|| "Somebody".into()),
            from_us,
            to: full_name(row.try_get("ToFirst")?, row.try_get("ToLast")?),
            channel: row.try_get("Channel")?,
            subject: row.try_get("Subject")?,
            body: row.try_get("Body")?,
            status: row.try_get("Status")?,
        })
    }
}
