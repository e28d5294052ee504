//! `/work-orders/{id}/pricing` and `/variations`.

use super::decide::{self, DECIDES, Decision};
use super::model::{ApproveVariation, AskVariation, OrderPricing, RejectVariation, VariationList};
use super::{ask, read};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use crate::live::Change;
use crate::work_orders::Reach;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{TicketId, VariationId, WorkOrderId};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_order_pricing))
        .routes(routes!(ask_variation))
        .routes(routes!(list_waiting_variations))
        .routes(routes!(approve_variation))
        .routes(routes!(reject_variation))
        .routes(routes!(withdraw_variation))
}

/// Show the priced work of an order: its lines, its totals and every change.
#[utoipa::path(get, path = "/work-orders/{id}/pricing", tag = "priced work",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = OrderPricing), Problems),
    extensions(("x-permission" = json!("quotes:read"))))]
async fn read_order_pricing(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<OrderPricing>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::QuotesRead)?);
    show(&app, &caller, reach, id).await
}

/// Ask for a change of the priced work: what is agreed at the start, or extra work.
///
/// It counts at once where the caller may commit so much, and waits for somebody else otherwise.
#[utoipa::path(post, path = "/work-orders/{id}/variations", tag = "priced work",
    request_body = AskVariation, params(("id" = WorkOrderId, Path)),
    responses((status = 200, body = OrderPricing), Problems),
    extensions(("x-permission" = json!("quotes:submit"))))]
async fn ask_variation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Json(body): Json<AskVariation>,
) -> Result<Json<OrderPricing>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::QuotesSubmit)?);
    let now = app.clock.now();
    let ticket = app
        .db
        .in_org(caller.org(), async |tx| ask::ask(tx, &caller, reach, id, &body, now).await)
        .await?;
    announce(&app, &caller, ticket, id);
    show(&app, &caller, reach, id).await
}

/// How much of the list is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WaitingQuery {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the changes of priced work that wait to be decided, newest first.
#[utoipa::path(get, path = "/variations", tag = "priced work", params(WaitingQuery),
    responses((status = 200, body = VariationList), Problems),
    extensions(("x-permission" = json!("quotes:approve"))))]
async fn list_waiting_variations(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<WaitingQuery>,
) -> Result<Json<VariationList>, Problem> {
    caller.require_all(Permission::QuotesApprove)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let rows = read::waiting(&app.db, &caller, &window, app.clock.now()).await?;
    let (items, next) = window.cut(rows, read::place);
    Ok(Json(VariationList { items, next }))
}

/// Approve a change that waits: it counts from now on.
#[utoipa::path(post, path = "/variations/{id}/approve", tag = "priced work",
    request_body = ApproveVariation, params(("id" = VariationId, Path)),
    responses((status = 200, body = OrderPricing), Problems),
    extensions(("x-permission" = json!("quotes:approve"))))]
async fn approve_variation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VariationId>,
    Json(body): Json<ApproveVariation>,
) -> Result<Json<OrderPricing>, Problem> {
    caller.require_all(DECIDES)?;
    let note = decide::note("/note", body.note.as_deref())?;
    decided(&app, &caller, Reach::All, id, Decision::Approve(note, body.resolve_by)).await
}

/// Reject a change that waits, with why: what is ordered stays as it was.
#[utoipa::path(post, path = "/variations/{id}/reject", tag = "priced work",
    request_body = RejectVariation, params(("id" = VariationId, Path)),
    responses((status = 200, body = OrderPricing), Problems),
    extensions(("x-permission" = json!("quotes:approve"))))]
async fn reject_variation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VariationId>,
    Json(body): Json<RejectVariation>,
) -> Result<Json<OrderPricing>, Problem> {
    caller.require_all(DECIDES)?;
    let why = decide::why(&body.reason)?;
    decided(&app, &caller, Reach::All, id, Decision::Reject(why)).await
}

/// Take back a change that one asked for and that waits.
#[utoipa::path(post, path = "/variations/{id}/withdraw", tag = "priced work",
    params(("id" = VariationId, Path)), responses((status = 200, body = OrderPricing), Problems),
    extensions(("x-permission" = json!("quotes:submit"))))]
async fn withdraw_variation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VariationId>,
) -> Result<Json<OrderPricing>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::QuotesSubmit)?);
    decided(&app, &caller, reach, id, Decision::Withdraw).await
}

async fn decided(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: VariationId,
    decision: Decision,
) -> Result<Json<OrderPricing>, Problem> {
    let now = app.clock.now();
    let (ticket, order) = app
        .db
        .in_org(caller.org(), async |tx| decide::decide(tx, caller, reach, id, decision, now).await)
        .await?;
    announce(app, caller, ticket, order);
    show(app, caller, reach, order).await
}

async fn show(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
) -> Result<Json<OrderPricing>, Problem> {
    Ok(Json(read::pricing(&app.db, caller, reach, id, app.clock.now()).await?))
}

fn announce(app: &App, caller: &Caller, ticket: TicketId, order: WorkOrderId) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "workOrder".into(),
        id: order.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: "updated".into(),
    });
}
