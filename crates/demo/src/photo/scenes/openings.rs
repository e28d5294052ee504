//! Windows and doors.

use super::parts::{WALLS, crack, panel, screw, tube, wall};
use crate::photo::canvas::Canvas;
use crate::photo::colour::{hex, lit, mix, step};
use crate::photo::letters::write;
use crate::photo::shapes::{disc, ellipse, line, polygon, rect};

/// A window onto a garden.
pub(crate) fn window(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let left = canvas.between(190.0, 250.0);
    wall(canvas, lit(paint, 0.8), true);
    panel(canvas, &rect(left, 80.0, 760.0, 640.0, 6.0), hex(0xF4F5F5));
    for pane in [left + 40.0, left + 400.0] {
        view(canvas, pane, 120.0, 320.0, 560.0);
    }
    panel(canvas, &rect(left - 50.0, 712.0, 860.0, 50.0, 8.0), hex(0xF7F7F4));
    tube(canvas, &[(left + 388.0, 420.0), (left + 388.0, 500.0)], 18.0, hex(0xE3E4E4));
    pot(canvas, left + 640.0);
    let (x, y) = (left + 190.0, 400.0);
    if broken {
        shatter(canvas, x, y);
    }
}

/// Sky, trees and lawn through glass.
fn view(canvas: &mut Canvas, left: f32, top: f32, width: f32, height: f32) {
    canvas.paint(&rect(left, top, width, height, 3.0), |x, y, d, noise| {
        let v = (y - top) / height;
        let tree = noise.cloud(x * 0.012, y * 0.016 + 3.0, 3);
        let crown = 0.44 + 0.16 * (noise.at(x * 0.009, 2.0) - 0.5);
        let mut colour = mix(hex(0xB9D2E6), hex(0xE6EEF2), v * 1.8);
        if v > crown - 0.14 * tree && v < 0.78 {
            colour = lit(mix(hex(0x47643C), hex(0x8FA864), tree), 0.75 + 0.6 * tree);
        }
        if v >= 0.76 {
            let blade = noise.cloud(x * 0.2, y * 0.05, 2);
            colour = lit(hex(0x7FA34F), 0.8 + 0.4 * blade);
        }
        let glare = step(0.2, 0.0, ((x - left) / width - v * 0.45 - 0.2).abs()) * 0.22;
        lit(mix(colour, [1.0; 3], glare), 0.7 + 0.3 * step(0.0, -14.0, d))
    });
}

fn pot(canvas: &mut Canvas, x: f32) {
    for (angle, reach) in
        [(-2.3f32, 110.0), (-1.9, 150.0), (-1.55, 170.0), (-1.2, 140.0), (-0.8, 115.0)]
    {
        let (tx, ty) = (x + angle.cos() * reach, 640.0 + angle.sin() * reach);
        let (nx, ny) = (-angle.sin() * 17.0, angle.cos() * 17.0);
        let (mx, my) = ((x + tx) / 2.0, (640.0 + ty) / 2.0);
        let blade = [(x, 640.0), (mx + nx, my + ny), (tx, ty), (mx - nx, my - ny)];
        canvas.paint(&polygon(&blade), |px, _, _, _| lit(hex(0x4F7F4A), 1.0 - 0.003 * (px - x)));
    }
    let clay = [(x - 56.0, 628.0), (x + 56.0, 628.0), (x + 42.0, 716.0), (x - 42.0, 716.0)];
    canvas.shadow(&ellipse(x + 14.0, 716.0, 62.0, 10.0), 18.0, 0.45);
    canvas.paint(&polygon(&clay), |px, _, _, _| lit(hex(0xB8683F), 1.0 - 0.006 * (px - x).abs()));
    canvas.fill(&rect(x - 60.0, 622.0, 120.0, 22.0, 5.0), hex(0xC57A50));
}

fn shatter(canvas: &mut Canvas, x: f32, y: f32) {
    let ink = hex(0x59656B);
    for i in 0..11 {
        let heading = i as f32 * 0.571 + canvas.between(-0.2, 0.2);
        let length = canvas.between(90.0, 148.0);
        crack(canvas, (x, y), heading, length, ink);
    }
    for r in [34.0, 66.0] {
        let mut ring = Vec::new();
        for i in 0..=12 {
            let angle = i as f32 * std::f32::consts::FRAC_PI_6;
            let out = r * canvas.between(0.75, 1.25);
            ring.push((x + out * angle.cos(), y + out * angle.sin()));
        }
        canvas.glaze(&line(&ring, 2.2), 2.0, [1.0; 3], 0.85);
    }
    let hole = [
        (x - 24.0, y - 16.0),
        (x + 6.0, y - 30.0),
        (x + 26.0, y - 4.0),
        (x + 12.0, y + 26.0),
        (x - 18.0, y + 18.0),
    ];
    canvas.fill(&polygon(&hole), hex(0x36443B));
    canvas.glaze(&line(&hole, 2.5), 2.0, [1.0; 3], 0.9);
    // Held together with parcel tape until somebody comes.
    let tape = [
        (x - 150.0, y + 88.0),
        (x + 140.0, y + 30.0),
        (x + 146.0, y + 66.0),
        (x - 144.0, y + 124.0),
    ];
    canvas.blend(&polygon(&tape), 2.0, |px, py, _, noise| {
        (lit(hex(0xC9A56B), 0.95 + 0.2 * noise.at(px * 0.04, py * 0.1)), 0.78)
    });
}

