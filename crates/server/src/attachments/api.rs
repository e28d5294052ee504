//! Photographs of tickets and work orders.

use super::model::Attachment;
use super::store::{self, Owner};
use super::{certificates, upload};
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{Form, Json, Path, Problem, Problems, Query};
use crate::live::Change;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::estate::Stage;
use maintainuk_domain::ids::{AttachmentId, TicketId, WorkOrderId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(attach_to_ticket))
        .routes(routes!(attach_to_work_order))
        .layer(DefaultBodyLimit::max(upload::BODY_BYTES))
        .routes(routes!(get_attachment))
        .routes(routes!(get_thumbnail))
        .routes(routes!(delete_attachment))
        .merge(certificates::router())
}

/// When the photographs were taken.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UploadParams {
    /// `before`, `during` or `after` the work.
    #[param(inline)]
    stage: Option<Stage>,
}

/// Photographs to upload: up to 10 of up to 20 MB, jpeg, png or webp.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form; multipart is read field by field")]
pub struct PhotoForm {
    /// The photographs.
    #[schema(value_type = Vec<String>, format = Binary)]
    files: Vec<Vec<u8>>,
}

/// What an upload added.
#[derive(Serialize, ToSchema)]
pub struct AttachmentList {
    /// The attachments.
    items: Vec<Attachment>,
}

/// Add photographs to a ticket.
#[utoipa::path(post, path = "/tickets/{id}/attachments", tag = "attachments",
    params(("id" = TicketId, Path), UploadParams),
    request_body(content = PhotoForm, content_type = "multipart/form-data"),
    responses((status = 201, body = AttachmentList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn attach_to_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(params): Query<UploadParams>,
    Form(form): Form,
) -> Result<(StatusCode, Json<AttachmentList>), Problem> {
    let stage = params.stage.unwrap_or(Stage::Before);
    add(&app, &caller, Owner::Ticket(id), stage, form).await
}

/// Add photographs to a work order.
#[utoipa::path(post, path = "/work-orders/{id}/attachments", tag = "attachments",
    params(("id" = WorkOrderId, Path), UploadParams),
    request_body(content = PhotoForm, content_type = "multipart/form-data"),
    responses((status = 201, body = AttachmentList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn attach_to_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Query(params): Query<UploadParams>,
    Form(form): Form,
) -> Result<(StatusCode, Json<AttachmentList>), Problem> {
    let stage = params.stage.unwrap_or(Stage::After);
    add(&app, &caller, Owner::WorkOrder(id), stage, form).await
}

/// Staff who change tickets, contractors at work and residents who report may add photographs.
fn may_add(caller: &Caller) -> Result<Sight, Problem> {
    let reach = caller.require(Permission::TicketsRead)?;
    let adds =
        [Permission::TicketsUpdate, Permission::WorkordersProgress, Permission::TicketsCreate];
    if adds.iter().all(|permission| caller.grant(*permission) == Grant::No) {
        return Err(Problem::forbidden());
    }
    Ok(Sight::of(caller, reach))
}

async fn add(
    app: &App,
    caller: &Caller,
    owner: Owner,
    stage: Stage,
    form: Multipart,
) -> Result<(StatusCode, Json<AttachmentList>), Problem> {
    let sight = may_add(caller)?;
    let (ticket, ids) = upload::upload(app, caller, sight, owner, stage, form).await?;
    announce(app, caller, ticket);
    let rows = store::by_ids(&app.db, caller.org(), &ids).await?;
    let items =
        rows.iter().map(Attachment::read).collect::<Result<_, _>>().map_err(DbError::from)?;
    Ok((StatusCode::CREATED, Json(AttachmentList { items })))
}

pub(super) fn announce(app: &App, caller: &Caller, ticket: TicketId) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "ticket".into(),
        id: ticket.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: "updated".into(),
    });
}

