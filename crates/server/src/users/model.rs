//! An account as colleagues see it.

use crate::contacts;
use crate::db::DbError;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Somebody with an account.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct User {
    pub id: UserId,
    #[schema(example = "coordinator@northgate.example")]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// Their name, or their email where they have none.
    #[schema(example = "Priya Shah")]
    pub name: String,
    pub role: Role,
    /// False once the account is switched off.
    pub is_active: bool,
    pub last_login_at: Option<Instant>,
    /// The place in the list.
    #[serde(skip)]
    #[schema(ignore)]
    pub created_at: Instant,
}

/// Users, newest first.
#[derive(Serialize, ToSchema)]
pub struct UserList {
    pub items: Vec<User>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

impl TryFrom<&Row> for User {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let email: String = row.try_get("Email")?;
        let first_name: Option<String> = row.try_get("FirstName")?;
        let last_name: Option<String> = row.try_get("LastName")?;
        let name = contacts::name(first_name.as_deref(), last_name.as_deref(), &[Some(&email)]);
        Ok(Self {
            id: row.try_get("Id")?,
            email,
            first_name,
            last_name,
            name,
            role: row.try_get("Role")?,
            is_active: row.try_get("IsActive")?,
            last_login_at: row.try_get("LastLoginAt")?,
            created_at: row.try_get("CreatedAt")?,
        })
    }
}
