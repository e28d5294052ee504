//! Opening, confirming, refusing and ending a case, and setting a date by hand.

use super::body::{ConfirmHazard, HazardReason, OpenHazard, SetDeadline};
use super::checks;
use super::clocks::{self, count};
use super::model::Kept;
use super::store::{self, Locked};
use super::write::{self, ByHand, Saved};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::course::{Course, near_from};
use maintainuk_domain::ids::{HazardId, TicketId};
use maintainuk_domain::legal::{Due, Hazard};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde_json::{Value, json};

/// Reads words that people type; `None` when there are none.
pub fn words(pointer: &'static str, given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), 2_000);
    checked.map_err(|told| Problem::invalid(pointer, told))
}

fn need_reason(given: Option<&str>) -> Result<String, Problem> {
    words("/reason", given)?.ok_or_else(|| Problem::invalid("/reason", "Say why."))
}

/// Refuses when somebody changed the case since it was read.
pub fn check_version(case: &Locked, version: Option<i32>) -> Result<(), Problem> {
    match version {
        Some(version) if version != case.version => Err(Problem::stale()),
        _ => Ok(()),
    }
}

/// Refuses a case that is not in the status.
pub fn check_status(case: &Locked, status: HazardStatus) -> Result<(), Problem> {
    if case.status == status {
        return Ok(());
    }
    let told = match case.status {
        HazardStatus::Proposed => "Confirm or refuse the case first.",
        HazardStatus::Open => "The case is open already.",
        HazardStatus::Refused => "The case was refused; open a new one on a new concern.",
        HazardStatus::Closed => "The case is closed; open a new one on a new concern.",
    };
    Err(Problem::conflict(told))
}

/// Leaves the audit row and the event of a change to the transaction.
pub fn told(
    tx: OrgTx<'_>,
    caller: &Caller,
    case: &Locked,
    action: &'static str,
    kind: EventType,
    data: Value,
    now: Instant,
) {
    let entry = Audit::by(caller, action, "HazardCase", case.id.as_uuid());
    let line = Event::by(caller, case.ticket, kind, data.clone());
    record(tx, now, entry.values(None, Some(data)), line);
}

/// Opens a case by hand: it is confirmed at once.
pub async fn open(
    app: &App,
    caller: &Caller,
    ticket: TicketId,
    body: &OpenHazard,
    tx: OrgTx<'_>,
) -> Result<HazardId, Problem> {
    let now = app.clock.now();
    let note = words("/note", body.note.as_deref())?;
    let found = tickets::lock(tx, Sight::All, ticket).await?;
    let aware = body.aware_at.unwrap_or(found.created_at);
    let course = Course {
        nation: body.nation.unwrap_or(found.nation),
        landlord: store::landlord(tx).await?,
        hazard: body.hazard,
        class: body.class,
        aware,
        outcome: None,
        supplementary_work: None,
        work_identified: None,
        done: Vec::new(),
    };
    if store::has_active(tx, ticket, body.hazard, body.class).await? {
        return Err(Problem::conflict("This ticket has such a case already."));
    }
    let status = HazardStatus::Proposed;
    let case = Locked { id: HazardId::fresh(), ticket, status, course, version: 0 };
    write::open(tx, &case, note, now);
    begin(tx, caller, &case, now).await?;
    Ok(case.id)
}

/// Confirms a proposal.
pub async fn confirm(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: ConfirmHazard,
) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let mut case = store::lock(tx, id).await?;
            check_version(&case, body.version)?;
            check_status(&case, HazardStatus::Proposed)?;
            let course = &mut case.course;
            let same = (course.hazard, course.class);
            course.hazard = body.hazard.unwrap_or(course.hazard);
            course.class = body.class.unwrap_or(course.class);
            course.aware = body.aware_at.unwrap_or(course.aware);
            course.nation = body.nation.unwrap_or(course.nation);
            let (hazard, class) = (course.hazard, course.class);
            if same != (hazard, class) && store::has_active(tx, case.ticket, hazard, class).await? {
                return Err(Problem::conflict("This ticket has such a case already."));
            }
            begin(tx, caller, &case, now).await
        })
        .await
}

