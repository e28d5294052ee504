//! What a work order looks like to a client.

use super::alerts::JobAlert;
use crate::auth::Caller;
use crate::http::{Cursor, Versioned};
use crate::properties;
use crate::recalls::CameBack;
use crate::tickets::full_name;
use maintainuk_domain::access::{Grant, Permission, Role};
use maintainuk_domain::completion::FurtherWork;
use maintainuk_domain::ids::{ContractorId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::moves::Need;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::{VariationKind, blocked};
use maintainuk_domain::visits::may_find_nobody;
use maintainuk_domain::work_orders::{
    OrderNow, SEVERAL_ASKED, WorkOrderStatus, ring_now, why_not_decline, why_not_start,
    why_not_verify,
};
use serde::Serialize;
use std::borrow::Cow;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// What a ticket needs to know of one of its orders.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The order.
    pub id: WorkOrderId,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: WorkOrderStatus,
    /// Who has it.
    pub contractor: Option<ContractorId>,
    /// Whether anybody has.
    pub has_contractor: bool,
    /// Whether its firm says that more is needed, and no order has followed yet.
    pub needs_more: bool,
    /// Whether its price has to be approved before any firm hears of it.
    pub price_waits: bool,
}

impl Brief {
    /// It as the rules of a ticket take it.
    pub const fn now(&self) -> OrderNow {
        OrderNow {
            status: self.status,
            has_contractor: self.has_contractor,
            needs_more: self.needs_more,
            price_waits: self.price_waits,
        }
    }
}

/// A move of an order, open or not.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkOrderMove {
    /// The status afterwards.
    pub to: WorkOrderStatus,
    /// What the button says.
    #[schema(value_type = String, example = "Schedule")]
    pub label: &'static str,
    /// Whether the caller may do it now.
    pub allowed: bool,
    /// Why not, if not.
    #[schema(value_type = Option<String>)]
    pub why: Option<Cow<'static, str>>,
    /// Whether a reason must come along.
    pub needs_reason: bool,
    /// All that must come along.
    pub needs: Vec<Need>,
}

/// A work order.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkOrder {
    /// The id.
    pub id: WorkOrderId,
    /// Its number in the organisation.
    #[schema(example = "WO-000042")]
    pub number: String,
    /// The ticket that it serves.
    pub ticket_id: TicketId,
    /// The ticket's number.
    pub ticket_number: String,
    /// What is wrong.
    pub ticket_title: String,
    /// Where, on one line.
    pub address: String,
    /// Where, roughly.
    pub postcode: String,
    /// Where it stands.
    pub status: WorkOrderStatus,
    /// What is to be done.
    pub description: Option<String>,
    /// Who has it.
    pub contractor_id: Option<ContractorId>,
    /// Who has it, by name.
    pub contractor_name: Option<String>,
    /// When the visit begins.
    pub scheduled_start_at: Option<Instant>,
    /// When the visit ends.
    pub scheduled_end_at: Option<Instant>,
    /// When the next thing is due that was promised for its ticket; null once the order has ended and
    /// while the ticket's time stands still.
    pub due_at: Option<Instant>,
    /// When work began.
    pub actual_start_at: Option<Instant>,
    /// When work ended.
    pub actual_end_at: Option<Instant>,
    /// How to get in.
    pub access_instructions: Option<String>,
    /// What was done.
    pub completion_notes: Option<String>,
    /// Which parts were used.
    pub parts_used: Option<String>,
    /// Minutes on site, where they were said.
    pub minutes_on_site: Option<i32>,
    /// What its firm says is still needed.
    pub further_work: Option<FurtherWork>,
    /// The order that this one follows.
    pub follows_order_id: Option<WorkOrderId>,
    /// Visits that found nobody in.
    pub no_access_count: i32,
    /// When the work came back on this ticket.
    pub recalled_at: Option<Instant>,
    /// How it came back: what counts against the firm, as a repair reported again does.
    pub recalled_for: Option<CameBack>,
    /// The same in words: `the resident said that it was not fixed`.
    #[schema(value_type = Option<String>)]
    pub recalled_why: Option<&'static str>,
    /// What the firm has to know before it goes there, in summary: in its list and alone, while the
    /// job goes on. `/tickets/{id}/place` has all of it.
    pub alerts: Vec<JobAlert>,
    /// When it was raised.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Its version, for If-Match.
    pub version: i32,
    /// Moves, open or not.
    pub moves: Vec<WorkOrderMove>,
    /// Whether the caller may name another contractor.
    pub can_assign: bool,
    /// What of its priced work waits to be decided; residents are not told.
    pub pricing_waits: Option<VariationKind>,
    /// Whom staff should ring now: an emergency that its firm has not begun.
    pub ring_now: Option<RingNow>,
}

