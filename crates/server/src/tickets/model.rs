//! What a ticket looks like to a client, and how it is read from a row.

use super::clocks::{Stored, TicketClock, TicketClocks, met};
use super::sight::Sight;
use super::turns::TicketTurn;
use crate::attachments::Attachment;
use crate::closing::Closing;
use crate::conversations::{LastMessage, Message};
use crate::holds::HoldMark;
use crate::http::{Cursor, Versioned};
use crate::incidents::IncidentMark;
use crate::links::MergedInto;
use crate::properties;
use crate::quotes::Quote;
use crate::ratings::Rating;
use crate::recalls::RecallOf;
use crate::record::EventType;
use crate::timeline::{self, Event};
use crate::work_orders::WorkOrder;
use jiff::civil::Date;
use maintainuk_domain::clocks::{Health, legal_health};
use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{
    ContactId, ContractorId, PropertyId, TenancyId, TicketId, UnitId, UserId,
};
use maintainuk_domain::legal::Duty;
use maintainuk_domain::moves::Need;
use maintainuk_domain::policy::{Promised, ServiceClock, Sheet};
use maintainuk_domain::tickets::{Category, Priority, ReportedVia, TicketStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::{Turn, in_turn, outside};
use serde::Serialize;
use std::borrow::Cow;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// The clock that matters now.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// The promise that runs out first of those that are not kept yet: `respond`, `attend`,
    /// `makeSafe` or `resolve`; `legal` where a legal date is before it.
    #[schema(value_type = String, example = "respond")]
    pub kind: &'static str,
    /// What the law asks for by then, where it is a legal date.
    pub duty: Option<Duty>,
    /// When it runs out.
    pub due: Instant,
    /// How it is going.
    pub state: Health,
}

/// What a list shows of a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketSummary {
    /// The id.
    pub id: TicketId,
    /// Its number in the organisation.
    #[schema(example = "TKT-000123")]
    pub number: String,
    /// What is wrong, in a few words.
    #[schema(example = "Leak under the kitchen sink")]
    pub title: String,
    /// What kind of repair.
    pub category: Category,
    /// How urgent.
    pub priority: Priority,
    /// Where it stands.
    pub status: TicketStatus,
    /// When it was reported.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Where.
    pub unit_id: UnitId,
    /// Where, on one line.
    #[schema(example = "Flat 2A, 16 Linden House, Leeds LS1 4AB")]
    pub address: String,
    /// Where, roughly.
    pub postcode: String,
    /// When somebody must have answered.
    pub respond_by: Option<Instant>,
    /// When it must be put right.
    pub resolve_by: Option<Instant>,
    /// When somebody answered.
    pub responded_at: Option<Instant>,
    /// When the work was done.
    pub completed_at: Option<Instant>,
    /// The clock that matters now.
    pub clock: Option<Clock>,
    /// All of its clocks; not sent.
    #[serde(skip)]
    pub(super) sheet: Sheet,
    /// The first legal date of its hazards that is not met, for staff; not sent.
    #[serde(skip)]
    pub(super) legal: Option<(Instant, Duty)>,
    /// The clock of what was promised, beside the law; not sent.
    #[serde(skip)]
    pub(super) promised: Option<Clock>,
    /// Where it stands in a list by due moment; not sent.
    #[serde(skip)]
    pub(super) due_at: Option<Instant>,
    /// Since when its clocks stand still.
    pub paused_at: Option<Instant>,
    /// Who has to act next.
    pub turn: TicketTurn,
    /// Who wrote the last message, and when; null while nobody wrote, and for residents and
    /// contractors.
    pub last_message: Option<LastMessage>,
    /// Who has the work. A firm reads here of itself alone, and only on the page of the ticket.
    pub contractor_name: Option<String>,
    /// Who looks after it.
    pub coordinator_name: Option<String>,
    /// Whether it changed since the caller last looked at it, unless it is finished; only in lists.
    pub unread: bool,
    /// How many photographs it has.
    pub photo_count: i32,
    /// What happened last; to a resident in their words, and nothing of what is the office's affair.
    #[schema(example = "Visit scheduled")]
    pub last_event: Option<String>,
    #[serde(skip)]
    pub(super) last_kind: Option<EventType>,
    /// When that was.
    pub last_event_at: Instant,
    /// What it waits for, while it is on hold.
    pub hold: Option<HoldMark>,
    /// The day on which it comes back by itself, while it is set aside.
    pub deferred_until: Option<Date>,
    /// Why it ended, once it is closed or cancelled.
    pub end_reason: Option<EndReason>,
    /// Its tags, in order; not shown to residents and contractors.
    pub tags: Vec<String>,
}

