//! The written summary of an investigation: what it has to say, and in which words.
//!
//! England: SI 2025/1042 reg 9 asks for the hazard that was found, or that none was; the safety work
//! and the supplementary work with the times that are aimed at; where nothing is done, that and why;
//! and how to reach the landlord. Scotland (SSI 2026/173) also wants to know who investigated, what
//! was done at the visit, where independent advice can be had, and whether the home is substantially
//! free from damp and mould. The rest is good practice: when and how the home was looked at, another
//! place to stay, and how to complain. A letter says the same in every nation.

use crate::legal::{Hazard, Landlord, Outcome};
use crate::text_enum::text_enum;
use crate::uk::Nation;
use jiff::civil::Date;

text_enum! {
    /// How a home was investigated.
    pub enum Manner {
        /// Somebody came.
        InPerson,
        /// By photographs, video or telephone.
        Remote,
    }
}

/// Work, with the times that are aimed at. They bind nobody, but they have to be said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Works {
    /// What is done.
    pub what: String,
    /// The day it begins.
    pub start: Option<Date>,
    /// The day it is finished.
    pub finish: Option<Date>,
}

/// What a summary is made of. Texts are trimmed; empty means not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Where the home is.
    pub nation: Nation,
    /// Who lets it.
    pub landlord: Landlord,
    /// What was looked for.
    pub hazard: Hazard,
    /// What was found.
    pub outcome: Outcome,
    /// Whether the case says that more work is needed to keep the hazard away.
    pub supplementary: bool,
    /// The day on which the investigation was finished.
    pub looked_on: Date,
    /// How.
    pub manner: Manner,
    /// By whom.
    pub investigator: String,
    /// What was seen, and what causes it.
    pub findings: String,
    /// What makes the home safe.
    pub safety: Option<Works>,
    /// What keeps the hazard away.
    pub further: Option<Works>,
    /// Why nothing, or not more, is done.
    pub no_work: Option<String>,
    /// What was done at the visit.
    pub done_at_visit: Option<String>,
    /// Another place to stay.
    pub other_home: Option<String>,
    /// How to reach the landlord.
    pub contact: String,
}

/// A part of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: &'static str,
    /// What it says; a line break begins a paragraph.
    pub words: Vec<String>,
}

/// Something that the law, or good practice, asks for and that is not said: where, and what to do.
pub type Lack = (&'static str, &'static str);

impl Summary {
    /// What is missing before it may be sent.
    pub fn lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        let mut need = |met: bool, at: &'static str, told: &'static str| {
            if !met {
                lacks.push((at, told));
            }
        };
        let found = self.outcome != Outcome::NoHazard;
        let why = self.no_work.is_some();
        need(!self.investigator.is_empty(), "/investigator", "Say who investigated.");
        need(!self.findings.is_empty(), "/findings", "Say what was seen and what causes it.");
        need(!self.contact.is_empty(), "/contact", "Say how to reach you.");
        let safe = "Say what makes the home safe and by when, or why nothing is done.";
        need(!found || why || self.safety.is_some(), "/safetyWork", safe);
        let further = "The case says that more work is needed: say which and by when.";
        let more = found && self.supplementary;
        need(!more || why || self.further.is_some(), "/furtherWork", further);
        let works = self.safety.is_some() || self.further.is_some();
        let none = "Say why nothing is done.";
        need(found || works || why, "/noWork", none);
        let scotland = self.nation == Nation::Scotland;
        let visit = "Say what was done at the visit, or that nothing was.";
        need(!scotland || self.done_at_visit.is_some(), "/doneAtVisit", visit);
        for (works, at) in [
            (&self.safety, ["/safetyWork/what", "/safetyWork/startOn", "/safetyWork/finishOn"]),
            (&self.further, ["/furtherWork/what", "/furtherWork/startOn", "/furtherWork/finishOn"]),
        ] {
            let Some(works) = works else { continue };
            need(!works.what.is_empty(), at[0], "Say what will be done.");
            need(works.start.is_some(), at[1], "Say when it is to begin.");
            need(works.finish.is_some(), at[2], "Say when it is to be finished.");
            let order = works.start.zip(works.finish).is_none_or(|(start, end)| start <= end);
            need(order, at[2], "Work cannot be finished before it begins.");
        }
        lacks
    }

    /// What it is called.
    pub fn title(&self) -> String {
        format!("What we found at your home: {}", name(self.hazard))
    }

    /// The letter, from the first part to the last.
    pub fn sections(&self) -> Vec<Section> {
        let mut sections = vec![self.found()];
        let mut add = |heading: &'static str, words: Option<Vec<String>>| {
            if let Some(words) = words {
                sections.push(Section { heading, words });
            }
        };
        add("What was done at the visit", self.done_at_visit.clone().map(|text| vec![text]));
        add("How we will make your home safe", self.safety.as_ref().map(works));
        add("How we will keep the hazard away", self.further.as_ref().map(works));
        let nothing = if self.safety.is_none() && self.further.is_none() {
            "Why we will not do any work"
        } else {
            "Why we will not do more"
        };
        add(nothing, self.no_work.clone().map(|text| vec![text]));
        add("Somewhere else to stay", self.other_home.clone().map(|text| vec![text]));
        add("How to reach us", Some(vec![self.contact.clone()]));
        add("If you are not happy with this", Some(complain(self.nation, self.landlord)));
        sections
    }

    fn found(&self) -> Section {
        let how = match self.manner {
            Manner::InPerson => "in person",
            Manner::Remote => "from a distance, without a visit",
        };
        let (on, who, what) = (day(self.looked_on), &self.investigator, name(self.hazard));
        let mut words =
            vec![format!("Your home was looked at {how}. {who} finished this on {on}.")];
        words.push(match self.outcome {
            Outcome::EmergencyHazard => format!(
                "We found an emergency hazard: {what}. It puts the health or safety of the people in \
                 your home at imminent and significant risk."
            ),
            Outcome::SignificantHazard => format!(
                "We found a significant hazard: {what}. It puts the health or safety of the people \
                 in your home at significant risk."
            ),
            Outcome::NoHazard => format!("We did not find a significant hazard ({what})."),
        });
        if self.nation == Nation::Scotland && self.hazard == Hazard::DampAndMould {
            let is = if self.outcome == Outcome::NoHazard { "is" } else { "is not" };
            words.push(format!(
                "Our conclusion is that your home {is} substantially free from damp and mould."
            ));
        }
        words.push(self.findings.clone());
        Section { heading: "What we found", words }
    }
}

