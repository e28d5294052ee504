//! Addresses as people write them, brought to one form, so that the same home is not entered
//! twice: `Flat 2, 10 High St` is `10 High Street Flat 2`.
//!
//! Only for comparing. What is stored and shown is what somebody typed.

use crate::uk::Postcode;

/// Abbreviations of streets and buildings, and what each stands for.
const SHORT: &[(&str, &str)] = &[
    ("apt", "flat"),
    ("apartment", "flat"),
    ("unit", "flat"),
    ("av", "avenue"),
    ("ave", "avenue"),
    ("bldg", "building"),
    ("bldgs", "buildings"),
    ("blvd", "boulevard"),
    ("cl", "close"),
    ("clo", "close"),
    ("cres", "crescent"),
    ("cresc", "crescent"),
    ("crt", "court"),
    ("ct", "court"),
    ("dr", "drive"),
    ("est", "estate"),
    ("flr", "floor"),
    ("gdns", "gardens"),
    ("grn", "green"),
    ("gr", "grove"),
    ("gro", "grove"),
    ("hse", "house"),
    ("ho", "house"),
    ("la", "lane"),
    ("ln", "lane"),
    ("mans", "mansions"),
    ("mt", "mount"),
    ("pde", "parade"),
    ("pk", "park"),
    ("pl", "place"),
    ("rd", "road"),
    ("sq", "square"),
    ("st", "street"),
    ("str", "street"),
    ("ter", "terrace"),
    ("terr", "terrace"),
    ("wk", "walk"),
    ("wy", "way"),
    ("and", "&"),
    ("ground", "0"),
    ("first", "1"),
    ("1st", "1"),
    ("second", "2"),
    ("2nd", "2"),
    ("third", "3"),
    ("3rd", "3"),
];

/// Words that say nothing of where a home is.
const EMPTY: &[&str] = &["the", "no", "number", "of"];

/// The words of an address in one spelling, sorted: what two ways of writing the same address have
/// in common. A flat keeps its number beside it, so that flat 1 of number 2 is not flat 2 of
/// number 1. The town is left out, where a line repeats it too: the postcode says it better, and
/// people put villages there.
pub fn key(lines: &[&str], town: &str, postcode: &Postcode) -> String {
    joined(parts(lines, town, postcode), postcode)
}

/// As [`key`], without what follows the number and the street: a locality, which one person writes
/// and another leaves out. Two addresses with the same one are likely one, and somebody is asked.
pub fn likely_key(lines: &[&str], town: &str, postcode: &Postcode) -> String {
    let mut parts = parts(lines, town, postcode);
    if let Some(street) = parts.iter().rposition(|part| has_number_and_name(part)) {
        let rest = parts.split_off(street + 1);
        parts.extend(rest.into_iter().filter(|part| part.iter().any(|word| has_digit(word))));
    }
    joined(parts, postcode)
}

/// The parts between commas and lines in words, without those that say the town or the postcode
/// again.
fn parts(lines: &[&str], town: &str, postcode: &Postcode) -> Vec<Vec<String>> {
    let (town, code) = (spelt(town), spelt(postcode.as_str()));
    let joined_code = code.concat();
    let says_again = |part: &[String]| part == town || part == code || part.concat() == joined_code;
    let all = lines.iter().flat_map(|line| line.split(',')).map(spelt);
    let mut parts: Vec<Vec<String>> = all.filter(|part| !part.is_empty()).collect();
    // A home that is called like its town keeps its name.
    let named = parts.iter().any(|part| !says_again(part));
    parts.retain(|part| !named || !says_again(part));
    parts
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// Whether a part has the number of a house and the name of a street: `10 high street`, but not
/// `flat2` and not `2 floor`.
fn has_number_and_name(part: &[String]) -> bool {
    let number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    part.iter().any(number) && part.iter().any(|word| !has_digit(word) && word != "floor")
}

fn joined(parts: Vec<Vec<String>>, postcode: &Postcode) -> String {
    let mut words: Vec<String> = parts.into_iter().flatten().collect();
    words.sort_unstable();
    let mut key: String = postcode.as_str().chars().filter(|c| *c != ' ').collect();
    for word in words {
        key.push(' ');
        key.push_str(&word);
    }
    key
}

/// What names a unit within its property: `Flat 2A`, `flat 2a` and `Apt. 2A` are the same one,
/// `2A` too; Flat 2/1 and Flat 21 are not.
pub fn unit_key(label: &str) -> String {
    let bare = |word: String| match word.strip_prefix("flat") {
        Some(number) if !number.is_empty() => number.to_owned(),
        // "Flat" alone names something.
        _ => word,
    };
    spelt(label).into_iter().map(bare).collect::<Vec<_>>().join(" ")
}

/// The other ways of writing a word of a street: `ln` and `la` for `lane`, `lane` and `la` for `ln`.
/// The long one is first.
pub fn spellings(word: &str) -> Vec<&'static str> {
    let long_of = |short: &str| SHORT.iter().find(|(one, _)| *one == short).map(|(_, long)| *long);
    let long = long_of(word).unwrap_or(word);
    // What names a unit or a floor is no street.
    if long == "flat" || !long.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let short = SHORT.iter().filter(|(_, of)| *of == long);
    let both = short.clone().take(1).map(|(_, long)| *long).chain(short.map(|(short, _)| *short));
    both.filter(|one| *one != word).collect()
}

