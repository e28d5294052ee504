//! The words of an email by a rule, with places that are filled when it is sent.

/// What can stand in braces.
pub const PLACEHOLDERS: &[&str] = &["number", "title", "home", "name", "organisation"];

/// Whether all that stands in braces is known.
///
/// # Errors
/// What is not, and what would be.
pub fn check_words(text: &str) -> Result<(), String> {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('{') {
        // Without an end it is no place at all.
        let (name, after) = behind.split_once('}').unwrap_or(("", ""));
        if !PLACEHOLDERS.contains(&name) {
            let shown: String = name.chars().take(20).collect();
            let known: Vec<String> =
                PLACEHOLDERS.iter().map(|name| format!("{{{name}}}")).collect();
            return Err(format!("{{{shown}}} is not known; use {}.", known.join(", ")));
        }
        rest = after;
    }
    Ok(())
}

/// The text with what belongs in its places. What is put in is text and nothing more: braces in it
/// stay braces. What nobody knows stays as it stands.
pub fn fill<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let known = behind.split_once('}').and_then(|(name, after)| Some((value(name)?, after)));
        match known {
            Some((found, after)) => {
                filled.push_str(found);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_braces_has_to_be_known() {
        let table = [
            ("Plain words, 100 % }", true),
            ("About {title} ({number}) at {home}", true),
            ("{name}{organisation}", true),
            ("{password}", false),
            ("{ title }", false),
            ("{title", false),
            ("{{title}}", false),
            ("{", false),
        ];
        for (text, fine) in table {
            assert_eq!(check_words(text).is_ok(), fine, "{text}");
        }
    }

    #[test]
    fn places_are_filled_once_and_what_is_put_in_is_only_text() {
        let value = |name: &str| match name {
            "title" => Some("{number} <b>"),
            "number" => Some("TKT-000001"),
            _ => None,
        };
        let table = [
            ("About {title}.", "About {number} <b>."),
            ("{number}{number}", "TKT-000001TKT-000001"),
            ("{other} {", "{other} {"),
            ("{{number}}", "{TKT-000001}"),
            ("", ""),
        ];
        for (text, filled) in table {
            assert_eq!(fill(text, value), filled);
        }
    }
}
