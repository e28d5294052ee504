//! `/hazards`, `/tickets/{id}/hazards` and `/bank-holidays`.

use super::body::{ConfirmHazard, HazardReason, KnownSince, OpenHazard, RecordStage, SetDeadline};
use super::checks::{self, RecordCheck};
use super::holidays::{self, BankHoliday, BankHolidayList, NewHoliday};
use super::model::{HazardCase, HazardLine, HazardList, TicketHazards};
use super::store::{self, Which};
use super::{commands, dates, stages};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply, Window};
use crate::live::Change;
use crate::tickets::{self, Sight};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::ids::{HazardId, HolidayId, TicketId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::london_date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_hazards))
        .routes(routes!(export_hazards))
        .routes(routes!(read_hazard))
        .routes(routes!(list_ticket_hazards, open_hazard))
        .routes(routes!(confirm_hazard))
        .routes(routes!(refuse_hazard))
        .routes(routes!(record_hazard_stage))
        .routes(routes!(set_hazard_deadline))
        .routes(routes!(set_hazard_known_since))
        .routes(routes!(record_damp_check))
        .routes(routes!(close_hazard))
        .routes(routes!(list_bank_holidays, add_bank_holiday))
        .routes(routes!(withdraw_bank_holiday))
}

text_enum! {
    /// Which looks at homes are asked for.
    pub enum Looks {
        /// Those that are due or late.
        Due = "due",
    }
}

/// Which hazards are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HazardQuery {
    /// Only in this status; those that need somebody (Proposed and Open) when left out.
    status: Option<HazardStatus>,
    /// `due`: only those of which a look at the home is due or late, the longest first.
    looks: Option<Looks>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List hazards, the next date first; or those of which a look is due.
