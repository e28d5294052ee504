//! Certificates of jobs: sent by who does the job before it is completed, and kept as they are.

use super::model::Attachment;
use super::store::{self, NewCertificate};
use super::upload::{self, Sent};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{FieldError, Form, Json, Path, Problem, Problems, Query};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight};
use crate::work_orders::{self, Current, Reach};
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::http::StatusCode;
use bytes::Bytes;
use maintainuk_domain::access::Permission;
use maintainuk_domain::certificates::{Certificate, Sent as Said, is_pdf};
use maintainuk_domain::ids::{AttachmentId, TicketId, WorkOrderId};
use maintainuk_domain::time::london_date;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations on certificates.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add_certificate))
        .layer(DefaultBodyLimit::max(upload::MOST_BYTES + 64 * 1024))
        .routes(routes!(remove_certificate))
}

/// What the certificate says.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CertificateParams {
    /// Its kind.
    #[param(example = "GasSafetyRecord")]
    kind: Option<String>,
    /// Its number, at most 100 characters.
    number: Option<String>,
    /// The day on which it was issued.
    #[param(example = "2026-11-24")]
    issued_on: Option<String>,
    /// The engineer's number in the register, where the kind has one: Gas Safe, OFTEC.
    engineer_number: Option<String>,
}

impl CertificateParams {
    fn read(&self, app: &App) -> Result<Certificate, Problem> {
        let said = Said {
            kind: self.kind.as_deref().unwrap_or_default(),
            number: self.number.as_deref().unwrap_or_default(),
            issued_on: self.issued_on.as_deref().unwrap_or_default(),
            engineer_number: self.engineer_number.as_deref().unwrap_or_default(),
        };
        said.checked(london_date(app.clock.now())).map_err(|wrong| {
            let named = |(field, told): (&str, String)| FieldError {
                pointer: format!("/{field}").into(),
                detail: told.into(),
            };
            Problem::fields(wrong.into_iter().map(named).collect())
        })
    }
}

/// The certificate: a PDF, or a picture of it (jpeg, png or webp), up to 20 MB.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form; multipart is read field by field")]
pub struct CertificateForm {
    /// The one file.
    #[schema(value_type = String, format = Binary)]
    files: Vec<u8>,
}

/// Add a certificate to a work order; sent again it is there once.
#[utoipa::path(post, path = "/work-orders/{id}/certificates", tag = "attachments",
    params(("id" = WorkOrderId, Path), CertificateParams),
    request_body(content = CertificateForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Attachment), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn add_certificate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Query(params): Query<CertificateParams>,
    Form(mut form): Form,
) -> Result<(StatusCode, Json<Attachment>), Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let taken = take(&app, &caller, reach, id, &params, &mut form).await;
    upload::read_out(form).await;
    let (new, bytes) = taken?;
    app.files.put(&new.key, bytes).await?;
    let written = write(&app, &caller, reach, id, &new).await;
    let ours = written.as_ref().is_ok_and(|(_, kept)| *kept == new.id);
    if !ours && !written.as_ref().is_err_and(Problem::is_ours) {
        upload::discard(app.clone(), vec![new.key]).await;
    }
    let (ticket, kept) = written?;
    super::api::announce(&app, &caller, ticket);
    let rows = store::by_ids(&app.db, caller.org(), &[kept]).await?;
    let row = rows.first().ok_or_else(Problem::not_found)?;
    Ok((StatusCode::CREATED, Json(Attachment::read(row).map_err(DbError::from)?)))
}

/// Reads and checks all of it; whether the caller may at all is asked before the file is read.
async fn take(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    params: &CertificateParams,
    form: &mut Multipart,
) -> Result<(NewCertificate, Bytes), Problem> {
    app.db.in_org(caller.org(), async |tx| open(tx, reach, id).await.map(drop)).await?;
    let says = params.read(app)?;
    let Paper { name, content_type, bytes } = paper(form).await?;
    let new = AttachmentId::fresh();
    let made = NewCertificate {
        id: new,
        says,
        file_name: name,
        content_type,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: upload::sha256(&bytes),
        key: format!("{}/{new}/full", caller.org()),
    };
    Ok((made, bytes))
}

/// A paper as it is kept: a PDF as it came, a picture of it upright and stripped.
pub struct Paper {
    pub name: String,
    pub content_type: String,
    pub bytes: Bytes,
}

/// Reads the one paper of a form.
///
/// # Errors
/// When there is none, or more, or it is neither a PDF nor a picture.
pub async fn paper(form: &mut Multipart) -> Result<Paper, Problem> {
    let Sent { name, bytes } = one_file(form).await?;
    let (content_type, bytes) = checked(bytes).await?;
    Ok(Paper { name, content_type, bytes })
}

