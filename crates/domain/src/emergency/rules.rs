//! The words of each rule.

use super::EmergencyRule;
use super::matcher::Pattern;
use crate::tickets::Category;

/// Words that tell of somebody at risk from cold.
pub(super) const VULNERABLE: &[&str] = &[
    "baby",
    "babies",
    "newborn",
    "infant",
    "toddler",
    "pregnant",
    "elderly",
    "pensioner",
    "disabled",
    "disability",
    "wheelchair",
    "vulnerable",
    "asthma",
    "copd",
    "cancer",
    "bedridden",
    "bedbound",
    "dementia",
    "frail",
    "oxygen",
    "dialysis",
    "ill",
    "unwell",
];

const NO: &[&str] = &["no", "without", "zero", "lost"];
const BROKEN: &[&str] =
    &["broken", "failed", "dead", "off", "down", "gone", "stopped", "packed", "kaput"];
const NOT: &[&str] = &[
    "not", "isnt", "wont", "doesnt", "never", "stopped", "cant", "cannot", "nt", "hasnt", "unable",
];
const WORK: &[&str] = &["work", "working", "works", "on", "come", "start", "heating", "worked"];
/// Fire, as it is written in haste: four letters forgive no slip.
const FIRE: &[&str] = &["fire", "fier", "fyre", "fyer", "firre"];
const SMOKE: &[&str] = &["smoke", "smoak"];
const SMELL: &[&str] = &[
    "smell", "smells", "smelling", "smelt", "smelled", "smelly", "stinks", "stink", "stench",
    "reeks", "reek", "whiff", "wiff", "odour", "odor", "oder", "stinking",
];
const GAS: &[&str] = &["gas", "gass", "gaz"];
const LEAK: &[&str] =
    &["leak", "leaks", "leaking", "leek", "leeking", "leakage", "escape", "escaping", "hissing"];
const SOUNDING: &[&str] = &[
    "sounding",
    "sounded",
    "going",
    "went",
    "gone",
    "ringing",
    "beeping",
    "beeps",
    "bleeping",
    "blaring",
    "activated",
    "triggered",
    "alarming",
    "screaming",
];
/// Words of an alarm that is to be looked after, not obeyed.
const UPKEEP: &[&str] = &[
    "battery",
    "batteries",
    "chirp",
    "chirps",
    "chirping",
    "expired",
    "missing",
    "replacing",
    "new",
    "fitting",
    "installing",
    "testing",
    "fit",
    "fitted",
    "install",
    "installed",
    "replace",
    "replaced",
    "replacement",
    "annual",
    "inspection",
];
const WET: &[&str] = &[
    "water",
    "leak",
    "leaks",
    "leaking",
    "leaked",
    "dripping",
    "drips",
    "drip",
    "pouring",
    "wet",
    "soaked",
    "flooding",
    "flooded",
    "rain",
    "rainwater",
];
/// Words that bring water and electricity together, whatever else is said between them.
const ONTO: &[&str] = &[
    "onto", "into", "through", "thru", "near", "over", "above", "behind", "around", "touching",
    "reaching",
];
/// Words that may also only say where something is.
const AT: &[&str] = &["on", "in", "inside", "by", "from", "to", "of"];
const ELECTRICS: &[&str] = &[
    "electrics",
    "electric",
    "electrical",
    "electricity",
    "electricals",
    "socket",
    "sockets",
    "plug",
    "plugs",
    "fuse",
    "fusebox",
    "fuseboard",
    "consumer",
    "wiring",
    "wires",
    "light",
    "lights",
    "switch",
    "switches",
    "downlight",
    "downlights",
    "spotlight",
    "spotlights",
];
const FALLING: &[&str] =
    &["fallen", "fell", "falling", "caved", "caving", "crashed", "bowing", "collapsing"];
const STRUCTURE: &[&str] = &[
    "ceiling",
    "wall",
    "roof",
    "chimney",
    "balcony",
    "stairs",
    "staircase",
    "floor",
    "lintel",
    "porch",
    "beam",
    "masonry",
    "brickwork",
];
const LOCK: &[&str] = &["lock", "lok", "locked", "locking", "locks", "secure", "shut", "close"];
/// The door; three letters forgive no slip.
const DOOR: &[&str] = &["door", "dor"];
const ENTRANCE: &[&str] = &["door", "dor", "window", "windows", "doors", "flat", "house"];
const HOME: &[&str] = &[
    "flat", "house", "home", "property", "whole", "entire", "building", "anywhere", "all", "block",
];
const INNER: &[&str] = &[
    "bathroom",
    "toilet",
    "bedroom",
    "internal",
    "cupboard",
    "shed",
    "garage",
    "wardrobe",
    "oven",
    "cabinet",
    "drawer",
    "fridge",
    "freezer",
    "washing",
    "microwave",
    "letterbox",
];

