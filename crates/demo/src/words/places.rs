//! Towns, streets and buildings. The streets are common names, not particular ones.

use maintainuk_domain::uk::Nation;

/// A town with what addresses and telephone numbers there look like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Town {
    pub(crate) name: &'static str,
    /// Outward halves of postcodes that lie in the town.
    pub(crate) districts: &'static [&'static str],
    /// The start of its telephone numbers in Ofcom's range for drama, without the last three digits.
    pub(crate) dialling: &'static str,
    pub(crate) nation: Nation,
}

const fn town(
    name: &'static str,
    districts: &'static [&'static str],
    dialling: &'static str,
    nation: Nation,
) -> Town {
    Town { name, districts, dialling, nation }
}

/// Where Northgate Homes lets.
pub(crate) const NORTHGATE: &[Town] = &[
    town("Leeds", &["LS6", "LS7", "LS8", "LS12"], "0113 496 0", Nation::England),
    town("Manchester", &["M14", "M16", "M20", "M21"], "0161 496 0", Nation::England),
    town("Sheffield", &["S7", "S8", "S10", "S11"], "0114 496 0", Nation::England),
    town("Bristol", &["BS3", "BS5", "BS7"], "0117 496 0", Nation::England),
    town("Norwich", &["NR2", "NR3", "NR5"], "01632 960", Nation::England),
    town("Cardiff", &["CF11", "CF14", "CF24"], "029 2018 0", Nation::Wales),
    town("Edinburgh", &["EH6", "EH7", "EH11"], "0131 496 0", Nation::Scotland),
];

/// Where Harbour Lettings lets.
pub(crate) const HARBOUR: &[Town] = &[
    town("Portsmouth", &["PO1", "PO4", "PO5"], "01632 960", Nation::England),
    town("Southampton", &["SO14", "SO15", "SO17"], "01632 960", Nation::England),
];

/// Streets of houses.
#[rustfmt::skip]
pub(crate) const STREETS: &[&str] = &[
    "Albert Terrace", "Alma Street", "Ash Grove", "Beech Avenue", "Bridge Street", "Brunswick Road",
    "Cavendish Street", "Chapel Lane", "Church View", "Clarence Road", "Cobden Street",
    "Crossley Terrace", "Dale Road", "Elm Grove", "Ferndale Road", "Garnet Street", "Grange Avenue",
    "Hawthorn Road", "Hill Top Road", "Ivy Street", "Kelvin Road", "Langdale Avenue", "Laurel Bank",
    "Lime Street", "Lodge Road", "Mafeking Street", "Manor Drive", "Mill Lane", "Nelson Street",
    "Oak Road", "Orchard Way", "Park View", "Princes Avenue", "Quarry Lane", "Rosebery Road",
    "Salisbury Street", "School Lane", "Spring Bank", "St Mary's Road", "Station Road",
    "Sycamore Avenue", "Thornfield Road", "Trafalgar Road", "Vicarage Lane", "Wellington Street",
    "Westfield Terrace", "Willow Close", "Woodland Road",
];

/// Names of blocks of flats.
#[rustfmt::skip]
pub(crate) const BLOCKS: &[&str] = &[
    "Linden House", "Canal Wharf", "Alderman Court", "Priory Heights", "Foundry Court",
    "Weavers Yard", "Harrison House", "Meadow Court", "Kestrel Point", "Old Bakery", "Regent House",
    "Tannery Lofts", "Viaduct House", "Spinners Court", "Magnolia Court", "Bell Tower House",
];
