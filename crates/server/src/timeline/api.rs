//! Older events of a ticket.

use super::store::{self, Event, Reader};
use crate::app::App;
use crate::auth::Caller;
use crate::db::Query as Sql;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use crate::tickets::{self, Sight};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::TicketId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_ticket_events))
}

/// How much of a timeline.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EventParams {
    /// Events at most, 1 to 200.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
}

/// A page of a timeline.
#[derive(Serialize, ToSchema)]
pub struct EventList {
    /// The events, newest first.
    items: Vec<Event>,
    /// Send it as `after` for older ones; null when these are all.
    next: Option<String>,
}

/// What happened to a ticket?
#[utoipa::path(get, path = "/tickets/{id}/events", tag = "tickets",
    params(("id" = TicketId, Path), EventParams),
    responses((status = 200, body = EventList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_ticket_events(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(params): Query<EventParams>,
) -> Result<Json<EventList>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsRead)?);
    let window = Window::new(params.limit, params.after.as_deref())?;
    let org = caller.org();
    let ((at, place), who) = (window.bounds(), sight.id());
    let Reader { outside, firm, kinds, person } = Reader::of(sight);
    let [seen, rows] = app
        .db
        .read(
            org,
            [
                Sql(tickets::seen(sight), &[&org, &who, &id]),
                Sql(
                    store::query(&window),
                    &[&org, &id, &at, &place, &outside, &firm, &kinds, &person],
                ),
            ],
        )
        .await?;
    if seen.is_empty() {
        return Err(Problem::not_found());
    }
    let events = rows.iter().map(store::read).collect::<Result<_, _>>();
    let (mut items, next) = window.cut(events.map_err(crate::db::DbError::from)?, Event::place);
    items.iter_mut().for_each(|event| event.retell(sight));
    Ok(Json(EventList { items, next }))
}
