//! What people write, and what must be understood.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn rule(text: &str) -> Option<EmergencyRule> {
    let report = Report {
        title: text,
        description: "",
        category: None,
        on: date(2026, 1, 15),
        vulnerable: false,
    };
    recognise(&report).map(|emergency| emergency.rule)
}

#[test]
fn emergencies_are_recognised_however_they_are_put() {
    use EmergencyRule::*;
    for (expected, texts) in [
        (
            GasSmell,
            &[
                "Smell of gas",
                "I can smell gas in the kitchen",
                "strong gas smel",
                "There is a strong smell of\ngas in the hall",
                "gas leak",
                "Gass leek!!",
                "There is a gas smell near the meter",
                "hob is leaking gas",
                "boiler not working, smell of gas",
                "It stinks of gas",
                "gas pipe is hissing",
                "no heating and I smell gas",
                "smells like rotten eggs in the hall",
                "hissing noise from the gas pipe",
            ][..],
        ),
        (
            CarbonMonoxide,
            &[
                "Carbon monoxide alarm going off",
                "carbon monoxyde alarm",
                "CO alarm is beeping",
                "CO detector sounding",
                "carbon-monoxide alarm",
            ],
        ),
        (
            FireOrSmoke,
            &[
                "Fire in the kitchen",
                "the oven caught fire",
                "smoke coming from the loft",
                "smoke alarm going off",
                "burning smell from the wall",
                "boiler is smoking",
                "Flames from the cooker",
                "smell of smoke in the hall",
                "fire!",
            ],
        ),
        (
            WaterNearElectrics,
            &[
                "Water is dripping through the light fitting",
                "Water leaking through the ceiling and near the lights",
                "water in the socket",
                "leak onto the fuse box",
                "water running onto electrics",
                "water coming out of the light",
                "socket is wet",
                "water pouring into the consumer unit",
                "Leaking near the plug sockets",
                "watr dripping onto electrcs",
            ],
        ),
        (
            Sparking,
            &[
                "Socket is sparking",
                "sparks from the switch",
                "I got an electric shock",
                "I felt a shock from the tap",
                "exposed wires in the hall",
                "bare wires",
                "the plug melted",
                "live cables hanging",
            ],
        ),
        (
            Collapse,
            &[
                "Ceiling has collapsed",
                "Ceiling is sagging and looks like it will come down",
                "the wall is about to fall",
                "the ceiling fell down",
                "chimney is about to collapse",
                "wall is bowing",
                "ceilling collapsd in bedroom",
                "part of the roof has fallen in",
            ],
        ),
        (
            NoPower,
            &[
                "No electricity",
                "The lights have gone out in the whole house",
                "power cut in the flat",
                "no power",
                "No power in the whole flat",
                "the electrics have gone off",
                "electricity not working",
            ],
        ),
        (
            NoWater,
            &["No water", "we have no running water", "no cold water at all", "Without water"],
        ),
        (
            Flood,
            &[
                "Burst pipe",
                "bathroom is flooding",
                "water is pouring down the stairs",
                "pipe has burst",
                "sewage coming up in the bath",
            ],
        ),
        (
            Insecure,
            &[
                "Front door won't lock",
                "I cannot lock the door",
                "can't lock my windows",
                "we were burgled",
                "The back door does not lock",
            ],
        ),
    ] {
        for text in texts {
            assert_eq!(rule(text), Some(expected), "{text}");
        }
    }
}

