//! Legal clocks of hazards in rented homes: what the law asks of a landlord, and by when.
//!
//! England: section 10A of the Landlord and Tenant Act 1985 ("Awaab's Law") and SI 2025/1042.
//! Scotland: Housing (Scotland) Act 2006 section 14 and the Right to Repair Regulations 2002, as
//! amended by SSI 2026/173. Where no law is in force yet, the same dates are a benchmark and are
//! said to be one. Clocks are never paused, and each later one runs from what really happened.

pub mod alarms;
pub mod complaints;
pub mod electrical;
mod england;
pub mod explain;
pub mod gas;
mod regime;
mod rules;
mod scotland;
mod work;

pub use regime::{
    COVERAGE, Coverage, Covers, Hazard, HazardClass, Landlord, PHASE_2, Regime, bound_since,
    coverage, look_binds, regime,
};
pub use rules::{ENGLAND, Grade, Limit, Rule, SCOTLAND, Trigger};

use crate::calendar::Calendar;
use crate::money::Pence;
use crate::text_enum::text_enum;
use crate::time::{Instant, at_london, london_date};
use crate::uk::Nation;
use jiff::civil::{Date, Time};

text_enum! {
    /// What has to be done by a date.
    pub enum Duty {
        /// Look into a possible emergency.
        InvestigateEmergency = "investigate_emergency",
        /// Look into a possible hazard.
        Investigate = "investigate",
        /// Look again in person, because the resident asked after a remote look.
        RenewedInvestigation = "renewed_investigation",
        /// Tell the resident in writing what was found; the day it is sent counts.
        WrittenSummary = "written_summary",
        /// Make an emergency safe, counted from when the landlord knew (guidance).
        MakeSafeGuidance = "safety_work_emergency_guidance",
        /// Make an emergency safe, counted from when the work was identified (regulation 5).
        MakeSafeRegulation = "safety_work_emergency_reg5",
        /// Make a significant hazard safe.
        SafetyWork = "safety_work",
        /// Offer another home if the safety work is late.
        AlternativeAccommodation = "alternative_accommodation",
        /// Begin work that keeps the hazard away, or take steps towards it.
        SupplementarySteps = "supplementary_begin_or_steps",
        /// Begin that work in the home.
        SupplementaryStart = "supplementary_physical_start",
        /// Begin the repair (Scotland).
        CommenceRepair = "commence_repair",
        /// Finish the repair (Scotland).
        CompleteRepair = "complete_repair",
    }
}

text_enum! {
    /// What an investigation found.
    pub enum Outcome {
        /// A significant hazard.
        SignificantHazard = "significant_hazard",
        /// An emergency hazard.
        EmergencyHazard = "emergency_hazard",
        /// No hazard.
        NoHazard = "no_hazard",
    }
}

/// The end of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// A day in London, to its end.
    Day(Date),
    /// A moment, for the clocks of 24 elapsed hours.
    Moment(Instant),
}

impl Due {
    /// The first moment after the period.
    pub fn expires(self) -> Instant {
        match self {
            Self::Moment(at) => at,
            Self::Day(day) => at_london(day.tomorrow().unwrap_or(day), Time::midnight()),
        }
    }

    /// Whether something done at that moment is in time.
    pub fn is_met_at(self, done: Instant) -> bool {
        match self {
            Self::Moment(at) => done <= at,
            Self::Day(day) => london_date(done) <= day,
        }
    }
}

/// One duty with its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// What has to be done.
    pub duty: Duty,
    /// By when.
    pub due: Due,
    /// The rule that gave it.
    pub rule: &'static Rule,
    /// What it ran from.
    pub start: Instant,
}

impl Duty {
    /// Whether it is one of the limits to make the home safe.
    pub const fn is_make_safe(self) -> bool {
        matches!(self, Self::MakeSafeGuidance | Self::MakeSafeRegulation | Self::SafetyWork)
    }
}

/// What is known of a hazard so far.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// Where the home is.
    pub nation: Nation,
    /// Who lets it.
    pub landlord: Landlord,
    /// What it is.
    pub hazard: Hazard,
    /// How serious it was taken to be when it was reported.
    pub class: HazardClass,
    /// When the landlord first knew, by any route; day 0 is its date in London.
    pub aware: Instant,
    /// When the investigation was finished, and what it found.
    pub concluded: Option<(Instant, Outcome)>,
    /// When the safety work was identified; the conclusion when it was not recorded apart.
    pub work_identified: Option<Instant>,
    /// Whether more work is needed to keep the hazard away; `None` when not decided.
    pub supplementary_work: Option<bool>,
    /// When all required work was finished.
    pub work_completed: Option<Instant>,
    /// When the resident asked for somebody to come, after a remote investigation.
    pub in_person_requested: Option<Instant>,
    /// When the repair began (Scotland).
    pub repair_commenced: Option<Instant>,
}

