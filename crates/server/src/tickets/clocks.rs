//! The clocks of a ticket, as its row has them.
//!
//! A ticket carries when each promise is due, when it was met, from when it is at risk, how far it
//! was told of, and the version of the policy that all this was counted by. Nothing of it is joined
//! to a list.

use super::store::Locked;
use super::turns;
use crate::db::{DbError, OrgTx};
use crate::params;
use crate::policy::Terms;
use crate::work_orders;
use jiff::SignedDuration;
use maintainuk_domain::clocks::{AT_RISK_PERCENT, Health};
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::policy::{Pause, Promised, ServiceClock, Sheet, since};
use maintainuk_domain::tickets::{Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::turns::TurnOf;
use serde::Serialize;
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Periods in which a ticket was on hold, as a column of the statement that locks it: a JSON array
/// of pairs, the second null while the hold lasts.
#[macro_export]
macro_rules! pauses_of_ticket {
    () => {
        r#"(SELECT jsonb_agg(jsonb_build_array(h."StartedAt", h."EndedAt")) FROM "TicketHolds" h
            WHERE h."OrgId" = $1 AND h."TicketId" = t."Id") AS "Pauses""#
    };
}

/// The clocks of a ticket.
#[derive(Debug, Clone)]
pub struct TicketClocks {
    /// What they are counted from: the report, or when it was reopened.
    pub start: Instant,
    /// The version of the policy that they were counted by.
    pub version: i32,
    /// Since when they stand still.
    pub paused_at: Option<Instant>,
    /// The clocks.
    pub sheet: Sheet,
    /// When it was made safe.
    pub safe_at: Option<Instant>,
    status: TicketStatus,
}

/// One promise of a ticket.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TicketClock {
    /// What is promised.
    pub promised: Promised,
    /// When it runs out.
    pub due: Instant,
    /// From when it is at risk.
    pub at_risk_from: Instant,
    /// When it was done.
    pub met_at: Option<Instant>,
    /// How it is going.
    pub state: Health,
}

/// What a row says of the clocks, in the order of [`Promised`].
pub struct Stored<'a> {
    pub start: Instant,
    pub due: [Option<Instant>; 4],
    pub met: [Option<Instant>; 4],
    pub warn: Option<&'a [Option<Instant>]>,
    pub told: Option<&'a [i16]>,
}

impl Stored<'_> {
    /// The clocks. Where nothing says from when one is at risk, four fifths of its time do.
    pub fn sheet(&self) -> Sheet {
        Sheet(std::array::from_fn(|at| {
            let due = self.due.get(at).copied().flatten()?;
            let warn = self.warn.and_then(|warn| warn.get(at).copied().flatten());
            let told = self.told.and_then(|told| told.get(at).copied()).unwrap_or(0);
            Some(ServiceClock {
                due,
                warn: warn.unwrap_or_else(|| share(self.start, due)),
                met: self.met.get(at).copied().flatten(),
                told: u8::try_from(told).unwrap_or(0),
            })
        }))
    }
}

fn share(start: Instant, due: Instant) -> Instant {
    let used = due.since(start).as_micros() * AT_RISK_PERCENT / 100;
    start.plus(SignedDuration::from_micros(i64::try_from(used).unwrap_or(0)))
}

impl TicketClocks {
    /// Reads them from a row with the columns of that name.
    ///
    /// # Errors
    /// When the row lacks a column.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let at = |name: &str| row.try_get::<_, Option<Instant>>(name);
        let start = at("ClockStartAt")?.map_or_else(|| row.try_get("CreatedAt"), Ok)?;
        let completed = at("CompletedAt")?;
        let (warn, told): (Option<Vec<Option<Instant>>>, Option<Vec<i16>>) =
            (row.try_get("WarnAt")?, row.try_get("Told")?);
        let stored = Stored {
            start,
            due: [at("RespondBy")?, at("AttendBy")?, at("MakeSafeBy")?, at("ResolveBy")?],
            met: met([at("RespondedAt")?, at("AttendedAt")?, at("MadeSafeAt")?], completed),
            warn: warn.as_deref(),
            told: told.as_deref(),
        };
        Ok(Self {
            start,
            version: row.try_get("PolicyVersion")?,
            paused_at: at("PausedAt")?,
            safe_at: at("MadeSafeAt")?,
            sheet: stored.sheet(),
            status: row.try_get("Status")?,
        })
    }

    /// Whether any clock runs: the ticket is open and not on hold.
    pub fn run(&self) -> bool {
        self.status.is_open() && self.paused_at.is_none()
    }

    /// How far each was told of, as the column has it.
    pub fn told(&self) -> Vec<i16> {
        self.sheet.0.iter().map(|clock| clock.map_or(0, |clock| clock.told.into())).collect()
    }

    /// From when each is at risk, as the column has it.
    pub fn warn(&self) -> Vec<Option<Instant>> {
        self.sheet.0.iter().map(|clock| clock.map(|clock| clock.warn)).collect()
    }

    /// Each clock and how it is going.
    pub fn shown(&self, now: Instant) -> Vec<TicketClock> {
        let clocks = Promised::ALL.iter().zip(&self.sheet.0);
        clocks
            .filter_map(|(&promised, clock)| {
                let clock = clock.as_ref()?;
                let stands = self.paused_at.is_some() && clock.met.is_none();
                Some(TicketClock {
                    promised,
                    due: clock.due,
                    at_risk_from: clock.warn,
                    met_at: clock.met,
                    state: if stands { Health::Paused } else { clock.health(now) },
                })
            })
            .collect()
    }
}

