//! Things that occur in several pictures.

use crate::photo::canvas::Canvas;
use crate::photo::colour::{Rgb, hex, lit, mix, step};
use crate::photo::shapes::{Point, Shape, disc, ellipse, line, polygon, rect};

/// Emulsions that landlords buy.
pub(crate) const WALLS: [u32; 5] = [0xE9E3D6, 0xDDE3E0, 0xE6DCCB, 0xD9DEE6, 0xE8E6E1];

/// A painted wall over the whole sheet, lit from one side.
pub(crate) fn wall(canvas: &mut Canvas, colour: Rgb, from_left: bool) {
    canvas.background(|x, y, noise| {
        let across = if from_left { x } else { 1200.0 - x };
        let light = 1.06 - 0.00022 * across - 0.00010 * y;
        let rough = noise.cloud(x * 0.11, y * 0.11, 2) - 0.5;
        let patch = noise.at(x * 0.006, y * 0.006) - 0.5;
        lit(colour, light + 0.035 * rough + 0.04 * patch)
    });
}

/// Boards running away from the viewer below `top`.
pub(crate) fn floor(canvas: &mut Canvas, top: f32, wood: Rgb) {
    canvas.paint(&rect(-5.0, top, 1210.0, 910.0 - top, 0.0), |x, y, _, noise| {
        let depth = (y - top + 90.0) / 340.0;
        let across = (x - 600.0) / depth;
        let board = (across / 95.0).floor();
        let within = across / 95.0 - board;
        let tone = 0.86 + 0.2 * noise.cell(board as i32, 3);
        let grain = noise.cloud(across * 0.09 + board * 7.0, y * 0.006 / depth, 2) - 0.5;
        let gap = step(0.035, 0.0, within.min(1.0 - within) * depth.min(1.6)) * 0.5;
        lit(wood, (tone + 0.26 * grain) * (1.0 - gap) * (0.82 + 0.12 * depth))
    });
    canvas.glaze(&rect(-20.0, top - 4.0, 1240.0, 26.0, 0.0), 22.0, [0.05, 0.04, 0.04], 0.35);
}

/// A skirting board whose foot is at `bottom`.
pub(crate) fn skirting(canvas: &mut Canvas, bottom: f32, height: f32) {
    canvas.shadow(&rect(-20.0, bottom - height - 6.0, 1240.0, 12.0, 0.0), 10.0, 0.25);
    canvas.paint(&rect(-5.0, bottom - height, 1210.0, height, 0.0), |x, y, _, noise| {
        let up = (bottom - y) / height;
        let moulded = if up > 0.86 {
            1.02
        } else if up > 0.8 {
            0.86
        } else {
            0.95
        };
        let wear = 0.03 * (noise.cloud(x * 0.05, y * 0.2, 2) - 0.5);
        lit(hex(0xF3F1EA), moulded - 0.00007 * x + wear - 0.06 * (1.0 - up))
    });
}

/// A round pipe through points, with its shadow on what is behind.
pub(crate) fn tube(canvas: &mut Canvas, points: &[Point], width: f32, colour: Rgb) {
    let below: Vec<Point> = points.iter().map(|&(x, y)| (x + 12.0, y + 16.0)).collect();
    canvas.shadow(&line(&below, width), 30.0, 0.38);
    let half = width / 2.0;
    canvas.paint(&line(points, width), |_, _, d, _| {
        let out = (1.0 + d / half).clamp(0.0, 1.0);
        let round = (1.0 - out * out).max(0.0).sqrt();
        let shine = 0.32 * step(0.42, 0.0, (out - 0.18).abs());
        mix(lit(colour, 0.42 + 0.55 * round), [1.0; 3], shine)
    });
}

/// A nut or collar on a pipe: a short ribbed block.
pub(crate) fn collar(canvas: &mut Canvas, x: f32, y: f32, width: f32, height: f32, colour: Rgb) {
    let (left, top) = (x - width / 2.0, y - height / 2.0);
    canvas.shadow(&rect(left + 8.0, top + 10.0, width, height, 8.0), 18.0, 0.35);
    canvas.paint(&rect(left, top, width, height, 7.0), |px, py, _, _| {
        let across = ((px - left) / width * 2.0 - 1.0).abs();
        let rib = if ((px - left) / 11.0).fract() < 0.28 { 0.84 } else { 1.0 };
        let edge = if py - top < 5.0 { 1.12 } else { 1.0 };
        lit(colour, (0.5 + 0.52 * (1.0 - across * across).max(0.0).sqrt()) * rib * edge)
    });
}

/// Standing water with a ragged edge and something bright in it.
pub(crate) fn puddle(canvas: &mut Canvas, x: f32, y: f32, rx: f32, ry: f32) {
    let shape = ellipse(x, y, rx, ry);
    canvas.blend(&shape, 2.0, |px, py, d, noise| {
        let rag = 0.75 * (noise.cloud(px * 0.011, py * 0.028, 3) - 0.5);
        let deep = -d / ry + rag;
        let edge = step(0.10, 0.16, deep);
        let rim = step(0.16, 0.1, (deep - 0.14).abs() * 2.0) * 0.35;
        let ripple = noise.cloud(px * 0.006, py * 0.03, 2);
        let glint = step(0.54, 0.72, ripple + 0.15 * (y - py) / ry);
        let water = mix(hex(0x4A5258), hex(0xDCE8EE), glint * 0.8 + rim);
        (water, edge * (0.42 + 0.4 * glint))
    });
}

