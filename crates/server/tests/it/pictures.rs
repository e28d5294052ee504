//! Photographs as a phone takes them, made here.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// What a camera writes into a file and nobody may find in ours.
pub const CANARY: &[u8] = b"CANARY 53.7997N 1.5492W";

/// Left half red, right half blue.
pub fn picture(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) }
    }))
}

pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .encode_image(&picture(width, height))
        .expect("encoded");
    bytes
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&picture(width, height), ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    encoded(&picture(width, height), ImageFormat::WebP)
}

/// A jpeg that a phone took lying on its side (orientation 6: turn it right to see it upright),
/// with a place in its Exif.
pub fn sideways_jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // Two entries: orientation, and a description that holds the canary.
    exif.extend([0, 2]);
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    exif.extend([
        0x01,
        0x0e,
        0,
        2,
        0,
        0,
        0,
        u8::try_from(CANARY.len()).expect("short"),
        0,
        0,
        0,
        38,
    ]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(CANARY);
    let plain = jpeg(width, height);
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(length);
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

pub fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

/// The colour in the middle of a picture's upper half, as "red" or "blue".
pub fn colour_above(bytes: &[u8]) -> &'static str {
    let picture = image::load_from_memory(bytes).expect("a picture").to_rgb8();
    let pixel = picture.get_pixel(picture.width() / 2, picture.height() / 4);
    if pixel[0] > pixel[2] { "red" } else { "blue" }
}
