//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    attachments, auth, events, jobs, mailbox, notifications, tickets, timeline, work_orders,
};
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(auth::router())
        .merge(tickets::router())
        .merge(timeline::router())
        .merge(work_orders::router())
        .merge(attachments::router())
        .merge(events::router())
        .merge(mailbox::router())
        .merge(jobs::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default().with::<notifications::SendEmail>()
}
