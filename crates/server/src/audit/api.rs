//! `/audit`.

use super::model::AuditList;
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::exports::{self, Format};
use crate::http::{Json, Path, Problem, Problems, Query, Window};
use crate::record::{Audit, audit};
use axum::extract::State;
use axum::response::Response;
use jiff::civil::{Date, Time};
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::{Instant, at_london};
use maintainuk_domain::{numbers, validate};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_audit)).routes(routes!(export_audit))
}

/// Which entries are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AuditFilter {
    /// What was done to one thing, of whatever kind.
    entity_id: Option<Uuid>,
    /// Only to things of this kind.
    #[param(example = "Property")]
    entity_type: Option<String>,
    /// Only this.
    #[param(example = "property.update")]
    action: Option<String>,
    /// Only by this person.
    user_id: Option<UserId>,
    /// From this local date on.
    #[param(example = "2026-01-01", value_type = Option<String>)]
    from: Option<Date>,
    /// To this local date, the whole day.
    #[param(example = "2026-01-31", value_type = Option<String>)]
    to: Option<Date>,
    /// An id, the number of a ticket or a work order, or a part of what was done.
    #[param(example = "TKT-000123")]
    q: Option<String>,
}

/// Which part of the log is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AuditQuery {
    /// What was done to one thing, of whatever kind.
    entity_id: Option<Uuid>,
    /// Only to things of this kind.
    #[param(example = "Property")]
    entity_type: Option<String>,
    /// Only this.
    #[param(example = "property.update")]
    action: Option<String>,
    /// Only by this person.
    user_id: Option<UserId>,
    /// From this local date on.
    #[param(example = "2026-01-01", value_type = Option<String>)]
    from: Option<Date>,
    /// To this local date, the whole day.
    #[param(example = "2026-01-31", value_type = Option<String>)]
    to: Option<Date>,
    /// An id, the number of a ticket or a work order, or a part of what was done.
    #[param(example = "TKT-000123")]
    q: Option<String>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

impl AuditFilter {
    async fn filter(&self, app: &App, caller: &Caller) -> Result<Filter, Problem> {
        let start = |date: Date| at_london(date, Time::midnight());
        let end = |date: Date| -> Result<Instant, Problem> {
            let next = date.tomorrow().map_err(|_| wrong("`to` is too late."))?;
            Ok(start(next))
        };
        let mut filter = Filter {
            user: self.user_id,
            action: self.action.clone(),
            entity_type: self.entity_type.clone(),
            from: self.from.map(start),
            to: self.to.map(end).transpose()?,
            ..Filter::default()
        };
        if let Some(id) = self.entity_id {
            let place = store::opened_by(&app.db, caller.org(), id).await?;
            filter.about = place.map(|_| id.to_string());
            filter.entities = Some(vec![place.unwrap_or(id)]);
        }
        let text = validate::optional(self.q.as_deref().unwrap_or_default(), 100)
            .map_err(|told| wrong(format!("`q`: {told}")))?;
        let Some(text) = text else { return Ok(filter) };
        if let Ok(id) = text.parse::<Uuid>() {
            filter.narrow_to(vec![id]);
            return Ok(filter);
        }
        let bare = text.parse::<i64>().ok().filter(|&number| number > 0);
        let ticket = numbers::parse_ticket(&text).or(bare);
        let order = numbers::parse_work_order(&text).or(bare);
        if ticket.is_some() || order.is_some() {
            let ids = store::numbered(&app.db, caller.org(), ticket, order).await?;
            filter.narrow_to(ids);
        } else {
            filter.action_part = Some(text);
        }
        Ok(filter)
    }
}

impl Filter {
    /// Only what was done to these, and to what was asked for already.
    fn narrow_to(&mut self, ids: Vec<Uuid>) {
        let asked = self.entities.take();
        let kept = |id: &Uuid| asked.as_ref().is_none_or(|asked| asked.contains(id));
        self.entities = Some(ids.into_iter().filter(kept).collect());
    }
}

fn wrong(told: impl Into<std::borrow::Cow<'static, str>>) -> Problem {
    Problem::parameter(told)
}

/// List what was done, newest first.
#[utoipa::path(get, path = "/audit", tag = "organisation", params(AuditQuery),
    responses((status = 200, body = AuditList), Problems),
    extensions(("x-permission" = json!("audit:read"))))]
async fn list_audit(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<AuditQuery>,
) -> Result<Json<AuditList>, Problem> {
    caller.require_all(Permission::AuditRead)?;
    let window = Window::new(query.limit, query.after.as_deref())?;
    let count = query.count.unwrap_or_default();
    let AuditQuery { entity_id, entity_type, action, user_id, from, to, q, .. } = query;
    let asked = AuditFilter { entity_id, entity_type, action, user_id, from, to, q };
    let filter = asked.filter(&app, &caller).await?;
    let page = store::list(&app.db, caller.org(), &filter, window, count).await?;
    Ok(Json(AuditList { items: page.items, next: page.next, total: page.total }))
}

/// Take out what was done, newest first, as a CSV or XLSX file.
#[utoipa::path(get, path = "/audit/export/{format}", tag = "organisation",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), AuditFilter),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("audit:read"))))]
async fn export_audit(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    Query(query): Query<AuditFilter>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::AuditRead)?;
    let filter = query.filter(&app, &caller).await?;
    let with = exports::shared((app.clone(), caller.org(), filter));
    let page = move |after: Option<String>| {
        let with = std::sync::Arc::clone(&with);
        async move {
            let (app, org, filter) = &*with;
            let window = Window::new(Some(200), after.as_deref())?;
            let page = store::list(&app.db, *org, filter, window, false).await?;
            Ok((page.items, page.next))
        }
    };
    let first = page(None).await?;
    note(&app, &caller, format, &query).await?;
    Ok(exports::file(&app, "audit", format, first, page))
}

/// Whoever takes the log away is in it; with what they asked for, but for ids, which may be of
/// anything.
async fn note(
    app: &App,
    caller: &Caller,
    format: Format,
    query: &AuditFilter,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let asked = json!({ "format": format, "action": query.action,
        "entityType": query.entity_type, "from": query.from, "to": query.to,
        "ofOneThing": query.entity_id.is_some(), "ofOnePerson": query.user_id.is_some(),
        "searched": query.q.is_some() });
    app.db
        .in_org(caller.org(), async |tx| {
            let org = caller.org().as_uuid();
            let entry = Audit::by(caller, "audit.export", "Organisation", org);
            audit(tx, now, entry.values(None, Some(asked)));
            Ok::<_, Problem>(())
        })
        .await
}
