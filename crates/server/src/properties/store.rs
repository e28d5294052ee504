//! How properties are read and written.

use super::model::Property;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page, Sought};
use crate::{address_matches, ordered_sql, params};
use maintainuk_domain::estate::{PropertyStatus, PropertyType};
use maintainuk_domain::ids::{ContactId, OrgId, PropertyId};
use maintainuk_domain::lists::PropertySort;
use tokio_postgres::types::ToSql;

/// Which properties are listed.
pub struct Filter {
    pub status: Option<PropertyStatus>,
    pub r#type: Option<PropertyType>,
    /// Those that were put away, rather than those that were not.
    pub archived: bool,
    /// What is looked for in address and postcode.
    pub words: Option<Sought>,
    /// Only those that this person owns.
    pub owner: Option<ContactId>,
    /// Only those that this person lives in.
    pub only: Option<ContactId>,
}

/// What is counted beside property `p`: of all its units, or of those that one resident has had.
macro_rules! counts {
    ($only:literal) => {
        concat!(
            r#"CROSS JOIN LATERAL (
                SELECT count(*) AS "UnitCount", coalesce(sum(o."Tickets"), 0)::bigint AS "OpenTickets",
                    (SELECT c."Email" FROM "ContactPoints" c
                     WHERE c."OrgId" = $1 AND c."Id" = p."OwnerContactId") AS "OwnerEmail"
                FROM "Units" u CROSS JOIN LATERAL (
                    SELECT count(*) AS "Tickets" FROM "MaintenanceTickets" t
                    WHERE t."OrgId" = $1 AND t."UnitId" = u."Id"
                      AND t."Status" IN ('New', 'Assigned', 'InProgress')) o
                WHERE u."OrgId" = $1 AND u."PropertyId" = p."Id" AND ("#,
            $only,
            r#" IS NULL OR u."Id" IN (
                    SELECT y."UnitId" FROM "ResidentUnits" y
                    WHERE y."OrgId" = $1 AND y."ContactId" = "#,
            $only,
            "))) n"
        )
    };
}

/// What a search looks at: the address, and the postcode without its space too.
macro_rules! list {
    ($filter:expr, $only:literal) => {
        ordered_sql!(r#""Properties""#, "", $filter, "p.*, n.*", counts!($only))
    };
}

macro_rules! narrowed {
    () => {
        r#"AND ($4::text IS NULL OR x."Status" = $4) AND ($5::text IS NULL OR x."PropertyType" = $5)
       AND (x."ArchivedAt" IS NOT NULL) = $6 "#
    };
}

const ALL: OrderedSql = list!(narrowed!(), "NULL::uuid");

macro_rules! fits {
    () => {
        address_matches!(
            r#"lower(concat_ws(' ', x."AddressLine1", x."AddressLine2", x."City", x."Postcode",
                replace(x."Postcode", ' ', '')))"#,
            r#"x."SearchText""#,
            "$7",
            "$8",
            "$9",
            "$10"
        )
    };
}

const SEARCH: OrderedSql = list!(concat!(narrowed!(), "AND ", fits!()), "NULL::uuid");

const OWNED: OrderedSql = list!(
    concat!(
        narrowed!(),
        "AND ($7::text[] IS NULL OR ",
        fits!(),
        r#") AND x."OwnerContactId" = $11"#
    ),
    "NULL::uuid"
);

const OWN: OrderedSql = list!(
    concat!(
        narrowed!(),
        "AND ($7::text[] IS NULL OR ",
        fits!(),
        r#") AND x."Id" IN (
           SELECT v."PropertyId" FROM "Residents" y
           JOIN "Units" v ON v."OrgId" = $1 AND v."Id" = y."UnitId"
           WHERE y."OrgId" = $1 AND y."ContactId" = $11)
       AND ($12::uuid IS NULL OR x."OwnerContactId" = $12)"#
    ),
    "$11::uuid"
);

