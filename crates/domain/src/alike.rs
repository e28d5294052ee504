//! Whether two reports speak of the same repair, so that one is followed instead of filed twice.
//!
//! Only a proposal: people look at both and decide.

use crate::tickets::{Category, Priority};
use std::collections::BTreeSet;

/// A report in a few words.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What is wrong, in a few words.
    pub title: &'a str,
    /// More of it.
    pub description: &'a str,
    /// What kind of repair, where that is known.
    pub category: Option<Category>,
}

/// Words that stand in every report and tell none apart.
const COMMON: &[&str] = &[
    "and", "are", "been", "but", "can", "does", "flat", "for", "from", "has", "have", "home",
    "house", "its", "not", "our", "please", "since", "still", "that", "the", "there", "they",
    "this", "was", "when", "will", "with", "work", "your",
];

/// Words of at least three letters without their endings, and without the common ones.
fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 3);
    let told = words.filter(|word| !COMMON.contains(word)).map(stem);
    told.filter(|word| !COMMON.contains(&word.as_str())).collect()
}

/// A word without an ending that says no more: `leaking`, `leaked` and `leaks` are `leak`.
fn stem(word: &str) -> String {
    for ending in ["ing", "ed", "es", "s", "y"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() >= 3
        {
            return rest.to_owned();
        }
    }
    word.to_owned()
}

/// How much of the shorter title stands in the other report, in per cent. Nothing is like nothing.
pub fn likeness(one: Told<'_>, other: Told<'_>) -> usize {
    let (mine, theirs) = (words(one.title), words(other.title));
    let whole = |told: Told<'_>, title: &BTreeSet<String>| -> BTreeSet<String> {
        title.union(&words(told.description)).cloned().collect()
    };
    let share = |title: &BTreeSet<String>, in_all: &BTreeSet<String>| {
        (title.intersection(in_all).count() * 100).checked_div(title.len()).unwrap_or(0)
    };
    share(&mine, &whole(other, &theirs)).max(share(&theirs, &whole(one, &mine)))
}

/// Whether somebody should look at an open ticket before they report. One kind of repair is not
/// enough, as a home may have several of a kind: some of the words are the same too, and next door
/// half of them. `likeness` is none while nothing is said but the kind: then what is open of it at
/// the home is worth a look.
pub fn should_look(likeness: Option<usize>, same_home: bool, same_category: bool) -> bool {
    let Some(likeness) = likeness else { return same_home && same_category };
    match (same_home, same_category) {
        (true, true) => likeness >= 25,
        (true, false) => likeness >= 50,
        (false, true) => likeness >= 50,
        (false, false) => likeness >= 75,
    }
}

/// Whether an open ticket of this priority may be followed instead of a report: one that tells of
/// an emergency is lost in a ticket that is not.
pub fn may_follow(tells_emergency: bool, open: Priority) -> bool {
    !tells_emergency || open == Priority::Emergency
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str) -> Told<'_> {
        Told { title, description: "", category: None }
    }

    #[test]
    fn the_same_thing_in_other_words_is_alike() {
        for (one, other, least, most) in [
            ("Leak under the kitchen sink", "Kitchen sink leaking", 100, 100),
            ("Lift not working", "Lift is stuck on the second floor", 100, 100),
            ("No hot water", "Boiler broken, no hot water", 60, 100),
            ("Front door lock stiff", "Mice under the floor", 0, 0),
            ("Leak in bathroom", "Bathroom light flickers", 30, 60),
            ("", "Leak", 0, 0),
            ("the and for", "the and for", 0, 0),
            ("Défaut à l’entrée", "défaut entrée", 60, 100),
        ] {
            let found = likeness(told(one), told(other));
            assert!((least..=most).contains(&found), "{one} / {other}: {found}");
            assert_eq!(found, likeness(told(other), told(one)), "it goes both ways");
        }
    }

    #[test]
    fn an_emergency_is_not_lost_in_a_lesser_ticket() {
        for (tells_emergency, open, may) in [
            (true, Priority::Emergency, true),
            (true, Priority::Urgent, false),
            (true, Priority::Planned, false),
            (false, Priority::Planned, true),
        ] {
            assert_eq!(may_follow(tells_emergency, open), may, "{open}");
        }
    }

    #[test]
    fn of_one_home_and_kind_what_shares_no_word_is_another_repair() {
        for (mine, theirs, look) in [
            ("Bath seal peeling off", "Skirting board gap", false),
            ("Bath seal peeling off", "Loose toilet roll holder", false),
            ("Bath seal peeling off", "Mould on the bath seal", true),
            ("Kitchen tap drips", "Dripping tap in the kitchen", true),
            ("Socket by the bed is dead", "Light in the hall flickers", false),
            ("Radiator cold upstairs", "Bedroom radiator does not get warm", true),
        ] {
            let found = likeness(told(mine), told(theirs));
            assert_eq!(should_look(Some(found), true, true), look, "{mine} / {theirs}: {found}");
        }
    }

    #[test]
    fn what_the_description_says_counts() {
        let long = Told {
            title: "Water",
            description: "It drips from the ceiling of the bathroom",
            category: None,
        };
        assert_eq!(likeness(told("Bathroom ceiling drips"), long), 100);
    }

    #[test]
    fn while_nothing_is_said_the_kind_at_the_home_is_enough() {
        for (same_home, same_category) in [(true, true), (true, false), (false, true)] {
            let look = should_look(None, same_home, same_category);
            assert_eq!(look, same_home && same_category);
        }
    }

    #[test]
    fn next_door_the_words_must_be_alike_too() {
        for (likeness, same_home, same_category, look) in [
            (0, true, true, false),
            (24, true, true, false),
            (25, true, true, true),
            (49, true, false, false),
            (50, true, false, true),
            (49, false, true, false),
            (50, false, true, true),
            (74, false, false, false),
            (75, false, false, true),
        ] {
            assert_eq!(should_look(Some(likeness), same_home, same_category), look, "{likeness}");
        }
    }
}
