//! Lines of the audit log in words: which of them everybody is told who sees the page, and how.
//!
//! A change names its fields; of a status, a day and an amount also what it became. Alerts and access codes are in the audit log alone.

use crate::timeline::spaced;
use jiff::civil::Date;

const TOLD: &[(&str, &str)] = &[
    ("property.create", "Added"),
    ("property.update", "Changed"),
    ("property.archive", "Archived"),
    ("property.restore", "Restored"),
    ("property.merge", "Merged with another entry"),
    ("property.unmerge", "Merge undone"),
    ("property.different", "Said not to be the same as another entry"),
    ("property.undo-different", "No longer said not to be the same as another entry"),
    ("unit.create", "Added"),
    ("unit.update", "Changed"),
    ("unit.archive", "Archived"),
    ("unit.restore", "Restored"),
    ("tenancy.create", "Added"),
    ("tenancy.update", "Changed"),
    ("tenancy.archive", "Archived"),
    ("tenancy.restore", "Restored"),
    ("contact.create", "Added"),
    ("contact.update", "Changed"),
    ("contact.archive", "Archived"),
    ("contact.restore", "Restored"),
    ("contact.merge", "Merged with another entry"),
    ("contact.unmerge", "Merge undone"),
    ("contact.different", "Said not to be the same as another entry"),
    ("contact.undo-different", "No longer said not to be the same as another entry"),
    ("consent.give", "Agreed to a channel"),
    ("consent.withdraw", "Opted out of a channel"),
    ("user.update", "Changed"),
    ("user.deactivate", "Switched off"),
    ("user.reactivate", "Switched on again"),
    ("user.password", "Password changed"),
    ("hint.create", "Hint added"),
    ("hint.update", "Hint changed"),
    ("hint.delete", "Hint taken away"),
    ("asset.create", "Asset added"),
    ("asset.update", "Asset changed"),
    ("asset.delete", "Asset taken away"),
    ("asset.service", "Asset serviced"),
    ("asset.certificate", "Certificate of a service added"),
    ("asset.service-delete", "Service of an asset taken off the record"),
];

/// What an entry is given that has no line of its creation: it came with an import.
pub const CAME: &str = "came";

/// What stands before an action that somebody did, rather than one that was done to them.
const DID: &str = "did:";

/// Actions that everybody is told who sees the page.
pub fn told() -> Vec<&'static str> {
    TOLD.iter().map(|(action, _)| *action).collect()
}

/// A line in words: `Changed: address line 1, postcode`. `fields` are those that were changed, apart
/// by spaces; a status stands there as `status=Occupied`, a day as `endDate=2026-12-31`, one that is no
/// more as `endDate=`.
pub fn title(action: &str, fields: Option<&str>) -> String {
    if action == CAME {
        return "Added".to_owned();
    }
    if let Some(deed) = action.strip_prefix(DID) {
        return deed_title(deed);
    }
    let Some((_, words)) = TOLD.iter().find(|(told, _)| *told == action) else {
        return sentence(&action.replace(['.', '-', '_'], " "));
    };
    let field = |field: &str| match field.split_once('=') {
        Some((name, "")) => format!("no {}", called(name)),
        Some((name, value)) => format!("{} to {}", called(name), became(name, value)),
        None => called(field),
    };
    let fields: Vec<String> = fields.unwrap_or_default().split_whitespace().map(field).collect();
    if fields.is_empty() { (*words).to_owned() } else { format!("{words}: {}", fields.join(", ")) }
}

/// What a field became: a day and an amount as people write them.
fn became(name: &str, value: &str) -> String {
    match value.parse::<Date>() {
        Ok(day) => day.strftime("%-d %B %Y").to_string(),
        Err(_) if name.ends_with("Gbp") => format!("£{value}"),
        Err(_) => spaced(value),
    }
}

/// What somebody did elsewhere: `Property: changed`, `Signed in`.
fn deed_title(action: &str) -> String {
    match (action, action.split_once('.')) {
        ("session.begin", _) => "Signed in".to_owned(),
        ("session.end", _) => "Signed out".to_owned(),
        ("invitation.accept", _) => "Accepted the invitation".to_owned(),
        (_, Some((what, deed))) => {
            let told = TOLD.iter().find(|(told, _)| *told == action).map(|(_, words)| *words);
            let deed = told.map_or_else(|| spaced(deed).replace('-', " "), str::to_owned);
            format!("{}: {}", sentence(&spaced(what).replace('-', " ")), deed.to_lowercase())
        }
        _ => sentence(action),
    }
}

/// A field as people call it.
fn called(field: &str) -> String {
    match field {
        "addressLine1" => "address line 1".to_owned(),
        "addressLine2" => "address line 2".to_owned(),
        "phoneE164" => "phone".to_owned(),
        "uprn" => "UPRN".to_owned(),
        "tenantContactId" => "lead tenant".to_owned(),
        "startDate" => "first day".to_owned(),
        "endDate" => "last day".to_owned(),
        _ => {
            let field = field.strip_suffix("ContactId").unwrap_or(field);
            spaced(field.strip_suffix("Gbp").unwrap_or(field)).to_lowercase()
        }
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_was_done_and_to_which_fields() {
        for (action, fields, words) in [
            ("property.create", None, "Added"),
            (CAME, None, "Added"),
            (
                "property.update",
                Some("addressLine1 ownerContactId"),
                "Changed: address line 1, owner",
            ),
            ("unit.update", Some("status=Occupied"), "Changed: status to Occupied"),
            (
                "tenancy.update",
                Some("endDate=2026-12-31 rentAmountGbp=950.00 startDate=2025-03-01"),
                "Changed: last day to 31 December 2026, rent amount to £950.00, first day to 1 March 2025",
            ),
            ("tenancy.update", Some("endDate="), "Changed: no last day"),
            ("contact.merge", None, "Merged with another entry"),
            ("access-code.reveal", None, "Access code reveal"),
            ("user.deactivate", None, "Switched off"),
            ("invited", None, "Invited"),
            ("did:session.begin", None, "Signed in"),
            ("did:property.archive", None, "Property: archived"),
            ("did:access-code.reveal", None, "Access code: reveal"),
        ] {
            assert_eq!(title(action, fields), words, "{action}");
        }
    }

    #[test]
    fn nothing_of_alerts_and_codes_is_told_to_everybody() {
        assert!(!told().iter().any(|action| {
            action.starts_with("alert") || action.starts_with("access-code") || *action == "view.as"
        }));
    }
}
