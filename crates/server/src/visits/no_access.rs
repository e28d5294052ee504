//! Nobody was in: an attempt with what shows it, and when an order may end for it.

use super::answer::{Held, hold};
use super::api::announce;
use super::model::{VisitPage, party};
use super::{propose, store};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::hazards;
use crate::http::{Json, Path, Problem, Problems, Tagged};
use crate::record::{Audit, audit};
use crate::tickets::Locked;
use crate::work_orders::{self, Move, Reach, WorkOrder};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{AttachmentId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::visits::{VisitStatus, may_end_for_no_access, may_find_nobody};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(record_no_access)).routes(routes!(end_for_no_access))
}

/// An attempt to get in, and what shows it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NoAccessAttempt {
    /// When they stood at the door, from a quarter of an hour before the agreed time; now when absent.
    at: Option<Instant>,
    /// What was tried: the bell, the telephone, a neighbour.
    #[schema(max_length = 2000)]
    note: String,
    /// A photograph of the door or the card, uploaded to the work order or its ticket before.
    attachment_id: Option<AttachmentId>,
    /// Whether a card was left.
    card_left: bool,
}

/// Why an order ends without the work.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EndForNoAccess {
    /// What the office tried besides the visits.
    #[schema(max_length = 1000)]
    reason: String,
}

/// Record that nobody was in.
///
/// The resident is told at once, the attempt is counted, and another visit can be agreed.
#[utoipa::path(post, path = "/visits/{id}/no-access", tag = "visits", request_body = NoAccessAttempt,
    params(("id" = VisitId, Path)), responses((status = 200, body = VisitPage), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn record_no_access(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
    Json(body): Json<NoAccessAttempt>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let now = app.clock.now();
    let note = validate::paragraphs(&body.note, 2_000)
        .map_err(|told| Problem::invalid("/note", told))?
        .ok_or_else(|| Problem::invalid("/note", "Say what was tried."))?;
    let at = body.at.unwrap_or(now);
    if at > now {
        return Err(Problem::invalid("/at", "This is still to come."));
    }
    let (order, ticket) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let Held { locked, order, visit, .. } = hold(tx, &caller, reach, id).await?;
            if let Some(photo) = body.attachment_id {
                evidence(tx, locked.id, id, photo).await?;
            }
            if visit.status != VisitStatus::Confirmed {
                let told = "Only a visit that is agreed, and where work has not begun, ends so.";
                return Err(Problem::conflict(told));
            }
            may_find_nobody(visit.start, at).map_err(|told| Problem::invalid("/at", told))?;
            let asked = Move {
                to: WorkOrderStatus::NoAccess,
                reason: Some(note),
                notes: None,
                visit: None,
                work: None,
                by: party(&caller),
                policy: None,
            };
            work_orders::apply(tx, &caller, &locked, &order, asked, now).await?;
            let sql = r#"UPDATE "Visits" SET "ArrivedAt" = $3, "CardLeft" = $4, "EvidenceId" = $5
                WHERE "OrgId" = $1 AND "Id" = $2"#;
            let params: crate::db::Bound<'_> =
                &[&tx.org, &id, &at, &body.card_left, &body.attachment_id];
            tx.execute(sql, params).await?;
            Ok((order.id, locked.id))
        })
        .await?;
    announce(&app, &caller, order, ticket);
    Ok(Tagged::ok(store::find(&app, &caller, reach, id).await?))
}

/// The photograph has to be of this ticket, and shows one attempt.
async fn evidence(
    tx: OrgTx<'_>,
    ticket: TicketId,
    visit: VisitId,
    photo: AttachmentId,
) -> Result<(), Problem> {
    if !hazards::is_evidence(tx, ticket, photo).await? {
        let told = "There is no such photograph on this repair.";
        return Err(Problem::invalid("/attachmentId", told));
    }
    let sql =
        r#"SELECT 1 FROM "Visits" WHERE "OrgId" = $1 AND "EvidenceId" = $2 AND "Id" <> $3 LIMIT 1"#;
    match tx.opt(sql, &[&tx.org, &photo, &visit]).await? {
        None => Ok(()),
        Some(_) => {
            let told = "This photograph shows another attempt already; add one of this attempt.";
            Err(Problem::invalid("/attachmentId", told))
        }
    }
}

/// End a work order because nobody could get in.
///
/// It takes as many attempts as the organisation wants, and is never open while a hazard case is.
#[utoipa::path(post, path = "/work-orders/{id}/end-for-no-access", tag = "visits",
    request_body = EndForNoAccess, params(("id" = WorkOrderId, Path)),
    responses((status = 200, body = WorkOrder), Problems),
    extensions(("x-permission" = json!("workorders:create"))))]