/// The patterns of all rules.
pub(super) fn all() -> impl Iterator<Item = &'static Pattern> {
    let of_kinds = [GAS_SMELL_IN_GAS, SPARKING_IN_ELECTRICAL, ALARM_SOUNDS].into_iter().flatten();
    EmergencyRule::ALL.iter().flat_map(|&rule| patterns(rule)).chain(of_kinds)
}

/// Patterns that are enough only in a report of this kind.
pub(super) const fn patterns_in(kind: Category, rule: EmergencyRule) -> &'static [Pattern] {
    match (kind, rule) {
        (Category::Gas, EmergencyRule::GasSmell) => GAS_SMELL_IN_GAS,
        (Category::Electrical, EmergencyRule::Sparking) => SPARKING_IN_ELECTRICAL,
        (Category::Fire, EmergencyRule::FireOrSmoke)
        | (Category::Gas, EmergencyRule::CarbonMonoxide) => ALARM_SOUNDS,
        _ => &[],
    }
}

/// Who reports a smell as a matter of gas need not say gas.
const GAS_SMELL_IN_GAS: &[Pattern] = &[
    Pattern::ordered(&[SMELL], 0).unless(&["damp", "drain", "drains", "mouldy", "musty", "paint"]),
    Pattern::ordered(&[&["hissing"]], 0),
];

/// Of electrics these words alone tell of danger.
const SPARKING_IN_ELECTRICAL: &[Pattern] = &[
    Pattern::ordered(&[&["burning", "burnt", "melted", "melting", "scorched", "smoking"]], 0)
        .unless(&["hob", "toast", "food"]),
    Pattern::ordered(&[&["shock", "shocks"]], 0),
];

/// Of fire safety, or of gas, an alarm that sounds need not be called by its name.
const ALARM_SOUNDS: &[Pattern] =
    &[Pattern::ordered(&[&["alarm", "alarms", "detector"], SOUNDING], 6).unless(UPKEEP)];

/// Each pattern alone is enough.
pub(super) const fn patterns(rule: EmergencyRule) -> &'static [Pattern] {
    match rule {
        EmergencyRule::GasSmell => GAS_SMELL,
        EmergencyRule::CarbonMonoxide => CARBON_MONOXIDE,
        EmergencyRule::FireOrSmoke => FIRE_OR_SMOKE,
        EmergencyRule::WaterNearElectrics => WATER_NEAR_ELECTRICS,
        EmergencyRule::Sparking => SPARKING,
        EmergencyRule::Collapse => COLLAPSE,
        EmergencyRule::TrappedInLift => TRAPPED_IN_LIFT,
        EmergencyRule::NoPower => NO_POWER,
        EmergencyRule::NoWater => NO_WATER,
        EmergencyRule::Flood => FLOOD,
        EmergencyRule::Insecure => INSECURE,
        EmergencyRule::NoHeating => NO_HEATING,
    }
}

const GAS_SMELL: &[Pattern] = &[
    Pattern::near(&[&["hissing", "hiss"], GAS], 5),
    Pattern::near(&[SMELL, &["egg", "eggs"]], 5),
    // "The kitchen smells. I think it is gas."
    Pattern::ordered(&[&["think", "suspect", "might", "maybe", "probably"], GAS], 4).not_before(&[
        "boiler",
        "hob",
        "cooker",
        "meter",
        "fire",
        "oven",
        "bill",
        "supply",
        "engineer",
        "heating",
        "pipe",
        "service",
        "safety",
        "certificate",
    ]),
    Pattern::near(&[SMELL, GAS], 5),
    Pattern::ordered(&[GAS, LEAK], 3).unless(&["water"]),
    Pattern::ordered(&[LEAK, GAS], 2).unless(&["water"]),
];

const DETECTOR: &[&str] = &["alarm", "detector", "monitor"];

