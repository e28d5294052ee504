//! Dates that a person sets: a clock's by hand, and since when the landlord knew.

use super::body::{KnownSince, SetDeadline};
use super::clocks::{self, count};
use super::commands::{back_by_law, need_reason, told};
use super::model::Kept;
use super::store::{self, Locked};
use super::write::{self, ByHand, Saved};
use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::binding::{why_no_reason, worked_towards};
use maintainuk_domain::hazards::course::near_from;
use maintainuk_domain::hazards::known::why_not_since;
use maintainuk_domain::ids::HazardId;
use maintainuk_domain::legal::{Due, Duty};
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Corrects since when the landlord knew of an open case: its clocks are counted anew, and what stood
/// before stays on record.
pub async fn set_known_since(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: KnownSince,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = need_reason(Some(&body.reason))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, mut case) =
                store::lock_as(tx, id, body.version, HazardStatus::Open).await?;
            if let Some(told) = why_not_since(body.aware_at, &case.course, ticket.created_at, now) {
                return Err(Problem::invalid("/awareAt", told));
            }
            let was = std::mem::replace(&mut case.course.aware, body.aware_at);
            let calendar = store::calendar(tx, case.course.nation).await?;
            let counted = count(tx, &case, &calendar, now).await?;
            write::save(tx, &case, counted.saved(), now)?;
            back_by_law(tx, caller, &ticket, &counted.saved(), now);
            let data = json!({
                "hazardId": id, "hazard": case.course.hazard, "wasAwareAt": was,
                "awareAt": body.aware_at, "reason": reason, "clocks": counted.changes,
            });
            let entry = Audit::by(caller, "hazard.known-since", "HazardCase", id.as_uuid())
                .values(Some(json!({ "awareAt": was })), Some(data.clone()));
            let kind = EventType::HazardKnownSinceSet;
            record(tx, now, entry, Event::by(caller, case.ticket, kind, data));
            Ok(())
        })
        .await
}

/// Promises a date beside the law's own, or takes an earlier one that is proposed. Both need a reason.
pub async fn set_deadline(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: SetDeadline,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = need_reason(Some(&body.reason))?;
    if let Some(told) = why_no_reason(&reason) {
        return Err(Problem::invalid("/reason", told));
    }
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, case) = store::lock_as(tx, id, body.version, HazardStatus::Open).await?;
            let calendar = store::calendar(tx, case.course.nation).await?;
            let standing = store::standing(tx, id).await?;
            let clock = standing.iter().find(|s| s.duty == body.duty && !s.dropped);
            let clock = clock
                .ok_or_else(|| Problem::invalid("/duty", "This case has no such clock running."))?;
            let due = wanted(&body, clock, case.course.aware)?;
            let accepted = body.accept.unwrap_or_default();
            let law = clocks::due(clock);
            if accepted {
                let near_at = near_from(worked_towards(due, clock.promised), &calendar);
                write::accept(tx, id, body.duty, due, near_at, now);
            } else {
                let near_at = near_from(worked_towards(law, Some(due)), &calendar);
                let by = caller.user();
                let (duty, reason) = (body.duty, reason.clone());
                write::set(tx, &ByHand { case: id, duty, due, near_at, reason, by }, now);
            }
            let next = next_after(&standing, body.duty, if accepted { due } else { law });
            let counted = count_only(&case, &calendar)?;
            let saved = Saved { next, ..counted };
            back_by_law(tx, caller, &ticket, &saved, now);
            write::save(tx, &case, saved, now)?;
            let was = if accepted { law } else { clock.promised.unwrap_or(law) }.expires();
            let data = json!({
                "hazardId": id, "duty": body.duty, "was": was, "is": due.expires(),
                "reason": reason, "law": (!accepted).then(|| law.expires()),
            });
            told(tx, caller, &case, "hazard.deadline", EventType::HazardDeadlineSet, data, now);
            Ok(())
        })
        .await
}

/// The date that is asked for, of the kind that the clock is of.
fn wanted(body: &SetDeadline, clock: &store::Standing, aware: Instant) -> Result<Due, Problem> {
    let due = match (body.accept.unwrap_or_default(), clock.proposed) {
        (true, None) => return Err(Problem::conflict("No earlier date is proposed any more.")),
        (true, Some((day, at))) => day.map_or(Due::Moment(at), Due::Day),
        (false, _) if clock.due_date.is_some() => {
            let told = "Give the last day: this is a clock of days.";
            Due::Day(body.due_date.ok_or_else(|| Problem::invalid("/dueDate", told))?)
        }
        (false, _) => {
            let told = "Give the moment: this is a clock of hours.";
            Due::Moment(body.due_at.ok_or_else(|| Problem::invalid("/dueAt", told))?)
        }
    };
    if due.expires() <= aware || due.expires() > aware.plus_days(3_660) {
        let pointer = if clock.due_date.is_some() { "/dueDate" } else { "/dueAt" };
        return Err(Problem::invalid(pointer, "Give a date within ten years after it was known."));
    }
    Ok(due)
}

/// The next date of the rules that is not met, where one of them ends then.
fn next_after(standing: &[store::Standing], duty: Duty, ends: Due) -> Option<(Duty, Instant)> {
    let open = standing.iter().filter(|s| s.met_at.is_none() && !s.dropped);
    let dates = open.map(|s| (s.duty, if s.duty == duty { ends.expires() } else { s.due_at }));
    dates.min_by_key(|(_, at)| *at)
}

/// The assessment of a case without touching its clocks.
fn count_only(case: &Locked, calendar: &Calendar) -> Result<Saved, Problem> {
    let known = case.course.case();
    let found = maintainuk_domain::legal::assess_by(&known, calendar)
        .map_err(|error| Problem::conflict(error.to_string()))?;
    Ok(Saved {
        status: HazardStatus::Open,
        regime: Some(found.regime),
        statutory: found.statutory,
        kept: Kept {
            rules: Some(maintainuk_domain::legal::explain::which_rules(&known, &found)),
            pending: found.pending,
            not_required: found.not_required,
            undated: found.undated,
        },
        next: None,
        decided: None,
        reason: None,
    })
}
