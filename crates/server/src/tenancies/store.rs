//! How tenancies are read and written, and what they change of their unit.

use super::model::{Parties, Tenancy};
use crate::contacts;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page, Sought};
use crate::{address_matches, ordered_sql, params};
use jiff::civil::Date;
use maintainuk_domain::estate::{TenancyStatus, UnitPurpose, UnitStatus};
use maintainuk_domain::ids::{ContactId, OrgId, TenancyId, UnitId};
use maintainuk_domain::lettings::{Days, Hazards, Letting, share_rooms};
use maintainuk_domain::lists::TenancySort;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// Which tenancies are listed.
pub struct Filter {
    pub status: Option<TenancyStatus>,
    pub unit: Option<UnitId>,
    pub contact: Option<ContactId>,
    /// Those that were put away, rather than those that were not.
    pub archived: bool,
    /// What is looked for in the names of its people and its address.
    pub words: Option<Sought>,
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
        r#"p.*, u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode", b."Nation",
           c."FirstName", c."LastName", c."Email", c."PhoneE164",
           (SELECT jsonb_agg(jsonb_build_object('id', k."Id", 'first', k."FirstName",
                'last', k."LastName", 'email', k."Email") ORDER BY o."CreatedAt", o."Id")
            FROM "TenancyOccupants" o
            JOIN "ContactPoints" k ON k."OrgId" = $1 AND k."Id" = o."ContactId"
            WHERE o."OrgId" = $1 AND o."TenancyId" = p."Id") AS "Occupants""#
    };
}

