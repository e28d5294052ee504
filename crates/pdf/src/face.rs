//! The two faces of the one font: what is drawn for a text, and how wide it is.

use crate::PdfError;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// Which face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// A face.
pub struct Face {
    pub font: Font,
    signs: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

/// Both faces.
pub struct Faces {
    regular: Face,
    bold: Face,
}

/// A line that can be drawn.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What is drawn.
    pub text: String,
    /// What was meant, where the font has no sign for some of it.
    pub meant: Option<String>,
    pub glyphs: Vec<KrillaGlyph>,
}

impl Faces {
    /// Reads the fonts.
    pub fn new() -> Result<Self, PdfError> {
        Ok(Self {
            regular: Face::new(notosans::REGULAR_TTF)?,
            bold: Face::new(notosans::BOLD_TTF)?,
        })
    }

    pub const fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Result<Self, PdfError> {
        let font = Font::new(bytes.into(), 0).ok_or(PdfError::Font)?;
        let data = FontRef::new(bytes).map_err(|_| PdfError::Font)?;
        let units = font.units_per_em();
        let metrics = data.glyph_metrics(Size::unscaled(), LocationRef::default());
        Ok(Self { font, signs: data.charmap(), metrics, units })
    }

    /// The sign for a character, and how far it goes on in parts of the font's size.
    fn glyph(&self, c: char) -> Option<(GlyphId, f32)> {
        let id = self.signs.map(c).filter(|id| id.to_u32() != 0)?;
        Some((GlyphId::new(id.to_u32()), self.metrics.advance_width(id)? / self.units))
    }

    /// How wide a text is at a size, in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let one = |c| self.glyph(c).or_else(|| self.glyph('?')).map_or(0.0, |(_, width)| width);
        text.chars().map(one).sum::<f32>() * size
    }

    /// A text as it is drawn. What the font has no sign for is drawn as a question mark, and what
    /// was meant is kept for whoever copies or listens to it.
    pub fn shown(&self, text: &str) -> Shown {
        let mut shown = Shown { text: String::new(), meant: None, glyphs: Vec::new() };
        for c in text.chars() {
            let (c, known) = match self.glyph(c) {
                Some(known) => (c, Some(known)),
                None => {
                    shown.meant = Some(text.to_owned());
                    ('?', self.glyph('?'))
                }
            };
            let Some((id, width)) = known else { continue };
            let from = shown.text.len();
            shown.text.push(c);
            let range = from..shown.text.len();
            shown.glyphs.push(KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, range, None));
        }
        shown
    }

    /// Breaks a text into lines no wider than `width`. Every line but the last keeps the space
    /// that it was broken at, so that words stay apart where the text is read out.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = 0.0;
        let space = self.width(" ", size);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let wide = self.width(word, size);
            let gap = if line.is_empty() { 0.0 } else { space };
            if !line.is_empty() && used + gap + wide > width {
                line.push(' ');
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            } else if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            if wide <= width {
                line.push_str(word);
                used += wide;
                continue;
            }
            // A word that fits on no line is broken anywhere.
            for c in word.chars() {
                let wide = self.width(c.encode_utf8(&mut [0; 4]), size);
                if used + wide > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push(c);
                used += wide;
            }
        }
        lines.push(line);
        lines
    }
}

/// A text without what cannot be printed: control signs and marks without width.
pub fn printable(text: &str) -> String {
    let keep = |c: char| match c {
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}' | '\u{FFFE}' => None,
        c if c.is_control() => None,
        c => Some(c),
    };
    text.chars().filter_map(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::{Faces, Weight, printable};

    #[test]
    fn lines_are_no_wider_than_they_may_be_and_lose_no_word() {
        let faces = Faces::new().unwrap();
        let face = faces.of(Weight::Regular);
        let text = "The mould in the bedroom comes back each winter, near the window.";
        let lines = face.wrap(text, 10.0, 120.0);
        assert!(lines.len() > 2);
        for line in &lines {
            assert!(face.width(line.trim_end(), 10.0) <= 120.0, "{line}");
        }
        assert_eq!(lines.concat(), text);
    }

    #[test]
    fn a_word_that_fits_on_no_line_is_broken() {
        let faces = Faces::new().unwrap();
        let face = faces.of(Weight::Bold);
        let lines = face.wrap(&"x".repeat(100), 10.0, 100.0);
        assert!(lines.len() > 3);
        assert_eq!(lines.concat(), "x".repeat(100));
    }

    #[test]
    fn what_the_font_does_not_have_is_kept_beside_a_question_mark() {
        let faces = Faces::new().unwrap();
        let shown = faces.of(Weight::Regular).shown("£5 水");
        assert_eq!(shown.text, "£5 ?");
        assert_eq!(shown.meant.as_deref(), Some("£5 水"));
        assert_eq!(faces.of(Weight::Regular).shown("Siân’s").meant, None);
    }

    #[test]
    fn what_cannot_be_printed_is_left_out() {
        assert_eq!(printable("a\tb\u{7}\u{200B}c"), "a bc");
    }
}
