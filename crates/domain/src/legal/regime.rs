//! Which rules apply to a hazard, by nation, landlord and date.

use super::{Case, Duty, Outcome};
use crate::text_enum::text_enum;
use crate::time::{Instant, at_london, london_date};
use crate::uk::Nation;
use jiff::civil::{Date, Time, date};

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

/// Which hazards a line of the coverage speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// All of them, but crowding, which no phase brings in.
    AllButCrowding,
    /// All of them.
    All,
    /// These.
    These(&'static [Hazard]),
    /// All but crowding and these.
    Rest(&'static [Hazard]),
}

/// One line of the coverage: since when which hazard is within which rules.
#[derive(Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Where.
    pub nation: Nation,
    /// For whom.
    pub landlord: Landlord,
    /// For what.
    pub hazards: Covers,
    /// For which class; `None` for both.
    pub class: Option<HazardClass>,
    /// From when the landlord must have known; `None` while no date is set.
    pub from: Option<Date>,
    /// The last day, when the line was replaced.
    pub to: Option<Date>,
    /// Whether missing a date is a breach, once in force.
    pub binds: bool,
    /// The rules.
    pub regime: Regime,
    /// Where this is written.
    pub basis: &'static str,
}

/// What was brought in second, on 30 November 2026.
pub const PHASE_2: &[Hazard] = &[
    Hazard::DomesticHygiene,
    Hazard::Electrical,
    Hazard::ExcessCold,
    Hazard::ExcessHeat,
    Hazard::Falls,
    Hazard::FireAndExplosions,
    Hazard::StructuralCollapse,
];

/// Phases 1 and 2: what a later phase leaves over.
const PHASES_1_AND_2: &[Hazard] = &[
    Hazard::DampAndMould,
    Hazard::DomesticHygiene,
    Hazard::Electrical,
    Hazard::ExcessCold,
    Hazard::ExcessHeat,
    Hazard::Falls,
    Hazard::FireAndExplosions,
    Hazard::StructuralCollapse,
];

const DAMP: &[Hazard] = &[Hazard::DampAndMould];

const fn england_social(
    hazards: Covers,
    class: HazardClass,
    from: Option<Date>,
    basis: &'static str,
) -> Coverage {
    Coverage {
        nation: Nation::England,
        landlord: Landlord::Social,
        hazards,
        class: Some(class),
        from,
        to: None,
        binds: true,
        regime: Regime::EnglandSocial,
        basis,
    }
}

const fn scotland(landlord: Landlord, regime: Regime, basis: &'static str) -> Coverage {
    Coverage {
        nation: Nation::Scotland,
        landlord,
        hazards: Covers::These(DAMP),
        class: None,
        from: Some(date(2026, 10, 6)),
        to: None,
        binds: true,
        regime,
        basis,
    }
}

