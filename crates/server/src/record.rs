//! One change, one record: what happened, who did it, what it was before, and who is told.
//!
//! A command writes its rows and hands the rest to [`record`], which leaves the audit row, the
//! timeline event and the messages to the same transaction.

mod decided;

pub use decided::{Decided, by_version, decided, version_of};

use crate::auth::Caller;
use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::ids::{AuditId, ContactId, EventId, TicketId, UserId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

text_enum! {
    /// What a line of a ticket's timeline is about.
    pub enum EventType {
        /// A repair was reported.
        TicketReported,
        /// Somebody looked at it and said how urgent it is.
        TicketTriaged,
        /// Its words or facts were changed.
        TicketUpdated,
        /// Its status moved.
        TicketStatusChanged,
        /// A work order was raised.
        WorkOrderRaised,
        /// A contractor was given, or taken off, an order.
        ContractorAssigned,
        /// A contractor was asked.
        WorkOrderOffered,
        /// A contractor will do it.
        WorkOrderAccepted,
        /// A contractor will not.
        WorkOrderDeclined,
        /// A contractor who was asked said nothing in time.
        OfferLapsed,
        /// A visit is agreed.
        VisitScheduled,
        /// Who comes to a visit is said.
        OperativesNamed,
        /// A time for a visit is asked for.
        VisitProposed,
        /// A time that was asked for does not suit.
        VisitDeclined,
        /// A visit is off.
        VisitCancelled,
        /// Somebody is on their way.
        VisitOnMyWay,
        /// Work began.
        WorkStarted,
        /// Work is done.
        WorkCompleted,
        /// Staff agree that it is done.
        WorkVerified,
        /// Staff do not agree.
        WorkSentBack,
        /// Nobody let the contractor in.
        NoAccess,
        /// An order will not be done.
        WorkOrderCancelled,
        /// Photographs were added.
        PhotosAdded,
        /// A photograph was taken away.
        PhotoRemoved,
        /// A certificate of a job was added.
        CertificateAdded,
        /// A certificate was taken away by who added it.
        CertificateRemoved,
        /// A note for colleagues.
        NoteAdded,
        /// It is finished and agreed.
        TicketClosed,
        /// It will not be done.
        TicketCancelled,
        /// It was not right after all.
        TicketReopened,
        /// An email went out.
        EmailSent,
        /// Somebody who should have had an email has no address that works.
        EmailNotSent,
        /// A quote came in.
        QuoteSubmitted,
        /// A quote was approved.
        QuoteApproved,
        /// A quote was rejected.
        QuoteRejected,
        /// A text spoke of a hazard.
        HazardProposed,
        /// A person confirmed a hazard; its clocks run.
        HazardConfirmed,
        /// A person found that there is no case.
        HazardRefused,
        /// Something was done about a hazard.
        HazardStageRecorded,
        /// A person set a clock's date.
        HazardDeadlineSet,
        /// A person corrected since when a hazard was known; its clocks were counted anew.
        HazardKnownSinceSet,
        /// The clocks were counted anew because the calendar changed.
        HazardRecounted,
        /// A clock is near its end.
        HazardClockNear,
        /// A clock ran out.
        HazardClockMissed,
        /// A case ended.
        HazardClosed,
        /// A letter about a hazard was written.
        HazardLetterWritten,
        /// The mail server took a letter about a hazard.
        HazardLetterSent,
        /// A letter about a hazard was handed over or posted.
        HazardLetterGiven,
        /// A letter about a hazard could not be sent.
        HazardLetterFailed,
        /// A home that was damp is to be looked at.
        DampCheckDue,
        /// A home that was damp was looked at.
        DampChecked,
        /// It waits for something.
        TicketHeld,
        /// It goes on.
        TicketResumed,
        /// It was set aside until a day.
        TicketDeferred,
        /// It is back from being set aside.
        TicketReturned,
        /// It was put away.
        TicketPutAway,
        /// It was brought back.
        TicketRestored,
        /// Its tags were changed.
        TagsChanged,
        /// It was linked to another ticket.
        TicketLinked,
        /// A link to another ticket was taken away.
        TicketUnlinked,
        /// Another ticket became a part of it, or it of another.
        TicketMerged,
        /// A second repair was split off, or this one off another.
        TicketSplit,
        /// A split was undone.
        TicketUnsplit,
        /// A merge was undone.
        TicketUnmerged,
        /// It closes by itself soon.
        TicketClosesSoon,
        /// Somebody does not want it to close.
        TicketObjected,
        /// Who lives there says that it is fixed.
        TicketConfirmed,
        /// Its resident said how it went.
        RepairRated,
        /// A promise is near its end.
        ServiceClockNear,
        /// A promise was not kept.
        ServiceClockMissed,
        /// Others have to know of a promise that was not kept.
        ServiceClockEscalated,
        /// The clocks were counted anew, because a bank holiday was added.
        ServiceClockRecounted,
        /// Nobody can come to harm any more.
        TicketMadeSafe,
        /// An order was given a checklist.
        ChecklistAdded,
        /// All that a checklist must have is answered.
        ChecklistAnswered,
        /// A checklist was taken off an order.
        ChecklistRemoved,
        /// It is a part of a known incident.
        IncidentJoined,
        /// The priced work of an order was changed.
        PricingChanged,
        /// A change of the priced work waits for somebody to decide.
        PricingAsked,
        /// A change of the priced work was approved.
        PricingApproved,
        /// A change of the priced work was not approved.
        PricingRejected,
        /// A change of the priced work is not asked for any more.
        PricingWithdrawn,
        /// A colleague wrote to the resident or to a firm.
        MessageSent,
        /// The resident or a firm wrote.
        MessageReceived,
        /// A message did not arrive.
        MessageFailed,
        /// A message speaks of an emergency.
        MessageEmergency,
    }
}

/// A line of the audit log about to be written.
#[derive(Debug, Default)]
pub struct Audit {
    /// Who did it; nobody for the system.
    pub user: Option<UserId>,
    /// What was done, such as `ticket.triage`.
    pub action: &'static str,
    /// To what kind of thing.
    pub entity: &'static str,
    /// To which.
    pub id: Uuid,
    /// What it was before; without secrets.
    pub old: Option<Value>,
    /// What it is now; without secrets.
    pub new: Option<Value>,
    /// From where.
    pub ip: Option<String>,
    /// With what.
    pub agent: Option<String>,
}

impl Audit {
    /// An entry without an actor.
    pub fn of(action: &'static str, entity: &'static str, id: Uuid) -> Self {
        Self { action, entity, id, ..Self::default() }
    }

    /// An entry by the caller.
    pub fn by(caller: &Caller, action: &'static str, entity: &'static str, id: Uuid) -> Self {
        Self {
            user: Some(caller.user()),
            ip: Some(caller.ip.clone()),
            agent: caller.agent.clone(),
            ..Self::of(action, entity, id)
        }
    }

    /// With the values before and after.
    pub fn values(self, old: Option<Value>, new: Option<Value>) -> Self {
        Self { old, new, ..self }
    }

    /// With all of something that is new.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn created(self, new: &impl Serialize) -> serde_json::Result<Self> {
        Ok(self.values(None, Some(serde_json::to_value(new)?)))
    }

    /// With what differs between two states of the same thing.
    ///
    /// # Errors
    /// When they cannot be written as JSON.
    pub fn changed<T: Serialize>(self, old: &T, new: &T) -> serde_json::Result<Self> {
        Ok(self.differing(Some(serde_json::to_value(old)?), serde_json::to_value(new)?))
    }

    /// The same of values, or with all of what is new where there was nothing.
    pub fn differing(self, mut old: Option<Value>, mut new: Value) -> Self {
        if let (Some(Value::Object(before)), Value::Object(after)) = (&mut old, &mut new) {
            before.retain(|name, value| match after.get(name) {
                Some(same) if same == value => {
                    after.remove(name);
                    false
                }
                _ => true,
            });
        }
        self.values(old, Some(new))
    }

    /// With the reason that was given, beside what it is now.
    #[must_use]
    pub fn because(mut self, reason: Option<String>) -> Self {
        if let (Some(Value::Object(new)), Some(reason)) = (&mut self.new, reason) {
            new.insert("reason".into(), reason.into());
        }
        self
    }
}

