//! `/keys`: sets of keys, who has them, and when they should be back.

use super::kept::{self, Kept};
use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    Checks, Cursor, Json, Listing, Once, Path, Problem, Problems, Query, Reply, Window,
};
use crate::list_sql;
use crate::properties::address::Lines;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContactId, KeyId, PropertyId, UnitId};
use maintainuk_domain::places::is_overdue;
use maintainuk_domain::time::{Instant, Meant, london_date};
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_keys, create_key))
        .routes(routes!(export_keys))
        .routes(routes!(delete_key))
        .routes(routes!(issue_key))
        .routes(routes!(return_key))
}

/// A set of keys.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct KeySet {
    pub id: KeyId,
    pub property_id: PropertyId,
    /// Null for the whole property.
    pub unit_id: Option<UnitId>,
    /// What is written on it.
    #[schema(example = "K-014")]
    pub tag: String,
    #[schema(example = "Front door and meter cupboard")]
    pub opens: String,
    /// Where that is, on one line.
    pub address: String,
    /// Who has it; null while it hangs on its hook.
    pub holder_name: Option<String>,
    pub holder_contact_id: Option<ContactId>,
    pub issued_at: Option<Instant>,
    pub due_back_on: Option<Date>,
    /// Whether it should be back.
    pub overdue: bool,
    pub created_at: Instant,
    pub version: i32,
}

