//! Tables that leave the product, as CSV or as a spreadsheet, safe to open in any program.

use serde_json::Value;

/// A cell as CSV holds it. A text that a spreadsheet would run as a formula gets an apostrophe in
/// front, and so does one that begins with a tab or a line break, which programs skip.
///
/// Telephone numbers (`+44…`) and negative amounts begin with such characters too; they are let
/// through only where all that follows is digits and a point.
pub fn safe(text: &str) -> std::borrow::Cow<'_, str> {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return text.into() };
    let number =
        |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    match first {
        '+' | '-' if number(chars.as_str()) => text.into(),
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' => {
            format!("'{text}").into()
        }
        _ => text.into(),
    }
}

/// Adds a row to `out` as CSV, with CRLF at its end as RFC 4180 has it.
pub fn csv_row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let cell = safe(cell);
        if cell.contains(['"', ',', '\n', '\r', ';', '\t']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// Fields that no export holds: how to get into homes, and alerts about people.
const NEVER: [&str; 4] = ["access", "alert", "marker", "keysafe"];

/// A value as JSON without what no export holds.
pub fn withheld(value: &Value) -> String {
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
    use super::*;
    use serde_json::json;

    #[test]
    fn how_to_get_in_and_alerts_are_not_exported() {
        let value = json!({ "accessInstructions": "code 1234", "description": "Fix it",
            "parts": [{ "keySafeCode": "9" }], "staffAlert": { "reason": "dog" } });
        let text = withheld(&value);
        assert!(text.contains("Fix it"));
        assert!(!["1234", "\"9\"", "dog"].iter().any(|secret| text.contains(secret)), "{text}");
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_plain_text() {
        for (text, kept) in [
            ("=1+1", "'=1+1"),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+44 7700", "'+44 7700"),
            ("+447700900123", "+447700900123"),
            ("-12.50", "-12.50"),
            ("-1+cmd", "'-1+cmd"),
            ("-", "'-"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("Flat 2A", "Flat 2A"),
            ("", ""),
        ] {
            assert_eq!(safe(text), kept, "{text:?}");
        }
    }

    #[test]
    fn quotes_commas_and_lines_survive() {
        let mut out = String::new();
        csv_row(&mut out, ["plain", "a, b", "say \"hi\"", "two\nlines", " edge", "=1,2"]);
        assert_eq!(out, "plain,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\",\" edge\",\"'=1,2\"\r\n");
    }
}
