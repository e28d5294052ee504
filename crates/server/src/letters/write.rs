//! Writing a letter: composed, made a paper, kept, and sent where it is to go by email.

use super::compose::{self, Composed};
use super::job::SendLetter;
use super::model::{LetterMethod, SummaryWords};
use super::paper;
use super::store::{self, Content, NewLetter};
use crate::app::App;
use crate::attachments;
use crate::auth::Caller;
use crate::consents;
use crate::hazards;
use crate::http::{FieldError, Kind, Once, Problem, Reply};
use crate::outbox;
use crate::packs::sha256;
use crate::record::{Audit, Event, EventType, record};
use maintainuk_domain::ids::{AttachmentId, HazardId, LetterId, TicketId};
use maintainuk_domain::messaging::Channel;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// A letter that was written.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WrittenLetter {
    pub id: LetterId,
    pub ticket_id: TicketId,
}

/// Writes a letter about a case.
pub async fn write(
    app: &App,
    caller: &Caller,
    id: HazardId,
    once: &Once,
    words: SummaryWords,
) -> Result<(TicketId, Reply), Problem> {
    let now = app.clock.now();
    let ground = store::ground(&app.db, caller.org(), id, now).await?;
    let composed = compose::compose(&ground, &words, now)?;
    let method = check(app, caller, &composed, &words).await?;
    let ticket = ground.case.line.ticket_id;
    let bytes = paper::pdf(&composed.text, now).map_err(anyhow::Error::from)?;
    let sha256 = sha256(&bytes);
    let attachment = AttachmentId::fresh();
    let key = format!("{}/{attachment}/full", caller.org());
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    app.files.put(&key, bytes.into()).await?;
    let Composed { text, recipient, .. } = composed;
    let content = Content { text, words: words.clone() };
    let file_name = format!("{} written summary.pdf", ground.case.line.ticket_number);
    let new = NewLetter {
        id: LetterId::fresh(),
        case: id,
        ticket,
        contact: recipient.contact_id,
        attachment,
        file_name: &file_name,
        key: &key,
        size,
        sha256: &sha256,
        method,
        content: &content,
        by: caller.user(),
    };
    let read = words.version.unwrap_or(ground.case.line.version);
    let done = app
        .db
        .in_org(caller.org(), async |tx| -> Result<(Reply, bool), Problem> {
            if let Some(reply) = once.claim(tx, caller, &words, now).await? {
                return Ok((reply, false));
            }
            let case = hazards::lock(tx, id).await?;
            // The letter was composed from what was read: nothing may have changed since.
            if case.version != read {
                return Err(Problem::stale());
            }
            store::insert(tx, &new, now).map_err(anyhow::Error::from)?;
            if method == LetterMethod::Email {
                outbox::enqueue(tx, now, &SendLetter { letter: new.id }, None)?;
            }
            let data = json!({
                "hazardId": id, "letterId": new.id, "to": recipient.name, "method": method,
                "sha256": sha256, "attachmentId": attachment,
            });
            let entry = Audit::by(caller, "hazard.letter", "HazardCase", id.as_uuid());
            let line = Event::by(caller, ticket, EventType::HazardLetterWritten, data.clone());
            record(tx, now, entry.values(None, Some(data)), line);
            let reply = Reply::created(&WrittenLetter { id: new.id, ticket_id: ticket })?;
            once.keep(tx, caller, &reply);
            Ok((reply, true))
        })
        .await;
    match done {
        Ok((reply, true)) => Ok((ticket, reply)),
        Ok((reply, false)) => {
            attachments::discard(app.clone(), vec![key]).await;
            Ok((ticket, reply))
        }
        Err(problem) => {
            // Where nobody knows whether the rows were written the file stays.
            if !matches!(problem.kind(), Kind::Unavailable | Kind::Internal) {
                attachments::discard(app.clone(), vec![key]).await;
            }
            Err(problem)
        }
    }
}

/// Refuses a letter that does not say what it has to, or cannot go the way that is wanted.
async fn check(
    app: &App,
    caller: &Caller,
    composed: &Composed,
    words: &SummaryWords,
) -> Result<LetterMethod, Problem> {
    if !composed.lacks.is_empty() {
        let error = |lack: &super::model::SummaryLack| FieldError {
            pointer: lack.pointer.clone().into(),
            detail: lack.detail.clone().into(),
        };
        return Err(Problem::fields(composed.lacks.iter().map(error).collect()));
    }
    let method = words.method.ok_or_else(|| {
        Problem::invalid("/method", "Say whether it goes by email, by hand or by post.")
    })?;
    if method == LetterMethod::Email {
        let recipient = &composed.recipient;
        let refused = match recipient.why_no_email.clone() {
            Some(why) => Some(why),
            None => consents::refusal(&app.db, caller.org(), recipient.contact_id, Channel::Email)
                .await?
                .map(str::to_owned),
        };
        if let Some(why) = refused {
            let told =
                format!("No email can go to {}: {why} Give it by hand or by post.", recipient.name);
            return Err(Problem::invalid("/method", told));
        }
    }
    Ok(method)
}