/// Where the columns of a summary are in the rows of a statement. Found once a page: looking each
/// up by its name in each row cost more than reading it.
pub(super) struct Columns([usize; COLUMNS.len()]);

const COLUMNS: [&str; 42] = [
    "Id",
    "TicketNumber",
    "Title",
    "Category",
    "Priority",
    "Status",
    "CreatedAt",
    "UpdatedAt",
    "UnitId",
    "AddressParts",
    "RespondBy",
    "ResolveBy",
    "RespondedAt",
    "CompletedAt",
    "CompanyName",
    "CoordinatorFirst",
    "CoordinatorLast",
    "PhotoCount",
    "LastEventType",
    "HoldReason",
    "HoldSince",
    "HoldUntil",
    "DeferredUntil",
    "EndReason",
    "Tags",
    "TurnOf",
    "TurnAct",
    "TurnSince",
    "InIncident",
    "LastMessageBy",
    "LastMessageAt",
    "ClockStartAt",
    "AttendBy",
    "MakeSafeBy",
    "AttendedAt",
    "MadeSafeAt",
    "WarnAt",
    "PausedAt",
    "DueAt",
    "LegalDueAt",
    "LegalDuty",
    "IsUnread",
];

impl Columns {
    pub(super) fn of(row: &Row) -> Self {
        let place = |name| row.columns().iter().position(|column| column.name() == name);
        // One that is not there is told when it is read.
        Self(COLUMNS.map(|name| place(name).unwrap_or(usize::MAX)))
    }
}

impl TicketSummary {
    /// Reads rows of one statement.
    pub(super) fn read_all(rows: &[Row], now: Instant) -> Result<Vec<Self>, tokio_postgres::Error> {
        let Some(first) = rows.first() else { return Ok(Vec::new()) };
        let columns = Columns::of(first);
        rows.iter().map(|row| Self::read(row, &columns, now)).collect()
    }

    fn read(row: &Row, columns: &Columns, now: Instant) -> Result<Self, tokio_postgres::Error> {
        let [id, number, title, category, priority, status, created, updated, rest @ ..] =
            columns.0;
        let [unit, place, rest @ ..] = rest;
        let [respond_by, resolve_by, responded, completed, company, rest @ ..] = rest;
        let [first_name, last_name, photos, event, rest @ ..] = rest;
        let [hold, since, until, deferred, ended, tags, rest @ ..] = rest;
        let [turn_of, turn_act, turn_since, in_incident, spoke_by, spoke_at, clocks @ ..] = rest;
        let stored = Turn { of: row.try_get(turn_of)?, act: row.try_get(turn_act)? };
        let Turn { of, act } = in_turn(stored, row.try_get(in_incident)?);
        let text = |at: usize| row.try_get::<_, Option<&str>>(at);
        let place: Vec<Option<&str>> = row.try_get(place)?;
        let mut ticket = Self {
            id: row.try_get(id)?,
            number: row.try_get(number)?,
            title: row.try_get(title)?,
            category: row.try_get(category)?,
            priority: row.try_get(priority)?,
            status: row.try_get(status)?,
            created_at: row.try_get(created)?,
            updated_at: row.try_get(updated)?,
            unit_id: row.try_get(unit)?,
            address: properties::address::of_parts(&place),
            postcode: place.last().copied().flatten().unwrap_or_default().to_owned(),
            respond_by: row.try_get(respond_by)?,
            resolve_by: row.try_get(resolve_by)?,
            responded_at: row.try_get(responded)?,
            completed_at: row.try_get(completed)?,
            clock: None,
            sheet: Sheet::default(),
            legal: None,
            promised: None,
            due_at: None,
            paused_at: None,
            unread: false,
            turn: TicketTurn {
                of,
                act,
                text: act.words(),
                since: row
                    .try_get::<_, Option<_>>(turn_since)?
                    .map_or_else(|| row.try_get(created), Ok)?,
            },
            last_message: LastMessage::read(row, [spoke_by, spoke_at])?,
            contractor_name: row.try_get(company)?,
            coordinator_name: full_name(text(first_name)?, text(last_name)?),
            photo_count: row.try_get(photos)?,
            last_event: text(event)?.map(timeline::spaced),
            last_kind: row.try_get(event)?,
            last_event_at: row.try_get(updated)?,
            hold: hold_mark(row, [hold, since, until])?,
            deferred_until: row.try_get(deferred)?,
            end_reason: row.try_get(ended)?,
            tags: row.try_get(tags)?,
        };
        ticket.read_clocks(row, clocks)?;
        ticket.set_clock(now);
        Ok(ticket)
    }

