//! What each version of a rule said, and what changed from one to the next.

use super::model::{RuleVersion, RuleVersionList};
use crate::db::{Db, DbError, OrgTx};
use crate::http::{Listing, Window};
use crate::params;
use maintainuk_domain::automation::RuleWords;
use maintainuk_domain::ids::{OrgId, RuleId, RuleVersionId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::json;

/// A page of a rule's versions, newest first, each with what stood there before.
pub async fn list(
    db: &Db,
    org: OrgId,
    rule: RuleId,
    window: Window,
) -> Result<RuleVersionList, DbError> {
    let sql = crate::list_sql!(
        r#""AutomationRuleVersions""#,
        "",
        r#"AND x."RuleId" = $4"#,
        r#"p.*, u."FirstName", u."LastName", u."Email", b."Words" AS "Before""#,
        r#"JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."AuthorUserId"
           LEFT JOIN "AutomationRuleVersions" b ON b."OrgId" = $1 AND b."RuleId" = p."RuleId"
               AND b."Version" = p."Version" - 1"#
    );
    let listing = Listing { sql, filters: &[&rule], window, count: false };
    let page = listing.read(db, org, RuleVersion::read, RuleVersion::place).await?;
    Ok(RuleVersionList { items: page.items, next: page.next })
}

/// Leaves a version to the transaction.
pub fn keep(
    tx: OrgTx<'_>,
    rule: RuleId,
    words: &RuleWords,
    author: UserId,
    version: i32,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "AutomationRuleVersions" ("Id", "OrgId", "RuleId", "Version", "Words",
               "AuthorUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![RuleVersionId::fresh(), tx.org, rule, version, json!(words), author, now],
    );
}
