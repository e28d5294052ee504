//! `/…/{id}/seen-by` of tickets, properties and contacts.

use super::compare::{HiddenPart, hidden, of_place};
use super::party::{Onlooker, onlooker};
use crate::app::App;
use crate::auth::Caller;
use crate::consents;
use crate::contacts::{self, Contact};
use crate::history;
use crate::http::{Json, Kind, Ordered, Path, Problem, Problems, Query, Window};
use crate::places;
use crate::properties::{self, Property};
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight, TicketPage};
use crate::units::{self, Unit};
use axum::extract::State;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{ContactId, ContractorId, PropertyId, TicketId};
use maintainuk_domain::lists::UnitSort;
use maintainuk_domain::seen::{Looked, Party, why_not_seen, why_part_hidden};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(ticket_seen_by))
        .routes(routes!(property_seen_by))
        .routes(routes!(contact_seen_by))
}

/// Through whose eyes: one of the two.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Eyes {
    /// A resident.
    contact_id: Option<ContactId>,
    /// A contractor.
    contractor_id: Option<ContractorId>,
}

/// A ticket as a resident or a contractor sees it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct TicketSeen {
    by: Onlooker,
    /// What they are shown; null when they do not see it.
    page: Option<TicketPage>,
    /// Why they do not see it.
    why_not: Option<String>,
    /// What they are not shown, and why.
    hidden: Vec<HiddenPart>,
}

/// A property as a resident or a contractor sees it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PropertySeen {
    by: Onlooker,
    /// What they are shown; null when they do not see it.
    property: Option<Property>,
    /// Its units, as far as they see them.
    units: Vec<Unit>,
    /// Why they do not see it.
    why_not: Option<String>,
    /// What they are not shown, and why.
    hidden: Vec<HiddenPart>,
}

/// A contact as a resident or a contractor sees it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ContactSeen {
    by: Onlooker,
    /// What they are shown; null when they do not see it.
    contact: Option<Contact>,
    /// Why they do not see it.
    why_not: Option<String>,
    /// What they are not shown, and why.
    hidden: Vec<HiddenPart>,
}

/// Notes that somebody looked through another's eyes.
async fn note(
    app: &App,
    caller: &Caller,
    by: &Onlooker,
    entity: &'static str,
    id: Uuid,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let seen = json!({ "party": by.party, "partyId": by.id, "name": by.name, "role": by.role });
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let entry = Audit::by(caller, "view.as", entity, id);
            audit(tx, now, entry.values(None, Some(seen)));
            Ok(())
        })
        .await
}

