//! Whether the landlord repairs a home at all.

use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::ids::UnitId;

/// Refuses work at a home that is marked as one where the landlord does not repair; what was done there
/// before stays readable.
///
/// # Errors
/// 409 that says so.
pub async fn check_ours(tx: OrgTx<'_>, unit: UnitId) -> Result<(), Problem> {
    let sql = r#"SELECT 1 FROM "Units" u
        JOIN "PlaceAlerts" a ON a."OrgId" = $1 AND a."PropertyId" = u."PropertyId"
            AND (a."UnitId" IS NULL OR a."UnitId" = u."Id") AND a."Kind" = 'NoRepairs'
            AND a."EndedAt" IS NULL
        WHERE u."OrgId" = $1 AND u."Id" = $2 LIMIT 1"#;
    match tx.opt(sql, &[&tx.org, &unit]).await? {
        Some(_) => {
            Err(Problem::conflict("This home is marked: the landlord does not repair here."))
        }
        None => Ok(()),
    }
}
