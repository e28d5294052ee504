//! What a time is held against before it is booked or asked for: what the home needs (S22), days on
//! which the firm is away (D4), other visits that it makes then, and the clocks that it would come after
//! (C9). Whoever sets one aside says so, and that stays on record.

use super::diary::{Wanted, agreed};
use super::model::party;
use super::tell::alert;
use crate::auth::Caller;
use crate::contractors::{self, Barred, Work, absences};
use crate::db::{DbError, OrgTx};
use crate::http::{FieldError, Problem};
use crate::places;
use crate::record::{Audit, Event, EventType, audit, event};
use crate::ticket_of_order;
use crate::tickets::Locked;
use crate::work_orders::Current;
use jiff::civil::Date;
use maintainuk_domain::legal::{Due, Duty};
use maintainuk_domain::policy::Promised;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use maintainuk_domain::visits::{
    Booking, Deadline, Need, VisitParty, VisitStatus, after_words, passed,
};
use serde_json::{Value, json};
use tokio_postgres::Row;

/// What whoever books says about what stands against the time.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Two people attend.
    pub two_people: bool,
    /// Why the visit cannot keep to what the home needs, or to when the firm is there and free.
    pub override_reason: Option<String>,
    /// The visit may come after a target.
    pub confirm_late: bool,
    /// Why it may come after a legal date.
    pub late_reason: Option<String>,
}

/// What a body with the four fields says, checked.
#[macro_export]
macro_rules! said {
    ($body:expr) => {
        $crate::visits::Said::read(
            $body.two_people,
            $body.override_reason.as_deref(),
            $body.confirm_late,
            $body.late_reason.as_deref(),
        )
    };
}

impl Said {
    /// Checks what was written.
    ///
    /// # Errors
    /// The field that is wrong.
    pub fn read(
        two_people: bool,
        override_reason: Option<&str>,
        confirm_late: bool,
        late_reason: Option<&str>,
    ) -> Result<Self, Problem> {
        let text = |pointer: &'static str, given: Option<&str>| {
            validate::reason(given.unwrap_or_default(), 500)
                .map_err(|told| Problem::invalid(pointer, told))
        };
        Ok(Self {
            two_people,
            override_reason: text("/overrideReason", override_reason)?,
            confirm_late,
            late_reason: text("/lateReason", late_reason)?,
        })
    }
}

macro_rules! clocks {
    ($ticket:expr) => {
        concat!(
            r#"SELECT NULL AS "Duty", NULL::date AS "DueDate", NULL::timestamp AS "DueAt",
        CASE WHEN t."AttendedAt" IS NULL THEN t."AttendBy" END AS "AttendBy",
        CASE WHEN t."MadeSafeAt" IS NULL THEN t."MakeSafeBy" END AS "MakeSafeBy",
        CASE WHEN t."CompletedAt" IS NULL THEN t."ResolveBy" END AS "ResolveBy"
    FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."Id" = "#,
            $ticket,
            r#" AND t."PausedAt" IS NULL
    UNION ALL
    SELECT d."Duty", d."DueDate", d."DueAt", NULL, NULL, NULL
    FROM "HazardCases" h JOIN "HazardDeadlines" d ON d."OrgId" = $1 AND d."CaseId" = h."Id"
    WHERE h."OrgId" = $1 AND h."TicketId" = "#,
            $ticket,
            r#" AND h."Status" = 'Open' AND d."MetAt" IS NULL AND NOT d."Dropped""#
        )
    };
}

/// The clocks of ticket `$2`: its promises, and the dates of its hazard cases.
pub const CLOCKS: &str = clocks!("$2");
/// The same of the ticket of order `$2`.
pub const CLOCKS_OF_ORDER: &str = clocks!(ticket_of_order!());

