//! How instants travel: RFC 3339 to clients, microseconds since 2000 to PostgreSQL.
//!
//! A page of a list holds hundreds of them, so neither goes through general formatting or calendar
//! arithmetic. What is written is what `Timestamp`'s own `Display` writes.

use super::{Instant, Meant, YEAR};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// What is said of a moment of a wrong shape, to whoever wrote it.
const SHAPE: &str = "Write a date and time as yyyy-mm-ddThh:mm:ssZ, such as 2026-11-30T09:00:00Z.";

/// Of one whose shape is right: no calendar here goes so far.
fn wrong(text: &str) -> &'static str {
    // A civil time is read without the `Z`, which jiff refuses there.
    let local = text.strip_suffix(['Z', 'z']).and_then(|text| text.parse::<DateTime>().ok());
    if local.is_some_and(|local| !local.date().is_meant()) { YEAR } else { SHAPE }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Written;

        impl Visitor<'_> for Written {
            type Value = Instant;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and time")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Instant, E> {
                let moment: Instant = text.parse().map_err(|_| E::custom(wrong(text)))?;
                moment.meant().map_err(E::custom)
            }
        }

        from.deserialize_str(Written)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = [0; LONGEST];
        match self.write(&mut text).and_then(|length| str::from_utf8(&text[..length]).ok()) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(&self.0),
        }
    }
}

/// `2026-06-09T00:30:00.123456Z`.
const LONGEST: usize = 27;

impl Instant {
    /// Writes the instant and says how long it is; nothing for years that take no four digits.
    fn write(self, text: &mut [u8; LONGEST]) -> Option<usize> {
        let utc = TimeZone::UTC.to_datetime(self.0);
        let year = u32::try_from(utc.year()).ok()?;
        let two = |number: i8| u32::from(number.unsigned_abs());
        digits(&mut text[..4], year);
        for (start, number, before) in [
            (5, utc.month(), b'-'),
            (8, utc.day(), b'-'),
            (11, utc.hour(), b'T'),
            (14, utc.minute(), b':'),
            (17, utc.second(), b':'),
        ] {
            text[start - 1] = before;
            digits(&mut text[start..start + 2], two(number));
        }
        let micros = utc.subsec_nanosecond().unsigned_abs() / 1_000;
        let mut end = 19;
        if micros > 0 {
            text[19] = b'.';
            digits(&mut text[20..26], micros);
            let zeros = text[20..26].iter().rev().take_while(|digit| **digit == b'0').count();
            end = 26 - zeros;
        }
        text[end] = b'Z';
        Some(end + 1)
    }
}

/// Fills the place with the last digits of a number.
fn digits(place: &mut [u8], mut number: u32) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
    }
}

/// TIMESTAMP without a zone holds UTC.
#[cfg(feature = "sql")]
mod sql {
    use super::Instant;
    use crate::rt::bytes::{BufMut, BytesMut};
    use crate::rt::postgres_types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
    use jiff::Timestamp;
    use std::error::Error;

    /// Microseconds from 1970 to 2000, where PostgreSQL counts from.
    const EPOCH: i64 = 946_684_800_000_000;

    impl ToSql for Instant {
        fn to_sql(
            &self,
            _: &Type,
            out: &mut BytesMut,
        ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
            out.put_i64(self.0.as_microsecond() - EPOCH);
            Ok(IsNull::No)
        }

        fn accepts(kind: &Type) -> bool {
            *kind == Type::TIMESTAMP
        }

        to_sql_checked!();
    }

    impl<'a> FromSql<'a> for Instant {
        fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
            let micros = i64::from_be_bytes(raw.try_into()?);
            // `infinity` is the largest number there is, and out of range here.
            let since_1970 = micros.checked_add(EPOCH).ok_or("the time is out of range")?;
            Ok(Self(Timestamp::from_microsecond(since_1970)?))
        }

        fn accepts(kind: &Type) -> bool {
            *kind == Type::TIMESTAMP
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Instant, SHAPE, YEAR};
    use jiff::Timestamp;
    use proptest::prelude::*;

    #[test]
    fn a_moment_of_a_wrong_shape_is_told_what_would_be_right() {
        for text in ["01/02/2026", "2026-02-30T09:00:00Z", "2026-05-01", "2026-05-01T09:00", ""] {
            let told = serde_json::from_value::<Instant>(text.into()).unwrap_err();
            assert_eq!(told.to_string(), SHAPE, "{text}");
        }
        let told = serde_json::from_str::<Instant>("\"9999-12-31T23:59:00Z\"").unwrap_err();
        assert!(told.to_string().starts_with(YEAR), "{told}");
    }

    proptest! {
        #[test]
        fn an_instant_is_sent_as_a_timestamp_would_be(
            micros in prop_oneof![
                -60_000_000_000_000_000i64..250_000_000_000_000_000,
                (0i64..4_000_000_000).prop_map(|seconds| seconds * 1_000_000),
                (0i64..4_000_000_000_000).prop_map(|millis| millis * 1_000),
            ],
        ) {
            let timestamp = Timestamp::from_microsecond(micros).unwrap();
            let sent = serde_json::to_string(&Instant::new(timestamp)).unwrap();
            prop_assert_eq!(sent, serde_json::to_string(&timestamp).unwrap());
        }
    }
}
