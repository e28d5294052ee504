//! `/tickets`.

use super::commands::{self, MadeSafe, NewNote, TicketTransition};
use super::list::{self, Filter, Whose};
use super::model::{TicketCounts, TicketList, TicketPage, TicketReported, TicketSummary};
use super::page;
use super::report::{self, NewReport};
use super::sight::Sight;
use super::store;
use super::triage::{self, TicketPatch, Triage};
use crate::app::App;
use crate::auth::Caller;
use crate::conversations;
use crate::db::DbError;
use crate::drafts;
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Path, Problem, Problems, Query, Reply, Tagged, Window, names,
};
use crate::live::Change;
use crate::watching;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::drafts::DraftKind;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{PropertyId, TicketId, UnitId};
use maintainuk_domain::tags::LONGEST_TAG;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_tickets))
        .routes(routes!(list_tickets, report_ticket))
        .routes(routes!(count_tickets))
        .merge(super::board::router())
        .routes(routes!(get_ticket, update_ticket))
        .routes(routes!(triage_ticket))
        .routes(routes!(move_ticket))
        .routes(routes!(note_ticket))
        .routes(routes!(make_ticket_safe))
        .routes(routes!(see_ticket))
}

/// Which tickets.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TicketParams {
    /// Statuses, separated by commas.
    #[param(example = "New,Assigned")]
    pub(super) status: Option<String>,
    /// Priorities, separated by commas.
    priority: Option<String>,
    /// Categories, separated by commas.
    category: Option<String>,
    /// Only of this unit.
    unit_id: Option<UnitId>,
    /// Only of this property.
    property_id: Option<PropertyId>,
    /// Words in title or description, or a number such as TKT-000123.
    q: Option<String>,
    /// `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `unanswered` (a
    /// resident or a contractor wrote last and nobody answered), `late`, `soon` (late, or due within
    /// 24 hours), `held`, `deferred` or `deleted` (put away; for those who may put away). What is set aside until a day, or waits for an open incident, is in none of the first three.
    pub(super) queue: Option<String>,
    /// True for those only that report work again soon after it was done; for staff.
    recall: Option<bool>,
    /// Only those that ended for this coded reason.
    end_reason: Option<EndReason>,
    /// Only those with this tag.
    tag: Option<String>,
    /// Whose turn it is: `staff`, `contractor`, `resident` or `others` (staff wait for them).
    turn: Option<String>,
    /// `-createdAt` (newest first, the default) or `dueAt` (soonest due first).
    sort: Option<String>,
    /// Tickets at most, 1 to 200; 50 when absent.
    pub(super) limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
    /// Whether to count them all (to 10,000); not with words.
    count: Option<bool>,
}

