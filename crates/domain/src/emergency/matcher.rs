//! Finds words near each other in what somebody wrote, forgiving simple misspellings.

use super::rules;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The words of a report, lower-cased, sentence by sentence. A comma is kept as a word of its own.
pub(crate) struct Words(Vec<Vec<Word>>);

/// A word that somebody wrote.
struct Word {
    text: String,
    /// The words of the rules that it spells: most spell none. Found once, because there are a
    /// hundred patterns and a report may be long.
    spells: Vec<&'static str>,
}

/// All words of the rules by their first letter.
static KNOWN: LazyLock<HashMap<char, Vec<Known>>> = LazyLock::new(|| {
    let patterns = rules::all().chain(crate::hazards::words::all());
    let words = patterns.flat_map(Pattern::words).chain(rules::VULNERABLE.iter().copied());
    let mut known: HashMap<char, Vec<Known>> = HashMap::new();
    for word in words.collect::<BTreeSet<_>>() {
        if let Some(first) = word.chars().next() {
            known.entry(first).or_default().push(Known { word, look: Look::of(word) });
        }
    }
    known
});

/// A word of the rules.
struct Known {
    word: &'static str,
    look: Look,
}

/// What tells most words apart without comparing them letter by letter.
#[derive(Clone, Copy)]
struct Look {
    length: usize,
    /// A bit for each letter that it has.
    letters: u32,
}

impl Look {
    fn of(word: &str) -> Self {
        let bit = |c: char| 1_u32.checked_shl(u32::from(c).wrapping_sub(u32::from('a')));
        let letters = word.chars().filter_map(bit).fold(0, |all, bit| all | bit);
        Self { length: word.chars().count(), letters }
    }

    /// Whether so many slips may lie between the two. Each adds or takes one letter, or changes one
    /// for another.
    fn is_near(self, other: Self, slips: usize) -> bool {
        let differing = (self.letters ^ other.letters).count_ones() as usize;
        self.length.abs_diff(other.length) <= slips && differing <= 2 * slips
    }
}

/// A line that begins with a small letter goes on from the one before it, as in a letter that was pasted.
fn unwrapped(text: &str) -> String {
    let goes_on = |line: &str| line.trim_start().starts_with(char::is_lowercase);
    text.lines().fold(String::with_capacity(text.len()), |mut whole, line| {
        whole.push(if goes_on(line) { ' ' } else { '\n' });
        whole.push_str(line);
        whole
    })
}

impl Words {
    pub(crate) fn of(title: &str, description: &str) -> Self {
        let mut sentences = Vec::new();
        let mut seen = HashMap::new();
        for text in [title, description].map(unwrapped) {
            for sentence in text.split(['.', ';', '!', '?', '\n', ':']) {
                let words = split(sentence);
                if !words.is_empty() {
                    sentences
                        .push(words.into_iter().map(|word| Word::of(word, &mut seen)).collect());
                }
            }
        }
        Self(sentences)
    }

    /// The words as they were written, lower-cased, sentence by sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Vec<&str>> {
        self.0.iter().map(|sentence| sentence.iter().map(|word| word.text.as_str()).collect())
    }

    pub(crate) fn any_of(&self, wanted: &[&str]) -> bool {
        self.0.iter().flatten().any(|word| word.is_one_of(wanted))
    }
}

impl Word {
    fn of(text: String, seen: &mut HashMap<String, Vec<&'static str>>) -> Self {
        if let Some(spells) = seen.get(&text) {
            return Self { spells: spells.clone(), text };
        }
        let near = text.chars().next().and_then(|first| KNOWN.get(&first));
        let look = Look::of(&text);
        let spelt = near.into_iter().flatten().filter(|known| known.is_spelt(&text, look));
        let spells: Vec<_> = spelt.map(|known| known.word).collect();
        seen.insert(text.clone(), spells.clone());
        Self { text, spells }
    }

    fn is_one_of(&self, wanted: &[&str]) -> bool {
        self.spells.iter().any(|word| wanted.contains(word))
    }
}

/// Lower-case words without apostrophes ("can't" is "cant"), at hyphens and slashes split.
fn split(sentence: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in sentence.chars().chain([' ']) {
        match c {
            '\'' | '’' | '‘' | '`' => {}
            c if c.is_alphanumeric() => word.extend(c.to_lowercase()),
            c => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                if c == ',' {
                    words.push(",".to_owned());
                }
            }
        }
    }
    words
}

/// Groups of words that have to stand near each other in a sentence.
pub(crate) struct Pattern {
    groups: &'static [&'static [&'static str]],
    within: usize,
    any_order: bool,
    one_clause: bool,
    unless: &'static [&'static str],
    not_before: &'static [&'static str],
    not_after: &'static [&'static str],
    not_beside: &'static [&'static str],
}

