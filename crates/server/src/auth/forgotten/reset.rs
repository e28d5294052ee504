//! How a letter becomes a new password.

use super::store::{self, Behind};
use crate::app::App;
use crate::auth::store::{end_all, set_password};
use crate::auth::{Sender, TellOfPassword, token_hash};
use crate::http::{Kind, Problem};
use crate::outbox;
use crate::record::{Audit, audit};
use maintainuk_domain::passwords;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The token of a letter.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasswordLetter {
    /// What stands behind the `#` of the link.
    #[schema(max_length = 100)]
    token: String,
}

/// Whose password a letter changes.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PasswordOffer {
    email: String,
    organisation: String,
    expires_at: Instant,
}

/// A new password, by a letter.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPassword {
    /// What stands behind the `#` of the link.
    #[schema(max_length = 100)]
    token: String,
    /// At least 12 characters; not among those that are guessed first.
    #[schema(min_length = 12, max_length = 256, example = "plum kettle 41 rain")]
    password: String,
}

/// The account that has a new password.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reset {
    /// What to sign in with.
    email: String,
    /// What `organisation` takes when signing in.
    organisation_slug: String,
}

/// Whose password a letter changes.
pub async fn look_up(app: &App, letter: &PasswordLetter) -> Result<PasswordOffer, Problem> {
    let behind = open(app, token_hash(&letter.token)).await?;
    Ok(PasswordOffer {
        email: behind.email,
        organisation: behind.org_name,
        expires_at: behind.expires_at,
    })
}

async fn open(app: &App, hash: [u8; 32]) -> Result<Behind, Problem> {
    store::behind(&app.db, hash).await?.ok_or_else(over)
}

fn over() -> Problem {
    let told = "This link has been used or has run out. Ask for a new one.";
    Problem::new(Kind::NotFound, told)
}

/// Changes the password; every session of the account ends, and an email tells its owner.
pub async fn reset(app: &App, body: NewPassword, sender: Sender) -> Result<Reset, Problem> {
    let letter = token_hash(&body.token);
    let behind = open(app, letter).await?;
    let known = [
        behind.email.as_str(),
        behind.first_name.as_deref().unwrap_or_default(),
        behind.last_name.as_deref().unwrap_or_default(),
        &behind.org_name,
    ];
    passwords::check(&body.password, &known).map_err(|told| Problem::invalid("/password", told))?;
    let hash = app.hasher.hash(body.password).await?;
    let (now, user) = (app.clock.now(), behind.user);
    app.db
        .in_org(behind.org, async |tx| -> Result<(), Problem> {
            if !store::still_open(tx, letter).await? {
                return Err(over());
            }
            set_password(tx, user, hash, now);
            end_all(tx, user, None, now);
            let entry = Audit {
                user: Some(user),
                ip: Some(sender.ip),
                agent: sender.agent,
                ..Audit::of("user.password", "User", user.as_uuid())
            };
            audit(tx, now, entry);
            outbox::enqueue(tx, now, &TellOfPassword { user, at: now }, None)?;
            Ok(())
        })
        .await?;
    app.sessions.forget(user.as_uuid());
    app.live.forget_user(user.as_uuid());
    Ok(Reset { email: behind.email, organisation_slug: behind.org_slug })
}
