//! Smooth randomness: plaster, stains, leaves.

use fastrand::Rng;

const SIDE: usize = 256;

/// A square of random values that repeats in both directions.
pub(crate) struct Noise {
    lattice: Vec<f32>,
}

impl Noise {
    pub(crate) fn new(rng: &mut Rng) -> Self {
        Self { lattice: (0..SIDE * SIDE).map(|_| rng.f32()).collect() }
    }

    /// The raw value of a cell, 0 to 1.
    pub(crate) fn cell(&self, x: i32, y: i32) -> f32 {
        let mask = SIDE as i32 - 1;
        self.lattice[((y & mask) as usize) * SIDE + (x & mask) as usize]
    }

    /// Values joined smoothly, 0 to 1; features are about one unit wide.
    pub(crate) fn at(&self, x: f32, y: f32) -> f32 {
        let (ix, iy) = (below(x), below(y));
        let (fx, fy) = (ix as f32, iy as f32);
        let smooth = |t: f32| t * t * (3.0 - 2.0 * t);
        let (tx, ty) = (smooth(x - fx), smooth(y - fy));
        let top = self.cell(ix, iy) * (1.0 - tx) + self.cell(ix + 1, iy) * tx;
        let low = self.cell(ix, iy + 1) * (1.0 - tx) + self.cell(ix + 1, iy + 1) * tx;
        top * (1.0 - ty) + low * ty
    }

    /// Large features with finer ones on top, 0 to 1.
    pub(crate) fn cloud(&self, x: f32, y: f32, octaves: u32) -> f32 {
        let (mut sum, mut weight, mut scale, mut total) = (0.0, 1.0, 1.0, 0.0);
        for octave in 0..octaves {
            let shift = octave as f32 * 17.3;
            sum += weight * self.at(x * scale + shift, y * scale - shift);
            total += weight;
            weight *= 0.5;
            scale *= 2.03;
        }
        sum / total
    }
}

/// The whole number at or below; `f32::floor` is a call into a library on plain x86-64, and this
/// is the innermost of all loops.
fn below(x: f32) -> i32 {
    let towards_zero = x as i32;
    towards_zero - i32::from(towards_zero as f32 > x)
}
