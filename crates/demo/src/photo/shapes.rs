//! Shapes by distance: negative inside, positive outside, in pixels. Edges come out smooth.

/// A place on the picture, from its top left corner, in pixels.
pub(crate) type Point = (f32, f32);

/// Something with an inside.
pub(crate) trait Shape {
    /// Left, top, right, bottom of what it covers.
    fn bounds(&self) -> [f32; 4];
    /// How far a place is from the edge; negative inside.
    fn distance(&self, x: f32, y: f32) -> f32;
}

/// A rectangle with rounded corners.
pub(crate) struct Rect {
    left: f32,
    top: f32,
    width: f32,
    height: f32,
    round: f32,
}

/// A rectangle from its top left corner.
pub(crate) fn rect(left: f32, top: f32, width: f32, height: f32, round: f32) -> Rect {
    Rect { left, top, width, height, round }
}

impl Shape for Rect {
    fn bounds(&self) -> [f32; 4] {
        [self.left, self.top, self.left + self.width, self.top + self.height]
    }

    fn distance(&self, x: f32, y: f32) -> f32 {
        let dx = (x - self.left - self.width / 2.0).abs() - self.width / 2.0 + self.round;
        let dy = (y - self.top - self.height / 2.0).abs() - self.height / 2.0 + self.round;
        let outside = length(dx.max(0.0), dy.max(0.0));
        outside + dx.max(dy).min(0.0) - self.round
    }
}

/// An ellipse; distances are close to exact near its edge.
pub(crate) struct Ellipse {
    centre: Point,
    rx: f32,
    ry: f32,
}

/// An ellipse from its centre and half widths.
pub(crate) fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Ellipse {
    Ellipse { centre: (x, y), rx, ry }
}

/// A disc from its centre and radius.
pub(crate) fn disc(x: f32, y: f32, r: f32) -> Ellipse {
    ellipse(x, y, r, r)
}

impl Shape for Ellipse {
    fn bounds(&self) -> [f32; 4] {
        let ((x, y), rx, ry) = (self.centre, self.rx, self.ry);
        [x - rx, y - ry, x + rx, y + ry]
    }

    fn distance(&self, x: f32, y: f32) -> f32 {
        let (dx, dy) = (x - self.centre.0, y - self.centre.1);
        let k = length(dx / self.rx, dy / self.ry);
        let slope = length(dx / (self.rx * self.rx), dy / (self.ry * self.ry));
        if slope < 1e-6 { -self.rx.min(self.ry) } else { k * (k - 1.0) / slope }
    }
}

/// A line with round ends through several points.
pub(crate) struct Line {
    points: Vec<Point>,
    half: f32,
}

/// A line through points, `width` pixels wide.
pub(crate) fn line(points: &[Point], width: f32) -> Line {
    Line { points: points.to_vec(), half: width / 2.0 }
}

impl Shape for Line {
    fn bounds(&self) -> [f32; 4] {
        let [l, t, r, b] = around(&self.points);
        [l - self.half, t - self.half, r + self.half, b + self.half]
    }

    fn distance(&self, x: f32, y: f32) -> f32 {
        let near = |pair: &[Point]| to_segment(pair[0], pair[1], x, y);
        self.points.windows(2).map(near).fold(f32::MAX, f32::min).sqrt() - self.half
    }
}

/// A closed outline of straight sides.
pub(crate) struct Polygon {
    points: Vec<Point>,
}

/// The inside of an outline.
pub(crate) fn polygon(points: &[Point]) -> Polygon {
    Polygon { points: points.to_vec() }
}

impl Shape for Polygon {
    fn bounds(&self) -> [f32; 4] {
        around(&self.points)
    }

    fn distance(&self, x: f32, y: f32) -> f32 {
        let (mut near, mut inside) = (f32::MAX, false);
        let mut a = self.points[self.points.len() - 1];
        for &b in &self.points {
            near = near.min(to_segment(a, b, x, y));
            let crosses = (a.1 > y) != (b.1 > y);
            if crosses && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0 {
                inside = !inside;
            }
            a = b;
        }
        let near = near.sqrt();
        if inside { -near } else { near }
    }
}

fn around(points: &[Point]) -> [f32; 4] {
    points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[l, t, r, b], &(x, y)| {
        [l.min(x), t.min(y), r.max(x), b.max(y)]
    })
}

/// The square of how far a place is from a straight line between two points.
fn to_segment(a: Point, b: Point, x: f32, y: f32) -> f32 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = (dx * dx + dy * dy).max(1e-6);
    let t = (((x - a.0) * dx + (y - a.1) * dy) / length).clamp(0.0, 1.0);
    let (rx, ry) = (x - a.0 - t * dx, y - a.1 - t * dy);
    rx * rx + ry * ry
}

/// The length of a vector; `f32::hypot` guards against overflow, which pixels cannot cause, and
/// takes several times as long.
fn length(x: f32, y: f32) -> f32 {
    (x * x + y * y).sqrt()
}
