//! What an export says of an entry of the log.

use super::model::AuditEntry;
use crate::exports::{Cell, Exported};
use serde_json::Value;

impl Exported for AuditEntry {
    const HEADERS: &'static [&'static str] =
        &["When", "Who", "What", "Of what", "Which", "Before", "Afterwards", "From", "With"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.at.into(),
            self.user_name.as_deref().into(),
            (&self.action).into(),
            self.entity_type.as_deref().into(),
            self.entity_id.map(|id| id.to_string()).into(),
            self.old_value.as_ref().map(plain).into(),
            self.new_value.as_ref().map(plain).into(),
            self.ip_address.as_deref().into(),
            self.user_agent.as_deref().into(),
        ]
    }
}

/// Fields that no export holds: how to get into homes, and alerts about people.
const NEVER: [&str; 4] = ["access", "alert", "marker", "keysafe"];

/// A value as JSON without what no export holds.
fn plain(value: &Value) -> String {
    let mut value = value.clone();
    hide(&mut value);
    value.to_string()
}

fn hide(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let name = name.to_lowercase();
                if NEVER.iter().any(|never| name.contains(never)) {
                    *field = Value::String("(not exported)".into());
                } else {
                    hide(field);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(hide),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::plain;
    use serde_json::json;

    #[test]
    fn how_to_get_in_and_alerts_are_not_exported() {
        let value = json!({ "accessInstructions": "code 1234", "description": "Fix it",
            "parts": [{ "keySafeCode": "9" }], "staffAlert": { "reason": "dog" } });
        let text = plain(&value);
        assert!(text.contains("Fix it"));
        assert!(!["1234", "\"9\"", "dog"].iter().any(|secret| text.contains(secret)), "{text}");
    }
}
