//! `/rate-lists`: the versions.

use super::model::{NewRateList, PublishRates, RateList, RateListPage};
use super::{commands, rows, store};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply, Window};
use crate::live::Change;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, RateListId};
use maintainuk_domain::time::london_date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_rate_lists, create_rate_list))
        .routes(routes!(export_rate_lists))
        .routes(routes!(read_rate_list, discard_rate_list))
        .routes(routes!(publish_rate_list))
        .merge(rows::router())
}

/// Which versions are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RateListQuery {
    /// Only those of this firm.
    contractor_id: Option<ContractorId>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the versions of the schedules of rates, newest first.
#[utoipa::path(get, path = "/rate-lists", tag = "rates", params(RateListQuery),
    responses((status = 200, body = RateListPage), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_rate_lists(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<RateListQuery>,
) -> Result<Json<RateListPage>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let today = london_date(app.clock.now());
    let rows = store::lists(&app.db, caller.org(), today, query.contractor_id, &window).await?;
    let (items, next) = window.cut(rows, RateList::place);
    Ok(Json(RateListPage { items, next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/rate-lists/export/{format}", tag = "rates",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), RateListQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_rate_lists(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<RateListQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    let asked = (format, asked);
    export_list!(app, caller, "rate-lists", asked, query, list_rate_lists, RateListQuery)
}

/// Show a version of a schedule of rates.
#[utoipa::path(get, path = "/rate-lists/{id}", tag = "rates", params(("id" = RateListId, Path)),
    responses((status = 200, body = RateList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn read_rate_list(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
) -> Result<Json<RateList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    Ok(Json(one(&app, &caller, id).await?))
}

/// Begin a version of a schedule of rates: a draft.
#[utoipa::path(post, path = "/rate-lists", tag = "rates", request_body = NewRateList,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = RateList), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn create_rate_list(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewRateList>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    let begun = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(first) = once.claim(tx, &caller, &body, now).await? {
                return Ok(Err(first));
            }
            let id = commands::begin(tx, &caller, &body, now).await?;
            once.keep(tx, &caller, &Reply::created(&serde_json::json!({ "id": id }))?);
            Ok(Ok(id))
        })
        .await?;
    let id = match begun {
        Ok(id) => id,
        Err(first) => match first.id() {
            Some(id) => RateListId::from_uuid(id),
            None => return Ok(first),
        },
    };
    Reply::created(&changed(&app, &caller, id).await?)
}

/// Publish a draft: from then on it stands, and counts from its first day.
#[utoipa::path(post, path = "/rate-lists/{id}/publish", tag = "rates",
    request_body = PublishRates, params(("id" = RateListId, Path)),
    responses((status = 200, body = RateList), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn publish_rate_list(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
    Json(body): Json<PublishRates>,
) -> Result<Json<RateList>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| commands::publish(tx, &caller, id, &body, now).await)
        .await?;
    Ok(Json(changed(&app, &caller, id).await?))
}

/// Throw a draft away; what was published stays.
#[utoipa::path(delete, path = "/rate-lists/{id}", tag = "rates", params(("id" = RateListId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn discard_rate_list(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RateListId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db.in_org(caller.org(), async |tx| commands::discard(tx, &caller, id, now).await).await?;
    app.live.announce(Change::of(caller.org(), "rateList", id.as_uuid(), "deleted"));
    Ok(StatusCode::NO_CONTENT)
}

/// A version as it is now.
async fn one(app: &App, caller: &Caller, id: RateListId) -> Result<RateList, Problem> {
    let today = london_date(app.clock.now());
    Ok(store::list(&app.db, caller.org(), today, id).await?)
}

/// Tells open browsers, and gives the version as it is now.
pub(super) async fn changed(
    app: &App,
    caller: &Caller,
    id: RateListId,
) -> Result<RateList, Problem> {
    app.live.announce(Change::of(caller.org(), "rateList", id.as_uuid(), "updated"));
    one(app, caller, id).await
}
