//! What comes out of good photographs.

#![allow(clippy::unwrap_used)] // Helpers of tests may stop the test.

mod common;

use common::{exif, file, glass, photo, png_chunk, quarters, with_jpeg_metadata};
use image::{DynamicImage, ImageFormat, RgbImage, load_from_memory};
use maintainuk_media::{Encoded, FULL_SIDE, THUMBNAIL_SIDE, prepare};

fn pixels(encoded: &Encoded) -> RgbImage {
    let picture = load_from_memory(&encoded.bytes).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (encoded.width, encoded.height));
    picture
}

/// r, g, b or w for the colour in the middle of each quarter, row by row.
fn corners(picture: &RgbImage) -> String {
    let (w, h) = picture.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)]
        .map(|(x, y)| match picture.get_pixel(w * x / 4, h * y / 4).0.map(|c| c > 120) {
            [true, false, false] => 'r',
            [false, true, false] => 'g',
            [false, false, true] => 'b',
            [true, true, true] => 'w',
            _ => '?',
        })
        .iter()
        .collect()
}

#[test]
fn all_eight_orientations_come_out_upright() {
    let jpeg = file(&DynamicImage::ImageRgb8(quarters()), ImageFormat::Jpeg);
    let expected = ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"];
    for (orientation, expected) in (1..=8).zip(expected) {
        let prepared = prepare(&with_jpeg_metadata(&jpeg, orientation)).unwrap();
        for encoded in [&prepared.full, &prepared.thumbnail] {
            let turned = orientation >= 5;
            let size = if turned { (32, 64) } else { (64, 32) };
            let picture = pixels(encoded);
            assert_eq!(picture.dimensions(), size, "orientation {orientation}");
            assert_eq!(corners(&picture), expected, "orientation {orientation}");
        }
    }
}

#[test]
fn an_orientation_in_a_png_counts_too() {
    let png = file(&DynamicImage::ImageRgb8(quarters()), ImageFormat::Png);
    let header = 8 + 25;
    let mut turned = png[..header].to_vec();
    turned.extend(png_chunk(b"eXIf", &exif(6)));
    turned.extend(&png[header..]);
    assert_eq!(corners(&pixels(&prepare(&turned).unwrap().full)), "brwg");
}

#[test]
fn nothing_of_the_metadata_survives() {
    let photo = file(&photo(300, 200), ImageFormat::Jpeg);
    let mut jpeg = with_jpeg_metadata(&photo, 1);
    jpeg.extend(b"TRAILING-SECRET <script>alert(1)</script>");
    let png = file(&glass(60, 60), ImageFormat::Png);
    let mut texted = png[..33].to_vec();
    texted.extend(png_chunk(b"tEXt", b"Comment\0TEXT-SECRET"));
    texted.extend(png_chunk(b"eXIf", &exif(1)));
    texted.extend(&png[33..]);
    for upload in [jpeg, texted] {
        assert!(upload.windows(6).any(|w| w == b"SECRET"), "the test must start with a secret");
        let prepared = prepare(&upload).unwrap();
        for encoded in [prepared.full, prepared.thumbnail] {
            for word in [&b"SECRET"[..], b"Exif", b"eXIf", b"xmp", b"tEXt", b"<script"] {
                assert!(!encoded.bytes.windows(word.len()).any(|w| w == word), "{word:?}");
            }
        }
    }
}

#[test]
fn large_photos_are_scaled_down_and_small_ones_are_not_scaled_up() {
    let prepared = prepare(&file(&photo(5400, 1350), ImageFormat::Jpeg)).unwrap();
    assert_eq!((prepared.full.width, prepared.full.height), (FULL_SIDE, 640));
    assert_eq!((prepared.thumbnail.width, prepared.thumbnail.height), (THUMBNAIL_SIDE, 120));
    let prepared = prepare(&file(&photo(300, 200), ImageFormat::Jpeg)).unwrap();
    assert_eq!((prepared.full.width, prepared.full.height), (300, 200));
    assert_eq!((prepared.thumbnail.width, prepared.thumbnail.height), (300, 200));
}

#[test]
fn kinds_of_output_follow_the_content() {
    let kind = |picture: &DynamicImage, format| {
        let prepared = prepare(&file(picture, format)).unwrap();
        assert_eq!(prepared.thumbnail.content_type, "image/jpeg");
        prepared.full.content_type
    };
    assert_eq!(kind(&photo(900, 700), ImageFormat::Jpeg), "image/jpeg");
    assert_eq!(kind(&photo(900, 700), ImageFormat::Png), "image/jpeg");
    assert_eq!(kind(&photo(900, 700), ImageFormat::WebP), "image/jpeg");
    assert_eq!(kind(&photo(40, 40), ImageFormat::Png), "image/png");
    assert_eq!(kind(&glass(900, 700), ImageFormat::Png), "image/png");
    assert_eq!(kind(&glass(900, 700), ImageFormat::WebP), "image/png");
    let solid = DynamicImage::ImageRgba8(photo(900, 700).to_rgba8());
    assert_eq!(kind(&solid, ImageFormat::Png), "image/jpeg");
}

#[test]
fn what_is_see_through_stays_so_and_is_white_in_the_thumbnail() {
    let prepared = prepare(&file(&glass(800, 600), ImageFormat::Png)).unwrap();
    let full = load_from_memory(&prepared.full.bytes).unwrap().to_rgba8();
    assert_eq!((full.get_pixel(10, 10).0[3], full.get_pixel(790, 10).0[3]), (0, 255));
    let thumbnail = pixels(&prepared.thumbnail);
    assert!(thumbnail.get_pixel(10, 10).0.iter().all(|&c| c > 245));
}

#[test]
fn one_pixel_is_a_picture() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let prepared = prepare(&file(&photo(1, 1), format)).unwrap();
        assert_eq!((prepared.full.width, prepared.thumbnail.height), (1, 1));
    }
}

#[test]
fn a_very_long_strip_keeps_at_least_one_pixel() {
    let prepared = prepare(&file(&photo(12_000, 1), ImageFormat::Png)).unwrap();
    assert_eq!((prepared.thumbnail.width, prepared.thumbnail.height), (THUMBNAIL_SIDE, 1));
}

#[test]
fn grey_and_deep_pictures_are_read() {
    for picture in [
        DynamicImage::ImageLuma8(photo(600, 600).to_luma8()),
        DynamicImage::ImageLumaA8(glass(600, 600).to_luma_alpha8()),
        DynamicImage::ImageRgb16(photo(600, 600).to_rgb16()),
        DynamicImage::ImageRgba16(glass(600, 600).to_rgba16()),
    ] {
        assert_eq!(prepare(&file(&picture, ImageFormat::Png)).unwrap().full.width, 600);
    }
}
