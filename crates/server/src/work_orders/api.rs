//! `/work-orders`.

use super::commands::{self, WorkOrderTransition};
use super::filter::Filter;
use super::model::WorkOrder;
use super::needs;
use super::raise::{self, Assignment, NewWorkOrder};
use super::store::{self, Reach};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{IfMatch, Json, Once, Path, Problem, Problems, Query, Reply, Tagged, Window};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{TicketId, WorkOrderId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_work_orders))
        .routes(routes!(list_work_orders))
        .routes(routes!(get_work_order, update_work_order))
        .routes(routes!(raise_work_order))
        .routes(routes!(assign_work_order))
        .routes(routes!(move_work_order))
        .merge(needs::router())
}

/// Which work orders.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WorkOrderParams {
    /// Statuses, separated by commas.
    #[param(example = "Created,Offered")]
    status: Option<String>,
    /// Priorities of their tickets, separated by commas.
    priority: Option<String>,
    /// Contractors by their ids, separated by commas.
    contractor_id: Option<String>,
    /// Only of this ticket.
    ticket_id: Option<TicketId>,
    /// `-createdAt` (newest first, the default) or `dueAt` (soonest due first: those that go on and
    /// whose ticket has a time that runs).
    #[param(example = "dueAt")]
    sort: Option<String>,
    /// Orders at most, 1 to 200; 50 when absent.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
    /// Whether to count them all (to 10,000).
    count: Option<bool>,
}

/// A page of a list of work orders.
#[derive(Serialize, ToSchema)]
pub struct WorkOrderList {
    /// The orders, newest first unless another order was asked for.
    items: Vec<WorkOrder>,
    /// Send it as `after` for the next page; null on the last.
    next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    total: Option<i64>,
}

/// What may be changed of an order in words; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkOrderPatch {
    /// What is to be done; empty takes it away.
    description: Option<String>,
    /// How to get in; empty takes it away.
    access_instructions: Option<String>,
}

/// List work orders.
#[utoipa::path(get, path = "/work-orders", tag = "work orders", params(WorkOrderParams),
    responses((status = 200, body = WorkOrderList), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_work_orders(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<WorkOrderParams>,
) -> Result<Json<WorkOrderList>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersRead)?);
    let window = Window::new(params.limit, params.after.as_deref())?;
    let WorkOrderParams { status, priority, contractor_id, ticket_id, .. } = &params;
    let (status, priority) = (status.as_deref(), priority.as_deref());
    let filter = Filter::read(status, priority, contractor_id.as_deref(), *ticket_id)?
        .sorted(params.sort.as_deref())?;
    let rows = store::list(&app, &caller, reach, &filter, &window).await?;
    let place = if filter.by_due { WorkOrder::place_by_due } else { WorkOrder::place };
    let (items, next) = window.cut(rows, place);
    let total = match params.count {
        Some(true) => Some(store::total(&app.db, &caller, reach, &filter).await?),
        _ => None,
    };
    Ok(Json(WorkOrderList { items, next, total }))
}

/// Show a work order.
#[utoipa::path(get, path = "/work-orders/{id}", tag = "work orders",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn get_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Tagged<WorkOrder>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersRead)?);
    Ok(Tagged::ok(store::find(&app, &caller, reach, id).await?))
}

