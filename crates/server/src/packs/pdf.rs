//! The record of a ticket as a PDF: what is what, what happened in order, and what there is.

use super::gather::{Attempt, Filed, Gathered, Order};
use super::model::{EvidencePack, PackAudience};
use crate::conversations::Message;
use crate::hazards::{ClockState, DampCheck, HazardCase, HazardDeadline};
use crate::letters::HazardLetter;
use crate::quotes::Quote;
use crate::recalls::RecallOf;
use crate::timeline::{self, Event, spaced};
use maintainuk_domain::hazards::summary::{day, name};
use maintainuk_domain::ids::AttachmentId;
use maintainuk_domain::legal::Duty;
use maintainuk_domain::time::{Instant, london};
use maintainuk_pdf::{Block, Paper, PdfError, Picture};
use serde_json::{Value, json};

/// A file as the record shows it.
pub struct Shown {
    /// Where it is in the zip.
    pub path: String,
    pub sha256: Option<String>,
    /// Whether it is gone, or not what was recorded.
    pub differs: bool,
    pub small: Option<Picture>,
}

type Facts = Vec<(String, String)>;

/// The newest thing that the record tells of.
pub fn up_to(all: &Gathered) -> Instant {
    let events = all.events.iter().map(|event| event.at);
    let messages = all.messages.iter().map(|message| message.at);
    let files = all.files.iter().map(|file| file.created_at);
    events.chain(messages).chain(files).fold(all.about.created_at, Ord::max)
}

/// Writes the record.
///
/// # Errors
/// When the paper cannot be written.
pub fn record(pack: &EvidencePack, all: &Gathered, files: &[Shown]) -> Result<Vec<u8>, PdfError> {
    let about = &all.about;
    let title = format!("Record of repair {}", about.number);
    let mut blocks = vec![Block::Heading(1, title.clone()), Block::Facts(head(pack, all))];
    if let Some(text) = &about.description {
        blocks.push(Block::Heading(2, "What was reported".into()));
        blocks.push(Block::Text(text.clone()));
    }
    blocks.push(Block::Heading(2, "What happened".into()));
    blocks.push(Block::Facts(story(all)));
    part(&mut blocks, "Work orders", &all.orders, |order| (order.number.clone(), of_order(order)));
    part(&mut blocks, "No access", &all.attempts, |one| of_attempt(one, all, files));
    part(&mut blocks, "Quotes", &all.quotes, of_quote);
    part(&mut blocks, "Hazards", &all.hazards, |case| of_hazard(case, all, files));
    part(&mut blocks, "Letters", &all.letters, of_letter);
    filed(&mut blocks, &all.files, files);
    maintainuk_pdf::write(&Paper {
        footer: format!("{title} · {}", about.organisation),
        title,
        author: about.organisation.clone(),
        dated: up_to(all).timestamp(),
        blocks,
    })
}

fn part<T>(
    blocks: &mut Vec<Block>,
    heading: &str,
    items: &[T],
    show: impl Fn(&T) -> (String, Facts),
) {
    if items.is_empty() {
        return;
    }
    blocks.push(Block::Heading(2, heading.into()));
    for item in items {
        let (title, facts) = show(item);
        blocks.push(Block::Heading(3, title));
        blocks.push(Block::Facts(facts));
    }
}

fn fact(name: &str, value: Option<String>) -> Option<(String, String)> {
    value.map(|value| (name.to_owned(), value))
}

fn moment(at: Instant) -> String {
    london(at).strftime("%-d %b %Y, %H:%M").to_string()
}

fn head(pack: &EvidencePack, all: &Gathered) -> Facts {
    let about = &all.about;
    let shows = match pack.audience {
        PackAudience::Full => "Everything on record".to_owned(),
        PackAudience::Resident => "What the resident who reported it may see".to_owned(),
        PackAudience::Contractor => {
            format!("What {} may see", pack.contractor_name.as_deref().unwrap_or("the contractor"))
        }
    };
    let facts = [
        fact("Landlord", Some(about.organisation.clone())),
        fact("Repair", Some(about.title.clone())),
        fact("Home", Some(about.address.clone())),
        fact("Kind", Some(spaced(&about.category))),
        fact("Priority", Some(spaced(&about.priority))),
        fact("Status", Some(spaced(&about.status))),
        fact("Reported", Some(moment(about.created_at))),
        fact("Reported by", about.reporter.clone()),
        fact("Reported how", about.via.as_deref().map(spaced)),
        fact("Answer due", about.respond_by.map(moment)),
        fact("Repair due", about.resolve_by.map(moment)),
        fact("Closed", about.closed_at.map(moment)),
        fact("Reports again", about.recall_of.as_ref().map(of_recall)),
        fact("Shows", Some(shows)),
        fact("Record up to", Some(moment(up_to(all)))),
    ];
    facts.into_iter().flatten().collect()
}

