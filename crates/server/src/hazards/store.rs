//! How cases are read.

use super::checks;
use super::model::{DampCheck, HazardCase, HazardDeadline, HazardLine, HazardStage, Judged, Kept};
use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::http::{Problem, Window};
use crate::tickets::{self, Sight, full_name};
use jiff::civil::Date;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::binding::Readings;
use maintainuk_domain::hazards::course::{Course, HazardStep};
use maintainuk_domain::hazards::guard::OpenCases;
use maintainuk_domain::hazards::looks::Look;
use maintainuk_domain::ids::{HazardId, OrgId, TicketId};
use maintainuk_domain::legal::{Due, Duty, Landlord};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Nation;
use tokio_postgres::Row;

const JOINED: &str = r#"
    SELECT p.*, t."TicketNumber", t."Title", u."UnitNumber", b."AddressLine1", b."AddressLine2",
        b."City", b."Postcode", d."FirstName" AS "DeciderFirst", d."LastName" AS "DeciderLast"
    FROM ("#;
const JOINS: &str = r#") p
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = p."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
    LEFT JOIN "Users" d ON d."OrgId" = $1 AND d."Id" = p."DecidedByUserId""#;
const BY_DATE: &str = r#" ORDER BY p."SortAt", p."Id""#;
const BY_AGE: &str = r#" ORDER BY p."CreatedAt", p."Id""#;

/// A page of cases, the next date first; those that need somebody when no status is asked for.
pub async fn list(
    db: &Db,
    org: OrgId,
    status: Option<HazardStatus>,
    window: &Window,
) -> Result<Vec<HazardLine>, DbError> {
    let (at, id) = window.bounds();
    let mut b = sql::Builder::new(JOINED, vec![&org]);
    b.push(r#"SELECT x.* FROM "HazardCases" x WHERE x."OrgId" = $1"#);
    match &status {
        Some(status) => b.bind(r#" AND x."Status" = "#, status, ""),
        None => b.push(r#" AND x."Status" IN ('Proposed', 'Open')"#),
    }
    if window.after.is_some() {
        b.bind(r#" AND (x."SortAt", x."Id") > ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY x."SortAt", x."Id""#);
    b.push(window.limit_sql());
    b.push(JOINS);
    b.push(BY_DATE);
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(HazardLine::try_from).collect()
}

/// A page of cases of which a look at the home is due by that day, the longest due first; of a case
/// the first look that is open.
pub async fn looks_due(
    db: &Db,
    org: OrgId,
    status: Option<HazardStatus>,
    today: Date,
    window: &Window,
) -> Result<Vec<HazardLine>, DbError> {
    let after = window.after.map(|place| (london_date(place.at), place.id));
    let mut b = sql::Builder::new(JOINED, vec![&org]);
    b.push(
        r#"SELECT x.*, k."Id" AS "LookId", k."Weeks" AS "LookWeeks", k."DueOn" AS "LookDueOn"
        FROM "DampChecks" k JOIN "HazardCases" x ON x."OrgId" = $1 AND x."Id" = k."CaseId"
        WHERE k."OrgId" = $1 AND k."DoneAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "DampChecks" e WHERE e."OrgId" = $1
              AND e."CaseId" = k."CaseId" AND e."Weeks" < k."Weeks" AND e."DoneAt" IS NULL)"#,
    );
    b.bind(r#" AND k."DueOn" <= "#, &today, "");
    if let Some(status) = &status {
        b.bind(r#" AND x."Status" = "#, status, "");
    }
    if let Some((day, id)) = &after {
        b.bind(r#" AND (k."DueOn", k."Id") > ("#, day, ", ");
        b.bind("", id, ")");
    }
    b.push(r#" ORDER BY k."DueOn", k."Id""#);
    b.push(window.limit_sql());
    b.push(JOINS);
    b.push(r#" ORDER BY p."LookDueOn", p."LookId""#);
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(HazardLine::with_look).collect()
}

/// Which cases are read whole.
#[derive(Clone, Copy)]
pub enum Which {
    One(HazardId),
    Ticket(TicketId),
}

/// Cases with everything about them, oldest first.
pub async fn whole(
    db: &Db,
    org: OrgId,
    which: Which,
    now: Instant,
) -> Result<Vec<HazardCase>, DbError> {
    const CASES: &str = r#"SELECT x.* FROM "HazardCases" x WHERE x."OrgId" = $1 AND x."#;
    const CLOCKS: &str = r#"SELECT d.*, a."FirstName", a."LastName" FROM "HazardCases" x
        JOIN "HazardDeadlines" d ON d."OrgId" = $1 AND d."CaseId" = x."Id"
        LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = d."SetByUserId"
        WHERE x."OrgId" = $1 AND x."#;
    const STAGES: &str = r#"SELECT s.*, a."FirstName", a."LastName" FROM "HazardCases" x
        JOIN "HazardStages" s ON s."OrgId" = $1 AND s."CaseId" = x."Id"
        LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = s."RecordedByUserId"
        WHERE x."OrgId" = $1 AND x."#;
    const CHECKS: &str = r#"SELECT k.* FROM "HazardCases" x
        JOIN "DampChecks" k ON k."OrgId" = $1 AND k."CaseId" = x."Id"
        WHERE x."OrgId" = $1 AND x."#;
    let (field, id) = match which {
        Which::One(id) => (r#""Id" = $2"#, id.as_uuid()),
        Which::Ticket(id) => (r#""TicketId" = $2"#, id.as_uuid()),
    };
    let cases = sql::join(&[JOINED, CASES, field, JOINS, BY_AGE]);
    let clocks = sql::join(&[CLOCKS, field, r#" ORDER BY d."Dropped", d."DueAt", d."Id""#]);
    let stages = sql::join(&[STAGES, field, r#" ORDER BY s."At", s."CreatedAt", s."Id""#]);
    let checks = sql::join(&[CHECKS, field, r#" ORDER BY k."DueOn", k."Id""#]);
    let [cases, clocks, stages, checks] = db
        .read(
            org,
            [
                Query(cases, &[&org, &id]),
                Query(clocks, &[&org, &id]),
                Query(stages, &[&org, &id]),
                Query(checks, &[&org, &id]),
            ],
        )
        .await?;
    cases.iter().map(|row| assemble(row, &clocks, &stages, &checks, now)).collect()
}

fn of(rows: &[Row], case: HazardId) -> impl Iterator<Item = &Row> {
    rows.iter().filter(move |row| row.try_get::<_, HazardId>("CaseId").ok() == Some(case))
}

fn assemble(
    row: &Row,
    clocks: &[Row],
    stages: &[Row],
    checks: &[Row],
    now: Instant,
) -> Result<HazardCase, DbError> {
    let line = HazardLine::try_from(row)?;
    let id = line.id;
    let judged = Judged::of(row, readings(of(clocks, id))?, now)?;
    let kept: Option<serde_json::Value> = row.try_get("Assessment")?;
    let kept: Kept =
        kept.map(|v| serde_json::from_value(v).unwrap_or_default()).unwrap_or_default();
    Ok(HazardCase {
        line,
        rule: row.try_get("Rule")?,
        quote: row.try_get("Quote")?,
        landlord: row.try_get("Landlord")?,
        outcome: row.try_get("Outcome")?,
        supplementary_work: row.try_get("SupplementaryWork")?,
        work_identified_at: row.try_get("WorkIdentifiedAt")?,
        rules: kept.rules,
        reason: row.try_get("Reason")?,
        decided_at: row.try_get("DecidedAt")?,
        decided_by: full_name(row.try_get("DeciderFirst")?, row.try_get("DeciderLast")?),
        closed_at: row.try_get("ClosedAt")?,
        deadlines: of(clocks, id)
            .map(|row| HazardDeadline::read(row, judged))
            .collect::<Result<_, _>>()?,
        pending: kept.pending,
        not_required: kept.not_required,
        undated: kept.undated,
        stages: of(stages, id).map(stage).collect::<Result<_, _>>()?,
        checks: of(checks, id).map(check).collect::<Result<_, _>>()?,
    })
}

/// When the two readings of the limit for an emergency end.
fn readings<'a>(clocks: impl Iterator<Item = &'a Row>) -> Result<Readings, DbError> {
    let mut found = Readings::default();
    for row in clocks {
        let (duty, dropped): (Duty, bool) = (row.try_get("Duty")?, row.try_get("Dropped")?);
        let at: Option<Instant> = row.try_get("DueAt")?;
        match duty {
            Duty::MakeSafeGuidance if !dropped => found.guidance = at,
            Duty::MakeSafeRegulation if !dropped => found.regulation = at,
            _ => {}
        }
    }
    Ok(found)
}

fn stage(row: &Row) -> Result<HazardStage, DbError> {
    Ok(HazardStage {
        id: row.try_get("Id")?,
        stage: row.try_get("Stage")?,
        at: row.try_get("At")?,
        note: row.try_get("Note")?,
        attachment_id: row.try_get("AttachmentId")?,
        reason: row.try_get("Reason")?,
        superseded: row.try_get("Superseded")?,
        recorded_at: row.try_get("CreatedAt")?,
        recorded_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
    })
}

fn check(row: &Row) -> Result<DampCheck, DbError> {
    Ok(DampCheck {
        id: row.try_get("Id")?,
        weeks: row.try_get("Weeks")?,
        due_on: row.try_get("DueOn")?,
        result: row.try_get::<_, Option<checks::CheckResult>>("Result")?,
        moisture_percent: row
            .try_get::<_, Option<i16>>("MoistureTenths")?
            .map(|t| f64::from(t) / 10.0),
        cause: row.try_get("Cause")?,
        photo_ids: row.try_get("PhotoIds")?,
        note: row.try_get("Note")?,
        done_at: row.try_get("DoneAt")?,
    })
}

/// What a command needs to know of a case that it has locked.
#[derive(Debug, Clone)]
pub struct Locked {
    pub id: HazardId,
    pub ticket: TicketId,
    pub status: HazardStatus,
    pub course: Course,
    pub version: i32,
}

/// Locks a case until the transaction ends, with what was done about it.
pub async fn lock(tx: OrgTx<'_>, id: HazardId) -> Result<Locked, DbError> {
    let case = r#"SELECT c.*, o."LandlordType" FROM "HazardCases" c
        JOIN "Organisations" o ON o."Id" = $1
        WHERE c."OrgId" = $1 AND c."Id" = $2 FOR UPDATE OF c"#;
    let stages = r#"SELECT "Stage", "At" FROM "HazardStages"
        WHERE "OrgId" = $1 AND "CaseId" = $2 AND NOT "Superseded" ORDER BY "At", "Id""#;
    let row = tx.one(case, &[&tx.org, &id]).await?;
    let done = tx.rows(stages, &[&tx.org, &id]).await?;
    let done = done
        .iter()
        .map(|row| Ok((row.try_get::<_, HazardStep>(0)?, row.try_get::<_, Instant>(1)?)))
        .collect::<Result<Vec<_>, tokio_postgres::Error>>()?;
    let landlord: Option<Landlord> = row.try_get("Landlord")?;
    Ok(Locked {
        id,
        ticket: row.try_get("TicketId")?,
        status: row.try_get("Status")?,
        course: Course {
            nation: row.try_get("Nation")?,
            landlord: landlord.map_or_else(|| row.try_get("LandlordType"), Ok)?,
            hazard: row.try_get("Hazard")?,
            class: row.try_get("Class")?,
            aware: row.try_get("AwareAt")?,
            outcome: row.try_get("Outcome")?,
            supplementary_work: row.try_get("SupplementaryWork")?,
            work_identified: row.try_get("WorkIdentifiedAt")?,
            done,
        },
        version: row.try_get("RowVersion")?,
    })
}

/// Locks a case and, before it, its ticket: so commands on the ticket and on its cases wait for each
/// other in one order.
pub async fn lock_both(tx: OrgTx<'_>, id: HazardId) -> Result<(tickets::Locked, Locked), Problem> {
    let sql = r#"SELECT "TicketId" FROM "HazardCases" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let ticket = tx.one(sql, &[&tx.org, &id]).await?.try_get(0).map_err(DbError::from)?;
    let ticket = tickets::lock(tx, Sight::All, ticket).await?;
    let case = lock(tx, id).await?;
    // A merge took it to another ticket meanwhile.
    if case.ticket == ticket.id { Ok((ticket, case)) } else { Err(Problem::stale()) }
}

/// Locks a case that is about to be changed, and before it its ticket.
///
/// # Errors
/// When somebody changed the case since the version was read, or it is not in the status.
pub async fn lock_as(
    tx: OrgTx<'_>,
    id: HazardId,
    version: Option<i32>,
    status: HazardStatus,
) -> Result<(tickets::Locked, Locked), Problem> {
    let (ticket, case) = lock_both(tx, id).await?;
    if version.is_some_and(|version| version != case.version) {
        return Err(Problem::stale());
    }
    if case.status == status {
        return Ok((ticket, case));
    }
    Err(Problem::conflict(match case.status {
        HazardStatus::Proposed => "Confirm or refuse the case first.",
        HazardStatus::Open => "The case is open already.",
        HazardStatus::Refused => "The case was refused; open a new one on a new concern.",
        HazardStatus::Closed => "The case is closed; open a new one on a new concern.",
    }))
}

/// The organisation's landlord type.
pub async fn landlord(tx: OrgTx<'_>) -> Result<Landlord, DbError> {
    let sql = r#"SELECT "LandlordType" FROM "Organisations" WHERE "Id" = $1"#;
    Ok(tx.one(sql, &[&tx.org]).await?.try_get(0)?)
}

/// The calendar of a nation, with the organisation's added holidays.
pub async fn calendar(tx: OrgTx<'_>, nation: Nation) -> Result<Calendar, DbError> {
    let sql = r#"SELECT "Day", "Name" FROM "BankHolidays"
        WHERE "OrgId" = $1 AND "Nation" = $2 AND "WithdrawnAt" IS NULL ORDER BY "Day" LIMIT 1000"#;
    let mut calendar = Calendar::of(nation);
    for row in tx.rows(sql, &[&tx.org, &nation]).await? {
        calendar = calendar.with(row.try_get(0)?, row.try_get(1)?);
    }
    Ok(calendar)
}

/// A clock as it stands in the table.
#[derive(Debug, Clone)]
pub struct Standing {
    pub duty: Duty,
    pub due_date: Option<Date>,
    pub due_at: Instant,
    /// What it ran from.
    pub start: Instant,
    pub dropped: bool,
    pub met_at: Option<Instant>,
    /// What a person promised beside it.
    pub promised: Option<Due>,
    pub proposed: Option<(Option<Date>, Instant)>,
}

/// The clocks of a locked case.
pub async fn standing(tx: OrgTx<'_>, case: HazardId) -> Result<Vec<Standing>, DbError> {
    let sql = r#"SELECT * FROM "HazardDeadlines" WHERE "OrgId" = $1 AND "CaseId" = $2"#;
    let rows = tx.rows(sql, &[&tx.org, &case]).await?;
    rows.iter()
        .map(|row| {
            let proposed: Option<Instant> = row.try_get("ProposedDueAt")?;
            let day = row.try_get("ProposedDueDate")?;
            let (promised, set_day): (Option<Instant>, Option<Date>) =
                (row.try_get("SetDueAt")?, row.try_get("SetDueDate")?);
            Ok(Standing {
                duty: row.try_get("Duty")?,
                due_date: row.try_get("DueDate")?,
                due_at: row.try_get("DueAt")?,
                start: row.try_get("StartAt")?,
                dropped: row.try_get("Dropped")?,
                met_at: row.try_get("MetAt")?,
                promised: promised.map(|at| set_day.map_or(Due::Moment(at), Due::Day)),
                proposed: proposed.map(|at| (day, at)),
            })
        })
        .collect()
}

/// The cases of a nation whose clocks still run, for a change of its calendar.
pub async fn open_in(tx: OrgTx<'_>, nation: Nation) -> Result<Vec<HazardId>, DbError> {
    let sql = r#"SELECT "Id" FROM "HazardCases"
        WHERE "OrgId" = $1 AND "Status" = 'Open' AND "Nation" = $2 ORDER BY "SortAt", "Id""#;
    let rows = tx.rows(sql, &[&tx.org, &nation]).await?;
    rows.iter().map(|row| row.try_get(0).map_err(DbError::from)).collect()
}

/// As a part of a statement about organisation `$1`: the active hazard cases of a ticket (`$of`) as
/// one number, which [`OpenCases::from_bits`] reads.
#[macro_export]
macro_rules! hazard_bits {
    ($of:literal) => {
        concat!(
            r#"(SELECT COALESCE(bit_or(CASE WHEN hz."Status" = 'Proposed' THEN 1
                WHEN hz."Statutory" AND hz."Outcome" IS DISTINCT FROM 'no_hazard' AND NOT EXISTS (
                    SELECT 1 FROM "HazardStages" hs WHERE hs."OrgId" = $1 AND hs."CaseId" = hz."Id"
                      AND hs."Stage" IN ('MadeSafe', 'WorksFinished') AND NOT hs."Superseded") THEN 6
                ELSE 2 END), 0) FROM "HazardCases" hz
              WHERE hz."OrgId" = $1 AND hz."TicketId" = "#,
            $of,
            r#" AND hz."Status" IN ('Proposed', 'Open'))"#
        )
    };
}

/// As a column of a statement about organisation `$1`: the first look that waits at the home of a
/// ticket (`$of`), which [`super::LookDue::read`] reads.
#[macro_export]
macro_rules! look_of_ticket {
    ($of:literal) => {
        concat!(
            r#"(SELECT jsonb_build_object('weeks', lk."Weeks", 'dueOn', lk."DueOn")
              FROM "HazardCases" lc JOIN "DampChecks" lk ON lk."OrgId" = $1 AND lk."CaseId" = lc."Id"
              WHERE lc."OrgId" = $1 AND lc."TicketId" = "#,
            $of,
            r#" AND lk."DoneAt" IS NULL ORDER BY lk."DueOn", lk."Id" LIMIT 1) AS "Look""#
        )
    };
}

/// The active hazard cases of a ticket, as far as its moves go.
///
/// # Errors
/// The database's refusal.
pub async fn open_cases(tx: OrgTx<'_>, ticket: TicketId) -> Result<OpenCases, DbError> {
    let sql = concat!("SELECT ", hazard_bits!("$2"));
    Ok(OpenCases::from_bits(tx.one(sql, &[&tx.org, &ticket]).await?.try_get(0)?))
}

/// Whether an attachment belongs to the ticket.
pub async fn is_evidence(
    tx: OrgTx<'_>,
    ticket: TicketId,
    attachment: maintainuk_domain::ids::AttachmentId,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Attachments" a WHERE a."OrgId" = $1 AND a."Id" = $2
        AND (a."TicketId" = $3 OR EXISTS (SELECT 1 FROM "WorkOrders" o
            WHERE o."OrgId" = $1 AND o."Id" = a."WorkOrderId" AND o."TicketId" = $3))"#;
    Ok(tx.opt(sql, &[&tx.org, &attachment, &ticket]).await?.is_some())
}

/// Whether a ticket has an active case of the kind.
pub async fn has_active(
    tx: OrgTx<'_>,
    ticket: TicketId,
    hazard: maintainuk_domain::legal::Hazard,
    class: maintainuk_domain::legal::HazardClass,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "HazardCases" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Hazard" = $3 AND "Class" = $4 AND "Status" IN ('Proposed', 'Open')"#;
    Ok(tx.opt(sql, &[&tx.org, &ticket, &hazard, &class]).await?.is_some())
}

/// The open case of a kind that a ticket has, and whether the law binds to it.
///
/// # Errors
/// The database's refusal.
pub async fn open_of_kind(
    tx: OrgTx<'_>,
    ticket: TicketId,
    (hazard, class): (maintainuk_domain::legal::Hazard, maintainuk_domain::legal::HazardClass),
) -> Result<Option<(HazardId, bool)>, DbError> {
    let sql = r#"SELECT "Id", "Statutory" FROM "HazardCases" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Hazard" = $3 AND "Class" = $4 AND "Status" = 'Open'"#;
    let row = tx.opt(sql, &[&tx.org, &ticket, &hazard, &class]).await?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
}

/// The looks at the home that are planned after a locked case.
pub async fn looks(tx: OrgTx<'_>, case: HazardId) -> Result<Vec<Look>, DbError> {
    let sql = r#"SELECT "Weeks", "DueOn", "DoneAt" IS NOT NULL AS "Done" FROM "DampChecks"
        WHERE "OrgId" = $1 AND "CaseId" = $2"#;
    let rows = tx.rows(sql, &[&tx.org, &case]).await?;
    let look = |row: &Row| -> Result<Look, DbError> {
        Ok(Look {
            weeks: row.try_get("Weeks")?,
            due_on: row.try_get("DueOn")?,
            done: row.try_get("Done")?,
        })
    };
    rows.iter().map(look).collect()
}
