//! What a case, its clocks and its stages look like.

use crate::db::DbError;
use crate::http::Cursor;
use crate::properties::address::Lines;
use crate::tickets::full_name;
use jiff::Span;
use jiff::civil::{Date, Time};
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::binding::Readings;
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::ids::{AttachmentId, HazardId, HazardStageId, TicketId};
use maintainuk_domain::legal::{
    Case, Duty, Hazard, HazardClass, Landlord, Outcome, Regime, look_binds,
};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::{Instant, at_london};
use maintainuk_domain::uk::Nation;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

text_enum! {
    /// How a clock stands.
    pub enum ClockState {
        /// There is time.
        Running = "running",
        /// Two working days, or six hours, are left.
        Near = "near",
        /// It ran out and the duty is not met.
        Missed = "missed",
        /// Met in time.
        Met = "met",
        /// Met, but late.
        MetLate = "metLate",
        /// The duty fell away.
        Dropped = "dropped",
    }
}

/// A hazard in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HazardLine {
    pub id: HazardId,
    pub ticket_id: TicketId,
    #[schema(example = "TKT-000123")]
    pub ticket_number: String,
    pub ticket_title: String,
    #[schema(example = "Flat 2A, 16 Linden House, Leeds LS1 4AB")]
    pub address: String,
    pub status: HazardStatus,
    pub hazard: Hazard,
    pub class: HazardClass,
    pub nation: Nation,
    /// The rules that apply; null until it is confirmed.
    pub regime: Option<Regime>,
    /// Whether missing a date is a breach; when not, the dates are a benchmark.
    pub statutory: bool,
    pub aware_at: Instant,
    /// The next date that is not met.
    pub next_due_at: Option<Instant>,
    pub next_duty: Option<Duty>,
    /// Whether missing the next date is a breach of the law.
    pub next_binds: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
    /// The look at the home that is due, where looks are listed; null elsewhere.
    pub look: Option<LookDue>,
    #[serde(skip)]
    pub place: Cursor,
}

/// A look at a home that is due.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LookDue {
    /// How many weeks after the end of the case.
    pub weeks: i32,
    pub due_on: Date,
}

impl LookDue {
    /// Reads the first look that waits, from the row of a ticket's page.
    ///
    /// # Errors
    /// When the column is not what it should be.
    pub fn read(row: &Row) -> Result<Option<Self>, tokio_postgres::Error> {
        Ok(row.try_get::<_, Option<Json<Self>>>("Look")?.map(|Json(look)| look))
    }

    /// When its day is over.
    pub fn over(&self) -> Instant {
        at_london(self.due_on.saturating_add(Span::new().days(1)), Time::midnight())
    }
}

/// Hazards, the next date first.
#[derive(Serialize, ToSchema)]
pub struct HazardList {
    pub items: Vec<HazardLine>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A hazard with its clocks and what was done about it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HazardCase {
    #[serde(flatten)]
    pub line: HazardLine,
    /// The fixed rule that proposed it; null when a person opened it.
    pub rule: Option<String>,
    /// The text that spoke of it.
    pub quote: Option<String>,
    pub landlord: Option<Landlord>,
    pub outcome: Option<Outcome>,
    pub supplementary_work: Option<bool>,
    pub work_identified_at: Option<Instant>,
    /// Which rules apply and why.
    pub rules: Option<String>,
    /// Why it was refused or ended early.
    pub reason: Option<String>,
    pub decided_at: Option<Instant>,
    pub decided_by: Option<String>,
    pub closed_at: Option<Instant>,
    pub deadlines: Vec<HazardDeadline>,
    /// Duties that get their date from something that has not happened.
    pub pending: Vec<Duty>,
    pub not_required: Vec<Duty>,
    /// Duties to meet as soon as reasonably practicable.
    pub undated: Vec<Duty>,
    pub stages: Vec<HazardStage>,
    /// Looks at a home that was damp, some weeks after.
    pub checks: Vec<DampCheck>,
}

/// The hazards of a ticket.
#[derive(Serialize, ToSchema)]
pub struct TicketHazards {
    pub items: Vec<HazardCase>,
}

/// A clock.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HazardDeadline {
    pub duty: Duty,
    /// The last day, for a clock of days; null for one of hours.
    pub due_date: Option<Date>,
    /// The first moment after the period.
    pub due_at: Instant,
    pub start_at: Instant,
    pub state: ClockState,
    /// Whether missing it is a breach of the law.
    pub binds: bool,
    pub met_at: Option<Instant>,
    #[schema(example = "awaab-england/investigate@2025-10-27")]
    pub rule_version: String,
    pub basis: String,
    /// How well the wording of the rule is known: A, B or B-.
    pub grade: String,
    /// How the date comes about, step by step.
    pub working: Vec<String>,
    /// Another date that a person set. The law's stands all the same, and lateness is judged by it.
    pub promise: Option<PromisedDate>,
    /// An earlier date that a person has still to accept.
    pub proposal: Option<EarlierDate>,
}

