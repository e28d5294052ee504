//! Lines about what happens to a ticket beside its main moves.

use crate::record::EventType;
use jiff::civil::Date;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::HoldReason;
use maintainuk_domain::links::LinkRole;
use serde_json::Value;

/// The line, for these kinds of events.
pub fn line(kind: EventType, data: &Value) -> Option<String> {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let because = |line: &str| match text("reason") {
        Some(reason) => format!("{line}: {reason}"),
        None => line.to_owned(),
    };
    Some(match kind {
        EventType::TicketHeld => {
            let reason = text("reason").and_then(|code| code.parse::<HoldReason>().ok());
            let reason = reason.map(|code| format!(": {}", code.words())).unwrap_or_default();
            format!("On hold{}{reason}", until(data))
        }
        EventType::TicketResumed => "No longer on hold".into(),
        EventType::TicketDeferred => format!("Set aside{}", until(data)),
        EventType::TicketReturned => match day(data, "byLaw") {
            Some(due) => {
                format!("Back from being set aside{}: by law it is due on {due}", until(data))
            }
            None => "Back from being set aside".into(),
        },
        EventType::TicketPutAway => because("Put away"),
        EventType::TicketRestored => because("Brought back"),
        EventType::TicketLinked => format!("{} {}", tied(text("role")), other(data)),
        EventType::TicketUnlinked => format!("No longer linked to {}", other(data)),
        EventType::TicketMerged => match text("role") {
            Some("kept") => format!("Merged in: {}", other(data)),
            _ => format!("Merged into {}", other(data)),
        },
        EventType::TicketUnmerged => format!("No longer merged with {}", other(data)),
        EventType::TicketSplit => match text("role") {
            Some("from") => format!("Split: {} is a ticket of its own{}", other(data), went(data)),
            _ => format!("Split off {}{}", other(data), went(data)),
        },
        EventType::TicketUnsplit => format!("Split undone: {}", other(data)),
        EventType::TicketClosesSoon => match data.get("days").and_then(Value::as_i64) {
            Some(1) => "Closes by itself tomorrow unless somebody objects".into(),
            Some(days) => format!("Closes by itself in {days} days unless somebody objects"),
            None => "Closes by itself soon unless somebody objects".into(),
        },
        EventType::TicketObjected => because("It is not right; do not close it yet"),
        EventType::TicketConfirmed => "It is fixed, says the resident".into(),
        EventType::RepairRated => match data.get("stars").and_then(Value::as_i64) {
            Some(stars) if data.get("noted").is_some() => {
                format!("Rated {stars} of 5, as the resident told us")
            }
            Some(stars) => format!("Rated {stars} of 5"),
            None => "Rated".into(),
        },
        EventType::OperativesNamed => match names(data, "names") {
            Some(names) => {
                format!("{names} to come for {}", text("order").unwrap_or("the work order"))
            }
            None => {
                format!("Nobody named to come for {}", text("order").unwrap_or("the work order"))
            }
        },
        EventType::TagsChanged => match (names(data, "added"), names(data, "removed")) {
            (Some(added), Some(removed)) => format!("Tagged {added}; no longer {removed}"),
            (Some(added), None) => format!("Tagged {added}"),
            (None, Some(removed)) => format!("No longer tagged {removed}"),
            (None, None) => "Tags changed".into(),
        },
        EventType::MessageSent | EventType::MessageReceived => message(kind, data),
        EventType::MessageFailed => {
            because(&format!("The message to {} did not arrive", text("to").unwrap_or("them")))
        }
        EventType::MessageEmergency => {
            // What was heard before other words were says nothing of where.
            let said = text("in").unwrap_or("A message");
            match text("rule") {
                Some(rule) => {
                    let raised = data.get("raised").and_then(Value::as_bool).unwrap_or_default();
                    let then =
                        if raised { "it is an emergency now" } else { "the priority is as it was" };
                    let rule = super::spaced(rule).to_lowercase();
                    format!("{said} speaks of an emergency ({rule}); {then}")
                }
                None => format!("{said} speaks of an emergency"),
            }
        }
        EventType::ChecklistAdded => format!("Checklist put on {}", list(data)),
        EventType::ChecklistAnswered => format!("Checklist answered on {}", list(data)),
        EventType::ChecklistRemoved => because(&format!("Checklist taken off {}", list(data))),
        EventType::IncidentJoined => match text("incident") {
            Some(number) => format!("Part of {number}: {}", text("title").unwrap_or_default()),
            None => "Part of a known incident".into(),
        },
        EventType::PricingChanged => because(&priced("changed", data)),
        EventType::PricingAsked => because(&priced("waits for approval", data)),
        EventType::PricingApproved => because(&priced("approved", data)),
        EventType::PricingRejected => because(&priced("not approved", data)),
        EventType::PricingWithdrawn => because(&priced("taken back", data)),
        _ => return None,
    })
}

