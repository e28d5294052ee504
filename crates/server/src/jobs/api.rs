//! `/jobs`.

use crate::app::App;
use crate::auth::Caller;
use crate::db::sql::Builder;
use crate::http::{Cursor, Json, Path, Problem, Problems, Query, Window};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::State;
use axum::http::StatusCode;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{OutboxId, TicketId};
use maintainuk_domain::messaging::OutboxStatus;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_jobs)).routes(routes!(retry_job))
}

/// Which jobs.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct JobParams {
    /// Only in this status.
    #[param(inline)]
    status: Option<OutboxStatus>,
    /// Jobs at most, 1 to 200; 50 when absent.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
}

/// A piece of background work.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BackgroundJob {
    id: OutboxId,
    /// What it does.
    #[schema(example = "send-email")]
    r#type: String,
    status: OutboxStatus,
    attempts: i32,
    available_at: Instant,
    last_error: Option<String>,
    created_at: Instant,
    ticket_id: Option<TicketId>,
}

/// A page of a list of jobs.
#[derive(Serialize, ToSchema)]
pub struct BackgroundJobList {
    items: Vec<BackgroundJob>,
    /// Send it as `after` for the next page; null on the last.
    next: Option<String>,
}

/// List background work, newest first.
#[utoipa::path(get, path = "/jobs", tag = "jobs", params(JobParams),
    responses((status = 200, body = BackgroundJobList), Problems),
    extensions(("x-permission" = json!("jobs:read"))))]
async fn list_jobs(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<JobParams>,
) -> Result<Json<BackgroundJobList>, Problem> {
    caller.require_all(Permission::JobsRead)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let (org, (at, id)) = (caller.org(), window.bounds());
    let head = r#"SELECT "Id", "Type", "Status", "Attempts", "AvailableAt", "LastError", "CreatedAt",
        "PayloadJson" ->> 'ticket' AS "Ticket" FROM "OutboxMessages" WHERE "OrgId" = $1"#;
    let mut b = Builder::new(head, vec![&org]);
    if let Some(status) = &params.status {
        b.bind(r#" AND "Status" = "#, status, "");
    }
    if window.after.is_some() {
        b.bind(r#" AND ("CreatedAt", "Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY "CreatedAt" DESC, "Id" DESC"#);
    b.push(window.limit_sql());
    let [rows] = app.db.read(org, [b.query()]).await?;
    let items = rows.iter().map(|row| BackgroundJob {
        id: row.get("Id"),
        r#type: row.get("Type"),
        status: row.get("Status"),
        attempts: row.get("Attempts"),
        available_at: row.get("AvailableAt"),
        last_error: row.get("LastError"),
        created_at: row.get("CreatedAt"),
        ticket_id: row.get::<_, Option<String>>("Ticket").and_then(|id| id.parse().ok()),
    });
    let place = |job: &BackgroundJob| Cursor { at: job.created_at, id: job.id.as_uuid() };
    let (items, next) = window.cut(items.collect(), place);
    Ok(Json(BackgroundJobList { items, next }))
}

/// Try failed background work again, from its first attempt.
#[utoipa::path(post, path = "/jobs/{id}/retry", tag = "jobs", params(("id" = OutboxId, Path)),
    responses((status = 204, description = "It is due now"), Problems),
    extensions(("x-permission" = json!("jobs:retry"))))]
async fn retry_job(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OutboxId>,
) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::JobsRetry)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let find = r#"SELECT "Status" FROM "OutboxMessages"
                WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
            let row = tx.one(find, &[&tx.org, &id]).await?;
            let status: OutboxStatus = row.get(0);
            if !matches!(status, OutboxStatus::Failed | OutboxStatus::Dead) {
                let told = format!("Only failed work can be tried again; this is {status}.");
                return Err(Problem::conflict(told));
            }
            tx.later(
                r#"UPDATE "OutboxMessages" SET "Status" = 'Pending', "Attempts" = 0,
                       "AvailableAt" = now(), "UpdatedAt" = $3
                   WHERE "OrgId" = $1 AND "Id" = $2"#,
                crate::params![tx.org, id, now],
            );
            let entry = Audit::by(&caller, "job.retry", "OutboxMessage", id.as_uuid());
            let (old, new) = (json!({ "status": status }), json!({ "status": "Pending" }));
            audit(tx, now, entry.values(Some(old), Some(new)));
            Ok(())
        })
        .await?;
    app.live.announce(Change {
        org: caller.org(),
        kind: "job".into(),
        id: id.as_uuid(),
        ticket_id: None,
        action: "updated".into(),
    });
    Ok(StatusCode::NO_CONTENT)
}