/// `WO-000042 of TKT-000123, done by Swift on 3 Dec 2026, 09:00`.
fn of_recall(of: &RecallOf) -> String {
    let by = of.contractor_name.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
    format!("{} of {}, done{by} on {}", of.order_number, of.ticket_number, moment(of.done_at))
}

/// Events and messages, one after the other.
fn story(all: &Gathered) -> Facts {
    let events = all.events.iter().map(|event| (event.at, of_event(event)));
    let messages = all.messages.iter().map(|message| (message.at, of_message(message)));
    let mut lines: Vec<(Instant, String)> = events.chain(messages).collect();
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(at, text)| (moment(at), text)).collect()
}

fn of_event(event: &Event) -> String {
    let mut text = event.text.clone();
    if let Some(changes) = event.data.get("changes").and_then(Value::as_object) {
        for (field, pair) in changes {
            let side = |at: usize| match pair.get(at) {
                None | Some(Value::Null) => "nothing".to_owned(),
                Some(Value::String(text)) => format!("“{text}”"),
                Some(value) => value.to_string(),
            };
            text.push_str(&format!("\n{}: {} became {}", spaced(field), side(0), side(1)));
        }
    }
    if let Some(actor) = &event.actor {
        text.push_str(&match &actor.role {
            Some(role) => format!("\nBy {}, {}", actor.name, spaced(role).to_lowercase()),
            None => format!("\nBy {}", actor.name),
        });
    }
    match event.policy_version {
        Some(0) => text.push_str("\nBy the service policy that is built in"),
        Some(version) => text.push_str(&format!("\nBy version {version} of the service policy")),
        None => {}
    }
    text
}

fn of_message(message: &Message) -> String {
    let to = message.to.as_ref().map(|to| format!(" to {to}")).unwrap_or_default();
    let subject = message.subject.as_ref().map(|s| format!(" “{s}”")).unwrap_or_default();
    let (from, channel) = (&message.from, message.channel);
    format!("Message from {from}{to} by {channel}{subject}:\n{}", message.body)
}

fn of_order(order: &Order) -> Facts {
    let window = json!({ "start": order.visit.0, "end": order.visit.1 });
    let tries = (order.no_access > 0).then(|| order.no_access.to_string());
    let facts = [
        fact("Raised", Some(moment(order.created_at))),
        fact("Status", Some(spaced(order.status.as_str()))),
        fact("Contractor", order.contractor.clone()),
        fact("Work", order.description.clone()),
        fact("Visit", timeline::window(&window)),
        fact("Began", order.work.0.map(moment)),
        fact("Ended", order.work.1.map(moment)),
        fact("Nobody in", tries),
        fact("What was done", order.notes.clone()),
        fact(
            "Came back",
            order.recalled.map(|(at, how)| format!("{}, {}", moment(at), how.words())),
        ),
    ];
    facts.into_iter().flatten().collect()
}

fn of_attempt(attempt: &Attempt, all: &Gathered, files: &[Shown]) -> (String, Facts) {
    let window = json!({ "start": attempt.visit.0, "end": attempt.visit.1 });
    let yes_no = |yes: bool| if yes { "Yes" } else { "No" }.to_owned();
    let photo = match (attempt.photo, photo_of(attempt, &all.files, files)) {
        (None, _) => "None".into(),
        (Some(_), None) => "Not among the files of this record".into(),
        (Some(_), Some(Shown { path, sha256: Some(hash), .. })) => {
            format!("{path}, SHA-256 {hash}")
        }
        (Some(_), Some(Shown { path, sha256: None, .. })) => format!("{path}; the file is missing"),
    };
    let facts = [
        fact("At the door", attempt.at.map(moment)),
        fact("Visit", timeline::window(&window)),
        fact("Home", Some(all.about.address.clone())),
        fact("Contractor", attempt.contractor.clone()),
        fact("Who came", attempt.who.clone()),
        fact("What was tried", attempt.tried.clone()),
        fact("Card left", Some(yes_no(attempt.card_left))),
        fact("Photograph", Some(photo)),
    ];
    let title = format!("{}, {}", moment(attempt.at.unwrap_or(attempt.visit.0)), attempt.order);
    (title, facts.into_iter().flatten().collect())
}

/// The photograph of an attempt among the files of the pack.
pub fn photo_of<'a>(attempt: &Attempt, files: &[Filed], shown: &'a [Shown]) -> Option<&'a Shown> {
    shown_of(attempt.photo?, files, shown)
}

