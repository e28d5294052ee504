//! The rating on a ticket's page, and `/tickets/{id}/rating`.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::hearing::{self, Source};
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::params;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight, TicketPage, TicketSummary};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContactId, ContractorId, TicketId};
use maintainuk_domain::ratings::{self, Rater};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The longest words.
const COMMENT_MAX: usize = 1_000;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(rate_repair))
}

/// How a repair went, in the resident's eyes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// One to five; none yet when null.
    pub stars: Option<i16>,
    /// What else they said; not shown to contractors.
    pub comment: Option<String>,
    /// When it was said last.
    pub at: Option<Instant>,
    /// Whether staff noted what they were told; a resident's own is changed by that resident alone.
    pub noted_by_staff: bool,
    /// Whether whoever reads this can give it, or give it anew, now.
    pub open: bool,
}

/// Who gives a rating that sees tickets so.
fn rater(sight: Sight) -> Rater {
    match sight {
        Sight::Resident(person) => Rater::Resident(person),
        Sight::All | Sight::Contractor(_) | Sight::Nothing => Rater::Staff,
    }
}

/// Whose rating is in the row of a ticket, if one is.
fn whose(row: &Row) -> Result<Option<Rater>, tokio_postgres::Error> {
    let stars: Option<i16> = row.try_get("RatingStars")?;
    let person: Option<ContactId> = row.try_get("RatedByContactId")?;
    Ok(stars.map(|_| person.map_or(Rater::Staff, Rater::Resident)))
}

/// Reads it from the row of the ticket's page; none while there is nothing to rate. A firm sees the
/// stars that are its own.
///
/// # Errors
/// When a column is not what it should be.
pub fn read(
    row: &Row,
    ticket: &TicketSummary,
    sight: Sight,
    now: Instant,
) -> Result<Option<Rating>, tokio_postgres::Error> {
    let open = ratings::open(ticket.status, ticket.completed_at, now).is_ok();
    let stars: Option<i16> = row.try_get("RatingStars")?;
    let comment: Option<String> = row.try_get("RatingComment")?;
    let given = whose(row)?;
    let noted_by_staff = given == Some(Rater::Staff);
    if let Sight::Contractor(firm) = sight {
        let whose: Option<ContractorId> = row.try_get("RatedContractorId")?;
        let at = row.try_get("RatedAt")?;
        let own = whose == Some(firm);
        return Ok(own.then_some(Rating { stars, comment: None, at, noted_by_staff, open: false }));
    }
    let open = open && ratings::replace(given, rater(sight)).is_ok();
    let shown = open || stars.is_some();
    let at = row.try_get("RatedAt")?;
    Ok(shown.then_some(Rating { stars, comment, at, noted_by_staff, open }))
}

/// How it went.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RateRepair {
    /// One to five.
    #[schema(minimum = 1, maximum = 5)]
    pub stars: i16,
    /// A few words (at most 1,000 characters).
    pub comment: Option<String>,
}

/// Rate a repair that was completed at most 14 days ago.
///
/// Residents rate their own, and may change what they said. Staff note what they were told while
/// the resident has not rated it: 409 afterwards.
#[utoipa::path(post, path = "/tickets/{id}/rating", tag = "tickets",
    params(("id" = TicketId, Path)), request_body = RateRepair,
    responses((status = 200, body = TicketPage), Problems),
    extensions(("x-permission" = json!("tickets:confirm"))))]
async fn rate_repair(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Json(body): Json<RateRepair>,
) -> Result<Tagged<TicketPage>, Problem> {
    let sight = Sight::of(&caller, caller.require(Permission::TicketsConfirm)?);
    let stars = ratings::stars(body.stars).map_err(|told| Problem::invalid("/stars", told))?;
    let comment = validate::paragraphs(body.comment.as_deref().unwrap_or_default(), COMMENT_MAX)
        .map_err(|told| Problem::invalid("/comment", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let ticket = tickets::lock_to_act(tx, sight, id).await?;
            ratings::open(ticket.status, ticket.completed_at, now).map_err(Problem::conflict)?;
            let row = tx.one(GIVEN, &[&tx.org, &id]).await?;
            ratings::replace(whose(&row).map_err(DbError::from)?, rater(sight))
                .map_err(Problem::conflict)?;
            write(tx, &ticket, rater(sight), (stars, comment.as_deref()), now);
            hearing::hear_any(tx, &caller, &ticket, (&[comment.as_deref()], Source::Rating), now);
            let entry = Audit::by(&caller, "ticket.rate", "MaintenanceTicket", id.as_uuid());
            let given = told(stars, comment.as_deref(), rater(sight) == Rater::Staff);
            let old = before(&row).map_err(DbError::from)?;
            let mut data = json!({ "stars": stars });
            if rater(sight) == Rater::Staff {
                data["noted"] = true.into();
            }
            let line = Event::by(&caller, id, EventType::RepairRated, data);
            record(tx, now, entry.values(old, Some(given)), line);
            Ok(())
        })
        .await?;
    tickets::changed(&app, &caller, sight, id).await
}

/// What was said of ticket `$2` until now.
const GIVEN: &str = r#"SELECT "RatingStars", "RatingComment", "RatedByContactId"
    FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2"#;

/// A rating, as the audit log keeps it.
fn told(stars: i16, comment: Option<&str>, noted: bool) -> Value {
    json!({ "stars": stars, "comment": comment, "notedByStaff": noted })
}

/// The one that is replaced, if there is one.
fn before(row: &Row) -> Result<Option<Value>, tokio_postgres::Error> {
    let stars: Option<i16> = row.try_get("RatingStars")?;
    let comment: Option<&str> = row.try_get("RatingComment")?;
    let noted = whose(row)? == Some(Rater::Staff);
    Ok(stars.map(|stars| told(stars, comment, noted)))
}

/// Leaves it to the transaction; it is said of whoever did the last work.
fn write(
    tx: OrgTx<'_>,
    ticket: &Locked,
    by: Rater,
    (stars, comment): (i16, Option<&str>),
    now: Instant,
) {
    let person = match by {
        Rater::Resident(person) => Some(person),
        Rater::Staff => None,
    };
    tx.later_once(
        concat!(
            r#"UPDATE "MaintenanceTickets" SET "RatedAt" = $4, "RatingStars" = $5, "RatingComment" = $6,
               "RatedByContactId" = $8,
               "RatedContractorId" = "#,
            did_last_work!(),
            r#",
               "LastEventType" = $7, "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#
        ),
        params![
            tx.org,
            ticket.id,
            ticket.version,
            now,
            stars,
            comment.map(str::to_owned),
            EventType::RepairRated,
            person
        ],
    );
}