/// A name for a unit that no other in its property has: `Flat 1 (2)`. `taken` are the
/// [`unit_key`]s of the others; one without a name is the whole house.
pub fn free_name(name: Option<&str>, taken: impl Fn(&str) -> bool) -> String {
    let name = name.unwrap_or("The whole house");
    let kept: String = name.chars().take(MOST_OF_NAME).collect();
    let numbered = |n: u32| format!("{} ({n})", kept.trim_end());
    (2..).map(numbered).find(|name| !taken(&unit_key(name))).unwrap_or_default()
}

/// Characters of a unit's name that are kept before a number: a name has 50 at most.
const MOST_OF_NAME: usize = 44;

/// The key of a unit that may have no name because it is the whole of its property; one that has a
/// name, whatever that is, is never the whole.
pub fn named_unit(label: Option<&str>) -> String {
    label.map(|label| format!("={}", unit_key(label))).unwrap_or_default()
}

/// Between numbers a dash of any length, with spaces or without, is a hyphen: `14 – 16` is `14-16`;
/// but `Flat 2 - 10 High Street` is flat 2 of number 10. Between words it is a space.
fn hyphenated(lower: &str) -> String {
    const DASHES: [char; 7] =
        ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}'];
    let plain = lower.replace(DASHES, "-");
    let mut pieces = plain.split('-');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let close = whole.ends_with(char::is_alphanumeric) && !piece.starts_with(' ');
        let mut before = whole.split_whitespace().rev();
        let last = before.next().unwrap_or_default();
        let of_flat = before.next().is_some_and(|word| LABELS.contains(&word));
        let from = last.starts_with(|c: char| c.is_ascii_digit());
        let to = piece.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if from && to && (close || !of_flat) {
            whole.truncate(whole.trim_end().len());
            whole.push('-');
            whole.push_str(piece.trim_start());
        } else {
            whole.push(' ');
            whole.push_str(piece);
        }
    }
    whole
}

/// The words of a line: lower case, without punctuation, in one spelling. `2/1` stays one word, and
/// so do `10-12` and `2a`; `2 a` and `Flat 2` are brought together.
fn spelt(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let lower = hyphenated(&line.to_lowercase().replace(['\'', '\u{2019}', '.'], ""));
    for word in lower.split(|c: char| !(c.is_alphanumeric() || c == '/' || c == '-' || c == '&')) {
        let word = word.trim_matches(['/', '-']);
        let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut() {
            // "2 A" is "2A"; but a house name's lone letter stays what it is.
            Some(last) if letter && last.chars().all(|c| c.is_ascii_digit()) => last.push_str(word),
            _ if word.is_empty() => {}
            _ => words.extend(split_label(word)),
        }
    }
    let long = |word: String| {
        // "St" is either, so for comparing they are one.
        if word == "saint" {
            return "street".to_owned();
        }
        let found = SHORT.iter().find(|(short, _)| *short == word).map(|(_, long)| *long);
        found.map_or(word, str::to_owned)
    };
    let mut kept: Vec<String> = Vec::new();
    for word in words.into_iter().filter(|word| !EMPTY.contains(&word.as_str())).map(long) {
        let numbered = word.starts_with(|c: char| c.is_ascii_digit());
        match kept.last_mut() {
            Some(last) if numbered && (last == "flat" || last == "room") => last.push_str(&word),
            _ => kept.push(word),
        }
    }
    kept
}

/// What a number within a building follows.
const LABELS: [&str; 5] = ["flat", "apartment", "apt", "room", "unit"];

