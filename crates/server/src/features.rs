//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    attachments, audit, auth, contacts, contractors, events, hazards, jobs, mailbox, notifications,
    organisations, properties, tenancies, tickets, timeline, units, users, work_orders,
};
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(attachments::router())
        .merge(audit::router())
        .merge(auth::router())
        .merge(contacts::router())
        .merge(contractors::router())
        .merge(events::router())
        .merge(hazards::router())
        .merge(jobs::router())
        .merge(mailbox::router())
        .merge(organisations::router())
        .merge(properties::router())
        .merge(tenancies::router())
        .merge(tickets::router())
        .merge(timeline::router())
        .merge(units::router())
        .merge(users::router())
        .merge(work_orders::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default().with::<notifications::SendEmail>()
}
