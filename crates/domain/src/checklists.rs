//! Checklists of work orders: what is asked, what counts as an answer, and what is still missing.

use crate::text_enum::text_enum;
use crate::validate;
use serde::{Deserialize, Serialize};

/// Items of one checklist at most.
pub const MOST_ITEMS: usize = 40;

/// Characters of an item's text at most.
pub const LONGEST_ITEM: usize = 200;

/// Items that a refusal names; the rest it counts.
const NAMED: usize = 5;

text_enum! {
    /// How an item is answered.
    pub enum ItemKind {
        /// Done, or not yet.
        Tick,
        /// Yes or no; either is an answer.
        YesNo,
        /// A reading, such as a pressure.
        Number,
        /// In words.
        Text,
        /// A photograph of the job.
        Photo,
    }
}

/// One thing that a checklist asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChecklistItem {
    /// What is asked, at most 200 characters.
    pub text: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// Whether the job cannot be completed without an answer.
    pub mandatory: bool,
}

/// A field that is wrong, as a JSON pointer into the items, and what would be right.
pub type Wrong = (String, String);

/// Tidies the items of a template.
///
/// # Errors
/// What is wrong, item by item.
pub fn tidy(given: Vec<ChecklistItem>) -> Result<Vec<ChecklistItem>, Vec<Wrong>> {
    if given.is_empty() || given.len() > MOST_ITEMS {
        return Err(vec![(String::new(), format!("Give 1 to {MOST_ITEMS} items."))]);
    }
    let mut wrong: Vec<Wrong> = Vec::new();
    let mut kept: Vec<ChecklistItem> = Vec::with_capacity(given.len());
    for (index, item) in given.into_iter().enumerate() {
        let text = match validate::required(&item.text, LONGEST_ITEM) {
            Ok(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Err(told) => {
                wrong.push((format!("/{index}/text"), told));
                continue;
            }
        };
        if kept.iter().any(|known| known.text.to_lowercase() == text.to_lowercase()) {
            wrong.push((format!("/{index}/text"), "This is asked twice.".into()));
        }
        kept.push(ChecklistItem { text, ..item });
    }
    if wrong.is_empty() { Ok(kept) } else { Err(wrong) }
}

/// Reads the words of an answer; `None` takes the answer back. Photographs have no words.
///
/// # Errors
/// A sentence that says what would be right.
pub fn answer(kind: ItemKind, given: Option<&str>) -> Result<Option<String>, String> {
    let Some(given) = given.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    match (kind, given) {
        (ItemKind::Tick, "yes") | (ItemKind::YesNo, "yes" | "no") => Ok(Some(given.to_owned())),
        (ItemKind::Tick, _) => Err("Say yes when it is done, or leave it out.".into()),
        (ItemKind::YesNo, _) => Err("Say yes or no.".into()),
        (ItemKind::Number, text) => number(text).map(Some),
        (ItemKind::Text, text) => validate::paragraphs(text, 2_000),
        (ItemKind::Photo, _) => Err("Send a photo of the job instead.".into()),
    }
}

/// A decimal number as it is kept: at most 9 digits before the point and 4 behind it.
fn number(text: &str) -> Result<String, String> {
    let told = || "Write a number, such as 21.5.".to_owned();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let right = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if right(whole, 9) && right(part, 4) { Ok(text.to_owned()) } else { Err(told()) }
}

/// The mandatory items that have no answer; `answered` names items by their place, from 1.
pub fn missing<'a>(items: &'a [ChecklistItem], answered: &[i32]) -> Vec<&'a ChecklistItem> {
    let is_answered = |place: i32| answered.contains(&place);
    let items = (1..).zip(items);
    items.filter(|(place, item)| item.mandatory && !is_answered(*place)).map(|(_, i)| i).collect()
}

