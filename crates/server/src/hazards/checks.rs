//! Looks at a home that was damp, some weeks after its case ended.

use super::commands::{told, words};
use super::store::{self, Locked};
use super::write::{self, Proposed};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::hearing::{self, Said, Source};
use crate::http::Problem;
use crate::recalls::{self, CameBack};
use crate::record::EventType;
use crate::tickets;
use crate::work_orders;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::course::{DAMP_CHECK_WEEKS, damp_check_day};
use maintainuk_domain::hazards::looks::{LookRefused, moisture_tenths, why_not_look};
use maintainuk_domain::ids::{AttachmentId, DampCheckId, HazardId};
use maintainuk_domain::text_enum;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
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

impl CheckResult {
    /// As a sentence on paper says it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Dry => "it stayed dry",
            Self::Returned => "it is back",
            Self::NotNeeded => "nobody needed to look",
        }
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
    /// What the meter showed, in per cent, with one decimal at most.
    #[schema(minimum = 0, maximum = 100, example = 18.5)]
    pub moisture_percent: Option<f64>,
    /// What it comes from.
    #[schema(max_length = 500)]
    pub cause: Option<String>,
    /// Photographs of the ticket that show it, ten at most.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub photo_ids: Vec<AttachmentId>,
}

/// What a look found, checked.
pub struct Found {
    pub result: CheckResult,
    pub note: String,
    /// In tenths of a per cent.
    pub moisture: Option<i16>,
    pub cause: Option<String>,
    pub photos: Vec<AttachmentId>,
}

impl RecordCheck {
    fn read(&self) -> Result<Found, Problem> {
        let note = words("/note", Some(&self.note))?;
        let note = note.ok_or_else(|| Problem::invalid("/note", "Write what was seen."))?;
        let moisture = self.moisture_percent.map(moisture_tenths).transpose();
        let moisture = moisture.map_err(|told| Problem::invalid("/moisturePercent", told))?;
        let cause = validate::paragraphs(self.cause.as_deref().unwrap_or_default(), 500)
            .map_err(|told| Problem::invalid("/cause", told))?;
        let mut photos = self.photo_ids.clone();
        photos.sort_unstable();
        photos.dedup();
        if photos.len() > MOST_PHOTOS {
            return Err(Problem::invalid("/photoIds", "Choose ten photographs at most."));
        }
        Ok(Found { result: self.result, note, moisture, cause, photos })
    }
}

/// Photographs of one look at most.
const MOST_PHOTOS: usize = 10;

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
    let found = body.read()?;
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
            for &photo in &found.photos {
                if !store::is_evidence(tx, case.ticket, photo).await? {
                    let told = "There is no such photograph on this repair.";
                    return Err(Problem::invalid("/photoIds", told));
                }
            }
            write::check_done(tx, id, body.weeks, &found, caller.user(), now);
            if returned {
                // The look has its own weeks, longer than those of a recall.
                recalls::came_back(tx, case.ticket, CameBack::Damp, None, now);
                reopen(tx, caller, ticket.clone(), body.weeks, now).await?;
                write::propose(
                    tx,
                    &Proposed {
                        ticket: case.ticket,
                        hazard: case.course.hazard,
                        class: case.course.class,
                        nation: case.course.nation,
                        rule: "damp-check",
                        because: None,
                        quote: found.note.chars().take(300).collect(),
                        text: None,
                        by: Some(caller.user()),
                        now,
                    },
                );
            }
            let data = json!({
                "hazardId": id, "weeks": body.weeks, "result": body.result, "note": found.note,
                "moisturePercent": body.moisture_percent, "cause": found.cause,
                "attachmentIds": found.photos,
            });
            told(tx, caller, &case, "hazard.check", EventType::DampChecked, data, now);
            let words = [Some(found.note.as_str()), found.cause.as_deref()];
            let words = words.into_iter().flatten().collect::<Vec<_>>().join("\n");
            let decided = Some(case.course.hazard);
            let said = Said { decided, ..Said::new(&words, Source::Look) };
            hearing::hear(tx, caller, &ticket, &said, now);
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
    let again = tickets::again(tx, &ticket, now).await?;
    let to = again.lands();
    ticket.by_hand = to == TicketStatus::Assigned;
    let said = tickets::Said { again: Some(again), ..tickets::Said::because(Some(reason)) };
    tickets::apply_as(tx, Some(caller), &ticket, to, said, now).await?;
    let turn = tickets::turn_of(to, false, &orders, None, ticket.own_staff());
    tickets::save_turn(tx, ticket.id, turn, true, now);
    Ok(())
}
