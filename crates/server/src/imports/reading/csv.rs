//! CSV: separators, quotes, lines within cells.

use super::records::{Record, Records};
use super::text::{Decoded, Encoding, detect};
use super::{Each, Format, RawRow, Shape, Unreadable};
use std::fs::File;
use std::io::{BufReader, Read};
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
    let (encoding, separator) = (Some(encoding), Some(separator));
    Ok(Shape { format: Format::Csv, encoding, separator, sheet: None })
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

/// Reads all rows, as a spreadsheet numbers them: a line within a cell is none, an empty line is
/// one.
pub fn read(path: &Path, shape: &Shape, each: Each<'_>) -> Result<(), Unreadable> {
    let encoding = shape.encoding.unwrap_or(Encoding::Utf8);
    let text = BufReader::new(Decoded::new(File::open(path)?, encoding));
    let mut records = Records::new(text, shape.separator.unwrap_or(b','));
    let mut number = 0;
    while let Some(Record { cells, faults }) = records.next()? {
        number += 1;
        if let ControlFlow::Break(()) = each(RawRow { number, cells, faults, dates: Vec::new() })? {
            break;
        }
    }
    Ok(())
}
