//! `/session` and `/sessions`.

use super::cookie;
use super::store::{self, Account};
use super::{Caller, SessionInfo};
use crate::app::App;
use crate::http::{FieldError, Json, Kind, OrganisationChoice, Path, Problem, Problems};
use crate::record::{Audit, audit};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maintainuk_domain::ids::{ContactId, ContractorId, OrgId, SessionId, UserId};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(sign_in, who_am_i, sign_out))
        .routes(routes!(list_sessions, end_other_sessions))
        .routes(routes!(end_session))
        .merge(super::change::router())
        .merge(super::forgotten::router())
}

/// What signing in takes.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignIn {
    /// The account's email.
    #[schema(example = "coordinator@northgate.example")]
    email: String,
    /// Its password.
    #[schema(example = "maintain-uk-demo")]
    password: String,
    /// The organisation's slug, where the email has an account in several.
    organisation: Option<String>,
}

/// Who is signed in and what they may do.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    user: MyUser,
    organisation: MyOrganisation,
    /// Permissions and how far each reaches: `all` rows or one's `own`.
    permissions: BTreeMap<&'static str, &'static str>,
    /// The firm that a contractor acts for.
    contractor_id: Option<ContractorId>,
    /// The person that a resident is.
    contact_id: Option<ContactId>,
    /// Whether mail is kept in the sandbox mailbox rather than sent.
    sandbox_mail: bool,
}

/// The signed-in user.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MyUser {
    id: UserId,
    email: String,
    first_name: Option<String>,
    last_name: Option<String>,
    #[schema(value_type = String, example = "Coordinator")]
    role: &'static str,
}

/// The signed-in user's organisation.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MyOrganisation {
    id: OrgId,
    name: String,
    slug: String,
    plan: String,
}

impl Me {
    fn of(info: &SessionInfo, app: &App) -> Self {
        let granted = info.access.granted();
        Self {
            user: MyUser {
                id: info.user,
                email: info.email.clone(),
                first_name: info.first_name.clone(),
                last_name: info.last_name.clone(),
                role: info.access.role.as_str(),
            },
            organisation: MyOrganisation {
                id: info.org,
                name: info.org_name.clone(),
                slug: info.org_slug.clone(),
                plan: info.org_plan.clone(),
            },
            permissions: granted
                .filter_map(|(permission, grant)| Some((permission.as_str(), grant.as_str()?)))
                .collect(),
            contractor_id: info.contractor,
            contact_id: info.contact,
            sandbox_mail: app.mailer.is_sandbox(),
        }
    }
}

/// Sign in.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn,
    responses((status = 200, body = Me), Problems), extensions(("x-permission" = json!("none"))))]
async fn sign_in(
    State(app): State<App>,
    sender: Sender,
    Json(body): Json<SignIn>,
) -> Result<Response, Problem> {
    let email = body.email.trim().to_lowercase();
    check_size(&email, &body.password)?;
    let now = app.clock.now();
    if let Some(seconds) = app.attempts.wait(&sender.ip, &email, now) {
        return Err(Problem::too_many(seconds));
    }
    let Some(account) = matching_account(&app, &email, body.password, body.organisation).await?
    else {
        app.attempts.failed(&sender.ip, &email, now);
        let detail = "The email or the password is not right.";
        return Err(Problem::new(Kind::InvalidCredentials, detail));
    };
    let token = cookie::new_token()?;
    begin(&app, &account, &token, sender, now).await?;
    let info = app.sessions.find(cookie::hash(&token), now, &app.live).await?;
    let info = info.ok_or_else(Problem::unauthenticated)?;
    let lifetime = i64::from(app.config.auth.absolute_hours) * 3600;
    let set = cookie::set(&token, lifetime, app.config.is_https());
    let mut response = Json(Me::of(&info, &app)).into_response();
    response.headers_mut().insert(header::SET_COOKIE, set);
    Ok(response)
}

fn check_size(email: &str, password: &str) -> Result<(), Problem> {
    let mut errors = Vec::new();
    let mut say = |pointer: &'static str, detail: &'static str| {
        errors.push(FieldError { pointer: pointer.into(), detail: detail.into() });
    };
    if email.is_empty() || email.len() > 200 {
        say("/email", "Type the email address of your account.");
    }
    if password.is_empty() || password.len() > super::password::LONGEST {
        say("/password", "Type your password.");
    }
    if errors.is_empty() { Ok(()) } else { Err(Problem::fields(errors)) }
}

