//! The lines of a timeline in plain English.

use super::{hazards, life};
use crate::record::EventType;
use jiff::civil::Date;
use maintainuk_domain::certificates::CertificateKind;
use maintainuk_domain::time::{Instant, london, london_date};
use maintainuk_domain::visits::zoned;
use serde_json::Value;

/// One line; what `data` lacks is left out rather than guessed.
pub fn of(kind: EventType, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let because = |line: String| match text("reason") {
        Some(reason) => format!("{line}: {reason}"),
        None => line,
    };
    let contractor = || text("contractor").unwrap_or("the contractor");
    let order = || text("order").unwrap_or("the work order");
    match kind {
        EventType::TicketReported => reported(data, text("via")),
        EventType::TicketTriaged => triaged(data),
        EventType::TicketUpdated => updated(data),
        EventType::TicketStatusChanged => because(match (text("from"), text("to")) {
            _ if data.get("assignee").is_some() => format!("Assigned to {}", taker(data)),
            (Some(from), Some(to)) => format!("Moved from {} to {}", spaced(from), spaced(to)),
            _ => "Status changed".into(),
        }),
        EventType::WorkOrderRaised => format!("Work order {} raised", order()),
        EventType::ContractorAssigned => match text("contractor") {
            Some(name) => format!("{name} assigned to {}", order()),
            None => format!("Contractor taken off {}", order()),
        },
        EventType::WorkOrderOffered => format!("{} offered to {}", order(), contractor()),
        EventType::WorkOrderAccepted => format!("{} accepted {}", contractor(), order()),
        EventType::WorkOrderDeclined => because(format!("{} declined {}", contractor(), order())),
        EventType::OfferLapsed => format!("{} did not answer on {}", contractor(), order()),
        EventType::VisitScheduled => match window(data) {
            Some(window) => format!("Visit agreed for {window}"),
            None => "Visit agreed".into(),
        },
        EventType::VisitProposed => match window(data) {
            Some(window) => format!("A visit is asked for on {window}"),
            None => "A visit is asked for".into(),
        },
        EventType::VisitDeclined => because("The time that was asked for does not suit".into()),
        EventType::VisitCancelled => because("The visit is off".into()),
        EventType::VisitOnMyWay => format!("{} is on the way", contractor()),
        EventType::WorkStarted => match booked(data) {
            Some(day) => format!("Work started on {}, before its visit on {day}", order()),
            None => format!("Work started on {}", order()),
        },
        EventType::WorkCompleted => match text("notes") {
            Some(notes) => format!("Work completed: {notes}"),
            None => "Work completed".into(),
        },
        EventType::WorkVerified => format!("Work on {} checked and accepted", order()),
        EventType::WorkSentBack => because(format!("Work on {} sent back", order())),
        EventType::NoAccess => because("No access".into()),
        EventType::WorkOrderCancelled => because(format!("{} cancelled", order())),
        EventType::PhotosAdded => photos(data),
        EventType::PhotoRemoved => "A photo was removed".into(),
        EventType::CertificateAdded => certificate(data, "added"),
        EventType::CertificateRemoved => certificate(data, "taken away"),
        EventType::NoteAdded => match (text("from"), text("note")) {
            (Some(from), Some(note)) => format!("{from}: {note}"),
            (_, note) => note.unwrap_or("Note").to_owned(),
        },
        EventType::TicketClosed => match text("notes").or_else(|| text("reason")) {
            Some(notes) => format!("Closed{}: {notes}", life::coded(data)),
            None if data.get("byItself").is_some() => "Closed by itself".into(),
            None => format!("Closed{}", life::coded(data)),
        },
        EventType::TicketCancelled => because(format!("Cancelled{}", life::coded(data))),
        EventType::TicketReopened => reopened(because("Reopened".into()), data),
        EventType::EmailSent => match (text("subject"), text("to")) {
            (Some(subject), Some(to)) => format!("Email to {to}: {subject}"),
            (Some(subject), None) => format!("Email sent: {subject}"),
            _ => "Email sent".into(),
        },
        EventType::EmailNotSent => match text("to") {
            Some(to) => format!("No email to {to}: there is no address that works"),
            None => "No email sent: there is no address that works".into(),
        },
        EventType::QuoteSubmitted => with_total("Quote received", text("total")),
        EventType::QuoteApproved => with_total("Quote approved", text("total")),
        EventType::QuoteRejected => because("Quote rejected".into()),
        EventType::ServiceClockNear => clock("Near the end of its time", data),
        EventType::ServiceClockMissed => clock("Late", data),
        EventType::ServiceClockEscalated => {
            let to = text("to").map(|to| format!(" to {to}")).unwrap_or_default();
            clock(&format!("Escalated{to}"), data)
        }
        EventType::ServiceClockRecounted => put_off(data, text("reason")),
        EventType::TicketMadeSafe => match text("note") {
            Some(note) => format!("Made safe: {note}"),
            None => "Made safe".into(),
        },
        kind => life::line(kind, data).unwrap_or_else(|| hazards::line(kind, data)),
    }
}

