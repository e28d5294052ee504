//! XLSX: one sheet, cell by cell.

use super::{Each, Format, RawRow, Shape, Unreadable};
use calamine::{DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;

/// What the texts of a workbook may take when they are unpacked: they are held in memory.
const MOST_TEXTS: u64 = 100_000_000;
/// What any other part may take.
const MOST_PART: u64 = 1_000_000_000;

type Book = Xlsx<BufReader<File>>;

fn open(path: &Path) -> Result<Book, Unreadable> {
    refuse_bombs(path)?;
    Xlsx::new(BufReader::new(File::open(path)?)).map_err(no_workbook)
}

/// Which sheet of a workbook is read: the one that was `chosen`, or else the only one with rows.
pub fn shape(path: &Path, chosen: Option<&str>) -> Result<Shape, Unreadable> {
    let sheet = the_sheet(&mut open(path)?, chosen)?;
    Ok(Shape { format: Format::Xlsx, encoding: None, separator: None, sheet })
}

/// Reads all rows of a sheet; of a workbook that was taken in before sheets were chosen, of the one
/// that holds any.
pub fn read(path: &Path, sheet: Option<&str>, each: Each<'_>) -> Result<(), Unreadable> {
    let mut book = open(path)?;
    let Some(sheet) = the_sheet(&mut book, sheet)? else { return Ok(()) };
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(no_workbook)?;
    let blank =
        |number| RawRow { number, cells: Vec::new(), faults: Vec::new(), dates: Vec::new() };
    let mut row = blank(0);
    while let Some(cell) = cells.next_cell().map_err(no_workbook)? {
        let (line, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column > super::MOST_COLUMNS {
            continue;
        }
        if line + 1 != row.number {
            let whole = std::mem::replace(&mut row, blank(line + 1));
            if whole.number > 0
                && let ControlFlow::Break(()) = each(whole)?
            {
                return Ok(());
            }
        }
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        row.cells[column] = text(cell.get_value());
        if is_date(cell.get_value()) {
            row.dates.push(column);
        }
    }
    if row.number > 0 {
        let _ = each(row)?;
    }
    Ok(())
}

/// The sheet that was chosen, or that alone holds rows; none when all are empty. Which of several is
/// meant is not guessed. What is hidden, and charts, are none.
fn the_sheet(book: &mut Book, chosen: Option<&str>) -> Result<Option<String>, Unreadable> {
    let seen = |sheet: &&Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    let mut full = Vec::new();
    for name in names {
        if holds_rows(book, &name).map_err(no_workbook)? {
            full.push(name);
        }
    }
    let listed = full.join(", ");
    match chosen {
        Some(name) if full.iter().any(|sheet| sheet == name) => Ok(Some(name.to_owned())),
        Some(name) => {
            let told = format!("No sheet “{}” of this workbook holds rows.", super::shown(name));
            let which =
                if full.is_empty() { String::new() } else { format!(" These do: {listed}.") };
            Err(Unreadable::Sheet(told + &which, full))
        }
        None if full.len() > 1 => {
            let told = format!(
                "Several sheets of this workbook hold rows: {listed}. Choose one; import the others after it."
            );
            Err(Unreadable::Sheet(told, full))
        }
        None => Ok(full.pop()),
    }
}

fn holds_rows(book: &mut Book, name: &str) -> Result<bool, XlsxError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(cell) = cells.next_cell()? {
        if !text(cell.get_value()).trim().is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn no_workbook(_: XlsxError) -> Unreadable {
    Unreadable::told("This is no spreadsheet that can be read. Save it as .xlsx or .csv.")
}

/// A small file can unpack to more than the machine has; what it says of its parts is looked at
/// first.
fn refuse_bombs(path: &Path) -> Result<(), Unreadable> {
    let broken =
        |_| Unreadable::told("This is no spreadsheet that can be read. Save it as .xlsx or .csv.");
    let mut archive = zip::ZipArchive::new(BufReader::new(File::open(path)?)).map_err(broken)?;
    for part in 0..archive.len() {
        let part = archive.by_index_raw(part).map_err(broken)?;
        let texts = part.name().is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        if part.size() > if texts { MOST_TEXTS } else { MOST_PART } {
            return Err(Unreadable::told("This workbook is too large. Save it as .csv."));
        }
    }
    Ok(())
}

/// A cell as a person reads it. What is said of an error value is said of its text.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".into(),
        DataRef::Bool(false) => "FALSE".into(),
        DataRef::DateTime(at) => date(at),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        _ => String::new(),
    }
}

/// Whether a cell holds a moment and no text: what Excel makes of `2/1`.
fn is_date(cell: &DataRef<'_>) -> bool {
    matches!(cell, DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_))
}

/// A date as ISO, with its time unless that is midnight.
fn date(at: &ExcelDateTime) -> String {
    if !at.is_datetime() {
        return at.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if at.as_f64().fract() == 0.0 {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}
