//! What residents are told by email, promised in the transaction of the change that causes it.

mod email;
mod jobs;
mod store;

pub use email::escape;
pub use jobs::SendEmail;

use crate::db::OrgTx;
use crate::http::Problem;
use crate::outbox;
use maintainuk_domain::ids::{ContactId, NotificationId, TicketId, WorkOrderId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;

text_enum! {
    /// What an email is about.
    pub enum Template {
        /// A repair was reported.
        Reported,
        /// A visit was agreed or changed.
        Scheduled,
        /// The work is done.
        Completed,
        /// It was set aside until a day.
        Deferred,
    }
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
    let notification = NotificationId::fresh();
    store::insert(tx, notification, template, ticket, person, now);
    let job = SendEmail { template, ticket, person, order, notification };
    outbox::enqueue(tx, now, &job, Some(format!("contact:{person}")))?;
    Ok(())
}
