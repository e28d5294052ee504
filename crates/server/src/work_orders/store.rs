//! How work orders are read and written.

use super::alerts;
use super::filter::Filter;
use super::model::{Brief, WorkOrder};
use crate::app::App;
use crate::auth::Caller;
use crate::db::sql::{self, Builder};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Window;
use crate::{left_home, params};
use maintainuk_domain::access::Grant;
use maintainuk_domain::ids::{ContactId, ContractorId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::VariationKind;
use maintainuk_domain::work_orders::WorkOrderStatus;
use tokio_postgres::Row;
use uuid::Uuid;

/// As a column: whether somebody other than who completed order `o` may verify it.
macro_rules! others_verify {
    () => {
        r#"CASE WHEN o."Status" = 'Completed' THEN EXISTS (SELECT 1 FROM "Users" y
            WHERE y."OrgId" = $1 AND y."IsActive" AND y."Id" <> o."CompletedByUserId"
              AND (y."Role" IN ('OrgAdmin', 'Coordinator')
                OR y."Permissions" @> '["workorders:verify"]')) END AS "OthersVerify""#
    };
}

const SELECT: &str = concat!(
    r#"
    SELECT o.*, "#,
    others_verify!(),
    r#", t."TicketNumber", t."Title", u."UnitNumber", p."AddressLine1", p."AddressLine2",
        p."City", p."Postcode", c."CompanyName",
        t."Priority" AS "TicketPriority", t."DueAt" AS "TicketDueAt", k."FirstName" AS "FirmFirst", k."LastName" AS "FirmLast",
        k."PhoneE164" AS "FirmPhone", c."OutOfHoursPhoneE164" AS "FirmNightPhone"
    FROM ("#
);
const JOINS: &str = r#") o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId"
    LEFT JOIN "ContactPoints" k ON k."OrgId" = $1 AND k."Id" = c."ContactId"
    ORDER BY "#;

/// The orders of ticket `$2`, oldest first; only those of firm `$3` unless it is null.
pub const OF_TICKET: &str = concat!(
    r#"
    SELECT o.*, "#,
    others_verify!(),
    r#", t."TicketNumber", t."Title", u."UnitNumber", p."AddressLine1", p."AddressLine2",
        p."City", p."Postcode", c."CompanyName",
        t."Priority" AS "TicketPriority", t."DueAt" AS "TicketDueAt", k."FirstName" AS "FirmFirst", k."LastName" AS "FirmLast",
        k."PhoneE164" AS "FirmPhone", c."OutOfHoursPhoneE164" AS "FirmNightPhone"
    FROM (SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = $2
            AND ($3::uuid IS NULL OR o."AssignedContractorId" = $3
                AND (o."Status" <> 'Created' OR o."PricingWaits" IS DISTINCT FROM 'Original'))) o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId"
    LEFT JOIN "ContactPoints" k ON k."OrgId" = $1 AND k."Id" = c."ContactId"
    ORDER BY o."CreatedAt", o."Id""#
);

/// What the firm of an order says is still to be done.
pub async fn further_words(tx: OrgTx<'_>, id: WorkOrderId) -> Result<Option<String>, DbError> {
    let sql = r#"SELECT NULLIF("FurtherWork" ->> 'description', '') FROM "WorkOrders"
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &id]).await?.try_get(0)?)
}

/// Whose orders somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All: staff.
    All,
    /// Those of this firm.
    Firm(ContractorId),
    /// Those of tickets that this resident sees.
    Resident(Uuid),
    /// None.
    Nothing,
}

impl Reach {
    /// What a caller sees whose permission reaches this far.
    pub fn of(caller: &Caller, grant: Grant) -> Self {
        Self::whose(grant, caller.info.contractor, caller.info.contact)
    }