impl KeySet {
    /// Reads a row with its property's address.
    pub fn read(row: &Row, today: Date) -> Result<Self, DbError> {
        let number: Option<String> = row.try_get("UnitNumber")?;
        let due_back_on = row.try_get("DueBackOn")?;
        Ok(Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            unit_id: row.try_get("UnitId")?,
            tag: row.try_get("Tag")?,
            opens: row.try_get("Opens")?,
            address: Lines::read(row)?.one_line(number.as_deref()),
            holder_name: row.try_get("HolderName")?,
            holder_contact_id: row.try_get("HolderContactId")?,
            issued_at: row.try_get("IssuedAt")?,
            due_back_on,
            overdue: is_overdue(due_back_on, today),
            created_at: row.try_get("CreatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// The register of keys, newest first.
#[derive(Serialize, ToSchema)]
struct KeyList {
    items: Vec<KeySet>,
    /// What to send as `after` for the next page; null on the last.
    next: Option<String>,
}

/// Which keys are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct KeyQuery {
    /// Only those that somebody has.
    out: Option<bool>,
    /// Only those that should be back.
    overdue: Option<bool>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

const LIST: crate::http::ListSql = list_sql!(
    r#""PlaceKeys""#,
    "",
    r#"AND (NOT $4 OR x."HolderName" IS NOT NULL) AND ($5::date IS NULL OR x."DueBackOn" < $5)"#,
    r#"p.*, u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode""#,
    r#"JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = p."PropertyId"
       LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = p."UnitId""#
);

/// List the register of keys.
#[utoipa::path(get, path = "/keys", tag = "places", params(KeyQuery),
    responses((status = 200, body = KeyList), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn list_keys(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<KeyQuery>,
) -> Result<Json<KeyList>, Problem> {
    caller.require_all(Permission::PropertiesRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let today = london_date(app.clock.now());
    let (out, late) = (query.out.unwrap_or_default(), query.overdue.unwrap_or_default());
    let before = late.then_some(today);
    let listing = Listing { sql: LIST, filters: &[&out, &before], window, count: false };
    let place = |key: &KeySet| Cursor { at: key.created_at, id: key.id.as_uuid() };
    let page = listing.read(&app.db, caller.org(), |row| KeySet::read(row, today), place).await?;
    Ok(Json(KeyList { items: page.items, next: page.next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/keys/export/{format}", tag = "places",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), KeyQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_keys(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<KeyQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "keys", (format, asked), query, list_keys, KeyQuery)
}

/// A set of keys to put on the register.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewKey {
    property_id: PropertyId,
    /// Leave it out for the whole property.
    unit_id: Option<UnitId>,
    /// Unique within the organisation. It should not say where the keys are for.
    #[schema(example = "K-014", max_length = 50)]
    tag: String,
    #[schema(example = "Front door and meter cupboard", max_length = 200)]
    opens: String,
}

impl Kept for KeySet {
    const FIND: &'static str = r#"SELECT p.*, u."UnitNumber", b."AddressLine1", b."AddressLine2",
            b."City", b."Postcode"
        FROM "PlaceKeys" p
        JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = p."PropertyId"
        LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = p."UnitId"
        WHERE p."OrgId" = $1 AND p."Id" = $2 FOR UPDATE OF p"#;
    const DELETE: &'static str = r#"DELETE FROM "PlaceKeys" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETED: &'static str = "key.delete";

    fn read(row: &Row, today: Date) -> Result<Self, DbError> {
        Self::read(row, today)
    }

    fn place(&self) -> Place {
        Place { property: self.property_id, unit: self.unit_id }
    }

    /// Keys that somebody has are neither given out nor taken off the register.
    fn check_removable(&self) -> Result<(), Problem> {
        let Some(holder) = &self.holder_name else { return Ok(()) };
        let told = format!("{holder} has these keys. Note that they are back first.");
        Err(Problem::conflict(told))
    }
}

async fn find(tx: OrgTx<'_>, id: KeyId, today: Date) -> Result<KeySet, DbError> {
    kept::find(tx, id.as_uuid(), today).await
}

/// Put a set of keys on the register.
#[utoipa::path(post, path = "/keys", tag = "places", request_body = NewKey,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = KeySet), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_key(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewKey>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let place = Place { property: body.property_id, unit: body.unit_id };
    let (mut tag, mut opens, mut checks) = (String::new(), String::new(), Checks::default());
    checks.set("/tag", &mut tag, Some(&body.tag), |text| validate::required(text, 50));
    checks.set("/opens", &mut opens, Some(&body.opens), |text| validate::required(text, 200));
    checks.done()?;
    let id = KeyId::fresh();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            place.check(tx).await?;
            let sql = r#"INSERT INTO "PlaceKeys" ("Id", "OrgId", "PropertyId", "UnitId", "Tag",
                    "Opens", "CreatedAt", "UpdatedAt")
                VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"#;
            let values: [&(dyn tokio_postgres::types::ToSql + Sync); 7] =
                [&id, &tx.org, &place.property, &place.unit, &tag, &opens, &now];
            tx.execute(sql, &values).await?;
            let key = find(tx, id, london_date(now)).await?;
            place.audit(tx, &caller, "key.create", &key, now)?;
            let reply = Reply::created(&key)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    tell(&app, &caller, place.property);
    Ok(reply)
}

/// Who takes the keys.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct IssueKey {
    #[schema(example = "Connor of Pipes Ltd", max_length = 200)]
    holder_name: String,
    /// Their contact, where there is one.
    holder_contact_id: Option<ContactId>,
    /// When they should be back.
    due_back_on: Option<Date>,
}

/// Give a set of keys out. One that somebody has is refused.
#[utoipa::path(post, path = "/keys/{id}/issue", tag = "places", request_body = IssueKey,
    params(("id" = KeyId, Path)),
    responses((status = 200, body = KeySet), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn issue_key(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<KeyId>,
    Json(body): Json<IssueKey>,
) -> Result<Json<KeySet>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let today = london_date(now);
    let holder = validate::required(&body.holder_name, 200)
        .map_err(|told| Problem::invalid("/holderName", told))?;
    if body.due_back_on.is_some_and(|day| day < today || !day.is_meant()) {
        return Err(Problem::invalid("/dueBackOn", "Choose today or a day to come."));
    }
    let key = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = find(tx, id, today).await?;
            old.check_removable()?;
            let mut key = old.clone();
            key.holder_name = Some(holder.clone());
            key.holder_contact_id = body.holder_contact_id;
            (key.issued_at, key.due_back_on) = (Some(now), body.due_back_on);
            key.place().audit_change(tx, &caller, "key.issue", (&old, &key), now)?;
            key.version += 1;
            save(tx, &key, now).await?;
            Ok(key)
        })
        .await?;
    tell(&app, &caller, key.property_id);
    Ok(Json(key))
}

/// Note that a set of keys is back on its hook.
#[utoipa::path(post, path = "/keys/{id}/return", tag = "places", params(("id" = KeyId, Path)),
    responses((status = 200, body = KeySet), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn return_key(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<KeyId>,
) -> Result<Json<KeySet>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let key = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = find(tx, id, london_date(now)).await?;
            if old.holder_name.is_none() {
                return Err(Problem::conflict("These keys are on their hook already."));
            }
            let mut key = old.clone();
            (key.holder_name, key.holder_contact_id) = (None, None);
            (key.issued_at, key.due_back_on, key.overdue) = (None, None, false);
            key.place().audit_change(tx, &caller, "key.return", (&old, &key), now)?;
            key.version += 1;
            save(tx, &key, now).await?;
            Ok(key)
        })
        .await?;
    tell(&app, &caller, key.property_id);
    Ok(Json(key))
}

async fn save(tx: OrgTx<'_>, key: &KeySet, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "PlaceKeys" SET "HolderName" = $3, "HolderContactId" = $4, "IssuedAt" = $5,
            "DueBackOn" = $6, "UpdatedAt" = $7, "RowVersion" = $8
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let values: [&(dyn tokio_postgres::types::ToSql + Sync); 8] = [
        &tx.org,
        &key.id,
        &key.holder_name,
        &key.holder_contact_id,
        &key.issued_at,
        &key.due_back_on,
        &now,
        &key.version,
    ];
    tx.execute(sql, &values).await.map(drop)
}

/// Take a set of keys off the register. One that somebody has is refused.
#[utoipa::path(delete, path = "/keys/{id}", tag = "places", params(("id" = KeyId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_key(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<KeyId>,
) -> Result<StatusCode, Problem> {
    kept::remove::<KeySet>(&app, &caller, id.as_uuid()).await
}
