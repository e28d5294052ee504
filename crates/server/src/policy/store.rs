//! How policies are read and written.

use super::model::PolicyVersion;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::{list_sql, params};
use maintainuk_domain::ids::{OrgId, PolicyId, TicketId, UserId};
use maintainuk_domain::policy::ServicePolicy;
use maintainuk_domain::time::Instant;
use serde_json::Value;
use tokio_postgres::Row;

/// The policy that counts now.
#[derive(Debug, Clone)]
pub struct InForce {
    /// Its version; 0 is the one that is built in.
    pub version: i32,
    /// What it says.
    pub policy: ServicePolicy,
}

/// The newest version, for [`in_force`].
pub const NEWEST: &str = r#"SELECT jsonb_build_object('version', k."Version", 'rules', k."Rules") AS "Policy"
    FROM "ServicePolicies" k WHERE k."OrgId" = $1 ORDER BY k."Version" DESC LIMIT 1"#;

/// The policy of the transaction's organisation: the newest version, or the one that is built in.
///
/// # Errors
/// The database's refusal.
pub async fn of(tx: OrgTx<'_>) -> Result<InForce, DbError> {
    in_force(tx.opt(NEWEST, &[&tx.org]).await?.as_ref())
}

/// The policy of the row of [`NEWEST`]; the one that is built in where there is none.
///
/// # Errors
/// When the row is not what it should be.
pub fn in_force(row: Option<&Row>) -> Result<InForce, DbError> {
    Ok(read_policy(row.map(|row| row.try_get("Policy")).transpose()?))
}

/// A version of it that some ticket carries.
///
/// # Errors
/// The database's refusal.
pub async fn version(tx: OrgTx<'_>, version: i32) -> Result<InForce, DbError> {
    let sql = r#"SELECT jsonb_build_object('version', k."Version", 'rules', k."Rules")
        FROM "ServicePolicies" k WHERE k."OrgId" = $1 AND k."Version" = $2"#;
    let row = tx.opt(sql, &[&tx.org, &version]).await?;
    Ok(read_policy(row.map(|row| row.try_get(0)).transpose()?))
}

/// Reads `{version, rules}`. What a field that was added since would say is taken from the policy
/// that is built in, and what is not known any more is left out.
pub(super) fn read_policy(stored: Option<Value>) -> InForce {
    let built_in = || InForce { version: 0, policy: ServicePolicy::default() };
    let Some(mut stored) = stored else { return built_in() };
    let version = stored["version"].as_i64().and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
    let whole = serde_json::to_value(ServicePolicy::default()).map(|mut whole| {
        if let (Some(whole), Some(rules)) = (whole.as_object_mut(), stored["rules"].as_object_mut())
        {
            for (name, value) in whole.iter_mut() {
                if let Some(own) = rules.remove(name) {
                    *value = own;
                }
            }
        }
        whole
    });
    match whole.and_then(serde_json::from_value) {
        Ok(policy) => InForce { version, policy },
        Err(error) => {
            tracing::error!(version, error = error.to_string(), "A policy cannot be read");
            InForce { version, ..built_in() }
        }
    }
}

const LIST: ListSql = list_sql!(
    r#""ServicePolicies""#,
    "",
    "",
    r#"p."Id", p."Version", p."Rules", p."Note", p."CreatedAt", u."FirstName", u."LastName""#,
    r#"LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."SetByUserId""#
);

/// A page of the versions, newest first.
pub async fn versions(db: &Db, org: OrgId, window: Window) -> Result<Page<PolicyVersion>, DbError> {
    let listing = Listing { sql: LIST, filters: &[], window, count: false };
    let place = |row: &PolicyVersion| Cursor { at: row.created_at, id: row.id.as_uuid() };
    listing.read(db, org, PolicyVersion::read, place).await
}

/// The version in force with who set it, and how many repairs are open.
pub async fn shown(db: &Db, org: OrgId) -> Result<(Option<PolicyVersion>, i64), DbError> {
    let newest = r#"SELECT p."Id", p."Version", p."Rules", p."Note", p."CreatedAt", u."FirstName",
            u."LastName"
        FROM (SELECT * FROM "ServicePolicies" k WHERE k."OrgId" = $1
            ORDER BY k."Version" DESC LIMIT 1) p
        LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."SetByUserId""#;
    let open = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "Status" IN ('New', 'Assigned', 'InProgress') LIMIT 10000) capped"#;
    let [newest, open] = db.read(org, [Query(newest, &[&org]), Query(open, &[&org])]).await?;
    let version = newest.first().map(PolicyVersion::read).transpose()?;
    Ok((version, open.first().map_or(0, |row| row.get(0))))
}

/// A version about to be written.
pub struct NewVersion<'a> {
    pub id: PolicyId,
    pub version: i32,
    pub rules: &'a Value,
    pub note: Option<&'a str>,
    pub by: UserId,
    pub now: Instant,
}

/// Writes the next version, unless somebody else was first; says whether it did.
pub async fn insert(tx: OrgTx<'_>, new: &NewVersion<'_>) -> Result<bool, DbError> {
    let sql = r#"INSERT INTO "ServicePolicies" ("Id", "OrgId", "Version", "Rules", "Note",
            "SetByUserId", "CreatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ("OrgId", "Version") DO NOTHING"#;
    let written = tx
        .execute(sql, &[&new.id, &tx.org, &new.version, new.rules, &new.note, &new.by, &new.now])
        .await?;
    Ok(written == 1)
}

