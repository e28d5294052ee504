//! Worked cases of hazards.

use super::check::Report;
use super::file::{Broken, Calendars, Node};
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::legal::{
    self, Assessment, Case, Due, Duty, Hazard, HazardClass, Landlord, Regime,
};
use maintainuk_domain::time::{Instant, london_date};
use std::collections::BTreeSet;

/// What a case may say. The last three are told for the reader, and no date depends on them.
const KNOWN: &[&str] = &[
    "nation",
    "landlord_type",
    "hazard",
    "hazard_class",
    "aware_at",
    "investigation_concluded_at",
    "investigation_outcome",
    "safety_work_identified_at",
    "in_person_requested_at",
    "all_required_work_completed_at",
    "repair_commenced_at",
    "supplementary_work_required",
    "first_reported_at",
    "investigation_type",
    "as_at",
];

/// What is compared of a deadline, beside its key.
const OF_DEADLINE: &[&str] = &["key", "type", "due_date", "due_at", "expires_at"];

const EXPECTED: &[&str] = &[
    "regime",
    "statutory",
    "deadlines",
    "pending",
    "not_required",
    "note",
    "complete_repair",
    "right_to_repair_compensation_pence",
];

/// The name of a case, or its place in the file.
pub fn name(case: &Node<'_>) -> String {
    case.get("id").and_then(|id| id.text().ok().map(str::to_owned)).unwrap_or_else(|| {
        let place = case.broken("").to_string();
        place.trim_end_matches(": ").to_owned()
    })
}

/// Reads what is known of a case.
pub fn read(input: &Node<'_>) -> Result<Case, Broken> {
    let moment = |name: &str| input.get(name).map(|node| node.instant()).transpose();
    let hazard = input.need("hazard")?;
    let kind = hazard.text()?;
    // Falls are three hazards in the rating system and one here.
    let kind = if kind.starts_with("falls_") { "falls" } else { kind };
    let concluded = moment("investigation_concluded_at")?;
    let outcome = input.get("investigation_outcome").map(|node| node.parsed()).transpose()?;
    if concluded.is_some() != outcome.is_some() {
        let both = "investigation_concluded_at and investigation_outcome go together";
        return Err(input.broken(both));
    }
    let aware = input.need("aware_at")?.instant()?;
    if concluded.is_some_and(|concluded| concluded < aware) {
        return Err(input.broken("investigation_concluded_at is before aware_at"));
    }
    Ok(Case {
        concluded: concluded.zip(outcome),
        work_identified: moment("safety_work_identified_at")?,
        supplementary_work: input
            .get("supplementary_work_required")
            .map(|node| node.flag())
            .transpose()?,
        work_completed: moment("all_required_work_completed_at")?,
        in_person_requested: moment("in_person_requested_at")?,
        repair_commenced: moment("repair_commenced_at")?,
        ..Case::reported(
            input.need("nation")?.nation()?,
            input.need("landlord_type")?.parsed::<Landlord>()?,
            kind.parse::<Hazard>().map_err(|error| hazard.broken(error))?,
            input.need("hazard_class")?.parsed::<HazardClass>()?,
            aware,
        )
    })
}

/// Compares one case.
pub fn check(case: &Node<'_>, calendars: &Calendars, report: &mut Report) -> Result<(), Broken> {
    let id = name(case);
    let (input, expected) = (case.need("input")?, case.need("expected")?);
    let known = read(&input)?;
    unknown(&input, KNOWN, "input", report)?;
    unknown(&expected, EXPECTED, "expected", report)?;
    for (of, name) in [(case, "title"), (case, "explain"), (&expected, "note")] {
        if of.get(name).is_some() {
            report.left_out.insert(name.to_owned());
        }
    }
    let calendar = calendars.of(known.nation);
    let found = match legal::assess_by(&known, &calendar) {
        Ok(found) => found,
        Err(error) => {
            report.compare(&id, "deadlines", "dates", &error.to_string());
            return Ok(());
        }
    };
    if let Some(regime) = expected.get("regime") {
        report.compare(&id, "regime", regime.text()?, found.regime.as_str());
    }
    if let Some(binds) = expected.get("statutory") {
        let binds = binds.flag()?.to_string();
        report.compare(&id, "statutory", &binds, &found.statutory.to_string());
    }
    deadlines(&id, &expected, &found, report)?;
    for (field, ours) in [("pending", &found.pending), ("not_required", &found.not_required)] {
        duties(&id, &expected, field, ours, report)?;
    }
    words(&id, &expected, &found, report)?;
    compensation(&id, &expected, &known, &found, &calendar, report)
}

/// Notes the fields of an object that no rule knows.
pub fn unknown(
    of: &Node<'_>,
    known: &[&str],
    prefix: &str,
    report: &mut Report,
) -> Result<(), Broken> {
    for (name, _) in of.fields()? {
        if !known.contains(&name) {
            report.unknown.insert(format!("{prefix}.{name}"));
        }
    }
    Ok(())
}