async fn end_for_no_access(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
    Json(body): Json<EndForNoAccess>,
) -> Result<Tagged<WorkOrder>, Problem> {
    caller.require_all(Permission::WorkordersCreate)?;
    let now = app.clock.now();
    let reason = validate::reason(&body.reason, 1_000)
        .map_err(|told| Problem::invalid("/reason", told))?
        .ok_or_else(|| Problem::invalid("/reason", "Say what else was tried."))?;
    let ticket = app
        .db
        .in_org(caller.org(), async |tx| -> Result<TicketId, Problem> {
            let (locked, order) = propose::lock(tx, Reach::All, id).await?;
            if order.status != WorkOrderStatus::NoAccess {
                let told = "The last visit of this order did not end with no access.";
                return Err(Problem::conflict(format!("{}: {told}", order.number)));
            }
            let needed = attempts_needed(&locked);
            let hazard = hazard_is_open(tx, locked.id).await?;
            let attempts = attempts(tx, locked.id, Some(id)).await?;
            may_end_for_no_access(attempts, needed, hazard)
                .map_err(|told| Problem::conflict(format!("{}: {told}", order.number)))?;
            decided(
                tx,
                Audit::by(&caller, NO_ACCESS, "WorkOrder", id.as_uuid()),
                &locked,
                (attempts, needed),
                now,
            );
            let asked = Move {
                to: WorkOrderStatus::Cancelled,
                reason: Some(format!("No access after {attempts} attempts. {reason}")),
                notes: None,
                visit: None,
                work: None,
                by: party(&caller),
                policy: Some(locked.terms.version),
            };
            work_orders::apply(tx, &caller, &locked, &order, asked, now).await?;
            Ok(locked.id)
        })
        .await?;
    announce(&app, &caller, id, ticket);
    Ok(Tagged::ok(work_orders::find(&app, &caller, Reach::All, id).await?))
}

const NO_ACCESS: &str = "no-access.count";

/// How often nobody must have been in before an order may be ended for it, by the policy in force.
fn attempts_needed(ticket: &Locked) -> i32 {
    i32::try_from(ticket.terms.policy.no_access_count).unwrap_or(i32::MAX)
}

/// Attempts of a ticket, or of one order of it, with what shows them: a card or a photograph.
async fn attempts(
    tx: OrgTx<'_>,
    ticket: TicketId,
    order: Option<WorkOrderId>,
) -> Result<i32, DbError> {
    let sql = r#"SELECT count(*)::int FROM "WorkOrders" o
        JOIN "Visits" v ON v."OrgId" = $1 AND v."WorkOrderId" = o."Id"
        WHERE o."OrgId" = $1 AND o."TicketId" = $2 AND o."Id" = COALESCE($3, o."Id")
          AND v."Status" = 'NoAccess' AND (v."CardLeft" OR v."EvidenceId" IS NOT NULL)"#;
    Ok(tx.one(sql, &[&tx.org, &ticket, &order]).await?.try_get(0)?)
}

/// Refuses to end a ticket for no access before the organisation's number of attempts.
///
/// # Errors
/// A conflict that says how many there are, or the database's refusal.
pub async fn check_attempts(tx: OrgTx<'_>, ticket: &Locked, now: Instant) -> Result<(), Problem> {
    let needed = attempts_needed(ticket);
    let attempts = attempts(tx, ticket.id, None).await?;
    let hazard = hazard_is_open(tx, ticket.id).await?;
    may_end_for_no_access(attempts, needed, hazard)
        .map_err(|told| Problem::conflict(format!("{}: {told}", ticket.number)))?;
    let entry = Audit::of(NO_ACCESS, "MaintenanceTicket", ticket.id.as_uuid());
    decided(tx, entry, ticket, (attempts, needed), now);
    Ok(())
}

/// Keeps by which version of the policy it was decided, and on how many attempts.
fn decided(
    tx: OrgTx<'_>,
    entry: Audit,
    ticket: &Locked,
    (attempts, needed): (i32, i32),
    now: Instant,
) {
    let facts = serde_json::json!({
        "attempts": attempts, "needed": needed, "policyVersion": ticket.terms.version,
    });
    audit(tx, now, entry.values(None, Some(facts)));
}

async fn hazard_is_open(tx: OrgTx<'_>, ticket: TicketId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "HazardCases" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Status" IN ('Proposed', 'Open') LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket]).await?.is_some())
}