#[utoipa::path(get, path = "/hazards", tag = "hazards", params(HazardQuery),
    responses((status = 200, body = HazardList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_hazards(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<HazardQuery>,
) -> Result<Json<HazardList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let (db, org, status) = (&app.db, caller.org(), query.status);
    let rows = match query.looks {
        None => store::list(db, org, status, &window).await?,
        Some(Looks::Due) => {
            let today = london_date(app.clock.now());
            store::looks_due(db, org, status, today, &window).await?
        }
    };
    let (items, next) = window.cut(rows, HazardLine::place);
    Ok(Json(HazardList { items, next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/hazards/export/{format}", tag = "hazards",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), HazardQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_hazards(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<HazardQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "hazards", (format, asked), query, list_hazards, HazardQuery)
}

/// Read a hazard with its clocks and what was done about it.
#[utoipa::path(get, path = "/hazards/{id}", tag = "hazards", params(("id" = HazardId, Path)),
    responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn read_hazard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    Ok(Json(one(&app, &caller, id).await?))
}

async fn one(app: &App, caller: &Caller, id: HazardId) -> Result<HazardCase, Problem> {
    let cases = store::whole(&app.db, caller.org(), Which::One(id), app.clock.now()).await?;
    cases.into_iter().next().ok_or_else(Problem::not_found)
}

/// List the hazards of a ticket, each with its clocks.
#[utoipa::path(get, path = "/tickets/{id}/hazards", tag = "hazards",
    params(("id" = TicketId, Path)), responses((status = 200, body = TicketHazards), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_ticket_hazards(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<TicketHazards>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let now = app.clock.now();
    let (org, who) = (caller.org(), Sight::All.id());
    let seen = crate::db::Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let [found] = app.db.read(org, [seen]).await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    Ok(Json(TicketHazards { items: store::whole(&app.db, org, Which::Ticket(id), now).await? }))
}

/// Open a case by hand. Its clocks run at once.
#[utoipa::path(post, path = "/tickets/{id}/hazards", tag = "hazards", request_body = OpenHazard,
    params(("id" = TicketId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = OpenedHazard), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn open_hazard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    once: Once,
    Json(body): Json<OpenHazard>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let opened = commands::open(&app, &caller, id, &body, tx).await?;
            let reply = Reply::created(&OpenedHazard { id: opened, ticket_id: id })?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    announce(&app, &caller, id);
    Ok(reply)
}

/// A case that was opened.
#[derive(serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
struct OpenedHazard {
    id: HazardId,
    ticket_id: TicketId,
}

/// Confirm a proposed hazard: its clocks are counted from when the landlord knew.
#[utoipa::path(post, path = "/hazards/{id}/confirm", tag = "hazards", request_body = ConfirmHazard,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn confirm_hazard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<ConfirmHazard>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::confirm(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Refuse a proposed hazard, with why.
#[utoipa::path(post, path = "/hazards/{id}/refuse", tag = "hazards", request_body = HazardReason,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn refuse_hazard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<HazardReason>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::refuse(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Record what was done about a hazard; the clocks are counted anew.
#[utoipa::path(post, path = "/hazards/{id}/stages", tag = "hazards", request_body = RecordStage,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn record_hazard_stage(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<RecordStage>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    stages::record(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Set a clock's date by hand with a reason, or take an earlier one that is proposed.
#[utoipa::path(post, path = "/hazards/{id}/deadlines", tag = "hazards", request_body = SetDeadline,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn set_hazard_deadline(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<SetDeadline>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    dates::set_deadline(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Correct since when the landlord knew of an open case; its clocks are counted anew.
#[utoipa::path(post, path = "/hazards/{id}/known-since", tag = "hazards",
    request_body = KnownSince, params(("id" = HazardId, Path)),
    responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn set_hazard_known_since(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<KnownSince>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    dates::set_known_since(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Record a look at a home that was damp.
#[utoipa::path(post, path = "/hazards/{id}/checks", tag = "hazards", request_body = RecordCheck,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn record_damp_check(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<RecordCheck>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    checks::record(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// End a case. While a duty is not met, only with a reason.
#[utoipa::path(post, path = "/hazards/{id}/close", tag = "hazards", request_body = HazardReason,
    params(("id" = HazardId, Path)), responses((status = 200, body = HazardCase), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn close_hazard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(body): Json<HazardReason>,
) -> Result<Json<HazardCase>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::close(&app, &caller, id, body).await?;
    changed(&app, &caller, id).await
}

/// Tells open browsers, and answers with the case as it is now.
async fn changed(app: &App, caller: &Caller, id: HazardId) -> Result<Json<HazardCase>, Problem> {
    let case = one(app, caller, id).await?;
    announce(app, caller, case.line.ticket_id);
    Ok(Json(case))
}

fn announce(app: &App, caller: &Caller, ticket: TicketId) {
    let org = caller.org();
    let (id, ticket_id) = (ticket.as_uuid(), Some(ticket.as_uuid()));
    app.live.announce(Change {
        org,
        kind: "ticket".into(),
        id,
        ticket_id,
        action: "updated".into(),
    });
}

/// Which bank holidays are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HolidayQuery {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the bank holidays that were added to those of the rules, newest first.
#[utoipa::path(get, path = "/bank-holidays", tag = "hazards", params(HolidayQuery),
    responses((status = 200, body = BankHolidayList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_bank_holidays(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<HolidayQuery>,
) -> Result<Json<BankHolidayList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let page = holidays::list(&app.db, caller.org(), window).await?;
    Ok(Json(BankHolidayList { items: page.items, next: page.next }))
}

/// Add a bank holiday that was announced since. Open clocks are counted anew.
#[utoipa::path(post, path = "/bank-holidays", tag = "hazards", request_body = NewHoliday,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = BankHoliday), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn add_bank_holiday(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewHoliday>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let new = holidays::add(tx, &caller, &body, now).await?;
            let reply = Reply::created(&new)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await
}

/// Withdraw a bank holiday that was added. Earlier dates are proposed, never taken unasked.
#[utoipa::path(post, path = "/bank-holidays/{id}/withdraw", tag = "hazards",
    request_body = HazardReason, params(("id" = HolidayId, Path)),
    responses((status = 200, body = BankHoliday), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn withdraw_bank_holiday(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HolidayId>,
    Json(body): Json<HazardReason>,
) -> Result<Json<BankHoliday>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    Ok(Json(holidays::withdraw(&app, &caller, id, body.reason.as_deref()).await?))
}
