//! How cases are written.

use super::model::Kept;
use super::store::Locked;
use crate::db::OrgTx;
use crate::params;
use crate::record::EventType;
use jiff::civil::Date;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::ids::{
    AttachmentId, AuditId, EventId, HazardId, HazardStageId, NotificationId, TicketId, UserId,
};
use maintainuk_domain::legal::{Deadline, Due, Duty, Hazard, HazardClass, Landlord, bound_since};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use serde_json::{Value, json};

/// A case that words propose.
pub struct Proposed {
    pub ticket: TicketId,
    pub hazard: Hazard,
    pub class: HazardClass,
    pub nation: Nation,
    pub rule: &'static str,
    /// What decided beside the words, where every colleague may know it.
    pub because: Option<&'static str>,
    pub quote: String,
    /// What tells the whole text from others; none where a person found it themselves.
    pub text: Option<String>,
    pub by: Option<UserId>,
    pub now: Instant,
}

/// Proposes a case, with its event and audit row, unless the ticket has an active one of the kind, or
/// a person refused one for the same text. Beside an open case that is outside the rules because it was
/// known before they began it does: a new concern is within them.
pub fn propose(tx: OrgTx<'_>, new: &Proposed) {
    let kind = (new.hazard, new.class);
    let since = |landlord| bound_since(new.nation, landlord, kind, new.now);
    let facts = json!({
        "hazard": new.hazard, "class": new.class, "rule": new.rule, "because": new.because,
    });
    tx.later(
        r#"WITH fresh AS (
               INSERT INTO "HazardCases" ("Id", "OrgId", "TicketId", "Status", "Hazard", "Class",
                   "Nation", "Rule", "Quote", "AwareAt", "SortAt", "CreatedAt", "UpdatedAt",
                   "TextHash")
               SELECT $1::uuid, $2::uuid, $3::uuid, 'Proposed', $4::varchar, $5::varchar,
                   $6::varchar, $7::varchar, $8::varchar, $9::timestamp, $9, $9, $9, $15::varchar
               WHERE NOT EXISTS (SELECT 1 FROM "HazardCases" r
                   WHERE r."OrgId" = $2 AND r."TicketId" = $3 AND r."Hazard" = $4
                     AND (r."Status" = 'Refused' AND r."TextHash" = $15
                       -- An emergency is the same hazard at its worst.
                       OR r."Status" = 'Proposed' AND r."Class" IN ($5, 'emergency')
                       -- A new concern about what was known before the rules began is within them.
                       OR r."Status" = 'Open' AND r."Class" IN ($5, 'emergency')
                         AND (r."Class" = $5 AND NOT r."Statutory" AND r."AwareAt" < CASE
                           r."Landlord" WHEN 'social' THEN $16::timestamp ELSE $17::timestamp
                           END) IS NOT TRUE))
               ON CONFLICT ("OrgId", "TicketId", "Hazard", "Class", "Status")
                   WHERE "Status" IN ('Proposed', 'Open') DO NOTHING
               RETURNING "Id"),
           told AS (
               INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
                   "ActorUserId", "DataJson", "CreatedAt")
               SELECT $10::uuid, $2, $3, $11::varchar, $12::uuid, $13::jsonb, $9 FROM fresh),
           turned AS (
               -- As the turn's own statement does, which runs before a proposal and does not see it.
               UPDATE "MaintenanceTickets" t
               SET "TurnOf" = 'staff', "TurnAct" = 'decide', "TurnSince" = $9 FROM fresh
               WHERE t."OrgId" = $2 AND t."Id" = $3 AND t."TurnAct" NOT IN ('triage', 'decide'))
           INSERT INTO "AuditLogs" ("Id", "OrgId", "UserId", "Action", "EntityType", "EntityId",
               "NewValueJson", "Timestamp")
           SELECT $14::uuid, $2, $12::uuid, 'hazard.propose', 'HazardCase', "Id", $13::jsonb, $9
           FROM fresh"#,
        params![
            HazardId::fresh(),
            tx.org,
            new.ticket,
            new.hazard,
            new.class,
            new.nation,
            new.rule,
            new.quote.clone(),
            new.now,
            EventId::fresh(),
            EventType::HazardProposed,
            new.by,
            facts,
            AuditId::fresh(),
            new.text.clone(),
            since(Landlord::Social),
            since(Landlord::Private)
        ],
    );
}

