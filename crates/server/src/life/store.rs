//! What hinders putting a thing away or taking it back, and how that is written.

use super::refer;
use crate::db::{DbError, OrgTx};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use uuid::Uuid;

/// The kinds of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A property.
    Property,
    /// A unit.
    Unit,
    /// A tenancy.
    Tenancy,
    /// A person.
    Contact,
}

/// How a thing stands.
pub struct Standing {
    pub version: i32,
    pub is_archived: bool,
}

/// The statements of one kind.
struct Sql {
    lock: &'static str,
    set: &'static str,
    delete: &'static str,
    /// What goes on there, and so forbids putting it away: words and how many.
    going_on: &'static str,
}

macro_rules! of_table {
    ($table:literal, $going_on:literal) => {
        Sql {
            lock: concat!(
                r#"SELECT "RowVersion", "ArchivedAt" IS NOT NULL FROM "#,
                $table,
                r#" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#
            ),
            set: concat!(
                "UPDATE ",
                $table,
                r#" SET "ArchivedAt" = $3, "ArchivedReason" = $4, "UpdatedAt" = $5,
                    "RowVersion" = "RowVersion" + 1
                WHERE "OrgId" = $1 AND "Id" = $2 RETURNING "RowVersion""#
            ),
            delete: concat!("DELETE FROM ", $table, r#" WHERE "OrgId" = $1 AND "Id" = $2"#),
            going_on: $going_on,
        }
    };
}

const PROPERTY: Sql = of_table!(
    r#""Properties""#,
    r#"SELECT 'current tenancy|current tenancies', count(*) FROM "Units" u
           JOIN "Tenancies" y ON y."OrgId" = $1 AND y."UnitId" = u."Id"
           WHERE u."OrgId" = $1 AND u."PropertyId" = $2 AND y."Status" IN ('Active', 'Eviction')
       UNION ALL
       SELECT 'open ticket|open tickets', count(*) FROM "Units" u
           JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."UnitId" = u."Id"
           WHERE u."OrgId" = $1 AND u."PropertyId" = $2
             AND t."Status" IN ('New', 'Assigned', 'InProgress')"#
);

const UNIT: Sql = of_table!(
    r#""Units""#,
    r#"SELECT 'current tenancy|current tenancies', count(*) FROM "Tenancies"
           WHERE "OrgId" = $1 AND "UnitId" = $2 AND "Status" IN ('Active', 'Eviction')
       UNION ALL
       SELECT 'open ticket|open tickets', count(*) FROM "MaintenanceTickets"
           WHERE "OrgId" = $1 AND "UnitId" = $2 AND "Status" IN ('New', 'Assigned', 'InProgress')"#
);

const TENANCY: Sql = of_table!(
    r#""Tenancies""#,
    r#"SELECT CASE WHEN "StartDate" <= (now() AT TIME ZONE 'Europe/London')::date THEN 'resident who still lives there|residents'
                ELSE 'resident who is to move in|residents' END, 1::bigint
           FROM "Tenancies" WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" IN ('Active', 'Eviction')"#
);

// What is only agreed is taken back without being ended.
const LIVES_THERE: &str = r#"SELECT 'resident who still lives there|residents', count(*) FROM "Tenancies"
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" IN ('Active', 'Eviction')
             AND "StartDate" <= (now() AT TIME ZONE 'Europe/London')::date"#;

// A tenancy under which somebody reported a repair happened.
const TICKETS_UNDER: &str = r#"SELECT 'ticket|tickets', count(*) FROM "Tenancies" y
           JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."UnitId" = y."UnitId"
           WHERE y."OrgId" = $1 AND y."Id" = $2 AND t."CreatedAt" >= y."StartDate"
             AND (y."EndDate" IS NULL OR t."CreatedAt" < y."EndDate" + 1)
             AND (t."ReportedByContactId" = y."TenantContactId" OR t."ReportedByContactId" IN (
                 SELECT o."ContactId" FROM "TenancyOccupants" o
                 WHERE o."OrgId" = $1 AND o."TenancyId" = $2))"#;

const CONTACT: Sql = of_table!(
    r#""ContactPoints""#,
    r#"SELECT 'current tenancy|current tenancies', count(*) FROM "Residents"
           WHERE "OrgId" = $1 AND "ContactId" = $2
       UNION ALL
       SELECT 'agreed tenancy|agreed tenancies', count(*) FROM "Tenancies" y
           WHERE y."OrgId" = $1 AND y."Status" IN ('Active', 'Eviction')
             AND y."StartDate" > (now() AT TIME ZONE 'Europe/London')::date
             AND (y."TenantContactId" = $2 OR EXISTS (SELECT 1 FROM "TenancyOccupants" o
                 WHERE o."OrgId" = $1 AND o."TenancyId" = y."Id" AND o."ContactId" = $2))
       UNION ALL
       SELECT 'property that they own|properties that they own', count(*) FROM "Properties"
           WHERE "OrgId" = $1 AND "OwnerContactId" = $2 AND "ArchivedAt" IS NULL
       UNION ALL
       SELECT 'active contractor|active contractors', count(*) FROM "ContractorProfiles"
           WHERE "OrgId" = $1 AND "ContactId" = $2 AND "Status" = 'Active'"#
);

impl Kind {
    const fn sql(self) -> &'static Sql {
        match self {
            Self::Property => &PROPERTY,
            Self::Unit => &UNIT,
            Self::Tenancy => &TENANCY,
            Self::Contact => &CONTACT,
        }
    }
}