impl Case {
    /// A case of which nothing is known but what was reported.
    pub const fn reported(
        nation: Nation,
        landlord: Landlord,
        hazard: Hazard,
        class: HazardClass,
        aware: Instant,
    ) -> Self {
        Self {
            nation,
            landlord,
            hazard,
            class,
            aware,
            concluded: None,
            work_identified: None,
            supplementary_work: None,
            work_completed: None,
            in_person_requested: None,
            repair_commenced: None,
        }
    }
}

/// What the law asks in a case, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The rules that were applied.
    pub regime: Regime,
    /// Whether they bind; when not, the dates are a benchmark and missing one is no breach.
    pub statutory: bool,
    /// Duties with a date.
    pub deadlines: Vec<Deadline>,
    /// Duties that get their date from something that has not happened.
    pub pending: Vec<Duty>,
    /// Duties that fall away.
    pub not_required: Vec<Duty>,
    /// Duties to meet as soon as reasonably practicable: the law sets no date.
    pub undated: Vec<Duty>,
}

/// A date lies past the last year, given here, whose bank holidays are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The bank holidays after {0} are not published, so this date is not certain.")]
pub struct CalendarHorizon(pub i16);

/// Works out the duties of a case by the holidays of the rules.
///
/// # Errors
/// When a date depends on bank holidays that are not published.
pub fn assess(case: &Case) -> Result<Assessment, CalendarHorizon> {
    assess_by(case, &Calendar::of(case.nation))
}

/// Works out the duties of a case by a calendar, which is that of the case's nation.
///
/// # Errors
/// When a date depends on bank holidays that are not published.
pub fn assess_by(case: &Case, calendar: &Calendar) -> Result<Assessment, CalendarHorizon> {
    let (regime, statutory) = regime(case);
    let rules = regime.rules();
    let found = Assessment {
        regime,
        statutory,
        deadlines: Vec::new(),
        pending: Vec::new(),
        not_required: Vec::new(),
        undated: Vec::new(),
    };
    let mut work = work::Working { case, calendar, rules, found };
    match regime {
        Regime::EnglandSocial | Regime::EnglandPrivateBenchmark => england::assess(&mut work)?,
        Regime::ScotlandSocial | Regime::ScotlandPrivate => scotland::assess(&mut work)?,
        Regime::WalesWhqsPolicy | Regime::OutOfScope | Regime::None => {}
    }
    Ok(work.found)
}

impl Regime {
    /// What people call the set.
    pub const fn words(self) -> &'static str {
        match self {
            Self::EnglandSocial => "Awaab’s Law, social homes in England",
            Self::EnglandPrivateBenchmark => "Awaab’s Law as a benchmark, private homes in England",
            Self::ScotlandSocial => "damp and mould, social homes in Scotland",
            Self::ScotlandPrivate => "damp and mould, private homes in Scotland",
            Self::WalesWhqsPolicy => "the Welsh Housing Quality Standard",
            Self::OutOfScope => "none for this hazard",
            Self::None => "none of this kind",
        }
    }

    /// The limits of the set.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::EnglandSocial | Self::EnglandPrivateBenchmark => ENGLAND,
            Self::ScotlandSocial | Self::ScotlandPrivate => SCOTLAND,
            Self::WalesWhqsPolicy | Self::OutOfScope | Self::None => &[],
        }
    }
}

impl Assessment {
    /// The deadline to show for a duty, if it has one.
    pub fn deadline(&self, duty: Duty) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.duty == duty)
    }
}

/// What a social landlord in Scotland owes for a late investigation, and again for a late start:
/// £15, and £3 for each working day that it is late, at most £100 (Right to Repair Regulations
/// 2002, as SSI 2026/173 amended them; from one secondary source).
pub fn right_to_repair_compensation(working_days_late: u32) -> Pence {
    match working_days_late {
        0 => Pence::ZERO,
        days => Pence((1_500 + 300 * i64::from(days)).min(10_000)),
    }
}

#[cfg(test)]
mod tests;
