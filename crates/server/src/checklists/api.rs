//! `/work-orders/{id}/checklists` and `/checklists`.

use super::commands::{self, Done};
use super::model::{AnswerItem, Checklist, OrderChecklists, PutChecklist, RemoveChecklist};
use super::{store, templates};
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::work_orders::Reach;
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::ids::{ChecklistId, WorkOrderId};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_order_checklists, put_checklist))
        .routes(routes!(answer_checklist))
        .routes(routes!(remove_checklist))
        .merge(templates::router())
}

/// List the checklists of a work order, with their answers.
#[utoipa::path(get, path = "/work-orders/{id}/checklists", tag = "checklists",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = OrderChecklists), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_order_checklists(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<OrderChecklists>, Problem> {
    let grant = caller.require(Permission::WorkordersRead)?;
    // They are between the office and who does the job.
    if caller.info.access.role == Role::Tenant {
        return Err(Problem::forbidden());
    }
    let reach = Reach::of(&caller, grant);
    Ok(Json(OrderChecklists { items: store::of_order(&app.db, caller.org(), reach, id).await? }))
}

/// Put a checklist on a work order.
#[utoipa::path(post, path = "/work-orders/{id}/checklists", tag = "checklists",
    request_body = PutChecklist,
    params(("id" = WorkOrderId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Checklist), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn put_checklist(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    once: Once,
    Json(body): Json<PutChecklist>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let now = app.clock.now();
    let put = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(first) = once.claim(tx, &caller, &body, now).await? {
                return Ok(Err(first));
            }
            let done = commands::put(tx, &caller, id, &body, now).await?;
            once.keep(tx, &caller, &Reply::created(&serde_json::json!({ "id": done.list }))?);
            Ok(Ok(done))
        })
        .await?;
    let (order, list) = match put {
        Ok(done) => {
            announce(&app, &caller, &done);
            (done.order, done.list)
        }
        Err(first) => match first.id() {
            Some(list) => (id, ChecklistId::from_uuid(list)),
            None => return Ok(first),
        },
    };
    Reply::created(&one(&app, &caller, Reach::All, (order, list)).await?)
}

/// Answer an item of a checklist, or take the answer back.
#[utoipa::path(post, path = "/checklists/{id}/answers", tag = "checklists",
    request_body = AnswerItem, params(("id" = ChecklistId, Path)),
    responses((status = 200, body = Checklist), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn answer_checklist(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ChecklistId>,
    Json(body): Json<AnswerItem>,
) -> Result<Json<Checklist>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let now = app.clock.now();
    let done = app
        .db
        .in_org(caller.org(), async |tx| commands::answer(tx, &caller, reach, id, &body, now).await)
        .await?;
    announce(&app, &caller, &done);
    Ok(Json(one(&app, &caller, reach, (done.order, done.list)).await?))
}

/// Take a checklist off its work order, with why.
#[utoipa::path(post, path = "/checklists/{id}/remove", tag = "checklists",
    request_body = RemoveChecklist, params(("id" = ChecklistId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn remove_checklist(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ChecklistId>,
    Json(body): Json<RemoveChecklist>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let now = app.clock.now();
    let done = app
        .db
        .in_org(caller.org(), async |tx| commands::remove(tx, &caller, id, &body, now).await)
        .await?;
    announce(&app, &caller, &done);
    Ok(StatusCode::NO_CONTENT)
}

/// A checklist as it is now.
async fn one(
    app: &App,
    caller: &Caller,
    reach: Reach,
    (order, list): (WorkOrderId, ChecklistId),
) -> Result<Checklist, Problem> {
    let lists = store::of_order(&app.db, caller.org(), reach, order).await?;
    let found = lists.into_iter().find(|one| one.id == list);
    found.ok_or_else(|| DbError::NotFound.into())
}

fn announce(app: &App, caller: &Caller, done: &Done) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "workOrder".into(),
        id: done.order.as_uuid(),
        ticket_id: Some(done.ticket.as_uuid()),
        action: "updated".into(),
    });
}
