//! `/contacts/{id}/merge`, `/properties/{id}/merge`, `/merges` and what leads there.

use super::commands::{self, Asked};
use super::duplicates;
use super::homes;
use super::model::{
    AlikeHomes, ContactDuplicates, Merge, MergeContacts, MergeList, MergePreview, MergeProperties,
    PropertyDuplicates,
};
use super::preview::preview;
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::contacts::{self, ContactList};
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply};
use crate::live::Change;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContactId, MergeId, PropertyId};
use maintainuk_domain::merges::{DuplicateBy, MergeKind};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_duplicates))
        .routes(routes!(contact_duplicates))
        .routes(routes!(list_property_duplicates))
        .routes(routes!(property_duplicates))
        .routes(routes!(preview_contacts))
        .routes(routes!(preview_properties))
        .routes(routes!(merge_contacts))
        .routes(routes!(merge_properties))
        .routes(routes!(list_merges))
        .routes(routes!(undo_merge))
}

/// Which duplicates are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct DuplicateQuery {
    /// By what they are alike; by telephone number when left out.
    by: Option<DuplicateBy>,
    /// `next` of the page before.
    beyond: Option<String>,
}

/// List people who may be one and the same, by what they have in common.
#[utoipa::path(get, path = "/contacts/duplicates", tag = "merging", params(DuplicateQuery),
    responses((status = 200, body = ContactDuplicates), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn list_duplicates(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<DuplicateQuery>,
) -> Result<Json<ContactDuplicates>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let by = query.by.unwrap_or(DuplicateBy::Phone);
    let beyond = query.beyond.unwrap_or_default();
    Ok(Json(duplicates::list(&app.db, caller.org(), by, &beyond).await?))
}

/// List people who may be one and the same as this one.
#[utoipa::path(get, path = "/contacts/{id}/duplicates", tag = "merging", params(("id" = ContactId, Path)),
    responses((status = 200, body = ContactList), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn contact_duplicates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
) -> Result<Json<ContactList>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let contact = contacts::find(&app.db, caller.org(), id, None).await?;
    let items = duplicates::of_contact(&app.db, caller.org(), &contact).await?;
    Ok(Json(ContactList { items, next: None, total: None }))
}

/// From where on.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HomeQuery {
    /// `next` of the page before.
    beyond: Option<String>,
}

/// List properties at one address that is written in two ways.
#[utoipa::path(get, path = "/properties/duplicates", tag = "merging", params(HomeQuery),
    responses((status = 200, body = PropertyDuplicates), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn list_property_duplicates(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<HomeQuery>,
) -> Result<Json<PropertyDuplicates>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let beyond = query.beyond.unwrap_or_default();
    Ok(Json(homes::list(&app.db, caller.org(), &beyond).await?))
}

/// List properties that may be one and the same as this one: at its address, written in another way.
#[utoipa::path(get, path = "/properties/{id}/duplicates", tag = "merging", params(("id" = PropertyId, Path)),
    responses((status = 200, body = AlikeHomes), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn property_duplicates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
) -> Result<Json<AlikeHomes>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    Ok(Json(AlikeHomes { items: homes::of_property(&app.db, caller.org(), id).await? }))
}

/// With whom.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WithContact {
    /// Who would go.
    contact_id: ContactId,
}

/// See what merging two people would do.
#[utoipa::path(get, path = "/contacts/{id}/merge-preview", tag = "merging",
    params(("id" = ContactId, Path), WithContact), responses((status = 200, body = MergePreview), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn preview_contacts(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Query(query): Query<WithContact>,
) -> Result<Json<MergePreview>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let (kept, other) = (id.as_uuid(), query.contact_id.as_uuid());
    Ok(Json(preview(&app.db, caller.org(), MergeKind::Contact, kept, other).await?))
}

/// With which.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WithProperty {
    /// Which would go.
    property_id: PropertyId,
}

