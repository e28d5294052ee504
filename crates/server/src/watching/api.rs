//! `/tickets/{id}/watchers` and `/tickets/{id}/watch`.

use super::store::{self, Watcher};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::{Json, Path, Problem, Problems};
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::TicketId;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_watchers))
        .routes(routes!(watch_ticket, unwatch_ticket))
}

/// Who follows a ticket.
#[derive(Serialize, ToSchema)]
pub struct WatcherList {
    /// The followers, oldest first; at most 200.
    pub items: Vec<Watcher>,
    /// Whether the caller is one of them.
    pub watching: bool,
}

/// List the colleagues who follow a ticket.
#[utoipa::path(get, path = "/tickets/{id}/watchers", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = WatcherList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_watchers(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<WatcherList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    list(&app, &caller, id).await
}

async fn list(app: &App, caller: &Caller, id: TicketId) -> Result<Json<WatcherList>, Problem> {
    let (org, who) = (caller.org(), Sight::All.id());
    let seen = Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let [found, rows] = app.db.read(org, [seen, Query(store::OF_TICKET, &[&org, &id])]).await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    let items: Result<Vec<_>, _> = rows.iter().map(Watcher::read).collect();
    let items = items.map_err(DbError::from)?;
    let watching = items.iter().any(|watcher| watcher.user_id == caller.user());
    Ok(Json(WatcherList { items, watching }))
}

async fn set(app: &App, caller: &Caller, id: TicketId, follows: bool) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            tickets::lock(tx, Sight::All, id).await?;
            let action = if follows { "ticket.watch" } else { "ticket.unwatch" };
            if follows {
                store::follow(tx, id, caller.user(), false, now);
            } else {
                store::unfollow(tx, id, caller.user(), now);
            }
            let entry = Audit::by(caller, action, "MaintenanceTicket", id.as_uuid());
            audit(tx, now, entry);
            Ok(())
        })
        .await
}

/// Follow a ticket: alerts of its moves and notes from now on.
#[utoipa::path(post, path = "/tickets/{id}/watch", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = WatcherList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn watch_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<WatcherList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    set(&app, &caller, id, true).await?;
    list(&app, &caller, id).await
}

/// No longer follow a ticket.
#[utoipa::path(delete, path = "/tickets/{id}/watch", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = WatcherList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn unwatch_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<WatcherList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    set(&app, &caller, id, false).await?;
    list(&app, &caller, id).await
}
