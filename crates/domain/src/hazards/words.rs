//! The words of each hazard. Each pattern alone is enough; slips are forgiven by the matcher.

use crate::emergency::matcher::Pattern;
use crate::legal::Hazard;

/// The hazards that words alone can tell of.
pub(crate) const RULES: &[(Hazard, &[Pattern])] = &[
    (Hazard::DampAndMould, DAMP),
    (Hazard::ExcessCold, COLD),
    (Hazard::ExcessHeat, HEAT),
    (Hazard::Falls, FALLS),
    (Hazard::StructuralCollapse, STRUCTURE),
    (Hazard::Electrical, ELECTRICAL),
    (Hazard::FireAndExplosions, FIRE),
    (Hazard::DomesticHygiene, HYGIENE),
    (Hazard::Asbestos, ASBESTOS),
    (Hazard::Lead, LEAD),
];

/// Every pattern, for the list of words that spellings are looked up in.
pub(crate) fn all() -> impl Iterator<Item = &'static Pattern> {
    RULES.iter().flat_map(|(_, patterns)| patterns.iter())
}

const MOULD: &[&str] =
    &["mould", "mold", "mouldy", "moldy", "moulds", "mildew", "fungus", "fungal", "spores"];
const DAMP_WORDS: &[&str] = &["damp", "dampness", "condensation", "musty", "mustiness"];
const SURFACE: &[&str] =
    &["wall", "walls", "ceiling", "ceilings", "plaster", "corner", "corners", "wallpaper"];
const PATCH: &[&str] = &["wet", "black", "green", "stain", "stains", "patch", "patches", "spots"];

const DAMP: &[Pattern] = &[
    Pattern::ordered(&[MOULD], 1),
    Pattern::ordered(&[DAMP_WORDS], 1),
    Pattern::near(&[&["black", "green"], &["spots", "patches", "patch"], SURFACE], 4),
    Pattern::near(&[&["wet"], &["patch", "patches"], SURFACE], 4),
    Pattern::near(&[PATCH, &["spreading", "growing"], SURFACE], 4),
];

const HEATING: &[&str] = &["heating", "boiler", "radiators", "radiator", "heater", "heaters"];
const NO: &[&str] = &["no", "without"];
const BROKEN: &[&str] =
    &["broken", "dead", "failed", "stopped", "kaput", "off", "down", "faulty", "gone", "packed"];

const COLD: &[Pattern] = &[
    Pattern::ordered(&[NO, &["heating", "heat", "warmth"]], 2),
    Pattern::near(&[HEATING, BROKEN], 5),
    Pattern::ordered(
        &[HEATING, &["not", "isnt", "wont", "doesnt"], &["work", "working", "come"]],
        4,
    ),
    Pattern::near(
        &[&["freezing", "frozen"], &["flat", "house", "home", "room", "bedroom", "inside"]],
        5,
    ),
    Pattern::ordered(&[&["too", "so", "very", "bitterly"], &["cold"]], 1),
];

const HEAT: &[Pattern] = &[
    Pattern::ordered(&[&["unbearably", "dangerously"], &["hot", "warm"]], 1),
    Pattern::near(
        &[&["overheating", "overheats", "stifling"], &["flat", "house", "home", "room", "bedroom"]],
        5,
    ),
    Pattern::near(&[&["too"], &["hot"], &["sleep", "flat", "bedroom"]], 5).unless(&[
        "water",
        "tap",
        "taps",
        "shower",
        "radiator",
        "radiators",
        "boiler",
    ]),
];

const STAIRS: &[&str] = &[
    "stair",
    "stairs",
    "staircase",
    "step",
    "steps",
    "banister",
    "bannister",
    "handrail",
    "balustrade",
    "railing",
    "railings",
];
const UNSAFE: &[&str] = &[
    "loose",
    "broken",
    "missing",
    "rotten",
    "wobbly",
    "unsafe",
    "dangerous",
    "slippery",
    "worn",
    "collapsed",
    "snapped",
    "gone",
];

const FALLS: &[Pattern] = &[
    Pattern::near(&[STAIRS, UNSAFE], 5),
    Pattern::ordered(
        &[&["trip", "tripping", "slip", "slipping"], &["hazard", "hazards", "danger"]],
        2,
    ),
    Pattern::near(
        &[
            &["fell", "fallen", "tripped", "slipped"],
            &["stair", "stairs", "staircase", "step", "steps", "floor", "path"],
        ],
        5,
    )
    .unless(&["cupboard", "shelf", "tile", "plaster"]),
    Pattern::near(&[&["rotten", "rotting"], &["floorboard", "floorboards", "joists"]], 4),
];

const STRUCTURE: &[Pattern] = &[
    Pattern::near(
        &[
            &["ceiling", "roof", "wall", "chimney", "balcony", "lintel"],
            &[
                "sagging",
                "bulging",
                "bowing",
                "leaning",
                "collapse",
                "collapsing",
                "unstable",
                "crumbling",
            ],
        ],
        5,
    ),
    Pattern::near(&[&["big", "large", "wide", "huge", "structural"], &["crack", "cracks"]], 2),
    Pattern::near(
        &[&["loose", "falling", "slipping"], &["slates", "slate", "masonry", "bricks", "render"]],
        4,
    ),
];

const ELECTRICAL: &[Pattern] = &[
    Pattern::near(
        &[
            &["bare", "exposed", "loose", "hanging", "live"],
            &["wire", "wires", "wiring", "cable", "cables"],
        ],
        3,
    ),
    Pattern::near(
        &[
            &["electrics", "wiring", "fusebox", "fuse", "socket", "sockets", "switch"],
            &[
                "unsafe",
                "dangerous",
                "tripping",
                "trips",
                "buzzing",
                "crackling",
                "scorched",
                "burnt",
                "melted",
                "loose",
            ],
        ],
        5,
    ),
];

const FIRE: &[Pattern] = &[
    Pattern::near(
        &[
            &["fire"],
            &["door", "doors"],
            &["broken", "close", "closing", "wedged", "missing", "damaged", "shut"],
        ],
        5,
    ),
    Pattern::near(
        &[&["smoke"], &["alarm", "alarms", "detector"], &["missing", "broken", "dead", "working"]],
        5,
    ),
    Pattern::near(&[&["blocked", "locked"], &["fire"], &["exit", "escape"]], 3),
];

const HYGIENE: &[Pattern] = &[
    Pattern::ordered(
        &[&[
            "rats",
            "rat",
            "mice",
            "mouse",
            "rodent",
            "rodents",
            "cockroach",
            "cockroaches",
            "bedbugs",
            "vermin",
            "infestation",
            "infested",
            "maggots",
        ]],
        1,
    ),
    Pattern::ordered(&[&["bed"], &["bugs"]], 1),
    Pattern::near(
        &[&["sewage", "raw"], &["sewage", "bath", "sink", "floor", "garden", "inside"]],
        5,
    ),
];

const ASBESTOS: &[Pattern] = &[Pattern::ordered(&[&["asbestos"]], 1)];

const LEAD: &[Pattern] =
    &[Pattern::ordered(&[&["lead"], &["pipe", "pipes", "paint", "piping", "plumbing"]], 1)];
