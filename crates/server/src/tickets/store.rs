//! How single tickets are read and written.

use super::clocks::{TicketClocks, pauses};
use super::list::in_incident;
use super::sight::Sight;
use crate::address_parts_of;
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::holds::HoldMark;
use crate::http::{Kind, Problem};
use crate::places::Vulnerable;
use crate::policy::Terms;
use crate::record::EventType;
use crate::{
    auto_close_days, hazard_bits, look_of_ticket, params, parts_of_ticket, pauses_of_ticket,
    recall_of, recalled_order, terms_in_force, vulnerable_at,
};
use jiff::civil::Date;
use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{ContactId, ContractorId, OrgId, TicketId, UnitId, UserId};
use maintainuk_domain::lettings::Part;
use maintainuk_domain::policy::{Pause, Promised};
use maintainuk_domain::recalls::since;
use maintainuk_domain::tickets::{Category, Priority, ReportedVia, TicketStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::Turn;
use maintainuk_domain::uk::Nation;
use tokio_postgres::Row;

/// When a person moved out of a unit, or the home that a common part belongs to; null while they live
/// there, and for who never did.
#[macro_export]
macro_rules! left_home {
    ($person:literal, $unit:literal) => {
        concat!(
            r#"(SELECT max(s."LeftAt") FROM "Stays" s WHERE s."OrgId" = $1 AND s."ContactId" = "#,
            $person,
            r#" AND s."UnitId" = "#,
            $unit,
            r#" HAVING bool_and(s."LeftAt" IS NOT NULL))"#
        )
    };
}

/// When ticket `t`, which is cancelled, was; one that was brought in so has no line of its own. The
/// kind is a filter of what is read, so that only the ticket's own lines are.
macro_rules! cancelled_at {
    () => {
        r#"COALESCE((SELECT max(e."CreatedAt") FILTER (WHERE e."EventType" = 'TicketCancelled')
            FROM "TicketTimelineEvents" e
            WHERE e."OrgId" = $1 AND e."TicketId" = t."Id"), t."UpdatedAt")"#
    };
}

