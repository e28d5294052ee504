//! `/contractors/{id}/operatives` and `/operatives/{id}`.

use super::model::{ChangeOperative, NewOperative, Operative, OperativeList};
use super::{store, within};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{IfMatch, Json, Once, Path, Problem, Problems, Reply, Tagged};
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ContractorId, OperativeId};
use maintainuk_domain::operatives::MOST_OF_A_FIRM;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_operatives, add_operative))
        .routes(routes!(update_operative))
}

/// List the people of a contractor, with the days on which each is away.
#[utoipa::path(get, path = "/contractors/{id}/operatives", tag = "operatives",
    params(("id" = ContractorId, Path)), responses((status = 200, body = OperativeList), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_operatives(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<Json<OperativeList>, Problem> {
    within(&caller, caller.require(Permission::ContractorsRead)?, id)?;
    let items = store::of_firm(&app.db, caller.org(), id, app.clock.now()).await?;
    Ok(Json(OperativeList { items }))
}

/// Add somebody to the people of a contractor.
#[utoipa::path(post, path = "/contractors/{id}/operatives", tag = "operatives",
    request_body = NewOperative,
    params(("id" = ContractorId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = Operative), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn add_operative(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Path(id): Path<ContractorId>,
    Json(body): Json<NewOperative>,
) -> Result<Reply, Problem> {
    within(&caller, caller.require(Permission::WorkordersProgress)?, id)?;
    let now = app.clock.now();
    let new = body.checked(id, now)?;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            if store::count(tx, id).await? >= MOST_OF_A_FIRM {
                let told = format!("A firm has {MOST_OF_A_FIRM} people at most.");
                return Err(Problem::conflict(told));
            }
            account(tx, &new).await?;
            store::insert(tx, &new).await.map_err(refused)?;
            let entry = Audit::by(&caller, "operative.add", "Operative", new.id.as_uuid());
            audit(tx, now, entry.created(&new)?);
            let reply = Reply::created(&new)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contractor", id.as_uuid(), "updated"));
    Ok(reply)
}

/// Change an operative, or say that they are not sent any more.
#[utoipa::path(patch, path = "/operatives/{id}", tag = "operatives", request_body = ChangeOperative,
    params(("id" = OperativeId, Path), ("If-Match" = String, Header, description = "The version last read.")),
    responses((status = 200, body = Operative, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn update_operative(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OperativeId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeOperative>,
) -> Result<Tagged<Operative>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let now = app.clock.now();
    let saved = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Operative, Problem> {
            let old = store::locked(tx, id, now).await?;
            within(&caller, grant, old.contractor_id)?;
            if old.version != version {
                return Err(Problem::stale());
            }
            let mut new = old.clone();
            body.apply(&mut new)?;
            if old.is_active && !new.is_active {
                free(&old, store::to_come(tx, id, now).await?)?;
            }
            if new.user_id != old.user_id {
                account(tx, &new).await?;
            }
            (new.updated_at, new.version) = (now, new.version + 1);
            store::update(tx, &new).await.map_err(refused)?;
            let entry = Audit::by(&caller, "operative.update", "Operative", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            Ok(new)
        })
        .await?;
    let firm = saved.contractor_id.as_uuid();
    app.live.announce(Change::of(caller.org(), "contractor", firm, "updated"));
    Ok(Tagged::ok(saved))
}

/// Nobody is switched off who is expected somewhere.
fn free(one: &Operative, to_come: i64) -> Result<(), Problem> {
    match to_come {
        0 => Ok(()),
        1 => Err(Problem::conflict(format!(
            "{} is named on a visit to come; name somebody else first.",
            one.name
        ))),
        many => Err(Problem::conflict(format!(
            "{} is named on {many} visits to come; name somebody else first.",
            one.name
        ))),
    }
}

/// The account has to be one of the firm.
async fn account(tx: OrgTx<'_>, one: &Operative) -> Result<(), Problem> {
    let Some(user) = one.user_id else { return Ok(()) };
    if store::acts_for(tx, user, one.contractor_id).await? {
        return Ok(());
    }
    Err(Problem::invalid("/userId", "There is no such account of this firm."))
}

fn refused(error: DbError) -> Problem {
    match error.constraint() {
        Some("UQ_Operatives_OrgId_UserId") => {
            Problem::invalid("/userId", "This account is somebody else's already.")
        }
        _ => error.into(),
    }
}
