//! The clocks of a complaint to a social landlord in England: Housing Ombudsman Complaint Handling
//! Code, statutory since 1 April 2024 (6.2–6.4, 6.11, 6.14–6.15).

use crate::calendar::Calendar;
use crate::text_enum::text_enum;
use jiff::civil::{Date, date};

text_enum! {
    /// How far a complaint has gone.
    pub enum Stage {
        /// As it was made.
        One = "1",
        /// After the resident asked for it to be looked at again.
        Two = "2",
    }
}

/// The working days of one stage.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which stage.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// From receipt to the acknowledgement.
    pub acknowledge: u32,
    /// From the acknowledgement to the answer.
    pub respond: u32,
    /// The most by which the answer may be put off, with reasons and the Ombudsman's details.
    pub extend: u32,
}

/// The clocks of the Code. Both stages acknowledge within 5 working days; the answer is due 10 or
/// 20 working days after that, and may be put off by as many again.
pub static RULES: &[Rule] = &[
    Rule { stage: Stage::One, since: date(2024, 4, 1), acknowledge: 5, respond: 10, extend: 10 },
    Rule { stage: Stage::Two, since: date(2024, 4, 1), acknowledge: 5, respond: 20, extend: 20 },
];

/// The dates of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// The last day to acknowledge it.
    pub acknowledge_by: Date,
    /// The last day to answer, once it is acknowledged.
    pub respond_by: Option<Date>,
    /// The last day that an extension can reach.
    pub max_extension_to: Option<Date>,
}

/// The rule of a stage.
pub fn rule(stage: Stage) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.stage == stage)
}

impl Rule {
    /// The dates of a complaint, by the day it came and the day it was acknowledged.
    pub fn dates(&self, received: Date, acknowledged: Option<Date>, by: &Calendar) -> Dates {
        let respond_by = acknowledged.map(|day| by.add(day, self.respond));
        Dates {
            acknowledge_by: by.add(received, self.acknowledge),
            respond_by,
            max_extension_to: respond_by.map(|day| by.add(day, self.extend)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uk::Nation;

    #[test]
    fn the_answer_is_counted_from_the_acknowledgement() {
        let calendar = Calendar::of(Nation::England);
        let dates = |stage, acknowledged| {
            rule(stage).unwrap().dates(date(2026, 12, 21), acknowledged, &calendar)
        };
        let open = dates(Stage::One, None);
        assert_eq!((open.acknowledge_by, open.respond_by), (date(2026, 12, 30), None));
        let one = dates(Stage::One, Some(date(2026, 12, 22)));
        assert_eq!(one.respond_by, Some(date(2027, 1, 8)));
        assert_eq!(one.max_extension_to, Some(date(2027, 1, 22)));
        let two = dates(Stage::Two, Some(date(2026, 12, 22)));
        assert_eq!(two.respond_by, Some(date(2027, 1, 22)));
        assert_eq!(two.max_extension_to, Some(date(2027, 2, 19)));
    }
}
