//! Smoke and carbon monoxide alarms: where they have to be, and when they are tested.
//!
//! No nation sets a yearly date. England asks for a test on the first day of each tenancy and for
//! repair as soon as reasonably practicable; the council's remedial notice alone has a limit.

use crate::uk::Nation;
use jiff::Span;
use jiff::civil::{Date, date};

/// What one nation asks.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where.
    pub nation: Nation,
    /// Since when, in its present form.
    pub since: Date,
    /// Where a smoke alarm has to be.
    pub smoke: &'static str,
    /// Where a carbon monoxide alarm has to be.
    pub carbon_monoxide: &'static str,
    /// Whether the alarms are tested on the first day of a tenancy, with proof.
    pub tested_on_first_day: bool,
    /// Days to comply with a council's remedial notice, where there is one.
    pub notice_days: Option<i32>,
    /// Where this is written.
    pub basis: &'static str,
}

/// The alarms of the United Kingdom. England: SI 2015/1693 as amended by SI 2022/707. Wales: WSI
/// 2022/6 regulation 5. Scotland: the tolerable and repairing standards since February 2022.
/// Northern Ireland: SR 2024/123.
pub static RULES: &[Rule] = &[
    Rule {
        nation: Nation::England,
        since: date(2022, 10, 1),
        smoke: "each storey with living accommodation",
        carbon_monoxide: "each room lived in with a fixed combustion appliance, gas cookers apart",
        tested_on_first_day: true,
        notice_days: Some(28),
        basis: "SI 2015/1693, as amended by SI 2022/707",
    },
    Rule {
        nation: Nation::Wales,
        since: date(2022, 12, 1),
        smoke: "each storey, on the mains and linked",
        carbon_monoxide: "each room with a gas, oil or solid-fuel appliance",
        tested_on_first_day: false,
        notice_days: None,
        basis: "WSI 2022/6 reg 5",
    },
    Rule {
        nation: Nation::Scotland,
        since: date(2022, 2, 1),
        smoke: "the living room and each hall and landing, and heat in the kitchen, all linked",
        carbon_monoxide: "each room with a carbon-fuelled appliance or flue, cooking alone apart",
        tested_on_first_day: false,
        notice_days: None,
        basis: "Housing (Scotland) Act 1987 s.86 and 2006 s.13, tolerable and repairing standard",
    },
    Rule {
        nation: Nation::NorthernIreland,
        since: date(2024, 12, 1),
        smoke: "the living room and each hall and landing, and heat in the kitchen, all linked",
        carbon_monoxide: "each room or hall with a fixed combustion appliance or a flue",
        tested_on_first_day: false,
        notice_days: None,
        basis: "SR 2024/123 reg 3",
    },
];

/// The rule of a nation.
pub fn rule(nation: Nation) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.nation == nation)
}

impl Rule {
    /// The day on which the alarms of a new tenancy are tested, where the law names one.
    pub fn test_on(&self, tenancy_starts: Date) -> Option<Date> {
        (self.tested_on_first_day && tenancy_starts >= self.since).then_some(tenancy_starts)
    }

    /// The last day to comply with a remedial notice, where there are such notices.
    pub fn notice_ends(&self, served: Date) -> Option<Date> {
        self.notice_days.map(|days| served.saturating_add(Span::new().days(days)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn england_alone_names_days() {
        for &nation in Nation::ALL {
            let rule = rule(nation).unwrap();
            let starts = date(2026, 12, 1);
            let english = nation == Nation::England;
            assert_eq!(rule.test_on(starts), english.then_some(starts), "{nation}");
            let ends = english.then_some(date(2026, 12, 29));
            assert_eq!(rule.notice_ends(starts), ends, "{nation}");
        }
    }
}
