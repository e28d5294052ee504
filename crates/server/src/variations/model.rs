//! What the priced work of an order looks like to a client.

use crate::rates::Rate;
use maintainuk_domain::ids::{OrderLineId, RateId, TicketId, VariationId, WorkOrderId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::{VariationKind, VariationStatus};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

/// A priced line of a work order.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrderLine {
    pub id: OrderLineId,
    #[schema(example = "PLU-010")]
    pub code: String,
    #[schema(example = "Renew tap washer")]
    pub words: String,
    #[schema(example = "Each")]
    pub unit: String,
    /// Of one unit, without VAT, as it was when the line was added.
    pub price_gbp: Pence,
    pub trade: Category,
    /// How soon such work has to be done, where the list says so.
    pub priority: Option<Priority>,
    /// How much was agreed at the start; none of what came later.
    pub original_quantity: Quantity,
    /// How much is ordered now; 0 when it is struck out.
    pub quantity: Quantity,
    /// What it costs now, without VAT.
    pub total_gbp: Pence,
    /// When it was added.
    pub added_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
}

/// A line as a change has it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VariationLine {
    pub line_id: OrderLineId,
    pub rate_id: RateId,
    pub code: String,
    pub words: String,
    pub unit: String,
    pub price_gbp: Pence,
    pub trade: Category,
    pub priority: Option<Priority>,
    /// How much was agreed at the start.
    pub original: Quantity,
    /// How much was ordered before the change.
    pub before: Quantity,
    /// How much is ordered by it.
    pub after: Quantity,
    /// What the change of this line adds, without VAT; less than nothing when it takes away.
    pub change_gbp: Pence,
}

impl VariationLine {
    /// A line that was not there before, at the price of a rate; `cost` is what it adds.
    pub(super) fn added(rate: &Rate, after: Quantity, cost: Pence) -> Self {
        Self {
            line_id: OrderLineId::fresh(),
            rate_id: rate.id,
            code: rate.code.clone(),
            words: rate.words.clone(),
            unit: rate.unit.clone(),
            price_gbp: rate.price_gbp,
            trade: rate.trade,
            priority: rate.priority,
            original: Quantity::ZERO,
            before: Quantity::ZERO,
            after,
            change_gbp: cost,
        }
    }
}

/// A change of the priced work of an order.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Variation {
    pub id: VariationId,
    pub work_order_id: WorkOrderId,
    #[schema(example = "WO-000042")]
    pub work_order_number: String,
    pub ticket_id: TicketId,
    pub ticket_title: String,
    pub contractor_name: Option<String>,
    /// Its number within the order, from 1.
    #[schema(example = 2)]
    pub number: i32,
    pub kind: VariationKind,
    pub status: VariationStatus,
    /// Every line of the order, as it was and as it is by this change.
    pub lines: Vec<VariationLine>,
    /// What was agreed at the start, without VAT.
    pub original_gbp: Pence,
    /// The total before it, without VAT.
    pub before_gbp: Pence,
    /// What it adds, without VAT; less than nothing when it takes away.
    pub change_gbp: Pence,
    /// The total by it, without VAT.
    pub after_gbp: Pence,
    pub reason: Option<String>,
    /// The version of the priced work that its asker had read.
    pub based_on: i32,
    pub asked_by: Option<String>,
    pub asked_at: Instant,
    pub decided_by: Option<String>,
    pub decided_at: Option<Instant>,
    /// What was said when it was decided.
    pub decision_note: Option<String>,
    /// The version of the service policy by whose limits it waited or counted at once; 0 is the one
    /// that is built in.
    pub policy_version: i32,
    /// The version by which it was decided; none where it waits, counted at once or was taken back.
    pub decided_policy_version: Option<i32>,
    /// Whether the caller may approve it now.
    pub can_approve: bool,
    /// Whether approving it needs a new time by which the repair is to be put right: the one that
    /// stands has passed.
    pub needs_target: bool,
    /// Whether the caller may reject it now.
    pub can_reject: bool,
    /// Whether the caller may take it back now.
    pub can_withdraw: bool,
    /// Why the caller may not approve it, while it waits.
    pub why_not: Option<String>,
}

/// Changes that wait to be decided, newest first.
#[derive(Serialize, ToSchema)]
pub struct VariationList {
    pub items: Vec<Variation>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// The priced work of an order. Totals are without VAT where they do not say otherwise.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrderPricing {
    pub work_order_id: WorkOrderId,
    /// What a change has to name: it goes up with each that is asked for or decided.
    pub version: i32,
    /// Whether the order is openly one of several trades.
    pub several_trades: bool,
    /// Its lines, in the order in which they were added.
    pub lines: Vec<OrderLine>,
    /// What was agreed at the start.
    pub original_gbp: Pence,
    /// What counts now.
    pub net_gbp: Pence,
    /// VAT on it: 20 %, or none where the firm charges none. The invoice has the last word.
    pub vat_gbp: Pence,
    /// What counts now, with VAT.
    pub gross_gbp: Pence,
    /// How soon the work has to be done by its most urgent line. A person may choose otherwise.
    pub proposed_priority: Option<Priority>,
    /// How soon the repair has to be done, as a person chose it.
    pub ticket_priority: Priority,
    /// What a change by the caller would be; none when there can be none now.
    pub next_kind: Option<VariationKind>,
    /// Why there can be no change now.
    pub why_not: Option<String>,
    /// The total up to which a change by the caller counts at once; null where there is no limit, and
    /// for a firm, whose limit is the office's own affair.
    pub at_once_up_to_gbp: Option<Pence>,
    /// The change that waits to be decided.
    pub waiting: Option<Variation>,
    /// All changes, newest first; 50 at most.
    pub variations: Vec<Variation>,
}

/// A quantity as it was sent: text, or a plain number.
fn written<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Number(serde_json::Number),
    }
    Ok(match Written::deserialize(from)? {
        Written::Text(text) => text,
        Written::Number(number) => number.to_string(),
    })
}

/// How much of a line that is there.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetLine {
    pub line_id: OrderLineId,
    /// At most two decimals; 0 strikes the line out.
    #[serde(deserialize_with = "written")]
    #[schema(example = "2.5")]
    pub quantity: String,
}

/// A line to add.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddLine {
    /// One of `/work-orders/{id}/rates`; its price of today is copied.
    pub rate_id: RateId,
    /// Above 0, with at most two decimals.
    #[serde(deserialize_with = "written")]
    #[schema(example = "1.5")]
    pub quantity: String,
}

/// A change of the priced work.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskVariation {
    /// The version that was read: refused when there is a newer one.
    pub version: i32,
    /// Why, at most 1,000 characters; needed for extra work.
    pub reason: Option<String>,
    /// Every line that is there, with the quantity that it will have.
    #[serde(default)]
    pub lines: Vec<SetLine>,
    /// Lines to add.
    #[serde(default)]
    pub add: Vec<AddLine>,
    /// Marks the order as one of several trades, which lines of two trades need. Its firm has to do
    /// them all; the mark stays, and is the office's to set.
    #[serde(default)]
    pub several_trades: bool,
}

/// An approval.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApproveVariation {
    /// What to add, at most 1,000 characters.
    pub note: Option<String>,
    /// By when the repair is to be put right now: needed where `needsTarget` says so.
    pub resolve_by: Option<Instant>,
}

/// A rejection.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RejectVariation {
    /// Why, at most 1,000 characters.
    pub reason: String,
}
