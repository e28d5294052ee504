//! May this contractor be given work?

use super::store;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::{Instant, london_date};

/// Whether the contractor that an order names already may be asked for it now.
///
/// # Errors
/// 409 when they may not be given work.
pub async fn offerable(tx: OrgTx<'_>, id: ContractorId, now: Instant) -> Result<(), Problem> {
    let profile = store::profile(tx, id).await?.ok_or_else(Problem::not_found)?;
    profile.may_be_given_work(london_date(now)).map_err(|(_, told)| Problem::conflict(told))
}

/// The name of a contractor and the trades that they do.
///
/// # Errors
/// [`DbError::NotFound`] when there is none.
pub async fn trades_of(
    tx: OrgTx<'_>,
    id: ContractorId,
) -> Result<(String, Vec<Category>), DbError> {
    let profile = store::profile(tx, id).await?.ok_or(DbError::NotFound)?;
    Ok((profile.company_name, profile.service_categories))
}
