//! A sheet of pixels to paint on, and how it becomes a photograph.

use fastrand::Rng;

use super::colour::{Rgb, mix, step};
use super::noise::Noise;
use super::shapes::Shape;

/// A picture while it is painted, with its own chance and its own noise.
pub(crate) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Rgb>,
    /// Chance for the room: asked in the same order before and after a repair.
    pub(crate) rng: Rng,
    /// Smooth randomness for surfaces.
    pub(crate) noise: Noise,
}

impl Canvas {
    pub(crate) fn new(width: usize, height: usize, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed ^ 0x00D0_5EED);
        let noise = Noise::new(&mut rng);
        Self { width, height, pixels: vec![[1.0; 3]; width * height], rng, noise }
    }

    /// A number between two others.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.rng.f32()
    }

    /// One of several.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.rng.usize(..choices.len())]
    }

    /// Paints the whole sheet; the colour may use the noise.
    pub(crate) fn background(&mut self, colour: impl Fn(f32, f32, &Noise) -> Rgb) {
        for (y, row) in self.pixels.chunks_exact_mut(self.width).enumerate() {
            for (x, pixel) in row.iter_mut().enumerate() {
                *pixel = colour(x as f32, y as f32, &self.noise);
            }
        }
    }

    /// Paints a shape in one colour.
    pub(crate) fn fill(&mut self, shape: &impl Shape, colour: Rgb) {
        self.blend(shape, 1.0, |_, _, _, _| (colour, 1.0));
    }

    /// Paints a shape; the colour depends on the place and on the distance to the edge.
    pub(crate) fn paint(
        &mut self,
        shape: &impl Shape,
        colour: impl Fn(f32, f32, f32, &Noise) -> Rgb,
    ) {
        self.blend(shape, 1.0, |x, y, d, noise| (colour(x, y, d, noise), 1.0));
    }

    /// Lays a colour over a shape with an edge `soft` pixels wide: shadows, wet patches, light.
    pub(crate) fn glaze(&mut self, shape: &impl Shape, soft: f32, colour: Rgb, strength: f32) {
        self.blend(shape, soft, |_, _, _, _| (colour, strength));
    }

    /// The general case: colour and strength from place, distance and noise.
    pub(crate) fn blend(
        &mut self,
        shape: &impl Shape,
        soft: f32,
        brush: impl Fn(f32, f32, f32, &Noise) -> (Rgb, f32),
    ) {
        let [left, top, right, bottom] = shape.bounds();
        let reach = soft + 1.0;
        let columns = clip(left - reach, right + reach, self.width);
        for y in clip(top - reach, bottom + reach, self.height) {
            for x in columns.clone() {
                let (fx, fy) = (x as f32 + 0.5, y as f32 + 0.5);
                let distance = shape.distance(fx, fy);
                if distance >= soft {
                    continue;
                }
                let cover = step(soft / 2.0 + 0.5, -soft / 2.0 - 0.5, distance);
                let (colour, strength) = brush(fx, fy, distance, &self.noise);
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = mix(*pixel, colour, cover * strength);
            }
        }
    }

    /// Casts a soft shadow of a shape.
    pub(crate) fn shadow(&mut self, shape: &impl Shape, soft: f32, strength: f32) {
        self.glaze(shape, soft, [0.06, 0.06, 0.09], strength);
    }

    /// Turns the sheet into bytes as a hand-held camera would: a slight tilt, darker corners,
    /// a cast, grain. An after-picture is taken in better light.
    pub(crate) fn develop(mut self, bright: bool) -> Vec<u8> {
        let tilt = self.between(-0.022, 0.022);
        let warmth = self.between(-0.025, 0.035);
        let (light, grain) = if bright { (1.06, 0.022) } else { (0.98, 0.034) };
        let camera = Camera::new(self.width, self.height, tilt);
        let cast = [light * (1.0 + warmth), light, light * (1.0 - warmth)];
        let mut out = Vec::with_capacity(self.width * self.height * 3);
        for y in 0..self.height {
            for x in 0..self.width {
                let (sx, sy, corner) = camera.look(x as f32, y as f32);
                let colour = self.sample(sx, sy);
                let speck = (self.noise.cell(x as i32 * 7 + y as i32 * 131, y as i32) - 0.5)
                    + (self.noise.at(x as f32 * 0.45, y as f32 * 0.45) - 0.5);
                let shade = 1.0 - 0.34 * corner;
                for (channel, cast) in colour.iter().zip(cast) {
                    let value = channel * cast * shade + grain * speck;
                    out.push((value.clamp(0.0, 1.0) * 255.0) as u8);
                }
            }
        }
        out
    }

    /// The colour between pixels; the edge repeats.
    fn sample(&self, x: f32, y: f32) -> Rgb {
        let x = x.clamp(0.0, (self.width - 2) as f32);
        let y = y.clamp(0.0, (self.height - 2) as f32);
        let (ix, iy) = (x as usize, y as usize);
        let (tx, ty) = (x - ix as f32, y - iy as f32);
        let at = iy * self.width + ix;
        let (a, b) = (self.pixels[at], self.pixels[at + 1]);
        let (c, d) = (self.pixels[at + self.width], self.pixels[at + self.width + 1]);
        [0, 1, 2].map(|i| {
            (a[i] * (1.0 - tx) + b[i] * tx) * (1.0 - ty) + (c[i] * (1.0 - tx) + d[i] * tx) * ty
        })
    }
}

/// Where the picture looks: turned a little about its middle, and a little closer to hide edges.
struct Camera {
    middle: (f32, f32),
    cos: f32,
    sin: f32,
}

impl Camera {
    fn new(width: usize, height: usize, tilt: f32) -> Self {
        let closer = 0.95;
        Self {
            middle: (width as f32 / 2.0, height as f32 / 2.0),
            cos: tilt.cos() * closer,
            sin: tilt.sin() * closer,
        }
    }

    /// The place on the sheet for a pixel, and how near a corner it is (0 to 1).
    fn look(&self, x: f32, y: f32) -> (f32, f32, f32) {
        let (dx, dy) = (x - self.middle.0, y - self.middle.1);
        let (nx, ny) = (dx / self.middle.0, dy / self.middle.1);
        let far = (nx * nx + ny * ny) / 2.0;
        let sx = self.middle.0 + dx * self.cos - dy * self.sin;
        let sy = self.middle.1 + dx * self.sin + dy * self.cos;
        (sx, sy, far * far)
    }
}

fn clip(from: f32, to: f32, size: usize) -> std::ops::Range<usize> {
    let from = from.max(0.0) as usize;
    let to = to.max(0.0) as usize + 1;
    from.min(size)..to.min(size)
}