#[test]
fn ordinary_repairs_stay_ordinary() {
    for text in [
        "",
        "Dripping tap",
        "Washing machine leaking on the floor, light on it flashing",
        "Carbon monoxide detector needs replacing",
        "Plaster fell off the wall",
        "Chair collapsed",
        "Water heater in the electric cupboard",
        "Lights keep flickering",
        "Roof leak in bedroom when it rains",
        "Window won't shut",
        "Leaking tap in bathroom",
        "Fire door does not close",
        "Smoke alarm needs a new battery",
        "smoke alarm chirping, replace battery",
        "Please fit a carbon monoxide alarm, the old one has expired",
        "CO alarm battery",
        "Gas fire service",
        "gas hob ignition does not spark",
        "Small gap under the gas meter box",
        "No hot water pressure",
        "no water pressure in shower",
        "Kitchen floor is lifting",
        "Car park light is out",
        "Radiator cold at the bottom",
        "Damp patch on bedroom wall",
        "Bathroom door will not lock",
        "Shelf collapsed",
        "Boiler service due",
        "No smell of gas but boiler is noisy",
        "I can't smell gas",
        "there is no fire or smoke",
        "No power to the shower",
        "gas boiler leaking water",
        "Fireplace tiles cracked",
        "broken into two pieces",
        "Electric shower leaking from the hose",
        "no water damage seen",
        "Fire extinguisher missing",
        "fire escape light",
        "electric fire not working",
        "I think the gas boiler needs a service",
        "Mould around the window frames",
        "neighbours smoke outside",
        "broken heater in the garden",
    ] {
        assert_eq!(rule(text), None, "{text}");
    }
}

#[test]
fn the_kind_of_a_repair_tells_what_a_word_alone_is_about() {
    use Category::{Electrical, Gas, Heating, Plumbing};
    use EmergencyRule::{GasSmell, Sparking};
    for (title, category, expected) in [
        ("There is a smell in the kitchen", Some(Gas), Some(GasSmell)),
        ("Strange smel by the hob", Some(Gas), Some(GasSmell)),
        ("Strange odour by the meter", Some(Gas), Some(GasSmell)),
        ("It stinks", Some(Gas), Some(GasSmell)),
        ("Hissing behind the cooker", Some(Gas), Some(GasSmell)),
        ("There is no smell, yearly service", Some(Gas), None),
        ("A musty smell in the cupboard of the meter", Some(Gas), None),
        ("Annual safety check", Some(Gas), None),
        ("There is a smell in the kitchen", Some(Plumbing), None),
        ("There is a smell in the kitchen", None, None),
        ("Something is burning behind the wall", Some(Electrical), Some(Sparking)),
        ("The cover has melted", Some(Electrical), Some(Sparking)),
        ("A shock from the cooker", Some(Electrical), Some(Sparking)),
        ("Toast is burnt on one side", Some(Electrical), None),
        ("Light in the hall flickers", Some(Electrical), None),
        ("The cover has melted", Some(Heating), None),
        ("I smell gas", Some(Plumbing), Some(GasSmell)),
    ] {
        let on = date(2026, 7, 1);
        let report = Report { title, description: "", category, on, vulnerable: false };
        let found = recognise(&report).map(|emergency| emergency.rule);
        assert_eq!(found, expected, "{title} as {category:?}");
    }
}

#[test]
fn an_alarm_that_sounds_is_heard_by_the_kind_of_repair() {
    use Category::{Electrical, Fire, Gas, Security};
    use EmergencyRule::{CarbonMonoxide, FireOrSmoke};
    for (title, category, expected) in [
        ("Alarm sounding", Fire, Some(FireOrSmoke)),
        ("The alarm in the hall is going off", Fire, Some(FireOrSmoke)),
        ("alarms ringing on all floors", Fire, Some(FireOrSmoke)),
        ("Alarm sounding", Gas, Some(CarbonMonoxide)),
        ("Alarm by the boiler wont stop beeping", Gas, Some(CarbonMonoxide)),
        ("Alarm chirping, needs a battery", Fire, None),
        ("New alarm to be fitted", Fire, None),
        ("Alarm missing", Fire, None),
        ("Alarm sounding", Security, None),
        ("Alarm sounding", Electrical, None),
    ] {
        let on = date(2026, 7, 1);
        let category = Some(category);
        let report = Report { title, description: "", category, on, vulnerable: false };
        let found = recognise(&report).map(|emergency| emergency.rule);
        assert_eq!(found, expected, "{title} as {category:?}");
    }
}

#[test]
fn somebody_in_a_lift_that_does_not_open_is_heard_and_a_lift_alone_is_not() {
    for text in [
        "I am stuck in the lift",
        "stuck in lift on 3rd floor!!",
        "My neighbour is trapped in the lift",
        "trapped inside the lift with my pram",
        "People stuck in the lift",
        "someone is traped in the lift",
        "Lift has stopped with two people inside",
        "lift stuck between floors with people inside",
        "We can't get out of the lift",
        "in the lift and its stuck",
    ] {
        assert_eq!(rule(text), Some(EmergencyRule::TrappedInLift), "{text}");
    }
    for text in [
        "Lift not working",
        "The lift is stuck on the ground floor",
        "lift stuck again, nobody inside",
        "Nobody is stuck in the lift but it does not move",
        "Lift door stuck",
        "Light out in the lift",
        "Bad language written in the lift",
        "Please lift the carpet, a key is stuck under it",
        "Washing machine stuck in the lift lobby",
    ] {
        assert_eq!(rule(text), None, "{text}");
    }
}

