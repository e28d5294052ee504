//! The working of one case.

use super::file::{self, Broken, Calendars, Node};
use super::{hazards, related};
use clap::Args;
use jiff::civil::Time;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::legal::{Case, Hazard, HazardClass, Landlord, Outcome, explain};
use maintainuk_domain::time::{Instant, at_london, london_date};
use maintainuk_domain::uk::Nation;
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;

/// Which case.
#[derive(Args)]
pub struct Options {
    /// A file of worked cases.
    #[arg(requires = "id")]
    pub file: Option<PathBuf>,
    /// The id of the case in the file.
    pub id: Option<String>,
    /// Where the home is: england, wales, scotland or northern_ireland.
    #[arg(long, value_parser = file::nation, default_value = "england")]
    nation: Nation,
    /// Who lets it: social or private.
    #[arg(long, default_value = "social")]
    landlord: Landlord,
    /// What it is, such as damp_and_mould.
    #[arg(long, default_value = "damp_and_mould")]
    hazard: Hazard,
    /// How serious it was taken to be: significant or emergency.
    #[arg(long, default_value = "significant")]
    class: HazardClass,
    /// When the landlord first knew: 2026-11-30T09:00 in London, or with an offset.
    #[arg(long, value_parser = moment, required_unless_present = "file")]
    aware: Option<Moment>,
    /// When the investigation was finished.
    #[arg(long, value_parser = moment, requires = "outcome")]
    concluded: Option<Moment>,
    /// What it found: significant_hazard, emergency_hazard or no_hazard.
    #[arg(long, requires = "concluded")]
    outcome: Option<Outcome>,
    /// When the safety work was identified, if not at the end of the investigation.
    #[arg(long, value_parser = moment)]
    identified: Option<Moment>,
    /// Whether more work is needed to keep the hazard away: true or false.
    #[arg(long)]
    supplementary: Option<bool>,
    /// When all required work was finished.
    #[arg(long, value_parser = moment)]
    completed: Option<Moment>,
    /// When the resident asked for somebody to come.
    #[arg(long, value_parser = moment)]
    requested: Option<Moment>,
    /// When the repair was begun (Scotland).
    #[arg(long, value_parser = moment)]
    commenced: Option<Moment>,
}

/// A moment as somebody wrote it.
#[derive(Debug, Clone, Copy)]
struct Moment {
    at: Instant,
    /// Whether the hour was written too; a day alone is its beginning.
    has_hour: bool,
}

fn moment(text: &str) -> Result<Moment, String> {
    if let Ok(at) = text.parse() {
        return Ok(Moment { at, has_hour: true });
    }
    let local: jiff::civil::DateTime = text
        .parse()
        .map_err(|_| "write a time such as 2026-11-30T09:00 or 2026-11-30T09:00:00Z".to_owned())?;
    let has_hour =
        text.parse::<jiff::civil::Date>().is_err() || text.contains(['T', 't', ' ', ':']);
    Ok(Moment { at: at_london(local.date(), local.time()), has_hour })
}

/// Runs `maintainuk deadlines explain`.
pub fn run(options: &Options) -> Result<ExitCode, Broken> {
    let lines = match (&options.file, &options.id) {
        (Some(path), Some(id)) => of_file(&file::read(path)?, id)?,
        _ => {
            let case = options.case()?;
            working(&case, &Calendar::of(case.nation))?
        }
    };
    for line in lines {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

fn working(case: &Case, calendar: &Calendar) -> Result<Vec<String>, Broken> {
    explain::case(case, calendar).map_err(|error| Broken(error.to_string()))
}

fn of_file(value: &Value, id: &str) -> Result<Vec<String>, Broken> {
    let file = Node::root(value);
    let calendars = Calendars::read(&file)?;
    let cases = |list: &str| file.get(list).map(|list| list.list()).transpose();
    for case in cases("vectors")?.unwrap_or_default() {
        if hazards::name(&case) == id {
            let known = hazards::read(&case.need("input")?)?;
            return working(&known, &calendars.of(known.nation));
        }
    }
    for case in cases("related_vectors")?.unwrap_or_default() {
        if hazards::name(&case) == id {
            let answers = related::answers(&case, &calendars)?
                .ok_or_else(|| case.broken("no such rule is known"))?;
            let rule = case.need("rule")?.text()?;
            let mut lines = vec![format!("Rule: {rule}.")];
            let told =
                answers.iter().map(|(name, value)| format!("  {name}: {}", related::plain(value)));
            lines.extend(told);
            return Ok(lines);
        }
    }
    Err(file.broken(format!("has no case {id:?}")))
}

impl Options {
    fn case(&self) -> Result<Case, Broken> {
        let aware = self.aware.ok_or_else(|| Broken("--aware is missing".into()))?;
        self.check(aware)?;
        let at = |moment: Option<Moment>| moment.map(|moment| moment.at);
        Ok(Case {
            concluded: at(self.concluded).zip(self.outcome),
            work_identified: at(self.identified),
            supplementary_work: self.supplementary,
            work_completed: at(self.completed),
            in_person_requested: at(self.requested),
            repair_commenced: at(self.commenced),
            ..Case::reported(self.nation, self.landlord, self.hazard, self.class, aware.at)
        })
    }

    /// Refuses what happened before the landlord knew, and a day alone where a clock counts hours.
    fn check(&self, aware: Moment) -> Result<(), Broken> {
        let later = [
            ("--concluded", self.concluded),
            ("--identified", self.identified),
            ("--completed", self.completed),
            ("--requested", self.requested),
            ("--commenced", self.commenced),
        ];
        for (name, moment) in later {
            // A day alone is the whole of it.
            let known = if moment.is_some_and(|moment| !moment.has_hour) {
                at_london(london_date(aware.at), Time::midnight())
            } else {
                aware.at
            };
            if moment.is_some_and(|moment| moment.at < known) {
                let told = format!("{name} is before --aware: nothing is done before it is known");
                return Err(Broken(told));
            }
        }
        let emergency = self.class == HazardClass::Emergency;
        let found = self.outcome == Some(Outcome::EmergencyHazard);
        let of_hours = [
            ("--aware", Some(aware), emergency),
            ("--concluded", self.concluded, found && self.identified.is_none()),
            ("--identified", self.identified, found),
        ];
        for (name, moment, counts) in of_hours {
            if counts && moment.is_some_and(|moment| !moment.has_hour) {
                let told = "an emergency has clocks of hours: write the hour too";
                return Err(Broken(format!("{name}: {told}, such as 2026-11-30T09:00")));
            }
        }
        Ok(())
    }
}