    /// What somebody sees who acts for this firm or is this person.
    pub fn whose(
        grant: Grant,
        contractor: Option<ContractorId>,
        contact: Option<ContactId>,
    ) -> Self {
        match (grant, contractor, contact) {
            (Grant::All, ..) => Self::All,
            (Grant::Own, Some(firm), _) => Self::Firm(firm),
            (Grant::Own, None, Some(person)) => Self::Resident(person.as_uuid()),
            _ => Self::Nothing,
        }
    }

    /// A condition on the order `o`, with `$1` the organisation and `$2` whom [`Self::id`] names.
    pub const fn condition(self) -> &'static str {
        match self {
            Self::All => " AND $2::uuid IS NULL",
            // What has to be approved before anybody is asked is nobody's yet.
            Self::Firm(_) => {
                r#" AND o."AssignedContractorId" = $2 AND o."Status" <> 'Declined'
                    AND (o."Status" <> 'Created' OR o."PricingWaits" IS DISTINCT FROM 'Original')"#
            }
            Self::Resident(_) => {
                concat!(
                    r#" AND EXISTS (SELECT 1 FROM "MaintenanceTickets" t WHERE t."OrgId" = $1
                    AND t."Id" = o."TicketId" AND (t."ReportedByContactId" = $2
                        AND greatest(o."CreatedAt", o."ScheduledStartAt") < COALESCE("#,
                    left_home!("$2", r#"t."UnitId""#),
                    r#", 'infinity') OR EXISTS (
                        SELECT 1 FROM "Residents" y WHERE y."OrgId" = $1 AND y."UnitId" = t."UnitId"
                          AND y."ContactId" = $2 AND t."CreatedAt" >= y."StartDate")))"#
                )
            }
            Self::Nothing => " AND $2::uuid IS NOT NULL AND false",
        }
    }

    /// Beside [`Self::condition`], one on the visit `v`: who moved out sees those until then, and a firm
    /// none of a firm that had the order before.
    pub const fn of_visit(self) -> &'static str {
        match self {
            Self::Resident(_) => concat!(
                r#" AND greatest(v."CreatedAt", v."StartAt") < COALESCE("#,
                left_home!(
                    "$2",
                    r#"(SELECT m."UnitId" FROM "WorkOrders" w
                    JOIN "MaintenanceTickets" m ON m."OrgId" = $1 AND m."Id" = w."TicketId"
                    WHERE w."OrgId" = $1 AND w."Id" = v."WorkOrderId")"#
                ),
                ", 'infinity')"
            ),
            Self::Firm(_) => r#" AND v."ContractorId" = $2"#,
            Self::All | Self::Nothing => "",
        }
    }

    /// Whom the condition is about.
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::Firm(firm) => Some(firm.as_uuid()),
            Self::Resident(person) => Some(person),
            Self::All | Self::Nothing => None,
        }
    }
}

/// An order of a list: of what it reads, and where a page goes on.
struct Order {
    from: &'static str,
    beyond: &'static str,
    inner: &'static str,
    outer: &'static str,
}

const NEWEST: Order = Order {
    from: r#"SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1"#,
    beyond: r#" AND (o."CreatedAt", o."Id") < ("#,
    inner: r#" ORDER BY o."CreatedAt" DESC, o."Id" DESC"#,
    outer: r#"o."CreatedAt" DESC, o."Id" DESC"#,
};

/// Along the index of what is due: orders that have ended, or whose ticket has no time that runs, are
/// not in it.
const SOONEST: Order = Order {
    from: r#"SELECT o.*, d."DueAt" FROM "MaintenanceTickets" d
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."TicketId" = d."Id"
        WHERE d."OrgId" = $1 AND d."DueAt" IS NOT NULL
          AND o."Status" NOT IN ('Declined', 'Completed', 'Verified', 'Cancelled')"#,
    beyond: r#" AND (d."DueAt", o."Id") > ("#,
    inner: r#" ORDER BY d."DueAt", o."Id""#,
    outer: r#"o."DueAt", o."Id""#,
};

