//! The job sheet as a PDF.

use super::sheet::{JobSheet, SheetAlert, SheetHint, SheetLine};
use crate::timeline::spaced;
use maintainuk_domain::alerts::AlertKind;
use maintainuk_domain::places::HintKind;
use maintainuk_domain::time::{Instant, london};
use maintainuk_pdf::{Block, Paper, PdfError};

/// Writes a sheet.
///
/// # Errors
/// When the paper cannot be written.
pub fn pdf(sheet: &JobSheet, now: Instant) -> Result<Vec<u8>, PdfError> {
    let mut blocks = vec![
        Block::Lines(vec![sheet.organisation.clone()]),
        Block::Heading(1, format!("Job sheet {}", sheet.number)),
        Block::Facts(facts(sheet)),
    ];
    if !sheet.needs.is_empty() {
        blocks.push(Block::Heading(2, "What this home needs".into()));
        blocks.push(Block::List(sheet.needs.clone()));
    }
    if !sheet.alerts.is_empty() {
        blocks.push(Block::Heading(2, "Take care".into()));
        blocks.push(Block::List(sheet.alerts.iter().map(alert).collect()));
    }
    add(&mut blocks, "What is to be done", sheet.work.as_ref());
    if !sheet.lines.is_empty() {
        blocks.push(Block::Heading(2, "Lines".into()));
        blocks.push(Block::List(sheet.lines.iter().map(line).collect()));
        if let Some(total) = sheet.total_gbp {
            blocks.push(Block::Text(format!("Together {} without VAT.", total.human())));
        }
    }
    let mut part = |heading: &str, text: Option<&String>| add(&mut blocks, heading, text);
    part("What was reported", sheet.report.as_ref());
    part("How to get in", sheet.access.as_ref());
    if !sheet.hints.is_empty() {
        blocks.push(Block::Heading(2, "Good to know".into()));
        blocks.push(Block::List(sheet.hints.iter().map(hint).collect()));
    }
    let caption = format!("Read this code to open the job in MaintainUK: {}", sheet.link);
    blocks.push(Block::Code { text: sheet.link.clone(), caption });
    maintainuk_pdf::write(&Paper {
        title: format!("Job sheet {}", sheet.number),
        author: sheet.organisation.clone(),
        dated: now.timestamp(),
        footer: format!("{} · {} · printed {}", sheet.number, sheet.organisation, moment(now)),
        blocks,
    })
}

/// A part with a heading, where there are words for it.
fn add(blocks: &mut Vec<Block>, heading: &str, text: Option<&String>) {
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        blocks.push(Block::Heading(2, heading.into()));
        blocks.push(Block::Text(text.clone()));
    }
}

/// `PLU-010 Renew tap washer: 2 Each (£37.00)`.
fn line(line: &SheetLine) -> String {
    let SheetLine { code, words, unit, quantity, cost_gbp } = line;
    let cost = cost_gbp.map(|cost| format!(" ({})", cost.human())).unwrap_or_default();
    format!("{code} {words}: {quantity} {unit}{cost}")
}

fn facts(sheet: &JobSheet) -> Vec<(String, String)> {
    let contact = sheet.contact.as_ref().map(|contact| match &contact.phone {
        Some(phone) => format!("{}, {phone}", contact.name),
        None => contact.name.clone(),
    });
    let all = [
        ("Job", Some(sheet.title.clone())),
        ("Ticket", Some(sheet.ticket_number.clone())),
        ("Address", Some(sheet.address.clone())),
        ("Visit", Some(sheet.visit.clone().unwrap_or_else(|| "Not agreed yet".into()))),
        ("To be put right by", sheet.target.map(moment)),
        ("Contact", contact),
        ("Contractor", sheet.contractor.clone()),
        ("Who comes", sheet.who.clone()),
        ("Status", Some(spaced(sheet.status.as_str()))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn moment(at: Instant) -> String {
    london(at).strftime("%A %-d %B %Y at %-H:%M").to_string()
}

fn alert(alert: &SheetAlert) -> String {
    format!("{}: {}", alert_name(alert.kind), alert.text)
}

fn hint(hint: &SheetHint) -> String {
    match hint.kind {
        HintKind::Other => hint.text.clone(),
        kind => format!("{}: {}", spaced(kind.as_str()), hint.text),
    }
}

const fn alert_name(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::LegalDisrepair => "Legal claim about disrepair",
        AlertKind::Warranty => "Under warranty",
        AlertKind::Vulnerable => "Vulnerable person",
        AlertKind::Adjustment => "Reasonable adjustment",
        AlertKind::TwoPeople => "Two people only",
        AlertKind::Aggression => "Risk of aggression",
        AlertKind::Animal => "Animal",
        AlertKind::Asbestos => "Asbestos",
        AlertKind::NoRepairs => "We do not repair here",
        AlertKind::Other => "Note",
    }
}
