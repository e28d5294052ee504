//! Files as rows of text, one at a time: CSV in any of four encodings, and a sheet of XLSX.

mod csv;
mod records;
mod text;
mod xlsx;

use super::{MOST_BYTES, MOST_ROWS};
use maintainuk_domain::text_enum;
pub use records::Fault;
use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
pub use text::Encoding;

/// Columns at most.
const MOST_COLUMNS: usize = 200;
/// Rows that are shown before anything is decided.
const SAMPLE: usize = 5;

text_enum! {
    /// What kind of file it is.
    pub enum Format {
        /// Text with a separator between cells.
        Csv = "csv",
        /// A spreadsheet, of which one sheet is read.
        Xlsx = "xlsx",
    }
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    pub format: Format,
    /// Of a CSV file.
    pub encoding: Option<Encoding>,
    /// Of a CSV file.
    pub separator: Option<u8>,
    /// Of a workbook.
    pub sheet: Option<String>,
}

/// What a person chose of how a file is read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    pub encoding: Option<Encoding>,
    pub separator: Option<u8>,
    pub sheet: Option<String>,
}

/// A row as it stands in the file.
pub struct RawRow {
    /// As a spreadsheet counts: the first row is 1, and empty ones count.
    pub number: u32,
    pub cells: Vec<String>,
    /// What is wrong with the quotes of a CSV file's row.
    pub faults: Vec<Fault>,
    /// The columns in which a spreadsheet holds a date.
    pub dates: Vec<usize>,
}

/// What a file looks like before anything is decided.
pub struct Look {
    pub shape: Shape,
    pub headers: Vec<String>,
    pub sample: Vec<Vec<String>>,
}

/// Why a file cannot be read, in a sentence for whoever chose it.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("{0}")]
    Told(String),
    /// Which sheet is meant: the sentence, and those that hold rows.
    #[error("{0}")]
    Sheet(String, Vec<String>),
    #[error("the file could not be read from the disk")]
    Disk(#[from] std::io::Error),
}

impl Unreadable {
    fn told(text: impl Into<String>) -> Self {
        Self::Told(text.into())
    }
}

/// Finds out how a file is to be read, as far as nobody chose it, and reads its first rows.
pub fn look(path: &Path, chosen: &Reading) -> Result<Look, Unreadable> {
    let size = std::fs::metadata(path)?.len();
    if size > MOST_BYTES {
        return Err(Unreadable::told(format!(
            "A file can have at most {} MB.",
            MOST_BYTES / 1_000_000
        )));
    }
    let shape = match first_bytes(path)?.as_slice() {
        [] => return Err(Unreadable::told("The file is empty.")),
        [b'P', b'K', 3, 4, ..] => xlsx::shape(path, chosen.sheet.as_deref())?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            return Err(Unreadable::told(
                "This is a spreadsheet of the old kind, or one with a password. Save it as .xlsx or .csv.",
            ));
        }
        _ if chosen.sheet.is_some() => {
            let told = "This file has no sheets: leave the sheet out.";
            return Err(Unreadable::Sheet(told.into(), Vec::new()));
        }
        _ => csv::shape(path, chosen.encoding, chosen.separator)?,
    };
    let (headers, sample) = first_rows(path, &shape)?;
    Ok(Look { shape, headers, sample })
}

fn first_bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let mut first = Vec::new();
    File::open(path)?.take(4).read_to_end(&mut first)?;
    Ok(first)
}

fn first_rows(path: &Path, shape: &Shape) -> Result<(Vec<String>, Vec<Vec<String>>), Unreadable> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut header = None;
    read(path, shape, &mut |row| {
        if rows.is_empty() {
            header = row.faults.first().copied();
        }
        rows.push(row.cells.iter().map(|cell| shown(cell)).collect());
        if rows.len() > SAMPLE { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    if let Some(Fault { column, told }) = header {
        return Err(Unreadable::told(format!("Header, column {}: {told}", column + 1)));
    }
    let mut rows = rows.into_iter();
    let mut headers = rows.next().ok_or_else(|| Unreadable::told("The file has no rows."))?;
    while headers.last().is_some_and(|header| header.trim().is_empty()) {
        headers.pop();
    }
    if headers.len() > MOST_COLUMNS {
        return Err(Unreadable::told(format!("A file can have at most {MOST_COLUMNS} columns.")));
    }
    let headers = headers.iter().map(|header| header.trim().to_owned()).collect();
    Ok((headers, rows.collect()))
}

/// Text as it may be kept and shown: no control characters, and not without end.
pub fn shown(text: &str) -> String {
    let plain = |c: char| if c.is_control() && c != '\n' && c != '\t' { '\u{FFFD}' } else { c };
    text.chars().take(200).map(plain).collect()
}

/// Reads all rows that are not empty, the header first, until `each` breaks off.
pub fn read(
    path: &Path,
    shape: &Shape,
    each: &mut dyn FnMut(RawRow) -> ControlFlow<()>,
) -> Result<(), Unreadable> {
    let mut count = 0_u32;
    let mut counted = |row: RawRow| {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(ControlFlow::Continue(()));
        }
        count += 1;
        if count > MOST_ROWS + 1 {
            return Err(Unreadable::told(format!(
                "A file can have at most {MOST_ROWS} rows. Split it, and import one part after the other."
            )));
        }
        Ok(each(row))
    };
    match shape.format {
        Format::Csv => csv::read(path, shape, &mut counted),
        Format::Xlsx => xlsx::read(path, shape.sheet.as_deref(), &mut counted),
    }
}

/// What a reader calls for each row.
type Each<'a> = &'a mut dyn FnMut(RawRow) -> Result<ControlFlow<()>, Unreadable>;

#[cfg(test)]
mod tests;
