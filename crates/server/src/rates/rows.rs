//! The rates of a version, and those that an order may use.

use super::api::changed;
use super::model::{PasteRates, PutRate, Rate, RateList, RatePage};
use super::{commands, store};
use crate::app::App;
use crate::auth::Caller;
use crate::exports::{self, Format};
use crate::http::{Json, Path, Problem, Problems, Query, Window, patterns};
use crate::work_orders::{self, Reach};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, RateId, RateListId, WorkOrderId};
use maintainuk_domain::time::london_date;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_rates, put_rate))
        .routes(routes!(export_rates))
        .routes(routes!(paste_rates))
        .routes(routes!(remove_rate))
        .routes(routes!(list_order_rates))
        .routes(routes!(list_rates_in_force))
}

/// Which rates are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RateQuery {
    /// Words of the code or of what it is.
    q: Option<String>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the rates of a version, in the order in which they were written.
#[utoipa::path(get, path = "/rate-lists/{id}/rates", tag = "rates",
    params(("id" = RateListId, Path), RateQuery), responses((status = 200, body = RatePage), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_rates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
    Query(query): Query<RateQuery>,
) -> Result<Json<RatePage>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let words = patterns(query.q.as_deref())?;
    let rows = store::rates(&app.db, caller.org(), id, words.as_ref(), &window).await?;
    let (items, next) = window.cut(rows, Rate::place);
    Ok(Json(RatePage { items, next }))
}

/// Download the rates of a version as a CSV or XLSX file: every row, with the same filters.
#[utoipa::path(get, path = "/rate-lists/{id}/rates/export/{format}", tag = "rates",
    params(("id" = RateListId, Path), ("format" = String, Path, description = "`csv` or `xlsx`"), RateQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_rates(
    State(app): State<App>,
    caller: Caller,
    Path((id, format)): Path<(RateListId, Format)>,
    RawQuery(asked): RawQuery,
    Query(query): Query<RateQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    let with = exports::shared((app.clone(), caller.clone(), query.q));
    let page = move |after: Option<String>| {
        let with = Arc::clone(&with);
        async move {
            let (app, caller, q) = &*with;
            let query = RateQuery { q: q.clone(), limit: Some(200), after };
            let list = list_rates(State(app.clone()), caller.clone(), Path(id), Query(query));
            let Json(list) = list.await?;
            Ok((list.items, list.next))
        }
    };
    exports::export(&app, &caller, "rates", (format, asked), page).await
}

/// Put a table in the place of all rates of a draft.
#[utoipa::path(post, path = "/rate-lists/{id}/table", tag = "rates",
    request_body = PasteRates, params(("id" = RateListId, Path)),
    responses((status = 200, body = RateList), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn paste_rates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
    Json(body): Json<PasteRates>,
) -> Result<Json<RateList>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| commands::paste(tx, &caller, id, &body, now).await)
        .await?;
    Ok(Json(changed(&app, &caller, id).await?))
}

/// Put one rate on a draft, in the place of the one with its code.
#[utoipa::path(post, path = "/rate-lists/{id}/rates", tag = "rates",
    request_body = PutRate, params(("id" = RateListId, Path)),
    responses((status = 200, body = RateList), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn put_rate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
    Json(body): Json<PutRate>,
) -> Result<Json<RateList>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| commands::put(tx, &caller, id, &body, now).await)
        .await?;
    Ok(Json(changed(&app, &caller, id).await?))
}

/// Take a rate off a draft.
#[utoipa::path(delete, path = "/rates/{id}", tag = "rates", params(("id" = RateId, Path)),
    responses((status = 200, body = RateList), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn remove_rate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateId>,
) -> Result<Json<RateList>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    let list = app
        .db
        .in_org(caller.org(), async |tx| commands::remove(tx, &caller, id, now).await)
        .await?;
    Ok(Json(changed(&app, &caller, list).await?))
}

/// What is looked for among the rates of an order.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OrderRateQuery {
    /// Words of the code or of what it is; the first 50 codes when left out.
    q: Option<String>,
}

/// List the rates that a work order may use today: its firm's own, and everybody's beside them.
#[utoipa::path(get, path = "/work-orders/{id}/rates", tag = "rates",
    params(("id" = WorkOrderId, Path), OrderRateQuery),
    responses((status = 200, body = RatePage), Problems),
    extensions(("x-permission" = json!("quotes:read"))))]
async fn list_order_rates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Query(query): Query<OrderRateQuery>,
) -> Result<Json<RatePage>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::QuotesRead)?);
    let words = patterns(query.q.as_deref())?;
    let order = work_orders::find(&app, &caller, reach, id).await?;
    let today = london_date(app.clock.now());
    let firm = order.contractor_id;
    let items = store::for_order(&app.db, caller.org(), firm, today, words).await?;
    Ok(Json(RatePage { items, next: None }))
}

/// What is looked for among the rates in force.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ForceQuery {
    /// Words of the code or of what it is; the first 50 codes when left out.
    q: Option<String>,
    /// The firm that is to do the work; only everybody's rates when left out.
    contractor_id: Option<ContractorId>,
}

/// List the rates that an order which is raised today may have: its firm's own, and everybody's beside
/// them.
#[utoipa::path(get, path = "/rates", tag = "rates", params(ForceQuery),
    responses((status = 200, body = RatePage), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn list_rates_in_force(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ForceQuery>,
) -> Result<Json<RatePage>, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let words = patterns(query.q.as_deref())?;
    let today = london_date(app.clock.now());
    let firm = query.contractor_id;
    let items = store::for_order(&app.db, caller.org(), firm, today, words).await?;
    Ok(Json(RatePage { items, next: None }))
}
