//! The clocks of England: section 10A LTA 1985 and SI 2025/1042.

use super::{Assessment, CalendarHorizon, Case, Due, Duty, HazardClass, Outcome};
use crate::time::{Instant, london_date};

/// From awareness or conclusion to the physical start of supplementary work: 12 weeks, which do
/// not roll on to a working day.
const TWELVE_WEEKS: i64 = 84;

pub(super) fn assess(case: &Case, found: &mut Assessment) -> Result<(), CalendarHorizon> {
    investigate(case, found)?;
    match case.concluded {
        None => before_conclusion(case, found),
        Some((at, Outcome::NoHazard)) => {
            summary(case, at, found)?;
            found.not_required.extend([
                Duty::SafetyWork,
                Duty::SupplementarySteps,
                Duty::SupplementaryStart,
                Duty::AlternativeAccommodation,
            ]);
        }
        Some((at, outcome)) => {
            make_safe(case, at, outcome, found)?;
            summary(case, at, found)?;
            supplementary(case, at, found)?;
        }
    }
    Ok(())
}

fn investigate(case: &Case, found: &mut Assessment) -> Result<(), CalendarHorizon> {
    match case.class {
        HazardClass::Emergency => {
            let due = Due::Moment(case.aware.plus_hours(24));
            found.due(Duty::InvestigateEmergency, due, "SI 2025/1042: 24 hours from awareness");
        }
        HazardClass::Significant => {
            let due = case.working_days(case.aware, 10)?;
            found.due(Duty::Investigate, due, "SI 2025/1042 reg 6: 10 working days");
        }
    }
    if let Some(asked) = case.in_person_requested {
        let due = case.working_days(asked, 10)?;
        let basis = "SI 2025/1042: a further 10 working days, taken from the day of the request";
        found.due(Duty::RenewedInvestigation, due, basis);
    }
    Ok(())
}

fn before_conclusion(case: &Case, found: &mut Assessment) {
    found.pending.push(Duty::WrittenSummary);
    match case.class {
        HazardClass::Emergency => {
            let safe = Due::Moment(guidance(case));
            found.due(Duty::MakeSafeGuidance, safe, GUIDANCE);
            accommodation(safe, found);
        }
        HazardClass::Significant => {
            found.pending.extend([Duty::SafetyWork, Duty::AlternativeAccommodation]);
        }
    }
    found.pending.extend([Duty::SupplementarySteps, Duty::SupplementaryStart]);
}

const GUIDANCE: &str = "Guidance, October 2025: made safe within 24 hours from awareness";

fn guidance(case: &Case) -> Instant {
    case.aware.plus_hours(24)
}

/// Two readings of the emergency limit stand in good sources. Both are kept; the earlier one is
/// acted on, and only the later is a breach of the regulation.
fn make_safe(
    case: &Case,
    concluded: Instant,
    outcome: Outcome,
    found: &mut Assessment,
) -> Result<(), CalendarHorizon> {
    if outcome != Outcome::EmergencyHazard {
        let due = case.working_days(concluded, 5)?;
        found.due(Duty::SafetyWork, due, "SI 2025/1042 reg 11(2)(a): 5 working days");
        accommodation(due, found);
        return Ok(());
    }
    let mut safe = case.work_identified.unwrap_or(concluded).plus_hours(24);
    let basis = "SI 2025/1042 reg 5: 24 hours from the work being identified";
    found.due(Duty::MakeSafeRegulation, Due::Moment(safe), basis);
    if case.class == HazardClass::Emergency {
        found.due(Duty::MakeSafeGuidance, Due::Moment(guidance(case)), GUIDANCE);
        safe = safe.min(guidance(case));
    }
    accommodation(Due::Moment(safe), found);
    Ok(())
}

fn accommodation(safe_by: Due, found: &mut Assessment) {
    let basis = "SI 2025/1042: in place when the home is not made safe in time";
    found.due(Duty::AlternativeAccommodation, safe_by, basis);
}

/// Not needed when all required work is finished before the summary would be due.
fn summary(case: &Case, concluded: Instant, found: &mut Assessment) -> Result<(), CalendarHorizon> {
    let due = case.working_days(concluded, 3)?;
    if case.work_completed.is_some_and(|at| due.is_met_at(at)) {
        found.not_required.push(Duty::WrittenSummary);
    } else {
        found.due(Duty::WrittenSummary, due, "SI 2025/1042 reg 9: 3 working days, by sending");
    }
    Ok(())
}

fn supplementary(
    case: &Case,
    concluded: Instant,
    found: &mut Assessment,
) -> Result<(), CalendarHorizon> {
    let both = [Duty::SupplementarySteps, Duty::SupplementaryStart];
    match case.supplementary_work {
        None => found.pending.extend(both),
        Some(false) => found.not_required.extend(both),
        Some(true) => {
            let steps = case.working_days(concluded, 5)?;
            found.due(both[0], steps, "SI 2025/1042 reg 11: 5 working days");
            let weeks = jiff::SignedDuration::from_hours(24 * TWELVE_WEEKS);
            let start = london_date(concluded).saturating_add(weeks);
            found.due(both[1], Due::Day(start), "SI 2025/1042 reg 11: 12 weeks, from conclusion");
        }
    }
    Ok(())
}
