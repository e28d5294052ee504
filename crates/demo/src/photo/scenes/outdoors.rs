//! Gardens, roofs and yards.

use super::parts::{drop, leaves, puddle, tube};
use crate::photo::canvas::Canvas;
use crate::photo::colour::{Rgb, hex, lit, mix, step};
use crate::photo::noise::Noise;
use crate::photo::shapes::{ellipse, line, polygon, rect};

/// A board fence at the end of a lawn.
pub(crate) fn fence(canvas: &mut Canvas, broken: bool) {
    let stain = hex(canvas.pick(&[0x9A6B3E, 0x8A6A4A, 0x7C5B3C]));
    let shift = canvas.between(-30.0, 30.0);
    canvas.background(garden);
    for x in [60.0, 420.0, 780.0, 1140.0] {
        post(canvas, x + shift, lit(stain, 0.82));
    }
    for y in [330.0, 560.0] {
        board(
            canvas,
            [(-20.0, y), (1220.0, y), (1220.0, y + 40.0), (-20.0, y + 40.0)],
            lit(stain, 0.78),
        );
    }
    for i in 0..22 {
        let x = -30.0 + shift + 57.0 * i as f32;
        let tone = lit(stain, canvas.between(0.86, 1.14));
        let uneven = canvas.between(-8.0, 8.0);
        let lost = broken && (9..15).contains(&i);
        if !lost {
            let top = 236.0 + uneven;
            board(canvas, [(x, top), (x + 51.0, top), (x + 51.0, 690.0), (x, 690.0)], tone);
        }
    }
    if broken {
        fallen_boards(canvas, shift, stain);
    }
    tufts(canvas);
}

fn garden(x: f32, y: f32, noise: &Noise) -> Rgb {
    if y > 640.0 {
        let near = (y - 640.0) / 260.0;
        let blade = noise.cloud(x * 0.16 / (0.5 + near), y * 0.05, 2);
        return lit(
            mix(hex(0x6F8F43), hex(0x8FAE55), blade),
            0.72 + 0.32 * near + 0.3 * (blade - 0.5),
        );
    }
    let cloud = noise.cloud(x * 0.004, y * 0.009, 3);
    let sky = mix(hex(0xA9C6DE), hex(0xE9EFF2), cloud + y / 900.0);
    let tree = noise.cloud(x * 0.011 + 40.0, y * 0.014, 3);
    let crown = 250.0 - 130.0 * (noise.at(x * 0.005, 9.0) - 0.3);
    if y > crown - 90.0 * (tree - 0.5) {
        return lit(mix(hex(0x3F5A36), hex(0x7E9A58), tree), 0.7 + 0.6 * tree);
    }
    sky
}

fn post(canvas: &mut Canvas, x: f32, tone: Rgb) {
    board(
        canvas,
        [(x - 24.0, 200.0), (x + 24.0, 200.0), (x + 24.0, 720.0), (x - 24.0, 720.0)],
        tone,
    );
}

fn board(canvas: &mut Canvas, corners: [(f32, f32); 4], tone: Rgb) {
    let shape = polygon(&corners);
    let below = corners.map(|(x, y)| (x + 7.0, y + 5.0));
    canvas.shadow(&polygon(&below), 10.0, 0.4);
    let (ax, ay) = corners[0];
    let (dx, dy) = (corners[3].0 - ax, corners[3].1 - ay);
    let long = dx.hypot(dy);
    canvas.paint(&shape, |x, y, d, noise| {
        // Grain runs along the board, whichever way it lies.
        let (u, v) = if long > 100.0 {
            (((x - ax) * dy - (y - ay) * dx) / long, ((x - ax) * dx + (y - ay) * dy) / long)
        } else {
            (y - ay, x - ax)
        };
        let grain = noise.cloud(u * 0.16 + ax, v * 0.012, 2) - 0.5;
        let knot = step(0.80, 0.88, noise.at(u * 0.05 + ax * 0.7, v * 0.016)) * 0.35;
        lit(tone, (0.98 + 0.4 * grain - knot) * (0.8 + 0.2 * step(0.0, -6.0, d)))
    });
}

fn fallen_boards(canvas: &mut Canvas, shift: f32, stain: Rgb) {
    let x = 500.0 + shift;
    board(
        canvas,
        [(x + 40.0, 300.0), (x + 90.0, 286.0), (x + 196.0, 742.0), (x + 146.0, 754.0)],
        lit(stain, 0.95),
    );
    board(
        canvas,
        [(x - 140.0, 792.0), (x - 128.0, 746.0), (x + 330.0, 806.0), (x + 320.0, 852.0)],
        stain,
    );
    board(
        canvas,
        [(x + 190.0, 738.0), (x + 220.0, 700.0), (x + 560.0, 770.0), (x + 530.0, 810.0)],
        lit(stain, 1.06),
    );
    // The broken end of a rail.
    let splinter = [
        (x + 120.0, 330.0),
        (x + 168.0, 340.0),
        (x + 128.0, 350.0),
        (x + 176.0, 362.0),
        (x + 120.0, 370.0),
    ];
    canvas.fill(&polygon(&splinter), hex(0xD9B98A));
}

