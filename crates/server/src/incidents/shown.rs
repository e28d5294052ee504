//! What incidents look like beside repairs: before one is reported, and on one that is a part of one.

use maintainuk_domain::ids::IncidentId;
use maintainuk_domain::incidents::IncidentStatus;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::{Error, Row};
use utoipa::ToSchema;

/// An incident as whoever is about to report a repair is shown it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentHere {
    /// The id.
    pub id: IncidentId,
    /// Its number.
    pub number: String,
    /// What failed, in a few words.
    pub title: String,
    /// What kind of repair it is.
    pub category: Category,
    /// When it was opened.
    pub opened_at: Instant,
    /// What was told last.
    pub words: String,
    /// When that was.
    pub told_at: Instant,
    /// Whether the caller follows it.
    pub following: bool,
}

impl IncidentHere {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: row.try_get("Id")?,
            number: row.try_get("Number")?,
            title: row.try_get("Title")?,
            category: row.try_get("Category")?,
            opened_at: row.try_get("CreatedAt")?,
            words: row.try_get("Words")?,
            told_at: row.try_get("ToldAt")?,
            following: row.try_get("IsFollowing")?,
        })
    }
}

/// The open incidents of a place.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentsHere {
    /// The incidents, newest first; at most 20.
    pub items: Vec<IncidentHere>,
}

/// The incident that a ticket is a part of.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentMark {
    /// The id.
    pub id: IncidentId,
    /// Its number.
    #[schema(example = "INC-000007")]
    pub number: String,
    /// What failed, in a few words.
    pub title: String,
    /// Where it stands.
    pub status: IncidentStatus,
}

impl IncidentMark {
    /// Reads it from the row of a ticket's page.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Option<Self>, Error> {
        let Some(id) = row.try_get("IncidentId")? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.try_get("IncidentNumber")?,
            title: row.try_get("IncidentTitle")?,
            status: row.try_get("IncidentStatus")?,
        }))
    }
}