/// The one account that email, password and organisation mean together.
async fn matching_account(
    app: &App,
    email: &str,
    password: String,
    slug: Option<String>,
) -> Result<Option<Account>, Problem> {
    let mut candidates = store::accounts(&app.db, email).await?;
    candidates.retain(|account| slug.as_ref().is_none_or(|slug| *slug == account.slug));
    if candidates.is_empty() {
        app.hasher.verify(password, None).await?;
        return Ok(None);
    }
    let mut matching = Vec::new();
    for account in candidates {
        let stored = Some(account.password_hash.clone());
        if app.hasher.verify(password.clone(), stored).await? {
            matching.push(account);
        }
    }
    if matching.len() > 1 {
        let choices = matching
            .into_iter()
            .map(|a| OrganisationChoice { slug: a.slug, name: a.org_name })
            .collect();
        return Err(Problem::which_organisation(choices));
    }
    Ok(matching.pop())
}

async fn begin(
    app: &App,
    account: &Account,
    token: &str,
    sender: Sender,
    now: Instant,
) -> Result<(), Problem> {
    let new = store::NewSession {
        id: SessionId::fresh(),
        user: account.user,
        token_hash: cookie::hash(token),
        now,
        expires: now.plus_hours(app.config.auth.absolute_hours.into()),
        ip: sender.ip.clone(),
        agent: sender.agent.clone(),
    };
    let entry = Audit {
        user: Some(account.user),
        ip: Some(sender.ip),
        agent: sender.agent,
        ..Audit::of("session.begin", "Session", new.id.as_uuid())
    };
    app.db
        .in_org(account.org, async |tx| {
            store::begin(tx, new);
            audit(tx, now, entry);
            Ok(())
        })
        .await
}

/// Who is signed in?
#[utoipa::path(get, path = "/session", tag = "session",
    responses((status = 200, body = Me), Problems), extensions(("x-permission" = json!("signed-in"))))]
async fn who_am_i(State(app): State<App>, caller: Caller) -> Json<Me> {
    Json(Me::of(&caller.info, &app))
}

/// Sign out.
#[utoipa::path(delete, path = "/session", tag = "session",
    responses((status = 204, description = "Signed out"), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn sign_out(State(app): State<App>, caller: Caller) -> Result<Response, Problem> {
    end(&app, &caller, caller.info.session).await?;
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, cookie::clear(app.config.is_https()));
    let everything = HeaderValue::from_static("\"cache\", \"storage\"");
    headers.insert("clear-site-data", everything);
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}

async fn end(app: &App, caller: &Caller, session: SessionId) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            if !store::end(tx, caller.user(), session, now).await? {
                return Err(Problem::not_found());
            }
            audit(tx, now, Audit::by(caller, "session.end", "Session", session.as_uuid()));
            Ok(())
        })
        .await?;
    app.sessions.forget(caller.user().as_uuid());
    app.live.forget_user(caller.user().as_uuid());
    Ok(())
}

/// A browser that is signed in.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    id: SessionId,
    created_at: Instant,
    last_seen_at: Instant,
    user_agent: Option<String>,
    ip_address: Option<String>,
    /// Whether it is the one that asks.
    current: bool,
}

/// One's own live sessions, newest first.
#[derive(Serialize, ToSchema)]
pub struct SessionList {
    items: Vec<Session>,
}

/// Where am I signed in?
#[utoipa::path(get, path = "/sessions", tag = "session",
    responses((status = 200, body = SessionList), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn list_sessions(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<SessionList>, Problem> {
    let rows = store::list(&app.db, caller.org(), caller.user(), app.clock.now()).await?;
    let items = rows.iter().map(|row| Session {
        id: row.get("Id"),
        created_at: row.get("CreatedAt"),
        last_seen_at: row.get("LastSeenAt"),
        user_agent: row.get("UserAgent"),
        ip_address: row.get("IpAddress"),
        current: row.get::<_, SessionId>("Id") == caller.info.session,
    });
    Ok(Json(SessionList { items: items.collect() }))
}

/// End all my sessions but this one.
#[utoipa::path(delete, path = "/sessions", tag = "session",
    responses((status = 204, description = "Ended"), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn end_other_sessions(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let (now, this) = (app.clock.now(), caller.info.session);
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            store::end_all(tx, caller.user(), Some(this), now);
            audit(tx, now, Audit::by(&caller, "session.endOthers", "Session", this.as_uuid()));
            Ok(())
        })
        .await?;
    app.sessions.forget(caller.user().as_uuid());
    app.live.forget_user(caller.user().as_uuid());
    Ok(StatusCode::NO_CONTENT)
}

/// End one of my sessions.
#[utoipa::path(delete, path = "/sessions/{id}", tag = "session", params(("id" = SessionId, Path)),
    responses((status = 204, description = "Ended"), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn end_session(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<SessionId>,
) -> Result<StatusCode, Problem> {
    end(&app, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where a stranger's request comes from.
pub struct Sender {
    /// The address.
    pub ip: String,
    /// What the client calls itself.
    pub agent: Option<String>,
}

impl axum::extract::FromRequestParts<App> for Sender {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, Self::Rejection> {
        Ok(Self { ip: cookie::client_ip(app, parts), agent: cookie::user_agent(parts) })
    }
}