/// Repairs that were reported since `$2`, the newest 500.
pub async fn recent(tx: OrgTx<'_>, since: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT t."Priority", t."Status", t."CreatedAt", t."CompletedAt", p."Nation"
        FROM (SELECT t."Id", t."UnitId", t."Priority", t."Status", t."CreatedAt", t."CompletedAt"
            FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."CreatedAt" >= $2
            ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 500) t
        CROSS JOIN LATERAL (SELECT p."Nation" FROM "Units" u
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
            WHERE u."OrgId" = $1 AND u."Id" = t."UnitId" LIMIT 1) p"#;
    tx.rows(sql, &[&tx.org, &since]).await
}

/// Changes of priced work that were asked for since `$2`, newest first; one more than is looked at.
pub async fn changes(tx: OrgTx<'_>, since: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT v."Kind", v."Status", v."OriginalGBP", v."BeforeGBP", v."AfterGBP",
            v."AskedAt" AS "At", o."WorkOrderNumber", t."Id" AS "TicketId", t."TicketNumber",
            t."Priority", a."Role" AS "AskedRole", a."ContractorId" AS "AskedFor",
            d."Role" AS "DecidedRole"
        FROM (SELECT * FROM "OrderVariations" v WHERE v."OrgId" = $1 AND v."AskedAt" >= $2
            ORDER BY v."AskedAt" DESC, v."Id" DESC LIMIT 501) v
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = v."AskedByUserId"
        LEFT JOIN "Users" d ON d."OrgId" = $1 AND d."Id" = v."DecidedByUserId"
        ORDER BY v."AskedAt" DESC, v."Id" DESC"#;
    tx.rows(sql, &[&tx.org, &since]).await
}

/// Orders with attempts since `$2` that nobody let in and that something shows, the latest first; one
/// more than is looked at.
pub async fn attempts(tx: OrgTx<'_>, since: Instant, now: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT o."WorkOrderNumber", t."Id" AS "TicketId", t."TicketNumber", v."At",
            (SELECT count(*) FROM "Visits" x WHERE x."OrgId" = $1 AND x."WorkOrderId" = o."Id"
                AND x."Status" = 'NoAccess' AND (x."CardLeft" OR x."EvidenceId" IS NOT NULL))
                AS "Attempts"
        FROM (SELECT v."WorkOrderId", max(v."StartAt") AS "At" FROM (
                SELECT * FROM "Visits" v WHERE v."OrgId" = $1 AND v."StartAt" >= $2
                  AND v."StartAt" <= $3 AND v."Status" = 'NoAccess'
                  AND (v."CardLeft" OR v."EvidenceId" IS NOT NULL)
                ORDER BY v."StartAt" DESC, v."Id" DESC LIMIT 501) v
            GROUP BY v."WorkOrderId") v
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        ORDER BY v."At" DESC, o."Id" DESC"#;
    tx.rows(sql, &[&tx.org, &since, &now]).await
}

/// Repairs that were completed since `$2` and wait to close, or that closed since then, the last first;
/// one more than is looked at. What somebody objected to closes by no day.
pub async fn completed(tx: OrgTx<'_>, since: Instant) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT t."Id" AS "TicketId", t."TicketNumber", t."Status", t."CompletedAt" AS "At",
            COALESCE((SELECT bool_or(e."EventType" = 'TicketClosed' AND e."DataJson" ? 'byItself')
                FROM "TicketTimelineEvents" e WHERE e."OrgId" = $1 AND e."TicketId" = t."Id"
                  AND e."CreatedAt" >= t."ClosedAt"), false) AS "ByItself"
        FROM ((SELECT * FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Status" = 'Completed'
                AND t."CompletedAt" >= $2 AND t."ObjectedAt" IS NULL
                ORDER BY t."CompletedAt" DESC, t."Id" DESC LIMIT 500)
            UNION ALL (SELECT * FROM "MaintenanceTickets" t WHERE t."OrgId" = $1
                AND t."Status" = 'Closed' AND t."ClosedAt" >= $2 AND t."CompletedAt" IS NOT NULL
                ORDER BY t."ClosedAt" DESC, t."Id" DESC LIMIT 500)) t
        ORDER BY t."CompletedAt" DESC, t."Id" DESC LIMIT 501"#;
    tx.rows(sql, &[&tx.org, &since]).await
}

/// The bank holidays that were added: pairs of nation and day.
pub async fn holidays(tx: OrgTx<'_>) -> Result<Option<Value>, DbError> {
    let sql = r#"SELECT jsonb_agg(jsonb_build_array(b."Nation", b."Day")) FROM "BankHolidays" b
        WHERE b."OrgId" = $1 AND b."WithdrawnAt" IS NULL"#;
    Ok(tx.one(sql, &[&tx.org]).await?.try_get(0)?)
}

/// Marks how far a ticket's clocks were told of, and when they are looked at next.
pub fn told(tx: OrgTx<'_>, ticket: TicketId, told: Vec<i16>, next: Option<Instant>) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "Told" = $3, "TellAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, told, next],
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_policy_of_an_older_or_newer_binary_can_still_be_read() {
        let mut rules = serde_json::to_value(ServicePolicy::default()).expect("json");
        rules["warnPercent"] = json!(70);
        rules["somethingNew"] = json!({ "a": 1 });
        rules.as_object_mut().expect("an object").remove("autoCloseDays");
        let read = read_policy(Some(json!({ "version": 3, "rules": rules })));
        assert_eq!((read.version, read.policy.warn_percent), (3, 70));
        assert_eq!(read.policy.auto_close_days, 14);
        assert_eq!(read_policy(None).version, 0);
        let broken = read_policy(Some(json!({ "version": 4, "rules": { "hours": 7 } })));
        assert_eq!((broken.version, broken.policy), (4, ServicePolicy::default()));
    }
}
