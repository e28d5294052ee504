//! `/tags` and `/tickets/{id}/tags`.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::params;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight, TicketPage};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{TagId, TicketId};
use maintainuk_domain::tags::tidy;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_tags)).routes(routes!(tag_ticket))
}

/// The tags that the organisation has used.
#[derive(Serialize, ToSchema)]
pub struct TagList {
    /// Their names, in order; the first 500.
    pub items: Vec<String>,
}

/// The tags that a ticket is to have.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetTags {
    /// All of them: at most 10, each at most 30 characters.
    pub tags: Vec<String>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// List the tags that the organisation has used.
#[utoipa::path(get, path = "/tags", tag = "tickets",
    responses((status = 200, body = TagList), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn list_tags(State(app): State<App>, caller: Caller) -> Result<Json<TagList>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let org = caller.org();
    let sql = r#"SELECT "Name" FROM "TicketTags" WHERE "OrgId" = $1 ORDER BY "NameKey" LIMIT 500"#;
    let [rows] = app.db.read(org, [Query(sql, &[&org])]).await?;
    let names = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>();
    Ok(Json(TagList { items: names.map_err(DbError::from)? }))
}

/// Say which tags a ticket has.
#[utoipa::path(post, path = "/tickets/{id}/tags", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = SetTags, responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:update"))))]
async fn tag_ticket(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<SetTags>,
) -> Result<Tagged<TicketPage>, Problem> {
    caller.require_all(Permission::TicketsUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock(tx, Sight::All, id).await?;
            tickets::check_version(&ticket, body.version)?;
            set(tx, &caller, &ticket, &body.tags, now)
        })
        .await?;
    tickets::changed(&app, &caller, Sight::All, id).await
}

/// Leaves the tags of a locked ticket to the transaction; nothing when they are those that it has.
///
/// # Errors
/// When a tag is none, or there are too many.
pub fn set(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    given: &[String],
    now: Instant,
) -> Result<(), Problem> {
    let tags = tidy(given).map_err(|told| Problem::invalid("/tags", told))?;
    if tags == ticket.tags {
        return Ok(());
    }
    let without = |all: &[String], gone: &[String]| -> Vec<String> {
        all.iter().filter(|tag| !gone.contains(tag)).cloned().collect()
    };
    let (added, removed) = (without(&tags, &ticket.tags), without(&ticket.tags, &tags));
    let kind = EventType::TagsChanged;
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "Tags" = $4, "LastEventType" = $5, "UpdatedAt" = $6,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, ticket.id, ticket.version, tags.clone(), kind, now],
    );
    for tag in &added {
        tx.later(
            r#"INSERT INTO "TicketTags" ("Id", "OrgId", "Name", "CreatedByUserId", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"#,
            params![TagId::fresh(), tx.org, tag.clone(), caller.user(), now],
        );
    }
    let entry = Audit::by(caller, "ticket.tags", "MaintenanceTicket", ticket.id.as_uuid());
    let entry = entry.values(Some(json!({ "tags": ticket.tags })), Some(json!({ "tags": tags })));
    let data = json!({ "added": added, "removed": removed });
    record(tx, now, entry, Event::by(caller, ticket.id, kind, data));
    Ok(())
}
