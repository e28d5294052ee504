//! `/contractors/{id}/slots`: time that a contractor keeps free for so many visits.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::{Json, Once, Path, Problem, Problems, Reply};
use crate::live::Change;
use crate::params;
use crate::record::{Audit, audit};
use crate::work_orders::Reach;
use axum::extract::State;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{ContractorId, VisitSlotId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{Booking, check_time};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_slots, add_slot))
        .routes(routes!(list_free_slots))
        .routes(routes!(withdraw_slot))
}

/// Time that a contractor keeps free.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VisitSlot {
    pub id: VisitSlotId,
    pub contractor_id: ContractorId,
    pub start_at: Instant,
    pub end_at: Instant,
    /// How many visits there is room for.
    pub capacity: i32,
    /// How many places are left.
    pub free: i32,
}

/// Slots that are not over, the next first.
#[derive(Serialize, ToSchema)]
pub struct VisitSlotList {
    pub items: Vec<VisitSlot>,
}

/// Time to keep free.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewVisitSlot {
    start_at: Instant,
    end_at: Instant,
    /// How many visits there is room for, 1 to 100.
    #[schema(minimum = 1, maximum = 100)]
    capacity: i32,
}

impl TryFrom<&Row> for VisitSlot {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let (capacity, taken): (i32, i32) = (row.try_get("Capacity")?, row.try_get("Taken")?);
        Ok(Self {
            id: row.try_get("Id")?,
            contractor_id: row.try_get("ContractorId")?,
            start_at: row.try_get("StartAt")?,
            end_at: row.try_get("EndAt")?,
            capacity,
            free: capacity - taken,
        })
    }
}

fn within(caller: &Caller, grant: Grant, id: ContractorId) -> Result<(), Problem> {
    match caller.only_contractor(grant) {
        Some(own) if own != id => Err(Problem::not_found()),
        _ => Ok(()),
    }
}

/// List the time that a contractor keeps free.
#[utoipa::path(get, path = "/contractors/{id}/slots", tag = "visits",
    params(("id" = ContractorId, Path)), responses((status = 200, body = VisitSlotList), Problems),
    extensions(("x-permission" = json!("contractors:read"))))]
async fn list_slots(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContractorId>,
) -> Result<Json<VisitSlotList>, Problem> {
    within(&caller, caller.require(Permission::ContractorsRead)?, id)?;
    let (org, now) = (caller.org(), app.clock.now());
    let firm = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let list = r#"SELECT * FROM "VisitSlots" WHERE "OrgId" = $1 AND "ContractorId" = $2
        AND "WithdrawnAt" IS NULL AND "StartAt" > $3 ORDER BY "StartAt", "Id" LIMIT 200"#;
    let queries = [Query(firm, &[&org, &id]), Query(list, &[&org, &id, &now])];
    let [firm, rows] = app.db.read(org, queries).await?;
    firm.first().ok_or(DbError::NotFound)?;
    let items = rows.iter().map(VisitSlot::try_from).collect::<Result<_, _>>()?;
    Ok(Json(VisitSlotList { items }))
}

/// List the time of a work order's contractor in which there is still room.
///
/// Time that breaks what the home needs is left out.
#[utoipa::path(get, path = "/work-orders/{id}/slots", tag = "visits",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = VisitSlotList), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn list_free_slots(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<VisitSlotList>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersRead)?);
    let now = app.clock.now();
    let items = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, DbError> {
            let ticket = crate::work_orders::ticket_of(tx, reach, id).await?;
            let needs = crate::places::needs_of(tx, ticket).await?;
            let sql = r#"SELECT s.* FROM "WorkOrders" o JOIN "VisitSlots" s ON s."OrgId" = $1
                    AND s."ContractorId" = o."AssignedContractorId"
                WHERE o."OrgId" = $1 AND o."Id" = $2 AND s."WithdrawnAt" IS NULL
                  AND s."StartAt" > $3 AND s."Taken" < s."Capacity"
                ORDER BY s."StartAt", s."Id" LIMIT 200"#;
            let rows = tx.rows(sql, &[&tx.org, &id, &now]).await?;
            let slots: Vec<VisitSlot> =
                rows.iter().map(VisitSlot::try_from).collect::<Result<_, _>>()?;
            // How many come is said when one is taken.
            let suits = |slot: &VisitSlot| {
                let (start, end) = (slot.start_at, slot.end_at);
                let asked = Booking { start, end, chosen_by_resident: false, two_people: true };
                needs.broken(&asked, now).is_empty()
            };
            Ok(slots.into_iter().filter(suits).collect())
        })
        .await?;
    Ok(Json(VisitSlotList { items }))
}

