//! `/contacts/{id}/consents`: what a person said, as colleagues write it down.

use super::model::{ContactConsents, NewConsent, Saying};
use super::{own, store};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ConsentId, ContactId};
use maintainuk_domain::time::Instant;
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_consents, record_consent)).merge(own::router())
}

/// Read what a contact said about channels, and what follows from it.
#[utoipa::path(get, path = "/contacts/{id}/consents", tag = "estate", params(("id" = ContactId, Path)),
    responses((status = 200, body = ContactConsents), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn list_consents(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
) -> Result<Json<ContactConsents>, Problem> {
    let only = caller.only_contact(caller.require(Permission::ContactsRead)?);
    let said = store::find(&app.db, caller.org(), id, only).await?;
    Ok(Json(if only.is_some() { said.told(caller.user()) } else { said }))
}

/// Write down that a contact agrees to a channel, or opts out.
#[utoipa::path(post, path = "/contacts/{id}/consents", tag = "estate", request_body = NewConsent,
    params(("id" = ContactId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = ContactConsents), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn record_consent(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Path(id): Path<ContactId>,
    Json(body): Json<NewConsent>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let now = app.clock.now();
    let said = body.clone().check(now)?;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            // The person is looked for first, so that one who is not there is 404.
            store::find_in(tx, id).await?;
            write(tx, &caller, id, &said, now).await?;
            let reply = Reply::created(&store::find_in(tx, id).await?)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contact", id.as_uuid(), "updated"));
    Ok(reply)
}

/// Adds a line to the log, and to the record.
pub(super) async fn write(
    tx: OrgTx<'_>,
    caller: &Caller,
    person: ContactId,
    said: &Saying,
    now: Instant,
) -> Result<(), Problem> {
    store::insert(tx, caller, person, ConsentId::fresh(), said, now).await?;
    let action = if said.given { "consent.give" } else { "consent.withdraw" };
    let facts = json!({
        "channel": said.channel, "given": said.given, "source": said.source,
        "note": said.note, "at": said.at,
    });
    let entry = Audit::by(caller, action, "Contact", person.as_uuid());
    audit(tx, now, entry.values(None, Some(facts)));
    Ok(())
}
