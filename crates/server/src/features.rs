//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    archive, attachments, audit, auth, consents, contacts, contractors, events, hazards, history,
    imports, invitations, jobs, life, mailbox, merges, notifications, offers, organisations,
    places, properties, search, seen, tenancies, tickets, timeline, units, users, views, visits,
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
        .merge(offers::router())
        .merge(organisations::router())
        .merge(places::router())
        .merge(properties::router())
        .merge(search::router())
        .merge(seen::router())
        .merge(tenancies::router())
        .merge(tickets::router())
        .merge(timeline::router())
        .merge(units::router())
        .merge(users::router())
        .merge(views::router())
        .merge(visits::router())
        .merge(work_orders::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default()
        .with::<notifications::SendEmail>()
        .with::<visits::RemindOfVisit>()
        .with::<offers::ChaseOffer>()
        .with::<invitations::SendInvitation>()
        .with::<tenancies::EndTenancy>()
        .with::<imports::CheckImport>()
        .with::<imports::RunImport>()
        .with::<imports::UndoImport>()
        .with::<archive::WriteArchive>()
        .daily::<contractors::ContractorSweep>()
}
