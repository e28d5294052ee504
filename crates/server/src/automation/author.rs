//! In whose name a rule acts.

use super::model::AutomationRule;
use crate::auth::{Caller, SessionInfo};
use crate::db::{Db, DbError, Query};
use crate::users;
use maintainuk_domain::access::{Access, Grant, Permission};
use maintainuk_domain::ids::{OrgId, SessionId};
use maintainuk_domain::time::Instant;
use std::sync::Arc;

/// Who set a rule last, as they would call now; nobody when their account is off or they may not
/// change tickets any more.
///
/// # Errors
/// The database's refusal.
pub async fn of(
    db: &Db,
    org: OrgId,
    rule: &AutomationRule,
    now: Instant,
) -> Result<Option<Caller>, DbError> {
    let sql = r#"SELECT u."Id", u."Role", u."Permissions", u."Email", u."FirstName", u."LastName",
            o."Name", o."Slug", o."Plan", o."Status"
        FROM "Users" u JOIN "Organisations" o ON o."Id" = u."OrgId"
        WHERE u."OrgId" = $1 AND u."Id" = $2 AND u."IsActive""#;
    let [rows] = db.read(org, [Query(sql, &[&org, &rule.author])]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let extra = users::permissions(row.try_get("Permissions")?);
    let info = SessionInfo {
        session: SessionId::fresh(),
        org,
        user: row.try_get("Id")?,
        access: Access { role: row.try_get("Role")?, extra },
        email: row.try_get("Email")?,
        first_name: row.try_get("FirstName")?,
        last_name: row.try_get("LastName")?,
        contact: None,
        contractor: None,
        org_name: row.try_get("Name")?,
        org_slug: row.try_get("Slug")?,
        org_plan: row.try_get("Plan")?,
        org_writes: row.try_get::<_, &str>("Status")? == "Active",
        last_seen: now,
    };
    let may = info.org_writes && info.access.grant(Permission::TicketsUpdate) == Grant::All;
    // The audit log says which rule it was.
    let agent = Some(format!("Rule: {}", rule.words.name));
    Ok(may.then(|| Caller { info: Arc::new(info), ip: "rule".into(), agent }))
}
