//! What an organisation decides about visits. Everything asks here.

use crate::db::{DbError, OrgTx};
use crate::policy;

/// How often nobody must have been in before an order may be ended for it.
pub async fn attempts_needed(tx: OrgTx<'_>) -> Result<i32, DbError> {
    let in_force = policy::of(tx).await?;
    Ok(i32::try_from(in_force.policy.no_access_count).unwrap_or(i32::MAX))
}
