//! Two tickets that were made one, taken apart again.

use super::commands::both;
use super::merge::tell;
use super::model::TicketMerge;
use super::urgency::give_back;
use crate::auth::Caller;
use crate::conversations;
use crate::db::{DbError, OrgTx};
use crate::hazards;
use crate::http::Problem;
use crate::params;
use crate::record::EventType;
use crate::tickets::{Locked, follow_orders, save_turn, turn_of};
use crate::work_orders;
use maintainuk_domain::ids::{TicketId, TicketMergeId};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use uuid::Uuid;

/// What was moved: its name in the record, which of `$2` are no longer with `$3`, and the statement
/// that moves them back to `$3`.
const BACK: &[(&str, &str, &str)] = &[
    (
        "workOrders",
        r#"SELECT count(*) FROM "WorkOrders" WHERE "OrgId" = $1 AND "Id" = ANY ($2) AND "TicketId" <> $3"#,
        r#"UPDATE "WorkOrders" SET "TicketId" = $3, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ),
    (
        "attachments",
        r#"SELECT count(*) FROM "Attachments" WHERE "OrgId" = $1 AND "Id" = ANY ($2) AND "TicketId" <> $3"#,
        r#"UPDATE "Attachments" SET "TicketId" = $3 WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ),
    (
        "conversations",
        r#"SELECT count(*) FROM "Conversations" WHERE "OrgId" = $1 AND "Id" = ANY ($2) AND "TicketId" <> $3"#,
        r#"UPDATE "Conversations" SET "TicketId" = $3 WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ),
    (
        "hazards",
        r#"SELECT count(*) FROM "HazardCases" WHERE "OrgId" = $1 AND "Id" = ANY ($2) AND "TicketId" <> $3"#,
        r#"UPDATE "HazardCases" SET "TicketId" = $3, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ),
    (
        "parts",
        r#"SELECT count(*) FROM "TicketLinks" WHERE "OrgId" = $1 AND "Id" = ANY ($2) AND "ToTicketId" <> $3"#,
        r#"UPDATE "TicketLinks" SET "ToTicketId" = $3 WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
    ),
];

/// Undoes a merge.
///
/// # Errors
/// When it is too late, or what it moved went elsewhere since; nothing is then done.
pub async fn undo(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TicketMergeId,
    now: Instant,
) -> Result<TicketMerge, Problem> {
    let sql = r#"SELECT m.*, t."TicketNumber" AS "MergedNumber" FROM "TicketMerges" m
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = m."MergedTicketId"
        WHERE m."OrgId" = $1 AND m."Id" = $2 FOR UPDATE OF m"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    let mut merge = TicketMerge::read(&row).map_err(DbError::from)?;
    let (before, moved): (Value, Value) = (
        row.try_get("BeforeJson").map_err(DbError::from)?,
        row.try_get("MovedJson").map_err(DbError::from)?,
    );
    if merge.undone_at.is_some() {
        return Err(Problem::conflict("This merge is undone already."));
    }
    if now >= merge.undo_until {
        return Err(Problem::conflict("A merge can be undone for 24 hours; they are over."));
    }
    let (mut kept, other) = both(tx, merge.kept_id, merge.merged_id).await?;
    let other = other.ok_or_else(|| Problem::conflict("One of the two is no longer there."))?;
    if other.status != TicketStatus::Cancelled || !kept.status.is_open() {
        return Err(Problem::conflict("One of the two was finished or reopened since."));
    }
    give_back(tx, caller, &mut kept, (&before["keptUrgency"], &other.number), now);
    // The orders that came along answered it, and go.
    let marks = &before["marks"];
    if marks["kept"].is_object()
        && marks["kept"]["respondedAt"].is_null()
        && kept.responded_at == Some(merge.merged_at)
    {
        kept.responded_at = None;
    }
    move_back(tx, &kept, &other, &moved).await?;
    stand_as_before(tx, &other, &before, now);
    let status = before["status"].as_str().and_then(|status| status.parse().ok());
    let orders = work_orders::of_ticket(tx, other.id).await?;
    let answered = !before["respondedAt"].is_null();
    let own_staff = other.by_hand && before["contractorId"].is_null();
    let turn = turn_of(status.unwrap_or(other.status), answered, &orders, None, own_staff);
    save_turn(tx, other.id, turn, true, now);
    let orders = work_orders::of_ticket(tx, kept.id).await?;
    follow_orders(tx, caller, &kept, &orders, EventType::TicketUnmerged, now).await?;
    turn_since(tx, kept.id, &marks["kept"]);
    turn_since(tx, other.id, &marks["merged"]);
    count_photographs(tx, [kept.id, other.id]);
    [kept.id, other.id].into_iter().for_each(|id| conversations::heard(tx, id));
    tx.later(
        r#"UPDATE "TicketMerges" SET "UndoneAt" = $3, "UndoneByUserId" = $4
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now, caller.user()],
    );
    let said = ("ticket.unmerge", EventType::TicketUnmerged);
    tell(tx, caller, said, (&kept, &other), &json!(null), now);
    merge.undone_at = Some(now);
    Ok(merge)
}

async fn move_back(
    tx: OrgTx<'_>,
    kept: &Locked,
    other: &Locked,
    moved: &Value,
) -> Result<(), Problem> {
    for (name, astray, back) in BACK {
        let list = moved[*name].as_array().into_iter().flatten();
        let ids: Vec<Uuid> = list.filter_map(|id| id.as_str()?.parse().ok()).collect();
        if ids.is_empty() {
            continue;
        }
        let row = tx.one(astray, &[&tx.org, &ids, &kept.id]).await?;
        if row.try_get::<_, i64>(0).map_err(DbError::from)? > 0 {
            return Err(Problem::conflict("Some of what was moved is elsewhere since."));
        }
        tx.execute(back, &[&tx.org, &ids, &other.id]).await?;
    }
    hazards::keep_legal(tx, kept.id);
    hazards::keep_legal(tx, other.id);
    Ok(())
}

fn stand_as_before(tx: OrgTx<'_>, other: &Locked, before: &Value, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "Status" = $4::jsonb ->> 'status',
               "ContractorId" = ($4::jsonb ->> 'contractorId')::uuid,
               "RespondedAt" = ($4::jsonb ->> 'respondedAt')::timestamptz AT TIME ZONE 'UTC',
               "CompletedAt" = ($4::jsonb ->> 'completedAt')::timestamptz AT TIME ZONE 'UTC',
               "EndReason" = NULL, "MergedIntoTicketId" = NULL, "LastEventType" = $5,
               "TellAt" = $6, -- the sweep looks at its clocks again
               "UpdatedAt" = $6, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, other.id, other.version, before.clone(), EventType::TicketUnmerged, now],
    );
}

/// A ticket whose turn is as it was before is so since then.
fn turn_since(tx: OrgTx<'_>, ticket: TicketId, mark: &Value) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "TurnSince" = ($3::jsonb ->> 'since')::timestamp
           WHERE "OrgId" = $1 AND "Id" = $2 AND "TurnOf" = $3::jsonb ->> 'turn'
             AND "TurnAct" = $3::jsonb ->> 'act' AND $3::jsonb ? 'since'"#,
        params![tx.org, ticket, mark.clone()],
    );
}

/// Counts the photographs of both anew: those of a ticket are its own and those of its orders.
pub fn count_photographs(tx: OrgTx<'_>, both: [TicketId; 2]) {
    for ticket in both {
        tx.later(
            r#"UPDATE "MaintenanceTickets" t SET "PhotoCount" = (
                   SELECT count(*) FROM "Attachments" a
                   WHERE a."OrgId" = $1 AND a."Kind" = 'Photo' AND (a."TicketId" = $2
                       OR a."WorkOrderId" IN (SELECT o."Id" FROM "WorkOrders" o
                           WHERE o."OrgId" = $1 AND o."TicketId" = $2)))
               WHERE t."OrgId" = $1 AND t."Id" = $2"#,
            params![tx.org, ticket],
        );
    }
}
