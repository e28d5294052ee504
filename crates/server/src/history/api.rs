//! `/…/{id}/history` of properties, units, tenancies, contacts and users.

use super::model::History;
use super::store::{self, Subject};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use axum::extract::State;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{ContactId, PropertyId, TenancyId, UnitId, UserId};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(property_history))
        .routes(routes!(unit_history))
        .routes(routes!(tenancy_history))
        .routes(routes!(contact_history))
        .routes(routes!(user_history))
}

/// Which part of a history is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HistoryQuery {
    /// Lines at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// The history is the staff's: it names everybody who ever lived or worked there.
async fn history(
    app: &App,
    caller: &Caller,
    permission: Permission,
    (subject, id): (Subject, Uuid),
    query: &HistoryQuery,
) -> Result<Json<History>, Problem> {
    caller.require_all(permission)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    // Who reads the audit log is told all of it; everybody else who edited and archived.
    let all_changes = caller.info.access.grant(Permission::AuditRead) == Grant::All;
    let page = store::page(&app.db, caller.org(), (subject, id), window, all_changes).await?;
    Ok(Json(History { items: page.items, next: page.next }))
}

/// Everything that ever happened to a property, newest first.
#[utoipa::path(get, path = "/properties/{id}/history", tag = "estate",
    params(("id" = PropertyId, Path), HistoryQuery),
    responses((status = 200, body = History), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn property_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<History>, Problem> {
    let subject = (Subject::Property, id.as_uuid());
    history(&app, &caller, Permission::PropertiesRead, subject, &query).await
}

/// Everything that ever happened to a unit, newest first.
#[utoipa::path(get, path = "/units/{id}/history", tag = "estate",
    params(("id" = UnitId, Path), HistoryQuery),
    responses((status = 200, body = History), Problems),
    extensions(("x-permission" = json!("units:read"))))]
async fn unit_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<History>, Problem> {
    let subject = (Subject::Unit, id.as_uuid());
    history(&app, &caller, Permission::UnitsRead, subject, &query).await
}

/// Everything that ever happened to a tenancy, newest first.
#[utoipa::path(get, path = "/tenancies/{id}/history", tag = "estate",
    params(("id" = TenancyId, Path), HistoryQuery),
    responses((status = 200, body = History), Problems),
    extensions(("x-permission" = json!("tenancies:read"))))]
async fn tenancy_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<History>, Problem> {
    let subject = (Subject::Tenancy, id.as_uuid());
    history(&app, &caller, Permission::TenanciesRead, subject, &query).await
}

/// Everything that ever happened to a contact, newest first.
#[utoipa::path(get, path = "/contacts/{id}/history", tag = "estate",
    params(("id" = ContactId, Path), HistoryQuery),
    responses((status = 200, body = History), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn contact_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<History>, Problem> {
    let subject = (Subject::Contact, id.as_uuid());
    history(&app, &caller, Permission::ContactsRead, subject, &query).await
}

/// Everything that ever happened to an account, newest first.
///
/// What it did itself, signing in among it, shows to who may read the audit log.
#[utoipa::path(get, path = "/users/{id}/history", tag = "users",
    params(("id" = UserId, Path), HistoryQuery),
    responses((status = 200, body = History), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn user_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UserId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<History>, Problem> {
    let subject = (Subject::User, id.as_uuid());
    history(&app, &caller, Permission::UsersManage, subject, &query).await
}