/// Writes a case that a person opens.
pub fn open(tx: OrgTx<'_>, case: &Locked, quote: Option<String>, now: Instant) {
    let course = &case.course;
    tx.later(
        r#"INSERT INTO "HazardCases" ("Id", "OrgId", "TicketId", "Status", "Hazard", "Class",
               "Nation", "Quote", "AwareAt", "SortAt", "RowVersion", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, 'Proposed', $4, $5, $6, $7, $8, $8, 0, $9, $9)"#,
        params![
            case.id,
            tx.org,
            case.ticket,
            course.hazard,
            course.class,
            course.nation,
            quote,
            course.aware,
            now
        ],
    );
}

/// What a case is written back with.
pub struct Saved {
    pub status: HazardStatus,
    pub regime: Option<maintainuk_domain::legal::Regime>,
    pub statutory: bool,
    pub kept: Kept,
    pub next: Option<(Duty, Instant)>,
    /// When somebody confirmed or refused it, if that is now.
    pub decided: Option<UserId>,
    pub reason: Option<String>,
}

/// When nothing is due.
fn never() -> Instant {
    Instant::new(jiff::Timestamp::from_second(7_258_118_400).unwrap_or(jiff::Timestamp::MAX))
}

/// Writes a locked case back; its course is the new one, its version still the old one.
pub fn save(tx: OrgTx<'_>, case: &Locked, saved: Saved, now: Instant) -> serde_json::Result<()> {
    let course = &case.course;
    let active = saved.status == HazardStatus::Open;
    let sort = if active { saved.next.map_or_else(never, |(_, at)| at) } else { now };
    let decided = saved.decided.map(|_| now);
    tx.later_once(
        r#"UPDATE "HazardCases" SET "Status" = $4, "Hazard" = $5, "Class" = $6, "Nation" = $7,
               "AwareAt" = $8, "Landlord" = $9, "Regime" = $10, "Statutory" = $11,
               "Assessment" = $12, "Outcome" = $13, "SupplementaryWork" = $14,
               "WorkIdentifiedAt" = $15, "NextDuty" = $16, "SortAt" = $17,
               "DecidedAt" = COALESCE($18, "DecidedAt"),
               "DecidedByUserId" = COALESCE($19, "DecidedByUserId"),
               "Reason" = COALESCE($20, "Reason"),
               "ClosedAt" = COALESCE($21, "ClosedAt"), "ImportId" = NULL,
               "RowVersion" = "RowVersion" + 1, "UpdatedAt" = $22
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            case.id,
            case.version,
            saved.status,
            course.hazard,
            course.class,
            course.nation,
            course.aware,
            course.landlord,
            saved.regime,
            saved.statutory,
            serde_json::to_value(&saved.kept)?,
            course.outcome,
            course.supplementary_work,
            course.work_identified,
            saved.next.filter(|_| active).map(|(duty, _)| duty),
            sort,
            decided,
            saved.decided,
            saved.reason,
            (saved.status == HazardStatus::Closed).then_some(now),
            now
        ],
    );
    keep_legal(tx, case.ticket);
    Ok(())
}

/// Has a ticket keep the first legal date that its open cases still have, by which lists narrow and
/// sort; what is only advised is none.
pub fn keep_legal(tx: OrgTx<'_>, ticket: TicketId) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" t SET "LegalDueAt" = d."SortAt", "LegalDuty" = d."NextDuty"
           FROM (SELECT) one LEFT JOIN LATERAL (
               SELECT c."SortAt", c."NextDuty" FROM "HazardCases" c
               WHERE c."OrgId" = $1 AND c."TicketId" = $2 AND c."Status" = 'Open' AND c."Statutory"
                 AND c."NextDuty" IS NOT NULL ORDER BY c."SortAt" LIMIT 1) d ON true
           WHERE t."OrgId" = $1 AND t."Id" = $2
             AND (t."LegalDueAt", t."LegalDuty") IS DISTINCT FROM (d."SortAt", d."NextDuty")"#,
        params![tx.org, ticket],
    );
}

/// Splits the end of a clock into its columns.
pub fn columns(due: Due) -> (Option<Date>, Instant) {
    match due {
        Due::Day(day) => (Some(day), due.expires()),
        Due::Moment(at) => (None, at),
    }
}

/// A clock about to be written.
pub struct Clock<'a> {
    pub case: HazardId,
    pub deadline: &'a Deadline,
    pub near_at: Instant,
    pub met_at: Option<Instant>,
    pub working: Vec<String>,
}

