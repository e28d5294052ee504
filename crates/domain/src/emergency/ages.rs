//! Ages that tell of somebody at risk from cold: old people and small children.

use super::matcher::Words;

/// From this age on people are at risk from cold (65 in the advice of the NHS).
const OLD: u16 = 65;
const OLDEST: u16 = 115;
/// Up to this age, in years.
const SMALL: u16 = 4;

/// Whom an age is told of.
const PERSON: &[&str] = &[
    "i",
    "im",
    "am",
    "she",
    "shes",
    "he",
    "hes",
    "mum",
    "mums",
    "mam",
    "mother",
    "dad",
    "dads",
    "father",
    "nan",
    "nana",
    "gran",
    "grandma",
    "grandmother",
    "grandad",
    "grandfather",
    "wife",
    "husband",
    "partner",
    "aunt",
    "uncle",
    "neighbour",
    "tenant",
    "resident",
    "lady",
    "man",
    "woman",
    "gentleman",
    "pensioner",
    "parents",
    "aged",
    "who",
];

const CHILD: &[&str] = &[
    "son",
    "daughter",
    "child",
    "children",
    "boy",
    "girl",
    "kid",
    "kids",
    "twins",
    "toddler",
    "grandson",
    "granddaughter",
    "grandchild",
    "niece",
    "nephew",
    "brother",
    "sister",
];

/// What may stand right before an age.
const BEFORE: &[&str] = &["is", "are", "both", "nearly", "almost", "age", "turned", "over", ","];

/// What may stand right before "three month old", where nobody is named.
const WHOSE: &[&str] = &["my", "our", "a", "with", "have", "and", "her", "his", "their"];

const YEARS: &[&str] = &["year", "years", "yr", "yrs"];
const MONTHS: &[&str] = &["month", "months", "week", "weeks", "mth", "mths", "wk", "wks"];

/// What a number counts that is no age.
const UNITS: &[&str] = &[
    "degrees", "degree", "c", "cm", "mm", "m", "metres", "percent", "days", "day", "hours", "hour",
    "minutes", "mins", "times", "miles", "pounds", "quid", "weeks", "months", "units", "flats",
    "per", "of",
];

/// What is so many years old without being anybody.
const THINGS: &[&str] = &[
    "boiler",
    "heating",
    "radiator",
    "radiators",
    "system",
    "flat",
    "house",
    "building",
    "home",
    "property",
    "window",
    "windows",
    "heater",
    "heaters",
    "tank",
    "cooker",
    "pipe",
    "pipes",
];

/// Whether words tell the age of somebody who is at risk from cold.
pub(super) fn told(words: &Words) -> bool {
    words.sentences().any(|sentence| {
        (0..sentence.len()).any(|at| is_old(&sentence, at) || is_small(&sentence, at))
    })
}

fn is_old(sentence: &[&str], at: usize) -> bool {
    let (number, joined) = split(sentence[at]);
    if !number.is_some_and(|age| (OLD..=OLDEST).contains(&age)) {
        return false;
    }
    let before = &sentence[at.saturating_sub(5)..at];
    let next = sentence.get(at + 1).copied().unwrap_or_default();
    let years = matches!(joined, "yo" | "yrs" | "yr") || YEARS.contains(&next);
    // "No heating and she is 82 years old" is of her, and "the house is 90 years old" of the house.
    let whom = before.iter().rev().find(|word| PERSON.contains(word) || THINGS.contains(word));
    let person = whom.is_some_and(|word| PERSON.contains(word));
    if years {
        let mut after = sentence.iter().skip(at + 1).take(4);
        return person || whom.is_none() && after.any(|word| PERSON.contains(word));
    }
    let last = before.last().copied().unwrap_or_default();
    person
        && joined.is_empty()
        && (BEFORE.contains(&last) || PERSON.contains(&last))
        && !UNITS.contains(&next)
}

fn is_small(sentence: &[&str], at: usize) -> bool {
    let (Some(number), "") = split(sentence[at]) else { return false };
    let word = |nth: usize| sentence.get(at + nth).copied().unwrap_or_default();
    let small = MONTHS.contains(&word(1)) || (YEARS.contains(&word(1)) && number <= SMALL);
    if !small || word(2) != "old" || THINGS.contains(&word(3)) {
        return false;
    }
    let before = &sentence[at.saturating_sub(5)..at];
    let whose = before.last().is_some_and(|last| WHOSE.contains(last));
    whose || CHILD.contains(&word(3)) || before.iter().any(|word| CHILD.contains(word))
}

/// A number, and what is written on to it: `82yo`.
fn split(word: &str) -> (Option<u16>, &str) {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (number, rest) = word.split_at(end);
    (number.parse().ok(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_of_people_at_risk_are_heard_and_other_numbers_are_not() {
        for (text, expected) in [
            ("No heating and I am 82", true),
            ("no heating, I'm 79 and live alone", true),
            ("My mum is 91 and the boiler is dead", true),
            ("no heating. my mother, 88, is freezing", true),
            ("She is 75 years old", true),
            ("He is an 80 year old man", true),
            ("No heating and she is 75 years old", true),
            ("dad is nearly 90", true),
            ("82yo lady without heating", true),
            ("aged 77", true),
            ("we have a 3 month old", true),
            ("my 6 weeks old is cold", true),
            ("my son is 2 years old", true),
            ("a 3 year old girl lives here", true),
            ("I am 34", false),
            ("I am in flat 82", false),
            ("I live at number 82", false),
            ("The house is 90 years old", false),
            ("the boiler is 2 years old", false),
            ("a 3 year old boiler", false),
            ("it is 70 degrees in here", false),
            ("I am paying 80 pounds a week", false),
            ("My daughter is 12 years old", false),
            ("No heating since 1982", false),
            ("I have rung 70 times", false),
            ("", false),
        ] {
            assert_eq!(told(&Words::of(text, "")), expected, "{text}");
        }
    }
}
