//! What somebody types into the search box, read as numbers, a telephone number and words.
//!
//! Words are compared folded: without accents and apostrophes, in lower case, and apart at
//! everything that is neither letter nor digit. The columns that are searched are folded by the
//! same table in SQL; a test compares the two.

mod fold;
mod marks;
#[cfg(test)]
mod tests;

pub use fold::fold;
pub use marks::Piece;

use crate::addresses::spellings;
use crate::numbers;
use crate::text_enum::text_enum;
use fold::words;

text_enum! {
    /// What can be found.
    pub enum SearchKind {
        /// A reported repair.
        Ticket,
        /// An instruction to a contractor.
        WorkOrder,
        /// Something known that many feel.
        Incident,
        /// A building or a single home.
        Property,
        /// A home, or the common parts, of a property.
        Unit,
        /// A person or firm that can be reached.
        Contact,
        /// A firm that does work.
        Contractor,
        /// An appliance or another thing that is built in.
        Asset,
        /// A set of keys.
        Key,
        /// What was written to or by somebody on a ticket.
        Message,
        /// A photograph or a paper on a ticket.
        File,
    }
}

/// Letters and digits of a serial number that have to be typed at least.
const SERIAL_LEAST: usize = 4;

/// Words that are looked at; nobody types more on purpose.
const MOST_WORDS: usize = 8;
/// Characters of a search that are looked at.
const MOST_CHARACTERS: usize = 200;
/// Digits from which on a number may be a part of a telephone number.
const PHONE_DIGITS: usize = 5;

/// How well something fits, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Much alike, as after a slip of the finger.
    Alike,
    /// Each word begins a word of it.
    Beginnings,
    /// Each word is a word of it.
    Words,
    /// It begins with what was typed.
    Start,
}

/// A search, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What was typed, trimmed.
    pub text: String,
    /// Its words, folded.
    words: Vec<String>,
    /// The sequence of a ticket's number, if it can be one.
    pub ticket: Option<i64>,
    /// The sequence of a work order's number, if it can be one.
    pub order: Option<i64>,
    /// The sequence of an incident's number, if it can be one.
    pub incident: Option<i64>,
    /// The number of a home in the national register of addresses, if it can be one.
    pub uprn: Option<String>,
    /// A serial number, or where one begins or ends, if it can be one: letters and digits alone, in
    /// upper case.
    pub serial: Option<String>,
    /// What is written on a set of keys, or how that begins, if it can be that: as a serial number.
    pub tag: Option<String>,
    /// The digits of (a part of) a telephone number, without what stands before the area code.
    phone: Option<String>,
}

impl Asked {
    /// Reads what was typed; `None` when that is too little to look for: fewer than two letters or
    /// digits.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.trim().chars().take(MOST_CHARACTERS).collect();
        let words: Vec<String> = words(&text).take(MOST_WORDS).collect();
        if words.iter().map(|word| word.chars().count()).sum::<usize>() < 2 {
            return None;
        }
        let bare = text.bytes().all(|byte| byte.is_ascii_digit());
        let uprn = bare.then(|| text.trim_start_matches('0').to_owned());
        let bare = if bare { text.parse().ok().filter(|&number: &i64| number > 0) } else { None };
        Some(Self {
            ticket: numbers::parse_ticket(&text).or(bare),
            order: numbers::parse_work_order(&text).or(bare),
            incident: numbers::parse_incident(&text).or(bare),
            uprn: uprn.filter(|digits| (1..=12).contains(&digits.len())),
            serial: serial(&text),
            tag: tag(&text),
            phone: phone(&text),
            words,
            text,
        })
    }

    /// Whether it names a ticket, a work order or an incident and nothing else: `WO-000045`.
    pub fn is_reference(&self) -> bool {
        [self.ticket, self.order, self.incident].iter().flatten().count() == 1
    }

    /// LIKE patterns of the words, which a folded text with a space at either end must all match.
    /// The longest is first: it leaves the fewest rows.
    pub fn patterns(&self) -> Vec<String> {
        patterns(&self.words)
    }

    /// As [`patterns`](Self::patterns) without the words that name a unit within a property
    /// (`flat 2a`), unless there are no others.
    pub fn place_patterns(&self) -> Vec<String> {
        patterns(&self.place_words())
    }

    /// As [`place_patterns`](Self::place_patterns) with a word of a street in another spelling.
    pub fn street_patterns(&self) -> Ways {
        ways(&self.place_words())
    }

    /// The same with all words: those of a list of places, which has no other answer.
    pub fn respelt_patterns(&self) -> Ways {
        ways(&self.words)
    }

    /// Patterns of a unit at an address that was found: without the words of a street, which may
    /// stand there in another spelling.
    pub fn unit_patterns(&self) -> Vec<String> {
        let bare = |word: &&String| spellings(word).is_empty();
        let bare: Vec<String> = self.words.iter().filter(bare).cloned().collect();
        patterns(if bare.is_empty() { &self.words } else { &bare })
    }

    fn place_words(&self) -> Vec<String> {
        let mut kept = Vec::new();
        let mut rest = self.words.iter();
        while let Some(word) = rest.next() {
            if is_unit_word(word) {
                rest.next();
            } else {
                kept.push(word.clone());
            }
        }
        if kept.is_empty() { self.words.clone() } else { kept }
    }

    /// The patterns of people: the digits alone where it can be a telephone number.
    pub fn people_patterns(&self) -> Vec<String> {
        match &self.phone {
            Some(digits) => vec![format!("%{digits}%")],
            None => self.patterns(),
        }
    }

    /// What similar words are looked for by; `None` where a slip of the finger would be anything. Of
    /// an email address what stands before the @: half the country has the same domain.
    pub fn alike(&self) -> Option<String> {
        let spelt = |word: &&String| word.chars().count() > 2 && !has_digit(word);
        let local: Option<Vec<String>> =
            self.text.rsplit_once('@').map(|(local, _)| words(local).take(MOST_WORDS).collect());
        let looked_at = local.as_ref().unwrap_or(&self.words);
        let spelt: Vec<&str> = looked_at.iter().filter(spelt).map(String::as_str).collect();
        let enough = self.phone.is_none() && spelt.iter().any(|word| word.chars().count() > 3);
        enough.then(|| spelt.join(" "))
    }

    /// How well a text fits.
    pub fn fit(&self, text: &str) -> Fit {
        let theirs: Vec<String> = words(text).collect();
        let joined = theirs.join(" ");
        if joined.starts_with(&self.words.join(" ")) {
            return Fit::Start;
        }
        let compact = theirs.concat();
        let whole = |word: &String| {
            theirs.contains(word)
                || spellings(word).iter().any(|other| theirs.iter().any(|their| their == other))
                || (has_digit(word) && compact.contains(word.as_str()))
        };
        if self.words.iter().all(whole) {
            return Fit::Words;
        }
        let begins = |word: &String| theirs.iter().any(|their| their.starts_with(word.as_str()));
        let rung = self.phone.as_ref().is_some_and(|digits| compact.contains(digits.as_str()));
        if rung || self.words.iter().all(begins) { Fit::Beginnings } else { Fit::Alike }
    }
}