/// A date that a person set beside the law's.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PromisedDate {
    /// The last day, for a clock of days; null for one of hours.
    pub due_date: Option<Date>,
    /// The first moment after the period.
    pub due_at: Instant,
    pub reason: String,
    pub set_by: Option<String>,
    pub set_at: Instant,
    /// Whether the duty was not met by then.
    pub missed: bool,
}

/// An earlier date than the one that stands.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EarlierDate {
    pub due_date: Option<Date>,
    pub due_at: Instant,
    pub reason: String,
}

/// Something that was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HazardStage {
    pub id: HazardStageId,
    pub stage: HazardStep,
    /// When it really happened.
    pub at: Instant,
    pub note: Option<String>,
    pub attachment_id: Option<AttachmentId>,
    /// Why it corrects what was said before; of a summary that is no letter of the case, why.
    pub reason: Option<String>,
    /// Whether a later line corrects it.
    pub superseded: bool,
    pub recorded_at: Instant,
    pub recorded_by: Option<String>,
}

/// A look at a home that was damp.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DampCheck {
    pub id: maintainuk_domain::ids::DampCheckId,
    /// How many weeks after the end of the case.
    pub weeks: i32,
    pub due_on: Date,
    pub result: Option<super::checks::CheckResult>,
    pub note: Option<String>,
    /// What the meter showed, in per cent.
    #[schema(example = 18.5)]
    pub moisture_percent: Option<f64>,
    /// What it comes from.
    pub cause: Option<String>,
    /// Photographs of the ticket that show it.
    pub photo_ids: Vec<maintainuk_domain::ids::AttachmentId>,
    pub done_at: Option<Instant>,
}

/// What a case keeps of its assessment besides dates.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Kept {
    pub rules: Option<String>,
    pub pending: Vec<Duty>,
    pub not_required: Vec<Duty>,
    pub undated: Vec<Duty>,
}

impl HazardLine {
    /// Its place in the order.
    pub const fn place(&self) -> Cursor {
        self.place
    }

    /// A case whose look is due: it stands in the order of the looks.
    pub fn with_look(row: &Row) -> Result<Self, DbError> {
        let (weeks, due_on): (i32, Date) = (row.try_get("LookWeeks")?, row.try_get("LookDueOn")?);
        let place = Cursor { at: at_london(due_on, Time::midnight()), id: row.try_get("LookId")? };
        Ok(Self { look: Some(LookDue { weeks, due_on }), place, ..Self::try_from(row)? })
    }
}

impl TryFrom<&Row> for HazardLine {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let unit: Option<String> = row.try_get("UnitNumber")?;
        let (sort_at, next_duty): (Instant, Option<Duty>) =
            (row.try_get("SortAt")?, row.try_get("NextDuty")?);
        let id: HazardId = row.try_get("Id")?;
        let statutory: bool = row.try_get("Statutory")?;
        let judged = Judged::of(row, Readings::default(), sort_at)?;
        Ok(Self {
            id,
            next_binds: next_duty.is_some_and(|duty| judged.binds(duty, sort_at)),
            ticket_id: row.try_get("TicketId")?,
            ticket_number: row.try_get("TicketNumber")?,
            ticket_title: row.try_get("Title")?,
            address: Lines::read(row)?.one_line(unit.as_deref()),
            status: row.try_get("Status")?,
            hazard: row.try_get("Hazard")?,
            class: row.try_get("Class")?,
            nation: row.try_get("Nation")?,
            regime: row.try_get("Regime")?,
            statutory,
            aware_at: row.try_get("AwareAt")?,
            next_due_at: next_duty.map(|_| sort_at),
            next_duty,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
            look: None,
            place: Cursor { at: sort_at, id: id.as_uuid() },
        })
    }
}

