//! `/policy`.

use super::commands;
use super::model::{PolicyInForce, PolicyPreview, PolicyVersionList, SetPolicy, TryPolicy};
use super::preview;
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Problem, Problems, Query, Window};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_policy, set_policy))
        .routes(routes!(list_policy_versions))
        .routes(routes!(preview_policy))
}

/// Read the service policy in force.
#[utoipa::path(get, path = "/policy", tag = "policy",
    responses((status = 200, body = PolicyInForce), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn read_policy(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<PolicyInForce>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    Ok(Json(commands::show(&app.db, caller.org()).await?))
}

/// Set the service policy: a new version, for what is reported from now on.
#[utoipa::path(post, path = "/policy", tag = "policy", request_body = SetPolicy,
    responses((status = 200, body = PolicyInForce), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn set_policy(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<SetPolicy>,
) -> Result<Json<PolicyInForce>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    commands::set(&app, &caller, body).await?;
    Ok(Json(commands::show(&app.db, caller.org()).await?))
}

/// Which versions are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct VersionQuery {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the versions of the service policy, newest first, with who set each and when.
#[utoipa::path(get, path = "/policy/versions", tag = "policy", params(VersionQuery),
    responses((status = 200, body = PolicyVersionList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_policy_versions(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<VersionQuery>,
) -> Result<Json<PolicyVersionList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let page = store::versions(&app.db, caller.org(), window).await?;
    Ok(Json(PolicyVersionList { items: page.items, next: page.next }))
}

/// Try a service policy: what it would mean now, and would have meant lately. Nothing is written.
#[utoipa::path(post, path = "/policy/preview", tag = "policy", request_body = TryPolicy,
    responses((status = 200, body = PolicyPreview), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn preview_policy(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TryPolicy>,
) -> Result<Json<PolicyPreview>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    Ok(Json(preview::preview(&app, &caller, body.rules).await?))
}
