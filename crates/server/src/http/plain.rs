//! What a parser says, in words for whoever filled in a form.

/// What is said where an object belongs.
pub const OBJECT: &str = "Send an object here, with its members by name: {\"name\": …}.";

const ID: &str = "Send an id, such as 0193a8f0-6d1c-7cc3-98c4-dc0c0c07398f.";

/// A complaint of the parser in words for whoever filled in a form.
pub fn plain(detail: &str) -> String {
    let whole = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize"]
        .iter()
        .any(|kind| detail.ends_with(&format!("expected {kind}")));
    if whole && detail.starts_with("invalid value: integer") {
        return "This number is too small or too large.".into();
    }
    if whole && detail.starts_with("invalid type") && !detail.contains("null") {
        return "Enter a whole number.".into();
    }
    if detail.starts_with("invalid ") && detail.contains("expected struct ")
        || detail.contains("expected internally tagged enum")
    {
        return OBJECT.into();
    }
    if is_of_an_id(detail) {
        return ID.into();
    }
    if detail.starts_with("data did not match any variant of untagged enum") {
        return "Send a number, or a number as text.".into();
    }
    if detail.ends_with("expected a date string") || is_of_a_date(detail) {
        return "Write a date as yyyy-mm-dd, such as 2026-11-30.".into();
    }
    if detail.ends_with("expected a date and time") {
        return "Write a date and time as yyyy-mm-ddThh:mm:ssZ, such as 2026-11-30T09:00:00Z."
            .into();
    }
    of_a_name(detail).or_else(|| of_a_kind(detail)).unwrap_or_else(|| sentence(detail))
}

/// What is said of a member or a word that is not known, is missing, or is there twice.
fn of_a_name(detail: &str) -> Option<String> {
    if detail.starts_with("missing field") {
        return Some("This is missing; send it.".into());
    }
    if detail.starts_with("duplicate field") {
        return Some("This is here twice; send it once.".into());
    }
    let unknown = detail.strip_prefix("unknown field `");
    let rest = unknown.or_else(|| detail.strip_prefix("unknown variant `"))?;
    let mut ticks = rest.split('`');
    let asked = ticks.next().unwrap_or_default();
    let known: Vec<&str> = ticks.skip(1).step_by(2).collect();
    if known.is_empty() {
        return Some("Nothing is known by this name here; leave it out.".into());
    }
    if let Some(near) = known.iter().find(|name| is_near(asked, name)) {
        return Some(format!("This is not known here; did you mean `{near}`?"));
    }
    let list: String = format!("`{}`", known.join("`, `")).chars().take(400).collect();
    Some(format!("This is not known here; known are {list}."))
}

/// Whether one is the other but for the case, one letter, or two that changed places.
fn is_near(asked: &str, name: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (asked, name) = (letters(asked), letters(name));
    let same = |pairs: (&[char], &[char])| pairs.0 == pairs.1;
    let head = asked.iter().zip(&name).take_while(|(a, b)| a == b).count();
    let (a, b) = (&asked[head..], &name[head..]);
    match (a, b) {
        ([], []) => true,
        ([], _) | (_, []) => head > 1 && a.len() + b.len() == 1,
        _ => {
            head + a.len() > 2
                && (same((&a[1..], b))
                    || same((a, &b[1..]))
                    || same((&a[1..], &b[1..]))
                    || a.len() > 1
                        && b.len() > 1
                        && a[0] == b[1]
                        && a[1] == b[0]
                        && same((&a[2..], &b[2..])))
        }
    }
}

/// What is said of a value of another kind than is taken here.
fn of_a_kind(detail: &str) -> Option<String> {
    if detail.starts_with("invalid digit found") || detail.starts_with("cannot parse integer") {
        return Some("Enter a whole number.".into());
    }
    if detail.starts_with("number too ") {
        return Some("This number is too small or too large.".into());
    }
    if detail.starts_with("provided string was not") {
        return Some("Say true or false.".into());
    }
    let wanted = detail.strip_prefix("invalid ")?.rsplit_once("expected ")?.1;
    let right = match wanted {
        "a string" | "a borrowed string" | "str" => "Send text here, in quotation marks.",
        "a boolean" => "Send true or false.",
        "a sequence" => "Send a list here: [ … ].",
        "a formatted UUID string" => ID,
        "f32" | "f64" => "Enter a number.",
        "string or map" | "variant identifier" => "Send one of the words that are known here.",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => {
            "Enter a whole number."
        }
        kind if kind == "a map" || kind.starts_with("struct ") => OBJECT,
        _ => return None,
    };
    let nothing =
        detail.starts_with("invalid type: null") || detail.starts_with("invalid type: unit");
    Some(if nothing { format!("This cannot be null. {right}") } else { right.into() })
}

/// Whether it is what the reader of ids says, by itself or within the reader of JSON.
fn is_of_an_id(detail: &str) -> bool {
    let own = ["invalid character: ", "invalid length: ", "invalid group ", "UUID parsing failed"];
    own.iter().any(|words| detail.starts_with(words)) || detail.ends_with("expected a UUID string")
}

/// Whether it is what the reader of dates says: neither a sentence, as all of ours are, nor one of
/// the phrases of the reader of JSON.
fn is_of_a_date(detail: &str) -> bool {
    let json = ["invalid type", "invalid value", "invalid length", "missing field", "unknown "];
    let dates = ["year", "month", "day", "date", "time", "hour", "separator"];
    detail.starts_with(|c: char| c.is_ascii_lowercase())
        && !json.iter().any(|phrase| detail.starts_with(phrase))
        && !detail.starts_with("duplicate field")
        && dates.iter().any(|word| detail.contains(word))
}

fn sentence(text: &str) -> String {
    let mut chars = text.trim().chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let limited: String = chars.take(300).collect();
    let stop = if limited.ends_with('.') { "" } else { "." };
    format!("{first}{limited}{stop}")
}

#[cfg(test)]
mod tests {
    use super::{OBJECT, plain};

    #[test]
    fn what_a_parser_says_is_put_in_plain_words() {
        for (said, told) in [
            ("invalid type: floating point `1.5`, expected i32", "Enter a whole number."),
            ("invalid type: string \"x\", expected u8", "Enter a whole number."),
            (
                "invalid value: integer `99999999999`, expected i32",
                "This number is too small or too large.",
            ),
            ("invalid length 1, expected struct Allowance with 2 elements", OBJECT),
            ("invalid type: integer `7`, expected internally tagged enum RuleAction", OBJECT),
            (
                "UUID parsing failed: invalid length: found 1",
                "Send an id, such as 0193a8f0-6d1c-7cc3-98c4-dc0c0c07398f.",
            ),
            (
                "An amount has at most two decimal places.",
                "An amount has at most two decimal places.",
            ),
            (
                "unknown variant `x`, expected `A` or `B`",
                "This is not known here; known are `A`, `B`.",
            ),
            (
                "unknown field `prioritty`, expected one of `title`, `priority`",
                "This is not known here; did you mean `priority`?",
            ),
            (
                "unknown field `unit_id`, expected `unitId`",
                "This is not known here; did you mean `unitId`?",
            ),
            (
                "unknown field `x`, there are no fields",
                "Nothing is known by this name here; leave it out.",
            ),
            ("missing field `x`", "This is missing; send it."),
            ("invalid type: null, expected a boolean", "This cannot be null. Send true or false."),
            ("invalid type: map, expected a sequence", "Send a list here: [ … ]."),
        ] {
            assert_eq!(plain(said), told);
        }
    }
}
