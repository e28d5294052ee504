//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    archive, attachments, audit, auth, consents, contacts, contractors, events, hazards, history,
    imports, invitations, jobs, life, mailbox, merges, notifications, organisations, places,
    policy, properties, search, seen, tenancies, tickets, timeline, units, users, views,
    work_orders,
};
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(archive::router())
        .merge(attachments::router())
        .merge(audit::router())
        .merge(auth::router())
        .merge(consents::router())
        .merge(contacts::router())
        .merge(contractors::router())
        .merge(events::router())
        .merge(hazards::router())
        .merge(history::router())
        .merge(imports::router())
        .merge(invitations::router())
        .merge(jobs::router())
        .merge(life::router())
        .merge(mailbox::router())
        .merge(merges::router())
        .merge(organisations::router())
        .merge(places::router())
        .merge(policy::router())
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
        .with::<invitations::SendInvitation>()
        .with::<tenancies::EndTenancy>()
        .with::<imports::CheckImport>()
        .with::<imports::RunImport>()
        .with::<imports::UndoImport>()
        .with::<archive::WriteArchive>()
        .daily::<contractors::ContractorSweep>()
}
