//! May this contractor be given work?

use super::fit::keeps_firms;
use super::store;
use crate::auth::Caller;
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

/// What bars a firm from a visit for work that it has not begun.
#[derive(Debug, Clone)]
pub struct Barred {
    /// Why, in a sentence.
    pub told: String,
    /// Whether the caller may set it aside with a reason, as when a firm is named.
    pub may_set_aside: bool,
}

/// What bars the contractor that an order names already from a visit agreed now: what bars them from
/// new work.
///
/// # Errors
/// The database's refusal.
pub async fn barred(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: ContractorId,
    now: Instant,
) -> Result<Option<Barred>, DbError> {
    let profile = store::profile(tx, id).await?.ok_or(DbError::NotFound)?;
    let refused = profile.may_be_given_work(london_date(now)).err();
    Ok(refused.map(|(bar, told)| {
        let may_set_aside = bar.may_be_set_aside(keeps_firms(caller));
        Barred { told, may_set_aside }
    }))
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
