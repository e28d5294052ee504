//! `/session/forgotten` and `/session/reset`.

use super::jobs::SendPasswordLetter;
use super::reset::{self, NewPassword, PasswordLetter, PasswordOffer, Reset};
use super::store;
use crate::app::App;
use crate::auth::Sender;
use crate::http::{Json, Problem, Problems};
use crate::outbox;
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::validate;
use serde::Deserialize;
use std::time::Duration;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// An answer takes this long at least. The work is done well within it, so that nobody can tell by
/// the time whether there is an account.
const FLOOR: Duration = Duration::from_millis(250);

/// The operations of this file.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(forgot_password))
        .routes(routes!(look_up_password_letter))
        .routes(routes!(reset_password))
}

/// Whose password is forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Forgotten {
    /// The account's email.
    #[schema(max_length = 200, example = "coordinator@northgate.example")]
    email: String,
}

/// Ask for a letter that chooses a new password. The answer is the same with and without an account.
#[utoipa::path(post, path = "/session/forgotten", tag = "session", request_body = Forgotten,
    responses((status = 202, description = "Whoever has an account gets a letter"), Problems),
    extensions(("x-permission" = json!("none"))))]
async fn forgot_password(
    State(app): State<App>,
    sender: Sender,
    Json(body): Json<Forgotten>,
) -> Result<StatusCode, Problem> {
    let email = validate::email(&body.email).map_err(|told| Problem::invalid("/email", told))?;
    let email = email.to_lowercase();
    let now = app.clock.now();
    if let Some(seconds) = app.attempts.wait(&sender.ip, &email, now) {
        return Err(Problem::too_many(seconds));
    }
    app.attempts.failed(&sender.ip, &email, now);
    let (promised, ()) = tokio::join!(promise(&app, &email), tokio::time::sleep(FLOOR));
    promised?;
    Ok(StatusCode::ACCEPTED)
}

async fn promise(app: &App, email: &str) -> Result<(), Problem> {
    for (org, user) in store::accounts(&app.db, email).await? {
        let job = SendPasswordLetter { user };
        // One by one, so that they can be counted.
        let order = Some(format!("password:{user}"));
        app.db
            .in_org(org, async |tx| -> Result<(), Problem> {
                outbox::enqueue(tx, app.clock.now(), &job, order)?;
                Ok(())
            })
            .await?;
    }
    Ok(())
}

/// Read whose password a letter changes.
#[utoipa::path(post, path = "/session/forgotten/look-up", tag = "session",
    request_body = PasswordLetter,
    responses((status = 200, body = PasswordOffer), Problems),
    extensions(("x-permission" = json!("none"))))]
async fn look_up_password_letter(
    State(app): State<App>,
    Json(body): Json<PasswordLetter>,
) -> Result<Json<PasswordOffer>, Problem> {
    Ok(Json(reset::look_up(&app, &body).await?))
}

/// Choose a new password with a letter. Every session of the account ends.
#[utoipa::path(post, path = "/session/reset", tag = "session", request_body = NewPassword,
    responses((status = 200, body = Reset), Problems), extensions(("x-permission" = json!("none"))))]
async fn reset_password(
    State(app): State<App>,
    sender: Sender,
    Json(body): Json<NewPassword>,
) -> Result<Json<Reset>, Problem> {
    Ok(Json(reset::reset(&app, body, sender).await?))
}
