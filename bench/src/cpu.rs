//! How much processor time has been used so far, from `/proc`.

use std::fs;

/// Ticks a second: `USER_HZ` is 100 on every Linux that matters.
const TICKS: f64 = 100.0;

/// Seconds of processor time of those that share the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Used {
    /// Our server.
    pub app: f64,
    /// PostgreSQL with all its processes.
    pub postgres: f64,
    /// What makes the load: this process, or pgbench.
    pub client: f64,
}

impl Used {
    /// Reads the clock of each; a process that is not there has used nothing.
    pub fn now(app: Option<u32>, postmaster: u32) -> Self {
        let this = Times::of(std::process::id()).unwrap_or_default();
        Self {
            app: app.and_then(Times::of).map_or(0.0, |times| times.own),
            postgres: family(postmaster),
            // A pgbench that has ended counts among our children.
            client: this.own + this.reaped,
        }
    }

    /// What was used since `before`.
    pub fn since(&self, before: &Self) -> Self {
        Self {
            app: self.app - before.app,
            postgres: self.postgres - before.postgres,
            client: self.client - before.client,
        }
    }

    /// All of it.
    pub const fn total(&self) -> f64 {
        self.app + self.postgres + self.client
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Times {
    parent: u32,
    own: f64,
    reaped: f64,
}

impl Times {
    fn of(process: u32) -> Option<Self> {
        let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The name is in parentheses and may hold anything.
        let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let seconds = |at: usize| fields.get(at).and_then(|f| f.parse::<f64>().ok());
        let sum = |a, b| Some((seconds(a)? + seconds(b)?) / TICKS);
        Some(Self { parent: fields.get(1)?.parse().ok()?, own: sum(11, 12)?, reaped: sum(13, 14)? })
    }
}

/// A process and its children, those that have ended included.
fn family(parent: u32) -> f64 {
    let own = Times::of(parent).map_or(0.0, |times| times.own + times.reaped);
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let children = processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(Times::of)
        .filter(|times| times.parent == parent);
    own + children.map(|times| times.own).sum::<f64>()
}

/// Resident memory of a process now and at its highest, in megabytes.
pub fn memory(process: u32) -> Option<(f64, f64)> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let field = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
    };
    Some((field("VmRSS:")?, field("VmHWM:")?))
}