/// Somebody to ring.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RingNow {
    /// The firm.
    #[schema(example = "Aire Valley Plumbing Ltd")]
    pub name: String,
    /// The person to speak to there.
    pub contact_name: Option<String>,
    /// Null where no number is known.
    pub phone_e164: Option<String>,
    /// The number that the firm answers at night and at weekends, where it has one.
    pub out_of_hours_phone: Option<String>,
}

fn ring(row: &Row, caller: &Caller, now: bool) -> Result<Option<RingNow>, tokio_postgres::Error> {
    let office = caller.info.contractor.is_none() && caller.info.access.role != Role::Tenant;
    let Some(name) = row.try_get("CompanyName")? else { return Ok(None) };
    if !office || !now {
        return Ok(None);
    }
    let text = |column: &str| row.try_get::<_, Option<String>>(column);
    let contact_name = full_name(row.try_get("FirmFirst")?, row.try_get("FirmLast")?);
    let (phone_e164, out_of_hours_phone) = (text("FirmPhone")?, text("FirmNightPhone")?);
    Ok(Some(RingNow { name, contact_name, phone_e164, out_of_hours_phone }))
}

/// What is stored of further work; what this version cannot read is left out.
fn further(stored: Option<serde_json::Value>) -> Option<FurtherWork> {
    stored.and_then(|value| serde_json::from_value(value).ok())
}

impl WorkOrder {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, caller: &Caller, now: Instant) -> Result<Self, tokio_postgres::Error> {
        let text = |name: &str| row.try_get::<_, Option<String>>(name);
        let status: WorkOrderStatus = row.try_get("Status")?;
        let contractor_id = row.try_get("AssignedContractorId")?;
        let pricing_waits = row.try_get("PricingWaits")?;
        let priority: Priority = row.try_get("TicketPriority")?;
        let due: Option<Instant> = row.try_get("TicketDueAt")?;
        let recalled_for: Option<CameBack> = row.try_get("RecalledFor")?;
        Ok(Self {
            id: row.try_get("Id")?,
            number: row.try_get("WorkOrderNumber")?,
            ticket_id: row.try_get("TicketId")?,
            ticket_number: row.try_get("TicketNumber")?,
            ticket_title: row.try_get("Title")?,
            address: properties::address::one_line(
                text("UnitNumber")?.as_deref(),
                row.try_get("AddressLine1")?,
                text("AddressLine2")?.as_deref(),
                row.try_get("City")?,
                row.try_get("Postcode")?,
            ),
            postcode: row.try_get("Postcode")?,
            status,
            description: text("Description")?,
            contractor_id,
            contractor_name: text("CompanyName")?,
            scheduled_start_at: row.try_get("ScheduledStartAt")?,
            scheduled_end_at: row.try_get("ScheduledEndAt")?,
            due_at: due.filter(|_| status.is_open()),
            actual_start_at: row.try_get("ActualStartAt")?,
            actual_end_at: row.try_get("ActualEndAt")?,
            access_instructions: text("AccessInstructions")?,
            completion_notes: text("CompletionNotes")?,
            parts_used: text("PartsUsed")?,
            minutes_on_site: row.try_get("MinutesOnSite")?,
            further_work: further(row.try_get("FurtherWork")?),
            follows_order_id: row.try_get("FollowsOrderId")?,
            no_access_count: row.try_get("NoAccessCount")?,
            recalled_at: row.try_get("RecalledAt")?,
            recalled_for,
            recalled_why: recalled_for.map(CameBack::words),
            alerts: Vec::new(),
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
            moves: moves(
                caller,
                Facts {
                    status,
                    contractor: contractor_id,
                    completed_by: row.try_get("CompletedByUserId")?,
                    others_verify: row.try_get::<_, Option<bool>>("OthersVerify")?.unwrap_or(false),
                    pricing_waits,
                    priority,
                    visit_from: row.try_get("ScheduledStartAt")?,
                },
                now,
            ),
            ring_now: ring(row, caller, ring_now(status, priority == Priority::Emergency))?,
            pricing_waits: pricing_waits.filter(|_| caller.info.access.role != Role::Tenant),
            can_assign: caller.grant(Permission::WorkordersAssign) == Grant::All
                && (status.takes_contractor() || status == WorkOrderStatus::Accepted),
        })
    }

    /// What its ticket needs to know.
    pub fn brief(&self) -> Brief {
        Brief {
            id: self.id,
            number: self.number.clone(),
            status: self.status,
            contractor: self.contractor_id,
            has_contractor: self.contractor_id.is_some(),
            needs_more: false,
            price_waits: self.pricing_waits == Some(VariationKind::Original),
        }
    }

    /// Hides how it ended from who moved out before it did.
    pub fn hide_end(&mut self) {
        (self.actual_end_at, self.completion_notes, self.parts_used) = (None, None, None);
        (self.minutes_on_site, self.further_work) = (None, None);
    }

    /// Its place in a list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }

    /// Its place in a list that has the soonest due first.
    pub fn place_by_due(&self) -> Cursor {
        Cursor { at: self.due_at.unwrap_or(self.created_at), id: self.id.as_uuid() }
    }
}

