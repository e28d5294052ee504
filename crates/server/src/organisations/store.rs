//! How organisations are read.

use super::model::{FirstSteps, Organisation};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::legal::Landlord;
use maintainuk_domain::time::Instant;

/// The organisation itself.
pub async fn find(db: &Db, org: OrgId) -> Result<Organisation, DbError> {
    let sql = r#"SELECT "Id", "Name", "Slug", "Plan", "Status", "LandlordType", "SmsLimit",
            "WhatsAppLimit", "AiJobLimit", "CreatedAt", "UpdatedAt"
        FROM "Organisations" WHERE "Id" = $1"#;
    let [rows] = db.read(org, [Query(sql, &[&org])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// What is there of what one begins with; each look ends at the first row.
pub async fn first_steps(db: &Db, org: OrgId) -> Result<FirstSteps, DbError> {
    let sql = r#"SELECT
        EXISTS (SELECT FROM "Units" WHERE "OrgId" = $1) AS "Homes",
        EXISTS (SELECT FROM "ContractorProfiles" WHERE "OrgId" = $1) AS "Contractors",
        EXISTS (SELECT FROM "Users" WHERE "OrgId" = $1
                AND "Role" IN ('OrgAdmin', 'Coordinator', 'Viewer') OFFSET 1)
            OR EXISTS (SELECT FROM auth."Invitations" WHERE "OrgId" = $1) AS "Colleagues",
        EXISTS (SELECT FROM "MaintenanceTickets" WHERE "OrgId" = $1) AS "Tickets""#;
    let [rows] = db.read(org, [Query(sql, &[&org])]).await?;
    let row = rows.first().ok_or(DbError::NotFound)?;
    Ok(FirstSteps {
        homes: row.try_get("Homes")?,
        contractors: row.try_get("Contractors")?,
        colleagues: row.try_get("Colleagues")?,
        tickets: row.try_get("Tickets")?,
    })
}

/// Locks the organisation and says who lets its homes.
pub async fn lock_landlord(tx: OrgTx<'_>) -> Result<Landlord, DbError> {
    let sql = r#"SELECT "LandlordType" FROM "Organisations" WHERE "Id" = $1 FOR UPDATE"#;
    Ok(tx.one(sql, &[&tx.org]).await?.try_get(0)?)
}

/// Leaves a changed landlord type to the transaction.
pub fn set_landlord(tx: OrgTx<'_>, landlord: Landlord, now: Instant) {
    tx.later(
        r#"UPDATE "Organisations" SET "LandlordType" = $2, "UpdatedAt" = $3 WHERE "Id" = $1"#,
        params![tx.org, landlord, now],
    );
}
