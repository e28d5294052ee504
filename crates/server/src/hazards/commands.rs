//! Opening, confirming, refusing and ending a case.

use super::body::{ConfirmHazard, HazardReason, OpenHazard};
use super::checks;
use super::clocks::count;
use super::model::Kept;
use super::store::{self, Locked};
use super::write::{self, Saved};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::holds;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::course::Course;
use maintainuk_domain::hazards::known::{OnRecord, why_never, why_reason};
use maintainuk_domain::ids::{HazardId, TicketId};
use maintainuk_domain::legal::Hazard;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde_json::{Value, json};

/// Reads words that people type; `None` when there are none.
pub fn words(pointer: &'static str, given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), 2_000);
    checked.map_err(|told| Problem::invalid(pointer, told))
}

/// Reads a reason; `None` when there is none.
pub fn reason(given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::reason(given.unwrap_or_default(), 2_000);
    checked.map_err(|told| Problem::invalid("/reason", told))
}

/// Reads a reason that has to be given.
pub fn need_reason(given: Option<&str>) -> Result<String, Problem> {
    validate::given(reason(given)?).map_err(|told| Problem::invalid("/reason", told))
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

/// Refuses a day 0 that cannot be.
fn check_known(aware: Instant, reported: Instant, now: Instant) -> Result<(), Problem> {
    why_never(aware, reported, now).map_or(Ok(()), |told| Err(Problem::invalid("/awareAt", told)))
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
    let (reported, home) = (found.created_at, found.nation);
    let known = OnRecord { aware: reported, reported, home };
    check_known(aware, reported, now)?;
    let why = note.as_deref().filter(|note| validate::says_why(note));
    if let (Some(told), None) = (why_reason(aware, course.nation, known), why) {
        return Err(Problem::invalid("/note", told));
    }
    if store::has_active(tx, ticket, body.hazard, body.class).await? {
        return Err(Problem::conflict("This ticket has such a case already."));
    }
    let status = HazardStatus::Proposed;
    let case = Locked { id: HazardId::fresh(), ticket, status, course, version: 0 };
    write::open(tx, &case, note, now);
    begin(tx, caller, (&found, &case), None, now).await?;
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
    let reason = reason(body.reason.as_deref())?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, mut case) =
                store::lock_as(tx, id, body.version, HazardStatus::Proposed).await?;
            let (aware, reported) = (case.course.aware, ticket.created_at);
            let known = OnRecord { aware, reported, home: ticket.nation };
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
            if let Some((old, binds)) =
                store::open_of_kind(tx, case.ticket, (hazard, class)).await?
            {
                if binds {
                    return Err(Problem::conflict("This ticket has such a case already."));
                }
                let old = store::lock(tx, old).await?;
                end(tx, caller, &old, (Some(NEW_CONCERN.into()), true), now).await?;
            }
            check_known(course.aware, reported, now)?;
            let why = why_reason(course.aware, course.nation, known);
            if let (Some(told), None) = (why, &reason) {
                return Err(Problem::invalid("/reason", told));
            }
            let otherwise = why.and(reason.as_deref()).map(|reason| (reason, known));
            begin(tx, caller, (&ticket, &case), otherwise, now).await?;
            tickets::once_hazard_decided(tx, &ticket, now).await?;
            Ok(())
        })
        .await
}

/// Starts the clocks of a case; `otherwise` is why its day 0 or its law is not what was on record.
async fn begin(
    tx: OrgTx<'_>,
    caller: &Caller,
    (ticket, case): (&tickets::Locked, &Locked),
    otherwise: Option<(&str, OnRecord)>,
    now: Instant,
) -> Result<(), Problem> {
    let calendar = store::calendar(tx, case.course.nation).await?;
    let counted = count(tx, case, &calendar, now).await?;
    write::save(tx, case, Saved { decided: Some(caller.user()), ..counted.saved() }, now)?;
    let mut data = json!({
        "hazardId": case.id, "hazard": case.course.hazard, "class": case.course.class,
        "awareAt": case.course.aware, "regime": counted.assessment.regime,
        "binds": counted.assessment.statutory, "clocks": counted.changes,
    });
    if let Some((reason, known)) = otherwise {
        data["reason"] = reason.into();
        data["wasAwareAt"] = json!(known.aware);
        data["nation"] = json!(case.course.nation);
        data["homeNation"] = json!(known.home);
    }
    told(tx, caller, case, "hazard.confirm", EventType::HazardConfirmed, data, now);
    back_by_law(tx, caller, ticket, &counted.saved(), now);
    Ok(())
}

/// Brings a ticket back that is set aside beyond the next legal date of its case, as that is saved: by the
/// rule that refuses to set it aside so.
pub fn back_by_law(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &tickets::Locked,
    saved: &Saved,
    now: Instant,
) {
    let due = saved.next.filter(|_| saved.statutory).map(|(_, at)| at);
    holds::back_by_law(tx, caller, ticket, due, now);
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
            let (ticket, case) =
                store::lock_as(tx, id, body.version, HazardStatus::Proposed).await?;
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
            tickets::once_hazard_decided(tx, &ticket, now).await?;
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
    let reason = reason(body.reason.as_deref())?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, case) = store::lock_as(tx, id, body.version, HazardStatus::Open).await?;
            end(tx, caller, &case, (reason, false), now).await?;
            tickets::once_hazard_decided(tx, &ticket, now).await?;
            Ok(())
        })
        .await
}

/// Why a case ends whose hazard goes on as another, within the rules.
const NEW_CONCERN: &str =
    "A new concern was reported since the rules began: it goes on as a case of its own.";

/// Leaves the end of a locked case to the transaction, with why; whether it goes on as another.
async fn end(
    tx: OrgTx<'_>,
    caller: &Caller,
    case: &Locked,
    (reason, goes_on): (Option<String>, bool),
    now: Instant,
) -> Result<(), Problem> {
    let id = case.id;
    let calendar = store::calendar(tx, case.course.nation).await?;
    let counted = count(tx, case, &calendar, now).await?;
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
    let saved = Saved { status: HazardStatus::Closed, reason: reason.clone(), ..counted.saved() };
    write::save(tx, case, saved, now)?;
    let hazard = case.course.hazard;
    let checks = (hazard == Hazard::DampAndMould && !goes_on)
        .then(|| checks::schedule(tx, case, &calendar, now));
    let data = json!({
        "hazardId": id, "hazard": hazard, "reason": reason, "checks": checks, "notMet": not_met,
    });
    told(tx, caller, case, "hazard.close", EventType::HazardClosed, data, now);
    Ok(())
}
