//! The working of a case, step by step, in words: which rule, what it counts from, and which days
//! do not count and why.

use super::{
    Assessment, CalendarHorizon, Case, Deadline, Due, Duty, Limit, Outcome, Regime, assess_by,
    coverage, look_binds,
};
use crate::calendar::{Calendar, Skipped};
use crate::time::{Instant, london, london_date};
use jiff::civil::Date;

/// The working of a whole case, a line a step.
///
/// # Errors
/// When a date depends on bank holidays that are not published.
pub fn case(case: &Case, calendar: &Calendar) -> Result<Vec<String>, CalendarHorizon> {
    let found = assess_by(case, calendar)?;
    let mut lines = vec![
        format!(
            "The home is in {} and the landlord is {}; the hazard is {}, taken as {}.",
            nation(case),
            case.landlord,
            case.hazard.as_str().replace('_', " "),
            case.class
        ),
        which_rules(case, &found),
        format!(
            "The landlord knew on {}, so day 0 is {}.",
            moment(case.aware),
            day(london_date(case.aware))
        ),
    ];
    lines.extend(case.concluded.map(|(at, outcome)| {
        format!("The investigation was finished on {}: {}.", moment(at), outcome_words(outcome))
    }));
    for found in &found.deadlines {
        lines.push(String::new());
        lines.extend(deadline(found, calendar));
    }
    let list =
        |duties: &[Duty]| duties.iter().map(|duty| duty.as_str()).collect::<Vec<_>>().join(", ");
    for (words, duties) in [
        ("No date yet, because what it runs from has not happened", &found.pending),
        ("Not required", &found.not_required),
        ("As soon as reasonably practicable, without a date", &found.undated),
    ] {
        if !duties.is_empty() {
            lines.extend([String::new(), format!("{words}: {}.", list(duties))]);
        }
    }
    Ok(lines)
}

fn nation(case: &Case) -> &'static str {
    match case.nation {
        crate::uk::Nation::NorthernIreland => "Northern Ireland",
        other => other.as_str(),
    }
}

const fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::SignificantHazard => "a significant hazard",
        Outcome::EmergencyHazard => "an emergency hazard",
        Outcome::NoHazard => "no hazard",
    }
}

/// Which set of rules applies and why, in a sentence.
pub fn which_rules(case: &Case, found: &Assessment) -> String {
    let name = found.regime.words();
    let Some(line) = coverage(case) else {
        return format!("Rules: {name}. No line of the coverage speaks of this hazard here.");
    };
    let since = match line.from {
        Some(from) if found.statutory => format!("they bind what is known since {}", day(from)),
        Some(from) if london_date(case.aware) < from && found.regime != Regime::WalesWhqsPolicy => {
            format!("in force only for what is known since {}: a benchmark", day(from))
        }
        Some(from) => format!("since {}, without a date that binds", day(from)),
        None => "not in force: the dates are a benchmark, and missing one is no breach".into(),
    };
    let look = if !found.statutory && look_binds(case, Duty::WrittenSummary) {
        " The investigation and its summary bind all the same: they were due for what it was taken to be."
    } else {
        ""
    };
    format!("Rules: {name}; {since}. {}.{look}", line.basis)
}

/// The working of one date.
pub fn deadline(found: &Deadline, calendar: &Calendar) -> Vec<String> {
    let rule = found.rule;
    let mut lines = vec![
        format!("{}: {}", found.duty, due(found.due)),
        format!("  rule {} (source graded {})", rule.version(), rule.grade),
        format!("  {}.", rule.basis),
    ];
    let from = rule.from.as_str().replace('_', " ");
    match rule.limit {
        Limit::AtMakeSafe => lines.push("  Ends with the earliest limit to make it safe.".into()),
        Limit::Hours(hours) => lines.push(format!(
            "  {hours} elapsed hours from {from}, {}; nights, weekends, holidays and the change \
             of the clocks do not pause them.",
            moment(found.start)
        )),
        Limit::Days(days) => lines.push(format!(
            "  {days} days after {from} on {}, whatever day that is.",
            day(london_date(found.start))
        )),
        Limit::WorkingDays(count) => {
            let first = london_date(found.start);
            lines.push(format!("  {count} working days after {from} on {} (day 0).", day(first)));
            let (_, skipped) = calendar.add_and_tell(first, count);
            lines.extend(skips(&skipped));
        }
    }
    lines
}

