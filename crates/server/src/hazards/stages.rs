//! Recording what was done about a hazard, with what shows it.

use super::body::RecordStage;
use super::clocks::{Counted, count};
use super::commands::{back_by_law, reason, told, words};
use super::store::{self, Locked};
use super::write::{self, NewStage};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::hearing::{self, Said, Source};
use crate::http::{Checks, Problem};
use crate::record::{Audit, Event, EventType, record as on_record};
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::ids::{AttachmentId, HazardId, HazardStageId, UserId};
use maintainuk_domain::legal::Outcome;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};

/// Records something that was done; the clocks are counted anew.
pub async fn record(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: RecordStage,
) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, mut case) =
                store::lock_as(tx, id, body.version, HazardStatus::Open).await?;
            let body = RecordStage { at: case.course.meant(body.at), ..body };
            let new = check(tx, caller, &case, &body, now).await?;
            write::stage(tx, &new, now);
            apply(&mut case, &body);
            let (data, counted) = counted(tx, &case, &new, now).await?;
            told(tx, caller, &case, "hazard.stage", EventType::HazardStageRecorded, data, now);
            if let Some(note) = &new.note {
                let decided = Some(case.course.hazard);
                let said = Said { decided, ..Said::new(note, Source::Look) };
                hearing::hear(tx, caller, &ticket, &said, now);
            }
            back_by_law(tx, caller, &ticket, &counted.saved(), now);
            Ok(())
        })
        .await
}

/// Counts the clocks anew after a stage, and answers with what to record of it.
async fn counted(
    tx: OrgTx<'_>,
    case: &Locked,
    new: &NewStage,
    now: Instant,
) -> Result<(Value, Counted), Problem> {
    let calendar = store::calendar(tx, case.course.nation).await?;
    let counted = count(tx, case, &calendar, now).await?;
    write::save(tx, case, counted.saved(), now)?;
    let data = json!({
        "hazardId": case.id, "hazard": case.course.hazard, "stage": new.stage.words(),
        "at": new.at, "note": new.note, "attachmentId": new.attachment, "reason": new.reason,
        "outcome": case.course.outcome.filter(|_| new.stage == HazardStep::InvestigationFinished),
        "clocks": counted.changes,
    });
    Ok((data, counted))
}

/// A written summary that was given to the resident.
pub struct SummaryGiven {
    /// When it really went out or was handed over.
    pub at: Instant,
    /// How, in words.
    pub note: String,
    /// The paper.
    pub attachment: AttachmentId,
    /// Who wrote it or handed it over.
    pub by: UserId,
}

/// Records that the written summary was given. The first one meets the duty: of a later one, and of
/// one that goes out after the end of the case, the letter itself tells.
pub async fn summary_given(
    tx: OrgTx<'_>,
    mut case: Locked,
    given: SummaryGiven,
    now: Instant,
) -> Result<(), Problem> {
    let stage = HazardStep::SummaryGiven;
    if case.status != HazardStatus::Open || case.course.at(stage).is_some() {
        return Ok(());
    }
    let SummaryGiven { at, note, attachment, by } = given;
    let (note, attachment) = (Some(note), Some(attachment));
    let id = HazardStageId::fresh();
    let new = NewStage { id, case: case.id, stage, at, note, attachment, reason: None, by };
    write::stage(tx, &new, now);
    case.course.done.push((stage, at));
    let (data, _) = counted(tx, &case, &new, now).await?;
    let entry = Audit::of("hazard.stage", "HazardCase", case.id.as_uuid());
    let entry = Audit { user: Some(by), ..entry }.values(None, Some(data.clone()));
    let (ticket, kind) = (case.ticket, EventType::HazardStageRecorded);
    on_record(tx, now, entry, Event { ticket, kind, data, user: Some(by), contact: None });
    Ok(())
}

async fn check(
    tx: OrgTx<'_>,
    caller: &Caller,
    case: &Locked,
    body: &RecordStage,
    now: Instant,
) -> Result<NewStage, Problem> {
    let note = words("/note", body.note.as_deref())?;
    let reason = reason(body.reason.as_deref())?;
    let finished = body.stage == HazardStep::InvestigationFinished;
    let mut checks = Checks::default();
    if let Some(told) = case.course.refuses(body.stage, body.at, now) {
        checks.say("/at", told);
    }
    let evidence = note.is_some() || body.attachment_id.is_some();
    checks.hold(evidence, "/note", "Write what shows it, or choose an attachment.");
    checks.hold(!finished || body.outcome.is_some(), "/outcome", "Say what was found.");
    // A letter of the case proves itself; what went out another way does not.
    let summary = body.stage == HazardStep::SummaryGiven;
    let told = "Send it as a letter of this case, or choose what shows that it was sent.";
    checks.hold(!summary || body.attachment_id.is_some(), "/attachmentId", told);
    let hazard = body.outcome.is_some_and(|outcome| outcome != Outcome::NoHazard);
    checks.hold(
        !finished || !hazard || body.supplementary_work.is_some(),
        "/supplementaryWork",
        "Say whether more work is needed to keep the hazard away.",
    );
    if let Some(at) = body.work_identified_at {
        let sensible = at >= case.course.aware && at <= body.at;
        let told = "It lies between the report and the end of the investigation.";
        checks.hold(sensible, "/workIdentifiedAt", told);
    }
    let again = !body.stage.repeats() && case.course.at(body.stage).is_some();
    checks.hold(
        !again || reason.is_some(),
        "/reason",
        "This is recorded already: say why it is corrected.",
    );
    let told = "Say why it went out otherwise than as a letter of this case.";
    checks.hold(again || !summary || reason.is_some(), "/reason", told);
    checks.done()?;
    if let Some(attachment) = body.attachment_id
        && !store::is_evidence(tx, case.ticket, attachment).await?
    {
        return Err(Problem::invalid("/attachmentId", "The ticket has no such attachment."));
    }
    Ok(NewStage {
        id: HazardStageId::fresh(),
        case: case.id,
        stage: body.stage,
        at: body.at,
        note,
        attachment: body.attachment_id,
        reason: reason.filter(|_| again || summary),
        by: caller.user(),
    })
}

/// Brings the course of the case to what was said.
fn apply(case: &mut Locked, body: &RecordStage) {
    let course = &mut case.course;
    if !body.stage.repeats() {
        course.done.retain(|(stage, _)| *stage != body.stage);
    }
    course.done.push((body.stage, body.at));
    if body.stage == HazardStep::InvestigationFinished {
        course.outcome = body.outcome;
        course.supplementary_work = body.supplementary_work;
        course.work_identified = body.work_identified_at;
    }
}
