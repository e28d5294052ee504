//! How one contractor is read and written.

use super::model::{Contractor, Profile};
use crate::auth::Caller;
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::params;
use jiff::civil::Date;
use maintainuk_domain::contractors::SuspendedBy;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContractorId, NotificationId, UserId};
use maintainuk_domain::time::Instant;
use serde_json::json;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// What is read of contractor `p`, with the figures as they were last counted.
macro_rules! columns {
    () => {
        r#"p.*, c."FirstName", c."LastName", c."Email", c."PhoneE164", n."OpenOrders",
           p."Rating"::text AS "RatingText", p."FiguresRatings" AS "Ratings",
           p."CompletionRate"::text AS "CompletionRateText", p."FiguresJobsEnded" AS "JobsEnded",
           p."RecallRate"::text AS "RecallRateText", p."FirstTimeFix"::text AS "FirstTimeFixText",
           p."FiguresJobsDone" AS "JobsDone",
           p."AvgResponseTimeHours"::text AS "AvgResponseText", p."FiguresAnswers" AS "Answers",
           p."FiguresAsOf" AS "CountedAt""#
    };
}

/// Joined to contractor `p`: the person, and what is still to be done.
macro_rules! joins {
    () => {
        r#"JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
               CROSS JOIN LATERAL (
                   SELECT count(*) AS "OpenOrders" FROM "WorkOrders" w
                   WHERE w."OrgId" = $1 AND w."AssignedContractorId" = p."Id" AND w."Status" IN (
                       'Created', 'Offered', 'Accepted', 'Scheduled', 'InProgress', 'NoAccess')) n "#
    };
}

pub(super) use {columns, joins};

// One firm is counted as it is read; a list shows what the day's count found.
const FIND: &str = concat!(
    r#"SELECT p.*, c."FirstName", c."LastName", c."Email", c."PhoneE164", n."OpenOrders", g.*,
           now()::timestamp AS "CountedAt"
       FROM "ContractorProfiles" p "#,
    joins!(),
    figures!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2 AND ($3::uuid IS NULL OR p."Id" = $3)"#
);

/// A contractor, if it is there and the caller may see it.
pub async fn find(
    db: &Db,
    caller: &Caller,
    id: ContractorId,
    only: Option<ContractorId>,
    today: Date,
) -> Result<Contractor, DbError> {
    let org = caller.org();
    let [rows] = db.read(org, [Query(FIND, &[&org, &id, &only])]).await?;
    Contractor::read(rows.first().ok_or(DbError::NotFound)?, caller, today)
}

/// A contractor in this transaction, locked: nobody else changes or deletes it, or begins to refer
/// to it, meanwhile.
pub async fn lock(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: ContractorId,
    today: Date,
) -> Result<Contractor, DbError> {
    let lock = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    tx.one(lock, &[&tx.org, &id]).await?;
    Contractor::read(&tx.one(FIND, &[&tx.org, &id, &None::<ContractorId>]).await?, caller, today)
}

/// What contractor `$2` is asked for before it is given work.
pub const PROFILE: &str = r#"SELECT p.*, c."FirstName", c."LastName", c."Email"
    FROM "ContractorProfiles" p
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
    WHERE p."OrgId" = $1 AND p."Id" = $2"#;

/// What a contractor is asked for before it is given work, held until the transaction ends.
pub async fn profile(tx: OrgTx<'_>, id: ContractorId) -> Result<Option<Profile>, DbError> {
    let held = sql::join(&[PROFILE, " FOR SHARE OF p"]);
    tx.opt(held, &[&tx.org, &id]).await?.as_ref().map(Profile::read).transpose()
}

/// Every contractor whose status the calendar may change, locked in one order.
pub async fn for_sweep(tx: OrgTx<'_>) -> Result<Vec<(Profile, i32)>, DbError> {
    let sql = r#"SELECT p.*, c."FirstName", c."LastName", c."Email"
        FROM "ContractorProfiles" p
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
        WHERE p."OrgId" = $1 AND (p."Status" = 'Active' OR p."SuspendedBy" = 'Lapse')
        ORDER BY p."Id" FOR UPDATE OF p"#;
    let rows = tx.rows(sql, &[&tx.org]).await?;
    let read = |row: &Row| Ok((Profile::read(row)?, row.try_get("RowVersion")?));
    rows.iter().map(read).collect()
}

