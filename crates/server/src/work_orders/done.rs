//! What came of an order besides its notes: parts, time on site, and what is still needed.

use super::commands::WorkOrderTransition;
use super::store::Current;
use crate::db::OrgTx;
use crate::http::{FieldError, Problem};
use crate::params;
use crate::tickets::Locked;
use crate::visits;
use maintainuk_domain::completion::{FurtherWork, MOST_MINUTES};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

/// What came of the work, checked.
#[derive(Debug, Clone)]
pub struct WorkDone {
    parts: Option<String>,
    minutes: Option<i32>,
    further: Option<FurtherWork>,
}

/// Reads what came along with a move: with completing alone, and never with no access.
pub fn read(body: &WorkOrderTransition) -> Result<Option<WorkDone>, Problem> {
    if body.to != WorkOrderStatus::Completed {
        let told = "This goes with completing the work alone.";
        for (field, sent) in [
            ("/furtherWork", body.further_work.is_some()),
            ("/partsUsed", body.parts_used.is_some()),
            ("/minutesOnSite", body.minutes_on_site.is_some()),
        ] {
            if sent {
                return Err(Problem::invalid(field, told));
            }
        }
        return Ok(None);
    }
    let parts = validate::paragraphs(body.parts_used.as_deref().unwrap_or_default(), 2_000)
        .map_err(|told| Problem::invalid("/partsUsed", told))?;
    if body.minutes_on_site.is_some_and(|minutes| !(0..=MOST_MINUTES).contains(&minutes)) {
        return Err(Problem::invalid("/minutesOnSite", "Say minutes, from 0 to 10,080."));
    }
    let further = body.further_work.clone().map(FurtherWork::checked).transpose();
    let further = further.map_err(|wrong| {
        let named = |(field, told): (&str, String)| FieldError {
            pointer: format!("/furtherWork/{field}").into(),
            detail: told.into(),
        };
        Problem::fields(wrong.into_iter().map(named).collect())
    })?;
    Ok(Some(WorkDone { parts, minutes: body.minutes_on_site, further }))
}

impl WorkDone {
    /// Whether more is needed.
    pub const fn needs_more(&self) -> bool {
        self.further.is_some()
    }

    /// What is to be done yet, in words.
    pub fn next(&self) -> Option<&str> {
        self.further.as_ref().map(|further| further.description.as_str())
    }

    /// Leaves it to the transaction; the office is told of what is still needed.
    pub fn save(&self, tx: OrgTx<'_>, ticket: &Locked, order: &Current, now: Instant) {
        let further = self.further.as_ref().map(|further| json!(further));
        tx.later(
            r#"UPDATE "WorkOrders" SET "PartsUsed" = $3, "MinutesOnSite" = $4, "FurtherWork" = $5
               WHERE "OrgId" = $1 AND "Id" = $2"#,
            params![tx.org, order.id, self.parts.clone(), self.minutes, further],
        );
        if self.needs_more() {
            visits::alert(tx, ticket.id, "Further work is needed", &ticket.title, now);
        }
    }
}