/// Keep time free for visits.
#[utoipa::path(post, path = "/contractors/{id}/slots", tag = "visits", request_body = NewVisitSlot,
    params(("id" = ContractorId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same key it is done once.")),
    responses((status = 201, body = VisitSlot), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn add_slot(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Path(id): Path<ContractorId>,
    Json(body): Json<NewVisitSlot>,
) -> Result<Reply, Problem> {
    within(&caller, caller.require(Permission::WorkordersProgress)?, id)?;
    let now = app.clock.now();
    check_time(body.start_at, body.end_at, now)
        .map_err(|(field, told)| Problem::invalid(format!("/{field}"), told))?;
    if !(1..=100).contains(&body.capacity) {
        return Err(Problem::invalid("/capacity", "Say a number from 1 to 100."));
    }
    let slot = VisitSlot {
        id: VisitSlotId::fresh(),
        contractor_id: id,
        start_at: body.start_at,
        end_at: body.end_at,
        capacity: body.capacity,
        free: body.capacity,
    };
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Reply, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            let sql = r#"SELECT 1 FROM "ContractorProfiles"
                WHERE "OrgId" = $1 AND "Id" = $2 FOR SHARE"#;
            tx.one(sql, &[&tx.org, &id]).await?;
            insert(tx, &slot, now);
            let entry = Audit::by(&caller, "contractor.slot", "Contractor", id.as_uuid());
            audit(tx, now, entry.created(&slot)?);
            let reply = Reply::created(&slot)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contractor", id.as_uuid(), "updated"));
    Ok(reply)
}

fn insert(tx: OrgTx<'_>, new: &VisitSlot, now: Instant) {
    tx.later(
        r#"INSERT INTO "VisitSlots" ("Id", "OrgId", "ContractorId", "StartAt", "EndAt", "Capacity",
               "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![new.id, tx.org, new.contractor_id, new.start_at, new.end_at, new.capacity, now],
    );
}

/// Stop keeping time free, while nobody has taken a place of it.
#[utoipa::path(post, path = "/slots/{id}/withdraw", tag = "visits",
    params(("id" = VisitSlotId, Path)), responses((status = 200, body = VisitSlot), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn withdraw_slot(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitSlotId>,
) -> Result<Json<VisitSlot>, Problem> {
    let grant = caller.require(Permission::WorkordersProgress)?;
    let now = app.clock.now();
    let slot = app
        .db
        .in_org(caller.org(), async |tx| -> Result<VisitSlot, Problem> {
            let sql = r#"SELECT * FROM "VisitSlots"
                WHERE "OrgId" = $1 AND "Id" = $2 AND "WithdrawnAt" IS NULL FOR UPDATE"#;
            let slot = VisitSlot::try_from(&tx.one(sql, &[&tx.org, &id]).await?)?;
            within(&caller, grant, slot.contractor_id)?;
            if slot.free < slot.capacity {
                let told = "A visit is agreed in this time. Move it first.";
                return Err(Problem::conflict(told));
            }
            tx.later(
                r#"UPDATE "VisitSlots" SET "WithdrawnAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
                params![tx.org, id, now],
            );
            let firm = slot.contractor_id.as_uuid();
            let entry = Audit::by(&caller, "contractor.slot-withdrawn", "Contractor", firm);
            audit(tx, now, entry.values(Some(serde_json::to_value(&slot)?), None));
            Ok(slot)
        })
        .await?;
    let firm = slot.contractor_id.as_uuid();
    app.live.announce(Change::of(caller.org(), "contractor", firm, "updated"));
    Ok(Json(slot))
}
