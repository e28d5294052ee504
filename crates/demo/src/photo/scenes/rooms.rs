//! Walls, ceilings and floors of rooms.

use super::parts::{WALLS, collar, drop, floor, puddle, skirting, tube, wall};
use crate::photo::canvas::Canvas;
use crate::photo::colour::{hex, lit, mix, step};
use crate::photo::shapes::{disc, ellipse, line, polygon, rect};

/// The upper corner of a bedroom.
pub(crate) fn mould_corner(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let corner = canvas.between(560.0, 760.0);
    let height = canvas.between(190.0, 260.0);
    canvas.background(|x, y, noise| {
        // The edges of the ceiling fall away on both sides of the corner.
        let edge = height - (x - corner).abs() * if x < corner { 0.30 } else { 0.22 };
        let rough = 0.03 * (noise.cloud(x * 0.12, y * 0.12, 2) - 0.5);
        if y < edge {
            return lit(hex(0xF1EFEA), 0.93 + rough - 0.0002 * (edge - y));
        }
        let near = (-(x - corner).abs() / 120.0).exp() * 0.13 + (-(y - edge) / 70.0).exp() * 0.10;
        let side = if x < corner { 1.02 } else { 0.86 };
        lit(paint, side + rough - near - 0.00008 * y)
    });
    if broken {
        spots_of_mould(canvas, corner, height);
    }
    tube(
        canvas,
        &[(corner + 150.0, 1000.0), (corner + 150.0, 700.0), (1260.0, 700.0)],
        16.0,
        hex(0xEDEDE8),
    );
    curtain(canvas);
}

fn spots_of_mould(canvas: &mut Canvas, corner: f32, height: f32) {
    canvas.blend(&rect(0.0, 0.0, 1200.0, 900.0, 0.0), 1.0, |x, y, _, noise| {
        let edge = height - (x - corner).abs() * if x < corner { 0.30 } else { 0.22 };
        let from_corner = (x - corner).abs() / 330.0;
        let down = if y > edge { (y - edge) / 400.0 } else { (edge - y) / 90.0 };
        let reach = 1.15 - from_corner.hypot(down) - 0.4 * from_corner * down;
        if reach <= 0.0 {
            return ([0.0; 3], 0.0);
        }
        let patch = noise.cloud(x * 0.012, y * 0.012, 3);
        let speck = noise.cloud(x * 0.075, y * 0.075, 2);
        let bloom = step(0.35, 0.85, reach * 0.75 + (patch - 0.5) * 1.3);
        let dots = step(0.57 - 0.2 * bloom, 0.73 - 0.18 * bloom, speck) * bloom;
        let tone = mix(hex(0x2B2E2A), hex(0x4B5240), noise.at(x * 0.03, y * 0.03));
        (mix(tone, hex(0x6E6C58), 0.35 * (1.0 - dots)), 0.26 * bloom + 0.66 * dots)
    });
}

fn curtain(canvas: &mut Canvas) {
    canvas.shadow(&rect(-40.0, 150.0, 200.0, 800.0, 0.0), 60.0, 0.35);
    let cloth = hex(canvas.pick(&[0x8C9AA8, 0xA8937C, 0x7E8F7C]));
    let edge = [(-10.0, 120.0), (128.0, 150.0), (150.0, 520.0), (120.0, 910.0), (-10.0, 910.0)];
    canvas.paint(&polygon(&edge), |x, y, _, noise| {
        let fold = (x * 0.105 + 0.6 * (y * 0.004).sin()).sin();
        lit(cloth, 0.84 + 0.2 * fold + 0.05 * (noise.at(x * 0.6, y * 0.6) - 0.5))
    });
}

/// A ceiling with a lamp, from below.
pub(crate) fn ceiling_stain(canvas: &mut Canvas, broken: bool) {
    let side = canvas.between(330.0, 470.0);
    let paint = hex(canvas.pick(&WALLS));
    let line_of_wall = canvas.between(660.0, 730.0);
    canvas.background(|x, y, noise| {
        let rough = 0.028 * (noise.cloud(x * 0.14, y * 0.14, 2) - 0.5);
        if y > line_of_wall {
            let near = (-(y - line_of_wall) / 60.0).exp() * 0.12;
            return lit(paint, 0.84 + rough - near);
        }
        let lamp = (-(x - 800.0).hypot(y - 330.0) / 380.0).exp() * 0.16;
        lit(hex(0xF0EEE8), 0.88 + lamp + rough + 0.00008 * (600.0 - x))
    });
    if broken {
        brown_rings(canvas, side, 330.0);
    }
    coving(canvas, line_of_wall);
    lamp(canvas, 815.0, 300.0);
}

