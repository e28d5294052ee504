//! Bytes as text: which encoding, and a reader that decodes as it goes.

use super::Unreadable;
use encoding_rs::{Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use maintainuk_domain::text_enum;
use std::fs::File;
use std::io::Read;
use std::path::Path;

text_enum! {
    /// How the bytes of a file stand for characters.
    pub enum Encoding {
        /// What most programs write.
        Utf8 = "utf-8",
        /// What spreadsheets on Windows write as "CSV".
        Windows1252 = "windows-1252",
        /// "Unicode text" of spreadsheets on Windows.
        Utf16Le = "utf-16le",
        /// The same, high byte first.
        Utf16Be = "utf-16be",
    }
}

impl Encoding {
    fn decoder(self) -> Decoder {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        };
        encoding.new_decoder_with_bom_removal()
    }
}

/// Finds the encoding: by its mark, by the zeros of UTF-16, else UTF-8 where all of the file is
/// that, else Windows-1252. What is no text at all is refused.
pub fn detect(path: &Path) -> Result<Encoding, Unreadable> {
    let mut file = File::open(path)?;
    let mut piece = vec![0; 64 * 1024];
    let read = fill(&mut file, &mut piece)?;
    let first = &piece[..read];
    match first {
        [0xEF, 0xBB, 0xBF, ..] => return Ok(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    let zeros = |from: usize| first.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd > first.len() / 5 && even < odd / 4 {
        return Ok(Encoding::Utf16Le);
    }
    if even > first.len() / 5 && odd < even / 4 {
        return Ok(Encoding::Utf16Be);
    }
    if first.iter().any(|b| *b < 9) {
        return Err(Unreadable::told("This is no text. Choose a .csv or .xlsx file."));
    }
    Ok(if is_utf8(path)? { Encoding::Utf8 } else { Encoding::Windows1252 })
}

fn fill(file: &mut File, piece: &mut [u8]) -> std::io::Result<usize> {
    let mut read = 0;
    while read < piece.len() {
        match file.read(&mut piece[read..])? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

fn is_utf8(path: &Path) -> Result<bool, Unreadable> {
    let mut file = File::open(path)?;
    let mut piece = vec![0; 64 * 1024];
    // Up to three bytes of a character that goes on in the next piece.
    let mut kept = 0;
    loop {
        let read = fill(&mut file, &mut piece[kept..])?;
        let text = &piece[..kept + read];
        let rest = match std::str::from_utf8(text) {
            Ok(_) => text.len(),
            Err(error) if error.error_len().is_some() => return Ok(false),
            Err(error) => error.valid_up_to(),
        };
        let (from, to) = (rest, text.len());
        if read == 0 {
            return Ok(from == to);
        }
        piece.copy_within(from..to, 0);
        kept = to - from;
    }
}

/// Reads a file as UTF-8 whatever its encoding, with `\n` at the end of every line, the last one
/// too. Bytes that mean nothing become U+FFFD, which no cell may hold.
pub struct Decoded<R> {
    from: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    after_return: bool,
    ends_line: bool,
    done: bool,
}

impl<R: Read> Decoded<R> {
    pub fn new(from: R, encoding: Encoding) -> Self {
        Self {
            from,
            decoder: encoding.decoder(),
            raw: vec![0; 32 * 1024],
            text: Vec::new(),
            at: 0,
            after_return: false,
            ends_line: true,
            done: false,
        }
    }

    fn more(&mut self) -> std::io::Result<()> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() && !self.done {
            let read = self.from.read(&mut self.raw)?;
            self.done = read == 0;
            let mut piece = String::with_capacity(
                self.decoder.max_utf8_buffer_length(read).unwrap_or(read * 3) + 16,
            );
            // All of it fits, by the capacity.
            let _ = self.decoder.decode_to_string(&self.raw[..read], &mut piece, self.done);
            self.keep(&piece);
        }
        if self.done && !self.ends_line {
            self.text.push(b'\n');
            self.ends_line = true;
        }
        Ok(())
    }

    fn keep(&mut self, piece: &str) {
        for byte in piece.bytes() {
            match byte {
                b'\n' if self.after_return => {}
                b'\r' => self.text.push(b'\n'),
                other => self.text.push(other),
            }
            self.after_return = byte == b'\r';
        }
        if let Some(last) = self.text.last() {
            self.ends_line = *last == b'\n';
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.text.len() {
            self.more()?;
        }
        let count = to.len().min(self.text.len() - self.at);
        to[..count].copy_from_slice(&self.text[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
