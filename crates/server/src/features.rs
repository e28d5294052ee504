//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::auth;
use crate::outbox::Registry;
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().merge(auth::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default()
}
