//! `/work-orders/{id}/booking`: what to know before a time is chosen.

use super::gate;
use super::model::party;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::{Json, Path, Problem, Problems};
use crate::places;
use crate::work_orders::{self, Reach};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::ids::WorkOrderId;
use maintainuk_domain::legal::Due;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::visits::{Deadline, Needs, VisitParty};
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_booking))
}

/// What to know before a time is chosen for an order.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BookingFacts {
    /// What the home needs of every visit, without whose need it is and why.
    needs: Needs,
    /// The same, a sentence each.
    needs_words: Vec<String>,
    /// Days on which the contractor of the order is away, the first to end first.
    away: Vec<AwayDays>,
    /// Whether the caller may set a need, an absence or another visit of the firm aside with a reason.
    may_override: bool,
    /// The clocks that run; a visit after one has to be confirmed. Firms see no legal date.
    deadlines: Vec<BookingDeadline>,
}

/// Days on which a contractor is away.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AwayDays {
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
    /// The same in a sentence.
    #[schema(example = "Pipes Ltd is away until 4 May 2027.")]
    words: String,
}

impl TryFrom<&Row> for AwayDays {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let to = row.try_get("ToDate")?;
        let words = gate::away_words(row.try_get("CompanyName")?, to);
        Ok(Self { from: row.try_get("FromDate")?, to, words })
    }
}

/// Absences of the contractor of order `$2` that are not over on day `$3`.
const AWAY: &str = r#"SELECT a."FromDate", a."ToDate", c."CompanyName" FROM "WorkOrders" w
    JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = w."AssignedContractorId"
    JOIN "ContractorAbsences" a ON a."OrgId" = $1 AND a."ContractorId" = c."Id"
    WHERE w."OrgId" = $1 AND w."Id" = $2 AND a."WithdrawnAt" IS NULL AND a."ToDate" >= $3
    ORDER BY a."ToDate" LIMIT 200"#;

/// A clock that a visit answers.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BookingDeadline {
    /// The clock and its date, as one says it.
    #[schema(example = "the target to attend, Tue 1 Dec 17:00")]
    words: String,
    /// The last moment that is in time, or for a day the first one after it.
    due_at: Instant,
    /// Whether a visit at that very moment is late: the clock counts whole days.
    whole_day: bool,
    /// Whether the law asks for it: a visit after it needs a reason.
    legal: bool,
}

impl From<&Deadline> for BookingDeadline {
    fn from(one: &Deadline) -> Self {
        Self {
            words: one.words(),
            due_at: one.due.expires(),
            whole_day: matches!(one.due, Due::Day(_)),
            legal: one.legal,
        }
    }
}

/// Show what to know before a time is chosen for a work order.
#[utoipa::path(get, path = "/work-orders/{id}/booking", tag = "visits",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = BookingFacts), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn read_booking(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<BookingFacts>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersRead)?);
    if caller.info.access.role == Role::Tenant {
        return Err(Problem::forbidden());
    }
    let (now, org, who) = (app.clock.now(), caller.org(), reach.id());
    let today = london_date(now);
    let questions = [
        Query(work_orders::in_reach(reach), &[&org, &who, &id]),
        Query(places::NEEDS_OF_ORDER, &[&org, &id]),
        Query(gate::CLOCKS_OF_ORDER, &[&org, &id]),
        Query(AWAY, &[&org, &id, &today]),
    ];
    let [found, needs, clocks, away] = app.db.read(org, questions).await?;
    found.first().ok_or_else(Problem::not_found)?;
    let needs = places::read_needs(needs.first().ok_or_else(Problem::not_found)?)?;
    let all = gate::clocks(&clocks)?;
    let away = away.iter().map(AwayDays::try_from).collect::<Result<_, _>>()?;
    let sees_hazards = caller.info.access.role != Role::Contractor;
    let deadlines = all.iter().filter(|one| one.due.is_met_at(now) && (sees_hazards || !one.legal));
    Ok(Json(BookingFacts {
        needs,
        needs_words: needs.words(),
        away,
        may_override: party(&caller) == Some(VisitParty::Staff),
        deadlines: deadlines.map(BookingDeadline::from).collect(),
    }))
}
