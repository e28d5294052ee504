//! The written summary of an investigation, as a letter to who lives with the hazard.
//!
//! It is composed from the case and what a person adds, made a PDF once, and kept as a document of
//! the ticket. It goes by email through the outbox, or is handed over or posted; when that happened,
//! where it went and what shows it stand on the case and on the timeline, with the hash of the
//! paper. The first that is given meets the duty of the law.

mod api;
mod compose;
pub(crate) mod demo;
mod given;
mod job;
mod model;
mod paper;
mod store;
mod write;

pub use api::router;
pub use job::SendLetter;
pub(crate) use model::HazardLetter;

use crate::db::{Db, DbError};
use maintainuk_domain::ids::{HazardId, OrgId};

/// The letters about a case, newest first.
pub(crate) async fn of_case(
    db: &Db,
    org: OrgId,
    case: HazardId,
) -> Result<Vec<HazardLetter>, DbError> {
    Ok(store::list(db, org, case).await?.unwrap_or_default())
}
