//! May this contractor be given work?

use super::store;
use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;

/// The name of a contractor who may be given new work.
///
/// # Errors
/// When there is no such contractor, or they are suspended or no longer used.
pub async fn workable(tx: OrgTx<'_>, id: ContractorId) -> Result<String, Problem> {
    let Some((name, status)) = store::contractor(tx, id).await? else {
        return Err(Problem::invalid("/contractorId", "There is no such contractor."));
    };
    let status: ContractorStatus = status.parse().map_err(anyhow::Error::from)?;
    match status {
        ContractorStatus::Active => Ok(name),
        ContractorStatus::Suspended => Err(Problem::invalid(
            "/contractorId",
            format!("{name} is suspended and cannot be given new work."),
        )),
        ContractorStatus::Inactive => Err(Problem::invalid(
            "/contractorId",
            format!("{name} is no longer used; choose another contractor."),
        )),
    }
}
