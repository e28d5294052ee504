//! The clocks of Scotland, for damp and mould: SSI 2026/173. There is no 24-hour rule.

use super::{Assessment, CalendarHorizon, Case, Duty, Outcome, Regime};

pub(super) fn assess(case: &Case, found: &mut Assessment) -> Result<(), CalendarHorizon> {
    let investigate = case.working_days(case.aware, 10)?;
    let basis = "2006 Act s.14(6) or 2002 Regulations reg 8A(3): 10 working days";
    found.due(Duty::Investigate, investigate, basis);
    let Some((concluded, outcome)) = case.concluded else {
        found.pending.extend([Duty::WrittenSummary, Duty::CommenceRepair, Duty::CompleteRepair]);
        return Ok(());
    };
    let summary = case.working_days(concluded, 3)?;
    let basis = "2006 Act s.14(7) or 2002 Regulations reg 8A(4): 3 working days";
    found.due(Duty::WrittenSummary, summary, basis);
    if outcome == Outcome::NoHazard {
        found.not_required.extend([Duty::CommenceRepair, Duty::CompleteRepair]);
        return Ok(());
    }
    let commence = case.working_days(concluded, 5)?;
    let basis = "2006 Act s.14(8) or 2002 Regulations reg 8A(5): begun within 5 working days";
    found.due(Duty::CommenceRepair, commence, basis);
    match case.repair_commenced {
        None => found.pending.push(Duty::CompleteRepair),
        Some(begun) if found.regime == Regime::ScotlandSocial => {
            let complete = case.working_days(begun, 20)?;
            let basis = "2002 Regulations, Schedule: 20 working days after the repair began";
            found.due(Duty::CompleteRepair, complete, basis);
        }
        // A private landlord finishes as soon as reasonably practicable: no date.
        Some(_) => {}
    }
    Ok(())
}
