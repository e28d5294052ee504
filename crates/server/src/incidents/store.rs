//! How incidents are read.

use super::model::{
    IncidentAudience, IncidentCandidate, IncidentLine, IncidentPage, IncidentPlace,
    IncidentPreview, IncidentTicket, IncidentUpdate, PersonToRing,
};
use super::shown::IncidentHere;
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::hazard_bits;
use crate::http::Window;
use maintainuk_domain::ids::{ContactId, IncidentId, OrgId, PropertyId, TicketId, UnitId};
use maintainuk_domain::incidents::IncidentStatus;
use maintainuk_domain::tickets::Category;
use tokio_postgres::Row;

const JOINED: &str = r#"
    SELECT i.*, o."FirstName" AS "OpenerFirst", o."LastName" AS "OpenerLast",
        l."AddressLine1", l."AddressLine2", l."City", l."Postcode",
        (SELECT count(DISTINCT x."PropertyId") FROM "IncidentPlaces" x
         WHERE x."OrgId" = $1 AND x."IncidentId" = i."Id") AS "Places",
        (SELECT count(*) FROM "MaintenanceTickets" t WHERE t."OrgId" = $1
            AND t."IncidentId" = i."Id" AND t."DeletedAt" IS NULL) AS "Tickets"
    FROM ("#;
const JOINS: &str = r#") i
    LEFT JOIN "Users" o ON o."OrgId" = $1 AND o."Id" = i."OpenedByUserId"
    LEFT JOIN LATERAL (
        SELECT p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
        FROM "IncidentPlaces" x JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = x."PropertyId"
        WHERE x."OrgId" = $1 AND x."IncidentId" = i."Id"
        ORDER BY p."AddressLine1", p."Id" LIMIT 1) l ON true"#;
const NEWEST: &str = r#" ORDER BY i."CreatedAt" DESC, i."Id" DESC"#;

/// As a part of a statement: the people of incident `$2`, once each.
#[macro_export]
macro_rules! people_of_incident {
    () => {
        r#"SELECT r."ContactId" FROM "IncidentPlaces" l
            JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = l."PropertyId"
            JOIN "Residents" r ON r."OrgId" = $1 AND r."UnitId" = u."Id"
            WHERE l."OrgId" = $1 AND l."IncidentId" = $2
            UNION SELECT f."ContactId" FROM "IncidentFollowers" f
            WHERE f."OrgId" = $1 AND f."IncidentId" = $2"#
    };
}

/// As a part of a statement: whether an email reaches contact `c`. It has an address that works, and
/// the last word about email is not an opt-out; [`consents::refusal`](crate::consents::refusal) is
/// asked again before each is sent.
#[macro_export]
macro_rules! email_reaches {
    () => {
        r#"(btrim(COALESCE(c."Email", '')) <> '' AND c."IsValid" AND (
            SELECT COALESCE(max(k."OptedOutAt") IS NULL OR max(k."ConsentedAt") > max(k."OptedOutAt"), false)
            FROM "ConsentRecords" k WHERE k."OrgId" = $1 AND k."ContactId" = c."Id"
              AND k."Channel" = 'Email'))"#
    };
}

/// The people of properties `$2`, once each.
const PEOPLE_AT: &str = r#"SELECT DISTINCT r."ContactId" FROM "Units" u
    JOIN "Residents" r ON r."OrgId" = $1 AND r."UnitId" = u."Id"
    WHERE u."OrgId" = $1 AND u."PropertyId" = ANY ($2)"#;
const COUNT_HEAD: &str = concat!(
    r#"SELECT count(*) AS "People", count(*) FILTER (WHERE "#,
    email_reaches!(),
    r#") AS "ByEmail" FROM ("#
);
const RING_HEAD: &str = r#"SELECT c."Id", c."FirstName", c."LastName", c."PhoneE164" FROM ("#;
const PEOPLE_JOIN: &str =
    r#") p JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId""#;