/// Reads the rows of [`CLOCKS`] and [`CLOCKS_OF_ORDER`].
///
/// # Errors
/// When a row lacks a column.
pub fn clocks(rows: &[Row]) -> Result<Vec<Deadline>, DbError> {
    let mut all = Vec::new();
    for row in rows {
        let duty: Option<Duty> = row.try_get("Duty")?;
        if let Some(duty) = duty {
            let day: Option<Date> = row.try_get("DueDate")?;
            let due = match day {
                Some(day) => Due::Day(day),
                None => Due::Moment(row.try_get("DueAt")?),
            };
            all.extend(Deadline::legal(duty, due));
            continue;
        }
        for (what, column) in [
            (Promised::Attend, "AttendBy"),
            (Promised::MakeSafe, "MakeSafeBy"),
            (Promised::Complete, "ResolveBy"),
        ] {
            let due: Option<Instant> = row.try_get(column)?;
            all.extend(due.and_then(|due| Deadline::promised(what, due)));
        }
    }
    Ok(all)
}

/// A time that is about to be booked or asked for.
pub struct Asked<'a> {
    /// What came along.
    pub wanted: &'a Wanted,
    /// From when to when, of the slot where there is one.
    pub span: (Instant, Instant),
    /// Whether it is to be agreed now, rather than asked for.
    pub agrees: bool,
    /// Whether it was said before, or shown by names, that two people attend.
    pub promised: bool,
    /// Whether all that the firm has are somewhere else then.
    pub taken: bool,
}

/// Holds a time against what the home needs and against the clocks of the ticket; whether two people
/// are sure to attend.
///
/// # Errors
/// 422 that names each field: what is broken, and what to say to have it all the same.
pub async fn hold_against(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: &Current,
    asked: &Asked<'_>,
    now: Instant,
) -> Result<bool, Problem> {
    let by = party(caller).ok_or_else(Problem::forbidden)?;
    let said = &asked.wanted.said;
    let two_people = said.two_people || asked.promised;
    let mut wrong = Vec::new();
    let broken = broken(tx, order, asked, by, two_people, now).await?;
    let away = away(tx, order, asked).await?;
    let taken = asked.taken.then(|| taken_words(order.contractor_name.as_deref()));
    let barred = barred(tx, caller, order, asked, now).await?;
    let lapses = lapses(tx, order, asked, by, now).await?;
    let sets_aside = by == VisitParty::Staff && said.override_reason.is_some();
    if let Some(barred) = barred.as_ref().filter(|one| !(sets_aside && one.may_set_aside)) {
        wrong.push(refused_firm(asked.wanted, by, barred));
    }
    if !sets_aside {
        wrong.extend(broken.iter().map(|(need, told)| refusal(asked.wanted, by, *need, told)));
        wrong.extend(away.iter().map(|told| absent(asked.wanted, by, told)));
        let told = lapses.iter().filter(|_| by == VisitParty::Staff);
        wrong.extend(told.map(|told| run_out(asked.wanted, told)));
        wrong.extend(asked.taken.then(|| elsewhere(asked.wanted, by, order)));
    }
    let rows = tx.rows(CLOCKS, &[&tx.org, &order.ticket]).await?;
    let late = passed(clocks(&rows)?, asked.span.0, now);
    wrong.extend(unconfirmed(asked.wanted, by, &late));
    if !wrong.is_empty() {
        return Err(Problem::fields(wrong));
    }
    let against: Vec<&str> = broken
        .iter()
        .map(|(_, told)| told)
        .chain(&away)
        .chain(&taken)
        .chain(barred.as_ref().map(|barred| &barred.told))
        .chain(lapses.iter().filter(|_| by == VisitParty::Staff))
        .map(String::as_str)
        .collect();
    if !against.is_empty() {
        let reason = said.override_reason.as_deref().unwrap_or_default();
        let facts = json!({ "against": against, "reason": reason, "startAt": asked.span.0 });
        let note = format!("{} Booked all the same: {reason}", against.join(" "));
        keep(tx, caller, (order, "visit.override"), facts, note, now);
    }
    if let Some(told) = lapses.filter(|_| by != VisitParty::Staff) {
        let facts = json!({ "against": told, "startAt": asked.span.0 });
        let who = if by == VisitParty::Resident { "resident" } else { "contractor" };
        let note = format!("{told} The {who} agreed it: see to it, or name another firm.");
        keep(tx, caller, (order, "visit.papers"), facts, note, now);
        alert(tx, order.ticket, "Papers run out before a visit", &told, now);
    }
    if !late.is_empty() {
        let after = after_words(&late);
        let reason = said.late_reason.as_deref();
        let facts = json!({ "after": after, "reason": reason, "startAt": asked.span.0 });
        let why = reason.map(|reason| format!(" {reason}")).unwrap_or_default();
        let what = if asked.agrees { "agreed" } else { "asked for" };
        let note = format!("A visit of {} is {what} {after}.{why}", order.number);
        keep(tx, caller, (order, "visit.late"), facts, note, now);
    }
    Ok(two_people)
}

