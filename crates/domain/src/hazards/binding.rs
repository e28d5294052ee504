//! What a date of a clock is: the law's, guidance, or a promise beside it.
//!
//! A person may promise another date, with a reason. It never takes the place of the law's: whether a
//! duty is late or breached is judged by the law's date alone. An earlier promise is worked towards.

use crate::legal::{Due, Duty};
use crate::time::Instant;

/// So many letters and figures a reason for another date has at least.
const REASON_LENGTH: usize = 10;

/// Why words are no reason for another date; none when they are.
pub fn why_no_reason(words: &str) -> Option<&'static str> {
    let length = words.chars().filter(|c| c.is_alphanumeric()).count();
    (length < REASON_LENGTH).then_some("Say why in some words: the reason stays beside the date.")
}

/// What a duty is worked towards: the law's date, or an earlier one that is promised.
pub fn worked_towards(law: Due, promised: Option<Due>) -> Due {
    promised.filter(|due| due.expires() < law.expires()).unwrap_or(law)
}

/// When the two readings of the limit for an emergency end, as far as they are known.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    /// That of the guidance, counted from awareness.
    pub guidance: Option<Instant>,
    /// That of the regulation, counted from when the work was identified.
    pub regulation: Option<Instant>,
}

impl Readings {
    /// Whether missing a date that ends then is a breach where the law binds. The guidance is acted on
    /// but is no law; the other home goes with it until the moment of the regulation has passed.
    pub fn bind(self, duty: Duty, due_at: Instant, now: Instant) -> bool {
        match duty {
            Duty::MakeSafeGuidance => false,
            Duty::AlternativeAccommodation => {
                self.guidance != Some(due_at) || self.regulation.is_some_and(|end| end <= now)
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_promise_is_worked_towards_only_when_it_is_earlier_than_the_law() {
        let (early, late) = (Due::Day(date(2026, 12, 1)), Due::Day(date(2026, 12, 9)));
        for (law, promised, towards) in
            [(early, None, early), (early, Some(late), early), (late, Some(early), early)]
        {
            assert_eq!(worked_towards(law, promised), towards, "{law:?} {promised:?}");
        }
    }

    #[test]
    fn a_reason_says_something() {
        for words in ["x", "", "because", ".... .... ....", "no access"] {
            assert!(why_no_reason(words).is_some(), "{words}");
        }
        assert_eq!(why_no_reason("The resident is away until January"), None);
    }

    #[test]
    fn an_emergency_is_breached_by_the_regulation_and_not_by_the_guidance() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let (aware, law) = (at("2026-12-02T09:00:00Z"), at("2026-12-02T15:00:00Z"));
        let both = Readings { guidance: Some(aware), regulation: Some(law) };
        let guidance = Readings { regulation: None, ..both };
        let neither = Readings::default();
        let (before, after) = (at("2026-12-02T14:59:00Z"), law);
        for (readings, duty, due, now, binds) in [
            (both, Duty::MakeSafeGuidance, aware, after, false),
            (both, Duty::MakeSafeRegulation, law, before, true),
            (both, Duty::AlternativeAccommodation, aware, before, false),
            (both, Duty::AlternativeAccommodation, aware, after, true),
            (guidance, Duty::AlternativeAccommodation, aware, after, false),
            (neither, Duty::AlternativeAccommodation, law, before, true),
            (guidance, Duty::InvestigateEmergency, aware, before, true),
        ] {
            assert_eq!(readings.bind(duty, due, now), binds, "{duty} {readings:?} {now}");
        }
    }
}