/// `flat2a` is two words.
fn split_label(word: &str) -> Vec<String> {
    for label in LABELS {
        if let Some(rest) = word.strip_prefix(label)
            && rest.starts_with(|c: char| c.is_ascii_digit())
        {
            return vec![label.to_owned(), rest.to_owned()];
        }
    }
    vec![word.to_owned()]
}

/// A Unique Property Reference Number: 1 to 12 digits, kept without leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uprn(String);

/// What is wrong with a UPRN that somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A UPRN is a number of 1 to 12 digits, such as 100012345678.")]
pub struct UprnError;

impl Uprn {
    /// Reads one, with spaces anywhere.
    ///
    /// # Errors
    /// When it is not a number of 1 to 12 digits, or nothing but zeros.
    pub fn parse(text: &str) -> Result<Self, UprnError> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() || digits.len() > 12 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(UprnError);
        }
        match digits.trim_start_matches('0') {
            "" => Err(UprnError),
            kept => Ok(Self(kept.to_owned())),
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(lines: &[&str], postcode: &str) -> String {
        key(lines, "Leeds", &Postcode::parse(postcode).unwrap())
    }

    fn likely(lines: &[&str]) -> String {
        likely_key(lines, "Leeds", &Postcode::parse("LS1 4AB").unwrap())
    }

    #[test]
    fn the_same_home_written_in_two_ways_is_the_same() {
        let same: &[(&[&str], &[&str])] = &[
            (&["Flat 2, 10 High St"], &["10 High Street Flat 2"]),
            (&["Flat 2", "10 High Street"], &["10, HIGH STREET", "flat 2"]),
            (&["Apt. 2A, 10 High St."], &["Flat 2a", "10 High street"]),
            (&["10 High Street"], &["No. 10, High St"]),
            (&["12-18 King's Rd"], &["12-18 Kings Road"]),
            (&["St John's Court"], &["Street Johns Ct"]),
            (&["Flat2, The Old Mill"], &["Old Mill, Flat 2"]),
            (&["8 Mill La", "Clifton"], &["8 Mill Lane, Clifton"]),
            (&["Flat 2 A, 10 High St"], &["Flat 2A, 10 High Street"]),
            (&["Ground Floor Flat, 4 Alma Terr"], &["0 Flr Flat, 4 Alma Terrace"]),
            (&["Rose & Crown House"], &["Rose and Crown Hse"]),
            (&["14-16 Mill Street"], &["14\u{2013}16 Mill St"]),
            (&["14-16 Mill Street"], &["14 \u{2014} 16 Mill Street"]),
            (&["14-16 Mill Street"], &["14 - 16 Mill Street"]),
            (&["Flat 2 - 10 High Street"], &["Flat 2, 10 High Street"]),
            (&["5 Mill Road"], &["5 Mill Road, Leeds"]),
            (&["5 Mill Road"], &["5 Mill Road", "LEEDS, LS1 4AB"]),
            (&["5 Mill Road"], &["5 Mill Road, ls14ab"]),
            (&["5 St Mark's Road"], &["5 Saint Marks Road"]),
            (&["5 Stoke-le-Mill"], &["5 Stoke le Mill"]),
            (&["5 Mill Road, Headingley"], &["5 Mill Road", "Headingley"]),
        ];
        for (one, other) in same {
            assert_eq!(of(one, "ls14ab"), of(other, "LS1 4AB"), "{one:?} {other:?}");
        }
    }

    #[test]
    fn other_homes_are_others() {
        let differ: &[(&[&str], &[&str])] = &[
            (&["Flat 2, 10 High Street"], &["Flat 12, 10 High Street"]),
            (&["Flat 2/1, 10 High Street"], &["Flat 21, 10 High Street"]),
            (&["10 High Street"], &["10A High Street"]),
            (&["10 High Street"], &["10-12 High Street"]),
            (&["10 High Street"], &["10 High Road"]),
            (&["Flat 2, 10 High Street"], &["10 High Street"]),
            (&["Flat 1, 2 High Street"], &["Flat 2, 1 High Street"]),
            (&["Flat 2, 2 High Street"], &["Flat 2, High Street"]),
            (&["5 Mill Road"], &["5 Mill Road", "Headingley"]),
            (&["5 Leeds Road"], &["5 Road"]),
            (&["Leeds"], &["York"]),
            (&["Flat 2-3, 10 High Street"], &["Flat 2, 3-10 High Street"]),
        ];
        for (one, other) in differ {
            assert_ne!(of(one, "LS1 4AB"), of(other, "LS1 4AB"), "{one:?} {other:?}");
        }
        assert_ne!(of(&["10 High Street"], "LS1 4AB"), of(&["10 High Street"], "LS1 4AD"));
    }

    #[test]
    fn a_locality_that_one_leaves_out_makes_two_addresses_likely_one() {
        let same: &[(&[&str], &[&str])] = &[
            (&["5 Mill Road"], &["5 Mill Road", "Headingley"]),
            (&["Flat 2", "5 Mill Road, Headingley"], &["Flat 2, 5 Mill Rd"]),
            (&["Headingley", "5 Mill Road"], &["5 Mill Road, Headingley", "Headingley"]),
        ];
        for (one, other) in &same[..2] {
            assert_eq!(likely(one), likely(other), "{one:?} {other:?}");
        }
        // What stands before the number may be the name of the house.
        assert_ne!(likely(same[2].0), likely(same[2].1));
        let differ: &[(&[&str], &[&str])] = &[
            (&["5 Mill Road", "Headingley"], &["6 Mill Road", "Headingley"]),
            (&["Flat 2", "Rose House, High Street"], &["Flat 2", "Elm House, High Street"]),
            (&["5 Mill Road", "Flat 2"], &["5 Mill Road", "Flat 3"]),
            (&["2nd Floor", "Rose House"], &["2nd Floor", "Elm House"]),
            (&["Rose House", "High Street"], &["Elm House", "High Street"]),
        ];
        for (one, other) in differ {
            assert_ne!(likely(one), likely(other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_unit_is_told_by_its_number_however_it_is_called() {
        for (one, other) in [
            ("Flat 2A", "flat 2a"),
            ("Apt. 2A", "Flat 2A"),
            ("2A", "Flat 2 A"),
            ("Room 3", "room  3"),
        ] {
            assert_eq!(unit_key(one), unit_key(other), "{one} {other}");
        }
        for (one, other) in
            [("Flat 2/1", "Flat 21"), ("Room 3", "Flat 3"), ("Flat 1", "Flat 10"), ("Flat", "2")]
        {
            assert_ne!(unit_key(one), unit_key(other), "{one} {other}");
        }
    }

    #[test]
    fn a_word_of_a_street_has_its_other_spellings() {
        for (word, others) in [
            ("ln", &["lane", "la"][..]),
            ("lane", &["la", "ln"]),
            ("rd", &["road"]),
            ("road", &["rd"]),
            ("avenue", &["av", "ave"]),
            ("mill", &[]),
            ("flat", &[]),
            ("apt", &[]),
            ("first", &[]),
            ("and", &[]),
        ] {
            assert_eq!(spellings(word), others, "{word}");
        }
    }

    #[test]
    fn a_name_that_is_taken_is_numbered_until_it_is_free() {
        let taken: Vec<String> =
            ["Flat 1", "Flat 2", "Flat 2 (2)"].iter().map(|name| unit_key(name)).collect();
        let free = |name| free_name(name, |key| taken.iter().any(|one| one == key));
        assert_eq!(free(Some("Flat 1")), "Flat 1 (2)");
        assert_eq!(free(Some("Flat 2")), "Flat 2 (3)");
        assert_eq!(free(None), "The whole house (2)");
        let long = free_name(Some(&"x".repeat(50)), |_| false);
        assert!(long.len() <= 50 && long.ends_with(" (2)"), "{long}");
    }

    #[test]
    fn a_uprn_is_digits_without_leading_zeros() {
        for (text, kept) in
            [("100012345678", "100012345678"), ("0010 0012 3456", "1000123456"), ("7", "7")]
        {
            assert_eq!(Uprn::parse(text).unwrap().as_str(), kept);
        }
        for bad in ["", "0", "000", "1234567890123", "12a", "-5", "１２"] {
            assert_eq!(Uprn::parse(bad), Err(UprnError), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn the_order_of_the_lines_and_the_case_do_not_matter(a in "[A-Za-z0-9 ,.'/-]{0,30}", b in "[A-Za-z0-9 ,.'/-]{0,30}") {
            prop_assert_eq!(of(&[&a, &b], "LS1 4AB"), of(&[&b.to_uppercase(), &a.to_lowercase()], "LS1 4AB"));
        }

        #[test]
        fn no_text_makes_it_panic(text in ".*") {
            let _ = (of(&[&text], "LS1 4AB"), unit_key(&text), Uprn::parse(&text).is_ok());
        }
    }
}