    fn read_clocks(
        &mut self,
        row: &Row,
        columns: [usize; 11],
    ) -> Result<(), tokio_postgres::Error> {
        let [start, attend_by, safe_by, attended, safe, warn, paused, due, legal, duty, unread] =
            columns;
        let at = |at: usize| row.try_get::<_, Option<Instant>>(at);
        let warn: Option<Vec<Option<Instant>>> = row.try_get(warn)?;
        let stored = Stored {
            start: at(start)?.unwrap_or(self.created_at),
            due: [self.respond_by, at(attend_by)?, at(safe_by)?, self.resolve_by],
            met: met([self.responded_at, at(attended)?, at(safe)?], self.completed_at),
            warn: warn.as_deref(),
            told: None,
        };
        self.sheet = stored.sheet();
        self.paused_at = at(paused)?;
        self.due_at = at(due)?;
        self.legal = at(legal)?.zip(row.try_get(duty)?);
        self.unread = row.try_get(unread)?;
        Ok(())
    }

    /// Notes the clock that matters at `now`: of what was promised and what the law asks for, the one
    /// that runs out first. A hold stops what was promised, never the law.
    pub(super) fn set_clock(&mut self, now: Instant) {
        self.promised = self.promised_at(now);
        let runs = |clock: &Clock| clock.state != Health::Paused;
        self.clock = match (self.promised, self.legal.filter(|_| self.status.is_open())) {
            (Some(promised), Some((due, _))) if runs(&promised) && promised.due <= due => {
                Some(promised)
            }
            (_, Some((due, duty))) => {
                let state = legal_health(due, now);
                Some(Clock { kind: "legal", duty: Some(duty), due, state })
            }
            (promised, None) => promised,
        };
    }

    /// The clock that runs out first of what was promised and is not met, then the repair. Cancelled
    /// work has none.
    fn promised_at(&self, now: Instant) -> Option<Clock> {
        let of = |kind, clock: &ServiceClock| {
            let stands = self.paused_at.is_some() && clock.met.is_none();
            let state = if stands { Health::Paused } else { clock.health(now) };
            Clock { kind, duty: None, due: clock.due, state }
        };
        match self.status {
            TicketStatus::Cancelled => None,
            open if open.is_open() => {
                self.sheet.next().map(|(promised, clock)| of(kind_of(promised), clock))
            }
            _ => self.sheet.get(Promised::Complete).map(|clock| of("resolve", clock)),
        }
    }

    /// Takes out what residents and contractors are not shown.
    pub(super) fn hide_from_outside(&mut self, sight: Sight) {
        self.tags.clear();
        self.last_message = None;
        let told = outside(Turn { of: self.turn.of, act: self.turn.act }, self.status);
        (self.turn.of, self.turn.act, self.turn.text) = (told.of, told.act, told.act.words());
        // What the law asks of the landlord is theirs to see to.
        self.clock = self.promised.take();
        self.legal = None;
        let words = self.last_kind.and_then(timeline::for_residents);
        // To a firm the ticket's contractor may be another; its own orders say what it has.
        if sight.firm().is_some() {
            self.contractor_name = None;
        }
        match sight.firm() {
            None => self.last_event = words.map(str::to_owned),
            // What is nobody's business outside is not a firm's either.
            Some(_) if words.is_none() => self.last_event = None,
            Some(_) => {}
        }
    }

    pub(super) fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }

    pub(super) fn place_by_due(&self) -> Cursor {
        Cursor { at: self.due_at.unwrap_or(self.created_at), id: self.id.as_uuid() }
    }
}

/// The name of a clock.
const fn kind_of(promised: Promised) -> &'static str {
    match promised {
        Promised::Acknowledge => "respond",
        Promised::Attend => "attend",
        Promised::MakeSafe => "makeSafe",
        Promised::Complete => "resolve",
    }
}

