//! `archive`, `restore` and DELETE of properties, units, tenancies and contacts.

use super::commands::{self, Archived, Reason};
use super::store::Kind;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::ids::{ContactId, PropertyId, TenancyId, UnitId};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(archive_property))
        .routes(routes!(restore_property))
        .routes(routes!(delete_property))
        .routes(routes!(archive_unit))
        .routes(routes!(restore_unit))
        .routes(routes!(delete_unit))
        .routes(routes!(archive_tenancy))
        .routes(routes!(restore_tenancy))
        .routes(routes!(delete_tenancy))
        .routes(routes!(archive_contact))
        .routes(routes!(restore_contact))
        .routes(routes!(delete_contact))
}

/// Put a property away, out of the lists. It must have no current tenancy and no open ticket.
#[utoipa::path(post, path = "/properties/{id}/archive", tag = "estate", request_body = Reason,
    params(("id" = PropertyId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn archive_property(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::archive(&app, &caller, Kind::Property, id.as_uuid(), body).await.map(Json)
}

/// Bring a property back into the lists.
#[utoipa::path(post, path = "/properties/{id}/restore", tag = "estate", request_body = Reason,
    params(("id" = PropertyId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn restore_property(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::restore(&app, &caller, Kind::Property, id.as_uuid(), body).await.map(Json)
}

/// Take a property back altogether; refused with what refers to it.
#[utoipa::path(delete, path = "/properties/{id}", tag = "estate", params(("id" = PropertyId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_property(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
) -> Result<StatusCode, Problem> {
    commands::delete(&app, &caller, Kind::Property, id.as_uuid()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put a unit away, out of the lists. It must have no current tenancy and no open ticket.
#[utoipa::path(post, path = "/units/{id}/archive", tag = "estate", request_body = Reason,
    params(("id" = UnitId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("units:write"))))]
async fn archive_unit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::archive(&app, &caller, Kind::Unit, id.as_uuid(), body).await.map(Json)
}

/// Bring a unit back into the lists.
#[utoipa::path(post, path = "/units/{id}/restore", tag = "estate", request_body = Reason,
    params(("id" = UnitId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("units:write"))))]
async fn restore_unit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::restore(&app, &caller, Kind::Unit, id.as_uuid(), body).await.map(Json)
}

/// Take a unit back altogether; refused with what refers to it.
#[utoipa::path(delete, path = "/units/{id}", tag = "estate", params(("id" = UnitId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("units:write"))))]
async fn delete_unit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
) -> Result<StatusCode, Problem> {
    commands::delete(&app, &caller, Kind::Unit, id.as_uuid()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put a tenancy away, out of the lists. It must have ended.
#[utoipa::path(post, path = "/tenancies/{id}/archive", tag = "estate", request_body = Reason,
    params(("id" = TenancyId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("tenancies:write"))))]
async fn archive_tenancy(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::archive(&app, &caller, Kind::Tenancy, id.as_uuid(), body).await.map(Json)
}

/// Bring a tenancy back into the lists.
#[utoipa::path(post, path = "/tenancies/{id}/restore", tag = "estate", request_body = Reason,
    params(("id" = TenancyId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("tenancies:write"))))]
async fn restore_tenancy(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::restore(&app, &caller, Kind::Tenancy, id.as_uuid(), body).await.map(Json)
}

/// Take a tenancy back altogether; refused with what refers to it.
#[utoipa::path(delete, path = "/tenancies/{id}", tag = "estate", params(("id" = TenancyId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("tenancies:write"))))]
async fn delete_tenancy(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
) -> Result<StatusCode, Problem> {
    commands::delete(&app, &caller, Kind::Tenancy, id.as_uuid()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put a contact away, out of the lists. They must have no current tenancy, property or firm.
#[utoipa::path(post, path = "/contacts/{id}/archive", tag = "estate", request_body = Reason,
    params(("id" = ContactId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn archive_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::archive(&app, &caller, Kind::Contact, id.as_uuid(), body).await.map(Json)
}

/// Bring a contact back into the lists.
#[utoipa::path(post, path = "/contacts/{id}/restore", tag = "estate", request_body = Reason,
    params(("id" = ContactId, Path)),
    responses((status = 200, body = Archived), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn restore_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Json(body): Json<Reason>,
) -> Result<Json<Archived>, Problem> {
    commands::restore(&app, &caller, Kind::Contact, id.as_uuid(), body).await.map(Json)
}

/// Take a contact back altogether; refused with what refers to it.
#[utoipa::path(delete, path = "/contacts/{id}", tag = "estate", params(("id" = ContactId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn delete_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
) -> Result<StatusCode, Problem> {
    commands::delete(&app, &caller, Kind::Contact, id.as_uuid()).await?;
    Ok(StatusCode::NO_CONTENT)
}
