//! What one answer lacks beside another.

use crate::places::Untold;
use maintainuk_domain::places::PlacePart;
use maintainuk_domain::seen::{Item, Looked, Party, why_item_hidden, why_part_hidden};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A part that is not shown, and why.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HiddenPart {
    /// Its name in the API; a dot leads inside.
    #[schema(example = "events")]
    pub part: String,
    /// How many of it are hidden.
    pub count: usize,
    /// Why.
    #[schema(value_type = String)]
    pub why: &'static str,
}

/// What each caller may do differs by nature and hides nothing.
const OF_THE_CALLER: &[&str] = &["moves", "can", "next", "moreEvents", "canAssign", "version"];

/// The parts of `full` that `seen` lacks, by name.
pub fn hidden(full: &Value, seen: &Value, what: Looked, party: Party) -> Vec<HiddenPart> {
    let mut found = Vec::new();
    look(full, seen, "", &mut found);
    let mut counts = BTreeMap::new();
    for (part, lacks) in found {
        let told = why_item_hidden(&part, item(lacks), party);
        let why = told.unwrap_or_else(|| why_part_hidden(what, &part, party));
        *counts.entry((part, why)).or_default() += 1;
    }
    counts.into_iter().map(|((part, why), count)| HiddenPart { part, count, why }).collect()
}

/// What of a thing tells why it is hidden.
fn item(lacks: &Value) -> Item<'_> {
    let is_there = |pointer: &str| lacks.pointer(pointer).is_some_and(|value| !value.is_null());
    let by_firm = lacks.pointer("/actor/role").and_then(Value::as_str) == Some("Contractor");
    Item {
        kind: ["kind", "type"].iter().find_map(|name| lacks[name].as_str()).unwrap_or_default(),
        is_certificate: is_there("/certificate"),
        is_of_job: by_firm
            || ["/workOrderId", "/data/order", "/data/contractor"].into_iter().any(is_there),
    }
}

/// What of a place is not told, counted by part and reason.
pub fn of_place(untold: Vec<Untold>) -> Vec<HiddenPart> {
    let mut counts = BTreeMap::new();
    for one in untold {
        *counts.entry(one).or_default() += 1;
    }
    let part = |((part, why), count): (Untold, usize)| {
        let part = match part {
            PlacePart::Alerts => "alerts",
            PlacePart::AlertReasons => "alerts.reason",
            PlacePart::Hints => "hints",
            PlacePart::Keys => "keys",
            PlacePart::AccessCodes => "accessCodes",
            PlacePart::Assets => "assets",
            PlacePart::Needs => "needs",
        };
        HiddenPart { part: part.to_owned(), count, why }
    };
    counts.into_iter().map(part).collect()
}

/// Finds what `seen` lacks: the name of each part, and the thing itself.
fn look<'a>(full: &'a Value, seen: &Value, at: &str, found: &mut Vec<(String, &'a Value)>) {
    match (full, seen) {
        (Value::Null, _) => {}
        (Value::Array(full), Value::Array(seen)) => {
            for item in full {
                let same = |other: &&Value| {
                    item.get("id").map_or(*other == item, |id| other.get("id") == Some(id))
                };
                match seen.iter().find(same) {
                    Some(other) => look(item, other, at, found),
                    None => found.push((at.to_owned(), item)),
                }
            }
        }
        (Value::Object(full), Value::Object(seen)) => {
            for (name, value) in full {
                if OF_THE_CALLER.contains(&name.as_str()) {
                    continue;
                }
                let inside = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                look(value, seen.get(name).unwrap_or(&Value::Null), &inside, found);
            }
        }
        (full, seen) if full == seen => {}
        _ => found.push((at.to_owned(), full)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_missing_is_counted_by_its_part() {
        let full = json!({ "events": [{ "id": 1 }, { "id": 2 }, { "id": 3 }], "tenancy": { "id": 4 },
            "quotes": [], "ticket": { "title": "A" }, "moves": [1, 2], "reporter": { "email": "a@b" } });
        let seen = json!({ "events": [{ "id": 2 }], "tenancy": null, "quotes": [],
            "ticket": { "title": "A" }, "moves": [], "reporter": { "email": null } });
        let found = hidden(&full, &seen, Looked::Ticket, Party::Resident);
        let parts: Vec<_> = found.iter().map(|part| (part.part.as_str(), part.count)).collect();
        assert_eq!(parts, [("events", 2), ("reporter.email", 1), ("tenancy", 1)]);
    }

    #[test]
    fn the_same_answer_hides_nothing() {
        let page = json!({ "events": [{ "id": 1, "note": null }], "can": { "edit": true } });
        assert_eq!(hidden(&page, &page, Looked::Ticket, Party::Contractor), []);
    }
}
