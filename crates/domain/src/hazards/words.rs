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

const MOULD: &[&str] = &[
    "mould", "mold", "mouldy", "moldy", "moulds", "mildew", "mildue", "fungus", "fungal", "fungi",
    "spores",
];
const DAMP_WORDS: &[&str] = &["damp", "dampness", "condensation", "musty", "mustiness"];
const WALL: &[&str] = &[
    "wall",
    "walls",
    "ceiling",
    "ceilings",
    "plaster",
    "plasterboard",
    "corner",
    "corners",
    "wallpaper",
];
/// What blackens beside the walls: black sealant may have been bought so, sealant that "has gone
/// black" was not.
const EDGE: &[&str] = &[
    "wall",
    "walls",
    "ceiling",
    "ceilings",
    "sealant",
    "silicone",
    "grout",
    "grouting",
    "sill",
    "windowsill",
    "frame",
    "frames",
    "skirting",
    "bathroom",
    "wardrobe",
];
const ROOM: &[&str] = &[
    "bedroom",
    "bathroom",
    "kitchen",
    "lounge",
    "hallway",
    "room",
    "wall",
    "walls",
    "ceiling",
    "ceilings",
    "plaster",
    "corner",
    "corners",
    "wallpaper",
    "window",
    "skirting",
];
const BLACK: &[&str] = &["black", "blackened", "blackening"];
const IS: &[&str] = &[
    "is", "are", "was", "were", "gone", "going", "goes", "went", "turned", "turning", "turns",
    "getting", "all", "looks",
];
const PATCH: &[&str] = &["wet", "black", "green", "stain", "stains", "patch", "patches", "spots"];
const FUR: &[&str] = &["furry", "fuzzy", "fluffy", "slimy"];

/// What is black by nature or by a brush, or makes of a wall or a corner another thing.
const BLACK_THINGS: &[&str] = &[
    "paint",
    "painted",
    "painting",
    "paintwork",
    "repaint",
    "gloss",
    "matt",
    "emulsion",
    "tile",
    "tiles",
    "tiled",
    "cable",
    "cables",
    "wire",
    "wires",
    "box",
    "bin",
    "bins",
    "bag",
    "bags",
    "blind",
    "blinds",
    "curtain",
    "curtains",
    "pipe",
    "pipes",
    "cat",
    "dog",
    "car",
    "van",
    "bird",
    "bracket",
    "brackets",
    "unit",
    "units",
    "cupboard",
    "cupboards",
    "sofa",
    "shelf",
    "shelves",
    "switch",
    "socket",
    "marker",
    "pen",
    "ink",
    "scuff",
    "scuffs",
    "soot",
];

const DAMP: &[Pattern] = &[
    Pattern::ordered(&[MOULD], 1),
    Pattern::ordered(&[DAMP_WORDS], 1),
    Pattern::near(&[BLACK, WALL], 6).not_beside(BLACK_THINGS),
    Pattern::ordered(&[EDGE, IS, &["black", "blackened", "green", "furry", "slimy"]], 5)
        .not_beside(BLACK_THINGS),
    Pattern::ordered(&[WALL, IS, &["wet", "soaking", "soaked", "sodden"]], 3),
    Pattern::near(&[&["black", "green"], &["spots", "specks", "patches", "patch"], ROOM], 4),
    Pattern::near(&[&["wet"], &["patch", "patches"], ROOM], 4),
    Pattern::near(&[PATCH, &["spreading", "growing"], WALL], 4),
    Pattern::near(&[FUR, ROOM], 4).unless(&["cat", "dog", "pet", "rug", "toy"]),
    Pattern::near(
        &[FUR, &["growth", "stuff", "spots", "patch", "patches", "white", "green", "black"]],
        2,
    )
    .unless(&["cat", "dog", "pet", "rug", "toy"]),
    Pattern::near(
        &[
            &["mushroom", "mushrooms", "toadstool", "toadstools"],
            &[
                "growing",
                "grow",
                "grown",
                "grew",
                "sprouting",
                "bedroom",
                "bathroom",
                "kitchen",
                "room",
                "wall",
                "walls",
                "ceiling",
                "skirting",
                "carpet",
                "floor",
                "window",
            ],
        ],
        6,
    )
    .unless(&["garden", "lawn", "grass", "tree", "trees", "paint", "bin"]),
    Pattern::near(
        &[
            &["water", "wet"],
            &["running", "streaming", "trickling", "dripping"],
            &["wall", "walls", "window", "windows"],
        ],
        6,
    ),
];

const HEATING: &[&str] = &["heating", "boiler", "radiators", "radiator", "heater", "heaters"];
const NO: &[&str] = &["no", "without"];
const BROKEN: &[&str] = &[
    "broken",
    "dead",
    "failed",
    "stopped",
    "kaput",
    "off",
    "down",
    "faulty",
    "gone",
    "packed",
    "conked",
    "broke",
    "bust",
    "knackered",
    "cutting",
    "cuts",
];

