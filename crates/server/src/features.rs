//! What the product does: each feature's operations and the jobs it leaves to the worker.

use crate::app::App;
use crate::outbox::Registry;
use crate::{
    alike, archive, attachments, audit, auth, automation, bulk, calendar, checklists, closing,
    consents, contacts, contractors, conversations, drafts, events, hazards, history, holds,
    imports, incidents, invitations, jobs, letters, life, links, mailbox, merges, notifications,
    offers, operatives, organisations, packs, papers, places, policy, presence, properties,
    putaway, rates, ratings, search, seen, tags, tenancies, tickets, timeline, units, users,
    variations, views, visits, watching, work_orders,
};
use utoipa_axum::router::OpenApiRouter;

/// The operations of all features.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(alike::router())
        .merge(archive::router())
        .merge(attachments::router())
        .merge(audit::router())
        .merge(auth::router())
        .merge(automation::router())
        .merge(bulk::router())
        .merge(calendar::router())
        .merge(checklists::router())
        .merge(closing::router())
        .merge(consents::router())
        .merge(contacts::router())
        .merge(contractors::router())
        .merge(conversations::router())
        .merge(drafts::router())
        .merge(events::router())
        .merge(hazards::router())
        .merge(history::router())
        .merge(holds::router())
        .merge(imports::router())
        .merge(incidents::router())
        .merge(invitations::router())
        .merge(jobs::router())
        .merge(letters::router())
        .merge(life::router())
        .merge(links::router())
        .merge(mailbox::router())
        .merge(merges::router())
        .merge(offers::router())
        .merge(operatives::router())
        .merge(organisations::router())
        .merge(packs::router())
        .merge(papers::router())
        .merge(places::router())
        .merge(policy::router())
        .merge(presence::router())
        .merge(properties::router())
        .merge(putaway::router())
        .merge(ratings::router())
        .merge(rates::router())
        .merge(search::router())
        .merge(seen::router())
        .merge(tags::router())
        .merge(tenancies::router())
        .merge(tickets::router())
        .merge(timeline::router())
        .merge(units::router())
        .merge(users::router())
        .merge(variations::router())
        .merge(views::router())
        .merge(watching::router())
        .merge(visits::router())
        .merge(work_orders::router())
}

/// The jobs of all features.
pub fn jobs() -> Registry {
    Registry::default()
        .with::<automation::RunRules>()
        .with::<notifications::SendEmail>()
        .with::<notifications::MailColleague>()
        .with::<conversations::SendMessage>()
        .with::<variations::TellOfVariation>()
        .with::<visits::RemindOfVisit>()
        .with::<offers::ChaseOffer>()
        .with::<incidents::TellOfIncident>()
        .with::<invitations::SendInvitation>()
        .with::<auth::TellOfPassword>()
        .with::<auth::SendPasswordLetter>()
        .with::<tenancies::BeginTenancy>()
        .with::<tenancies::EndTenancy>()
        .with::<imports::CheckImport>()
        .with::<imports::RunImport>()
        .with::<imports::UndoImport>()
        .with::<archive::WriteArchive>()
        .with::<letters::SendLetter>()
        .with::<packs::MakePack>()
        .with::<policy::RecountClocks>()
        .daily::<contractors::ContractorSweep>()
        .daily::<contractors::ContractorFigures>()
        .daily::<holds::HoldSweep>()
        .daily::<closing::CloseSweep>()
        .daily::<drafts::DraftSweep>()
}
