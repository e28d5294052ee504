//! Two entries for the same person or property made one: which values win, and until when it can
//! be taken back.

use crate::text_enum::text_enum;
use crate::time::Instant;

text_enum! {
    /// By what people are alike.
    pub enum DuplicateBy {
        /// One telephone number.
        Phone,
        /// One email address.
        Email,
        /// One name.
        Name,
    }
}

text_enum! {
    /// What is merged.
    pub enum MergeKind {
        /// Two people.
        Contact,
        /// Two properties.
        Property,
    }
}

/// Hours in which a merge can be undone.
pub const UNDO_HOURS: i64 = 24;

impl MergeKind {
    /// The fields of which one of two values wins, as the API names them.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Contact => {
                &["type", "firstName", "lastName", "email", "phoneE164", "preferredChannel"]
            }
            Self::Property => &[
                "addressLine1",
                "addressLine2",
                "city",
                "postcode",
                "nation",
                "uprn",
                "propertyType",
                "status",
                "ownerContactId",
            ],
        }
    }
}

/// Whether the value of the entry that goes is better than that of the one that stays: only where
/// the latter has none.
pub fn proposes_other(kept: Option<&str>, other: Option<&str>) -> bool {
    let empty = |value: Option<&str>| value.is_none_or(str::is_empty);
    empty(kept) && !empty(other)
}

/// Until when it can be undone.
pub fn undo_until(merged_at: Instant) -> Instant {
    merged_at.plus_hours(UNDO_HOURS)
}

/// Fields that were changed since the merge wrote them: undoing would lose that change.
pub fn changed_since<'a, V: PartialEq>(
    fields: &[&'a str],
    written: impl Fn(&str) -> V,
    current: impl Fn(&str) -> V,
) -> Vec<&'a str> {
    fields.iter().copied().filter(|field| written(field) != current(field)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_value_that_stays_wins_unless_there_is_none() {
        for (kept, other, proposes) in [
            (Some("a"), Some("b"), false),
            (None, Some("b"), true),
            (Some(""), Some("b"), true),
            (None, None, false),
            (Some("a"), None, false),
        ] {
            assert_eq!(proposes_other(kept, other), proposes, "{kept:?} {other:?}");
        }
    }

    #[test]
    fn only_what_was_written_differently_since_stands_in_the_way() {
        let fields = MergeKind::Contact.fields();
        let written = json!({ "email": "a@b", "lastName": "Shah", "firstName": null });
        let same = json!({ "email": "a@b", "lastName": "Shah", "firstName": null, "version": 9 });
        let of = |value: &serde_json::Value| {
            let value = value.clone();
            move |field: &str| value.get(field).cloned()
        };
        assert_eq!(changed_since(fields, of(&written), of(&same)), Vec::<&str>::new());
        let other = json!({ "email": "c@d", "lastName": "Shah", "firstName": "Priya" });
        assert_eq!(changed_since(fields, of(&written), of(&other)), ["firstName", "email"]);
    }

    #[test]
    fn a_merge_can_be_undone_for_a_day() {
        let at: jiff::Timestamp = "2026-11-26T10:00:00Z".parse().unwrap();
        assert_eq!(undo_until(at.into()).to_string(), "2026-11-27T10:00:00Z");
    }
}
