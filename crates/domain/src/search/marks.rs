//! Which parts of a text were looked for.

use super::fold::{Folded, folded};
use super::{Asked, has_digit};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The part.
    pub text: String,
    /// Whether it was looked for.
    pub hit: bool,
}

/// A word of a text: its folded characters, each with where it stands.
type Word = Vec<(char, usize, usize)>;

fn words_of(text: &str) -> Vec<Word> {
    let mut words = vec![Word::new()];
    for (at, c) in text.char_indices() {
        match folded(c) {
            Folded::Kept(kept) => {
                if let Some(word) = words.last_mut() {
                    word.push((kept, at, at + c.len_utf8()));
                }
            }
            Folded::Dropped => {}
            Folded::Gap => words.push(Word::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn spelt(word: &Word) -> String {
    word.iter().map(|(c, ..)| *c).collect()
}

impl Asked {
    /// A part of a long text on one line, at most about so many characters: from a little before the
    /// first place that was looked for, or from its beginning where only another form of the word is
    /// there.
    pub fn around(&self, text: &str, most: usize) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let before = self.mark(&line).into_iter().take_while(|piece| !piece.hit);
        let place: usize = before.map(|piece| piece.text.chars().count()).sum();
        let all: Vec<char> = line.chars().collect();
        let found = place < all.len();
        let from = if found { place.saturating_sub(most / 3) } else { 0 };
        // A word is not begun in its middle.
        let space = all.iter().skip(from).position(|c| *c == ' ').map_or(0, |at| at + 1);
        let from = if from == 0 || from + space > place { from } else { from + space };
        let part: String = all.iter().skip(from).take(most).collect();
        let begins = if from > 0 { "… " } else { "" };
        let ends = if all.len() > from + most { "…" } else { "" };
        format!("{begins}{part}{ends}")
    }

    /// A text in pieces, those marked that were looked for.
    pub fn mark(&self, text: &str) -> Vec<Piece> {
        let words = words_of(text);
        let mut hit = vec![false; text.len()];
        for word in &self.words {
            for (at, theirs) in words.iter().enumerate() {
                let length = word.chars().count();
                if spelt(theirs).starts_with(word.as_str()) {
                    cover(&mut hit, &theirs[..length]);
                } else if has_digit(word)
                    && let Some(next) = words.get(at + 1)
                {
                    // Written together, as a postcode without its space is.
                    let both: Word = theirs.iter().chain(next).copied().collect();
                    if length > theirs.len() && spelt(&both).starts_with(word.as_str()) {
                        cover(&mut hit, &both[..length]);
                    }
                }
            }
        }
        if let Some(digits) = &self.phone {
            mark_digits(&mut hit, text, digits);
        }
        pieces(text, &hit)
    }
}

fn cover(hit: &mut [bool], part: &[(char, usize, usize)]) {
    if let (Some((_, from, _)), Some((.., to))) = (part.first(), part.last()) {
        hit[*from..*to].fill(true);
    }
}

fn mark_digits(hit: &mut [bool], text: &str, digits: &str) {
    let theirs: Word = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, c)| (c, at, at + 1))
        .collect();
    if let Some(at) = spelt(&theirs).find(digits) {
        cover(hit, &theirs[at..at + digits.len()]);
    }
}

fn pieces(text: &str, hit: &[bool]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, c) in text.char_indices() {
        match pieces.last_mut() {
            Some(last) if last.hit == hit[at] => last.text.push(c),
            _ => pieces.push(Piece { text: c.to_string(), hit: hit[at] }),
        }
    }
    pieces
}