/// Starts the clocks of a case.
async fn begin(tx: OrgTx<'_>, caller: &Caller, case: &Locked, now: Instant) -> Result<(), Problem> {
    if case.course.aware > now {
        return Err(Problem::invalid("/awareAt", "The landlord cannot learn of it in the future."));
    }
    let calendar = store::calendar(tx, case.course.nation).await?;
    let counted = count(tx, case, &calendar, now).await?;
    write::save(tx, case, Saved { decided: Some(caller.user()), ..counted.saved() }, now)?;
    let data = json!({
        "hazardId": case.id, "hazard": case.course.hazard, "class": case.course.class,
        "awareAt": case.course.aware, "regime": counted.assessment.regime,
        "binds": counted.assessment.statutory, "clocks": counted.changes,
    });
    told(tx, caller, case, "hazard.confirm", EventType::HazardConfirmed, data, now);
    Ok(())
}

/// Refuses a proposal, with why.
pub async fn refuse(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: HazardReason,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = need_reason(body.reason.as_deref())?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let case = store::lock(tx, id).await?;
            check_version(&case, body.version)?;
            check_status(&case, HazardStatus::Proposed)?;
            let saved = Saved {
                status: HazardStatus::Refused,
                regime: None,
                statutory: false,
                kept: Kept::default(),
                next: None,
                decided: Some(caller.user()),
                reason: Some(reason.clone()),
            };
            write::save(tx, &case, saved, now)?;
            let hazard = case.course.hazard;
            let data = json!({ "hazardId": id, "hazard": hazard, "reason": reason });
            told(tx, caller, &case, "hazard.refuse", EventType::HazardRefused, data, now);
            Ok(())
        })
        .await
}

/// Ends a case. While a duty is not met, only with a reason. Damp is looked at again later.
pub async fn close(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: HazardReason,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let reason = words("/reason", body.reason.as_deref())?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let case = store::lock(tx, id).await?;
            check_version(&case, body.version)?;
            check_status(&case, HazardStatus::Open)?;
            let calendar = store::calendar(tx, case.course.nation).await?;
            let counted = count(tx, &case, &calendar, now).await?;
            let unmet = counted.next.is_some() || !counted.kept.pending.is_empty();
            if unmet && reason.is_none() {
                let told = "A duty of this case is not met: say why it ends all the same.";
                return Err(Problem::invalid("/reason", told));
            }
            let mut not_met = Vec::new();
            for standing in store::standing(tx, id).await? {
                if standing.met_at.is_none() && !standing.dropped {
                    write::drop(tx, id, standing.duty);
                    not_met.push(standing.duty);
                }
            }
            let saved =
                Saved { status: HazardStatus::Closed, reason: reason.clone(), ..counted.saved() };
            write::save(tx, &case, saved, now)?;
            let hazard = case.course.hazard;
            let checks = (hazard == Hazard::DampAndMould)
                .then(|| checks::schedule(tx, &case, &calendar, now));
            let data = json!({
                "hazardId": id, "hazard": hazard, "reason": reason, "checks": checks,
                "notMet": not_met,
            });
            told(tx, caller, &case, "hazard.close", EventType::HazardClosed, data, now);
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
) -> Option<(maintainuk_domain::legal::Duty, Instant)> {
    let open = standing.iter().filter(|s| s.met_at.is_none() && !s.dropped);
    let dates = open.map(|s| (s.duty, if s.duty == body.duty { due.expires() } else { s.due_at }));
    dates.min_by_key(|(_, at)| *at)
}

/// The assessment of a case without touching its clocks.
fn count_only(
    case: &Locked,
    calendar: &maintainuk_domain::calendar::Calendar,
) -> Result<Saved, Problem> {
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
