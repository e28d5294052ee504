//! Pictures for the tests, some of them made wrong on purpose.
#![allow(dead_code)] // Each test binary uses a part.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// The file of a picture in a format.
pub fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A soft gradient, so that JPEG keeps it nearly exact.
pub fn photo(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90])
    }))
}

/// Half see-through.
pub fn glass(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |x, _| {
        Rgba([200, 20, 20, if x < width / 2 { 0 } else { 255 }])
    }))
}

/// A 64 × 32 picture whose four quarters are red, green (above), blue, white (below).
pub fn quarters() -> RgbImage {
    RgbImage::from_fn(64, 32, |x, y| match (x < 32, y < 16) {
        (true, true) => Rgb([220, 10, 10]),
        (false, true) => Rgb([10, 200, 10]),
        (true, false) => Rgb([10, 10, 220]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

/// A TIFF block with an orientation and a GPS block that says where the secret place is.
pub fn exif(orientation: u16) -> Vec<u8> {
    let mut out = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    out.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1]);
    out.extend(orientation.to_be_bytes());
    out.extend([0, 0]);
    out.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    out.extend([0, 0, 0, 0]);
    // One GPS entry: GPSAreaInformation with sixteen letters right after the block.
    out.extend([0, 1, 0, 0x1C, 0, 2, 0, 0, 0, 16, 0, 0, 0, 56, 0, 0, 0, 0]);
    out.extend(b"GPS-SECRET-PLACE");
    out
}

/// Puts segments with EXIF, XMP, ICC and a comment right after the start of a JPEG.
pub fn with_jpeg_metadata(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let mut out = jpeg[..2].to_vec();
    let mut segment = |marker: u8, lead: &[u8], body: &[u8]| {
        out.extend([0xFF, marker]);
        out.extend(((lead.len() + body.len() + 2) as u16).to_be_bytes());
        out.extend(lead);
        out.extend(body);
    };
    segment(0xE1, b"Exif\0\0", &exif(orientation));
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0", b"<x:xmpmeta>XMP-SECRET</x:xmpmeta>");
    segment(0xFE, b"", b"<html><script>COMMENT-SECRET</script></html>");
    out.extend(&jpeg[2..]);
    out
}

/// One PNG chunk with its checksum.
pub fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = (body.len() as u32).to_be_bytes().to_vec();
    out.extend(name);
    out.extend(body);
    let crc = crc32(&out[4..]);
    out.extend(crc.to_be_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}

/// A small generator (xorshift), so that a failing run can be repeated.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}
