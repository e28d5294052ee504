//! What a hold looks like, and the bodies that begin one.

use crate::tickets::full_name;
use jiff::civil::Date;
use maintainuk_domain::holds::HoldReason;
use maintainuk_domain::ids::HoldId;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// That a ticket is on hold now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HoldMark {
    /// What it waits for.
    pub reason: HoldReason,
    /// Since when.
    pub since: Instant,
    /// The day on which it goes on by itself.
    pub until_on: Option<Date>,
}

/// A time that a ticket was on hold.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketHold {
    /// The id.
    pub id: HoldId,
    /// What it waited for.
    pub reason: HoldReason,
    /// Words for colleagues.
    pub note: Option<String>,
    /// From when.
    pub started_at: Instant,
    /// The day on which it was to go on by itself.
    pub until_on: Option<Date>,
    /// Until when; null while it lasts.
    pub ended_at: Option<Instant>,
    /// Who began it.
    pub started_by: Option<String>,
    /// Who ended it; nobody where the day came.
    pub ended_by: Option<String>,
}

/// The times that a ticket was on hold, newest first.
#[derive(Serialize, ToSchema)]
pub struct TicketHoldList {
    /// The times; the newest 200.
    pub items: Vec<TicketHold>,
}

impl TicketHold {
    pub(super) fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            id: row.try_get("Id")?,
            reason: row.try_get("Reason")?,
            note: row.try_get("Note")?,
            started_at: row.try_get("StartedAt")?,
            until_on: row.try_get("UntilOn")?,
            ended_at: row.try_get("EndedAt")?,
            started_by: full_name(row.try_get("ByFirst")?, row.try_get("ByLast")?),
            ended_by: full_name(row.try_get("EndFirst")?, row.try_get("EndLast")?),
        })
    }
}

/// Putting a ticket on hold. One that is on hold already gets this reason and day instead.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PutOnHold {
    /// What it waits for.
    pub reason: HoldReason,
    /// Words for colleagues; needed for `Other` and for an emergency.
    pub note: Option<String>,
    /// The day on which it goes on by itself; by hand when absent.
    pub until_on: Option<Date>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// Setting a ticket aside until a day.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAside {
    /// The day on which it comes back by itself.
    pub until_on: Date,
    /// Words for colleagues.
    pub note: Option<String>,
    /// Whether the resident is told by email.
    #[serde(default)]
    pub tell_resident: bool,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}
