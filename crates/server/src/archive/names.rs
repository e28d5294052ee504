//! Names of archives from before they were given once: of a saved view in its list, of a rule.

use serde_json::{Map, Value};
use std::collections::HashSet;

/// Where a name stands once.
pub struct Once {
    /// What has to be the same for two names to be in each other's way.
    among: &'static [&'static str],
    /// Of what was deleted it does not matter: when that was.
    deleted: Option<&'static str>,
    /// The longest name.
    longest: usize,
}

/// A view of one's own of a list.
pub const VIEWS: Once = Once { among: &["OwnerUserId", "List"], deleted: None, longest: 80 };
/// A rule.
pub const RULES: Once = Once { among: &[], deleted: Some("DeletedAt"), longest: 100 };

/// What a name is among, and the name in small letters.
type Key = (Vec<Value>, String);

impl Once {
    /// Gives rows that share a name with one before them a number behind it: "Late", "Late (2)".
    pub fn number(&self, rows: &mut [Map<String, Value>]) {
        let mut taken: HashSet<Key> = rows
            .iter()
            .filter(|row| self.counts(row))
            .map(|row| self.key(row, &name(row)))
            .collect();
        let mut seen: HashSet<Key> = HashSet::new();
        for row in rows.iter_mut().filter(|row| self.counts(row)) {
            let old = name(row);
            if seen.insert(self.key(row, &old)) {
                continue;
            }
            let free =
                (2..).map(|n| self.numbered(&old, n)).find(|new| taken.insert(self.key(row, new)));
            row.insert("Name".into(), free.unwrap_or(old).into());
        }
    }

    fn counts(&self, row: &Map<String, Value>) -> bool {
        self.deleted.and_then(|column| row.get(column)).is_none_or(Value::is_null)
    }

    fn key(&self, row: &Map<String, Value>, name: &str) -> Key {
        let among = self.among.iter().map(|field| row.get(*field).cloned().unwrap_or_default());
        (among.collect(), name.to_lowercase())
    }

    fn numbered(&self, name: &str, n: usize) -> String {
        let ending = format!(" ({n})");
        let head: String = name.chars().take(self.longest - ending.len()).collect();
        head + &ending
    }
}

fn name(row: &Map<String, Value>) -> String {
    row.get("Name").and_then(Value::as_str).unwrap_or_default().to_owned()
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
        VIEWS.number(&mut views);
        let names: Vec<String> = views.iter().map(name).collect();
        let cut = format!("{} (2)", "é".repeat(76));
        let right = ["Late", "late (3)", "Late (2)", "LATE (4)", "Late", "Late", &long, &cut];
        assert_eq!(names, right);
    }

    #[test]
    fn a_rule_that_was_deleted_is_in_nobodys_way() {
        let rule = |name: &str, deleted: Value| {
            let rule = json!({ "Name": name, "DeletedAt": deleted });
            rule.as_object().expect("an object").clone()
        };
        let gone = || json!("2026-01-01T00:00:00");
        let mut rules = [
            rule("Winter", gone()),
            rule("winter", Value::Null),
            rule("WINTER", Value::Null),
            rule("Winter", gone()),
        ];
        RULES.number(&mut rules);
        let names: Vec<String> = rules.iter().map(name).collect();
        assert_eq!(names, ["Winter", "winter", "WINTER (2)", "Winter"]);
    }
}