impl TicketParams {
    pub(super) fn filter(&self, app: &App, caller: &Caller) -> Result<Filter, Problem> {
        let mut filter = Filter {
            statuses: names("status", self.status.as_deref())?,
            priorities: names("priority", self.priority.as_deref())?,
            categories: names("category", self.category.as_deref())?,
            unit: self.unit_id,
            property: self.property_id,
            words: validate::optional(self.q.as_deref().unwrap_or_default(), 200)
                .map_err(|told| Problem::parameter(format!("`q`: {told}")))?,
            ended: self.end_reason,
            tag: validate::optional(self.tag.as_deref().unwrap_or_default(), LONGEST_TAG)
                .map_err(|told| Problem::parameter(format!("`tag`: {told}")))?,
            ..Filter::default()
        };
        match self.sort.as_deref() {
            None | Some("-createdAt") => {}
            Some("dueAt") => filter.by_due = true,
            Some(_) => return Err(wrong("`sort` is -createdAt or dueAt.")),
        }
        if self.recall == Some(true) {
            caller.require_all(Permission::TicketsRead)?;
            filter.recall = true;
        }
        filter.turn = match self.turn.as_deref() {
            None => None,
            Some("staff") => Some(Whose::Staff),
            Some("contractor") => Some(Whose::Contractor),
            Some("resident") => Some(Whose::Resident),
            Some("others") => Some(Whose::Others),
            Some(_) => return Err(wrong("`turn` is staff, contractor, resident or others.")),
        };
        let open = || TicketStatus::ALL.iter().copied().filter(|s| s.is_open()).collect();
        match self.queue.as_deref() {
            None => {}
            Some("open") if filter.statuses.is_empty() => filter.statuses = open(),
            Some("open") => filter.statuses.retain(|status| status.is_open()),
            Some("mine") => {
                filter.coordinator = Some(caller.user());
                if filter.statuses.is_empty() {
                    filter.statuses = open();
                }
            }
            Some("waiting") => filter.turn = Some(Whose::Others),
            Some("unanswered") => {
                caller.require_all(Permission::TicketsRead)?;
                filter.unanswered = true;
            }
            Some("unassigned") => filter.statuses = vec![TicketStatus::New],
            Some("held") => filter.held = true,
            Some("deferred") => filter.deferred = Some(true),
            Some("deleted") => {
                caller.require_all(Permission::TicketsDelete)?;
                filter.put_away = true;
            }
            Some(near @ ("late" | "soon")) => {
                let hours = if near == "soon" { SOON_HOURS } else { 0 };
                filter.late_at = Some(app.clock.now().plus_hours(hours));
                filter.not_in_incident = true;
            }
            Some(_) => {
                let told = "`queue` is open, mine, unassigned, waiting, unanswered, late, soon, held, \
                            deferred or deleted.";
                return Err(wrong(told));
            }
        }
        if matches!(self.queue.as_deref(), Some("open" | "mine" | "unassigned")) {
            filter.deferred = Some(false);
            filter.not_in_incident = true;
        }
        filter.not_in_incident |= filter.turn == Some(Whose::Staff);
        if filter.words.is_some() && filter.is_by_due() {
            return Err(wrong(
                "Words are searched newest first; leave out `sort`, and the queues of what is late or soon due.",
            ));
        }
        Ok(filter)
    }
}

/// What is due within so many hours is due soon.
pub(super) const SOON_HOURS: i64 = 24;

fn wrong(told: &'static str) -> Problem {
    Problem::parameter(told)
}

/// List tickets.
#[utoipa::path(get, path = "/tickets", tag = "tickets", params(TicketParams),
    responses((status = 200, body = TicketList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_tickets(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<TicketParams>,
) -> Result<Json<TicketList>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsRead)?);
    let filter = params.filter(&app, &caller)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let now = app.clock.now();
    let rows =
        list::page(&app.db, caller.org(), (sight, caller.user()), &filter, &window, now).await?;
    let place = if filter.is_by_due() { TicketSummary::place_by_due } else { TicketSummary::place };
    let (mut items, next) = window.cut(rows, place);
    if sight.is_outside() {
        items.iter_mut().for_each(|one| one.hide_from_outside(sight));
    }
    let total = match params.count {
        Some(true) if filter.words.is_none() => {
            Some(list::total(&app.db, caller.org(), sight, &filter).await?)
        }
        _ => None,
    };
    Ok(Json(TicketList { items, next, total }))
}

/// Count the tickets of each queue.
///
/// For staff: it takes the permission for every ticket.
#[utoipa::path(get, path = "/tickets/counts", tag = "tickets",
    responses((status = 200, body = TicketCounts), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn count_tickets(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<TicketCounts>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let now = app.clock.now();
    Ok(Json(list::counts(&app.db, caller.org(), caller.user(), now).await?))
}

/// Report a repair.
#[utoipa::path(post, path = "/tickets", tag = "tickets", request_body = NewReport,
    responses((status = 201, body = TicketReported), Problems),
    extensions(("x-permission" = json!("tickets:create"))))]
async fn report_ticket(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewReport>,
) -> Result<Reply, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsCreate)?);
    report::refuse_for_residents(sight, &body)?;
    report::report(&app, &caller, sight, &once, body).await
}

/// Show a ticket with everything about it.
#[utoipa::path(get, path = "/tickets/{id}", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn get_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Tagged<TicketPage>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsRead)?);
    Ok(Tagged::ok(page::page(&app, &caller, sight, id).await?))
}

