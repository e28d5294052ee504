//! `/events`.

use crate::app::App;
use crate::auth::Caller;
use crate::http::Problems;
use crate::live::{Change, Forget, Heard};
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use maintainuk_domain::access::{Grant, Permission};
use serde_json::json;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(stream_changes))
}

/// Seconds between signs of life, so that proxies keep the stream open.
const SIGN_SECONDS: u64 = 15;
/// Seconds after which the session is looked at again: a stream must not outlive it.
const CHECK_SECONDS: u64 = 30;

/// Follow what changes in the organisation.
///
/// Sends `event: hello` first, then `event: change` with what kind of thing changed and its id;
/// never its content, which is read again with the reader's own rights. After a reconnection
/// everything should be read again: what happened meanwhile is not sent.
#[utoipa::path(get, path = "/events", tag = "events",
    responses((status = 200, description = "Server-sent events", content_type = "text/event-stream"), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn stream_changes(State(app): State<App>, caller: Caller) -> Response {
    let follower = Follower {
        changes: app.live.subscribe(),
        forgotten: app.live.forgotten(),
        closing: app.live.closing(),
        app,
        caller,
        greeted: false,
    };
    let sign = KeepAlive::new().interval(Duration::from_secs(SIGN_SECONDS));
    Sse::new(stream(follower)).keep_alive(sign).into_response()
}

/// What a stream waits for.
enum Came {
    End,
    Check,
    Forget(Result<Forget, RecvError>),
    Heard(Result<Heard, RecvError>),
}

struct Follower {
    app: App,
    caller: Caller,
    changes: broadcast::Receiver<Heard>,
    forgotten: broadcast::Receiver<Forget>,
    closing: watch::Receiver<bool>,
    greeted: bool,
}

fn stream(follower: Follower) -> impl Stream<Item = Result<Event, Infallible>> {
    futures_util::stream::unfold(follower, |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok(event), follower))
    })
}

impl Follower {
    /// The next event; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        if !self.greeted {
            self.greeted = true;
            return Some(hello());
        }
        loop {
            let came = tokio::select! {
                _ = self.closing.wait_for(|closing| *closing) => Came::End,
                () = tokio::time::sleep(Duration::from_secs(CHECK_SECONDS)) => Came::Check,
                forget = self.forgotten.recv() => Came::Forget(forget),
                heard = self.changes.recv() => Came::Heard(heard),
            };
            match came {
                Came::Check if self.still_signed_in().await => {}
                // The browser comes back by itself, with the rights that its user has then.
                Came::Forget(forget) if !self.is_meant(&forget) => {}
                Came::Heard(Ok(Heard::Change(change))) if self.concerns(&change) => {
                    return Some(told(&change));
                }
                Came::Heard(Ok(Heard::Change(_))) => {}
                // Too slow to keep up, or cut off: the browser reads everything again.
                Came::Heard(Ok(Heard::Missed) | Err(RecvError::Lagged(_))) => return Some(hello()),
                Came::End | Came::Check | Came::Forget(_) | Came::Heard(Err(RecvError::Closed)) => {
                    return None;
                }
            }
        }
    }

    /// Whether this stream's session may have changed. Where all are to be looked up again, the
    /// next check will do.
    fn is_meant(&self, forget: &Result<Forget, RecvError>) -> bool {
        match forget {
            Ok(Forget::User(user)) => *user == self.caller.user().as_uuid(),
            Ok(Forget::Everybody) => false,
            Err(_) => true,
        }
    }

    fn concerns(&self, change: &Change) -> bool {
        let all = |permission| self.caller.grant(permission) == Grant::All;
        let allowed = match change.kind.as_str() {
            "job" | "mail" => all(Permission::JobsRead),
            "presence" => all(Permission::TicketsRead),
            // Whose it is, is its id: nobody else is told that there is one.
            "draft" => change.id == self.caller.user().as_uuid(),
            "sharedDraft" => all(Permission::TicketsUpdate),
            _ => true,
        };
        change.org == self.caller.org() && allowed
    }

    async fn still_signed_in(&self) -> bool {
        let sql = r#"SELECT 1 FROM auth."Sessions" s JOIN "Users" u
                ON u."OrgId" = $1 AND u."Id" = s."UserId" AND u."IsActive"
            WHERE s."OrgId" = $1 AND s."Id" = $2 AND s."EndedAt" IS NULL AND s."ExpiresAt" > now()"#;
        let (org, session) = (self.caller.org(), self.caller.info.session);
        let read = self.app.db.read(org, [crate::db::Query(sql, &[&org, &session])]).await;
        // A database that is away does not end the stream; it ends nothing else either.
        read.map_or(true, |[rows]| !rows.is_empty())
    }
}

fn hello() -> Event {
    Event::default().event("hello").data("{}")
}

fn told(change: &Change) -> Event {
    let data = json!({
        "kind": change.kind, "id": change.id, "ticketId": change.ticket_id, "action": change.action,
    });
    Event::default().event("change").data(data.to_string())
}
