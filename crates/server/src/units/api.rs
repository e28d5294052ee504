//! `/units`.

use super::model::{ChangeUnit, NewUnit, Unit, UnitDetail, UnitList};
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{OrgTx, Query as Sql};
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Ordered, Path, Problem, Problems, Query, Reply, Tagged, Versioned, sought,
};
use crate::life::{Kind, refuse_archived, refuse_named};
use crate::live::Change;
use crate::places;
use crate::properties;
use crate::properties::uprns::{self, Holder};
use crate::record::{Audit, audit};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::{UnitPurpose, UnitStatus};
use maintainuk_domain::ids::{PropertyId, UnitId};
use maintainuk_domain::lists::UnitSort;
use maintainuk_domain::time::{Instant, london_date};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_units))
        .routes(routes!(list_units, create_unit))
        .routes(routes!(read_unit, update_unit))
}

/// Which units are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UnitQuery {
    /// Words of the address, or (part of) the postcode with or without its space.
    #[param(example = "linden ls1")]
    q: Option<String>,
    /// Only of this property.
    property_id: Option<PropertyId>,
    /// Only in this status.
    status: Option<UnitStatus>,
    /// Only homes, or only common parts.
    purpose: Option<UnitPurpose>,
    /// Those that were put away, instead of those that were not.
    archived: Option<bool>,
    /// In which order; newest first when left out.
    sort: Option<UnitSort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List units.
#[utoipa::path(get, path = "/units", tag = "estate", params(UnitQuery),
    responses((status = 200, body = UnitList), Problems),
    extensions(("x-permission" = json!("units:read"))))]
async fn list_units(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<UnitQuery>,
) -> Result<Json<UnitList>, Problem> {
    let reach = caller.require(Permission::UnitsRead)?;
    let sort = query.sort.unwrap_or(UnitSort::Newest);
    let ordered = Ordered::new(store::order(sort), query.limit, query.after.as_deref())?;
    let filter = Filter {
        status: query.status,
        purpose: query.purpose,
        archived: query.archived.unwrap_or_default(),
        property: query.property_id,
        words: sought(query.q.as_deref())?,
        only: caller.only_contact(reach),
    };
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), &filter, (sort, ordered), count).await?;
    Ok(Json(UnitList { items: page.items, next: page.next, total: page.total }))
}

/// Add a unit.
#[utoipa::path(post, path = "/units", tag = "estate", request_body = NewUnit,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Unit), Problems),
    extensions(("x-permission" = json!("units:write"))))]
async fn create_unit(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewUnit>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::UnitsWrite)?;
    let now = app.clock.now();
    let id = UnitId::fresh();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let lines = store::lines_of(tx, body.property_id).await?;
            let unit = body.clone().into_unit(id, lines.ok_or_else(no_such_property)?, now)?;
            let property = [unit.property_id.as_uuid()];
            refuse_named(tx, Kind::Property, &property, "/propertyId").await?;
            refuse_twin(tx, &unit, None).await?;
            let holder = Holder::Unit(id, unit.property_id);
            uprns::claim(tx, unit.uprn.as_deref(), holder).await?;
            store::insert(tx, &unit);
            let entry = Audit::by(&caller, "unit.create", "Unit", id.as_uuid());
            audit(tx, now, entry.created(&unit)?);
            let reply = Reply::created(&unit)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "unit", id.as_uuid(), "created"));
    Ok(reply)
}

/// A property has one unit of a name.
async fn refuse_twin(tx: OrgTx<'_>, unit: &Unit, except: Option<UnitId>) -> Result<(), Problem> {
    let (property, name) = (unit.property_id, unit.unit_number.as_deref());
    match properties::in_property(tx, property, name, except).await? {
        None => Ok(()),
        Some(found) => {
            let detail = "This property has a unit of this name already.";
            Err(Problem::duplicates(detail, vec![found]).naming("/unitNumber"))
        }
    }
}

fn no_such_property() -> Problem {
    Problem::invalid("/propertyId", "There is no such property.")
}

/// Read a unit, with what to know before raising something there.
#[utoipa::path(get, path = "/units/{id}", tag = "estate", params(("id" = UnitId, Path)),
    responses((status = 200, body = UnitDetail, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("units:read"))))]
async fn read_unit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
) -> Result<Tagged<UnitDetail>, Problem> {
    let only = caller.only_contact(caller.require(Permission::UnitsRead)?);
    let find = Sql(store::FIND, &[&caller.org(), &id, &only]);
    let (rows, warnings) = places::with_warnings(&app, &caller, id, find).await?;
    let mut unit: Unit = rows.first().ok_or_else(Problem::not_found)?.try_into()?;
    if only.is_some() {
        unit.untold();
    }
    Ok(Tagged::ok(UnitDetail { unit, warnings }))
}

/// Change a unit.
#[utoipa::path(patch, path = "/units/{id}", tag = "estate", request_body = ChangeUnit,
    params(("id" = UnitId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = Unit, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("units:write"))))]
async fn update_unit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeUnit>,
) -> Result<Tagged<Unit>, Problem> {
    caller.require_all(Permission::UnitsWrite)?;
    let now = app.clock.now();
    let unit = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = store::find_for_update(tx, id).await?;
            let mut new = old.unless_stale(version)?;
            refuse_archived(old.archived_at)?;
            let reason = body.apply(&mut new)?;
            if new == old {
                return Ok(new);
            }
            if new.unit_number != old.unit_number {
                refuse_twin(tx, &new, Some(id)).await?;
            }
            if new.uprn != old.uprn {
                let holder = Holder::Unit(id, new.property_id);
                uprns::claim(tx, new.uprn.as_deref(), holder).await?;
            }
            let back = Some(new.status).filter(|status| *status != old.status);
            let turned = (new.purpose, new.let_by_room) != (old.purpose, old.let_by_room);
            check_let(tx, id, (back, turned), now).await?;
            let entry = Audit::by(&caller, "unit.update", "Unit", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?.because(reason));
            (new.updated_at, new.version) = (now, version + 1);
            store::update(tx, &new);
            properties::kept::follow_unit(tx, new.id.as_uuid());
            Ok(new)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "unit", id.as_uuid(), "updated"));
    Ok(Tagged::ok(unit))
}

/// A unit that comes back in use is what its tenancies make of it, and is turned into something else
/// only while it has none.
async fn check_let(
    tx: OrgTx<'_>,
    id: UnitId,
    (status, turned): (Option<UnitStatus>, bool),
    now: Instant,
) -> Result<(), Problem> {
    let back = status.filter(|status| *status != UnitStatus::Maintenance);
    if back.is_none() && !turned {
        return Ok(());
    }
    let (lived_in, is_let) = store::is_let(tx, id, london_date(now)).await?;
    let refused = match (back, lived_in) {
        (Some(UnitStatus::Available), true) => {
            "Somebody lives in this unit: end its tenancy and it becomes available."
        }
        (Some(UnitStatus::Occupied), false) => {
            "Nobody has a tenancy in this unit: make it available, or start one."
        }
        _ if turned && is_let => {
            "This unit is let: end its tenancy, or take back what is agreed, before you change how it is let."
        }
        _ => return Ok(()),
    };
    Err(Problem::conflict(refused))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/units/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), UnitQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_units(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<UnitQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "units", (format, asked), query, list_units, UnitQuery)
}
