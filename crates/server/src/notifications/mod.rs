//! What residents and firms are told by email, promised in the transaction of the change that causes it.

mod colleagues;
mod email;
mod jobs;
mod personal;
mod store;
mod visits;

pub(crate) use colleagues::escalate;
pub use colleagues::{MailColleague, MailWords};
pub use email::escape;
pub(crate) use email::{Frame, letter, paragraphs};
pub use jobs::SendEmail;
pub use personal::{Personal, Written};
pub(crate) use store::{concerned, reporter};

use crate::db::OrgTx;
use crate::http::Problem;
use crate::outbox;
use maintainuk_domain::ids::{ContactId, NotificationId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::VisitStatus;

text_enum! {
    /// What an email is about.
    pub enum Template {
        /// A repair was reported.
        Reported,
        /// A visit was agreed or changed.
        Scheduled,
        /// The work is done.
        Completed,
        /// It will not be done, and no visit was agreed.
        Cancelled,
        /// It was set aside until a day.
        Deferred,
        /// A rule has something to say.
        ByRule,
        /// A time for a visit is asked for.
        VisitProposed,
        /// Nobody comes at the time that was agreed.
        VisitCancelled,
        /// A time that was only asked for does not suit; what was agreed stands.
        VisitTimeOff,
        /// A visit is soon.
        VisitReminder,
        /// Somebody is on their way.
        OnMyWay,
        /// Nobody was in.
        NoAccess,
        /// To the firm: a visit was agreed or changed.
        JobScheduled,
        /// To the firm: a time for a visit is asked for.
        JobProposed,
        /// To the firm: a visit is off.
        JobVisitCancelled,
        /// To the firm: a time that was only asked for does not suit; what was agreed stands.
        JobTimeOff,
        /// To the firm: a visit is soon.
        JobReminder,
        /// To the firm: it is said to be away on the day of a visit.
        JobAway,
        /// To the firm: an order is theirs, without being asked first.
        JobGiven,
        /// To the firm: an order is somebody else's now.
        JobTakenBack,
        /// To the firm: what they did is not right yet.
        JobSentBack,
        /// To the firm: the order is cancelled.
        JobCancelled,
        /// To the firm: it is asked whether it will do an order.
        JobOffered,
        /// To the firm: it has not answered.
        JobChased,
        /// To the firm: another was first, or it is not asked any more.
        JobLost,
    }
}

impl Template {
    /// Whether it goes to the firm that does the work.
    pub const fn is_to_firm(self) -> bool {
        matches!(
            self,
            Self::JobScheduled
                | Self::JobProposed
                | Self::JobVisitCancelled
                | Self::JobTimeOff
                | Self::JobReminder
                | Self::JobAway
                | Self::JobGiven
                | Self::JobTakenBack
                | Self::JobSentBack
                | Self::JobCancelled
                | Self::JobOffered
                | Self::JobChased
                | Self::JobLost
        )
    }

    /// Where the visit stands that it speaks of; nothing where it may speak of none. Once the visit does
    /// not stand there any more it would not be true: it is not sent, and what came instead has its own
    /// email.
    pub const fn visit(self) -> Option<&'static [VisitStatus]> {
        use VisitStatus::{Cancelled, Confirmed, Declined, Proposed, Started};
        match self {
            Self::Scheduled
            | Self::JobScheduled
            | Self::VisitReminder
            | Self::JobReminder
            | Self::JobAway
            | Self::OnMyWay => Some(&[Confirmed, Started]),
            Self::VisitProposed | Self::JobProposed => Some(&[Proposed]),
            Self::VisitCancelled => Some(&[Cancelled]),
            Self::VisitTimeOff | Self::JobTimeOff => Some(&[Cancelled, Declined]),
            Self::JobVisitCancelled => Some(&[Cancelled, VisitStatus::NoAccess]),
            Self::NoAccess => Some(&[VisitStatus::NoAccess]),
            _ => None,
        }
    }
}

/// What of a ticket an email speaks of.
#[derive(Debug, Clone, Copy, Default)]
pub struct About<'a> {
    /// The work order.
    pub order: Option<WorkOrderId>,
    /// The very visit that something happened to: by the time it is sent there may be others.
    pub visit: Option<VisitId>,
    /// Why, where no visit keeps it.
    pub reason: Option<&'a str>,
}

/// Promises an email to a person about a ticket: an alert on record, and a message for the worker.
/// Emails to one person leave in the order in which they were promised.
///
/// # Errors
/// Never in practice: when the payload cannot be written as JSON.
pub fn promise(
    tx: OrgTx<'_>,
    now: Instant,
    template: Template,
    ticket: TicketId,
    person: ContactId,
    order: Option<WorkOrderId>,
) -> Result<(), Problem> {
    promise_about(tx, now, template, ticket, person, About { order, ..About::default() })
}

/// Promises an email about one visit, or with a reason, as [`promise`] does.
///
/// # Errors
/// Never in practice: when the payload cannot be written as JSON.
pub fn promise_about(
    tx: OrgTx<'_>,
    now: Instant,
    template: Template,
    ticket: TicketId,
    person: ContactId,
    about: About<'_>,
) -> Result<(), Problem> {
    send(tx, now, (template, None), ticket, (person, about))
}

/// Promises an email with a rule's words, as [`promise`] does.
///
/// # Errors
/// Never in practice: when the payload cannot be written as JSON.
pub fn promise_words(
    tx: OrgTx<'_>,
    now: Instant,
    ticket: TicketId,
    person: ContactId,
    words: MailWords,
) -> Result<(), Problem> {
    send(tx, now, (Template::ByRule, Some(words)), ticket, (person, About::default()))
}

fn send(
    tx: OrgTx<'_>,
    now: Instant,
    (template, words): (Template, Option<MailWords>),
    ticket: TicketId,
    (person, about): (ContactId, About<'_>),
) -> Result<(), Problem> {
    let notification = NotificationId::fresh();
    store::insert(tx, notification, template, ticket, person, now);
    let About { order, visit, reason } = about;
    let reason = reason.map(str::to_owned);
    let job = SendEmail { template, ticket, person, order, visit, reason, notification, words };
    outbox::enqueue(tx, now, &job, Some(format!("contact:{person}")))?;
    Ok(())
}