/// Patterns of a search with a word of a street in another spelling: `mill ln` and `mill la` for
/// `mill lane`, at most three, one word at a time. A text must match all of one of them.
pub type Ways = [Option<Vec<String>>; 3];

fn ways(words: &[String]) -> Ways {
    let other = |(at, word): (usize, &String)| -> Vec<Vec<String>> {
        let mut rest = words.to_vec();
        rest.remove(at);
        // A short form is a word of its own; "st" does not begin "Stanley".
        let one = |other: &str| {
            let short = other.len() < word.len();
            let mut all = patterns(&rest);
            all.push(if short { format!("% {other} %") } else { format!("% {other}%") });
            all
        };
        spellings(word).into_iter().map(one).collect()
    };
    let mut all = words.iter().enumerate().flat_map(other);
    std::array::from_fn(|_| all.next())
}

/// What can be a serial number: no sentence, and a digit among its letters.
fn serial(text: &str) -> Option<String> {
    let key = label(text)?;
    ((SERIAL_LEAST..=100).contains(&key.len()) && has_digit(&key)).then_some(key)
}

/// What can be written on a set of keys; that may be words.
fn tag(text: &str) -> Option<String> {
    label(text).filter(|key| (2..=50).contains(&key.len()))
}

/// The letters and digits of something short.
fn label(text: &str) -> Option<String> {
    let key: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    (text.split_whitespace().count() <= 4).then(|| key.to_ascii_uppercase())
}

/// A word before which the number of a unit stands.
fn is_unit_word(word: &str) -> bool {
    matches!(word, "flat" | "unit" | "apartment" | "apt" | "room" | "studio" | "maisonette")
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn patterns(words: &[String]) -> Vec<String> {
    let one = |(at, word): (usize, &String)| {
        // A short number is a house's, and 1 is not 16; behind the first half of a postcode it
        // begins the second.
        let short = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let after_half =
            at > 0 && has_digit(&words[at - 1]) && words[at - 1].parse::<u64>().is_err();
        if short && !after_half { format!("% {word} %") } else { format!("% {word}%") }
    };
    let mut patterns: Vec<String> = words.iter().enumerate().map(one).collect();
    patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.trim_matches(['%', ' ']).len()));
    patterns
}

/// The digits of what can be a telephone number: `+44 (0)7700 900123` and `07700 900123` are both
/// `7700900123`.
fn phone(text: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_digit() || " \u{a0}.-()/+".contains(c);
    if !text.chars().all(allowed) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.starts_with('+') || digits.starts_with("00");
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let national = if abroad { digits.strip_prefix("44").unwrap_or(digits) } else { digits };
    let number = national.strip_prefix('0').unwrap_or(national);
    (number.len() >= PHONE_DIGITS).then(|| number.to_owned())
}
