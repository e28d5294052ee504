//! Schedules of rates: prices by code, the quantities that they are ordered in, and which version of
//! a list counts on a day.

use crate::money::Pence;
use crate::tickets::{Category, Priority};
use crate::validate;
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// Rates of one list at most.
pub const MOST_RATES: usize = 5_000;
/// Characters of a code at most.
pub const LONGEST_CODE: usize = 20;
/// Characters of what a rate is for at most.
pub const LONGEST_WORDS: usize = 300;
/// Characters of a unit at most.
pub const LONGEST_UNIT: usize = 20;

/// How much of something, in hundredths: at most two decimals, and less than 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Quantity(i64);

/// What is wrong with a quantity that somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Not a plain number.
    #[error("Write a quantity, such as 1 or 2.5.")]
    Shape,
    /// Less than nothing.
    #[error("A quantity is not less than 0.")]
    Negative,
    /// Finer than is counted.
    #[error("A quantity has at most two decimal places.")]
    Fraction,
    /// More than can be stored.
    #[error("A quantity is at most 99,999.99.")]
    TooLarge,
}

impl Quantity {
    /// None of it.
    pub const ZERO: Self = Self(0);
    /// The most that can be stored: DECIMAL(7,2).
    pub const MAX: Self = Self(9_999_999);

    /// So many hundredths, if they can be stored.
    pub const fn hundredths(count: i64) -> Option<Self> {
        if count >= 0 && count <= Self::MAX.0 { Some(Self(count)) } else { None }
    }

    /// Whether there is none of it.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What so much costs at a price, rounded to a penny with halves away from zero; `None` when it
    /// is more than can be stored. Each line is rounded, and totals add what is rounded.
    pub fn cost(self, price: Pence) -> Option<Pence> {
        let exact = i128::from(self.0) * i128::from(price.0);
        let half = if exact < 0 { -50 } else { 50 };
        let pence = i64::try_from((exact + half) / 100).ok()?;
        (pence.abs() <= Pence::MAX.0).then_some(Pence(pence))
    }
}

/// As people write it: `1`, `1.5`, `1.55`.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

/// Reads `1`, `1.5` or `0.55`.
impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        let (negative, amount) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = amount.split_once('.').unwrap_or((amount, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) {
            return Err(QuantityError::Shape);
        }
        if part.len() > 2 {
            return Err(QuantityError::Fraction);
        }
        let count: i64 =
            format!("{whole}{part:0<2}").parse().map_err(|_| QuantityError::TooLarge)?;
        if negative && count > 0 {
            return Err(QuantityError::Negative);
        }
        Self::hundredths(count).ok_or(QuantityError::TooLarge)
    }
}

impl serde::Serialize for Quantity {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Quantity {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text: std::borrow::Cow<'_, str> = serde::Deserialize::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::stored_as!(
    Quantity,
    rust_decimal::Decimal,
    |quantity: &Quantity| rust_decimal::Decimal::new(quantity.0, 2),
    |stored: rust_decimal::Decimal| {
        use rust_decimal::prelude::ToPrimitive;
        let count = stored.checked_mul(rust_decimal::Decimal::ONE_HUNDRED).ok_or("out of range")?;
        let count = count.to_i64().ok_or("out of range")?;
        Ok(Quantity::hundredths(count).ok_or("out of range")?)
    }
);
crate::described_as!(Quantity, |text| text
    .pattern(Some(r"^\d{1,5}(\.\d{1,2})?$"))
    .examples(["1.5"]));

/// What something costs, as a list says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateFacts {
    /// Its code, without spaces and in capitals.
    pub code: String,
    /// What it is.
    pub words: String,
    /// What one of it is: `Each`, `m2`, `Hour`.
    pub unit: String,
    /// What one of it costs, without VAT.
    pub price: Pence,
    /// The kind of work.
    pub trade: Category,
    /// How soon such work has to be done, where the list says so.
    pub priority: Option<Priority>,
}

