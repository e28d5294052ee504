//! `/views`.

use super::model::{ChangeView, NewView, SavedView, SavedViewList};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::contacts;
use crate::http::{IfMatch, Json, Once, Path, Problem, Problems, Query, Reply, Tagged, Versioned};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::ids::ViewId;
use maintainuk_domain::views::{ListName, Sharing, may_share};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_views, create_view))
        .routes(routes!(update_view, delete_view))
        .routes(routes!(set_default_view, unset_default_view))
}

/// Which views are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ViewQuery {
    /// Of which list; the inbox's when left out.
    list: Option<ListName>,
}

/// List the saved views of a list: one's own, and those that are shared with one.
#[utoipa::path(get, path = "/views", tag = "views", params(ViewQuery),
    responses((status = 200, body = SavedViewList), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn list_views(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ViewQuery>,
) -> Result<Json<SavedViewList>, Problem> {
    let list = query.list.unwrap_or(ListName::Tickets);
    Ok(Json(SavedViewList { items: store::list(&app.db, &caller, list).await? }))
}

/// Save a view.
#[utoipa::path(post, path = "/views", tag = "views", request_body = NewView,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = SavedView), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn create_view(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewView>,
) -> Result<Reply, Problem> {
    let now = app.clock.now();
    let info = &caller.info;
    let name =
        contacts::name(info.first_name.as_deref(), info.last_name.as_deref(), &[Some(&info.email)]);
    let view = body.clone().into_view(caller.user(), name, now)?;
    check_sharing(&caller, &view)?;
    let id = view.id.as_uuid();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            if store::count_own(tx, caller.user(), view.list).await? >= store::MOST {
                return Err(Problem::conflict(
                    "You have a hundred views of this list. Delete one.",
                ));
            }
            store::insert(tx, &view);
            let entry = Audit::by(&caller, "view.create", "SavedView", id);
            audit(tx, now, entry.created(&view)?);
            let reply = Reply::created(&view)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "view", id, "created"));
    Ok(reply)
}

/// Only those who work with the lists every day share views; a team's view is the team's.
fn check_sharing(caller: &Caller, view: &SavedView) -> Result<(), Problem> {
    if view.sharing == Sharing::Private || may_share(caller.info.access.role) {
        return Ok(());
    }
    Err(Problem::invalid("/sharing", "Only coordinators and administrators share views."))
}

/// Change a view: its name, what it shows, with whom it is shared.
#[utoipa::path(patch, path = "/views/{id}", tag = "views", request_body = ChangeView,
    params(("id" = ViewId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = SavedView, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn update_view(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ViewId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeView>,
) -> Result<Tagged<SavedView>, Problem> {
    let now = app.clock.now();
    let view = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = store::find_in(tx, &caller, id).await?;
            require_change(&old)?;
            let mut new = old.unless_stale(version)?;
            body.apply(&mut new)?;
            check_sharing(&caller, &new)?;
            if new == old {
                return Ok(new);
            }
            let entry = Audit::by(&caller, "view.update", "SavedView", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            (new.updated_at, new.version) = (now, version + 1);
            store::update(tx, &new);
            Ok(new)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "view", id.as_uuid(), "updated"));
    Ok(Tagged::ok(view))
}

fn require_change(view: &SavedView) -> Result<(), Problem> {
    if view.can_change { Ok(()) } else { Err(Problem::forbidden()) }
}

/// Delete a view; the lists that opened with it open as they are.
#[utoipa::path(delete, path = "/views/{id}", tag = "views", params(("id" = ViewId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn delete_view(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ViewId>,
) -> Result<StatusCode, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let view = store::find_in(tx, &caller, id).await?;
            require_change(&view)?;
            store::delete(tx, id);
            let entry = Audit::by(&caller, "view.delete", "SavedView", id.as_uuid());
            audit(tx, now, entry.values(Some(serde_json::to_value(&view)?), None));
            Ok(())
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "view", id.as_uuid(), "deleted"));
    Ok(StatusCode::NO_CONTENT)
}

/// Let one's own list open with a view.
#[utoipa::path(post, path = "/views/{id}/default", tag = "views", params(("id" = ViewId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn set_default_view(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ViewId>,
) -> Result<StatusCode, Problem> {
    default_view(&app, &caller, id, true).await
}

/// Let one's own list open as it is again.
#[utoipa::path(delete, path = "/views/{id}/default", tag = "views", params(("id" = ViewId, Path)),
    responses((status = 204), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn unset_default_view(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ViewId>,
) -> Result<StatusCode, Problem> {
    default_view(&app, &caller, id, false).await
}

/// How somebody likes their own list is no change of the organisation's: it is not recorded.
async fn default_view(
    app: &App,
    caller: &Caller,
    id: ViewId,
    set: bool,
) -> Result<StatusCode, Problem> {
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let view = store::find_in(tx, caller, id).await?;
            let write = if set { store::make_default } else { store::clear_default };
            write(tx, caller.user(), &view);
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
