//! Two tickets made one.

use super::clash::{CLASH, Clash};
use super::commands::both;
use super::model::{MergeTicketSide, MergeTickets, MergeTicketsPreview, TicketMerge};
use super::store;
use super::urgency::{Urgency, take_over};
use crate::auth::Caller;
use crate::conversations;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::hazards;
use crate::holds;
use crate::http::Problem;
use crate::params;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Said, apply_as, follow_orders};
use crate::work_orders;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{OrgId, TicketId, TicketMergeId};
use maintainuk_domain::links::{why_not_held, why_not_merge};
use maintainuk_domain::merges::undo_until;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::{Map, Value, json};
use tokio_postgres::Row;
use uuid::Uuid;

/// What is moved: its name in the record, and the statement that moves it from `$2` to `$3`.
const MOVES: &[(&str, &str)] = &[
    (
        "workOrders",
        r#"UPDATE "WorkOrders" SET "TicketId" = $3, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "TicketId" = $2 RETURNING "Id""#,
    ),
    (
        "attachments",
        r#"UPDATE "Attachments" SET "TicketId" = $3
           WHERE "OrgId" = $1 AND "TicketId" = $2 RETURNING "Id""#,
    ),
    (
        "conversations",
        r#"UPDATE "Conversations" SET "TicketId" = $3
           WHERE "OrgId" = $1 AND "TicketId" = $2 RETURNING "Id""#,
    ),
    (
        "hazards",
        r#"UPDATE "HazardCases" SET "TicketId" = $3, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "TicketId" = $2 RETURNING "Id""#,
    ),
    (
        "parts",
        r#"UPDATE "TicketLinks" SET "ToTicketId" = $3
           WHERE "OrgId" = $1 AND "ToTicketId" = $2 AND "Kind" = 'Parent' AND "EndedAt" IS NULL
             AND "FromTicketId" <> $3 RETURNING "Id""#,
    ),
];

/// Whether the one that stays (`$3`) is a part while the one that goes (`$2`) has parts.
const LEVELS: &str = r#"SELECT EXISTS (SELECT 1 FROM "TicketLinks" WHERE "OrgId" = $1
        AND "FromTicketId" = $3 AND "Kind" = 'Parent' AND "EndedAt" IS NULL)
    AND EXISTS (SELECT 1 FROM "TicketLinks" WHERE "OrgId" = $1
        AND "ToTicketId" = $2 AND "Kind" = 'Parent' AND "EndedAt" IS NULL AND "FromTicketId" <> $3)"#;

const LEVEL: &str = "The ticket that stays is a part itself, and the other one has parts.";

/// Merges two tickets, if they may be.
pub async fn merge(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TicketId,
    body: &MergeTickets,
    now: Instant,
) -> Result<TicketMerge, Problem> {
    if id == body.ticket_id {
        return Err(Problem::invalid("/ticketId", "These are one and the same ticket."));
    }
    let (mut kept, other) = both(tx, id, body.ticket_id).await?;
    let mut other =
        other.ok_or_else(|| Problem::invalid("/ticketId", "There is no such ticket."))?;
    tickets::check_version(&kept, Some(body.version))?;
    tickets::check_version(&other, Some(body.other_version))?;
    if let Some(why) = why_not_merge(kept.status, other.status) {
        return Err(Problem::conflict(why));
    }
    let (mine, theirs) = (Urgency::of(&kept), Urgency::of(&other));
    if let Some(why) = why_not_held(mine.with_hold(), theirs.with_hold()) {
        return Err(Problem::conflict(why));
    }
    if let Some(row) = tx.opt(CLASH, &[&tx.org, &other.id, &kept.id]).await? {
        let told = Clash::read(&row)?.told((&kept.number, &other.number));
        return Err(Problem::conflict(told));
    }
    if first(&tx.one(LEVELS, &[&tx.org, &other.id, &kept.id]).await?)? {
        return Err(Problem::conflict(LEVEL));
    }
    let mut before = before(&other);
    before["marks"] = marks(tx, &kept, &other).await?;
    if let Some(urgency) = take_over(tx, caller, &mut kept, &other, now) {
        before["keptUrgency"] = urgency;
    }
    let moved = move_all(tx, &other, &kept).await?;
    if holds::back_by_law(tx, caller, &kept, other.legal_due_at, now) {
        (kept.deferred, kept.version) = (None, kept.version + 1);
    }
    let reason = Some(format!("Merged into {}", kept.number));
    other.end_reason = Some(EndReason::Duplicate);
    apply_as(tx, Some(caller), &other, TicketStatus::Cancelled, Said::because(reason), now).await?;
    let orders = work_orders::of_ticket(tx, kept.id).await?;
    follow_orders(tx, caller, &kept, &orders, EventType::TicketMerged, now).await?;
    settle(tx, &other, &kept, now);
    store::copy_said(tx, &other, kept.id);
    [kept.id, other.id].into_iter().for_each(|id| conversations::heard(tx, id));
    let merge = TicketMerge {
        id: TicketMergeId::fresh(),
        kept_id: kept.id,
        merged_id: other.id,
        merged_number: other.number.clone(),
        merged_at: now,
        undo_until: undo_until(now),
        undone_at: None,
    };
    insert(tx, caller, &merge, &before, &moved);
    let data = json!({ "moved": moved });
    tell(tx, caller, ("ticket.merge", EventType::TicketMerged), (&kept, &other), &data, now);
    Ok(merge)
}

