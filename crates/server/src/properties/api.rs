//! `/properties`.

use super::duplicates::{self, same_address};
use super::kept;
use super::model::{ChangeProperty, NewProperty, Property, PropertyList};
use super::store::{self, Filter};
use super::uprns::{self, Holder};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Ordered, Path, Problem, Problems, Query, Reply, Tagged, Versioned, sought,
};
use crate::life::{Kind, refuse_archived, refuse_named};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::{PropertyStatus, PropertyType};
use maintainuk_domain::ids::{ContactId, PropertyId};
use maintainuk_domain::lists::PropertySort;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_properties))
        .routes(routes!(list_properties, create_property))
        .routes(routes!(read_property, update_property))
}

/// Which properties are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PropertyQuery {
    /// Words of the address, or (part of) the postcode with or without its space.
    #[param(example = "linden ls1")]
    q: Option<String>,
    /// Only in this status.
    status: Option<PropertyStatus>,
    /// Only of this kind.
    r#type: Option<PropertyType>,
    /// Only those that this person owns.
    owner_contact_id: Option<ContactId>,
    /// Those that were put away, instead of those that were not.
    archived: Option<bool>,
    /// In which order; newest first when left out.
    sort: Option<PropertySort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List properties.
#[utoipa::path(get, path = "/properties", tag = "estate", params(PropertyQuery),
    responses((status = 200, body = PropertyList), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn list_properties(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PropertyQuery>,
) -> Result<Json<PropertyList>, Problem> {
    let reach = caller.require(Permission::PropertiesRead)?;
    let sort = query.sort.unwrap_or(PropertySort::Newest);
    let ordered = Ordered::new(store::order(sort), query.limit, query.after.as_deref())?;
    let filter = Filter {
        status: query.status,
        r#type: query.r#type,
        archived: query.archived.unwrap_or_default(),
        words: sought(query.q.as_deref())?,
        owner: query.owner_contact_id,
        only: caller.only_contact(reach),
    };
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), &filter, (sort, ordered), count).await?;
    Ok(Json(PropertyList { items: page.items, next: page.next, total: page.total }))
}

/// Add a property; 409 with `duplicates` when one is at that address already.
#[utoipa::path(post, path = "/properties", tag = "estate", request_body = NewProperty,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Property), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_property(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewProperty>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let property = body.clone().into_property(now)?;
    let id = property.id.as_uuid();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            if body.save_anyway != Some(true) {
                refuse_twin(tx, &property).await?;
            }
            refuse_archived_owner(tx, &property).await?;
            uprns::claim(tx, property.uprn.as_deref(), Holder::Property(property.id)).await?;
            store::insert(tx, &property);
            let entry = Audit::by(&caller, "property.create", "Property", id);
            audit(tx, now, entry.created(&property)?);
            let reply = Reply::created(&property)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "property", id, "created"));
    Ok(reply)
}

/// An address that may be there already is asked about, whether it is added or changed.
async fn refuse_twin(tx: OrgTx<'_>, property: &Property) -> Result<(), Problem> {
    let mut found = duplicates::of_address(tx, &property.lines()).await?;
    found.retain(|one| one.property_id != property.id.as_uuid());
    if found.is_empty() {
        return Ok(());
    }
    let detail = "This address may be there already. Use that one, or save anyway.";
    Err(Problem::duplicates(detail, found))
}

async fn refuse_archived_owner(tx: OrgTx<'_>, property: &Property) -> Result<(), Problem> {
    let owner: Vec<_> = property.owner_contact_id.iter().map(|owner| owner.as_uuid()).collect();
    refuse_named(tx, Kind::Contact, &owner, "/ownerContactId").await
}

/// Read a property.
#[utoipa::path(get, path = "/properties/{id}", tag = "estate", params(("id" = PropertyId, Path)),
    responses((status = 200, body = Property, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn read_property(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
) -> Result<Tagged<Property>, Problem> {
    let only = caller.only_contact(caller.require(Permission::PropertiesRead)?);
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id, only).await?))
}

/// Change a property; 409 with `duplicates` when one is at its new address already.
#[utoipa::path(patch, path = "/properties/{id}", tag = "estate", request_body = ChangeProperty,
    params(("id" = PropertyId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = Property, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn update_property(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeProperty>,
) -> Result<Tagged<Property>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let property = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = store::find_in(tx, id).await?;
            let mut new = old.unless_stale(version)?;
            refuse_archived(old.archived_at)?;
            let anyway = body.save_anyway == Some(true);
            body.apply(&mut new)?;
            if new == old {
                return Ok(new);
            }
            if !anyway && !same_address(&old.lines(), &new.lines()) {
                refuse_twin(tx, &new).await?;
            }
            if new.owner_contact_id != old.owner_contact_id {
                refuse_archived_owner(tx, &new).await?;
            }
            if new.uprn != old.uprn {
                uprns::claim(tx, new.uprn.as_deref(), Holder::Property(id)).await?;
            }
            let entry = Audit::by(&caller, "property.update", "Property", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            (new.updated_at, new.version) = (now, version + 1);
            store::update(tx, &new);
            kept::follow_property(tx, new.id.as_uuid());
            Ok(new)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "property", id.as_uuid(), "updated"));
    Ok(Tagged::ok(property))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/properties/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), PropertyQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_properties(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<PropertyQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "properties", (format, asked), query, list_properties, PropertyQuery)
}
