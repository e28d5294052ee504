//! How rules are read and written.

use super::model::AutomationRule;
use super::versions;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Problem;
use crate::params;
use maintainuk_domain::automation::{RuleAction, RuleWords, TicketFacts};
use maintainuk_domain::ids::{OrgId, PropertyId, RuleId, TicketId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::json;
use tokio_postgres::Row;

macro_rules! rules {
    ($rest:literal) => {
        concat!(
            r#"SELECT r.*, u."FirstName" AS "AuthorFirst", u."LastName" AS "AuthorLast",
                u."Email" AS "AuthorEmail"
            FROM "AutomationRules" r JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = r."AuthorUserId"
            WHERE r."OrgId" = $1 AND r."DeletedAt" IS NULL "#,
            $rest
        )
    };
}

/// All rules in their order; they are few.
pub async fn list(db: &Db, org: OrgId) -> Result<Vec<AutomationRule>, DbError> {
    let sql = rules!(r#"ORDER BY r."Position", r."Id" LIMIT 200"#);
    let [rows] = db.read(org, [Query(sql, &[&org])]).await?;
    rows.iter().map(AutomationRule::read).collect()
}

/// The rules that act and are set off by a line of the timeline.
pub async fn set_off_by(db: &Db, org: OrgId, kind: &str) -> Result<Vec<AutomationRule>, DbError> {
    let sql = rules!(
        r#"AND r."Enabled" AND $2 = ANY (r."Events") ORDER BY r."Position", r."Id" LIMIT 200"#
    );
    let [rows] = db.read(org, [Query(sql, &[&org, &kind])]).await?;
    rows.iter().map(AutomationRule::read).collect()
}

/// The rules that act and are set off by time.
pub async fn set_off_by_time(db: &Db, org: OrgId) -> Result<Vec<AutomationRule>, DbError> {
    let sql = rules!(
        r#"AND r."Enabled" AND r."Trigger" = 'Waiting' ORDER BY r."Position", r."Id" LIMIT 200"#
    );
    let [rows] = db.read(org, [Query(sql, &[&org])]).await?;
    rows.iter().map(AutomationRule::read).collect()
}

/// A rule.
pub async fn find(db: &Db, org: OrgId, id: RuleId) -> Result<AutomationRule, DbError> {
    let sql = rules!(r#"AND r."Id" = $2"#);
    let [rows] = db.read(org, [Query(sql, &[&org, &id])]).await?;
    AutomationRule::read(rows.first().ok_or(DbError::NotFound)?)
}

/// A rule in this transaction, locked.
pub async fn lock(tx: OrgTx<'_>, id: RuleId) -> Result<AutomationRule, DbError> {
    let sql = rules!(r#"AND r."Id" = $2 FOR UPDATE OF r"#);
    AutomationRule::read(&tx.one(sql, &[&tx.org, &id]).await?)
}

/// How many rules there are.
pub async fn count(tx: OrgTx<'_>) -> Result<usize, DbError> {
    let sql =
        r#"SELECT 1 FROM "AutomationRules" WHERE "OrgId" = $1 AND "DeletedAt" IS NULL LIMIT 200"#;
    Ok(tx.rows(sql, &[&tx.org]).await?.len())
}

/// Leaves a rule to the transaction: a new one, or a new version of one.
pub fn save(
    tx: OrgTx<'_>,
    id: RuleId,
    words: &RuleWords,
    author: UserId,
    version: i32,
    now: Instant,
) {
    let events: Vec<&str> = words.trigger.events().to_vec();
    tx.later(
        r#"INSERT INTO "AutomationRules" ("Id", "OrgId", "Name", "Enabled", "Position", "Trigger",
               "Events", "Hours", "Filter", "Actions", "AuthorUserId", "RowVersion", "CreatedAt",
               "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
           ON CONFLICT ("Id") DO UPDATE SET "Name" = $3, "Enabled" = $4, "Position" = $5,
               "Trigger" = $6, "Events" = $7, "Hours" = $8, "Filter" = $9, "Actions" = $10,
               "AuthorUserId" = $11, "RowVersion" = $12, "UpdatedAt" = $13"#,
        params![
            id,
            tx.org,
            words.name.clone(),
            words.enabled,
            words.position,
            words.trigger,
            events,
            words.hours,
            json!(words.filter),
            json!(words.actions),
            author,
            version,
            now
        ],
    );
    versions::keep(tx, id, words, author, version, now);
}

/// Takes a rule away; what it did stays on record.
pub fn delete(tx: OrgTx<'_>, id: RuleId, now: Instant) {
    tx.later(
        r#"UPDATE "AutomationRules" SET "DeletedAt" = $3, "Enabled" = false, "UpdatedAt" = $3,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, now],
    );
}

/// Whether everything that a rule names is there.
///
/// # Errors
/// 422 naming the first that is not.
pub async fn check_names(tx: OrgTx<'_>, words: &RuleWords) -> Result<(), Problem> {
    let properties: &[PropertyId] = &words.filter.property_ids;
    if !properties.is_empty() {
        let sql = r#"SELECT "Id" FROM "Properties" WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#;
        let rows = tx.rows(sql, &[&tx.org, &properties]).await?;
        let there: Vec<PropertyId> = rows
            .iter()
            .map(|row| row.try_get(0))
            .collect::<Result<_, _>>()
            .map_err(DbError::from)?;
        if properties.iter().any(|id| !there.contains(id)) {
            return Err(Problem::invalid("/filter/propertyIds", "There is no such property."));
        }
    }
    for (at, action) in words.actions.iter().enumerate() {
        let (named, field): (&[UserId], &str) = match action {
            RuleAction::Assign { user_id } | RuleAction::Watch { user_id } => {
                (std::slice::from_ref(user_id), "userId")
            }
            RuleAction::AssignAmong { user_ids, .. } => (user_ids, "userIds"),
            _ => continue,
        };
        for user in named {
            if colleague(tx, *user).await?.is_none() {
                let told = "There is no such colleague who runs repairs.";
                return Err(Problem::invalid(format!("/actions/{at}/{field}"), told));
            }
        }
    }
    Ok(())
}

/// The name of a colleague who can look after tickets.
pub async fn colleague(tx: OrgTx<'_>, who: UserId) -> Result<Option<String>, DbError> {
    let sql = r#"SELECT "FirstName", "LastName", "Email" FROM "Users" WHERE "OrgId" = $1
        AND "Id" = $2 AND "IsActive" AND "Role" IN ('OrgAdmin', 'Coordinator')"#;
    let Some(row) = tx.opt(sql, &[&tx.org, &who]).await? else { return Ok(None) };
    colleague_name(&row).map(Some)
}

/// A colleague's name, or the email of one who has none.
pub fn colleague_name(row: &Row) -> Result<String, DbError> {
    let name = crate::tickets::full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
    Ok(name.map_or_else(|| row.try_get("Email"), Ok)?)
}

/// What rules look at, of a ticket `t` at a unit `u`.
pub const FACTS: &str = r#"t."Category", t."Priority", t."Status", t."ReportedVia", t."Tags",
    u."PropertyId", EXISTS (SELECT 1 FROM "HazardCases" h WHERE h."OrgId" = $1
        AND h."TicketId" = t."Id" AND h."Status" IN ('Proposed', 'Open')) AS "HasHazard""#;

/// Reads [`FACTS`].
pub fn facts(row: &Row) -> Result<TicketFacts, DbError> {
    Ok(TicketFacts {
        category: row.try_get("Category")?,
        priority: row.try_get("Priority")?,
        status: row.try_get("Status")?,
        via: row.try_get("ReportedVia")?,
        tags: row.try_get("Tags")?,
        property: row.try_get("PropertyId")?,
        hazard: row.try_get("HasHazard")?,
    })
}

/// A ticket as rules look at it; nothing where it was put away.
pub async fn facts_of(tx: OrgTx<'_>, ticket: TicketId) -> Result<Option<TicketFacts>, DbError> {
    let sql = crate::db::sql::join(&[
        "SELECT ",
        FACTS,
        r#" FROM "MaintenanceTickets" t JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            WHERE t."OrgId" = $1 AND t."Id" = $2 AND t."DeletedAt" IS NULL"#,
    ]);
    tx.opt(sql, &[&tx.org, &ticket]).await?.as_ref().map(facts).transpose()
}
