//! `/tenancies`.

use super::commands;
use super::model::{ChangeTenancy, NewTenancy, Tenancy, TenancyList};
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Ordered, Path, Problem, Problems, Query, Reply, Tagged, sought,
};
use crate::live::Change;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::TenancyStatus;
use maintainuk_domain::ids::{ContactId, TenancyId, UnitId};
use maintainuk_domain::lists::TenancySort;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_tenancies))
        .routes(routes!(list_tenancies, create_tenancy))
        .routes(routes!(read_tenancy, update_tenancy))
}

/// Which tenancies are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TenancyQuery {
    /// Words of the names of its people or of its address.
    #[param(example = "shah linden")]
    q: Option<String>,
    /// Only of this unit.
    unit_id: Option<UnitId>,
    /// Those of one resident.
    contact_id: Option<ContactId>,
    /// Only in this status.
    status: Option<TenancyStatus>,
    /// Those that were put away, instead of those that were not.
    archived: Option<bool>,
    /// In which order; newest on record first when left out.
    sort: Option<TenancySort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List tenancies.
#[utoipa::path(get, path = "/tenancies", tag = "estate", params(TenancyQuery),
    responses((status = 200, body = TenancyList), Problems),
    extensions(("x-permission" = json!("tenancies:read"))))]
async fn list_tenancies(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<TenancyQuery>,
) -> Result<Json<TenancyList>, Problem> {
    let reach = caller.require(Permission::TenanciesRead)?;
    let sort = query.sort.unwrap_or(TenancySort::Newest);
    let ordered = Ordered::new(store::order(sort), query.limit, query.after.as_deref())?;
    let only = caller.only_contact(reach);
    if only.is_some() && query.contact_id.is_some() && only != query.contact_id {
        return Ok(Json(TenancyList {
            items: Vec::new(),
            next: None,
            total: query.count.map(|_| 0),
        }));
    }
    let contact = only.or(query.contact_id);
    let archived = query.archived.unwrap_or_default();
    let words = sought(query.q.as_deref())?;
    let filter = Filter { status: query.status, unit: query.unit_id, contact, archived, words };
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), &filter, (sort, ordered), count).await?;
    Ok(Json(TenancyList { items: page.items, next: page.next, total: page.total }))
}

/// Agree a tenancy. Its unit is Occupied from the first day on; days on which it is let already are refused.
#[utoipa::path(post, path = "/tenancies", tag = "estate", request_body = NewTenancy,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Tenancy), Problems),
    extensions(("x-permission" = json!("tenancies:write"))))]
async fn create_tenancy(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewTenancy>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TenanciesWrite)?;
    let now = app.clock.now();
    let (id, unit) = (TenancyId::fresh(), body.unit_id);
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let tenancy = commands::start(tx, &caller, body.clone(), id, now).await?;
            let reply = Reply::created(&tenancy)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "tenancy", id.as_uuid(), "created"));
    app.live.announce(Change::of(caller.org(), "unit", unit.as_uuid(), "updated"));
    Ok(reply)
}

/// Read a tenancy.
#[utoipa::path(get, path = "/tenancies/{id}", tag = "estate", params(("id" = TenancyId, Path)),
    responses((status = 200, body = Tenancy, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("tenancies:read"))))]
async fn read_tenancy(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
) -> Result<Tagged<Tenancy>, Problem> {
    let only = caller.only_contact(caller.require(Permission::TenanciesRead)?);
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id, only).await?))
}

/// Change a tenancy, or end it: then its unit becomes Available, unless others live there.
#[utoipa::path(patch, path = "/tenancies/{id}", tag = "estate", request_body = ChangeTenancy,
    params(("id" = TenancyId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = Tenancy, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("tenancies:write"))))]
async fn update_tenancy(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TenancyId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeTenancy>,
) -> Result<Tagged<Tenancy>, Problem> {
    caller.require_all(Permission::TenanciesWrite)?;
    let now = app.clock.now();
    let (tenancy, turned) = app
        .db
        .in_org(caller.org(), async |tx| {
            commands::change(tx, &caller, id, version, body, now).await
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "tenancy", id.as_uuid(), "updated"));
    if turned {
        let unit = tenancy.unit_id.as_uuid();
        app.live.announce(Change::of(caller.org(), "unit", unit, "updated"));
    }
    Ok(Tagged::ok(tenancy))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/tenancies/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), TenancyQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_tenancies(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<TenancyQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "tenancies", (format, asked), query, list_tenancies, TenancyQuery)
}
