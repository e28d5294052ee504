//! What is sent about incidents.

use maintainuk_domain::ids::{ContactId, PropertyId, TicketId, UnitId};
use maintainuk_domain::tickets::Category;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Asks what an incident would reach.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewIncident {
    /// The properties, 1 to 50.
    pub property_ids: Vec<PropertyId>,
    /// What kind of repair it is.
    pub category: Category,
}

/// An incident that is opened.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenIncident {
    /// What failed, in a few words that residents understand (at most 200 characters).
    #[schema(example = "No heating: the boiler house is down")]
    pub title: String,
    /// What is known and what is done about it (at most 2,000 characters).
    pub words: String,
    /// What kind of repair it is.
    pub category: Category,
    /// The properties that feel it, 1 to 50.
    pub property_ids: Vec<PropertyId>,
    /// Open repairs there that become a part of it, at most 200.
    #[serde(default)]
    pub ticket_ids: Vec<TicketId>,
}

/// News of an incident.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IncidentWords {
    /// What is told (at most 2,000 characters).
    pub words: String,
}

/// The end of an incident.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseIncident {
    /// What is told: how it ended (at most 2,000 characters).
    pub words: String,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// Somebody who follows an incident instead of reporting the same.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowIncident {
    /// Where they would have reported it.
    pub unit_id: UnitId,
    /// Who; residents leave it out.
    pub contact_id: Option<ContactId>,
}
