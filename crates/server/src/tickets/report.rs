//! Reporting a repair.

use super::clocks;
use super::model::{EmergencyAdvice, Ticket, TicketReported, TicketSummary};
use super::sight::Sight;
use super::store::{self, Locked, NewTicket};
use super::turns::TicketTurn;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::hazards::{self, Notice};
use crate::http::{FieldError, Kind, Once, Problem, Reply};
use crate::incidents;
use crate::live::Change;
use crate::notifications::{self, Template};
use crate::places::Vulnerable;
use crate::policy::Terms;
use crate::properties;
use crate::record::{Audit, Event, EventType, record};
use crate::{terms_in_force, timeline, vulnerable_at};
use maintainuk_domain::emergency::{self, EmergencyRule};
use maintainuk_domain::hazards::{Spoken, hear};
use maintainuk_domain::ids::{ContactId, IncidentId, TicketId, UnitId};
use maintainuk_domain::policy::Promised;
use maintainuk_domain::tickets::{Category, Priority, ReportedVia, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::turns::{Act, TurnOf};
use maintainuk_domain::uk::Nation;
use maintainuk_domain::{numbers, validate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A repair that somebody reports.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewReport {
    /// Where.
    pub unit_id: UnitId,
    /// What is wrong, in a few words (at most 200 characters).
    #[schema(example = "Leak under the kitchen sink")]
    pub title: String,
    /// What is wrong, in full (at most 10,000 characters).
    pub description: Option<String>,
    /// What kind of repair.
    pub category: Category,
    /// How urgent. Words that a fixed rule knows as an emergency raise it.
    pub priority: Priority,
    /// Who reported it.
    pub reported_by_contact_id: Option<ContactId>,
    /// How the report came in; what a resident enters is from the portal.
    pub reported_via: Option<ReportedVia>,
    /// For planned work: by when.
    pub resolve_by: Option<Instant>,
    /// The open incident at this home that it is a part of; for staff.
    pub incident_id: Option<IncidentId>,
}

/// The longest description that is kept.
pub const DESCRIPTION_MAX: usize = 10_000;

/// The furthest day, from now, that planned work is given.
const PLANNED_DAYS: i64 = 2 * 366;

/// Checks words that people type, all of them at once.
pub fn words(title: &str, description: Option<&str>) -> Result<(String, Option<String>), Problem> {
    let mut errors = Vec::new();
    let mut keep = |pointer: &'static str, detail: String| {
        errors.push(FieldError { pointer: pointer.into(), detail: detail.into() });
    };
    let title = validate::required(title, 200).map_err(|told| keep("/title", told));
    let description = validate::paragraphs(description.unwrap_or_default(), DESCRIPTION_MAX)
        .map_err(|told| keep("/description", told));
    match (title, description) {
        (Ok(title), Ok(description)) => Ok((title, description)),
        _ => Err(Problem::fields(errors)),
    }
}

/// The unit of a report, where the caller may report for it, with its address.
fn unit_query(sight: Sight) -> &'static str {
    match sight {
        Sight::Resident(_) => {
            concat!(
                r#"SELECT u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode",
                   p."Nation", "#,
                terms_in_force!(),
                r#", u."ArchivedAt" IS NOT NULL OR p."ArchivedAt" IS NOT NULL AS "IsArchived", FALSE AS "IsLeft",
                   EXISTS (SELECT 1 FROM "PlaceAlerts" a WHERE a."OrgId" = $1
                       AND a."PropertyId" = p."Id" AND (a."UnitId" IS NULL OR a."UnitId" = u."Id")
                       AND a."Kind" = 'NoRepairs' AND a."EndedAt" IS NULL) AS "IsNotOurs", "#,
                vulnerable_at!("$1", r#"u."Id""#, r#"p."Id""#),
                r#" FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
               WHERE u."OrgId" = $1 AND u."Id" = $3 AND EXISTS (
                   SELECT 1 FROM "ResidentUnits" y WHERE y."OrgId" = $1 AND y."UnitId" = u."Id"
                     AND y."ContactId" = $2)"#
            )
        }
        _ => {
            concat!(
                r#"SELECT u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode",
                   p."Nation", "#,
                terms_in_force!(),
                r#", u."ArchivedAt" IS NOT NULL OR p."ArchivedAt" IS NOT NULL AS "IsArchived",
                   p."Status" = 'Inactive' AND NOT EXISTS (SELECT 1 FROM "Units" h
                       JOIN "Residents" y ON y."OrgId" = $1 AND y."UnitId" = h."Id"
                       WHERE h."OrgId" = $1 AND h."PropertyId" = p."Id") AS "IsLeft",
                   EXISTS (SELECT 1 FROM "PlaceAlerts" a WHERE a."OrgId" = $1
                       AND a."PropertyId" = p."Id" AND (a."UnitId" IS NULL OR a."UnitId" = u."Id")
                       AND a."Kind" = 'NoRepairs' AND a."EndedAt" IS NULL) AS "IsNotOurs", "#,
                vulnerable_at!("$1", r#"u."Id""#, r#"p."Id""#),
                r#" FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
               WHERE u."OrgId" = $1 AND u."Id" = $3 AND $2::uuid IS NULL"#
            )
        }
    }
}

/// Reports a repair: number, priority by rule, clocks, timeline, audit and the resident's email,
/// all or nothing.
pub async fn report(
    app: &App,
    caller: &Caller,
    sight: Sight,
    once: &Once,
    body: NewReport,
) -> Result<Reply, Problem> {
    let (title, description) = words(&body.title, body.description.as_deref())?;
    let (now, org, who) = (app.clock.now(), caller.org(), sight.id());
    let find = Query(unit_query(sight), &[&org, &who, &body.unit_id]);
    let (number, unit) = app.db.next_number(org, "ticket", Some(find)).await?;
    let Some(unit) = unit.first() else {
        return Err(Problem::invalid("/unitId", "There is no such unit."));
    };
    if unit.try_get("IsArchived").map_err(DbError::from)? {
        let detail = "This home is archived. Restore it before a repair is reported there.";
        return Err(Problem::invalid("/unitId", detail));
    }
    // Whoever lives there still has a right to repairs.
    if unit.try_get("IsLeft").map_err(DbError::from)? {
        let detail = "This property is inactive: it is no longer managed, and nobody lives there. \
            Make it active first.";
        return Err(Problem::invalid("/unitId", detail));
    }
    if unit.try_get("IsNotOurs").map_err(DbError::from)? {
        let detail = "This home is marked: the landlord does not repair here.";
        return Err(Problem::invalid("/unitId", detail));
    }
    let vulnerable = Vulnerable::read(unit).map_err(DbError::from)?;
    let heard = hear(&emergency::Report {
        title: &title,
        description: description.as_deref().unwrap_or_default(),
        category: Some(body.category),
        on: london_date(now),
        vulnerable: vulnerable.recorded,
    });
    let rule = heard.emergency.map(|found| found.rule);
    let words = (title, description);
    let new = plan(&body, number, words, rule, told_by(sight, &body), unit, (now, now))?;
    let nation = unit.try_get("Nation").map_err(DbError::from)?;
    let (reply, fresh) = app
        .db
        .in_org(org, async |tx| -> Result<(Reply, bool), Problem> {
            if let Some(first) = once.claim(tx, caller, &body, now).await? {
                return Ok((first, false));
            }
            let part_of = match body.incident_id {
                Some(id) => Some((id, incidents::check_open_at(tx, id, new.unit).await?)),
                None => None,
            };
            write(tx, caller, &new, (nation, vulnerable), &heard.hazards)?;
            if let Some((id, (number, title))) = &part_of {
                incidents::join(tx, caller, new.id, (*id, number, title), now);
            }
            let ticket = TicketReported { ticket: shown(&new, unit)? };
            let reply = Reply::created(&ticket)?;
            once.keep(tx, caller, &reply);
            Ok((reply, true))
        })
        .await?;
    if fresh {
        app.live.announce(Change {
            org,
            kind: "ticket".into(),
            id: new.id.as_uuid(),
            ticket_id: Some(new.id.as_uuid()),
            action: "created".into(),
        });
    }
    Ok(reply)
}

/// Who reported it, and how; a resident does so for themselves, here.
fn told_by(sight: Sight, body: &NewReport) -> (Option<ContactId>, ReportedVia) {
    match sight {
        Sight::Resident(person) => (Some(person), ReportedVia::Portal),
        _ => (body.reported_by_contact_id, body.reported_via.unwrap_or(ReportedVia::Other)),
    }
}

fn plan(
    body: &NewReport,
    number: i64,
    (title, description): (String, Option<String>),
    rule: Option<EmergencyRule>,
    (reporter, via): (Option<ContactId>, ReportedVia),
    unit: &Row,
    (reported, now): (Instant, Instant),
) -> Result<NewTicket, Problem> {
    let priority = if rule.is_some() { Priority::Emergency } else { body.priority };
    let nation = unit.try_get("Nation").map_err(DbError::from)?;
    let terms = Terms::read(unit, nation, now).map_err(DbError::from)?;
    if body.resolve_by.is_some_and(|by| by <= now) {
        return Err(Problem::invalid("/resolveBy", "Choose a date that is still to come."));
    }
    if body.resolve_by.is_some_and(|by| by > now.plus_days(PLANNED_DAYS)) {
        let told = "Planned work is done within two years; choose a nearer date.";
        return Err(Problem::invalid("/resolveBy", told));
    }
    if body.resolve_by.is_some() && body.priority != Priority::Planned {
        let told = "Only planned work is done by a date of your choice.";
        return Err(Problem::invalid("/resolveBy", told));
    }
    let clocks = clocks::fresh(&terms, priority, reported, body.resolve_by);
    Ok(NewTicket {
        id: TicketId::fresh(),
        number: numbers::ticket(number),
        unit: body.unit_id,
        reporter,
        category: body.category,
        priority,
        reported_as: (priority != body.priority).then_some(body.priority),
        title,
        description,
        via,
        tell_at: terms.tell_at(&clocks.sheet),
        clocks,
        emergency: rule,
        recall_days: terms.policy.recall_days,
        reported,
        now,
    })
}

/// A second repair that is split off a ticket.
pub struct Apart<'a> {
    /// The ticket, locked.
    pub from: &'a Locked,
    /// The number of the new one.
    pub number: i64,
    pub title: &'a str,
    pub description: Option<&'a str>,
    pub category: Category,
    pub priority: Priority,
}

/// Reports a repair that stands in another report: at the same home, by the same person, from the same
/// moment on. Gives its id and number.
pub async fn split_off(
    tx: OrgTx<'_>,
    caller: &Caller,
    apart: &Apart<'_>,
    now: Instant,
) -> Result<(TicketId, String), Problem> {
    let Apart { from, number, category, priority, .. } = *apart;
    let (title, description) = words(apart.title, apart.description)?;
    let nobody = Sight::All.id();
    let unit = tx.one(unit_query(Sight::All), &[&tx.org, &nobody, &from.unit]).await?;
    let via = store::reported_via(tx, from.id).await?;
    let body = NewReport {
        unit_id: from.unit,
        title,
        description,
        category,
        priority,
        reported_by_contact_id: from.reporter,
        reported_via: Some(via),
        resolve_by: None,
        incident_id: None,
    };
    let heard = hear(&emergency::Report {
        title: &body.title,
        description: body.description.as_deref().unwrap_or_default(),
        category: Some(category),
        on: london_date(now),
        vulnerable: from.vulnerable.recorded,
    });
    let rule = heard.emergency.map(|found| found.rule);
    let said = (body.title.clone(), body.description.clone());
    let times = (from.created_at, now);
    let new = plan(&body, number, said, rule, (from.reporter, via), &unit, times)?;
    write(tx, caller, &new, (from.nation, from.vulnerable), &heard.hazards)?;
    Ok((new.id, new.number))
}

fn write(
    tx: OrgTx<'_>,
    caller: &Caller,
    new: &NewTicket,
    (nation, vulnerable): (Nation, Vulnerable),
    spoken: &[Spoken],
) -> Result<(), Problem> {
    store::insert(tx, new);
    let entry = Audit::by(caller, "ticket.report", "MaintenanceTicket", new.id.as_uuid());
    let facts = json!({
        "number": new.number, "title": new.title, "category": new.category,
        "priority": new.priority, "unitId": new.unit, "emergencyRule": new.emergency,
        "reportedPriority": new.reported_as,
    });
    let mut line = Event::by(
        caller,
        new.id,
        EventType::TicketReported,
        json!({
            "via": new.via, "priority": new.priority, "emergencyRule": new.emergency,
            "reportedPriority": new.reported_as, "policyVersion": new.clocks.version,
        }),
    );
    line.contact = new.reporter;
    record(tx, new.now, entry.values(None, Some(facts)), line);
    hazards::propose(
        tx,
        &Notice {
            ticket: new.id,
            title: &new.title,
            text: new.description.as_deref().unwrap_or_default(),
            nation,
            vulnerable,
            by: Some(caller.user()),
            now: new.reported,
        },
        spoken,
    );
    if let Some(person) = new.reporter {
        notifications::promise(tx, new.now, Template::Reported, new.id, person, None)?;
    }
    Ok(())
}

fn shown(new: &NewTicket, unit: &Row) -> Result<Ticket, Problem> {
    let text = |name: &str| unit.try_get::<_, Option<String>>(name).map_err(DbError::from);
    let (line1, city) = (text("AddressLine1")?, text("City")?);
    let postcode = text("Postcode")?.unwrap_or_default();
    let address = properties::address::one_line(
        text("UnitNumber")?.as_deref(),
        &line1.unwrap_or_default(),
        text("AddressLine2")?.as_deref(),
        &city.unwrap_or_default(),
        &postcode,
    );
    let mut summary = TicketSummary {
        id: new.id,
        number: new.number.clone(),
        title: new.title.clone(),
        category: new.category,
        priority: new.priority,
        status: TicketStatus::New,
        created_at: new.now,
        updated_at: new.now,
        unit_id: new.unit,
        address,
        postcode,
        respond_by: new.clocks.sheet.due(Promised::Acknowledge),
        resolve_by: new.clocks.sheet.due(Promised::Complete),
        responded_at: None,
        completed_at: None,
        clock: None,
        sheet: new.clocks.sheet,
        legal: None,
        promised: None,
        due_at: new.clocks.sheet.next().map(|(_, clock)| clock.due),
        paused_at: None,
        unread: false,
        turn: TicketTurn {
            of: TurnOf::Staff,
            act: Act::Triage,
            text: Act::Triage.words(),
            since: new.now,
        },
        last_message: None,
        contractor_name: None,
        coordinator_name: None,
        photo_count: 0,
        last_event: Some(timeline::spaced(EventType::TicketReported.as_str())),
        last_kind: Some(EventType::TicketReported),
        last_event_at: new.now,
        hold: None,
        deferred_until: None,
        end_reason: None,
        tags: Vec::new(),
    };
    summary.set_clock(new.now);
    Ok(Ticket {
        summary,
        description: new.description.clone(),
        resolution_notes: None,
        reported_via: new.via,
        closed_at: None,
        reopen_count: 0,
        own_staff: false,
        clocks: new.clocks.shown(new.now),
        policy_version: new.clocks.version,
        emergency: new.emergency.map(|rule| EmergencyAdvice { rule, advice: rule.advice() }),
        version: 1,
    })
}

/// Refuses what only staff may say.
pub fn refuse_for_residents(sight: Sight, body: &NewReport) -> Result<(), Problem> {
    match sight {
        Sight::Nothing | Sight::Contractor(_) => Err(Problem::new(
            Kind::Forbidden,
            "This account is not linked to a home that it could report for.",
        )),
        Sight::Resident(_) if body.reported_by_contact_id.is_some() => Err(Problem::invalid(
            "/reportedByContactId",
            "You report for yourself; leave this out.",
        )),
        Sight::Resident(_) if body.incident_id.is_some() => Err(Problem::invalid(
            "/incidentId",
            "Follow the incident instead; leave this out for another repair.",
        )),
        Sight::Resident(_) | Sight::All => Ok(()),
    }
}
