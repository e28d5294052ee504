//! `/assets`: what is built in, by whom it was made, and until when they stand for it.

use super::kept::{self, Edited, Kept};
use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{
    Checks, IfMatch, Json, Once, Path, Problem, Problems, Reply, Tagged, Versioned, given, nullable,
};
use crate::params;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{AssetId, PropertyId, UnitId};
use maintainuk_domain::time::{Instant, Meant};
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(create_asset)).routes(routes!(update_asset, delete_asset))
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
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for Asset {
    fn version(&self) -> i32 {
        self.version
    }
}

impl TryFrom<&Row> for Asset {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
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
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
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
        };
        fields.apply(&mut asset)?;
        Ok(asset)
    }
}

impl ChangeAsset {
    fn apply(self, to: &mut Asset) -> Result<(), Problem> {
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
        let (from, until) = (to.installed_on, to.warranty_until);
        let detail = "A warranty cannot end before the thing is installed.";
        checks.hold(from.is_none() || until.is_none() || until >= from, "/warrantyUntil", detail);
        checks.done()
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
               "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)"#,
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
            new.updated_at
        ],
    );
}

impl Kept for Asset {
    const FIND: &'static str =
        r#"SELECT * FROM "Assets" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    const DELETE: &'static str = r#"DELETE FROM "Assets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETED: &'static str = "asset.delete";

    fn read(row: &Row, _today: Date) -> Result<Self, DbError> {
        row.try_into()
    }

    fn place(&self) -> Place {
        Place { property: self.property_id, unit: self.unit_id }
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
                   "ServiceDueOn" = $11, "UpdatedAt" = $12, "RowVersion" = $3
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
                self.updated_at
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
    let apply = |new: &mut Asset| body.apply(new);
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