#[test]
fn no_heating_is_an_emergency_in_winter_for_those_at_risk() {
    let told = |title, on, vulnerable| {
        let description = "";
        recognise(&Report { title, description, category: None, on, vulnerable })
            .map(|emergency| emergency.rule)
    };
    let (winter, summer) = (date(2026, 12, 1), date(2026, 7, 1));
    for text in ["No heating", "no heat at all", "Boiler broken", "heating is not working"] {
        assert_eq!(told(text, winter, true), Some(EmergencyRule::NoHeating), "{text}");
        assert_eq!(told(text, winter, false), None, "{text}");
        assert_eq!(told(text, summer, true), None, "{text}");
    }
    for (text, expected) in [
        ("No heating, I am 82", Some(EmergencyRule::NoHeating)),
        ("No heating and my mum is 91", Some(EmergencyRule::NoHeating)),
        ("No heating in flat 82", None),
    ] {
        assert_eq!(told(text, winter, false), expected, "{text}");
        assert_eq!(told(text, summer, false), None, "{text}");
    }
    let baby = "No heating and we have a newborn";
    assert_eq!(told(baby, winter, false), Some(EmergencyRule::NoHeating));
}

#[test]
fn a_recorded_vulnerability_decides_only_where_the_words_do_not() {
    use EmergencyRule::{GasSmell, NoHeating};
    let (winter, summer) = (date(2026, 12, 1), date(2026, 7, 1));
    for (title, on, vulnerable, expected) in [
        ("No heating", winter, true, Some((NoHeating, true))),
        ("No hot water and no heating", winter, true, Some((NoHeating, true))),
        ("No heating and we have a newborn", winter, true, Some((NoHeating, false))),
        ("No heating and we have a newborn", winter, false, Some((NoHeating, false))),
        ("No heating", winter, false, None),
        ("No heating", summer, true, None),
        ("A tap drips", winter, true, None),
        ("No heating and a smell of gas", winter, true, Some((GasSmell, false))),
        ("Smell of gas", summer, true, Some((GasSmell, false))),
    ] {
        let report = Report { title, description: "", category: None, on, vulnerable };
        let found = recognise(&report).map(|found| (found.rule, found.by_record));
        assert_eq!(found, expected, "{title} on {on}, {vulnerable}");
    }
}

#[test]
fn the_most_dangerous_rule_wins_and_the_description_counts() {
    let report = Report {
        title: "Front door won't lock",
        description: "The bulb in the hall has gone too.",
        category: None,
        on: date(2026, 7, 1),
        vulnerable: false,
    };
    assert_eq!(recognise(&report).unwrap().rule, EmergencyRule::Insecure);
    let report = Report { description: "Also the kitchen smells.\nI think it is gas", ..report };
    let emergency = recognise(&report).unwrap();
    assert_eq!(emergency.rule, EmergencyRule::GasSmell);
    assert_eq!(emergency.ring, Some("0800 111 999"));
}

#[test]
fn the_advice_names_the_number_to_ring() {
    for rule in EmergencyRule::ALL {
        if let Some(number) = rule.ring() {
            assert!(rule.advice().contains(number), "{rule}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(title in ".*", description in ".*") {
        let on = date(2026, 1, 1);
        let _ = recognise(&Report { title: &title, description: &description, category: None, on, vulnerable: true });
    }

    #[test]
    fn a_smell_of_gas_is_heard_in_any_case_and_among_other_words(
        before in "([a-z]{6} ){0,4}", upper in any::<bool>(),
    ) {
        let text = format!("{before}and then a smell of gas");
        let text = if upper { text.to_uppercase() } else { text };
        prop_assert_eq!(rule(&text), Some(EmergencyRule::GasSmell));
    }
}
