//! `/contractors/{id}/absences`: days on which a contractor is away.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::params;
use crate::record::{Audit, audit};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{AbsenceId, ContractorId};
use maintainuk_domain::time::{Instant, london_date};
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
    let queries = [Query(firm, &[&org, &id]), Query(list, &[&org, &id, &today])];
    let [firm, rows] = app.db.read(org, queries).await?;
    firm.first().ok_or(DbError::NotFound)?;
    let items = rows.iter().map(Absence::try_from).collect::<Result<_, _>>()?;
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
    };
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            exists(tx, id).await?;
            insert(tx, &caller, &absence).await?;
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
