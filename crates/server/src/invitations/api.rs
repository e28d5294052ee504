//! `/invitations`.

use super::accept::{self, Acceptance, Accepted, Letter, Offer};
use super::commands;
use super::model::{Invitation, InvitationList, NewInvitation};
use super::store;
use crate::app::App;
use crate::auth::{Caller, Sender};
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply, Window};
use crate::live::Change;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, InvitationId};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_invitations, create_invitation))
        .routes(routes!(export_invitations))
        .routes(routes!(look_up_invitation))
        .routes(routes!(accept_invitation))
        .routes(routes!(resend_invitation))
        .routes(routes!(revoke_invitation))
}

/// Which invitations are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct InvitationQuery {
    /// True for those that nobody has answered or taken back, false for all others.
    open: Option<bool>,
    /// Only those to act for this firm.
    contractor_id: Option<ContractorId>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List invitations, newest first.
#[utoipa::path(get, path = "/invitations", tag = "users", params(InvitationQuery),
    responses((status = 200, body = InvitationList), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn list_invitations(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<InvitationQuery>,
) -> Result<Json<InvitationList>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let (count, now) = (query.count.unwrap_or_default(), app.clock.now());
    let which = (query.open, query.contractor_id);
    let page = store::list(&app.db, caller.org(), which, window, count, now).await?;
    Ok(Json(InvitationList { items: page.items, next: page.next, total: page.total }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/invitations/export/{format}", tag = "users",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), InvitationQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_invitations(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<InvitationQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    caller.require_all(Permission::UsersManage)?;
    let asked = (format, asked);
    export_list!(app, caller, "invitations", asked, query, list_invitations, InvitationQuery)
}

/// Invite somebody by email.
#[utoipa::path(post, path = "/invitations", tag = "users", request_body = NewInvitation,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = Invitation), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn create_invitation(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewInvitation>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let reply = commands::invite(&app, &caller, &once, body).await?;
    if let Some(id) = reply.id() {
        app.live.announce(Change::of(caller.org(), "invitation", id, "created"));
    }
    Ok(reply)
}

/// Send an invitation again.
#[utoipa::path(post, path = "/invitations/{id}/resend", tag = "users",
    params(("id" = InvitationId, Path)),
    responses((status = 200, body = Invitation), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn resend_invitation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let invitation = commands::resend(&app, &caller, id).await?;
    app.live.announce(Change::of(caller.org(), "invitation", id.as_uuid(), "updated"));
    Ok(Json(invitation))
}

/// Take an invitation back.
#[utoipa::path(post, path = "/invitations/{id}/revoke", tag = "users",
    params(("id" = InvitationId, Path)),
    responses((status = 200, body = Invitation), Problems),
    extensions(("x-permission" = json!("users:manage"))))]
async fn revoke_invitation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    caller.require_all(Permission::UsersManage)?;
    let invitation = commands::revoke(&app, &caller, id).await?;
    app.live.announce(Change::of(caller.org(), "invitation", id.as_uuid(), "updated"));
    Ok(Json(invitation))
}

/// Read what an invitation offers, by its letter.
#[utoipa::path(post, path = "/invitations/look-up", tag = "session", request_body = Letter,
    responses((status = 200, body = Offer), Problems), extensions(("x-permission" = json!("none"))))]
async fn look_up_invitation(
    State(app): State<App>,
    Json(body): Json<Letter>,
) -> Result<Json<Offer>, Problem> {
    Ok(Json(accept::look_up(&app, &body).await?))
}

/// Accept an invitation and choose a password.
#[utoipa::path(post, path = "/invitations/accept", tag = "session", request_body = Acceptance,
    responses((status = 200, body = Accepted), Problems), extensions(("x-permission" = json!("none"))))]
async fn accept_invitation(
    State(app): State<App>,
    sender: Sender,
    Json(body): Json<Acceptance>,
) -> Result<Json<Accepted>, Problem> {
    Ok(Json(accept::accept(&app, body, sender.ip, sender.agent).await?))
}
