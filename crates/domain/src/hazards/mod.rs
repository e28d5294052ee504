//! Hazards that a text speaks of, recognised by fixed rules; and the course that a case takes.
//!
//! The rules lean towards proposing a case: a person confirms or refuses each. An emergency that
//! the rules of [`crate::emergency`] know is a hazard of its kind as well.

pub mod binding;
pub mod course;
pub mod guard;
pub mod known;
pub mod looks;
pub mod summary;
pub(crate) mod words;

use crate::emergency::{self, Emergency, EmergencyRule, matcher::Words};
use crate::legal::{Hazard, HazardClass};
use crate::text_enum::text_enum;

text_enum! {
    /// Where a case stands.
    pub enum HazardStatus {
        /// A text spoke of a hazard; nobody has looked yet.
        Proposed,
        /// Confirmed: its clocks run.
        Open,
        /// A person found that there is no case, and said why.
        Refused,
        /// Everything is done, or it ended for a reason.
        Closed,
    }
}

impl HazardStatus {
    /// Whether somebody still has to act.
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Proposed | Self::Open)
    }
}

/// A hazard that a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// Which.
    pub hazard: Hazard,
    /// How serious the words make it.
    pub class: HazardClass,
    /// The name of the rule that fired.
    pub rule: &'static str,
    /// Whether it is an emergency only because somebody vulnerable is recorded at the home.
    pub by_record: bool,
}

/// What the fixed rules hear in a report, read once for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The most dangerous emergency, if any.
    pub emergency: Option<Emergency>,
    /// The hazards that it speaks of, each once, emergencies first.
    pub hazards: Vec<Spoken>,
}

/// What the fixed rules hear in a report.
pub fn hear(report: &emergency::Report<'_>) -> Heard {
    let text = Words::of(report.title, report.description);
    let emergency = emergency::recognise_in(report, &text);
    let mut found: Vec<Spoken> = Vec::new();
    if let Some(Emergency { rule, by_record, .. }) = emergency
        && let Some(hazard) = of_emergency(rule)
    {
        let class = HazardClass::Emergency;
        found.push(Spoken { hazard, class, rule: rule.as_str(), by_record });
    }
    for &(hazard, patterns) in words::RULES {
        let known = found.iter().any(|spoken| spoken.hazard == hazard);
        if !known && patterns.iter().any(|pattern| pattern.matches(&text)) {
            let class = HazardClass::Significant;
            found.push(Spoken { hazard, class, rule: hazard.as_str(), by_record: false });
        }
    }
    Heard { emergency, hazards: found }
}