const COLD: &[Pattern] = &[
    Pattern::ordered(&[NO, &["heating", "heat", "warmth"]], 2),
    Pattern::near(&[HEATING, BROKEN], 5),
    Pattern::ordered(
        &[
            HEATING,
            &["not", "isnt", "wont", "doesnt", "hasnt", "arent", "never", "cant"],
            &["work", "worked", "working", "works", "come", "coming", "turn", "start", "on"],
        ],
        4,
    ),
    Pattern::near(
        &[
            &["freezing", "frozen", "perishing"],
            &[
                "flat", "house", "home", "room", "bedroom", "inside", "here", "kids", "children",
                "baby", "cold", "we", "were",
            ],
        ],
        5,
    )
    .unless(&["pipe", "pipes", "tap", "freezer", "fridge"]),
    Pattern::ordered(&[&["see"], &["breath"]], 4),
    Pattern::near(&[&["ice", "frost"], &["inside"], &["window", "windows", "glass"]], 5),
    Pattern::ordered(&[&["cant", "cannot", "never"], &["get", "keep", "stay"], &["warm"]], 4)
        .unless(&["water", "tap", "shower"]),
    Pattern::ordered(&[&["too", "so", "very", "bitterly"], &["cold"]], 1),
];

const HEAT: &[Pattern] = &[
    Pattern::ordered(&[&["unbearably", "dangerously"], &["hot", "warm"]], 1),
    Pattern::near(
        &[
            &["overheating", "overheats", "stifling", "sweltering", "boiling", "roasting"],
            &["flat", "house", "home", "room", "bedroom", "sleep", "here"],
        ],
        5,
    )
    .unless(&["water", "kettle", "boiler", "pan", "tap", "taps", "oven"]),
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
    Pattern::near(
        &[
            &["handrail", "banister", "bannister", "balustrade", "railing", "railings"],
            &["off", "away", "moves", "wobbles", "coming", "came"],
        ],
        4,
    ),
    Pattern::near(
        &[
            &["uneven", "hole", "raised", "sunken", "lifting"],
            &["floor", "floorboard", "floorboards", "path", "paving", "slab", "slabs", "landing"],
        ],
        4,
    )
    .unless(&["mouse"]),
    Pattern::ordered(
        &[&["trip", "tripping", "slip", "slipping"], &["hazard", "hazards", "danger"]],
        2,
    ),
    Pattern::near(
        &[
            &["fell", "fallen", "tripped", "slipped"],
            &["stair", "stairs", "staircase", "step", "steps", "floor", "path", "slab", "bath"],
        ],
        5,
    )
    .unless(&["cupboard", "shelf", "tile", "tiles", "plaster", "panel", "plug", "door"]),
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
        &[
            &["crack", "cracks"],
            &["bigger", "wider", "widening", "longer", "growing", "spreading", "fist", "hand"],
        ],
        5,
    ),
    Pattern::near(
        &[
            &["ceiling", "chimney", "balcony", "lintel", "plaster"],
            &[
                "falling", "fallen", "fell", "caving", "caved", "drooping", "dropping", "dropped",
                "bowed", "bulge", "bulges", "sags", "sagged",
            ],
        ],
        4,
    ),
    Pattern::near(
        &[&["loose", "falling", "slipping"], &["slates", "slate", "masonry", "bricks", "render"]],
        4,
    ),
];

const ELECTRICAL: &[Pattern] = &[
    Pattern::near(&[&["electric", "electrical", "static"], &["shock", "shocks"]], 2)
        .unless(&["absorber"]),
    Pattern::near(
        &[
            &["shock", "shocks", "electrocuted"],
            &["switch", "socket", "tap", "plug", "light", "shower", "cooker", "touch", "touched"],
        ],
        5,
    ),
    Pattern::near(
        &[
            &["socket", "sockets", "plug", "plugs"],
            &["hot", "hanging", "cracked", "burning", "burn", "burned", "melting", "smoking"],
        ],
        4,
    )
    .unless(&["bath", "sink", "basin", "tap", "radiator"]),
    Pattern::near(&[&["wire", "wires", "wiring", "cables"], &["sticking", "hanging", "poking"]], 4),
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
    Pattern::ordered(&[&["fire"], &["exit", "exits", "escape"], &["blocked", "locked"]], 4),
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
            "roaches",
            "fleas",
            "silverfish",
        ]],
        1,
    ),
    Pattern::ordered(&[&["bed"], &["bugs"]], 1),
    Pattern::near(
        &[
            &["sewage", "raw", "poo", "faeces"],
            &[
                "sewage",
                "bath",
                "sink",
                "shower",
                "floor",
                "garden",
                "inside",
                "coming",
                "overflowing",
            ],
        ],
        5,
    ),
    Pattern::near(
        &[
            &["drain", "drains", "toilet"],
            &["backing", "backed", "overflowing", "overflowed"],
            &["bath", "sink", "shower", "floor", "kitchen", "bathroom", "up"],
        ],
        4,
    ),
];

const ASBESTOS: &[Pattern] = &[Pattern::ordered(&[&["asbestos"]], 1)];

const LEAD: &[Pattern] =
    &[Pattern::ordered(&[&["lead"], &["pipe", "pipes", "paint", "piping", "plumbing"]], 1)];
