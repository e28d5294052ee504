//! `/checklist-templates`.

use super::model::{
    ChangeChecklistTemplate, ChecklistTemplate, ChecklistTemplateList, NewChecklistTemplate,
};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{
    FieldError, IfMatch, Json, Once, Path, Problem, Problems, Query, Reply, Tagged, Versioned,
    Window,
};
use crate::record::{Audit, audit};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::checklists::{ChecklistItem, tidy};
use maintainuk_domain::ids::ChecklistTemplateId;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::validate;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_checklist_templates, create_checklist_template))
        .routes(routes!(update_checklist_template))
}

/// Which templates are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TemplateQuery {
    /// Those that were retired, instead of those in use.
    retired: Option<bool>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the templates of checklists, newest first.
#[utoipa::path(get, path = "/checklist-templates", tag = "checklists", params(TemplateQuery),
    responses((status = 200, body = ChecklistTemplateList), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn list_checklist_templates(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<TemplateQuery>,
) -> Result<Json<ChecklistTemplateList>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let retired = query.retired.unwrap_or(false);
    let rows = store::templates(&app.db, caller.org(), retired, &window).await?;
    let (items, next) = window.cut(rows, ChecklistTemplate::place);
    Ok(Json(ChecklistTemplateList { items, next }))
}

fn name(given: &str) -> Result<String, Problem> {
    validate::required(given, 100).map_err(|told| Problem::invalid("/name", told))
}

fn items(given: Vec<ChecklistItem>) -> Result<Vec<ChecklistItem>, Problem> {
    let named = |(place, told): (String, String)| FieldError {
        pointer: format!("/items{place}").into(),
        detail: told.into(),
    };
    tidy(given).map_err(|wrong| Problem::fields(wrong.into_iter().map(named).collect()))
}

fn kinds(mut given: Vec<Category>) -> Vec<Category> {
    given.sort_unstable();
    given.dedup();
    given
}

fn told(error: Problem, name: &str) -> Problem {
    if error.told() == Problem::conflict("Such a record exists already.").told() {
        return Problem::invalid("/name", format!("Another checklist is called {name} already."));
    }
    error
}

/// Make a template of checklists.
#[utoipa::path(post, path = "/checklist-templates", tag = "checklists",
    request_body = NewChecklistTemplate,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = ChecklistTemplate), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn create_checklist_template(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewChecklistTemplate>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    let new = ChecklistTemplate {
        id: ChecklistTemplateId::fresh(),
        name: name(&body.name)?,
        categories: kinds(body.categories.clone()),
        items: items(body.items.clone())?,
        retired_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let made = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            store::insert_template(tx, &new, Some(caller.user()));
            let id = new.id.as_uuid();
            let entry = Audit::by(&caller, "checklistTemplate.create", "ChecklistTemplate", id);
            audit(tx, now, entry.created(&new).map_err(DbError::from)?);
            let reply = Reply::created(&new)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await;
    made.map_err(|error| told(error, &new.name))
}

/// Change, retire or bring back a template of checklists.
#[utoipa::path(patch, path = "/checklist-templates/{id}", tag = "checklists",
    request_body = ChangeChecklistTemplate,
    params(("id" = ChecklistTemplateId, Path), ("If-Match" = String, Header, description = "The version last read.")),
    responses((status = 200, body = ChecklistTemplate, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn update_checklist_template(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ChecklistTemplateId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeChecklistTemplate>,
) -> Result<Tagged<ChecklistTemplate>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    let wanted = body.name.clone().unwrap_or_default();
    let saved = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = store::template(tx, id).await?;
            let mut new = old.unless_stale(version)?;
            if let Some(given) = body.name {
                new.name = name(&given)?;
            }
            if let Some(given) = body.items {
                new.items = items(given)?;
            }
            new.categories = body.categories.map_or(new.categories, kinds);
            new.retired_at = match body.retired {
                Some(true) => new.retired_at.or(Some(now)),
                Some(false) => None,
                None => new.retired_at,
            };
            (new.updated_at, new.version) = (now, new.version + 1);
            store::update_template(tx, &new, caller.user());
            let id = id.as_uuid();
            let entry = Audit::by(&caller, "checklistTemplate.update", "ChecklistTemplate", id);
            audit(tx, now, entry.changed(&old, &new).map_err(DbError::from)?);
            Ok(new)
        })
        .await;
    Ok(Tagged::ok(saved.map_err(|error| told(error, &wanted))?))
}
