//! Dates that a person sets: a clock's by hand, and since when the landlord knew.

use super::body::{KnownSince, SetDeadline};
use super::clocks::{self, count};
use super::commands::{check_status, check_version, need_reason, told};
use super::model::Kept;
use super::store::{self, Locked};
use super::write::{self, ByHand, Saved};
use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::HazardStatus;
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
            let (ticket, mut case) = store::lock_both(tx, id).await?;
            check_version(&case, body.version)?;
            check_status(&case, HazardStatus::Open)?;
            if let Some(told) = why_not_since(body.aware_at, &case.course, ticket.created_at, now) {
                return Err(Problem::invalid("/awareAt", told));
            }
            let was = std::mem::replace(&mut case.course.aware, body.aware_at);
            let calendar = store::calendar(tx, case.course.nation).await?;
            let counted = count(tx, &case, &calendar, now).await?;
            write::save(tx, &case, counted.saved(), now)?;
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

/// Sets a date by hand, or takes an earlier one that is proposed. Both need a reason.
pub async fn set_deadline(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: SetDeadline,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = need_reason(Some(&body.reason))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let case = store::lock(tx, id).await?;
            check_version(&case, body.version)?;
            check_status(&case, HazardStatus::Open)?;
            let calendar = store::calendar(tx, case.course.nation).await?;
            let standing = store::standing(tx, id).await?;
            let clock = standing.iter().find(|s| s.duty == body.duty && !s.dropped);
            let clock = clock
                .ok_or_else(|| Problem::invalid("/duty", "This case has no such clock running."))?;
            let due = wanted(&body, clock, case.course.aware)?;
            let set = ByHand {
                case: id,
                duty: body.duty,
                due,
                near_at: near_from(due, &calendar),
                reason: reason.clone(),
                by: caller.user(),
            };
            write::set(tx, &set, now);
            let next = next_after(&standing, &body, due);
            let counted = count_only(&case, &calendar)?;
            write::save(tx, &case, Saved { next, ..counted }, now)?;
            let (was, is) = (clocks::due(clock).expires(), due.expires());
            let data = json!({
                "hazardId": id, "duty": body.duty, "was": was, "is": is, "reason": reason,
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

fn next_after(
    standing: &[store::Standing],
    body: &SetDeadline,
    due: Due,
) -> Option<(Duty, Instant)> {
    let open = standing.iter().filter(|s| s.met_at.is_none() && !s.dropped);
    let dates = open.map(|s| (s.duty, if s.duty == body.duty { due.expires() } else { s.due_at }));
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
