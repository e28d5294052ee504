//! The email that carries a letter.

use super::paper;
use super::store::{self, Pending};
use crate::app::App;
use crate::channels::{Email, Enclosed, SendError};
use crate::consents;
use crate::db::OrgTx;
use crate::hazards::{self, SummaryGiven};
use crate::http::Problem;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use crate::packs::sha256;
use crate::record::{Audit, Event, EventType, record};
use anyhow::anyhow;
use maintainuk_domain::ids::{LetterId, OrgId};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Sends a letter about a hazard.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLetter {
    /// Which.
    pub letter: LetterId,
}

impl Job for SendLetter {
    const KIND: &'static str = "hazard-letter";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let letter = store::to_send(&app.db, ctx.org, self.letter).await?;
        let Some(letter) = letter.filter(|l| l.status == super::model::LetterStatus::Sending)
        else {
            return Ok(());
        };
        let (email, enclosed) = match prepare(&app, ctx, &letter).await? {
            Ok(ready) => ready,
            Err(why) => return give_up(&app, ctx, &letter, &why).await,
        };
        match app.mailer.send_with(&email, std::slice::from_ref(&enclosed)).await {
            Ok(()) => {}
            Err(SendError::NotTried(by)) => {
                return Err(JobError::Postpone(by, anyhow!("the mail server is left alone")));
            }
            Err(SendError::Passing(told)) if ctx.attempt < app.config.worker.max_attempts => {
                return Err(JobError::Retry(anyhow!(told)));
            }
            Err(SendError::Passing(told) | SendError::Refused(told)) => {
                let why = format!("The mail server did not take it: {told}");
                return give_up(&app, ctx, &letter, &why).await;
            }
        }
        note_sent(&app, ctx, &letter, &email).await?;
        announce(&app, ctx.org, &letter);
        Ok(())
    }
}

/// The email as it goes out now, or why none can.
async fn prepare(
    app: &App,
    ctx: JobContext,
    letter: &Pending,
) -> Result<Result<(Email, Enclosed), String>, JobError> {
    let address = letter.email.clone().filter(|email| letter.works && !email.trim().is_empty());
    let Some(to) = address else { return Ok(Err("There is no email address that works.".into())) };
    let refused = consents::refusal(&app.db, ctx.org, letter.contact, Channel::Email).await?;
    if let Some(why) = refused {
        return Ok(Err(why.to_owned()));
    }
    let bytes = app.files.get(&letter.key).await.map_err(JobError::Retry)?;
    let Some(bytes) = bytes else { return Ok(Err("Its file is missing from the store.".into())) };
    let sha256 = sha256(&bytes);
    if sha256 != letter.sha256 {
        return Ok(Err("Its file is not the one that was written.".into()));
    }
    let text = &letter.content.text;
    let (plain, html) = paper::email(text);
    let email = Email {
        id: ctx.id,
        org: ctx.org,
        from_name: text.from.clone(),
        to,
        subject: format!("{} ({})", text.title, text.reference),
        text: plain,
        html,
        ticket: Some(letter.ticket),
    };
    let name = format!("{} written summary.pdf", text.reference);
    Ok(Ok((email, Enclosed { name, content_type: "application/pdf", bytes, sha256 })))
}

async fn note_sent(
    app: &App,
    ctx: JobContext,
    letter: &Pending,
    email: &Email,
) -> Result<(), JobError> {
    let now = app.clock.now();
    let message = app.mailer.message_id(ctx.id);
    let noted = app.db.in_org(ctx.org, async |tx| -> Result<(), Problem> {
        let case = hazards::lock(tx, letter.case).await?;
        store::sent(tx, letter.id, &email.to, &message, now);
        let data = json!({
            "hazardId": letter.case, "letterId": letter.id, "to": letter.content.text.to.first(),
            "address": email.to, "messageId": message, "sha256": letter.sha256, "at": now,
        });
        told(tx, letter, "hazard.letter-sent", EventType::HazardLetterSent, data, now);
        let given = SummaryGiven {
            at: now,
            note: format!("The letter was sent by email to {}", email.to),
            attachment: letter.attachment,
            by: letter.by,
        };
        hazards::summary_given(tx, case, given, now).await
    });
    // It has gone out. If that cannot be noted now it is sent and noted once more, under the same
    // Message-ID.
    noted.await.map_err(|problem| JobError::Retry(anyhow!("it could not be noted: {problem:?}")))
}

/// Tells colleagues that the letter has to be given otherwise.
async fn give_up(app: &App, ctx: JobContext, letter: &Pending, why: &str) -> Result<(), JobError> {
    let now = app.clock.now();
    let why: String = why.chars().take(500).collect();
    app.db
        .in_org(ctx.org, async |tx| -> Result<(), crate::db::DbError> {
            store::failed(tx, letter.id, &why, now);
            let data = json!({
                "hazardId": letter.case, "letterId": letter.id,
                "to": letter.content.text.to.first(), "reason": why,
            });
            told(tx, letter, "hazard.letter-failed", EventType::HazardLetterFailed, data, now);
            let title = "A written summary could not be sent by email".to_owned();
            let body = "Give it by hand or by post, and record when.".to_owned();
            hazards::alert(tx, letter.ticket, title, body, now);
            Ok(())
        })
        .await?;
    announce(app, ctx.org, letter);
    Err(JobError::GiveUp(anyhow!(why)))
}

fn told(
    tx: OrgTx<'_>,
    letter: &Pending,
    action: &'static str,
    kind: EventType,
    data: Value,
    now: Instant,
) {
    let entry = Audit::of(action, "HazardCase", letter.case.as_uuid());
    let line = Event { ticket: letter.ticket, kind, data: data.clone(), user: None, contact: None };
    record(tx, now, entry.values(None, Some(data)), line);
}

fn announce(app: &App, org: OrgId, letter: &Pending) {
    let (id, ticket_id) = (letter.ticket.as_uuid(), Some(letter.ticket.as_uuid()));
    let (kind, action) = ("ticket".into(), "updated".into());
    app.live.announce(Change { org, kind, id, ticket_id, action });
}