fn first<T: for<'a> tokio_postgres::types::FromSql<'a>>(row: &Row) -> Result<T, DbError> {
    Ok(row.try_get(0)?)
}

/// What an undo writes back on the one that went.
fn before(ticket: &Locked) -> Value {
    json!({
        "status": ticket.status, "contractorId": ticket.contractor,
        "respondedAt": ticket.responded_at, "completedAt": ticket.completed_at,
    })
}

/// Whether and when both were answered, whose turn each is and since when, as an undo writes it back.
async fn marks(tx: OrgTx<'_>, kept: &Locked, other: &Locked) -> Result<Value, DbError> {
    let sql = r#"SELECT jsonb_build_object('kept', k.mark, 'merged', o.mark) FROM
        (SELECT jsonb_build_object('respondedAt', "RespondedAt", 'turn', "TurnOf", 'act', "TurnAct",
            'since', "TurnSince") AS mark
         FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2) k,
        (SELECT jsonb_build_object('turn', "TurnOf", 'act', "TurnAct", 'since', "TurnSince") AS mark
         FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $3) o"#;
    first(&tx.one(sql, &[&tx.org, &kept.id, &other.id]).await?)
}

async fn move_all(tx: OrgTx<'_>, from: &Locked, to: &Locked) -> Result<Value, DbError> {
    let mut moved = Map::new();
    for (name, sql) in MOVES {
        let rows = tx.rows(sql, &[&tx.org, &from.id, &to.id]).await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.get(0)).collect();
        if !ids.is_empty() {
            moved.insert((*name).into(), json!(ids));
        }
    }
    hazards::keep_legal(tx, to.id);
    Ok(Value::Object(moved))
}

/// Says where everything is, moves the photographs' count along, and lets who followed go on.
fn settle(tx: OrgTx<'_>, from: &Locked, to: &Locked, now: Instant) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" k SET "PhotoCount" = k."PhotoCount" + o."PhotoCount"
           FROM "MaintenanceTickets" o
           WHERE k."OrgId" = $1 AND k."Id" = $3 AND o."OrgId" = $1 AND o."Id" = $2"#,
        params![tx.org, from.id, to.id],
    );
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "PhotoCount" = 0, "MergedIntoTicketId" = $3
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, from.id, to.id],
    );
    followers_go_along(tx, from.id, to.id, now);
}

/// Lets who follows one ticket follow another too.
pub fn followers_go_along(tx: OrgTx<'_>, from: TicketId, to: TicketId, now: Instant) {
    tx.later(
        r#"INSERT INTO "TicketWatchers" ("Id", "OrgId", "TicketId", "UserId", "Mentioned", "StartedAt")
           SELECT gen_random_uuid(), $1, $3, w."UserId", w."Mentioned", $4 FROM "TicketWatchers" w
           WHERE w."OrgId" = $1 AND w."TicketId" = $2 AND w."EndedAt" IS NULL
           ON CONFLICT DO NOTHING"#,
        params![tx.org, from, to, now],
    );
}

fn insert(tx: OrgTx<'_>, caller: &Caller, merge: &TicketMerge, before: &Value, moved: &Value) {
    tx.later(
        r#"INSERT INTO "TicketMerges" ("Id", "OrgId", "KeptTicketId", "MergedTicketId",
               "BeforeJson", "MovedJson", "MergedByUserId", "MergedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![
            merge.id,
            tx.org,
            merge.kept_id,
            merge.merged_id,
            before.clone(),
            moved.clone(),
            caller.user(),
            merge.merged_at
        ],
    );
}

