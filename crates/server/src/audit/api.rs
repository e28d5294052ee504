//! `/audit`.

use super::model::AuditList;
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(export_audit)).routes(routes!(list_audit))
}

/// Which entries are asked for.
#[derive(Clone, Deserialize, IntoParams)]
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

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/audit/export/{format}", tag = "organisation",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), AuditQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_audit(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<AuditQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "audit", (format, asked), query, list_audit, AuditQuery)
}
