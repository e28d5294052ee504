//! Writes every scene, before and after, into a folder, to be looked at: single pictures, and
//! sheets of four scenes each.
//!
//! `cargo run -p maintainuk-demo --example photos -- FOLDER [SEED]`

use std::error::Error;
use std::time::Instant;

use image::imageops::replace;
use image::{RgbImage, load_from_memory};
use maintainuk_demo::photo::{Look, Scene, photo};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    let seed = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    for (number, scenes) in Scene::ALL.chunks(4).enumerate() {
        let mut sheet = RgbImage::new(1616, 4 * 608);
        for (row, &scene) in scenes.iter().enumerate() {
            for (column, look) in [Look::Before, Look::After].into_iter().enumerate() {
                let start = Instant::now();
                let bytes = photo(seed, scene, look);
                println!("{scene:?} {look:?}: {} kB, {:?}", bytes.len() / 1000, start.elapsed());
                std::fs::write(format!("{folder}/{scene:?}-{look:?}.jpg"), &bytes)?;
                let small = load_from_memory(&bytes)?.thumbnail(800, 600).to_rgb8();
                replace(&mut sheet, &small, column as i64 * 808, row as i64 * 608);
            }
        }
        sheet.save(format!("{folder}/sheet-{number}.png"))?;
    }
    Ok(())
}
