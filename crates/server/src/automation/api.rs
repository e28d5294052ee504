//! `/automation-rules`, `/automation-runs` and `/tickets/{id}/automation`.

use super::model::{
    AutomationRule, AutomationRuleList, AutomationRun, AutomationRunList, RulePreview,
    RuleVersionList,
};
use super::{preview, runs, store, undo, versions};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{
    FieldError, IfMatch, Json, Once, Page, Path, Problem, Problems, Query, Reply, Tagged,
    Versioned, Window,
};
use crate::live::Change;
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::automation::{MOST_RULES, RuleWords};
use maintainuk_domain::ids::{RuleId, RunId, TicketId};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_rules, create_rule))
        .routes(routes!(try_rule))
        .routes(routes!(read_rule, update_rule, delete_rule))
        .routes(routes!(list_rule_runs))
        .routes(routes!(list_rule_versions))
        .routes(routes!(list_ticket_runs))
        .routes(routes!(undo_run))
}

/// List the rules, in the order in which they are looked at.
#[utoipa::path(get, path = "/automation-rules", tag = "automation",
    responses((status = 200, body = AutomationRuleList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_rules(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<AutomationRuleList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    Ok(Json(AutomationRuleList { items: store::list(&app.db, caller.org()).await? }))
}

fn checked(words: RuleWords) -> Result<RuleWords, Problem> {
    let field = |(pointer, detail): (String, String)| FieldError {
        pointer: pointer.into(),
        detail: detail.into(),
    };
    words.check().map_err(|wrong| Problem::fields(wrong.into_iter().map(field).collect()))
}

/// Make a rule. It acts in the name of who sets it, from then on.
#[utoipa::path(post, path = "/automation-rules", tag = "automation", request_body = RuleWords,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = AutomationRule), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn create_rule(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<RuleWords>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let (now, id) = (app.clock.now(), RuleId::fresh());
    let words = checked(body.clone())?;
    let info = &caller.info;
    let name = tickets::full_name(info.first_name.as_deref(), info.last_name.as_deref());
    let rule = AutomationRule {
        id,
        words,
        author_name: name.unwrap_or_else(|| info.email.clone()),
        author: caller.user(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            if store::count(tx).await? >= MOST_RULES {
                let told = format!("There are {MOST_RULES} rules; delete one first.");
                return Err(Problem::conflict(told));
            }
            store::check_names(tx, &rule.words).await?;
            store::save(tx, id, &rule.words, caller.user(), 1, now);
            let entry = Audit::by(&caller, "rule.create", "AutomationRule", id.as_uuid());
            audit(tx, now, entry.created(&rule.words)?);
            let reply = Reply::created(&rule)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "rule", id.as_uuid(), "created"));
    Ok(reply)
}

/// Try a rule on the repairs of the last 90 days, without doing anything.
#[utoipa::path(post, path = "/automation-rules/preview", tag = "automation", request_body = RuleWords,
    responses((status = 200, body = RulePreview), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn try_rule(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<RuleWords>,
) -> Result<Json<RulePreview>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let words = checked(body)?;
    app.db.in_org(caller.org(), async |tx| store::check_names(tx, &words).await).await?;
    Ok(Json(preview::of(&app.db, caller.org(), &words, app.clock.now()).await?))
}

/// Read a rule.
#[utoipa::path(get, path = "/automation-rules/{id}", tag = "automation", params(("id" = RuleId, Path)),
    responses((status = 200, body = AutomationRule, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn read_rule(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RuleId>,
) -> Result<Tagged<AutomationRule>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}

/// Change a rule: a new version, for what happens from then on.
#[utoipa::path(patch, path = "/automation-rules/{id}", tag = "automation", request_body = RuleWords,
    params(("id" = RuleId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = AutomationRule, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn update_rule(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RuleId>,
    IfMatch(version): IfMatch,
    Json(body): Json<RuleWords>,
) -> Result<Tagged<AutomationRule>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let before = store::lock(tx, id).await?.unless_stale(version)?;
            let words = checked(body)?;
            store::check_names(tx, &words).await?;
            store::save(tx, id, &words, caller.user(), version + 1, now);
            let entry = Audit::by(&caller, "rule.update", "AutomationRule", id.as_uuid());
            audit(tx, now, entry.changed(&before.words, &words)?);
            Ok(())
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "rule", id.as_uuid(), "updated"));
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id).await?))
}

/// Delete a rule; what it did stays on record.
#[utoipa::path(delete, path = "/automation-rules/{id}", tag = "automation", params(("id" = RuleId, Path)),
    responses((status = 204, description = "Deleted"), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn delete_rule(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RuleId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let rule = store::lock(tx, id).await?;
            store::delete(tx, id, now);
            let entry = Audit::by(&caller, "rule.delete", "AutomationRule", id.as_uuid());
            audit(tx, now, entry.values(Some(serde_json::to_value(&rule.words)?), None));
            Ok(())
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "rule", id.as_uuid(), "deleted"));
    Ok(StatusCode::NO_CONTENT)
}

/// Which runs are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RunQuery {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

impl RunQuery {
    fn window(&self) -> Result<Window, Problem> {
        Window::new(self.limit, self.after.as_deref())
    }
}

fn listed(page: Page<AutomationRun>) -> Json<AutomationRunList> {
    Json(AutomationRunList { items: page.items, next: page.next })
}

/// List what a rule did, and left and why, newest first.
#[utoipa::path(get, path = "/automation-rules/{id}/runs", tag = "automation",
    params(("id" = RuleId, Path), RunQuery),
    responses((status = 200, body = AutomationRunList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_rule_runs(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RuleId>,
    Query(query): Query<RunQuery>,
) -> Result<Json<AutomationRunList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    store::find(&app.db, caller.org(), id).await?;
    Ok(listed(runs::of_rule(&app.db, caller.org(), id, query.window()?).await?))
}

/// List the versions of a rule, newest first: what each said, who set it and what they changed.
#[utoipa::path(get, path = "/automation-rules/{id}/versions", tag = "automation",
    params(("id" = RuleId, Path), RunQuery),
    responses((status = 200, body = RuleVersionList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_rule_versions(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RuleId>,
    Query(query): Query<RunQuery>,
) -> Result<Json<RuleVersionList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    store::find(&app.db, caller.org(), id).await?;
    Ok(Json(versions::list(&app.db, caller.org(), id, query.window()?).await?))
}

/// List what rules did to a ticket, and left and why, newest first.
#[utoipa::path(get, path = "/tickets/{id}/automation", tag = "automation",
    params(("id" = TicketId, Path), RunQuery),
    responses((status = 200, body = AutomationRunList), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn list_ticket_runs(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<RunQuery>,
) -> Result<Json<AutomationRunList>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let (org, sight) = (caller.org(), Sight::All);
    let who = sight.id();
    let seen = crate::db::Query(tickets::seen(sight), &[&org, &who, &id]);
    let [found] = app.db.read(org, [seen]).await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    Ok(listed(runs::of_ticket(&app.db, org, id, query.window()?).await?))
}

/// Undo what a rule did, as far as it can be undone; what cannot says why.
#[utoipa::path(post, path = "/automation-runs/{id}/undo", tag = "automation", params(("id" = RunId, Path)),
    responses((status = 200, body = AutomationRun), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn undo_run(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RunId>,
) -> Result<Json<AutomationRun>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    undo::undo(&app, &caller, id).await?;
    Ok(Json(runs::find(&app.db, caller.org(), id).await?))
}
