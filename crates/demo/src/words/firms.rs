//! Contractors, invented.

use maintainuk_domain::tickets::Category::{self, *};

/// A contractor before it has a telephone number and a history.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Firm {
    pub(crate) name: &'static str,
    pub(crate) mailbox: &'static str,
    pub(crate) trades: &'static [Category],
    /// Scheme, number, and in how many days from now the licence runs out (negative: it has).
    pub(crate) licences: &'static [(&'static str, &'static str, i64)],
}

const fn firm(
    name: &'static str,
    mailbox: &'static str,
    trades: &'static [Category],
    licences: &'static [(&'static str, &'static str, i64)],
) -> Firm {
    Firm { name, mailbox, trades, licences }
}

/// The firms of Northgate Homes; the first has an account.
pub(crate) const NORTHGATE: &[Firm] = &[
    firm(
        "Aire Valley Property Services",
        "jobs@airevalley.example.com",
        &[Plumbing, Drainage, DoorsWindows, General, DampMould, Structural, Appliance, Communal],
        &[("CHAS", "CHAS-118420", 210), ("SafeContractor", "SC-40917", 96)],
    ),
    firm(
        "Brightwell Heating",
        "office@brightwellheating.example.com",
        &[Heating, Gas, Plumbing],
        &[("Gas Safe", "548213", 140), ("OFTEC", "C31877", 402)],
    ),
    firm(
        "Pennine Gas & Boilers",
        "service@penninegas.example.com",
        &[Gas, Heating],
        &[("Gas Safe", "602944", 19)],
    ),
    firm(
        "Castlegate Electrical",
        "hello@castlegate-electrical.example.com",
        &[Electrical, Security, Fire],
        &[("NICEIC", "D614480", 275), ("BAFE", "301122", 333)],
    ),
    firm(
        "Northfield Sparks",
        "bookings@northfieldsparks.example.com",
        &[Electrical, Appliance],
        &[("NAPIT", "61873", -12)],
    ),
    firm(
        "Harcourt & Daughters Roofing",
        "enquiries@harcourtroofing.example.com",
        &[Roofing],
        &[("NFRC", "N20418", 188)],
    ),
    firm(
        "Clearflow Drains",
        "call@clearflowdrains.example.com",
        &[Drainage, Plumbing],
        &[("NADC", "A1190", 301)],
    ),
    firm(
        "Greenbank Grounds & Fencing",
        "team@greenbankgrounds.example.com",
        &[Garden, General],
        &[("CHAS", "CHAS-220671", 61)],
    ),
    firm(
        "Dryline Damp Surveys",
        "surveys@dryline.example.com",
        &[DampMould, Structural],
        &[("PCA", "PCA-7716", 254)],
    ),
    firm(
        "Halden Joinery & Glass",
        "workshop@haldenjoinery.example.com",
        &[DoorsWindows, Structural, Security, General],
        &[("FENSA", "43390", 365), ("CHAS", "CHAS-190034", 120)],
    ),
    firm(
        "Tawny Owl Pest Control",
        "visits@tawnyowlpest.example.com",
        &[Pest],
        &[("BPCA", "M1846", 230)],
    ),
    firm(
        "Summit Lifts & Fire",
        "control@summitlifts.example.com",
        &[Communal, Fire, Security],
        &[("LEIA", "LE-552", 412), ("BAFE", "300987", 77)],
    ),
];

/// The firms of Harbour Lettings.
pub(crate) const HARBOUR: &[Firm] = &[
    firm(
        "Solent Home Repairs",
        "jobs@solenthome.example.com",
        &[Plumbing, DoorsWindows, General, DampMould, Structural, Security, Communal],
        &[("CHAS", "CHAS-301155", 150)],
    ),
    firm(
        "Portsdown Heating & Electrics",
        "office@portsdownheat.example.com",
        &[Heating, Gas, Electrical, Fire, Appliance],
        &[("Gas Safe", "571608", 84), ("NICEIC", "D702216", 199)],
    ),
    firm(
        "Spithead Outdoors",
        "hello@spitheadoutdoors.example.com",
        &[Roofing, Garden, Pest, Drainage],
        &[("NFRC", "N30771", 260)],
    ),
];
