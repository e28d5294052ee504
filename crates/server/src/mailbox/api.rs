//! `/mailbox`.

use crate::app::App;
use crate::auth::Caller;
use crate::db::sql::Builder;
use crate::db::{Db, DbError, Query as Sql};
use crate::http::{Cursor, Json, Path, Problem, Problems, Query, Window};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{OrgId, OutboxId, TicketId};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_mail)).routes(routes!(get_mail))
}

/// How much of the mailbox.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MailParams {
    /// Mails at most, 1 to 200; 50 when absent.
    limit: Option<i64>,
    /// Where to go on.
    after: Option<String>,
}

/// What a list shows of a mail.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MailSummary {
    id: OutboxId,
    to: String,
    subject: String,
    /// The first words.
    preview: String,
    /// Files that it carries along.
    file_count: i32,
    created_at: Instant,
    ticket_id: Option<TicketId>,
}

/// A page of the mailbox.
#[derive(Serialize, ToSchema)]
pub struct MailList {
    items: Vec<MailSummary>,
    /// Send it as `after` for the next page; null on the last.
    next: Option<String>,
}

/// A file that a mail carries.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MailFile {
    name: String,
    content_type: String,
    size_bytes: i64,
    sha256: String,
}

/// A mail.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MailMessage {
    id: OutboxId,
    from: String,
    to: String,
    subject: String,
    text: String,
    html: Option<String>,
    message_id: String,
    /// What it carries along.
    files: Vec<MailFile>,
    created_at: Instant,
    ticket_id: Option<TicketId>,
}

async fn rows(db: &Db, org: OrgId, window: &Window) -> Result<Vec<Row>, DbError> {
    let (at, id) = window.bounds();
    let head = r#"SELECT "Id", "ToAddress", "Subject", left("TextBody", 160) AS "Preview",
        CASE jsonb_typeof("Files") WHEN 'array' THEN jsonb_array_length("Files") ELSE 0 END
            AS "FileCount", "CreatedAt", "TicketId" FROM ops."SandboxMail" WHERE "OrgId" = $1"#;
    let mut b = Builder::new(head, vec![&org]);
    if window.after.is_some() {
        b.bind(r#" AND ("CreatedAt", "Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY "CreatedAt" DESC, "Id" DESC"#);
    b.push(window.limit_sql());
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(rows)
}

/// List the mail that would have been sent.
#[utoipa::path(get, path = "/mailbox", tag = "mailbox", params(MailParams),
    responses((status = 200, body = MailList), Problems),
    extensions(("x-permission" = json!("jobs:read"))))]
async fn list_mail(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<MailParams>,
) -> Result<Json<MailList>, Problem> {
    caller.require_all(Permission::JobsRead)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let rows = rows(&app.db, caller.org(), &window).await?;
    let items = rows.iter().map(|row| MailSummary {
        id: row.get("Id"),
        to: row.get("ToAddress"),
        subject: row.get("Subject"),
        preview: row.get::<_, String>("Preview").split_whitespace().collect::<Vec<_>>().join(" "),
        file_count: row.get("FileCount"),
        created_at: row.get("CreatedAt"),
        ticket_id: row.get("TicketId"),
    });
    let place = |mail: &MailSummary| Cursor { at: mail.created_at, id: mail.id.as_uuid() };
    let (items, next) = window.cut(items.collect(), place);
    Ok(Json(MailList { items, next }))
}

/// Read a mail that would have been sent.
#[utoipa::path(get, path = "/mailbox/{id}", tag = "mailbox", params(("id" = OutboxId, Path)),
    responses((status = 200, body = MailMessage), Problems),
    extensions(("x-permission" = json!("jobs:read"))))]
async fn get_mail(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OutboxId>,
) -> Result<Json<MailMessage>, Problem> {
    caller.require_all(Permission::JobsRead)?;
    let org = caller.org();
    let sql = r#"SELECT * FROM ops."SandboxMail" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [rows] = app.db.read(org, [Sql(sql, &[&org, &id])]).await?;
    let row = rows.first().ok_or_else(Problem::not_found)?;
    Ok(Json(MailMessage {
        id: row.get("Id"),
        from: row.get("FromAddress"),
        to: row.get("ToAddress"),
        subject: row.get("Subject"),
        text: row.get("TextBody"),
        html: row.get("HtmlBody"),
        message_id: row.get("MessageId"),
        files: row
            .get::<_, Option<serde_json::Value>>("Files")
            .and_then(|files| serde_json::from_value(files).ok())
            .unwrap_or_default(),
        created_at: row.get("CreatedAt"),
        ticket_id: row.get("TicketId"),
    }))
}
