//! Items become the bytes of a PDF.

use crate::PdfError;
use crate::blocks::Paper;
use crate::code::{Code, QUIET};
use crate::face::{Faces, Weight, printable};
use crate::layout::{Item, Laid, MARGIN, Mark, PAGE, WIDTH};
use crate::tags;
use jiff::Timestamp;
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document, SerializeSettings};

/// The size of the words at the foot of a page.
const FOOT: f32 = 8.5;

/// Draws a paper whose places are known.
pub fn draw(faces: &Faces, paper: &Paper, laid: Laid) -> Result<Vec<u8>, PdfError> {
    let told = |error: &dyn std::fmt::Debug| PdfError::Writer(format!("{error:?}"));
    let rules = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = rules.finish().map_err(|error| told(&error))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..Default::default() });
    document.set_metadata(metadata(paper));
    document.set_outline(outline(&laid.marks));
    let images = laid
        .pictures
        .into_iter()
        .map(|jpeg| Image::from_jpeg(jpeg.into(), true).map_err(PdfError::Picture))
        .collect::<Result<Vec<_>, _>>()?;
    let mut drawn: Vec<Vec<Identifier>> = vec![Vec::new(); laid.leaves];
    let last = laid.pages.len();
    for (at, items) in laid.pages.into_iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1)
            .ok_or_else(|| PdfError::Writer("the page has no size".into()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for item in items {
            put(&mut surface, faces, &images, item, &mut drawn)?;
        }
        foot(&mut surface, faces, &paper.footer, at + 1, last);
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tags::tree(laid.shapes, drawn));
    document.finish().map_err(|error| told(&error))
}

fn metadata(paper: &Paper) -> Metadata {
    Metadata::new()
        .title(printable(&paper.title))
        .authors(vec![printable(&paper.author)])
        .language("en-GB".into())
        .creator("MaintainUK".into())
        .creation_date(date(paper.dated))
}

fn date(at: Timestamp) -> DateTime {
    let utc = at.to_zoned(jiff::tz::TimeZone::UTC);
    let part = |n: i8| n.unsigned_abs();
    DateTime::new(utc.year().unsigned_abs())
        .month(part(utc.month()))
        .day(part(utc.day()))
        .hour(part(utc.hour()))
        .minute(part(utc.minute()))
        .second(part(utc.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn outline(marks: &[Mark]) -> Outline {
    let mut outline = Outline::new();
    for mark in marks {
        let place = XyzDestination::new(mark.page, Point::from_xy(MARGIN, mark.y));
        outline.push_child(OutlineNode::new(mark.text.clone(), place));
    }
    outline
}

fn grey(lightness: u8) -> Fill {
    Fill { paint: luma::Color::new(lightness).into(), ..Default::default() }
}

fn put(
    surface: &mut Surface<'_>,
    faces: &Faces,
    images: &[Image],
    item: Item,
    drawn: &mut [Vec<Identifier>],
) -> Result<(), PdfError> {
    let (leaf, id) = match item {
        Item::Rule { y } => {
            rule(surface, y);
            return Ok(());
        }
        Item::Line { leaf, x, base, weight, size, text } => {
            (leaf, words(surface, faces, (x, base), weight, size, &text))
        }
        Item::Picture { leaf, x, y, size, picture } => {
            let image = images.get(picture).cloned();
            let (image, size) = image
                .zip(Size::from_wh(size.0, size.1))
                .ok_or_else(|| PdfError::Picture("it has no size".into()))?;
            let id = surface.start_tagged(ContentTag::Other);
            surface.push_transform(&Transform::from_translate(x, y));
            surface.draw_image(image, size);
            surface.pop();
            surface.end_tagged();
            (leaf, id)
        }
        Item::Code { leaf, x, y, module, code } => (leaf, dark(surface, (x, y), module, &code)),
    };
    if let Some(known) = drawn.get_mut(leaf.0) {
        known.push(id);
    }
    Ok(())
}

fn words(
    surface: &mut Surface<'_>,
    faces: &Faces,
    (x, base): (f32, f32),
    weight: Weight,
    size: f32,
    text: &str,
) -> Identifier {
    let face = faces.of(weight);
    let shown = face.shown(text);
    let span = SpanTag::empty().with_actual_text(shown.meant.as_deref());
    let id = surface.start_tagged(ContentTag::Span(span));
    surface.set_fill(Some(grey(20)));
    let (at, font) = (Point::from_xy(x, base), face.font.clone());
    surface.draw_glyphs(at, &shown.glyphs, font, &shown.text, size, false);
    surface.end_tagged();
    id
}

/// A hair line across the page; it says nothing to who listens.
fn rule(surface: &mut Surface<'_>, y: f32) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(grey(190)));
    let mut path = PathBuilder::new();
    if let Some(line) = Rect::from_xywh(MARGIN, y, WIDTH, 0.6) {
        path.push_rect(line);
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

fn dark(surface: &mut Surface<'_>, (x, y): (f32, f32), module: f32, code: &Code) -> Identifier {
    let at = |n: usize| (n + QUIET) as f32 * module;
    let id = surface.start_tagged(ContentTag::Other);
    surface.set_fill(Some(grey(0)));
    let mut path = PathBuilder::new();
    for (row, from, length) in &code.runs {
        let (left, right) = (x + at(*from), x + at(from + length));
        let (top, bottom) = (y + at(*row), y + at(row + 1));
        if let Some(run) = Rect::from_ltrb(left, top, right, bottom) {
            path.push_rect(run);
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.end_tagged();
    id
}

fn foot(surface: &mut Surface<'_>, faces: &Faces, footer: &str, page: usize, of: usize) {
    let face = faces.of(Weight::Regular);
    let number = face.shown(&format!("Page {page} of {of}"));
    let wide = face.width(&number.text, FOOT);
    let room = WIDTH - wide - 12.0;
    let line = face.wrap(&printable(footer), FOOT, room).into_iter().next().unwrap_or_default();
    let line = face.shown(&line);
    let base = PAGE.1 - MARGIN + 14.0;
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    surface.set_fill(Some(grey(90)));
    for (x, shown) in [(MARGIN, line), (PAGE.0 - MARGIN - wide, number)] {
        let (at, font) = (Point::from_xy(x, base), face.font.clone());
        surface.draw_glyphs(at, &shown.glyphs, font, &shown.text, FOOT, false);
    }
    surface.end_tagged();
}
