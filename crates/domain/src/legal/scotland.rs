//! Which of the limits of Scotland a case of damp and mould meets: SSI 2026/173.

use super::work::Working;
use super::{CalendarHorizon, Duty, Outcome, Regime};

pub(super) fn assess(work: &mut Working<'_>) -> Result<(), CalendarHorizon> {
    work.due(Duty::Investigate)?;
    work.due(Duty::WrittenSummary)?;
    if let Some((_, Outcome::NoHazard)) = work.case.concluded {
        work.found.not_required.extend([Duty::CommenceRepair, Duty::CompleteRepair]);
        return Ok(());
    }
    work.due(Duty::CommenceRepair)?;
    let private = work.found.regime == Regime::ScotlandPrivate;
    if private && work.case.repair_commenced.is_some() {
        // A private landlord finishes as soon as reasonably practicable: no date.
        work.found.undated.push(Duty::CompleteRepair);
        return Ok(());
    }
    work.due(Duty::CompleteRepair)
}
