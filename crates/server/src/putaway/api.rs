//! `/tickets/{id}/delete` and `/tickets/{id}/restore`.

use super::commands;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::live::Change;
use crate::tickets::{self, Sight, TicketPage};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::TicketId;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(delete_ticket)).routes(routes!(restore_ticket))
}

/// Why a ticket is put away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PutAwayBody {
    /// Why, in words.
    pub reason: String,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// Why a ticket is brought back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BringBack {
    /// Why, in words.
    pub reason: Option<String>,
}

/// Put a ticket away.
///
/// It is in no list and on no page but the list of those, and can be brought back for 90 days. It must
/// be closed or cancelled, without work that was begun or an open hazard case.
#[utoipa::path(post, path = "/tickets/{id}/delete", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = PutAwayBody, responses((status = 204), Problems),
    extensions(("x-permission" = json!("tickets:delete"))))]
async fn delete_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<PutAwayBody>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::TicketsDelete)?;
    commands::put_away(&app, &caller, id, &body).await?;
    app.live.announce(Change {
        ticket_id: Some(id.as_uuid()),
        ..Change::of(caller.org(), "ticket", id.as_uuid(), "deleted")
    });
    Ok(StatusCode::NO_CONTENT)
}

/// Bring back a ticket that was put away.
#[utoipa::path(post, path = "/tickets/{id}/restore", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = BringBack, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:delete"))))]
async fn restore_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<BringBack>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsDelete)?;
    commands::restore(&app, &caller, id, &body).await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}
