//! `/work-orders/{id}/sheet`.

use super::sheet::{self, JobSheet};
use super::sheet_pdf;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems};
use crate::work_orders::Reach;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::ids::WorkOrderId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_job_sheet)).routes(routes!(download_job_sheet))
}

/// Staff, and the contractor of the order. Residents have their repair's page.
fn reach(caller: &Caller) -> Result<Reach, Problem> {
    let grant = caller.require(Permission::WorkordersRead)?;
    if caller.info.access.role == Role::Tenant {
        return Err(Problem::forbidden());
    }
    Ok(Reach::of(caller, grant))
}

/// The job sheet of a work order: what the contractor is told, on one page.
#[utoipa::path(get, path = "/work-orders/{id}/sheet", tag = "work orders",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = JobSheet), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn read_job_sheet(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<JobSheet>, Problem> {
    let reach = reach(&caller)?;
    Ok(Json(sheet::read(&app, &caller, reach, id).await?))
}

/// The job sheet of a work order as a PDF.
#[utoipa::path(get, path = "/work-orders/{id}/sheet.pdf", tag = "work orders",
    params(("id" = WorkOrderId, Path)),
    responses((status = 200, description = "A PDF", content_type = "application/pdf"), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn download_job_sheet(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Response, Problem> {
    let reach = reach(&caller)?;
    let sheet = sheet::read(&app, &caller, reach, id).await?;
    let bytes = sheet_pdf::pdf(&sheet, app.clock.now()).map_err(anyhow::Error::from)?;
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let name = format!("inline; filename=\"job-sheet-{}.pdf\"", sheet.number);
    // Numbers of ours are plain letters.
    headers.extend(HeaderValue::from_str(&name).ok().map(|v| (header::CONTENT_DISPOSITION, v)));
    Ok((headers, bytes).into_response())
}
