//! `/hazards/{id}/letters` and `/letters`.

use super::model::{
    HazardLetter, HazardLetterList, LetterGiven, SummaryDraft, SummaryPreview, SummaryWords,
};
use super::write::WrittenLetter;
use super::{compose, given, store, write};
use crate::app::App;
use crate::auth::Caller;
use crate::consents;
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{HazardId, LetterId, TicketId};
use maintainuk_domain::messaging::Channel;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(draft_hazard_letter))
        .routes(routes!(preview_hazard_letter))
        .routes(routes!(list_hazard_letters, write_hazard_letter))
        .routes(routes!(give_hazard_letter))
}

/// What a written summary of a hazard would say: to whom it can go, and what the case suggests.
#[utoipa::path(get, path = "/hazards/{id}/letter", tag = "hazards", params(("id" = HazardId, Path)),
    responses((status = 200, body = SummaryDraft), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn draft_hazard_letter(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
) -> Result<Json<SummaryDraft>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let mut ground = store::ground(&app.db, caller.org(), id, app.clock.now()).await?;
    for one in ground.recipients.iter_mut().filter(|one| one.why_no_email.is_none()) {
        let refused = consents::refusal(&app.db, caller.org(), one.contact_id, Channel::Email);
        one.why_no_email = refused.await?.map(str::to_owned);
    }
    Ok(Json(compose::draft(&ground)))
}

/// The written summary as it would be, and what it still has to say. Nothing is kept.
#[utoipa::path(post, path = "/hazards/{id}/letter-preview", tag = "hazards",
    request_body = SummaryWords, params(("id" = HazardId, Path)),
    responses((status = 200, body = SummaryPreview), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn preview_hazard_letter(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    Json(words): Json<SummaryWords>,
) -> Result<Json<SummaryPreview>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    let ground = store::ground(&app.db, caller.org(), id, now).await?;
    let compose::Composed { text, lacks, .. } = compose::compose(&ground, &words, now)?;
    Ok(Json(SummaryPreview { text, lacks }))
}

/// List the letters about a hazard, newest first, with the proof that they were given.
#[utoipa::path(get, path = "/hazards/{id}/letters", tag = "hazards", params(("id" = HazardId, Path)),
    responses((status = 200, body = HazardLetterList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_hazard_letters(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
) -> Result<Json<HazardLetterList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let items = store::list(&app.db, caller.org(), id).await?;
    Ok(Json(HazardLetterList { items: items.ok_or_else(Problem::not_found)? }))
}

/// Write the summary of an investigation.
///
/// By email it is sent at once; otherwise it is printed, given, and that is recorded.
#[utoipa::path(post, path = "/hazards/{id}/letters", tag = "hazards", request_body = SummaryWords,
    params(("id" = HazardId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = WrittenLetter), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn write_hazard_letter(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HazardId>,
    once: Once,
    Json(words): Json<SummaryWords>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let (ticket, reply) = write::write(&app, &caller, id, &once, words).await?;
    announce(&app, &caller, ticket);
    Ok(reply)
}

/// Record that a letter was handed over or posted, with what shows it.
#[utoipa::path(post, path = "/letters/{id}/given", tag = "hazards", request_body = LetterGiven,
    params(("id" = LetterId, Path)), responses((status = 200, body = HazardLetter), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn give_hazard_letter(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<LetterId>,
    Json(body): Json<LetterGiven>,
) -> Result<Json<HazardLetter>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let ticket = given::give(&app, &caller, id, body).await?;
    announce(&app, &caller, ticket);
    Ok(Json(store::find(&app.db, caller.org(), id).await?))
}

fn announce(app: &App, caller: &Caller, ticket: TicketId) {
    let (id, ticket_id) = (ticket.as_uuid(), Some(ticket.as_uuid()));
    let (kind, action) = ("ticket".into(), "updated".into());
    app.live.announce(Change { org: caller.org(), kind, id, ticket_id, action });
}