/// A rate as somebody wrote it.
#[derive(Debug, Clone, Copy)]
pub struct WrittenRate<'a> {
    /// Its code.
    pub code: &'a str,
    /// What it is.
    pub words: &'a str,
    /// What one of it is.
    pub unit: &'a str,
    /// `50.17`; a pound sign and thousands commas are understood, as spreadsheets write them.
    pub price: &'a str,
    /// By name, whatever the capitals and spaces.
    pub trade: &'a str,
    /// By name; nothing where there is none.
    pub priority: &'a str,
}

/// A field that is wrong, and what would be right.
pub type WrongField = (&'static str, String);

impl WrittenRate<'_> {
    /// Reads it.
    ///
    /// # Errors
    /// Every field that is wrong.
    pub fn read(&self) -> Result<RateFacts, Vec<WrongField>> {
        let mut wrong = Vec::new();
        let mut keep = |field, found: Result<String, String>| match found {
            Ok(text) => text,
            Err(told) => {
                wrong.push((field, told));
                String::new()
            }
        };
        let code = keep("code", code(self.code));
        let words = keep("words", validate::required(self.words, LONGEST_WORDS));
        let unit = keep("unit", validate::required(self.unit, LONGEST_UNIT));
        let price = price(self.price).unwrap_or_else(|told| {
            wrong.push(("priceGbp", told));
            Pence::ZERO
        });
        let trade = named(self.trade, Category::ALL, |trade| trade.as_str());
        let priority = match self.priority.trim() {
            "" => Ok(None),
            text => named(text, Priority::ALL, |priority| priority.as_str()).map(Some),
        };
        match (trade, priority) {
            (Ok(trade), Ok(priority)) if wrong.is_empty() => {
                Ok(RateFacts { code, words, unit, price, trade, priority })
            }
            (trade, priority) => {
                wrong.extend(trade.err().map(|told| ("trade", told)));
                wrong.extend(priority.err().map(|told| ("priority", told)));
                Err(wrong)
            }
        }
    }
}

fn code(text: &str) -> Result<String, String> {
    let code = validate::required(text, LONGEST_CODE)?.to_uppercase();
    if code.contains(char::is_whitespace) {
        return Err("A code has no spaces.".to_owned());
    }
    Ok(code)
}

/// A price as spreadsheets write it.
fn price(text: &str) -> Result<Pence, String> {
    let text = text.trim();
    let plain = text.strip_prefix('£').unwrap_or(text);
    let (pounds, _) = plain.split_once('.').unwrap_or((plain, ""));
    let mut groups = pounds.split(',');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    // Commas count as such only where thousands have them.
    let plain = if first && groups.all(|group| group.len() == 3) {
        plain.replace(',', "")
    } else {
        plain.to_owned()
    };
    let price: Pence =
        plain.parse().map_err(|wrong: crate::money::MoneyError| wrong.to_string())?;
    if price < Pence::ZERO {
        return Err("A price is not less than £0.00.".to_owned());
    }
    Ok(price)
}

fn named<T: Copy>(text: &str, all: &'static [T], name: fn(T) -> &'static str) -> Result<T, String> {
    let plain = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let wanted = plain(text);
    all.iter().copied().find(|&one| plain(name(one)) == wanted).ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|&one| name(one)).collect();
        format!("Write one of {}.", names.join(", "))
    })
}

/// A version of a list, as far as it matters which one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListVersion {
    /// Its number.
    pub version: i32,
    /// The first day on which it counts.
    pub valid_from: Date,
    /// Whether it was published.
    pub published: bool,
}

