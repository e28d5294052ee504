//! Emergencies recognised by fixed rules, before anything else is asked of a report.
//!
//! The rules lean towards raising: a report that is wrongly raised costs a call, one that is
//! wrongly missed may cost a life. Simple misspellings are understood; a plain denial ("no smell
//! of gas") is not an emergency.

mod ages;
pub(crate) mod matcher;
mod rules;

use crate::text_enum::text_enum;
use crate::tickets::Category;
use jiff::civil::Date;
use matcher::Words;

text_enum! {
    /// What was recognised, most dangerous first.
    pub enum EmergencyRule {
        /// Gas can be smelt or heard escaping.
        GasSmell,
        /// A carbon monoxide alarm, or signs of the gas.
        CarbonMonoxide,
        /// Fire or smoke, or an alarm that sounds.
        FireOrSmoke,
        /// Water where the electricity is.
        WaterNearElectrics,
        /// Sparks, shocks, burning or bare wires.
        Sparking,
        /// Part of the building has fallen or is about to.
        Collapse,
        /// Somebody cannot get out of a lift.
        TrappedInLift,
        /// No electricity in the home.
        NoPower,
        /// No water in the home.
        NoWater,
        /// Water that runs freely, or sewage inside.
        Flood,
        /// The home cannot be locked.
        Insecure,
        /// No heating in winter, with somebody who is at risk from cold.
        NoHeating,
    }
}

/// An emergency, and what the resident is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emergency {
    /// The rule that fired.
    pub rule: EmergencyRule,
    /// The number to ring at once; `None` where the landlord is the one to act.
    pub ring: Option<&'static str>,
    /// What to do now, in plain words, with the number.
    pub advice: &'static str,
    /// Whether the words alone would not have made it one: somebody vulnerable is recorded at the
    /// home. Only for those who may know that.
    pub by_record: bool,
}

/// What is known when a report comes in.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The short title.
    pub title: &'a str,
    /// The longer description; may be empty.
    pub description: &'a str,
    /// What kind of repair, where that is said: it tells what a word alone is about.
    pub category: Option<Category>,
    /// The local date, which says whether it is winter.
    pub on: Date,
    /// Whether somebody vulnerable is recorded at the home; words in the report count too.
    pub vulnerable: bool,
}

/// The most dangerous emergency that the report tells of, if any.
pub fn recognise(report: &Report<'_>) -> Option<Emergency> {
    recognise_in(report, &Words::of(report.title, report.description))
}

/// The same, where the words of the report are at hand.
pub(crate) fn recognise_in(report: &Report<'_>, words: &Words) -> Option<Emergency> {
    let said = words.any_of(rules::VULNERABLE) || ages::told(words);
    let rule = EmergencyRule::ALL.iter().copied().find(|&rule| {
        let of_kind = report.category.map_or(&[][..], |kind| rules::patterns_in(kind, rule));
        let mut patterns = rules::patterns(rule).iter().chain(of_kind);
        let told = patterns.any(|pattern| pattern.matches(words));
        told && (!rule.needs_somebody_at_risk()
            || is_winter(report.on) && (report.vulnerable || said))
    })?;
    let by_record = rule.needs_somebody_at_risk() && !said;
    Some(Emergency { rule, ring: rule.ring(), advice: rule.advice(), by_record })
}

/// October to March.
fn is_winter(day: Date) -> bool {
    matches!(day.month(), 10..=12 | 1..=3)
}

impl EmergencyRule {
    /// Whether it is an emergency only in winter, and only for somebody who is at risk from cold.
    const fn needs_somebody_at_risk(self) -> bool {
        matches!(self, Self::NoHeating)
    }

    /// The number to ring at once.
    pub const fn ring(self) -> Option<&'static str> {
        match self {
            Self::GasSmell | Self::CarbonMonoxide => Some("0800 111 999"),
            Self::FireOrSmoke | Self::Collapse | Self::TrappedInLift => Some("999"),
            Self::WaterNearElectrics | Self::Sparking | Self::NoPower => Some("105"),
            Self::NoWater | Self::Flood | Self::Insecure | Self::NoHeating => None,
        }
    }

    /// What the resident is told.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::GasSmell => {
                "Ring the National Gas Emergency Service now on 0800 111 999. Open doors and \
                 windows, turn the gas off at the meter if you can, touch no switches, light \
                 nothing, and go outside."
            }
            Self::CarbonMonoxide => {
                "Go outside into fresh air now and ring the National Gas Emergency Service on \
                 0800 111 999. If anybody feels ill, ring 999. Do not go back in until you are \
                 told that it is safe."
            }
            Self::FireOrSmoke => {
                "Get out, stay out and ring 999 now. Close doors behind you and do not use a lift."
            }
            Self::WaterNearElectrics => {
                "Keep away from the water and touch no switches. If you can reach the main switch \
                 safely and with dry hands, turn the electricity off. Ring 105 if you cannot, and \
                 999 if anybody is in danger."
            }
            Self::Sparking => {
                "Do not touch it. Turn the electricity off at the main switch if you can do so \
                 safely. Ring 105 if you cannot, and 999 for a fire or if anybody is hurt."
            }
            Self::Collapse => {
                "Leave the room or the building and keep others away. Ring 999 if anybody is hurt \
                 or trapped, or if it may still come down."
            }
            Self::TrappedInLift => {
                "Press the alarm button in the lift and wait: do not force the doors or climb out. \
                 Ring 999 if anybody is hurt, unwell or afraid, or if nobody answers."
            }
            Self::NoPower => {
                "Check whether your neighbours have power and whether a switch in your fuse box \
                 has tripped. For a power cut in the area ring 105, free of charge."
            }
            Self::NoWater => {
                "Ask a neighbour whether they have water. If they do not, ring your water company; \
                 if they do, we treat this as an emergency."
            }
            Self::Flood => {
                "Turn the water off at the stopcock if you can, and keep away from electrics that \
                 are wet. Ring 999 if anybody is in danger."
            }
            Self::Insecure => {
                "We treat this as an emergency. If there has been a break-in, ring 101, or 999 if \
                 somebody may still be there."
            }
            Self::NoHeating => {
                "We treat this as an emergency. Keep to one warm room meanwhile; ring 111 if \
                 somebody becomes unwell from the cold, and 999 if it is serious."
            }
        }
    }
}

#[cfg(test)]
mod phrasings;
#[cfg(test)]
mod tests;
