//! The emails that the worker sends.

use super::{MailWords, Template, email, store};
use crate::app::App;
use crate::calendar;
use crate::channels::Email;
use crate::consents;
use crate::db::DbError;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use crate::record::EventType;
use anyhow::anyhow;
use maintainuk_domain::ids::{ContactId, NotificationId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::messaging::Channel;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Emails a person about a ticket.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SendEmail {
    /// What it is about.
    pub template: Template,
    /// The ticket.
    pub ticket: TicketId,
    /// The person.
    pub person: ContactId,
    /// The work order that it speaks of.
    pub order: Option<WorkOrderId>,
    /// The visit that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
    /// Why, where no visit keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The alert on record.
    pub notification: NotificationId,
    /// What it says, where a rule wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<MailWords>,
}

impl Job for SendEmail {
    const KIND: &'static str = "send-email";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let of = (self.ticket, self.person, self.order, self.visit);
        let facts = store::facts(&app.db, ctx.org, self.template, of).await?;
        let facts = facts.ok_or_else(|| JobError::GiveUp(anyhow!("its ticket is gone")))?;
        if self.template.visit().is_some() && !email::has_visit(&facts).map_err(DbError::from)? {
            return Ok(());
        }
        let what = (self.template, self.words.as_ref(), self.reason.as_deref());
        let written = email::write(what, &facts, &app.config.http.public_url, self.ticket)
            .map_err(DbError::from)?;
        let name = email::first_name(&facts).map_err(DbError::from)?;
        let Some(written) = written else {
            // No failure of ours, and trying again changes nothing: colleagues see it and ring.
            return self.note(&app, ctx, EventType::EmailNotSent, None, &name).await;
        };
        let opted_out = consents::refusal(&app.db, ctx.org, self.person, Channel::Email).await?;
        if let Some(why) = opted_out {
            return Err(JobError::GiveUp(anyhow!("no email to this contact: {why}")));
        }
        let message = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: written.from_name,
            to: written.to,
            subject: written.subject.clone(),
            text: written.text,
            html: written.html,
            ticket: Some(self.ticket),
        };
        let invitation = calendar::enclosed(&app, ctx.org, self.template, self.visit, &message);
        let invitation = invitation.await?;
        app.mailer.send_with(&message, invitation.as_slice()).await?;
        self.note(&app, ctx, EventType::EmailSent, Some(&written.subject), &name).await
    }
}

impl SendEmail {
    async fn note(
        &self,
        app: &App,
        ctx: JobContext,
        kind: EventType,
        subject: Option<&str>,
        name: &str,
    ) -> Result<(), JobError> {
        let now = app.clock.now();
        // The timeline names the person, not the address: those who read it may not know that.
        let data = json!({
            "subject": subject, "to": name, "template": self.template, "contactId": self.person,
        });
        app.db
            .in_org(ctx.org, async |tx| -> Result<(), DbError> {
                if kind == EventType::EmailSent {
                    store::sent(tx, self.notification, now);
                }
                store::tell(tx, self.notification, self.ticket, kind, data, now);
                Ok(())
            })
            .await?;
        for (kind, id) in [("ticket", self.ticket.as_uuid()), ("mail", ctx.id.as_uuid())] {
            app.live.announce(Change {
                org: ctx.org,
                kind: kind.into(),
                id,
                ticket_id: Some(self.ticket.as_uuid()),
                action: "updated".into(),
            });
        }
        Ok(())
    }
}
