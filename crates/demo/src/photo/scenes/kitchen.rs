//! Under the sink, on the wall and beside the worktop.

use super::parts::{WALLS, collar, drop, floor, panel, puddle, screw, skirting, tube, wall};
use crate::photo::canvas::Canvas;
use crate::photo::colour::{hex, lit, mix, step};
use crate::photo::letters::write;
use crate::photo::shapes::{disc, ellipse, line, polygon, rect};

/// The trap in the cupboard under a kitchen sink.
pub(crate) fn sink_pipe(canvas: &mut Canvas, broken: bool) {
    let board = hex(canvas.pick(&[0xC9BFAE, 0xBDB7AC, 0xD2C6B0]));
    let x = canvas.between(560.0, 640.0);
    cupboard(canvas, board);
    // The underside of the bowl, and its waste.
    panel(
        canvas,
        &polygon(&[(230.0, -20.0), (970.0, -20.0), (900.0, 120.0), (300.0, 120.0)]),
        hex(0xB8BCC0),
    );
    collar(canvas, x, 140.0, 150.0, 46.0, hex(0x9FA4A8));
    let plastic = hex(0xEEEEEA);
    let right = x + 190.0;
    tube(canvas, &[(right, 420.0), (right, 330.0), (1260.0, 318.0)], 74.0, plastic);
    let bend = [
        (x, 150.0),
        (x, 500.0),
        (x + 16.0, 552.0),
        (x + 52.0, 588.0),
        (x + 95.0, 600.0),
        (x + 138.0, 588.0),
        (x + 174.0, 552.0),
        (right, 500.0),
        (right, 400.0),
    ];
    tube(canvas, &bend, 78.0, plastic);
    for (cx, cy) in [(x, 250.0), (x, 470.0), (right, 430.0)] {
        collar(canvas, cx, cy, 116.0, 52.0, hex(0xF6F6F2));
    }
    tube(canvas, &[(170.0, -20.0), (176.0, 300.0), (150.0, 940.0)], 26.0, hex(0xB87445));
    tube(canvas, &[(250.0, -20.0), (246.0, 330.0), (262.0, 940.0)], 26.0, hex(0xB87445));
    collar(canvas, 174.0, 330.0, 46.0, 60.0, hex(0xC9A54A));
    if broken {
        leak_under_sink(canvas, x);
    } else {
        canvas.glaze(&rect(x - 30.0, 290.0, 14.0, 150.0, 6.0), 12.0, [1.0; 3], 0.5);
    }
}

fn cupboard(canvas: &mut Canvas, board: [f32; 3]) {
    canvas.background(|x, y, noise| {
        let side = step(210.0, 60.0, x) + step(1000.0, 1150.0, x);
        let grain = noise.cloud(x * 0.012, y * 0.12, 2) - 0.5;
        let light = 0.62 - 0.18 * side + 0.00022 * y - 0.0003 * (x - 600.0).abs();
        lit(board, light + 0.08 * grain)
    });
    canvas.paint(
        &polygon(&[(-10.0, 910.0), (90.0, 740.0), (1110.0, 740.0), (1210.0, 910.0)]),
        |x, y, _, noise| {
            let grain = noise.cloud(x * 0.1, y * 0.02, 2) - 0.5;
            lit(board, 0.84 + 0.0007 * (y - 740.0) + 0.1 * grain)
        },
    );
    canvas.glaze(&rect(60.0, 728.0, 1080.0, 22.0, 0.0), 26.0, [0.08, 0.06, 0.05], 0.5);
}

fn leak_under_sink(canvas: &mut Canvas, x: f32) {
    puddle(canvas, x + 70.0, 846.0, 520.0, 64.0);
    for (dx, y, size) in
        [(2.0, 512.0, 17.0), (60.0, 650.0, 19.0), (98.0, 655.0, 15.0), (97.0, 716.0, 12.0)]
    {
        drop(canvas, x + dx, y, size);
    }
    // Limescale where it has been weeping.
    canvas.blend(&ellipse(x, 502.0, 70.0, 26.0), 20.0, |px, py, _, noise| {
        (hex(0x8F8A62), 0.65 * step(0.45, 0.6, noise.cloud(px * 0.06, py * 0.06, 2)))
    });
    bowl(canvas, x + 92.0, 780.0);
}

