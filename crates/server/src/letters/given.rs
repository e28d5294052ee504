//! A letter was handed over or posted, and what shows it.

use super::model::{LetterGiven, LetterMethod, LetterStatus};
use super::store::{self, Handed, Pending};
use crate::app::App;
use crate::auth::Caller;
use crate::hazards::{self, SummaryGiven};
use crate::http::{Checks, Problem};
use crate::record::{Audit, Event, EventType, record};
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::ids::{LetterId, TicketId};
use maintainuk_domain::validate;
use serde_json::json;

/// Records that a letter was given otherwise than by email.
pub async fn give(
    app: &App,
    caller: &Caller,
    id: LetterId,
    body: LetterGiven,
) -> Result<TicketId, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            let case = hazards::lock(tx, store::case_of(tx, id).await?).await?;
            let letter = store::lock(tx, id).await?;
            if body.version.is_some_and(|version| version != letter.version) {
                return Err(Problem::stale());
            }
            if !matches!(letter.status, LetterStatus::Written | LetterStatus::Failed) {
                return Err(Problem::conflict(match letter.status {
                    LetterStatus::Sending => "Its email is on the way.",
                    _ => "That it was given is on record already.",
                }));
            }
            let handed = check(caller, &case, &letter, &body, now)?;
            if let Some(evidence) = handed.evidence
                && !hazards::is_evidence(tx, letter.ticket, evidence).await?
            {
                return Err(Problem::invalid(
                    "/attachmentId",
                    "The ticket has no such attachment.",
                ));
            }
            store::given(tx, &letter, &handed, now);
            let data = json!({
                "hazardId": letter.case, "letterId": id, "to": letter.content.text.to.first(),
                "method": handed.method, "at": handed.at, "note": handed.note,
                "sha256": letter.sha256, "attachmentId": handed.evidence,
            });
            let entry =
                Audit::by(caller, "hazard.letter-given", "HazardCase", letter.case.as_uuid());
            let line = Event::by(caller, letter.ticket, EventType::HazardLetterGiven, data.clone());
            record(tx, now, entry.values(None, Some(data)), line);
            let given = SummaryGiven {
                at: handed.at,
                note: match handed.method {
                    LetterMethod::Post => "The letter was posted".into(),
                    _ => "The letter was handed over".into(),
                },
                attachment: letter.attachment,
                by: caller.user(),
            };
            hazards::summary_given(tx, case, given, now).await?;
            Ok(letter.ticket)
        })
        .await
}

fn check(
    caller: &Caller,
    case: &hazards::Locked,
    letter: &Pending,
    body: &LetterGiven,
    now: maintainuk_domain::time::Instant,
) -> Result<Handed, Problem> {
    let note = validate::paragraphs(body.note.as_deref().unwrap_or_default(), 2_000);
    let note = note.map_err(|told| Problem::invalid("/note", told))?;
    let at = case.course.meant(body.at);
    let method = body.method.unwrap_or(letter.method);
    let mut checks = Checks::default();
    checks.hold(method != LetterMethod::Email, "/method", "Say whether it was by hand or by post.");
    if let Some(told) = case.course.refuses(HazardStep::SummaryGiven, at, now) {
        checks.say("/at", told);
    } else if at.plus_minutes(1) <= letter.written_at {
        // Forms give whole minutes, in which it may have been made.
        checks.say("/at", "The letter was not written yet then. Give the time when it was given.");
    }
    let shown = note.is_some() || body.attachment_id.is_some();
    checks.hold(shown, "/note", "Write what shows it, or choose an attachment.");
    checks.done()?;
    Ok(Handed { method, at, note, evidence: body.attachment_id, by: caller.user() })
}