/// The mark of a ticket that is on hold, from the places of its columns.
fn hold_mark(
    row: &Row,
    [reason, since, until]: [usize; 3],
) -> Result<Option<HoldMark>, tokio_postgres::Error> {
    let Some(reason) = row.try_get(reason)? else { return Ok(None) };
    Ok(Some(HoldMark { reason, since: row.try_get(since)?, until_on: row.try_get(until)? }))
}

/// First and last name as one, if there is either.
pub(crate) fn full_name(first: Option<&str>, last: Option<&str>) -> Option<String> {
    match (first, last) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// A page of a list of tickets.
#[derive(Serialize, ToSchema)]
pub struct TicketList {
    /// The tickets.
    pub items: Vec<TicketSummary>,
    /// Send it as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are in all, at most 10,000; only when asked with `count=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

/// How many tickets each queue has, each at most 10,000.
#[derive(Serialize, ToSchema)]
pub struct TicketCounts {
    /// Not finished.
    pub open: i64,
    /// Not finished and looked after by the caller.
    pub mine: i64,
    /// Not finished and given to no contractor.
    pub unassigned: i64,
    /// Past their clock.
    pub late: i64,
    /// Past their clock, or due within 24 hours.
    pub soon: i64,
    /// Reported and not triaged.
    pub new: i64,
    /// On hold.
    pub held: i64,
    /// Set aside until a day; in none of the others but `late`.
    pub deferred: i64,
    /// Waiting for a contractor or a resident.
    pub waiting: i64,
    /// Hazards that are proposed or open.
    pub hazards: i64,
    /// Not finished, and a resident or a contractor wrote last.
    pub unanswered: i64,
}

/// What was recognised as an emergency, and what to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct EmergencyAdvice {
    /// The fixed rule that fired.
    pub rule: EmergencyRule,
    /// What the resident is told, with the number to ring.
    #[schema(value_type = String)]
    pub advice: &'static str,
}

/// A ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Ticket {
    /// What a list shows of it.
    #[serde(flatten)]
    pub summary: TicketSummary,
    /// What is wrong, in full.
    pub description: Option<String>,
    /// How it was put right.
    pub resolution_notes: Option<String>,
    /// How the report came in.
    pub reported_via: ReportedVia,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// How often it was reopened.
    pub reopen_count: i32,
    /// Whether whoever looks after it does the work themselves, without a contractor.
    pub own_staff: bool,
    /// What is promised of it, and how each promise is going.
    pub clocks: Vec<TicketClock>,
    /// The version of the service policy that they were counted by; 0 is the one that is built in.
    pub policy_version: i32,
    /// Set when a fixed rule recognised an emergency.
    pub emergency: Option<EmergencyAdvice>,
    /// Its version, for If-Match.
    pub version: i32,
}

impl Ticket {
    pub(super) fn read(row: &Row, now: Instant) -> Result<Self, tokio_postgres::Error> {
        let rule: Option<EmergencyRule> = row.try_get("EmergencyRule")?;
        let clocks = TicketClocks::read(row)?;
        let firm: Option<ContractorId> = row.try_get("ContractorId")?;
        Ok(Self {
            summary: TicketSummary::read(row, &Columns::of(row), now)?,
            own_staff: row.try_get("AssignedByHand")? && firm.is_none(),
            description: row.try_get("Description")?,
            resolution_notes: row.try_get("ResolutionNotes")?,
            reported_via: row.try_get("ReportedVia")?,
            closed_at: row.try_get("ClosedAt")?,
            reopen_count: row.try_get("ReopenCount")?,
            clocks: clocks.shown(now),
            policy_version: clocks.version,
            emergency: rule.map(|rule| EmergencyAdvice { rule, advice: rule.advice() }),
            version: row.try_get("RowVersion")?,
        })
    }
}

/// A move of a ticket or an order, open or not.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MoveOption {
    /// The status afterwards.
    #[schema(value_type = String, example = "Closed")]
    pub to: &'static str,
    /// What the button says.
    #[schema(value_type = String, example = "Close")]
    pub label: &'static str,
    /// Whether the caller may do it now.
    pub allowed: bool,
    /// Why not, if not.
    #[schema(value_type = Option<String>)]
    pub why: Option<Cow<'static, str>>,
    /// Whether a reason must come along.
    pub needs_reason: bool,
    /// All that must come along; `assignee` where no contractor has it.
    pub needs: Vec<Need>,
}