fn tufts(canvas: &mut Canvas) {
    for _ in 0..240 {
        let (x, y) = (canvas.between(-10.0, 1210.0), canvas.between(676.0, 712.0));
        let (lean, tall) = (canvas.between(-9.0, 9.0), canvas.between(14.0, 46.0));
        let tone = lit(hex(0x7C9A48), canvas.between(0.65, 1.15));
        canvas.fill(&line(&[(x, y), (x + lean, y - tall)], 3.2), tone);
    }
}

/// The edge of a roof with its gutter.
pub(crate) fn gutter(canvas: &mut Canvas, broken: bool) {
    let brick = hex(canvas.pick(&[0xA6573F, 0x9A5B46, 0xB08A5E]));
    let slate = hex(canvas.pick(&[0x5C6066, 0x7A5348]));
    let y = canvas.between(350.0, 390.0);
    canvas.background(|x, py, noise| bricks(x, py, noise, brick));
    roof(canvas, y - 30.0, slate);
    canvas.shadow(&rect(-10.0, y + 40.0, 1220.0, 90.0, 0.0), 70.0, 0.5);
    tube(
        canvas,
        &[(1010.0, y + 40.0), (1010.0, y + 120.0), (940.0, y + 190.0), (940.0, 950.0)],
        62.0,
        hex(0x2E3033),
    );
    trough(canvas, y);
    if !broken {
        return;
    }
    streaks(canvas, y + 70.0);
    leaves(canvas, [90.0, y - 26.0, 830.0, y + 8.0], 62, 26.0);
    leaves(canvas, [200.0, y - 36.0, 640.0, y - 4.0], 40, 24.0);
    moss(canvas, y);
    for i in 0..9 {
        let (dx, dy) = (canvas.between(240.0, 600.0), canvas.between(90.0, 460.0));
        drop(canvas, dx, y + dy, 9.0 + (i % 3) as f32 * 3.0);
    }
}

fn bricks(x: f32, y: f32, noise: &Noise, brick: Rgb) -> Rgb {
    let row = (y / 54.0).floor();
    let offset = if row as i32 % 2 == 0 { 0.0 } else { 75.0 };
    let column = ((x + offset) / 150.0).floor();
    let (u, v) = ((x + offset) - column * 150.0, y - row * 54.0);
    let rough = noise.cloud(x * 0.09, y * 0.09, 2) - 0.5;
    if u < 9.0 || v < 9.0 {
        return lit(hex(0xBDB4A4), 0.78 + 0.3 * rough);
    }
    let tone = 0.8 + 0.32 * noise.cell(column as i32 + 31, row as i32);
    let edge = if v < 14.0 {
        1.08
    } else if v > 49.0 {
        0.86
    } else {
        1.0
    };
    lit(brick, (tone + 0.3 * rough) * edge)
}

fn roof(canvas: &mut Canvas, eaves: f32, slate: Rgb) {
    canvas.paint(&rect(-5.0, -5.0, 1210.0, eaves + 5.0, 0.0), |x, y, _, noise| {
        let row = ((eaves - y) / 74.0).floor();
        let v = (eaves - y) - row * 74.0;
        let offset = if row as i32 % 2 == 0 { 0.0 } else { 60.0 };
        let column = ((x + offset) / 120.0).floor();
        let u = (x + offset) - column * 120.0;
        let tone = 0.82 + 0.3 * noise.cell(column as i32 + 9, row as i32 + 80);
        let edge = if v < 7.0 {
            0.5
        } else if v < 12.0 {
            1.25
        } else {
            1.0
        };
        let gap = if u < 5.0 { 0.6 } else { 1.0 };
        let lichen = step(0.66, 0.74, noise.cloud(x * 0.02, y * 0.02, 3)) * 0.35;
        mix(lit(slate, tone * edge * gap), hex(0x8E9366), lichen)
    });
}

fn trough(canvas: &mut Canvas, y: f32) {
    canvas.fill(&rect(-10.0, y - 34.0, 1220.0, 30.0, 0.0), hex(0x15171A));
    canvas.paint(&rect(-10.0, y - 12.0, 1220.0, 92.0, 0.0), |_, py, _, _| {
        let t = (py - y + 12.0) / 92.0;
        let round = (1.0 - (t * 2.0 - 0.8).powi(2) * 0.6).max(0.1);
        lit(hex(0x3C3F44), 0.45 + 0.75 * round + if t < 0.1 { 0.5 } else { 0.0 })
    });
    for x in [150.0, 560.0, 980.0] {
        canvas.fill(&rect(x, y - 16.0, 34.0, 100.0, 8.0), hex(0x2A2C30));
        canvas.glaze(&rect(x + 6.0, y - 10.0, 6.0, 84.0, 3.0), 6.0, [1.0; 3], 0.16);
    }
}