/// A line of a ticket's timeline about to be written.
pub struct Event {
    /// The ticket.
    pub ticket: TicketId,
    /// What it is about.
    pub kind: EventType,
    /// The particulars, in camelCase.
    pub data: Value,
    /// The colleague, contractor or resident with an account who did it.
    pub user: Option<UserId>,
    /// The person it came from, where that is somebody else.
    pub contact: Option<ContactId>,
}

impl Event {
    /// An event by the caller.
    pub fn by(caller: &Caller, ticket: TicketId, kind: EventType, data: Value) -> Self {
        Self { ticket, kind, data, user: Some(caller.user()), contact: None }
    }
}

/// Leaves an audit row to the transaction.
pub fn audit(tx: OrgTx<'_>, now: Instant, entry: Audit) {
    tx.later(
        r#"INSERT INTO "AuditLogs" ("Id", "OrgId", "UserId", "Action", "EntityType", "EntityId",
               "OldValueJson", "NewValueJson", "IpAddress", "UserAgent", "Timestamp")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        params![
            AuditId::fresh(),
            tx.org,
            entry.user,
            entry.action,
            entry.entity,
            entry.id,
            entry.old,
            entry.new,
            entry.ip,
            entry.agent,
            now
        ],
    );
}

/// Leaves a timeline event to the transaction, and with it the promise to run the rules that it sets
/// off, where there are any. What a rule does says which rules led there (`app.rules`). A line about an
/// order (`order`, its number) names the firm that has it then, unless it names one (`contractorId`): who
/// else has the order later does not read it.
pub fn event(tx: OrgTx<'_>, now: Instant, event: Event) {
    debug_assert!(
        !decided::lacks_version(event.kind, &event.data),
        "{} by which policy",
        event.kind
    );
    tx.later(
        r#"WITH line AS (INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
               "ActorUserId", "ActorContactId", "DataJson", "CreatedAt")
           VALUES ($1, $2, $3, $4::varchar, $5, $6, CASE
               WHEN $7::jsonb ? 'order' AND NOT $7::jsonb ? 'contractorId'
               THEN $7::jsonb || jsonb_build_object('contractorId', (
                   SELECT o."AssignedContractorId" FROM "WorkOrders" o WHERE o."OrgId" = $2
                   AND o."TicketId" = $3 AND o."WorkOrderNumber" = $7::jsonb ->> 'order'))
               ELSE $7::jsonb END, $8))
           INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
               "AvailableAt", "OrderingKey", "CreatedAt", "UpdatedAt")
           SELECT gen_random_uuid(), $2, 'run-rules', jsonb_build_object('event', $1::uuid,
               'ticket', $3::uuid, 'kind', $4::varchar,
               'chain', COALESCE(current_setting('app.rules', true), '')), 'Pending', now(),
               'rules:' || $3::uuid, $8, $8
           WHERE COALESCE(current_setting('app.rules', true), '') <> 'off' AND EXISTS (
               SELECT 1 FROM "AutomationRules" r
               WHERE r."OrgId" = $2 AND r."Enabled" AND $4::varchar = ANY (r."Events"))"#,
        params![
            EventId::fresh(),
            tx.org,
            event.ticket,
            event.kind,
            event.user,
            event.contact,
            event.data,
            now
        ],
    );
}

/// Leaves the whole record of a change on a ticket to the transaction.
pub fn record(tx: OrgTx<'_>, now: Instant, entry: Audit, line: Event) {
    audit(tx, now, entry);
    event(tx, now, line);
}