/// How many a list has in all, counted to 10,000.
pub async fn total(
    db: &Db,
    caller: &Caller,
    reach: Reach,
    filter: &Filter,
) -> Result<i64, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let order = if filter.by_due { SOONEST } else { NEWEST };
    let mut b = Builder::new("SELECT count(*) FROM (", vec![&org, &who]);
    b.push(order.from);
    b.push(reach.condition());
    filter.narrow(&mut b);
    b.push(" LIMIT 10000) capped");
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(rows.first().ok_or(DbError::NotFound)?.try_get(0)?)
}

pub async fn list(
    app: &App,
    caller: &Caller,
    reach: Reach,
    filter: &Filter,
    window: &Window,
) -> Result<Vec<WorkOrder>, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let (at, id) = window.bounds();
    let order = if filter.by_due { SOONEST } else { NEWEST };
    let mut b = Builder::new(SELECT, vec![&org, &who]);
    b.push(order.from);
    b.push(reach.condition());
    filter.narrow(&mut b);
    if window.after.is_some() {
        b.bind(order.beyond, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(order.inner);
    b.push(window.limit_sql());
    b.push(JOINS);
    b.push(order.outer);
    let [rows] = app.db.read(org, [b.query()]).await?;
    let now = app.clock.now();
    let read = |row| WorkOrder::read(row, caller, now);
    let mut orders = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    alerts::add(&app.db, caller, &mut orders).await?;
    Ok(orders)
}

pub async fn find(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
) -> Result<WorkOrder, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let inner = r#"SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $3"#;
    let text = sql::join(&[SELECT, inner, reach.condition(), JOINS, r#"o."Id""#]);
    let [rows] = app.db.read(org, [Query(text, &[&org, &who, &id])]).await?;
    let row = rows.first().ok_or(DbError::NotFound)?;
    let mut order = WorkOrder::read(row, caller, app.clock.now())?;
    alerts::add(&app.db, caller, std::slice::from_mut(&mut order)).await?;
    Ok(order)
}

/// The orders of a ticket as they are in this transaction.
///
/// # Errors
/// The database's refusal.
pub async fn of_ticket(tx: OrgTx<'_>, ticket: TicketId) -> Result<Vec<Brief>, DbError> {
    let sql = r#"SELECT o."Id", o."WorkOrderNumber", o."Status", o."AssignedContractorId",
            o."PricingWaits" IS NOT DISTINCT FROM 'Original' AS price_waits,
            o."FurtherWork" IS NOT NULL AND o."Status" <> 'Cancelled' AND NOT EXISTS (
                SELECT 1 FROM "WorkOrders" n WHERE n."OrgId" = $1 AND n."FollowsOrderId" = o."Id")
                AS needs_more
        FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = $2
        ORDER BY o."CreatedAt", o."Id""#;
    let rows = tx.rows(sql, &[&tx.org, &ticket]).await?;
    let brief = |row: &Row| -> Result<Brief, DbError> {
        let contractor: Option<ContractorId> = row.try_get("AssignedContractorId")?;
        Ok(Brief {
            id: row.try_get("Id")?,
            number: row.try_get("WorkOrderNumber")?,
            status: row.try_get("Status")?,
            contractor,
            has_contractor: contractor.is_some(),
            needs_more: row.try_get("needs_more")?,
            price_waits: row.try_get("price_waits")?,
        })
    };
    rows.iter().map(brief).collect()
}

/// Columns of what a search shows of an order `o`.
const FOUND: &str = r#"
    SELECT o."Id", o."WorkOrderNumber", o."Status", o."TicketId", t."Title", c."CompanyName",
        u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM ((SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1"#;

/// The newest orders of the caller's own with this number, or whose ticket or address has words
/// that match the patterns.
pub async fn search_own(
    db: &Db,
    caller: &Caller,
    number: Option<&str>,
    patterns: Option<Vec<String>>,
) -> Result<Vec<Row>, DbError> {
    const WORDS: &str = r#")) o
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId"
        WHERE o."WorkOrderNumber" = $3 OR ' ' || lower(t."Title") || ' '
            || lower(coalesce(u."UnitNumber", '')) || p."SearchText" LIKE ALL ($4::text[])
        ORDER BY o."CreatedAt" DESC, o."Id" DESC LIMIT 101"#;
    let reach = Reach::of(caller, Grant::Own);
    let (org, who) = (caller.org(), reach.id());
    // A firm's orders may be thousands: beside the number, the newest are looked through.
    let named = r#" AND o."WorkOrderNumber" = $3)
        UNION ALL (SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1"#;
    let newest = r#" ORDER BY o."CreatedAt" DESC, o."Id" DESC LIMIT 200"#;
    let own = reach.condition();
    let statement = sql::join(&[FOUND, own, named, own, newest, WORDS]);
    let [rows] = db.read(org, [Query(statement, &[&org, &who, &number, &patterns])]).await?;
    Ok(rows)
}

/// What a command needs to know of an order that it changes.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns of an order")]
pub struct Current {
    pub id: WorkOrderId,
    pub number: String,
    pub ticket: TicketId,
    pub status: WorkOrderStatus,
    pub contractor: Option<ContractorId>,
    pub contractor_name: Option<String>,
    pub description: Option<String>,
    pub access: Option<String>,
    pub scheduled: (Option<Instant>, Option<Instant>),
    pub actual: (Option<Instant>, Option<Instant>),
    pub notes: Option<String>,
    pub completed_by: Option<UserId>,
    /// Whether another than who completed it may verify it.
    pub others_verify: bool,
    pub no_access: i32,
    pub pricing_version: i32,
    pub pricing_waits: Option<VariationKind>,
    pub version: i32,
}

/// The ticket of order `$2`, within another statement.
#[macro_export]
macro_rules! ticket_of_order {
    () => {
        r#"(SELECT w."TicketId" FROM "WorkOrders" w WHERE w."OrgId" = $1 AND w."Id" = $2)"#
    };
}

/// The ticket of order `$3`, where it is in reach of `$2`.
pub fn in_reach(reach: Reach) -> &'static str {
    const ORDER: &str =
        r#"SELECT o."TicketId" FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $3"#;
    sql::join(&[ORDER, reach.condition()])
}

/// The ticket of an order in reach, to be locked before the order.
///
/// # Errors
/// The database's refusal, or that there is no such order in reach.
pub async fn ticket_of(tx: OrgTx<'_>, reach: Reach, id: WorkOrderId) -> Result<TicketId, DbError> {
    let row = tx.one(in_reach(reach), &[&tx.org, &reach.id(), &id]).await?;
    Ok(row.try_get(0)?)
}

/// Reads an order for a change. Its ticket is locked already, so nobody else changes it.
///
/// # Errors
/// The database's refusal, or that there is no such order.
pub async fn current(tx: OrgTx<'_>, id: WorkOrderId) -> Result<Current, DbError> {
    let sql = concat!(
        r#"SELECT o.*, c."CompanyName", "#,
        others_verify!(),
        r#" FROM "WorkOrders" o
        LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId"
        WHERE o."OrgId" = $1 AND o."Id" = $2"#
    );
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Current {
        id,
        number: row.try_get("WorkOrderNumber")?,
        ticket: row.try_get("TicketId")?,
        status: row.try_get("Status")?,
        contractor: row.try_get("AssignedContractorId")?,
        contractor_name: row.try_get("CompanyName")?,
        description: row.try_get("Description")?,
        access: row.try_get("AccessInstructions")?,
        scheduled: (row.try_get("ScheduledStartAt")?, row.try_get("ScheduledEndAt")?),
        actual: (row.try_get("ActualStartAt")?, row.try_get("ActualEndAt")?),
        notes: row.try_get("CompletionNotes")?,
        completed_by: row.try_get("CompletedByUserId")?,
        others_verify: row.try_get::<_, Option<bool>>("OthersVerify")?.unwrap_or(false),
        no_access: row.try_get("NoAccessCount")?,
        pricing_version: row.try_get("PricingVersion")?,
        pricing_waits: row.try_get("PricingWaits")?,
        version: row.try_get("RowVersion")?,
    })
}

/// Writes an order as it is now, if nobody was first.
pub fn save(tx: OrgTx<'_>, order: &Current, now: Instant) {
    tx.later_once(
        r#"UPDATE "WorkOrders" SET "Status" = $4, "AssignedContractorId" = $5, "Description" = $6,
               "AccessInstructions" = $7, "ScheduledStartAt" = $8, "ScheduledEndAt" = $9,
               "ActualStartAt" = $10, "ActualEndAt" = $11, "CompletionNotes" = $12,
               "CompletedByUserId" = $13, "NoAccessCount" = $14, "UpdatedAt" = $15,
               "OfferedAt" = CASE WHEN $4::varchar = 'Offered' THEN $15::timestamp WHEN $4::varchar = 'Created' THEN NULL
                   ELSE "OfferedAt" END,
               "AcceptedAt" = CASE WHEN $4::varchar = 'Accepted' THEN COALESCE("AcceptedAt", $15::timestamp)
                   WHEN $4::varchar IN ('Created', 'Offered') THEN NULL ELSE "AcceptedAt" END,
               "DeclinedAt" = CASE WHEN $4::varchar = 'Declined' THEN $15::timestamp
                   WHEN $4::varchar IN ('Created', 'Offered') THEN NULL ELSE "DeclinedAt" END,
               "SentBackCount" = "SentBackCount" + CASE WHEN "Status" = 'Completed'
                   AND $4::varchar = 'InProgress' THEN 1 ELSE 0 END,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            order.id,
            order.version,
            order.status,
            order.contractor,
            order.description.clone(),
            order.access.clone(),
            order.scheduled.0,
            order.scheduled.1,
            order.actual.0,
            order.actual.1,
            order.notes.clone(),
            order.completed_by,
            order.no_access,
            now
        ],
    );
}

/// An order about to be written.
pub struct NewOrder {
    pub id: WorkOrderId,
    pub number: String,
    pub ticket: TicketId,
    pub contractor: Option<ContractorId>,
    pub description: Option<String>,
    pub access: Option<String>,
    pub follows: Option<WorkOrderId>,
}

impl NewOrder {
    /// The order as it will be.
    pub fn fresh(&self) -> Current {
        Current {
            id: self.id,
            number: self.number.clone(),
            ticket: self.ticket,
            status: WorkOrderStatus::Created,
            contractor: self.contractor,
            contractor_name: None,
            description: self.description.clone(),
            access: self.access.clone(),
            scheduled: (None, None),
            actual: (None, None),
            notes: None,
            completed_by: None,
            others_verify: false,
            no_access: 0,
            pricing_version: 0,
            pricing_waits: None,
            version: 1,
        }
    }
}

pub fn insert(tx: OrgTx<'_>, new: &NewOrder, now: Instant) {
    tx.later(
        r#"INSERT INTO "WorkOrders" ("Id", "OrgId", "TicketId", "AssignedContractorId", "Status",
               "Description", "AccessInstructions", "WorkOrderNumber", "CreatedAt", "UpdatedAt",
               "FollowsOrderId")
           VALUES ($1, $2, $3, $4, 'Created', $5, $6, $7, $8, $8, $9)"#,
        params![
            new.id,
            tx.org,
            new.ticket,
            new.contractor,
            new.description.clone(),
            new.access.clone(),
            new.number.clone(),
            now,
            new.follows
        ],
    );
}
