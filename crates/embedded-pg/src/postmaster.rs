//! The running server as its own `postmaster.pid` tells it.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::home::Home;
use crate::process::{exists, runs_with, signal, wait_until};
use crate::{SUPERUSER, secret};

/// A private PostgreSQL that is running.
#[derive(Clone)]
pub struct Info {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// The process number of PostgreSQL's main process.
    pub pid: u32,
    /// The folder that holds everything of this database.
    pub data_dir: PathBuf,
    password: String,
}

impl Info {
    /// The URL of a database of this server, with the superuser's password.
    pub fn url(&self, database: &str) -> String {
        url(&self.password, self.port, database)
    }
}

impl fmt::Debug for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Info")
            .field("port", &self.port)
            .field("pid", &self.pid)
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

/// What runs in this folder, whoever started it; `None` when nothing does or it is not ours to
/// read.
pub fn running(data_dir: &Path) -> Option<Info> {
    let home = Home::existing(data_dir)?;
    let found = live(&home.pgdata())?;
    let password = secret::read(&home.password()).ok()??;
    Some(Info { port: found.port?, pid: found.pid, data_dir: home.dir, password })
}

pub(crate) fn url(password: &str, port: u16, database: &str) -> String {
    format!("postgres://{SUPERUSER}:{password}@127.0.0.1:{port}/{database}")
}

/// The contents of `postmaster.pid`, whether or not that process still lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Postmaster {
    pub pid: u32,
    /// Seconds since 1970. A container gives the same process numbers again and again, so the
    /// number alone does not tell an old file from a new one.
    pub started: u64,
    pub port: Option<u16>,
    pub ready: bool,
}

impl Postmaster {
    /// Whether both are the same start of the same process.
    pub fn is(&self, other: &Self) -> bool {
        (self.pid, self.started) == (other.pid, other.started)
    }
}

pub(crate) fn read(pgdata: &Path) -> Option<Postmaster> {
    parse(&fs::read_to_string(pgdata.join("postmaster.pid")).ok()?)
}

/// Lines: process, data directory, start time, port, socket folder, address, memory, state.
fn parse(text: &str) -> Option<Postmaster> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    Some(Postmaster {
        pid: lines.first()?.parse().ok()?,
        started: lines.get(2)?.parse().ok()?,
        port: lines.get(3).and_then(|port| port.parse().ok()),
        ready: lines.get(7) == Some(&"ready"),
    })
}

/// The server of this data directory, if its process lives.
pub(crate) fn live(pgdata: &Path) -> Option<Postmaster> {
    read(pgdata).filter(|found| runs_with(found.pid, pgdata))
}

/// Stops a server that outlived its owner. To be called with the folder locked: then whoever
/// started it is gone, and its watchdog, if alive, is stopping it too.
pub(crate) fn end_orphan(home: &Home, progress: &mut dyn FnMut(&str)) {
    let pgdata = home.pgdata();
    let Some(left) = read(&pgdata) else { return };
    if !runs_with(left.pid, &pgdata) {
        if exists(left.pid) {
            // After a crash the number went to somebody else. PostgreSQL sees only that such a
            // process lives and would refuse to start; should the file stay, it says so.
            let _told_by_postgresql = fs::remove_file(pgdata.join("postmaster.pid"));
        }
        return;
    }
    progress(&format!("Stopping a PostgreSQL that was left behind (process {})", left.pid));
    let gone = || !runs_with(left.pid, &pgdata);
    for (name, seconds) in [("INT", 20), ("QUIT", 10), ("KILL", 5)] {
        signal(left.pid, name);
        if wait_until(Duration::from_secs(seconds), gone) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_has_only_begun_is_not_ready() {
        let begun = parse("12\n/d\n1700000000\n5433\n\n").unwrap();
        assert_eq!((begun.pid, begun.port, begun.ready), (12, Some(5433), false));
        let ready = parse("12\n/d\n1700000000\n5433\n\n127.0.0.1\n  1 2\nready   \n").unwrap();
        assert!(ready.ready && ready.is(&begun));
    }

    #[test]
    fn a_broken_file_tells_nothing() {
        assert_eq!(parse(""), None);
        assert_eq!(parse("x\n/d\n1\n"), None);
    }
}
