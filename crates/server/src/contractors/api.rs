//! `/contractors`.

use super::model::{Contractor, ContractorList};
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Path, Problem, Problems, Query, Tagged, Window, patterns};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::tickets::Category;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_contractors))
        .routes(routes!(list_contractors))
        .routes(routes!(read_contractor))
}

/// Which contractors are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ContractorQuery {
    /// Words of the firm's or the person's name.
    q: Option<String>,
    /// A kind of repair that they take on.
    category: Option<Category>,
    /// Only in this status.
    status: Option<ContractorStatus>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List contractors, newest first.
#[utoipa::path(get, path = "/contractors", tag = "estate", params(ContractorQuery),
    responses((status = 200, body = ContractorList), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_contractors(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ContractorQuery>,
) -> Result<Json<ContractorList>, Problem> {
    let reach = caller.require(Permission::ContractorsRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let filter = Filter {
        status: query.status,
        category: query.category,
        words: patterns(query.q.as_deref())?,
        only: caller.only_contractor(reach),
    };
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), &filter, window, count).await?;
    Ok(Json(ContractorList { items: page.items, next: page.next, total: page.total }))
}

/// Read a contractor.
#[utoipa::path(get, path = "/contractors/{id}", tag = "estate", params(("id" = ContractorId, Path)),
    responses((status = 200, body = Contractor, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn read_contractor(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<Tagged<Contractor>, Problem> {
    let only = caller.only_contractor(caller.require(Permission::ContractorsRead)?);
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id, only).await?))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/contractors/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), ContractorQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_contractors(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<ContractorQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(
        app,
        caller,
        "contractors",
        (format, asked),
        query,
        list_contractors,
        ContractorQuery
    )
}
