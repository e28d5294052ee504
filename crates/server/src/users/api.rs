//! `/users`.

use super::commands::{self, Switch};
use super::model::{ChangeUser, User, UserList};
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{IfMatch, Json, Ordered, Path, Problem, Problems, Query, Tagged, patterns};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::ids::{ContractorId, UserId};
use maintainuk_domain::lists::UserSort;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_users))
        .routes(routes!(export_users))
        .routes(routes!(read_user, update_user))
        .routes(routes!(deactivate_user))
        .routes(routes!(reactivate_user))
}

/// Which users are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UserQuery {
    /// Words of their name or email.
    q: Option<String>,
    /// Only with this role.
    role: Option<Role>,
    /// Only those who act for this firm.
    contractor_id: Option<ContractorId>,
    /// Only those whose account is on, or off.
    active: Option<bool>,
    /// In which order; newest first when left out.
    sort: Option<UserSort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List users.
#[utoipa::path(get, path = "/users", tag = "users", params(UserQuery),
    responses((status = 200, body = UserList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_users(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<UserQuery>,
) -> Result<Json<UserList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let sort = query.sort.unwrap_or(UserSort::Newest);
    let ordered = Ordered::new(store::order(sort), query.limit, query.after.as_deref())?;
    let count = query.count.unwrap_or_default();
    let filter = Filter {
        role: query.role,
        contractor: query.contractor_id,
        active: query.active,
        words: patterns(query.q.as_deref())?,
    };
    let page = store::list(&app.db, caller.org(), &filter, (sort, ordered), count).await?;
    Ok(Json(UserList { items: page.items, next: page.next, total: page.total }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/users/export/{format}", tag = "users",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), UserQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_users(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<UserQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    caller.require_all(Permission::UsersManage)?;
    export_list!(app, caller, "users", (format, asked), query, list_users, UserQuery)
}

/// Read a user.
#[utoipa::path(get, path = "/users/{id}", tag = "users", params(("id" = UserId, Path)),
    responses((status = 200, body = User, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn read_user(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UserId>,
) -> Result<Tagged<User>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}

/// Change a user's name, role, permissions and whom they stand for.
#[utoipa::path(patch, path = "/users/{id}", tag = "users", request_body = ChangeUser,
    params(("id" = UserId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = User, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn update_user(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UserId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeUser>,
) -> Result<Tagged<User>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    commands::update(&app, &caller, id, version, body).await?;
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}

/// Switch a user off and end their sessions.
#[utoipa::path(post, path = "/users/{id}/deactivate", tag = "users", request_body = Switch,
    params(("id" = UserId, Path)),
    responses((status = 200, body = User, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn deactivate_user(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UserId>,
    Json(body): Json<Switch>,
) -> Result<Tagged<User>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    commands::switch(&app, &caller, id, false, body).await?;
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}

/// Switch a user on again.
#[utoipa::path(post, path = "/users/{id}/reactivate", tag = "users", request_body = Switch,
    params(("id" = UserId, Path)),
    responses((status = 200, body = User, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn reactivate_user(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UserId>,
    Json(body): Json<Switch>,
) -> Result<Tagged<User>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    commands::switch(&app, &caller, id, true, body).await?;
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}
