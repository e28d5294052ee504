//! Small rules for text that people type; what is wrong is said in a sentence for them.

/// A required text: trimmed, not empty, at most `max` characters, without control characters.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn required(text: &str, max: usize) -> Result<String, String> {
    match optional(text, max)? {
        Some(text) => Ok(text),
        None => Err("This is needed.".to_owned()),
    }
}

/// As [`required`], but nothing (or only spaces) is `None`.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn optional(text: &str, max: usize) -> Result<Option<String>, String> {
    checked(text, max, |c| c.is_control())
}

/// As [`optional`], for text of several lines: line breaks and tabs are kept.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn paragraphs(text: &str, max: usize) -> Result<Option<String>, String> {
    checked(&text.replace("\r\n", "\n"), max, |c| c.is_control() && c != '\n' && c != '\t')
}

/// So many letters a reason has at least: fewer tell nothing to whoever reads it later.
const REASON_LETTERS: usize = 3;

/// Whether words say why: letters, not only dashes and dots.
pub fn says_why(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= REASON_LETTERS
}

/// Why a rule is set aside or something is done that others will ask about, in [`paragraphs`];
/// nothing is `None`.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn reason(text: &str, max: usize) -> Result<Option<String>, String> {
    telling(paragraphs(text, max)?)
}

/// As [`reason`], on one line.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn reason_line(text: &str, max: usize) -> Result<Option<String>, String> {
    telling(optional(text, max)?)
}

/// A reason that has to be given.
///
/// # Errors
/// That it is not.
pub fn given(reason: Option<String>) -> Result<String, String> {
    reason.ok_or_else(|| "Say why.".to_owned())
}

fn telling(words: Option<String>) -> Result<Option<String>, String> {
    match words {
        Some(words) if !says_why(&words) => {
            Err("Say why in words: this stays on record for others to read.".to_owned())
        }
        words => Ok(words),
    }
}

fn checked(text: &str, max: usize, bad: fn(char) -> bool) -> Result<Option<String>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.contains(['\n', '\r']) && bad('\n') {
        return Err("This holds a line break. Write it on one line.".to_owned());
    }
    if text.chars().any(|c| bad(c) || is_direction_mark(c)) {
        return Err("This holds characters that cannot be shown.".to_owned());
    }
    let length = text.chars().count();
    if length > max {
        return Err(format!("This can have at most {max} characters; it has {length}."));
    }
    Ok(Some(text.to_owned()))
}

/// Characters that turn the direction of what follows: text with them reads as what it is not.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The short name of an organisation, as it stands in commands and addresses.
///
/// # Errors
/// A sentence that says what is right.
pub fn slug(text: &str) -> Result<&str, &'static str> {
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let shaped = text.bytes().all(|b| letter(b) || b == b'-')
        && text.bytes().next().is_some_and(letter)
        && text.bytes().last().is_some_and(letter);
    if shaped && (2..=50).contains(&text.len()) {
        return Ok(text);
    }
    Err("A short name has 2 to 50 small letters, digits and hyphens, such as northgate-homes.")
}

/// The longest address that the database holds.
const EMAIL_MAX: usize = 200;

/// An email address: one `@`, a name before it and a domain with a dot after it. Only a message
/// that arrives proves more. The domain is lower-cased; the name is kept as typed.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn email(text: &str) -> Result<String, &'static str> {
    const SHAPE: &str = "Write an email address, such as name@example.com.";
    let text = text.trim();
    if text.len() > EMAIL_MAX {
        return Err("An email address can have at most 200 characters.");
    }
    let (name, domain) = text.split_once('@').ok_or(SHAPE)?;
    let name_ok = !name.is_empty()
        && name.len() <= 64
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b));
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_ok = labels.len() >= 2
        && labels.iter().all(|label| is_domain_label(label))
        && labels.last().is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit()));
    if !name_ok || !domain_ok {
        return Err(SHAPE);
    }
    Ok(format!("{name}@{}", domain.to_ascii_lowercase()))
}

fn is_domain_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_trimmed_measured_in_characters_and_free_of_control_characters() {
        assert_eq!(required("  Leaking tap ", 50).unwrap(), "Leaking tap");
        assert_eq!(required(" \t ", 50).unwrap_err(), "This is needed.");
        assert_eq!(optional("", 50), Ok(None));
        assert_eq!(required("ŵŵŵ", 3).unwrap(), "ŵŵŵ");
        assert_eq!(
            required("four", 3).unwrap_err(),
            "This can have at most 3 characters; it has 4."
        );
        for bad in ["a\0b", "a\nb", "a\u{7f}b", "a\u{202E}b"] {
            assert!(required(bad, 50).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn paragraphs_keep_their_lines_and_lose_carriage_returns() {
        assert_eq!(paragraphs("one\r\ntwo\n", 50).unwrap().unwrap(), "one\ntwo");
        assert!(paragraphs("one\0two", 50).is_err());
    }

    #[test]
    fn a_reason_is_words_that_tell_something() {
        for words in ["x", "no", "...", "- - -", "123 456", "?!?", "a.b"] {
            assert!(reason(words, 50).is_err(), "{words}");
            assert!(reason_line(words, 50).is_err(), "{words}");
        }
        for words in ["Gas", "Wet", "2 men off", "Ôé à", "They hold\nthe key"] {
            assert_eq!(reason(words, 50), Ok(Some(words.to_owned())), "{words}");
        }
        assert_eq!(reason(" \n", 50), Ok(None));
        assert!(reason_line("They hold\nthe key", 50).is_err());
        assert_eq!(reason("", 50).and_then(given), Err("Say why.".to_owned()));
    }

    #[test]
    fn email_addresses_are_accepted_by_shape() {
        for (given, kept) in [
            ("a@b.uk", "a@b.uk"),
            (" First.Last+repairs@Example.CO.UK ", "First.Last+repairs@example.co.uk"),
            ("o'brien@example.com", "o'brien@example.com"),
        ] {
            assert_eq!(email(given).unwrap(), kept);
        }
        for bad in [
            "",
            "a",
            "@b.uk",
            "a@",
            "a@b",
            "a@@b.uk",
            "a b@c.uk",
            "a@b..uk",
            "a@-b.uk",
            "a@b.1",
            ".a@b.uk",
            "a..b@c.uk",
            "a@b.uk\r\nBcc: c@d.uk",
            "a@b.uk,c@d.uk",
            "é@b.uk",
        ] {
            assert!(email(bad).is_err(), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn an_accepted_address_is_accepted_again_unchanged(text in "[a-zA-Z.+@-]{0,40}") {
            if let Ok(kept) = email(&text) {
                prop_assert_eq!(email(&kept), Ok(kept.clone()));
            }
        }
    }
}
