//! How somebody without an account answers an invitation.

use super::model::InvitationStatus;
use super::store::{self, Behind, NewUser};
use crate::app::App;
use crate::auth;
use crate::http::{Checks, Kind, Problem};
use crate::live::Change;
use crate::record::{Audit, audit};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::Instant;
use maintainuk_domain::{passwords, validate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

/// The token of a letter.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Letter {
    /// What stands behind the `#` of the link.
    #[schema(max_length = 100)]
    token: String,
}

/// What an invitation offers to whoever has its letter.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    organisation: String,
    /// What `organisation` takes when signing in.
    organisation_slug: String,
    email: String,
    first_name: Option<String>,
    last_name: Option<String>,
    role: Role,
    expires_at: Instant,
}

/// An answer to an invitation.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Acceptance {
    /// What stands behind the `#` of the link.
    #[schema(max_length = 100)]
    token: String,
    /// At least 12 characters; not among those that are guessed first.
    #[schema(min_length = 12, max_length = 256, example = "plum kettle 41 rain")]
    password: String,
    #[schema(max_length = 100)]
    first_name: Option<String>,
    #[schema(max_length = 100)]
    last_name: Option<String>,
}

/// The account that was made.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    /// What to sign in with.
    email: String,
    /// What `organisation` takes when signing in.
    organisation_slug: String,
}

/// What an invitation offers.
pub async fn look_up(app: &App, letter: &Letter) -> Result<Offer, Problem> {
    let behind = open(app, &letter.token).await?;
    Ok(Offer {
        organisation: behind.org_name,
        organisation_slug: behind.org_slug,
        email: behind.email,
        first_name: behind.first_name,
        last_name: behind.last_name,
        role: behind.role,
        expires_at: behind.expires_at,
    })
}

async fn open(app: &App, token: &str) -> Result<Behind, Problem> {
    let found = store::behind(&app.db, auth::token_hash(token)).await?;
    found.ok_or_else(over)
}

fn over() -> Problem {
    let told = "This invitation has been used, has run out or was taken back. Ask for a new one.";
    Problem::new(Kind::NotFound, told)
}

/// Makes the account.
pub async fn accept(
    app: &App,
    body: Acceptance,
    ip: String,
    agent: Option<String>,
) -> Result<Accepted, Problem> {
    let behind = open(app, &body.token).await?;
    let mut checks = Checks::default();
    let (mut first, mut last) = (behind.first_name.clone(), behind.last_name.clone());
    let name = |text: String| validate::optional(&text, 100);
    checks.set("/firstName", &mut first, body.first_name, name);
    checks.set("/lastName", &mut last, body.last_name, name);
    let known = [
        behind.email.as_str(),
        first.as_deref().unwrap_or_default(),
        last.as_deref().unwrap_or_default(),
        &behind.org_name,
    ];
    if let Err(told) = passwords::check(&body.password, &known) {
        checks.say("/password", told);
    }
    checks.done()?;
    let hash = app.hasher.hash(body.password).await?;
    let (now, user) = (app.clock.now(), UserId::fresh());
    app.db
        .in_org(behind.org, async |tx| -> Result<(), Problem> {
            let invitation = store::lock(tx, behind.id, now).await?;
            if invitation.status != InvitationStatus::Open {
                return Err(over());
            }
            let new = NewUser {
                id: user,
                hash,
                first_name: first,
                last_name: last,
                contractor: invitation.contractor_id,
                contact: invitation.contact_id,
                email: invitation.email.clone(),
                role: invitation.role,
                permissions: json!(invitation.permissions),
            };
            store::accept(tx, behind.id, new, now);
            let facts =
                json!({ "email": invitation.email, "role": invitation.role, "userId": user });
            let entry = Audit {
                user: Some(user),
                ip: Some(ip),
                agent,
                ..Audit::of("invitation.accept", "Invitation", behind.id.as_uuid())
            };
            audit(tx, now, entry.values(None, Some(facts)));
            Ok(())
        })
        .await?;
    app.live.announce(Change::of(behind.org, "user", user.as_uuid(), "created"));
    Ok(Accepted { email: behind.email, organisation_slug: behind.org_slug })
}