/// What a clock is judged by.
#[derive(Clone, Copy)]
pub struct Judged {
    /// Whether the law binds to the case.
    pub statutory: bool,
    /// The case as it was taken to be; none until it is confirmed.
    pub taken: Option<Case>,
    /// The two readings of the limit for an emergency.
    pub readings: Readings,
    pub now: Instant,
}

impl Judged {
    /// Reads it from the row of a case.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn of(row: &Row, readings: Readings, now: Instant) -> Result<Self, tokio_postgres::Error> {
        let landlord: Option<Landlord> = row.try_get("Landlord")?;
        let (nation, hazard) = (row.try_get("Nation")?, row.try_get("Hazard")?);
        let (class, aware) = (row.try_get("Class")?, row.try_get("AwareAt")?);
        let taken = landlord.map(|landlord| Case::reported(nation, landlord, hazard, class, aware));
        Ok(Self { statutory: row.try_get("Statutory")?, taken, readings, now })
    }

    /// Whether missing a date that ends then is a breach.
    pub fn binds(&self, duty: Duty, due_at: Instant) -> bool {
        let bound = self.statutory || self.taken.is_some_and(|case| look_binds(&case, duty));
        bound && self.readings.bind(duty, due_at, self.now)
    }
}

impl PromisedDate {
    fn read(row: &Row, met_at: Option<Instant>, now: Instant) -> Result<Option<Self>, DbError> {
        let Some(due_at) = row.try_get("SetDueAt")? else { return Ok(None) };
        let due_date: Option<Date> = row.try_get("SetDueDate")?;
        Ok(Some(Self {
            due_date,
            due_at,
            reason: row.try_get::<_, Option<String>>("SetReason")?.unwrap_or_default(),
            set_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            set_at: row.try_get("SetAt")?,
            missed: met_at.map_or(now >= due_at, |met| !in_time(met, due_date, due_at)),
        }))
    }
}

/// Whether something that was done then is within a period: the last moment of one of hours counts.
fn in_time(met: Instant, due_date: Option<Date>, due_at: Instant) -> bool {
    met < due_at || (due_date.is_none() && met == due_at)
}

impl HazardDeadline {
    /// Reads a clock as it stands at a moment.
    pub fn read(row: &Row, judged: Judged) -> Result<Self, DbError> {
        let now = judged.now;
        let due_at: Instant = row.try_get("DueAt")?;
        let (near_at, met_at): (Instant, Option<Instant>) =
            (row.try_get("NearAt")?, row.try_get("MetAt")?);
        let duty: Duty = row.try_get("Duty")?;
        let due_date: Option<Date> = row.try_get("DueDate")?;
        let working: serde_json::Value = row.try_get("Working")?;
        let proposed: Option<Instant> = row.try_get("ProposedDueAt")?;
        let proposal = proposed
            .map(|due_at| -> Result<_, DbError> {
                Ok(EarlierDate {
                    due_date: row.try_get("ProposedDueDate")?,
                    due_at,
                    reason: row.try_get::<_, Option<String>>("ProposedReason")?.unwrap_or_default(),
                })
            })
            .transpose()?;
        let state = match met_at {
            _ if row.try_get("Dropped")? => ClockState::Dropped,
            Some(met) if in_time(met, due_date, due_at) => ClockState::Met,
            Some(_) => ClockState::MetLate,
            None if now >= due_at => ClockState::Missed,
            None if now >= near_at => ClockState::Near,
            None => ClockState::Running,
        };
        Ok(Self {
            duty,
            due_date,
            due_at,
            start_at: row.try_get("StartAt")?,
            state,
            binds: judged.binds(duty, due_at),
            met_at,
            rule_version: row.try_get("RuleVersion")?,
            basis: row.try_get("Basis")?,
            grade: row.try_get("Grade")?,
            working: serde_json::from_value(working).unwrap_or_default(),
            promise: PromisedDate::read(row, met_at, now)?,
            proposal,
        })
    }
}