fn brown_rings(canvas: &mut Canvas, cx: f32, cy: f32) {
    canvas.blend(&ellipse(cx, cy, 330.0, 250.0), 2.0, |x, y, _, noise| {
        let wobble = 0.5 * (noise.cloud(x * 0.0075, y * 0.0075, 3) - 0.5);
        let out = ((x - cx) / 300.0).hypot((y - cy) / 225.0) + wobble;
        let rings = [0.34, 0.58, 0.83].map(|r: f32| {
            step(0.0, 0.012, r + 0.02 - out) * step(r - 0.13, r + 0.005, out) * (1.15 - r)
        });
        let ring = rings.iter().sum::<f32>().min(1.0);
        let inside = step(0.86, 0.5, out) * 0.24;
        let flake = step(0.64, 0.72, noise.cloud(x * 0.035, y * 0.035, 2)) * step(0.4, 0.2, out);
        let tone = mix(hex(0xA9793F), hex(0x6D4A26), ring * 0.6);
        (mix(tone, hex(0x4F473E), flake), (inside + 0.6 * ring + 0.4 * flake).min(0.9))
    });
}

fn coving(canvas: &mut Canvas, y: f32) {
    canvas.paint(&rect(-5.0, y - 28.0, 1210.0, 56.0, 0.0), |x, py, _, _| {
        let t = (py - y + 28.0) / 56.0;
        let curve = 0.99 - 0.2 * (t * 3.1).sin().abs() + if t > 0.93 { 0.1 } else { 0.0 };
        lit(hex(0xF5F4F0), curve - 0.00004 * x)
    });
}

fn lamp(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.shadow(&disc(x + 8.0, y + 16.0, 92.0), 50.0, 0.32);
    canvas.fill(&disc(x, y, 88.0), hex(0xD9D8D2));
    canvas.paint(&disc(x, y, 80.0), |px, py, d, _| {
        let t = ((px - x + 20.0).hypot(py - y + 24.0) / 100.0).min(1.0);
        mix(hex(0xFFFDF2), hex(0xE5DDC4), t * t + step(-10.0, 0.0, d) * 0.2)
    });
}

/// A radiator under a window sill.
pub(crate) fn radiator(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let wood = hex(canvas.pick(&[0xA0784E, 0xB08D60, 0x8C6A48]));
    let left = canvas.between(200.0, 260.0);
    wall(canvas, paint, true);
    floor(canvas, 700.0, wood);
    skirting(canvas, 704.0, 84.0);
    canvas.shadow(&rect(left + 22.0, 250.0, 790.0, 390.0, 10.0), 60.0, 0.45);
    canvas.paint(&rect(left, 220.0, 790.0, 390.0, 12.0), |x, y, d, _| {
        let flute = ((x - left) / 39.5).fract();
        let wave = 0.5 - 0.5 * (flute * std::f32::consts::TAU).cos();
        let inner = step(-14.0, -30.0, d);
        lit(hex(0xF3F3F0), 0.98 - 0.13 * inner * (1.0 - wave) - 0.00014 * (y - 220.0) - 0.00005 * x)
    });
    canvas.paint(&rect(left + 4.0, 206.0, 782.0, 22.0, 4.0), |x, _, _, _| {
        let slot = if ((x - left) / 13.0).fract() < 0.4 { 0.55 } else { 1.0 };
        lit(hex(0xEBEBE8), slot)
    });
    for x in [left - 26.0, left + 816.0] {
        tube(canvas, &[(x, 586.0), (x, 740.0)], 20.0, hex(0xB87445));
        tube(
            canvas,
            &[(x, 586.0), (x + if x < left { 30.0 } else { -30.0 }, 586.0)],
            22.0,
            hex(0xC5C8CA),
        );
    }
    collar(canvas, left - 26.0, 548.0, 62.0, 84.0, hex(0xF4F4F2));
    collar(canvas, left + 816.0, 574.0, 40.0, 44.0, hex(0xD9DBDC));
    if broken {
        weep(canvas, left);
    }
}

