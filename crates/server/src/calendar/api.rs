//! `/calendar-feeds`, and the address that a calendar program reads.

use super::ics::{self, Purpose};
use super::model::{CalendarFeed, CalendarFeedList, MadeCalendarFeed, NewCalendarFeed};
use super::store;
use crate::app::App;
use crate::auth::{Caller, new_token, token_hash};
use crate::http::{Checks, Json, Path, Problem, Problems, Query};
use crate::record::{Audit, audit};
use crate::work_orders::Reach;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::feeds::{MOST_FEEDS, may_have};
use maintainuk_domain::ids::FeedId;
use maintainuk_domain::validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// A calendar that is read more often than this is noted as read no more often, in seconds.
const NOTE_SECONDS: i64 = 300;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_calendar_feeds, make_calendar_feed))
        .routes(routes!(revoke_calendar_feed))
        .routes(routes!(read_calendar))
}

/// Which calendar addresses have I?
#[utoipa::path(get, path = "/calendar-feeds", tag = "calendar",
    responses((status = 200, body = CalendarFeedList), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_calendar_feeds(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<CalendarFeedList>, Problem> {
    caller.require(Permission::WorkordersRead)?;
    Ok(Json(CalendarFeedList { items: store::list(&app.db, caller.org(), caller.user()).await? }))
}

/// Make a private address from which a calendar program reads my visits. It is shown once.
#[utoipa::path(post, path = "/calendar-feeds", tag = "calendar", request_body = NewCalendarFeed,
    responses((status = 201, body = MadeCalendarFeed), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn make_calendar_feed(
    State(app): State<App>,
    caller: Caller,
    Json(mut body): Json<NewCalendarFeed>,
) -> Result<(StatusCode, Json<MadeCalendarFeed>), Problem> {
    let reach = caller.require(Permission::WorkordersRead)?;
    let mut checks = Checks::default();
    let given = body.name.clone();
    checks.set("/name", &mut body.name, Some(given), |name| validate::required(&name, 100));
    let told = "Only who sees all visits has a calendar of all.";
    checks.hold(may_have(body.scope, reach), "/scope", told);
    checks.done()?;
    let (now, id, token) = (app.clock.now(), FeedId::fresh(), new_token()?);
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            if store::count(tx, caller.user()).await? >= MOST_FEEDS {
                let told =
                    format!("You have {MOST_FEEDS} already; revoke one that you do not use.");
                return Err(Problem::conflict(told));
            }
            store::insert(tx, id, &body, caller.user(), token_hash(&token), now);
            let entry = Audit::by(&caller, "calendar.make", "CalendarFeed", id.as_uuid());
            audit(tx, now, entry.created(&body)?);
            Ok(())
        })
        .await?;
    let base = app.config.http.public_url.trim_end_matches('/');
    let made = MadeCalendarFeed {
        feed: CalendarFeed {
            id,
            name: body.name,
            scope: body.scope,
            created_at: now,
            last_read_at: None,
        },
        address: format!("{base}/api/v1/calendar.ics?token={token}"),
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// Revoke one of my calendar addresses: nothing is read from it any more.
#[utoipa::path(delete, path = "/calendar-feeds/{id}", tag = "calendar", params(("id" = FeedId, Path)),
    responses((status = 204, description = "Revoked"), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn revoke_calendar_feed(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<FeedId>,
) -> Result<StatusCode, Problem> {
    caller.require(Permission::WorkordersRead)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let gone = store::revoke(tx, id, caller.user(), now).await?;
            let entry = Audit::by(&caller, "calendar.revoke", "CalendarFeed", id.as_uuid());
            audit(tx, now, entry.values(Some(json!({ "name": gone.name })), None));
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The secret of an address.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Opening {
    /// What the address holds.
    #[param(max_length = 100)]
    token: String,
}

/// Read the visits of an address, as its owner sees them now.
#[utoipa::path(get, path = "/calendar.ics", tag = "calendar", params(Opening),
    responses((status = 200, description = "An iCalendar", content_type = "text/calendar"), Problems),
    extensions(("x-permission" = json!("none"))))]
async fn read_calendar(
    State(app): State<App>,
    Query(opening): Query<Opening>,
) -> Result<Response, Problem> {
    let opened = store::open(&app.db, token_hash(&opening.token)).await?;
    let opened = opened.ok_or_else(Problem::not_found)?;
    let grant = opened.access.grant(Permission::WorkordersRead);
    if grant == Grant::No || !may_have(opened.scope, grant) {
        return Err(Problem::not_found());
    }
    let now = app.clock.now();
    let reach = Reach::whose(grant, opened.contractor, opened.contact);
    let entries = store::entries(&app.db, &opened, reach, now).await?;
    if opened.last_read.is_none_or(|at| now.since(at).as_secs() >= NOTE_SECONDS) {
        store::touch(&app.db, &opened, now).await?;
    }
    let name = format!("{} visits", opened.org_name);
    let file = ics::file(&entries, &app.config.http.public_url, Purpose::Feed(&name));
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"visits.ics\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}
