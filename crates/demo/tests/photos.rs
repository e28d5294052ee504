//! The drawn pictures.

#![allow(clippy::unwrap_used)] // Helpers of tests may stop the test.

use image::load_from_memory;
use maintainuk_demo::photo::{HEIGHT, Look, Scene, WIDTH, photo};

#[test]
fn a_picture_is_a_jpeg_of_the_stated_size_and_always_the_same() {
    let bytes = photo(5, Scene::MouldCorner, Look::Before);
    assert_eq!(bytes, photo(5, Scene::MouldCorner, Look::Before));
    assert_ne!(bytes, photo(6, Scene::MouldCorner, Look::Before));
    let picture = load_from_memory(&bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (WIDTH, HEIGHT));
}

#[test]
fn a_scene_shows_something_and_the_repair_shows() {
    // One of each kind: drawing is slow without optimisation.
    for scene in [Scene::SinkPipe, Scene::CrackedTile, Scene::Lift, Scene::Gutter] {
        let [before, after] = [Look::Before, Look::After].map(|look| {
            load_from_memory(&photo(3, scene, look)).unwrap().thumbnail(60, 45).to_rgb8()
        });
        let differing = before
            .pixels()
            .zip(after.pixels())
            .filter(|(a, b)| a.0.iter().zip(b.0).any(|(&x, y)| x.abs_diff(y) > 24));
        assert!(differing.count() > 12, "{scene:?}");
        let first = after.get_pixel(0, 0);
        assert!(after.pixels().any(|p| p.0[0].abs_diff(first.0[0]) > 16), "{scene:?} is blank");
    }
}
