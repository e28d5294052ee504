//! Completing a job: what was used, how long it took, and what is still needed.

use crate::tickets::Category;
use crate::validate;
use serde::{Deserialize, Serialize};

/// Minutes on site at most: a week.
pub const MOST_MINUTES: i32 = 10_080;

/// What a firm says is still needed, as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FurtherWork {
    /// What is to be done, at most 2,000 characters.
    pub description: String,
    /// The trades that it needs, at least one.
    pub trades: Vec<Category>,
    /// Whether it is an emergency.
    pub emergency: Option<bool>,
    /// Whether it needs more than one person.
    pub several_people: Option<bool>,
    /// Whether materials have to be got first.
    pub materials: Option<bool>,
    /// Which, where they have to be.
    pub material_list: Option<String>,
}

/// A field that is wrong, and what would be right.
pub type Wrong = (&'static str, String);

impl FurtherWork {
    /// The same, tidied.
    ///
    /// # Errors
    /// Every part that is missing, by name.
    pub fn checked(mut self) -> Result<Self, Vec<Wrong>> {
        let mut wrong: Vec<Wrong> = Vec::new();
        let mut miss = |field, told: &str| wrong.push((field, told.to_owned()));
        match validate::paragraphs(&self.description, 2_000) {
            Ok(Some(text)) => self.description = text,
            Ok(None) => miss("description", "Say what is still to be done."),
            Err(told) => miss("description", &told),
        }
        self.trades.sort_unstable();
        self.trades.dedup();
        if self.trades.is_empty() {
            miss("trades", "Choose at least one trade.");
        }
        if self.emergency.is_none() {
            miss("emergency", "Say whether it is an emergency.");
        }
        if self.several_people.is_none() {
            miss("severalPeople", "Say whether it needs more than one person.");
        }
        let list = self.material_list.take().unwrap_or_default();
        match validate::paragraphs(&list, 2_000) {
            Ok(None) if self.materials == Some(true) => {
                miss("materialList", "Say which materials.");
            }
            Ok(list) => self.material_list = list.filter(|_| self.materials == Some(true)),
            Err(told) => miss("materialList", &told),
        }
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> FurtherWork {
        FurtherWork {
            description: " Plaster the wall ".into(),
            trades: vec![Category::Structural, Category::DampMould, Category::Structural],
            emergency: Some(false),
            several_people: Some(true),
            materials: Some(true),
            material_list: Some("Plasterboard".into()),
        }
    }

    #[test]
    fn s40_further_work_is_whole_or_its_missing_parts_are_named() {
        type Change = fn(&mut FurtherWork);
        let cases: [(Change, &[&str]); 8] = [
            (|_| {}, &[]),
            (|f| f.description = "  ".into(), &["description"]),
            (|f| f.trades.clear(), &["trades"]),
            (|f| f.emergency = None, &["emergency"]),
            (|f| f.several_people = None, &["severalPeople"]),
            (|f| f.material_list = None, &["materialList"]),
            (
                |f| {
                    f.materials = Some(false);
                    f.material_list = None;
                },
                &[],
            ),
            (
                |f| *f = FurtherWork::default(),
                &["description", "trades", "emergency", "severalPeople"],
            ),
        ];
        for (change, missing) in cases {
            let mut further = whole();
            change(&mut further);
            let told = further.checked().err().unwrap_or_default();
            let fields: Vec<&str> = told.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, missing);
        }
    }

    #[test]
    fn what_is_kept_is_tidy() {
        let kept = whole().checked().unwrap();
        assert_eq!(kept.description, "Plaster the wall");
        assert_eq!(kept.trades, [Category::DampMould, Category::Structural]);
        let none = FurtherWork { materials: Some(false), ..whole() }.checked().unwrap();
        assert_eq!(none.material_list, None, "what is not ticked is not kept");
    }
}
