//! A COPY in the text format, sent in large pieces.

use super::estate::DAY;
use bytes::Bytes;
use futures_util::SinkExt;
use std::fmt::Write as _;
use std::pin::Pin;
use tokio_postgres::{Client, CopyInSink};
use uuid::Uuid;

const PIECE: usize = 256 * 1024;

/// A table being written.
pub struct Copy {
    sink: Pin<Box<CopyInSink<Bytes>>>,
    text: String,
    in_row: bool,
}

impl Copy {
    /// Begins to write columns of a table: `"Table" ("A", "B")`.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn into(client: &Client, table: &str) -> anyhow::Result<Self> {
        let sink = client.copy_in(&format!("COPY {table} FROM STDIN")).await?;
        Ok(Self { sink: Box::pin(sink), text: String::with_capacity(PIECE + 4096), in_row: false })
    }

    /// Writes a value. Ours hold no tab, no line break and no backslash.
    pub fn value(&mut self, value: impl std::fmt::Display) -> &mut Self {
        if self.in_row {
            self.text.push('\t');
        }
        self.in_row = true;
        // Writing to a string does not fail.
        write!(self.text, "{value}").unwrap_or_default();
        self
    }

    /// Writes a value, or null.
    pub fn maybe(&mut self, value: Option<impl std::fmt::Display>) -> &mut Self {
        match value {
            Some(value) => self.value(value),
            None => self.value("\\N"),
        }
    }

    /// Writes an id.
    pub fn id(&mut self, id: Uuid) -> &mut Self {
        self.value(id.as_hyphenated().encode_lower(&mut [0; 36]) as &str)
    }

    /// Writes a moment given in microseconds since 1970.
    pub fn at(&mut self, micros: i64) -> &mut Self {
        let days = micros.div_euclid(DAY);
        let (year, month, day) = civil(days);
        let rest = micros.rem_euclid(DAY);
        let seconds = rest / 1_000_000;
        self.value(format_args!(
            "{year}-{month:02}-{day:02} {:02}:{:02}:{:02}.{:06}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60,
            rest % 1_000_000
        ))
    }

    /// Writes a moment, or null.
    pub fn at_some(&mut self, micros: Option<i64>) -> &mut Self {
        match micros {
            Some(micros) => self.at(micros),
            None => self.value("\\N"),
        }
    }

    /// Ends a row, and sends what has gathered.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn end_row(&mut self) -> anyhow::Result<()> {
        self.text.push('\n');
        self.in_row = false;
        if self.text.len() >= PIECE {
            let piece = std::mem::replace(&mut self.text, String::with_capacity(PIECE + 4096));
            self.sink.send(Bytes::from(piece)).await?;
        }
        Ok(())
    }

    /// Ends the table and says how many rows it took.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn finish(mut self) -> anyhow::Result<u64> {
        self.sink.send(Bytes::from(std::mem::take(&mut self.text))).await?;
        Ok(self.sink.as_mut().finish().await?)
    }
}

/// Year, month and day of a day since 1970, after Howard Hinnant's `civil_from_days`.
const fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + (month <= 2) as i64;
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::civil;
    use crate::data::estate::ANCHOR;
    use crate::data::estate::DAY;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(19_782), (2024, 2, 29));
        assert_eq!(civil(ANCHOR / DAY), (2026, 11, 22));
    }
}