/// A file as the record shows it, by its id.
fn shown_of<'a>(id: AttachmentId, files: &[Filed], shown: &'a [Shown]) -> Option<&'a Shown> {
    files.iter().zip(shown).find(|(file, _)| file.id == id).map(|(_, shown)| shown)
}

fn of_quote(quote: &Quote) -> (String, Facts) {
    let facts = [
        fact("From", quote.contractor_name.clone()),
        fact("Came in", Some(moment(quote.created_at))),
        fact("Status", Some(spaced(quote.status.as_str()))),
        fact("Before VAT", Some(format!("£{}", quote.subtotal_gbp))),
        fact("VAT", Some(format!("£{}", quote.vat_gbp))),
        fact("Total", Some(format!("£{}", quote.total_gbp))),
        fact("Approved", quote.approved_at.map(moment)),
        fact("Notes", quote.notes.clone()),
    ];
    (format!("For {}", quote.work_order_number), facts.into_iter().flatten().collect())
}

fn of_hazard(case: &HazardCase, all: &Gathered, files: &[Shown]) -> (String, Facts) {
    let line = &case.line;
    let mut facts: Facts = [
        fact("Status", Some(spaced(line.status.as_str()))),
        fact("Known since", Some(moment(line.aware_at))),
        fact("Proposed by the words", case.quote.clone()),
        fact("Decided", case.decided_at.map(moment)),
        fact("Decided by", case.decided_by.clone()),
        fact("Rules", case.rules.clone()),
        fact("Found", case.outcome.map(|found| found.as_str().replace('_', " "))),
        fact("Reason", case.reason.clone()),
    ]
    .into_iter()
    .flatten()
    .collect();
    for stage in &case.stages {
        let mut text = stage.stage.words().to_owned();
        if let Some(note) = &stage.note {
            text.push_str(&format!(": {note}"));
        }
        if let Some(by) = &stage.recorded_by {
            text.push_str(&format!("\nRecorded by {by} on {}", moment(stage.recorded_at)));
        }
        if stage.superseded {
            text.push_str("\nCorrected later");
        }
        facts.push((moment(stage.at), text));
    }
    facts.extend(case.deadlines.iter().map(of_clock));
    facts.extend(case.checks.iter().map(|look| of_look(look, all, files)));
    (format!("{}, {}", name(line.hazard), line.class), facts)
}

/// A look at the home some weeks after, with what shows it.
fn of_look(look: &DampCheck, all: &Gathered, files: &[Shown]) -> (String, String) {
    let mut lines = vec![format!("Due on {}", day(look.due_on))];
    match (look.result, look.done_at) {
        (Some(found), Some(at)) => {
            lines.push(format!("Recorded {}: {}", moment(at), found.words()))
        }
        _ => lines.push("Not recorded yet".into()),
    }
    lines.extend(look.note.clone());
    lines.extend(look.moisture_percent.map(|percent| format!("Reading: {percent} % WME")));
    lines.extend(look.cause.as_ref().map(|cause| format!("Cause: {cause}")));
    lines.extend(look.photo_ids.iter().map(|&id| {
        let found = shown_of(id, &all.files, files);
        let path = found.map_or("not among the files of this record", |shown| &shown.path);
        format!("Photograph: {path}")
    }));
    (format!("Look after {} weeks", look.weeks), lines.join("\n"))
}

fn of_clock(clock: &HazardDeadline) -> (String, String) {
    let due = clock.due_date.map_or_else(|| moment(clock.due_at), day);
    let met = match clock.met_at {
        Some(at) => format!("met {}", moment(at)),
        None => "not met".into(),
    };
    let duty = clock.duty.as_str().replace('_', " ");
    let kind = if clock.state == ClockState::Dropped {
        "fell away, nothing is due"
    } else if clock.binds {
        "set by law"
    } else if matches!(clock.duty, Duty::MakeSafeGuidance | Duty::AlternativeAccommodation) {
        "guidance or a benchmark"
    } else {
        "a benchmark"
    };
    let mut words = format!("By {due} ({kind}); {met}");
    if let Some(promise) = &clock.promise {
        let until = promise.due_date.map_or_else(|| moment(promise.due_at), day);
        let by = promise.set_by.as_deref().unwrap_or("a colleague");
        let missed = if promise.missed { ", not kept" } else { "" };
        words.push_str(&format!(
            "\nBeside it set by hand: {until}{missed}, by {by} on {}, because: {}",
            moment(promise.set_at),
            promise.reason,
        ));
    }
    (format!("Clock: {duty}"), format!("{words}\nRule: {}", clock.rule_version))
}

