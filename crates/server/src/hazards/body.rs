//! What is sent about a case.

use jiff::civil::Date;
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::ids::AttachmentId;
use maintainuk_domain::legal::{Duty, Hazard, HazardClass, Outcome};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A case that a person opens.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenHazard {
    pub hazard: Hazard,
    pub class: HazardClass,
    /// When the landlord first knew, by any route; the report of the ticket when left out.
    pub aware_at: Option<Instant>,
    /// Where the home is; as its building says when left out.
    pub nation: Option<Nation>,
    /// What it was seen by; needed where it was known later than the report or long before it, or where
    /// another nation's law counts.
    pub note: Option<String>,
}

/// A proposal that a person confirms; what is left out stays as proposed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmHazard {
    pub hazard: Option<Hazard>,
    pub class: Option<HazardClass>,
    /// When the landlord first knew, by any route.
    pub aware_at: Option<Instant>,
    /// Where the home is, if that was noted wrongly.
    pub nation: Option<Nation>,
    /// Why it was known later than is on record or long before the report, or why the law of another
    /// nation than the home's counts; needed then.
    pub reason: Option<String>,
    /// The version that was read.
    pub version: Option<i32>,
}

/// Since when the landlord really knew.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KnownSince {
    /// When the landlord first knew, by any route.
    pub aware_at: Instant,
    /// Why that is right and what stood before is not.
    pub reason: String,
    /// The version that was read.
    pub version: Option<i32>,
}

/// Why there is no case, or why it ends.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HazardReason {
    /// Why, in words. To end a case it is needed only while a duty is not met.
    pub reason: Option<String>,
    /// The version that was read.
    pub version: Option<i32>,
}

/// Something that was done, with a note or an attachment of the ticket that shows it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordStage {
    pub stage: HazardStep,
    /// When it really happened.
    pub at: Instant,
    pub note: Option<String>,
    pub attachment_id: Option<AttachmentId>,
    /// What was found; needed when the investigation is finished.
    pub outcome: Option<Outcome>,
    /// Whether more work is needed to keep the hazard away.
    pub supplementary_work: Option<bool>,
    /// When the safety work was identified, if before the end of the investigation.
    pub work_identified_at: Option<Instant>,
    /// Why it corrects what was recorded before.
    pub reason: Option<String>,
    /// The version that was read.
    pub version: Option<i32>,
}

/// Another date for a clock, or the acceptance of an earlier one that is proposed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetDeadline {
    pub duty: Duty,
    /// The last day, for a clock of days.
    pub due_date: Option<Date>,
    /// The moment, for a clock of hours.
    pub due_at: Option<Instant>,
    /// Take the earlier date that is proposed.
    pub accept: Option<bool>,
    /// Why.
    pub reason: String,
    /// The version that was read.
    pub version: Option<i32>,
}
