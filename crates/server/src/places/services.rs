//! `/assets/{id}/services`: what was done to a thing that is built in, when, by whom, and when it is
//! due again.

use super::assets::Asset;
use super::kept::{self, Edited, Kept};
use super::place::tell;
use crate::app::App;
use crate::attachments::{self, CertificateForm, NewPaper, Paper, insert_paper};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::{Checks, Form, Json, Once, Path, Problem, Problems, Reply};
use crate::params;
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use bytes::Bytes;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{AssetId, AssetServiceId, AttachmentId, ContractorId, PropertyId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::time::{Instant, Meant, london_date};
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_asset_services, add_asset_service))
        .routes(routes!(delete_asset_service))
        .merge(
            OpenApiRouter::new()
                .routes(routes!(add_service_certificate))
                .layer(DefaultBodyLimit::max(attachments::MOST_BYTES + 64 * 1024)),
        )
        .routes(routes!(read_service_certificate))
}

/// Something that was done to an asset.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssetService {
    pub id: AssetServiceId,
    pub asset_id: AssetId,
    pub done_on: Date,
    #[schema(example = "Annual service; burner cleaned")]
    pub work: String,
    /// Who did it, as they are called; of a firm of ours the name that it had then.
    pub done_by: String,
    /// That firm.
    pub contractor_id: Option<ContractorId>,
    pub next_due_on: Option<Date>,
    pub cost_gbp: Option<Pence>,
    /// Where its certificate is, once there is one.
    pub certificate_url: Option<String>,
    pub created_at: Instant,
}

impl TryFrom<&Row> for AssetService {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let id = row.try_get("Id")?;
        let paper: Option<AttachmentId> = row.try_get("CertificateId")?;
        Ok(Self {
            id,
            asset_id: row.try_get("AssetId")?,
            done_on: row.try_get("DoneOn")?,
            work: row.try_get("Work")?,
            done_by: row.try_get("DoneBy")?,
            contractor_id: row.try_get("ContractorId")?,
            next_due_on: row.try_get("NextDueOn")?,
            cost_gbp: row.try_get("CostGBP")?,
            certificate_url: paper.map(|_| certificate_url(id)),
            created_at: row.try_get("CreatedAt")?,
        })
    }
}

fn certificate_url(id: AssetServiceId) -> String {
    format!("/api/v1/asset-services/{id}/certificate")
}

/// What was done to an asset, newest first.
#[derive(Serialize, ToSchema)]
struct AssetServiceList {
    items: Vec<AssetService>,
}

/// List what was done to an asset, newest first: the last 500.
#[utoipa::path(get, path = "/assets/{id}/services", tag = "places", params(("id" = AssetId, Path)),
    responses((status = 200, body = AssetServiceList), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn list_asset_services(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetId>,
) -> Result<Json<AssetServiceList>, Problem> {
    caller.require_all(Permission::PropertiesRead)?;
    let there = r#"SELECT 1 FROM "Assets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let services = r#"SELECT * FROM "AssetServices" WHERE "OrgId" = $1 AND "AssetId" = $2
        ORDER BY "DoneOn" DESC, "Id" DESC LIMIT 500"#;
    let org = caller.org();
    let queries = [Query(there, &[&org, &id]), Query(services, &[&org, &id])];
    let [found, rows] = app.db.read(org, queries).await?;
    found.first().ok_or_else(Problem::not_found)?;
    let items = rows.iter().map(AssetService::try_from).collect::<Result<_, _>>()?;
    Ok(Json(AssetServiceList { items }))
}

/// Something that was done to an asset, to put on record.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewAssetService {
    done_on: Date,
    #[schema(example = "Annual service; burner cleaned", max_length = 1000)]
    work: String,
    /// Who did it; of a firm of ours its name when left out.
    #[schema(example = "Pipes Ltd", max_length = 200)]
    done_by: Option<String>,
    contractor_id: Option<ContractorId>,
    /// When the next one is due; it becomes the asset's next service.
    next_due_on: Option<Date>,
    cost_gbp: Option<Pence>,
}

impl NewAssetService {
    /// What is put on record of `asset`; `firm` is the name of the firm that is named.
    fn checked(
        self,
        asset: &Asset,
        firm: Option<String>,
        now: Instant,
    ) -> Result<AssetService, Problem> {
        let mut checks = Checks::default();
        let mut new = AssetService {
            id: AssetServiceId::fresh(),
            asset_id: asset.id,
            done_on: self.done_on,
            work: String::new(),
            done_by: firm.clone().unwrap_or_default(),
            contractor_id: self.contractor_id,
            next_due_on: self.next_due_on,
            cost_gbp: self.cost_gbp,
            certificate_url: None,
            created_at: now,
        };
        let past = self.done_on.is_meant() && self.done_on <= london_date(now);
        checks.hold(past, "/doneOn", "Choose today or a day before.");
        let installed = asset.installed_on.is_none_or(|day| day <= self.done_on);
        checks.hold(installed, "/doneOn", "A thing is not serviced before it is installed.");
        let later = self.next_due_on.is_none_or(|day| day.is_meant() && day > self.done_on);
        checks.hold(later, "/nextDueOn", "Choose a day after the one on which this was done.");
        let fits = self.cost_gbp.is_none_or(|cost| cost >= Pence::ZERO);
        checks.hold(fits, "/costGbp", "Write what it cost: nothing or more.");
        checks.set("/work", &mut new.work, Some(self.work), |text| {
            validate::paragraphs(&text, 1000)?.ok_or_else(|| "Say what was done.".to_owned())
        });
        let by = validate::optional(self.done_by.as_deref().unwrap_or_default(), 200);
        checks.set("/doneBy", &mut new.done_by, Some(by), |by| {
            by?.or(firm).ok_or_else(|| "Say who did it.".to_owned())
        });
        checks.done()?;
        Ok(new)
    }
}

