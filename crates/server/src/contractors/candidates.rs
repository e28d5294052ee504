//! `/tickets/{id}/candidates`: who may do the work of a ticket, and who would do it best.

use super::list::{self, Filter};
use super::model::Contractor;
use super::{absences, fit};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::{Json, Ordered, Path, Problem, Problems};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::dispatch::{self, Bar, Judged};
use maintainuk_domain::ids::{ContractorId, TicketId};
use maintainuk_domain::lists::ContractorSort;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::london_date;
use serde::Serialize;
use std::collections::HashMap;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_candidates))
}

/// A firm, held against the work of a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    pub contractor_id: ContractorId,
    #[schema(example = "Aire Valley Plumbing Ltd")]
    pub name: String,
    /// Whether they may be given it.
    pub may: bool,
    /// Whether they may be given it with a reason.
    pub may_with_reason: bool,
    /// What bars them.
    pub bars: Vec<CandidateBar>,
    /// What speaks for them.
    #[schema(example = json!(["Does plumbing", "Goes to LS6", "No open job"]))]
    pub reasons: Vec<String>,
    /// Orders that they still have to do something for.
    pub open_orders: i64,
}

/// What bars a firm from the work.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateBar {
    pub kind: Bar,
    #[schema(example = "Sparks Ltd does not do plumbing.")]
    pub told: String,
}

/// Firms for the work of a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CandidateList {
    /// The trade that is asked for.
    pub category: Category,
    /// The postcode district of the home.
    #[schema(example = "LS6")]
    pub district: String,
    /// Those who may first, the best of them first; then those who may with a reason; then those
    /// who may not.
    pub items: Vec<Candidate>,
}

/// List who may do the work of a ticket, the best first, with reasons.
#[utoipa::path(get, path = "/tickets/{id}/candidates", tag = "work orders",
    params(("id" = TicketId, Path)), responses((status = 200, body = CandidateList), Problems),
    extensions(("x-permission" = json!("workorders:assign"))))]
async fn list_candidates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<CandidateList>, Problem> {
    caller.require_all(Permission::WorkordersAssign)?;
    Ok(Json(candidates(&app, &caller, id).await?))
}

/// Holds every firm against the work of a ticket, the best first.
///
/// # Errors
/// That there is no such ticket, or the database's refusal.
pub async fn candidates(
    app: &App,
    caller: &Caller,
    id: TicketId,
) -> Result<CandidateList, Problem> {
    let (org, today) = (caller.org(), london_date(app.clock.now()));
    let queries = [Query(fit::JOB, &[&org, &id]), Query(absences::AWAY, &[&org, &today])];
    let [jobs, away] = app.db.read(org, queries).await?;
    let job = fit::job(jobs.first().ok_or(DbError::NotFound)?, today)?;
    let read = |row: &Row| -> Result<(ContractorId, Date), DbError> {
        Ok((row.try_get("ContractorId")?, row.try_get("ToDate")?))
    };
    let away = away.iter().map(read).collect::<Result<HashMap<_, _>, _>>()?;
    let mut items: Vec<(Judged, Contractor)> = Vec::new();
    for firm in firms(app, caller, today).await? {
        let until = away.get(&firm.profile.id).copied();
        items.push((fit::judged(&job, &firm.profile, Some(&firm), until), firm));
    }
    let keeps_firms = fit::keeps_firms(caller);
    items.sort_by_cached_key(|(judged, firm)| {
        dispatch::place(judged, keeps_firms, &firm.profile.company_name)
    });
    let shown = |(judged, firm)| Candidate::new(judged, keeps_firms, firm);
    let items = items.into_iter().map(shown).collect();
    Ok(CandidateList { category: job.category, district: job.district, items })
}

/// Every firm that is used. There are some hundred at most.
async fn firms(app: &App, caller: &Caller, today: Date) -> Result<Vec<Contractor>, Problem> {
    let filter = Filter {
        status: None,
        archived: Some(false),
        category: None,
        covers: None,
        expires_by: None,
        words: None,
        only: None,
    };
    let sort = ContractorSort::Newest;
    let (mut firms, mut next) = (Vec::new(), None::<String>);
    loop {
        let ordered = Ordered::new(list::order(sort), Some(200), next.as_deref())?;
        let page = list::list(&app.db, caller, &filter, (sort, ordered), false, today).await?;
        firms.extend(page.items);
        next = page.next;
        if next.is_none() {
            return Ok(firms);
        }
    }
}

impl Candidate {
    fn new(judged: Judged, keeps_firms: bool, firm: Contractor) -> Self {
        Self {
            contractor_id: firm.profile.id,
            name: firm.profile.company_name,
            may: judged.may(),
            may_with_reason: judged.may_be_chosen_with_a_reason(keeps_firms),
            bars: judged.bars.into_iter().map(|(kind, told)| CandidateBar { kind, told }).collect(),
            reasons: judged.reasons,
            open_orders: firm.open_orders,
        }
    }
}
