//! Messages between the organisation and the people of a ticket. Read on its page.

use crate::tickets::{Sight, full_name};
use maintainuk_domain::ids::MessageId;
use maintainuk_domain::messaging::{Channel, MessageStatus};
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
