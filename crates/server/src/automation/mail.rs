//! Emails by a rule. They go through the outbox as every other does: to a resident only if they want
//! email, and without setting off any rule.

use crate::app::App;
use crate::consents;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::notifications::{self, MailColleague, MailWords};
use crate::outbox;
use crate::tickets::Locked;
use maintainuk_domain::automation::{RuleAction, RuleMailTo};
use maintainuk_domain::ids::{OrgId, TicketId};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::time::Instant;

/// Why an action must not be done that would write to somebody who does not want it; nothing for
/// every other. Asked before the action's transaction, and once more when the email is sent.
///
/// # Errors
/// The database's refusal.
pub async fn unwanted(
    app: &App,
    org: OrgId,
    ticket: TicketId,
    action: &RuleAction,
) -> Result<Option<String>, Problem> {
    let RuleAction::Email { to: RuleMailTo::Resident, .. } = action else { return Ok(None) };
    let Some(person) = notifications::reporter(&app.db, org, ticket).await? else {
        return Ok(Some("Nobody is on record who reported it.".into()));
    };
    Ok(consents::refusal(&app.db, org, person, Channel::Email).await?.map(str::to_owned))
}

/// Promises an email.
///
/// # Errors
/// That nobody is there to get it.
pub fn promise(
    tx: OrgTx<'_>,
    ticket: &Locked,
    to: RuleMailTo,
    words: MailWords,
    now: Instant,
) -> Result<(), Problem> {
    match to {
        RuleMailTo::Resident => {
            let nobody = || Problem::conflict("Nobody is on record who reported it.");
            let person = ticket.reporter.ok_or_else(nobody)?;
            notifications::promise_words(tx, now, ticket.id, person, words)
        }
        RuleMailTo::Coordinator => {
            let nobody = || Problem::conflict("Nobody looks after it.");
            let user = ticket.coordinator.ok_or_else(nobody)?;
            let mail = MailColleague { ticket: ticket.id, user, words };
            outbox::enqueue(tx, now, &mail, Some(format!("user:{user}")))?;
            Ok(())
        }
    }
}
