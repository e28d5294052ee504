//! `/contractors/{id}/absences`: days on which a contractor is away.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::notifications::{self, About, Template};
use crate::params;
use crate::record::{Audit, audit};
use crate::visits;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{AbsenceId, ContactId, ContractorId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::operatives::away;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::visits::{VisitParty, arrival_words};
use maintainuk_domain::{dispatch, validate};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_absences, add_absence))
        .routes(routes!(withdraw_absence))
}

/// For how many days ahead the visits in an absence are listed.
const LISTED: i64 = 731;

/// Who is away on day `$2`, and until when.
pub(super) const AWAY: &str = r#"SELECT "ContractorId", "ToDate" FROM "ContractorAbsences"
    WHERE "OrgId" = $1 AND "WithdrawnAt" IS NULL AND "FromDate" <= $2 AND "ToDate" >= $2"#;

/// Days on which a contractor is away.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    pub id: AbsenceId,
    pub contractor_id: ContractorId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    #[schema(example = "Summer holiday")]
    pub note: Option<String>,
    pub created_at: Instant,
    /// Visits of theirs that are agreed in these days still, the first of them first: each needs another
    /// time, or somebody else.
    pub visits: Vec<CoveredVisit>,
}

/// A visit that is agreed on a day on which its contractor is away.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CoveredVisit {
    pub visit_id: VisitId,
    pub work_order_id: WorkOrderId,
    #[schema(example = "WO-000042")]
    pub order_number: String,
    pub ticket_id: TicketId,
    pub ticket_title: String,
    pub start_at: Instant,
    /// When it is, as one says it.
    #[schema(example = "on Tuesday 24 November between 9 am and noon")]
    pub when: String,
}

/// Absences that are not over, the next first.
#[derive(Serialize, ToSchema)]
pub struct AbsenceList {
    pub items: Vec<Absence>,
}

/// Days on which a contractor will be away.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewAbsence {
    /// The first day.
    from: Date,
    /// The last day; it may be the first.
    to: Date,
    /// What for; the firm and the staff see it.
    #[schema(max_length = 200)]
    note: Option<String>,
    /// Whether they are away although visits are agreed in these days; asked for where any are.
    #[serde(default)]
    confirm_visits: bool,
}

impl TryFrom<&Row> for CoveredVisit {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let (start, end) = (row.try_get("StartAt")?, row.try_get("EndAt")?);
        Ok(Self {
            visit_id: row.try_get("Id")?,
            work_order_id: row.try_get("WorkOrderId")?,
            order_number: row.try_get("WorkOrderNumber")?,
            ticket_id: row.try_get("TicketId")?,
            ticket_title: row.try_get("Title")?,
            start_at: start,
            when: arrival_words(row.try_get("Arrival")?, start, end),
        })
    }
}

/// Visits of firm `$2` that are agreed and begin from `$3` until before `$4`, the first of them first.
const AGREED: &str = r#"SELECT v."Id", v."WorkOrderId", v."StartAt", v."EndAt", v."Arrival",
        o."WorkOrderNumber", o."TicketId", t."Title"
    FROM "Visits" v
    JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    WHERE v."OrgId" = $1 AND v."ContractorId" = $2 AND v."Status" = 'Confirmed'
      AND v."StartAt" >= $3 AND v."StartAt" < $4
    ORDER BY v."StartAt", v."Id" LIMIT 200"#;

/// Says which visits are agreed in the days of an absence, and what to do.
fn covers(visits: &[CoveredVisit]) -> String {
    let named = visits.iter().take(5).map(|one| format!("{} {}", one.order_number, one.when));
    let named = named.collect::<Vec<_>>().join("; ");
    let count = match visits.len() {
        1 => "A visit is agreed in these days".to_owned(),
        many => format!("{many} visits are agreed in these days"),
    };
    let more = match visits.len().saturating_sub(5) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    format!(
        "{count}: {named}{more}. Confirm that they are away all the same, and agree other times."
    )
}

