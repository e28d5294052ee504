//! `/hints`: where the stopcock is, where to park, how to get in.

use super::kept::{self, Edited, Kept};
use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{
    Checks, IfMatch, Json, Once, Path, Problem, Problems, Reply, Tagged, Versioned, given,
};
use crate::params;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{HintId, PropertyId, UnitId};
use maintainuk_domain::places::HintKind;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(create_hint)).routes(routes!(update_hint, delete_hint))
}

/// Something to know before going there.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    pub id: HintId,
    pub property_id: PropertyId,
    /// Null for the whole property.
    pub unit_id: Option<UnitId>,
    pub kind: HintKind,
    #[schema(example = "Under the kitchen sink, left")]
    pub text: String,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for Hint {
    fn version(&self) -> i32 {
        self.version
    }
}

impl TryFrom<&Row> for Hint {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            unit_id: row.try_get("UnitId")?,
            kind: row.try_get("Kind")?,
            text: row.try_get("Text")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// A hint to add.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewHint {
    property_id: PropertyId,
    /// Leave it out for the whole property.
    unit_id: Option<UnitId>,
    kind: HintKind,
    #[schema(example = "Under the kitchen sink, left", max_length = 1000)]
    text: String,
}

/// What to change of a hint; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct ChangeHint {
    #[serde(deserialize_with = "given")]
    kind: Option<HintKind>,
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 1000)]
    text: Option<String>,
}

fn text(text: &str) -> Result<String, String> {
    validate::paragraphs(text, 1000)?.ok_or_else(|| "This is needed.".to_owned())
}

/// Add a hint about a property or a unit.
#[utoipa::path(post, path = "/hints", tag = "places", request_body = NewHint,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Hint), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_hint(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewHint>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let place = Place { property: body.property_id, unit: body.unit_id };
    let hint = Hint {
        id: HintId::fresh(),
        property_id: body.property_id,
        unit_id: body.unit_id,
        kind: body.kind,
        text: text(&body.text).map_err(|told| Problem::invalid("/text", told))?,
        updated_at: now,
        version: 1,
    };
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            place.check(tx).await?;
            insert(tx, &hint);
            place.audit(tx, &caller, "hint.create", &hint, now)?;
            let reply = Reply::created(&hint)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    tell(&app, &caller, place.property);
    Ok(reply)
}

fn insert(tx: OrgTx<'_>, new: &Hint) {
    tx.later(
        r#"INSERT INTO "PlaceHints" ("Id", "OrgId", "PropertyId", "UnitId", "Kind", "Text",
               "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"#,
        params![
            new.id,
            tx.org,
            new.property_id,
            new.unit_id,
            new.kind,
            new.text.clone(),
            new.updated_at
        ],
    );
}

impl Kept for Hint {
    const FIND: &'static str =
        r#"SELECT * FROM "PlaceHints" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    const DELETE: &'static str = r#"DELETE FROM "PlaceHints" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETED: &'static str = "hint.delete";

    fn read(row: &Row, _today: Date) -> Result<Self, DbError> {
        row.try_into()
    }

    fn place(&self) -> Place {
        Place { property: self.property_id, unit: self.unit_id }
    }
}

impl Edited for Hint {
    const CHANGED: &'static str = "hint.update";

    fn stamp(&mut self, now: Instant) {
        (self.updated_at, self.version) = (now, self.version + 1);
    }

    fn update(&self, tx: OrgTx<'_>) {
        tx.later_once(
            r#"UPDATE "PlaceHints" SET "Kind" = $4, "Text" = $5, "UpdatedAt" = $6, "RowVersion" = $3
               WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
            params![tx.org, self.id, self.version, self.kind, self.text.clone(), self.updated_at],
        );
    }
}

/// Change a hint.
#[utoipa::path(patch, path = "/hints/{id}", tag = "places", request_body = ChangeHint,
    params(("id" = HintId, Path), ("If-Match" = String, Header, description = "The version last read.")),
    responses((status = 200, body = Hint, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn update_hint(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HintId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeHint>,
) -> Result<Tagged<Hint>, Problem> {
    let apply = |new: &mut Hint| {
        let mut checks = Checks::default();
        checks.set("/text", &mut new.text, body.text, |words| text(&words));
        new.kind = body.kind.unwrap_or(new.kind);
        checks.done()
    };
    kept::change(&app, &caller, (id.as_uuid(), version), apply).await
}

/// Take a hint away.
#[utoipa::path(delete, path = "/hints/{id}", tag = "places", params(("id" = HintId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_hint(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HintId>,
) -> Result<StatusCode, Problem> {
    kept::remove::<Hint>(&app, &caller, id.as_uuid()).await
}
