//! `/incidents`.

use super::body::{CloseIncident, FollowIncident, IncidentWords, OpenIncident, PreviewIncident};
use super::close::{self, Closed};
use super::here;
use super::model::{IncidentLine, IncidentList, IncidentPage, IncidentPreview};
use super::shown::IncidentsHere;
use super::{open, store};
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Kind, Once, Path, Problem, Problems, Query, Reply, Tagged, Window};
use crate::live::Change;
use crate::tickets::Sight;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{IncidentId, IncidentUpdateId, TicketId, UnitId};
use maintainuk_domain::incidents::IncidentStatus;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_incidents, open_incident))
        .routes(routes!(export_incidents))
        .routes(routes!(preview_incident))
        .routes(routes!(incidents_here))
        .routes(routes!(read_incident))
        .routes(routes!(update_incident))
        .routes(routes!(close_incident))
        .routes(routes!(follow_incident))
}

/// Which incidents are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct IncidentQuery {
    /// Only in this status.
    status: Option<IncidentStatus>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List known incidents, newest first.
#[utoipa::path(get, path = "/incidents", tag = "incidents", params(IncidentQuery),
    responses((status = 200, body = IncidentList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_incidents(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<IncidentQuery>,
) -> Result<Json<IncidentList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let rows = store::list(&app.db, caller.org(), query.status, &window).await?;
    let (items, next) = window.cut(rows, IncidentLine::place);
    Ok(Json(IncidentList { items, next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/incidents/export/{format}", tag = "incidents",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), IncidentQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_incidents(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<IncidentQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "incidents", (format, asked), query, list_incidents, IncidentQuery)
}

/// Say what an incident would reach, before it is opened.
#[utoipa::path(post, path = "/incidents/preview", tag = "incidents", request_body = PreviewIncident,
    responses((status = 200, body = IncidentPreview), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn preview_incident(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<PreviewIncident>,
) -> Result<Json<IncidentPreview>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let at = open::places(&body.property_ids)?;
    match store::preview(&app.db, caller.org(), &at, body.category).await {
        Err(DbError::NotFound) => Err(Problem::invalid("/propertyIds", open::NO_PROPERTY)),
        preview => Ok(Json(preview?)),
    }
}

/// An incident that was opened.
#[derive(Serialize, ToSchema)]
struct OpenedIncident {
    id: IncidentId,
}

/// Open a known incident; everybody who lives there is told.
#[utoipa::path(post, path = "/incidents", tag = "incidents", request_body = OpenIncident,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = OpenedIncident), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn open_incident(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<OpenIncident>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let (title, words) = open::check(&body)?;
    open::places(&body.property_ids)?;
    let now = app.clock.now();
    let (number, _) = app.db.next_number(caller.org(), "incident", None).await?;
    let mut opened = None;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let id = open::open(tx, &caller, &body, (&title, &words), number, now).await?;
            opened = Some(id);
            let reply = Reply::created(&OpenedIncident { id })?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    if let Some(id) = opened {
        announce(&app, &caller, id, &body.ticket_ids);
    }
    Ok(reply)
}

/// Read an incident: where it is, what was told, its repairs, and whom the next news reaches.
#[utoipa::path(get, path = "/incidents/{id}", tag = "incidents", params(("id" = IncidentId, Path)),
    responses((status = 200, body = IncidentPage), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn read_incident(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<IncidentId>,
) -> Result<Tagged<IncidentPage>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    Ok(Tagged::ok(store::page(&app.db, caller.org(), id).await?))
}

/// News that was told.
#[derive(Serialize, ToSchema)]
struct ToldIncident {
    id: IncidentUpdateId,
}

/// Tell everybody how an incident goes on.
#[utoipa::path(post, path = "/incidents/{id}/updates", tag = "incidents", request_body = IncidentWords,
    params(("id" = IncidentId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = ToldIncident), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn update_incident(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<IncidentId>,
    once: Once,
    Json(body): Json<IncidentWords>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let words = open::words(&body)?;
    let now = app.clock.now();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let told = open::update(tx, &caller, id, &words, now).await?;
            let reply = Reply::created(&ToldIncident { id: told })?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    announce(&app, &caller, id, &[]);
    Ok(reply)
}

/// A repair that did not end with its incident.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct TicketThatStays {
    ticket_id: TicketId,
    /// Why.
    why: String,
}

/// What the end of an incident brought about.
#[derive(Serialize, ToSchema)]
struct ClosedIncident {
    /// The incident as it is now.
    incident: IncidentPage,
    /// How many repairs ended with it.
    ended: usize,
    /// Those that stay, with why.
    stayed: Vec<TicketThatStays>,
}

/// End an incident: everybody is told, and its repairs end with it where they may.
#[utoipa::path(post, path = "/incidents/{id}/close", tag = "incidents", request_body = CloseIncident,
    params(("id" = IncidentId, Path)), responses((status = 200, body = ClosedIncident), Problems),
    extensions(("x-permission" = json!("tickets:close"))))]
async fn close_incident(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<IncidentId>,
    Json(body): Json<CloseIncident>,
) -> Result<Json<ClosedIncident>, Problem> {
    caller.require_all(Permission::TicketsClose)?;
    let words = open::words(&IncidentWords { words: body.words.clone() })?;
    let now = app.clock.now();
    let closed: Closed = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Closed, Problem> {
            close::close(tx, &caller, id, &body, &words, now).await
        })
        .await?;
    announce(&app, &caller, id, &closed.ended);
    let stayed = closed.stayed.into_iter();
    Ok(Json(ClosedIncident {
        incident: store::page(&app.db, caller.org(), id).await?,
        ended: closed.ended.len(),
        stayed: stayed.map(|one| TicketThatStays { ticket_id: one.ticket, why: one.why }).collect(),
    }))
}

