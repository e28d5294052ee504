//! `/tickets/{id}/candidates`: who may do the work of a ticket, and who would do it best.

use super::list::{self, Filter};
use super::model::Contractor;
use super::{absences, fit};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query as Ask};
use crate::http::{Json, Ordered, Path, Problem, Problems, Query};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::dispatch::{self, Bar, Judged};
use maintainuk_domain::ids::{ContractorId, RateId, TicketId, WorkOrderId};
use maintainuk_domain::lists::ContractorSort;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::london_date;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
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
    #[schema(example = json!(["Does plumbing", "Goes to LS6", "£60.00 call-out", "No open job"]))]
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
    /// The trades that are asked for: a firm has to do them all.
    pub trades: Vec<Category>,
    /// The postcode district of the home.
    #[schema(example = "LS6")]
    pub district: String,
    /// Those who may first, the best of them first; then those who may with a reason; then those
    /// who may not.
    pub items: Vec<Candidate>,
}

/// What work of the ticket is asked for; its own trade, where nothing more is said.
#[derive(Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CandidateQuery {
    /// An order of the ticket: firms are held against the trades of its lines, or of the further work
    /// that it follows.
    order_id: Option<WorkOrderId>,
    /// An order of the ticket whose further work a new one is to do.
    follows_order_id: Option<WorkOrderId>,
}

/// List who may do the work of a ticket, the best first, with reasons.
#[utoipa::path(get, path = "/tickets/{id}/candidates", tag = "work orders",
    params(("id" = TicketId, Path), CandidateQuery),
    responses((status = 200, body = CandidateList), Problems),
    extensions(("x-permission" = json!("workorders:assign"))))]
async fn list_candidates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    Query(query): Query<CandidateQuery>,
) -> Result<Json<CandidateList>, Problem> {
    caller.require_all(Permission::WorkordersAssign)?;
    Ok(Json(candidates(&app, &caller, id, query).await?))
}

/// Holds every firm against the work of a ticket, the best first.
///
/// # Errors
/// That there is no such ticket, or the database's refusal.
pub async fn candidates(
    app: &App,
    caller: &Caller,
    id: TicketId,
    query: CandidateQuery,
) -> Result<CandidateList, Problem> {
    let (org, today) = (caller.org(), london_date(app.clock.now()));
    let CandidateQuery { order_id, follows_order_id } = query;
    let no_lines: &[RateId] = &[];
    let queries = [
        Ask(fit::JOB, &[&org, &id, &order_id, &follows_order_id, &no_lines]),
        Ask(absences::AWAY, &[&org, &today]),
        Ask(fit::OWN_PRICES, &[&org, &today]),
        Ask(STRANGERS, &[&org, &id, &order_id, &follows_order_id]),
    ];
    let [jobs, away, priced, strangers] = app.db.read(org, queries).await?;
    if !strangers.is_empty() {
        return Err(DbError::NotFound.into());
    }
    let job = fit::job(jobs.first().ok_or(DbError::NotFound)?, today)?;
    let read = |row: &Row| -> Result<(ContractorId, Date), DbError> {
        Ok((row.try_get("ContractorId")?, row.try_get("ToDate")?))
    };
    let away = away.iter().map(read).collect::<Result<HashMap<_, _>, _>>()?;
    let priced = priced.iter().map(|row| row.try_get(0).map_err(DbError::from));
    let priced = priced.collect::<Result<HashSet<ContractorId>, _>>()?;
    let mut items: Vec<(Judged, Contractor)> = Vec::new();
    for firm in firms(app, caller, today).await? {
        let id = firm.profile.id;
        let known = (away.get(&id).copied(), priced.contains(&id));
        items.push((fit::judged(&job, &firm.profile, Some(&firm), known), firm));
    }
    let keeps_firms = fit::keeps_firms(caller);
    items.sort_by_cached_key(|(judged, firm)| {
        dispatch::place(judged, keeps_firms, &firm.profile.company_name)
    });
    let shown = |(judged, firm)| Candidate::new(judged, keeps_firms, firm);
    let items = items.into_iter().map(shown).collect();
    Ok(CandidateList { trades: job.trades, district: job.district, items })
}

/// Which of the orders `$3` and `$4` is none of ticket `$2`.
const STRANGERS: &str = r#"SELECT 1 FROM unnest(ARRAY[$3::uuid, $4::uuid]) AS asked (id)
    WHERE asked.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "WorkOrders" w
        WHERE w."OrgId" = $1 AND w."Id" = asked.id AND w."TicketId" = $2)"#;

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
