//! `/assets`: what is built in, by whom it was made, and until when they stand for it.

use super::kept::{self, Edited, Kept};
use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::exports::Format;
use crate::http::{
    Checks, Cursor, IfMatch, Json, Listing, Once, Path, Problem, Problems, Query, Reply, Tagged,
    Versioned, Window, given, nullable,
};
use crate::properties::address::Lines;
use crate::{export_list, list_sql, params};
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{AssetId, PropertyId, UnitId};
use maintainuk_domain::places::{is_to_replace, replace_on};
use maintainuk_domain::time::{Instant, Meant, london_date};
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_assets, create_asset))
        .routes(routes!(export_assets))
        .routes(routes!(update_asset, delete_asset))
}

/// An appliance or another thing that is built in.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Asset {
    pub id: AssetId,
    pub property_id: PropertyId,
    /// Null for the whole property.
    pub unit_id: Option<UnitId>,
    #[schema(example = "Boiler")]
    pub name: String,
    #[schema(example = "Worcester Bosch")]
    pub make: Option<String>,
    pub model: Option<String>,
    pub serial: Option<String>,
    pub installed_on: Option<Date>,
    /// The last day on which the maker or builder stands for it.
    pub warranty_until: Option<Date>,
    pub serviced_on: Option<Date>,
    pub service_due_on: Option<Date>,
    /// How many years it is expected to last from the day on which it was installed.
    pub life_years: Option<i16>,
    /// When those years are over.
    pub replace_on: Option<Date>,
    /// Whether that day has come.
    pub replacement_due: bool,
    /// How many services are on record.
    pub services: i64,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for Asset {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Asset {
    /// Reads a row with its count of services.
    pub fn read(row: &Row, today: Date) -> Result<Self, DbError> {
        let mut asset = Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            unit_id: row.try_get("UnitId")?,
            name: row.try_get("Name")?,
            make: row.try_get("Make")?,
            model: row.try_get("Model")?,
            serial: row.try_get("Serial")?,
            installed_on: row.try_get("InstalledOn")?,
            warranty_until: row.try_get("WarrantyUntil")?,
            serviced_on: row.try_get("ServicedOn")?,
            service_due_on: row.try_get("ServiceDueOn")?,
            life_years: row.try_get("LifeYears")?,
            replace_on: None,
            replacement_due: false,
            services: row.try_get("Services")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        };
        asset.age(today);
        Ok(asset)
    }

    /// Says when it is to be replaced, and whether that is now.
    fn age(&mut self, today: Date) {
        self.replace_on = replace_on(self.installed_on, self.life_years);
        self.replacement_due = is_to_replace(self.replace_on, today);
    }
}

/// What is read of row `a` of an asset beside its columns, in organisation `$1`.
#[macro_export]
macro_rules! asset_services {
    ($row:literal) => {
        concat!(
            r#"(SELECT count(*) FROM "AssetServices" s WHERE s."OrgId" = $1 AND s."AssetId" = "#,
            $row,
            r#"."Id") AS "Services""#
        )
    };
}

/// An asset, and where it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssetAt {
    #[serde(flatten)]
    pub asset: Asset,
    /// The home, on one line.
    pub address: String,
    pub created_at: Instant,
}

impl AssetAt {
    fn read(row: &Row, today: Date) -> Result<Self, DbError> {
        let number: Option<String> = row.try_get("UnitNumber")?;
        Ok(Self {
            asset: Asset::read(row, today)?,
            address: Lines::read(row)?.one_line(number.as_deref()),
            created_at: row.try_get("CreatedAt")?,
        })
    }
}

/// What is built in, newest on the register first.
#[derive(Serialize, ToSchema)]
struct AssetList {
    items: Vec<AssetAt>,
    /// What to send as `after` for the next page; null on the last.
    next: Option<String>,
}

/// Which assets are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AssetQuery {
    /// Only those that have served the years that are expected of them, on this day.
    #[param(example = "2031-12-31")]
    replace_by: Option<Date>,
    /// Only those whose next service is due by this day.
    #[param(example = "2026-12-31")]
    service_by: Option<Date>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

const LIST: crate::http::ListSql = list_sql!(
    r#""Assets""#,
    "",
    r#"AND ($4::date IS NULL OR x."InstalledOn" + make_interval(years => x."LifeYears") <= $4)
       AND ($5::date IS NULL OR x."ServiceDueOn" <= $5)"#,
    concat!(
        "p.*, ",
        asset_services!("p"),
        r#", u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode""#
    ),
    r#"JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = p."PropertyId"
       LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = p."UnitId""#
);