const CARBON_MONOXIDE: &[Pattern] = &[
    // That it is another gas does not matter where an alarm sounds.
    Pattern::ordered(&[&["carbon"], &["monoxide", "dioxide"], SOUNDING], 6),
    Pattern::ordered(&[&["monoxide"], DETECTOR, SOUNDING], 5).unless(&["battery", "batteries"]),
    Pattern::ordered(&[&["carbon"], &["monoxide"]], 1).unless(UPKEEP),
    Pattern::ordered(&[&["co"], DETECTOR], 1).unless(UPKEEP),
    Pattern::ordered(&[&["co", "co2"], DETECTOR, SOUNDING], 5).unless(&["battery", "batteries"]),
    Pattern::ordered(&[&["co"], &["leak", "poisoning"]], 1),
    // What it does to people.
    Pattern::near(
        &[
            &["dizzy", "dizziness", "headache", "headaches", "drowsy"],
            &["boiler", "heater", "stove", "cooker"],
        ],
        6,
    ),
];

const FIRE_OR_SMOKE: &[Pattern] = &[
    Pattern::ordered(&[FIRE], 0)
        .not_before(&[
            "door",
            "doors",
            "alarm",
            "alarms",
            "extinguisher",
            "extinguishers",
            "escape",
            "exit",
            "exits",
            "place",
            "safety",
            "risk",
            "panel",
            "blanket",
            "pit",
            "stopping",
            "surround",
            "stop",
            "doorset",
            "sign",
            "signs",
            "signage",
            "certificate",
            "inspection",
            "hydrant",
            "sensor",
            "detector",
            "detectors",
            "strip",
            "strips",
            "guard",
            "back",
            "rated",
            "retardant",
            "hazard",
            "assessment",
            "regulations",
            "brigade",
            "drill",
            "damage",
            "proof",
            "proofing",
            "officer",
            "collar",
            "collars",
            "curtain",
            "hose",
            "bucket",
            "marshal",
            "warden",
            "strategy",
        ])
        .not_after(&["gas", "electric", "log", "coal", "wood", "feature", "open"]),
    Pattern::ordered(&[&["flames", "ablaze"]], 0),
    Pattern::ordered(
        &[&["caught", "catching", "set"], &["fire", "fier", "fyre", "alight", "light"]],
        2,
    ),
    Pattern::ordered(&[SMOKE], 0)
        .not_before(&[
            "alarm",
            "alarms",
            "detector",
            "detectors",
            "sensor",
            "damage",
            "vent",
            "vents",
            "test",
            "free",
            "seal",
            "seals",
            "cigarettes",
            "weed",
            "cannabis",
        ])
        // Who smokes, or what.
        .not_after(&[
            "neighbour",
            "neighbours",
            "people",
            "they",
            "residents",
            "tenants",
            "youths",
            "kids",
            "teenagers",
            "visitors",
            "cigarette",
            "cigarettes",
            "cannabis",
            "weed",
            "tobacco",
        ]),
    Pattern::ordered(&[&["smoke", "fire", "heat"], &["alarm", "alarms", "detector"], SOUNDING], 4)
        .unless(UPKEEP),
    Pattern::near(&[SMELL, &["burning", "smoke", "burnt"]], 3),
    Pattern::near(
        &[&["smoking"], &["boiler", "cooker", "oven", "fuse", "machine", "dryer", "appliance"]],
        4,
    ),
];

const LIFT: &[&str] = &["lift", "lifts", "elevator"];
/// Who says that nobody is in there, and what is stuck instead.
const NOBODY_INSIDE: &[&str] = &["nobody", "noone", "empty", "unoccupied"];
const PEOPLE: &[&str] = &[
    "people",
    "person",
    "someone",
    "somebody",
    "child",
    "children",
    "kids",
    "lady",
    "man",
    "woman",
    "mum",
    "dad",
    "resident",
    "residents",
    "neighbour",
    "neighbours",
    "wheelchair",
    "us",
    "me",
];

const TRAPPED_IN_LIFT: &[Pattern] = &[
    Pattern::ordered(&[&["stuck", "trapped", "caught", "shut"], &["in", "inside"], LIFT], 3)
        .unless(NOBODY_INSIDE)
        .not_before(&["lobby", "shaft", "door", "doors", "button", "room"]),
    Pattern::ordered(&[&["in", "inside"], LIFT, &["stuck", "trapped"]], 4).unless(NOBODY_INSIDE),
    Pattern::ordered(&[LIFT, &["stuck", "stopped", "trapped"], &["with", "inside"], PEOPLE], 5)
        .unless(NOBODY_INSIDE),
    Pattern::ordered(&[PEOPLE, &["stuck", "trapped"], LIFT], 4).unless(NOBODY_INSIDE),
    Pattern::ordered(&[&["cant", "cannot"], &["get", "come"], &["out"], LIFT], 4)
        .unless(NOBODY_INSIDE),
];

