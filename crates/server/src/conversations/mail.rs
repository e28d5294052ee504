//! The email that carries a message, or says that there is one.

use super::store;
use crate::app::App;
use crate::bell::{self, Alert};
use crate::channels::{Email, SendError};
use crate::consents;
use crate::db::{DbError, OrgTx, Query};
use crate::live::Change;
use crate::notifications::{Frame, letter, paragraphs};
use crate::outbox::{Job, JobContext, JobError};
use crate::properties::address::one_line;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::full_name;
use anyhow::anyhow;
use maintainuk_domain::ids::{ContactId, MessageId, TicketId};
use maintainuk_domain::messaging::{Channel, MessageStatus};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use uuid::Uuid;

/// Emails a message to the resident or the firm that it is for.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMessage {
    /// Which.
    pub message: MessageId,
}

const FACTS: &str = r#"SELECT m."Body", m."Status", m."Channel", m."ToContactId", v."TicketId",
        v."ContractorId", c."Email", c."FirstName", k."CompanyName", t."TicketNumber", t."Title",
        g."Name" AS "OrgName", w."FirstName" AS "ByFirst", w."LastName" AS "ByLast", u."UnitNumber",
        p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM "Messages" m
    JOIN "Organisations" g ON g."Id" = $1
    JOIN "Conversations" v ON v."OrgId" = $1 AND v."Id" = m."ConversationId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = v."TicketId"
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = m."ToContactId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = v."ContractorId"
    LEFT JOIN "Users" w ON w."OrgId" = $1 AND w."Id" = m."FromUserId"
    WHERE m."OrgId" = $1 AND m."Id" = $2"#;

/// What is known when it goes out.
struct Facts {
    ticket: TicketId,
    contact: ContactId,
    channel: Channel,
    status: MessageStatus,
    /// Whom the staff know it went to.
    to: String,
}

impl Job for SendMessage {
    const KIND: &'static str = "send-message";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let query = Query(FACTS, &[&ctx.org, &self.message]);
        let [rows] = app.db.read(ctx.org, [query]).await?;
        let gone = || JobError::GiveUp(anyhow!("the message or who it is for is gone"));
        let row = rows.first().ok_or_else(gone)?;
        let facts = facts(row).map_err(DbError::from)?;
        if matches!(facts.status, MessageStatus::Draft | MessageStatus::Sent) {
            return Ok(());
        }
        let refused = consents::refusal(&app.db, ctx.org, facts.contact, Channel::Email).await?;
        if let Some(why) = refused {
            return self.give_up(&app, ctx, &facts, why).await;
        }
        let email = written(&app, ctx, &facts, row).map_err(DbError::from)?;
        match app.mailer.send(&email).await {
            Ok(()) => self.note_sent(&app, ctx, &facts).await,
            Err(SendError::Refused(told)) => self.give_up(&app, ctx, &facts, &told).await,
            Err(SendError::Passing(told)) if ctx.attempt >= app.config.worker.max_attempts => {
                self.give_up(&app, ctx, &facts, &told).await
            }
            Err(other) => Err(other.into()),
        }
    }
}

impl SendMessage {
    async fn note_sent(&self, app: &App, ctx: JobContext, facts: &Facts) -> Result<(), JobError> {
        let (now, external) = (app.clock.now(), app.mailer.message_id(ctx.id));
        let noted = app.db.in_org(ctx.org, async |tx| -> Result<(), DbError> {
            store::sent(tx, self.message, external, now);
            store::heard(tx, facts.ticket);
            Ok(())
        });
        noted.await?;
        announce(app, ctx, facts.ticket);
        Ok(())
    }

    /// A message that is in an account has arrived without its email; another has not, and a
    /// colleague has to reach them otherwise.
    async fn give_up(
        &self,
        app: &App,
        ctx: JobContext,
        facts: &Facts,
        why: &str,
    ) -> Result<(), JobError> {
        if facts.channel == Channel::Email {
            let failed = app.db.in_org(ctx.org, async |tx| -> Result<(), DbError> {
                if store::failed(tx, self.message, app.clock.now()).await? {
                    self.tell(tx, app, facts, why);
                }
                Ok(())
            });
            failed.await?;
            announce(app, ctx, facts.ticket);
        }
        Err(JobError::GiveUp(anyhow!("the message was not emailed: {why}")))
    }