fn works(works: &Works) -> Vec<String> {
    let mut words = vec![works.what.clone()];
    match (works.start, works.finish) {
        (Some(start), Some(end)) if start == end => {
            words.push(format!("We aim to do this on {}.", day(start)));
        }
        (Some(start), Some(end)) => {
            words.push(format!("We aim to begin by {} and to finish by {}.", day(start), day(end)));
        }
        _ => {}
    }
    words
}

/// How to complain, and who advises without being the landlord.
fn complain(nation: Nation, landlord: Landlord) -> Vec<String> {
    let social = landlord == Landlord::Social;
    let first = "Tell us, and we will look into it as a complaint.".to_owned();
    let then = match (nation, social) {
        (Nation::England, true) => {
            "You can also ask the Housing Ombudsman Service at any time: www.housing-ombudsman.org.uk."
        }
        (Nation::England, false) => {
            "Your council can advise you and can inspect your home. Citizens Advice is independent: \
             www.citizensadvice.org.uk."
        }
        (Nation::Scotland, true) => {
            "If our answer does not settle it, you can go to the Scottish Public Services Ombudsman: \
             www.spso.org.uk. Independent advice: Shelter Scotland, scotland.shelter.org.uk, and \
             Citizens Advice Scotland, www.cas.org.uk."
        }
        (Nation::Scotland, false) => {
            "You can apply to the First-tier Tribunal for Scotland (Housing and Property Chamber): \
             housingandpropertychamber.scot. Independent advice: Shelter Scotland, \
             scotland.shelter.org.uk, and Citizens Advice Scotland, www.cas.org.uk."
        }
        (Nation::Wales, true) => {
            "If our answer does not settle it, you can go to the Public Services Ombudsman for Wales: \
             www.ombudsman.wales."
        }
        (Nation::Wales, false) => {
            "Your council can advise you. Shelter Cymru is independent: sheltercymru.org.uk."
        }
        (Nation::NorthernIreland, true) => {
            "If our answer does not settle it, you can go to the Northern Ireland Public Services \
             Ombudsman: www.nipso.org.uk."
        }
        (Nation::NorthernIreland, false) => {
            "Your council can advise you. Housing Rights is independent: www.housingrights.org.uk."
        }
    };
    vec![first, then.to_owned()]
}

/// A day as letters say it.
pub fn day(day: Date) -> String {
    day.strftime("%A %-d %B %Y").to_string()
}

