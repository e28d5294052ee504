//! The sandbox mailbox: mail that goes nowhere and can be read in the app.

use super::email::{Carrier, Email, SendError};
use crate::clock::Clock;
use crate::db::{Db, DbError};
use crate::params;
use async_trait::async_trait;
use lettre::message::Mailbox;

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
    async fn carry(&self, from: &Mailbox, email: &Email) -> Result<(), SendError> {
        let now = self.clock.now();
        let kept = self.db.in_org(email.org, async |tx| {
            // Its key is the outbox message's: delivered twice it is still one mail.
            tx.later(
                r#"INSERT INTO ops."SandboxMail" ("Id", "OrgId", "MessageId", "FromAddress",
                       "ToAddress", "Subject", "TextBody", "HtmlBody", "TicketId", "CreatedAt")
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING"#,
                params![
                    email.id,
                    email.org,
                    format!("<{}@sandbox.invalid>", email.id),
                    from.to_string(),
                    email.to.clone(),
                    email.subject.clone(),
                    email.text.clone(),
                    email.html.clone(),
                    email.ticket,
                    now
                ],
            );
            Ok::<_, DbError>(())
        });
        kept.await.map_err(|error| SendError::Passing(error.to_string()))
    }
}
