//! Where everything stands: blocks become items on pages, in points from the upper left corner.

use crate::PdfError;
use crate::blocks::{Block, Paper, Picture};
use crate::code::{Code, QUIET, code};
use crate::face::{Faces, Weight, printable};
use crate::tags::{Leaf, Shape};

/// A page of A4, in points.
pub const PAGE: (f32, f32) = (595.276, 841.89);
/// The white around a page: two centimetres.
pub const MARGIN: f32 = 56.7;
/// Where the last line of a page's words may stand.
const BOTTOM: f32 = PAGE.1 - MARGIN - 12.0;
/// How wide a page's words may be.
pub const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// The size of the words.
pub const BODY: f32 = 10.5;
/// From line to line, in sizes.
const LEADING: f32 = 1.42;
/// How wide the first column of facts is.
const LABEL: f32 = 150.0;
/// Between columns, and from a bullet to its words.
const GAP: f32 = 14.0;
/// A photograph's height at most.
const TALL: f32 = 250.0;
/// A photograph's width at most.
const BROAD: f32 = 340.0;
/// The side of a code.
const CODE: f32 = 96.0;

/// Something that stands on a page.
#[derive(Debug)]
pub enum Item {
    Line { leaf: Leaf, x: f32, base: f32, weight: Weight, size: f32, text: String },
    Rule { y: f32 },
    Picture { leaf: Leaf, x: f32, y: f32, size: (f32, f32), picture: usize },
    Code { leaf: Leaf, x: f32, y: f32, module: f32, code: Code },
}

/// A heading, for the list of them.
#[derive(Debug)]
pub struct Mark {
    pub text: String,
    pub page: usize,
    pub y: f32,
}

/// A paper whose places are known.
#[derive(Debug)]
pub struct Laid {
    pub pages: Vec<Vec<Item>>,
    pub shapes: Vec<Shape>,
    pub leaves: usize,
    pub marks: Vec<Mark>,
    pub pictures: Vec<Vec<u8>>,
}

/// How words look.
#[derive(Clone, Copy)]
struct Look {
    weight: Weight,
    size: f32,
}

const PLAIN: Look = Look { weight: Weight::Regular, size: BODY };
const STRONG: Look = Look { weight: Weight::Bold, size: BODY };
const SMALL: Look = Look { weight: Weight::Regular, size: 9.0 };

impl Look {
    const fn leading(self) -> f32 {
        self.size * LEADING
    }
}

/// Lays a paper out.
pub fn lay(faces: &Faces, paper: &Paper) -> Result<Laid, PdfError> {
    let mut desk = Desk {
        faces,
        y: MARGIN,
        laid: Laid {
            pages: vec![Vec::new()],
            shapes: Vec::new(),
            leaves: 0,
            marks: Vec::new(),
            pictures: Vec::new(),
        },
    };
    for block in &paper.blocks {
        desk.block(block)?;
    }
    Ok(desk.laid)
}

struct Desk<'a> {
    faces: &'a Faces,
    y: f32,
    laid: Laid,
}

