//! What a file is, by its content.

use image::ImageFormat;

use crate::error::{MediaError, Refused};

/// How far into a text file its first tag is looked for, in bytes.
const TEXT_WINDOW: usize = 1024;

/// The format to decode as, or a refusal that names what the file really is.
pub(crate) fn format(bytes: &[u8]) -> Result<ImageFormat, MediaError> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok(ImageFormat::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(ImageFormat::Png);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(ImageFormat::WebP);
    }
    Err(MediaError::Refused(refused(bytes)))
}

fn refused(bytes: &[u8]) -> Refused {
    if bytes.starts_with(b"GIF8") {
        return Refused::Gif;
    }
    if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        return Refused::Tiff;
    }
    if bytes.starts_with(b"BM") {
        return Refused::Bmp;
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return boxed(bytes.get(8..).unwrap_or_default());
    }
    let head = bytes.get(..TEXT_WINDOW).unwrap_or(bytes).to_ascii_lowercase();
    text(&head)
}

/// ISO media files name their kind in four-letter brands: the major one, a version, then more.
fn boxed(brands: &[u8]) -> Refused {
    match brands.get(..4) {
        Some(b"avif" | b"avis") => Refused::Avif,
        Some(
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"heif",
        ) => Refused::Heic,
        Some(b"isom" | b"iso2" | b"mp41" | b"mp42" | b"qt  " | b"M4V " | b"3gp4" | b"3gp5") => {
            Refused::Video
        }
        _ => Refused::Other,
    }
}

/// PDF readers and browsers look past leading rubbish, so we do too.
fn text(head: &[u8]) -> Refused {
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    if has(b"%pdf-") {
        Refused::Pdf
    } else if has(b"<html") || has(b"<!doctype html") || has(b"<script") || has(b"<body") {
        Refused::Html
    } else if has(b"<svg") {
        Refused::Svg
    } else {
        Refused::Other
    }
}