impl TryFrom<&Row> for Absence {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            contractor_id: row.try_get("ContractorId")?,
            from: row.try_get("FromDate")?,
            to: row.try_get("ToDate")?,
            note: row.try_get("Note")?,
            created_at: row.try_get("CreatedAt")?,
            visits: Vec::new(),
        })
    }
}

/// The last day of the absence that `day` lies in.
pub async fn until(
    tx: OrgTx<'_>,
    contractor: ContractorId,
    day: Date,
) -> Result<Option<Date>, DbError> {
    let sql = r#"SELECT "ToDate" FROM "ContractorAbsences"
        WHERE "OrgId" = $1 AND "ContractorId" = $2 AND "WithdrawnAt" IS NULL
          AND "FromDate" <= $3 AND "ToDate" >= $3"#;
    let row = tx.opt(sql, &[&tx.org, &contractor, &day]).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?)
}

/// Whose days somebody may see or say: staff everybody's, a firm its own.
fn within(caller: &Caller, grant: Grant, id: ContractorId) -> Result<(), Problem> {
    match caller.only_contractor(grant) {
        Some(own) if own != id => Err(Problem::not_found()),
        _ => Ok(()),
    }
}

async fn exists(tx: OrgTx<'_>, id: ContractorId) -> Result<(), DbError> {
    let sql = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2 FOR SHARE"#;
    tx.one(sql, &[&tx.org, &id]).await.map(|_| ())
}