fn weep(canvas: &mut Canvas, left: f32) {
    canvas.blend(&ellipse(left + 816.0, 640.0, 46.0, 90.0), 30.0, |x, y, _, noise| {
        (hex(0x7A5A2A), 0.5 * step(0.4, 0.62, noise.cloud(x * 0.04, y * 0.012, 2)))
    });
    canvas.blend(&rect(left + 640.0, 560.0, 150.0, 50.0, 6.0), 8.0, |x, y, _, noise| {
        (hex(0x8B4E22), 0.75 * step(0.5, 0.62, noise.cloud(x * 0.045, y * 0.06, 3)))
    });
    puddle(canvas, left + 730.0, 800.0, 260.0, 66.0);
    for (dx, y, size) in [(812.0, 640.0, 13.0), (760.0, 640.0, 12.0), (764.0, 716.0, 10.0)] {
        drop(canvas, left + dx, y, size);
    }
    // Somebody has put a towel down.
    let cloth = hex(canvas.pick(&[0xB9605A, 0x5F86A8, 0xC9B36A]));
    let edge = [
        (left + 610.0, 738.0),
        (left + 800.0, 726.0),
        (left + 850.0, 790.0),
        (left + 640.0, 812.0),
    ];
    canvas.shadow(&polygon(&edge), 16.0, 0.5);
    canvas.paint(&polygon(&edge), |x, y, _, noise| {
        let fold = noise.cloud(x * 0.02, y * 0.05, 2) - 0.5;
        lit(cloth, 0.85 + 0.5 * fold + 0.1 * ((x + y) * 0.8).sin() * 0.3)
    });
}

/// The foot of a wall where mice get in.
pub(crate) fn skirting_gap(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let wood = hex(canvas.pick(&[0x9B7A52, 0x8E8A84, 0xAA8659]));
    let x = canvas.between(480.0, 640.0);
    wall(canvas, paint, false);
    floor(canvas, 560.0, wood);
    skirting(canvas, 566.0, 150.0);
    canvas.shadow(&ellipse(x + 216.0, 590.0, 40.0, 12.0), 14.0, 0.5);
    tube(canvas, &[(x + 210.0, -20.0), (x + 210.0, 574.0)], 34.0, hex(0xE9E8E4));
    canvas.paint(&ellipse(x + 210.0, 584.0, 36.0, 11.0), |px, _, _, _| {
        lit(hex(0xF1F0EC), 0.95 - 0.004 * (px - x - 210.0))
    });
    if broken {
        hole_and_droppings(canvas, x);
        return;
    }
    // Filled, and a metal plate over it.
    canvas.shadow(&rect(x - 64.0, 462.0, 190.0, 104.0, 4.0), 12.0, 0.4);
    canvas.paint(&rect(x - 68.0, 456.0, 190.0, 106.0, 4.0), |px, py, d, noise| {
        let brushed = noise.at(px * 0.02, py * 0.9) - 0.5;
        let edge = if d > -3.0 { 1.15 } else { 1.0 };
        lit(hex(0xB4B8BA), (0.95 + 0.1 * brushed - 0.0006 * (px - x)) * edge)
    });
    for (dx, dy) in [(-54.0, 470.0), (108.0, 470.0), (-54.0, 548.0), (108.0, 548.0)] {
        super::parts::screw(canvas, x + dx, dy, 6.0);
    }
}

fn hole_and_droppings(canvas: &mut Canvas, x: f32) {
    let gnawed = [
        (x - 50.0, 566.0),
        (x - 56.0, 528.0),
        (x - 38.0, 500.0),
        (x - 20.0, 506.0),
        (x + 4.0, 486.0),
        (x + 34.0, 492.0),
        (x + 52.0, 512.0),
        (x + 66.0, 530.0),
        (x + 60.0, 566.0),
    ];
    let chewed: Vec<_> = gnawed.iter().map(|&(px, py)| (x + (px - x) * 1.16, py - 7.0)).collect();
    canvas.fill(&polygon(&chewed), hex(0xCDB48C));
    canvas.paint(&polygon(&gnawed), |_, y, _, _| lit(hex(0x241C16), 0.5 + 0.012 * (y - 486.0)));
    for _ in 0..34 {
        let px = x + canvas.between(-260.0, 260.0) * canvas.between(0.2, 1.0);
        let py = canvas.between(588.0, 720.0);
        let angle = canvas.between(0.0, 3.1);
        let (c, s) = (angle.cos() * 7.0, angle.sin() * 4.0);
        canvas.shadow(&line(&[(px - c, py - s + 4.0), (px + c, py + s + 4.0)], 7.0), 5.0, 0.5);
        canvas.fill(&line(&[(px - c, py - s), (px + c, py + s)], 6.5), hex(0x2A211B));
    }
    for _ in 0..60 {
        let (px, py) = (x + canvas.between(-120.0, 120.0), canvas.between(570.0, 606.0));
        let r = canvas.between(1.5, 4.5);
        canvas.fill(&ellipse(px, py, r, r * 0.6), hex(0xD9C39A));
    }
}
