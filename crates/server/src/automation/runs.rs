//! How runs are read and written.

use super::model::{AutomationRule, AutomationRun, AutomationStep};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Listing, Page, Window};
use crate::params;
use maintainuk_domain::automation::RunOutcome;
use maintainuk_domain::ids::{OrgId, RuleId, RunId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::json;

macro_rules! runs {
    ($filter:literal) => {
        crate::list_sql!(
            r#""AutomationRuns""#,
            "",
            $filter,
            r#"p.*, r."Name" AS "RuleName", t."TicketNumber", t."Title" AS "TicketTitle""#,
            r#"JOIN "AutomationRules" r ON r."OrgId" = $1 AND r."Id" = p."RuleId"
               JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = p."TicketId""#
        )
    };
}

/// A page of what a rule did.
pub async fn of_rule(
    db: &Db,
    org: OrgId,
    rule: RuleId,
    window: Window,
) -> Result<Page<AutomationRun>, DbError> {
    let sql = runs!(r#"AND x."RuleId" = $4"#);
    let listing = Listing { sql, filters: &[&rule], window, count: false };
    listing.read(db, org, AutomationRun::read, AutomationRun::place).await
}

/// A page of what rules did to a ticket, and left.
pub async fn of_ticket(
    db: &Db,
    org: OrgId,
    ticket: TicketId,
    window: Window,
) -> Result<Page<AutomationRun>, DbError> {
    let sql = runs!(r#"AND x."TicketId" = $4"#);
    let listing = Listing { sql, filters: &[&ticket], window, count: false };
    listing.read(db, org, AutomationRun::read, AutomationRun::place).await
}

/// A run.
pub async fn find(db: &Db, org: OrgId, id: RunId) -> Result<AutomationRun, DbError> {
    let sql = r#"SELECT p.*, r."Name" AS "RuleName", t."TicketNumber", t."Title" AS "TicketTitle"
        FROM "AutomationRuns" p
        JOIN "AutomationRules" r ON r."OrgId" = $1 AND r."Id" = p."RuleId"
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = p."TicketId"
        WHERE p."OrgId" = $1 AND p."Id" = $2"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &id])]).await?;
    AutomationRun::read(rows.first().ok_or(DbError::NotFound)?)
}

/// What a run begins with.
pub struct Begun<'a> {
    pub rule: &'a AutomationRule,
    pub ticket: TicketId,
    pub cause: &'a str,
    pub outcome: RunOutcome,
    pub reason: Option<String>,
}

/// Begins a run, now, or finds the one that began: its id, and whether there is more to do.
pub async fn begin(tx: OrgTx<'_>, new: &Begun<'_>, now: Instant) -> Result<(RunId, bool), DbError> {
    let sql = r#"INSERT INTO "AutomationRuns" ("Id", "OrgId", "RuleId", "RuleVersion", "TicketId",
            "Cause", "Trigger", "Outcome", "Reason", "CreatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING"#;
    let reason = new.reason.as_ref().map(|why| why.chars().take(500).collect::<String>());
    let (rule, words) = (new.rule, &new.rule.words);
    let params: crate::db::Bound<'_> = &[
        &RunId::fresh(),
        &tx.org,
        &rule.id,
        &rule.version,
        &new.ticket,
        &new.cause,
        &words.trigger,
        &new.outcome,
        &reason,
        &now,
    ];
    tx.execute(sql, params).await?;
    let sql = r#"SELECT "Id", "Outcome" = 'Running' FROM "AutomationRuns"
        WHERE "OrgId" = $1 AND "RuleId" = $2 AND "Cause" = $3"#;
    let row = tx.one(sql, &[&tx.org, &rule.id, &new.cause]).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// The steps of a run, locked.
pub async fn steps(tx: OrgTx<'_>, id: RunId) -> Result<Vec<AutomationStep>, DbError> {
    let sql = r#"SELECT "Steps" FROM "AutomationRuns" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    Ok(serde_json::from_value(tx.one(sql, &[&tx.org, &id]).await?.try_get(0)?)?)
}

/// Leaves the steps of a run to the transaction.
pub fn keep(tx: OrgTx<'_>, id: RunId, steps: &[AutomationStep]) {
    tx.later(
        r#"UPDATE "AutomationRuns" SET "Steps" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, json!(steps)],
    );
}

/// Leaves it to the transaction what a run came to.
pub fn end(tx: OrgTx<'_>, id: RunId, outcome: RunOutcome) {
    tx.later(
        r#"UPDATE "AutomationRuns" SET "Outcome" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, outcome],
    );
}

/// Leaves it to the transaction that a run was undone.
pub fn undone(tx: OrgTx<'_>, id: RunId, by: UserId, now: Instant) {
    tx.later(
        r#"UPDATE "AutomationRuns" SET "UndoneAt" = $3, "UndoneByUserId" = $4
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now, by],
    );
}

/// Says in this transaction that what is done in it sets no rule off.
pub async fn set_off_none(tx: OrgTx<'_>) -> Result<(), DbError> {
    led_by(tx, "off").await
}

/// Says in this transaction which rules led to what is done in it; `off` sets off none.
pub async fn led_by(tx: OrgTx<'_>, chain: &str) -> Result<(), DbError> {
    tx.rows("SELECT set_config('app.rules', $1, true)", &[&chain]).await.map(drop)
}
