//! Which account PostgreSQL runs as: ours, or an unprivileged one when we are root.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;

/// The accounts that root steps down to, best first.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// An account of this machine.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub name: String,
    pub uid: u32,
    pub gid: u32,
}

/// Who runs this process, and whom PostgreSQL must run as.
#[derive(Clone, Debug)]
pub(crate) struct Runner {
    /// Our own user number.
    uid: u32,
    /// Set when we are root, which PostgreSQL refuses to run as.
    pub account: Option<Account>,
}

impl Runner {
    /// Looks at this process.
    pub fn detect() -> Result<Self, Error> {
        let uid = id(&["-u"])
            .ok_or_else(|| Error::Failed { detail: "`id -u` does not work".into(), log: None })?;
        if uid != 0 {
            return Ok(Self { uid, account: None });
        }
        let account = UNPRIVILEGED.iter().find_map(|name| {
            let (uid, gid) = (id(&["-u", name])?, id(&["-g", name])?);
            Some(Account { name: (*name).to_owned(), uid, gid })
        });
        account.map(|account| Self { uid, account: Some(account) }).ok_or(Error::NoAccount)
    }

    /// The user number that the data must belong to.
    pub fn owner_uid(&self) -> u32 {
        self.account.as_ref().map_or(self.uid, |account| account.uid)
    }

    /// A command that runs as that account, in `/`, with a bare environment: whatever `PG…` or
    /// `LD_…` variables we were started with would change what PostgreSQL does.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("TZ", "UTC").current_dir("/").stdin(Stdio::null());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        if let Some(account) = &self.account {
            // std also drops the supplementary groups of root.
            command.uid(account.uid).gid(account.gid);
        }
        command
    }

    /// Whether that account can enter the folder.
    pub fn can_enter(&self, dir: &Path) -> bool {
        self.command("sh")
            .args(["-c", "cd -- \"$1\"", "sh"])
            .arg(dir)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// Hands a file or folder to that account.
    pub fn give(&self, path: &Path) -> Result<(), Error> {
        match &self.account {
            Some(account) => std::os::unix::fs::chown(path, Some(account.uid), Some(account.gid))
                .map_err(crate::error::at("hand over", path)),
            None => Ok(()),
        }
    }
}

/// A name for people: the account's, or its number when it has none.
pub(crate) fn name_of(uid: u32) -> String {
    let output = Command::new("id").args(["-un", "--", &uid.to_string()]).output();
    match output {
        Ok(output) if output.status.success() => {
            String::from_utf8_lossy(&output.stdout).trim().to_owned()
        }
        _ => format!("user {uid}"),
    }
}

fn id(args: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(args).stderr(Stdio::null()).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}
