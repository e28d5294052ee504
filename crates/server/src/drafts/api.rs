//! `/drafts` and `/tickets/{id}/drafts`.

use super::model::{
    Draft, DraftKept, DraftLine, DraftList, KeepDraft, SharedDraft, TicketDraftList,
};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use crate::live::Change;
use crate::tickets::{self, Sight};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::drafts::{DraftKind, is_blank};
use maintainuk_domain::ids::TicketId;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_drafts)).routes(routes!(
        list_ticket_drafts,
        keep_draft,
        drop_draft
    ))
}

/// Which drafts.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct DraftParams {
    /// Drafts at most, 1 to 200; 50 when absent.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
}

/// Which draft.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WhichDraft {
    /// What it was going to be.
    kind: DraftKind,
}

/// List what one has begun to write and not sent, newest first. Others' drafts are nobody's business.
#[utoipa::path(get, path = "/drafts", tag = "tickets", params(DraftParams),
    responses((status = 200, body = DraftList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_drafts(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<DraftParams>,
) -> Result<Json<DraftList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let rows = store::list(&app.db, &caller, &window).await?;
    let (items, next) = window.cut(rows, DraftLine::place);
    Ok(Json(DraftList { items, next }))
}

/// Show what one has begun to write on a ticket, and what colleagues share of theirs.
#[utoipa::path(get, path = "/tickets/{id}/drafts", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketDraftList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_ticket_drafts(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<TicketDraftList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let (org, user, who) = (caller.org(), caller.user(), Sight::All.id());
    let seen = crate::db::Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let drafts = crate::db::Query(store::OF_TICKET, &[&org, &id, &user]);
    let shared = crate::db::Query(store::SHARED, &[&org, &id, &user]);
    let [found, rows, shared] = app.db.read(org, [seen, drafts, shared]).await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    let items: Result<Vec<_>, _> = rows.iter().map(Draft::read).collect();
    let shared: Result<Vec<_>, _> = shared.iter().map(SharedDraft::read).collect();
    Ok(Json(TicketDraftList {
        items: items.map_err(DbError::from)?,
        shared: shared.map_err(DbError::from)?,
    }))
}

/// Keep what one has typed so far, in place of what was kept before.
#[utoipa::path(post, path = "/tickets/{id}/drafts", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = KeepDraft, responses((status = 200, body = DraftKept), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn keep_draft(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<KeepDraft>,
) -> Result<Json<DraftKept>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    body.check()?;
    let (user, now) = (caller.user(), app.clock.now());
    let (draft, shown) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, DbError> {
            tx.one(tickets::seen(Sight::All), &[&tx.org, &Sight::All.id(), &id]).await?;
            if is_blank(&body.fields, &body.base) {
                return Ok((None, store::drop_one(tx, user, id, body.kind).await?));
            }
            let draft = store::keep(tx, user, id, &body, now).await?;
            // What is shared no more is news to the colleagues as well.
            let shown = draft.shared_at.is_some() || body.shared == Some(false);
            Ok((Some(draft), shown))
        })
        .await?;
    tell(&app, &caller, id);
    if shown {
        tell_colleagues(&app, &caller, id);
    }
    Ok(Json(DraftKept { draft }))
}

/// Drop a draft.
#[utoipa::path(delete, path = "/tickets/{id}/drafts", tag = "tickets",
    params(("id" = TicketId, Path), WhichDraft),
    responses((status = 204, description = "Dropped"), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn drop_draft(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<WhichDraft>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let shown = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, DbError> {
            tx.one(tickets::seen(Sight::All), &[&tx.org, &Sight::All.id(), &id]).await?;
            store::drop_one(tx, caller.user(), id, query.kind).await
        })
        .await?;
    tell(&app, &caller, id);
    if shown {
        tell_colleagues(&app, &caller, id);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Tells the caller's other pages, and nobody else's.
pub fn tell(app: &App, caller: &Caller, ticket: TicketId) {
    announce(app, caller, "draft", ticket);
}

/// Tells the colleagues that what is shared on a ticket is another than before.
fn tell_colleagues(app: &App, caller: &Caller, ticket: TicketId) {
    announce(app, caller, "sharedDraft", ticket);
}

fn announce(app: &App, caller: &Caller, what: &'static str, ticket: TicketId) {
    let change = Change::of(caller.org(), what, caller.user().as_uuid(), "updated");
    app.live.announce(Change { ticket_id: Some(ticket.as_uuid()), ..change });
}
