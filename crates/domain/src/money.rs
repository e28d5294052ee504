//! Money in whole pence.

use std::fmt;
use std::str::FromStr;

/// An amount in pence sterling; negative for a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Pence(pub i64);

/// What is wrong with an amount that somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not a plain number.
    #[error("Write the amount in pounds, such as 1250.00.")]
    Shape,
    /// Finer than a penny.
    #[error("An amount has at most two decimal places.")]
    Fraction,
    /// More than can be stored.
    #[error("An amount can be at most £99,999,999.99.")]
    TooLarge,
}

impl Pence {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The most that a column for money holds: DECIMAL(10,2).
    pub const MAX: Self = Self(9_999_999_999);

    /// The sum, or `None` when it is more than can be expressed.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` when it is more than can be expressed.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// For people to read: `£1,250.00`, `-£3.05`.
    pub fn human(self) -> String {
        let digits = (self.0.unsigned_abs() / 100).to_string();
        let mut pounds = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                pounds.push(',');
            }
            pounds.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}£{pounds}.{:02}", self.0.unsigned_abs() % 100)
    }
}

/// As it is sent: `1250.00`.
impl fmt::Display for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let pence = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", pence / 100, pence % 100)
    }
}

/// Reads `1250`, `1250.5` or `1250.00`; no thousands commas and no currency sign, because a comma
/// means different things to different people.
impl FromStr for Pence {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let text = text.trim();
        let (negative, amount) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (pounds, fraction) = amount.split_once('.').unwrap_or((amount, "00"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(pounds) || !digits(fraction) {
            return Err(MoneyError::Shape);
        }
        if fraction.len() > 2 {
            return Err(MoneyError::Fraction);
        }
        let pence: i64 =
            format!("{pounds}{fraction:0<2}").parse().map_err(|_| MoneyError::TooLarge)?;
        if pence > Self::MAX.0 {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self(if negative { -pence } else { pence }))
    }
}

impl serde::Serialize for Pence {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Pence {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text: std::borrow::Cow<'_, str> = serde::Deserialize::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::stored_as!(
    Pence,
    rust_decimal::Decimal,
    |amount: &Pence| rust_decimal::Decimal::new(amount.0, 2),
    |pounds: rust_decimal::Decimal| {
        use rust_decimal::prelude::ToPrimitive;
        let pence = pounds.checked_mul(rust_decimal::Decimal::ONE_HUNDRED).ok_or("out of range")?;
        if !pence.is_integer() {
            return Err("an amount finer than a penny".into());
        }
        Ok(Pence(pence.to_i64().ok_or("out of range")?))
    }
);
crate::described_as!(Pence, |text| text
    .pattern(Some(r"^-?\d+(\.\d{1,2})?$"))
    .examples(["1250.00"]));

/// A rate of VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VatRate {
    /// 20 %: most repairs.
    Standard,
    /// 5 %: some renovation and energy-saving work.
    Reduced,
    /// 0 %, within the scope of VAT.
    Zero,
    /// Outside VAT altogether.
    Exempt,
}

impl VatRate {
    /// The rate in hundredths of a per cent.
    pub const fn basis_points(self) -> u16 {
        match self {
            Self::Standard => 2_000,
            Self::Reduced => 500,
            Self::Zero | Self::Exempt => 0,
        }
    }

    /// The VAT on a net amount.
    pub fn on(self, net: Pence) -> Pence {
        vat(net, self.basis_points())
    }
}

/// The VAT on a net amount at a rate in hundredths of a per cent, rounded to a penny with halves
/// away from zero. The one place where VAT is rounded; round a line or a total, never both.
pub fn vat(net: Pence, basis_points: u16) -> Pence {
    let product = i128::from(net.0) * i128::from(basis_points);
    let half = if product < 0 { -5_000 } else { 5_000 };
    let rounded = (product + half) / 10_000;
    // A rate above 100 % could leave the range; hold it there rather than wrap.
    Pence(rounded.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_that_people_type_are_read_or_refused_with_a_reason() {
        for (text, pence) in [
            ("1250.00", 125_000),
            ("1250", 125_000),
            ("0.5", 50),
            (" 12.34 ", 1_234),
            ("-3.05", -305),
            ("99999999.99", 9_999_999_999),
        ] {
            assert_eq!(text.parse(), Ok(Pence(pence)), "{text}");
        }
        for text in ["", "-", ".", "1.", ".5", "1,250", "£5", "1e3", "+1", "--1", "1.2.3", "١"] {
            assert_eq!(text.parse::<Pence>(), Err(MoneyError::Shape), "{text}");
        }
        assert_eq!("1.005".parse::<Pence>(), Err(MoneyError::Fraction));
        for text in ["100000000", "99999999999999999999999999"] {
            assert_eq!(text.parse::<Pence>(), Err(MoneyError::TooLarge), "{text}");
        }
    }

    #[test]
    fn people_read_a_pound_sign_and_thousands() {
        for (pence, text) in [
            (0, "£0.00"),
            (5, "£0.05"),
            (99_999, "£999.99"),
            (125_000, "£1,250.00"),
            (123_456_789, "£1,234,567.89"),
            (-305, "-£3.05"),
        ] {
            assert_eq!(Pence(pence).human(), text);
        }
    }

    #[test]
    fn vat_rounds_halves_away_from_zero() {
        for (net, rate, vat) in [
            (10_000, VatRate::Standard, 2_000),
            (12, VatRate::Standard, 2),
            (13, VatRate::Standard, 3),
            (10, VatRate::Reduced, 1),
            (-10, VatRate::Reduced, -1),
            (9, VatRate::Reduced, 0),
            (99_999, VatRate::Zero, 0),
            (99_999, VatRate::Exempt, 0),
        ] {
            assert_eq!(rate.on(Pence(net)), Pence(vat), "{net} at {rate:?}");
        }
    }

    #[test]
    fn json_is_a_string_with_two_decimals() {
        assert_eq!(serde_json::to_string(&Pence(125_000)).unwrap(), "\"1250.00\"");
        assert_eq!(serde_json::from_str::<Pence>("\"1250.5\"").unwrap(), Pence(125_050));
        assert!(serde_json::from_str::<Pence>("1250").is_err());
    }

    proptest! {
        #[test]
        fn every_amount_that_can_be_stored_survives_text(pence in -Pence::MAX.0..=Pence::MAX.0) {
            prop_assert_eq!(Pence(pence).to_string().parse(), Ok(Pence(pence)));
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = text.parse::<Pence>();
        }

        #[test]
        fn vat_is_within_half_a_penny_of_exact(net in -1_000_000_000i64..1_000_000_000) {
            let exact = net as f64 * 0.2;
            prop_assert!((VatRate::Standard.on(Pence(net)).0 as f64 - exact).abs() <= 0.5);
        }
    }
}