/// Keeps everybody else from changing the thing until this transaction is over.
pub async fn lock(tx: OrgTx<'_>, kind: Kind, id: Uuid) -> Result<Standing, DbError> {
    let row = tx.one(kind.sql().lock, &[&tx.org, &id]).await?;
    Ok(Standing { version: row.try_get(0)?, is_archived: row.try_get(1)? })
}

/// What goes on there, in words: `2 open tickets`.
pub async fn going_on(tx: OrgTx<'_>, kind: Kind, id: Uuid) -> Result<Vec<String>, DbError> {
    in_words(&tx.rows(kind.sql().going_on, &[&tx.org, &id]).await?)
}

/// Who lives there under a tenancy, in words.
pub async fn living(tx: OrgTx<'_>, tenancy: Uuid) -> Result<Vec<String>, DbError> {
    in_words(&tx.rows(LIVES_THERE, &[&tx.org, &tenancy]).await?)
}

/// What refers to it, in words.
pub async fn referring(tx: OrgTx<'_>, kind: Kind, id: Uuid) -> Result<Vec<String>, DbError> {
    match kind {
        Kind::Property => refer::PROPERTY.to(tx, id).await,
        Kind::Unit => refer::UNIT.to(tx, id).await,
        Kind::Tenancy => in_words(&tx.rows(TICKETS_UNDER, &[&tx.org, &id]).await?),
        Kind::Contact => refer::CONTACT.to(tx, id).await,
    }
}

/// Reads rows of `one|many` and a count; the same words are counted together.
pub(super) fn in_words(rows: &[Row]) -> Result<Vec<String>, DbError> {
    let mut counts: Vec<(&str, i64)> = Vec::new();
    for row in rows {
        let (words, count): (&str, i64) = (row.try_get(0)?, row.try_get(1)?);
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, sum)) => *sum += count,
            None => counts.push((words, count)),
        }
    }
    let told = counts.into_iter().filter(|(_, count)| *count > 0).map(|(words, count)| {
        let (one, many) = words.split_once('|').unwrap_or((words, words));
        format!("{count} {}", if count == 1 { one } else { many })
    });
    Ok(told.collect())
}

/// Puts a locked thing away, or brings it back; answers its new version.
pub async fn set(
    tx: OrgTx<'_>,
    kind: Kind,
    id: Uuid,
    archived: Option<(Instant, String)>,
    now: Instant,
) -> Result<i32, DbError> {
    let (at, reason) = archived.unzip();
    let row = tx.one(kind.sql().set, &[&tx.org, &id, &at, &reason, &now]).await?;
    Ok(row.try_get(0)?)
}

/// Takes a locked thing back altogether.
pub async fn delete(tx: OrgTx<'_>, kind: Kind, id: Uuid) -> Result<(), DbError> {
    tx.execute(kind.sql().delete, &[&tx.org, &id]).await.map(drop)
}
