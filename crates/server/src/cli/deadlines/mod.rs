//! `maintainuk deadlines`: the legal clocks, without a database. `check` runs a file of worked cases
//! through the rules and says where they differ; `explain` shows the working of one.

mod check;
mod explain;
mod file;
mod hazards;
mod related;

use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to do with deadlines.
#[derive(Subcommand)]
pub enum Action {
    /// Run a file of worked cases through the rules and print each difference. Ends with 1 when
    /// there is one, and with 2 when the file cannot be read.
    Check {
        /// A JSON file with "vectors", "related_vectors", or both.
        file: PathBuf,
    },
    /// Show the working of one case, step by step: one of a file, or one made of options.
    Explain(explain::Options),
}

/// Ends of `check`, beside 0.
const DIFFERENT: u8 = 1;
const UNREADABLE: u8 = 2;

/// Runs `maintainuk deadlines`.
pub fn run(action: Action) -> ExitCode {
    let (path, outcome) = match action {
        Action::Check { file } => {
            let report = file::read(&file).and_then(|value| check::check(&value));
            (Some(file), report.map(|report| print(&report)))
        }
        Action::Explain(options) => (options.file.clone(), explain::run(&options)),
    };
    outcome.unwrap_or_else(|broken| {
        let file = path.map(|path| format!("{}: ", path.display())).unwrap_or_default();
        eprintln!("maintainuk: {file}{broken}");
        ExitCode::from(UNREADABLE)
    })
}

fn print(report: &check::Report) -> ExitCode {
    for note in &report.notes {
        println!("note: {note}");
    }
    for difference in &report.differences {
        println!("{difference}");
    }
    for (what, fields) in [("compared", &report.compared), ("not compared", &report.left_out)] {
        if !fields.is_empty() {
            let fields: Vec<_> = fields.iter().map(String::as_str).collect();
            println!("{what}: {}.", fields.join(", "));
        }
    }
    let plural =
        |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    println!(
        "{} checked, {}.",
        plural(report.checked, "case"),
        plural(report.differences.len(), "difference")
    );
    if report.differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) }
}
