//! What policies look like to a client.

use super::store::read_policy;
use crate::db::DbError;
use crate::tickets::full_name;
use maintainuk_domain::ids::{PolicyId, TicketId};
use maintainuk_domain::policy::{Otherwise, PolicyValue, Promised, ServicePolicy};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// The policy in force.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PolicyInForce {
    /// Its number; 0 is the policy that is built in.
    pub version: i32,
    /// What it says.
    pub rules: ServicePolicy,
    /// Why it was set.
    pub note: Option<String>,
    /// Who set it.
    pub set_by: Option<String>,
    /// Since when it counts; none for the one that is built in.
    pub set_at: Option<Instant>,
    /// Repairs that are open, at most 10,000: their clocks stay as they were counted.
    pub open_tickets: i64,
}

/// A version of the policy.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PolicyVersion {
    /// The id.
    pub id: PolicyId,
    /// Its number, from 1.
    pub version: i32,
    /// What it says.
    pub rules: ServicePolicy,
    /// Why it was set.
    pub note: Option<String>,
    /// Who set it.
    pub set_by: Option<String>,
    /// Since when it counts.
    pub created_at: Instant,
}

impl PolicyVersion {
    pub(super) fn read(row: &Row) -> Result<Self, DbError> {
        let version: i32 = row.try_get("Version")?;
        let rules: serde_json::Value = row.try_get("Rules")?;
        Ok(Self {
            id: row.try_get("Id")?,
            version,
            rules: read_policy(Some(json!({ "version": version, "rules": rules }))).policy,
            note: row.try_get("Note")?,
            set_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            created_at: row.try_get("CreatedAt")?,
        })
    }
}

/// The versions of the policy, newest first.
#[derive(Serialize, ToSchema)]
pub struct PolicyVersionList {
    /// The versions.
    pub items: Vec<PolicyVersion>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A policy to set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetPolicy {
    /// The version that it was made from: refused when there is a newer one.
    pub version: i32,
    /// What it says, whole.
    pub rules: ServicePolicy,
    /// Why, at most 500 characters.
    pub note: Option<String>,
}

/// A policy to try.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TryPolicy {
    /// What it would say.
    pub rules: ServicePolicy,
}

/// When something that is reported now would be due.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DueExample {
    /// At this priority.
    pub priority: Priority,
    /// What is promised.
    pub promised: Promised,
    /// By the policy in force; none where nothing is promised.
    pub before: Option<Instant>,
    /// By the policy that is tried.
    pub after: Option<Instant>,
}

/// What would have happened to the repairs of a priority that were reported lately.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LateExample {
    /// At this priority.
    pub priority: Priority,
    /// How many were reported; those that were cancelled are left out.
    pub tickets: i64,
    /// How many of them were, or are, completed late by the policy in force.
    pub late_before: i64,
    /// How many by the policy that is tried.
    pub late_after: i64,
}

/// A decision that would have come out otherwise.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TriedDecision {
    /// On which ticket.
    pub ticket_id: TicketId,
    /// Its number.
    #[schema(example = "TKT-000123")]
    pub ticket_number: String,
    /// What was decided on.
    #[schema(example = "£320.00 on WO-000042")]
    pub words: String,
    /// When.
    pub at: Instant,
    /// How it would have come out.
    pub otherwise: Otherwise,
}

/// How many decisions would have come out otherwise, and how.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TriedOutcome {
    /// How.
    pub otherwise: Otherwise,
    /// How many.
    pub count: i64,
}

/// What would have come of a value that differs, by itself: all others are as in the policy in force.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TriedValue {
    /// Which value.
    pub value: PolicyValue,
    /// How many decisions of the last 90 days it was judged on: the newest, at most 500.
    pub decisions: i64,
    /// Whether there were more.
    pub more: bool,
    /// How many would have come out otherwise; those that are as they were are left out.
    pub outcomes: Vec<TriedOutcome>,
    /// The newest of these, at most five.
    pub examples: Vec<TriedDecision>,
}

/// What a policy would mean.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PolicyPreview {
    /// The moment of the examples: now, in England.
    pub reported_at: Instant,
    /// When reports of that moment would be due.
    pub due: Vec<DueExample>,
    /// What would have happened to those of the last 90 days, the newest 500.
    pub recent: Vec<LateExample>,
    /// What would have come of the decisions of the last 90 days, for each value that differs.
    pub decisions: Vec<TriedValue>,
}