/// Writes a clock, new or in place of the one that stands. Whoever was told of the old date is told
/// of a later one again; a proposal is answered by it.
pub fn put(tx: OrgTx<'_>, clock: Clock<'_>, now: Instant) {
    let Clock { case, deadline, near_at, met_at, working } = clock;
    let (day, at) = columns(deadline.due);
    tx.later(
        r#"INSERT INTO "HazardDeadlines" AS d ("Id", "OrgId", "CaseId", "Duty", "DueDate", "DueAt",
               "NearAt", "StartAt", "RuleVersion", "Basis", "Grade", "Working", "ComputedAt", "MetAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
           ON CONFLICT ("OrgId", "CaseId", "Duty") DO UPDATE SET "DueDate" = $5, "DueAt" = $6,
               "NearAt" = $7, "StartAt" = $8, "RuleVersion" = $9, "Basis" = $10, "Grade" = $11,
               "Working" = $12, "ComputedAt" = $13, "MetAt" = $14, "Dropped" = FALSE,
               "NearToldAt" = CASE WHEN d."DueAt" < $6 THEN NULL ELSE d."NearToldAt" END,
               "MissedToldAt" = CASE WHEN d."DueAt" < $6 THEN NULL ELSE d."MissedToldAt" END,
               "ProposedDueDate" = NULL, "ProposedDueAt" = NULL, "ProposedReason" = NULL"#,
        params![
            uuid::Uuid::now_v7(),
            tx.org,
            case,
            deadline.duty,
            day,
            at,
            near_at,
            deadline.start,
            deadline.rule.version(),
            deadline.rule.basis,
            deadline.rule.grade,
            Value::from(working),
            now,
            met_at
        ],
    );
}

/// Notes on a clock that keeps its date whether its duty is met.
pub fn met(tx: OrgTx<'_>, case: HazardId, duty: Duty, met_at: Option<Instant>) {
    tx.later(
        r#"UPDATE "HazardDeadlines" SET "MetAt" = $4
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, case, duty, met_at],
    );
}

/// Notes that a duty fell away.
pub fn drop(tx: OrgTx<'_>, case: HazardId, duty: Duty) {
    tx.later(
        r#"UPDATE "HazardDeadlines" SET "Dropped" = TRUE
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, case, duty],
    );
}

/// Keeps an earlier date beside the one that stands.
pub fn propose_earlier(tx: OrgTx<'_>, case: HazardId, duty: Duty, due: Due, reason: &str) {
    let (day, at) = columns(due);
    tx.later(
        r#"UPDATE "HazardDeadlines" SET "ProposedDueDate" = $4, "ProposedDueAt" = $5,
               "ProposedReason" = $6
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, case, duty, day, at, reason.to_owned()],
    );
}

/// Takes an earlier date that is proposed off a clock.
pub fn forget_proposal(tx: OrgTx<'_>, case: HazardId, duty: Duty) {
    tx.later(
        r#"UPDATE "HazardDeadlines" SET "ProposedDueDate" = NULL, "ProposedDueAt" = NULL,
               "ProposedReason" = NULL
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, case, duty],
    );
}

/// A date that a person sets, with why.
pub struct ByHand {
    pub case: HazardId,
    pub duty: Duty,
    /// What is promised beside the law's date.
    pub due: Due,
    pub near_at: Instant,
    pub reason: String,
    pub by: UserId,
}

/// Writes a date that a person sets, beside the law's. Of an earlier one it is told anew.
pub fn set(tx: OrgTx<'_>, set: &ByHand, now: Instant) {
    let (day, at) = columns(set.due);
    tx.later_once(
        r#"UPDATE "HazardDeadlines" SET "SetDueDate" = $4, "SetDueAt" = $5, "SetReason" = $7,
               "SetByUserId" = $8, "SetAt" = $9, "NearAt" = $6,
               "NearToldAt" = CASE WHEN $6 < "NearAt" THEN NULL ELSE "NearToldAt" END
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, set.case, set.duty, day, at, set.near_at, set.reason.clone(), set.by, now],
    );
}

