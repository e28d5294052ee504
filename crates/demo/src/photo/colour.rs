//! Colours as three numbers from 0 to 1.

/// Red, green, blue; 0 is none, 1 is full. Light may go over 1 until the picture is developed.
pub(crate) type Rgb = [f32; 3];

/// A colour from its usual six hexadecimal digits.
pub(crate) fn hex(code: u32) -> Rgb {
    [16, 8, 0].map(|shift| ((code >> shift) & 0xFF) as f32 / 255.0)
}

/// From `a` (t = 0) to `b` (t = 1).
pub(crate) fn mix(a: Rgb, b: Rgb, t: f32) -> Rgb {
    let t = t.clamp(0.0, 1.0);
    [0, 1, 2].map(|i| a[i] + (b[i] - a[i]) * t)
}

/// Lighter (over 1) or darker (under 1).
pub(crate) fn lit(colour: Rgb, light: f32) -> Rgb {
    colour.map(|c| c * light)
}

/// 0 up to `from`, 1 from `to`, a smooth step between; `from` may be the larger.
pub(crate) fn step(from: f32, to: f32, at: f32) -> f32 {
    let t = ((at - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