/// Who was given it by a person.
fn taker(data: &Value) -> &str {
    data.pointer("/assignee/name").and_then(Value::as_str).unwrap_or("a colleague")
}

/// `Reopened: it drips. Leaks Ltd has it again.`
fn reopened(line: String, data: &Value) -> String {
    let told = line.trim_end_matches('.');
    match data.get("whyNew").and_then(Value::as_str) {
        Some(why) => format!("{told}. It begins as new. {why}"),
        None if data.get("assignee").is_some() => format!("{told}. {} has it again.", taker(data)),
        None => line,
    }
}

/// The day of the visit that the work began before: `Thu 3 Dec`.
fn booked(data: &Value) -> Option<String> {
    let start = data.get("bookedFor")?.as_str()?.parse::<Instant>().ok()?;
    Some(london(start).strftime("%a %-d %b").to_string())
}

/// `Later because of a bank holiday (Jubilee): complete by 8 Dec 2026 at 09:00, was 7 Dec ...`
fn put_off(data: &Value, name: Option<&str>) -> String {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let clocks = data.get("clocks").and_then(Value::as_array).into_iter().flatten();
    let told = clocks.filter_map(|clock| {
        let text = |name: &str| clock.get(name).and_then(Value::as_str);
        Some(format!("{} by {}, was {}", text("promised")?, text("is")?, text("was")?))
    });
    let told: Vec<String> = told.collect();
    let told = if told.is_empty() { String::new() } else { format!(": {}", told.join("; ")) };
    format!("Later because of a bank holiday{name}{told}")
}

/// `Late: complete by 7 Apr at 10:00`.
fn clock(line: &str, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    match (text("promised"), text("by")) {
        (Some(promised), Some(by)) => format!("{line}: {promised} by {by}"),
        _ => line.to_owned(),
    }
}

fn with_total(line: &str, total: Option<&str>) -> String {
    total.map_or_else(
        || line.to_owned(),
        |total| format!("{line}: £{}", total.trim_start_matches('£')),
    )
}

fn reported(data: &Value, via: Option<&str>) -> String {
    let how = match via {
        Some("Phone") => " by phone",
        Some("Email") => " by email",
        Some("Portal") => " in the portal",
        Some("InPerson") => " in person",
        _ => "",
    };
    match data.get("emergencyRule").and_then(Value::as_str) {
        Some(rule) => {
            let chosen = data.get("reportedPriority").and_then(Value::as_str);
            let chosen = chosen.map(|one| format!(" as {}", spaced(one))).unwrap_or_default();
            format!("Reported{how}{chosen}; recognised as an emergency ({})", spaced(rule))
        }
        None => format!("Reported{how}"),
    }
}

fn triaged(data: &Value) -> String {
    let line = match changes(data).as_slice() {
        [] => "Triaged".to_owned(),
        changes => format!("Triaged: {}", changes.join(", ")),
    };
    with_note(line, data)
}

fn updated(data: &Value) -> String {
    let line = match changes(data).as_slice() {
        [] => "Details changed".into(),
        changes => format!("Changed: {}", changes.join(", ")),
    };
    with_note(line, data)
}

/// The line, and what was said with it.
fn with_note(line: String, data: &Value) -> String {
    match data.get("note").and_then(Value::as_str).filter(|note| !note.is_empty()) {
        Some(note) => format!("{line}. {note}"),
        None => line,
    }
}

/// `{"changes": {"priority": ["Routine", "Urgent"]}}` as `priority Routine → Urgent`.
fn changes(data: &Value) -> Vec<String> {
    let Some(fields) = data.get("changes").and_then(Value::as_object) else { return Vec::new() };
    fields
        .iter()
        .map(|(field, pair)| {
            match (pair.get(0).and_then(Value::as_str), pair.get(1).and_then(Value::as_str)) {
                (Some(from), Some(to)) if from.len() + to.len() < 60 => {
                    format!("{} {} → {}", spaced(field), spaced(from), spaced(to))
                }
                (None, Some(to)) if to.len() < 60 => format!("{} {}", spaced(field), spaced(to)),
                _ => spaced(field),
            }
        })
        .collect()
}

