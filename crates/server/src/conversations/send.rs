//! Writing a message.

use super::mail::SendMessage;
use super::model::{Message, MessageWritten, NewMessage};
use super::store::{self, Fresh, Outsider};
use super::threads::{Recipient, With, recipients};
use crate::app::App;
use crate::auth::Caller;
use crate::bell::Alert;
use crate::db::OrgTx;
use crate::drafts;
use crate::hearing::{self, Said, Source};
use crate::http::{Once, Problem, Reply};
use crate::live::Change;
use crate::outbox;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight, full_name};
use maintainuk_domain::drafts::DraftKind;
use maintainuk_domain::ids::{MessageId, TicketId};
use maintainuk_domain::messaging::route::{MESSAGE_MAX, MessageRoute};
use maintainuk_domain::messaging::{Channel, MessageStatus, Speaker};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::turns::after_message;
use maintainuk_domain::validate;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// For how many minutes the same words to many are a repetition and not another message.
const SAME_MINUTES: i64 = 10;

/// Characters of a message that an alert and the timeline show.
const SHOWN: usize = 200;

/// Writes a message once, however often it is sent.
///
/// # Errors
/// 404 when the ticket is not in sight, 422 with the field, 409 when they cannot be reached.
pub async fn send(
    app: &App,
    caller: &Caller,
    sight: Sight,
    id: TicketId,
    once: &Once,
    body: NewMessage,
) -> Result<Reply, Problem> {
    let words = validate::paragraphs(&body.body, MESSAGE_MAX)
        .and_then(|words| words.ok_or_else(|| "Write something.".into()))
        .map_err(|told: String| Problem::invalid("/body", told))?;
    let now = app.clock.now();
    let (reply, fresh) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<(Reply, Option<TicketId>), Problem> {
            if let Some(first) = once.claim(tx, caller, &body, now).await? {
                return Ok((first, None));
            }
            let ticket = where_read(tx, sight, id).await?;
            let written = match store::outsider(tx, sight).await? {
                Some(who) => {
                    refuse_choice(&body)?;
                    from_outside(tx, caller, (sight, who), &ticket, words, now).await?
                }
                None => {
                    let to = chosen(recipients(tx, id).await?, &body)?;
                    from_us(tx, caller, &ticket, to, words, now).await?
                }
            };
            let reply = Reply::created(&written)?;
            once.keep(tx, caller, &reply);
            Ok((reply, Some(ticket.id)))
        })
        .await?;
    if let Some(ticket) = fresh {
        announce(app, caller, ticket, sight);
        if ticket != id {
            announce(app, caller, id, sight);
        }
    }
    Ok(reply)
}

/// The ticket that a message is about. Somebody outside goes on writing where they reported it, also
/// after it was merged: the staff read it on the ticket that goes on. Colleagues write there.
async fn where_read(tx: OrgTx<'_>, sight: Sight, id: TicketId) -> Result<Locked, Problem> {
    let ticket = tickets::lock_to_act(tx, sight, id).await?;
    match goes_on_in(tx, &ticket).await? {
        Some(live) if sight.is_outside() => Ok(live),
        Some(live) => Err(write_there(&ticket, &live)),
        None => Ok(ticket),
    }
}

/// The ticket that a locked one was merged into, if it was; locked too.
async fn goes_on_in(tx: OrgTx<'_>, ticket: &Locked) -> Result<Option<Locked>, Problem> {
    // One that was merged into another is cancelled.
    if ticket.status != TicketStatus::Cancelled {
        return Ok(None);
    }
    let live = store::read_on(tx, ticket.id).await?;
    if live == ticket.id {
        return Ok(None);
    }
    Ok(Some(tickets::lock(tx, Sight::All, live).await?))
}

fn write_there(merged: &Locked, live: &Locked) -> Problem {
    Problem::conflict(format!("{} was merged into {}: write there.", merged.number, live.number))
}

/// Refuses what a colleague writes on a locked ticket that was merged into another, where nobody would
/// read it.
///
/// # Errors
/// 409, with where it goes on.
pub async fn refuse_merged(tx: OrgTx<'_>, ticket: &Locked) -> Result<(), Problem> {
    match goes_on_in(tx, ticket).await? {
        Some(live) => Err(write_there(ticket, &live)),
        None => Ok(()),
    }
}

