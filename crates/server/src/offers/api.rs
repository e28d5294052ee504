//! `/offers`, and those of a work order.

use super::commands::{self, OfferWork};
use super::store::{self, WorkOrderOffer};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply, Window};
use crate::live::Change;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{OfferId, TicketId, WorkOrderId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_offers))
        .routes(routes!(list_order_offers, offer_work_order))
        .routes(routes!(accept_offer))
        .routes(routes!(decline_offer))
}

/// How much of the list is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfferQuery {
    /// Rows at most, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// Offers that wait for an answer, newest first.
#[derive(Serialize, ToSchema)]
pub struct WorkOrderOfferList {
    pub items: Vec<WorkOrderOffer>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// The offers of an order.
#[derive(Serialize, ToSchema)]
pub struct OrderOffers {
    /// In the order in which firms are asked.
    pub items: Vec<WorkOrderOffer>,
}

/// Why a firm will not do it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DeclineOffer {
    #[schema(max_length = 2000)]
    reason: String,
}

/// List the offers that wait for an answer: a firm its own, the staff all.
#[utoipa::path(get, path = "/offers", tag = "work orders", params(OfferQuery),
    responses((status = 200, body = WorkOrderOfferList), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn list_offers(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<OfferQuery>,
) -> Result<Json<WorkOrderOfferList>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let rows = store::waiting(&app.db, &caller, grant, &window).await?;
    let (items, next) = window.cut(rows, WorkOrderOffer::cursor);
    Ok(Json(WorkOrderOfferList { items, next }))
}

/// List whom a work order was offered to, and what they said.
#[utoipa::path(get, path = "/work-orders/{id}/offers", tag = "work orders",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = OrderOffers), Problems),
    extensions(("x-permission" = json!("workorders:assign"))))]
async fn list_order_offers(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<OrderOffers>, Problem> {
    caller.require_all(Permission::WorkordersAssign)?;
    Ok(Json(OrderOffers { items: store::of_order(&app.db, &caller, id).await? }))
}

/// Offer a work order to firms, all at once or one after the other.
///
/// The first to accept has it.
#[utoipa::path(post, path = "/work-orders/{id}/offers", tag = "work orders", request_body = OfferWork,
    params(("id" = WorkOrderId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = OrderOffers), Problems),
    extensions(("x-permission" = json!("workorders:assign"))))]
async fn offer_work_order(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    once: Once,
    Json(body): Json<OfferWork>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::WorkordersAssign)?;
    let now = app.clock.now();
    let made = app.db.in_org(caller.org(), async |tx| -> Result<Option<TicketId>, Problem> {
        if once.claim(tx, &caller, &body, now).await?.is_some() {
            return Ok(None);
        }
        let ticket = commands::offer(&app, &caller, tx, id, &body).await?;
        once.keep(tx, &caller, &Reply::created(&serde_json::json!({ "id": id }))?);
        Ok(Some(ticket))
    });
    if let Some(ticket) = made.await? {
        announce(&app, &caller, id, ticket);
    }
    Reply::created(&OrderOffers { items: store::of_order(&app.db, &caller, id).await? })
}

/// Accept an offer; the others who were asked are told at once.
#[utoipa::path(post, path = "/offers/{id}/accept", tag = "work orders", params(("id" = OfferId, Path)),
    responses((status = 200, body = WorkOrderOffer), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn accept_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OfferId>,
) -> Result<Json<WorkOrderOffer>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let (order, ticket) = commands::accept(&app, &caller, grant, id).await?;
    announce(&app, &caller, order, ticket);
    Ok(Json(store::find(&app.db, &caller, grant, id).await?))
}

/// Decline an offer, with the reason.
#[utoipa::path(post, path = "/offers/{id}/decline", tag = "work orders", request_body = DeclineOffer,
    params(("id" = OfferId, Path)), responses((status = 200, body = WorkOrderOffer), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn decline_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OfferId>,
    Json(body): Json<DeclineOffer>,
) -> Result<Json<WorkOrderOffer>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let (order, ticket) = commands::decline(&app, &caller, grant, id, &body.reason).await?;
    announce(&app, &caller, order, ticket);
    Ok(Json(store::find(&app.db, &caller, grant, id).await?))
}

fn announce(app: &App, caller: &Caller, order: WorkOrderId, ticket: TicketId) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "workOrder".into(),
        id: order.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: "updated".into(),
    });
}
