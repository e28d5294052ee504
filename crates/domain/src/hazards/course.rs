//! What is done about a hazard, and which duty it meets.

use crate::calendar::Calendar;
use crate::legal::{Case, Due, Duty, Hazard, HazardClass, Landlord, Outcome};
use crate::text_enum::text_enum;
use crate::time::{Instant, at_london, london_date};
use crate::uk::Nation;
use jiff::civil::Time;

text_enum! {
    /// Something that was done, recorded with evidence.
    pub enum HazardStep {
        /// The investigation began.
        InvestigationStarted,
        /// The investigation was finished; it says what was found.
        InvestigationFinished,
        /// The resident asked for somebody to come after a remote look.
        InPersonRequested,
        /// Somebody came.
        InPersonFinished,
        /// The written summary was sent.
        SummaryGiven,
        /// The home was made safe.
        MadeSafe,
        /// A step was taken towards work that keeps the hazard away.
        StepsTaken,
        /// That work, or the repair, began.
        WorksBegun,
        /// All required work was finished.
        WorksFinished,
        /// The residents had another home to go to.
        AccommodationProvided,
        /// Nobody was let in; three attempts by different means are expected.
        AccessAttempted,
    }
}

impl HazardStep {
    /// Whether it may be recorded more than once without correcting what was said.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::AccessAttempted)
    }

    /// In words, after "Hazard:".
    pub const fn words(self) -> &'static str {
        match self {
            Self::InvestigationStarted => "investigation started",
            Self::InvestigationFinished => "investigation finished",
            Self::InPersonRequested => "resident asked for an investigation in person",
            Self::InPersonFinished => "investigation in person finished",
            Self::SummaryGiven => "written summary given",
            Self::MadeSafe => "made safe",
            Self::StepsTaken => "steps taken towards further work",
            Self::WorksBegun => "works begun",
            Self::WorksFinished => "works finished",
            Self::AccommodationProvided => "another home provided",
            Self::AccessAttempted => "attempt to get in",
        }
    }
}

/// What is known of a case and what has been done, each when it really happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Where the home is.
    pub nation: Nation,
    /// Who lets it.
    pub landlord: Landlord,
    /// What it is.
    pub hazard: Hazard,
    /// How serious it was taken to be.
    pub class: HazardClass,
    /// When the landlord first knew.
    pub aware: Instant,
    /// What the investigation found.
    pub outcome: Option<Outcome>,
    /// Whether more work is needed.
    pub supplementary_work: Option<bool>,
    /// When the safety work was identified, where that was before the end of the investigation.
    pub work_identified: Option<Instant>,
    /// What was done.
    pub done: Vec<(HazardStep, Instant)>,
}

impl Course {
    /// When a stage was reached.
    pub fn at(&self, stage: HazardStep) -> Option<Instant> {
        self.done.iter().find(|(known, _)| *known == stage).map(|(_, at)| *at)
    }

    /// The case as the rules see it.
    pub fn case(&self) -> Case {
        let finished = self.at(HazardStep::InvestigationFinished);
        Case {
            concluded: finished.zip(self.outcome),
            work_identified: self.work_identified,
            supplementary_work: self.supplementary_work,
            work_completed: self.at(HazardStep::WorksFinished),
            in_person_requested: self.at(HazardStep::InPersonRequested),
            repair_commenced: self.at(HazardStep::WorksBegun),
            ..Case::reported(self.nation, self.landlord, self.hazard, self.class, self.aware)
        }
    }

    /// When a duty was met, if it was. The first thing that meets it counts.
    pub fn met(&self, duty: Duty) -> Option<Instant> {
        let by: &[HazardStep] = match duty {
            Duty::InvestigateEmergency | Duty::Investigate => &[HazardStep::InvestigationFinished],
            Duty::RenewedInvestigation => &[HazardStep::InPersonFinished],
            Duty::WrittenSummary => &[HazardStep::SummaryGiven],
            Duty::MakeSafeGuidance | Duty::MakeSafeRegulation | Duty::SafetyWork => {
                &[HazardStep::MadeSafe]
            }
            Duty::AlternativeAccommodation => {
                &[HazardStep::AccommodationProvided, HazardStep::MadeSafe]
            }
            Duty::SupplementarySteps => &[HazardStep::StepsTaken, HazardStep::WorksBegun],
            Duty::SupplementaryStart | Duty::CommenceRepair => &[HazardStep::WorksBegun],
            Duty::CompleteRepair => &[HazardStep::WorksFinished],
        };
        by.iter().filter_map(|stage| self.at(*stage)).min()
    }