/// The code of an end, as ` (reported twice)`; nothing where it goes without saying.
pub fn coded(data: &Value) -> String {
    let code = data.get("code").and_then(Value::as_str).and_then(|code| code.parse().ok());
    match code {
        None | Some(EndReason::Fixed | EndReason::Other) => String::new(),
        Some(code) => format!(" ({})", code.words()),
    }
}

/// The other ticket's number.
fn other(data: &Value) -> &str {
    data.get("other").and_then(Value::as_str).unwrap_or("another ticket")
}

/// What went along with a split, as `, with 2 photographs and 1 note`.
fn went(data: &Value) -> String {
    let count = |name: &str, one: &str| {
        let n = data["went"][name].as_u64().filter(|&n| n > 0)?;
        Some(format!("{n} {one}{}", if n == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> =
        [count("photos", "photograph"), count("notes", "note")].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(", with {}", parts.join(" and ")) }
}

/// The order of a checklist, and its name.
fn list(data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let order = text("order").unwrap_or("the work order");
    text("checklist").map_or_else(|| order.to_owned(), |name| format!("{order}: {name}"))
}

/// `Extra work on WO-000007 approved (£200.00 + £300.00 = £500.00)`; less work is taken off.
fn priced(became: &str, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let order = text("order").unwrap_or("the work order");
    let what = if text("kind") == Some("Extra") { "Extra work on" } else { "Priced work of" };
    let by = match data.get("emergencySpend").is_some() {
        true => " at once, as the spend of an emergency",
        false => "",
    };
    let became = format!("{became}{by}");
    match (text("before"), text("change"), text("total")) {
        (Some(before), Some(change), Some(total)) => match change.strip_prefix('-') {
            Some(less) => format!("{what} {order} {became} ({before} − {less} = {total})"),
            None => format!("{what} {order} {became} ({before} + {change} = {total})"),
        },
        _ => format!("{what} {order} {became}"),
    }
}

/// What a link says of the other ticket.
fn tied(role: Option<&str>) -> &'static str {
    match role.and_then(|role| role.parse().ok()) {
        Some(LinkRole::Parent) => "Is a part of",
        Some(LinkRole::Child) => "Has as a part",
        Some(LinkRole::DuplicateOf) => "Reports again",
        Some(LinkRole::Duplicate) => "Is reported again in",
        Some(LinkRole::SplitFrom) => "Split off",
        Some(LinkRole::SplitOff) => "Split into",
        Some(LinkRole::Related) | None => "Related to",
    }
}

fn until(data: &Value) -> String {
    day(data, "untilOn").map(|day| format!(" until {day}")).unwrap_or_default()
}

fn day(data: &Value, name: &str) -> Option<String> {
    let day: Date = data.get(name)?.as_str()?.parse().ok()?;
    Some(day.strftime("%-d %b %Y").to_string())
}

fn names(data: &Value, list: &str) -> Option<String> {
    let names = data.get(list)?.as_array()?.iter().filter_map(Value::as_str);
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// `Message to Amira Khan: When are you in?`
fn message(kind: EventType, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let words = text("words").map(|words| format!(": {words}")).unwrap_or_default();
    match (kind, text("to"), text("from")) {
        (EventType::MessageSent, Some(to), _) => format!("Message to {to}{words}"),
        (EventType::MessageReceived, _, Some(from)) => format!("Message from {from}{words}"),
        _ => format!("Message{words}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lines_read_as_people_say_them() {
        for (kind, data, said) in [
            (
                EventType::TicketHeld,
                json!({ "reason": "AwaitingParts", "untilOn": "2026-12-03" }),
                "On hold until 3 Dec 2026: waiting for parts",
            ),
            (
                EventType::TicketHeld,
                json!({ "reason": "Weather" }),
                "On hold: waiting for the weather",
            ),
            (
                EventType::TicketDeferred,
                json!({ "untilOn": "2027-01-04" }),
                "Set aside until 4 Jan 2027",
            ),
            (EventType::TicketReturned, json!({}), "Back from being set aside"),
            (
                EventType::TicketReturned,
                json!({ "untilOn": "2027-01-04", "byLaw": "2026-12-21" }),
                "Back from being set aside until 4 Jan 2027: by law it is due on 21 Dec 2026",
            ),
            (
                EventType::TicketClosesSoon,
                json!({ "days": 3 }),
                "Closes by itself in 3 days unless somebody objects",
            ),
            (
                EventType::TicketLinked,
                json!({ "role": "Child", "other": "TKT-000002" }),
                "Has as a part TKT-000002",
            ),
            (
                EventType::TicketSplit,
                json!({ "role": "from", "other": "TKT-000002",
                    "went": { "photos": 2, "notes": 1 } }),
                "Split: TKT-000002 is a ticket of its own, with 2 photographs and 1 note",
            ),
            (
                EventType::TicketSplit,
                json!({ "role": "off", "other": "TKT-000001", "went": { "photos": 0 } }),
                "Split off TKT-000001",
            ),
            (
                EventType::TicketMerged,
                json!({ "role": "kept", "other": "TKT-000002" }),
                "Merged in: TKT-000002",
            ),
            (EventType::TicketPutAway, json!({ "reason": "A test" }), "Put away: A test"),
            (
                EventType::MessageSent,
                json!({ "to": "Amira Khan", "words": "When are you in?" }),
                "Message to Amira Khan: When are you in?",
            ),
            (
                EventType::MessageFailed,
                json!({ "to": "Amira Khan", "reason": "There is no email address." }),
                "The message to Amira Khan did not arrive: There is no email address.",
            ),
            (
                EventType::MessageEmergency,
                json!({ "rule": "GasSmell" }),
                "A message speaks of an emergency (gas smell); the priority is as it was",
            ),
            (
                EventType::MessageEmergency,
                json!({ "rule": "GasSmell", "raised": true }),
                "A message speaks of an emergency (gas smell); it is an emergency now",
            ),
            (
                EventType::MessageEmergency,
                json!({ "rule": "FireOrSmoke", "in": "A note of work" }),
                "A note of work speaks of an emergency (fire or smoke); the priority is as it was",
            ),
            (
                EventType::ChecklistAdded,
                json!({ "order": "WO-000007", "checklist": "Gas visit" }),
                "Checklist put on WO-000007: Gas visit",
            ),
            (
                EventType::IncidentJoined,
                json!({ "incident": "INC-000007", "title": "No heating in the block" }),
                "Part of INC-000007: No heating in the block",
            ),
            (
                EventType::PricingApproved,
                json!({ "order": "WO-000007", "kind": "Extra", "before": "£200.00",
                    "change": "£300.00", "total": "£500.00", "reason": "The joist is rotten" }),
                "Extra work on WO-000007 approved (£200.00 + £300.00 = £500.00): The joist is rotten",
            ),
            (
                EventType::PricingChanged,
                json!({ "order": "WO-000007", "kind": "Extra", "emergencySpend": true }),
                "Extra work on WO-000007 changed at once, as the spend of an emergency",
            ),
            (EventType::TagsChanged, json!({ "added": ["winter", "void"] }), "Tagged winter, void"),
            (
                EventType::TagsChanged,
                json!({ "added": ["a"], "removed": ["b"] }),
                "Tagged a; no longer b",
            ),
        ] {
            assert_eq!(line(kind, &data).as_deref(), Some(said));
        }
        assert_eq!(line(EventType::TicketReported, &json!({})), None);
    }

    #[test]
    fn a_code_is_said_where_it_says_something() {
        assert_eq!(coded(&json!({ "code": "Duplicate" })), " (reported twice)");
        assert_eq!(coded(&json!({ "code": "Fixed" })), "");
        assert_eq!(coded(&json!({})), "");
    }
}