fn moss(canvas: &mut Canvas, y: f32) {
    canvas.blend(&rect(60.0, y - 40.0, 800.0, 44.0, 10.0), 14.0, |x, py, _, noise| {
        let lump = noise.cloud(x * 0.04, py * 0.06, 3);
        (lit(mix(hex(0x4E6330), hex(0x87984A), lump), 0.7 + 0.5 * lump), step(0.48, 0.58, lump))
    });
}

fn streaks(canvas: &mut Canvas, top: f32) {
    canvas.blend(&rect(170.0, top, 520.0, 900.0 - top, 20.0), 60.0, |x, y, _, noise| {
        let run = noise.cloud(x * 0.022, y * 0.0022, 2);
        let wet = step(0.36, 0.62, run);
        let green = step(0.55, 0.75, run) * 0.5;
        (mix(hex(0x2B211C), hex(0x46552F), green), 0.62 * wet)
    });
    canvas.blend(&rect(250.0, top - 50.0, 330.0, 900.0, 20.0), 40.0, |x, y, _, noise| {
        let fall = noise.cloud(x * 0.07, y * 0.004, 2);
        (hex(0xDCE6EA), 0.5 * step(0.6, 0.78, fall))
    });
}

/// A drain in a paved yard.
pub(crate) fn drain(canvas: &mut Canvas, broken: bool) {
    let stone = hex(canvas.pick(&[0xA39E94, 0x9A9C9B, 0xAD9F8B]));
    let (x, y) = (canvas.between(540.0, 640.0), canvas.between(430.0, 490.0));
    canvas.background(|px, py, noise| paving(px, py, noise, stone));
    canvas.glaze(&rect(x - 172.0, y - 142.0, 344.0, 284.0, 12.0), 16.0, hex(0x3A3833), 0.55);
    canvas.paint(&rect(x - 160.0, y - 130.0, 320.0, 260.0, 10.0), |_, py, d, _| {
        lit(hex(0x57595B), if d > -14.0 { 1.1 } else { 0.5 - 0.0006 * (py - y) })
    });
    for i in 0..9 {
        let top = y - 106.0 + 24.5 * i as f32;
        canvas.paint(&rect(x - 140.0, top, 280.0, 13.0, 5.0), |px, py, _, _| {
            lit(hex(0x74777A), 1.08 - 0.04 * (py - top) - 0.0006 * (px - x))
        });
    }
    tube(
        canvas,
        &[(x + 20.0, -30.0), (x + 20.0, y - 190.0), (x + 4.0, y - 130.0)],
        70.0,
        hex(0x34373A),
    );
    if broken {
        flood(canvas, x, y);
    } else {
        puddle(canvas, x + 250.0, y + 250.0, 120.0, 34.0);
    }
}

fn paving(x: f32, y: f32, noise: &Noise, stone: Rgb) -> Rgb {
    let row = (y / 230.0).floor();
    let offset = if row as i32 % 2 == 0 { 90.0 } else { 250.0 };
    let column = ((x + offset) / 320.0).floor();
    let (u, v) = ((x + offset) - column * 320.0, y - row * 230.0);
    let rough = noise.cloud(x * 0.07, y * 0.07, 3) - 0.5;
    let joint = u.min(v).min(320.0 - u).min(230.0 - v);
    if joint < 6.0 + 6.0 * rough {
        return lit(mix(hex(0x5E5A48), hex(0x63733E), 0.5 + rough), 0.85 + 0.5 * rough);
    }
    lit(stone, 0.84 + 0.16 * noise.cell(column as i32 + 60, row as i32) + 0.3 * rough)
}

fn flood(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.blend(&ellipse(x + 20.0, y + 60.0, 560.0, 370.0), 2.0, |px, py, d, noise| {
        let deep = -d / 370.0 + 0.55 * (noise.cloud(px * 0.006, py * 0.008, 3) - 0.5);
        let ripple = noise.cloud(px * 0.010, py * 0.026, 3);
        let glint = step(0.60, 0.76, ripple);
        let scum = step(0.70, 0.76, noise.cloud(px * 0.02 + 90.0, py * 0.02, 3));
        let water = mix(mix(hex(0x4C4A3C), hex(0xB9C5C6), glint), hex(0xA9A183), scum * 0.6);
        (water, step(0.08, 0.13, deep) * (0.55 + 0.22 * step(0.1, 0.5, deep)))
    });
    leaves(canvas, [x - 190.0, y - 110.0, x + 190.0, y + 130.0], 40, 28.0);
    leaves(canvas, [x - 420.0, y - 160.0, x + 420.0, y + 300.0], 18, 24.0);
}