const WATER_NEAR_ELECTRICS: &[Pattern] = &[
    Pattern::ordered(&[WET, ONTO, ELECTRICS], 6)
        .not_before(&["shower", "kettle", "hob", "cooker", "blanket", "bill", "gate"]),
    Pattern::ordered(&[WET, AT, ELECTRICS], 3)
        .one_clause()
        .unless(&["heater"])
        .not_before(&["shower", "kettle", "hob", "cooker", "blanket", "bill", "gate"]),
    Pattern::ordered(
        &[ELECTRICS, &["wet", "soaked", "dripping", "leaking", "flooded", "damp", "pouring"]],
        4,
    )
    .unless(&["shower", "tap", "radiator", "boiler"]),
];

const WIRES: &[&str] = &["wire", "wires", "wiring", "cable", "cables"];
const SOCKETS: &[&str] = &["socket", "sockets"];
/// Wires and sockets that carry no mains.
const NOT_MAINS: &[&str] =
    &["telephone", "aerial", "broadband", "tv", "phone", "internet", "ethernet"];
const SHOCKING: &[&str] = &[
    "tap", "taps", "switch", "socket", "light", "cooker", "shower", "kettle", "oven", "machine",
    "fridge", "plug", "boiler", "radiator",
];

const SPARKING: &[Pattern] = &[
    Pattern::ordered(&[&["spark", "sparks"]], 0)
        .not_before(&["plug", "plugs", "ignition"])
        .unless(&["hob", "ignition"]),
    Pattern::ordered(&[&["sparking", "sparked", "arcing"]], 0).unless(&["hob", "ignition"]),
    Pattern::ordered(&[&["electric", "electrical"], &["shock", "shocks"]], 1),
    Pattern::ordered(
        &[
            &["got", "get", "getting", "felt", "feel", "gives", "gave", "giving"],
            &["shock", "shocks"],
        ],
        4,
    ),
    Pattern::ordered(&[&["electrocuted", "electrocution"]], 0),
    Pattern::near(&[&["exposed", "bare", "live", "loose", "hanging"], WIRES], 3).unless(NOT_MAINS),
    Pattern::ordered(&[WIRES, &["sticking", "showing", "visible", "poking", "dangling"]], 4)
        .unless(NOT_MAINS),
    Pattern::near(&[&["exposed", "bare", "hanging", "ripped", "pulled"], SOCKETS], 4)
        .unless(NOT_MAINS),
    Pattern::ordered(&[SOCKETS, &["come", "came", "coming", "fell", "fallen"], &["off", "out"]], 3)
        .unless(NOT_MAINS),
    Pattern::ordered(&[SHOCKING, &["shocked", "shocks"], &["me", "us", "my", "him", "her"]], 3),
    Pattern::near(
        &[
            &["socket", "sockets", "plug", "fuse", "fusebox", "switch", "consumer"],
            &["burning", "burnt", "burned", "melted", "melting", "scorched", "smoking", "buzzing"],
        ],
        4,
    ),
];

const COLLAPSE: &[Pattern] = &[
    // "From the ceiling down to the floor" says where, not what came down.
    Pattern::ordered(&[&["ceiling"], &["down"]], 1)
        .not_before(&["light", "lights", "lighters", "to", "the", "wall", "walls", "towards"]),
    Pattern::ordered(&[&["collapse", "collapsed", "collapsing", "collapses"]], 0).unless(&[
        "shelf", "shelves", "drawer", "wardrobe", "fence", "shed", "bed", "chair", "table", "sofa",
        "rail", "cupboard",
    ]),
    Pattern::ordered(&[STRUCTURE, FALLING], 5).unless(&["tile", "tiles", "paint", "fence"]),
    Pattern::ordered(&[STRUCTURE, &["coming", "came", "come"], &["down"]], 9).unless(&[
        "water",
        "rain",
        "damp",
        "mould",
        "tile",
        "tiles",
        "paint",
        "paper",
        "wallpaper",
    ]),
    Pattern::ordered(&[STRUCTURE, &["about", "going"], &["fall", "collapse", "cave"]], 5),
    Pattern::near(
        &[&["ceiling", "wall", "chimney", "balcony", "roof"], &["sagging", "bulging", "bowing"]],
        4,
    ),
];