/// A hazard as letters say it.
pub const fn name(hazard: Hazard) -> &'static str {
    match hazard {
        Hazard::Falls => "risk of falls",
        Hazard::FireAndExplosions => "fire and explosions",
        Hazard::HotSurfaces => "flames and hot surfaces",
        Hazard::Collisions => "collisions and entrapment",
        Hazard::StructuralCollapse => "structural collapse and falling elements",
        Hazard::Electrical => "electrical hazards",
        Hazard::ExcessCold => "excess cold",
        Hazard::Radiation => "radiation",
        Hazard::DampAndMould => "damp and mould",
        Hazard::Lead => "lead",
        Hazard::IndoorAirPollutants => "pollutants in the air of the home",
        Hazard::ExcessHeat => "excess heat",
        Hazard::Asbestos => "asbestos and mineral fibres",
        Hazard::DomesticHygiene => "hygiene, pests and refuse",
        Hazard::WaterSupply => "water supply",
        Hazard::Crowding => "crowding and space",
        Hazard::Intruders => "entry by intruders",
        Hazard::Noise => "noise",
        Hazard::Lighting => "lighting",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn works() -> Works {
        Works {
            what: "Wash the walls.".into(),
            start: Some(date(2025, 11, 10)),
            finish: Some(date(2025, 11, 13)),
        }
    }

    fn whole() -> Summary {
        Summary {
            nation: Nation::England,
            landlord: Landlord::Social,
            hazard: Hazard::DampAndMould,
            outcome: Outcome::SignificantHazard,
            supplementary: true,
            looked_on: date(2025, 11, 6),
            manner: Manner::InPerson,
            investigator: "Sam Surveyor".into(),
            findings: "Mould on two walls. The gutter leaks.".into(),
            safety: Some(works()),
            further: Some(Works { what: "Mend the gutter.".into(), ..works() }),
            no_work: None,
            done_at_visit: None,
            other_home: None,
            contact: "Ring 0113 496 0000.".into(),
        }
    }

    fn pointers(summary: &Summary) -> Vec<&'static str> {
        summary.lacks().into_iter().map(|(at, _)| at).collect()
    }

    #[test]
    fn a_summary_that_says_everything_lacks_nothing() {
        assert_eq!(pointers(&whole()), [""; 0]);
        let nothing = Summary {
            outcome: Outcome::NoHazard,
            safety: None,
            further: None,
            no_work: Some("The walls are dry.".into()),
            ..whole()
        };
        assert_eq!(pointers(&nothing), [""; 0]);
    }

    #[test]
    fn each_thing_that_the_law_asks_for_is_asked_for() {
        let cases: Vec<(Summary, &[&str])> = vec![
            (Summary { findings: String::new(), ..whole() }, &["/findings"]),
            (Summary { investigator: String::new(), ..whole() }, &["/investigator"]),
            (Summary { contact: String::new(), ..whole() }, &["/contact"]),
            (Summary { safety: None, ..whole() }, &["/safetyWork"]),
            (Summary { further: None, ..whole() }, &["/furtherWork"]),
            (Summary { further: None, supplementary: false, ..whole() }, &[]),
            (
                Summary { outcome: Outcome::NoHazard, safety: None, further: None, ..whole() },
                &["/noWork"],
            ),
            (Summary { safety: None, further: None, no_work: Some("Why".into()), ..whole() }, &[]),
            (
                Summary { safety: Some(Works { start: None, finish: None, ..works() }), ..whole() },
                &["/safetyWork/startOn", "/safetyWork/finishOn"],
            ),
            (
                Summary { further: Some(Works { what: String::new(), ..works() }), ..whole() },
                &["/furtherWork/what"],
            ),
            (
                Summary {
                    safety: Some(Works { start: Some(date(2025, 11, 20)), ..works() }),
                    ..whole()
                },
                &["/safetyWork/finishOn"],
            ),
            (Summary { nation: Nation::Scotland, ..whole() }, &["/doneAtVisit"]),
        ];
        for (summary, lacks) in cases {
            assert_eq!(pointers(&summary), lacks, "{summary:?}");
        }
    }

    fn all(summary: &Summary) -> String {
        let parts = summary.sections().into_iter();
        parts.map(|part| format!("{}\n{}\n", part.heading, part.words.join("\n"))).collect()
    }

    #[test]
    fn the_letter_says_what_was_found_what_is_done_and_by_when() {
        let text = all(&whole());
        for words in [
            "We found a significant hazard: damp and mould.",
            "Sam Surveyor finished this on Thursday 6 November 2025.",
            "We aim to begin by Monday 10 November 2025 and to finish by Thursday 13 November 2025.",
            "Mend the gutter.",
            "Ring 0113 496 0000.",
            "Housing Ombudsman",
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains("substantially free"));
    }

    #[test]
    fn a_letter_in_scotland_says_whether_the_home_is_free_from_damp_and_who_advises() {
        let scotland =
            Summary { nation: Nation::Scotland, done_at_visit: Some("Nothing.".into()), ..whole() };
        let text = all(&scotland);
        assert!(text.contains("is not substantially free from damp and mould"));
        assert!(text.contains("Shelter Scotland"));
        let free = Summary { outcome: Outcome::NoHazard, ..scotland };
        assert!(all(&free).contains("is substantially free from damp and mould"));
    }

    #[test]
    fn every_nation_and_landlord_is_told_who_else_to_ask() {
        for &nation in Nation::ALL {
            for &landlord in Landlord::ALL {
                let summary = Summary { nation, landlord, ..whole() };
                let last = summary.sections().pop().map(|part| part.words.concat());
                assert!(last.is_some_and(|words| words.contains(".")), "{nation} {landlord}");
            }
        }
    }
}
