//! `/tickets/alike`.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query as Sql, sql};
use crate::http::{Json, Problem, Problems, Query};
use crate::properties;
use crate::tickets::{EmergencyAdvice, Sight};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::alike::{Told, likeness, may_follow, should_look};
use maintainuk_domain::emergency::{Report, recognise};
use maintainuk_domain::ids::{TicketId, UnitId};
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(alike_tickets))
}

/// Tickets that are offered at most.
const MOST: usize = 5;

/// What is about to be reported.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AlikeParams {
    /// Where.
    unit_id: UnitId,
    /// What is wrong, in a few words; at most 200 characters.
    title: Option<String>,
    /// More of it, as far as it tells of an emergency; at most 1,000 characters.
    description: Option<String>,
    /// What kind of repair.
    category: Option<Category>,
}

/// An open ticket that may be the same.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AlikeTicket {
    /// The id.
    pub id: TicketId,
    /// Its number.
    #[schema(example = "TKT-000123")]
    pub number: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// What kind of repair.
    pub category: Category,
    /// Where it stands.
    pub status: TicketStatus,
    /// When it was reported.
    pub created_at: Instant,
    /// Where, on one line.
    pub address: String,
    /// Whether it is at the same home; otherwise next door.
    pub same_home: bool,
    /// How much of the words is the same, in per cent.
    pub likeness: usize,
}

/// Open tickets that may be the same, the likeliest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlikeTickets {
    /// The tickets; at most 5.
    pub items: Vec<AlikeTicket>,
    /// What to do at once, when the words alone tell of an emergency. What is open and less urgent
    /// is then not offered.
    pub emergency: Option<EmergencyAdvice>,
}

/// The open tickets at unit `$3` and in its building, as far as they are in sight (`$2`): all of a home up
/// to 500, and 2,000 in all, those of the home itself first. An index has what is open at each home.
const HEAD: &str = r#"
    SELECT t.*, w."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode",
        w."Id" = $3 AS "IsSameHome"
    FROM "Units" u
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    JOIN "Units" w ON w."OrgId" = $1 AND w."PropertyId" = u."PropertyId"
    CROSS JOIN LATERAL (
        SELECT t."Id", t."TicketNumber", t."Title", left(t."Description", 2000) AS "Description",
            t."Category", t."Status", t."Priority", t."CreatedAt"
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."UnitId" = w."Id"
          AND t."Status" IN ('New', 'Assigned', 'InProgress')"#;
const TAIL: &str = r#"
        ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 500) t
    WHERE u."OrgId" = $1 AND u."Id" = $3
    ORDER BY w."Id" = $3 DESC, t."CreatedAt" DESC, t."Id" DESC LIMIT 2000"#;

/// Look for open tickets that may be what is about to be reported, at the home and in its building.
///
/// Every open one of a home counts, up to 500 of it and 2,000 in the building. Residents are shown only
/// their own.
#[utoipa::path(get, path = "/tickets/alike", tag = "tickets", params(AlikeParams),
    responses((status = 200, body = AlikeTickets), Problems),
    extensions(("x-permission" = json!("tickets:create"))))]
async fn alike_tickets(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<AlikeParams>,
) -> Result<Json<AlikeTickets>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsCreate)?);
    let title = params.title.unwrap_or_default();
    if title.chars().count() > 200 {
        return Err(Problem::parameter("`title` is at most 200 characters."));
    }
    let description = params.description.unwrap_or_default();
    if description.chars().count() > 1_000 {
        return Err(Problem::parameter("`description` is at most 1,000 characters."));
    }
    let emergency = recognise(&Report {
        title: &title,
        description: &description,
        category: params.category,
        on: london_date(app.clock.now()),
        // What is recorded about the people there must not show in what is answered to words.
        vulnerable: false,
    });
    let asked = Told { title: &title, description: "", category: params.category };
    let (org, who) = (caller.org(), sight.id());
    let text = sql::join(&[HEAD, sight.condition(), TAIL]);
    let [rows] = app.db.read(org, [Sql(text, &[&org, &who, &params.unit_id])]).await?;
    let mut items = Vec::new();
    for row in &rows {
        let open: Priority = row.try_get("Priority").map_err(DbError::from)?;
        if may_follow(emergency.is_some(), open) {
            items.extend(alike(row, asked).map_err(DbError::from)?);
        }
    }
    items.sort_by_key(|ticket| {
        (Reverse(ticket.likeness), Reverse(ticket.same_home), Reverse(ticket.created_at))
    });
    items.truncate(MOST);
    let emergency =
        emergency.map(|found| EmergencyAdvice { rule: found.rule, advice: found.advice });
    Ok(Json(AlikeTickets { items, emergency }))
}

/// Reads a ticket if it may be the same.
fn alike(row: &Row, asked: Told<'_>) -> Result<Option<AlikeTicket>, tokio_postgres::Error> {
    let title: String = row.try_get("Title")?;
    let description: Option<&str> = row.try_get("Description")?;
    let category: Category = row.try_get("Category")?;
    let same_home: bool = row.try_get("IsSameHome")?;
    let theirs = Told {
        title: &title,
        description: description.unwrap_or_default(),
        category: Some(category),
    };
    let likeness = (!asked.title.trim().is_empty()).then(|| likeness(asked, theirs));
    if !should_look(likeness, same_home, asked.category == Some(category)) {
        return Ok(None);
    }
    let address = properties::address::one_line(
        row.try_get("UnitNumber")?,
        row.try_get("AddressLine1")?,
        row.try_get("AddressLine2")?,
        row.try_get("City")?,
        row.try_get("Postcode")?,
    );
    Ok(Some(AlikeTicket {
        id: row.try_get("Id")?,
        number: row.try_get("TicketNumber")?,
        title,
        category,
        status: row.try_get("Status")?,
        created_at: row.try_get("CreatedAt")?,
        address,
        same_home,
        likeness: likeness.unwrap_or_default(),
    }))
}
