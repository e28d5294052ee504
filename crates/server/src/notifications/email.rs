//! The words of the emails: plain, short, and true when they are sent.

use super::{MailWords, Template};
use crate::closing;
use crate::properties;
use crate::timeline;
use jiff::civil::Date;
use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::operatives::who_comes;
use maintainuk_domain::tickets::{Priority, REOPEN_DAYS, TicketStatus};
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::visits::{VisitParty, arrival_words};
use serde_json::json;
use tokio_postgres::Row;

/// An email in words.
pub struct Written {
    pub from_name: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// What an email speaks of.
pub(super) struct Facts {
    org: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) address: String,
    priority: Priority,
    emergency: Option<EmergencyRule>,
    respond_by: Option<Instant>,
    resolve_by: Option<Instant>,
    visit: Option<String>,
    /// When the visit is that it is about, as one says it.
    pub(super) when: Option<String>,
    pub(super) visit_note: Option<String>,
    /// Why: of the visit, or as it was said where no visit keeps it.
    pub(super) reason: Option<String>,
    /// Whether who lives there asked for the visit.
    pub(super) asked_by_resident: bool,
    /// When the visit is that is agreed beside it.
    pub(super) stands: Option<String>,
    pub(super) card_left: bool,
    pub(super) order: Option<String>,
    /// Who comes: those who are named, of the firm; or the firm.
    pub(super) contractor: Option<String>,
    /// Whether several people come.
    pub(super) several: bool,
    /// Whether the repair is cancelled.
    pub(super) cancelled: bool,
    /// Whether firms are asked for the order one after another.
    pub(super) in_turn: bool,
    notes: Option<String>,
    /// What its firm says is still to be done.
    further: Option<String>,
    /// Days in which it may be said that it is not right.
    days: i64,
    deferred: Option<Date>,
    link: String,
}

/// Writes an email from the facts, with `words` of a rule where it has any; none where the person has
/// no address that works.
pub fn write(
    (template, words, reason): (Template, Option<&MailWords>, Option<&str>),
    row: &Row,
    public_url: &str,
    ticket: TicketId,
) -> Result<Option<Written>, tokio_postgres::Error> {
    let text = |name: &str| row.try_get::<_, Option<String>>(name);
    let Some(to) = text("Email")?.filter(|email| !email.trim().is_empty()) else { return Ok(None) };
    if !row.try_get::<_, bool>("IsValid")? {
        return Ok(None);
    }
    let mut facts = read(row, format!("{}/tickets/{ticket}", public_url.trim_end_matches('/')))?;
    facts.reason = reason.map(str::to_owned).or(facts.reason);
    let first_name = first_name(row)?;
    let (subject, lines) = match template {
        Template::ByRule => by_rule(&facts, &first_name, words),
        Template::Reported => reported(&facts),
        Template::Scheduled => scheduled(&facts),
        Template::Completed => completed(&facts),
        Template::Cancelled => cancelled(&facts),
        Template::Deferred => deferred(&facts),
        other => super::visits::written(other, &facts),
    };
    let follow = if template.is_to_firm() { "Open the job" } else { "Follow your repair" };
    let frame = Frame { number: &facts.number, org: &facts.org, link: &facts.link };
    let (plain, html) = letter(&frame, &first_name, &lines, follow);
    let from_name = facts.org;
    Ok(Some(Written { from_name, to, subject, text: plain, html }))
}

/// What the person is called; `resident` where no name is known.
pub fn first_name(row: &Row) -> Result<String, tokio_postgres::Error> {
    let name: Option<String> = row.try_get("FirstName")?;
    Ok(name.unwrap_or_else(|| "resident".into()))
}

