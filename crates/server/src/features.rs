//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    audit, auth, contacts, contractors, organisations, properties, tenancies, units, users,
};
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(audit::router())
        .merge(auth::router())
        .merge(contacts::router())
        .merge(contractors::router())
        .merge(organisations::router())
        .merge(properties::router())
        .merge(tenancies::router())
        .merge(units::router())
        .merge(users::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default()
}
