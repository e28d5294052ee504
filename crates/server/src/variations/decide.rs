//! What becomes of a change that waits: approved, rejected, taken back, or void.

use super::ask::told;
use super::job::TellOfVariation;
use super::store::{self, Kept};
use super::trades;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Kind, Problem};
use crate::outbox;
use crate::policy;
use crate::record::{Audit, Event, EventType, by_version, record};
use crate::tickets::{self, Locked, Sight};
use crate::visits;
use crate::work_orders::{self, Change, Current, Reach};
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{TicketId, VariationId, WorkOrderId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::variations::{self as rules, Totals, VariationStatus};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

/// What somebody says of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It counts; with by when the repair is to be put right, where that has passed.
    Approve(Option<String>, Option<Instant>),
    /// The lines stay as they are, and why.
    Reject(String),
    /// It is not asked for any more.
    Withdraw,
}

/// Reads what is said with a decision.
pub fn note(pointer: &'static str, given: Option<&str>) -> Result<Option<String>, Problem> {
    validate::paragraphs(given.unwrap_or_default(), rules::LONGEST_REASON)
        .map_err(|told| Problem::invalid(pointer, told))
}

/// Reads why a change is rejected.
pub fn why(given: &str) -> Result<String, Problem> {
    validate::reason(given, rules::LONGEST_REASON)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))
}

/// Whether somebody may decide on a change, as far as limits and persons go.
pub fn may_decide(
    caller: &Caller,
    approve: bool,
    asked_by: Option<maintainuk_domain::ids::UserId>,
    after: Pence,
    limit: Option<Pence>,
) -> Result<(), String> {
    let own = asked_by == Some(caller.user());
    let administrator = caller.is_admin();
    rules::may_decide(approve, own, administrator, after, limit)
}

/// Decides on a change that waits.
pub async fn decide(
    tx: OrgTx<'_>,
    caller: &Caller,
    reach: Reach,
    id: VariationId,
    decision: Decision,
    now: Instant,
) -> Result<(TicketId, WorkOrderId), Problem> {
    let order = store::order_of(tx, id).await?;
    let ticket = work_orders::ticket_of(tx, reach, order).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let order = work_orders::current(tx, order).await?;
    let change = store::find(tx, id).await?;
    let policy = check(tx, caller, &order, &change, &decision).await?;
    if let Decision::Approve(_, given) = &decision {
        let target = rules::new_target(change.kind, locked.resolve_by, *given, now)
            .map_err(|told| Problem::invalid("/resolveBy", told))?;
        if let Some(by) = target {
            tickets::set_target(tx, caller, &locked, by, now);
        }
    }
    let (status, kind, said) = match decision {
        Decision::Approve(note, _) => (VariationStatus::Approved, EventType::PricingApproved, note),
        Decision::Reject(why) => (VariationStatus::Rejected, EventType::PricingRejected, Some(why)),
        Decision::Withdraw => (VariationStatus::Withdrawn, EventType::PricingWithdrawn, None),
    };
    let counts = status == VariationStatus::Approved;
    if counts {
        trades::still_fits(tx, order.contractor, &change.lines).await?;
        store::apply(tx, order.id, id, change.kind, &change.lines, now);
    }
    let total = counts.then_some(change.after);
    store::mark(tx, order.id, order.pricing_version, None, total);
    let what = Decided { status, kind, said, policy };
    write(tx, caller, &locked, &order, &change, what, now)?;
    if counts {
        // Its firm hears of an order once its price is approved.
        let after = Current { pricing_waits: None, ..order.clone() };
        let (was, by) = (Some(order.standing()), visits::party(caller));
        let change = Change::plain(was, after.standing());
        work_orders::tell_firms(tx, (ticket, order.id), change, by, now).await?;
    }
    if order.standing().price_waits {
        tickets::turn_by_price(tx, &locked, (order.id, false), now).await?;
    }
    Ok((ticket, order.id))
}

/// Refuses what may not be decided so; gives the version of the policy that a limit was judged by.
async fn check(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: &Current,
    change: &Kept,
    decision: &Decision,
) -> Result<Option<i32>, Problem> {
    let mut policy = None;
    let forbidden = |told: String| Problem::new(Kind::Forbidden, told);
    match decision {
        Decision::Withdraw if change.asked_by != Some(caller.user()) => {
            return Err(forbidden("Only who asked for it may take it back.".into()));
        }
        Decision::Withdraw => {}
        Decision::Approve(..) | Decision::Reject(_) => {
            let in_force = policy::of(tx).await?;
            let limit = in_force.policy.approver_limit_gbp;
            let approve = matches!(decision, Decision::Approve(..));
            may_decide(caller, approve, change.asked_by, change.after, limit).map_err(forbidden)?;
            policy = Some(in_force.version);
        }
    }
    if change.status != VariationStatus::Waiting {
        return Err(Problem::conflict(format!(
            "Change {} of {} is {} already.",
            change.number,
            order.number,
            change.status.as_str().to_lowercase()
        )));
    }
    Ok(policy)
}

/// What is decided on a change.
struct Decided {
    status: VariationStatus,
    kind: EventType,
    said: Option<String>,
    /// The version of the policy that it was judged by.
    policy: Option<i32>,
}

/// Leaves the decision, its record and its letter to the transaction.
fn write(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: &Current,
    change: &Kept,
    Decided { status, kind, said, policy }: Decided,
    now: Instant,
) -> Result<(), Problem> {
    let noted = store::Decided { status, by: caller.user(), note: said.clone(), policy };
    store::decide(tx, change.id, noted, now);
    let entry = Audit::by(caller, "variation.decide", "OrderVariation", change.id.as_uuid());
    let old = json!({ "status": change.status });
    let new = json!({ "status": status, "note": said, "beforeGbp": change.before,
        "afterGbp": change.after, "workOrderId": order.id, "policyVersion": policy });
    let totals = Totals { original: change.before, before: change.before, after: change.after };
    let line = by_version(told(order, change.kind, totals, said.as_deref()), policy);
    let entry = entry.values(Some(old), Some(new));
    record(tx, now, entry, Event::by(caller, ticket.id, kind, line));
    if change.asked_by.is_some_and(|who| who != caller.user()) {
        let job = TellOfVariation { variation: change.id };
        outbox::enqueue(tx, now, &job, None)?;
    }
    Ok(())
}

/// Takes back what waits on an order that is cancelled with its ticket, or before anything was
/// agreed.
///
/// # Errors
/// The database's refusal.
pub async fn void(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    order: &Current,
    now: Instant,
) -> Result<(), Problem> {
    if order.pricing_waits.is_none() {
        return Ok(());
    }
    if let Some(change) = store::waiting(tx, order.id).await? {
        store::mark(tx, order.id, order.pricing_version, None, None);
        let said = Some("The order was cancelled.".to_owned());
        let (status, kind) = (VariationStatus::Withdrawn, EventType::PricingWithdrawn);
        let what = Decided { status, kind, said, policy: None };
        write(tx, caller, ticket, order, &change, what, now)?;
    }
    Ok(())
}

/// Refuses to bring an order where a change that waits does not let it.
///
/// # Errors
/// 409 that says why not.
pub fn settled(order: &Current, to: WorkOrderStatus) -> Result<(), Problem> {
    match rules::blocked(order.pricing_waits, to) {
        Some(told) => Err(Problem::conflict(format!("{}: {told}", order.number))),
        None => Ok(()),
    }
}

/// What whoever decides must hold.
pub const DECIDES: Permission = Permission::QuotesApprove;
