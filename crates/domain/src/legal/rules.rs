//! The limits themselves, as data: each with what it runs from, since when it is in force, and
//! where it is written. [`super::assess`] says which of them a case meets.

use super::Duty;
use crate::text_enum::text_enum;
use jiff::civil::{Date, date};

text_enum! {
    /// What a clock runs from. The day of it is day 0.
    pub enum Trigger {
        /// The landlord knew that there may be a hazard, by any route.
        Awareness = "awareness",
        /// An investigation was finished.
        Conclusion = "conclusion",
        /// An investigation said what makes the home safe.
        WorkIdentified = "work_identified",
        /// The resident asked for somebody to come.
        InPersonRequest = "in_person_request",
        /// The repair was begun.
        RepairCommenced = "repair_commenced",
    }
}

/// How long a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// To the end of the nth working day after the day of the trigger.
    WorkingDays(u32),
    /// To the end of the nth day after it, whatever day that is.
    Days(i64),
    /// Elapsed hours, which nothing pauses.
    Hours(i64),
    /// In place when the home is not made safe by its own limit.
    AtMakeSafe,
}

text_enum! {
    /// How well the wording of a rule is known.
    pub enum Grade {
        /// The text of the instrument.
        Instrument = "A",
        /// Government guidance, or the instrument as a reliable source quotes it.
        Quoted = "B",
        /// One source, or an assumption about the day it starts.
        Assumed = "B-",
    }
}

/// One limit that the law, or its guidance, sets.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// What has to be done.
    pub duty: Duty,
    /// How long there is.
    pub limit: Limit,
    /// From when.
    pub from: Trigger,
    /// Since when the rule is in force; with the set it names the version.
    pub since: Date,
    /// The set that it belongs to.
    pub set: &'static str,
    /// Where it is written.
    pub basis: &'static str,
    /// How well its wording is known.
    pub grade: Grade,
}

impl Rule {
    /// The name that is kept with each date that the rule gave: `awaab-england/investigate@2025-10-27`.
    pub fn version(&self) -> String {
        format!("{}/{}@{}", self.set, self.duty, self.since)
    }
}

const ENGLAND_SINCE: Date = date(2025, 10, 27);
const SCOTLAND_SINCE: Date = date(2026, 10, 6);

const fn england(
    duty: Duty,
    limit: Limit,
    from: Trigger,
    grade: Grade,
    basis: &'static str,
) -> Rule {
    Rule { duty, limit, from, since: ENGLAND_SINCE, set: "awaab-england", basis, grade }
}

const fn scotland(
    duty: Duty,
    limit: Limit,
    from: Trigger,
    grade: Grade,
    basis: &'static str,
) -> Rule {
    Rule { duty, limit, from, since: SCOTLAND_SINCE, set: "damp-scotland", basis, grade }
}

/// Section 10A of the Landlord and Tenant Act 1985 and the Hazards in Social Housing (Prescribed
/// Requirements) (England) Regulations 2025, SI 2025/1042.
///
/// Sources differ on the emergency limit, so both readings stand here: the guidance of October
/// 2025 counts 24 hours from awareness, regulation 5 as it is quoted counts them from the work
/// being identified. The start of the renewed investigation and of the 12 weeks is an assumption.
pub static ENGLAND: &[Rule] = &[
    england(
        Duty::InvestigateEmergency,
        Limit::Hours(24),
        Trigger::Awareness,
        Grade::Quoted,
        "SI 2025/1042: an emergency is investigated within 24 hours from awareness",
    ),
    england(
        Duty::Investigate,
        Limit::WorkingDays(10),
        Trigger::Awareness,
        Grade::Quoted,
        "LTA 1985 s.10A, SI 2025/1042 reg 6: 10 working days",
    ),
    england(
        Duty::RenewedInvestigation,
        Limit::WorkingDays(10),
        Trigger::InPersonRequest,
        Grade::Assumed,
        "SI 2025/1042: a further 10 working days, taken from the day of the request",
    ),
    england(
        Duty::WrittenSummary,
        Limit::WorkingDays(3),
        Trigger::Conclusion,
        Grade::Quoted,
        "SI 2025/1042 reg 9: 3 working days, and the day of sending counts",
    ),
    england(
        Duty::MakeSafeGuidance,
        Limit::Hours(24),
        Trigger::Awareness,
        Grade::Quoted,
        "Guidance of October 2025: investigated and made safe within 24 hours from awareness",
    ),
    england(
        Duty::MakeSafeRegulation,
        Limit::Hours(24),
        Trigger::WorkIdentified,
        Grade::Quoted,
        "SI 2025/1042 reg 5: 24 hours from the safety work being identified",
    ),
    england(
        Duty::SafetyWork,
        Limit::WorkingDays(5),
        Trigger::Conclusion,
        Grade::Quoted,
        "SI 2025/1042 reg 11(2)(a): 5 working days",
    ),
    england(
        Duty::AlternativeAccommodation,
        Limit::AtMakeSafe,
        Trigger::Conclusion,
        Grade::Quoted,
        "SI 2025/1042: another home at the landlord’s cost when this one is not safe in time",
    ),
    england(
        Duty::SupplementarySteps,
        Limit::WorkingDays(5),
        Trigger::Conclusion,
        Grade::Quoted,
        "SI 2025/1042 reg 11: begun, or steps taken to begin, within 5 working days",
    ),
    england(
        Duty::SupplementaryStart,
        Limit::Days(84),
        Trigger::Conclusion,
        Grade::Assumed,
        "SI 2025/1042 reg 11: begun in the home within 12 weeks, which do not roll on",
    ),
];

/// Housing (Scotland) Act 2006 section 14(5)–(8) for private landlords, and regulation 8A of the
/// Scottish Secure Tenants (Right to Repair) Regulations 2002 for social ones, both inserted by
/// SSI 2026/173. There is no limit of 24 hours. Only a social landlord has a date to finish by.
pub static SCOTLAND: &[Rule] = &[
    scotland(
        Duty::Investigate,
        Limit::WorkingDays(10),
        Trigger::Awareness,
        Grade::Instrument,
        "2006 Act s.14(6), or 2002 Regulations reg 8A(3): 10 working days",
    ),
    scotland(
        Duty::WrittenSummary,
        Limit::WorkingDays(3),
        Trigger::Conclusion,
        Grade::Instrument,
        "2006 Act s.14(7), or 2002 Regulations reg 8A(4): 3 working days",
    ),
    scotland(
        Duty::CommenceRepair,
        Limit::WorkingDays(5),
        Trigger::Conclusion,
        Grade::Instrument,
        "2006 Act s.14(8), or 2002 Regulations reg 8A(5): begun within 5 working days",
    ),
    scotland(
        Duty::CompleteRepair,
        Limit::WorkingDays(20),
        Trigger::RepairCommenced,
        Grade::Assumed,
        "2002 Regulations, Schedule: 20 working days from the working day after the repair began",
    ),
];
