//! What a run is asked for.

use anyhow::{Context, bail};
use std::str::FromStr;

/// How large the database is, and how long each thing is measured.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Tickets in the database.
    pub tickets: u64,
    /// Organisations; the first has a fifth of everything, the rest by rank.
    pub organisations: u64,
    /// Homes.
    pub units: u64,
    /// People and firms.
    pub contacts: u64,
    /// Where the draws start.
    pub seed: u64,
    /// Rounds in which the sides take turns.
    pub rounds: usize,
    /// Seconds of each side in a round.
    pub seconds: u64,
    /// Connections of the headline figures.
    pub connections: usize,
    /// Messages that the outbox is measured with.
    pub jobs: usize,
    /// The main server setting that depends on the machine.
    pub shared_buffers: String,
    /// Load the database anew whatever is there.
    pub fresh: bool,
    /// Take the loaded database even if migrations were added since, and apply those.
    pub reuse: bool,
    /// Stop once the database is loaded.
    pub load_only: bool,
    /// Measure only operations whose name holds one of these.
    pub only: Vec<String>,
}

impl Settings {
    /// Reads arguments and `BENCH_…` variables.
    ///
    /// # Errors
    /// Names the argument or variable that makes no sense.
    pub fn read() -> anyhow::Result<Self> {
        let (mut quick, mut only, mut load_only) = (false, Vec::new(), false);
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--quick" => quick = true,
                "--load-only" => load_only = true,
                "--only" => only.push(arguments.next().context("--only needs a name")?),
                other => bail!(
                    "unknown argument {other}; there are --quick, --load-only and --only NAME"
                ),
            }
        }
        let tickets = number("BENCH_TICKETS", if quick { 100_000 } else { 1_000_000 })?;
        Ok(Self {
            tickets,
            organisations: number("BENCH_ORGANISATIONS", 200)?,
            units: number("BENCH_UNITS", tickets / 10)?,
            contacts: number("BENCH_CONTACTS", tickets * 12 / 100)?,
            seed: number("BENCH_SEED", 42)?,
            rounds: number("BENCH_ROUNDS", if quick { 3 } else { 5 })?,
            seconds: number("BENCH_SECONDS", 3)?,
            connections: number("BENCH_CONNECTIONS", 32)?,
            jobs: number("BENCH_JOBS", if quick { 10_000 } else { 40_000 })?,
            shared_buffers: std::env::var("BENCH_SHARED_BUFFERS").unwrap_or_else(|_| "1GB".into()),
            fresh: number("BENCH_FRESH", 0)? != 0,
            reuse: number("BENCH_REUSE", 0)? != 0,
            load_only,
            only,
        })
    }

    /// What the loaded database depends on, besides the migrations.
    pub fn stamp(&self) -> String {
        format!(
            "generator 1; tickets {}; organisations {}; units {}; contacts {}; seed {}",
            self.tickets, self.organisations, self.units, self.contacts, self.seed
        )
    }

    /// Whether an operation is asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }
}

fn number<T: FromStr>(name: &str, default: T) -> anyhow::Result<T> {
    match std::env::var(name) {
        Ok(text) => text.parse().ok().with_context(|| format!("{name} is no number: {text}")),
        Err(_) => Ok(default),
    }
}