/// A hanging drop whose tip is at the given place.
pub(crate) fn drop(canvas: &mut Canvas, x: f32, y: f32, size: f32) {
    let outline = [(x, y - size * 1.5), (x - size * 0.55, y), (x + size * 0.55, y)];
    canvas.glaze(&polygon(&outline), 2.0, hex(0x9FB6C2), 0.75);
    canvas.paint(&disc(x, y, size * 0.62), |px, py, _, _| {
        let t = ((px - x) * 0.6 + (py - y)) / size;
        mix(hex(0x7D98A8), hex(0xD5E6EF), 0.45 + t * 0.5)
    });
    canvas.glaze(
        &ellipse(x - size * 0.2, y - size * 0.2, size * 0.13, size * 0.2),
        2.0,
        [1.0; 3],
        0.95,
    );
}

/// A body of metal or plastic: its shadow, a face with a gradient, a light upper edge.
pub(crate) fn panel(canvas: &mut Canvas, shape: &impl Shape, face: Rgb) {
    let [left, top, right, bottom] = shape.bounds();
    let around = rect(left + 10.0, top + 18.0, right - left, bottom - top, 18.0);
    canvas.shadow(&around, 46.0, 0.42);
    canvas.paint(shape, |x, y, d, noise| {
        let t = (y - top) / (bottom - top);
        let edge = if d > -4.0 && y < top + 12.0 { 1.06 } else { step(0.0, -5.0, d) * 0.12 + 0.88 };
        let fleck = 0.012 * (noise.at(x * 0.5, y * 0.5) - 0.5);
        lit(face, (1.04 - 0.14 * t - 0.00005 * x + fleck) * edge)
    });
}

/// A cross-headed screw.
pub(crate) fn screw(canvas: &mut Canvas, x: f32, y: f32, r: f32) {
    canvas.shadow(&disc(x + 1.0, y + 2.0, r + 1.0), 5.0, 0.4);
    canvas.paint(&disc(x, y, r), |px, py, _, _| {
        lit(hex(0xB9BBBC), 1.0 - 0.35 * ((px - x) + (py - y)) / r / 2.0)
    });
    let s = r * 0.55;
    canvas.fill(&line(&[(x - s, y - s), (x + s, y + s)], r * 0.26), hex(0x5B5D5F));
    canvas.fill(&line(&[(x - s, y + s), (x + s, y - s)], r * 0.26), hex(0x5B5D5F));
}

/// A crack: a jagged line that gets thinner, with a light lip.
pub(crate) fn crack(canvas: &mut Canvas, from: Point, heading: f32, length: f32, ink: Rgb) {
    let (mut points, mut at, mut angle) = (vec![from], from, heading);
    let pieces = 9;
    for _ in 0..pieces {
        angle += canvas.between(-0.5, 0.5);
        angle = heading + (angle - heading) * 0.7;
        let stride = length / pieces as f32 * canvas.between(0.6, 1.4);
        at = (at.0 + angle.cos() * stride, at.1 + angle.sin() * stride);
        points.push(at);
    }
    for (index, pair) in points.windows(2).enumerate() {
        let width = 4.6 - 3.4 * index as f32 / pieces as f32;
        let lip: Vec<Point> = pair.iter().map(|&(x, y)| (x + 2.0, y + 2.0)).collect();
        canvas.glaze(&line(&lip, width), 2.0, [1.0; 3], 0.55);
        canvas.fill(&line(pair, width), ink);
    }
}

/// Scattered autumn leaves inside a box.
pub(crate) fn leaves(canvas: &mut Canvas, area: [f32; 4], count: usize, size: f32) {
    const TONES: [u32; 6] = [0x8A5A2B, 0x6B4A24, 0xA8752F, 0x5C5A2A, 0x7A3F22, 0x94802F];
    for _ in 0..count {
        let (x, y) = (canvas.between(area[0], area[2]), canvas.between(area[1], area[3]));
        let angle = canvas.between(0.0, std::f32::consts::TAU);
        let long = size * canvas.between(0.7, 1.4);
        let wide = long * canvas.between(0.32, 0.55);
        let tone = lit(hex(canvas.pick(&TONES)), canvas.between(0.75, 1.2));
        leaf(canvas, (x, y), angle, (long, wide), tone);
    }
}

fn leaf(canvas: &mut Canvas, (x, y): Point, angle: f32, (long, wide): (f32, f32), tone: Rgb) {
    let (c, s) = (angle.cos(), angle.sin());
    let at = |u: f32, v: f32| (x + u * c - v * s, y + u * s + v * c);
    let side = |k: f32| [0.5, 0.85, 1.0, 0.8, 0.4].map(|w| k * wide * w);
    let along = [-0.6, -0.25, 0.1, 0.45, 0.75].map(|u| u * long);
    let mut outline = vec![at(-long, 0.0)];
    outline.extend(along.iter().zip(side(1.0)).map(|(&u, v)| at(u, v)));
    outline.push(at(long, 0.0));
    outline.extend(along.iter().zip(side(-1.0)).rev().map(|(&u, v)| at(u, v)));
    let shadow: Vec<Point> = outline.iter().map(|&(x, y)| (x + 3.0, y + 5.0)).collect();
    canvas.shadow(&polygon(&shadow), 8.0, 0.4);
    canvas.paint(&polygon(&outline), |px, py, _, _| {
        let up = ((px - x) * -s + (py - y) * c) / wide;
        lit(tone, 0.95 - 0.25 * up)
    });
    canvas.glaze(&line(&[at(-long, 0.0), at(long * 0.9, 0.0)], 1.6), 1.5, lit(tone, 0.6), 0.8);
}
