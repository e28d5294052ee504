//! Things fixed to walls and ceilings.

use super::parts::{WALLS, crack, panel, screw, tube, wall};
use crate::photo::canvas::Canvas;
use crate::photo::colour::{Rgb, hex, lit, mix, step};
use crate::photo::shapes::{disc, ellipse, line, polygon, rect};

const TILE: f32 = 246.0;
const GROUT: f32 = 7.0;

/// A tiled bathroom wall.
pub(crate) fn cracked_tile(canvas: &mut Canvas, broken: bool) {
    let glaze = hex(canvas.pick(&[0xDCE6E4, 0xE8E2D6, 0xC3D6DC, 0xE6E8E8]));
    let (ox, oy) = (canvas.between(-120.0, -60.0), canvas.between(-140.0, -60.0));
    let grout = if broken { hex(0xB7AFA0) } else { hex(0xE9E7E1) };
    canvas.background(|x, y, noise| {
        let dirt = noise.cloud(x * 0.03, y * 0.03, 2);
        lit(grout, 0.78 + 0.3 * dirt)
    });
    for row in 0..5 {
        for column in 0..6 {
            let (left, top) = (ox + TILE * column as f32, oy + TILE * row as f32);
            tile(canvas, left, top, lit(glaze, 0.96 + 0.012 * ((row * 5 + column * 3) % 4) as f32));
        }
    }
    let (left, top) = (ox + TILE * 2.0, oy + TILE * 2.0);
    if broken {
        damage(canvas, left, top);
    } else {
        canvas.glaze(
            &rect(left + 8.0, top + 8.0, TILE - 16.0, TILE - 16.0, 6.0),
            30.0,
            [1.0; 3],
            0.22,
        );
    }
}

fn tile(canvas: &mut Canvas, left: f32, top: f32, glaze: Rgb) {
    let side = TILE - GROUT;
    canvas.paint(&rect(left, top, side, side, 6.0), |x, y, d, noise| {
        let (u, v) = ((x - left) / side, (y - top) / side);
        let bevel = if d > -6.0 { if u + v < 1.0 { 1.08 } else { 0.86 } } else { 1.0 };
        let wave = 0.035 * (noise.at(x * 0.012, y * 0.012) - 0.5);
        let sheen = 0.16 * step(0.16, 0.0, (u + v * 0.6 - 0.52 + wave * 3.0).abs());
        mix(lit(glaze, (0.95 + wave - 0.05 * v) * bevel), [1.0; 3], sheen)
    });
}

fn damage(canvas: &mut Canvas, left: f32, top: f32) {
    let ink = hex(0x4A443C);
    let (x, y) = (left + 130.0, top + 110.0);
    for heading in [0.4, 1.9, 3.3, 4.6, 5.6] {
        let length = canvas.between(90.0, 135.0);
        crack(canvas, (x, y), heading, length, ink);
    }
    // A piece is out, and shows the adhesive.
    let piece = [
        (x + 4.0, y + 6.0),
        (x + 62.0, y + 34.0),
        (x + 70.0, y + 92.0),
        (x + 22.0, y + 118.0),
        (x - 18.0, y + 60.0),
    ];
    canvas.paint(&polygon(&piece), |px, py, d, noise| {
        let ridge = ((px + py * 0.3) * 0.35).sin() * 0.08;
        lit(
            hex(0x9A8F7E),
            0.75 + ridge + 0.25 * noise.at(px * 0.08, py * 0.08) + step(-6.0, 0.0, d) * -0.3,
        )
    });
    canvas.glaze(&line(&[piece[0], piece[1], piece[2]], 3.0), 2.0, [1.0; 3], 0.7);
    let seam = rect(left - GROUT, top - 30.0, GROUT, TILE * 1.6, 0.0);
    canvas.blend(&seam, 5.0, |px, py, _, noise| {
        (hex(0x3C3A33), 0.8 * step(0.42, 0.6, noise.cloud(px * 0.05, py * 0.05, 2)))
    });
}

/// A double socket on a wall.
pub(crate) fn socket(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let (left, top) = (canvas.between(270.0, 340.0), canvas.between(260.0, 310.0));
    wall(canvas, paint, true);
    panel(canvas, &rect(left, top, 600.0, 330.0, 22.0), hex(0xF6F6F3));
    canvas.paint(&rect(left + 14.0, top + 12.0, 572.0, 306.0, 16.0), |_, y, d, _| {
        lit(hex(0xF6F6F3), if d > -4.0 { 0.93 } else { 1.0 - 0.0002 * (y - top) })
    });
    for dx in [40.0, 330.0] {
        outlet(canvas, left + dx, top + 44.0);
    }
    screw(canvas, left + 26.0, top + 165.0, 10.0);
    screw(canvas, left + 574.0, top + 165.0, 10.0);
    if broken {
        scorch(canvas, left + 445.0, top + 200.0);
    }
}

