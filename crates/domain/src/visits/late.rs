//! Which clocks a visit would come after, so that nobody books past one without knowing.

use super::{day, moment};
use crate::legal::{Due, Duty};
use crate::policy::Promised;
use crate::time::Instant;

/// A clock of a repair that a visit answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What is to be done by then: `attend`.
    pub to: &'static str,
    /// When it runs out.
    pub due: Due,
    /// Whether the law asks for it; else the organisation promised it.
    pub legal: bool,
}

impl Deadline {
    /// A promise of the organisation. Answering a report needs no visit.
    pub const fn promised(what: Promised, due: Instant) -> Option<Self> {
        match what {
            Promised::Acknowledge => None,
            Promised::Attend | Promised::MakeSafe | Promised::Complete => {
                Some(Self { to: what.words(), due: Due::Moment(due), legal: false })
            }
        }
    }

    /// A duty of a hazard case. What is done with paper or elsewhere needs no visit.
    pub const fn legal(duty: Duty, due: Due) -> Option<Self> {
        let to = match duty {
            Duty::InvestigateEmergency => "investigate the emergency",
            Duty::Investigate => "investigate the hazard",
            Duty::RenewedInvestigation => "look again in person",
            Duty::MakeSafeGuidance | Duty::MakeSafeRegulation => "make the emergency safe",
            Duty::SafetyWork => "make the hazard safe",
            Duty::SupplementaryStart => "begin the further work",
            Duty::CommenceRepair => "begin the repair",
            Duty::CompleteRepair => "finish the repair",
            Duty::WrittenSummary | Duty::AlternativeAccommodation | Duty::SupplementarySteps => {
                return None;
            }
        };
        Some(Self { to, due, legal: true })
    }

    /// The clock and its date, as one says it: `the target to attend, Tue 1 Dec 17:00`.
    pub fn words(&self) -> String {
        let kind = if self.legal { "legal date" } else { "target" };
        let due = match self.due {
            Due::Moment(at) => moment(at),
            Due::Day(on) => day(on),
        };
        format!("the {kind} to {}, {due}", self.to)
    }

    /// Whether a visit that begins then comes after it. One that has run out already is late
    /// whatever is booked, and not because of it.
    pub fn is_passed_by(&self, start: Instant, now: Instant) -> bool {
        self.due.is_met_at(now) && !self.due.is_met_at(start)
    }
}

/// The clocks that a visit comes after, those of the law first.
pub fn passed(mut all: Vec<Deadline>, start: Instant, now: Instant) -> Vec<Deadline> {
    all.retain(|one| one.is_passed_by(start, now));
    all.sort_by_key(|one| (!one.legal, one.due.expires()));
    all
}

/// Says after which clocks a visit would come: `after the target to attend, Tue 1 Dec 17:00`.
pub fn after_words(passed: &[Deadline]) -> String {
    let all: Vec<String> = passed.iter().map(Deadline::words).collect();
    format!("after {}", all.join("; and after "))
}
