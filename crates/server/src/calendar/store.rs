//! How feeds are kept, and the visits that are in them read.

use super::ics::Entry;
use super::model::{CalendarFeed, NewCalendarFeed};
use crate::db::sql::Builder;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use crate::properties;
use crate::users;
use crate::work_orders::Reach;
use maintainuk_domain::access::{Access, Role};
use maintainuk_domain::feeds::{CalendarScope, DAYS_AHEAD, DAYS_BACK, event_state};
use maintainuk_domain::ids::{ContactId, ContractorId, FeedId, OrgId, UserId, VisitId};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

fn feed(row: &Row) -> Result<CalendarFeed, DbError> {
    Ok(CalendarFeed {
        id: row.try_get("Id")?,
        name: row.try_get("Name")?,
        scope: row.try_get("Scope")?,
        created_at: row.try_get("CreatedAt")?,
        last_read_at: row.try_get("LastReadAt")?,
    })
}

/// Somebody's feeds that are in force, newest first; they are few.
pub async fn list(db: &Db, org: OrgId, user: UserId) -> Result<Vec<CalendarFeed>, DbError> {
    let sql = r#"SELECT * FROM auth."CalendarFeeds" WHERE "OrgId" = $1 AND "UserId" = $2
        AND "RevokedAt" IS NULL ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 50"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &user])]).await?;
    rows.iter().map(feed).collect()
}

/// How many feeds somebody has.
pub async fn count(tx: OrgTx<'_>, user: UserId) -> Result<usize, DbError> {
    // Whoever asks twice at once waits here.
    let lock = r#"SELECT 1 FROM "Users" WHERE "OrgId" = $1 AND "Id" = $2 FOR NO KEY UPDATE"#;
    tx.opt(lock, &[&tx.org, &user]).await?;
    let sql = r#"SELECT 1 FROM auth."CalendarFeeds" WHERE "OrgId" = $1 AND "UserId" = $2
        AND "RevokedAt" IS NULL LIMIT 50"#;
    Ok(tx.rows(sql, &[&tx.org, &user]).await?.len())
}

/// Leaves a new feed to the transaction.
pub fn insert(
    tx: OrgTx<'_>,
    id: FeedId,
    new: &NewCalendarFeed,
    user: UserId,
    hash: [u8; 32],
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO auth."CalendarFeeds" ("Id", "OrgId", "UserId", "Name", "Scope", "TokenHash",
               "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![id, tx.org, user, new.name.clone(), new.scope, hash.to_vec(), now],
    );
}

/// Takes somebody's own feed out of force.
pub async fn revoke(
    tx: OrgTx<'_>,
    id: FeedId,
    user: UserId,
    now: Instant,
) -> Result<CalendarFeed, DbError> {
    let sql = r#"UPDATE auth."CalendarFeeds" SET "RevokedAt" = $4 WHERE "OrgId" = $1 AND "Id" = $2
        AND "UserId" = $3 AND "RevokedAt" IS NULL RETURNING *"#;
    feed(&tx.one(sql, &[&tx.org, &id, &user, &now]).await?)
}

/// Whose calendar an address opens.
pub struct Opened {
    pub feed: FeedId,
    pub org: OrgId,
    pub org_name: String,
    pub user: UserId,
    pub scope: CalendarScope,
    pub access: Access,
    pub contact: Option<ContactId>,
    pub contractor: Option<ContractorId>,
    pub last_read: Option<Instant>,
}

/// Whose calendar a token opens, if it is in force.
pub async fn open(db: &Db, hash: [u8; 32]) -> Result<Option<Opened>, DbError> {
    let sql = "SELECT * FROM auth.calendar_feed($1)";
    let rows = db.door(Query(sql, &[&hash.as_slice()])).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let extra = users::permissions(row.try_get("permissions")?);
    let role: Role = row.try_get("role")?;
    Ok(Some(Opened {
        feed: row.try_get("feed_id")?,
        org: row.try_get("org_id")?,
        org_name: row.try_get("org_name")?,
        user: row.try_get("user_id")?,
        scope: row.try_get("scope")?,
        access: Access { role, extra },
        contact: row.try_get("contact_id")?,
        contractor: row.try_get("contractor_id")?,
        last_read: row.try_get("last_read_at")?,
    }))
}

/// Notes that a feed was read.
pub async fn touch(db: &Db, opened: &Opened, now: Instant) -> Result<(), DbError> {
    db.in_org(opened.org, async |tx| {
        tx.later(
            r#"UPDATE auth."CalendarFeeds" SET "LastReadAt" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
            params![opened.org, opened.feed, now],
        );
        Ok(())
    })
    .await
}

