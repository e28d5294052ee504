//! Which of the limits of England a case meets: section 10A LTA 1985 and SI 2025/1042.

use super::work::Working;
use super::{CalendarHorizon, Duty, HazardClass, Outcome};

const SUPPLEMENTARY: [Duty; 2] = [Duty::SupplementarySteps, Duty::SupplementaryStart];

pub(super) fn assess(work: &mut Working<'_>) -> Result<(), CalendarHorizon> {
    work.due(match work.case.class {
        HazardClass::Emergency => Duty::InvestigateEmergency,
        HazardClass::Significant => Duty::Investigate,
    })?;
    if work.case.in_person_requested.is_some() {
        work.due(Duty::RenewedInvestigation)?;
    }
    match work.case.concluded {
        None => before_conclusion(work),
        Some((_, Outcome::NoHazard)) => {
            summary(work)?;
            work.found.not_required.push(Duty::SafetyWork);
            work.found.not_required.extend(SUPPLEMENTARY);
            work.found.not_required.push(Duty::AlternativeAccommodation);
            Ok(())
        }
        Some((_, outcome)) => {
            make_safe(work, outcome)?;
            summary(work)?;
            supplementary(work)
        }
    }
}

fn before_conclusion(work: &mut Working<'_>) -> Result<(), CalendarHorizon> {
    work.found.pending.push(Duty::WrittenSummary);
    match work.case.class {
        HazardClass::Emergency => work.due(Duty::MakeSafeGuidance)?,
        HazardClass::Significant => work.due(Duty::SafetyWork)?,
    }
    work.accommodation();
    work.found.pending.extend(SUPPLEMENTARY);
    Ok(())
}

/// Two readings of the emergency limit stand in good sources. Both are kept; the earlier one is
/// acted on, and only the later is a breach of the regulation. An emergency that is found during a
/// standard investigation has the reading of the regulation alone.
fn make_safe(work: &mut Working<'_>, outcome: Outcome) -> Result<(), CalendarHorizon> {
    if outcome == Outcome::EmergencyHazard {
        work.due(Duty::MakeSafeRegulation)?;
        if work.case.class == HazardClass::Emergency {
            work.due(Duty::MakeSafeGuidance)?;
        }
    } else {
        work.due(Duty::SafetyWork)?;
    }
    work.accommodation();
    Ok(())
}

/// Not needed when all required work is finished before the summary would be due.
fn summary(work: &mut Working<'_>) -> Result<(), CalendarHorizon> {
    work.due(Duty::WrittenSummary)?;
    let Some(done) = work.case.work_completed else { return Ok(()) };
    let summary = work.found.deadline(Duty::WrittenSummary);
    if summary.is_some_and(|summary| summary.due.is_met_at(done)) {
        work.found.deadlines.retain(|deadline| deadline.duty != Duty::WrittenSummary);
        work.found.not_required.push(Duty::WrittenSummary);
    }
    Ok(())
}

fn supplementary(work: &mut Working<'_>) -> Result<(), CalendarHorizon> {
    match work.case.supplementary_work {
        None => work.found.pending.extend(SUPPLEMENTARY),
        Some(false) => work.found.not_required.extend(SUPPLEMENTARY),
        Some(true) => {
            for duty in SUPPLEMENTARY {
                work.due(duty)?;
            }
        }
    }
    Ok(())
}