const RING_TAIL: &str = concat!(
    " WHERE NOT ",
    email_reaches!(),
    r#" ORDER BY c."LastName", c."FirstName", c."Id" LIMIT 50"#
);

/// Counts the people of an incident (`$2`), or of properties.
fn count_sql(of: &'static str) -> &'static str {
    sql::join(&[COUNT_HEAD, of, PEOPLE_JOIN])
}

fn ring_sql(of: &'static str) -> &'static str {
    sql::join(&[RING_HEAD, of, PEOPLE_JOIN, RING_TAIL])
}

fn audience(counted: &[Row], ring: &[Row]) -> Result<IncidentAudience, DbError> {
    let of = |name: &str| counted.first().map_or(Ok(0), |row| row.try_get(name));
    let to_ring: Result<Vec<_>, _> = ring.iter().map(PersonToRing::read).collect();
    Ok(IncidentAudience { people: of("People")?, by_email: of("ByEmail")?, to_ring: to_ring? })
}

/// How many get an email of an incident.
pub async fn by_email(tx: OrgTx<'_>, id: IncidentId) -> Result<i64, DbError> {
    let row = tx.one(count_sql(people_of_incident!()), &[&tx.org, &id]).await?;
    Ok(row.try_get("ByEmail")?)
}

/// How many get an email of an incident at these properties.
pub async fn by_email_at(tx: OrgTx<'_>, at: &[PropertyId]) -> Result<i64, DbError> {
    let row = tx.one(count_sql(PEOPLE_AT), &[&tx.org, &at]).await?;
    Ok(row.try_get("ByEmail")?)
}

/// How many of these properties are there and in use.
pub async fn are_there(tx: OrgTx<'_>, at: &[PropertyId]) -> Result<i64, DbError> {
    let sql = r#"SELECT count(*) FROM "Properties" WHERE "OrgId" = $1 AND "Id" = ANY ($2)
        AND "ArchivedAt" IS NULL"#;
    Ok(tx.one(sql, &[&tx.org, &at]).await?.try_get(0)?)
}

/// What an incident at these properties would reach.
///
/// # Errors
/// [`DbError::NotFound`] when one of them is not there or not in use.
pub async fn preview(
    db: &Db,
    org: OrgId,
    at: &[PropertyId],
    category: Category,
) -> Result<IncidentPreview, DbError> {
    let there = r#"SELECT count(*) FROM "Properties" WHERE "OrgId" = $1 AND "Id" = ANY ($2)
        AND "ArchivedAt" IS NULL"#;
    let homes = r#"SELECT count(*) FROM "Units" u WHERE u."OrgId" = $1
        AND u."PropertyId" = ANY ($2) AND u."ArchivedAt" IS NULL"#;
    let open = r#"SELECT t."Id", t."TicketNumber", t."Title", t."CreatedAt" FROM "Units" u
        CROSS JOIN LATERAL (
            SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."UnitId" = u."Id"
              AND t."Status" IN ('New', 'Assigned', 'InProgress') AND t."DeletedAt" IS NULL
              AND t."Category" = $3 AND t."IncidentId" IS NULL) t
        WHERE u."OrgId" = $1 AND u."PropertyId" = ANY ($2)
        ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 50"#;
    let [there, counted, ring, homes, open] = db
        .read(
            org,
            [
                Query(there, &[&org, &at]),
                Query(count_sql(PEOPLE_AT), &[&org, &at]),
                Query(ring_sql(PEOPLE_AT), &[&org, &at]),
                Query(homes, &[&org, &at]),
                Query(open, &[&org, &at, &category]),
            ],
        )
        .await?;
    let found = there.first().map_or(Ok(0), |row| row.try_get::<_, i64>(0))?;
    if usize::try_from(found) != Ok(at.len()) {
        return Err(DbError::NotFound);
    }
    let tickets: Result<Vec<_>, _> = open.iter().map(IncidentCandidate::read).collect();
    Ok(IncidentPreview {
        homes: homes.first().map_or(Ok(0), |row| row.try_get(0))?,
        audience: audience(&counted, &ring)?,
        tickets: tickets?,
    })
}

/// A page of incidents, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    status: Option<IncidentStatus>,
    window: &Window,
) -> Result<Vec<IncidentLine>, DbError> {
    let (at, id) = window.bounds();
    let mut b = sql::Builder::new(JOINED, vec![&org]);
    b.push(r#"SELECT i.* FROM "Incidents" i WHERE i."OrgId" = $1"#);
    if let Some(status) = &status {
        b.bind(r#" AND i."Status" = "#, status, "");
    }
    if window.after.is_some() {
        b.bind(r#" AND (i."CreatedAt", i."Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(NEWEST);
    b.push(window.limit_sql());
    b.push(JOINS);
    b.push(NEWEST);
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(rows.iter().map(IncidentLine::read).collect::<Result<_, _>>()?)
}

const ONE: &str = r#"SELECT i.* FROM "Incidents" i WHERE i."OrgId" = $1 AND i."Id" = $2"#;
const PLACES: &str = r#"SELECT p."Id" AS "PropertyId", p."AddressLine1", p."AddressLine2", p."City",
        p."Postcode", (SELECT count(*) FROM "Units" u WHERE u."OrgId" = $1
            AND u."PropertyId" = p."Id" AND u."ArchivedAt" IS NULL) AS "Homes"
    FROM (SELECT DISTINCT x."PropertyId" FROM "IncidentPlaces" x
        WHERE x."OrgId" = $1 AND x."IncidentId" = $2) x
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = x."PropertyId"
    ORDER BY p."AddressLine1", p."Id""#;
const UPDATES: &str = r#"SELECT n.*, u."FirstName", u."LastName" FROM (
        SELECT x.* FROM "IncidentUpdates" x WHERE x."OrgId" = $1 AND x."IncidentId" = $2
        ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT 100) n
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = n."ByUserId"
    ORDER BY n."CreatedAt" DESC, n."Id" DESC"#;
/// As a part of a statement: what the rule of the end asks of ticket `t`.
macro_rules! child_facts {
    () => {
        concat!(
            r#"EXISTS (SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = t."Id"
                AND o."Status" NOT IN ('Declined', 'Completed', 'Verified', 'Cancelled')) AS "HasOpenOrders",
            EXISTS (SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = t."Id"
                AND o."Status" = 'Completed') AS "IsUnchecked", "#,
            hazard_bits!(r#"t."Id""#),
            r#" AS "HazardBits""#
        )
    };
}
const CHILDREN: &str = concat!(
    r#"SELECT t."Id", t."TicketNumber", t."Title", t."Status", u."UnitNumber", p."AddressLine1",
        p."AddressLine2", p."City", p."Postcode", "#,
    child_facts!(),
    r#" FROM (SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."IncidentId" = $2
            AND t."DeletedAt" IS NULL ORDER BY t."Id" LIMIT 500) t
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        ORDER BY t."Id""#
);
const FOLLOWERS: &str = r#"SELECT count(DISTINCT "ContactId") FROM "IncidentFollowers"
    WHERE "OrgId" = $1 AND "IncidentId" = $2"#;

/// An incident with everything about it.
///
/// # Errors
/// [`DbError::NotFound`] when it is not there.
pub async fn page(db: &Db, org: OrgId, id: IncidentId) -> Result<IncidentPage, DbError> {
    let one = sql::join(&[JOINED, ONE, JOINS]);
    let people = people_of_incident!();
    let [one, places, updates, children, followers, counted, ring] = db
        .read(
            org,
            [
                Query(one, &[&org, &id]),
                Query(PLACES, &[&org, &id]),
                Query(UPDATES, &[&org, &id]),
                Query(CHILDREN, &[&org, &id]),
                Query(FOLLOWERS, &[&org, &id]),
                Query(count_sql(people), &[&org, &id]),
                Query(ring_sql(people), &[&org, &id]),
            ],
        )
        .await?;
    let row = one.first().ok_or(DbError::NotFound)?;
    Ok(IncidentPage {
        line: IncidentLine::read(row)?,
        at: places.iter().map(IncidentPlace::read).collect::<Result<_, _>>()?,
        updates: updates.iter().map(IncidentUpdate::read).collect::<Result<_, _>>()?,
        children: children.iter().map(IncidentTicket::read).collect::<Result<_, _>>()?,
        followers: followers.first().map_or(Ok(0), |row| row.try_get(0))?,
        audience: audience(&counted, &ring)?,
        version: row.try_get("RowVersion")?,
    })
}

/// What a command needs to know of an incident that it has locked.
pub struct Locked {
    pub id: IncidentId,
    pub number: String,
    pub title: String,
    pub status: IncidentStatus,
    pub version: i32,
}

/// Locks an incident until the transaction ends.
///
/// # Errors
/// [`DbError::NotFound`] when it is not there.
pub async fn lock(tx: OrgTx<'_>, id: IncidentId) -> Result<Locked, DbError> {
    let sql = r#"SELECT "Number", "Title", "Status", "RowVersion" FROM "Incidents"
        WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Locked {
        id,
        number: row.try_get("Number")?,
        title: row.try_get("Title")?,
        status: row.try_get("Status")?,
        version: row.try_get("RowVersion")?,
    })
}

/// The repairs of an incident, in the order in which they are locked.
pub async fn children(tx: OrgTx<'_>, id: IncidentId) -> Result<Vec<TicketId>, DbError> {
    let sql = r#"SELECT "Id" FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "IncidentId" = $2
        AND "DeletedAt" IS NULL ORDER BY "Id" LIMIT 500"#;
    let rows = tx.rows(sql, &[&tx.org, &id]).await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

/// What the rule of the end asks of a locked ticket.
pub async fn facts(tx: OrgTx<'_>, ticket: TicketId) -> Result<Row, DbError> {
    const FACTS: &str = concat!(
        r#"SELECT t."Status", "#,
        child_facts!(),
        r#" FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2"#
    );
    tx.one(FACTS, &[&tx.org, &ticket]).await
}

/// The open incidents at a unit, or at all units that a resident may report for.
pub async fn here(
    db: &Db,
    org: OrgId,
    unit: Option<UnitId>,
    resident: Option<ContactId>,
) -> Result<Vec<IncidentHere>, DbError> {
    let sql = r#"SELECT i."Id", i."Number", i."Title", i."Category", i."CreatedAt", n."Words",
            n."CreatedAt" AS "ToldAt",
            $3::uuid IS NOT NULL AND EXISTS (SELECT 1 FROM "IncidentFollowers" f
                WHERE f."OrgId" = $1 AND f."IncidentId" = i."Id" AND f."ContactId" = $3) AS "IsFollowing"
        FROM (
            SELECT i.* FROM "Incidents" i WHERE i."OrgId" = $1 AND i."Status" = 'Open'
              AND EXISTS (SELECT 1 FROM "IncidentPlaces" l
                JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = l."PropertyId"
                WHERE l."OrgId" = $1 AND l."IncidentId" = i."Id"
                  AND ($2::uuid IS NULL OR u."Id" = $2)
                  AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM "ResidentUnits" y
                      WHERE y."OrgId" = $1 AND y."UnitId" = u."Id" AND y."ContactId" = $3)))
            ORDER BY i."CreatedAt" DESC, i."Id" DESC LIMIT 20) i
        CROSS JOIN LATERAL (SELECT x."Words", x."CreatedAt" FROM "IncidentUpdates" x
            WHERE x."OrgId" = $1 AND x."IncidentId" = i."Id"
            ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT 1) n
        ORDER BY i."CreatedAt" DESC, i."Id" DESC"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &unit, &resident])]).await?;
    Ok(rows.iter().map(IncidentHere::read).collect::<Result<_, _>>()?)
}
