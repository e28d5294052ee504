//! What a calendar feed looks like to its owner.

use maintainuk_domain::feeds::CalendarScope;
use maintainuk_domain::ids::FeedId;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A private address from which a program reads visits. The address itself is shown once.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFeed {
    pub id: FeedId,
    /// What its owner calls it.
    #[schema(example = "My phone")]
    pub name: String,
    pub scope: CalendarScope,
    pub created_at: Instant,
    /// When a program read it last; a few minutes coarse.
    pub last_read_at: Option<Instant>,
}

/// One's own addresses that are in force, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarFeedList {
    pub items: Vec<CalendarFeed>,
}

/// An address that is asked for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewCalendarFeed {
    /// What it is for, such as the device.
    #[schema(min_length = 1, max_length = 100, example = "My phone")]
    pub name: String,
    pub scope: CalendarScope,
}

/// An address that was made. It is not shown again.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MadeCalendarFeed {
    #[serde(flatten)]
    pub feed: CalendarFeed,
    /// To be given to the program that reads it. Whoever has it sees what its owner sees.
    pub address: String,
}
