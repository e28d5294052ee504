//! `/bulk-runs`.

use super::model::{BulkRunList, BulkRunPage};
use super::{store, undo};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::BulkRunId;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which runs.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RunParams {
    /// Runs at most, 1 to 200; 50 when absent.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
}

/// List what was done to many tickets at once, newest first, by all colleagues.
#[utoipa::path(get, path = "/bulk-runs", tag = "tickets", params(RunParams),
    responses((status = 200, body = BulkRunList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
pub async fn list_bulk_runs(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<RunParams>,
) -> Result<Json<BulkRunList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let asker = undo::asker(&caller, app.clock.now());
    let page = store::list(&app.db, caller.org(), asker, window).await?;
    Ok(Json(BulkRunList { items: page.items, next: page.next }))
}

/// Show what was done to many tickets, and what became of each if it was undone.
#[utoipa::path(get, path = "/bulk-runs/{id}", tag = "tickets", params(("id" = BulkRunId, Path)),
    responses((status = 200, body = BulkRunPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
pub async fn read_bulk_run(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<BulkRunId>,
) -> Result<Json<BulkRunPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let asker = undo::asker(&caller, app.clock.now());
    Ok(Json(store::find(&app.db, caller.org(), asker, id).await?))
}

/// Undo what was done to many tickets.
///
/// Within 15 minutes, a cancelling within 30 days, by whoever did it or an administrator. A ticket that somebody changed since is
/// left, and says so. Where all were left it can be tried again.
#[utoipa::path(post, path = "/bulk-runs/{id}/undo", tag = "tickets",
    params(("id" = BulkRunId, Path)), responses((status = 200, body = BulkRunPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
pub async fn undo_bulk_run(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<BulkRunId>,
) -> Result<Json<BulkRunPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    undo::undo(&app, &caller, id).await?;
    let asker = undo::asker(&caller, app.clock.now());
    Ok(Json(store::find(&app.db, caller.org(), asker, id).await?))
}
