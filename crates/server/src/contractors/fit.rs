//! Whether a contractor may do the work of a ticket, asked whenever they are named for it.

use super::model::{Contractor, Profile};
use super::{absences, store};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, audit, event};
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::contractors::{Held, last_day_of};
use maintainuk_domain::dispatch::{Firm, Job, Judged, judge};
use maintainuk_domain::ids::{ContactId, ContractorId, TicketId, WorkOrderId};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::{uk, validate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;
use tokio_postgres::Row;

/// The trade and the place of a ticket: `$2`, in sight of staff.
pub(super) const JOB: &str = r#"SELECT t."Category", p."Postcode" FROM "MaintenanceTickets" t
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE t."OrgId" = $1 AND t."Id" = $2"#;

/// Reads a row of [`JOB`].
pub(super) fn job(row: &Row, day: Date) -> Result<Job, DbError> {
    let postcode: &str = row.try_get("Postcode")?;
    let district = uk::district(postcode).unwrap_or_else(|_| postcode.to_owned());
    Ok(Job { category: row.try_get("Category")?, district, day })
}

/// What is on record of a firm, held against a job.
pub(super) fn judged(
    job: &Job,
    profile: &Profile,
    all: Option<&Contractor>,
    away: Option<Date>,
) -> Judged {
    let held: Vec<Held<'_>> = profile
        .trade_licences
        .iter()
        .map(|one| Held { scheme: &one.scheme, expires: one.expires })
        .collect();
    let number = |text: Option<&String>, by: i64| {
        let figure = text.and_then(|text| text.parse::<Decimal>().ok());
        figure.and_then(|figure| (figure * Decimal::from(by)).round().to_i64())
    };
    judge(
        job,
        &Firm {
            name: &profile.company_name,
            refused: profile.may_be_given_work(job.day).err(),
            trades: &profile.service_categories,
            areas: &profile.service_areas,
            gas_safe_until: last_day_of("Gas Safe", &held),
            insured_until: profile.insurance_expires_on,
            away_until: away,
            rating: number(all.and_then(|c| c.rating.as_ref()), 100),
            ratings: all.map_or(0, |c| c.rating_count),
            completed: number(all.and_then(|c| c.completion_rate.as_ref()), 100),
            answers_in: number(all.and_then(|c| c.avg_response_time_hours.as_ref()), 60),
            open_orders: all.map_or(0, |c| c.open_orders),
        },
    )
}

/// A contractor who may be named for a ticket.
pub struct Chosen {
    /// Their name.
    pub name: String,
    /// The person to speak to.
    pub contact: ContactId,
    /// What a person set aside, and why.
    set_aside: Option<(String, String)>,
}

/// Whether somebody may change firms and their papers, and so set more aside than others.
pub(super) fn keeps_firms(caller: &Caller) -> bool {
    caller.require(Permission::ContractorsWrite).is_ok()
}

/// Holds a contractor against the work of a ticket, now. What bars them may be set aside with
/// `reason` where that is lawful and the caller's to do.
///
/// # Errors
/// 422 that says why they may not, or asks for the reason.
pub async fn choose(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: TicketId,
    id: ContractorId,
    reason: Option<&str>,
    now: Instant,
) -> Result<Chosen, Problem> {
    let Some(profile) = store::profile(tx, id).await? else {
        return Err(Problem::invalid("/contractorId", "There is no such contractor."));
    };
    let reason = validate::paragraphs(reason.unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/overrideReason", told))?;
    let today = london_date(now);
    let job = job(&tx.one(JOB, &[&tx.org, &ticket]).await?, today)?;
    let away = absences::until(tx, id, today).await?;
    let judged = judged(&job, &profile, None, away);
    let (name, contact) = (profile.company_name, profile.contact_id);
    if judged.may() {
        return Ok(Chosen { name, contact, set_aside: None });
    }
    let why = judged.why_not();
    match reason {
        _ if !judged.may_be_chosen_with_a_reason(keeps_firms(caller)) => {
            Err(Problem::invalid("/contractorId", why))
        }
        Some(reason) => Ok(Chosen { name, contact, set_aside: Some((why, reason)) }),
        None => {
            let told = format!("{why} Say why they should do it all the same, or choose another.");
            Err(Problem::invalid("/contractorId", told))
        }
    }
}

impl Chosen {
    /// Leaves on record what was set aside, and why; the line is for colleagues alone.
    pub fn note(
        &self,
        tx: OrgTx<'_>,
        caller: &Caller,
        ticket: TicketId,
        order: WorkOrderId,
        now: Instant,
    ) {
        let Some((why, reason)) = &self.set_aside else { return };
        let entry = Audit::by(caller, "workOrder.override", "WorkOrder", order.as_uuid());
        let facts = json!({ "contractor": self.name, "against": why, "reason": reason });
        audit(tx, now, entry.values(None, Some(facts)));
        let note = json!({ "note": format!("{why} Chosen all the same: {reason}") });
        event(tx, now, Event::by(caller, ticket, EventType::NoteAdded, note));
    }
}
