//! What is not taken, and that nothing makes it panic.

#![allow(clippy::unwrap_used)] // Helpers of tests may stop the test.

mod common;

use common::{Dice, file, glass, photo, png_chunk, with_jpeg_metadata};
use image::{DynamicImage, ImageFormat};
use maintainuk_media::{MAX_INPUT_BYTES, MediaError, Refused, prepare};

#[test]
fn other_kinds_are_refused_by_name() {
    let kinds: [(&[u8], Refused, &str); 15] = [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refused::Svg, "SVG"),
        (b"<?xml version='1.0'?>\n<!-- x --><SVG onload='alert(1)'/>", Refused::Svg, "SVG"),
        (b"GIF89a\x01\0\x01\0", Refused::Gif, "GIF"),
        (b"GIF89a=1;/*<html><script>alert(1)</script>*/", Refused::Gif, "GIF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Refused::Heic, "iPhone HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Refused::Heic, "Most Compatible"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", Refused::Avif, "AVIF"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", Refused::Video, "video"),
        (b"%PDF-1.7\n1 0 obj", Refused::Pdf, "PDF"),
        (b"rubbish first\n%PDF-1.4", Refused::Pdf, "PDF"),
        (b"\xEF\xBB\xBF  <!DOCTYPE HTML><p>hello", Refused::Html, "web page"),
        (b"<svg><script>alert(1)</script></svg>", Refused::Html, "web page"),
        (b"II*\0\x08\0\0\0", Refused::Tiff, "TIFF"),
        (b"BM6\0\0\0", Refused::Bmp, "BMP"),
        (b"MZ\x90\0 a program", Refused::Other, "JPEG, PNG or WebP"),
    ];
    for (bytes, kind, words) in kinds {
        let error = prepare(bytes).unwrap_err();
        assert_eq!(error, MediaError::Refused(kind));
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.is_unsupported_kind());
    }
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(prepare(b""), Err(MediaError::Empty));
    assert_eq!(prepare(&vec![0xFF; MAX_INPUT_BYTES + 1]), Err(MediaError::TooManyBytes));
}

#[test]
fn a_photo_cut_short_anywhere_is_refused() {
    let picture = photo(120, 80);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(&picture, format);
        assert!(prepare(&whole).is_ok());
        for keep in (12..whole.len()).step_by(whole.len() / 60 + 1) {
            let error = prepare(&whole[..keep]).unwrap_err();
            assert!(matches!(error, MediaError::Truncated | MediaError::Damaged), "{error}");
        }
        assert!(prepare(&whole[..whole.len() * 9 / 10]).is_err());
    }
}

#[test]
fn a_thumbnail_inside_the_exif_does_not_hide_a_cut() {
    let inner = file(&photo(16, 16), ImageFormat::Jpeg);
    let outer = file(&photo(400, 300), ImageFormat::Jpeg);
    let mut bytes = outer[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(((inner.len() + 2) as u16).to_be_bytes());
    bytes.extend(&inner);
    bytes.extend(&outer[2..outer.len() / 2]);
    assert_eq!(prepare(&bytes), Err(MediaError::Truncated));
}

#[test]
fn a_flood_of_pixels_is_refused_on_its_header() {
    for (width, height) in [(60_000u32, 60_000u32), (12_001, 1), (1, 12_001), (6400, 6300)] {
        let mut header = width.to_be_bytes().to_vec();
        header.extend(height.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.extend(png_chunk(b"IHDR", &header));
        bytes.extend(png_chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
        bytes.extend(png_chunk(b"IEND", b""));
        let error = prepare(&bytes).unwrap_err();
        assert_eq!(error, MediaError::TooManyPixels { width, height });
        assert!(error.is_too_large());
    }
}

#[test]
fn a_picture_too_deep_for_the_memory_is_refused() {
    let mut header = 6000u32.to_be_bytes().to_vec();
    header.extend(6000u32.to_be_bytes());
    header.extend([16, 6, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(png_chunk(b"IHDR", &header));
    bytes.extend(png_chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
    bytes.extend(png_chunk(b"IEND", b""));
    assert_eq!(prepare(&bytes), Err(MediaError::TooMuchMemory));
}

#[test]
fn a_jpeg_with_endless_scans_is_refused() {
    let mut bytes = vec![0xFF, 0xD8];
    for _ in 0..200 {
        bytes.extend([0xFF, 0xDA, 0, 2, 0x55]);
    }
    bytes.extend([0xFF, 0xD9]);
    assert_eq!(prepare(&bytes), Err(MediaError::Damaged));
}

#[test]
fn random_bytes_never_panic() {
    let mut dice = Dice(0x5EED_0001);
    let magics: [&[u8]; 5] = [
        &[0xFF, 0xD8, 0xFF, 0xE0],
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"RIFF\x10\0\0\0WEBPVP8L",
        b"",
    ];
    for round in 0..4000 {
        let mut bytes = magics[round % magics.len()].to_vec();
        bytes.extend((0..dice.below(300)).map(|_| dice.0 as u8 ^ dice.below(256) as u8));
        let _ = prepare(&bytes);
    }
}

#[test]
fn damaged_photos_never_panic() {
    let mut dice = Dice(0x5EED_0002);
    let whole = [
        with_jpeg_metadata(&file(&photo(48, 40), ImageFormat::Jpeg), 6),
        file(&photo(48, 40), ImageFormat::Png),
        file(&glass(48, 40), ImageFormat::WebP),
        file(&DynamicImage::ImageLuma8(photo(48, 40).to_luma8()), ImageFormat::Jpeg),
    ];
    for round in 0..1500 {
        let mut bytes = whole[round % whole.len()].clone();
        for _ in 0..=dice.below(6) {
            let at = dice.below(bytes.len());
            bytes[at] = dice.below(256) as u8;
        }
        let _ = prepare(&bytes);
    }
}
