//! `/audit`.

use super::model::AuditList;
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
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_audit))
}

/// Which entries are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AuditQuery {
    /// What was done to one thing, of whatever kind.
    entity_id: Option<Uuid>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List what was done, newest first.
#[utoipa::path(get, path = "/audit", tag = "organisation", params(AuditQuery),
    responses((status = 200, body = AuditList), Problems),
    extensions(("x-permission" = json!("audit:read"))))]
async fn list_audit(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<AuditQuery>,
) -> Result<Json<AuditList>, Problem> {
    caller.require_all(Permission::AuditRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), query.entity_id, window, count).await?;
    Ok(Json(AuditList { items: page.items, next: page.next, total: page.total }))
}