/// Why an order cannot be completed, where `missing` has texts of mandatory items.
pub fn refusal(order: &str, missing: &[String]) -> Option<String> {
    if missing.is_empty() {
        return None;
    }
    let named: Vec<String> = missing.iter().take(NAMED).map(|text| format!("“{text}”")).collect();
    let more = match missing.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Some(format!("{order}: answer the checklist first: {}{more}.", named.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str, mandatory: bool) -> ChecklistItem {
        ChecklistItem { text: text.into(), kind: ItemKind::Tick, mandatory }
    }

    #[test]
    fn answers_are_of_their_kind() {
        let long = "9".repeat(10);
        /// What is asked, what is given, and what is kept of it unless it is refused.
        type Case<'a> = (ItemKind, Option<&'a str>, Result<Option<&'a str>, ()>);
        let cases: [Case<'_>; 20] = [
            (ItemKind::Tick, Some("yes"), Ok(Some("yes"))),
            (ItemKind::Tick, Some("no"), Err(())),
            (ItemKind::Tick, None, Ok(None)),
            (ItemKind::YesNo, Some("no"), Ok(Some("no"))),
            (ItemKind::YesNo, Some(" yes "), Ok(Some("yes"))),
            (ItemKind::YesNo, Some("perhaps"), Err(())),
            (ItemKind::Number, Some("21.5"), Ok(Some("21.5"))),
            (ItemKind::Number, Some("-4"), Ok(Some("-4"))),
            (ItemKind::Number, Some("0.0001"), Ok(Some("0.0001"))),
            (ItemKind::Number, Some("1e9"), Err(())),
            (ItemKind::Number, Some("21,5"), Err(())),
            (ItemKind::Number, Some("1."), Err(())),
            (ItemKind::Number, Some(".5"), Err(())),
            (ItemKind::Number, Some("NaN"), Err(())),
            (ItemKind::Number, Some(long.as_str()), Err(())),
            (ItemKind::Text, Some(" Worn seal "), Ok(Some("Worn seal"))),
            (ItemKind::Text, Some("  "), Ok(None)),
            (ItemKind::Text, Some("a\u{0}b"), Err(())),
            (ItemKind::Photo, Some("here"), Err(())),
            (ItemKind::Photo, None, Ok(None)),
        ];
        for (kind, given, kept) in cases {
            let told = answer(kind, given);
            let kept = kept.map(|text| text.map(str::to_owned));
            assert_eq!(told.clone().map_err(|_| ()), kept, "{kind} {given:?}: {told:?}");
        }
    }

    #[test]
    fn only_mandatory_items_without_an_answer_are_missing() {
        let items = [item("a", true), item("b", false), item("c", true)];
        for (answered, left) in [
            (&[][..], &["a", "c"][..]),
            (&[2], &["a", "c"]),
            (&[1], &["c"]),
            (&[3, 1], &[]),
            (&[0, 4], &["a", "c"]),
        ] {
            let told: Vec<&str> = missing(&items, answered).iter().map(|i| &*i.text).collect();
            assert_eq!(told, left, "{answered:?}");
        }
    }

    #[test]
    fn a_refusal_names_items_and_counts_the_rest() {
        let texts = |many: usize| (1..=many).map(|n| format!("item {n}")).collect::<Vec<_>>();
        assert_eq!(refusal("WO-1", &[]), None);
        let told = refusal("WO-1", &texts(2)).unwrap();
        assert_eq!(told, "WO-1: answer the checklist first: “item 1”, “item 2”.");
        assert!(refusal("WO-1", &texts(7)).unwrap().ends_with("“item 5” and 2 more."));
    }

    #[test]
    fn a_template_has_items_each_asked_once() {
        let kept = tidy(vec![item("  Isolate   water ", true), item("Test", false)]).unwrap();
        assert_eq!(kept[0].text, "Isolate water");
        for (given, pointer) in [
            (vec![], ""),
            (vec![item("a", true); 41], ""),
            (vec![item("a", true), item("A", false)], "/1/text"),
            (vec![item(" ", true)], "/0/text"),
            (vec![item(&"x".repeat(201), true)], "/0/text"),
        ] {
            assert_eq!(tidy(given).unwrap_err()[0].0, pointer);
        }
    }
}