/// The hazard that an emergency is a case of; a plain failure of supply is none.
const fn of_emergency(rule: EmergencyRule) -> Option<Hazard> {
    match rule {
        EmergencyRule::GasSmell | EmergencyRule::FireOrSmoke => Some(Hazard::FireAndExplosions),
        EmergencyRule::CarbonMonoxide => Some(Hazard::IndoorAirPollutants),
        EmergencyRule::WaterNearElectrics | EmergencyRule::Sparking => Some(Hazard::Electrical),
        EmergencyRule::Collapse => Some(Hazard::StructuralCollapse),
        EmergencyRule::NoWater => Some(Hazard::WaterSupply),
        EmergencyRule::Insecure => Some(Hazard::Intruders),
        EmergencyRule::NoHeating => Some(Hazard::ExcessCold),
        EmergencyRule::NoPower | EmergencyRule::Flood | EmergencyRule::TrappedInLift => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn spoken(text: &str) -> Vec<(Hazard, HazardClass)> {
        let on = date(2026, 7, 1);
        let report = emergency::Report {
            title: text,
            description: "",
            category: None,
            on,
            vulnerable: false,
        };
        hear(&report).hazards.into_iter().map(|spoken| (spoken.hazard, spoken.class)).collect()
    }

    #[test]
    fn a_text_that_speaks_of_a_hazard_is_understood_with_its_slips() {
        use Hazard::*;
        for (text, hazard) in [
            ("Black mould on the bedroom wall", DampAndMould),
            ("theres mold in my sons room", DampAndMould),
            ("mildew and musty smell behind the wardrobe", DampAndMould),
            ("The wall is damp and the paper peels", DampAndMould),
            ("condensaton running down every window", DampAndMould),
            ("mouldy ceiling again", DampAndMould),
            ("The heating has been broken for a week", ExcessCold),
            ("no heating and no hot water", ExcessCold),
            ("freezing in the flat, boiler dead", ExcessCold),
            ("The flat is unbearably hot, we cannot sleep", ExcessHeat),
            ("Loose bannister at the top of the stairs", Falls),
            ("stair carpet is a trip hazard", Falls),
            ("missing handrail by the front steps", Falls),
            ("mice in the kitchen", DomesticHygiene),
            ("cockroaches behind the cooker", DomesticHygiene),
            ("rat infestation under the floor", DomesticHygiene),
            ("bare wires under the socket", Electrical),
            ("the fuse board keeps tripping", Electrical),
            ("big crack in the ceiling, it is sagging", StructuralCollapse),
            ("fire door does not close", FireAndExplosions),
            ("worried about asbestos in the artex", Asbestos),
            ("can see my breath in the bedroom", ExcessCold),
            ("the boilers conked out", ExcessCold),
            ("Heating hasn't worked since Sunday", ExcessCold),
            ("radiators won't come on", ExcessCold),
            ("we are freezing, the kids sleep in coats", ExcessCold),
            ("there is ice on the inside of the windows", ExcessCold),
            ("can't keep the flat warm", ExcessCold),
            ("its boiling in here, we can't sleep", ExcessHeat),
            ("bedroom is sweltering", ExcessHeat),
            ("the handrail came away in my hand", Falls),
            ("uneven slabs, my mum tripped on the path", Falls),
            ("theres a hole in the landing floor", Falls),
            ("I slipped in the bath", Falls),
            ("the crack is getting wider every week", StructuralCollapse),
            ("bits of the ceiling keep falling on us", StructuralCollapse),
            ("plug socket is hot and cracked", Electrical),
            ("wires sticking out of the wall", Electrical),
            ("I got a shock off the shower", Electrical),
            ("the fire exit is blocked with bikes", FireAndExplosions),
            ("smoke alarm isn't working", FireAndExplosions),
            ("sewage coming up in the shower", DomesticHygiene),
            ("toilet is backing up into the bath", DomesticHygiene),
            ("fleas in the carpet since we moved in", DomesticHygiene),
            ("old lead pipes feed the kitchen tap", Lead),
        ] {
            let found: Vec<_> = spoken(text).into_iter().map(|(hazard, _)| hazard).collect();
            assert!(found.contains(&hazard), "{text}: {found:?}");
        }
    }

    #[test]
    fn damp_and_mould_are_heard_without_being_named() {
        for text in [
            "the bedroom wall is black again",
            "The bedroom wall has gone black",
            "walls are black",
            "black stuff on the bedroom ceiling",
            "bedroom wall black again, I painted it last month",
            "wall behind the bed keeps going black",
            "theres black all over the ceiling",
            "Black marks coming through the wallpaper",
            "the sealant round the bath has gone black",
            "window frames are all black",
            "mushrooms growing out of the skirting board",
            "theres a mushroom in the bathroom",
            "furry growth behind the wardrobe",
            "white fluffy stuff on the wall",
            "green patches in the bathroom",
            "spores everywhere",
            "wet patches in the bedroom",
            "damp patch above the window",
            "the wall is wet to touch",
            "the walls are soaking",
            "the room smells musty",
            "water running down the walls every morning",
            "water is streaming down the inside of the windows",
            "the wall is blak again",
            "black stuf on the cieling",
            "moud in the bathroom",
            "mildue on the blinds",
            "mushroms growing in the corner",
            "condinsation on all the windows",
        ] {
            let found: Vec<_> = spoken(text).into_iter().map(|(hazard, _)| hazard).collect();
            assert!(found.contains(&Hazard::DampAndMould), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_is_black_or_wet_for_another_reason_is_no_damp() {
        for text in [
            "black gloss paint wanted",
            "wall was painted black",
            "blackbird in the loft",
            "the black bin",
            "the black bin by the back wall is missing",
            "blackout blind",
            "blackout blind fell off the bedroom wall",
            "black mark on door from scooter",
            "black tiles came off the bathroom wall",
            "a black cable hangs on the wall",
            "the black corner cupboard is stuck",
            "the back wall of the garden leans on nothing",
            "block wall at the front needs pointing",
            "You must come on Monday",
            "We must have a new tap",
            "mushrooms growing in the lawn",
            "my furry cat is locked in the bathroom",
            "the screen of the intercom went black",
            "the shower head drips",
        ] {
            let found: Vec<_> = spoken(text).into_iter().map(|(hazard, _)| hazard).collect();
            assert!(!found.contains(&Hazard::DampAndMould), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_text_that_speaks_of_none_proposes_none() {
        for text in [
            "A tap drips",
            "Kitchen cupboard door has come off",
            "Could you repaint the hall?",
            "no mould here, only dust",
            "There is no damp",
            "Gutter is blocked",
            "Toilet seat is loose",
            "Move the mound of earth by the shed",
            "Lock is stiff",
            "Doorbell does not ring",
            "the plug in the bath is cracked",
            "The hot tap gets too hot",
            "kettle keeps boiling dry in the kitchen",
            "a picture fell off the wall",
            "the dog lead hook is loose",
            "My freezer is frozen up in the kitchen",
            "Washing machine door is hanging off",
            "",
        ] {
            assert_eq!(spoken(text), [], "{text}");
        }
    }

    #[test]
    fn an_emergency_is_a_hazard_of_its_kind_and_each_hazard_stands_once() {
        use HazardClass::{Emergency, Significant};
        for (text, expected) in [
            ("I can smell gas", vec![(Hazard::FireAndExplosions, Emergency)]),
            ("the socket is sparking and buzzing", vec![(Hazard::Electrical, Emergency)]),
            (
                "The ceiling has collapsed and there is black mould",
                vec![(Hazard::StructuralCollapse, Emergency), (Hazard::DampAndMould, Significant)],
            ),
            ("damp, damp and more damp. Mould too", vec![(Hazard::DampAndMould, Significant)]),
        ] {
            assert_eq!(spoken(text), expected, "{text}");
        }
    }
}