/// What somebody is answered who may or may not see a thing: nothing is told apart from absent.
fn unless_unseen<T>(answer: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(problem) if matches!(problem.kind(), Kind::NotFound | Kind::Forbidden) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// Why a whole is not seen: for want of the permission, or for not being party to it.
fn why_not(eyes: &Caller, party: Party, what: Looked, needs: Permission) -> String {
    if eyes.grant(needs) == Grant::No {
        return format!("The role {} does not hold {needs}.", eyes.info.access.role);
    }
    why_not_seen(what, party).to_owned()
}

async fn page_of(app: &App, eyes: &Caller, id: TicketId) -> Result<TicketPage, Problem> {
    let sight = Sight::of(eyes, eyes.require(Permission::TicketsRead)?);
    tickets::ticket_page(app, eyes, sight, id).await
}

/// See a ticket as a resident or a contractor would.
#[utoipa::path(get, path = "/tickets/{id}/seen-by", tag = "organisation",
    params(("id" = TicketId, Path), Eyes), responses((status = 200, body = TicketSeen), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn ticket_seen_by(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<Eyes>,
) -> Result<Json<TicketSeen>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let full = page_of(&app, &caller, id).await?;
    let (by, eyes) = onlooker(&app, &caller, query.contact_id, query.contractor_id).await?;
    let page = unless_unseen(page_of(&app, &eyes, id).await)?;
    note(&app, &caller, &by, "MaintenanceTicket", id.as_uuid()).await?;
    let mut parts = match &page {
        Some(page) => differing(&full, page, Looked::Ticket, by.party)?,
        None => Vec::new(),
    };
    parts.extend(of_place(places::untold_of_ticket(&app, &caller, &eyes, id).await?));
    let told = || why_not(&eyes, by.party, Looked::Ticket, Permission::TicketsRead);
    let why_not = page.is_none().then(told);
    Ok(Json(TicketSeen { by, page, why_not, hidden: parts }))
}

fn differing<T: Serialize>(
    full: &T,
    seen: &T,
    what: Looked,
    party: Party,
) -> Result<Vec<HiddenPart>, Problem> {
    let (full, seen) = (serde_json::to_value(full)?, serde_json::to_value(seen)?);
    Ok(hidden(&full, &seen, what, party))
}

async fn property_of(app: &App, eyes: &Caller, id: PropertyId) -> Result<Property, Problem> {
    let only = eyes.only_contact(eyes.require(Permission::PropertiesRead)?);
    Ok(properties::find(&app.db, eyes.org(), id, only).await?)
}

async fn units_of(app: &App, eyes: &Caller, id: PropertyId) -> Result<Vec<Unit>, Problem> {
    let filter = units::Filter {
        status: None,
        purpose: None,
        archived: false,
        property: Some(id),
        words: None,
        only: eyes.only_contact(eyes.require(Permission::UnitsRead)?),
    };
    let sort = UnitSort::Unit;
    let ordered = Ordered::new(units::order(sort), Some(200), None)?;
    Ok(units::list(&app.db, eyes.org(), &filter, (sort, ordered), false).await?.items)
}

/// See a property as a resident or a contractor would.
#[utoipa::path(get, path = "/properties/{id}/seen-by", tag = "organisation",
    params(("id" = PropertyId, Path), Eyes), responses((status = 200, body = PropertySeen), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn property_seen_by(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Query(query): Query<Eyes>,
) -> Result<Json<PropertySeen>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let full = property_of(&app, &caller, id).await?;
    let (by, eyes) = onlooker(&app, &caller, query.contact_id, query.contractor_id).await?;
    let property = unless_unseen(property_of(&app, &eyes, id).await)?;
    let units = match &property {
        Some(_) => unless_unseen(units_of(&app, &eyes, id).await)?.unwrap_or_default(),
        None => Vec::new(),
    };
    note(&app, &caller, &by, "Property", id.as_uuid()).await?;
    let mut parts = Vec::new();
    if let Some(property) = &property {
        let whole = |property: &Property, units: &[Unit]| -> serde_json::Result<Value> {
            let mut value = serde_json::to_value(property)?;
            value["units"] = serde_json::to_value(units)?;
            Ok(value)
        };
        let all = units_of(&app, &caller, id).await?;
        let (full, seen) = (whole(&full, &all)?, whole(property, &units)?);
        parts = hidden(&full, &seen, Looked::Property, by.party);
    }
    parts.extend(of_place(places::untold_of_property(&app, &caller, &eyes, id).await?));
    let subject = (history::Subject::Property, id.as_uuid());
    parts.extend(history_of(&app, &caller, Looked::Property, subject, by.party).await?);
    let told = || why_not(&eyes, by.party, Looked::Property, Permission::PropertiesRead);
    let why_not = property.is_none().then(told);
    Ok(Json(PropertySeen { by, property, units, why_not, hidden: parts }))
}

async fn contact_of(app: &App, eyes: &Caller, id: ContactId) -> Result<Contact, Problem> {
    let only = eyes.only_contact(eyes.require(Permission::ContactsRead)?);
    Ok(contacts::find(&app.db, eyes.org(), id, only).await?)
}

/// What somebody said about channels, as far as the other is not shown it.
async fn consents_of(
    app: &App,
    caller: &Caller,
    eyes: &Caller,
    id: ContactId,
    party: Party,
) -> Result<Option<HiddenPart>, Problem> {
    let read = async |eyes: &Caller| -> Result<usize, Problem> {
        let only = eyes.only_contact(eyes.require(Permission::ContactsRead)?);
        Ok(consents::of_contact(&app.db, eyes.org(), id, only).await?.history.len())
    };
    let all = read(caller).await?;
    let seen = unless_unseen(read(eyes).await)?.unwrap_or_default();
    Ok(part("consents", all.saturating_sub(seen), Looked::Contact, party))
}

/// The lines of a history, 200 at most: nobody but staff is shown any.
async fn history_of(
    app: &App,
    caller: &Caller,
    what: Looked,
    subject: (history::Subject, Uuid),
    party: Party,
) -> Result<Option<HiddenPart>, Problem> {
    let window = Window::new(Some(200), None)?;
    let lines = history::page(&app.db, caller.org(), subject, window, true).await?;
    Ok(part("history", lines.items.len(), what, party))
}

fn part(name: &str, count: usize, what: Looked, party: Party) -> Option<HiddenPart> {
    let why = why_part_hidden(what, name, party);
    (count > 0).then(|| HiddenPart { part: name.to_owned(), count, why })
}

/// See a contact as a resident or a contractor would.
#[utoipa::path(get, path = "/contacts/{id}/seen-by", tag = "organisation",
    params(("id" = ContactId, Path), Eyes), responses((status = 200, body = ContactSeen), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn contact_seen_by(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Query(query): Query<Eyes>,
) -> Result<Json<ContactSeen>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let full = contact_of(&app, &caller, id).await?;
    let (by, eyes) = onlooker(&app, &caller, query.contact_id, query.contractor_id).await?;
    let contact = unless_unseen(contact_of(&app, &eyes, id).await)?;
    note(&app, &caller, &by, "Contact", id.as_uuid()).await?;
    let mut parts = match &contact {
        Some(contact) => differing(&full, contact, Looked::Contact, by.party)?,
        None => Vec::new(),
    };
    parts.extend(of_place(places::untold_of_contact(&app, &caller, &eyes, id).await?));
    parts.extend(consents_of(&app, &caller, &eyes, id, by.party).await?);
    let subject = (history::Subject::Contact, id.as_uuid());
    parts.extend(history_of(&app, &caller, Looked::Contact, subject, by.party).await?);
    let told = || why_not(&eyes, by.party, Looked::Contact, Permission::ContactsRead);
    let why_not = contact.is_none().then(told);
    Ok(Json(ContactSeen { by, contact, why_not, hidden: parts }))
}
