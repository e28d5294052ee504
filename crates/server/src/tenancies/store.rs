//! How tenancies are read and written, and what they change of their unit.

use super::model::{Parties, Tenancy};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::{list_sql, params};
use jiff::civil::Date;
use maintainuk_domain::estate::{TenancyStatus, UnitStatus};
use maintainuk_domain::ids::{ContactId, OrgId, TenancyId, UnitId};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// Which tenancies are listed.
pub struct Filter {
    pub status: Option<TenancyStatus>,
    pub unit: Option<UnitId>,
    pub contact: Option<ContactId>,
}

/// What a tenancy shows of its unit and its resident; joined to tenancy `p`.
macro_rules! names {
    () => {
        r#"JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = p."UnitId"
           JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
           JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."TenantContactId""#
    };
}

macro_rules! columns {
    () => {
        r#"p.*, u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode",
           c."FirstName", c."LastName", c."Email""#
    };
}

macro_rules! list {
    ($filter:literal) => {
        list_sql!(r#""Tenancies""#, "", $filter, columns!(), names!())
    };
}

const ALL: ListSql = list!(r#"AND ($4::text IS NULL OR x."Status" = $4)"#);

const OF_UNIT: ListSql = list!(
    r#"AND ($4::text IS NULL OR x."Status" = $4) AND x."UnitId" = $5
       AND ($6::uuid IS NULL OR x."TenantContactId" = $6)"#
);

const OF_CONTACT: ListSql =
    list!(r#"AND ($4::text IS NULL OR x."Status" = $4) AND x."TenantContactId" = $5"#);

/// A page of tenancies, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    window: Window,
    count: bool,
) -> Result<Page<Tenancy>, DbError> {
    let Filter { status, unit, contact } = filter;
    let read = async |sql, filters| {
        let listing = Listing { sql, filters, window, count };
        let place = |t: &Tenancy| Cursor { at: t.created_at, id: t.id.as_uuid() };
        listing.read(db, org, |row| row.try_into(), place).await
    };
    match (unit, contact) {
        (Some(unit), contact) => read(OF_UNIT, &[status, unit, contact]).await,
        (None, Some(contact)) => read(OF_CONTACT, &[status, contact]).await,
        (None, None) => read(ALL, &[status]).await,
    }
}

const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    r#" FROM "Tenancies" p "#,
    names!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2
          AND ($3::uuid IS NULL OR p."TenantContactId" = $3)"#
);

/// A tenancy, if it is there and the caller may see it.
pub async fn find(
    db: &Db,
    org: OrgId,
    id: TenancyId,
    only: Option<ContactId>,
) -> Result<Tenancy, DbError> {
    let [rows] = db.read(org, [Query(FIND, &[&org, &id, &only])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A tenancy that is about to be changed.
pub async fn find_in(tx: OrgTx<'_>, id: TenancyId) -> Result<Tenancy, DbError> {
    (&tx.one(FIND, &[&tx.org, &id, &None::<ContactId>]).await?).try_into()
}

/// Keeps everybody else from letting the unit until this transaction is over, and says how it
/// stands; `None` when there is no such unit.
pub async fn lock_unit(tx: OrgTx<'_>, id: UnitId) -> Result<Option<UnitStatus>, DbError> {
    let sql = r#"SELECT "Status" FROM "Units" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let row = tx.opt(sql, &[&tx.org, &id]).await?;
    row.map(|row| row.try_get(0)).transpose().map_err(DbError::from)
}

/// What a tenancy of the unit to the contact will show; `None` when there is no such contact.
pub async fn parties(
    tx: OrgTx<'_>,
    unit: UnitId,
    contact: ContactId,
) -> Result<Option<Parties>, DbError> {
    let sql = r#"SELECT u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode",
            c."FirstName", c."LastName", c."Email"
        FROM "Units" u
        JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = $3
        WHERE u."OrgId" = $1 AND u."Id" = $2"#;
    tx.opt(sql, &[&tx.org, &unit, &contact]).await?.as_ref().map(Parties::try_from).transpose()
}

/// The unit's current tenancy, if it has one, and its last day. At most one: the database says so.
pub async fn current(
    tx: OrgTx<'_>,
    unit: UnitId,
) -> Result<Option<(TenancyId, Option<Date>)>, DbError> {
    let sql = r#"SELECT "Id", "EndDate" FROM "Tenancies" WHERE "OrgId" = $1 AND "UnitId" = $2
        AND "Status" IN ('Active', 'Eviction')"#;
    let read = |row: Row| Ok((row.try_get(0)?, row.try_get(1)?));
    tx.opt(sql, &[&tx.org, &unit]).await?.map(read).transpose()
}

/// Leaves a new tenancy to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &Tenancy) {
    tx.later(
        r#"INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate",
               "EndDate", "RentAmountGBP", "DepositAmountGBP", "Status", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
        params![
            new.id,
            tx.org,
            new.unit_id,
            new.tenant_contact_id,
            new.start_date,
            new.end_date,
            new.rent_amount_gbp,
            new.deposit_amount_gbp,
            new.status,
            new.created_at
        ],
    );
}

/// Leaves a changed tenancy to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &Tenancy) {
    tx.later_once(
        r#"UPDATE "Tenancies" SET "StartDate" = $4, "EndDate" = $5, "RentAmountGBP" = $6,
               "DepositAmountGBP" = $7, "Status" = $8, "UpdatedAt" = $9, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.start_date,
            new.end_date,
            new.rent_amount_gbp,
            new.deposit_amount_gbp,
            new.status,
            new.updated_at
        ],
    );
}

/// Ends the tenancy of a locked unit that ran out without anybody saying so.
pub async fn end_lapsed(tx: OrgTx<'_>, id: TenancyId, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "Tenancies" SET "Status" = 'Ended', "UpdatedAt" = $3,
            "RowVersion" = "RowVersion" + 1
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &id, &now]).await.map(drop)
}

/// Leaves a locked unit's new status to the transaction.
pub fn set_unit_status(tx: OrgTx<'_>, unit: UnitId, status: UnitStatus, now: Instant) {
    tx.later(
        r#"UPDATE "Units" SET "Status" = $3, "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, unit, status, now],
    );
}