fn announce(app: &App, caller: &Caller, id: TicketId, sight: Sight) {
    let change = Change::of(caller.org(), "ticket", id.as_uuid(), "updated");
    app.live.announce(Change { ticket_id: Some(id.as_uuid()), ..change });
    if !sight.is_outside() {
        drafts::tell(app, caller, id);
    }
}

/// Whoever is outside writes to the staff and to nobody else.
fn refuse_choice(body: &NewMessage) -> Result<(), Problem> {
    let field = match (body.contact_id, body.contractor_id) {
        (Some(_), _) => "/contactId",
        (None, Some(_)) => "/contractorId",
        (None, None) => return Ok(()),
    };
    Err(Problem::invalid(field, "You write to the repairs team; leave this out."))
}

/// Whom the staff write to: one of those who are party to the ticket, and can be reached.
fn chosen(all: Vec<Recipient>, body: &NewMessage) -> Result<Recipient, Problem> {
    let (with, field, none) = match (body.contact_id, body.contractor_id) {
        (Some(_), Some(_)) => {
            return Err(Problem::invalid("/contractorId", "Write to one of them at a time."));
        }
        (None, None) => {
            return Err(Problem::invalid("/contactId", "Say to whom: a resident or a firm."));
        }
        (Some(id), None) => {
            (With::Resident(id), "/contactId", "No such resident sees this ticket.")
        }
        (None, Some(id)) => {
            (With::Firm(id), "/contractorId", "No such firm has a work order on this ticket.")
        }
    };
    let found = all.into_iter().find(|one| one.with == with);
    found.ok_or_else(|| Problem::invalid(field, none))
}

async fn from_us(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    to: Recipient,
    words: String,
    now: Instant,
) -> Result<MessageWritten, Problem> {
    let route = to
        .route
        .map_err(|why| Problem::conflict(format!("{} {why} Ring them instead.", unreached(&to))))?;
    let new = write(tx, caller, ticket, (&to, route), words, now).await?;
    drafts::sent_field(tx, caller.user(), ticket.id, DraftKind::Message, to.with.field());
    Ok(MessageWritten { message: written(&new, name_of(caller), Some(to.name)), emergency: None })
}

/// That somebody is reached in no way, before why.
fn unreached(to: &Recipient) -> String {
    format!("{} has no account, and no email goes to them.", to.name)
}

/// Writes to somebody who is reached in this way.
async fn write(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    (to, route): (&Recipient, MessageRoute),
    words: String,
    now: Instant,
) -> Result<Fresh, Problem> {
    let firm = match to.with {
        With::Firm(id) => Some(id),
        With::Resident(_) => None,
    };
    let new = Fresh {
        id: MessageId::fresh(),
        ticket: ticket.id,
        thread: store::thread(tx, ticket.id, firm, to.contact).await?,
        firm,
        from_user: Some(caller.user()),
        contact: to.contact,
        channel: route.channel(),
        status: route.begins(),
        body: words,
        now,
    };
    store::insert(tx, &new);
    let data = json!({ "to": to.name, "words": shown(&new.body), "channel": new.channel });
    noted(tx, caller, ticket, &new, (EventType::MessageSent, Speaker::Staff), data);
    if route.mails() {
        let job = SendMessage { message: new.id };
        outbox::enqueue(tx, now, &job, Some(format!("contact:{}", to.contact)))?;
    }
    Ok(new)
}

/// A resident whom a message to many tickets is for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Addressee {
    /// What they are called.
    pub name: String,
    /// How it reaches them; null where it does not.
    pub route: Option<MessageRoute>,
    /// Why it does not.
    pub why: Option<String>,
}