/// The coverage of the United Kingdom.
///
/// England, social: section 10A LTA 1985 and SI 2025/1042, phase by phase. England, private:
/// section 60 of the Renters’ Rights Act 2025 has no date, so its clocks are a benchmark. Scotland:
/// SSI 2026/173, damp and mould only. Wales: the Welsh Housing Quality Standard asks social
/// landlords to publish their own response times. Northern Ireland and private homes in Wales have
/// no clocks of this kind.
pub static COVERAGE: &[Coverage] = &[
    england_social(
        Covers::AllButCrowding,
        HazardClass::Emergency,
        Some(date(2025, 10, 27)),
        "LTA 1985 s.10A, SI 2025/1042: every emergency but crowding",
    ),
    england_social(
        Covers::These(DAMP),
        HazardClass::Significant,
        Some(date(2025, 10, 27)),
        "LTA 1985 s.10A, SI 2025/1042: phase 1",
    ),
    england_social(
        Covers::These(PHASE_2),
        HazardClass::Significant,
        Some(date(2026, 11, 30)),
        "LTA 1985 s.10A, SI 2025/1042 as amended: phase 2",
    ),
    england_social(
        Covers::Rest(PHASES_1_AND_2),
        HazardClass::Significant,
        None,
        "Phase 3 has been announced for 2027 without a date",
    ),
    Coverage {
        nation: Nation::England,
        landlord: Landlord::Private,
        hazards: Covers::AllButCrowding,
        class: None,
        from: None,
        to: None,
        binds: true,
        regime: Regime::EnglandPrivateBenchmark,
        basis: "Renters’ Rights Act 2025 s.60 is not in force",
    },
    scotland(
        Landlord::Social,
        Regime::ScotlandSocial,
        "Right to Repair Regulations 2002 reg 8A, SSI 2026/173",
    ),
    scotland(
        Landlord::Private,
        Regime::ScotlandPrivate,
        "Housing (Scotland) Act 2006 s.14, SSI 2026/173",
    ),
    Coverage {
        nation: Nation::Wales,
        landlord: Landlord::Social,
        hazards: Covers::All,
        class: None,
        from: Some(date(2026, 4, 1)),
        to: None,
        binds: false,
        regime: Regime::WalesWhqsPolicy,
        basis: "Welsh Housing Quality Standard: the landlord’s published response times",
    },
];

/// The line of the coverage that speaks of a case, whether or not it is in force yet.
///
/// What the landlord knew before the rules began stays outside them, until a new concern is
/// reported: that is then the day of awareness. What was found counts, not what it was taken to be: an
/// emergency that turns out to be significant is within the rules for significant hazards, if they have
/// begun. The look itself is not undone by what it found; see [`look_binds`].
pub fn coverage(case: &Case) -> Option<&'static Coverage> {
    let class = match case.concluded {
        Some((_, Outcome::EmergencyHazard)) => HazardClass::Emergency,
        Some((_, Outcome::SignificantHazard)) => HazardClass::Significant,
        Some((_, Outcome::NoHazard)) | None => case.class,
    };
    COVERAGE.iter().find(|line| {
        line.nation == case.nation
            && line.landlord == case.landlord
            && line.hazards.has(case.hazard)
            && line.class.is_none_or(|known| known == class)
            && line.to.is_none_or(|to| london_date(case.aware) <= to)
    })
}

/// Whether missing the date of a duty is a breach because the law asked for the look that it belongs to.
/// That was due for what the hazard was taken to be: a look that was missed stays missed, and its summary
/// is owed, whatever was found.
pub fn look_binds(case: &Case, duty: Duty) -> bool {
    let of_look = matches!(
        duty,
        Duty::InvestigateEmergency
            | Duty::Investigate
            | Duty::RenewedInvestigation
            | Duty::WrittenSummary
    );
    of_look && regime(&Case { concluded: None, ..*case }).1
}

/// Since when rules bind for what such a landlord learns of such a hazard on a day; none when none do.
pub fn bound_since(
    nation: Nation,
    landlord: Landlord,
    (hazard, class): (Hazard, HazardClass),
    on: Instant,
) -> Option<Instant> {
    let line = coverage(&Case::reported(nation, landlord, hazard, class, on))?;
    let from = line.from.filter(|from| line.binds && *from <= london_date(on))?;
    Some(at_london(from, Time::midnight()))
}

/// The rules that apply to a case, and whether they bind.
pub fn regime(case: &Case) -> (Regime, bool) {
    let day = london_date(case.aware);
    match coverage(case) {
        Some(line) => {
            let in_force = line.from.is_some_and(|from| day >= from);
            // Nothing is published before the Welsh standard; elsewhere there is a benchmark.
            let none = line.regime == Regime::WalesWhqsPolicy && !in_force;
            (if none { Regime::None } else { line.regime }, line.binds && in_force)
        }
        None if matches!(case.nation, Nation::England | Nation::Scotland) => {
            (Regime::OutOfScope, false)
        }
        None => (Regime::None, false),
    }
}