/// See what merging two properties would do.
#[utoipa::path(get, path = "/properties/{id}/merge-preview", tag = "merging",
    params(("id" = PropertyId, Path), WithProperty), responses((status = 200, body = MergePreview), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn preview_properties(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Query(query): Query<WithProperty>,
) -> Result<Json<MergePreview>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let (kept, other) = (id.as_uuid(), query.property_id.as_uuid());
    Ok(Json(preview(&app.db, caller.org(), MergeKind::Property, kept, other).await?))
}

/// Merges once, however often it is sent.
async fn merge_once<B: Serialize>(
    app: &App,
    caller: &Caller,
    once: Once,
    body: &B,
    asked: Asked,
) -> Result<Reply, Problem> {
    let (now, kind) = (app.clock.now(), asked.kind);
    let (kept, other) = (asked.kept, asked.other);
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, caller, body, now).await? {
                return Ok(reply);
            }
            let merge = commands::merge(tx, caller, asked, now).await?;
            let reply = Reply::created(&merge)?;
            once.keep(tx, caller, &reply);
            Ok(reply)
        })
        .await?;
    announce(app, caller, kind, [kept, other]);
    Ok(reply)
}

/// What was moved may be anything, so more than the two is read again.
fn announce(app: &App, caller: &Caller, kind: MergeKind, ids: [Uuid; 2]) {
    announce_both(app, caller, kind, ids);
    app.live.announce(Change::of(caller.org(), "tenancy", ids[0], "updated"));
}

/// Says that something about the two is another.
pub fn announce_both(app: &App, caller: &Caller, kind: MergeKind, ids: [Uuid; 2]) {
    let name = match kind {
        MergeKind::Contact => "contact",
        MergeKind::Property => "property",
    };
    for id in ids {
        app.live.announce(Change::of(caller.org(), name, id, "updated"));
    }
}

/// Merge two people: the one in the path stays.
#[utoipa::path(post, path = "/contacts/{id}/merge", tag = "merging", request_body = MergeContacts,
    params(("id" = ContactId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Merge), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn merge_contacts(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    once: Once,
    Json(body): Json<MergeContacts>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let asked = Asked {
        kind: MergeKind::Contact,
        kept: id.as_uuid(),
        other: body.contact_id.as_uuid(),
        pointer: "/contactId",
        take: body.take.clone(),
        version: body.version,
        other_version: body.other_version,
    };
    merge_once(&app, &caller, once, &body, asked).await
}

/// Merge two properties: the one in the path stays.
#[utoipa::path(post, path = "/properties/{id}/merge", tag = "merging", request_body = MergeProperties,
    params(("id" = PropertyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Merge), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn merge_properties(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    once: Once,
    Json(body): Json<MergeProperties>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let asked = Asked {
        kind: MergeKind::Property,
        kept: id.as_uuid(),
        other: body.property_id.as_uuid(),
        pointer: "/propertyId",
        take: body.take.clone(),
        version: body.version,
        other_version: body.other_version,
    };
    merge_once(&app, &caller, once, &body, asked).await
}

/// Which merges are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MergeQuery {
    /// Only those of this person or property.
    subject_id: Option<Uuid>,
}

/// List the newest merges.
#[utoipa::path(get, path = "/merges", tag = "merging", params(MergeQuery),
    responses((status = 200, body = MergeList), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn list_merges(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<MergeQuery>,
) -> Result<Json<MergeList>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    Ok(Json(MergeList { items: store::list(&app.db, caller.org(), query.subject_id).await? }))
}

/// Undo a merge of the last 24 hours.
#[utoipa::path(post, path = "/merges/{id}/undo", tag = "merging", params(("id" = MergeId, Path)),
    responses((status = 200, body = Merge), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn undo_merge(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<MergeId>,
) -> Result<Json<Merge>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let now = app.clock.now();
    let merge = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let done = store::find_for_update(tx, id).await?;
            if done.merge.kind == MergeKind::Property {
                caller.require_all(Permission::PropertiesWrite)?;
            }
            commands::undo(tx, &caller, done, now).await
        })
        .await?;
    announce(&app, &caller, merge.kind, [merge.kept_id, merge.merged_id]);
    Ok(Json(merge))
}