/// What a time breaks of what the home needs.
async fn broken(
    tx: OrgTx<'_>,
    order: &Current,
    asked: &Asked<'_>,
    by: VisitParty,
    two_people: bool,
    now: Instant,
) -> Result<Vec<(Need, String)>, DbError> {
    let needs = places::needs_of(tx, order.ticket).await?;
    // Who lives there does not say how many come; the firm or the office does when it agrees.
    let asks_only = by == VisitParty::Resident && !asked.agrees;
    let booking = Booking {
        start: asked.span.0,
        end: asked.span.1,
        chosen_by_resident: by == VisitParty::Resident || asked.wanted.by == VisitParty::Resident,
        two_people: two_people || asks_only,
    };
    Ok(needs.broken(&booking, now))
}

/// What bars the firm from work that it has not begun: a suspension, or papers that have run out. Work
/// that has begun it may finish. Who lives there only asks; whoever agrees it is held to it.
async fn barred(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: &Current,
    asked: &Asked<'_>,
    now: Instant,
) -> Result<Option<Barred>, DbError> {
    let asks_only = party(caller) == Some(VisitParty::Resident) && !asked.agrees;
    match order.contractor.filter(|_| !asks_only && order.actual.0.is_none()) {
        Some(firm) => {
            let work = Work::of(order.ticket, order.id);
            contractors::barred(tx, caller, (work, firm), london_date(now)).await
        }
        None => Ok(None),
    }
}

/// Which papers of the firm that are in date today run out before the day of a visit for work that has not
/// begun. Staff say why it is agreed all the same; who else agrees it may, and the staff are warned.
async fn lapses(
    tx: OrgTx<'_>,
    order: &Current,
    asked: &Asked<'_>,
    by: VisitParty,
    now: Instant,
) -> Result<Option<String>, DbError> {
    let concerns = asked.agrees || by == VisitParty::Staff;
    match order.contractor.filter(|_| concerns && order.actual.0.is_none()) {
        Some(firm) => {
            let days = (london_date(now), london_date(asked.span.0));
            contractors::runs_out_before(tx, firm, days).await
        }
        None => Ok(None),
    }
}

fn run_out(wanted: &Wanted, told: &str) -> FieldError {
    let detail = format!("{told} Choose an earlier day, or say why it can be this one.");
    FieldError { pointer: wanted.pointer().into(), detail: detail.into() }
}

/// Holds the begin of work against what does not wait for it: a registration for work on gas, and what
/// the home needs where its visit is agreed for later. An emergency waits for no notice.
///
/// # Errors
/// 409 that says what stands against it.
pub async fn may_begin(
    tx: OrgTx<'_>,
    locked: &Locked,
    order: &Current,
    now: Instant,
) -> Result<(), Problem> {
    if let Some(firm) = order.contractor {
        let work = Work::of(order.ticket, order.id);
        contractors::may_begin(tx, (work, firm), london_date(now)).await?;
    }
    let Some(visit) = agreed(tx, order.id).await? else { return Ok(()) };
    if visit.status != VisitStatus::Confirmed || locked.priority == Priority::Emergency {
        return Ok(());
    }
    let needs = places::needs_of(tx, order.ticket).await?;
    needs.may_begin(visit.start, now).map_err(Problem::conflict)
}

fn refused_firm(wanted: &Wanted, by: VisitParty, barred: &Barred) -> FieldError {
    let told = &barred.told;
    let detail = match by {
        VisitParty::Staff if barred.may_set_aside => {
            format!("{told} Name another contractor, or say why they should come all the same.")
        }
        VisitParty::Staff => format!("{told} Name another contractor."),
        VisitParty::Contractor => format!("{told} Ask the office."),
        VisitParty::Resident => "The office has to agree this time with you.".to_owned(),
    };
    FieldError { pointer: wanted.pointer().into(), detail: detail.into() }
}

