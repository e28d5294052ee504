//! `/session/consents`: what the person who is signed in agreed to, seen and said by themselves.

use super::model::{ConsentLine, ContactConsents, Person, Saying};
use super::{api, store};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Kind, Once, Problem, Problems, Reply};
use crate::live::Change;
use axum::extract::State;
use maintainuk_domain::ids::ContactId;
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::{ConsentSource, ConsentState, says_something};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of whoever is signed in.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_own_consents, say_own_consent))
}

/// A channel, as it stands for whoever is signed in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnConsent {
    channel: Channel,
    state: ConsentState,
    /// Since when; null where they never said.
    since: Option<Instant>,
    /// Whether what they said lets messages about their home go this way.
    allowed: bool,
    /// Whether they go this way: it is allowed, and there is an address or number that works.
    may_be_used: bool,
    /// The address or number that we have for it.
    #[schema(example = "+447700900123")]
    reached_at: Option<String>,
}

/// All that whoever is signed in said about channels.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnConsents {
    /// Each channel as it stands.
    channels: Vec<OwnConsent>,
    /// The log, newest first, at most 200 lines.
    history: Vec<ConsentLine>,
}

/// What whoever is signed in says.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OwnWord {
    /// Email, SMS or WhatsApp.
    channel: Channel,
    /// True to agree, false to opt out.
    given: bool,
}

impl OwnConsents {
    fn of(caller: &Caller, person: &Person, said: ContactConsents) -> Self {
        let ContactConsents { channels, history } = said.told(caller.user());
        let own = |now: super::model::ConsentNow| OwnConsent {
            channel: now.channel,
            state: now.state,
            since: now.since,
            allowed: now.state.allows(now.channel),
            may_be_used: now.may_be_used,
            reached_at: person.reached_at(now.channel).map(str::to_owned),
        };
        Self { channels: channels.into_iter().map(own).collect(), history }
    }
}

/// The person that the caller is. Colleagues and firms are none: they are not written to here.
fn themselves(caller: &Caller) -> Result<ContactId, Problem> {
    caller.info.contact.ok_or_else(|| {
        let detail = "This account stands for no person in the address book, so there is nothing to agree to.";
        Problem::new(Kind::NotFound, detail)
    })
}

/// Read what you agreed to, channel by channel.
#[utoipa::path(get, path = "/session/consents", tag = "session",
    responses((status = 200, body = OwnConsents), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn list_own_consents(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<OwnConsents>, Problem> {
    let id = themselves(&caller)?;
    let (person, said) = store::find_reach(&app.db, caller.org(), id).await?;
    Ok(Json(OwnConsents::of(&caller, &person, said)))
}

/// Agree to a channel, or opt out of it, yourself.
///
/// It holds at once. Saying again what is in force already adds no line.
#[utoipa::path(post, path = "/session/consents", tag = "session", request_body = OwnWord,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 200, body = OwnConsents), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn say_own_consent(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<OwnWord>,
) -> Result<Reply, Problem> {
    let id = themselves(&caller)?;
    if body.channel == Channel::Portal {
        return Err(Problem::invalid("/channel", super::model::NOT_ASKED));
    }
    let now = app.clock.now();
    let OwnWord { channel, given } = body;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let (mut person, mut said) = store::lock_reach(tx, id).await?;
            let state = said.channels.iter().find(|one| one.channel == channel);
            if state.is_none_or(|one| says_something(one.state, given)) {
                let source = ConsentSource::Portal;
                let saying = Saying { channel, given, source, note: None, at: now };
                api::write(tx, &caller, id, &saying, now).await?;
                (person, said) = store::lock_reach(tx, id).await?;
            }
            let reply = Reply::ok(&OwnConsents::of(&caller, &person, said))?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contact", id.as_uuid(), "updated"));
    Ok(reply)
}
