//! `/operatives/{id}/absences`: days on which an operative is away.

use super::model::OperativeAbsence;
use super::store::{self, Taken};
use super::within;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, OperativeId, OperativeTimeId};
use maintainuk_domain::operatives::away;
use maintainuk_domain::time::london_date;
use maintainuk_domain::{dispatch, validate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add_operative_absence))
        .routes(routes!(withdraw_operative_absence))
}

/// Days on which an operative will be away.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewOperativeAbsence {
    /// The first day.
    from: Date,
    /// The last day; it may be the first.
    to: Date,
    /// What for; the firm and the staff see it.
    #[schema(max_length = 200)]
    note: Option<String>,
}

/// Say that an operative will be away. Refused while they are named on a visit in these days.
#[utoipa::path(post, path = "/operatives/{id}/absences", tag = "operatives",
    request_body = NewOperativeAbsence,
    params(("id" = OperativeId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = OperativeAbsence), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn add_operative_absence(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Path(id): Path<OperativeId>,
    Json(body): Json<NewOperativeAbsence>,
) -> Result<Reply, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let now = app.clock.now();
    let note = validate::optional(body.note.as_deref().unwrap_or_default(), 200)
        .map_err(|told| Problem::invalid("/note", told))?;
    dispatch::absence(body.from, body.to, london_date(now))
        .map_err(|(field, told)| Problem::invalid(format!("/{field}"), told))?;
    let time = OperativeTimeId::fresh();
    let (start, end) = away(body.from, body.to);
    let absence =
        OperativeAbsence { id: time, operative_id: id, from: body.from, to: body.to, note };
    let done = app.db.in_org(caller.org(), async |tx| -> Result<_, Problem> {
        let operative = store::locked(tx, id, now).await?;
        within(&caller, grant, operative.contractor_id)?;
        let firm = operative.contractor_id;
        if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
            return Ok((firm, reply));
        }
        if let Some(other) = store::busy(tx, &[id], (start, end), None).await?.first() {
            let told =
                format!("{} Name somebody else, or take those days back, first.", other.told());
            return Err(Problem::invalid("/from", told));
        }
        let note = absence.note.clone();
        let new = Taken { id: time, operative: id, visit: None, start, end, share: None, note };
        let taken = store::take(tx, &new, caller.user(), now).await;
        taken.map_err(|error| match error.constraint() {
            // Somebody else was first, between the look and the writing.
            Some(store::TAKEN) => {
                Problem::invalid("/from", "They are at work or away then already.")
            }
            _ => error.into(),
        })?;
        let entry = Audit::by(&caller, "operative.absence", "Operative", id.as_uuid());
        audit(tx, now, entry.created(&absence)?);
        let reply = Reply::created(&absence)?;
        once.keep(tx, &caller, &reply);
        Ok((firm, reply))
    });
    let (firm, reply) = done.await?;
    announce(&app, &caller, firm);
    Ok(reply)
}

/// Say that an operative will be there after all.
#[utoipa::path(post, path = "/operative-absences/{id}/withdraw", tag = "operatives",
    params(("id" = OperativeTimeId, Path)), responses((status = 200, body = OperativeAbsence), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn withdraw_operative_absence(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OperativeTimeId>,
) -> Result<Json<OperativeAbsence>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let now = app.clock.now();
    let done = app.db.in_org(caller.org(), async |tx| -> Result<_, Problem> {
        let sql = r#"SELECT t.*, p."ContractorId" FROM "OperativeTimes" t
            JOIN "Operatives" p ON p."OrgId" = $1 AND p."Id" = t."OperativeId"
            WHERE t."OrgId" = $1 AND t."Id" = $2 AND t."VisitId" IS NULL AND t."WithdrawnAt" IS NULL
            FOR UPDATE OF t"#;
        let row = tx.one(sql, &[&tx.org, &id]).await?;
        let firm: ContractorId = row.try_get("ContractorId").map_err(crate::db::DbError::from)?;
        within(&caller, grant, firm)?;
        let absence = OperativeAbsence::try_from(&row)?;
        store::withdraw(tx, id, now).await?;
        let one = absence.operative_id.as_uuid();
        let entry = Audit::by(&caller, "operative.absence-withdrawn", "Operative", one);
        audit(tx, now, entry.values(Some(serde_json::to_value(&absence)?), None));
        Ok((firm, absence))
    });
    let (firm, absence) = done.await?;
    announce(&app, &caller, firm);
    Ok(Json(absence))
}

fn announce(app: &App, caller: &Caller, firm: ContractorId) {
    app.live.announce(Change::of(caller.org(), "contractor", firm.as_uuid(), "updated"));
}
