//! Photographs: checked by content, turned upright, stripped and scaled.
//!
//! [`prepare`] takes whatever somebody uploaded and answers with two pictures that are safe to
//! store and to show: one for looking closely, one for lists. Nothing of the upload but its pixels
//! survives: where a phone was when it took a picture of a kitchen is nobody's business.
//!
//! It is synchronous and busy (tens to hundreds of milliseconds, up to some 400 MiB for the
//! largest picture allowed), so a server calls it on a blocking thread, a few at a time.

mod container;
mod decode;
mod encode;
mod error;
mod sniff;

use std::panic;

pub use encode::{Encoded, Prepared};
pub use error::{MediaError, Refused};

/// The largest upload read at all, in bytes: 20 MB.
pub const MAX_INPUT_BYTES: usize = 20 * 1000 * 1000;
/// The longest side a header may claim, in pixels.
pub const MAX_SIDE: u32 = 12_000;
/// The most pixels a header may claim: 40 megapixels, above what phones save by default.
pub const MAX_PIXELS: u64 = 40_000_000;
/// The most memory a decoded picture may take, in bytes.
pub const MAX_DECODED_BYTES: u64 = 160 * 1024 * 1024;
/// The long side of a stored picture, in pixels.
pub const FULL_SIDE: u32 = 2560;
/// The long side of a thumbnail, in pixels.
pub const THUMBNAIL_SIDE: u32 = 480;

/// Turns an uploaded photograph into the two pictures we keep.
///
/// The kind is decided by the content, never by a name or a declared type. Size is checked on the
/// header before any pixel is decoded.
///
/// # Errors
/// Says in one sentence, fit for the person who uploaded it, why a file was not taken. A panic in
/// a decoder is caught here and counts as a damaged picture, as no upload may take a worker down.
pub fn prepare(bytes: &[u8]) -> Result<Prepared, MediaError> {
    if bytes.is_empty() {
        return Err(MediaError::Empty);
    }
    if bytes.len() > MAX_INPUT_BYTES {
        return Err(MediaError::TooManyBytes);
    }
    let format = sniff::format(bytes)?;
    let work = || {
        container::check(format, bytes)?;
        encode::encode(&decode::decode(format, bytes)?, format)
    };
    panic::catch_unwind(work).unwrap_or(Err(MediaError::Damaged))
}
