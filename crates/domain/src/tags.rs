//! Tags of tickets, and colleagues that a note names.

/// Tags of one ticket at most.
pub const MOST_TAGS: usize = 10;

/// Characters of a tag at most.
pub const LONGEST_TAG: usize = 30;

/// Tidies the tags of a ticket: spaces made single, one of each whatever its case, sorted.
///
/// # Errors
/// A sentence that says what would be right.
pub fn tidy(given: &[String]) -> Result<Vec<String>, String> {
    let mut kept: Vec<String> = Vec::new();
    for tag in given {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if tag.is_empty() {
            continue;
        }
        if tag.chars().count() > LONGEST_TAG {
            return Err(format!("A tag has at most {LONGEST_TAG} characters."));
        }
        let right =
            |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '\'' | '.');
        if !tag.chars().all(right) {
            return Err("A tag is made of letters, digits, spaces and - / & ' .".into());
        }
        if !kept.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
            kept.push(tag);
        }
    }
    if kept.len() > MOST_TAGS {
        return Err(format!("A ticket has at most {MOST_TAGS} tags."));
    }
    kept.sort_by_key(|tag| tag.to_lowercase());
    Ok(kept)
}

/// Which of `people` a text names as `@Name`, each once, in their order. The longest name that fits
/// is meant: `@Ann Lee` is not `@Ann`. An address such as `a@ann.example` names nobody.
pub fn mentioned<T: Copy>(text: &str, people: &[(T, String)]) -> Vec<T> {
    let mut found = vec![false; people.len()];
    for (at, _) in text.match_indices('@') {
        if text[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        let rest = &text[at + 1..];
        let longest = people.iter().filter(|(_, name)| begins_with(rest, name));
        let longest = longest.map(|(_, name)| name.chars().count()).max();
        for (index, (_, name)) in people.iter().enumerate() {
            if Some(name.chars().count()) == longest && begins_with(rest, name) {
                found[index] = true;
            }
        }
    }
    people.iter().zip(found).filter(|(_, found)| *found).map(|((who, _), _)| *who).collect()
}

/// Whether a text begins with a name as a whole, whatever its case.
fn begins_with(text: &str, name: &str) -> bool {
    let mut text = text.chars();
    let same = |c: char| text.next().is_some_and(|t| t.to_lowercase().eq(c.to_lowercase()));
    !name.is_empty() && name.chars().all(same) && !text.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|&tag| tag.to_owned()).collect()
    }

    #[test]
    fn tags_are_tidied_once_each_and_sorted() {
        for (given, kept) in [
            (&["winter", " Boiler  house ", "Winter", ""][..], &["Boiler house", "winter"][..]),
            (&[], &[]),
            (&["Défi", "re-let/void"], &["Défi", "re-let/void"]),
        ] {
            assert_eq!(tidy(&list(given)).unwrap(), list(kept));
        }
    }

    #[test]
    fn wrong_tags_are_refused_with_a_sentence() {
        let long = "x".repeat(31);
        for wrong in [&["<b>"][..], &["a,b"], &[long.as_str()], &["\u{0}"]] {
            assert!(tidy(&list(wrong)).unwrap_err().ends_with('.'), "{wrong:?}");
        }
        let many: Vec<String> = (0..11).map(|n| format!("tag {n}")).collect();
        assert!(tidy(&many).is_err());
        assert!(tidy(&many[..10]).is_ok());
    }

    #[test]
    fn a_note_names_colleagues_whole_and_the_longest_name_is_meant() {
        let people = [
            (1, "Ann".to_owned()),
            (2, "Ann Lee".to_owned()),
            (3, "Zoë O’Neill".to_owned()),
            (4, "Ann Lee".to_owned()),
            (5, String::new()),
        ];
        for (text, who) in [
            ("@Ann please look", vec![1]),
            ("@ann lee, please look", vec![2, 4]),
            ("Ask @Zoë O’Neill.", vec![3]),
            ("(@Ann) and @Ann again", vec![1]),
            ("@Anna knows", vec![]),
            ("write to a@Ann", vec![]),
            ("@", vec![]),
            ("@ZOË O’NEILL and @Ann", vec![1, 3]),
            ("nobody", vec![]),
        ] {
            assert_eq!(mentioned(text, &people), who, "{text}");
        }
    }
}
