//! From pixels to the two pictures that are kept.
//!
//! Only pixels are handed to the encoders, so no metadata of the upload can come through.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};

use crate::error::MediaError;
use crate::{FULL_SIDE, THUMBNAIL_SIDE};

/// Where more quality no longer shows on a photograph of a wall.
const JPEG_QUALITY: u8 = 85;
/// A PNG up to this many pixels (512 × 512) stays one: icons and clippings blur as JPEG.
const SMALL_PNG_PIXELS: u64 = 512 * 512;

/// A picture ready to store and to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub content_type: &'static str,
    /// In pixels, as seen (upright).
    pub width: u32,
    /// In pixels, as seen (upright).
    pub height: u32,
}

/// What is kept of an upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// At most [`FULL_SIDE`] pixels long; never larger than the upload.
    pub full: Encoded,
    /// At most [`THUMBNAIL_SIDE`] pixels long; always JPEG.
    pub thumbnail: Encoded,
}

/// Scales and encodes both pictures.
pub(crate) fn encode(picture: &DynamicImage, from: ImageFormat) -> Result<Prepared, MediaError> {
    let full = fit(picture, FULL_SIDE);
    let thumbnail = jpeg(&fit(&full, THUMBNAIL_SIDE))?;
    let full = if stays_png(&full, from) { png(&full)? } else { jpeg(&full)? };
    Ok(Prepared { full, thumbnail })
}

fn stays_png(picture: &DynamicImage, from: ImageFormat) -> bool {
    let pixels = u64::from(picture.width()) * u64::from(picture.height());
    let small = from == ImageFormat::Png && pixels <= SMALL_PNG_PIXELS;
    small || has_transparency(picture)
}

/// Whether a pixel is see-through; an alpha channel that is solid throughout does not count.
fn has_transparency(picture: &DynamicImage) -> bool {
    match picture {
        _ if !picture.color().has_alpha() => false,
        DynamicImage::ImageRgba8(picture) => picture.pixels().any(|p| p.0[3] < u8::MAX),
        DynamicImage::ImageLumaA8(picture) => picture.pixels().any(|p| p.0[1] < u8::MAX),
        _ => picture.to_rgba8().pixels().any(|p| p.0[3] < u8::MAX),
    }
}

/// Scales down so that the long side is at most `side`; never up.
///
/// Far too large pictures are averaged to twice the size first: the better filter alone would need
/// sixteen bytes a pixel for its steps in between.
fn fit(picture: &DynamicImage, side: u32) -> DynamicImage {
    let long = picture.width().max(picture.height());
    if long <= side {
        return picture.clone();
    }
    if long > side.saturating_mul(2) {
        let half = picture.thumbnail(side * 2, side * 2);
        return half.resize(side, side, FilterType::CatmullRom);
    }
    picture.resize(side, side, FilterType::CatmullRom)
}

fn jpeg(picture: &DynamicImage) -> Result<Encoded, MediaError> {
    let pixels =
        if has_transparency(picture) { on_white(&picture.to_rgba8()) } else { picture.to_rgb8() };
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
        .encode_image(&pixels)
        .map_err(|_| MediaError::Damaged)?;
    let (width, height) = pixels.dimensions();
    Ok(Encoded { bytes, content_type: "image/jpeg", width, height })
}

fn png(picture: &DynamicImage) -> Result<Encoded, MediaError> {
    let pixels = if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.to_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.to_rgb8())
    };
    let mut out = Cursor::new(Vec::new());
    pixels.write_to(&mut out, ImageFormat::Png).map_err(|_| MediaError::Damaged)?;
    let (width, height) = (pixels.width(), pixels.height());
    Ok(Encoded { bytes: out.into_inner(), content_type: "image/png", width, height })
}

/// JPEG has no transparency; what was see-through is shown on white, as on a page.
fn on_white(picture: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [r, g, b, a] = picture.get_pixel(x, y).0;
        let a = u16::from(a);
        let blend = |c: u8| ((u16::from(c) * a + 255 * (255 - a)) / 255) as u8;
        Rgb([blend(r), blend(g), blend(b)])
    })
}