const NO_POWER: &[Pattern] = &[
    Pattern::ordered(&[NO, &["electricity", "electric", "power", "electrics"]], 2).not_before(&[
        "to", "in", "at", "on", "for", "from", "shower", "socket", "sockets", "tools", "hob",
        "oven", "cooker", "gate", "steering", "fire", "heater",
    ]),
    Pattern::ordered(&[NO, &["electricity", "electric", "power"], HOME], 5),
    Pattern::ordered(
        &[
            &["lights", "power", "electrics"],
            &["gone", "out", "off", "down"],
            &["whole", "entire", "everywhere", "everything"],
        ],
        4,
    ),
    Pattern::ordered(&[&["power"], &["cut", "outage"]], 1),
    Pattern::ordered(&[&["electricity", "electrics"], BROKEN], 3),
    Pattern::ordered(&[&["electric"], &["gone", "went", "is"], &["off", "out"]], 2),
    Pattern::ordered(&[&["electricity", "electrics", "power"], &["tripped", "tripping"], NOT], 4),
    Pattern::ordered(&[&["electricity", "electrics"], NOT, WORK], 2),
];

const NO_WATER: &[Pattern] = &[
    Pattern::ordered(&[NO, &["water"]], 1).not_before(NOT_THE_SUPPLY),
    Pattern::ordered(&[NO, &["running", "mains", "cold", "any", "drinking", "tap"], &["water"]], 1)
        .not_before(NOT_THE_SUPPLY),
    Pattern::ordered(&[&["water"], &["supply"], BROKEN], 3),
    Pattern::ordered(&[&["water"], &["is", "has", "been"], &["off", "stopped"]], 2)
        .unless(&["hot", "turned"]),
];

const NOT_THE_SUPPLY: &[&str] = &[
    "pressure", "leak", "leaks", "leaking", "damage", "marks", "mark", "stain", "stains", "butt",
    "meter", "ingress", "heater", "tight",
];

const FLOOD: &[Pattern] = &[
    Pattern::ordered(&[&["flood", "flooding", "flooded", "floods"]], 0).unless(&[
        "floodlight",
        "light",
        "risk",
    ]),
    Pattern::near(&[&["burst", "bursted", "bursting"], &["pipe", "pipes", "tank", "main"]], 3),
    Pattern::near(&[&["water"], &["pouring", "gushing", "gushes", "spraying", "cascading"]], 5),
    Pattern::ordered(&[&["sewage", "sewerage", "sewidge"]], 0)
        .unless(&["bill", "bills", "charge", "charges", "rates"]),
];

const INSECURE: &[Pattern] = &[
    Pattern::ordered(&[NOT, LOCK, ENTRANCE], 4).unless(INNER),
    Pattern::ordered(&[ENTRANCE, NOT, &["lock", "lok", "locking", "secure", "locked"]], 2)
        .unless(INNER),
    Pattern::ordered(&[&["front", "back", "entrance"], DOOR, NOT, LOCK], 2).unless(INNER),
    Pattern::ordered(&[&["broken", "break", "kicked", "smashed"], &["into", "in"]], 1)
        .unless(INNER)
        .not_before(&["half", "two", "pieces", "places", "the", "my", "our"]),
    Pattern::ordered(
        &[
            &["broke", "kicked", "smashed", "forced", "bashed", "knocked", "rammed"],
            DOOR,
            &["down", "in", "open", "off"],
        ],
        5,
    )
    .unless(INNER),
    Pattern::ordered(
        &[
            &["window", "windows"],
            &["smashed", "shattered"],
            &["open", "close", "shut", "secure", "in"],
        ],
        5,
    )
    .unless(INNER),
    Pattern::ordered(&[&["burgled", "burglary", "burglars", "burglar"]], 0).not_before(&["alarm"]),
];

const NO_HEATING: &[Pattern] = &[
    Pattern::ordered(&[NO, &["heating", "heat"]], 3),
    Pattern::ordered(&[&["heating", "boiler"], BROKEN], 4),
    Pattern::ordered(&[&["heating", "boiler"], NOT, WORK], 4),
    Pattern::near(&[&["broken", "dead", "faulty"], &["boiler", "heating"]], 2),
];
