//! An organisation as its staff see it.

use crate::db::DbError;
use maintainuk_domain::estate::{OrgStatus, Plan};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::legal::Landlord;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A landlord, agent or council that manages homes here.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    pub id: OrgId,
    #[schema(example = "Northgate Homes")]
    pub name: String,
    /// Its short name, as signing in takes it.
    #[schema(example = "northgate")]
    pub slug: String,
    pub plan: Plan,
    pub status: OrgStatus,
    /// Who lets its homes: it selects the law on hazards.
    pub landlord_type: Landlord,
    /// Text messages a month.
    pub sms_limit: i32,
    /// WhatsApp messages a month.
    pub whats_app_limit: i32,
    /// Requests to the assistant a month.
    pub ai_job_limit: i32,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What a new organisation has done of what one does first.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FirstSteps {
    /// Whether there are homes.
    pub homes: bool,
    /// Whether there are contractors.
    pub contractors: bool,
    /// Whether a second colleague is here or invited.
    pub colleagues: bool,
    /// Whether a repair was ever reported.
    pub tickets: bool,
}

/// Who lets the organisation’s homes.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetLandlordType {
    /// Hazards that are confirmed from then on follow it; earlier ones keep
    /// the rules that they have.
    pub landlord_type: Landlord,
}

impl TryFrom<&Row> for Organisation {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            name: row.try_get("Name")?,
            slug: row.try_get("Slug")?,
            plan: row.try_get("Plan")?,
            status: row.try_get("Status")?,
            landlord_type: row.try_get("LandlordType")?,
            sms_limit: row.try_get("SmsLimit")?,
            whats_app_limit: row.try_get("WhatsAppLimit")?,
            ai_job_limit: row.try_get("AiJobLimit")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
        })
    }
}
