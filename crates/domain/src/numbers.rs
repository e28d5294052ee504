//! The numbers that people read out: `TKT-000123`, `WO-000045`.

/// The number of a ticket; six digits at least, more when they are needed.
pub fn ticket(sequence: i64) -> String {
    format!("TKT-{sequence:06}")
}

/// The number of a work order; six digits at least, more when they are needed.
pub fn work_order(sequence: i64) -> String {
    format!("WO-{sequence:06}")
}

/// The number of an incident; six digits at least, more when they are needed.
pub fn incident(sequence: i64) -> String {
    format!("INC-{sequence:06}")
}

/// The sequence behind a ticket's number, as people write it: `tkt 123` is `TKT-000123`.
pub fn parse_ticket(text: &str) -> Option<i64> {
    parse(text, "TKT")
}

/// The sequence behind a work order's number, as people write it.
pub fn parse_work_order(text: &str) -> Option<i64> {
    parse(text, "WO")
}

/// The sequence behind an incident's number, as people write it.
pub fn parse_incident(text: &str) -> Option<i64> {
    parse(text, "INC")
}

fn parse(text: &str, prefix: &str) -> Option<i64> {
    let text = text.trim();
    let head = text.get(..prefix.len())?;
    let digits = text.get(prefix.len()..)?.trim_start_matches(['-', ' ']);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !head.eq_ignore_ascii_case(prefix) || !plain {
        return None;
    }
    digits.parse().ok().filter(|&sequence| sequence > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_have_six_digits_and_grow_past_them() {
        assert_eq!(ticket(1), "TKT-000001");
        assert_eq!(work_order(45), "WO-000045");
        assert_eq!(incident(7), "INC-000007");
        assert_eq!(ticket(1_234_567), "TKT-1234567");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in ["TKT-000123", "tkt-123", " TKT 123 ", "TKT000123"] {
            assert_eq!(parse_ticket(text), Some(123), "{text}");
        }
        for text in
            ["", "123", "TKT-", "TKT-0", "WO-1", "TKT-1a", "TKT-99999999999999999999", "ŦKT-1"]
        {
            assert_eq!(parse_ticket(text), None, "{text}");
        }
        assert_eq!(parse_work_order("wo-7"), Some(7));
        assert_eq!(parse_incident("inc 7"), Some(7));
    }

    proptest! {
        #[test]
        fn a_number_reads_back_as_its_sequence(sequence in 1..=i64::MAX) {
            prop_assert_eq!(parse_ticket(&ticket(sequence)), Some(sequence));
            prop_assert_eq!(parse_work_order(&work_order(sequence)), Some(sequence));
        }

        #[test]
        fn reading_a_number_never_panics(text in ".*") {
            let _ = parse_ticket(&text);
        }
    }
}
