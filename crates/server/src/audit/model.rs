//! An entry of the audit log.

use crate::contacts;
use crate::db::DbError;
use maintainuk_domain::ids::{AuditId, UserId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

/// One thing that was done.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    pub id: AuditId,
    pub at: Instant,
    #[schema(example = "property.update")]
    pub action: String,
    #[schema(example = "Property")]
    pub entity_type: Option<String>,
    pub entity_id: Option<Uuid>,
    /// Null when the system did it.
    pub user_id: Option<UserId>,
    /// Their name, or their email where they have none.
    pub user_name: Option<String>,
    /// What it was before, as far as it changed.
    #[schema(value_type = Option<Object>)]
    pub old_value: Option<Value>,
    /// What it was afterwards, as far as it changed.
    #[schema(value_type = Option<Object>)]
    pub new_value: Option<Value>,
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
}

/// Entries, newest first.
#[derive(Serialize, ToSchema)]
pub struct AuditList {
    pub items: Vec<AuditEntry>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

impl TryFrom<&Row> for AuditEntry {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let name = || contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]);
        Ok(Self {
            id: row.try_get("Id")?,
            at: row.try_get("Timestamp")?,
            action: row.try_get("Action")?,
            entity_type: text("EntityType")?,
            entity_id: row.try_get("EntityId")?,
            user_id: row.try_get("UserId")?,
            user_name: email.is_some().then(name),
            old_value: row.try_get("OldValueJson")?,
            new_value: row.try_get("NewValueJson")?,
            ip_address: text("IpAddress")?,
            user_agent: text("UserAgent")?,
        })
    }
}
