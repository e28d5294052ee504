//! How people put the openers of an emergency, with the slips they make, and what only sounds like one.

use super::*;
use jiff::civil::date;

fn rule(text: &str, vulnerable: bool) -> Option<EmergencyRule> {
    let on = date(2026, 1, 15);
    let report = Report { title: text, description: "", category: None, on, vulnerable };
    recognise(&report).map(|emergency| emergency.rule)
}

/// Those that are not understood so, and how they are.
fn other_than<'a>(
    expected: Option<EmergencyRule>,
    vulnerable: bool,
    texts: &[&'a str],
) -> Vec<(&'a str, Option<EmergencyRule>)> {
    let found = texts.iter().map(|text| (*text, rule(text, vulnerable)));
    found.filter(|(_, found)| *found != expected).collect()
}

#[test]
fn fire_and_smoke_are_heard_wherever_they_are_and_however_they_are_spelt() {
    assert_eq!(
        other_than(
            Some(EmergencyRule::FireOrSmoke),
            false,
            &[
                "Smoke in the kitchen",
                "Thick smoke in the hallway, cannot see",
                "smoke outside my front door",
                "smoke in the stairwell",
                "There's smoke in here",
                "smoak coming from boiler",
                "smok comming out of the socket",
                "boiler on fier",
                "house on fyre",
                "Flat on fire!!",
                "boiler caught fier",
                "the hob cought fire",
                "tumble dryer is smoking",
                "bin store is ablaze",
                "flames comming out of the oven",
                "smell of burning plastic in hall",
                "smoke alarm sounding",
                "smoke alarms going off and wont stop",
                "fire alarm ringing in the block",
                "smoke detector is bleeping non stop, going off",
            ]
        ),
        []
    );
}

#[test]
fn gas_and_carbon_monoxide_are_heard_with_slips() {
    assert_eq!(
        other_than(
            Some(EmergencyRule::GasSmell),
            false,
            &[
                "smell gas",
                "smel of gass in hallway",
                "gas smeel by the cooker",
                "I think there is a gas leek",
                "whole flat stinking of gas",
                "wiff of gas in the meter cupboard",
                "strong oder of gas",
                "can smell gas outside",
                "gas is leaking from the meter",
                "rotten egg smell in kitchen",
            ]
        ),
        []
    );
    assert_eq!(
        other_than(
            Some(EmergencyRule::CarbonMonoxide),
            false,
            &[
                "CO alarm sounding",
                "CO2 alarm going off",
                "carbon monoxide alarm is sounding",
                "carbon monoxcide alarm beeping",
                "carbon dioxide alarm going off",
                "co detector keeps going off",
                "monoxide alarm beeping",
                "dizzy and headache when boiler is on",
            ]
        ),
        []
    );
}

#[test]
fn electricity_that_is_dangerous_or_gone_is_heard_with_slips() {
    assert_eq!(
        other_than(
            Some(EmergencyRule::Sparking),
            false,
            &[
                "Sparking plug socket",
                "socket sparking",
                "sparks coming out of plug",
                "plug sparked and went bang",
                "exposed wires",
                "exposed sockets in the bedroom",
                "exsposed wires in the hall",
                "bare wires hanging from light",
                "wires sticking out of the wall",
                "wires are showing in the kitchen",
                "socket hanging off the wall, wires showing",
                "socket has come off the wall",
                "got an electic shock off the cooker",
                "the tap shocked me",
                "fuse box buzzing",
                "light switch is burning hot",
            ]
        ),
        []
    );
    assert_eq!(
        other_than(
            Some(EmergencyRule::NoPower),
            false,
            &[
                "no electricity",
                "no electrisity in the flat",
                "No elektricity",
                "no electric in the flat",
                "electric has gone off",
                "electrics tripped and wont come back on",
                "we have no power",
                "lost all power",
                "power is off in the whole house",
                "everything has gone off, no power at all",
            ]
        ),
        []
    );
    assert_eq!(
        other_than(
            Some(EmergencyRule::WaterNearElectrics),
            false,
            &[
                "water running onto electrics",
                "water running on to the electrics",
                "leak dripping on sockets",
                "watter leeking thru lights",
                "water dripping into the light fitting",
                "rain coming in on to the fuse box",
                "watter leaking into the plug socket",
            ]
        ),
        []
    );
}

