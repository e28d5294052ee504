//! Email over SMTP.

use super::email::{Carrier, Email, Enclosed, SendError};
use crate::config::Mail;
use anyhow::Context;
use async_trait::async_trait;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use maintainuk_domain::ids::OutboxId;
use std::time::Duration;

/// A pool of connections to a mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    domain: String,
}

impl Smtp {
    /// Reads `smtp://user:password@host:port?tls=required` or `smtps://…`.
    pub fn new(settings: &Mail) -> anyhow::Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.smtp_url)
            .map_err(|error| anyhow::anyhow!("mail.smtp_url cannot be read: {error}"))?
            .timeout(Some(Duration::from_secs(settings.timeout_seconds)))
            .build();
        let from: Mailbox = settings.from.parse().context("mail.from cannot be read")?;
        Ok(Self { transport, domain: from.email.domain().to_owned() })
    }

    fn message(
        &self,
        from: &Mailbox,
        email: &Email,
        enclosed: &[Enclosed],
    ) -> anyhow::Result<Message> {
        let words = MultiPart::alternative_plain_html(email.text.clone(), email.html.clone());
        let body = if enclosed.is_empty() {
            words
        } else {
            let mut mixed = MultiPart::mixed().multipart(words);
            for file in enclosed {
                let kind = ContentType::parse(file.content_type).context("the file's type")?;
                let part = Attachment::new(file.name.clone()).body(file.bytes.to_vec(), kind);
                mixed = mixed.singlepart(part);
            }
            mixed
        };
        // SMTP has no idempotency key. The same Message-ID on every attempt is what mailboxes
        // and people recognise a second copy by.
        let message = Message::builder()
            .from(from.clone())
            .to(email.to.parse().context("the address cannot be read")?)
            .subject(email.subject.as_str())
            .message_id(Some(self.message_id(email.id)))
            .multipart(body)?;
        Ok(message)
    }
}

/// Whether the server will never take this message. A refused sign-in (RFC 4954) is permanent too
/// but says nothing about the message: it goes once the settings are right.
fn refuses_the_message(error: &lettre::transport::smtp::Error) -> bool {
    let signing_in = ["530", "534", "535", "538"];
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    error.is_permanent() && !signing_in.contains(&code.as_str())
}

#[async_trait]
impl Carrier for Smtp {
    fn message_id(&self, id: OutboxId) -> String {
        format!("<{id}@{}>", self.domain)
    }

    async fn carry(
        &self,
        from: &Mailbox,
        email: &Email,
        enclosed: &[Enclosed],
    ) -> Result<(), SendError> {
        let message = self.message(from, email, enclosed);
        let message = message.map_err(|error| SendError::Refused(format!("{error:#}")))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if refuses_the_message(&error) => Err(SendError::Refused(error.to_string())),
            Err(error) => Err(SendError::Passing(error.to_string())),
        }
    }
}
