//! What messages and threads look like.

use crate::tickets::{EmergencyAdvice, full_name};
use maintainuk_domain::ids::{ContactId, ContractorId, MessageId};
use maintainuk_domain::messaging::route::MessageRoute;
use maintainuk_domain::messaging::{Channel, MessageStatus, Speaker};
use maintainuk_domain::seen::Party;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

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

/// What the staff and one resident, or one firm, write to each other about a ticket. Nobody else
/// outside sees it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Thread {
    /// Whether it is a resident's or a firm's.
    pub party: Party,
    /// The resident; null for a firm, and for who looks at their own.
    pub contact_id: Option<ContactId>,
    /// The firm; null for a resident, and for who looks at their own.
    pub contractor_id: Option<ContractorId>,
    /// Whom one writes to here.
    pub name: String,
    /// How a message reaches them; null where one cannot be written, and for who looks at their own.
    pub route: Option<MessageRoute>,
    /// The address that emails go to, for staff.
    pub email: Option<String>,
    /// How they would rather be reached.
    pub preferred_channel: Option<Channel>,
    /// Why no message can be written here, if none can.
    pub why_not: Option<String>,
    /// The field of a draft of kind `Message` that is this thread's; for staff.
    pub draft_field: Option<String>,
    /// The messages, oldest first; the newest 200 of the ticket.
    pub messages: Vec<Message>,
}

/// The threads of a ticket.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThreadList {
    /// Residents first, then firms; one's own for who is either.
    pub items: Vec<Thread>,
}

/// A message to write. Staff say to whom; a resident and a contractor write to the staff.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewMessage {
    /// To this resident; for staff.
    pub contact_id: Option<ContactId>,
    /// To this firm, which has a work order on the ticket; for staff.
    pub contractor_id: Option<ContractorId>,
    /// The words, at most 4,000 characters.
    #[schema(max_length = 4000)]
    pub body: String,
}

/// A message that was written.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageWritten {
    /// The message.
    pub message: Message,
    /// What to do at once, where its words speak of an emergency.
    pub emergency: Option<EmergencyAdvice>,
}