impl Pattern {
    /// One word of each group, in this order, each at most `within` words after the last.
    pub(crate) const fn ordered(groups: &'static [&'static [&'static str]], within: usize) -> Self {
        Self {
            groups,
            within,
            any_order: false,
            one_clause: false,
            unless: &[],
            not_before: &[],
            not_after: &[],
            not_beside: &[],
        }
    }

    /// As `ordered`, or in the reverse order.
    pub(crate) const fn near(groups: &'static [&'static [&'static str]], within: usize) -> Self {
        Self { any_order: true, ..Self::ordered(groups, within) }
    }

    /// Not across a comma.
    pub(crate) const fn one_clause(self) -> Self {
        Self { one_clause: true, ..self }
    }

    /// Not when one of these words is in the same sentence.
    pub(crate) const fn unless(self, words: &'static [&'static str]) -> Self {
        Self { unless: words, ..self }
    }

    /// Not when one of these words follows the last matched one.
    pub(crate) const fn not_before(self, words: &'static [&'static str]) -> Self {
        Self { not_before: words, ..self }
    }

    /// Not when one of these words precedes the first matched one.
    pub(crate) const fn not_after(self, words: &'static [&'static str]) -> Self {
        Self { not_after: words, ..self }
    }

    /// Not with a word that one of these stands next to: a black tile on a wall is no black wall.
    pub(crate) const fn not_beside(self, words: &'static [&'static str]) -> Self {
        Self { not_beside: words, ..self }
    }

    /// All words that it speaks of.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        let lists = self.groups.iter().chain([
            &self.unless,
            &self.not_before,
            &self.not_after,
            &self.not_beside,
        ]);
        lists.copied().flatten().copied()
    }

    pub(crate) fn matches(&self, words: &Words) -> bool {
        words.0.iter().any(|sentence| self.matches_sentence(sentence))
    }

    fn matches_sentence(&self, sentence: &[Word]) -> bool {
        let tells = sentence.iter().any(|word| !word.spells.is_empty());
        if !tells || sentence.iter().any(|word| word.is_one_of(self.unless)) {
            return false;
        }
        self.found(sentence, Way::Forward) || (self.any_order && self.found(sentence, Way::Back))
    }

    /// The group that comes as number `nth` in that order.
    fn group(&self, way: Way, nth: usize) -> Option<&'static [&'static str]> {
        let at = match way {
            Way::Forward => nth,
            Way::Back => self.groups.len().checked_sub(nth + 1)?,
        };
        self.groups.get(at).copied()
    }

    fn found(&self, sentence: &[Word], way: Way) -> bool {
        let Some(head) = self.group(way, 0) else { return false };
        (0..sentence.len()).filter(|&at| self.is_word_of(head, sentence, at)).any(|at| {
            let preceded = at > 0 && sentence[at - 1].is_one_of(self.not_after);
            !preceded && !denied(&sentence[..at]) && self.found_from(sentence, at, way, 1)
        })
    }

    fn found_from(&self, sentence: &[Word], at: usize, way: Way, nth: usize) -> bool {
        let Some(head) = self.group(way, nth) else {
            let next = sentence.get(at + 1);
            return !next.is_some_and(|word| word.is_one_of(self.not_before));
        };
        let end = sentence.len().min(at + self.within + 1);
        (at + 1..end)
            .take_while(|&next| !self.one_clause || sentence[next].text != ",")
            .filter(|&next| self.is_word_of(head, sentence, next))
            .any(|next| self.found_from(sentence, next, way, nth + 1))
    }

    /// Whether the word there is one of the group, and nothing next to it makes it another thing.
    fn is_word_of(&self, group: &[&str], sentence: &[Word], at: usize) -> bool {
        let neighbours = [at.checked_sub(1), at.checked_add(1)];
        sentence[at].is_one_of(group)
            && !neighbours
                .into_iter()
                .flatten()
                .any(|next| sentence.get(next).is_some_and(|word| word.is_one_of(self.not_beside)))
    }
}

/// In which order a pattern's groups are looked for.
#[derive(Clone, Copy)]
enum Way {
    Forward,
    Back,
}

/// Words that may stand between a denial and what is denied: "no sign of fire or smoke".
const LINKS: &[&str] = &[
    "a", "an", "any", "the", "of", "or", "strong", "longer", "sign", "signs", "visible", "smell",
    "fire", "smoke", "gas", "burning", "flames", "sparks", "see", "hear",
];

const DENIALS: &[&str] = &[
    "no", "not", "never", "without", "cant", "cannot", "dont", "doesnt", "didnt", "isnt", "wasnt",
    "wont", "havent",
];