/// Adds a contractor, now: it is read back as it is shown.
pub async fn insert(tx: OrgTx<'_>, new: &Profile, now: Instant) -> Result<(), DbError> {
    let sql = r#"INSERT INTO "ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
            "TradeLicenses", "ServiceCategories", "ServiceAreas", "InsuranceProvider",
            "InsurancePolicyNumber", "InsuranceExpiresOn", "CallOutRateGBP", "HourlyRateGBP",
            "VatStatus", "VatNumber", "CisStatus", "Status", "StatusReason", "SuspendedBy",
            "CreatedAt", "UpdatedAt", "Crews", "OutOfHoursPhoneE164")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19, $19, $20, $21)"#;
    let params = params![
        new.id,
        tx.org,
        new.contact_id,
        new.company_name.clone(),
        json!(new.trade_licences),
        json!(new.service_categories),
        json!(new.service_areas),
        new.insurance_provider.clone(),
        new.insurance_policy_number.clone(),
        new.insurance_expires_on,
        new.call_out_rate_gbp,
        new.hourly_rate_gbp,
        new.vat_status,
        new.vat_number.clone(),
        new.cis_status,
        new.status,
        new.status_reason.clone(),
        new.suspended_by,
        now,
        new.crews,
        new.out_of_hours_phone.clone()
    ];
    let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| &**p as _).collect();
    tx.execute(sql, &params).await?;
    Ok(())
}

/// Leaves a changed contractor to the transaction, if nobody was first.
pub fn update(tx: OrgTx<'_>, new: &Profile, version: i32, now: Instant) {
    tx.later_once(
        r#"UPDATE "ContractorProfiles" SET "ContactId" = $4, "CompanyName" = $5,
               "TradeLicenses" = $6, "ServiceCategories" = $7, "ServiceAreas" = $8,
               "InsuranceProvider" = $9, "InsurancePolicyNumber" = $10,
               "InsuranceExpiresOn" = $11, "CallOutRateGBP" = $12, "HourlyRateGBP" = $13,
               "VatStatus" = $14, "VatNumber" = $15, "CisStatus" = $16, "Status" = $17,
               "StatusReason" = $18, "SuspendedBy" = $19, "UpdatedAt" = $20, "Crews" = $21,
               "OutOfHoursPhoneE164" = $22,
               "RowVersion" = $3 + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            new.id,
            version,
            new.contact_id,
            new.company_name.clone(),
            json!(new.trade_licences),
            json!(new.service_categories),
            json!(new.service_areas),
            new.insurance_provider.clone(),
            new.insurance_policy_number.clone(),
            new.insurance_expires_on,
            new.call_out_rate_gbp,
            new.hourly_rate_gbp,
            new.vat_status,
            new.vat_number.clone(),
            new.cis_status,
            new.status,
            new.status_reason.clone(),
            new.suspended_by,
            now,
            new.crews,
            new.out_of_hours_phone.clone()
        ],
    );
}

/// Leaves a new status to the transaction, if nobody was first.
pub fn set_status(
    tx: OrgTx<'_>,
    id: ContractorId,
    version: i32,
    (status, reason, by): (ContractorStatus, Option<String>, Option<SuspendedBy>),
    now: Instant,
) {
    tx.later_once(
        r#"UPDATE "ContractorProfiles" SET "Status" = $4, "StatusReason" = $5, "SuspendedBy" = $6,
               "UpdatedAt" = $7, "RowVersion" = $3 + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, id, version, status, reason, by, now],
    );
}

/// Deletes a contractor to whom nothing refers.
pub async fn delete(tx: OrgTx<'_>, id: ContractorId) -> Result<u64, DbError> {
    let sql = r#"DELETE FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &id]).await
}

/// Those who run the organisation.
pub async fn admins(tx: OrgTx<'_>) -> Result<Vec<UserId>, DbError> {
    let sql = r#"SELECT "Id" FROM "Users"
        WHERE "OrgId" = $1 AND "Role" = 'OrgAdmin' AND "IsActive" ORDER BY "Id""#;
    let rows = tx.rows(sql, &[&tx.org]).await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

/// Leaves an alert for a colleague to the transaction.
pub fn alert(
    tx: OrgTx<'_>,
    user: UserId,
    (kind, title, body): (&'static str, String, String),
    contractor: ContractorId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "LinkUrl", "SentAt", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, 'Portal', 'Unread', $7, $8, $8)"#,
        params![
            NotificationId::fresh(),
            tx.org,
            user,
            kind,
            title,
            body,
            format!("/contractors/{contractor}"),
            now
        ],
    );
}