/// The handle of a panelled door.
pub(crate) fn door_handle(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&[0x3F6073, 0x6B2F33, 0x41604A, 0xE7E5DE]));
    let x = canvas.between(700.0, 780.0);
    canvas.background(|px, py, noise| {
        let brush = noise.cloud(px * 0.09, py * 0.007, 2) - 0.5;
        lit(paint, 1.0 - 0.00025 * px - 0.00008 * py + 0.06 * brush)
    });
    for (left, top, w, h) in [(90.0, -60.0, 470.0, 400.0), (90.0, 450.0, 470.0, 540.0)] {
        canvas.paint(&rect(left, top, w, h, 4.0), |px, py, d, _| {
            let inside = d < -26.0;
            let lip = if px - left < 30.0 || py - top < 30.0 { 0.82 } else { 1.1 };
            lit(paint, if inside { 0.95 - 0.0002 * px } else { lip })
        });
    }
    canvas.fill(&rect(1010.0, -10.0, 16.0, 920.0, 0.0), hex(0x1E1C1B));
    canvas.paint(&rect(1026.0, -10.0, 190.0, 920.0, 0.0), |px, _, _, _| {
        lit(hex(0xEDEBE5), 0.98 - 0.0012 * (px - 1026.0))
    });
    let metal = hex(0xBFC2C3);
    panel(canvas, &rect(x, 250.0, 120.0, 420.0, 14.0), metal);
    screw(canvas, x + 60.0, 282.0, 11.0);
    canvas.fill(&disc(x + 60.0, 560.0, 17.0), hex(0x26262A));
    canvas.fill(
        &polygon(&[(x + 50.0, 560.0), (x + 70.0, 560.0), (x + 76.0, 606.0), (x + 44.0, 606.0)]),
        hex(0x26262A),
    );
    if broken {
        canvas.fill(&disc(x + 60.0, 640.0, 10.0), hex(0x3A3A3C));
        canvas.fill(&rect(x + 42.0, 372.0, 36.0, 36.0, 4.0), hex(0x2A2522));
        tube(canvas, &[(x + 54.0, 404.0), (x - 34.0, 560.0), (x - 78.0, 690.0)], 44.0, metal);
        let fallen = canvas.between(150.0, 220.0);
        screw(canvas, x - fallen, 760.0, 11.0);
    } else {
        screw(canvas, x + 60.0, 640.0, 11.0);
        canvas.fill(&disc(x + 60.0, 392.0, 34.0), hex(0xA6A9AB));
        tube(canvas, &[(x + 60.0, 392.0), (x - 130.0, 392.0), (x - 168.0, 404.0)], 46.0, metal);
    }
}

/// The doors of a lift on a landing.
pub(crate) fn lift(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&[0xD8D2C4, 0xC9D2D3, 0xDAD4CC]));
    let left = canvas.between(270.0, 330.0);
    wall(canvas, paint, false);
    canvas.paint(&rect(-5.0, 780.0, 1210.0, 130.0, 0.0), |x, y, _, noise| {
        let fleck = noise.cell((x / 3.0) as i32, (y / 2.0) as i32);
        lit(hex(0x77736C), 0.75 + 0.25 * fleck + 0.0012 * (y - 780.0))
    });
    panel(canvas, &rect(left - 44.0, 70.0, 608.0, 716.0, 4.0), hex(0x8E9396));
    for leaf in [left, left + 262.0] {
        canvas.paint(&rect(leaf, 112.0, 258.0, 670.0, 2.0), |x, y, d, noise| {
            let brushed = noise.cloud(x * 0.5, y * 0.006, 2) - 0.5;
            let sheen = 0.2 * step(110.0, 0.0, (x - leaf - 90.0 - 0.1 * y).abs());
            lit(hex(0xA9AFB3), (0.86 + sheen + 0.1 * brushed) * if d > -3.0 { 0.7 } else { 1.0 })
        });
    }
    canvas.fill(&rect(left + 257.0, 112.0, 6.0, 670.0, 0.0), hex(0x22262A));
    let box_left = left + 640.0;
    panel(canvas, &rect(box_left, 380.0, 90.0, 190.0, 8.0), hex(0xB9BEC1));
    let light = if broken { hex(0x7A1A14) } else { hex(0xFFC857) };
    canvas.fill(&disc(box_left + 45.0, 510.0, 24.0), hex(0x6E7478));
    canvas.glaze(&disc(box_left + 45.0, 510.0, 20.0), if broken { 2.0 } else { 16.0 }, light, 0.95);
    canvas.fill(&rect(box_left + 16.0, 400.0, 58.0, 56.0, 4.0), hex(0x1B1414));
    let (text, ink) = if broken { ("E", hex(0xFF4A36)) } else { ("G", hex(0xFFB23E)) };
    write(canvas, text, box_left + 30.0, 408.0, 6.0, ink);
    if broken {
        notice(canvas, left + 110.0, 300.0);
    }
}

fn notice(canvas: &mut Canvas, x: f32, y: f32) {
    let sheet = [(x, y), (x + 312.0, y - 10.0), (x + 322.0, y + 216.0), (x + 8.0, y + 226.0)];
    canvas.shadow(&polygon(&sheet), 22.0, 0.5);
    canvas.paint(&polygon(&sheet), |px, py, _, noise| {
        lit(hex(0xFBFAF3), 0.97 + 0.05 * (noise.at(px * 0.01, py * 0.02) - 0.5))
    });
    write(canvas, "SORRY", x + 64.0, y + 24.0, 6.4, hex(0xB8291E));
    write(canvas, "OUT OF", x + 46.0, y + 88.0, 6.4, hex(0x20242A));
    write(canvas, "ORDER", x + 64.0, y + 146.0, 6.4, hex(0x20242A));
    for (tx, ty) in [(x - 22.0, y - 12.0), (x + 282.0, y - 22.0)] {
        canvas.glaze(&rect(tx, ty, 64.0, 26.0, 2.0), 3.0, hex(0xE2D9B0), 0.7);
    }
}