/// Change the facts of a ticket.
#[utoipa::path(patch, path = "/tickets/{id}", tag = "tickets",
    params(("id" = TicketId, Path), ("If-Match" = String, Header, description = "The ETag that was read")),
    request_body = TicketPatch, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn update_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    IfMatch(version): IfMatch,
    Json(body): Json<TicketPatch>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    triage::patch(&app, &caller, id, version, body).await?;
    drafts::tell(&app, &caller, id);
    changed(&app, &caller, Sight::All, id).await
}

/// Triage a ticket: how urgent it is and who looks after it.
#[utoipa::path(post, path = "/tickets/{id}/triage", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = Triage, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn triage_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    version: Option<IfMatch>,
    Json(body): Json<Triage>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    triage::triage(&app, &caller, id, version.map(|v| v.0), body).await?;
    changed(&app, &caller, Sight::All, id).await
}

/// Move a ticket on: close, cancel, reopen.
#[utoipa::path(post, path = "/tickets/{id}/transitions", tag = "tickets",
    params(("id" = TicketId, Path)), request_body = TicketTransition,
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:confirm"))))]
async fn move_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<TicketTransition>,
) -> Result<Tagged<TicketPage>, Problem> {
    // The move itself names what it needs; whoever may make any holds this one.
    let sight = Sight::of(&caller, caller.require(Permission::TicketsConfirm)?);
    commands::transition(&app, &caller, sight, id, body).await?;
    changed(&app, &caller, sight, id).await
}

/// Write a note for colleagues on the timeline.
#[utoipa::path(post, path = "/tickets/{id}/notes", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = NewNote, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn note_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<NewNote>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let note = validate::paragraphs(&body.note, 5_000)
        .and_then(|note| note.ok_or("Write something.".into()));
    let note = note.map_err(|told: String| Problem::invalid("/note", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = store::lock(tx, Sight::All, id).await?;
            conversations::refuse_merged(tx, &ticket).await?;
            commands::note(tx, &caller, &ticket, &note, now);
            watching::noted(tx, &caller, &ticket, &note, now).await?;
            drafts::sent(tx, caller.user(), id, DraftKind::Note);
            Ok(())
        })
        .await?;
    drafts::tell(&app, &caller, id);
    changed(&app, &caller, Sight::All, id).await
}

/// Up to when the caller has seen a ticket.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeenUpTo {
    /// The `updatedAt` of what was shown.
    up_to: Instant,
}

/// Mark a ticket as seen: it is unread again once it changes.
#[utoipa::path(post, path = "/tickets/{id}/seen", tag = "tickets",
    params(("id" = TicketId, Path)), request_body = SeenUpTo,
    responses((status = 204, description = "Marked"), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn see_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<SeenUpTo>,
) -> Result<StatusCode, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsRead)?);
    // A mark of the future would hide what is still to happen.
    let up_to = body.up_to.min(app.clock.now());
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), DbError> {
            tx.one(store::seen(sight), &[&tx.org, &sight.id(), &id]).await?;
            store::saw(tx, caller.user(), id, up_to);
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say that a repair was made safe: nobody can come to harm any more.
#[utoipa::path(post, path = "/tickets/{id}/made-safe", tag = "tickets",
    params(("id" = TicketId, Path)), request_body = MadeSafe,
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn make_ticket_safe(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<MadeSafe>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    commands::made_safe(&app, &caller, id, body).await?;
    changed(&app, &caller, Sight::All, id).await
}

/// Tells open browsers, and answers with the ticket as it is now.
pub async fn changed(
    app: &App,
    caller: &Caller,
    sight: Sight,
    id: TicketId,
) -> Result<Tagged<TicketPage>, Problem> {
    app.live.announce(Change {
        org: caller.org(),
        kind: "ticket".into(),
        id: id.as_uuid(),
        ticket_id: Some(id.as_uuid()),
        action: "updated".into(),
    });
    Ok(Tagged::ok(page::page(app, caller, sight, id).await?))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/tickets/export/{format}", tag = "tickets",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), TicketParams),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<TicketParams>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "tickets", (format, asked), query, list_tickets, TicketParams)
}
