//! Starting and stopping the server.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::account::Runner;
use crate::config::{ALWAYS, Config, SMALL_BOX, THROW_AWAY};
use crate::copy;
use crate::error::{Error, at};
use crate::find::{self, Binaries};
use crate::home::Home;
use crate::watchdog::{Ending, Watchdog};
use crate::{data, init, postmaster, secret};

/// How long PostgreSQL may take to be ready; a recovery after a crash is part of that.
const START_LIMIT: Duration = Duration::from_secs(180);

/// How often another free port is tried when somebody took the first between look and use.
const PORT_TRIES: usize = 5;

/// The log is put aside at a start when it has grown beyond this many bytes.
const LOG_LIMIT: u64 = 10 << 20;

/// A private PostgreSQL that runs for as long as this value, and this process, lives.
///
/// Starting and stopping block; call them off an async executor.
pub struct Embedded {
    home: Home,
    bin_dir: PathBuf,
    version: String,
    port: u16,
    password: String,
    watchdog: Watchdog,
    _lock: File,
}

impl Embedded {
    /// Starts the server of this folder, making the data directory when there is none.
    ///
    /// `progress` gets a line for people before each step that takes time.
    ///
    /// # Errors
    ///
    /// See [`Error`]; each says in one line what is wrong and what to do.
    pub fn start(config: Config, progress: &mut dyn FnMut(&str)) -> Result<Self, Error> {
        let runner = Runner::detect()?;
        let home = Home::settle(&runner, &config.data_dir, progress)?;
        Self::start_in(home, &runner, &config, Ending::Orderly, progress)
    }

    pub(crate) fn start_in(
        home: Home,
        runner: &Runner,
        config: &Config,
        ending: Ending,
        progress: &mut dyn FnMut(&str),
    ) -> Result<Self, Error> {
        let lock = home.lock()?;
        postmaster::end_orphan(&home, progress);
        let version = data::inspect(runner, &home)?;
        let binaries = find::find(version)?
            .ok_or_else(|| Error::OtherVersion {
                path: home.pgdata(),
                data: version.unwrap_or_default(),
            })
            .and_then(|found| copy::usable_by(runner, found, progress))?;
        if version.is_none() {
            if !config.quiet {
                let (version, place) = (&binaries.version, home.dir.display());
                progress(&format!("Setting up PostgreSQL {version} in {place}"));
            }
            init::initdb(runner, &binaries, &home, ending == Ending::Orderly)?;
        }
        let password = secret::read(&home.password())?.ok_or_else(|| Error::NotOurs {
            path: home.dir.clone(),
            detail: "its file `password` is missing".into(),
        })?;
        let (watchdog, port) = Launch { home: &home, runner, binaries: &binaries, config, ending }
            .on_some_port(progress)?;
        let Binaries { dir: bin_dir, version, .. } = binaries;
        Ok(Self { home, bin_dir, version, port, password, watchdog, _lock: lock })
    }

    /// The URL of a database of this server, with the superuser's password.
    pub fn url(&self, database: &str) -> String {
        postmaster::url(&self.password, self.port, database)
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The folder that holds everything of this database: the one that was asked for, or that
    /// which took its place.
    pub fn data_dir(&self) -> &Path {
        &self.home.dir
    }

    /// The folder with the programs that run.
    pub fn bin_dir(&self) -> &Path {
        &self.bin_dir
    }

    /// PostgreSQL's version, such as `16.14`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Stops the server in order and waits for it. Stopping twice does no harm.
    pub fn stop(&mut self) {
        self.watchdog.stop(&self.home.pgdata());
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.stop();
    }
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embedded")
            .field("data_dir", &self.home.dir)
            .field("bin_dir", &self.bin_dir)
            .field("version", &self.version)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

/// What one start needs.
struct Launch<'a> {
    home: &'a Home,
    runner: &'a Runner,
    binaries: &'a Binaries,
    config: &'a Config,
    ending: Ending,
}

impl Launch<'_> {
    /// Starts on the port that was asked for, or on the last one, or on a free one.
    fn on_some_port(&self, progress: &mut dyn FnMut(&str)) -> Result<(Watchdog, u16), Error> {
        let asked = self.config.port;
        let last =
            fs::read_to_string(self.home.port()).ok().and_then(|text| text.trim().parse().ok());
        let mut next = asked.or(last);
        for _ in 0..PORT_TRIES {
            let port = match next.take() {
                Some(port) if is_free(port) => port,
                Some(port) if asked.is_some() => return Err(Error::PortTaken { port }),
                Some(port) => {
                    progress(&format!("Port {port} of the last start is taken, using another one"));
                    free_port()?
                }
                None => free_port()?,
            };
            if !self.config.quiet {
                progress(&format!("Starting PostgreSQL on 127.0.0.1:{port}"));
            }
            match self.on_port(port) {
                Err(Error::PortTaken { .. }) if asked.is_none() => {}
                Err(error) => return Err(error),
                Ok(watchdog) => {
                    let file = self.home.port();
                    fs::write(&file, format!("{port}\n")).map_err(at("write", &file))?;
                    return Ok((watchdog, port));
                }
            }
        }
        Err(Error::Failed { detail: "no free port was found".into(), log: None })
    }

