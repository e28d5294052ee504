//! May this contractor be given work?

use super::store;
use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::time::{Instant, london_date};

/// The name of a contractor who may be given new work now.
///
/// # Errors
/// When there is no such contractor; when they are suspended or archived; when something of theirs
/// has run out, whatever their status still says.
pub async fn workable(tx: OrgTx<'_>, id: ContractorId, now: Instant) -> Result<String, Problem> {
    let Some(profile) = store::profile(tx, id).await? else {
        return Err(Problem::invalid("/contractorId", "There is no such contractor."));
    };
    let may = profile.may_be_given_work(london_date(now));
    may.map_err(|told| Problem::invalid("/contractorId", told))?;
    Ok(profile.company_name)
}

/// Whether the contractor that an order names already may be asked for it now.
///
/// # Errors
/// 409 when they may not be given work.
pub async fn offerable(tx: OrgTx<'_>, id: ContractorId, now: Instant) -> Result<(), Problem> {
    let profile = store::profile(tx, id).await?.ok_or_else(Problem::not_found)?;
    profile.may_be_given_work(london_date(now)).map_err(Problem::conflict)
}
