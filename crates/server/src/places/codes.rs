//! `/access-codes`: what opens a key safe, a door, a gate. Kept sealed, shown on purpose alone.
//!
//! Every look leaves a line of the audit log with who, why and when. A contractor may look while a
//! job there goes on, and no longer.

use super::kept::{self, Kept};
use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::params;
use crate::seal::Owner;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{AccessCodeId, PropertyId, UnitId};
use maintainuk_domain::places::{CodeKind, opens_doors};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(create_access_code))
        .routes(routes!(reveal_access_code))
        .routes(routes!(delete_access_code))
}

/// That there is a code, and what it opens; never the code.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AccessCode {
    pub id: AccessCodeId,
    pub property_id: PropertyId,
    /// Null for the whole property.
    pub unit_id: Option<UnitId>,
    pub kind: CodeKind,
    #[schema(example = "Key safe by the back door")]
    pub label: String,
    pub created_at: Instant,
}

impl TryFrom<&Row> for AccessCode {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            unit_id: row.try_get("UnitId")?,
            kind: row.try_get("Kind")?,
            label: row.try_get("Label")?,
            created_at: row.try_get("CreatedAt")?,
        })
    }
}

impl Kept for AccessCode {
    // Nothing of a code is changed, so nothing is locked.
    const FIND: &'static str = r#"SELECT * FROM "AccessCodes" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETE: &'static str = r#"DELETE FROM "AccessCodes" WHERE "OrgId" = $1 AND "Id" = $2"#;
    const DELETED: &'static str = "access-code.delete";

    fn read(row: &Row, _today: Date) -> Result<Self, DbError> {
        row.try_into()
    }

    fn place(&self) -> Place {
        Place { property: self.property_id, unit: self.unit_id }
    }
}

/// A code to keep.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewAccessCode {
    property_id: PropertyId,
    /// Leave it out for the whole property.
    unit_id: Option<UnitId>,
    kind: CodeKind,
    #[schema(example = "Key safe by the back door", max_length = 200)]
    label: String,
    /// Sealed as soon as it arrives; only `reveal` shows it again.
    #[schema(example = "C4821X", max_length = 100)]
    code: String,
}

/// Keep an access code, sealed.
#[utoipa::path(post, path = "/access-codes", tag = "places", request_body = NewAccessCode,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = AccessCode), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_access_code(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewAccessCode>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let place = Place { property: body.property_id, unit: body.unit_id };
    let label = validate::required(&body.label, 200);
    let secret = validate::required(&body.code, 100);
    let code = AccessCode {
        id: AccessCodeId::fresh(),
        property_id: body.property_id,
        unit_id: body.unit_id,
        kind: body.kind,
        label: label.map_err(|told| Problem::invalid("/label", told))?,
        created_at: now,
    };
    let secret = secret.map_err(|told| Problem::invalid("/code", told))?;
    let owner = Owner { org: caller.org().as_uuid(), row: code.id.as_uuid() };
    let sealed = app.seal.seal(owner, &secret)?;
    // Of the body only what is no secret makes the fingerprint: that one is kept.
    let told = json!({ "propertyId": code.property_id, "unitId": code.unit_id, "kind": code.kind,
        "label": code.label });
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &told, now).await? {
                return Ok(reply);
            }
            place.check(tx).await?;
            insert(tx, &code, sealed);
            place.audit(tx, &caller, "access-code.create", &code, now)?;
            let reply = Reply::created(&code)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    tell(&app, &caller, place.property);
    Ok(reply)
}

fn insert(tx: OrgTx<'_>, new: &AccessCode, sealed: Vec<u8>) {
    tx.later(
        r#"INSERT INTO "AccessCodes" ("Id", "OrgId", "PropertyId", "UnitId", "Kind", "Label",
               "Sealed", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![
            new.id,
            tx.org,
            new.property_id,
            new.unit_id,
            new.kind,
            new.label.clone(),
            sealed,
            new.created_at
        ],
    );
}

async fn find(tx: OrgTx<'_>, id: AccessCodeId) -> Result<(AccessCode, Vec<u8>), DbError> {
    let row = tx.one(AccessCode::FIND, &[&tx.org, &id]).await?;
    Ok(((&row).try_into()?, row.try_get("Sealed")?))
}

/// Why somebody looks at a code.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Reveal {
    #[schema(example = "On site for TKT-000482", max_length = 500)]
    reason: String,
}

/// A code, once.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Revealed {
    #[schema(example = "C4821X")]
    code: String,
}

/// Show a code. Every look is recorded with its reason.
#[utoipa::path(post, path = "/access-codes/{id}/reveal", tag = "places", request_body = Reveal,
    params(("id" = AccessCodeId, Path)),
    responses((status = 200, body = Revealed), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn reveal_access_code(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AccessCodeId>,
    Json(body): Json<Reveal>,
) -> Result<Json<Revealed>, Problem> {
    let reach = caller.require(Permission::WorkordersProgress)?;
    let reason = validate::reason_line(&body.reason, 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    let (code, sealed) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let (code, sealed) = find(tx, id).await?;
            if reach != Grant::All && !has_job(tx, &caller, &code).await? {
                return Err(Problem::not_found());
            }
            let what = json!({ "id": id, "label": code.label, "reason": reason });
            code.place().audit(tx, &caller, "access-code.reveal", &what, now)?;
            Ok((code, sealed))
        })
        .await?;
    let owner = Owner { org: caller.org().as_uuid(), row: code.id.as_uuid() };
    Ok(Json(Revealed { code: app.seal.open(owner, &sealed)? }))
}

/// Whether a contractor does a job where the code opens something.
async fn has_job(tx: OrgTx<'_>, caller: &Caller, code: &AccessCode) -> Result<bool, DbError> {
    let Some(firm) = caller.info.contractor else { return Ok(false) };
    let going: Vec<WorkOrderStatus> =
        WorkOrderStatus::ALL.iter().copied().filter(|status| opens_doors(*status)).collect();
    let sql = r#"SELECT 1 FROM "WorkOrders" o
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        WHERE o."OrgId" = $1 AND o."AssignedContractorId" = $2 AND o."Status" = ANY ($3)
          AND u."PropertyId" = $4 AND ($5::uuid IS NULL OR u."Id" = $5) LIMIT 1"#;
    let found = tx.opt(sql, &[&tx.org, &firm, &going, &code.property_id, &code.unit_id]).await?;
    Ok(found.is_some())
}

/// Take a code away, such as when it was changed at the door.
#[utoipa::path(delete, path = "/access-codes/{id}", tag = "places", params(("id" = AccessCodeId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_access_code(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AccessCodeId>,
) -> Result<StatusCode, Problem> {
    kept::remove::<AccessCode>(&app, &caller, id.as_uuid()).await
}