    fn tell(&self, tx: OrgTx<'_>, app: &App, facts: &Facts, why: &str) {
        let now = app.clock.now();
        store::heard(tx, facts.ticket);
        let title = format!("A message to {} did not arrive", facts.to);
        let body = Some("Reach them in another way.".to_owned());
        bell::coordinator(tx, facts.ticket, &Alert { kind: "MessageFailed", title, body }, now);
        let why: String = why.chars().take(300).collect();
        let data = json!({ "to": facts.to, "reason": why });
        let entry = Audit::of("message.fail", "Message", self.message.as_uuid());
        let kind = EventType::MessageFailed;
        let line =
            Event { ticket: facts.ticket, kind, data: data.clone(), user: None, contact: None };
        record(tx, now, entry.values(None, Some(data)), line);
    }
}

fn announce(app: &App, ctx: JobContext, ticket: TicketId) {
    let change = Change::of(ctx.org, "ticket", ticket.as_uuid(), "updated");
    app.live.announce(Change { ticket_id: Some(ticket.as_uuid()), ..change });
    app.live.announce(Change::of(ctx.org, "mail", ctx.id.as_uuid(), "updated"));
}

fn facts(row: &Row) -> Result<Facts, tokio_postgres::Error> {
    let company: Option<String> = row.try_get("CompanyName")?;
    let first: Option<String> = row.try_get("FirstName")?;
    Ok(Facts {
        ticket: row.try_get("TicketId")?,
        contact: row.try_get("ToContactId")?,
        channel: row.try_get("Channel")?,
        status: row.try_get("Status")?,
        to: company.or(first).unwrap_or_else(|| "the resident".into()),
    })
}

fn written(
    app: &App,
    ctx: JobContext,
    facts: &Facts,
    row: &Row,
) -> Result<Email, tokio_postgres::Error> {
    let text = |name: &str| row.try_get::<_, Option<String>>(name);
    let (org, number): (String, String) = (row.try_get("OrgName")?, row.try_get("TicketNumber")?);
    let (title, body): (String, String) = (row.try_get("Title")?, row.try_get("Body")?);
    let home = one_line(
        text("UnitNumber")?.as_deref(),
        row.try_get("AddressLine1")?,
        text("AddressLine2")?.as_deref(),
        row.try_get("City")?,
        row.try_get("Postcode")?,
    );
    let by = full_name(text("ByFirst")?.as_deref(), text("ByLast")?.as_deref());
    let by = by.unwrap_or_else(|| "The repairs team".into());
    let is_firm = row.try_get::<_, Option<Uuid>>("ContractorId")?.is_some();
    let mut lines = vec![format!("{by} at {org} writes about “{title}” at {home}:")];
    lines.extend(paragraphs(&body));
    lines.push(match facts.channel {
        Channel::Portal => {
            "To answer, open it with the link below. This address reads no email.".into()
        }
        _ => "To answer, ring us: this address reads no email.".into(),
    });
    let link =
        format!("{}/tickets/{}", app.config.http.public_url.trim_end_matches('/'), facts.ticket);
    let (follow, subject) = if is_firm {
        ("Open the job", format!("{number}: a message about “{title}”"))
    } else {
        ("Follow your repair", format!("A message about your repair {number}: {title}"))
    };
    let name =
        text("FirstName")?.unwrap_or_else(|| if is_firm { "team" } else { "resident" }.into());
    let frame = Frame { number: &number, org: &org, link: &link };
    let (plain, html) = letter(&frame, &name, &lines, follow);
    Ok(Email {
        id: ctx.id,
        org: ctx.org,
        from_name: org,
        to: text("Email")?.unwrap_or_default(),
        subject,
        text: plain,
        html,
        ticket: Some(facts.ticket),
    })
}
