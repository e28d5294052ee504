//! `/visits`, and those of a ticket and of a work order.

use super::answer::{self, VisitOff, VisitReply};
use super::model::{VisitPage, party};
use super::propose::{self, NewVisit};
use super::store::{self, Between};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply, Tagged, Window};
use crate::live::Change;
use crate::work_orders::Reach;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, OperativeId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::VisitParty;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Days that a calendar shows at most.
const MOST_DAYS: i64 = 62;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_visits))
        .routes(routes!(export_visits))
        .routes(routes!(list_ticket_visits))
        .routes(routes!(plan_visit))
        .routes(routes!(get_visit))
        .routes(routes!(answer_visit))
        .routes(routes!(cancel_visit))
        .routes(routes!(set_out_to_visit))
}

/// Which visits.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct VisitQuery {
    /// Those that begin at this moment or later; now when absent.
    from: Option<Instant>,
    /// Those that begin before this moment, 62 days after `from` at most; 31 days when absent.
    to: Option<Instant>,
    /// Only of this contractor.
    contractor_id: Option<ContractorId>,
    /// Only those to which this operative comes or came.
    operative_id: Option<OperativeId>,
    /// Rows at most, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// Visits by time.
#[derive(Serialize, ToSchema)]
pub struct VisitList {
    pub items: Vec<VisitPage>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// Visits of a ticket.
#[derive(Serialize, ToSchema)]
pub struct TicketVisits {
    /// In the order in which they were agreed or asked for, those that were moved or called off
    /// among them.
    pub items: Vec<VisitPage>,
}

fn reach(caller: &Caller) -> Result<Reach, Problem> {
    Ok(Reach::of(caller, caller.require(Permission::WorkordersRead)?))
}

/// List the visits of some days, the first of them first.
#[utoipa::path(get, path = "/visits", tag = "visits", params(VisitQuery),
    responses((status = 200, body = VisitList), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_visits(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<VisitQuery>,
) -> Result<Json<VisitList>, Problem> {
    let reach = reach(&caller)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let from = query.from.unwrap_or_else(|| app.clock.now());
    let to = query.to.unwrap_or_else(|| from.plus_days(31));
    if to <= from || to > from.plus_days(MOST_DAYS) {
        let told = "`to` lies after `from`, 62 days at most.";
        return Err(Problem::parameter(told));
    }
    let (contractor, operative) = (query.contractor_id, query.operative_id);
    let asked = Between { from, to, contractor, operative };
    let rows = store::between(&app, &caller, reach, &asked, &window).await?;
    let (items, next) = window.cut(rows, VisitPage::place);
    Ok(Json(VisitList { items, next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/visits/export/{format}", tag = "visits",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), VisitQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_visits(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<VisitQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    // Every page asks for the same days.
    let from = Some(query.from.unwrap_or_else(|| app.clock.now()));
    let query = VisitQuery { from, ..query };
    export_list!(app, caller, "visits", (format, asked), query, list_visits, VisitQuery)
}

/// List every visit of a ticket, those that were moved or called off among them.
#[utoipa::path(get, path = "/tickets/{id}/visits", tag = "visits", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketVisits), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_ticket_visits(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<TicketVisits>, Problem> {
    let reach = reach(&caller)?;
    let sight = crate::tickets::Sight::of(&caller, caller.grant(Permission::TicketsRead));
    let (org, who) = (caller.org(), sight.id());
    let seen = crate::db::Query(crate::tickets::seen(sight), &[&org, &who, &id]);
    let [seen] = app.db.read(org, [seen]).await?;
    if seen.is_empty() {
        return Err(Problem::not_found());
    }
    let items = store::of_ticket(&app, &caller, reach, id).await?;
    Ok(Json(TicketVisits { items }))
}

/// Show a visit.
#[utoipa::path(get, path = "/visits/{id}", tag = "visits", params(("id" = VisitId, Path)),
    responses((status = 200, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn get_visit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = reach(&caller)?;
    Ok(Tagged::ok(store::find(&app, &caller, reach, id).await?))
}

/// Agree a visit for a work order, or ask the others for one.
///
/// One that was agreed before is moved.
#[utoipa::path(post, path = "/work-orders/{id}/visits", tag = "visits", request_body = NewVisit,
    params(("id" = WorkOrderId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn plan_visit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    once: Once,
    Json(body): Json<NewVisit>,
) -> Result<Reply, Problem> {
    let reach = reach(&caller)?;
    if party(&caller) != Some(VisitParty::Resident) {
        caller.require(Permission::WorkordersProgress)?;
    }
    let now = app.clock.now();
    let made = app.db.in_org(caller.org(), async |tx| -> Result<VisitId, Problem> {
        if let Some(first) = once.claim(tx, &caller, &body, now).await? {
            return first.id().map(VisitId::from_uuid).ok_or_else(Problem::not_found);
        }
        let visit = propose::plan(&app, &caller, reach, tx, id, &body).await?;
        once.keep(tx, &caller, &Reply::created(&serde_json::json!({ "id": visit }))?);
        Ok(visit)
    });
    let visit = store::find(&app, &caller, reach, made.await?).await?;
    announce(&app, &caller, id, visit.ticket_id);
    Reply::created(&visit)
}

/// Answer a time that was asked for: it suits, another would, or it does not.
#[utoipa::path(post, path = "/visits/{id}/answer", tag = "visits", request_body = VisitReply,
    params(("id" = VisitId, Path)), responses((status = 200, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn answer_visit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
    Json(body): Json<VisitReply>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = reach(&caller)?;
    if party(&caller).is_none() {
        return Err(Problem::forbidden());
    }
    let (shown, order, ticket) = answer::answer(&app, &caller, reach, id, body).await?;
    announce(&app, &caller, order, ticket);
    Ok(Tagged::ok(store::find(&app, &caller, reach, shown).await?))
}

/// Call a visit off, or take back a time that was asked for.
#[utoipa::path(post, path = "/visits/{id}/cancel", tag = "visits", request_body = VisitOff,
    params(("id" = VisitId, Path)), responses((status = 200, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn cancel_visit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
    Json(body): Json<VisitOff>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = reach(&caller)?;
    if party(&caller).is_none() {
        return Err(Problem::forbidden());
    }
    let (order, ticket) = answer::cancel(&app, &caller, reach, id, body).await?;
    announce(&app, &caller, order, ticket);
    Ok(Tagged::ok(store::find(&app, &caller, reach, id).await?))
}

/// Say that one is on the way; the resident is told.
#[utoipa::path(post, path = "/visits/{id}/on-my-way", tag = "visits", params(("id" = VisitId, Path)),
    responses((status = 200, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn set_out_to_visit(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let (order, ticket) = answer::on_my_way(&app, &caller, reach, id).await?;
    announce(&app, &caller, order, ticket);
    Ok(Tagged::ok(store::find(&app, &caller, reach, id).await?))
}

/// Tells open browsers that an order's visits changed.
pub fn announce(app: &App, caller: &Caller, order: WorkOrderId, ticket: TicketId) {
    app.live.announce(Change {
        org: caller.org(),
        kind: "workOrder".into(),
        id: order.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: "updated".into(),
    });
}
