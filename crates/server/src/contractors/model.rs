//! A contractor as it is shown.

use crate::contacts;
use crate::db::DbError;
use crate::http::Versioned;
use jiff::civil::Date;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContactId, ContractorId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A firm that does repairs.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contractor {
    pub id: ContractorId,
    #[schema(example = "Aire Valley Plumbing Ltd")]
    pub company_name: String,
    pub contact_id: ContactId,
    #[schema(example = "Sam Okafor")]
    pub contact_name: String,
    pub email: Option<String>,
    #[serde(rename = "phoneE164")]
    pub phone_e164: Option<String>,
    /// The kinds of repair they take on.
    pub service_categories: Vec<Category>,
    pub trade_licences: Vec<TradeLicence>,
    /// Out of five.
    #[schema(example = "4.60")]
    pub rating: Option<String>,
    /// The share of orders that were completed, from 0 to 1.
    #[schema(example = "0.9750")]
    pub completion_rate: Option<String>,
    #[schema(example = "3.50")]
    pub avg_response_time_hours: Option<String>,
    pub status: ContractorStatus,
    /// Orders that they still have to do something for.
    pub open_orders: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

/// What entitles a contractor to a trade.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TradeLicence {
    /// Who registers it.
    #[schema(example = "Gas Safe")]
    scheme: String,
    #[schema(example = "512345")]
    number: String,
    /// Its last day.
    #[serde(default)]
    expires: Option<Date>,
}

impl Versioned for Contractor {
    fn version(&self) -> i32 {
        self.version
    }
}

/// Contractors, newest first.
#[derive(Serialize, ToSchema)]
pub struct ContractorList {
    pub items: Vec<Contractor>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

impl TryFrom<&Row> for Contractor {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let contact_name = contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]);
        Ok(Self {
            id: row.try_get("Id")?,
            company_name: text("CompanyName")?.unwrap_or_else(|| contact_name.clone()),
            contact_id: row.try_get("ContactId")?,
            contact_name,
            email,
            phone_e164: text("PhoneE164")?,
            service_categories: readable(row.try_get("ServiceCategories")?),
            trade_licences: readable(row.try_get("TradeLicenses")?),
            rating: text("RatingText")?,
            completion_rate: text("CompletionRateText")?,
            avg_response_time_hours: text("AvgResponseTimeHoursText")?,
            status: row.try_get("Status")?,
            open_orders: row.try_get("OpenOrders")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// The items of a JSON array that this version can read; others are left out, so that one odd
/// licence does not hide a contractor.
fn readable<T: serde::de::DeserializeOwned>(stored: Option<Value>) -> Vec<T> {
    let Some(Value::Array(items)) = stored else { return Vec::new() };
    items.into_iter().filter_map(|item| serde_json::from_value(item).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_odd_item_is_left_out() {
        let stored = json!(["Plumbing", "Sorcery", 3, "Gas"]);
        assert_eq!(readable::<Category>(Some(stored)), [Category::Plumbing, Category::Gas]);
        let licences = json!([{"scheme": "Gas Safe", "number": "512345"}, "none"]);
        assert_eq!(readable::<TradeLicence>(Some(licences)).len(), 1);
        assert!(readable::<Category>(None).is_empty());
    }
}
