//! The working of one case.

use super::file::{self, Broken, Calendars, Node};
use super::{hazards, related};
use clap::Args;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::legal::{Case, Hazard, HazardClass, Landlord, Outcome, explain};
use maintainuk_domain::time::{Instant, at_london};
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
    aware: Option<Instant>,
    /// When the investigation was finished.
    #[arg(long, value_parser = moment, requires = "outcome")]
    concluded: Option<Instant>,
    /// What it found: significant_hazard, emergency_hazard or no_hazard.
    #[arg(long, requires = "concluded")]
    outcome: Option<Outcome>,
    /// When the safety work was identified, if not at the end of the investigation.
    #[arg(long, value_parser = moment)]
    identified: Option<Instant>,
    /// Whether more work is needed to keep the hazard away: true or false.
    #[arg(long)]
    supplementary: Option<bool>,
    /// When all required work was finished.
    #[arg(long, value_parser = moment)]
    completed: Option<Instant>,
    /// When the resident asked for somebody to come.
    #[arg(long, value_parser = moment)]
    requested: Option<Instant>,
    /// When the repair was begun (Scotland).
    #[arg(long, value_parser = moment)]
    commenced: Option<Instant>,
}

fn moment(text: &str) -> Result<Instant, String> {
    if let Ok(at) = text.parse() {
        return Ok(at);
    }
    let local: jiff::civil::DateTime = text
        .parse()
        .map_err(|_| "write a time such as 2026-11-30T09:00 or 2026-11-30T09:00:00Z".to_owned())?;
    Ok(at_london(local.date(), local.time()))
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
        Ok(Case {
            concluded: self.concluded.zip(self.outcome),
            work_identified: self.identified,
            supplementary_work: self.supplementary,
            work_completed: self.completed,
            in_person_requested: self.requested,
            repair_commenced: self.commenced,
            ..Case::reported(self.nation, self.landlord, self.hazard, self.class, aware)
        })
    }
}