impl Versioned for WorkOrder {
    fn version(&self) -> i32 {
        self.version
    }
}

/// What decides whether the moves of an order are open.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Where it stands.
    pub status: WorkOrderStatus,
    /// Who has it.
    pub contractor: Option<ContractorId>,
    /// Who said that it is done.
    pub completed_by: Option<UserId>,
    /// Whether another of the organisation may verify it.
    pub others_verify: bool,
    /// What of its priced work waits to be decided.
    pub pricing_waits: Option<VariationKind>,
    /// How soon its repair has to be done.
    pub priority: Priority,
    /// When its visit begins.
    pub visit_from: Option<Instant>,
}

/// Why a move that the table has is not open just now.
pub fn why_not(
    to: WorkOrderStatus,
    order: Facts,
    caller: &Caller,
    now: Instant,
) -> Option<Cow<'static, str>> {
    let Facts { status, contractor, completed_by, pricing_waits, .. } = order;
    let why = blocked(pricing_waits, to).or_else(|| match to {
        WorkOrderStatus::InProgress => {
            let emergency = order.priority == Priority::Emergency;
            why_not_start(status, contractor.is_some(), emergency)
        }
        WorkOrderStatus::Offered | WorkOrderStatus::Scheduled if contractor.is_none() => {
            Some("Assign a contractor first.")
        }
        WorkOrderStatus::Declined => {
            why_not_decline(status, contractor.is_some(), caller.info.contractor.is_some())
        }
        WorkOrderStatus::Accepted if contractor.is_none() => Some(SEVERAL_ASKED),
        WorkOrderStatus::Verified => {
            why_not_verify(completed_by == Some(caller.user()), order.others_verify)
        }
        _ => None,
    });
    let early = || {
        let start = order.visit_from.filter(|_| to == WorkOrderStatus::NoAccess)?;
        may_find_nobody(start, now).err()
    };
    why.map(Cow::Borrowed).or_else(|| early().map(Cow::Owned))
}

fn moves(caller: &Caller, order: Facts, now: Instant) -> Vec<WorkOrderMove> {
    let options = order.status.moves().iter().map(|step| {
        let refused = step.permission.is_some_and(|p| caller.grant(p) == Grant::No);
        let why = if refused {
            Some("Your role does not allow this.".into())
        } else {
            why_not(step.to, order, caller, now)
        };
        WorkOrderMove {
            to: step.to,
            label: step.label,
            allowed: why.is_none(),
            why,
            needs_reason: step.needs_reason(),
            needs: step.needs.to_vec(),
        }
    });
    options.collect()
}