/// Put on record what was done to an asset. The newest says when it was and is to be serviced.
#[utoipa::path(post, path = "/assets/{id}/services", tag = "places", request_body = NewAssetService,
    params(("id" = AssetId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = AssetService), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn add_asset_service(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetId>,
    once: Once,
    Json(body): Json<NewAssetService>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let (reply, property) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let mut asset: Asset = kept::find(tx, id.as_uuid(), london_date(now)).await?;
            if let Some(reply) = once.claim(tx, &caller, &json!([id, body]), now).await? {
                return Ok((reply, asset.property_id));
            }
            let firm = match body.contractor_id {
                Some(firm) => Some(name_of(tx, firm).await?),
                None => None,
            };
            let new = body.clone().checked(&asset, firm, now)?;
            insert(tx, &new);
            if asset.serviced_on.is_none_or(|last| last <= new.done_on) {
                asset.serviced_on = Some(new.done_on);
                asset.service_due_on = new.next_due_on.or(asset.service_due_on);
            }
            asset.stamp(now);
            asset.update(tx);
            asset.place().audit(tx, &caller, "asset.service", &new, now)?;
            let reply = Reply::created(&new)?;
            once.keep(tx, &caller, &reply);
            Ok((reply, asset.property_id))
        })
        .await?;
    tell(&app, &caller, property);
    Ok(reply)
}

/// What a firm is called.
async fn name_of(tx: OrgTx<'_>, firm: ContractorId) -> Result<String, Problem> {
    let sql = r#"SELECT coalesce(f."CompanyName", concat_ws(' ', c."FirstName", c."LastName"))
        FROM "ContractorProfiles" f
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = f."ContactId"
        WHERE f."OrgId" = $1 AND f."Id" = $2"#;
    let row = tx.opt(sql, &[&tx.org, &firm]).await?;
    let row =
        row.ok_or_else(|| Problem::invalid("/contractorId", "There is no such contractor."))?;
    Ok(row.try_get(0).map_err(DbError::from)?)
}

fn insert(tx: OrgTx<'_>, new: &AssetService) {
    tx.later(
        r#"INSERT INTO "AssetServices" ("Id", "OrgId", "AssetId", "DoneOn", "Work", "DoneBy",
               "ContractorId", "NextDueOn", "CostGBP", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#,
        params![
            new.id,
            tx.org,
            new.asset_id,
            new.done_on,
            new.work.clone(),
            new.done_by.clone(),
            new.contractor_id,
            new.next_due_on,
            new.cost_gbp,
            new.created_at
        ],
    );
}

/// Take a service off the record that should not be on it. What it was stays in the audit log.
#[utoipa::path(delete, path = "/asset-services/{id}", tag = "places",
    params(("id" = AssetServiceId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn delete_asset_service(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetServiceId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let (property, key) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let (old, mut asset) = find(tx, id, london_date(now)).await?;
            let key = delete(tx, id).await?;
            if asset.serviced_on == Some(old.done_on) {
                (asset.serviced_on, asset.service_due_on) = newest(tx, old.asset_id).await?;
            }
            asset.stamp(now);
            asset.update(tx);
            asset.place().audit_end(tx, &caller, "asset.service-delete", &old, now)?;
            Ok((asset.property_id, key))
        })
        .await?;
    attachments::discard(app.clone(), key.into_iter().collect()).await;
    tell(&app, &caller, property);
    Ok(StatusCode::NO_CONTENT)
}

/// Deletes a service with its certificate, and answers with the key of that one's file.
async fn delete(tx: OrgTx<'_>, id: AssetServiceId) -> Result<Option<String>, DbError> {
    let service = r#"DELETE FROM "AssetServices" WHERE "OrgId" = $1 AND "Id" = $2
        RETURNING "CertificateId""#;
    let paper: Option<AttachmentId> = tx.one(service, &[&tx.org, &id]).await?.try_get(0)?;
    let Some(paper) = paper else { return Ok(None) };
    let file = r#"DELETE FROM "Attachments" WHERE "OrgId" = $1 AND "Id" = $2
        RETURNING "StorageKey""#;
    Ok(Some(tx.one(file, &[&tx.org, &paper]).await?.try_get(0)?))
}