/// Writes the same to every resident of a locked ticket who is reached, as a message to one of them is
/// written, and says who is and who is not. Who was sent the same words a moment ago gets them once.
///
/// # Errors
/// When nobody is reached, or the ticket was merged into another.
pub async fn to_residents(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    words: &str,
    now: Instant,
) -> Result<Vec<Addressee>, Problem> {
    refuse_merged(tx, ticket).await?;
    let all = recipients(tx, ticket.id).await?;
    let residents = all.into_iter().filter(|one| matches!(one.with, With::Resident(_)));
    let mut told = Vec::new();
    for to in residents {
        let sent =
            store::said_since(tx, ticket.id, to.contact, words, now.plus_minutes(-SAME_MINUTES));
        let (route, why) = match to.route {
            Err(why) => (None, Some(format!("{} {why}", unreached(&to)))),
            Ok(_) if sent.await? => (None, Some("They were sent these words a moment ago.".into())),
            Ok(route) => {
                write(tx, caller, ticket, (&to, route), words.to_owned(), now).await?;
                (Some(route), None)
            }
        };
        told.push(Addressee { name: to.name, route, why });
    }
    if told.iter().all(|one| one.route.is_none()) {
        let why: Vec<String> = told.into_iter().filter_map(|one| one.why).collect();
        let nobody = "Nobody is on record who lives there or reported it.";
        let why = if why.is_empty() { nobody.to_owned() } else { why.join(" ") };
        return Err(Problem::conflict(why));
    }
    Ok(told)
}

async fn from_outside(
    tx: OrgTx<'_>,
    caller: &Caller,
    (sight, who): (Sight, Outsider),
    ticket: &Locked,
    words: String,
    now: Instant,
) -> Result<MessageWritten, Problem> {
    let firm = sight.firm();
    let new = Fresh {
        id: MessageId::fresh(),
        ticket: ticket.id,
        thread: store::thread(tx, ticket.id, firm, who.contact).await?,
        firm,
        from_user: None,
        contact: who.contact,
        channel: Channel::Portal,
        status: MessageStatus::Delivered,
        body: words,
        now,
    };
    let thread = store::insert(tx, &new);
    let called = who.called();
    let speaker = Speaker::of(false, firm.is_some());
    let data = json!({ "from": called, "words": shown(&new.body), "channel": new.channel });
    noted(tx, caller, ticket, &new, (EventType::MessageReceived, speaker), data);
    let title = format!("{called} wrote about {}: {}", ticket.number, ticket.title);
    let alert = Alert { kind: "MessageReceived", title, body: Some(shown(&new.body)) };
    store::tell(tx, (ticket.id, thread), &alert, caller.user(), now);
    let source = Source::Message(thread);
    let said = Said { called: Some(&called), ..Said::new(&new.body, source) };
    let emergency = hearing::hear(tx, caller, ticket, &said, now);
    let name = who.name.or(who.company).unwrap_or_else(|| "(no name)".into());
    Ok(MessageWritten { message: written(&new, name, None), emergency })
}

/// What a message leaves on its ticket: who spoke last, whose turn it is, and the record.
fn noted(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    new: &Fresh,
    (kind, by): (EventType, Speaker),
    data: serde_json::Value,
) {
    let now = new.now;
    tickets::touch(tx, ticket.id, kind, 0, now);
    store::heard(tx, ticket.id);
    let held = ticket.hold.as_ref().and_then(|hold| hold.reason.waits_for());
    if let Some(turn) = after_message(ticket.turn, held, by) {
        tickets::save_turn(tx, ticket.id, turn, true, now);
    }
    let entry = Audit::by(caller, "message.send", "Message", new.id.as_uuid());
    let facts = json!({
        "ticketId": ticket.id, "contractorId": new.firm, "contactId": new.contact,
        "channel": new.channel, "status": new.status,
    });
    let line = Event::by(caller, ticket.id, kind, data);
    record(tx, now, entry.values(None, Some(facts)), line);
}

/// The beginning of a message.
pub fn shown(words: &str) -> String {
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

fn name_of(caller: &Caller) -> String {
    let (first, last) = (caller.info.first_name.as_deref(), caller.info.last_name.as_deref());
    full_name(first, last).unwrap_or_else(|| "A colleague".into())
}

fn written(new: &Fresh, from: String, to: Option<String>) -> Message {
    Message {
        id: new.id,
        at: new.now,
        from,
        from_us: new.from_user.is_some(),
        to,
        channel: new.channel,
        subject: None,
        body: new.body.clone(),
        status: new.status,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_long_message_is_cut_between_characters() {
        assert_eq!(shown("When are you in?"), "When are you in?");
        assert_eq!(shown(&"é".repeat(400)).chars().count(), 201);
    }
}
