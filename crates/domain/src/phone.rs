//! Telephone numbers, kept as E.164 (`+447700900123`).
//!
//! A library knows every country's numbering plan. A number has to fit its country's plan as a
//! whole, not a range that is in use today: ranges are opened, and set aside for stories, faster
//! than a library is released. What people write around a number, and how a guess is refused, is
//! told here.

use crate::text_enum::text_enum;
use phonenumber::metadata::DATABASE;
use phonenumber::{Metadata, Mode, country};

/// A telephone number as E.164: a plus sign and up to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone(String);

/// What is wrong with a number that somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Letters, or far too short or long.
    #[error("Write a telephone number, such as 07700 900123 or +44 7700 900123.")]
    Shape,
    /// Right characters, but no such number in the United Kingdom.
    #[error("This is not a complete UK telephone number.")]
    NotUk,
    /// Neither a UK number with its zero nor one with the code of a country.
    #[error(
        "A UK number starts with 0 and has 10 or 11 digits, such as 020 7946 0000 or 07700 900123. \
         One from abroad starts with + and the country code."
    )]
    Start,
    /// A number from abroad that no country could have.
    #[error("A number from abroad starts with + and the country code, and has all its digits.")]
    NotInternational,
}

text_enum! {
    /// What can be done with a number.
    pub enum PhoneKind {
        /// Can be texted.
        Mobile,
        /// Can only be rung.
        Landline,
        /// Not of the United Kingdom; not known.
        Abroad,
    }
}

impl Phone {
    /// Reads a number as people write it: with spaces, dots, hyphens and brackets; `0044`, `+44`
    /// with or without `(0)`, or a national number that starts with 0.
    ///
    /// # Errors
    /// When it cannot be a telephone number.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let written = bare(text)?;
        if !written.starts_with(['+', '0']) {
            // A spreadsheet may have eaten the zero, or it is from somewhere else: not ours to say.
            return Err(PhoneError::Start);
        }
        let ours = written.starts_with('0') || written.starts_with("+44");
        let told = if ours { PhoneError::NotUk } else { PhoneError::NotInternational };
        // "+44 (0)20 …": the zero is only for callers within the country. Elsewhere, as in Italy, it
        // may be a part of the number, which the library knows when no country is given to it.
        let country = ours.then_some(country::Id::GB);
        let number = phonenumber::parse(country, &written).map_err(|_| told)?;
        let national = number.national().to_string();
        let plans = DATABASE.by_code(&number.country().code()).ok_or(told)?;
        if !plans.iter().any(|plan| fits(plan, &national)) {
            return Err(told);
        }
        Ok(Self(number.format().mode(Mode::E164).to_string()))
    }

    /// The number as E.164.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can be texted. Personal (070) and paging (076) numbers cannot; 07624, of the
    /// Isle of Man, can.
    pub fn kind(&self) -> PhoneKind {
        let Some(national) = self.0.strip_prefix("+44") else { return PhoneKind::Abroad };
        let mobile = national.starts_with("7624")
            || (national.starts_with('7')
                && !matches!(national.as_bytes().get(1), Some(b'0' | b'6')));
        if mobile { PhoneKind::Mobile } else { PhoneKind::Landline }
    }
}

/// Whether a number fits a country's plan from its first digit to its last.
fn fits(plan: &Metadata, national: &str) -> bool {
    let found = plan.descriptors().general().national_number().find(national);
    found.is_some_and(|part| part.range() == (0..national.len()))
}

/// A leading plus sign or nothing, and digits; `00` becomes the plus sign.
fn bare(text: &str) -> Result<String, PhoneError> {
    let kept: String = text
        .trim()
        .chars()
        .filter(|c| {
            !matches!(c, ' ' | '\u{a0}' | '.' | '-' | '\u{2010}'..='\u{2013}' | '(' | ')' | '/')
        })
        .collect();
    let kept = match kept.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => kept,
    };
    let digits = kept.strip_prefix('+').unwrap_or(&kept);
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    if !plain || !(3..=17).contains(&digits.len()) {
        return Err(PhoneError::Shape);
    }
    Ok(kept)
}

impl std::fmt::Display for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for Phone {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        Self::parse(text)
    }
}

crate::text_value::text_value!(Phone);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "07700 900123",
            "+44 7700 900123",
            "+44 (0)7700 900-123",
            "0044 7700 900123",
            "(07700) 900.123",
            "07700\u{a0}900123",
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+447700900123", "{text}");
        }
        for (text, number) in [
            ("020 7946 0000", "+442079460000"),
            ("01632 960000", "+441632960000"),
            ("0117 496 0000", "+441174960000"),
            ("016977 2000", "+44169772000"),
            ("0800 1111", "+448001111"),
            ("+353 1 234 5678", "+35312345678"),
            ("+1 (212) 555-0123", "+12125550123"),
            ("+39 06 1234 5678", "+390612345678"),
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), number);
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused_with_a_reason() {
        for (text, error) in [
            ("", PhoneError::Shape),
            ("call me", PhoneError::Shape),
            ("07700 900123 ext 2", PhoneError::Shape),
            ("07700 90012", PhoneError::NotUk),
            ("+44 7700 9001234", PhoneError::NotUk),
            ("0666 1234567", PhoneError::NotUk),
            ("7700900123", PhoneError::Start),
            ("12345", PhoneError::Start),
            ("+1 23", PhoneError::NotInternational),
            ("+0123456789", PhoneError::NotInternational),
            ("+999 1234 5678", PhoneError::NotInternational),
            ("+353 1 234 567 890 12", PhoneError::NotInternational),
        ] {
            assert_eq!(Phone::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn only_mobiles_can_be_texted() {
        for (text, kind) in [
            ("07700 900123", PhoneKind::Mobile),
            ("07624 900123", PhoneKind::Mobile),
            ("07012 345678", PhoneKind::Landline),
            ("07612 345678", PhoneKind::Landline),
            ("020 7946 0000", PhoneKind::Landline),
            ("+353 85 123 4567", PhoneKind::Abroad),
        ] {
            assert_eq!(Phone::parse(text).unwrap().kind(), kind, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_that_was_read_reads_again_as_itself(text in "[0-9+() -]{0,20}") {
            if let Ok(phone) = Phone::parse(&text) {
                prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone.clone()));
            }
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = Phone::parse(&text);
        }
    }
}
