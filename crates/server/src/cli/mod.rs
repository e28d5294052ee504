//! The command line: one line a failure, with the way out, and never a trace.

mod database;
mod deadlines;
mod inspect;
mod migrate;
mod organisation;
mod serve;
pub mod upkeep;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Property maintenance for the UK.
#[derive(Parser)]
#[command(name = "maintainuk", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the web app and the API, and do background work beside it.
    Serve(serve::Options),
    /// Do background work only; any number of these may run.
    Worker,
    /// Bring the database to the schema of this version.
    Migrate {
        #[command(subcommand)]
        action: migrate::Action,
    },
    /// Load the demo organisations; loading them again changes nothing.
    Seed,
    /// Print the effective settings, with secrets hidden.
    Config,
    /// Say what is wrong with the settings, the database or the files, if anything is.
    Check,
    /// Print the OpenAPI document.
    Openapi,
    /// Say where the embedded database listens and how to look into it.
    Database,
    /// Make an organisation, let somebody in, take all of one out as a file or bring one in.
    Organisation {
        #[command(subcommand)]
        action: organisation::Action,
    },
    /// Check or explain legal deadlines; needs neither settings nor a database.
    Deadlines {
        #[command(subcommand)]
        action: deadlines::Action,
    },
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let cli = match Cli::parse() {
        Cli { command: Command::Deadlines { action } } => return deadlines::run(action),
        cli => cli,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(cli.command)),
        Err(error) => Err(anyhow::anyhow!("the system gives no threads: {error}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("maintainuk: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    let config = Config::load()?;
    match command {
        Command::Serve(options) => serve::run(config, options).await,
        Command::Worker => serve::worker(config).await,
        Command::Migrate { action } => migrate::run(&config, action).await,
        Command::Seed => serve::seed(config).await,
        Command::Config => inspect::config(&config),
        Command::Check => inspect::check(config).await,
        Command::Openapi => inspect::openapi(),
        Command::Database => inspect::database(&config),
        Command::Organisation { action } => organisation::run(config, action).await,
        // Handled before the settings are read.
        Command::Deadlines { .. } => Ok(()),
    }
}