fn certificate(data: &Value, what: &str) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let kind = text("certificate").and_then(|kind| kind.parse::<CertificateKind>().ok());
    let name = kind.map_or("Certificate", CertificateKind::name);
    let day = text("issuedOn").and_then(|day| day.parse::<Date>().ok());
    let day = day.map(|day| day.strftime(" of %-d %b %Y").to_string()).unwrap_or_default();
    let number = text("number").map(|number| format!(" {number}")).unwrap_or_default();
    match (what, text("order")) {
        ("added", Some(order)) => format!("{name}{number}{day} added to {order}"),
        (what, _) => format!("{name}{number}{day} {what}"),
    }
}

fn photos(data: &Value) -> String {
    let count = data.get("count").and_then(Value::as_i64).unwrap_or(1);
    let stage = data.get("stage").and_then(Value::as_str).map(|s| format!(" ({s})"));
    let stage = stage.unwrap_or_default();
    if count == 1 {
        format!("1 photo added{stage}")
    } else {
        format!("{count} photos added{stage}")
    }
}

/// The window of a visit as people say it: `Tue 24 Nov, 9:00 to 12:00`.
pub fn window(data: &Value) -> Option<String> {
    let instant = |name: &str| data.get(name)?.as_str()?.parse::<Instant>().ok();
    let (start, end) = (instant("start")?, instant("end")?);
    let (from, to) = zoned(start, end, |at| at.strftime("%-H:%M").to_string());
    let day = |at: Instant| london(at).strftime("%a %-d %b").to_string();
    Some(if london_date(start) == london_date(end) {
        format!("{}, {from} to {to}", day(start))
    } else {
        format!("{}, {from} to {}, {to}", day(start), day(end))
    })
}

/// `InProgress` as `in progress`, and names as they are.
pub fn spaced(name: &str) -> String {
    let is_name = name.chars().all(|c| c.is_ascii_alphanumeric()) && !name.is_empty();
    if !is_name || name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()) {
        return name.to_owned();
    }
    let mut text = String::with_capacity(name.len() + 4);
    for (at, c) in name.chars().enumerate() {
        if at > 0 && c.is_uppercase() {
            text.push(' ');
            text.extend(c.to_lowercase());
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_kind_of_event_has_a_sentence_even_without_particulars() {
        for &kind in EventType::ALL {
            assert!(!of(kind, &Value::Null).is_empty(), "{kind}");
        }
    }

    #[test]
    fn lines_read_as_people_say_them() {
        let cases = [
            (EventType::TicketReported, json!({ "via": "Phone" }), "Reported by phone"),
            (
                EventType::TicketStatusChanged,
                json!({ "from": "Assigned", "to": "InProgress" }),
                "Moved from Assigned to In progress",
            ),
            (
                EventType::TicketStatusChanged,
                json!({ "from": "New", "to": "Assigned", "assignee": { "name": "Sam Green" } }),
                "Assigned to Sam Green",
            ),
            (
                EventType::TicketReopened,
                json!({ "reason": "It drips.", "assignee": { "name": "Leaks Ltd" } }),
                "Reopened: It drips. Leaks Ltd has it again.",
            ),
            (
                EventType::TicketReopened,
                json!({ "reason": "It drips", "whyNew": "Leaks Ltd is suspended." }),
                "Reopened: It drips. It begins as new. Leaks Ltd is suspended.",
            ),
            (
                EventType::VisitScheduled,
                json!({ "start": "2026-07-21T08:00:00Z", "end": "2026-07-21T11:00:00Z" }),
                "Visit agreed for Tue 21 Jul, 9:00 to 12:00",
            ),
            (
                EventType::TicketTriaged,
                json!({ "changes": { "priority": ["Routine", "Urgent"] }, "note": "Baby at home" }),
                "Triaged: priority Routine → Urgent. Baby at home",
            ),
            (
                EventType::PhotosAdded,
                json!({ "count": 2, "stage": "after" }),
                "2 photos added (after)",
            ),
            (
                EventType::CertificateAdded,
                json!({ "certificate": "GasSafetyRecord", "number": "GSR-7",
                    "issuedOn": "2026-11-24", "order": "WO-000007" }),
                "Gas safety record GSR-7 of 24 Nov 2026 added to WO-000007",
            ),
            (EventType::NoAccess, json!({ "reason": "Nobody in" }), "No access: Nobody in"),
            (
                EventType::WorkStarted,
                json!({ "order": "WO-000007", "bookedFor": "2026-12-03T09:00:00Z" }),
                "Work started on WO-000007, before its visit on Thu 3 Dec",
            ),
        ];
        for (kind, data, line) in cases {
            assert_eq!(of(kind, &data), line);
        }
    }
}