/// Raise a work order on a ticket.
#[utoipa::path(post, path = "/tickets/{id}/work-orders", tag = "work orders",
    params(("id" = TicketId, Path)), request_body = NewWorkOrder,
    responses((status = 201, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn raise_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(ticket): Path<TicketId>,
    once: Once,
    Json(body): Json<NewWorkOrder>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let (number, _) = app.db.next_number(caller.org(), "work-order", None).await?;
    let now = app.clock.now();
    let raised = app.db.in_org(caller.org(), async |tx| -> Result<_, Problem> {
        if let Some(first) = once.claim(tx, &caller, &body, now).await? {
            return Ok(Err(first));
        }
        let id = raise::raise(&app, &caller, tx, ticket, number, &body).await?;
        // The answer is read after the commit; what is kept for a second sender is where it is.
        once.keep(tx, &caller, &Reply::created(&serde_json::json!({ "id": id }))?);
        Ok(Ok(id))
    });
    let id = match raised.await? {
        Err(first) => match first.id() {
            Some(id) => WorkOrderId::from_uuid(id),
            None => return Ok(first),
        },
        Ok(id) => {
            announce(&app, &caller, ticket, id, "created");
            id
        }
    };
    Reply::created(&store::find(&app, &caller, Reach::All, id).await?)
}

/// Change what is to be done or how to get in.
#[utoipa::path(patch, path = "/work-orders/{id}", tag = "work orders",
    params(("id" = WorkOrderId, Path), ("If-Match" = String, Header, description = "The ETag that was read")),
    request_body = WorkOrderPatch, responses((status = 200, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn update_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    IfMatch(version): IfMatch,
    Json(body): Json<WorkOrderPatch>,
) -> Result<Tagged<WorkOrder>, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let now = app.clock.now();
    let ticket = app
        .db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            let before = store::current(tx, id).await?;
            if before.version != version {
                return Err(Problem::stale());
            }
            let mut after = before.clone();
            if body.description.is_some() {
                after.description =
                    raise::text("/description", body.description.as_deref(), 5_000)?;
            }
            if body.access_instructions.is_some() {
                let access = body.access_instructions.as_deref();
                after.access = raise::text("/accessInstructions", access, 2_000)?;
            }
            store::save(tx, &after, now);
            let entry = Audit::by(&caller, "workOrder.update", "WorkOrder", id.as_uuid());
            audit(tx, now, entry.values(Some(raise::facts(&before)), Some(raise::facts(&after))));
            Ok(before.ticket)
        })
        .await?;
    changed(&app, &caller, Reach::All, ticket, id).await
}

/// Name the contractor of a work order, or offer it to one.
#[utoipa::path(post, path = "/work-orders/{id}/assign", tag = "work orders",
    params(("id" = WorkOrderId, Path)), request_body = Assignment,
    responses((status = 200, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:assign"))))]
async fn assign_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Json(body): Json<Assignment>,
) -> Result<Tagged<WorkOrder>, Problem> {
    caller.require_all(Permission::WorkordersAssign)?;
    let ticket = raise::assign(&app, &caller, id, body).await?;
    changed(&app, &caller, Reach::All, ticket, id).await
}

/// Move a work order on: accept, schedule, start, complete, verify and the rest.
#[utoipa::path(post, path = "/work-orders/{id}/transitions", tag = "work orders",
    params(("id" = WorkOrderId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    request_body = WorkOrderTransition, responses((status = 200, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn move_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    once: Once,
    Json(body): Json<WorkOrderTransition>,
) -> Result<Tagged<WorkOrder>, Problem> {
    // The move itself names what it needs; whoever may make any holds this one.
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let ticket = commands::transition(&app, &caller, reach, id, &once, body).await?;
    changed(&app, &caller, reach, ticket, id).await
}

fn announce(app: &App, caller: &Caller, ticket: TicketId, id: WorkOrderId, action: &str) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "workOrder".into(),
        id: id.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: action.into(),
    });
}

/// Tells open browsers, and answers with the order as it is now.
async fn changed(
    app: &App,
    caller: &Caller,
    reach: Reach,
    ticket: TicketId,
    id: WorkOrderId,
) -> Result<Tagged<WorkOrder>, Problem> {
    announce(app, caller, ticket, id, "updated");
    match store::find(app, caller, reach, id).await {
        Ok(order) => Ok(Tagged::ok(order)),
        // A firm that declines an order has done so, and no longer sees it.
        Err(crate::db::DbError::NotFound) => {
            Ok(Tagged::ok(store::find(app, caller, Reach::All, id).await?))
        }
        Err(error) => Err(error.into()),
    }
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/work-orders/export/{format}", tag = "work orders",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), WorkOrderParams),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_work_orders(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<WorkOrderParams>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(
        app,
        caller,
        "work-orders",
        (format, asked),
        query,
        list_work_orders,
        WorkOrderParams
    )
}