/// The days that did not count: holidays by name, and how many days of weekends.
fn skips(skipped: &[(Date, Skipped)]) -> Vec<String> {
    let weekend = skipped.iter().filter(|(_, why)| *why == Skipped::Weekend).count();
    let mut lines = Vec::new();
    if weekend > 0 {
        let days = if weekend == 1 { "day" } else { "days" };
        lines.push(format!("  Not counted: {weekend} {days} of weekends."));
    }
    lines.extend(skipped.iter().filter_map(|(date, why)| match why {
        Skipped::Weekend => None,
        Skipped::Holiday(name) => Some(format!("  Not counted: {}, {name}.", day(*date))),
    }));
    lines
}

fn due(due: Due) -> String {
    match due {
        Due::Day(date) => format!("by the end of {}", day(date)),
        Due::Moment(at) => format!("by {}", moment(at)),
    }
}

fn day(date: Date) -> String {
    date.strftime("%a %-d %B %Y").to_string()
}

fn moment(at: Instant) -> String {
    london(at).strftime("%a %-d %B %Y at %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legal::{Hazard, HazardClass, Landlord};
    use crate::uk::Nation;

    #[test]
    fn the_working_names_the_rule_the_day_it_starts_and_the_days_that_do_not_count() {
        let scots = Case::reported(
            Nation::Scotland,
            Landlord::Private,
            Hazard::DampAndMould,
            HazardClass::Significant,
            "2026-11-23T09:00:00Z".parse().unwrap(),
        );
        let text = case(&scots, &Calendar::of(Nation::Scotland)).unwrap().join("\n");
        for part in [
            "they bind what is known since Tue 6 October 2026",
            "day 0 is Mon 23 November 2026",
            "investigate: by the end of Tue 8 December 2026",
            "rule damp-scotland/investigate@2026-10-06 (source graded A)",
            "Not counted: 4 days of weekends.",
            "Not counted: Mon 30 November 2026, St Andrew’s Day.",
            "No date yet, because what it runs from has not happened: written_summary",
        ] {
            assert!(text.contains(part), "{part:?} in\n{text}");
        }
    }

    #[test]
    fn one_day_is_one_and_a_look_that_was_due_stays_so() {
        // Of a Saturday, whose working day is two days on, one day of a weekend is left out.
        let aware = "2026-11-28T09:00:00Z".parse().unwrap();
        let (hazard, class) = (Hazard::ExcessCold, HazardClass::Emergency);
        let known = Case::reported(Nation::England, Landlord::Social, hazard, class, aware);
        let concluded = Some((aware, Outcome::SignificantHazard));
        let known = Case { concluded, ..known };
        let text = case(&known, &Calendar::of(Nation::England)).unwrap().join("\n");
        for part in ["Not counted: 1 day of weekends.", "a benchmark", "bind all the same"] {
            assert!(text.contains(part), "{part:?} in\n{text}");
        }
    }

    #[test]
    fn a_benchmark_is_called_one() {
        for (landlord, hazard, part) in [
            (Landlord::Private, Hazard::DampAndMould, "missing one is no breach"),
            (Landlord::Social, Hazard::ExcessCold, "known since Mon 30 November 2026: a benchmark"),
            (Landlord::Social, Hazard::Crowding, "No line of the coverage"),
        ] {
            let aware = "2026-11-23T09:00:00Z".parse().unwrap();
            let class = HazardClass::Significant;
            let known = Case::reported(Nation::England, landlord, hazard, class, aware);
            let text = case(&known, &Calendar::of(Nation::England)).unwrap().join("\n");
            assert!(text.contains(part), "{part:?} in\n{text}");
        }
    }
}