/// A washing-up bowl put under the leak.
fn bowl(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.shadow(&ellipse(x + 10.0, y + 66.0, 220.0, 30.0), 40.0, 0.5);
    let side = [
        (x - 220.0, y - 20.0),
        (x + 220.0, y - 20.0),
        (x + 176.0, y + 74.0),
        (x - 176.0, y + 74.0),
    ];
    canvas.paint(&polygon(&side), |px, _, _, _| {
        let t = (px - x) / 220.0;
        lit(hex(0x3F7FA8), 0.98 - 0.35 * t - 0.3 * t * t)
    });
    canvas.fill(&ellipse(x, y - 20.0, 228.0, 34.0), hex(0x6BA6CB));
    canvas.fill(&ellipse(x, y - 18.0, 208.0, 26.0), hex(0x2C5B7A));
    canvas.paint(&ellipse(x, y - 10.0, 190.0, 19.0), |px, py, _, noise| {
        mix(hex(0x6E7C80), hex(0xC9D6DA), noise.cloud(px * 0.012, py * 0.07, 2))
    });
}

/// A wall-hung boiler.
pub(crate) fn boiler(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let left = canvas.between(310.0, 390.0);
    let code = canvas.pick(&["F28", "E5", "F2"]);
    wall(canvas, lit(paint, 0.97), true);
    for (i, copper) in [0xB06A3C, 0xB87445, 0xA8643A, 0xBC7A4C].into_iter().enumerate() {
        let x = left + 90.0 + 100.0 * i as f32;
        tube(canvas, &[(x, 690.0), (x, 940.0)], 22.0, hex(copper));
    }
    tube(canvas, &[(left + 250.0, -20.0), (left + 250.0, 60.0)], 130.0, hex(0xEFEFED));
    panel(canvas, &rect(left, 50.0, 500.0, 650.0, 26.0), hex(0xF4F5F5));
    canvas.glaze(&rect(left + 30.0, 80.0, 60.0, 430.0, 30.0), 60.0, [1.0; 3], 0.6);
    canvas.fill(&rect(left, 530.0, 500.0, 3.0, 0.0), hex(0xB9BDC0));
    panel_of_boiler(canvas, left, broken, code);
}

fn panel_of_boiler(canvas: &mut Canvas, left: f32, broken: bool, code: &str) {
    canvas.paint(&rect(left + 36.0, 552.0, 428.0, 122.0, 14.0), |_, y, _, _| {
        lit(hex(0x3A4046), 1.08 - 0.002 * (y - 552.0))
    });
    canvas.fill(
        &rect(left + 172.0, 572.0, 132.0, 82.0, 6.0),
        if broken { hex(0x3A1512) } else { hex(0x14281C) },
    );
    let (text, ink) = if broken { (code, hex(0xFF5A42)) } else { ("65", hex(0x7CF2A0)) };
    let offset = if text.len() == 3 { 182.0 } else { 204.0 };
    write(canvas, text, left + offset, 588.0, 6.6, ink);
    canvas.glaze(&rect(left + 172.0, 572.0, 132.0, 82.0, 6.0), 40.0, ink, 0.12);
    gauge(canvas, left + 104.0, 613.0, broken);
    for (i, r) in [(0, 27.0), (1, 27.0)] {
        let x = left + 350.0 + 70.0 * i as f32;
        canvas.shadow(&disc(x + 3.0, 608.0, r), 10.0, 0.5);
        canvas.paint(&disc(x, 604.0, r), |px, py, _, _| {
            lit(hex(0xC9CDD0), 1.0 - 0.3 * ((px - x) + (py - 604.0)) / r)
        });
        canvas.fill(&line(&[(x, 604.0), (x + 12.0, 588.0)], 4.0), hex(0x30343A));
    }
    let light = if broken { hex(0xFF3B2A) } else { hex(0x45E07A) };
    canvas.glaze(&disc(left + 386.0, 655.0, 16.0), 30.0, light, 0.55);
    canvas.fill(&disc(left + 386.0, 655.0, 7.0), mix(light, [1.0; 3], 0.35));
}

