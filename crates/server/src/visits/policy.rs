//! What an organisation decides about visits. Everything asks here.

use crate::db::{DbError, OrgTx};
use maintainuk_domain::visits::ATTEMPTS_BY_DEFAULT;

/// How often nobody must have been in before an order may be ended for it.
pub async fn attempts_needed(_: OrgTx<'_>) -> Result<i32, DbError> {
    Ok(ATTEMPTS_BY_DEFAULT)
}