    /// The moment that somebody means. Forms tell minutes, so the minute in which the landlord knew
    /// begins with that.
    pub fn meant(&self, at: Instant) -> Instant {
        if at < self.aware && at.plus_minutes(1) > self.aware { self.aware } else { at }
    }

    /// Why a stage cannot have been reached at that moment, in words for the person.
    pub fn refuses(&self, stage: HazardStep, at: Instant, now: Instant) -> Option<&'static str> {
        let before = |other: HazardStep| self.at(other).is_some_and(|then| at < then);
        match stage {
            _ if at > now => Some("It cannot have happened in the future."),
            _ if at < self.aware => Some("It cannot have happened before the landlord knew."),
            HazardStep::InvestigationFinished if before(HazardStep::InvestigationStarted) => {
                Some("The investigation cannot end before it started.")
            }
            HazardStep::SummaryGiven if self.at(HazardStep::InvestigationFinished).is_none() => {
                Some("Record the end of the investigation first.")
            }
            HazardStep::SummaryGiven if before(HazardStep::InvestigationFinished) => {
                Some("The summary cannot be given before the investigation was finished.")
            }
            HazardStep::InPersonFinished if self.at(HazardStep::InPersonRequested).is_none() => {
                Some("Record that the resident asked for it first.")
            }
            HazardStep::WorksFinished if before(HazardStep::WorksBegun) => {
                Some("The works cannot end before they began.")
            }
            _ => None,
        }
    }
}

/// From when a clock is near its end: six hours before one of hours, two working days before one
/// of days.
pub fn near_from(due: Due, calendar: &Calendar) -> Instant {
    match due {
        Due::Moment(at) => at.plus_hours(-6),
        Due::Day(last) => {
            let mut day = last;
            let mut left = 2;
            while left > 0 {
                let Ok(before) = day.yesterday() else { break };
                day = before;
                left -= i32::from(calendar.is_working_day(day));
            }
            at_london(day, Time::midnight())
        }
    }
}

/// What becomes of a date that stands when it is computed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recount {
    /// It stands.
    Keep,
    /// The new one takes its place.
    Take,
    /// The new one is earlier and nothing that happened makes it so: a person decides.
    Propose,
}

/// Whether a computed date takes the place of one that stands. What happened may bring a date forward, because its clock starts at another moment then;
/// a calendar or a rule that changed never does by itself, whatever else is recorded meanwhile.
pub fn recount(stands: Due, computed: Due, same_start: bool) -> Recount {
    if stands == computed {
        return Recount::Keep;
    }
    if same_start && computed.expires() < stands.expires() {
        return Recount::Propose;
    }
    Recount::Take
}

/// How many weeks after a case of damp is closed the home is looked at again.
pub const DAMP_CHECK_WEEKS: [i32; 2] = [6, 12];

