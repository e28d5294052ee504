//! Operatives: the people of a firm, the days on which they are away, and which of them come to a visit.
//!
//! A crew says how many visits a firm makes at one time; who goes is said here. What takes somebody's
//! time is one table, visits and absences alike, and the database refuses two at once.

mod absences;
mod api;
pub(crate) mod demo;
mod model;
mod named;
mod store;

pub(crate) use named::{are_two, carry};

use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use maintainuk_domain::access::Grant;
use maintainuk_domain::ids::ContractorId;
use utoipa_axum::router::OpenApiRouter;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().merge(api::router()).merge(absences::router()).merge(named::router())
}

/// Whose people somebody may see or change: staff everybody's, a firm its own.
fn within(caller: &Caller, grant: Grant, id: ContractorId) -> Result<(), Problem> {
    match caller.only_contractor(grant) {
        Some(own) if own != id => Err(Problem::not_found()),
        _ => Ok(()),
    }
}