fn read(row: &Row, link: String) -> Result<Facts, tokio_postgres::Error> {
    let text = |name: &str| row.try_get::<_, Option<String>>(name);
    let visit = json!({
        "start": row.try_get::<_, Option<Instant>>("VisitStart")?,
        "end": row.try_get::<_, Option<Instant>>("VisitEnd")?,
    });
    Ok(Facts {
        org: row.try_get("OrgName")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        address: properties::address::one_line(
            text("UnitNumber")?.as_deref(),
            row.try_get("AddressLine1")?,
            text("AddressLine2")?.as_deref(),
            row.try_get("City")?,
            row.try_get("Postcode")?,
        ),
        priority: row.try_get("Priority")?,
        emergency: row.try_get("EmergencyRule")?,
        respond_by: row.try_get("RespondBy")?,
        resolve_by: row.try_get("ResolveBy")?,
        visit: timeline::window(&visit),
        when: when(row, ["VisitStart", "VisitEnd", "Arrival"])?,
        visit_note: text("VisitNote")?,
        reason: text("VisitReason")?,
        asked_by_resident: row.try_get::<_, Option<VisitParty>>("ProposedBy")?
            == Some(VisitParty::Resident),
        stands: when(row, ["StandsStart", "StandsEnd", "StandsArrival"])?,
        card_left: row.try_get::<_, Option<bool>>("CardLeft")?.unwrap_or_default(),
        order: text("WorkOrderNumber")?,
        contractor: who(row)?,
        several: row.try_get::<_, Option<Vec<String>>>("Named")?.is_some_and(|all| all.len() > 1),
        cancelled: row.try_get::<_, TicketStatus>("Status")? == TicketStatus::Cancelled,
        in_turn: row.try_get("InTurn")?,
        notes: text("CompletionNotes")?,
        further: text("FurtherWords")?,
        // One that never closes by itself may be reopened for a while all the same.
        days: match closing::days_of(row.try_get("AutoCloseDays")?) {
            days if days > 0 => days.into(),
            _ => REOPEN_DAYS,
        },
        deferred: row.try_get("DeferredUntil")?,
        link,
    })
}

/// Whether there is a visit to speak of.
pub fn has_visit(row: &Row) -> Result<bool, tokio_postgres::Error> {
    Ok(row.try_get::<_, Option<Instant>>("VisitStart")?.is_some())
}

fn who(row: &Row) -> Result<Option<String>, tokio_postgres::Error> {
    let named: Option<Vec<String>> = row.try_get("Named")?;
    let firm: Option<String> = row.try_get("CompanyName")?;
    Ok(who_comes(&named.unwrap_or_default(), firm.as_deref()))
}

fn when(
    row: &Row,
    [start, end, arrival]: [&str; 3],
) -> Result<Option<String>, tokio_postgres::Error> {
    let start: Option<Instant> = row.try_get(start)?;
    let (end, arrival) = (row.try_get(end)?, row.try_get(arrival)?);
    Ok(match (start, end, arrival) {
        (Some(start), Some(end), Some(arrival)) => Some(arrival_words(arrival, start, end)),
        _ => None,
    })
}

fn day(at: Instant) -> String {
    london(at).strftime("%A %-d %B at %-H:%M").to_string()
}

fn reported(facts: &Facts) -> (String, Vec<String>) {
    let subject = format!("We have your repair {}: {}", facts.number, facts.title);
    let mut lines = vec![format!(
        "Thank you for telling us about “{}” at {}. Your reference is {}.",
        facts.title, facts.address, facts.number
    )];
    if let Some(rule) = facts.emergency {
        lines.push(format!("This may be an emergency. {}", rule.advice()));
    }
    lines.push(format!("We have marked it as {}.", facts.priority.as_str().to_lowercase()));
    if let Some(by) = facts.respond_by {
        lines.push(format!("Somebody will answer you by {}.", day(by)));
    }
    if let Some(by) = facts.resolve_by {
        lines.push(format!("We aim to put it right by {}.", day(by)));
    }
    (subject, lines)
}

fn scheduled(facts: &Facts) -> (String, Vec<String>) {
    let visit = facts.visit.as_deref().unwrap_or_default();
    let when = facts.when.as_deref().unwrap_or_default();
    let who = facts.contractor.as_deref().unwrap_or("Our contractor");
    let subject = format!("Visit for your repair {}: {visit}", facts.number);
    let lines = vec![
        format!("{who} will come {when} about “{}” at {}.", facts.title, facts.address),
        "Please make sure that somebody aged 18 or over is in to let them in.".into(),
        "If you cannot be in, tell us as soon as you can and we will agree another time.".into(),
    ];
    (subject, lines)
}

