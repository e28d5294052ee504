//! Looks at a home that was damp, some weeks after its case ended.

use super::commands::{told, words};
use super::store::{self, Locked};
use super::write::{self, Proposed};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::record::EventType;
use crate::tickets;
use crate::work_orders;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::course::{DAMP_CHECK_WEEKS, damp_check_day};
use maintainuk_domain::hazards::looks::{LookRefused, why_not_look};
use maintainuk_domain::ids::{DampCheckId, HazardId};
use maintainuk_domain::text_enum;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::{Instant, london_date};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

text_enum! {
    /// What a look at a home that was damp found.
    pub enum CheckResult {
        /// It stayed dry.
        Dry = "dry",
        /// It is back: a new case is proposed.
        Returned = "returned",
        /// Nobody needs to look, for a reason.
        NotNeeded = "not_needed",
    }
}

/// What a look found.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordCheck {
    /// Which look: 6 or 12 weeks after.
    pub weeks: i32,
    pub result: CheckResult,
    /// What was seen.
    pub note: String,
}

/// Schedules the looks at the end of a case; gives their days.
pub fn schedule(tx: OrgTx<'_>, case: &Locked, calendar: &Calendar, now: Instant) -> Vec<Value> {
    DAMP_CHECK_WEEKS
        .iter()
        .map(|&weeks| {
            let day = damp_check_day(now, weeks, calendar);
            write::schedule_check(tx, DampCheckId::fresh(), case.id, weeks, day, now);
            json!({ "weeks": weeks, "dueOn": day })
        })
        .collect()
}

/// Records a look. Damp that is back is a new concern, so it proposes a new case, and takes up a repair
/// that is finished.
pub async fn record(
    app: &App,
    caller: &Caller,
    id: HazardId,
    body: RecordCheck,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let note = words("/note", Some(&body.note))?;
    let note = note.ok_or_else(|| Problem::invalid("/note", "Write what was seen."))?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (ticket, case) = store::lock_both(tx, id).await?;
            let looks = store::looks(tx, id).await?;
            let returned = body.result == CheckResult::Returned;
            match why_not_look(&looks, body.weeks, returned, london_date(now)) {
                None => {}
                Some(LookRefused::NotWaiting) => {
                    return Err(Problem::invalid("/weeks", "No such look is waiting."));
                }
                Some(LookRefused::NotYet(told)) => return Err(Problem::conflict(told)),
            }
            write::check_done(tx, id, body.weeks, body.result, &note, caller.user(), now);
            if returned {
                reopen(tx, caller, ticket, body.weeks, now).await?;
                write::propose(
                    tx,
                    &Proposed {
                        ticket: case.ticket,
                        hazard: case.course.hazard,
                        class: case.course.class,
                        nation: case.course.nation,
                        rule: "damp-check",
                        because: None,
                        quote: note.chars().take(300).collect(),
                        text: None,
                        by: Some(caller.user()),
                        now,
                    },
                );
            }
            let data = json!({
                "hazardId": id, "weeks": body.weeks, "result": body.result, "note": note,
            });
            told(tx, caller, &case, "hazard.check", EventType::DampChecked, data, now);
            Ok(())
        })
        .await
}

/// Takes a finished repair up again: what it was for is back. The promise runs from now.
async fn reopen(
    tx: OrgTx<'_>,
    caller: &Caller,
    mut ticket: tickets::Locked,
    weeks: i32,
    now: Instant,
) -> Result<(), DbError> {
    if !ticket.status.is_reopening(TicketStatus::New) {
        return Ok(());
    }
    let reason = format!("Mould was found again on the {weeks}-week look");
    ticket.end_reason = None;
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    tickets::apply_as(tx, Some(caller), &ticket, TicketStatus::New, (Some(reason), None), now)
        .await?;
    let turn = tickets::turn_of(TicketStatus::New, false, &orders, None);
    tickets::save_turn(tx, ticket.id, turn, true, now);
    Ok(())
}
