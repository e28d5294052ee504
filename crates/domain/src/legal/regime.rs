//! Which rules apply to a hazard, by nation, landlord and date.

use super::{Case, Outcome};
use crate::text_enum::text_enum;
use crate::time::london_date;
use crate::uk::Nation;
use jiff::civil::{Date, date};

text_enum! {
    /// Who lets the home.
    pub enum Landlord {
        /// A council or housing association.
        Social = "social",
        /// Anybody else.
        Private = "private",
    }
}

text_enum! {
    /// How serious a hazard is taken to be.
    pub enum HazardClass {
        /// A significant risk of harm.
        Significant = "significant",
        /// An imminent and significant risk of harm: safe within 24 hours.
        Emergency = "emergency",
    }
}

text_enum! {
    /// The hazards of the rating system for homes in England since 23 June 2026, falls as one.
    pub enum Hazard {
        /// Falls of any kind.
        Falls = "falls",
        /// Fire and explosions.
        FireAndExplosions = "fire_and_explosions",
        /// Flames and hot surfaces.
        HotSurfaces = "hot_surfaces",
        /// Collisions, entrapment and ergonomics.
        Collisions = "collisions_entrapment_ergonomics",
        /// Structural collapse and falling elements.
        StructuralCollapse = "structural_collapse",
        /// Electrical hazards.
        Electrical = "electrical",
        /// Excess cold.
        ExcessCold = "excess_cold",
        /// Radiation.
        Radiation = "radiation",
        /// Damp and mould growth.
        DampAndMould = "damp_and_mould",
        /// Lead.
        Lead = "lead",
        /// Carbon monoxide and other pollutants of the air indoors.
        IndoorAirPollutants = "indoor_air_pollutants",
        /// Excess heat.
        ExcessHeat = "excess_heat",
        /// Asbestos and manufactured mineral fibres.
        Asbestos = "asbestos_mmf",
        /// Domestic hygiene, pests and food safety.
        DomesticHygiene = "domestic_hygiene",
        /// Water supply.
        WaterSupply = "water_supply",
        /// Crowding and space.
        Crowding = "crowding_and_space",
        /// Entry by intruders.
        Intruders = "entry_by_intruders",
        /// Noise.
        Noise = "noise",
        /// Lighting and obstructed views.
        Lighting = "lighting",
    }
}

text_enum! {
    /// A set of rules.
    pub enum Regime {
        /// Awaab's Law.
        EnglandSocial = "england_social",
        /// The clocks of Awaab's Law as good practice; no date is set for private landlords.
        EnglandPrivateBenchmark = "england_private_benchmark",
        /// Damp and mould, Scottish secure tenancies.
        ScotlandSocial = "scotland_social",
        /// Damp and mould, private tenancies in Scotland.
        ScotlandPrivate = "scotland_private",
        /// The response times that a social landlord in Wales publishes; no national clock.
        WalesWhqsPolicy = "wales_whqs_policy",
        /// The nation has rules, but not for this hazard.
        OutOfScope = "out_of_scope",
        /// No rules of this kind.
        None = "none",
    }
}

/// Damp and mould, and every emergency.
const ENGLAND_PHASE_1: Date = date(2025, 10, 27);
/// The hazards that were added next.
const ENGLAND_PHASE_2: Date = date(2026, 11, 30);
const SCOTLAND: Date = date(2026, 10, 6);
/// The Welsh Housing Quality Standard asks social landlords to publish their response times.
const WALES: Date = date(2026, 4, 1);

/// The rules that apply to a case, and whether they bind.
///
/// What the landlord knew before the rules began stays outside them, until a new concern is
/// reported: that is then the day of awareness.
pub fn regime(case: &Case) -> (Regime, bool) {
    let day = london_date(case.aware);
    match (case.nation, case.landlord) {
        (Nation::England, _) if case.hazard == Hazard::Crowding => (Regime::OutOfScope, false),
        (Nation::England, Landlord::Social) => (Regime::EnglandSocial, binds_in_england(case, day)),
        (Nation::England, Landlord::Private) => (Regime::EnglandPrivateBenchmark, false),
        (Nation::Scotland, _) if case.hazard != Hazard::DampAndMould => (Regime::OutOfScope, false),
        (Nation::Scotland, Landlord::Social) => (Regime::ScotlandSocial, day >= SCOTLAND),
        (Nation::Scotland, Landlord::Private) => (Regime::ScotlandPrivate, day >= SCOTLAND),
        (Nation::Wales, Landlord::Social) if day >= WALES => (Regime::WalesWhqsPolicy, false),
        (Nation::Wales | Nation::NorthernIreland, _) => (Regime::None, false),
    }
}

fn binds_in_england(case: &Case, day: Date) -> bool {
    let found_emergency = matches!(case.concluded, Some((_, Outcome::EmergencyHazard)));
    let from = if case.class == HazardClass::Emergency || found_emergency {
        Some(ENGLAND_PHASE_1)
    } else {
        significant_from(case.hazard)
    };
    from.is_some_and(|from| day >= from)
}

/// From when a significant hazard of this kind is within Awaab's Law; `None` when no date is set.
const fn significant_from(hazard: Hazard) -> Option<Date> {
    match hazard {
        Hazard::DampAndMould => Some(ENGLAND_PHASE_1),
        Hazard::ExcessCold
        | Hazard::ExcessHeat
        | Hazard::Falls
        | Hazard::StructuralCollapse
        | Hazard::FireAndExplosions
        | Hazard::Electrical
        | Hazard::DomesticHygiene => Some(ENGLAND_PHASE_2),
        _ => None,
    }
}
