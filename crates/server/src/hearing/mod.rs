//! What words bring about that somebody says of a repair: a case for each hazard that they speak of,
//! and the alarm where they speak of an emergency.
//!
//! Every text of a ticket that comes in passes here, whatever it was written for: a landlord knows of
//! a hazard from the first word about it, by whatever way it came. Only the report itself and what an
//! import brings are read where they are written, by the same rules.

use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::conversations::shown;
use crate::db::OrgTx;
use crate::hazards::{self, Notice};
use crate::notifications::{self, MailWords};
use crate::record::{Event, EventType, event};
use crate::tickets::{self, EmergencyAdvice, Locked};
use crate::timeline::spaced;
use maintainuk_domain::access::Role;
use maintainuk_domain::emergency::{EmergencyRule, Report};
use maintainuk_domain::hazards::hear as listen;
use maintainuk_domain::ids::ConversationId;
use maintainuk_domain::legal::Hazard;
use maintainuk_domain::policy::EscalateTo;
use maintainuk_domain::tickets::raised_by_words;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::json;

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// In a message of this thread.
    Message(ConversationId),
    /// In the report, as it was changed.
    Edit,
    /// In a note of a colleague.
    Note,
    /// In what a resident says of a repair that is called done.
    Objection,
    /// In why a ticket is taken up again, or cancelled by who lives there.
    Move,
    /// In a few words beside the stars.
    Rating,
    /// In what somebody found or did at the home.
    Work,
    /// In what is said about the time of a visit.
    Visit,
    /// In why a firm does not take a job on.
    Declined,
    /// In why a job costs more.
    Price,
    /// In an answer of a checklist.
    Checklist,
    /// In what was seen when a hazard was looked at.
    Look,
}

impl Source {
    /// In words, as a sentence begins with it.
    const fn words(self) -> &'static str {
        match self {
            Self::Message(_) => "A message",
            Self::Edit => "The report",
            Self::Note => "A note",
            Self::Objection => "An objection",
            Self::Move => "A reason",
            Self::Rating => "A rating",
            Self::Work => "A note of work",
            Self::Visit => "A word about a visit",
            Self::Declined => "The reason of a firm",
            Self::Price => "A change of price",
            Self::Checklist => "A checklist",
            Self::Look => "A look at the home",
        }
    }

    /// Inside a sentence.
    fn within(self) -> String {
        let words = self.words();
        words
            .chars()
            .next()
            .into_iter()
            .flat_map(char::to_lowercase)
            .chain(words.chars().skip(1))
            .collect()
    }

    const fn thread(self) -> Option<ConversationId> {
        match self {
            Self::Message(thread) => Some(thread),
            _ => None,
        }
    }
}

/// Words that came in.
pub struct Said<'a> {
    /// Who said them, as colleagues call them; the caller's own name when absent.
    pub called: Option<&'a str>,
    /// A title before them, or nothing.
    pub title: &'a str,
    /// The words.
    pub words: &'a str,
    /// Where they stand.
    pub source: Source,
    /// The hazard that whoever says them has decided in the same breath.
    pub decided: Option<Hazard>,
}

impl<'a> Said<'a> {
    /// The caller's words.
    pub const fn new(words: &'a str, source: Source) -> Self {
        Self { called: None, title: "", words, source, decided: None }
    }
}

/// Hears words of the caller that may be absent; as [`hear`].
pub fn hear_any(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    (words, source): (&[Option<&str>], Source),
    now: Instant,
) {
    let words: Vec<_> = words.iter().flatten().copied().collect();
    if !words.is_empty() {
        hear(tx, caller, ticket, &Said::new(&words.join("\n"), source), now);
    }
}

/// Proposes a case for each hazard that the words speak of. Where somebody who is not of the staff
/// speaks of an emergency it raises the alarm as well: the priority of a report that nobody has
/// answered yet; of another it stays as it is, and a person decides. An emergency that a firm was
/// sent for is no news in what it says of its work.
pub fn hear(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    said: &Said<'_>,
    now: Instant,
) -> Option<EmergencyAdvice> {
    let Said { title, words, source, .. } = *said;
    let found = listen(&Report {
        title,
        description: words,
        category: None,
        on: london_date(now),
        vulnerable: ticket.vulnerable.recorded,
    });
    let notice = Notice {
        ticket: ticket.id,
        title,
        text: words,
        nation: ticket.nation,
        vulnerable: ticket.vulnerable,
        by: Some(caller.user()),
        now,
    };
    let mut spoken = found.hazards;
    spoken.retain(|spoken| Some(spoken.hazard) != said.decided);
    hazards::propose(tx, &notice, &spoken);
    let rule = found.emergency?.rule;
    let known = source == Source::Work && ticket.emergency == Some(rule);
    let outside = source.thread().is_some()
        || matches!(caller.info.access.role, Role::Tenant | Role::Contractor);
    if known || !outside {
        return None;
    }
    let raised = raised_by_words(ticket.status, ticket.priority, ticket.responded_at.is_some());
    if raised {
        tickets::raise_by_rule(tx, caller, ticket, (rule, &source.within()), now);
    }
    alarm(tx, caller, ticket, said, (rule, raised), now);
    Some(EmergencyAdvice { rule, advice: rule.advice() })
}

/// Tells everybody who runs repairs, on their screens and by email, with the rule that fired.
fn alarm(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    said: &Said<'_>,
    (rule, raised): (EmergencyRule, bool),
    now: Instant,
) {
    let (named, place) = (spaced(rule.as_str()).to_lowercase(), said.source.within());
    let called = said.called.map(str::to_owned).or_else(|| name_of(caller));
    let called = called.unwrap_or_else(|| "Somebody outside".into());
    let title = format!("Emergency words ({named}) in {place} on {}", ticket.number);
    let body = Some(format!("{called}: {}", shown(said.words)));
    let alert = Alert { kind: "MessageEmergency", title, body };
    let tab = said.source.thread().map_or("", |_| "?tab=messages");
    bell::everybody(tx, (ticket.id, tab), &alert, caller.user(), now);
    let priority = if raised {
        "Nobody had answered it, so it is an emergency now"
    } else {
        "The priority of the ticket is as it was"
    };
    let words = MailWords {
        subject: format!("Emergency words ({named}) in {place} on {{number}}"),
        text: format!(
            "{} about “{{title}}” at {{home}} speaks of an emergency ({named}).\n\
             {priority}: read it now, and decide.",
            said.source.words()
        ),
    };
    notifications::escalate(tx, ticket.id, EscalateTo::Coordinators, &words, now);
    let data = json!({
        "rule": rule, "from": called, "raised": raised, "in": said.source.words(),
    });
    event(tx, now, Event::by(caller, ticket.id, EventType::MessageEmergency, data));
}

fn name_of(caller: &Caller) -> Option<String> {
    tickets::full_name(caller.info.first_name.as_deref(), caller.info.last_name.as_deref())
}