/// Says when the firm is away on the day that is to be agreed.
async fn away(
    tx: OrgTx<'_>,
    order: &Current,
    asked: &Asked<'_>,
) -> Result<Option<String>, DbError> {
    let Some(contractor) = order.contractor.filter(|_| asked.agrees) else { return Ok(None) };
    let last = absences::until(tx, contractor, london_date(asked.span.0)).await?;
    Ok(last.map(|last| away_words(order.contractor_name.as_deref(), last)))
}

/// `Pipes Ltd is away until 4 May 2027.`
pub fn away_words(firm: Option<&str>, last: Date) -> String {
    let name = firm.unwrap_or("The contractor");
    format!("{name} is away until {}.", last.strftime("%-d %B %Y"))
}

fn absent(wanted: &Wanted, by: VisitParty, told: &str) -> FieldError {
    let detail = match by {
        VisitParty::Staff => {
            format!("{told} Choose another day, or say why it has to be this one.")
        }
        VisitParty::Contractor => format!("{told} Choose another day, or withdraw the absence."),
        VisitParty::Resident => format!("{told} Choose another day."),
    };
    FieldError { pointer: wanted.pointer().into(), detail: detail.into() }
}

fn taken_words(firm: Option<&str>) -> String {
    format!("{} is somewhere else at this time.", firm.unwrap_or("The contractor"))
}

/// Says that all that the firm has are somewhere else; only the office may book it all the same.
pub fn elsewhere(wanted: &Wanted, by: VisitParty, order: &Current) -> FieldError {
    let told = taken_words(order.contractor_name.as_deref());
    let detail = match by {
        VisitParty::Staff => format!("{told} Choose another, or say why."),
        VisitParty::Contractor | VisitParty::Resident => format!("{told} Choose another."),
    };
    FieldError { pointer: wanted.pointer().into(), detail: detail.into() }
}

fn refusal(wanted: &Wanted, by: VisitParty, need: Need, told: &str) -> FieldError {
    let pointer = match need {
        Need::TwoPeople => "/twoPeople",
        Need::Notice | Need::Hours => wanted.pointer(),
    };
    let detail = match (by, need) {
        // Whoever lives there is not told what others are told of them.
        (VisitParty::Resident, _) => "The office has to agree this time with you.".to_owned(),
        (_, Need::TwoPeople) => told.to_owned(),
        (VisitParty::Staff, _) => {
            format!("{told} Choose another time, or say why it cannot wait.")
        }
        (VisitParty::Contractor, _) => format!("{told} Choose another time, or ask the office."),
    };
    FieldError { pointer: pointer.into(), detail: detail.into() }
}

/// What somebody who works has still to say of the clocks. Whoever lives there answers for none of
/// them: who asked them has said it, and it is recorded again.
fn unconfirmed(wanted: &Wanted, by: VisitParty, late: &[Deadline]) -> Option<FieldError> {
    let said = &wanted.said;
    let legal = late.iter().any(|one| one.legal);
    let field = |pointer: &'static str, detail: String| {
        Some(FieldError { pointer: pointer.into(), detail: detail.into() })
    };
    match by {
        _ if late.is_empty() => None,
        VisitParty::Resident => None,
        // Hazards are the staff's: a firm learns only that there is a date.
        VisitParty::Contractor if legal => field(
            wanted.pointer(),
            "The office has a date to keep before then. Choose an earlier time, or ask the office."
                .to_owned(),
        ),
        _ if legal && said.late_reason.is_none() => field(
            "/lateReason",
            format!("This is {}. Choose an earlier time, or say why.", after_words(late)),
        ),
        _ if !legal && !said.confirm_late => field(
            "/confirmLate",
            format!("This is {}. Choose an earlier time, or confirm it.", after_words(late)),
        ),
        _ => None,
    }
}

/// Leaves on record what was set aside; the line is for colleagues alone.
fn keep(
    tx: OrgTx<'_>,
    caller: &Caller,
    (order, action): (&Current, &'static str),
    facts: Value,
    note: String,
    now: Instant,
) {
    let entry = Audit::by(caller, action, "WorkOrder", order.id.as_uuid());
    audit(tx, now, entry.values(None, Some(facts)));
    let line = json!({ "note": note });
    event(tx, now, Event::by(caller, order.ticket, EventType::NoteAdded, line));
}
