//! A case while its duties are worked out.

use super::{Assessment, CalendarHorizon, Case, Deadline, Due, Duty, Limit, Rule, Trigger};
use crate::calendar::Calendar;
use crate::time::{Instant, london_date};

/// The case, the calendar it is counted by, the rules of its set, and what was found so far.
pub(super) struct Working<'a> {
    pub case: &'a Case,
    pub calendar: &'a Calendar,
    pub rules: &'static [Rule],
    pub found: Assessment,
}

impl Working<'_> {
    /// Gives a duty its date by its rule; without the trigger it is pending.
    pub fn due(&mut self, duty: Duty) -> Result<(), CalendarHorizon> {
        let Some(rule) = self.rules.iter().find(|rule| rule.duty == duty) else { return Ok(()) };
        match self.start(rule.from) {
            None => self.found.pending.push(duty),
            Some(start) => {
                let due = limit(rule.limit, start, self.calendar)?;
                self.found.deadlines.push(Deadline { duty, due, rule, start });
            }
        }
        Ok(())
    }

    /// The other home has to be there when the limit to make this one safe runs out, whichever
    /// reading of it is earlier.
    pub fn accommodation(&mut self) {
        let duty = Duty::AlternativeAccommodation;
        let rule = self.rules.iter().find(|rule| rule.duty == duty);
        let safe = self.found.deadlines.iter().filter(|deadline| deadline.duty.is_make_safe());
        let earliest = safe.min_by_key(|deadline| deadline.due.expires()).copied();
        match (rule, earliest) {
            (Some(rule), Some(Deadline { due, start, .. })) => {
                self.found.deadlines.push(Deadline { duty, due, rule, start });
            }
            _ => self.found.pending.push(duty),
        }
    }

    fn start(&self, from: Trigger) -> Option<Instant> {
        let concluded = self.case.concluded.map(|(at, _)| at);
        match from {
            Trigger::Awareness => Some(self.case.aware),
            Trigger::Conclusion => concluded,
            Trigger::WorkIdentified => concluded.map(|at| self.case.work_identified.unwrap_or(at)),
            Trigger::InPersonRequest => self.case.in_person_requested,
            Trigger::RepairCommenced => self.case.repair_commenced,
        }
    }
}

fn limit(limit: Limit, start: Instant, calendar: &Calendar) -> Result<Due, CalendarHorizon> {
    let day = london_date(start);
    match limit {
        Limit::Hours(hours) => Ok(Due::Moment(start.plus_hours(hours))),
        // With no limit of its own it ends with the duty that it goes with; see `accommodation`.
        Limit::AtMakeSafe => Ok(Due::Moment(start)),
        Limit::Days(days) => {
            let span = jiff::SignedDuration::from_hours(24 * days);
            Ok(Due::Day(day.saturating_add(span)))
        }
        Limit::WorkingDays(count) => {
            let last = calendar.add(day, count);
            if last.year() > calendar.known_to() {
                return Err(CalendarHorizon(calendar.known_to()));
            }
            Ok(Due::Day(last))
        }
    }
}
