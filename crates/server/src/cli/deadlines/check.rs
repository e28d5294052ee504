//! Worked cases against the rules.

use super::file::{Broken, Calendars, Node};
use super::{hazards, related};
use maintainuk_domain::legal::{self, Covers, HazardClass, Landlord, Regime};
use maintainuk_domain::uk::Nation;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;

/// One value that is not what the file says.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    id: String,
    field: String,
    expected: String,
    got: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, field, expected, got } = self;
        write!(f, "{id}: {field}: expected {expected}, got {got}")
    }
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct Report {
    /// How many cases were looked at.
    pub checked: usize,
    /// Where they differ.
    pub differences: Vec<Difference>,
    /// What a reader should know besides.
    pub notes: Vec<String>,
    /// Fields that no rule knows; they were not compared.
    pub unknown: BTreeSet<String>,
    /// What was compared, by the names of the file.
    pub compared: BTreeSet<String>,
    /// What the file says for its reader; it was not compared.
    pub left_out: BTreeSet<String>,
}

impl Report {
    /// Notes a difference unless both are the same.
    pub fn compare(&mut self, id: &str, field: &str, expected: &str, got: &str) {
        self.compared.insert(general(field));
        if expected != got {
            self.differences.push(Difference {
                id: id.to_owned(),
                field: field.to_owned(),
                expected: expected.to_owned(),
                got: got.to_owned(),
            });
        }
    }
}

/// A field without the duty that it is of: `deadlines.investigate.due_date` is a `deadlines.due_date`.
fn general(field: &str) -> String {
    let mut parts = field.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(list), Some(_), Some(name)) => format!("{list}.{name}"),
        (Some(list), ..) => list.to_owned(),
        (None, ..) => String::new(),
    }
}

/// Runs a whole file through the rules.
pub fn check(value: &Value) -> Result<Report, Broken> {
    let file = Node::root(value);
    let calendars = Calendars::read(&file)?;
    let mut report = Report { notes: calendars.notes(), ..Report::default() };
    if let Some(zone) = file.get("timezone") {
        report.compare("file", "timezone", zone.text()?, "Europe/London");
    }
    commencement(&file, &mut report)?;
    let (hazards, related) = (file.get("vectors"), file.get("related_vectors"));
    if hazards.is_none() && related.is_none() {
        return Err(file.broken("has neither \"vectors\" nor \"related_vectors\""));
    }
    for case in hazards.map(|list| list.list()).transpose()?.unwrap_or_default() {
        hazards::check(&case, &calendars, &mut report)?;
        report.checked += 1;
    }
    for case in related.map(|list| list.list()).transpose()?.unwrap_or_default() {
        related::check(&case, &calendars, &mut report)?;
        report.checked += 1;
    }
    if !report.unknown.is_empty() {
        let names: Vec<_> = std::mem::take(&mut report.unknown).into_iter().collect();
        report
            .notes
            .push(format!("no rule knows these, so they were left out: {}", names.join(", ")));
    }
    Ok(report)
}

/// The dates since when the rules are in force, and what the second phase brought in.
fn commencement(file: &Node<'_>, report: &mut Report) -> Result<(), Broken> {
    if let Some(dates) = file.get("commencement") {
        for (name, date) in dates.fields()? {
            let Some(ours) = since(name) else {
                report.unknown.insert(format!("commencement.{name}"));
                continue;
            };
            let expected = date.value.as_str().unwrap_or("no date");
            report.compare("commencement", name, expected, ours.as_deref().unwrap_or("no date"));
        }
    }
    if let Some(list) = file.get("phase2_hazards") {
        let mut expected = Vec::new();
        for hazard in list.list()? {
            expected.push(hazard.text()?);
        }
        let mut ours: Vec<_> = legal::PHASE_2.iter().map(|hazard| hazard.as_str()).collect();
        expected.sort_unstable();
        ours.sort_unstable();
        report.compare("phase2_hazards", "hazards", &expected.join(", "), &ours.join(", "));
    }
    Ok(())
}

/// The date of a line of the coverage by the name that such files give it; `None` for a name that
/// no line has.
fn since(name: &str) -> Option<Option<String>> {
    let social = |hazards: fn(Covers) -> bool| {
        legal::COVERAGE.iter().find(move |line| {
            line.regime == Regime::EnglandSocial
                && line.class == Some(HazardClass::Significant)
                && hazards(line.hazards)
        })
    };
    let of = |nation, landlord| {
        legal::COVERAGE.iter().find(move |line| line.nation == nation && line.landlord == landlord)
    };
    let line = match name {
        "england_social_phase1" => {
            social(|found| matches!(found, Covers::These(list) if list != legal::PHASE_2))
        }
        "england_social_phase2" => social(|found| found == Covers::These(legal::PHASE_2)),
        "england_social_phase3" => social(|found| matches!(found, Covers::Rest(_))),
        "england_private" => of(Nation::England, Landlord::Private),
        "scotland" => of(Nation::Scotland, Landlord::Social),
        "wales_whqs_policy" => of(Nation::Wales, Landlord::Social),
        _ => return None,
    };
    line.map(|line| line.from.map(|date| date.to_string()))
}
