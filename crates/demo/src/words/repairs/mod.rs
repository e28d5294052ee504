//! What residents report and what contractors then write, by category.

mod dry;
mod outside;
mod power;
mod shared;
mod water;

use maintainuk_domain::tickets::{Category, Priority};

use crate::photo::Scene;

/// Where a repair can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In any home.
    Any,
    /// Only where a home has the building to itself.
    House,
    /// Only in a building of several homes.
    Block,
}

/// One kind of report, from the first words to the last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Repair {
    pub(crate) priority: Priority,
    /// Ways to put the title, with a bar between them.
    titles: &'static str,
    /// What the resident says.
    pub(crate) description: &'static str,
    /// What was done in the end.
    pub(crate) resolution: &'static str,
    pub(crate) place: Place,
    pub(crate) scene: Option<Scene>,
}

impl Repair {
    const fn scene(self, scene: Scene) -> Self {
        Self { scene: Some(scene), ..self }
    }

    const fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The nth way to put the title.
    pub(crate) fn title(&self, nth: usize) -> &'static str {
        let count = self.titles.split('|').count();
        self.titles.split('|').nth(nth % count).unwrap_or(self.titles)
    }
}

const fn report(
    priority: Priority,
    titles: &'static str,
    description: &'static str,
    resolution: &'static str,
) -> Repair {
    let (place, scene) = (Place::Any, None);
    Repair { priority, titles, description, resolution, place, scene }
}

/// Cannot wait an hour.
const fn emergency(titles: &'static str, said: &'static str, done: &'static str) -> Repair {
    report(Priority::Emergency, titles, said, done)
}

/// Cannot wait for a routine visit.
const fn urgent(titles: &'static str, said: &'static str, done: &'static str) -> Repair {
    report(Priority::Urgent, titles, said, done)
}

/// The ordinary case.
const fn routine(titles: &'static str, said: &'static str, done: &'static str) -> Repair {
    report(Priority::Routine, titles, said, done)
}

/// By an agreed date.
const fn planned(titles: &'static str, said: &'static str, done: &'static str) -> Repair {
    report(Priority::Planned, titles, said, done)
}

/// Every report of every category.
pub(crate) const ALL: &[(Category, &[Repair])] = &[
    (Category::Plumbing, water::PLUMBING),
    (Category::Drainage, water::DRAINAGE),
    (Category::Heating, power::HEATING),
    (Category::Gas, power::GAS),
    (Category::Electrical, power::ELECTRICAL),
    (Category::Appliance, power::APPLIANCE),
    (Category::DampMould, dry::DAMP_MOULD),
    (Category::Structural, dry::STRUCTURAL),
    (Category::DoorsWindows, dry::DOORS_WINDOWS),
    (Category::Pest, dry::PEST),
    (Category::Roofing, outside::ROOFING),
    (Category::Garden, outside::GARDEN),
    (Category::General, outside::GENERAL),
    (Category::Security, shared::SECURITY),
    (Category::Fire, shared::FIRE),
    (Category::Communal, shared::COMMUNAL),
];

#[cfg(test)]
mod tests {
    use maintainuk_domain::emergency::{Report, recognise};

    use super::*;

    #[test]
    fn every_category_has_eight_reports_and_there_are_enough_in_all() {
        assert_eq!(ALL.len(), Category::ALL.len());
        assert!(ALL.iter().all(|(_, list)| list.len() >= 8));
        assert!(ALL.iter().map(|(_, list)| list.len()).sum::<usize>() >= 120);
    }

    #[test]
    fn titles_and_descriptions_fit_their_columns_and_are_all_different() {
        let mut seen = std::collections::HashSet::new();
        for repair in ALL.iter().flat_map(|(_, list)| list.iter()) {
            for title in repair.titles.split('|') {
                assert!((8..=80).contains(&title.chars().count()), "{title}");
                assert!(seen.insert(title), "{title} twice");
            }
            assert!(repair.description.ends_with(['.', '?']), "{}", repair.description);
        }
    }

    #[test]
    fn what_the_fixed_rules_recognise_is_an_emergency_from_the_start() {
        for repair in ALL.iter().flat_map(|(_, list)| list.iter()) {
            for title in repair.titles.split('|') {
                let report = Report {
                    title,
                    description: repair.description,
                    category: None,
                    on: jiff::civil::date(2026, 1, 15),
                    vulnerable: false,
                };
                let found = recognise(&report).map(|found| found.rule);
                if repair.priority != Priority::Emergency {
                    assert_eq!(found, None, "{:?} {title}", repair.priority);
                }
            }
        }
    }
}