async fn one_file(form: &mut Multipart) -> Result<Sent, Problem> {
    let Some(field) = form.next_field().await.map_err(upload::unreadable)? else {
        return Err(Problem::invalid("/files", "Choose the file of the certificate."));
    };
    if field.name() != Some("files") {
        return Err(Problem::invalid("/files", "Send the certificate as the form field `files`."));
    }
    let sent = upload::read_one(field).await?;
    if form.next_field().await.map_err(upload::unreadable)?.is_some() {
        return Err(Problem::invalid("/files", "Send one file at a time."));
    }
    Ok(sent)
}

/// The type and the bytes that are kept: a PDF as it came, a picture upright and stripped.
async fn checked(bytes: Bytes) -> Result<(String, Bytes), Problem> {
    const NONE: &str = "Choose a PDF, or a picture of the certificate (JPEG, PNG or WebP).";
    if is_pdf(&bytes) {
        return Ok(("application/pdf".into(), bytes));
    }
    if bytes.starts_with(b"%PDF") {
        let told =
            "This PDF did not arrive whole, or is damaged. Save it again and choose it anew.";
        return Err(Problem::invalid("/files", told));
    }
    match upload::prepare(bytes).await? {
        Ok(prepared) => Ok((prepared.full.content_type.to_string(), prepared.full.bytes.into())),
        Err(_) => Err(Problem::invalid("/files", NONE)),
    }
}

/// An order in reach whose ticket is locked, and whose work was not called off.
async fn open(tx: OrgTx<'_>, reach: Reach, id: WorkOrderId) -> Result<(Locked, Current), Problem> {
    let ticket = work_orders::ticket_of(tx, reach, id).await?;
    let locked = tickets::lock(tx, Sight::All, ticket).await?;
    let order = work_orders::current(tx, id).await?;
    if matches!(order.status, WorkOrderStatus::Cancelled | WorkOrderStatus::Declined) {
        let told = format!("{} is {}; it takes no certificate.", order.number, order.status);
        return Err(Problem::conflict(told));
    }
    Ok((locked, order))
}

/// Writes it, unless the same is there: then that one is the answer.
async fn write(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    new: &NewCertificate,
) -> Result<(TicketId, AttachmentId), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let (ticket, order) = open(tx, reach, id).await?;
            if let Some(there) = store::same_certificate(tx, id, new).await? {
                return Ok((ticket.id, there));
            }
            store::insert_certificate(tx, id, new, caller.user(), now);
            let kind = EventType::CertificateAdded;
            tickets::touch(tx, ticket.id, kind, 0, now);
            let entry = Audit::by(caller, "certificate.add", "Attachment", new.id.as_uuid());
            let mut facts = told(&order, &new.says);
            let line = Event::by(caller, ticket.id, kind, facts.clone());
            facts["sha256"] = json!(new.sha256);
            record(tx, now, entry.values(None, Some(facts)), line);
            Ok((ticket.id, new.id))
        })
        .await
}

fn told(order: &Current, says: &Certificate) -> Value {
    json!({ "order": order.number, "certificate": says.kind, "number": says.number,
        "issuedOn": says.issued_on })
}

/// Take away a certificate that one added oneself, before the work is completed.
#[utoipa::path(delete, path = "/certificates/{id}", tag = "attachments",
    params(("id" = AttachmentId, Path)),
    responses((status = 204, description = "Deleted"), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn remove_certificate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AttachmentId>,
) -> Result<StatusCode, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let now = app.clock.now();
    let (ticket, key) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let order = store::order_of_certificate(tx, reach, id).await?;
            let (ticket, order) = open(tx, reach, order).await?;
            // Read behind the lock: of two who remove it at once the second finds nothing.
            let there = store::certificate(tx, id).await?;
            if there.by != Some(caller.user()) {
                return Err(Problem::conflict("Only who added it may take it away."));
            }
            if !order.status.is_open() {
                let told = format!("{} is {}; its certificates stay.", order.number, order.status);
                return Err(Problem::conflict(told));
            }
            store::delete_certificate(tx, id);
            let kind = EventType::CertificateRemoved;
            tickets::touch(tx, ticket.id, kind, 0, now);
            let entry = Audit::by(&caller, "certificate.remove", "Attachment", id.as_uuid());
            let facts = told(&order, &there.says);
            let line = Event::by(&caller, ticket.id, kind, facts.clone());
            record(tx, now, entry.values(Some(facts), None), line);
            Ok((ticket.id, there.key))
        })
        .await?;
    upload::discard(app.clone(), vec![key]).await;
    super::api::announce(&app, &caller, ticket);
    Ok(StatusCode::NO_CONTENT)
}
