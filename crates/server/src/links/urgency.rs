//! How urgent the ticket that stays is once another is merged into it, and how urgent it was before.

use crate::auth::Caller;
use crate::db::OrgTx;
use crate::params;
use crate::tickets::{self, Locked, TicketClocks};
use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::links::joined_priority;
use maintainuk_domain::policy::{Promised, ServiceClock, Sheet};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london};
use serde_json::{Value, json};
use tokio_postgres::Row;

/// How urgent a ticket is: its priority, the rule that made it an emergency, and its clocks.
#[derive(Debug, Clone)]
pub struct Urgency {
    pub priority: Priority,
    pub emergency: Option<EmergencyRule>,
    pub reported: Instant,
    pub clocks: TicketClocks,
}

impl Urgency {
    /// As a row of the tickets says.
    ///
    /// # Errors
    /// When the row lacks a column.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            priority: row.try_get("Priority")?,
            emergency: row.try_get("EmergencyRule")?,
            reported: row.try_get("CreatedAt")?,
            clocks: TicketClocks::read(row)?,
        })
    }

    /// The same, with whether its clocks stand still.
    pub fn with_hold(&self) -> (Priority, bool) {
        (self.priority, self.clocks.paused_at.is_some())
    }

    /// As a locked ticket says.
    pub fn of(ticket: &Locked) -> Self {
        Self {
            priority: ticket.priority,
            emergency: ticket.emergency,
            reported: ticket.created_at,
            clocks: ticket.clocks.clone(),
        }
    }

    /// What both become: the more urgent priority with what it is counted from, and of each promise
    /// the earlier date.
    pub fn joined(&self, other: &Self) -> Self {
        let mut clocks = self.clocks.clone();
        clocks.sheet = self.clocks.sheet.joined(&other.clocks.sheet, other.reported);
        let starts_earlier =
            other.priority == self.priority && other.clocks.start < self.clocks.start;
        if other.priority < self.priority || starts_earlier {
            clocks.start = other.clocks.start;
            clocks.version = other.clocks.version;
        }
        let emergency = match (self.emergency, other.emergency) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
        let priority = joined_priority(self.priority, other.priority);
        Self { priority, emergency, reported: self.reported, clocks }
    }

    fn is_as(&self, other: &Self) -> bool {
        let dates = |sheet: &Sheet| Promised::ALL.iter().map(|&p| sheet.due(p)).collect::<Vec<_>>();
        self.priority == other.priority
            && self.emergency == other.emergency
            && dates(&self.clocks.sheet) == dates(&other.clocks.sheet)
    }

    /// What whoever merges is told of it.
    pub fn told(&self, joined: &Self, (kept, other): (&str, &str)) -> Option<String> {
        let mut becomes = Vec::new();
        if joined.priority != self.priority || joined.emergency != self.emergency {
            let rule = joined.emergency.filter(|_| joined.priority == Priority::Emergency);
            let rule = rule.map(|rule| format!(" ({})", rule_words(rule))).unwrap_or_default();
            becomes.push(format!("{}{rule}", joined.priority));
        }
        for &promised in Promised::ALL {
            let due = joined.clocks.sheet.due(promised);
            if let Some(due) = due.filter(|_| due != self.clocks.sheet.due(promised)) {
                let day = london(due).strftime("%-d %b %Y %H:%M");
                becomes.push(format!("{} by {day}", promised.words()));
            }
        }
        (!becomes.is_empty()).then(|| {
            format!(
                "{kept} takes over how urgent {other} is, and its earlier dates: {}.",
                becomes.join(", ")
            )
        })
    }
}

fn rule_words(rule: EmergencyRule) -> String {
    crate::timeline::spaced(rule.as_str()).to_lowercase()
}

/// Makes a locked ticket as urgent as it and the one that goes are together; what an undo needs to
/// know of it, where that changes anything.
pub fn take_over(
    tx: OrgTx<'_>,
    caller: &Caller,
    kept: &mut Locked,
    other: &Locked,
    now: Instant,
) -> Option<Value> {
    let (mine, theirs) = (Urgency::of(kept), Urgency::of(other));
    let joined = mine.joined(&theirs);
    if joined.is_as(&mine) {
        return None;
    }
    let note = format!("As urgent as {}, which was merged into it", other.number);
    become_as(tx, caller, kept, &joined, note, now);
    save_met(tx, kept, &mine, &joined);
    Some(json!({ "before": stored(&mine), "after": stored(&joined) }))
}