/// Where somebody is about to report a repair.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Here {
    /// Only those at this unit. Residents may leave it out: all at their homes.
    unit_id: Option<UnitId>,
}

/// Reads which tickets somebody reports, and refuses who reports none.
fn reporter(caller: &Caller) -> Result<Sight, Problem> {
    let sight = Sight::of(caller, caller.require(Permission::TicketsCreate)?);
    match sight {
        Sight::All | Sight::Resident(_) => Ok(sight),
        _ => {
            let told = "This account is not linked to a home that it could report for.";
            Err(Problem::new(Kind::Forbidden, told))
        }
    }
}

/// List the incidents that are open where somebody is about to report a repair.
#[utoipa::path(get, path = "/incidents/here", tag = "incidents", params(Here),
    responses((status = 200, body = IncidentsHere), Problems),
    extensions(("x-permission" = json!("tickets:create"))))]
async fn incidents_here(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<Here>,
) -> Result<Json<IncidentsHere>, Problem> {
    let resident = match reporter(&caller)? {
        Sight::Resident(person) => Some(person),
        _ => None,
    };
    let items = store::here(&app.db, caller.org(), query.unit_id, resident).await?;
    Ok(Json(IncidentsHere { items }))
}

/// Follow an incident instead of reporting the same.
#[utoipa::path(post, path = "/incidents/{id}/follow", tag = "incidents", request_body = FollowIncident,
    params(("id" = IncidentId, Path)), responses((status = 200, body = IncidentsHere), Problems),
    extensions(("x-permission" = json!("tickets:create"))))]
async fn follow_incident(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<IncidentId>,
    Json(body): Json<FollowIncident>,
) -> Result<Json<IncidentsHere>, Problem> {
    let sight = reporter(&caller)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            here::follow(tx, &caller, sight, id, &body, now).await
        })
        .await?;
    announce(&app, &caller, id, &[]);
    let resident = match sight {
        Sight::Resident(person) => Some(person),
        _ => body.contact_id,
    };
    // Residents see it among those of their homes; for others it is the one at this unit.
    let own = resident.filter(|_| sight != Sight::All);
    let mut items = store::here(&app.db, caller.org(), Some(body.unit_id), own).await?;
    items.retain(|one| one.id == id);
    items.iter_mut().for_each(|one| one.following = true);
    Ok(Json(IncidentsHere { items }))
}

/// Tells open browsers of an incident and of repairs that changed with it.
fn announce(app: &App, caller: &Caller, id: IncidentId, tickets: &[TicketId]) {
    app.live.announce(Change::of(caller.org(), "incident", id.as_uuid(), "updated"));
    for ticket in tickets {
        let change = Change::of(caller.org(), "ticket", ticket.as_uuid(), "updated");
        app.live.announce(Change { ticket_id: Some(ticket.as_uuid()), ..change });
    }
}
