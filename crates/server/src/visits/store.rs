//! How visits are read and written.

use super::model::VisitPage;
use crate::app::App;
use crate::auth::Caller;
use crate::db::sql::{self, Builder};
use crate::db::{DbError, OrgTx, Query};
use crate::http::Window;
use crate::work_orders::Reach;
use maintainuk_domain::ids::{
    ContractorId, OperativeId, TicketId, UserId, VisitId, VisitSlotId, WorkOrderId,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{Arrival, VisitParty, VisitStatus};
use tokio_postgres::Row;

const SELECT: &str = r#"
    SELECT v.*, o."WorkOrderNumber", o."TicketId", t."TicketNumber", t."Title", u."UnitNumber",
        p."AddressLine1", p."AddressLine2", p."City", p."Postcode", c."CompanyName", n."Named"
    FROM ("#;
const JOINS: &str = r#") v
    JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = v."ContractorId"
    LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', e."Id", 'name', e."Name", 'share', x."Share")
            ORDER BY x."Share" DESC, e."Name", e."Id") AS "Named"
        FROM "OperativeTimes" x JOIN "Operatives" e ON e."OrgId" = $1 AND e."Id" = x."OperativeId"
        WHERE x."OrgId" = $1 AND x."VisitId" = v."Id" AND x."WithdrawnAt" IS NULL) n ON true
    ORDER BY "#;
/// Visits of the orders `o` that somebody sees.
const INNER: &str = r#"SELECT v.* FROM "WorkOrders" o
    JOIN "Visits" v ON v."OrgId" = $1 AND v."WorkOrderId" = o."Id"
    WHERE o."OrgId" = $1"#;

/// The attempts on ticket `$2` that found nobody in, oldest first; of the orders of firm `$3`, or of all.
pub const NO_ACCESS_OF_TICKET: &str = r#"
    SELECT v."StartAt", v."EndAt", v."CreatedAt", v."ArrivedAt", v."CardLeft", v."EvidenceId", v."Reason",
        o."WorkOrderNumber", c."CompanyName", n."Names"
    FROM "WorkOrders" o
    JOIN "Visits" v ON v."OrgId" = $1 AND v."WorkOrderId" = o."Id" AND v."Status" = 'NoAccess'
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = v."ContractorId"
    LEFT JOIN LATERAL (
        SELECT string_agg(e."Name", ', ' ORDER BY x."Share" DESC, e."Name", e."Id") AS "Names"
        FROM "OperativeTimes" x JOIN "Operatives" e ON e."OrgId" = $1 AND e."Id" = x."OperativeId"
        WHERE x."OrgId" = $1 AND x."VisitId" = v."Id" AND x."WithdrawnAt" IS NULL) n ON true
    WHERE o."OrgId" = $1 AND o."TicketId" = $2
      AND ($3::uuid IS NULL OR o."AssignedContractorId" = $3 AND v."ContractorId" = $3)
    ORDER BY coalesce(v."ArrivedAt", v."StartAt"), v."Id" LIMIT 200"#;

/// Which visits are listed.
pub struct Between {
    pub from: Instant,
    pub to: Instant,
    pub contractor: Option<ContractorId>,
    pub operative: Option<OperativeId>,
}

