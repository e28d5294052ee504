//! What schedules of rates look like to a client.

use crate::db::DbError;
use crate::http::Cursor;
use crate::tickets::full_name;
use jiff::civil::Date;
use maintainuk_domain::ids::{ContractorId, RateId, RateListId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::RateFacts;
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A version of a schedule of rates.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RateList {
    pub id: RateListId,
    /// The firm whose prices these are; none: those of every firm without its own.
    pub contractor_id: Option<ContractorId>,
    pub contractor_name: Option<String>,
    /// Its number, from 1.
    #[schema(example = 3)]
    pub number: i32,
    /// The first day on which it counts.
    pub valid_from: Date,
    /// Why it was made.
    pub note: Option<String>,
    /// When it was published; none while it is a draft.
    pub published_at: Option<Instant>,
    pub published_by: Option<String>,
    /// Whether its prices are those of today.
    pub in_force: bool,
    /// How many rates it has.
    pub rates: i64,
    pub created_at: Instant,
    pub version: i32,
}

impl RateList {
    /// Its place in the list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

impl TryFrom<&Row> for RateList {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: row.try_get("CompanyName")?,
            number: row.try_get("Version")?,
            valid_from: row.try_get("ValidFrom")?,
            note: row.try_get("Note")?,
            published_at: row.try_get("PublishedAt")?,
            published_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            in_force: row.try_get("in_force")?,
            rates: row.try_get("rates")?,
            created_at: row.try_get("CreatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// Versions of schedules of rates, newest first.
#[derive(Serialize, ToSchema)]
pub struct RateListPage {
    pub items: Vec<RateList>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// What something costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rate {
    /// The id.
    pub id: RateId,
    /// Its code, in capitals.
    #[schema(example = "PLU-010")]
    pub code: String,
    /// What it is.
    #[schema(example = "Renew tap washer")]
    pub words: String,
    /// What one of it is.
    #[schema(example = "Each")]
    pub unit: String,
    /// Of one unit, without VAT.
    pub price_gbp: Pence,
    /// The kind of work.
    pub trade: Category,
    /// How soon such work has to be done, where the list says so.
    pub priority: Option<Priority>,
    #[serde(skip)]
    pub(super) created_at: Instant,
}

impl Rate {
    /// A rate with what was read of it.
    pub(super) fn new(id: RateId, facts: RateFacts, now: Instant) -> Self {
        let RateFacts { code, words, unit, price, trade, priority } = facts;
        Self { id, code, words, unit, price_gbp: price, trade, priority, created_at: now }
    }

    /// Its place in its list.
    pub(super) fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

impl TryFrom<&Row> for Rate {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            code: row.try_get("Code")?,
            words: row.try_get("Words")?,
            unit: row.try_get("Unit")?,
            price_gbp: row.try_get("PriceGBP")?,
            trade: row.try_get("Trade")?,
            priority: row.try_get("Priority")?,
            created_at: row.try_get("CreatedAt")?,
        })
    }
}

/// Rates of a list, in the order in which they were written.
#[derive(Serialize, ToSchema)]
pub struct RatePage {
    pub items: Vec<Rate>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A draft to begin.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRateList {
    /// The firm whose prices these will be; none: everybody's.
    pub contractor_id: Option<ContractorId>,
    /// The first day on which it will count; today or later.
    pub valid_from: Date,
    /// Why, at most 500 characters.
    pub note: Option<String>,
    /// Whether it begins with the rates of the newest version.
    #[serde(default)]
    pub copy: bool,
}

/// A rate of a draft; one with the same code is replaced.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PutRate {
    /// At most 20 characters without spaces; kept in capitals.
    #[schema(example = "PLU-010")]
    pub code: String,
    /// What it is, at most 300 characters.
    pub words: String,
    /// What one of it is, at most 20 characters.
    #[schema(example = "Each")]
    pub unit: String,
    /// Of one unit, without VAT.
    #[schema(value_type = Pence)]
    pub price_gbp: String,
    /// The kind of work.
    pub trade: Category,
    /// How soon such work has to be done.
    pub priority: Option<Priority>,
}

/// The rates of a draft as a table.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasteRates {
    /// CSV, or cells copied from a spreadsheet, with a line of headings: code, words, unit, price,
    /// trade and, where there is one, priority. It replaces the rates that the draft has.
    pub csv: String,
}

/// A draft to publish.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishRates {
    /// The version that was read: refused when the draft was changed since.
    pub version: i32,
    /// The first day on which it counts; as the draft says when it is left out.
    #[serde(default)]
    pub valid_from: Option<Date>,
}