/// Leaves the records of both tickets to the transaction, each from its own side.
pub fn tell(
    tx: OrgTx<'_>,
    caller: &Caller,
    (action, kind): (&'static str, EventType),
    (kept, other): (&Locked, &Locked),
    more: &Value,
    now: Instant,
) {
    for (ticket, role, with) in [(kept, "kept", other), (other, "merged", kept)] {
        let entry = Audit::by(caller, action, "MaintenanceTicket", ticket.id.as_uuid());
        let data = json!({ "role": role, "other": with.number, "otherId": with.id });
        let mut kept = data.clone();
        kept["what"] = more.clone();
        let line = Event::by(caller, ticket.id, kind, data);
        record(tx, now, entry.values(None, Some(kept)), line);
    }
}

const PREVIEW: &str = r#"
    SELECT t.*,
        (SELECT count(*) FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = t."Id") AS "Orders",
        (SELECT count(*) FROM "Attachments" a WHERE a."OrgId" = $1 AND a."TicketId" = t."Id") AS "Files",
        (SELECT count(*) FROM "Conversations" c
            JOIN "Messages" m ON m."OrgId" = $1 AND m."ConversationId" = c."Id"
            WHERE c."OrgId" = $1 AND c."TicketId" = t."Id") AS "Messages",
        (SELECT count(*) FROM "HazardCases" h WHERE h."OrgId" = $1 AND h."TicketId" = t."Id") AS "Hazards",
        (SELECT count(*) FROM "TicketLinks" l WHERE l."OrgId" = $1 AND l."ToTicketId" = t."Id"
            AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL) AS "Parts"
    FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."Id" = ANY ($2) AND t."DeletedAt" IS NULL"#;

/// Says what merging two tickets would do.
pub async fn preview(
    db: &Db,
    org: OrgId,
    kept: TicketId,
    other: TicketId,
) -> Result<MergeTicketsPreview, Problem> {
    if kept == other {
        return Err(Problem::parameter("`ticketId` is the ticket itself; choose another one."));
    }
    let ids = vec![kept, other];
    let [rows, clashes, levels] = db
        .read(
            org,
            [
                Query(PREVIEW, &[&org, &ids]),
                Query(CLASH, &[&org, &other, &kept]),
                Query(LEVELS, &[&org, &other, &kept]),
            ],
        )
        .await?;
    let find = |id: TicketId| rows.iter().find(|row| row.get::<_, TicketId>("Id") == id);
    let (kept, other) = (find(kept), find(other));
    let (kept, other) = kept.zip(other).ok_or_else(Problem::not_found)?;
    let clash = clashes.first().map(Clash::read).transpose()?;
    let level = levels.first().is_some_and(|row| row.get(0));
    Ok(compare(kept, other, clash, level).map_err(DbError::from)?)
}

fn compare(
    kept: &Row,
    other: &Row,
    clash: Option<Clash>,
    level: bool,
) -> Result<MergeTicketsPreview, tokio_postgres::Error> {
    let mut warnings = Vec::new();
    if kept.try_get::<_, Uuid>("UnitId")? != other.try_get::<_, Uuid>("UnitId")? {
        warnings.push("They are at different homes.".to_owned());
    }
    if kept.try_get::<_, &str>("Category")? != other.try_get::<_, &str>("Category")? {
        warnings.push("They are different kinds of repair.".to_owned());
    }
    let (mine, theirs) = (side(kept)?, side(other)?);
    let (urgent, more) = (Urgency::read(kept)?, Urgency::read(other)?);
    warnings.extend(urgent.told(&urgent.joined(&more), (&mine.number, &theirs.number)));
    let held = why_not_held(urgent.with_hold(), more.with_hold());
    let why_not = match why_not_merge(mine.status, theirs.status).or(held) {
        Some(why) => Some(why.to_owned()),
        None => clash
            .map(|clash| clash.told((&mine.number, &theirs.number)))
            .or_else(|| level.then(|| LEVEL.to_owned())),
    };
    Ok(MergeTicketsPreview {
        work_orders: other.try_get("Orders")?,
        attachments: other.try_get("Files")?,
        messages: other.try_get("Messages")?,
        hazards: other.try_get("Hazards")?,
        parts: other.try_get("Parts")?,
        ends_first: clash.map(|clash| clash.ends_first(&mine, &theirs)),
        kept: mine,
        other: theirs,
        warnings,
        why_not,
    })
}

fn side(row: &Row) -> Result<MergeTicketSide, tokio_postgres::Error> {
    Ok(MergeTicketSide {
        id: row.try_get("Id")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        status: row.try_get("Status")?,
        created_at: row.try_get("CreatedAt")?,
        version: row.try_get("RowVersion")?,
    })
}
