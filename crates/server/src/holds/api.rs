//! `/tickets/{id}/hold`, `/tickets/{id}/holds` and `/tickets/{id}/deferral`.

use super::commands;
use super::model::{PutOnHold, SetAside, TicketHoldList};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::tickets::{self, Sight, TicketPage};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::TicketId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_ticket_holds))
        .routes(routes!(hold_ticket, resume_ticket))
        .routes(routes!(defer_ticket, return_ticket))
}

/// List the times that a ticket was on hold.
#[utoipa::path(get, path = "/tickets/{id}/holds", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketHoldList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_ticket_holds(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<TicketHoldList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let items = store::of_ticket(&app.db, caller.org(), id).await?;
    Ok(Json(TicketHoldList { items: items.ok_or_else(Problem::not_found)? }))
}

/// Put a ticket on hold for a coded reason, until a day or until somebody goes on with it.
#[utoipa::path(post, path = "/tickets/{id}/hold", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = PutOnHold, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn hold_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<PutOnHold>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::hold(&app, &caller, id, &body).await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}

/// Go on with a ticket that is on hold.
#[utoipa::path(delete, path = "/tickets/{id}/hold", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn resume_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::resume(&app, &caller, id).await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}

/// Set new or planned work aside: it leaves the queues and comes back by itself on the day.
#[utoipa::path(post, path = "/tickets/{id}/deferral", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = SetAside, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn defer_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<SetAside>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::defer(&app, &caller, id, &body).await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}

/// Bring a ticket that was set aside back into the queues before its day.
#[utoipa::path(delete, path = "/tickets/{id}/deferral", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn return_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::undefer(&app, &caller, id).await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}