/// The version that counts on a day: of those that were published and have begun, the one that began
/// last; of two that began on one day the later version.
pub fn in_force(versions: &[ListVersion], on: Date) -> Option<&ListVersion> {
    let begun = versions.iter().filter(|list| list.published && list.valid_from <= on);
    begun.max_by_key(|list| (list.valid_from, list.version))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn s15_quantities_have_two_decimals_at_most_and_are_not_negative() {
        for (text, shown) in [
            ("1", "1"),
            ("1.5", "1.5"),
            ("1.55", "1.55"),
            ("0.55", "0.55"),
            (" 12.50 ", "12.5"),
            ("0", "0"),
            ("99999.99", "99999.99"),
            ("1.05", "1.05"),
        ] {
            assert_eq!(text.parse::<Quantity>().map(|q| q.to_string()), Ok(shown.into()), "{text}");
        }
        for (text, wrong) in [
            ("-1", QuantityError::Negative),
            ("x", QuantityError::Shape),
            ("", QuantityError::Shape),
            ("1.", QuantityError::Shape),
            (".5", QuantityError::Shape),
            ("1,5", QuantityError::Shape),
            ("1e3", QuantityError::Shape),
            ("1.555", QuantityError::Fraction),
            ("100000", QuantityError::TooLarge),
            ("99999999999999999999", QuantityError::TooLarge),
        ] {
            assert_eq!(text.parse::<Quantity>(), Err(wrong), "{text}");
        }
    }

    #[test]
    fn s14_a_line_costs_its_quantity_times_its_price_to_the_penny() {
        for (quantity, price, cost) in [
            ("4", 5_017, Some(20_068)),
            ("9", 580, Some(5_220)),
            ("0.55", 999, Some(549)), // 549.45
            ("0.5", 1, Some(1)),      // half a penny
            ("0", 5_017, Some(0)),
            ("99999.99", Pence::MAX.0, None),
        ] {
            let quantity: Quantity = quantity.parse().unwrap();
            assert_eq!(quantity.cost(Pence(price)), cost.map(Pence), "{quantity} × {price}");
        }
    }

    fn written<'a>() -> WrittenRate<'a> {
        WrittenRate {
            code: "plu-010",
            words: "Renew tap washer",
            unit: "Each",
            price: "£1,050.17",
            trade: "damp mould",
            priority: "",
        }
    }

    #[test]
    fn a_rate_is_read_as_people_write_it() {
        let read = written().read().unwrap();
        assert_eq!((read.code.as_str(), read.price), ("PLU-010", Pence(105_017)));
        assert_eq!((read.trade, read.priority), (Category::DampMould, None));
        let urgent = WrittenRate { priority: "URGENT", ..written() }.read().unwrap();
        assert_eq!(urgent.priority, Some(Priority::Urgent));
    }

    #[test]
    fn what_is_wrong_with_a_rate_is_said_field_by_field() {
        let bad = WrittenRate {
            code: "a b",
            words: " ",
            unit: "",
            price: "1,5",
            trade: "Magic",
            priority: "Soon",
        };
        let fields: Vec<_> = bad.read().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["code", "words", "unit", "priceGbp", "trade", "priority"]);
        for price in ["-5", "5.001", "", "12,34.00", "1,0000"] {
            let told = WrittenRate { price, ..written() }.read().unwrap_err();
            assert_eq!(told.first().map(|(field, _)| *field), Some("priceGbp"), "{price}");
        }
    }

    #[test]
    fn the_version_that_began_last_counts() {
        let list = |version, valid_from, published| ListVersion { version, valid_from, published };
        let versions = [
            list(1, date(2026, 4, 1), true),
            list(2, date(2026, 10, 1), true),
            list(3, date(2026, 10, 1), true),
            list(4, date(2026, 6, 1), true),
            list(5, date(2026, 1, 1), false),
        ];
        for (on, version) in [
            (date(2026, 3, 31), None),
            (date(2026, 4, 1), Some(1)),
            (date(2026, 7, 1), Some(4)),
            (date(2026, 10, 1), Some(3)),
        ] {
            assert_eq!(in_force(&versions, on).map(|list| list.version), version, "{on}");
        }
    }

    proptest! {
        #[test]
        fn every_quantity_survives_text(count in 0..=Quantity::MAX.0) {
            let quantity = Quantity::hundredths(count).unwrap();
            prop_assert_eq!(quantity.to_string().parse(), Ok(quantity));
        }

        #[test]
        fn reading_a_quantity_or_a_price_never_panics(text in ".*") {
            let _ = text.parse::<Quantity>();
            let _ = super::price(&text);
        }
    }
}
