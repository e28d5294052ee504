//! What operatives look like to a client.

use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use jiff::civil::Date;
use maintainuk_domain::ids::{ContractorId, OperativeId, OperativeTimeId, UserId};
use maintainuk_domain::operatives::days;
use maintainuk_domain::phone::Phone;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// Somebody who works for a contractor.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Operative {
    pub id: OperativeId,
    pub contractor_id: ContractorId,
    #[schema(example = "Ann Patel")]
    pub name: String,
    pub phone_e164: Option<Phone>,
    /// What they do; nothing means whatever the firm does.
    pub trades: Vec<Category>,
    /// Their account, where they have one.
    pub user_id: Option<UserId>,
    /// Whether they can be named on a visit.
    pub is_active: bool,
    /// Absences that are not over, the next first.
    pub absences: Vec<OperativeAbsence>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

/// Days on which an operative is away.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OperativeAbsence {
    pub id: OperativeTimeId,
    pub operative_id: OperativeId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    #[schema(example = "Training")]
    pub note: Option<String>,
}

/// The people of a firm by name; those who left come last.
#[derive(Serialize, ToSchema)]
pub struct OperativeList {
    pub items: Vec<Operative>,
}

/// Somebody to add to a firm.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewOperative {
    #[schema(min_length = 1, max_length = 100, example = "Ann Patel")]
    pub name: String,
    /// As people write it.
    #[schema(example = "07700 900123")]
    pub phone_e164: Option<String>,
    /// What they do; nothing means whatever the firm does.
    #[serde(default)]
    pub trades: Vec<Category>,
    /// An account of the same firm that is theirs.
    pub user_id: Option<UserId>,
}

/// What to change of an operative; what is left out stays.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeOperative {
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 100)]
    pub name: Option<String>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>)]
    pub phone_e164: Option<Option<String>>,
    #[serde(deserialize_with = "given")]
    pub trades: Option<Vec<Category>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<UserId>)]
    pub user_id: Option<Option<UserId>>,
    /// False when they left or are not sent any more.
    #[serde(deserialize_with = "given")]
    pub is_active: Option<bool>,
}

impl NewOperative {
    /// The operative that is added.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn checked(&self, firm: ContractorId, now: Instant) -> Result<Operative, Problem> {
        let mut operative = Operative {
            id: OperativeId::fresh(),
            contractor_id: firm,
            name: String::new(),
            phone_e164: None,
            trades: Vec::new(),
            user_id: None,
            is_active: true,
            absences: Vec::new(),
            created_at: now,
            updated_at: now,
            version: 1,
        };
        let fields = ChangeOperative {
            name: Some(self.name.clone()),
            phone_e164: Some(self.phone_e164.clone()),
            trades: Some(self.trades.clone()),
            user_id: Some(self.user_id),
            is_active: None,
        };
        fields.apply(&mut operative)?;
        Ok(operative)
    }
}

impl ChangeOperative {
    /// Changes the operative.
    ///
    /// # Errors
    /// All fields that are wrong; the operative is then half changed and not to be kept.
    pub fn apply(self, to: &mut Operative) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.set("/name", &mut to.name, self.name, |name| validate::required(&name, 100));
        checks.set("/phoneE164", &mut to.phone_e164, self.phone_e164, |phone| {
            let written = phone.filter(|text| !text.trim().is_empty());
            written.map(|text| Phone::parse(&text)).transpose()
        });
        checks.done()?;
        if let Some(mut trades) = self.trades {
            trades.sort_unstable();
            trades.dedup();
            to.trades = trades;
        }
        to.user_id = self.user_id.unwrap_or(to.user_id);
        to.is_active = self.is_active.unwrap_or(to.is_active);
        Ok(())
    }
}

impl Versioned for Operative {
    fn version(&self) -> i32 {
        self.version
    }
}

impl TryFrom<&Row> for Operative {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let Json(trades) = row.try_get("Trades")?;
        Ok(Self {
            id: row.try_get("Id")?,
            contractor_id: row.try_get("ContractorId")?,
            name: row.try_get("Name")?,
            phone_e164: row.try_get("PhoneE164")?,
            trades,
            user_id: row.try_get("UserId")?,
            is_active: row.try_get("IsActive")?,
            absences: Vec::new(),
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

impl TryFrom<&Row> for OperativeAbsence {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let (from, to) = days(row.try_get("StartAt")?, row.try_get("EndAt")?);
        Ok(Self {
            id: row.try_get("Id")?,
            operative_id: row.try_get("OperativeId")?,
            from,
            to,
            note: row.try_get("Note")?,
        })
    }
}
