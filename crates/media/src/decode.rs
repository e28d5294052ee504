//! From bytes to upright pixels, within limits.

use std::io::{Cursor, ErrorKind};

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use crate::error::MediaError;
use crate::{MAX_DECODED_BYTES, MAX_PIXELS, MAX_SIDE};

/// Reads the header, checks what it claims, and only then decodes; turns the picture upright.
pub(crate) fn decode(format: ImageFormat, bytes: &[u8]) -> Result<DynamicImage, MediaError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    // Sides are checked below, where the numbers can be told to the person.
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(to_media)?;
    check_size(&decoder)?;
    // A muddled EXIF block is no reason to refuse a picture: it is shown as it was stored.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(to_media)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn check_size(decoder: &impl ImageDecoder) -> Result<(), MediaError> {
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(MediaError::Damaged);
    }
    let pixels = u64::from(width) * u64::from(height);
    if width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS {
        return Err(MediaError::TooManyPixels { width, height });
    }
    if decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(MediaError::TooMuchMemory);
    }
    Ok(())
}

fn to_media(error: ImageError) -> MediaError {
    match error {
        ImageError::Limits(_) => MediaError::TooMuchMemory,
        ImageError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => {
            MediaError::Truncated
        }
        _ => MediaError::Damaged,
    }
}