fn outlet(canvas: &mut Canvas, left: f32, top: f32) {
    let pin = |canvas: &mut Canvas, x: f32, y: f32, w: f32, h: f32| {
        canvas.fill(&rect(x - 3.0, y - 3.0, w + 6.0, h + 6.0, 4.0), hex(0xD4D4CF));
        canvas
            .paint(&rect(x, y, w, h, 2.0), |_, py, _, _| lit(hex(0x2B2B2B), 0.6 + 0.01 * (py - y)));
    };
    pin(canvas, left + 103.0, top + 108.0, 24.0, 46.0);
    pin(canvas, left + 34.0, top + 190.0, 48.0, 22.0);
    pin(canvas, left + 148.0, top + 190.0, 48.0, 22.0);
    canvas.shadow(&rect(left + 84.0, top + 12.0, 66.0, 72.0, 6.0), 8.0, 0.35);
    canvas.paint(&rect(left + 82.0, top + 6.0, 66.0, 74.0, 6.0), |_, py, _, _| {
        let t = (py - top - 6.0) / 74.0;
        lit(hex(0xFBFBF8), if t < 0.5 { 0.9 + 0.2 * t } else { 1.02 })
    });
    canvas.fill(&rect(left + 100.0, top + 14.0, 30.0, 8.0, 3.0), hex(0xD9402F));
}

fn scorch(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.blend(&ellipse(x, y - 40.0, 260.0, 280.0), 60.0, |px, py, _, noise| {
        let out =
            ((px - x) / 150.0).hypot((py - y + 50.0) / if py < y - 50.0 { 200.0 } else { 125.0 });
        let smoke = step(1.15, 0.1, out + 0.45 * (noise.cloud(px * 0.014, py * 0.009, 3) - 0.5));
        let core = step(0.62, 0.15, out);
        (mix(hex(0x6B4A2C), hex(0x17120E), core * 0.9 + smoke * 0.2), 0.72 * smoke + 0.2 * core)
    });
    // Plastic that has run.
    canvas.blend(&ellipse(x + 58.0, y + 22.0, 74.0, 62.0), 12.0, |px, py, d, noise| {
        let lump = noise.cloud(px * 0.05, py * 0.05, 2);
        let rim = step(-22.0, -4.0, d);
        let edge = step(-2.0, -16.0, d + 40.0 * (noise.cloud(px * 0.03, py * 0.03, 2) - 0.5));
        (lit(hex(0x4A3826), 0.35 + 0.9 * lump + 0.35 * rim), 0.9 * edge)
    });
}

/// A smoke alarm on a ceiling.
pub(crate) fn smoke_alarm(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&[0xF0EEE8, 0xECEBE6, 0xEDE9DF]));
    let (x, y) = (canvas.between(540.0, 660.0), canvas.between(330.0, 390.0));
    canvas.background(|px, py, noise| {
        // Swirled plaster, as on so many ceilings.
        let (u, v) = ((px / 150.0).fract() - 0.5, (py / 150.0).fract() - 0.5);
        let swirl = (u.hypot(v) * 58.0 + noise.at(px * 0.02, py * 0.02) * 5.0).sin() * 0.018;
        let rough = 0.03 * (noise.cloud(px * 0.1, py * 0.1, 2) - 0.5);
        lit(paint, 0.93 + swirl + rough - 0.00012 * px)
    });
    if broken {
        canvas.fill(&disc(x, y, 120.0), hex(0xD8D5CC));
        canvas.paint(&disc(x, y, 58.0), |_, py, _, _| {
            lit(hex(0x3B3630), 0.6 + 0.006 * (py - y + 60.0))
        });
        let hang = (x + 110.0, y + 250.0);
        for (dx, tone) in [(-18.0, 0x8A4B2A), (0.0, 0x3D6FA6), (18.0, 0xA8A23A)] {
            tube(
                canvas,
                &[(x + dx, y), (x + dx + 40.0, y + 110.0), (hang.0 + dx, hang.1)],
                9.0,
                hex(tone),
            );
        }
        head(canvas, hang.0, hang.1 + 60.0, (168.0, 140.0), hex(0x6B6F70));
    } else {
        head(canvas, x, y, (190.0, 184.0), hex(0x3CDB6A));
    }
}

fn head(canvas: &mut Canvas, x: f32, y: f32, (rx, ry): (f32, f32), light: Rgb) {
    canvas.shadow(&ellipse(x + 14.0, y + 26.0, rx, ry), 50.0, 0.45);
    canvas.paint(&ellipse(x, y, rx, ry), |px, py, _, _| {
        lit(hex(0xF5F5F2), 1.0 - 0.12 * ((px - x) / rx + (py - y) / ry))
    });
    canvas.paint(&ellipse(x, y, rx * 0.74, ry * 0.74), |px, py, d, _| {
        let turn = ((py - y).atan2(px - x) * 14.0).sin();
        let slot = if d > -rx * 0.16 && turn > 0.2 { 0.58 } else { 0.97 };
        lit(hex(0xEFEFEB), slot - 0.06 * (py - y) / ry)
    });
    canvas.paint(&ellipse(x, y, rx * 0.3, ry * 0.3), |px, py, _, _| {
        lit(hex(0xE2E2DE), 1.0 - 0.2 * ((px - x) + (py - y)) / rx)
    });
    canvas.glaze(&disc(x + rx * 0.42, y - ry * 0.36, 16.0), 24.0, light, 0.5);
    canvas.fill(&disc(x + rx * 0.42, y - ry * 0.36, 7.0), mix(light, [1.0; 3], 0.25));
}