/// The bytes of an attachment.
#[utoipa::path(get, path = "/attachments/{id}/content", tag = "attachments",
    params(("id" = AttachmentId, Path)),
    responses((status = 200, description = "The file", content_type = "application/octet-stream"), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn get_attachment(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<AttachmentId>,
) -> Result<Response, Problem> {
    serve(&app, &caller, &headers, id, "StorageKey").await
}

/// The small version of a photograph.
#[utoipa::path(get, path = "/attachments/{id}/thumbnail", tag = "attachments",
    params(("id" = AttachmentId, Path)),
    responses((status = 200, description = "A jpeg", content_type = "image/jpeg"), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn get_thumbnail(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<AttachmentId>,
) -> Result<Response, Problem> {
    serve(&app, &caller, &headers, id, "ThumbnailKey").await
}

async fn serve(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    id: AttachmentId,
    column: &'static str,
) -> Result<Response, Problem> {
    let sight = Sight::of(caller, caller.require(Permission::TicketsRead)?);
    let row =
        store::find(&app.db, caller.org(), sight, id).await?.ok_or_else(Problem::not_found)?;
    let ticket = row.try_get("OwningTicketId").map_err(DbError::from)?;
    // Who moved out is shown what there was until then.
    let part = tickets::part_of(&app.db, caller.org(), sight, ticket).await?;
    if !part.sees(row.try_get("CreatedAt").map_err(DbError::from)?) {
        return Err(Problem::not_found());
    }
    answer(app, headers, &row, column).await
}

/// The bytes that a column of an attachment's row names, unless whoever asks has them.
///
/// # Errors
/// 404 where the row names none, or the store has none.
pub async fn answer(
    app: &App,
    headers: &HeaderMap,
    row: &Row,
    column: &'static str,
) -> Result<Response, Problem> {
    let get = |name: &str| row.try_get::<_, Option<String>>(name).map_err(DbError::from);
    let key = get(column)?.ok_or_else(Problem::not_found)?;
    // The bytes behind an id never change.
    let tag = format!("\"{}-{column}\"", get("Sha256")?.unwrap_or_default());
    let kind =
        if column == "ThumbnailKey" { Some("image/jpeg".into()) } else { get("ContentType")? };
    let (kind, name) = (kind.unwrap_or_default(), get("FileName")?.unwrap_or_default());
    let answer = file_headers(&tag, &kind, &name)?;
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag.as_str()) {
        return Ok((StatusCode::NOT_MODIFIED, answer).into_response());
    }
    let bytes = app.files.get(&key).await?.ok_or_else(|| {
        tracing::error!(key = key.as_str(), "A file is missing from the store");
        Problem::not_found()
    })?;
    Ok((answer, bytes).into_response())
}

/// Only what we encoded ourselves is shown in place; anything else is saved, never run.
fn file_headers(tag: &str, kind: &str, name: &str) -> Result<HeaderMap, Problem> {
    let inline = matches!(kind, "image/jpeg" | "image/png" | "image/webp");
    let encoded: String = name
        .bytes()
        .map(|b| match b {
            b if b.is_ascii_alphanumeric() || b"-_.".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect();
    let disposition = if inline { "inline" } else { "attachment" };
    let value = |text: &str| HeaderValue::from_str(text).map_err(anyhow::Error::from);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, value(kind)?);
    headers.insert(header::ETAG, value(tag)?);
    headers.insert(
        header::CONTENT_DISPOSITION,
        value(&format!("{disposition}; filename*=UTF-8''{encoded}"))?,
    );
    headers.insert(
        "content-security-policy",
        HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(headers)
}

/// Take an attachment away.
#[utoipa::path(delete, path = "/attachments/{id}", tag = "attachments",
    params(("id" = AttachmentId, Path)),
    responses((status = 204, description = "Deleted"), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn delete_attachment(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AttachmentId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    let gone = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let deleted = store::delete(tx, Sight::All, id).await?;
            let gone = deleted
                .ok_or_else(|| Problem::conflict("A letter or a certificate stays on record."))?;
            if store::is_evidence(tx, &[id]).await? {
                let told = "It answers a checklist, or shows what was recorded; it stays.";
                return Err(Problem::conflict(told));
            }
            tickets::touch(tx, gone.ticket, EventType::PhotoRemoved, -1, now);
            let entry = Audit::by(&caller, "attachment.delete", "Attachment", id.as_uuid());
            let was = json!({ "name": gone.name, "ticketId": gone.ticket });
            let entry = entry.values(Some(was), None);
            let mut data = json!({ "name": gone.name, "contractorId": gone.sender });
            if let Some(order) = &gone.order {
                data["order"] = json!(order);
            }
            record(tx, now, entry, Event::by(&caller, gone.ticket, EventType::PhotoRemoved, data));
            Ok(gone)
        })
        .await?;
    upload::discard(app.clone(), gone.keys).await;
    announce(&app, &caller, gone.ticket);
    Ok(StatusCode::NO_CONTENT)
}