macro_rules! list {
    ($filter:expr) => {
        list!("", $filter)
    };
    ($beside:literal, $filter:expr) => {
        ordered_sql!(r#""Tenancies""#, $beside, $filter, columns!(), names!())
    };
}

macro_rules! narrowed {
    () => {
        r#"AND ($4::text IS NULL OR x."Status" = $4) AND (x."ArchivedAt" IS NOT NULL) = $5 "#
    };
}

/// The tenancies that a person leads or lives in, whose contact is the parameter named.
macro_rules! theirs {
    ($person:literal) => {
        concat!(
            r#"(SELECT z."Id" FROM "Tenancies" z WHERE z."OrgId" = $1 AND z."TenantContactId" = "#,
            $person,
            r#" UNION ALL SELECT z."TenancyId" FROM "TenancyOccupants" z
                WHERE z."OrgId" = $1 AND z."ContactId" = "#,
            $person,
            ")"
        )
    };
}

const ALL: OrderedSql = list!(narrowed!());

const OF_UNIT: OrderedSql = list!(concat!(
    narrowed!(),
    r#"AND x."UnitId" = $6 AND ($7::uuid IS NULL OR x."Id" IN "#,
    theirs!("$7"),
    ")"
));

const OF_CONTACT: OrderedSql = list!(concat!(narrowed!(), r#"AND x."Id" IN "#, theirs!("$6")));

// Names and address span four tables, so this one list is joined before it is cut.
const SEARCH: OrderedSql = list!(
    r#"JOIN "Units" w ON w."OrgId" = $1 AND w."Id" = x."UnitId"
       JOIN "Properties" a ON a."OrgId" = $1 AND a."Id" = w."PropertyId"
       JOIN "ContactPoints" k ON k."OrgId" = $1 AND k."Id" = x."TenantContactId""#,
    concat!(
        narrowed!(),
        r#"AND ($6::uuid IS NULL OR x."UnitId" = $6) AND ($7::uuid IS NULL OR x."Id" IN "#,
        theirs!("$7"),
        ") AND ",
        address_matches!(
            r#"lower(concat_ws(' ', k."FirstName", k."LastName", k."Email", x."Room", w."UnitNumber",
                a."AddressLine1", a."AddressLine2", a."City", a."Postcode", replace(a."Postcode", ' ', ''),
                (SELECT string_agg(concat_ws(' ', m."FirstName", m."LastName"), ' ')
                 FROM "TenancyOccupants" o
                 JOIN "ContactPoints" m ON m."OrgId" = $1 AND m."Id" = o."ContactId"
                 WHERE o."OrgId" = $1 AND o."TenancyId" = x."Id")))"#,
            r#"k."SearchText" || lower(coalesce(w."UnitNumber", '')) || a."SearchText""#,
            "$8",
            "$9",
            "$10",
            "$11"
        )
    )
);

/// The index that an order walks along.
pub const fn order(sort: TenancySort) -> Order {
    let (column, kind) = match sort {
        TenancySort::Newest | TenancySort::Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        TenancySort::Start | TenancySort::StartBack => (r#""StartDate""#, KeyKind::Day),
    };
    Order { column, kind, falls: matches!(sort, TenancySort::Newest | TenancySort::StartBack) }
}

/// A page of tenancies in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    (sort, ordered): (TenancySort, Ordered),
    count: bool,
) -> Result<Page<Tenancy>, DbError> {
    let Filter { status, unit, contact, archived, words } = filter;
    let place = |t: &Tenancy| {
        let key = match sort {
            TenancySort::Newest | TenancySort::Oldest => Key::Moment(t.created_at),
            TenancySort::Start | TenancySort::StartBack => Key::Day(t.start_date),
        };
        (key, t.id.as_uuid())
    };
    let read = async |sql: &OrderedSql, filters: &[&(dyn ToSql + Sync)]| {
        ordered.read(db, org, sql, filters, count, place).await
    };
    if words.is_some() {
        let (typed, [one, two, three]) = Sought::params(words.as_ref());
        let sought: [&(dyn ToSql + Sync); 8] =
            [status, archived, unit, contact, &typed, &one, &two, &three];
        return read(&SEARCH, &sought).await;
    }
    match (unit, contact) {
        (Some(unit), contact) => read(&OF_UNIT, &[status, archived, unit, contact]).await,
        (None, Some(contact)) => read(&OF_CONTACT, &[status, archived, contact]).await,
        (None, None) => read(&ALL, &[status, archived]).await,
    }
}

const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    r#" FROM "Tenancies" p "#,
    names!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2 AND ($3::uuid IS NULL OR p."Id" IN "#,
    theirs!("$3"),
    ")"
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

/// A unit that nobody else can let until this transaction is over.
pub struct LockedUnit {
    pub status: UnitStatus,
    pub purpose: UnitPurpose,
    pub let_by_room: bool,
    pub is_archived: bool,
    pub is_managed: bool,
}

/// Keeps everybody else from letting the unit until this transaction is over, and says how it
/// stands; `None` when there is no such unit.
pub async fn lock_unit(tx: OrgTx<'_>, id: UnitId) -> Result<Option<LockedUnit>, DbError> {
    let sql = r#"SELECT u."Status", u."Purpose", u."LetByRoom",
            u."ArchivedAt" IS NOT NULL OR p."ArchivedAt" IS NOT NULL, p."Status" = 'Active'
        FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        WHERE u."OrgId" = $1 AND u."Id" = $2 FOR UPDATE OF u FOR SHARE OF p"#;
    let read = |row: Row| {
        Ok(LockedUnit {
            status: row.try_get(0)?,
            purpose: row.try_get(1)?,
            let_by_room: row.try_get(2)?,
            is_archived: row.try_get(3)?,
            is_managed: row.try_get(4)?,
        })
    };
    tx.opt(sql, &[&tx.org, &id]).await?.map(read).transpose()
}

/// What a tenancy of the unit to the people will show; `None` when there is no such contact as the
/// first. Of the others, those who are there come back.
pub async fn parties(
    tx: OrgTx<'_>,
    unit: UnitId,
    lead: ContactId,
    others: &[ContactId],
) -> Result<Option<Parties>, DbError> {
    let sql = r#"SELECT u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City", b."Postcode",
            b."Nation", c."FirstName", c."LastName", c."Email", c."PhoneE164",
            (SELECT jsonb_agg(jsonb_build_object('id', k."Id", 'first', k."FirstName",
                'last', k."LastName", 'email', k."Email") ORDER BY array_position($4::uuid[], k."Id"))
             FROM "ContactPoints" k WHERE k."OrgId" = $1 AND k."Id" = ANY ($4::uuid[])) AS "Occupants"
        FROM "Units" u
        JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = $3
        WHERE u."OrgId" = $1 AND u."Id" = $2"#;
    let found = tx.opt(sql, &[&tx.org, &unit, &lead, &others]).await?;
    found.as_ref().map(Parties::try_from).transpose()
}

/// The unit's tenancies that go on or are agreed, the earliest first.
pub async fn current(tx: OrgTx<'_>, unit: UnitId) -> Result<Vec<(TenancyId, Letting)>, DbError> {
    let sql = r#"SELECT y."Id", y."StartDate", y."EndDate", y."Room", c."FirstName", c."LastName", c."Email"
        FROM "Tenancies" y
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = y."TenantContactId"
        WHERE y."OrgId" = $1 AND y."UnitId" = $2 AND y."Status" IN ('Active', 'Eviction')
        ORDER BY y."StartDate", y."Id""#;
    let read = |row: &Row| {
        let (first, last, email) = (row.try_get(4)?, row.try_get(5)?, row.try_get(6)?);
        let letting = Letting {
            room: row.try_get(3)?,
            tenant: contacts::name(first, last, &[email]),
            days: Days { first: row.try_get(1)?, last: row.try_get(2)? },
        };
        Ok((row.try_get(0)?, letting))
    };
    tx.rows(sql, &[&tx.org, &unit]).await?.iter().map(read).collect()
}

/// The last day of whoever had the unit, or the room, before `to` began and still had it on a day that it
/// is to begin on now.
pub async fn had_before(tx: OrgTx<'_>, to: &Tenancy, began: Date) -> Result<Option<Date>, DbError> {
    let sql = r#"SELECT t."Room", t."EndDate" FROM "Tenancies" t
        WHERE t."OrgId" = $1 AND t."UnitId" = $2 AND t."Id" <> $3 AND t."StartDate" < $4
          AND t."EndDate" > $5 ORDER BY t."EndDate" DESC"#;
    for row in tx.rows(sql, &[&tx.org, &to.unit_id, &to.id, &began, &to.start_date]).await? {
        if share_rooms(row.try_get("Room")?, to.room.as_deref()) {
            return Ok(Some(row.try_get("EndDate")?));
        }
    }
    Ok(None)
}

/// What speaks against moving into the unit on a day.
pub async fn hazards(tx: OrgTx<'_>, unit: UnitId, today: Date) -> Result<Hazards, DbError> {
    let sql = r#"SELECT
        (SELECT count(*) FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."UnitId" = $2
            AND t."Priority" = 'Emergency' AND t."Status" IN ('New', 'Assigned', 'InProgress')),
        (SELECT count(*) FROM "Units" u
            JOIN "ComplianceItems" c ON c."OrgId" = $1 AND c."PropertyId" = u."PropertyId"
            WHERE u."OrgId" = $1 AND u."Id" = $2 AND c."Type" IN ('GasSafety', 'EICR')
              AND c."Status" IN ('Pending', 'Overdue') AND c."DueDate" < $3)"#;
    let row = tx.one(sql, &[&tx.org, &unit, &today]).await?;
    Ok(Hazards { emergencies: row.try_get(0)?, overdue: row.try_get(1)? })
}

/// Leaves the occupants of a tenancy to the transaction, in place of those it has.
pub fn put_occupants(tx: OrgTx<'_>, id: TenancyId, people: Vec<ContactId>, now: Instant) {
    tx.later(
        r#"DELETE FROM "TenancyOccupants"
           WHERE "OrgId" = $1 AND "TenancyId" = $2 AND NOT "ContactId" = ANY ($3)"#,
        params![tx.org, id, people.clone()],
    );
    tx.later(
        r#"INSERT INTO "TenancyOccupants" ("OrgId", "TenancyId", "ContactId", "CreatedAt")
           SELECT $1, $2, one, $4::timestamp + n * interval '1 microsecond'
           FROM unnest($3::uuid[]) WITH ORDINALITY AS o (one, n)
           ON CONFLICT ("OrgId", "TenancyId", "ContactId") DO NOTHING"#,
        params![tx.org, id, people, now],
    );
}

/// Leaves a new tenancy to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &Tenancy) {
    tx.later(
        r#"INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate",
               "EndDate", "RentAmountGBP", "DepositAmountGBP", "Status", "CreatedAt", "UpdatedAt",
               "Room")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)"#,
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
            new.created_at,
            new.room.clone()
        ],
    );
}

/// Leaves a changed tenancy to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &Tenancy) {
    tx.later_once(
        r#"UPDATE "Tenancies" SET "StartDate" = $4, "EndDate" = $5, "RentAmountGBP" = $6,
               "DepositAmountGBP" = $7, "Status" = $8, "UpdatedAt" = $9, "TenantContactId" = $10,
               "PossessionBasis" = $11, "RowVersion" = $3
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
            new.updated_at,
            new.tenant_contact_id,
            new.possession_basis
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

/// Leaves a locked unit's new status to the transaction; whoever had moved out of it is back, or
/// gone.
pub fn set_unit_status(tx: OrgTx<'_>, unit: UnitId, status: UnitStatus, now: Instant) {
    tx.later(
        r#"UPDATE "Units" SET "Status" = $3, "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1,
               "DecantTo" = NULL, "DecantFrom" = NULL, "DecantUntil" = NULL
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, unit, status, now],
    );
}