/// The index that an order walks along.
pub const fn order(sort: PropertySort) -> Order {
    use PropertySort::{Address, AddressBack, Newest, Oldest, Postcode, PostcodeBack};
    let (column, kind) = match sort {
        Newest | Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        Address | AddressBack => (r#""AddressLine1""#, KeyKind::Text),
        Postcode | PostcodeBack => (r#""Postcode""#, KeyKind::Text),
    };
    Order { column, kind, falls: matches!(sort, Newest | AddressBack | PostcodeBack) }
}

/// A page of properties in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    (sort, ordered): (PropertySort, Ordered),
    count: bool,
) -> Result<Page<Property>, DbError> {
    let Filter { status, r#type, archived, words, owner, only } = filter;
    let place = |p: &Property| {
        let key = match order(sort).column {
            r#""CreatedAt""# => Key::Moment(p.created_at),
            r#""Postcode""# => Key::Text(p.postcode.clone()),
            _ => Key::Text(p.address_line1.clone()),
        };
        (key, p.id.as_uuid())
    };
    let (typed, [one, two, three]) = Sought::params(words.as_ref());
    match (only, owner, words) {
        (Some(only), owner, _) => {
            let filters: [&(dyn ToSql + Sync); 9] =
                [status, r#type, archived, &typed, &one, &two, &three, only, owner];
            ordered.read(db, org, &OWN, &filters, count, place).await
        }
        (None, Some(owner), _) => {
            let filters: [&(dyn ToSql + Sync); 8] =
                [status, r#type, archived, &typed, &one, &two, &three, owner];
            ordered.read(db, org, &OWNED, &filters, count, place).await
        }
        (None, None, Some(_)) => {
            let filters: [&(dyn ToSql + Sync); 7] =
                [status, r#type, archived, &typed, &one, &two, &three];
            ordered.read(db, org, &SEARCH, &filters, count, place).await
        }
        (None, None, None) => {
            let filters: [&(dyn ToSql + Sync); 3] = [status, r#type, archived];
            ordered.read(db, org, &ALL, &filters, count, place).await
        }
    }
}

const FIND: &str = concat!(
    r#"SELECT p.*, n.* FROM "Properties" p "#,
    counts!("NULL::uuid"),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2"#
);

const FIND_OWN: &str = concat!(
    r#"SELECT p.*, n.* FROM "Properties" p "#,
    counts!("$3::uuid"),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2 AND n."UnitCount" > 0"#
);

/// A property, if it is there and the caller may see it.
pub async fn find(
    db: &Db,
    org: OrgId,
    id: PropertyId,
    only: Option<ContactId>,
) -> Result<Property, DbError> {
    let [rows] = match only {
        None => db.read(org, [Query(FIND, &[&org, &id])]).await?,
        Some(contact) => db.read(org, [Query(FIND_OWN, &[&org, &id, &contact])]).await?,
    };
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A property that is about to be changed.
pub async fn find_in(tx: OrgTx<'_>, id: PropertyId) -> Result<Property, DbError> {
    (&tx.one(FIND, &[&tx.org, &id]).await?).try_into()
}

/// Leaves a new property to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &Property) {
    tx.later(
        r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "AddressLine2", "City",
               "Postcode", "Country", "PropertyType", "Status", "OwnerContactId", "CreatedAt",
               "UpdatedAt", "Nation", "Uprn")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13)"#,
        params![
            new.id,
            tx.org,
            new.address_line1.clone(),
            new.address_line2.clone(),
            new.city.clone(),
            new.postcode.clone(),
            new.country.clone(),
            new.property_type,
            new.status,
            new.owner_contact_id,
            new.created_at,
            new.nation,
            new.uprn.clone()
        ],
    );
}

/// Leaves a changed property to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &Property) {
    tx.later_once(
        r#"UPDATE "Properties" SET "AddressLine1" = $4, "AddressLine2" = $5, "City" = $6,
               "Postcode" = $7, "PropertyType" = $8, "Status" = $9, "OwnerContactId" = $10,
               "UpdatedAt" = $11, "Nation" = $12, "Uprn" = $13, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.address_line1.clone(),
            new.address_line2.clone(),
            new.city.clone(),
            new.postcode.clone(),
            new.property_type,
            new.status,
            new.owner_contact_id,
            new.updated_at,
            new.nation,
            new.uprn.clone()
        ],
    );
}
