//! Cases of the demo, written as the commands would have written them.

use super::checks;
use super::clocks::count;
use super::model::Kept;
use super::notice::fingerprint;
use super::store::Locked;
use super::write::{self, NewStage, Proposed, Saved};
use crate::db::OrgTx;
use crate::http::Problem;
use crate::record::{Event, EventType, event};
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::course::{Course, HazardStep};
use maintainuk_domain::hazards::{HazardStatus, Spoken};
use maintainuk_domain::ids::{HazardId, HazardStageId, TicketId, UserId};
use maintainuk_domain::legal::{Hazard, Landlord, Outcome};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use serde_json::{Value, json};

/// How far a case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finished {
    /// Nobody has decided.
    Proposed,
    /// There is none.
    Refused,
    /// Its clocks run.
    Open,
    /// It ended.
    Closed,
}

/// A case of the demo.
pub struct Seeded {
    /// The ticket.
    pub ticket: TicketId,
    /// Where the home is: it selects the law.
    pub nation: Nation,
    /// What its words speak of.
    pub spoken: Spoken,
    /// Who lets the home.
    pub landlord: Landlord,
    /// The words.
    pub quote: String,
    /// When it was known.
    pub aware: Instant,
    /// What the investigation found, where there was one.
    pub outcome: Outcome,
    /// Who dealt with it.
    pub by: Option<UserId>,
    /// How far it has come.
    pub finished: Finished,
    /// What was done, when, and what shows it.
    pub done: Vec<(HazardStep, Instant, &'static str)>,
}

/// Leaves a case to the transaction.
///
/// # Errors
/// The database's refusal.
pub async fn seed(tx: OrgTx<'_>, new: &Seeded, now: Instant) -> Result<(), Problem> {
    let quote: String = new.quote.chars().take(300).collect();
    let nation = new.nation;
    let (Some(by), false) = (new.by, new.finished == Finished::Proposed) else {
        let Seeded { ticket, spoken, .. } = *new;
        let Spoken { hazard, class, rule, .. } = spoken;
        let (text, now) = (Some(fingerprint("", &quote)), new.aware);
        let proposed = Proposed {
            ticket,
            hazard,
            class,
            nation,
            rule,
            quote,
            text,
            by: None,
            now,
            because: None,
        };
        write::propose(tx, &proposed);
        return Ok(());
    };
    let course = Course {
        nation,
        landlord: new.landlord,
        hazard: new.spoken.hazard,
        class: new.spoken.class,
        aware: new.aware,
        outcome: Some(new.outcome),
        supplementary_work: Some(true),
        work_identified: None,
        done: new.done.iter().map(|(step, at, _)| (*step, *at)).collect(),
    };
    let case = Locked {
        id: HazardId::fresh(),
        ticket: new.ticket,
        status: HazardStatus::Proposed,
        course,
        version: 0,
    };
    write::open(tx, &case, Some(quote), new.aware);
    tell(tx, &case, None, EventType::HazardProposed, json!({}), new.aware);
    let decided = new.aware.plus_minutes(40);
    if new.finished == Finished::Refused {
        return refuse(tx, &case, by, decided).map_err(Problem::from);
    }
    tell(tx, &case, Some(by), EventType::HazardConfirmed, json!({}), decided);
    stages(tx, &case, new, by);
    let calendar = Calendar::of(nation);
    let counted = count(tx, &case, &calendar, decided).await?;
    let mut saved = Saved { decided: Some(by), ..counted.saved() };
    let mut at = decided;
    if new.finished == Finished::Closed {
        at = new.done.last().map_or(decided, |(_, at, _)| at.plus_hours(4)).min(now);
        saved.status = HazardStatus::Closed;
        saved.next = None;
        tell(tx, &case, Some(by), EventType::HazardClosed, json!({}), at);
        if new.spoken.hazard == Hazard::DampAndMould {
            checks::schedule(tx, &case, &calendar, at);
        }
    }
    write::save(tx, &case, saved, at)?;
    Ok(())
}

fn refuse(tx: OrgTx<'_>, case: &Locked, by: UserId, at: Instant) -> Result<(), serde_json::Error> {
    let reason = "Visited: nothing that could harm anybody";
    let saved = Saved {
        status: HazardStatus::Refused,
        regime: None,
        statutory: false,
        kept: Kept::default(),
        next: None,
        decided: Some(by),
        reason: Some(reason.into()),
    };
    tell(tx, case, Some(by), EventType::HazardRefused, json!({ "reason": reason }), at);
    write::save(tx, case, saved, at)
}

fn stages(tx: OrgTx<'_>, case: &Locked, new: &Seeded, by: UserId) {
    for (step, at, note) in &new.done {
        let stage = NewStage {
            id: HazardStageId::fresh(),
            case: case.id,
            stage: *step,
            at: *at,
            note: Some((*note).to_owned()),
            attachment: None,
            reason: None,
            by,
        };
        write::stage(tx, &stage, *at);
        let data = json!({ "stage": step.words(), "note": note });
        tell(tx, case, Some(by), EventType::HazardStageRecorded, data, *at);
    }
}

fn tell(
    tx: OrgTx<'_>,
    case: &Locked,
    user: Option<UserId>,
    kind: EventType,
    mut data: Value,
    at: Instant,
) {
    data["hazardId"] = json!(case.id);
    data["hazard"] = json!(case.course.hazard);
    event(tx, at, Event { ticket: case.ticket, kind, data, user, contact: None });
}
