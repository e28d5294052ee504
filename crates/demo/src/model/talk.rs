//! Messages and alerts.

use maintainuk_domain::ids::{
    ContactId, ConversationId, MessageId, NotificationId, TicketId, UserId,
};
use maintainuk_domain::messaging::{Channel, MessageStatus, NotificationStatus};
use maintainuk_domain::time::Instant;

/// A row of "Conversations".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Conversation {
    pub id: ConversationId,
    pub ticket: Option<TicketId>,
    pub participants: Vec<ContactId>,
    pub created_at: Instant,
}

/// A row of "Messages".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Message {
    pub id: MessageId,
    pub conversation: ConversationId,
    pub from_user: Option<UserId>,
    pub from_contact: Option<ContactId>,
    pub to_contact: Option<ContactId>,
    pub channel: Channel,
    pub subject: Option<String>,
    pub body: String,
    pub status: MessageStatus,
    pub sent_at: Option<Instant>,
    pub delivered_at: Option<Instant>,
    pub read_at: Option<Instant>,
    pub created_at: Instant,
}

/// A row of "Notifications".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Notification {
    pub id: NotificationId,
    pub user: UserId,
    pub ticket: Option<TicketId>,
    pub kind: &'static str,
    pub title: String,
    pub body: Option<String>,
    pub channel: Channel,
    pub status: NotificationStatus,
    pub link_url: Option<String>,
    pub read_at: Option<Instant>,
    pub created_at: Instant,
}
