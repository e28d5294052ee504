//! `/tickets/{id}/packs` and `/packs`.

use super::job::{MakePack, announce};
use super::model::{EvidencePack, EvidencePackList, NewEvidencePack, PackAudience, PackStatus};
use super::store;
use crate::app::App;
use crate::attachments;
use crate::auth::Caller;
use crate::files::Scratch;
use crate::http::{Json, Path, Problem, Problems};
use crate::outbox;
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{PackId, TicketId};
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// For how many days a pack is kept.
const KEEP_DAYS: i64 = 7;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_evidence_packs, make_evidence_pack))
        .routes(routes!(read_evidence_pack))
        .routes(routes!(download_evidence_zip))
        .routes(routes!(download_evidence_pdf))
}

/// List the evidence packs of a ticket, newest first.
#[utoipa::path(get, path = "/tickets/{id}/packs", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = EvidencePackList), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn list_evidence_packs(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<EvidencePackList>, Problem> {
    caller.require_all(Permission::DataExport)?;
    Ok(Json(EvidencePackList { items: store::list(&app.db, caller.org(), id).await? }))
}

/// Ask for the evidence of a ticket, as one of its parties may see it.
#[utoipa::path(post, path = "/tickets/{id}/packs", tag = "tickets", request_body = NewEvidencePack,
    params(("id" = TicketId, Path)), responses((status = 202, body = EvidencePack), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn make_evidence_pack(
    State(app): State<App>,
    caller: Caller,
    Path(ticket): Path<TicketId>,
    Json(new): Json<NewEvidencePack>,
) -> Result<(StatusCode, Json<EvidencePack>), Problem> {
    caller.require_all(Permission::DataExport)?;
    let (now, id) = (app.clock.now(), PackId::fresh());
    let old = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            tickets::lock(tx, Sight::All, ticket).await?;
            check(tx, ticket, &new).await?;
            let old = store::expire(tx, now.plus_days(-KEEP_DAYS)).await?;
            store::insert(tx, id, ticket, &new, caller.user(), now);
            outbox::enqueue(tx, now, &MakePack { pack: id }, None)?;
            let entry = Audit::by(&caller, "evidence.make", "MaintenanceTicket", ticket.as_uuid());
            let told = json!({
                "packId": id, "audience": new.audience, "contractorId": new.contractor_id,
            });
            audit(tx, now, entry.values(None, Some(told)));
            Ok(old)
        })
        .await?;
    attachments::discard(app.clone(), old).await;
    announce(&app, caller.org(), id, ticket);
    Ok((StatusCode::ACCEPTED, Json(store::find(&app.db, caller.org(), id).await?.0)))
}

async fn check(
    tx: crate::db::OrgTx<'_>,
    ticket: TicketId,
    new: &NewEvidencePack,
) -> Result<(), Problem> {
    match (new.audience, new.contractor_id) {
        (PackAudience::Contractor, None) => {
            return Err(Problem::invalid("/contractorId", "Say which contractor."));
        }
        (PackAudience::Contractor, Some(firm)) if !store::has_order(tx, ticket, firm).await? => {
            let told = "This contractor has no order of the ticket.";
            return Err(Problem::invalid("/contractorId", told));
        }
        (PackAudience::Full | PackAudience::Resident, Some(_)) => {
            return Err(Problem::invalid(
                "/contractorId",
                "Leave it out: it is no contractor's pack.",
            ));
        }
        (PackAudience::Resident, None) if !store::has_reporter(tx, ticket).await? => {
            let told =
                "No resident reported this ticket, so there is nobody whose sight it could have.";
            return Err(Problem::invalid("/audience", told));
        }
        _ => {}
    }
    if store::is_writing(tx, ticket, new).await? {
        return Err(Problem::conflict("This pack is being made already."));
    }
    Ok(())
}

/// How an evidence pack stands.
#[utoipa::path(get, path = "/packs/{id}", tag = "tickets", params(("id" = PackId, Path)),
    responses((status = 200, body = EvidencePack), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn read_evidence_pack(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PackId>,
) -> Result<Json<EvidencePack>, Problem> {
    caller.require_all(Permission::DataExport)?;
    Ok(Json(store::find(&app.db, caller.org(), id).await?.0))
}

/// Download an evidence pack: the record, the photographs and documents, and a list of hashes.
#[utoipa::path(get, path = "/packs/{id}/zip", tag = "tickets", params(("id" = PackId, Path)),
    responses((status = 200, description = "A zip", content_type = "application/zip"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn download_evidence_zip(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PackId>,
) -> Result<Response, Problem> {
    download(&app, &caller, id, "application/zip", "zip", |keys| keys.zip).await
}

/// Download the record of an evidence pack as a PDF.
#[utoipa::path(get, path = "/packs/{id}/pdf", tag = "tickets", params(("id" = PackId, Path)),
    responses((status = 200, description = "A PDF", content_type = "application/pdf"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn download_evidence_pdf(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PackId>,
) -> Result<Response, Problem> {
    download(&app, &caller, id, "application/pdf", "pdf", |keys| keys.pdf).await
}

async fn download(
    app: &App,
    caller: &Caller,
    id: PackId,
    kind: &'static str,
    ending: &'static str,
    key: impl FnOnce(store::Keys) -> Option<String>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    let (pack, keys) = store::find(&app.db, caller.org(), id).await?;
    let Some(key) = key(keys).filter(|_| pack.status == PackStatus::Ready) else {
        return Err(Problem::conflict("This pack is not there to be downloaded."));
    };
    let scratch = Scratch::new();
    if !app.files.get_to(&key, scratch.path()).await? {
        return Err(Problem::conflict("The file of this pack is gone; ask for a new one."));
    }
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| {
            let ticket = pack.ticket_id.as_uuid();
            let entry = Audit::by(caller, "evidence.download", "MaintenanceTicket", ticket);
            let told = json!({
                "packId": id, "audience": pack.audience, "part": ending,
                "zipSha256": pack.zip_sha256, "pdfSha256": pack.pdf_sha256,
            });
            audit(tx, now, entry.values(None, Some(told)));
            Ok::<_, Problem>(())
        })
        .await?;
    let audience = pack.audience.as_str().to_lowercase();
    let name = format!("evidence-{audience}-{id}.{ending}");
    crate::archive::send(scratch, &name, kind, None)
}
