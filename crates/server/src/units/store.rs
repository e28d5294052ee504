//! How units are read and written.

use super::model::Unit;
use crate::db::{Db, DbError, OrgTx};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page, Sought};
use crate::properties::address::Lines;
use crate::{address_matches, ordered_sql, params};
use jiff::civil::Date;
use maintainuk_domain::estate::{UnitPurpose, UnitStatus};
use maintainuk_domain::ids::{ContactId, OrgId, PropertyId, UnitId};
use maintainuk_domain::lists::UnitSort;
use tokio_postgres::types::ToSql;

/// Which units are listed.
pub struct Filter {
    pub status: Option<UnitStatus>,
    pub purpose: Option<UnitPurpose>,
    /// Those that were put away, rather than those that were not.
    pub archived: bool,
    pub property: Option<PropertyId>,
    /// What is looked for in the address.
    pub words: Option<Sought>,
    /// Only those that this person lives in.
    pub only: Option<ContactId>,
}

macro_rules! list {
    ($beside:literal, $filter:expr) => {
        ordered_sql!(
            r#""Units""#,
            $beside,
            $filter,
            r#"p.*, p."FloorArea"::text AS "FloorAreaText", b."AddressLine1", b."AddressLine2",
               b."City", b."Postcode""#,
            r#"JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = p."PropertyId""#
        )
    };
}

macro_rules! narrowed {
    () => {
        r#"AND ($4::text IS NULL OR x."Status" = $4) AND ($5::text IS NULL OR x."Purpose" = $5)
       AND (x."ArchivedAt" IS NOT NULL) = $6 "#
    };
}

const ALL: OrderedSql = list!("", narrowed!());

const OF_PROPERTY: OrderedSql = list!("", concat!(narrowed!(), r#"AND x."PropertyId" = $7"#));

macro_rules! fits {
    () => {
        address_matches!(
            r#"lower(concat_ws(' ', x."UnitNumber", a."AddressLine1", a."AddressLine2", a."City",
                a."Postcode", replace(a."Postcode", ' ', '')))"#,
            r#"' ' || lower(coalesce(x."UnitNumber", '')) || a."SearchText""#,
            "$8",
            "$9",
            "$10",
            "$11"
        )
    };
}

// The address spans two tables, so this one list is joined before it is cut.
const SEARCH: OrderedSql = list!(
    r#"JOIN "Properties" a ON a."OrgId" = $1 AND a."Id" = x."PropertyId""#,
    concat!(narrowed!(), r#"AND ($7::uuid IS NULL OR x."PropertyId" = $7) AND "#, fits!())
);

const OWN: OrderedSql = list!(
    r#"JOIN "Properties" a ON a."OrgId" = $1 AND a."Id" = x."PropertyId""#,
    concat!(
        narrowed!(),
        r#"AND ($7::uuid IS NULL OR x."PropertyId" = $7) AND ($8::text[] IS NULL OR "#,
        fits!(),
        r#") AND x."Id" IN (
           SELECT y."UnitId" FROM "ResidentUnits" y
           WHERE y."OrgId" = $1 AND y."ContactId" = $12)"#
    )
);

/// The index that an order walks along.
pub const fn order(sort: UnitSort) -> Order {
    let (column, kind) = match sort {
        UnitSort::Newest | UnitSort::Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        UnitSort::Unit | UnitSort::UnitBack => (r#""SortKey""#, KeyKind::Text),
    };
    Order { column, kind, falls: matches!(sort, UnitSort::Newest | UnitSort::UnitBack) }
}

/// A page of units in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    (sort, ordered): (UnitSort, Ordered),
    count: bool,
) -> Result<Page<Unit>, DbError> {
    let Filter { status, purpose, archived, property, words, only } = filter;
    let place = |u: &Unit| {
        let key = match sort {
            UnitSort::Newest | UnitSort::Oldest => Key::Moment(u.created_at),
            UnitSort::Unit | UnitSort::UnitBack => Key::Text(u.sort_key.clone()),
        };
        (key, u.id.as_uuid())
    };
    let read = async |sql: &OrderedSql, filters: &[&(dyn ToSql + Sync)]| {
        ordered.read(db, org, sql, filters, count, place).await
    };
    let (typed, [one, two, three]) = Sought::params(words.as_ref());
    match (only, words, property) {
        (Some(only), _, property) => {
            let own: &[&(dyn ToSql + Sync)] =
                &[status, purpose, archived, property, &typed, &one, &two, &three, only];
            let mut page = read(&OWN, own).await?;
            page.items.iter_mut().for_each(Unit::untold);
            Ok(page)
        }
        (None, Some(_), property) => {
            let sought: [&(dyn ToSql + Sync); 8] =
                [status, purpose, archived, property, &typed, &one, &two, &three];
            read(&SEARCH, &sought).await
        }
        (None, None, Some(property)) => {
            read(&OF_PROPERTY, &[status, purpose, archived, property]).await
        }
        (None, None, None) => read(&ALL, &[status, purpose, archived]).await,
    }
}

