//! An email, and what carries it.

use super::breaker::Breaker;
use super::sandbox::Sandbox;
use super::smtp::Smtp;
use crate::clock::Clock;
use crate::config::Mail;
use crate::db::Db;
use async_trait::async_trait;
use bytes::Bytes;
use lettre::message::Mailbox;
use maintainuk_domain::ids::{OrgId, OutboxId, TicketId};
use std::time::Duration;

/// An email ready to go.
#[derive(Debug, Clone)]
pub struct Email {
    /// The outbox message: it makes the Message-ID, so a second delivery is seen to be the same.
    pub id: OutboxId,
    /// Whose it is.
    pub org: OrgId,
    /// The name shown as sender; the address is the installation's.
    pub from_name: String,
    /// The addressee.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The text for every reader.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// The ticket that it is about.
    pub ticket: Option<TicketId>,
}

/// A file that goes along with an email.
#[derive(Debug, Clone)]
pub struct Enclosed {
    /// What it is called.
    pub name: String,
    /// Its type.
    pub content_type: &'static str,
    /// The file.
    pub bytes: Bytes,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// How a delivery failed.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// It was not tried: the server failed many times in a row and is left alone this long.
    #[error("the mail server has failed many times in a row; waiting a little")]
    NotTried(Duration),
    /// The server is away or says later.
    #[error("{0}")]
    Passing(String),
    /// The server will never take it: no such address, say.
    #[error("{0}")]
    Refused(String),
}

/// What carries email.
#[async_trait]
pub(super) trait Carrier: Send + Sync {
    /// Hands the email over. Doing it twice with one id is one email to whoever honours it.
    async fn carry(
        &self,
        from: &Mailbox,
        email: &Email,
        enclosed: &[Enclosed],
    ) -> Result<(), SendError>;

    /// The id by which mail servers know the email of an outbox message.
    fn message_id(&self, id: OutboxId) -> String;
}

/// The email channel.
pub struct Mailer {
    carrier: Box<dyn Carrier>,
    from: Mailbox,
    sandbox: bool,
    breaker: Breaker,
    clock: Clock,
}

impl Mailer {
    /// SMTP where a server is set, the sandbox mailbox otherwise.
    ///
    /// # Errors
    /// When the URL or the sender's address cannot be read.
    pub fn new(settings: &Mail, db: Db, clock: Clock) -> anyhow::Result<Self> {
        let sandbox = settings.smtp_url.is_empty();
        let carrier: Box<dyn Carrier> = if sandbox {
            Box::new(Sandbox::new(db, clock.clone()))
        } else {
            Box::new(Smtp::new(settings)?)
        };
        Ok(Self {
            carrier,
            from: settings.from.parse()?,
            sandbox,
            breaker: Breaker::default(),
            clock,
        })
    }

    /// Whether mail stays in the sandbox mailbox.
    pub const fn is_sandbox(&self) -> bool {
        self.sandbox
    }

    /// The address that all mail comes from.
    pub fn sender(&self) -> &str {
        self.from.email.as_ref()
    }

    /// Sends an email in the organisation's name.
    ///
    /// # Errors
    /// Whether it is worth another try; without one where the server has failed many times.
    pub async fn send(&self, email: &Email) -> Result<(), SendError> {
        self.send_with(email, &[]).await
    }

    /// The id by which mail servers know the email of an outbox message.
    pub fn message_id(&self, id: OutboxId) -> String {
        self.carrier.message_id(id)
    }

    /// Sends an email with files in the organisation's name.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn send_with(&self, email: &Email, enclosed: &[Enclosed]) -> Result<(), SendError> {
        self.breaker.allows(self.clock.now()).map_err(SendError::NotTried)?;
        let from = Mailbox::new(Some(email.from_name.clone()), self.from.email.clone());
        let sent = self.carrier.carry(&from, email, enclosed).await;
        self.breaker.note(!matches!(sent, Err(SendError::Passing(_))), self.clock.now());
        sent
    }
}
