//! The watchdog: PostgreSQL's parent process, tied to us by a pipe.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use crate::account::Runner;
use crate::error::{Error, at};
use crate::postmaster;
use crate::process::{signal, wait_until};

const SCRIPT: &str = include_str!("watchdog.sh");

/// How PostgreSQL is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Cut off clients, write everything, go ("fast shutdown").
    Orderly,
    /// Drop everything and remove the folder: the data is not wanted any more.
    ThrowAway,
}

/// A running watchdog.
#[derive(Debug)]
pub(crate) struct Watchdog {
    child: Child,
    /// Closing this is the order to stop. Not inherited by other children: std marks it so.
    pipe: Option<ChildStdin>,
}

impl Watchdog {
    /// Starts the watchdog, which starts PostgreSQL.
    pub fn spawn(
        runner: &Runner,
        postgres: &Command,
        home: &crate::home::Home,
        ending: Ending,
        log: File,
    ) -> Result<Self, Error> {
        let (signal, remove) = match ending {
            Ending::Orderly => ("INT", Path::new("")),
            Ending::ThrowAway => ("QUIT", home.dir.as_path()),
        };
        let mut command = runner.command("sh");
        command.args(["-c", &bare(SCRIPT), "maintainuk-postgresql", signal]);
        command.arg(remove).arg(home.pgdata().join("postmaster.pid"));
        command.arg(postgres.get_program()).args(postgres.get_args());
        // A group of its own: Ctrl-C at the terminal is for us, who still have work to finish
        // that needs the database.
        command.process_group(0).stdin(Stdio::piped());
        let other = log.try_clone().map_err(at("open", &home.log()))?;
        command.stdout(log).stderr(other);
        let mut child = command.spawn().map_err(at("start PostgreSQL in", &home.dir))?;
        let pipe = child.stdin.take();
        Ok(Self { child, pipe })
    }

    /// Whether the watchdog, and PostgreSQL before it, has ended.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Has PostgreSQL stopped and waits for it, getting rougher when it takes too long.
    pub fn stop(&mut self, pgdata: &Path) {
        self.pipe = None;
        for (seconds, rougher) in [(30, "QUIT"), (10, "KILL")] {
            if wait_until(Duration::from_secs(seconds), || self.has_ended()) {
                return;
            }
            if let Some(left) = postmaster::live(pgdata) {
                signal(left.pid, rougher);
            }
        }
        if !wait_until(Duration::from_secs(5), || self.has_ended()) {
            let _ended_meanwhile = self.child.kill();
            let _ended = self.child.wait();
        }
    }
}

/// The script without its comments, which would fill the list of processes.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}