fn gauge(canvas: &mut Canvas, x: f32, y: f32, low: bool) {
    canvas.fill(&disc(x, y, 46.0), hex(0xA9AEB2));
    canvas.fill(&disc(x, y, 40.0), hex(0xF7F7F3));
    for i in 0..9 {
        let angle = 2.5 + i as f32 * 0.53;
        let tone = if i > 6 {
            hex(0xD8412F)
        } else if (2..5).contains(&i) {
            hex(0x3FA65C)
        } else {
            hex(0x555A60)
        };
        let (c, s) = (angle.cos(), angle.sin());
        canvas
            .fill(&line(&[(x + c * 28.0, y + s * 28.0), (x + c * 36.0, y + s * 36.0)], 5.0), tone);
    }
    let angle: f32 = if low { 2.62 } else { 4.0 };
    canvas.fill(
        &line(&[(x, y), (x + angle.cos() * 30.0, y + angle.sin() * 30.0)], 4.0),
        hex(0x1E2226),
    );
    canvas.fill(&disc(x, y, 6.0), hex(0x1E2226));
}

/// A washing machine under a worktop.
pub(crate) fn washing_machine(canvas: &mut Canvas, broken: bool) {
    let paint = hex(canvas.pick(&WALLS));
    let wood = hex(canvas.pick(&[0xA98A63, 0x8F8F8C, 0xB79B74]));
    let left = canvas.between(300.0, 380.0);
    wall(canvas, paint, false);
    floor(canvas, 720.0, wood);
    skirting(canvas, 722.0, 70.0);
    cabinet(canvas, -60.0, left - 20.0);
    cabinet(canvas, left + 560.0, 1270.0);
    panel(canvas, &rect(left, 150.0, 540.0, 620.0, 16.0), hex(0xF2F3F3));
    canvas.fill(&rect(left, 246.0, 540.0, 3.0, 0.0), hex(0xBEC2C4));
    canvas.fill(&rect(left + 28.0, 172.0, 170.0, 56.0, 8.0), hex(0xDFE2E3));
    canvas.fill(&rect(left + 330.0, 180.0, 120.0, 42.0, 6.0), hex(0x1E2A30));
    let ink = if broken { hex(0xFF6A4A) } else { hex(0x74E0F0) };
    write(canvas, if broken { "E2" } else { "26" }, left + 352.0, 187.0, 4.0, ink);
    door_of_drum(canvas, left + 270.0, 500.0);
    for dx in [60.0, 480.0] {
        canvas.fill(&rect(left + dx - 20.0, 768.0, 40.0, 16.0, 4.0), hex(0x2B2D2F));
    }
    panel(canvas, &rect(-20.0, 100.0, 1240.0, 46.0, 4.0), hex(0x5D5650));
    if broken {
        puddle(canvas, left + 300.0, 832.0, 400.0, 72.0);
        for (dx, y, size) in [(250.0, 690.0, 12.0), (262.0, 742.0, 15.0), (300.0, 726.0, 10.0)] {
            drop(canvas, left + dx, y, size);
        }
    }
}

fn cabinet(canvas: &mut Canvas, from: f32, to: f32) {
    panel(canvas, &rect(from, 150.0, to - from, 590.0, 4.0), hex(0xC7CBC4));
    canvas.paint(&rect(from + 46.0, 196.0, to - from - 92.0, 498.0, 4.0), |_, y, d, _| {
        lit(hex(0xC7CBC4), if d > -5.0 { 0.82 } else { 0.97 - 0.0001 * y })
    });
    let handle = if from < 0.0 { to - 26.0 } else { from + 26.0 };
    tube(canvas, &[(handle, 250.0), (handle, 360.0)], 14.0, hex(0xB3B7BA));
}

fn door_of_drum(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.shadow(&disc(x + 6.0, y + 12.0, 196.0), 30.0, 0.4);
    canvas.paint(&disc(x, y, 194.0), |px, py, _, _| {
        lit(hex(0xD7DADC), 1.0 - 0.16 * ((px - x) + (py - y)) / 194.0)
    });
    canvas.fill(&disc(x, y, 158.0), hex(0x6D7478));
    canvas.paint(&disc(x, y, 146.0), |px, py, _, noise| {
        let hole = noise.cell((px / 9.0) as i32, (py / 9.0) as i32) * 0.04;
        let t = (py - y) / 146.0;
        lit(hex(0x39424A), 0.85 + hole - 0.35 * t)
    });
    canvas.glaze(&ellipse(x - 50.0, y - 66.0, 60.0, 26.0), 40.0, [1.0; 3], 0.35);
    canvas.glaze(&ellipse(x + 40.0, y + 96.0, 70.0, 12.0), 24.0, hex(0xA9C4D2), 0.35);
    screw(canvas, x + 176.0, y, 7.0);
}
