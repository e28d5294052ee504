//! `/tickets/{id}/links`, `/tickets/{id}/merge` and what ends them.

use super::model::{
    MergeTickets, MergeTicketsPreview, NewLink, SplitTicket, TicketLinks, TicketMerge, TicketSplit,
};
use super::{commands, merge, split, store, undo};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Once, Path, Problem, Problems, Query, Reply};
use crate::live::Change;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{LinkId, TicketId, TicketMergeId};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_ticket_links, link_tickets))
        .routes(routes!(unlink_tickets))
        .routes(routes!(preview_ticket_merge))
        .routes(routes!(merge_tickets))
        .routes(routes!(undo_ticket_merge))
        .routes(routes!(split_ticket))
        .routes(routes!(undo_ticket_split))
}

async fn read(app: &App, caller: &Caller, id: TicketId) -> Result<Json<TicketLinks>, Problem> {
    let links = store::of_ticket(&app.db, caller.org(), id).await?;
    Ok(Json(links.ok_or_else(Problem::not_found)?))
}

fn announce(app: &App, caller: &Caller, ids: &[TicketId]) {
    for id in ids {
        let change = Change::of(caller.org(), "ticket", id.as_uuid(), "updated");
        app.live.announce(Change { ticket_id: Some(id.as_uuid()), ..change });
    }
}

/// List the tickets that hang together with a ticket, and those that were merged into it.
#[utoipa::path(get, path = "/tickets/{id}/links", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, body = TicketLinks), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_ticket_links(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<TicketLinks>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    read(&app, &caller, id).await
}

/// Link a ticket to another one.
#[utoipa::path(post, path = "/tickets/{id}/links", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = NewLink, responses((status = 200, body = TicketLinks), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn link_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<NewLink>,
) -> Result<Json<TicketLinks>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| commands::link(tx, &caller, id, &body, now).await)
        .await?;
    announce(&app, &caller, &[id, body.ticket_id]);
    read(&app, &caller, id).await
}

/// Take a link between two tickets away.
#[utoipa::path(delete, path = "/ticket-links/{id}", tag = "tickets", params(("id" = LinkId, Path)),
    responses((status = 200, body = TicketLinks), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn unlink_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<LinkId>,
) -> Result<Json<TicketLinks>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    let ticket = app
        .db
        .in_org(caller.org(), async |tx| commands::unlink(tx, &caller, id, now).await)
        .await?;
    announce(&app, &caller, &[ticket]);
    read(&app, &caller, ticket).await
}

/// With which.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WithTicket {
    /// Which would go.
    ticket_id: TicketId,
}

/// See what merging two tickets would do.
#[utoipa::path(get, path = "/tickets/{id}/merge-preview", tag = "merging",
    params(("id" = TicketId, Path), WithTicket),
    responses((status = 200, body = MergeTicketsPreview), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn preview_ticket_merge(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<WithTicket>,
) -> Result<Json<MergeTicketsPreview>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    Ok(Json(merge::preview(&app.db, caller.org(), id, query.ticket_id).await?))
}

/// Merge two tickets: the one in the path stays, with everything of the other.
#[utoipa::path(post, path = "/tickets/{id}/merge", tag = "merging", request_body = MergeTickets,
    params(("id" = TicketId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = TicketMerge), Problems),
    extensions(("x-permission" = json!("tickets:close"))))]
async fn merge_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    once: Once,
    Json(body): Json<MergeTickets>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsClose)?;
    let now = app.clock.now();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let merge = merge::merge(tx, &caller, id, &body, now).await?;
            let reply = Reply::created(&merge)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    announce(&app, &caller, &[id, body.ticket_id]);
    Ok(reply)
}

/// Undo a merge of tickets of the last 24 hours.
#[utoipa::path(post, path = "/ticket-merges/{id}/undo", tag = "merging",
    params(("id" = TicketMergeId, Path)), responses((status = 200, body = TicketMerge), Problems),
    extensions(("x-permission" = json!("tickets:close"))))]
async fn undo_ticket_merge(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketMergeId>,
) -> Result<Json<TicketMerge>, Problem> {
    caller.require_all(Permission::TicketsClose)?;
    let now = app.clock.now();
    let merge =
        app.db.in_org(caller.org(), async |tx| undo::undo(tx, &caller, id, now).await).await?;
    announce(&app, &caller, &[merge.kept_id, merge.merged_id]);
    Ok(Json(merge))
}

/// Split a second repair off a ticket: at the same home, of the same reporter, promised from the same day.
#[utoipa::path(post, path = "/tickets/{id}/split", tag = "merging", request_body = SplitTicket,
    params(("id" = TicketId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = TicketSplit), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn split_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    once: Once,
    Json(mut body): Json<SplitTicket>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    body.attachment_ids.sort_unstable();
    body.attachment_ids.dedup();
    body.note_ids.sort_unstable();
    body.note_ids.dedup();
    let now = app.clock.now();
    let (number, _) = app.db.next_number(caller.org(), "ticket", None).await?;
    let (reply, new) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok((reply, None));
            }
            let split = split::split(tx, &caller, id, (number, &body), now).await?;
            let reply = Reply::created(&split)?;
            once.keep(tx, &caller, &reply);
            Ok((reply, Some(split.ticket_id)))
        })
        .await?;
    let changed: Vec<TicketId> = new.into_iter().chain([id]).collect();
    announce(&app, &caller, &changed);
    Ok(reply)
}

/// Undo a split of the last 24 hours, while nobody has worked on the new ticket.
#[utoipa::path(post, path = "/ticket-splits/{id}/undo", tag = "merging",
    params(("id" = LinkId, Path)), responses((status = 200, body = TicketSplit), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn undo_ticket_split(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<LinkId>,
) -> Result<Json<TicketSplit>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    let split =
        app.db.in_org(caller.org(), async |tx| split::undo(tx, &caller, id, now).await).await?;
    announce(&app, &caller, &[split.from_id, split.ticket_id]);
    Ok(Json(split))
}
