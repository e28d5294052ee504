//! Electrical inspections and their reports (EICR), by nation.

use super::Landlord;
use crate::uk::Nation;
use jiff::Span;
use jiff::civil::{Date, date};

/// What one nation asks of a landlord.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where.
    pub nation: Nation,
    /// For whom.
    pub landlord: Landlord,
    /// In force for new tenancies from this day.
    pub new_tenancies: Date,
    /// In force for every tenancy from this day.
    pub all_tenancies: Date,
    /// The longest time between inspections, in years.
    pub years: i8,
    /// Whether the day of the inspection is the first of the period, so that it ends a day earlier.
    pub first_day_counts: bool,
    /// Within how many days, the day of the inspection being the first, remedial work is done;
    /// `None` where the report alone says.
    pub remedial_days: Option<u16>,
    /// Within how many days a sitting tenant has the report, and whether the day of the inspection
    /// is the first of them; `None` where the report is given at the start of a tenancy.
    pub copy: Option<(u16, bool)>,
    /// Where this is written.
    pub basis: &'static str,
}

const fn england(landlord: Landlord, new: Date, all: Date, basis: &'static str) -> Rule {
    Rule {
        nation: Nation::England,
        landlord,
        new_tenancies: new,
        all_tenancies: all,
        years: 5,
        first_day_counts: false,
        remedial_days: Some(28),
        copy: Some((28, false)),
        basis,
    }
}

const fn wales(landlord: Landlord) -> Rule {
    Rule {
        nation: Nation::Wales,
        landlord,
        new_tenancies: date(2022, 12, 1),
        all_tenancies: date(2023, 12, 1),
        years: 5,
        first_day_counts: true,
        remedial_days: None,
        copy: Some((7, true)),
        basis: "Renting Homes (Fitness for Human Habitation) (Wales) Regulations 2022 reg 6",
    }
}

/// The inspections of the United Kingdom. England: regulation 3 of SI 2020/312, and SI 2025/1043
/// for social homes. Wales: WSI 2022/6, where the five years begin with the day of the inspection.
/// Scotland: Housing (Scotland) Act 2006 sections 13(4A) and 19A–19B, private homes. Northern
/// Ireland: Electrical Safety Standards for Private Tenancies Regulations 2024.
pub static RULES: &[Rule] = &[
    england(
        Landlord::Private,
        date(2020, 7, 1),
        date(2021, 4, 1),
        "SI 2020/312 reg 3, as amended by SI 2025/1043",
    ),
    england(
        Landlord::Social,
        date(2025, 12, 1),
        date(2026, 5, 1),
        "SI 2020/312 reg 3, as SI 2025/1043 applies it to social homes",
    ),
    wales(Landlord::Private),
    wales(Landlord::Social),
    Rule {
        nation: Nation::Scotland,
        landlord: Landlord::Private,
        new_tenancies: date(2015, 12, 1),
        all_tenancies: date(2016, 12, 1),
        years: 5,
        first_day_counts: false,
        remedial_days: None,
        copy: None,
        basis: "Housing (Scotland) Act 2006 ss.13(4A), 19A–19B",
    },
    Rule {
        nation: Nation::NorthernIreland,
        landlord: Landlord::Private,
        new_tenancies: date(2025, 4, 1),
        all_tenancies: date(2025, 12, 1),
        years: 5,
        first_day_counts: false,
        remedial_days: Some(28),
        copy: Some((28, false)),
        basis: "Electrical Safety Standards for Private Tenancies Regulations (NI) 2024",
    },
];

/// What follows from an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfterInspection {
    /// The last day for the next inspection.
    pub next_inspection_due: Date,
    /// The last day for remedial work, where there is a limit. It matters only for a report with a
    /// C1, C2 or FI.
    pub remedial_by: Option<Date>,
    /// The last day for the sitting tenant to have the report.
    pub copy_by: Option<Date>,
}

/// The rule of a nation, if it has one for that landlord; without a landlord, the private one.
pub fn rule(nation: Nation, landlord: Option<Landlord>) -> Option<&'static Rule> {
    let landlord = landlord.unwrap_or(Landlord::Private);
    RULES.iter().find(|rule| rule.nation == nation && rule.landlord == landlord)
}

impl Rule {
    /// What follows from an inspection; a report may ask for remedial work sooner, in days that
    /// start with the day of the inspection.
    pub fn after(&self, inspection: Date, report_days: Option<u16>) -> AfterInspection {
        let years = Span::new().years(self.years);
        let anniversary = inspection.checked_add(years).unwrap_or(Date::MAX);
        let next = if self.first_day_counts { anniversary.yesterday() } else { Ok(anniversary) };
        let days = |count: u16, first_day_counts: bool| {
            let after = i32::from(count) - i32::from(first_day_counts);
            inspection.saturating_add(Span::new().days(after.max(0)))
        };
        let remedial = match (self.remedial_days, report_days) {
            (Some(limit), Some(report)) => Some(limit.min(report)),
            (limit, report) => limit.or(report),
        };
        AfterInspection {
            next_inspection_due: next.unwrap_or(anniversary),
            remedial_by: remedial.map(|count| days(count, true)),
            copy_by: self.copy.map(|(count, first)| days(count, first)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_nation_counts_its_own_way() {
        let on = date(2026, 11, 23);
        for (nation, report, next, remedial, copy) in [
            (
                Nation::England,
                None,
                date(2031, 11, 23),
                Some(date(2026, 12, 20)),
                Some(date(2026, 12, 21)),
            ),
            // A longer period in the report does not lengthen the limit.
            (
                Nation::England,
                Some(60),
                date(2031, 11, 23),
                Some(date(2026, 12, 20)),
                Some(date(2026, 12, 21)),
            ),
            (Nation::Wales, None, date(2031, 11, 22), None, Some(date(2026, 11, 29))),
            (Nation::Scotland, Some(14), date(2031, 11, 23), Some(date(2026, 12, 6)), None),
            (
                Nation::NorthernIreland,
                Some(1),
                date(2031, 11, 23),
                Some(date(2026, 11, 23)),
                Some(date(2026, 12, 21)),
            ),
        ] {
            let after = rule(nation, None).unwrap().after(on, report);
            let told = (after.next_inspection_due, after.remedial_by, after.copy_by);
            assert_eq!(told, (next, remedial, copy), "{nation}");
        }
    }

    #[test]
    fn a_nation_without_a_rule_has_none() {
        assert!(rule(Nation::Scotland, Some(Landlord::Social)).is_none());
        assert!(rule(Nation::NorthernIreland, Some(Landlord::Social)).is_none());
        assert!(rule(Nation::England, Some(Landlord::Social)).is_some());
    }
}
