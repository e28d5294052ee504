//! The sandbox mailbox: mail that goes nowhere and can be read in the app.

use super::email::{Carrier, Email, Enclosed, SendError};
use crate::clock::Clock;
use crate::db::{Db, DbError};
use crate::params;
use async_trait::async_trait;
use lettre::message::Mailbox;
use maintainuk_domain::ids::OutboxId;
use serde_json::{Value, json};

/// Keeps mail in the organisation's own mailbox.
pub struct Sandbox {
    db: Db,
    clock: Clock,
}

impl Sandbox {
    pub const fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }
}

#[async_trait]
impl Carrier for Sandbox {
    fn message_id(&self, id: OutboxId) -> String {
        format!("<{id}@sandbox.invalid>")
    }

    async fn carry(
        &self,
        from: &Mailbox,
        email: &Email,
        enclosed: &[Enclosed],
    ) -> Result<(), SendError> {
        let now = self.clock.now();
        let files = enclosed.iter().map(|file| {
            let (name, kind, size) = (&file.name, file.content_type, file.bytes.len());
            json!({ "name": name, "contentType": kind, "sizeBytes": size, "sha256": file.sha256 })
        });
        let files = (!enclosed.is_empty()).then(|| Value::Array(files.collect()));
        let kept = self.db.in_org(email.org, async |tx| {
            // Its key is the outbox message's: delivered twice it is still one mail.
            tx.later(
                r#"INSERT INTO ops."SandboxMail" ("Id", "OrgId", "MessageId", "FromAddress",
                       "ToAddress", "Subject", "TextBody", "HtmlBody", "TicketId", "CreatedAt", "Files")
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING"#,
                params![
                    email.id,
                    email.org,
                    self.message_id(email.id),
                    from.to_string(),
                    email.to.clone(),
                    email.subject.clone(),
                    email.text.clone(),
                    email.html.clone(),
                    email.ticket,
                    now,
                    files
                ],
            );
            Ok::<_, DbError>(())
        });
        kept.await.map_err(|error| SendError::Passing(error.to_string()))
    }
}
