//! `maintainuk migrate`.

use super::database::Opened;
use crate::config::Config;
use crate::db::{Migrator, admin_client};
use clap::Subcommand;

/// What to do with the schema.
#[derive(Subcommand, Clone, Copy)]
pub enum Action {
    /// Apply what is missing.
    Up,
    /// Say what is applied and what is not.
    Status,
    /// Take the newest migration back. It deletes the data that the migration holds.
    Down,
}

/// Runs `maintainuk migrate`.
pub async fn run(config: &Config, action: Action) -> anyhow::Result<()> {
    let opened = Opened::open(&config.database).await?;
    let done = act(&opened.migration_url, action).await;
    opened.close().await;
    done
}

async fn act(url: &str, action: Action) -> anyhow::Result<()> {
    let mut client = admin_client(url).await?;
    let mut migrator = Migrator::lock(&mut client).await?;
    match action {
        Action::Up => report(&migrator.up().await?),
        Action::Down => println!("took back {}", migrator.down().await?),
        Action::Status => {
            for step in migrator.status().await? {
                println!("{} {}", if step.applied { "applied" } else { "missing" }, step.name);
            }
        }
    }
    Ok(())
}

fn report(applied: &[&str]) {
    match applied {
        [] => println!("the schema is up to date"),
        names => println!("applied {}", names.join(", ")),
    }
}

/// Before anything works on the database: brings its schema up, or refuses when that is left to
/// somebody else.
pub async fn prepare(migrate_at_start: bool, url: &str) -> anyhow::Result<()> {
    if migrate_at_start { at_start(url).await } else { require(url).await }
}

/// Applies what is missing, and says so.
async fn at_start(url: &str) -> anyhow::Result<()> {
    let mut client = admin_client(url).await?;
    let applied = Migrator::lock(&mut client).await?.up().await?;
    if !applied.is_empty() {
        println!("Database schema: applied {}", applied.join(", "));
    }
    Ok(())
}

/// Refuses a schema that lacks something.
async fn require(url: &str) -> anyhow::Result<()> {
    let mut client = admin_client(url).await?;
    let steps = Migrator::lock(&mut client).await?.status().await?;
    match steps.iter().find(|step| !step.applied) {
        None => Ok(()),
        Some(step) => anyhow::bail!(
            "the database lacks migration {}; run `maintainuk migrate up` first",
            step.name
        ),
    }
}
