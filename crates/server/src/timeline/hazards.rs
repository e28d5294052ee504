//! The lines of a timeline about hazards, in plain English.

use crate::hazards::CheckResult;
use crate::record::EventType;
use jiff::civil::{Date, Time};
use maintainuk_domain::time::{Instant, london};
use serde_json::Value;

/// One line; what `data` lacks is left out rather than guessed.
pub fn line(kind: EventType, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let plain = |name: &str| text(name).map(|t| t.replace('_', " "));
    let hazard = plain("hazard").unwrap_or_else(|| "hazard".into());
    let duty = plain("duty").unwrap_or_else(|| "a duty".into());
    let by = text("by").map(|by| format!(", by {by}")).unwrap_or_default();
    let reason = text("reason").map(|reason| format!(": {reason}")).unwrap_or_default();
    let note = text("note").map(|note| format!(": {note}")).unwrap_or_default();
    match kind {
        EventType::HazardProposed => {
            let because = text("because").map(|why| format!(": {why}")).unwrap_or_default();
            format!("This may be a hazard ({hazard}){because}")
        }
        EventType::HazardConfirmed => {
            format!("Hazard confirmed ({hazard}); its clocks run{}", otherwise(data))
        }
        EventType::HazardKnownSinceSet => known_since(&hazard, data),
        EventType::HazardRefused => format!("No hazard case ({hazard}){reason}"),
        EventType::HazardStageRecorded => {
            format!("Hazard: {}{note}", text("stage").unwrap_or("something was done"))
        }
        EventType::HazardDeadlineSet => {
            let line = format!("Hazard date set by hand ({duty})");
            let why = text("reason").map(|why| format!(", because {why}")).unwrap_or_default();
            let [is, was, law] = ["is", "was", "law"].map(|key| text(key).and_then(last));
            match (is, was, law) {
                (Some(is), _, Some(law)) => {
                    format!("{line}: {is}{why}; the rule's own stays {law}")
                }
                (Some(is), Some(was), None) => format!("{line}: {is}, was {was}{why}"),
                _ => format!("{line}{reason}"),
            }
        }
        EventType::HazardRecounted => "Hazard dates counted anew: the bank holidays changed".into(),
        EventType::HazardClockNear => format!("Hazard clock near its end: {duty}{by}"),
        EventType::HazardClockMissed => format!("Hazard clock ran out: {duty}{by}"),
        EventType::HazardClosed => {
            let duties = data.get("notMet").and_then(Value::as_array).into_iter().flatten();
            let duties: Vec<String> =
                duties.filter_map(Value::as_str).map(|duty| duty.replace('_', " ")).collect();
            let not_met = match duties.as_slice() {
                [] => String::new(),
                duties => format!(", not met: {}", duties.join(", ")),
            };
            format!("Hazard case closed ({hazard}{not_met}){reason}")
        }
        EventType::HazardLetterWritten
        | EventType::HazardLetterSent
        | EventType::HazardLetterGiven
        | EventType::HazardLetterFailed => letter(kind, data),
        EventType::DampCheckDue => "Look at the home again: it was damp".into(),
        _ => looked(data),
    }
}

/// `Home looked at again 6 weeks after damp: it is back, so the work counts as a recall. Spots again.
/// Reading 18.5 % WME. Cause: a cold bridge`.
fn looked(data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let weeks = data.get("weeks").and_then(Value::as_i64);
    let mut line = match weeks {
        Some(weeks) => format!("Home looked at again {weeks} weeks after damp"),
        None => "Home looked at again after damp".to_owned(),
    };
    if let Some(found) = text("result").and_then(|text| text.parse::<CheckResult>().ok()) {
        line.push_str(&format!(": {}", found.words()));
        if found == CheckResult::Returned {
            line.push_str(", so the work counts as a recall");
        }
    }
    if let Some(note) = text("note") {
        line.push_str(&format!(". {}", note.trim_end_matches('.')));
    }
    if let Some(percent) = data.get("moisturePercent").and_then(Value::as_f64) {
        line.push_str(&format!(". Reading {percent} % WME"));
    }
    if let Some(cause) = text("cause") {
        line.push_str(&format!(". Cause: {}", cause.trim_end_matches('.')));
    }
    line
}

/// `, known since 3 Dec 2026 at 09:00, because the letter came late`.
fn otherwise(data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let Some(reason) = text("reason") else { return String::new() };
    let since = text("awareAt").and_then(moment);
    let since = since.map(|at| format!(", known since {at}")).unwrap_or_default();
    let law = match (text("nation"), text("homeNation")) {
        (Some(nation), Some(home)) if nation != home => format!(", by the law of {nation}"),
        _ => String::new(),
    };
    format!("{since}{law}, because {reason}")
}

/// `Hazard (falls) known since 3 Dec 2026 at 09:00, was 7 Dec 2026 at 09:00, because ...`, with the
/// dates that moved.
fn known_since(hazard: &str, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let since = text("awareAt").and_then(moment);
    let since = since.map(|at| format!(" since {at}")).unwrap_or_default();
    let was = text("wasAwareAt").and_then(moment);
    let was = was.map(|at| format!(", was {at}")).unwrap_or_default();
    let why = text("reason").map(|why| format!(", because {why}")).unwrap_or_default();
    let clocks = data.get("clocks").and_then(Value::as_array).into_iter().flatten();
    let dates = clocks.filter_map(|clock| {
        let text = |name: &str| clock.get(name).and_then(Value::as_str);
        let (duty, is) = (text("duty")?.replace('_', " "), text("is").and_then(last)?);
        let was = text("was").and_then(last).map(|was| format!(", was {was}"));
        Some(format!("; {duty} by {is}{}", was.unwrap_or_default()))
    });
    let dates: String = dates.collect();
    format!("Hazard ({hazard}) known{since}{was}{why}{dates}")
}