/// The day of a look so many weeks after a moment: the same weekday, or the next working day.
pub fn damp_check_day(closed: Instant, weeks: i32, calendar: &Calendar) -> jiff::civil::Date {
    let span = jiff::Span::new().weeks(weeks);
    let day = london_date(closed).saturating_add(span);
    if calendar.is_working_day(day) { day } else { calendar.add(day, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn course(done: &[(HazardStep, &str)]) -> Course {
        Course {
            nation: Nation::England,
            landlord: Landlord::Social,
            hazard: Hazard::DampAndMould,
            class: HazardClass::Significant,
            aware: at("2026-11-02T09:00:00Z"),
            outcome: Some(Outcome::SignificantHazard),
            supplementary_work: Some(true),
            work_identified: None,
            done: done.iter().map(|(stage, when)| (*stage, at(when))).collect(),
        }
    }

    #[test]
    fn each_duty_is_met_by_what_was_done() {
        let all = course(&[
            (HazardStep::InvestigationFinished, "2026-11-05T10:00:00Z"),
            (HazardStep::SummaryGiven, "2026-11-06T10:00:00Z"),
            (HazardStep::MadeSafe, "2026-11-09T10:00:00Z"),
            (HazardStep::AccommodationProvided, "2026-11-07T10:00:00Z"),
            (HazardStep::StepsTaken, "2026-11-08T10:00:00Z"),
            (HazardStep::WorksBegun, "2026-11-20T10:00:00Z"),
        ]);
        for (duty, met) in [
            (Duty::Investigate, Some("2026-11-05T10:00:00Z")),
            (Duty::WrittenSummary, Some("2026-11-06T10:00:00Z")),
            (Duty::SafetyWork, Some("2026-11-09T10:00:00Z")),
            (Duty::AlternativeAccommodation, Some("2026-11-07T10:00:00Z")),
            (Duty::SupplementarySteps, Some("2026-11-08T10:00:00Z")),
            (Duty::SupplementaryStart, Some("2026-11-20T10:00:00Z")),
            (Duty::RenewedInvestigation, None),
            (Duty::CompleteRepair, None),
        ] {
            assert_eq!(all.met(duty), met.map(at), "{duty}");
        }
        assert_eq!(all.case().concluded.map(|(at, _)| at), Some(at("2026-11-05T10:00:00Z")));
    }

    #[test]
    fn what_cannot_have_happened_is_refused_with_words() {
        let now = at("2026-11-10T09:00:00Z");
        let begun = course(&[(HazardStep::InvestigationStarted, "2026-11-04T09:00:00Z")]);
        for (stage, when, says) in [
            (HazardStep::MadeSafe, "2026-11-10T09:00:01Z", Some("future")),
            (HazardStep::MadeSafe, "2026-11-01T09:00:00Z", Some("knew")),
            (HazardStep::InvestigationFinished, "2026-11-03T09:00:00Z", Some("before it started")),
            (HazardStep::InvestigationFinished, "2026-11-04T09:00:00Z", None),
            (HazardStep::SummaryGiven, "2026-11-05T09:00:00Z", Some("first")),
            (HazardStep::InPersonFinished, "2026-11-05T09:00:00Z", Some("asked")),
            (HazardStep::AccessAttempted, "2026-11-05T09:00:00Z", None),
        ] {
            let told = begun.refuses(stage, at(when), now);
            assert_eq!(told.is_some(), says.is_some(), "{stage} {when}: {told:?}");
            assert!(says.is_none_or(|part| told.unwrap_or_default().contains(part)), "{told:?}");
        }
    }

    #[test]
    fn the_minute_in_which_the_landlord_knew_is_not_before_it() {
        let course = Course { aware: at("2026-11-02T09:00:40Z"), ..course(&[]) };
        for (told, meant) in [
            ("2026-11-02T09:00:00Z", "2026-11-02T09:00:40Z"),
            ("2026-11-02T08:59:00Z", "2026-11-02T08:59:00Z"),
            ("2026-11-02T09:01:00Z", "2026-11-02T09:01:00Z"),
        ] {
            assert_eq!(course.meant(at(told)), at(meant), "{told}");
        }
    }

    #[test]
    fn a_clock_is_near_two_working_days_or_six_hours_before_its_end() {
        let calendar = Calendar::of(Nation::England);
        for (day, near) in [
            // Over a weekend; over Christmas.
            (date(2026, 11, 16), "2026-11-12T00:00:00Z"),
            (date(2026, 12, 30), "2026-12-24T00:00:00Z"),
        ] {
            assert_eq!(near_from(Due::Day(day), &calendar), at(near), "{day}");
        }
        let moment = Due::Moment(at("2026-11-03T10:15:00Z"));
        assert_eq!(near_from(moment, &calendar), at("2026-11-03T04:15:00Z"));
    }

    #[test]
    fn damp_is_looked_at_again_on_a_working_day() {
        let calendar = Calendar::of(Nation::England);
        let closed = at("2026-11-13T15:00:00Z");
        assert_eq!(damp_check_day(closed, 6, &calendar), date(2026, 12, 29));
        assert_eq!(damp_check_day(closed, 12, &calendar), date(2027, 2, 5));
    }

    #[test]
    fn a_calendar_alone_never_brings_a_date_forward() {
        use Recount::{Keep, Propose, Take};
        let (early, late) = (Due::Day(date(2026, 12, 8)), Due::Day(date(2026, 12, 9)));
        for (stands, computed, same_start, expected) in [
            (early, late, true, Take),
            (late, early, true, Propose),
            (late, early, false, Take),
            (early, late, false, Take),
            (early, early, true, Keep),
            (early, early, false, Keep),
        ] {
            let told = recount(stands, computed, same_start);
            assert_eq!(told, expected, "{stands:?} {computed:?} {same_start}");
        }
    }
}