fn become_as(
    tx: OrgTx<'_>,
    caller: &Caller,
    kept: &mut Locked,
    to: &Urgency,
    note: String,
    now: Instant,
) {
    let mut after = kept.clone();
    (after.priority, after.emergency) = (to.priority, to.emergency);
    after.clocks = to.clocks.clone();
    after.clocks.paused_at = kept.clocks.paused_at;
    after.respond_by = after.clocks.sheet.due(Promised::Acknowledge);
    after.resolve_by = after.clocks.sheet.due(Promised::Complete);
    tickets::save_urgency(tx, caller, kept, &after, note, now);
    *kept = after;
    // What is written of it next is written on top of this.
    kept.version += 1;
}

/// Leaves to the transaction when it was attended and made safe, where that is not what it was.
fn save_met(tx: OrgTx<'_>, kept: &Locked, from: &Urgency, to: &Urgency) {
    let met = |of: &Urgency, promised| of.clocks.sheet.get(promised).and_then(|clock| clock.met);
    let pair = |promised| (met(from, promised), met(to, promised));
    let ((attended, attend), (made_safe, safe)) =
        (pair(Promised::Attend), pair(Promised::MakeSafe));
    if attended == attend && made_safe == safe {
        return;
    }
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET
               "AttendedAt" = CASE WHEN "AttendedAt" IS NOT DISTINCT FROM $3 THEN $4
                   ELSE "AttendedAt" END,
               "MadeSafeAt" = CASE WHEN "MadeSafeAt" IS NOT DISTINCT FROM $5 THEN $6
                   ELSE "MadeSafeAt" END
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, kept.id, attended, attend, made_safe, safe],
    );
}

/// Puts the ticket that stayed back to how urgent it was before a merge, unless somebody, or a hold,
/// changed it since.
pub fn give_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    kept: &mut Locked,
    (stored, merged): (&Value, &str),
    now: Instant,
) {
    let mine = Urgency::of(kept);
    let read = |name: &str| read(&stored[name], &mine);
    let (Some(before), Some(after)) = (read("before"), read("after")) else { return };
    if !mine.is_as(&after) {
        return;
    }
    let note = format!("As it was before {merged} was merged into it");
    become_as(tx, caller, kept, &before, note, now);
    save_met(tx, kept, &after, &before);
}

/// As an undo reads it.
fn stored(urgency: &Urgency) -> Value {
    let clocks = urgency.clocks.sheet.0.map(|clock| {
        let clock = clock?;
        Some(json!({ "due": clock.due, "warn": clock.warn, "met": clock.met, "told": clock.told }))
    });
    json!({
        "priority": urgency.priority, "emergency": urgency.emergency,
        "start": urgency.clocks.start, "version": urgency.clocks.version, "clocks": clocks,
    })
}

/// What was stored, for the ticket that is `now` so urgent.
fn read(stored: &Value, now: &Urgency) -> Option<Urgency> {
    fn moment(value: &Value) -> Option<Instant> {
        value.as_str()?.parse().ok()
    }
    let mut clocks = now.clocks.clone();
    clocks.start = moment(&stored["start"])?;
    clocks.version = i32::try_from(stored["version"].as_i64()?).ok()?;
    clocks.sheet = Sheet(std::array::from_fn(|at| {
        let clock = &stored["clocks"][at];
        Some(ServiceClock {
            due: moment(&clock["due"])?,
            warn: moment(&clock["warn"])?,
            met: moment(&clock["met"]),
            told: u8::try_from(clock["told"].as_u64()?).ok()?,
        })
    }));
    Some(Urgency {
        priority: stored["priority"].as_str()?.parse().ok()?,
        emergency: stored["emergency"].as_str().and_then(|rule| rule.parse().ok()),
        reported: now.reported,
        clocks,
    })
}