fn of_letter(letter: &HazardLetter) -> (String, Facts) {
    let facts = [
        fact("Written", Some(moment(letter.written_at))),
        fact("Status", Some(spaced(letter.status.as_str()))),
        fact("How", Some(letter.method.as_str().to_owned())),
        fact("Given", letter.given_at.map(moment)),
        fact("Address", letter.to_address.clone()),
        fact("Message", letter.message_id.clone()),
        fact("What shows it", letter.note.clone()),
        fact("SHA-256", Some(letter.sha256.clone())),
    ];
    (format!("Written summary for {}", letter.to), facts.into_iter().flatten().collect())
}

fn filed(blocks: &mut Vec<Block>, all: &[Filed], files: &[Shown]) {
    if all.is_empty() {
        return;
    }
    blocks.push(Block::Heading(2, "Photographs and documents".into()));
    for (file, shown) in all.iter().zip(files) {
        let mut caption = format!("{}: {}", shown.path, file.name);
        if let Some(stage) = file.stage {
            caption.push_str(&format!(", taken {stage} the work"));
        }
        if let Some(says) = &file.certificate {
            let engineer = says.engineer_number.as_ref();
            let engineer = engineer.map(|number| format!(", engineer {number}"));
            let day = says.issued_on.strftime("%-d %B %Y");
            caption.push_str(&format!(
                ", {} {} issued on {day}{}",
                says.name,
                says.number,
                engineer.unwrap_or_default()
            ));
        }
        let by = file.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        caption.push_str(&format!(". Sent {}{by}.", moment(file.created_at)));
        match (&shown.sha256, shown.differs) {
            (Some(hash), false) => caption.push_str(&format!(" SHA-256 {hash}.")),
            (Some(hash), true) => caption.push_str(&format!(
                " SHA-256 {hash}, which is not what was recorded: {}.",
                file.sha256.as_deref().unwrap_or("nothing")
            )),
            (None, _) => caption.push_str(" The file is missing."),
        }
        match &shown.small {
            Some(small) => blocks.push(Block::Picture(Picture { caption, ..small.clone() })),
            None => blocks.push(Block::Text(caption)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of_clock;
    use crate::hazards::{ClockState, HazardDeadline, PromisedDate};
    use maintainuk_domain::legal::Duty;

    fn clock(duty: Duty, binds: bool, state: ClockState) -> HazardDeadline {
        HazardDeadline {
            duty,
            due_date: Some(jiff::civil::date(2026, 12, 14)),
            due_at: "2026-12-15T00:00:00Z".parse().unwrap(),
            start_at: "2026-11-30T09:00:00Z".parse().unwrap(),
            state,
            binds,
            met_at: None,
            rule_version: "awaab-england/investigate@2025-10-27".into(),
            basis: "reg 6".into(),
            grade: "B".into(),
            working: Vec::new(),
            promise: None,
            proposal: None,
        }
    }

    #[test]
    fn a_clock_on_paper_says_whether_it_is_law_guidance_or_a_benchmark() {
        use ClockState::{Dropped, Missed};
        for (duty, binds, state, says) in [
            (Duty::Investigate, true, Missed, "(set by law); not met"),
            (Duty::MakeSafeRegulation, true, Missed, "(set by law)"),
            (Duty::MakeSafeGuidance, false, Missed, "(guidance or a benchmark)"),
            (Duty::AlternativeAccommodation, false, Missed, "(guidance or a benchmark)"),
            (Duty::AlternativeAccommodation, true, Missed, "(set by law)"),
            (Duty::SafetyWork, false, Missed, "(a benchmark)"),
            (Duty::SafetyWork, true, Dropped, "(fell away, nothing is due)"),
        ] {
            let (head, words) = of_clock(&clock(duty, binds, state));
            assert!(
                words.contains(&format!("By Monday 14 December 2026 {says}")),
                "{head}: {words}"
            );
        }
    }

    #[test]
    fn a_date_set_by_hand_stands_beside_the_laws_on_paper() {
        let promise = PromisedDate {
            due_date: Some(jiff::civil::date(2026, 12, 7)),
            due_at: "2026-12-08T00:00:00Z".parse().unwrap(),
            reason: "The family is away before".into(),
            set_by: Some("Asha Rao".into()),
            set_at: "2026-12-01T10:00:00Z".parse().unwrap(),
            missed: true,
        };
        let clock = HazardDeadline {
            promise: Some(promise),
            ..clock(Duty::Investigate, true, ClockState::Running)
        };
        let (_, words) = of_clock(&clock);
        for part in [
            "By Monday 14 December 2026 (set by law)",
            "Beside it set by hand: Monday 7 December 2026, not kept, by Asha Rao on",
            "because: The family is away before",
        ] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
}