/// List what is built in, everywhere.
#[utoipa::path(get, path = "/assets", tag = "places", params(AssetQuery),
    responses((status = 200, body = AssetList), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn list_assets(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<AssetQuery>,
) -> Result<Json<AssetList>, Problem> {
    caller.require_all(Permission::PropertiesRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let today = london_date(app.clock.now());
    let filters: [&(dyn tokio_postgres::types::ToSql + Sync); 2] =
        [&query.replace_by, &query.service_by];
    let listing = Listing { sql: LIST, filters: &filters, window, count: false };
    let place = |one: &AssetAt| Cursor { at: one.created_at, id: one.asset.id.as_uuid() };
    let page = listing.read(&app.db, caller.org(), |row| AssetAt::read(row, today), place).await?;
    Ok(Json(AssetList { items: page.items, next: page.next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/assets/export/{format}", tag = "places",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), AssetQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_assets(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<AssetQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "assets", (format, asked), query, list_assets, AssetQuery)
}

/// An asset to add.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewAsset {
    property_id: PropertyId,
    /// Leave it out for the whole property.
    unit_id: Option<UnitId>,
    #[schema(example = "Boiler", max_length = 100)]
    name: String,
    #[schema(max_length = 100)]
    make: Option<String>,
    #[schema(max_length = 100)]
    model: Option<String>,
    #[schema(max_length = 100)]
    serial: Option<String>,
    installed_on: Option<Date>,
    warranty_until: Option<Date>,
    serviced_on: Option<Date>,
    service_due_on: Option<Date>,
    /// How many years it is expected to last.
    #[schema(minimum = 1, maximum = 100, example = 15)]
    life_years: Option<i16>,
}

/// What to change of an asset; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct ChangeAsset {
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 100)]
    name: Option<String>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    make: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    model: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    serial: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    installed_on: Option<Option<Date>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    warranty_until: Option<Option<Date>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    serviced_on: Option<Option<Date>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    service_due_on: Option<Option<Date>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 100)]
    life_years: Option<Option<i16>>,
}

impl NewAsset {
    fn into_asset(self, now: Instant) -> Result<Asset, Problem> {
        let mut asset = Asset {
            id: AssetId::fresh(),
            property_id: self.property_id,
            unit_id: self.unit_id,
            name: String::new(),
            make: None,
            model: None,
            serial: None,
            installed_on: None,
            warranty_until: None,
            serviced_on: None,
            service_due_on: None,
            life_years: None,
            replace_on: None,
            replacement_due: false,
            services: 0,
            updated_at: now,
            version: 1,
        };
        let fields = ChangeAsset {
            name: Some(self.name),
            make: Some(self.make),
            model: Some(self.model),
            serial: Some(self.serial),
            installed_on: Some(self.installed_on),
            warranty_until: Some(self.warranty_until),
            serviced_on: Some(self.serviced_on),
            service_due_on: Some(self.service_due_on),
            life_years: Some(self.life_years),
        };
        fields.apply(&mut asset, london_date(now))?;
        Ok(asset)
    }
}

impl ChangeAsset {
    fn apply(self, to: &mut Asset, today: Date) -> Result<(), Problem> {
        let mut checks = Checks::default();
        let text = |text: Option<String>| validate::optional(&text.unwrap_or_default(), 100);
        checks.set("/name", &mut to.name, self.name, |name| validate::required(&name, 100));
        checks.set("/make", &mut to.make, self.make, text);
        checks.set("/model", &mut to.model, self.model, text);
        checks.set("/serial", &mut to.serial, self.serial, text);
        let day = |day: Option<Date>| day.meant();
        checks.set("/installedOn", &mut to.installed_on, self.installed_on, day);
        checks.set("/warrantyUntil", &mut to.warranty_until, self.warranty_until, day);
        checks.set("/servicedOn", &mut to.serviced_on, self.serviced_on, day);
        checks.set("/serviceDueOn", &mut to.service_due_on, self.service_due_on, day);
        checks.set("/lifeYears", &mut to.life_years, self.life_years, |years| {
            let fits = years.is_none_or(|years| (1..=100).contains(&years));
            if fits { Ok(years) } else { Err("Write 1 to 100 years.") }
        });
        let (from, until) = (to.installed_on, to.warranty_until);
        let detail = "A warranty cannot end before the thing is installed.";
        checks.hold(from.is_none() || until.is_none() || until >= from, "/warrantyUntil", detail);
        let (last, next) = (to.serviced_on, to.service_due_on);
        let past = last.is_none_or(|day| day <= today);
        checks.hold(past, "/servicedOn", "Choose today or a day before.");
        let detail = "A thing is not serviced before it is installed.";
        checks.hold(from.is_none() || last.is_none() || last >= from, "/servicedOn", detail);
        let detail = "Choose a day after the last service.";
        checks.hold(last.is_none() || next.is_none() || next > last, "/serviceDueOn", detail);
        checks.done()?;
        to.age(today);
        Ok(())
    }
}

