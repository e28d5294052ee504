//! Whether a file is whole, by walking its container without decoding a pixel.
//!
//! Decoders are lenient: they fill what is missing with grey. A half-sent picture of a leak should
//! be sent again instead, so the end mark has to be there.

use image::ImageFormat;

use crate::error::MediaError;

/// Real progressive photographs have about ten scans; thousands are a way to keep a CPU busy.
const MAX_SCANS: usize = 100;

/// Checks that the picture reaches its end.
pub(crate) fn check(format: ImageFormat, bytes: &[u8]) -> Result<(), MediaError> {
    match format {
        ImageFormat::Jpeg => jpeg(bytes),
        ImageFormat::Png => png(bytes),
        _ => webp(bytes),
    }
}

/// Walks segments to the end-of-image mark. Bytes after it (maker's extras) are nobody's concern.
fn jpeg(bytes: &[u8]) -> Result<(), MediaError> {
    let mut at = 2;
    let mut scans = 0;
    loop {
        let (marker, next) = jpeg_marker(bytes, at)?;
        at = next;
        match marker {
            0xD9 if scans > 0 => return Ok(()),
            0xD9 => return Err(MediaError::Damaged),
            // Marks without a length: TEM, restarts and a stray start.
            0x01 | 0xD0..=0xD8 => continue,
            0xDA => scans += 1,
            _ => {}
        }
        if scans > MAX_SCANS {
            return Err(MediaError::Damaged);
        }
        at = at.saturating_add(usize::from(be16(bytes, at)?).max(2));
        if marker == 0xDA {
            at = skip_entropy(bytes, at)?;
        }
    }
}

/// The next marker's code at or after `at`, with the place after it.
fn jpeg_marker(bytes: &[u8], at: usize) -> Result<(u8, usize), MediaError> {
    let rest = bytes.get(at..).ok_or(MediaError::Truncated)?;
    let start = rest.iter().position(|&b| b == 0xFF).ok_or(MediaError::Truncated)?;
    let code = rest.iter().skip(start).position(|&b| b != 0xFF).ok_or(MediaError::Truncated)?;
    let place = at + start + code;
    Ok((bytes[place], place + 1))
}

/// Skips compressed data: up to an 0xFF that is neither stuffed (00) nor a restart.
fn skip_entropy(bytes: &[u8], mut at: usize) -> Result<usize, MediaError> {
    loop {
        let rest = bytes.get(at..).ok_or(MediaError::Truncated)?;
        at += rest.iter().position(|&b| b == 0xFF).ok_or(MediaError::Truncated)?;
        match bytes.get(at + 1) {
            None => return Err(MediaError::Truncated),
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            Some(0xFF) => at += 1,
            Some(_) => return Ok(at),
        }
    }
}

/// Walks chunks to `IEND`.
fn png(bytes: &[u8]) -> Result<(), MediaError> {
    let mut at = 8usize;
    loop {
        let length = be32(bytes, at)? as usize;
        let name = bytes.get(at + 4..at + 8).ok_or(MediaError::Truncated)?;
        // Length, name and checksum are four bytes each.
        at = at.saturating_add(length).saturating_add(12);
        if at > bytes.len() {
            return Err(MediaError::Truncated);
        }
        if name == b"IEND" {
            return Ok(());
        }
    }
}

/// The RIFF header says how long the file is.
fn webp(bytes: &[u8]) -> Result<(), MediaError> {
    let size = bytes.get(4..8).ok_or(MediaError::Truncated)?;
    let size = u32::from_le_bytes([size[0], size[1], size[2], size[3]]) as usize;
    if size.saturating_add(8) > bytes.len() { Err(MediaError::Truncated) } else { Ok(()) }
}

fn be16(bytes: &[u8], at: usize) -> Result<u16, MediaError> {
    match bytes.get(at..).unwrap_or_default() {
        [a, b, ..] => Ok(u16::from_be_bytes([*a, *b])),
        _ => Err(MediaError::Truncated),
    }
}

fn be32(bytes: &[u8], at: usize) -> Result<u32, MediaError> {
    match bytes.get(at..).unwrap_or_default() {
        [a, b, c, d, ..] => Ok(u32::from_be_bytes([*a, *b, *c, *d])),
        _ => Err(MediaError::Truncated),
    }
}
