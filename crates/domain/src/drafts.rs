//! What somebody has begun to write and not yet sent.

use crate::text_enum;
use std::collections::BTreeMap;

text_enum! {
    /// What a draft is going to be.
    pub enum DraftKind {
        /// A note for colleagues.
        Note,
        /// A message to somebody outside.
        Message,
        /// A change of the ticket's facts.
        Edit,
    }
}

impl DraftKind {
    /// Whether colleagues can be shown it: what others will read anyway. Of a change of the ticket's
    /// facts they see who makes it, and the page compares what two change.
    pub const fn can_be_shared(self) -> bool {
        matches!(self, Self::Note | Self::Message)
    }
}

/// What was typed, by the name of the field.
pub type DraftFields = BTreeMap<String, String>;

/// Characters of a draft in all: several times what any form takes.
pub const LONGEST_DRAFT: usize = 20_000;
/// Fields of a draft at most.
const MOST_FIELDS: usize = 12;
/// Characters of the name of a field.
const LONGEST_NAME: usize = 40;
/// Days for which a draft that nobody goes on with is kept.
pub const DRAFT_DAYS: i64 = 90;
/// Characters that a list shows.
const SHOWN: usize = 120;

/// Whether a draft can be kept.
///
/// # Errors
/// What is wrong with it.
pub fn check_draft(fields: &DraftFields) -> Result<(), String> {
    if fields.len() > MOST_FIELDS {
        return Err(format!("A draft has at most {MOST_FIELDS} fields."));
    }
    let named = |name: &String| {
        (1..=LONGEST_NAME).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric())
    };
    if !fields.keys().all(named) {
        return Err("Fields are named by letters and digits.".into());
    }
    let length: usize = fields.values().map(|text| text.chars().count()).sum();
    if length > LONGEST_DRAFT {
        return Err(format!("A draft has at most {LONGEST_DRAFT} characters; this has {length}."));
    }
    if fields.values().any(|text| text.contains('\0')) {
        return Err("A draft is text.".into());
    }
    Ok(())
}

/// Whether there is nothing to keep: nothing was typed, or all is as it stands.
pub fn is_blank(fields: &DraftFields, base: &DraftFields) -> bool {
    fields.iter().all(|(name, text)| match base.get(name) {
        Some(stands) => stands == text,
        None => text.trim().is_empty(),
    })
}

/// How a draft begins, on one line: of an edit what differs from what stood there.
pub fn glimpse(fields: &DraftFields, base: &DraftFields) -> String {
    let differs = |(name, text): &(&String, &String)| base.get(*name) != Some(*text);
    let words: Vec<&str> =
        fields.iter().filter(differs).flat_map(|(_, text)| text.split_whitespace()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fields: &[(&str, &str)]) -> DraftFields {
        fields.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect()
    }

    #[test]
    fn a_draft_is_small_and_its_fields_are_named_plainly() {
        let long = "ä".repeat(LONGEST_DRAFT);
        let cases = [
            (of(&[("text", "Called her")]), true),
            (of(&[]), true),
            (of(&[("text", &long)]), true),
            (of(&[("text", &long), ("more", "x")]), false),
            (of(&[("", "x")]), false),
            (of(&[("a b", "x")]), false),
            (of(&[(&"a".repeat(41), "x")]), false),
            (of(&[("text", "a\0b")]), false),
        ];
        for (fields, fine) in cases {
            let told = check_draft(&fields);
            assert_eq!(told.is_ok(), fine, "{told:?}");
        }
        let many = (0..13).map(|n| (format!("f{n}"), String::new())).collect();
        assert!(check_draft(&many).is_err());
    }

    #[test]
    fn what_others_will_read_can_be_shared() {
        for &kind in DraftKind::ALL {
            assert_eq!(kind.can_be_shared(), kind != DraftKind::Edit, "{kind}");
        }
    }

    #[test]
    fn what_was_not_changed_is_not_kept() {
        let base = of(&[("title", "Leak"), ("description", "")]);
        assert!(is_blank(&of(&[("text", "  \n")]), &of(&[])));
        assert!(!is_blank(&of(&[("text", "x")]), &of(&[])));
        assert!(is_blank(&base, &base));
        // Emptying a field is a change too.
        assert!(!is_blank(&of(&[("title", "")]), &base));
    }

    #[test]
    fn a_glimpse_is_one_short_line_of_what_is_new() {
        assert_eq!(glimpse(&of(&[("text", "Called\n her  twice")]), &of(&[])), "Called her twice");
        let base = of(&[("title", "Leak"), ("description", "Old")]);
        assert_eq!(glimpse(&of(&[("title", "Leak"), ("description", "New")]), &base), "New");
        let long = glimpse(&of(&[("text", &"é".repeat(300))]), &of(&[]));
        assert_eq!(long.chars().count(), SHOWN + 1);
    }
}