impl Desk<'_> {
    fn block(&mut self, block: &Block) -> Result<(), PdfError> {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Text(text) => self.paragraphs(text),
            Block::Lines(lines) => self.lines(lines),
            Block::Facts(facts) => self.facts(facts),
            Block::List(points) => self.list(points),
            Block::Picture(picture) => self.picture(picture),
            Block::Code { text, caption } => self.code(text, caption)?,
        }
        Ok(())
    }

    fn leaf(&mut self) -> Leaf {
        self.laid.leaves += 1;
        Leaf(self.laid.leaves - 1)
    }

    fn page(&mut self) -> &mut Vec<Item> {
        if self.laid.pages.is_empty() {
            self.laid.pages.push(Vec::new());
        }
        let last = self.laid.pages.len() - 1;
        &mut self.laid.pages[last]
    }

    /// Makes sure that so much fits below; begins a page where it does not.
    fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > MARGIN {
            self.laid.pages.push(Vec::new());
            self.y = MARGIN;
        }
    }

    fn wrap(&self, text: &str, look: Look, width: f32) -> Vec<String> {
        self.faces.of(look.weight).wrap(&printable(text), look.size, width)
    }

    /// Puts a line where the desk stands, without moving on.
    fn put(&mut self, leaf: Leaf, x: f32, look: Look, text: String) {
        let base = self.y + look.size * 1.05;
        let Look { weight, size } = look;
        self.page().push(Item::Line { leaf, x, base, weight, size, text });
    }

    fn flow(&mut self, leaf: Leaf, x: f32, look: Look, lines: Vec<String>) {
        for line in lines {
            self.room(look.leading());
            self.put(leaf, x, look, line);
            self.y += look.leading();
        }
    }

    fn heading(&mut self, level: u16, text: &str) {
        // Who jumps from heading to heading has to hear something.
        let text = if printable(text).trim().is_empty() { "–" } else { text };
        let (size, above) = match level {
            1 => (18.0, 6.0),
            2 => (13.0, 10.0),
            _ => (11.0, 6.0),
        };
        let look = Look { weight: Weight::Bold, size };
        let lines = self.wrap(text, look, WIDTH);
        if self.y > MARGIN {
            self.y += above;
        }
        // A heading does not stand alone at the foot of a page.
        let rows = lines.iter().fold(0.0, |sum, _| sum + look.leading());
        self.room(rows + 3.0 * PLAIN.leading());
        let (text, page, y) = (lines.concat(), self.laid.pages.len() - 1, self.y);
        self.laid.marks.push(Mark { text: text.clone(), page, y });
        let leaf = self.leaf();
        self.laid.shapes.push(Shape::Heading(level, text, leaf));
        self.flow(leaf, MARGIN, look, lines);
        self.y += 3.0;
    }

    fn paragraphs(&mut self, text: &str) {
        for part in text.lines() {
            if part.trim().is_empty() {
                continue;
            }
            let lines = self.wrap(part, PLAIN, WIDTH);
            // Neither the first nor the last line of a short paragraph stands alone.
            self.room(PLAIN.leading() * if lines.len() <= 3 { 3.0 } else { 2.0 });
            let leaf = self.leaf();
            self.laid.shapes.push(Shape::Paragraph(leaf));
            self.flow(leaf, MARGIN, PLAIN, lines);
            self.y += 5.0;
        }
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            let wrapped = self.wrap(line, PLAIN, WIDTH);
            let leaf = self.leaf();
            self.laid.shapes.push(Shape::Paragraph(leaf));
            self.flow(leaf, MARGIN, PLAIN, wrapped);
        }
        self.y += 8.0;
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let mut rows = Vec::new();
        let right = MARGIN + LABEL + GAP;
        for (label, value) in facts {
            let labels = self.wrap(label, STRONG, LABEL);
            let values: Vec<String> = value
                .lines()
                .filter(|line| !line.trim().is_empty())
                .flat_map(|line| self.wrap(line, PLAIN, WIDTH - LABEL - GAP))
                .collect();
            let count = labels.len().max(values.len());
            let height = (0..count).fold(7.0, |sum, _| sum + PLAIN.leading());
            self.room(height.min(PAGE.1 / 3.0));
            self.rule();
            let (head, body) = (self.leaf(), self.leaf());
            rows.push((head, body));
            let (mut labels, mut values) = (labels.into_iter(), values.into_iter());
            for _ in 0..count {
                self.room(PLAIN.leading());
                if let Some(text) = labels.next() {
                    self.put(head, MARGIN, STRONG, text);
                }
                if let Some(text) = values.next() {
                    self.put(body, right, PLAIN, text);
                }
                self.y += PLAIN.leading();
            }
            self.y += 3.0;
        }
        if !rows.is_empty() {
            self.rule();
            self.laid.shapes.push(Shape::Table(rows));
        }
        self.y += 8.0;
    }

    fn rule(&mut self) {
        let y = self.y;
        self.page().push(Item::Rule { y });
        self.y += 4.0;
    }

    fn list(&mut self, points: &[String]) {
        let mut items = Vec::new();
        for point in points {
            let lines = self.wrap(point, PLAIN, WIDTH - GAP);
            self.room(PLAIN.leading() * if lines.len() <= 3 { 3.0 } else { 2.0 });
            let (bullet, body) = (self.leaf(), self.leaf());
            self.put(bullet, MARGIN + 3.0, PLAIN, "•".into());
            self.flow(body, MARGIN + GAP, PLAIN, lines);
            self.y += 2.0;
            items.push((bullet, body));
        }
        if !items.is_empty() {
            self.laid.shapes.push(Shape::List(items));
        }
        self.y += 6.0;
    }

    fn picture(&mut self, picture: &Picture) {
        let (w, h) = (picture.size.0.max(1) as f32, picture.size.1.max(1) as f32);
        let scale = (BROAD / w).min(TALL / h);
        let size = (w * scale, h * scale);
        let caption = self.wrap(&picture.caption, SMALL, WIDTH);
        let below = caption.iter().fold(4.0, |sum, _| sum + SMALL.leading());
        self.room(size.1 + below);
        let (leaf, words) = (self.leaf(), self.leaf());
        let (y, index) = (self.y, self.laid.pictures.len());
        self.laid.pictures.push(picture.jpeg.clone());
        self.page().push(Item::Picture { leaf, x: MARGIN, y, size, picture: index });
        self.y += size.1 + 3.0;
        self.flow(words, MARGIN, SMALL, caption);
        let alt = printable(&picture.caption);
        let alt = if alt.trim().is_empty() { "Photograph".into() } else { alt };
        self.laid.shapes.push(Shape::Figure(alt, leaf, words));
        self.y += 10.0;
    }

    fn code(&mut self, text: &str, caption: &str) -> Result<(), PdfError> {
        let code = code(text)?;
        self.room(CODE + 8.0);
        let (leaf, words) = (self.leaf(), self.leaf());
        let module = CODE / (code.side + 2 * QUIET) as f32;
        let (y, x) = (self.y, MARGIN);
        self.page().push(Item::Code { leaf, x, y, module, code });
        let beside = MARGIN + CODE + GAP;
        let lines = self.wrap(caption, PLAIN, WIDTH - CODE - GAP);
        self.y += 16.0;
        self.flow(words, beside, PLAIN, lines);
        self.y = self.y.max(y + CODE) + 8.0;
        self.laid.shapes.push(Shape::Figure(format!("Code: {text}"), leaf, words));
        Ok(())
    }
}