impl Covers {
    /// Whether a hazard is among them.
    pub fn has(self, hazard: Hazard) -> bool {
        match self {
            Self::All => true,
            Self::AllButCrowding => hazard != Hazard::Crowding,
            Self::These(hazards) => hazards.contains(&hazard),
            Self::Rest(others) => hazard != Hazard::Crowding && !others.contains(&hazard),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(landlord: Landlord, hazard: Hazard, class: HazardClass, aware: &str) -> Case {
        Case::reported(Nation::England, landlord, hazard, class, aware.parse().unwrap())
    }

    #[test]
    fn what_was_found_decides_the_rules_and_takes_nothing_back_of_the_look() {
        use Hazard::{DampAndMould, ExcessCold, Noise};
        use HazardClass::{Emergency, Significant};
        use Outcome::{EmergencyHazard, NoHazard, SignificantHazard};
        let (before, after) = ("2026-11-10T09:00:00Z", "2026-12-10T09:00:00Z");
        for (hazard, class, aware, outcome, binds, look) in [
            // Looked into as an emergency, which all hazards are within.
            (ExcessCold, Emergency, before, None, true, true),
            (ExcessCold, Emergency, before, Some(EmergencyHazard), true, true),
            (ExcessCold, Emergency, before, Some(NoHazard), true, true),
            // Found significant: outside before the second phase, within from then on.
            (ExcessCold, Emergency, before, Some(SignificantHazard), false, true),
            (ExcessCold, Emergency, after, Some(SignificantHazard), true, true),
            (Noise, Emergency, after, Some(SignificantHazard), false, true),
            (DampAndMould, Emergency, before, Some(SignificantHazard), true, true),
            // Taken to be significant: an emergency is one from the start.
            (Noise, Significant, after, Some(EmergencyHazard), true, false),
            (Noise, Significant, after, Some(SignificantHazard), false, false),
            (ExcessCold, Significant, before, None, false, false),
        ] {
            let known = case(Landlord::Social, hazard, class, aware);
            let concluded = outcome.map(|outcome| (known.aware.plus_hours(30), outcome));
            let known = Case { concluded, ..known };
            let told = format!("{hazard} {class} {aware} {outcome:?}");
            assert_eq!(regime(&known), (Regime::EnglandSocial, binds), "{told}");
            assert_eq!(look_binds(&known, Duty::InvestigateEmergency), look, "{told}");
            assert_eq!(look_binds(&known, Duty::WrittenSummary), look, "{told}");
            assert!(!look_binds(&known, Duty::SafetyWork), "{told}");
        }
    }

    #[test]
    fn rules_bind_from_their_first_day_for_what_is_learned_since() {
        use HazardClass::{Emergency, Significant};
        let phase_2 = Some("2026-11-30T00:00:00Z");
        let cold = (Hazard::ExcessCold, Significant);
        for (landlord, kind, on, since) in [
            (Landlord::Social, cold, "2026-11-29T23:59:59Z", None),
            (Landlord::Social, cold, "2026-11-30T00:00:00Z", phase_2),
            (Landlord::Social, cold, "2027-02-01T09:00:00Z", phase_2),
            (
                Landlord::Social,
                (Hazard::ExcessCold, Emergency),
                "2026-11-29T09:00:00Z",
                Some("2025-10-27T00:00:00Z"),
            ),
            (Landlord::Private, cold, "2027-02-01T09:00:00Z", None),
            (Landlord::Social, (Hazard::Noise, Significant), "2027-02-01T09:00:00Z", None),
            (Landlord::Social, (Hazard::Crowding, Emergency), "2027-02-01T09:00:00Z", None),
        ] {
            let told = bound_since(Nation::England, landlord, kind, on.parse().unwrap());
            assert_eq!(told, since.map(|at| at.parse().unwrap()), "{landlord} {kind:?} {on}");
        }
    }
}