fn completed(facts: &Facts) -> (String, Vec<String>) {
    if let Some(further) = &facts.further {
        return more_to_do(facts, further);
    }
    let subject = format!("Your repair {} is done: {}", facts.number, facts.title);
    let mut lines = vec![format!("The work on “{}” at {} is done.", facts.title, facts.address)];
    if let Some(notes) = &facts.notes {
        lines.push(format!("What was done: {notes}"));
    }
    let days = facts.days;
    let within = if days == 1 { "a day".to_owned() } else { format!("{days} days") };
    lines.push(format!("If it is not right, tell us within {within} and we will open it again."));
    (subject, lines)
}

/// The job is done, and its firm says that the repair is not.
fn more_to_do(facts: &Facts, further: &str) -> (String, Vec<String>) {
    let subject = format!("Your repair {} goes on: {}", facts.number, facts.title);
    let mut lines = vec![format!(
        "We have been about “{}” at {}, and more is to be done.",
        facts.title, facts.address
    )];
    lines.extend(facts.notes.iter().map(|notes| format!("What was done: {notes}")));
    lines.push(format!("What is still to be done: {further}"));
    lines.push("We will tell you who comes for it, and agree a time with you.".into());
    (subject, lines)
}

fn cancelled(facts: &Facts) -> (String, Vec<String>) {
    let subject = format!("Your repair {} is cancelled: {}", facts.number, facts.title);
    let mut lines = vec![format!("We have cancelled “{}” at {}.", facts.title, facts.address)];
    let reason = facts.reason.iter().filter(|why| !why.is_empty());
    lines.extend(reason.map(|why| format!("Reason: {why}")));
    lines.push("If it still has to be done, tell us.".into());
    (subject, lines)
}

fn deferred(facts: &Facts) -> (String, Vec<String>) {
    let subject = format!("About your repair {}: {}", facts.number, facts.title);
    let looked = format!("We have looked at “{}” at {}.", facts.title, facts.address);
    // It may have been taken up again before this was sent.
    let then = match facts.deferred {
        Some(day) => format!(
            "It can wait for now. We will come back to it on {}.",
            day.strftime("%A %-d %B %Y")
        ),
        None => "We will be in touch about the next step.".into(),
    };
    let worse = "If it gets worse before then, tell us at once.".into();
    (subject, vec![looked, then, worse])
}

fn by_rule(facts: &Facts, name: &str, words: Option<&MailWords>) -> (String, Vec<String>) {
    let filled = words.map(|words| {
        words.filled(|place| match place {
            "number" => Some(facts.number.as_str()),
            "title" => Some(&facts.title),
            "home" => Some(&facts.address),
            "name" => Some(name),
            "organisation" => Some(&facts.org),
            _ => None,
        })
    });
    let (subject, text) = filled.unwrap_or_default();
    (subject, paragraphs(&text))
}

/// The paragraphs of a text that somebody wrote.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// What stands around the words of an email.
pub(crate) struct Frame<'a> {
    pub number: &'a str,
    pub org: &'a str,
    pub link: &'a str,
}

/// A letter as text and as HTML.
pub(crate) fn letter(
    facts: &Frame<'_>,
    first_name: &str,
    lines: &[String],
    follow: &'static str,
) -> (String, String) {
    let body = lines.join("\n\n");
    let text = format!(
        "Dear {first_name},\n\n{body}\n\n{follow}: {}\n\nYours,\n{}\n",
        facts.link, facts.org
    );
    let paragraphs: String = lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect();
    let html = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{number}</title></head>\
         <body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;max-width:36rem\">\
         <p>Dear {name},</p>{paragraphs}\
         <p><a href=\"{link}\">{follow}</a></p><p>Yours,<br>{org}</p></body></html>",
        number = escape(facts.number),
        name = escape(first_name),
        link = escape(facts.link),
        org = escape(facts.org),
    );
    (text, html)
}

/// Text as it stands in HTML.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_text_in_html_too() {
        assert_eq!(escape("<b>\"it's\" & more"), "&lt;b&gt;&quot;it&#39;s&quot; &amp; more");
    }
}