macro_rules! find {
    () => {
        r#"SELECT u.*, u."FloorArea"::text AS "FloorAreaText", b."AddressLine1",
        b."AddressLine2", b."City", b."Postcode"
    FROM "Units" u JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
    WHERE u."OrgId" = $1 AND u."Id" = $2 AND ($3::uuid IS NULL OR EXISTS (
        SELECT 1 FROM "ResidentUnits" y
        WHERE y."OrgId" = $1 AND y."UnitId" = u."Id" AND y."ContactId" = $3))"#
    };
}

/// A unit (`$2`), if it is there and the caller may see it; a resident is `$3`.
pub const FIND: &str = find!();

/// A unit that is about to be changed; a tenancy cannot start or end in it until that is done.
pub async fn find_for_update(tx: OrgTx<'_>, id: UnitId) -> Result<Unit, DbError> {
    let sql = concat!(find!(), " FOR UPDATE OF u");
    (&tx.one(sql, &[&tx.org, &id, &None::<ContactId>]).await?).try_into()
}

/// Whether somebody has the unit today, and whether it is let for today or later.
pub async fn is_let(tx: OrgTx<'_>, id: UnitId, today: Date) -> Result<(bool, bool), DbError> {
    let sql = r#"SELECT coalesce(bool_or("StartDate" <= $3), FALSE), count(*) > 0 FROM "Tenancies"
        WHERE "OrgId" = $1 AND "UnitId" = $2 AND "Status" IN ('Active', 'Eviction')"#;
    let row = tx.one(sql, &[&tx.org, &id, &today]).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// Where a property is, which gets no other unit until this transaction is over; `None` when there
/// is no such property.
pub async fn lines_of(tx: OrgTx<'_>, id: PropertyId) -> Result<Option<Lines>, DbError> {
    let sql = r#"SELECT "AddressLine1", "AddressLine2", "City", "Postcode" FROM "Properties"
        WHERE "OrgId" = $1 AND "Id" = $2 FOR NO KEY UPDATE"#;
    tx.opt(sql, &[&tx.org, &id]).await?.as_ref().map(Lines::read).transpose()
}

/// Leaves a new unit to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &Unit) {
    tx.later(
        r#"INSERT INTO "Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Bedrooms", "Bathrooms",
               "FloorArea", "Status", "CreatedAt", "UpdatedAt", "Purpose", "LetByRoom",
               "Uprn")
           VALUES ($1, $2, $3, $4, $5, $6, $7::text::numeric, $8, $9, $9, $10, $11, $12)"#,
        params![
            new.id,
            tx.org,
            new.property_id,
            new.unit_number.clone(),
            new.bedrooms,
            new.bathrooms,
            new.floor_area.clone(),
            new.status,
            new.created_at,
            new.purpose,
            new.let_by_room,
            new.uprn.clone()
        ],
    );
}

/// Leaves a changed unit to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &Unit) {
    let decant = new.decant.as_ref();
    tx.later_once(
        r#"UPDATE "Units" SET "UnitNumber" = $4, "Bedrooms" = $5, "Bathrooms" = $6,
               "FloorArea" = $7::text::numeric, "Status" = $8, "UpdatedAt" = $9, "Purpose" = $10,
               "LetByRoom" = $11, "Uprn" = $12, "DecantTo" = $13, "DecantFrom" = $14,
               "DecantUntil" = $15, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.unit_number.clone(),
            new.bedrooms,
            new.bathrooms,
            new.floor_area.clone(),
            new.status,
            new.updated_at,
            new.purpose,
            new.let_by_room,
            new.uprn.clone(),
            decant.map(|decant| decant.to.clone()),
            decant.map(|decant| decant.from),
            decant.and_then(|decant| decant.until)
        ],
    );
}
