//! The countdown on a ticket's page, and `/tickets/{id}/objection`.

use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::OrgTx;
use crate::hearing::{self, Said, Source};
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight, TicketPage, TicketSummary};
use crate::work_orders::{self, UNVERIFIED, WorkOrder};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::closing::{InTheWay, closes_at, counts_from, why_not, why_not_outside};
use maintainuk_domain::hazards::guard::OpenCases;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::after_objection;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(object_to_closing)).routes(routes!(confirm_repair))
}

/// When a completed ticket closes by itself.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// The moment; what stands in the way may put it off.
    pub at: Instant,
    /// What stands in its way now.
    #[schema(value_type = Option<String>)]
    pub why_not: Option<&'static str>,
    /// When somebody objected.
    pub objected_at: Option<Instant>,
    /// What they said.
    pub objection: Option<String>,
    /// When who lives there said that it is fixed.
    pub confirmed_at: Option<Instant>,
}

/// Reads it from the row of the ticket's page; none unless the ticket is completed, or where the
/// organisation has it switched off.
///
/// # Errors
/// When a column is not what it should be.
pub fn read(
    row: &Row,
    ticket: &TicketSummary,
    orders: &[WorkOrder],
    cases: OpenCases,
    outside: bool,
) -> Result<Option<Closing>, tokio_postgres::Error> {
    let days = store::days_of(row.try_get("AutoCloseDays")?);
    let completed = ticket.completed_at.filter(|_| ticket.status == TicketStatus::Completed);
    let last_part = row.try_get("LastPartEndedAt")?;
    let closes = completed.and_then(|at| closes_at(counts_from(at, last_part), days));
    let Some(at) = closes else { return Ok(None) };
    let objected_at: Option<Instant> = row.try_get("ObjectedAt")?;
    let way = InTheWay {
        objection: objected_at.is_some(),
        unchecked: orders.iter().any(|order| order.status == UNVERIFIED),
        parts: row.try_get("HasOpenParts")?,
        hazards: cases,
    };
    let why_not = if outside { why_not_outside(way) } else { why_not(way) };
    let (objection, confirmed_at) = (row.try_get("Objection")?, row.try_get("ConfirmedAt")?);
    Ok(Some(Closing { at, why_not, objected_at, objection, confirmed_at }))
}

/// Why a ticket should not close.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Objection {
    /// Why, in words.
    pub reason: String,
}

/// Locks a repair that is done, so that something can be said of it.
async fn completed(tx: OrgTx<'_>, sight: Sight, id: TicketId) -> Result<Locked, Problem> {
    let ticket = tickets::lock_to_act(tx, sight, id).await?;
    if ticket.status == TicketStatus::Completed {
        return Ok(ticket);
    }
    let (number, status) = (&ticket.number, ticket.status);
    let told = format!("{number} is {status}; only of a completed repair can this be said.");
    Err(Problem::conflict(told))
}

/// Object to a completed ticket's closing by itself. Residents object for their own.
#[utoipa::path(post, path = "/tickets/{id}/objection", tag = "tickets",
    params(("id" = TicketId, Path)), request_body = Objection,
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:confirm"))))]
async fn object_to_closing(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<Objection>,
) -> Result<Tagged<TicketPage>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsConfirm)?);
    let reason = validate::paragraphs(&body.reason, 2_000)
        .and_then(|reason| reason.ok_or_else(|| "Say what is not right.".into()))
        .map_err(|told: String| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = completed(tx, sight, id).await?;
            if ticket.objected_at.is_some() {
                let told = "It is on record already that it is not right; the staff look at it.";
                return Err(Problem::conflict(format!("{}: {told}", ticket.number)));
            }
            store::object(tx, &ticket, &reason, now);
            tickets::save_turn(tx, id, after_objection(), true, now);
            hearing::hear(tx, &caller, &ticket, &Said::new(&reason, Source::Objection), now);
            let entry = Audit::by(&caller, "ticket.object", "MaintenanceTicket", id.as_uuid());
            let data = json!({ "reason": reason });
            let line = Event::by(&caller, id, EventType::TicketObjected, data.clone());
            record(tx, now, entry.values(None, Some(data)), line);
            let title = format!("Do not close {} yet: {}", ticket.number, ticket.title);
            let body = Some(reason.clone());
            bell::coordinator(tx, id, &Alert { kind: "TicketObjected", title, body }, now);
            Ok(())
        })
        .await?;
    tickets::changed(&app, &caller, sight, id).await
}

/// Say that a completed repair is fixed. Residents say so of their own.
#[utoipa::path(post, path = "/tickets/{id}/confirmation", tag = "tickets",
    params(("id" = TicketId, Path)), responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:confirm"))))]
async fn confirm_repair(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Tagged<TicketPage>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsConfirm)?);
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = completed(tx, sight, id).await?;
            if ticket.confirmed_at.is_some() {
                return Ok(());
            }
            store::confirm(tx, &ticket, now);
            let orders = work_orders::of_ticket(tx, id).await?;
            let turn = tickets::turn_of(ticket.status, true, &orders, None, false);
            tickets::save_turn(tx, id, turn, true, now);
            let entry = Audit::by(&caller, "ticket.confirm", "MaintenanceTicket", id.as_uuid());
            let was = json!({ "objection": ticket.objected_at });
            let line = Event::by(&caller, id, EventType::TicketConfirmed, json!({}));
            record(tx, now, entry.values(Some(was), Some(json!({ "confirmedAt": now }))), line);
            let title = format!("{} is fixed, says the resident: {}", ticket.number, ticket.title);
            let alert = Alert { kind: "TicketConfirmed", title, body: None };
            bell::coordinator(tx, id, &alert, now);
            Ok(())
        })
        .await?;
    tickets::changed(&app, &caller, sight, id).await
}
