//! Pictures of repairs, drawn by our own code: a demo must not show anybody's real home.

mod canvas;
mod colour;
mod letters;
mod noise;
mod scenes;
mod shapes;

use image::codecs::jpeg::JpegEncoder;

use canvas::Canvas;

/// The width of every picture, in pixels.
pub const WIDTH: u32 = 1200;
/// The height of every picture, in pixels.
pub const HEIGHT: u32 = 900;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scene {
    /// The trap under a kitchen sink, leaking.
    SinkPipe,
    /// The corner of a room with mould.
    MouldCorner,
    /// Bathroom tiles, one of them cracked.
    CrackedTile,
    /// A wall-hung boiler with its fault light on.
    Boiler,
    /// A garden fence with boards missing.
    Fence,
    /// A gutter full of leaves, spilling down the wall.
    Gutter,
    /// A brown water stain on a ceiling.
    CeilingStain,
    /// A window with a cracked pane.
    Window,
    /// A radiator weeping onto the floor.
    Radiator,
    /// A door with its handle hanging off.
    DoorHandle,
    /// A double socket with a scorch mark.
    Socket,
    /// A yard drain under standing water.
    Drain,
    /// A gap in the skirting that mice use.
    SkirtingGap,
    /// The doors of a lift that is out of order.
    Lift,
    /// A smoke alarm hanging from its wires.
    SmokeAlarm,
    /// A washing machine in a puddle.
    WashingMachine,
}

impl Scene {
    /// Every scene, in the order of declaration.
    pub const ALL: &[Self] = &[
        Self::SinkPipe,
        Self::MouldCorner,
        Self::CrackedTile,
        Self::Boiler,
        Self::Fence,
        Self::Gutter,
        Self::CeilingStain,
        Self::Window,
        Self::Radiator,
        Self::DoorHandle,
        Self::Socket,
        Self::Drain,
        Self::SkirtingGap,
        Self::Lift,
        Self::SmokeAlarm,
        Self::WashingMachine,
    ];
}

/// Whether the repair has been done in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Look {
    /// As it was reported.
    Before,
    /// As it was left.
    After,
}

/// Draws a scene as a JPEG file of [`WIDTH`] × [`HEIGHT`]; the same arguments give the same bytes.
///
/// The seed moves the camera, the light and the damage, and the colours of the room; a before and
/// an after of one seed show the same room.
#[must_use]
pub fn photo(seed: u64, scene: Scene, look: Look) -> Vec<u8> {
    let mut canvas = Canvas::new(WIDTH as usize, HEIGHT as usize, seed);
    scenes::draw(&mut canvas, scene, look);
    let pixels = canvas.develop(look == Look::After);
    let mut bytes = Vec::with_capacity(200 * 1024);
    // Writing to memory cannot fail, and the buffer has the stated size.
    let encoded = JpegEncoder::new_with_quality(&mut bytes, 84).encode(
        &pixels,
        WIDTH,
        HEIGHT,
        image::ExtendedColorType::Rgb8,
    );
    debug_assert!(encoded.is_ok());
    bytes
}
