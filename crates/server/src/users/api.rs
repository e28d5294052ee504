//! `/users`.

use super::model::UserList;
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Problem, Problems, Query, Window};
use axum::extract::State;
use maintainuk_domain::access::{Permission, Role};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_users))
}

/// Which users are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UserQuery {
    /// Only with this role.
    role: Option<Role>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List users, newest first.
#[utoipa::path(get, path = "/users", tag = "organisation", params(UserQuery),
    responses((status = 200, body = UserList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_users(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<UserQuery>,
) -> Result<Json<UserList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), query.role, window, count).await?;
    Ok(Json(UserList { items: page.items, next: page.next, total: page.total }))
}
