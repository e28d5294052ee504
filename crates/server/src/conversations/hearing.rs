//! What a message from outside brings about: an alert, and what its words speak of.

use super::send::shown;
use super::store;
use crate::auth::Caller;
use crate::bell::Alert;
use crate::db::OrgTx;
use crate::hazards::{self, Notice};
use crate::notifications::{self, MailWords};
use crate::record::{Event, EventType, event};
use crate::tickets::{self, EmergencyAdvice, Locked};
use crate::timeline::spaced;
use maintainuk_domain::emergency::{EmergencyRule, Report};
use maintainuk_domain::hazards::hear as listen;
use maintainuk_domain::ids::ConversationId;
use maintainuk_domain::policy::EscalateTo;
use maintainuk_domain::tickets::raised_by_message;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::json;

/// A message that came in.
pub struct Heard<'a> {
    /// Who wrote it, as colleagues call them.
    pub called: &'a str,
    /// Its words.
    pub words: &'a str,
    /// Its thread.
    pub thread: ConversationId,
    /// When.
    pub now: Instant,
}

/// Alerts the staff, proposes a case for each hazard that the words speak of, and raises the alarm
/// where they speak of an emergency. That raises the priority of a report that nobody has answered yet;
/// of another it stays as it is, and a person decides.
pub fn hear(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    message: &Heard<'_>,
) -> Option<EmergencyAdvice> {
    let Heard { words, now, .. } = *message;
    let report = Report {
        title: "",
        description: words,
        category: None,
        on: london_date(now),
        vulnerable: ticket.vulnerable.recorded,
    };
    let found = listen(&report);
    let notice = Notice {
        ticket: ticket.id,
        title: "",
        text: words,
        nation: ticket.nation,
        vulnerable: ticket.vulnerable,
        by: Some(caller.user()),
        now,
    };
    hazards::propose(tx, &notice, &found.hazards);
    let title = format!("{} wrote about {}: {}", message.called, ticket.number, ticket.title);
    let alert = Alert { kind: "MessageReceived", title, body: Some(shown(words)) };
    store::tell(tx, (ticket.id, message.thread), (&alert, false), caller.user(), now);
    let rule = found.emergency?.rule;
    let raised = raised_by_message(ticket.status, ticket.priority, ticket.responded_at.is_some());
    if raised {
        tickets::raise_by_rule(tx, caller, ticket, rule, now);
    }
    alarm(tx, caller, ticket, message, (rule, raised));
    Some(EmergencyAdvice { rule, advice: rule.advice() })
}

/// Tells everybody who runs repairs, on their screens and by email, with the rule that fired.
fn alarm(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    message: &Heard<'_>,
    (rule, raised): (EmergencyRule, bool),
) {
    let (now, named) = (message.now, spaced(rule.as_str()).to_lowercase());
    let title = format!("Emergency words ({named}) in a message on {}", ticket.number);
    let body = Some(format!("{}: {}", message.called, shown(message.words)));
    let alert = Alert { kind: "MessageEmergency", title, body };
    store::tell(tx, (ticket.id, message.thread), (&alert, true), caller.user(), now);
    let priority = if raised {
        "Nobody had answered it, so it is an emergency now"
    } else {
        "The priority of the ticket is as it was"
    };
    let words = MailWords {
        subject: format!("Emergency words ({named}) in a message on {{number}}"),
        text: format!(
            "A message about “{{title}}” at {{home}} speaks of an emergency ({named}).\n\
             {priority}: read the message now, and decide.",
        ),
    };
    notifications::escalate(tx, ticket.id, EscalateTo::Coordinators, &words, now);
    let data = json!({ "rule": rule, "from": message.called, "raised": raised });
    event(tx, now, Event::by(caller, ticket.id, EventType::MessageEmergency, data));
}
