//! `/session/password`: changing one's own password.
//!
//! Whoever holds a session does not hold the account: the present password is asked for, guessing it
//! is slowed down as at signing in, every other session ends, and an email says that it was changed.

use super::{Caller, TellOfPassword, store};
use crate::app::App;
use crate::http::{Checks, Json, Problem, Problems};
use crate::outbox;
use crate::record::{Audit, audit};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::passwords;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operation of this file.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(change_password))
}

/// The password that one has, and the one that one wants.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChangePassword {
    #[schema(max_length = 256)]
    current_password: String,
    /// At least 12 characters; not among those that are guessed first.
    #[schema(min_length = 12, max_length = 256, example = "plum kettle 41 rain")]
    new_password: String,
}

impl ChangePassword {
    fn check(&self, caller: &Caller) -> Result<(), Problem> {
        let info = &caller.info;
        let known = [
            info.email.as_str(),
            info.first_name.as_deref().unwrap_or_default(),
            info.last_name.as_deref().unwrap_or_default(),
            &info.org_name,
        ];
        let mut checks = Checks::default();
        let given = !self.current_password.is_empty();
        let readable = given && self.current_password.len() <= passwords::LONGEST;
        checks.hold(readable, "/currentPassword", "Type the password that you have now.");
        if let Err(told) = passwords::check(&self.new_password, &known) {
            checks.say("/newPassword", told);
        } else {
            let other = self.new_password != self.current_password;
            checks.hold(other, "/newPassword", "Choose another one than you have now.");
        }
        checks.done()
    }
}

/// Change my password. Every other session of mine ends.
#[utoipa::path(post, path = "/session/password", tag = "session", request_body = ChangePassword,
    responses((status = 204, description = "Changed"), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn change_password(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ChangePassword>,
) -> Result<StatusCode, Problem> {
    body.check(&caller)?;
    let (now, this) = (app.clock.now(), caller.info.session);
    let email = caller.info.email.to_lowercase();
    if let Some(seconds) = app.attempts.wait(&caller.ip, &email, now) {
        return Err(Problem::too_many(seconds));
    }
    let old = store::password_hash(&app.db, caller.org(), caller.user()).await?;
    if !app.hasher.verify(body.current_password, old.clone()).await? {
        app.attempts.failed(&caller.ip, &email, now);
        return Err(Problem::invalid(
            "/currentPassword",
            "This is not the password that you have.",
        ));
    }
    let new = app.hasher.hash(body.new_password).await?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            store::change_password(tx, caller.user(), (old, new), now);
            store::end_all(tx, caller.user(), Some(this), now);
            let user = caller.user();
            audit(tx, now, Audit::by(&caller, "user.password", "User", user.as_uuid()));
            outbox::enqueue(tx, now, &TellOfPassword { user, at: now }, None)?;
            Ok(())
        })
        .await?;
    app.sessions.forget(caller.user().as_uuid());
    app.live.forget_user(caller.user().as_uuid());
    Ok(StatusCode::NO_CONTENT)
}