const PAGE: &str = concat!(
    r#"
    SELECT t.*, u."UnitNumber", u."Bedrooms", p."Id" AS "PropertyId", p."AddressLine1",
        p."AddressLine2", p."City", p."Postcode", c."CompanyName",
        a."FirstName" AS "CoordinatorFirst", a."LastName" AS "CoordinatorLast",
        r."FirstName" AS "ReporterFirst", r."LastName" AS "ReporterLast",
        r."Email" AS "ReporterEmail", r."PhoneE164" AS "ReporterPhone",
        r."PreferredChannel" AS "ReporterChannel",
        n."Number" AS "IncidentNumber", n."Title" AS "IncidentTitle", n."Status" AS "IncidentStatus",
        false AS "IsUnread", "#,
    in_incident!(),
    r#" AS "InIncident", y."Id" AS "TenancyId", y."StartDate", y."TenantFirst", y."TenantLast",
        "#,
    auto_close_days!(),
    r#",
        (SELECT k."TicketNumber" FROM "MaintenanceTickets" k
         WHERE k."OrgId" = $1 AND k."Id" = t."MergedIntoTicketId") AS "MergedIntoNumber",
        "#,
    recall_of!(),
    r#",
        CASE WHEN t."Status" = 'Cancelled' THEN "#,
    cancelled_at!(),
    r#" END AS "CancelledAt",
        "#,
    hazard_bits!(r#"t."Id""#),
    r#" AS "HazardBits", "#,
    parts_of_ticket!(r#"t."Id""#),
    ", ",
    look_of_ticket!(r#"t."Id""#)
);
const PAGE_FROM: &str = r#"
    FROM (SELECT t."Id", t."TicketNumber", t."Title", t."Description", t."ResolutionNotes",
            t."Category", t."Priority", t."Status", t."CreatedAt", t."UpdatedAt", t."ClosedAt",
            t."UnitId", t."ReportedByContactId", t."CoordinatorUserId", t."ContractorId",
            t."RespondBy", t."ResolveBy", t."RespondedAt", t."CompletedAt", t."PhotoCount",
            t."LastEventType", t."ReportedVia", t."ReopenCount", t."EmergencyRule", t."RowVersion",
            t."HoldReason", t."HoldSince", t."HoldUntil", t."DeferredUntil", t."EndReason", t."Tags",
            t."ObjectedAt", t."Objection", t."ConfirmedAt", t."MergedIntoTicketId",
            t."RatedAt", t."RatingStars", t."RatingComment", t."RatedContractorId",
            t."RatedByContactId", t."ClockStartAt", t."PolicyVersion", t."PausedAt", t."AttendBy", t."MakeSafeBy",
            t."AttendedAt", t."MadeSafeAt", t."WarnAt", t."Told", t."DueAt", t."LegalDueAt", t."LegalDuty", t."TurnOf", t."TurnAct",
            t."TurnSince", t."LastMessageBy", t."LastMessageAt", t."IncidentId",
            t."RecallOfOrderId", t."AddressParts", t."AssignedByHand"
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $3"#;
const PAGE_JOINS: &str = r#") t
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = t."ContractorId"
    LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = t."CoordinatorUserId"
    LEFT JOIN "ContactPoints" r ON r."OrgId" = $1 AND r."Id" = t."ReportedByContactId"
    LEFT JOIN "Incidents" n ON n."OrgId" = $1 AND n."Id" = t."IncidentId"
    LEFT JOIN LATERAL (
        SELECT y."Id", y."StartDate", o."FirstName" AS "TenantFirst", o."LastName" AS "TenantLast"
        FROM "Tenancies" y JOIN "ContactPoints" o ON o."OrgId" = $1 AND o."Id" = y."TenantContactId"
        WHERE y."OrgId" = $1 AND y."UnitId" = t."UnitId" AND y."Status" <> 'Ended'
          AND y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date
        ORDER BY y."StartDate" DESC LIMIT 1) y ON true"#;

/// Ticket `$3` with everything that names it, if it is in sight (`$2`).
pub fn page(sight: Sight) -> &'static str {
    let left = match sight {
        Sight::Resident(_) => concat!(", ", left_home!("$2", r#"t."UnitId""#), r#" AS "LeftAt""#),
        _ => r#", NULL::timestamp AS "LeftAt""#,
    };
    sql::join(&[PAGE, left, PAGE_FROM, sight.condition(), PAGE_JOINS])
}

/// One row if ticket `$3` is in sight (`$2`).
pub fn seen(sight: Sight) -> &'static str {
    let select =
        r#"SELECT t."Id" FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $3"#;
    sql::join(&[select, sight.condition()])
}

/// When ticket `$2`, which is cancelled and locked, was, and whether it was merged into another.
///
/// # Errors
/// The database's refusal.
pub async fn cancelled(tx: OrgTx<'_>, id: TicketId) -> Result<(Instant, bool), DbError> {
    const SELECT: &str = concat!(
        "SELECT ",
        cancelled_at!(),
        r#" AS "At", t."MergedIntoTicketId" IS NOT NULL AS "Merged"
            FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2"#
    );
    let row = tx.one(SELECT, &[&tx.org, &id]).await?;
    Ok((row.try_get("At")?, row.try_get("Merged")?))
}

/// What a command needs to know of a ticket that it has locked.
#[derive(Debug, Clone)]
pub struct Locked {
    pub id: TicketId,
    pub number: String,
    pub title: String,
    pub description: Option<String>,
    pub category: Category,
    pub priority: Priority,
    pub status: TicketStatus,
    pub unit: UnitId,
    pub reporter: Option<ContactId>,
    pub coordinator: Option<UserId>,
    pub contractor: Option<ContractorId>,
    /// Whether a person assigned it, to own staff or back to who had it, rather than an order.
    pub by_hand: bool,
    pub created_at: Instant,
    pub responded_at: Option<Instant>,
    pub completed_at: Option<Instant>,
    pub respond_by: Option<Instant>,
    pub resolve_by: Option<Instant>,
    pub emergency: Option<EmergencyRule>,
    /// Whose working days count.
    pub nation: Nation,
    /// Whether somebody vulnerable is recorded at the home.
    pub vulnerable: Vulnerable,
    /// What it waits for, while it is on hold.
    pub hold: Option<HoldMark>,
    /// Who has to act next.
    pub turn: Turn,
    /// Until when it is set aside.
    pub deferred: Option<Date>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    pub tags: Vec<String>,
    /// The first date by law of its hazards: the first moment after the period.
    pub legal_due_at: Option<Instant>,
    /// When somebody objected to its closing by itself.
    pub objected_at: Option<Instant>,
    /// When who lives there said that it is fixed.
    pub confirmed_at: Option<Instant>,
    /// When it was last told that it closes by itself.
    pub close_told_at: Option<Instant>,
    /// Its clocks, as they stand.
    pub clocks: TicketClocks,
    /// What they would be counted by now.
    pub terms: Terms,
    /// When it was on hold.
    pub pauses: Vec<Pause>,
    pub version: i32,
}

impl Locked {
    /// Whether own staff do it, rather than a firm.
    pub const fn own_staff(&self) -> bool {
        self.by_hand && self.contractor.is_none()
    }
}

/// Locks a ticket in sight until the transaction ends. Two commands on one ticket wait for each
/// other here; the second sees what the first did.
///
/// # Errors
/// [`DbError::NotFound`] when it is not there or not in sight.
pub async fn lock(tx: OrgTx<'_>, sight: Sight, id: TicketId) -> Result<Locked, DbError> {
    const SELECT: &str = concat!(
        r#"SELECT t.*, (SELECT p."Nation" FROM "Units" u
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
            WHERE u."OrgId" = $1 AND u."Id" = t."UnitId") AS "Nation", "#,
        terms_in_force!(),
        ", ",
        pauses_of_ticket!(),
        ", ",
        vulnerable_at!(
            "$1",
            r#"t."UnitId""#,
            r#"(SELECT u."PropertyId" FROM "Units" u WHERE u."OrgId" = $1 AND u."Id" = t."UnitId")"#
        ),
        r#" FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $3"#
    );
    let statement = sql::join(&[SELECT, sight.condition(), " FOR UPDATE OF t"]);
    let row = tx.one(statement, &[&tx.org, &sight.id(), &id]).await?;
    Ok(read(&row)?)
}

/// As [`lock`], for somebody who is about to take part: who moved out reads on, and no more.
///
/// # Errors
/// 404 as [`lock`]; 403 with the reason when the end of their tenancy ended their part.
pub async fn lock_to_act(tx: OrgTx<'_>, sight: Sight, id: TicketId) -> Result<Locked, Problem> {
    let ticket = lock(tx, sight, id).await?;
    if let Sight::Resident(person) = sight {
        refuse_moved_out(tx, person, ticket.unit).await?;
    }
    Ok(ticket)
}

/// The part that somebody has in a ticket in sight: whole, or that of who moved out.
///
/// # Errors
/// The database's refusal.
pub async fn part_of(db: &Db, org: OrgId, sight: Sight, id: TicketId) -> Result<Part, DbError> {
    const LEFT: &str = concat!(
        "SELECT ",
        left_home!("$3", r#"t."UnitId""#),
        r#" AS "LeftAt" FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2"#
    );
    let Sight::Resident(person) = sight else { return Ok(Part::default()) };
    let [rows] = db.read(org, [Query(LEFT, &[&org, &id, &person])]).await?;
    let left = rows.first().map(|row| row.try_get("LeftAt")).transpose()?.flatten();
    Ok(Part::until(left))
}

/// Refuses somebody whose tenancy of the home has ended; who never had one is not meant.
///
/// # Errors
/// 403 with the reason.
pub async fn refuse_moved_out(
    tx: OrgTx<'_>,
    person: ContactId,
    unit: UnitId,
) -> Result<(), Problem> {
    const LEFT: &str = concat!("SELECT ", left_home!("$2", "$3"), r#" AS "LeftAt""#);
    let row = tx.one(LEFT, &[&tx.org, &person, &unit]).await?;
    let left = row.try_get("LeftAt").map_err(DbError::from)?;
    let part = Part::until(left);
    part.may_act().map_err(|told| Problem::new(Kind::Forbidden, told))
}

fn read(row: &Row) -> Result<Locked, tokio_postgres::Error> {
    let nation = row.try_get("Nation")?;
    let clocks = TicketClocks::read(row)?;
    Ok(Locked {
        id: row.try_get("Id")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        description: row.try_get("Description")?,
        category: row.try_get("Category")?,
        priority: row.try_get("Priority")?,
        status: row.try_get("Status")?,
        unit: row.try_get("UnitId")?,
        reporter: row.try_get("ReportedByContactId")?,
        coordinator: row.try_get("CoordinatorUserId")?,
        contractor: row.try_get("ContractorId")?,
        by_hand: row.try_get("AssignedByHand")?,
        created_at: row.try_get("CreatedAt")?,
        responded_at: row.try_get("RespondedAt")?,
        completed_at: row.try_get("CompletedAt")?,
        respond_by: row.try_get("RespondBy")?,
        resolve_by: row.try_get("ResolveBy")?,
        emergency: row.try_get("EmergencyRule")?,
        nation,
        vulnerable: Vulnerable::read(row)?,
        terms: Terms::read(row, nation, clocks.start)?,
        pauses: pauses(row.try_get::<_, Option<_>>("Pauses")?.as_ref()),
        clocks,
        hold: match row.try_get("HoldReason")? {
            None => None,
            Some(reason) => Some(HoldMark {
                reason,
                since: row.try_get("HoldSince")?,
                until_on: row.try_get("HoldUntil")?,
            }),
        },
        turn: Turn { of: row.try_get("TurnOf")?, act: row.try_get("TurnAct")? },
        deferred: row.try_get("DeferredUntil")?,
        end_reason: row.try_get("EndReason")?,
        tags: row.try_get("Tags")?,
        legal_due_at: row.try_get("LegalDueAt")?,
        objected_at: row.try_get("ObjectedAt")?,
        confirmed_at: row.try_get("ConfirmedAt")?,
        close_told_at: row.try_get("CloseToldAt")?,
        version: row.try_get("RowVersion")?,
    })
}

/// A ticket about to be written.
pub struct NewTicket {
    pub id: TicketId,
    pub number: String,
    pub unit: UnitId,
    pub reporter: Option<ContactId>,
    pub category: Category,
    pub priority: Priority,
    /// What the reporter chose, where the rule made it an emergency.
    pub reported_as: Option<Priority>,
    pub title: String,
    pub description: Option<String>,
    pub via: ReportedVia,
    pub clocks: TicketClocks,
    /// When the sweep looks at them first.
    pub tell_at: Option<Instant>,
    pub emergency: Option<EmergencyRule>,
    /// Within how many days the same counts as a recall.
    pub recall_days: u32,
    /// When it was reported: from then its clocks run.
    pub reported: Instant,
    pub now: Instant,
}

/// How a ticket was reported.
pub async fn reported_via(tx: OrgTx<'_>, id: TicketId) -> Result<ReportedVia, DbError> {
    let sql = r#"SELECT "ReportedVia" FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let via: Option<ReportedVia> = tx.one(sql, &[&tx.org, &id]).await?.try_get(0)?;
    Ok(via.unwrap_or(ReportedVia::Other))
}

pub fn insert(tx: OrgTx<'_>, new: &NewTicket) {
    let due = |promised| new.clocks.sheet.due(promised);
    // The look-up of what it reports again travels with the row.
    const INSERT: &str = concat!(
        r#"INSERT INTO "MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId",
               "ReportedByContactId", "Category", "Priority", "Status", "Title", "Description",
               "ReportedVia", "RespondBy", "ResolveBy", "EmergencyRule", "LastEventType",
               "CreatedAt", "UpdatedAt", "PolicyVersion", "AttendBy", "MakeSafeBy", "WarnAt",
               "Told", "TellAt", "AddressParts", "RecallOfOrderId")
           VALUES ($1, $2, $3, $4, $5, $6, $7, 'New', $8, $9, $10, $11, $12, $13,
               'TicketReported', $14, $22, $15, $16, $17, $18, $19, $20, "#,
        address_parts_of!("$2", "$4"),
        ", ",
        recalled_order!("$2", "$1", "$4", "$6::varchar", "$21", "$14"),
        ")"
    );
    tx.later(
        INSERT,
        params![
            new.id,
            tx.org,
            new.number.clone(),
            new.unit,
            new.reporter,
            new.category,
            new.priority,
            new.title.clone(),
            new.description.clone(),
            new.via,
            due(Promised::Acknowledge),
            due(Promised::Complete),
            new.emergency,
            new.reported,
            new.clocks.version,
            due(Promised::Attend),
            due(Promised::MakeSafe),
            new.clocks.warn(),
            new.clocks.told(),
            new.tell_at,
            since(new.reported, new.recall_days),
            new.now
        ],
    );
}

/// Writes the words, facts and clocks of a locked ticket.
pub fn save_facts(tx: OrgTx<'_>, ticket: &Locked, last: EventType, now: Instant) {
    tx.later_once(
        concat!(
            r#"UPDATE "MaintenanceTickets" SET "AddressParts" = "#,
            address_parts_of!("$1", "$8"),
            r#", "Title" = $4, "Description" = $5, "Category" = $6,
               "Priority" = $7, "UnitId" = $8, "CoordinatorUserId" = $9, "RespondBy" = $10,
               "ResolveBy" = $11, "RespondedAt" = $12, "EmergencyRule" = $13, "LastEventType" = $14,
               "UpdatedAt" = $15, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#
        ),
        params![
            tx.org,
            ticket.id,
            ticket.version,
            ticket.title.clone(),
            ticket.description.clone(),
            ticket.category,
            ticket.priority,
            ticket.unit,
            ticket.coordinator,
            ticket.respond_by,
            ticket.resolve_by,
            ticket.responded_at,
            ticket.emergency,
            last,
            now
        ],
    );
}

/// What a move writes on a ticket.
pub struct Moved {
    pub status: TicketStatus,
    pub contractor: Option<ContractorId>,
    pub by_hand: bool,
    pub responded_at: Option<Instant>,
    pub completed_at: Option<Instant>,
    pub respond_by: Option<Instant>,
    pub resolve_by: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub notes: Option<String>,
    pub reopened: bool,
    pub last: EventType,
}

pub fn save_move(tx: OrgTx<'_>, ticket: &Locked, moved: Moved, now: Instant) {
    tx.later_once(
        r#"UPDATE "MaintenanceTickets" SET "Status" = $4, "ContractorId" = $5, "RespondedAt" = $6,
               "CompletedAt" = $7, "RespondBy" = $8, "ResolveBy" = $9, "ClosedAt" = $10,
               "ResolutionNotes" = COALESCE($11, "ResolutionNotes"),
               "ReopenCount" = "ReopenCount" + $12, "LastEventType" = $13, "UpdatedAt" = $14,
               "EndReason" = $15, "AssignedByHand" = $16, "CoordinatorUserId" = $17,
               "AttendedAt" = CASE WHEN $4::varchar = 'InProgress' THEN COALESCE("AttendedAt", $14)
                   ELSE "AttendedAt" END,
               "TellAt" = CASE WHEN $4::varchar IN ('Completed', 'Closed', 'Cancelled') THEN NULL
                   WHEN $12 > 0 OR "Status" = 'Cancelled' THEN $14 ELSE "TellAt" END,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            ticket.id,
            ticket.version,
            moved.status,
            moved.contractor,
            moved.responded_at,
            moved.completed_at,
            moved.respond_by,
            moved.resolve_by,
            moved.closed_at,
            moved.notes,
            i32::from(moved.reopened),
            moved.last,
            now,
            ticket.end_reason,
            moved.by_hand,
            ticket.coordinator
        ],
    );
}

/// Notes up to when somebody has seen a ticket; a later mark stays.
pub fn saw(tx: OrgTx<'_>, user: UserId, ticket: TicketId, up_to: Instant) {
    tx.later(
        r#"INSERT INTO "TicketReads" AS r ("OrgId", "UserId", "TicketId", "SeenAt")
           VALUES ($1, $2, $3, $4)
           ON CONFLICT ("OrgId", "UserId", "TicketId") DO UPDATE SET "SeenAt" = $4
           WHERE r."SeenAt" < $4"#,
        params![tx.org, user, ticket, up_to],
    );
}

/// Notes on a ticket that something happened which is not written on it.
pub fn touch(tx: OrgTx<'_>, ticket: TicketId, last: EventType, photos: i32, now: Instant) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "LastEventType" = $3, "PhotoCount" = "PhotoCount" + $4,
               "UpdatedAt" = $5
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, last, photos, now],
    );
}