/// Whether the words before a match deny it. Only words next to it count: an emergency that is
/// missed is worse than one that is raised for nothing.
fn denied(before: &[Word]) -> bool {
    before
        .iter()
        .rev()
        .find(|word| !LINKS.contains(&word.text.as_str()))
        .is_some_and(|word| DENIALS.contains(&word.text.as_str()))
}

/// Ordinary words that are one letter away from a word of danger.
const ORDINARY: &[&str] = &[
    "small",
    "electric",
    "electrical",
    "shell",
    "spell",
    "swell",
    "floor",
    "floors",
    "floored",
    "flooring",
    "blood",
    "spare",
    "sparse",
    "stark",
    "spoke",
    "stoke",
    "smoked",
    "sparky",
    "powder",
    "frame",
    "frames",
    "leaning",
    "hearing",
    "heaving",
    "heater",
    "heated",
    "failing",
    "filling",
    "drilling",
    "gripping",
    "wafer",
    "wager",
    "burying",
    "bursary",
    "whiff",
    "shack",
    "stock",
    "boiled",
    "later",
    "leaving",
    "exposes",
    "font",
    "waste",
    "lightning",
    "lighten",
    "walls",
    "smelled",
    "mound",
    "mounds",
    "moult",
    "model",
    "must",
    "misty",
    "back",
    "block",
    "blank",
    "slack",
    "wells",
    "scores",
    "sports",
    "stores",
    "spares",
    "spokes",
    "ferry",
    "fury",
    "mushy",
    "short",
    "shocked",
    "breadth",
    "break",
    "fleece",
    "stuff",
    "flees",
];

impl Known {
    /// Whether `word`, which looks so and has the same first letter, is this one, give or take a
    /// slip: one in a word of five letters or more, two in one of nine or more.
    fn is_spelt(&self, word: &str, look: Look) -> bool {
        let slips = match self.look.length {
            0..=4 => 0,
            5..=8 => 1,
            _ => 2,
        };
        look.is_near(self.look, slips)
            && (word == self.word
                || (slips > 0 && !ORDINARY.contains(&word) && distance(word, self.word) <= slips))
    }
}

/// No word of the rules is as long; longer ones are like none.
const LONGEST: usize = 24;

/// Letters added, lost, changed or swapped with their neighbour. Every word of a report is held
/// against dozens of the rules', so it is counted without asking for memory.
fn distance(a: &str, b: &str) -> usize {
    let mut letters = [['\0'; LONGEST]; 2];
    let mut lengths = [0; 2];
    for (word, (row, length)) in [a, b].into_iter().zip(letters.iter_mut().zip(&mut lengths)) {
        for c in word.chars() {
            let Some(place) = row.get_mut(*length) else { return usize::MAX };
            *place = c;
            *length += 1;
        }
    }
    let (a, b) = (&letters[0][..lengths[0]], &letters[1][..lengths[1]]);
    let mut rows = [[0; LONGEST + 1]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = at;
    }
    for i in 1..=a.len() {
        let (before, last, row) = ((i + 1) % 3, (i + 2) % 3, i % 3);
        rows[row][0] = i;
        for j in 1..=b.len() {
            let change = rows[last][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[last][j] + 1).min(rows[row][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[before][j - 2] + 1);
            }
            rows[row][j] = best;
        }
    }
    rows[a.len() % 3][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_spelling_of(word: &str, known: &'static str) -> bool {
        let same_start = word.chars().next() == known.chars().next();
        same_start && Known { word: known, look: Look::of(known) }.is_spelt(word, Look::of(word))
    }

    #[test]
    fn simple_slips_are_understood_and_ordinary_words_are_not_mistaken() {
        for (word, known) in [
            ("smel", "smell"),
            ("monixide", "monoxide"),
            ("elecrticity", "electricity"),
            ("flodding", "flooding"),
            ("carbon", "carbon"),
            ("ceilling", "ceiling"),
        ] {
            assert!(is_spelling_of(word, known), "{word}");
            assert!(Word::of(word.into(), &mut HashMap::new()).spells.contains(&known), "{word}");
        }
        for (word, known) in
            [("small", "smell"), ("floor", "flood"), ("park", "spark"), ("gap", "gas"), ("", "gas")]
        {
            assert!(!is_spelling_of(word, known), "{word}");
        }
    }

    #[test]
    fn a_distance_counts_a_swap_once() {
        assert_eq!(distance("sokcet", "socket"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", ""), 0);
        assert_eq!(distance("electricity", "elecrticiti"), 2);
        assert_eq!(distance(&"a".repeat(60), "alarm"), usize::MAX);
    }
}