fn deadlines(
    id: &str,
    expected: &Node<'_>,
    found: &Assessment,
    report: &mut Report,
) -> Result<(), Broken> {
    let Some(list) = expected.get("deadlines") else { return Ok(()) };
    let mut named = BTreeSet::new();
    for deadline in list.list()? {
        let key = deadline.need("key")?.text()?;
        named.insert(key);
        let ours = found.deadlines.iter().find(|ours| ours.duty.as_str() == key);
        for (name, _) in deadline.fields()?.into_iter().filter(|(n, _)| !OF_DEADLINE.contains(n)) {
            report.left_out.insert(format!("deadlines.{name}"));
        }
        one(id, key, &deadline, ours.map(|ours| ours.due), report)?;
    }
    for ours in &found.deadlines {
        if !named.contains(ours.duty.as_str()) {
            let field = format!("deadlines.{}", ours.duty);
            report.compare(id, &field, "none", &written(ours.due));
        }
    }
    Ok(())
}

fn one(
    id: &str,
    key: &str,
    deadline: &Node<'_>,
    ours: Option<Due>,
    report: &mut Report,
) -> Result<(), Broken> {
    let (kind, last) = match ours {
        Some(Due::Day(day)) => ("date", day.to_string()),
        Some(Due::Moment(at)) => ("instant", at.to_string()),
        None => ("none", "none".to_owned()),
    };
    let field = |name: &str| format!("deadlines.{key}.{name}");
    if let Some(expected) = deadline.get("type") {
        report.compare(id, &field("type"), expected.text()?, kind);
    }
    if let Some(day) = deadline.get("due_date") {
        report.compare(id, &field("due_date"), day.text()?, &last);
    }
    for (name, at) in [
        ("due_at", ours.filter(|due| matches!(due, Due::Moment(_))).map(Due::expires)),
        ("expires_at", ours.map(Due::expires)),
    ] {
        if let Some(expected) = deadline.get(name) {
            let told = expected.text()?;
            report.compared.insert(format!("deadlines.{name}"));
            // The same moment may be written with another offset.
            if told.parse::<Instant>().ok() != at || at.is_none() {
                let got = at.map_or_else(|| "none".to_owned(), |at| at.to_string());
                report.compare(id, &field(name), told, &got);
            }
        }
    }
    Ok(())
}

fn written(due: Due) -> String {
    match due {
        Due::Day(day) => day.to_string(),
        Due::Moment(at) => at.to_string(),
    }
}

fn duties(
    id: &str,
    expected: &Node<'_>,
    field: &str,
    ours: &[Duty],
    report: &mut Report,
) -> Result<(), Broken> {
    let Some(list) = expected.get(field) else { return Ok(()) };
    let mut theirs = BTreeSet::new();
    for duty in list.list()? {
        theirs.insert(duty.text()?);
    }
    let ours: BTreeSet<_> = ours.iter().map(|duty| duty.as_str()).collect();
    let joined = |set: &BTreeSet<&str>| {
        if set.is_empty() {
            return "none".to_owned();
        }
        set.iter().copied().collect::<Vec<_>>().join(", ")
    };
    report.compare(id, field, &joined(&theirs), &joined(&ours));
    Ok(())
}

/// Where there is no date, the law's words stand.
fn words(
    id: &str,
    expected: &Node<'_>,
    found: &Assessment,
    report: &mut Report,
) -> Result<(), Broken> {
    let Some(told) = expected.get("complete_repair") else { return Ok(()) };
    let told = told.text()?;
    report.compared.insert("complete_repair".to_owned());
    let undated = found.undated.contains(&Duty::CompleteRepair);
    let ours = if undated { "as soon as reasonably practicable" } else { "a date or nothing" };
    if !(undated && told.starts_with(ours)) {
        report.compare(id, "complete_repair", told, ours);
    }
    Ok(())
}

/// What a late investigation and a late start cost a social landlord in Scotland, together.
fn compensation(
    id: &str,
    expected: &Node<'_>,
    case: &Case,
    found: &Assessment,
    calendar: &Calendar,
    report: &mut Report,
) -> Result<(), Broken> {
    let Some(told) = expected.get("right_to_repair_compensation_pence") else { return Ok(()) };
    let late = |duty, done: Option<Instant>| {
        let due = found.deadline(duty).filter(|_| found.regime == Regime::ScotlandSocial);
        match (due.map(|deadline| deadline.due), done) {
            (Some(Due::Day(day)), Some(done)) => {
                let days = calendar.between(day, london_date(done));
                legal::right_to_repair_compensation(days).0
            }
            _ => 0,
        }
    };
    let concluded = case.concluded.map(|(at, _)| at);
    let owed =
        late(Duty::Investigate, concluded) + late(Duty::CommenceRepair, case.repair_commenced);
    report.compare(
        id,
        "right_to_repair_compensation_pence",
        &told.value.to_string(),
        &owed.to_string(),
    );
    Ok(())
}