/// When each promise was met. Work that is done keeps all of them.
pub const fn met(
    [responded, attended, safe]: [Option<Instant>; 3],
    completed: Option<Instant>,
) -> [Option<Instant>; 4] {
    const fn or(first: Option<Instant>, then: Option<Instant>) -> Option<Instant> {
        if first.is_some() { first } else { then }
    }
    [or(responded, completed), or(attended, completed), or(safe, completed), completed]
}

/// The clocks of something that is reported now; `agreed` is the day that planned work is done by.
pub fn fresh(
    terms: &Terms,
    priority: Priority,
    now: Instant,
    agreed: Option<Instant>,
) -> TicketClocks {
    let mut sheet = terms.count(priority, now, &[]);
    if let Some(due) = agreed {
        sheet.agree(Promised::Complete, now, due, terms.policy.warn_percent, &terms.work);
    }
    TicketClocks {
        start: now,
        version: terms.version,
        paused_at: None,
        sheet,
        safe_at: None,
        status: TicketStatus::New,
    }
}

impl Locked {
    /// Counts the clocks anew by the policy in force, from the moment that they started. Planned
    /// work keeps a day it has, unless the policy promises one.
    pub fn recount(&mut self, start: Instant) {
        let agreed = self.resolve_by;
        let mut sheet = self.terms.count(self.priority, start, &self.pauses);
        if sheet.due(Promised::Complete).is_none()
            && let Some(due) = agreed
        {
            let percent = self.terms.policy.warn_percent;
            sheet.agree(Promised::Complete, start, due, percent, &self.terms.work);
        }
        for (new, old) in sheet.0.iter_mut().zip(&self.clocks.sheet.0) {
            // One that starts anew is not met by what was done before.
            if let Some(new) = new.as_mut().filter(|_| start == self.clocks.start) {
                new.met = old.and_then(|old| old.met);
            }
        }
        self.clocks.start = start;
        self.clocks.version = self.terms.version;
        self.clocks.paused_at = since(&self.pauses).filter(|_| self.terms.policy.pause_on_hold);
        self.clocks.sheet = sheet;
        self.respond_by = sheet.due(Promised::Acknowledge);
        self.resolve_by = sheet.due(Promised::Complete);
    }

    /// When each promise is due, in words, for the timeline.
    pub fn due_words(&self) -> [(&'static str, Option<String>); 4] {
        let words = |due: Instant| london(due).strftime("%-d %b %Y %H:%M").to_string();
        let of = |promised| self.clocks.sheet.due(promised).map(words);
        [
            ("answerBy", of(Promised::Acknowledge)),
            ("attendBy", of(Promised::Attend)),
            ("makeSafeBy", of(Promised::MakeSafe)),
            ("completeBy", of(Promised::Complete)),
        ]
    }
}

/// Leaves clocks that were counted anew to the transaction. Those that start anew forget what was
/// met before.
pub fn save(tx: OrgTx<'_>, ticket: &Locked, anew: bool) {
    let clocks = &ticket.clocks;
    let runs = clocks.paused_at.is_none() && ticket.status.is_open();
    let next = runs.then(|| ticket.terms.tell_at(&clocks.sheet)).flatten();
    write(tx, ticket.id, clocks, next, anew);
}

/// Leaves the clocks of a ticket to the transaction, and when they are looked at `next`.
pub fn write(
    tx: OrgTx<'_>,
    ticket: TicketId,
    clocks: &TicketClocks,
    next: Option<Instant>,
    anew: bool,
) {
    let due = |promised| clocks.sheet.due(promised);
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "PolicyVersion" = $3, "ClockStartAt" = $4,
               "RespondBy" = $5, "AttendBy" = $6, "MakeSafeBy" = $7, "ResolveBy" = $8,
               "WarnAt" = $9, "Told" = $10, "TellAt" = $11, "PausedAt" = $12,
               "AttendedAt" = CASE WHEN $13 THEN NULL ELSE "AttendedAt" END,
               "MadeSafeAt" = CASE WHEN $13 THEN NULL ELSE "MadeSafeAt" END
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![
            tx.org,
            ticket,
            clocks.version,
            clocks.start,
            due(Promised::Acknowledge),
            due(Promised::Attend),
            due(Promised::MakeSafe),
            due(Promised::Complete),
            clocks.warn(),
            clocks.told(),
            next,
            clocks.paused_at,
            anew
        ],
    );
}