    fn on_port(&self, port: u16) -> Result<Watchdog, Error> {
        let (log, begin) = open_log(&self.home.log())?;
        let pgdata = self.home.pgdata();
        let stale = postmaster::read(&pgdata);
        let postgres = self.command(&pgdata, port);
        let mut watchdog = Watchdog::spawn(self.runner, &postgres, self.home, self.ending, log)?;
        let end = Instant::now() + START_LIMIT;
        let is_ready = || {
            let now = postmaster::read(&pgdata).filter(|found| found.ready);
            now.is_some_and(|now| stale.as_ref().is_none_or(|stale| !stale.is(&now)))
        };
        while !is_ready() {
            if watchdog.has_ended() {
                return Err(self.explain(begin, port));
            }
            if Instant::now() >= end {
                watchdog.stop(&pgdata);
                let detail = format!("it was not ready within {} s", START_LIMIT.as_secs());
                return Err(Error::Failed { detail, log: Some(self.home.log()) });
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(watchdog)
    }

    /// The command line of PostgreSQL. Later settings win.
    fn command(&self, pgdata: &Path, port: u16) -> Command {
        let mut command = Command::new(self.binaries.dir.join("postgres"));
        command.arg("-D").arg(pgdata).arg("-p").arg(port.to_string());
        let own = match self.ending {
            Ending::Orderly => SMALL_BOX,
            Ending::ThrowAway => THROW_AWAY,
        };
        let chosen = self.config.settings.iter().map(|(name, value)| (&**name, &**value));
        for (name, value) in own.iter().copied().chain(chosen).chain(ALWAYS.iter().copied()) {
            command.arg("-c").arg(format!("{name}={value}"));
        }
        command
    }

    /// Makes an error of what PostgreSQL wrote to its log since this byte.
    fn explain(&self, begin: u64, port: u16) -> Error {
        let path = self.home.log();
        let mut said = String::new();
        let read = File::open(&path).and_then(|mut file| {
            file.seek(SeekFrom::Start(begin))?;
            file.read_to_string(&mut said)
        });
        if said.contains("could not bind IPv4 address") {
            return Error::PortTaken { port };
        }
        if said.contains("No space left on device") {
            return Error::NoSpace { path: self.home.dir.clone() };
        }
        let worst = said.lines().find(|line| line.contains("FATAL:") || line.contains("PANIC:"));
        let detail = match (read, worst.or_else(|| said.lines().last())) {
            (Ok(_), Some(line)) => line.to_owned(),
            _ => "it ended without a word".to_owned(),
        };
        Error::Failed { detail, log: Some(path) }
    }
}

/// Opens the log to add to it, and says how long it is.
fn open_log(path: &Path) -> Result<(File, u64), Error> {
    let length = fs::metadata(path).map_or(0, |metadata| metadata.len());
    if length > LOG_LIMIT {
        fs::rename(path, path.with_extension("log.1")).map_err(at("rename", path))?;
    }
    let file = OpenOptions::new().create(true).append(true).open(path).map_err(at("open", path))?;
    let length = file.metadata().map_err(at("read", path))?.len();
    Ok((file, length))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

fn free_port() -> Result<u16, Error> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|source| Error::Io { what: "find a free port on 127.0.0.1".into(), source })
}
