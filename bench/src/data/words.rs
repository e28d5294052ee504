//! The words of reports: some are in nearly all of them, most in hardly any.

use super::random::{Random, index};

/// In about four reports of ten.
pub const COMMON: &str = "leaking";
/// In about one report of a hundred.
pub const MEDIUM: &str = "banister";
/// In about one report of twenty thousand.
pub const RARE: &str = "wurlitzer";

const THINGS: &[&str] = &[
    "Kitchen tap",
    "Bathroom tap",
    "Radiator",
    "Boiler",
    "Toilet",
    "Shower",
    "Bath waste",
    "Front door",
    "Back door",
    "Bedroom window",
    "Kitchen window",
    "Extractor fan",
    "Light switch",
    "Socket",
    "Smoke alarm",
    "Gutter",
    "Downpipe",
    "Fence panel",
    "Garden gate",
    "Entry phone",
    "Lift",
    "Stair light",
    "Bin store door",
    "Ceiling",
    "Bathroom floor",
    "Kitchen unit",
    "Worktop",
    "Loft hatch",
    "Roof tile",
    "Chimney",
    "Drain",
    "Overflow",
    "Cistern",
    "Hot water",
    "Thermostat",
    "Letterbox",
    "Lock",
    "Handrail",
    "Paving",
    "Plaster",
];

const FAULTS: &[&str] = &[
    "is leaking",
    "is broken",
    "does not close",
    "is loose",
    "is blocked",
    "makes a noise",
    "is dripping",
    "has come off",
    "is cracked",
    "is stiff",
    "does not work",
    "is damp",
    "keeps tripping",
    "is cold",
    "smells",
    "has mould around it",
    "is jammed",
    "is worn",
    "needs replacing",
    "was damaged",
];

const PLACES: &[&str] = &[
    "in the kitchen",
    "in the bathroom",
    "in the hall",
    "in the main bedroom",
    "in the back bedroom",
    "in the living room",
    "on the landing",
    "at the back",
    "at the front",
    "in the stairwell",
    "by the meter cupboard",
    "under the sink",
    "behind the bath",
    "over the cooker",
    "on the balcony",
];

const FILLERS: &[&str] = &[
    "the",
    "and",
    "it",
    "was",
    "since",
    "water",
    "again",
    "last",
    "week",
    "please",
    "call",
    "before",
    "after",
    "visit",
    "leaking",
    "wall",
    "floor",
    "noise",
    "morning",
    "evening",
    "upstairs",
    "tenant",
    "reported",
    "still",
    "worse",
    "rain",
    "pipe",
    "under",
    "neighbour",
    "children",
    "urgent",
    "damp",
    "cold",
    "door",
    "window",
    "heating",
    "switched",
    "off",
    "access",
    "key",
    "safe",
    "dog",
    "parking",
    "afternoon",
    "weekend",
    "engineer",
    "attended",
    "part",
    "ordered",
    "temporary",
    "repair",
    "sealed",
];

const STARTS: &[&str] = &[
    "Bel", "Cor", "Dun", "Fen", "Gar", "Hol", "Kel", "Lin", "Mar", "Nor", "Pen", "Sel", "Tor",
    "Wes", "Yar",
];
const MIDDLES: &[&str] =
    &["a", "bri", "cast", "den", "er", "fo", "go", "ing", "la", "min", "o", "ri"];
const ENDS: &[&str] = &[
    "dale", "field", "ford", "gate", "ham", "ley", "mere", "more", "ridge", "stone", "ton", "wick",
];

/// A made-up name, one of about two thousand; low numbers are drawn far more often.
fn name(n: u64) -> String {
    let start = STARTS[index(n % 15)];
    let middle = MIDDLES[index(n / 15 % 12)];
    format!("{start}{middle}{}", ENDS[index(n / 180 % 12)])
}

/// A number below `n`, low ones far more often than high ones.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small"
)]
fn skewed(random: &mut Random, n: u64) -> u64 {
    (random.unit().powf(2.5) * n as f64) as u64
}

/// What is wrong, in a few words.
pub fn title(random: &mut Random) -> String {
    let (thing, fault) = (random.pick(THINGS), random.pick(FAULTS));
    if random.percent(60) {
        format!("{thing} {fault} {}", random.pick(PLACES))
    } else {
        format!("{thing} {fault}")
    }
}

/// What is wrong, in full: 20 to 50 words.
pub fn description(random: &mut Random, text: &mut String) {
    text.clear();
    for n in 0..20 + random.below(31) {
        if n > 0 {
            text.push_str(if n % 11 == 0 { ". " } else { " " });
        }
        if random.percent(12) {
            text.push_str(&name(skewed(random, 2160)));
        } else {
            text.push_str(FILLERS[index(skewed(random, FILLERS.len() as u64))]);
        }
    }
    if random.below(100) == 0 {
        text.push(' ');
        text.push_str(MEDIUM);
    }
    if random.below(20_000) == 0 {
        text.push(' ');
        text.push_str(RARE);
    }
}

/// A street or house.
pub fn street(random: &mut Random) -> String {
    let kind = random.pick(&["Road", "Street", "Close", "Avenue", "House", "Court", "Lane"]);
    format!("{} {} {kind}", 1 + random.below(180), name(random.below(2160)))
}

/// First and last name of a person.
pub fn person(random: &mut Random) -> (&'static str, String) {
    const FIRST: &[&str] = &[
        "Aisha", "Ben", "Carys", "Daniel", "Emma", "Farid", "Grace", "Hamish", "Isla", "Jack",
        "Kavita", "Liam", "Megan", "Nadia", "Owen", "Priya", "Rhys", "Sofia", "Tom", "Zoe",
    ];
    (*random.pick(FIRST), name(random.below(2160)))
}

/// A firm.
pub fn firm(random: &mut Random) -> String {
    let trade = random.pick(&["Plumbing", "Electrical", "Heating", "Roofing", "Property Services"]);
    format!("{} {trade}", name(random.below(2160)))
}

/// A town with its postcode area.
pub fn town(random: &mut Random) -> (&'static str, String) {
    const TOWNS: &[(&str, &str)] = &[
        ("London", "SE"),
        ("Leeds", "LS"),
        ("Bristol", "BS"),
        ("Cardiff", "CF"),
        ("Glasgow", "G"),
        ("York", "YO"),
        ("Manchester", "M"),
        ("Norwich", "NR"),
        ("Exeter", "EX"),
        ("Belfast", "BT"),
    ];
    let (town, area) = *random.pick(TOWNS);
    let letters = ["AB", "DJ", "NW", "RT", "XY"];
    let code =
        format!("{area}{} {}{}", 1 + random.below(20), 1 + random.below(9), random.pick(&letters));
    (town, code)
}
