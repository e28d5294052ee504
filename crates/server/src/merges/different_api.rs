//! `/contacts/{id}/different` and `/properties/{id}/different`.

use super::api::announce_both;
use super::different::{Two, say, take_back};
use super::model::{DifferentContact, DifferentProperty};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Query};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContactId, PropertyId};
use maintainuk_domain::merges::MergeKind;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations on pairs that are not the same.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(say_contacts_differ, undo_contacts_differ))
        .routes(routes!(say_properties_differ, undo_properties_differ))
}

/// Of whom it is taken back.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OtherContact {
    /// The other person.
    contact_id: ContactId,
}

/// Of which it is taken back.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OtherProperty {
    /// The other property.
    property_id: PropertyId,
}

const fn contacts(one: ContactId, other: ContactId) -> Two {
    let (one, other) = (one.as_uuid(), other.as_uuid());
    Two { kind: MergeKind::Contact, one, other, pointer: "/contactId" }
}

const fn properties(one: PropertyId, other: PropertyId) -> Two {
    let (one, other) = (one.as_uuid(), other.as_uuid());
    Two { kind: MergeKind::Property, one, other, pointer: "/propertyId" }
}

/// Says it, or takes it back, in one transaction.
async fn settle(app: &App, caller: &Caller, two: Two, differ: bool) -> Result<StatusCode, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if differ {
                say(tx, caller, two, now).await
            } else {
                take_back(tx, caller, two, now).await
            }
        })
        .await?;
    announce_both(app, caller, two.kind, [two.one, two.other]);
    Ok(StatusCode::NO_CONTENT)
}

/// Say that two people are not the same: they are not proposed as duplicates any more.
#[utoipa::path(post, path = "/contacts/{id}/different", tag = "merging", request_body = DifferentContact,
    params(("id" = ContactId, Path)), responses((status = 204), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn say_contacts_differ(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Json(body): Json<DifferentContact>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    settle(&app, &caller, contacts(id, body.contact_id), true).await
}

/// Take back that two people are not the same.
#[utoipa::path(delete, path = "/contacts/{id}/different", tag = "merging",
    params(("id" = ContactId, Path), OtherContact), responses((status = 204), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn undo_contacts_differ(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Query(query): Query<OtherContact>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    settle(&app, &caller, contacts(id, query.contact_id), false).await
}

/// Say that two properties are not the same: they are not proposed as duplicates any more.
#[utoipa::path(post, path = "/properties/{id}/different", tag = "merging", request_body = DifferentProperty,
    params(("id" = PropertyId, Path)), responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn say_properties_differ(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Json(body): Json<DifferentProperty>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    settle(&app, &caller, properties(id, body.property_id), true).await
}

/// Take back that two properties are not the same.
#[utoipa::path(delete, path = "/properties/{id}/different", tag = "merging",
    params(("id" = PropertyId, Path), OtherProperty), responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn undo_properties_differ(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Query(query): Query<OtherProperty>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    settle(&app, &caller, properties(id, query.property_id), false).await
}