/// Marks that nobody can come to harm any more.
pub fn save_safe(tx: OrgTx<'_>, ticket: TicketId, now: Instant) {
    tx.later(
        // Whoever makes it safe, on the telephone too, has answered it.
        r#"UPDATE "MaintenanceTickets" SET "MadeSafeAt" = $3,
               "RespondedAt" = COALESCE("RespondedAt", $3)
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket, now],
    );
}

/// Brings a locked ticket in line with its holds: call it in the transaction in which a hold begins
/// or ends, with all its holds as they are then and whom it waits for now.
///
/// # Errors
/// The database's refusal.
pub async fn follow_holds(
    tx: OrgTx<'_>,
    ticket: &Locked,
    holds: Vec<Pause>,
    held_for: Option<TurnOf>,
    now: Instant,
) -> Result<(), DbError> {
    stand(tx, ticket, ticket.status, holds).await?;
    let orders = work_orders::of_ticket(tx, ticket.id).await?;
    let answered = ticket.responded_at.is_some();
    let turn = turns::of(ticket.status, answered, &orders, held_for, ticket.own_staff());
    turns::save(tx, ticket.id, turn, true, now);
    Ok(())
}

/// Leaves the clocks of a locked ticket, as these holds make them, to the transaction; `status` is
/// the one that it will have. The version that the ticket carries says whether holds stop them.
pub(super) async fn stand(
    tx: OrgTx<'_>,
    ticket: &Locked,
    status: TicketStatus,
    holds: Vec<Pause>,
) -> Result<(), DbError> {
    let mut ticket = ticket.clone();
    ticket.status = status;
    if ticket.clocks.version != ticket.terms.version {
        let carried = crate::policy::version(tx, ticket.clocks.version).await?;
        ticket.terms = ticket.terms.by(carried);
    }
    ticket.pauses = holds;
    if ticket.hold.is_none() {
        // A hold that only begins moves nothing yet.
        ticket.clocks.paused_at =
            since(&ticket.pauses).filter(|_| ticket.terms.policy.pause_on_hold);
        save(tx, &ticket, false);
        return Ok(());
    }
    let told = ticket.clocks.sheet.0.map(|clock| clock.map(|clock| (clock.due, clock.told)));
    let agreed = ticket.resolve_by.filter(|_| ticket.priority == Priority::Planned);
    ticket.recount(ticket.clocks.start);
    if let Some(due) = agreed {
        let (start, percent) = (ticket.clocks.start, ticket.terms.policy.warn_percent);
        ticket.clocks.sheet.agree(Promised::Complete, start, due, percent, &ticket.terms.work);
    }
    // What was told stays told, unless the clock got more time.
    for (clock, told) in ticket.clocks.sheet.0.iter_mut().zip(told) {
        if let (Some(clock), Some((due, told))) = (clock, told)
            && clock.due == due
        {
            clock.told = told;
        }
    }
    save(tx, &ticket, false);
    Ok(())
}

/// Holds of which none lasts beyond `now`.
pub fn ended(holds: &[Pause], now: Instant) -> Vec<Pause> {
    holds.iter().map(|hold| Pause { from: hold.from, to: hold.to.or(Some(now)) }).collect()
}

/// Pairs of moments as the column has them.
pub(crate) fn pauses(stored: Option<&Value>) -> Vec<Pause> {
    let moment = |value: Option<&Value>| {
        let text = value?.as_str()?;
        // PostgreSQL writes its UTC timestamps without a zone.
        let zoned = if text.ends_with('Z') { text.to_owned() } else { format!("{text}Z") };
        zoned.parse::<Instant>().ok()
    };
    let pairs = stored.and_then(Value::as_array).into_iter().flatten();
    pairs
        .filter_map(|pair| Some(Pause { from: moment(pair.get(0))?, to: moment(pair.get(1)) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn holds_are_read_as_postgresql_writes_them() {
        let stored = json!([
            ["2026-11-16T10:00:00", "2026-11-17T10:00:00.5"],
            ["2026-11-18T10:00:00", null]
        ]);
        let at = |text: &str| text.parse::<Instant>().expect("a moment");
        let first =
            Pause { from: at("2026-11-16T10:00:00Z"), to: Some(at("2026-11-17T10:00:00.5Z")) };
        let second = Pause { from: at("2026-11-18T10:00:00Z"), to: None };
        assert_eq!(pauses(Some(&stored)), [first, second]);
        assert_eq!(pauses(None), []);
    }

    #[test]
    fn a_row_of_before_is_at_risk_from_four_fifths_of_its_time() {
        let start: Instant = "2026-11-20T10:00:00Z".parse().expect("a moment");
        let due = [Some(start.plus_hours(10)), None, None, None];
        let stored = Stored { start, due, met: [None; 4], warn: None, told: None };
        let clock = stored.sheet().0[0].expect("a clock");
        assert_eq!((clock.warn, clock.told), (start.plus_hours(8), 0));
    }
}