/// List when a contractor is away, from today on.
#[utoipa::path(get, path = "/contractors/{id}/absences", tag = "contractors",
    params(("id" = ContractorId, Path)), responses((status = 200, body = AbsenceList), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_absences(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<Json<AbsenceList>, Problem> {
    within(&caller, caller.require(Permission::ContractorsRead)?, id)?;
    let (org, today) = (caller.org(), london_date(app.clock.now()));
    let firm = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let list = r#"SELECT * FROM "ContractorAbsences" WHERE "OrgId" = $1 AND "ContractorId" = $2
        AND "ToDate" >= $3 AND "WithdrawnAt" IS NULL ORDER BY "ToDate" LIMIT 200"#;
    let (now, end) = away(today, today.saturating_add(LISTED.days()));
    let queries = [
        Query(firm, &[&org, &id]),
        Query(list, &[&org, &id, &today]),
        Query(AGREED, &[&org, &id, &now, &end]),
    ];
    let [firm, rows, visits] = app.db.read(org, queries).await?;
    firm.first().ok_or(DbError::NotFound)?;
    let visits: Vec<CoveredVisit> =
        visits.iter().map(CoveredVisit::try_from).collect::<Result<_, _>>()?;
    let mut items: Vec<Absence> = rows.iter().map(Absence::try_from).collect::<Result<_, _>>()?;
    for absence in &mut items {
        let days = absence.from..=absence.to;
        let covered = visits.iter().filter(|one| days.contains(&london_date(one.start_at)));
        absence.visits = covered.cloned().collect();
    }
    Ok(Json(AbsenceList { items }))
}

/// Say that a contractor will be away.
#[utoipa::path(post, path = "/contractors/{id}/absences", tag = "contractors", request_body = NewAbsence,
    params(("id" = ContractorId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = Absence), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn add_absence(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Path(id): Path<ContractorId>,
    Json(body): Json<NewAbsence>,
) -> Result<Reply, Problem> {
    within(&caller, caller.require(Permission::WorkordersProgress)?, id)?;
    let now = app.clock.now();
    let note = validate::optional(body.note.as_deref().unwrap_or_default(), 200)
        .map_err(|told| Problem::invalid("/note", told))?;
    dispatch::absence(body.from, body.to, london_date(now))
        .map_err(|(field, told)| Problem::invalid(format!("/{field}"), told))?;
    let absence = Absence {
        id: AbsenceId::fresh(),
        contractor_id: id,
        from: body.from,
        to: body.to,
        note,
        created_at: now,
        visits: Vec::new(),
    };
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            exists(tx, id).await?;
            let (start, end) = away(body.from, body.to);
            let rows = tx.rows(AGREED, &[&tx.org, &id, &start, &end]).await?;
            let visits = rows.iter().map(CoveredVisit::try_from).collect::<Result<Vec<_>, _>>()?;
            if !visits.is_empty() && !body.confirm_visits {
                return Err(Problem::invalid("/confirmVisits", covers(&visits)));
            }
            insert(tx, &caller, &absence).await?;
            tell(tx, &caller, id, &visits, now).await?;
            let absence = Absence { visits, ..absence };
            let entry = Audit::by(&caller, "contractor.absence", "Contractor", id.as_uuid());
            audit(tx, now, entry.created(&absence)?);
            let reply = Reply::created(&absence)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contractor", id.as_uuid(), "updated"));
    Ok(reply)
}

/// Tells who looks after each repair that its visit needs another time, and the firm, unless it said so
/// itself.
async fn tell(
    tx: OrgTx<'_>,
    caller: &Caller,
    firm: ContractorId,
    covered: &[CoveredVisit],
    now: Instant,
) -> Result<(), Problem> {
    let sql = r#"SELECT "ContactId" FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let person: ContactId =
        tx.one(sql, &[&tx.org, &firm]).await?.try_get(0).map_err(DbError::from)?;
    for one in covered {
        let title = "The contractor is away on the day of a visit";
        visits::alert(tx, one.ticket_id, title, &one.ticket_title, now);
        if visits::party(caller) != Some(VisitParty::Contractor) {
            let (order, visit) = (Some(one.work_order_id), Some(one.visit_id));
            let about = About { order, visit, reason: None };
            let template = Template::JobAway;
            notifications::promise_about(tx, now, template, one.ticket_id, person, about)?;
        }
    }
    Ok(())
}

async fn insert(tx: OrgTx<'_>, caller: &Caller, new: &Absence) -> Result<(), Problem> {
    let sql = r#"INSERT INTO "ContractorAbsences" ("Id", "OrgId", "ContractorId", "FromDate",
            "ToDate", "Note", "AddedByUserId", "CreatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#;
    let user = caller.user();
    let params: crate::db::Bound<'_> = &[
        &new.id,
        &tx.org,
        &new.contractor_id,
        &new.from,
        &new.to,
        &new.note,
        &user,
        &new.created_at,
    ];
    match tx.execute(sql, params).await {
        Err(error) if error.constraint() == Some("EX_ContractorAbsences_Days") => {
            let told = "They are away on some of these days already.";
            Err(Problem::invalid("/from", told))
        }
        other => Ok(other.map(|_| ())?),
    }
}

/// Say that a contractor will be there after all.
#[utoipa::path(post, path = "/absences/{id}/withdraw", tag = "contractors",
    params(("id" = AbsenceId, Path)), responses((status = 200, body = Absence), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn withdraw_absence(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AbsenceId>,
) -> Result<Json<Absence>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let now = app.clock.now();
    let absence = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Absence, Problem> {
            let sql = r#"SELECT * FROM "ContractorAbsences"
                WHERE "OrgId" = $1 AND "Id" = $2 AND "WithdrawnAt" IS NULL FOR UPDATE"#;
            let absence = Absence::try_from(&tx.one(sql, &[&tx.org, &id]).await?)?;
            within(&caller, grant, absence.contractor_id)?;
            tx.later(
                r#"UPDATE "ContractorAbsences" SET "WithdrawnAt" = $3
                   WHERE "OrgId" = $1 AND "Id" = $2"#,
                params![tx.org, id, now],
            );
            let firm = absence.contractor_id.as_uuid();
            let entry = Audit::by(&caller, "contractor.absence-withdrawn", "Contractor", firm);
            audit(tx, now, entry.values(Some(serde_json::to_value(&absence)?), None));
            Ok(absence)
        })
        .await?;
    let firm = absence.contractor_id.as_uuid();
    app.live.announce(Change::of(caller.org(), "contractor", firm, "updated"));
    Ok(Json(absence))
}
