//! The other side: pgbench, which does little more than send statements.

use crate::http::STAY;
use anyhow::{Context, ensure};
use std::fmt::Write as _;
use std::time::Duration;
use tokio::process::Command;

/// What pgbench is asked to do.
#[derive(Debug, Clone)]
pub struct Script {
    text: String,
    values: Vec<(String, String)>,
    /// Whether it is the app's role, or the superuser past all policies.
    pub as_app: bool,
    /// Whether plans without the values are forced, because our side has settled on them.
    pub generic: bool,
}

/// How it went.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// Transactions a second, without the time to connect.
    pub rate: f64,
    /// Transactions in all.
    pub count: u64,
}

impl Script {
    /// A script that draws rows from `picks` (as `:org`, `:ticket` …) and stays with each a while.
    pub fn drawing(picks: &str, rows: usize) -> Self {
        Self::drawing_columns(picks, rows, "org, ticket, status, unit, contact, usr", STAY)
    }

    /// The same with other columns, where each row is sent so many times.
    pub fn drawing_columns(picks: &str, rows: usize, columns: &str, stay: u64) -> Self {
        let text = format!(
            "\\if :n % {stay} = 0\n\\set pick random(1, {rows})\n\
             SELECT {columns} FROM bench.{picks} WHERE n = :pick \\gset\n\
             \\endif\n\\set n :n + 1\n"
        );
        Self { text, values: vec![("n".into(), "0".into())], as_app: true, generic: false }
    }

    /// A script without draws.
    pub const fn plain() -> Self {
        Self { text: String::new(), values: Vec::new(), as_app: true, generic: false }
    }

    /// Adds lines as they are.
    #[must_use]
    pub fn lines(mut self, lines: &str) -> Self {
        self.text.push_str(lines);
        self
    }

    /// Adds a transaction of the drawn organisation that travels at once.
    #[must_use]
    pub fn pipelined(self, begin: &str, statements: &str) -> Self {
        let mut this = self.lines("\\startpipeline\n");
        this = this.transaction(begin, statements);
        this.lines("\\endpipeline\n")
    }

    /// Adds a transaction of the drawn organisation, statement by statement.
    #[must_use]
    pub fn transaction(mut self, begin: &str, statements: &str) -> Self {
        // `begin` may be several statements; the setting is one of our own, so that it takes a value.
        let set = "SELECT set_config('app.org_id', :org, true);";
        write!(self.text, "{begin};\n{set}\n{statements}COMMIT;\n").unwrap_or_default();
        self
    }

    /// Gives a value to a variable.
    #[must_use]
    pub fn value(mut self, name: &str, value: impl ToString) -> Self {
        self.values.push((name.into(), value.to_string()));
        self
    }

    /// Forces plans without the values.
    #[must_use]
    pub const fn generic(mut self, generic: bool) -> Self {
        self.generic = generic;
        self
    }

    /// Runs as the superuser.
    #[must_use]
    pub const fn past_policies(mut self) -> Self {
        self.as_app = false;
        self
    }

    /// Runs it over so many connections for so long.
    ///
    /// # Errors
    /// What pgbench says.
    pub async fn run(
        &self,
        url: &str,
        connections: usize,
        time: Duration,
    ) -> anyhow::Result<Outcome> {
        let file = format!(".bench/script-{}.sql", std::process::id());
        std::fs::write(&file, &self.text)?;
        let threads = if connections < 8 { 1 } else { 2 };
        let seconds = time.as_secs().max(1).to_string();
        let mut command =
            Command::new(std::env::var("PGBENCH").unwrap_or_else(|_| "pgbench".into()));
        command.args(["-n", "-M", "prepared", "-T", &seconds, "-f", &file]);
        command.args(["-c", &connections.to_string(), "-j", &threads.to_string()]);
        for (name, value) in &self.values {
            command.args(["-D", &format!("{name}={value}")]);
        }
        let mut options = String::from("-c timezone=UTC");
        if self.as_app {
            options += " -c role=maintainuk_app";
        }
        if self.generic {
            options += " -c plan_cache_mode=force_generic_plan";
        }
        // A new moment each time, so that ids made of it are new ones.
        let stamp = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
        command.args(["-D", &format!("stamp={:012x}7", stamp.as_millis())]);
        let output = command.env("PGOPTIONS", options).arg(url).output().await;
        let output = output.context("pgbench does not start; `bench/run` finds or fetches it")?;
        let (told, wrong) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        ensure!(
            output.status.success(),
            "pgbench: {}",
            wrong.lines().take(6).collect::<Vec<_>>().join(" | ")
        );
        std::fs::remove_file(&file).unwrap_or_default();
        Ok(Outcome {
            rate: number(&told, "tps = ").with_context(|| format!("no rate in: {told}"))?,
            count: number(&told, "actually processed: ")
                .with_context(|| format!("no count in: {told}"))?,
        })
    }
}

fn number<T: std::str::FromStr>(text: &str, after: &str) -> Option<T> {
    let rest = text.split_once(after)?.1;
    rest.split(|c: char| !c.is_ascii_digit() && c != '.').next()?.parse().ok()
}
