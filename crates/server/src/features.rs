//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    attachments, audit, auth, contacts, contractors, events, history, imports, jobs, life, mailbox,
    merges, notifications, organisations, properties, search, seen, tenancies, tickets, timeline,
    units, users, views, work_orders,
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
        .merge(history::router())
        .merge(imports::router())
        .merge(jobs::router())
        .merge(life::router())
        .merge(mailbox::router())
        .merge(merges::router())
        .merge(organisations::router())
        .merge(properties::router())
        .merge(search::router())
        .merge(seen::router())
        .merge(tenancies::router())
        .merge(tickets::router())
        .merge(timeline::router())
        .merge(units::router())
        .merge(users::router())
        .merge(views::router())
        .merge(work_orders::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default()
        .with::<notifications::SendEmail>()
        .with::<tenancies::EndTenancy>()
        .with::<imports::CheckImport>()
        .with::<imports::RunImport>()
        .with::<imports::UndoImport>()
        .daily::<contractors::ContractorSweep>()
}