/// Takes the earlier date of the rules that was proposed.
pub fn accept(tx: OrgTx<'_>, case: HazardId, duty: Duty, due: Due, near_at: Instant, now: Instant) {
    let (day, at) = columns(due);
    tx.later_once(
        r#"UPDATE "HazardDeadlines" SET "DueDate" = $4, "DueAt" = $5, "NearAt" = $6,
               "ComputedAt" = $7, "NearToldAt" = NULL, "MissedToldAt" = NULL,
               "ProposedDueDate" = NULL, "ProposedDueAt" = NULL, "ProposedReason" = NULL
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Duty" = $3"#,
        params![tx.org, case, duty, day, at, near_at, now],
    );
}

/// Something that was done, about to be written.
pub struct NewStage {
    pub id: HazardStageId,
    pub case: HazardId,
    pub stage: HazardStep,
    pub at: Instant,
    pub note: Option<String>,
    pub attachment: Option<AttachmentId>,
    pub reason: Option<String>,
    pub by: UserId,
}

/// Writes what was done; what it corrects stays on record.
pub fn stage(tx: OrgTx<'_>, new: &NewStage, now: Instant) {
    if new.reason.is_some() {
        tx.later(
            r#"UPDATE "HazardStages" SET "Superseded" = TRUE
               WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Stage" = $3"#,
            params![tx.org, new.case, new.stage],
        );
    }
    tx.later(
        r#"INSERT INTO "HazardStages" ("Id", "OrgId", "CaseId", "Stage", "At", "Note",
               "AttachmentId", "Reason", "RecordedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#,
        params![
            new.id,
            tx.org,
            new.case,
            new.stage,
            new.at,
            new.note.clone(),
            new.attachment,
            new.reason.clone(),
            new.by,
            now
        ],
    );
}

/// Alerts the colleague who looks after the ticket, or everybody who runs repairs when nobody does.
pub fn alert(tx: OrgTx<'_>, ticket: TicketId, title: String, body: String, now: Instant) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT CASE WHEN u."Id" = t."CoordinatorUserId" THEN $1::uuid ELSE gen_random_uuid() END,
               $2, u."Id", 'HazardClock', $3::varchar, $4::text, 'Portal', 'Unread', $5,
               $6::varchar, $7
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $2 AND u."IsActive"
               AND (u."Id" = t."CoordinatorUserId" OR (NOT EXISTS (SELECT 1 FROM "Users" k WHERE k."OrgId" = t."OrgId"
                   AND k."Id" = t."CoordinatorUserId" AND k."IsActive")
                   AND u."Role" IN ('OrgAdmin', 'Coordinator')))
           WHERE t."OrgId" = $2 AND t."Id" = $5"#,
        params![
            NotificationId::fresh(),
            tx.org,
            title,
            body,
            ticket,
            format!("/tickets/{ticket}?tab=hazards"),
            now
        ],
    );
}

/// Schedules a look at a home that was damp.
pub fn schedule_check(
    tx: OrgTx<'_>,
    id: maintainuk_domain::ids::DampCheckId,
    case: HazardId,
    weeks: i32,
    day: Date,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "DampChecks" ("Id", "OrgId", "CaseId", "Weeks", "DueOn", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6)"#,
        params![id, tx.org, case, weeks, day, now],
    );
}

/// Writes what a look found.
pub fn check_done(
    tx: OrgTx<'_>,
    case: HazardId,
    weeks: i32,
    found: &super::checks::Found,
    by: UserId,
    now: Instant,
) {
    tx.later_once(
        r#"UPDATE "DampChecks" SET "Result" = $4, "Note" = $5, "DoneAt" = $6, "DoneByUserId" = $7,
               "MoistureTenths" = $8, "Cause" = $9, "PhotoIds" = $10
           WHERE "OrgId" = $1 AND "CaseId" = $2 AND "Weeks" = $3 AND "DoneAt" IS NULL"#,
        params![
            tx.org,
            case,
            weeks,
            found.result,
            found.note.clone(),
            now,
            by,
            found.moisture,
            found.cause.clone(),
            found.photos.clone()
        ],
    );
}

/// Refuses what was proposed on a ticket that is none of its own any more.
pub fn drop_proposals(tx: OrgTx<'_>, ticket: TicketId, by: UserId, now: Instant) {
    tx.later(
        r#"UPDATE "HazardCases" SET "Status" = 'Refused', "DecidedAt" = $4, "DecidedByUserId" = $3,
               "Reason" = 'The split of the ticket was undone', "UpdatedAt" = $4,
               "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "TicketId" = $2 AND "Status" = 'Proposed'"#,
        params![tx.org, ticket, by, now],
    );
}
