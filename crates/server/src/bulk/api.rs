//! `/tickets/bulk`.

use super::{commands, runs};
use crate::app::App;
use crate::auth::Caller;
use crate::conversations::Addressee;
use crate::http::{Json, Problem, Problems};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::bulk::{BulkAction, BulkOutcome, Given};
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::HoldReason;
use maintainuk_domain::ids::{BulkRunId, TicketId, UserId};
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(change_tickets))
        .routes(routes!(runs::list_bulk_runs))
        .routes(routes!(runs::read_bulk_run))
        .routes(routes!(runs::undo_bulk_run))
}

/// What is to be done to which tickets.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkTickets {
    /// The tickets, 1 to 200.
    pub ticket_ids: Vec<TicketId>,
    /// What is done to each.
    pub action: BulkAction,
    /// Only say what would become of each.
    #[serde(default)]
    pub preview: bool,
    /// `Triage`: what kind of repair; as it is when absent.
    pub category: Option<Category>,
    /// `Triage`: how urgent; as it is when absent.
    pub priority: Option<Priority>,
    /// `Assign`: who looks after them.
    pub coordinator_id: Option<UserId>,
    /// `Assign`: that they do the work themselves, without a work order: what is New becomes Assigned.
    #[serde(default)]
    pub own_staff: bool,
    /// `Tag` and `Untag`: which.
    pub tags: Option<Vec<String>>,
    /// `Hold`: what they wait for.
    pub hold_reason: Option<HoldReason>,
    /// `Hold`: the day on which they go on by themselves.
    pub until_on: Option<Date>,
    /// `Close` and `Cancel`: why.
    pub code: Option<EndReason>,
    /// Words to it.
    pub note: Option<String>,
    /// `Message`: the words to the residents, at most 4,000 characters.
    #[schema(max_length = 4000)]
    pub message: Option<String>,
}

impl BulkTickets {
    /// What comes along with the action.
    pub fn given(&self) -> Given {
        Given {
            category: self.category.is_some(),
            priority: self.priority.is_some(),
            coordinator: self.coordinator_id.is_some(),
            tags: self.tags.as_ref().is_some_and(|tags| !tags.is_empty()),
            hold_reason: self.hold_reason.is_some(),
            code: self.code.is_some(),
            message: self.message.as_ref().is_some_and(|words| !words.trim().is_empty()),
        }
    }
}

/// What became of one ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BulkRow {
    /// The ticket.
    pub ticket_id: TicketId,
    /// Its number; null when there is no such ticket.
    pub number: Option<String>,
    /// What is wrong, in a few words.
    pub title: Option<String>,
    /// What became of it, or would.
    pub outcome: BulkOutcome,
    /// Why it was refused.
    pub why: Option<String>,
    /// `Message`: the residents of the ticket, and how each is reached or why not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Addressee>,
}

/// What became of each ticket, in the order in which they were named.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BulkResult {
    /// Whether nothing was done yet.
    pub preview: bool,
    /// What to undo it by; null in a preview, and where nothing was changed.
    pub run_id: Option<BulkRunId>,
    /// Until when it can be undone; null in a preview, and where it cannot be.
    pub undo_until: Option<Instant>,
    /// Why it can never be undone, said before it is done; null where it can be.
    #[schema(value_type = Option<String>)]
    pub never_undone: Option<&'static str>,
    /// What undoing does not bring back, said before it is done; null where it brings back all.
    #[schema(value_type = Option<String>)]
    pub lost: Option<&'static str>,
    /// The tickets.
    pub items: Vec<BulkRow>,
    /// How many were done, or would be.
    pub done: usize,
    /// How many were so already.
    pub unchanged: usize,
    /// How many could not be done.
    pub refused: usize,
}

/// Do one thing to many tickets, or see what would become of each.
#[utoipa::path(post, path = "/tickets/bulk", tag = "tickets", request_body = BulkTickets,
    responses((status = 200, body = BulkResult), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn change_tickets(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<BulkTickets>,
) -> Result<Json<BulkResult>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    if body.action == BulkAction::Message {
        caller.require_all(Permission::MessagesSend)?;
    }
    Ok(Json(commands::run(&app, &caller, &body).await?))
}