/// Add an asset of a property or a unit.
#[utoipa::path(post, path = "/assets", tag = "places", request_body = NewAsset,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Asset), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_asset(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewAsset>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let place = Place { property: body.property_id, unit: body.unit_id };
    let asset = body.clone().into_asset(now)?;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            place.check(tx).await?;
            insert(tx, &asset);
            place.audit(tx, &caller, "asset.create", &asset, now)?;
            let reply = Reply::created(&asset)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    tell(&app, &caller, place.property);
    Ok(reply)
}

fn insert(tx: OrgTx<'_>, new: &Asset) {
    tx.later(
        r#"INSERT INTO "Assets" ("Id", "OrgId", "PropertyId", "UnitId", "Name", "Make", "Model",
               "Serial", "InstalledOn", "WarrantyUntil", "ServicedOn", "ServiceDueOn", "CreatedAt",
               "UpdatedAt", "LifeYears")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)"#,
        params![
            new.id,
            tx.org,
            new.property_id,
            new.unit_id,
            new.name.clone(),
            new.make.clone(),
            new.model.clone(),
            new.serial.clone(),
            new.installed_on,
            new.warranty_until,
            new.serviced_on,
            new.service_due_on,
            new.updated_at,
            new.life_years
        ],
    );
}

impl Kept for Asset {
    const FIND: &'static str = concat!(
        "SELECT a.*, ",
        asset_services!("a"),
        r#" FROM "Assets" a WHERE a."OrgId" = $1 AND a."Id" = $2 FOR UPDATE OF a"#
    );
    const DELETE: &'static str = r#"DELETE FROM "Assets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETED: &'static str = "asset.delete";

    fn read(row: &Row, today: Date) -> Result<Self, DbError> {
        Self::read(row, today)
    }

    fn place(&self) -> Place {
        Place { property: self.property_id, unit: self.unit_id }
    }

    /// What was done to it stays on record, and with it the asset.
    fn check_removable(&self) -> Result<(), Problem> {
        if self.services == 0 {
            return Ok(());
        }
        let told = "What was done to it is on record, so it stays on the register. If that was written \
            down by mistake, delete it first.";
        Err(Problem::conflict(told))
    }
}

impl Edited for Asset {
    const CHANGED: &'static str = "asset.update";

    fn stamp(&mut self, now: Instant) {
        (self.updated_at, self.version) = (now, self.version + 1);
    }

    fn update(&self, tx: OrgTx<'_>) {
        tx.later_once(
            r#"UPDATE "Assets" SET "Name" = $4, "Make" = $5, "Model" = $6, "Serial" = $7,
                   "InstalledOn" = $8, "WarrantyUntil" = $9, "ServicedOn" = $10,
                   "ServiceDueOn" = $11, "UpdatedAt" = $12, "LifeYears" = $13, "RowVersion" = $3
               WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
            params![
                tx.org,
                self.id,
                self.version,
                self.name.clone(),
                self.make.clone(),
                self.model.clone(),
                self.serial.clone(),
                self.installed_on,
                self.warranty_until,
                self.serviced_on,
                self.service_due_on,
                self.updated_at,
                self.life_years
            ],
        );
    }
}

/// Change an asset.
#[utoipa::path(patch, path = "/assets/{id}", tag = "places", request_body = ChangeAsset,
    params(("id" = AssetId, Path), ("If-Match" = String, Header, description = "The version last read.")),
    responses((status = 200, body = Asset, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn update_asset(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeAsset>,
) -> Result<Tagged<Asset>, Problem> {
    let today = london_date(app.clock.now());
    let apply = |new: &mut Asset| body.apply(new, today);
    kept::change(&app, &caller, (id.as_uuid(), version), apply).await
}

/// Take an asset off the register.
#[utoipa::path(delete, path = "/assets/{id}", tag = "places", params(("id" = AssetId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_asset(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetId>,
) -> Result<StatusCode, Problem> {
    kept::remove::<Asset>(&app, &caller, id.as_uuid()).await
}
