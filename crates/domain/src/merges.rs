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

/// An address is one thing: of two halves none would be right.
const ADDRESS: &[&str] = &["addressLine1", "addressLine2", "city", "postcode", "nation"];

/// Fields that undoing a merge leaves as they are now: those that were edited since, so that no edit
/// is lost, and with one line of an address the others that the merge wrote.
pub fn left_as_edited(
    kind: MergeKind,
    taken: impl Fn(&str) -> bool,
    edited: impl Fn(&str) -> bool,
) -> Vec<&'static str> {
    let moved = ADDRESS.iter().any(|field| edited(field));
    let stays =
        |field: &&'static str| edited(field) || moved && ADDRESS.contains(field) && taken(field);
    kind.fields().iter().copied().filter(stays).collect()
}

/// Those of one group who are still to be compared: nobody is in a group with one of whom somebody
/// said that they are not the same. Each goes, in their order, to the first group that takes them;
/// whoever is left alone is in none. Once the others are settled they are looked at again.
pub fn still_alike<T>(members: Vec<T>, are_different: impl Fn(&T, &T) -> bool) -> Vec<Vec<T>> {
    let mut groups: Vec<Vec<T>> = Vec::new();
    for member in members {
        let takes = |group: &&mut Vec<T>| group.iter().all(|one| !are_different(one, &member));
        match groups.iter_mut().find(takes) {
            Some(group) => group.push(member),
            None => groups.push(vec![member]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_was_edited_since_stays_and_an_address_stays_whole() {
        type Case =
            (MergeKind, &'static [&'static str], &'static [&'static str], &'static [&'static str]);
        let cases: [Case; 6] = [
            (MergeKind::Contact, &["email"], &[], &[]),
            (MergeKind::Contact, &["email"], &["email"], &["email"]),
            (MergeKind::Contact, &["email"], &["lastName"], &["lastName"]),
            (MergeKind::Property, &["postcode", "uprn"], &["uprn"], &["uprn"]),
            (MergeKind::Property, &["postcode", "uprn"], &["city"], &["city", "postcode"]),
            (MergeKind::Property, &["postcode"], &["status"], &["status"]),
        ];
        for (kind, taken, edited, left) in cases {
            let found = left_as_edited(kind, |f| taken.contains(&f), |f| edited.contains(&f));
            assert_eq!(found, left, "{taken:?} {edited:?}");
        }
    }

    #[test]
    fn a_merge_can_be_undone_for_a_day() {
        let at: jiff::Timestamp = "2026-11-26T10:00:00Z".parse().unwrap();
        assert_eq!(undo_until(at.into()).to_string(), "2026-11-27T10:00:00Z");
    }

    #[test]
    fn whoever_is_said_to_be_different_is_in_no_group_with_them() {
        type Case = (&'static str, &'static [(char, char)], &'static [&'static str]);
        let cases: [Case; 7] = [
            ("abc", &[], &["abc"]),
            ("ab", &[('a', 'b')], &[]),
            ("ab", &[('b', 'a')], &[]),
            // b is compared with c once it is known whether c is a.
            ("abc", &[('a', 'b')], &["ac"]),
            ("abc", &[('a', 'b'), ('a', 'c')], &["bc"]),
            ("abcd", &[('a', 'b'), ('a', 'd'), ('b', 'c')], &["ac", "bd"]),
            ("", &[], &[]),
        ];
        for (members, pairs, groups) in cases {
            let different = |one: &char, other: &char| {
                pairs.contains(&(*one, *other)) || pairs.contains(&(*other, *one))
            };
            let found = still_alike(members.chars().collect(), different);
            let found: Vec<String> = found.into_iter().map(String::from_iter).collect();
            assert_eq!(found, groups, "{members} {pairs:?}");
        }
    }
}
