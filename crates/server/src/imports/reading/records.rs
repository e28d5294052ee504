//! Records of a CSV file, as RFC 4180 has them, and what is wrong with their quotes.
//!
//! Other readers mend a stray quote silently, and one that is never closed swallows the rest of
//! the file. Here both are told, and only the row that has it is lost.

use std::collections::VecDeque;
use std::io::BufRead;

/// Bytes of a quoted cell with several lines at most: behind these its quote counts as one that is
/// not closed. Ten times what a spreadsheet holds in a cell.
const MOST_QUOTED: usize = 320_000;

/// Something that is wrong with the quotes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The cell's place in its row, from 0.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub told: &'static str,
}

const OPEN: &str = "A quote is opened here and not closed.";
const INSIDE: &str = "A quote stands inside this cell. Put the whole cell in quotes and write each quote inside it twice.";
const BEHIND: &str = "Text stands behind the closing quote of this cell. Write each quote inside a quoted cell twice.";

/// A row: its cells, and what is wrong with their quotes.
#[derive(Debug, Clone, Default)]
pub struct Record {
    pub cells: Vec<String>,
    pub faults: Vec<Fault>,
}

/// Where the reading of a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before a cell's first character.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Between a cell's quotes.
    Quoted,
    /// Behind a quote within quotes: it closes the cell, or is the first of two.
    Quote,
    /// In spaces behind a closing quote.
    Closed,
    /// In text that should not be there, behind a closing quote.
    Behind,
}

/// Reads records from text whose lines all end with `\n`.
pub struct Records<R> {
    from: R,
    separator: char,
    /// Lines that a quote that was not closed had taken along.
    ahead: VecDeque<String>,
}

impl<R: BufRead> Records<R> {
    pub fn new(from: R, separator: u8) -> Self {
        Self { from, separator: char::from(separator), ahead: VecDeque::new() }
    }

    /// The next record; an empty line is one with an empty cell.
    pub fn next(&mut self) -> std::io::Result<Option<Record>> {
        let Some(first) = self.line()? else { return Ok(None) };
        let mut parse = Parse::new(self.separator);
        parse.feed(&first);
        let alone = parse.clone_if_open();
        let mut taken: Vec<String> = Vec::new();
        let mut bytes = 0;
        while parse.at == At::Quoted && bytes < MOST_QUOTED {
            let Some(line) = self.line()? else { break };
            bytes += line.len();
            parse.feed(&line);
            taken.push(line);
        }
        match alone.filter(|_| parse.astray || parse.at == At::Quoted) {
            None => Ok(Some(parse.record)),
            Some(alone) => {
                // The row is lost; those that its quote had taken along are read by themselves.
                for line in taken.into_iter().rev() {
                    self.ahead.push_front(line);
                }
                Ok(Some(alone.not_closed()))
            }
        }
    }

    fn line(&mut self) -> std::io::Result<Option<String>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut line = String::new();
        let read = self.from.read_line(&mut line)?;
        Ok((read > 0).then_some(line))
    }
}

/// A record while it is read.
#[derive(Debug, Clone)]
struct Parse {
    separator: char,
    at: At,
    cell: String,
    /// Whether the quoted cell goes over several lines.
    spans: bool,
    /// Whether a quote that closes such a cell is followed by text: it opened another cell down
    /// there, and the first was never closed.
    astray: bool,
    record: Record,
}

impl Parse {
    fn new(separator: char) -> Self {
        let record = Record::default();
        Self { separator, at: At::Start, cell: String::new(), spans: false, astray: false, record }
    }

    /// Keeps what the first line holds where its last quote is not closed by its end.
    fn clone_if_open(&self) -> Option<Self> {
        (self.at == At::Quoted).then(|| self.clone())
    }

    fn feed(&mut self, line: &str) {
        for c in line.chars() {
            self.take(c);
        }
    }

    fn take(&mut self, c: char) {
        match (self.at, c) {
            (At::Quoted, '"') => self.at = At::Quote,
            (At::Quote, '"') => {
                self.cell.push('"');
                self.at = At::Quoted;
            }
            (At::Quoted, _) => {
                self.spans |= c == '\n';
                self.cell.push(c);
            }
            (_, '\n') => self.end(),
            (_, c) if c == self.separator => self.end(),
            (At::Start, '"') => self.at = At::Quoted,
            (At::Quote | At::Closed, ' ') => self.at = At::Closed,
            (At::Quote | At::Closed, _) => {
                self.fault(BEHIND);
                self.astray |= self.spans;
                self.cell.push_str(if self.at == At::Closed { "\" " } else { "\"" });
                self.cell.push(c);
                self.at = At::Behind;
            }
            (At::Behind, _) => self.cell.push(c),
            (At::Start | At::Plain, _) => {
                if c == '"' {
                    self.fault(INSIDE);
                }
                self.cell.push(c);
                self.at = At::Plain;
            }
        }
    }

    /// Of one cell one thing is said.
    fn fault(&mut self, told: &'static str) {
        let column = self.record.cells.len();
        if self.record.faults.last().is_none_or(|last| last.column != column) {
            self.record.faults.push(Fault { column, told });
        }
    }

    fn end(&mut self) {
        self.record.cells.push(std::mem::take(&mut self.cell));
        self.at = At::Start;
        self.spans = false;
    }

    /// The record that ends where its line does, within quotes.
    fn not_closed(mut self) -> Record {
        self.fault(OPEN);
        let line = self.cell.trim_end_matches('\n').len();
        self.cell.truncate(line);
        self.end();
        self.record
    }
}
