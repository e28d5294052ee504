//! An export as a spreadsheet: written to the disk row by row in constant memory, then sent.

use super::{Cell, Rows, cut_off, stream};
use crate::files::Scratch;
use crate::http::Problem;
use axum::body::Body;
use bytes::Bytes;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maintainuk_domain::time::london;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::io::Read;
use tokio::sync::mpsc;

/// Rows of one sheet at most; a spreadsheet has a few more.
const SHEET_ROWS: u32 = 1_000_000;
/// Bytes that are sent at once.
const PIECE: usize = 64 * 1024;

type To = mpsc::Sender<Result<Bytes, std::io::Error>>;

/// The file: made off the executor, sent once it is whole.
pub fn body(headers: &'static [&'static str], rows: mpsc::Receiver<Result<Rows, Problem>>) -> Body {
    let (to, pieces) = mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        let scratch = Scratch::new();
        let sent = match write(&scratch, headers, rows) {
            Ok(Ok(())) => send(&scratch, &to),
            Ok(Err(problem)) => Err(cut_off(&problem)),
            Err(error) => Err(std::io::Error::other(error)),
        };
        if let Err(error) = sent {
            tracing::warn!(%error, "An export was cut off");
            // Nobody may be there any more.
            to.blocking_send(Err(error)).unwrap_or_default();
        }
    });
    stream(pieces)
}

/// How values look.
struct Looks {
    head: Format,
    date: Format,
    moment: Format,
    second: Format,
    money: Format,
}

fn write(
    scratch: &Scratch,
    headers: &[&str],
    mut rows: mpsc::Receiver<Result<Rows, Problem>>,
) -> Result<Result<(), Problem>, XlsxError> {
    let looks = Looks {
        head: Format::new().set_bold(),
        date: Format::new().set_num_format("dd/mm/yyyy"),
        moment: Format::new().set_num_format("dd/mm/yyyy hh:mm"),
        second: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
        money: Format::new().set_num_format("#,##0.00"),
    };
    let mut book = Workbook::new();
    let mut sheet = begin(&mut book, headers, &looks)?;
    let mut line = 1;
    while let Some(page) = rows.blocking_recv() {
        let page = match page {
            Ok(page) => page,
            Err(problem) => return Ok(Err(problem)),
        };
        for row in page {
            if line == SHEET_ROWS {
                sheet = begin(&mut book, headers, &looks)?;
                line = 1;
            }
            for (column, cell) in (0..).zip(&row) {
                put(sheet, line, column, cell, &looks)?;
            }
            line += 1;
        }
    }
    book.save(scratch.path())?;
    Ok(Ok(()))
}

fn begin<'a>(
    book: &'a mut Workbook,
    headers: &[&str],
    looks: &Looks,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, header) in (0..).zip(headers) {
        sheet.set_column_width(column, 18)?;
        sheet.write_string_with_format(0, column, *header, &looks.head)?;
    }
    Ok(sheet)
}

/// Text is written as text, whatever it begins with: a spreadsheet runs none of it.
fn put(
    sheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            // A cell holds at most so many characters.
            let text: String = text.chars().take(32_767).collect();
            sheet.write_string(line, column, text)?;
        }
        Cell::Number(text) => match text.parse::<f64>() {
            Ok(number) => sheet.write_number(line, column, number).map(|_| ())?,
            Err(_) => sheet.write_string(line, column, text).map(|_| ())?,
        },
        Cell::Date(date) => match day(date.year(), date.month(), date.day()) {
            Some(day) => sheet.write_with_format(line, column, &day, &looks.date).map(|_| ())?,
            None => sheet.write_string(line, column, date.to_string()).map(|_| ())?,
        },
        Cell::Money(amount) => match amount.to_string().parse::<f64>() {
            Ok(pounds) => {
                sheet.write_number_with_format(line, column, pounds, &looks.money).map(|_| ())?
            }
            Err(_) => sheet.write_string(line, column, cell.text()).map(|_| ())?,
        },
        Cell::At(at) => match moment(london(*at), 0) {
            Some(at) => sheet.write_with_format(line, column, &at, &looks.moment).map(|_| ())?,
            None => sheet.write_string(line, column, cell.text()).map(|_| ())?,
        },
        Cell::Exactly(at) => {
            let utc = TimeZone::UTC.to_datetime(at.timestamp());
            match moment(utc, utc.second()) {
                Some(at) => {
                    sheet.write_with_format(line, column, &at, &looks.second).map(|_| ())?
                }
                None => sheet.write_string(line, column, cell.text()).map(|_| ())?,
            }
        }
    }
    Ok(())
}

/// A moment as clocks show it.
fn moment(at: DateTime, second: i8) -> Option<ExcelDateTime> {
    let day = day(at.year(), at.month(), at.day())?;
    day.and_hms(at.hour().unsigned_abs().into(), at.minute().unsigned_abs(), second.unsigned_abs())
        .ok()
}

/// A day as a spreadsheet counts, from 1900 on.
fn day(year: i16, month: i8, day: i8) -> Option<ExcelDateTime> {
    let year = u16::try_from(year).ok()?;
    ExcelDateTime::from_ymd(year, month.unsigned_abs(), day.unsigned_abs()).ok()
}

fn send(scratch: &Scratch, to: &To) -> std::io::Result<()> {
    let mut file = std::fs::File::open(scratch.path())?;
    loop {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece)?;
        piece.truncate(read);
        if read == 0 || to.blocking_send(Ok(piece.into())).is_err() {
            return Ok(());
        }
    }
}
