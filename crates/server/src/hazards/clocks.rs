//! Counting the clocks of a case, when it is confirmed and after each change.

use super::model::Kept;
use super::store::{self, Locked, Standing};
use super::write::{self, Clock, Saved};
use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::binding::worked_towards;
use maintainuk_domain::hazards::course::{Recount, near_from, recount};
use maintainuk_domain::legal::{self, Assessment, Deadline, Due, Duty, explain};
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};

/// What became of the clocks.
pub struct Counted {
    pub assessment: Assessment,
    pub kept: Kept,
    /// The next date that is not met.
    pub next: Option<(Duty, Instant)>,
    /// Dates that changed or are proposed, for the record.
    pub changes: Vec<Value>,
}

/// Counts the clocks of a locked case and leaves them to the transaction. What it changes is said,
/// so that it can be recorded.
pub async fn count(
    tx: OrgTx<'_>,
    case: &Locked,
    calendar: &Calendar,
    now: Instant,
) -> Result<Counted, Problem> {
    let known = case.course.case();
    let assessment = legal::assess_by(&known, calendar)
        .map_err(|error| Problem::invalid("/awareAt", error.to_string()))?;
    let standing = store::standing(tx, case.id).await?;
    let mut counted = Counted {
        kept: Kept {
            rules: Some(explain::which_rules(&known, &assessment)),
            pending: assessment.pending.clone(),
            not_required: assessment.not_required.clone(),
            undated: assessment.undated.clone(),
        },
        assessment,
        next: None,
        changes: Vec::new(),
    };
    for deadline in counted.assessment.deadlines.clone() {
        let old = standing.iter().find(|old| old.duty == deadline.duty);
        one(tx, case, calendar, &deadline, old, now, &mut counted);
    }
    for old in &standing {
        if !old.dropped && counted.assessment.deadline(old.duty).is_none() {
            write::drop(tx, case.id, old.duty);
            counted.changes.push(json!({ "duty": old.duty, "fellAway": true }));
        }
    }
    Ok(counted)
}

fn one(
    tx: OrgTx<'_>,
    case: &Locked,
    calendar: &Calendar,
    deadline: &Deadline,
    old: Option<&Standing>,
    now: Instant,
    counted: &mut Counted,
) {
    let duty = deadline.duty;
    let met_at = case.course.met(duty);
    let old = old.filter(|old| !old.dropped);
    let step = old
        .map_or(Recount::Take, |old| recount(due(old), deadline.due, old.start == deadline.start));
    let stands = match (step, old) {
        (Recount::Take, _) | (_, None) => {
            let working = explain::deadline(deadline, calendar);
            let promised = old.and_then(|old| old.promised);
            let near_at = near_from(worked_towards(deadline.due, promised), calendar);
            write::put(tx, Clock { case: case.id, deadline, near_at, met_at, working }, now);
            let was = old.map(|old| words(due(old)));
            counted.changes.push(json!({ "duty": duty, "was": was, "is": words(deadline.due) }));
            deadline.due.expires()
        }
        (Recount::Keep, Some(old)) => {
            write::met(tx, case.id, duty, met_at);
            if old.proposed.is_some() {
                // What was proposed is not what is counted any more.
                write::forget_proposal(tx, case.id, duty);
            }
            old.due_at
        }
        (Recount::Propose, Some(old)) => {
            let reason = "The bank holidays changed; this date would be earlier.";
            write::met(tx, case.id, duty, met_at);
            if old.proposed != Some(write::columns(deadline.due)) {
                write::propose_earlier(tx, case.id, duty, deadline.due, reason);
                let (was, is) = (words(due(old)), words(deadline.due));
                counted.changes.push(json!({ "duty": duty, "was": was, "proposed": is }));
            }
            old.due_at
        }
    };
    if met_at.is_none() && counted.next.is_none_or(|(_, at)| stands < at) {
        counted.next = Some((duty, stands));
    }
}

/// The end of a clock that stands.
pub fn due(standing: &Standing) -> Due {
    standing.due_date.map_or(Due::Moment(standing.due_at), Due::Day)
}

fn words(due: Due) -> String {
    match due {
        Due::Day(day) => day.to_string(),
        Due::Moment(at) => at.to_string(),
    }
}

impl Counted {
    /// What an open case is written back with.
    pub fn saved(&self) -> Saved {
        Saved {
            status: HazardStatus::Open,
            regime: Some(self.assessment.regime),
            statutory: self.assessment.statutory,
            kept: self.kept.clone(),
            next: self.next,
            decided: None,
            reason: None,
        }
    }
}
