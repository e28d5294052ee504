//! `/tickets/{id}/threads` and `/tickets/{id}/messages`.

use super::model::{MessageWritten, NewMessage, ThreadList};
use super::{send, threads};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::tickets::Sight;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::TicketId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_threads)).routes(routes!(send_message))
}

/// List what was written about a ticket, and to whom one can write. Residents and contractors see
/// their own thread alone.
#[utoipa::path(get, path = "/tickets/{id}/threads", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = ThreadList), Problems),
    extensions(("x-permission" = json!("messages:read"))))]
async fn list_threads(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<ThreadList>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::MessagesRead)?);
    Ok(Json(threads::list(&app, &caller, sight, id).await?))
}

/// Write a message about a ticket: staff to a resident or a firm, these to the staff.
#[utoipa::path(post, path = "/tickets/{id}/messages", tag = "tickets", params(("id" = TicketId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, it is written once")),
    request_body = NewMessage, responses((status = 201, body = MessageWritten), Problems),
    extensions(("x-permission" = json!("messages:send"))))]
async fn send_message(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    once: Once,
    Json(body): Json<NewMessage>,
) -> Result<Reply, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::MessagesSend)?);
    send::send(&app, &caller, sight, id, &once, body).await
}