/// A page of the visits of a time, the first of them first; what was moved or called off is not
/// among them.
pub async fn between(
    app: &App,
    caller: &Caller,
    reach: Reach,
    asked: &Between,
    window: &Window,
) -> Result<Vec<VisitPage>, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let (at, id) = window.bounds();
    let mut b = Builder::new(SELECT, vec![&org, &who]);
    b.push(r#"SELECT v.* FROM "Visits" v WHERE v."OrgId" = $1"#);
    if reach == Reach::All {
        b.push(reach.condition());
    } else {
        b.push(
            r#" AND EXISTS (SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1
                AND o."Id" = v."WorkOrderId""#,
        );
        b.push(reach.condition());
        b.push(")");
        b.push(reach.of_visit());
    }
    b.bind(r#" AND v."StartAt" >= "#, &asked.from, "");
    b.bind(r#" AND v."StartAt" < "#, &asked.to, "");
    b.push(r#" AND v."Status" NOT IN ('Moved', 'Declined', 'Cancelled')"#);
    if let Some(contractor) = &asked.contractor {
        b.bind(r#" AND v."ContractorId" = "#, contractor, "");
    }
    if let Some(operative) = &asked.operative {
        b.bind(
            r#" AND EXISTS (SELECT 1 FROM "OperativeTimes" x WHERE x."OrgId" = $1
                AND x."VisitId" = v."Id" AND x."WithdrawnAt" IS NULL AND x."OperativeId" = "#,
            operative,
            ")",
        );
    }
    if window.after.is_some() {
        b.bind(r#" AND (v."StartAt", v."Id") > ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY v."StartAt", v."Id""#);
    b.push(window.limit_sql());
    b.push(JOINS);
    b.push(r#"v."StartAt", v."Id""#);
    let [rows] = app.db.read(org, [b.query()]).await?;
    let now = app.clock.now();
    rows.iter().map(|row| VisitPage::read(row, caller, now)).collect()
}

/// All visits of a ticket's orders, the first agreed or asked for first.
pub async fn of_ticket(
    app: &App,
    caller: &Caller,
    reach: Reach,
    ticket: TicketId,
) -> Result<Vec<VisitPage>, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let of = r#" AND o."TicketId" = $3 ORDER BY v."CreatedAt", v."Id" LIMIT 200"#;
    let order = r#"v."CreatedAt", v."Id""#;
    let text = sql::join(&[SELECT, INNER, reach.condition(), reach.of_visit(), of, JOINS, order]);
    let [rows] = app.db.read(org, [Query(text, &[&org, &who, &ticket])]).await?;
    let now = app.clock.now();
    rows.iter().map(|row| VisitPage::read(row, caller, now)).collect()
}

/// A visit that somebody sees.
pub async fn find(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: VisitId,
) -> Result<VisitPage, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let of = r#" AND v."Id" = $3"#;
    let text =
        sql::join(&[SELECT, INNER, reach.condition(), reach.of_visit(), of, JOINS, r#"v."Id""#]);
    let [rows] = app.db.read(org, [Query(text, &[&org, &who, &id])]).await?;
    VisitPage::read(rows.first().ok_or(DbError::NotFound)?, caller, app.clock.now())
}

/// The order of a visit in reach, to be locked by its ticket before the visit is read.
pub async fn order_of(tx: OrgTx<'_>, reach: Reach, id: VisitId) -> Result<WorkOrderId, DbError> {
    let select = r#"SELECT o."Id" FROM "Visits" v
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        WHERE v."OrgId" = $1 AND v."Id" = $3"#;
    let text = sql::join(&[select, reach.condition(), reach.of_visit()]);
    let row = tx.one(text, &[&tx.org, &reach.id(), &id]).await?;
    Ok(row.try_get(0)?)
}

/// What a command needs to know of a visit.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: VisitId,
    pub contractor: ContractorId,
    pub status: VisitStatus,
    pub start: Instant,
    pub end: Instant,
    pub arrival: Arrival,
    pub slot: Option<VisitSlotId>,
    pub proposer: VisitParty,
    pub note: Option<String>,
    pub on_my_way: Option<Instant>,
    pub arrived: Option<Instant>,
    pub two_people: bool,
    pub version: i32,
}

fn kept(row: &Row) -> Result<Kept, DbError> {
    Ok(Kept {
        id: row.try_get("Id")?,
        contractor: row.try_get("ContractorId")?,
        status: row.try_get("Status")?,
        start: row.try_get("StartAt")?,
        end: row.try_get("EndAt")?,
        arrival: row.try_get("Arrival")?,
        slot: row.try_get("SlotId")?,
        proposer: row.try_get("ProposedBy")?,
        note: row.try_get("Note")?,
        on_my_way: row.try_get("OnMyWayAt")?,
        arrived: row.try_get("ArrivedAt")?,
        two_people: row.try_get("TwoPeople")?,
        version: row.try_get("RowVersion")?,
    })
}

/// The visits of an order that are still to come or going on. Its ticket is locked already.
pub async fn live(tx: OrgTx<'_>, order: WorkOrderId) -> Result<Vec<Kept>, DbError> {
    let sql = r#"SELECT * FROM "Visits" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        AND "Status" IN ('Proposed', 'Confirmed', 'Started') ORDER BY "CreatedAt", "Id""#;
    tx.rows(sql, &[&tx.org, &order]).await?.iter().map(kept).collect()
}

/// A visit in this transaction.
pub async fn current(tx: OrgTx<'_>, id: VisitId) -> Result<Kept, DbError> {
    let sql = r#"SELECT * FROM "Visits" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    kept(&tx.one(sql, &[&tx.org, &id]).await?)
}

/// Whether a quote of the order waits for somebody to decide.
pub async fn waits_for_approval(tx: OrgTx<'_>, order: WorkOrderId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Quotes" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        AND "Status" = 'Submitted' LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &order]).await?.is_some())
}

/// Visits that a firm makes at one time beyond its crews, at most: each by a reason of the office.
const BEYOND: i32 = 99;

/// The first crew of a firm that is free for a time, and whether it is one of those that the firm has;
/// where all of them are somewhere else it is the first beyond them, which takes a reason. Visits
/// within slots count too: whoever makes them is not free either.
pub async fn free_crew(
    tx: OrgTx<'_>,
    contractor: ContractorId,
    start: Instant,
    end: Instant,
) -> Result<Option<(i32, bool)>, DbError> {
    let sql = r#"
        WITH busy AS (
            SELECT v."Crew" FROM "Visits" v
            WHERE v."OrgId" = $1 AND v."ContractorId" = $2 AND v."Status" IN ('Confirmed', 'Started')
              AND tsrange(v."StartAt", v."EndAt") && tsrange($3, $4))
        SELECT crew, crew <= p."Crews"
        FROM "ContractorProfiles" p, generate_series(1, p."Crews" + $5) AS crew
        WHERE p."OrgId" = $1 AND p."Id" = $2
          AND (crew > p."Crews" OR (SELECT count(*) FROM busy) < p."Crews")
          AND NOT EXISTS (SELECT 1 FROM busy b WHERE b."Crew" = crew)
        ORDER BY crew LIMIT 1"#;
    let row = tx.opt(sql, &[&tx.org, &contractor, &start, &end, &BEYOND]).await?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
}

/// Takes a place of a slot; when and until when it is. None where the firm has no such slot.
///
/// # Errors
/// The database's refusal of a place more than there are: `CK_VisitSlots_Taken`.
pub async fn take_place(
    tx: OrgTx<'_>,
    contractor: ContractorId,
    slot: VisitSlotId,
    now: Instant,
) -> Result<Option<(Instant, Instant)>, DbError> {
    let sql = r#"UPDATE "VisitSlots" SET "Taken" = "Taken" + 1
        WHERE "OrgId" = $1 AND "Id" = $2 AND "ContractorId" = $3 AND "WithdrawnAt" IS NULL
          AND "EndAt" > $4
        RETURNING "StartAt", "EndAt""#;
    let row = tx.opt(sql, &[&tx.org, &slot, &contractor, &now]).await?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
}

/// Gives a place of a slot back.
pub async fn give_back(tx: OrgTx<'_>, slot: VisitSlotId) -> Result<(), DbError> {
    let sql = r#"UPDATE "VisitSlots" SET "Taken" = "Taken" - 1 WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &slot]).await.map(|_| ())
}

/// A visit that is about to be written.
pub struct New<'a> {
    pub id: VisitId,
    pub order: WorkOrderId,
    pub contractor: ContractorId,
    pub status: VisitStatus,
    pub start: Instant,
    pub end: Instant,
    pub arrival: Arrival,
    pub slot: Option<VisitSlotId>,
    pub crew: Option<i32>,
    pub proposer: VisitParty,
    pub by: UserId,
    pub moved_from: Option<VisitId>,
    pub note: Option<&'a str>,
    /// Whether it is sure that two people attend.
    pub two_people: bool,
}

/// Writes a visit, now: the database may refuse its place.
pub async fn insert(tx: OrgTx<'_>, new: &New<'_>, now: Instant) -> Result<(), DbError> {
    let sql = r#"INSERT INTO "Visits" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status",
            "StartAt", "EndAt", "Arrival", "SlotId", "Crew", "ProposedBy", "ProposedByUserId",
            "MovedFromId", "Note", "CreatedAt", "UpdatedAt", "CalendarUid", "CalendarSequence",
            "TwoPeople")
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15,
            COALESCE(b."CalendarUid", b."Id"), COALESCE(b."CalendarSequence" + 1, 0), $16
        FROM (VALUES (1)) one LEFT JOIN "Visits" b ON b."OrgId" = $2 AND b."Id" = $13
            AND $5::varchar = 'Confirmed'"#;
    tx.execute(
        sql,
        &[
            &new.id,
            &tx.org,
            &new.order,
            &new.contractor,
            &new.status,
            &new.start,
            &new.end,
            &new.arrival,
            &new.slot,
            &new.crew,
            &new.proposer,
            &new.by,
            &new.moved_from,
            &new.note,
            &now,
            &new.two_people,
        ],
    )
    .await
    .map(|_| ())
}

/// Agrees a visit that was asked for, now: the database may refuse its place.
pub async fn confirm(tx: OrgTx<'_>, new: &New<'_>, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "Visits" SET "Status" = 'Confirmed', "Crew" = $3, "AnsweredByUserId" = $4,
            "MovedFromId" = COALESCE($5, "MovedFromId"), "UpdatedAt" = $6,
            "TwoPeople" = $7, "RowVersion" = "RowVersion" + 1,
            "CalendarUid" = (SELECT COALESCE(b."CalendarUid", b."Id") FROM "Visits" b
                WHERE b."OrgId" = $1 AND b."Id" = $5),
            "CalendarSequence" = COALESCE((SELECT b."CalendarSequence" + 1 FROM "Visits" b
                WHERE b."OrgId" = $1 AND b."Id" = $5), 0)
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let params: crate::db::Bound<'_> =
        &[&tx.org, &new.id, &new.crew, &new.by, &new.moved_from, &now, &new.two_people];
    tx.execute(sql, params).await.map(|_| ())
}

/// Brings a visit to an end, now, so that its place is free for what comes instead, and so are those
/// who were to come.
pub async fn end(
    tx: OrgTx<'_>,
    id: VisitId,
    status: VisitStatus,
    reason: Option<&str>,
    by: UserId,
    now: Instant,
) -> Result<(), DbError> {
    let sql = r#"WITH freed AS (UPDATE "OperativeTimes" SET "Held" = FALSE
            WHERE "OrgId" = $1 AND "VisitId" = $2 AND "Held")
        UPDATE "Visits" SET "Status" = $3, "Reason" = COALESCE($4, "Reason"),
            "AnsweredByUserId" = $5, "UpdatedAt" = $6, "RowVersion" = "RowVersion" + 1,
            "LeftAt" = CASE WHEN $3::varchar = 'Done' THEN $6::timestamp ELSE "LeftAt" END,
            "CalendarSequence" = "CalendarSequence" + CASE WHEN $3::varchar = 'Cancelled'
                AND "Status" IN ('Confirmed', 'Started') THEN 1 ELSE 0 END
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &id, &status, &reason, &by, &now]).await.map(|_| ())
}

/// Notes that a visit at which work began is over and the work goes on at another; those who came are
/// free.
pub async fn leave(
    tx: OrgTx<'_>,
    id: VisitId,
    left: Option<Instant>,
    by: UserId,
    now: Instant,
) -> Result<(), DbError> {
    let sql = r#"WITH freed AS (UPDATE "OperativeTimes" SET "Held" = FALSE
            WHERE "OrgId" = $1 AND "VisitId" = $2 AND "Held")
        UPDATE "Visits" SET "Status" = 'Done', "LeftAt" = $3, "AnsweredByUserId" = $4,
            "UpdatedAt" = $5, "RowVersion" = "RowVersion" + 1
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &id, &left, &by, &now]).await.map(|_| ())
}

/// Notes that the contractor is there.
pub async fn arrived(tx: OrgTx<'_>, id: VisitId, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "Visits" SET "Status" = 'Started', "ArrivedAt" = COALESCE("ArrivedAt", $3),
            "UpdatedAt" = $3, "RowVersion" = "RowVersion" + 1
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.execute(sql, &[&tx.org, &id, &now]).await.map(|_| ())
}
