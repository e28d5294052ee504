//! CSV: separators, quotes, lines within cells.

use super::text::{Decoded, Encoding, detect};
use super::{Each, Format, RawRow, Shape, Unreadable};
use ::csv::{ReaderBuilder, StringRecord};
use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

/// What may stand between cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How a file is to be read, as far as a person has not said.
pub fn shape(
    path: &Path,
    encoding: Option<Encoding>,
    separator: Option<u8>,
) -> Result<Shape, Unreadable> {
    let encoding = match encoding {
        Some(chosen) => chosen,
        None => detect(path)?,
    };
    let separator = match separator {
        Some(chosen) => chosen,
        None => find_separator(path, encoding)?,
    };
    Ok(Shape { format: Format::Csv, encoding: Some(encoding), separator: Some(separator) })
}

/// The separator that stands most often in the header, outside quotes. Where two stand equally
/// often a person has to say.
fn find_separator(path: &Path, encoding: Encoding) -> Result<u8, Unreadable> {
    let mut head = Vec::new();
    Decoded::new(File::open(path)?, encoding).take(64 * 1024).read_to_end(&mut head)?;
    let counts = header_counts(&head);
    let most = counts.iter().copied().max().unwrap_or_default();
    let mut likely = SEPARATORS.iter().zip(counts).filter(|(_, count)| *count == most);
    let first = likely.next().map_or(b',', |(separator, _)| *separator);
    if most > 0 && likely.next().is_some() {
        return Err(Unreadable::told(
            "It is not clear what stands between the cells. Choose the separator.",
        ));
    }
    Ok(if most == 0 { b',' } else { first })
}

/// How often each separator stands in the first line that is not empty.
fn header_counts(head: &[u8]) -> [usize; 4] {
    let mut counts = [0; 4];
    let (mut quoted, mut begun) = (false, false);
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && begun => break,
            _ if !quoted => {
                if let Some(place) = SEPARATORS.iter().position(|known| known == byte) {
                    counts[place] += 1;
                }
            }
            _ => {}
        }
        begun |= !byte.is_ascii_whitespace();
    }
    counts
}

/// Reads all rows.
pub fn read(path: &Path, shape: Shape, each: Each<'_>) -> Result<(), Unreadable> {
    let encoding = shape.encoding.unwrap_or(Encoding::Utf8);
    let text = Decoded::new(File::open(path)?, encoding);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(shape.separator.unwrap_or(b','))
        .from_reader(text);
    let mut record = StringRecord::new();
    // Rows are numbered as a spreadsheet does: a line within a cell is none, an empty line is one.
    let (mut number, mut last_line) = (0, 0);
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => return Err(refused(error)),
        }
        let inner: u64 = record.iter().map(|cell| cell.matches('\n').count() as u64).sum();
        let end = reader.position().line().saturating_sub(1);
        let start = end.saturating_sub(inner);
        number += u32::try_from(start.saturating_sub(last_line).max(1)).unwrap_or(1);
        last_line = end;
        let cells = record.iter().map(str::to_owned).collect();
        if let ControlFlow::Break(()) = each(RawRow { number, cells })? {
            return Ok(());
        }
    }
}

fn refused(error: ::csv::Error) -> Unreadable {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => Unreadable::Disk(error),
        _ => Unreadable::told("The file cannot be read as CSV."),
    }
}