/// Add the certificate of a service: a PDF, or a picture of it.
#[utoipa::path(post, path = "/asset-services/{id}/certificate", tag = "places",
    params(("id" = AssetServiceId, Path)),
    request_body(content = CertificateForm, content_type = "multipart/form-data"),
    responses((status = 201, body = AssetService), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn add_service_certificate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AssetServiceId>,
    Form(mut form): Form,
) -> Result<(StatusCode, Json<AssetService>), Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let taken = take(&app, &caller, id, &mut form).await;
    attachments::read_out(form).await;
    let (new, bytes) = taken?;
    app.files.put(&new.key, bytes).await?;
    let written = write(&app, &caller, id, &new).await;
    if written.as_ref().is_err_and(|problem| !problem.is_ours()) {
        attachments::discard(app.clone(), vec![new.key]).await;
    }
    let (service, property) = written?;
    tell(&app, &caller, property);
    Ok((StatusCode::CREATED, Json(service)))
}

/// Reads and checks the file; whether there may be one at all is asked before it is read.
async fn take(
    app: &App,
    caller: &Caller,
    id: AssetServiceId,
    form: &mut Multipart,
) -> Result<(NewPaper, Bytes), Problem> {
    let today = london_date(app.clock.now());
    app.db.in_org(caller.org(), async |tx| without_paper(tx, id, today).await.map(drop)).await?;
    let Paper { name, content_type, bytes } = attachments::paper(form).await?;
    let file = AttachmentId::fresh();
    let new = NewPaper {
        id: file,
        file_name: name,
        content_type,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: attachments::sha256(&bytes),
        key: format!("{}/{file}/full", caller.org()),
    };
    Ok((new, bytes))
}

/// A service that has no certificate yet, and its asset, which is locked.
async fn without_paper(
    tx: OrgTx<'_>,
    id: AssetServiceId,
    today: Date,
) -> Result<(AssetService, Asset), Problem> {
    let (service, asset) = find(tx, id, today).await?;
    if service.certificate_url.is_some() {
        return Err(Problem::conflict("This service has its certificate already."));
    }
    Ok((service, asset))
}

async fn write(
    app: &App,
    caller: &Caller,
    id: AssetServiceId,
    new: &NewPaper,
) -> Result<(AssetService, PropertyId), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let (mut service, asset) = without_paper(tx, id, london_date(now)).await?;
            insert_paper(tx, asset.property_id, new, caller.user(), now);
            tx.later(
                r#"UPDATE "AssetServices" SET "CertificateId" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
                params![tx.org, id, new.id],
            );
            let what = json!({ "id": id, "fileName": new.file_name, "sha256": new.sha256 });
            asset.place().audit(tx, caller, "asset.certificate", &what, now)?;
            service.certificate_url = Some(certificate_url(id));
            Ok((service, asset.property_id))
        })
        .await
}

/// The certificate of a service.
#[utoipa::path(get, path = "/asset-services/{id}/certificate", tag = "places",
    params(("id" = AssetServiceId, Path)),
    responses((status = 200, description = "The file", content_type = "application/octet-stream"), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn read_service_certificate(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<AssetServiceId>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::PropertiesRead)?;
    let sql = r#"SELECT a.* FROM "AssetServices" s
        JOIN "Attachments" a ON a."OrgId" = $1 AND a."Id" = s."CertificateId"
        WHERE s."OrgId" = $1 AND s."Id" = $2"#;
    let [rows] = app.db.read(caller.org(), [Query(sql, &[&caller.org(), &id])]).await?;
    let row = rows.first().ok_or_else(Problem::not_found)?;
    attachments::answer(&app, &headers, row, "StorageKey").await
}

/// A service and its asset, which is locked.
async fn find(
    tx: OrgTx<'_>,
    id: AssetServiceId,
    today: Date,
) -> Result<(AssetService, Asset), DbError> {
    let sql = r#"SELECT * FROM "AssetServices" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let asset: AssetId = tx.one(sql, &[&tx.org, &id]).await?.try_get("AssetId")?;
    let asset = kept::find::<Asset>(tx, asset.as_uuid(), today).await?;
    // Read behind the lock: of two who remove it at once the second finds nothing.
    let service = (&tx.one(sql, &[&tx.org, &id]).await?).try_into()?;
    Ok((service, asset))
}

/// When an asset was serviced last, and is due again, by what is on record.
async fn newest(tx: OrgTx<'_>, asset: AssetId) -> Result<(Option<Date>, Option<Date>), DbError> {
    let sql = r#"SELECT "DoneOn", "NextDueOn" FROM "AssetServices"
        WHERE "OrgId" = $1 AND "AssetId" = $2 ORDER BY "DoneOn" DESC, "Id" DESC LIMIT 1"#;
    match tx.opt(sql, &[&tx.org, &asset]).await? {
        Some(row) => Ok((Some(row.try_get("DoneOn")?), row.try_get("NextDueOn")?)),
        None => Ok((None, None)),
    }
}
