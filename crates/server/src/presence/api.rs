//! `/tickets/{id}/presence`.

use crate::app::App;
use crate::auth::Caller;
use crate::contacts;
use crate::http::{Json, Path, Problem, Problems, Query};
use crate::live::Whereabouts;
use crate::tickets::{self, Sight};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::presence::{BEAT_SECONDS, Doing, OpenPage};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// Characters of a name that travel: notices between nodes are small.
const LONGEST_NAME: usize = 60;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_presence, say_present, leave_ticket))
}

/// A colleague who has the ticket open.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PresentColleague {
    user_id: UserId,
    name: String,
    /// What they do there.
    doing: Doing,
}

/// Who else has a ticket open.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PresenceList {
    /// The others, by name.
    items: Vec<PresentColleague>,
    /// How often, in seconds, a page says that it is still open; two that fail are forgiven.
    beat_seconds: i64,
}

/// A page that is open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SayPresent {
    /// Made up by the page, and kept as long as it is open.
    page: Uuid,
    /// What is done there.
    doing: Doing,
}

/// Which page goes.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct LeavingPage {
    /// As it called itself.
    page: Uuid,
}

/// The ticket exists; foreign is as absent.
async fn check(app: &App, caller: &Caller, id: TicketId) -> Result<(), Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let (org, who) = (caller.org(), Sight::All.id());
    let seen = crate::db::Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let [found] = app.db.read(org, [seen]).await?;
    if found.is_empty() { Err(Problem::not_found()) } else { Ok(()) }
}

fn others(app: &App, caller: &Caller, id: TicketId) -> Json<PresenceList> {
    let present = app.live.present((caller.org(), id), app.clock.now());
    let others = present.into_iter().filter(|p| p.user != caller.user());
    let told = |p: maintainuk_domain::presence::Present| PresentColleague {
        user_id: p.user,
        name: p.name,
        doing: p.doing,
    };
    Json(PresenceList { items: others.map(told).collect(), beat_seconds: BEAT_SECONDS })
}

/// See who else has a ticket open, and what they do with it.
///
/// For staff. `/events` tells when it changes (`kind` is `presence`).
#[utoipa::path(get, path = "/tickets/{id}/presence", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = PresenceList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn read_presence(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<PresenceList>, Problem> {
    check(&app, &caller, id).await?;
    Ok(others(&app, &caller, id))
}

/// Say that a page has the ticket open; it answers who else has.
#[utoipa::path(post, path = "/tickets/{id}/presence", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = SayPresent, responses((status = 200, body = PresenceList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn say_present(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<SayPresent>,
) -> Result<Json<PresenceList>, Problem> {
    check(&app, &caller, id).await?;
    let info = &caller.info;
    let name =
        contacts::name(info.first_name.as_deref(), info.last_name.as_deref(), &[Some(&info.email)]);
    let name = name.chars().take(LONGEST_NAME).collect();
    let page = OpenPage {
        user: caller.user(),
        page: body.page,
        name,
        doing: body.doing,
        at: app.clock.now(),
    };
    app.live.tell_whereabouts(Whereabouts::Here { org: caller.org(), ticket: id, page });
    Ok(others(&app, &caller, id))
}

/// Say that a page no longer has the ticket open.
#[utoipa::path(delete, path = "/tickets/{id}/presence", tag = "tickets",
    params(("id" = TicketId, Path), LeavingPage),
    responses((status = 204, description = "Gone"), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn leave_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<LeavingPage>,
) -> Result<StatusCode, Problem> {
    check(&app, &caller, id).await?;
    let (org, user, at) = (caller.org(), caller.user(), app.clock.now());
    app.live.tell_whereabouts(Whereabouts::Left { org, ticket: id, user, page: query.page, at });
    Ok(StatusCode::NO_CONTENT)
}
