//! Whether a contractor may do the work of a ticket, asked whenever they are named for it.

use super::model::{Contractor, Profile, readable};
use super::{absences, store};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, audit, event};
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::contractors::{Held, last_day_of};
use maintainuk_domain::dispatch::{Firm, Job, Judged, judge, trades_of};
use maintainuk_domain::ids::{ContactId, ContractorId, RateId, TicketId, WorkOrderId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::{uk, validate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use tokio_postgres::Row;

/// The work that a firm is held against.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// Its ticket.
    pub ticket: TicketId,
    /// The order, where it is there already.
    pub order: Option<WorkOrderId>,
    /// The order of the same ticket whose further work it is, where it is still to be raised.
    pub follows: Option<WorkOrderId>,
    /// The rates that it is to have lines of.
    pub rates: &'a [RateId],
}

impl Work<'_> {
    /// The work of an order.
    pub const fn of(ticket: TicketId, order: WorkOrderId) -> Self {
        Self { ticket, order: Some(order), follows: None, rates: &[] }
    }
}

/// The trades and the place of the work on ticket `$2`, in sight of staff: of order `$3`, or of one that
/// follows order `$4` and has lines of the rates `$5`.
pub const JOB: &str = r#"SELECT t."Category", p."Postcode",
        ARRAY(SELECT l."Trade"::text FROM "OrderLines" l
            WHERE l."OrgId" = $1 AND l."WorkOrderId" = $3 AND l."Quantity" > 0
            UNION SELECT r."Trade"::text FROM "Rates" r
            WHERE r."OrgId" = $1 AND r."Id" = ANY ($5)) AS "LineTrades",
        (SELECT f."FurtherWork" -> 'trades' FROM "WorkOrders" f
            WHERE f."OrgId" = $1 AND f."TicketId" = $2 AND f."Id" = COALESCE($4, (
                SELECT o."FollowsOrderId" FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $3)))
            AS "FurtherTrades"
    FROM "MaintenanceTickets" t
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE t."OrgId" = $1 AND t."Id" = $2"#;

/// Reads a row of [`JOB`].
pub(super) fn job(row: &Row, day: Date) -> Result<Job, DbError> {
    let postcode: &str = row.try_get("Postcode")?;
    let district = uk::district(postcode).unwrap_or_else(|_| postcode.to_owned());
    let lines: Vec<String> = row.try_get("LineTrades")?;
    let lines: Vec<Category> = lines.iter().filter_map(|trade| trade.parse().ok()).collect();
    let further: Option<Value> = row.try_get("FurtherTrades")?;
    let further: Vec<Category> = further.map_or_else(Vec::new, |trades| readable(Some(trades)));
    Ok(Job { trades: trades_of(&lines, &further, row.try_get("Category")?), district, day })
}

/// The firms that have a price list of their own in force on day `$2`.
pub(super) const OWN_PRICES: &str = r#"SELECT DISTINCT "ContractorId" FROM "RateLists"
    WHERE "OrgId" = $1 AND "ContractorId" IS NOT NULL AND "PublishedAt" IS NOT NULL
      AND "ValidFrom" <= $2"#;

/// What is on record of a firm, held against a job.
pub(super) fn judged(
    job: &Job,
    profile: &Profile,
    all: Option<&Contractor>,
    (away, own_prices): (Option<Date>, bool),
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
            call_out: profile.call_out_rate_gbp,
            hourly: profile.hourly_rate_gbp,
            own_prices,
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

/// Holds a contractor against work, now. What bars them may be set aside with
/// `reason` where that is lawful and the caller's to do.
///
/// # Errors
/// 422 that says why they may not, or asks for the reason.
pub async fn choose(
    tx: OrgTx<'_>,
    caller: &Caller,
    work: Work<'_>,
    id: ContractorId,
    reason: Option<&str>,
    now: Instant,
) -> Result<Chosen, Problem> {
    let Some(profile) = store::profile(tx, id).await? else {
        return Err(Problem::invalid("/contractorId", "There is no such contractor."));
    };
    let reason = validate::reason(reason.unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/overrideReason", told))?;
    let today = london_date(now);
    let Work { ticket, order, follows, rates } = work;
    let row = tx.one(JOB, &[&tx.org, &ticket, &order, &follows, &rates]).await?;
    let job = job(&row, today)?;
    let away = absences::until(tx, id, today).await?;
    let judged = judged(&job, &profile, None, (away, false));
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