#[test]
fn water_sewage_ceilings_and_locks_are_heard_with_slips() {
    use EmergencyRule::{Collapse, Flood, Insecure, NoWater};
    for (expected, texts) in [
        (
            NoWater,
            &[
                "no water",
                "no watter at all",
                "no water coming out of any tap",
                "no running water",
                "no cold water",
                "water is off",
                "we've got no water in the flat",
                "water has stopped",
            ][..],
        ),
        (
            Flood,
            &[
                "flat is flooding",
                "kitchen floded",
                "burst pipe in loft",
                "pipe bust, water everywhere",
                "water pouring through ceiling",
                "sewage in the bath",
                "sewage comming up through toilet",
                "sewerage backing up in the shower",
                "raw sewidge in the garden",
            ],
        ),
        (
            Collapse,
            &[
                "ceiling down in the bedroom",
                "ceiling has come down",
                "bedroom ceiling fell in",
                "cieling collapsed",
                "ceiling is falling down",
                "ceiling bulging",
            ],
        ),
        (
            Insecure,
            &[
                "cannot lock doors or windows",
                "cant lock front door",
                "can't lock the windows",
                "unable to lock the front door",
                "front door wont lock",
                "front dor wont lock",
                "Frnot door wont lok",
                "someone broke our back door down",
                "Ground floor window smashed wide open",
                "window smashed cannot close it",
                "front door will not close or lock",
                "front door won't shut",
                "front door lock broken, cannot secure the flat",
                "door kicked in",
                "locked out, key snapped and front door will not lock",
            ],
        ),
    ] {
        assert_eq!(other_than(Some(expected), false, texts), []);
    }
}

#[test]
fn no_heating_is_heard_with_slips_for_who_is_at_risk() {
    let texts = [
        "no heating",
        "no heeting",
        "no heating or hot water",
        "heating has stopped working",
        "heating isnt working",
        "boiler packed up",
        "boyler broken",
        "boiler not working no heat",
        "central heating wont come on",
        "boiler keeps cutting out, no heating",
    ];
    assert_eq!(other_than(Some(EmergencyRule::NoHeating), true, &texts), []);
    assert_eq!(other_than(None, false, &texts), []);
}

#[test]
fn what_only_sounds_like_an_emergency_is_none() {
    assert_eq!(
        other_than(
            None,
            false,
            &[
                "smoke alarm needs a new battery",
                "smoke-free building",
                "smoke free building sign missing",
                "no smoke",
                "No fire or smoke, only steam",
                "neighbours smoke in the stairwell",
                "People smoke outside my window",
                "cigarette smoke from flat below",
                "smoked glass in the door is cracked",
                "Radiator cold, 4 Stoke Road",
                "spark plug for lawnmower",
                "need a sparky to fit a light",
                "fireplace tile loose",
                "fire door closer",
                "broke the cupboard door off its hinge",
                "window handle broken, cannot close it",
                "pane shattered in the oven door",
                "boiler makes a noise that gives the neighbours a fright",
                "fire door closer broken",
                "fire proofing of the loft",
                "fire officer asked for a sign",
                "kitchen tap dripping",
                "Dripping tap",
                "no water pressure",
                "sewage bill",
                "shed door will not lock",
                "letting in a draught by the front door",
                "Ceiling needs painting",
                "ceiling down lights flicker",
                "Mould in the corner from the ceiling down to the cot",
                "A stain runs from the ceiling down the wall",
                "Radiator not heating up",
                "socket loose cover",
                "aerial wires hanging",
                "water meter reading",
                "gas meter box door",
                "boiler makes a noise",
            ]
        ),
        []
    );
}