/// Whether the caller may do something, and why not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct May {
    /// Whether.
    pub allowed: bool,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub why: Option<&'static str>,
}

impl May {
    pub(super) const fn unless(why: Option<&'static str>) -> Self {
        Self { allowed: why.is_none(), why }
    }
}

/// What the caller may do with a ticket besides moving it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Can {
    /// Say how urgent it is and who looks after it.
    pub triage: May,
    /// Change its words and facts.
    pub edit: May,
    /// Raise a work order.
    pub raise_order: May,
    /// Write a note for colleagues.
    pub note: May,
    /// Add photographs.
    pub add_photos: May,
    /// Put it on hold.
    pub hold: May,
    /// Set it aside until a day.
    pub defer: May,
    /// Split a second repair off.
    pub split: May,
    /// Put it away.
    pub put_away: May,
}

/// What is next, by whom, by when.
#[derive(Debug, Serialize, ToSchema)]
pub struct Next {
    /// What.
    pub text: String,
    /// Who.
    pub who: String,
    /// By when.
    pub by: Option<Instant>,
}

/// The property that a ticket's unit is in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketProperty {
    /// The id.
    pub id: PropertyId,
    /// The first line of its address.
    pub address_line1: String,
    /// The second line.
    pub address_line2: Option<String>,
    /// The town.
    pub city: String,
    /// The postcode.
    pub postcode: String,
}

/// The unit that a ticket is about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketUnit {
    /// The id.
    pub id: UnitId,
    /// Its number in the property.
    pub unit_number: Option<String>,
    /// Bedrooms.
    pub bedrooms: Option<i32>,
    /// The address on one line.
    pub address: String,
}

/// The person who reported a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reporter {
    /// The contact's id.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Their email.
    pub email: Option<String>,
    /// Their telephone number.
    pub phone_e164: Option<String>,
    /// How they like to be reached.
    pub preferred_channel: Option<String>,
}

/// Who lives in the unit.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketTenancy {
    /// The tenancy's id.
    pub id: TenancyId,
    /// The resident's name.
    pub tenant_name: String,
    /// Since when.
    pub start_date: jiff::civil::Date,
}

/// Who looks after a ticket.
#[derive(Debug, Serialize, ToSchema)]
pub struct Coordinator {
    /// The user's id.
    pub id: UserId,
    /// Their name.
    pub name: String,
}

/// Everything that the page of a ticket shows, in one answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketPage {
    /// The ticket.
    pub ticket: Ticket,
    /// Its unit.
    pub unit: TicketUnit,
    /// Its property.
    pub property: TicketProperty,
    /// Who reported it.
    pub reporter: Option<Reporter>,
    /// Who lives there.
    pub tenancy: Option<TicketTenancy>,
    /// Who looks after it.
    pub coordinator: Option<Coordinator>,
    /// Its work orders, oldest first.
    pub work_orders: Vec<WorkOrder>,
    /// What happened, newest first.
    pub events: Vec<Event>,
    /// Where older events go on; null when these are all.
    pub more_events: Option<String>,
    /// Photographs and documents, oldest first.
    pub attachments: Vec<Attachment>,
    /// What contractors ask for their work, newest first; not shown to residents.
    pub quotes: Vec<Quote>,
    /// What was written to and fro, oldest first.
    pub messages: Vec<Message>,
    /// Moves, open or not.
    pub moves: Vec<MoveOption>,
    /// What else may be done.
    pub can: Can,
    /// What is next.
    pub next: Next,
    /// The known incident that it is a part of.
    pub incident: Option<IncidentMark>,
    /// The ticket that it was merged into.
    pub merged_into: Option<MergedInto>,
    /// When it closes by itself, once it is completed.
    pub closing: Option<Closing>,
    /// How it went in the resident's eyes, once it is completed.
    pub rating: Option<Rating>,
    /// The work that it reports again soon after it was done; colleagues are told.
    pub recall_of: Option<RecallOf>,
}

impl Versioned for TicketPage {
    fn version(&self) -> i32 {
        self.ticket.version
    }
}

/// A ticket that was just reported.
#[derive(Debug, Serialize, ToSchema)]
pub struct TicketReported {
    /// The ticket.
    pub ticket: Ticket,
}

/// Somebody named on the page.
pub(super) fn person_name(first: Option<&str>, last: Option<&str>) -> String {
    full_name(first, last).unwrap_or_else(|| "(no name)".into())
}