const SELECT: &str = r#"
    SELECT v."Id", v."CalendarUid", v."CalendarSequence", v."Status", v."StartAt", v."EndAt",
        v."UpdatedAt", o."WorkOrderNumber", o."TicketId", t."Title", u."UnitNumber",
        p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM ("#;
const JOINS: &str = r#") v
    JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    ORDER BY v."StartAt", v."Id""#;

fn entry(row: &Row) -> Result<Option<Entry>, DbError> {
    let sequence = row.try_get("CalendarSequence")?;
    let Some(state) = event_state(row.try_get("Status")?, sequence) else { return Ok(None) };
    let uid: Option<_> = row.try_get("CalendarUid")?;
    Ok(Some(Entry {
        uid: uid.map_or_else(|| row.try_get("Id"), Ok)?,
        sequence,
        state,
        start: row.try_get("StartAt")?,
        end: row.try_get("EndAt")?,
        changed: row.try_get("UpdatedAt")?,
        ticket: row.try_get("TicketId")?,
        order_number: row.try_get("WorkOrderNumber")?,
        title: row.try_get("Title")?,
        address: properties::address::one_line(
            row.try_get::<_, Option<String>>("UnitNumber")?.as_deref(),
            row.try_get("AddressLine1")?,
            row.try_get::<_, Option<String>>("AddressLine2")?.as_deref(),
            row.try_get("City")?,
            row.try_get("Postcode")?,
        ),
    }))
}

/// The visits of a feed. A firm keeps what it was told, so that what is called off is taken out of
/// its calendar even where the order is another firm's by then.
pub async fn entries(
    db: &Db,
    opened: &Opened,
    reach: Reach,
    now: Instant,
) -> Result<Vec<Entry>, DbError> {
    let (org, who) = (opened.org, reach.id());
    let (from, to) = (now.plus_days(-DAYS_BACK), now.plus_days(DAYS_AHEAD));
    let mut b = Builder::new(SELECT, vec![&org, &who]);
    b.push(r#"SELECT v.* FROM "Visits" v WHERE v."OrgId" = $1"#);
    match reach {
        Reach::Firm(_) => b.push(r#" AND v."ContractorId" = $2"#),
        Reach::All => b.push(reach.condition()),
        Reach::Resident(_) | Reach::Nothing => {
            b.push(
                r#" AND EXISTS (SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1
                    AND o."Id" = v."WorkOrderId""#,
            );
            b.push(reach.condition());
            b.push(")");
            b.push(reach.of_visit());
        }
    }
    if reach == Reach::All && opened.scope == CalendarScope::Mine {
        b.bind(
            r#" AND EXISTS (SELECT 1 FROM "WorkOrders" w
                JOIN "MaintenanceTickets" m ON m."OrgId" = $1 AND m."Id" = w."TicketId"
                WHERE w."OrgId" = $1 AND w."Id" = v."WorkOrderId" AND m."CoordinatorUserId" = "#,
            &opened.user,
            ")",
        );
    }
    b.bind(r#" AND v."StartAt" >= "#, &from, "");
    b.bind(r#" AND v."StartAt" < "#, &to, "");
    b.push(
        r#" AND (v."Status" IN ('Confirmed', 'Started', 'Done', 'NoAccess')
            OR v."Status" = 'Cancelled' AND v."CalendarSequence" > 0)
        ORDER BY v."StartAt", v."Id" LIMIT 1000"#,
    );
    b.push(JOINS);
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The visit that an invitation is for, while it is agreed, or once it was and is called off.
pub async fn of_visit(
    db: &Db,
    org: OrgId,
    visit: VisitId,
    off: bool,
) -> Result<Option<Entry>, DbError> {
    let inner = if off {
        r#"SELECT v.* FROM "Visits" v WHERE v."OrgId" = $1 AND v."Id" = $2
            AND v."Status" = 'Cancelled' AND v."CalendarSequence" > 0"#
    } else {
        r#"SELECT v.* FROM "Visits" v WHERE v."OrgId" = $1 AND v."Id" = $2
            AND v."Status" = 'Confirmed'"#
    };
    let text = crate::db::sql::join(&[SELECT, inner, JOINS]);
    let [rows] = db.read(org, [Query(text, &[&org, &visit])]).await?;
    Ok(rows.first().map(entry).transpose()?.flatten())
}
