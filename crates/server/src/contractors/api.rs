//! `/contractors`.

use super::body::{ChangeContractor, NewContractor};
use super::commands::{self, ContractorTransition};
use super::happened::HistoryPage;
use super::history;
use super::list::{self, Filter};
use super::model::{Contractor, ContractorList};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Ordered, Path, Problem, Problems, Query, Reply, Tagged, Window, patterns,
};
use crate::live::Change;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::lists::ContractorSort;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::london_date;
use maintainuk_domain::uk;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_contractors, create_contractor))
        .routes(routes!(read_contractor, update_contractor, delete_contractor))
        .routes(routes!(move_contractor))
        .routes(routes!(list_contractor_history))
        .routes(routes!(export_contractors))
        .merge(super::absences::router())
        .merge(super::candidates::router())
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
    /// True for those that are archived, false for all others.
    archived: Option<bool>,
    /// A postcode or its district: those who go there.
    covers: Option<String>,
    /// Those of whom insurance or a licence runs out by this day, or has run out.
    expires_by: Option<Date>,
    /// In which order; newest first when left out.
    sort: Option<ContractorSort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List contractors.
#[utoipa::path(get, path = "/contractors", tag = "contractors", params(ContractorQuery),
    responses((status = 200, body = ContractorList), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_contractors(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ContractorQuery>,
) -> Result<Json<ContractorList>, Problem> {
    let reach = caller.require(Permission::ContractorsRead)?;
    let sort = query.sort.unwrap_or(ContractorSort::Newest);
    let ordered = Ordered::new(list::order(sort), query.limit, query.after.as_deref())?;
    let covers = query.covers.as_deref().map(uk::district).transpose();
    let filter = Filter {
        status: query.status,
        archived: query.archived,
        category: query.category,
        covers: covers.map_err(|told| Problem::parameter(format!("`covers`: {told}")))?,
        expires_by: query.expires_by,
        words: patterns(query.q.as_deref())?,
        only: caller.only_contractor(reach),
    };
    let today = london_date(app.clock.now());
    let count = query.count.unwrap_or_default();
    let page = list::list(&app.db, &caller, &filter, (sort, ordered), count, today).await?;
    Ok(Json(ContractorList { items: page.items, next: page.next, total: page.total }))
}

/// Add a contractor.
#[utoipa::path(post, path = "/contractors", tag = "contractors", request_body = NewContractor,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = Contractor, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contractors:write"))))]
async fn create_contractor(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewContractor>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::ContractorsWrite)?;
    let reply = commands::create(&app, &caller, &once, body).await?;
    if let Some(id) = reply.id() {
        app.live.announce(Change::of(caller.org(), "contractor", id, "created"));
    }
    Ok(reply)
}

/// Read a contractor.
#[utoipa::path(get, path = "/contractors/{id}", tag = "contractors", params(("id" = ContractorId, Path)),
    responses((status = 200, body = Contractor, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn read_contractor(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<Tagged<Contractor>, Problem> {
    let only = caller.only_contractor(caller.require(Permission::ContractorsRead)?);
    let today = london_date(app.clock.now());
    Ok(Tagged::ok(store::find(&app.db, &caller, id, only, today).await?))
}

/// Change a contractor.
#[utoipa::path(patch, path = "/contractors/{id}", tag = "contractors", request_body = ChangeContractor,
    params(("id" = ContractorId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = Contractor, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contractors:write"))))]
async fn update_contractor(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeContractor>,
) -> Result<Tagged<Contractor>, Problem> {
    caller.require_all(Permission::ContractorsWrite)?;
    commands::update(&app, &caller, id, version, body).await?;
    changed(&app, &caller, id).await
}

/// Suspend, archive or restore a contractor.
#[utoipa::path(post, path = "/contractors/{id}/transitions", tag = "contractors",
    request_body = ContractorTransition, params(("id" = ContractorId, Path)),
    responses((status = 200, body = Contractor, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contractors:write"))))]
async fn move_contractor(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
    Json(body): Json<ContractorTransition>,
) -> Result<Tagged<Contractor>, Problem> {
    caller.require_all(Permission::ContractorsWrite)?;
    commands::transition(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Tells of a change, and answers with what it made.
async fn changed(
    app: &App,
    caller: &Caller,
    id: ContractorId,
) -> Result<Tagged<Contractor>, Problem> {
    app.live.announce(Change::of(caller.org(), "contractor", id.as_uuid(), "updated"));
    let today = london_date(app.clock.now());
    Ok(Tagged::ok(store::find(&app.db, caller, id, None, today).await?))
}

/// Delete a contractor that nothing refers to.
#[utoipa::path(delete, path = "/contractors/{id}", tag = "contractors", params(("id" = ContractorId, Path)),
    responses((status = 204, description = "Deleted"), Problems),
    extensions(("x-permission" = json!("contractors:write"))))]
async fn delete_contractor(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::ContractorsWrite)?;
    commands::delete(&app, &caller, id).await?;
    app.live.announce(Change::of(caller.org(), "contractor", id.as_uuid(), "deleted"));
    Ok(StatusCode::NO_CONTENT)
}

/// How much of the history is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HistoryQuery {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List everything that happened with a contractor, newest first.
#[utoipa::path(get, path = "/contractors/{id}/history", tag = "contractors",
    params(("id" = ContractorId, Path), HistoryQuery),
    responses((status = 200, body = HistoryPage), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_contractor_history(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<HistoryPage>, Problem> {
    let reach = caller.require(Permission::ContractorsRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let today = london_date(app.clock.now());
    let only = caller.only_contractor(reach);
    let firm = store::find(&app.db, &caller, id, only, today).await?;
    let sight = history::Sight::of(&caller, reach);
    let who = (id, firm.profile.contact_id);
    let items = history::list(&app.db, &caller, who, &sight, window).await?;
    let (items, next) = window.cut(items, super::happened::ContractorHistoryItem::place);
    Ok(Json(HistoryPage { items, next }))
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
