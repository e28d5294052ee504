//! Consent: what a person said about being reached on a channel, as a log that only grows. What
//! follows from it is the domain crate's rule; [`refusal`] asks it before something is sent.

mod api;
mod list;
mod model;
mod own;
mod store;

use crate::app::App;
use utoipa_axum::router::OpenApiRouter;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    api::router().merge(list::router())
}

pub use store::{find as of_contact, refusal};
