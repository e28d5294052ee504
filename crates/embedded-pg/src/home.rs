//! The folder that everything of one database lies in, and where that may be.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::account::{Runner, name_of};
use crate::copy::{fnv, make_shared_base};
use crate::data;
use crate::error::{Error, at};

/// Where root keeps what the unprivileged account must reach when the chosen folder is closed.
pub(crate) const SHARED_BASE: &str = "/var/lib/maintainuk";

/// In the chosen folder: the path of the real one.
const POINTER: &str = "moved-to";

/// The folder of one database.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    pub dir: PathBuf,
}

impl Home {
    /// PostgreSQL's data directory.
    pub fn pgdata(&self) -> PathBuf {
        self.dir.join("pgdata")
    }

    /// Where `initdb` works; renamed to [`Self::pgdata`] when done, so that a half-made one is
    /// never taken for data.
    pub fn unfinished(&self) -> PathBuf {
        self.dir.join("pgdata.new")
    }

    pub fn password(&self) -> PathBuf {
        self.dir.join("password")
    }

    pub fn port(&self) -> PathBuf {
        self.dir.join("port")
    }

    pub fn log(&self) -> PathBuf {
        self.dir.join("postgres.log")
    }

    /// The folder as it is on disk, without changing anything.
    pub fn existing(preferred: &Path) -> Option<Self> {
        let dir = pointer(preferred).unwrap_or_else(|| preferred.to_owned());
        Some(Self { dir: dir.canonicalize().ok()? })
    }

    /// Makes the folder, or another one when PostgreSQL's account cannot get there.
    pub fn settle(
        runner: &Runner,
        preferred: &Path,
        progress: &mut dyn FnMut(&str),
    ) -> Result<Self, Error> {
        let preferred = std::path::absolute(preferred).map_err(at("find", preferred))?;
        if let Some(moved) = pointer(&preferred) {
            progress(&format!("The database of {} is in {}", preferred.display(), moved.display()));
            return Self::make(&moved);
        }
        let home = Self::make(&preferred)?;
        match &runner.account {
            Some(account) if !runner.can_enter(&home.dir) => {
                if home.pgdata().exists() {
                    let (path, account) = (home.dir, account.name.clone());
                    return Err(Error::Unreachable { path, account });
                }
                data::check_empty(&home.dir)?;
                home.move_out(&account.name, progress)
            }
            _ => Ok(home),
        }
    }

    /// Makes the folder, open to others to pass through: PostgreSQL itself closes its own.
    fn make(dir: &Path) -> Result<Self, Error> {
        if !dir.exists() {
            DirBuilder::new().recursive(true).create(dir).map_err(at("make", dir))?;
            // Whatever the umask says.
            fs::set_permissions(dir, Permissions::from_mode(0o755)).map_err(at("open", dir))?;
        }
        Ok(Self { dir: dir.canonicalize().map_err(at("find", dir))? })
    }

    /// Takes a new folder under [`SHARED_BASE`] and leaves a pointer to it. A folder without a
    /// pointer to it is not taken up again: whoever removed the pointer wants to begin anew.
    fn move_out(&self, account: &str, progress: &mut dyn FnMut(&str)) -> Result<Self, Error> {
        make_shared_base()?;
        let hash = fnv(self.dir.as_os_str().as_encoded_bytes());
        let place = (0..)
            .map(|n| Path::new(SHARED_BASE).join(format!("{hash:016x}-{n}")))
            .find(|place| !place.exists())
            .unwrap_or_else(|| PathBuf::from(SHARED_BASE));
        progress(&format!(
            "{} cannot be reached by {account}, which PostgreSQL runs as when started by root: \
             keeping the database in {}",
            self.dir.display(),
            place.display()
        ));
        let moved = Self::make(&place)?;
        let file = self.dir.join(POINTER);
        fs::write(&file, format!("{}\n", place.display())).map_err(at("write", &file))?;
        Ok(moved)
    }

    /// Locks the folder for this process. The system lets go of the lock however we end.
    pub fn lock(&self) -> Result<File, Error> {
        let path = self.dir.join("lock");
        let opened =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = match opened {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Err(self.wrong_owner());
            }
            Err(error) => return Err(at("open", &path)(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let pid = fs::read_to_string(&path).ok().and_then(|text| text.trim().parse().ok());
                return Err(Error::InUse { path: self.dir.clone(), pid });
            }
            Err(TryLockError::Error(error)) => return Err(at("lock", &path)(error)),
        }
        file.set_len(0)
            .and_then(|()| writeln!(file, "{}", std::process::id()))
            .map_err(at("write", &path))?;
        Ok(file)
    }

    fn wrong_owner(&self) -> Error {
        let owner = fs::metadata(&self.dir).map_or(0, |metadata| metadata.uid());
        Error::WrongOwner {
            path: self.dir.clone(),
            owner: name_of(owner),
            wanted: std::env::var("USER").unwrap_or_else(|_| "you".into()),
        }
    }
}

fn pointer(preferred: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(preferred.join(POINTER)).ok()?;
    let path = PathBuf::from(text.trim_end());
    path.starts_with(SHARED_BASE).then_some(path)
}
