//! Text without what people leave out when they type it.

/// Letters with accents, and the letters that stand for them. The generated columns `SearchText`
/// have the same table.
const ACCENTED: &str = "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŴŵŶŷ";
const PLAIN: &str = "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyWwYy";

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// A letter or digit of a word.
    Kept(char),
    /// Nothing; the word goes on.
    Dropped,
    /// The end of a word.
    Gap,
}

pub(super) fn folded(c: char) -> Folded {
    if matches!(c, '\'' | '’' | '‘' | '`' | '+') {
        return Folded::Dropped;
    }
    if !c.is_alphanumeric() {
        return Folded::Gap;
    }
    let plain = if c.is_ascii() { None } else { ACCENTED.chars().position(|known| known == c) };
    let c = plain.and_then(|at| PLAIN.chars().nth(at)).unwrap_or(c);
    Folded::Kept(c.to_lowercase().next().unwrap_or(c))
}

/// The folded words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c| folded(c) == Folded::Gap).filter_map(|word| {
        let kept = |c| match folded(c) {
            Folded::Kept(c) => Some(c),
            Folded::Dropped | Folded::Gap => None,
        };
        let word: String = word.chars().filter_map(kept).collect();
        (!word.is_empty()).then_some(word)
    })
}

/// A text folded: its words, a space apart.
pub fn fold(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}
