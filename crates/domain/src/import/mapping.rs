//! Which column of a file is which field: proposed from the headers, decided by a person.

use super::ImportKind;
use super::cell::same_word;
use super::fields::fields;
use std::collections::BTreeMap;

/// Fields by name, each with the number of its column from 0.
pub type Mapping = BTreeMap<String, usize>;

/// Something that is wrong with a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingProblem {
    /// The field's name.
    pub field: String,
    /// What would be right.
    pub detail: &'static str,
}

/// Proposes a mapping. A header counts for a field only when it is that field's name, label or a
/// name it is also known under; where two columns would do, neither is taken.
pub fn guess(kind: ImportKind, headers: &[String]) -> Mapping {
    let mut found = Mapping::new();
    for field in fields(kind) {
        let own = |header: &&str| same_word(header, field.name) || same_word(header, field.label);
        let known = |header: &&str| field.also.iter().any(|name| same_word(header, name));
        let place = only(headers, own).or_else(|| only(headers, known));
        if let Some(place) = place.filter(|place| !found.values().any(|taken| taken == place)) {
            found.insert(field.name.to_owned(), place);
        }
    }
    found
}

fn only(headers: &[String], fits: impl Fn(&&str) -> bool) -> Option<usize> {
    let mut fitting = headers.iter().enumerate().filter(|(_, header)| fits(&header.as_str()));
    let first = fitting.next()?.0;
    if fitting.next().is_some() { None } else { Some(first) }
}

/// A mapping by the headers' texts, to be remembered for the next file.
pub fn remember(headers: &[String], mapping: &Mapping) -> BTreeMap<String, String> {
    let text = |place: &usize| headers.get(*place).cloned();
    mapping.iter().filter_map(|(field, place)| Some((field.clone(), text(place)?))).collect()
}

/// What was remembered, for a file whose columns may stand elsewhere. A header that is not there,
/// or there twice, is left to the guess.
pub fn recall(
    kind: ImportKind,
    headers: &[String],
    remembered: &BTreeMap<String, String>,
) -> Mapping {
    let mut mapping = guess(kind, headers);
    for (field, header) in remembered {
        let known = fields(kind).iter().any(|known| known.name == field);
        if let Some(place) = only(headers, |other| other == header).filter(|_| known) {
            mapping.retain(|_, taken| *taken != place);
            mapping.insert(field.clone(), place);
        }
    }
    mapping
}

/// What is wrong with a mapping; nothing when it can be used.
pub fn check_mapping(kind: ImportKind, columns: usize, mapping: &Mapping) -> Vec<MappingProblem> {
    let mut problems = Vec::new();
    let mut say =
        |field: &str, detail| problems.push(MappingProblem { field: field.into(), detail });
    for field in fields(kind).iter().filter(|field| field.required) {
        if !mapping.contains_key(field.name) {
            say(field.name, "Choose a column: every row must say this.");
        }
    }
    for (name, place) in mapping {
        if !fields(kind).iter().any(|field| field.name == name) {
            say(name, "There is no such field.");
        } else if *place >= columns {
            say(name, "The file has no such column.");
        } else if mapping.values().filter(|other| *other == place).count() > 1 {
            say(name, "This column is used for another field too.");
        }
    }
    problems
}