/// A moment in words.
fn moment(text: &str) -> Option<String> {
    let at = text.parse::<Instant>().ok()?;
    Some(london(at).strftime("%-d %b %Y at %H:%M").to_string())
}

/// The end of a clock in words: of one of days, which ends at midnight, its last day.
fn last(text: &str) -> Option<String> {
    if let Ok(day) = text.parse::<Date>()
        && text.len() <= 10
    {
        return Some(day.strftime("%-d %b %Y").to_string());
    }
    let at = london(text.parse::<Instant>().ok()?);
    if at.time() != Time::midnight() {
        return Some(at.strftime("%-d %b %Y at %H:%M").to_string());
    }
    Some(at.date().yesterday().ok()?.strftime("%-d %b %Y").to_string())
}

/// Lines about letters, with the proof.
fn letter(kind: EventType, data: &Value) -> String {
    let text = |name: &str| data.get(name).and_then(Value::as_str).filter(|t| !t.is_empty());
    let to = text("to").unwrap_or("the resident");
    let note = text("note").map(|note| format!(": {note}")).unwrap_or_default();
    let reason = text("reason").map(|reason| format!(": {reason}")).unwrap_or_default();
    let hash = text("sha256").map(|hash| format!(" (SHA-256 {hash})")).unwrap_or_default();
    match kind {
        EventType::HazardLetterWritten => format!("Written summary for {to} made{hash}"),
        EventType::HazardLetterSent => {
            let address = text("address").map(|at| format!(" at {at}")).unwrap_or_default();
            let message = text("messageId").map(|id| format!(", message {id}")).unwrap_or_default();
            format!("Written summary emailed to {to}{address}{message}{hash}")
        }
        EventType::HazardLetterGiven => {
            let how = if text("method") == Some("Post") { "posted" } else { "handed over" };
            format!("Written summary for {to} {how}{note}{hash}")
        }
        _ => format!("Written summary for {to} could not be emailed{reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lines_about_dates_say_what_they_are_and_what_they_were() {
        let since = json!({ "hazard": "falls", "awareAt": "2026-12-03T09:00:00Z" });
        let mut late = since.clone();
        late["reason"] = json!("the letter came late");
        let mut scots = late.clone();
        (scots["nation"], scots["homeNation"]) = (json!("Scotland"), json!("England"));
        let corrected = json!({ "hazard": "falls", "awareAt": "2026-12-03T09:00:00Z",
            "wasAwareAt": "2026-12-07T09:00:00Z", "reason": "an older email was found",
            "clocks": [{ "duty": "written_summary", "was": "2026-12-21", "is": "2026-12-17" },
                { "duty": "x", "fellAway": true }] });
        let seen = json!({ "weeks": 6, "result": "returned", "note": "Spots again.",
            "moisturePercent": 18.5, "cause": "A cold bridge" });
        let set = |was: &str, is: &str| {
            json!({ "duty": "safety_work", "was": was, "is": is,
            "reason": "Promised" })
        };
        for (kind, data, line) in [
            (
                EventType::DampChecked,
                seen,
                "Home looked at again 6 weeks after damp: it is back, so the work counts as a \
                 recall. Spots again. Reading 18.5 % WME. Cause: A cold bridge",
            ),
            (
                EventType::DampChecked,
                json!({ "weeks": 12, "result": "dry", "note": "Dry" }),
                "Home looked at again 12 weeks after damp: it stayed dry. Dry",
            ),
            (EventType::HazardConfirmed, since, "Hazard confirmed (falls); its clocks run"),
            (
                EventType::HazardConfirmed,
                late,
                "Hazard confirmed (falls); its clocks run, known since 3 Dec 2026 at 09:00, because \
                 the letter came late",
            ),
            (
                EventType::HazardConfirmed,
                scots,
                "Hazard confirmed (falls); its clocks run, known since 3 Dec 2026 at 09:00, by the \
                 law of Scotland, because the letter came late",
            ),
            (
                EventType::HazardKnownSinceSet,
                corrected,
                "Hazard (falls) known since 3 Dec 2026 at 09:00, was 7 Dec 2026 at 09:00, because \
                 an older email was found; written summary by 17 Dec 2026, was 21 Dec 2026",
            ),
            (
                EventType::HazardDeadlineSet,
                set("2026-12-09T00:00:00Z", "2026-12-12T00:00:00Z"),
                "Hazard date set by hand (safety work): 11 Dec 2026, was 8 Dec 2026, because \
                 Promised",
            ),
            (
                EventType::HazardDeadlineSet,
                set("2026-07-09T08:30:00Z", "2026-07-11T23:00:00Z"),
                "Hazard date set by hand (safety work): 11 Jul 2026, was 9 Jul 2026 at 09:30, \
                 because Promised",
            ),
        ] {
            assert_eq!(super::line(kind, &data), line);
        }
    }
}
