//! Saved views of archives from before a name was given once for a list.

use serde_json::{Map, Value};
use std::collections::HashSet;

/// The longest name.
const LONGEST: usize = 80;

/// Whose it is, of which list, and its name in small letters.
type Key = (Value, Value, String);

/// Gives views that share a name with one before them a number behind it: "Late", "Late (2)".
pub fn name_once(views: &mut [Map<String, Value>]) {
    let mut taken: HashSet<Key> = views.iter().map(|view| key(view, &name(view))).collect();
    let mut seen: HashSet<Key> = HashSet::new();
    for view in views {
        let old = name(view);
        if seen.insert(key(view, &old)) {
            continue;
        }
        let free = (2..).map(|n| numbered(&old, n)).find(|new| taken.insert(key(view, new)));
        view.insert("Name".into(), free.unwrap_or(old).into());
    }
}

fn name(view: &Map<String, Value>) -> String {
    view.get("Name").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn key(view: &Map<String, Value>, name: &str) -> Key {
    let of = |field: &str| view.get(field).cloned().unwrap_or_default();
    (of("OwnerUserId"), of("List"), name.to_lowercase())
}

fn numbered(name: &str, n: usize) -> String {
    let ending = format!(" ({n})");
    let head: String = name.chars().take(LONGEST - ending.len()).collect();
    head + &ending
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_that_stands_twice_gets_the_next_free_number() {
        let long = "é".repeat(80);
        let view = |owner: &str, list: &str, name: &str| {
            let view = json!({ "OwnerUserId": owner, "List": list, "Name": name });
            view.as_object().expect("an object").clone()
        };
        let mut views = [
            view("a", "Tickets", "Late"),
            view("a", "Tickets", "late"),
            view("a", "Tickets", "Late (2)"),
            view("a", "Tickets", "LATE"),
            view("a", "Units", "Late"),
            view("b", "Tickets", "Late"),
            view("b", "Units", &long),
            view("b", "Units", &long),
        ];
        name_once(&mut views);
        let names: Vec<String> = views.iter().map(name).collect();
        let cut = format!("{} (2)", "é".repeat(76));
        let right = ["Late", "late (3)", "Late (2)", "LATE (4)", "Late", "Late", &long, &cut];
        assert_eq!(names, right);
    }
}
