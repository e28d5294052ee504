//! Making a new data directory with `initdb`.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use crate::SUPERUSER;
use crate::account::Runner;
use crate::error::{Error, at};
use crate::find::Binaries;
use crate::home::Home;
use crate::secret;

/// Locales to sort and compare by, best first: both order by code point, the first also knows
/// upper and lower case beyond ASCII. Not every system has it.
const LOCALES: [&str; 2] = ["C.UTF-8", "C"];

/// Makes `pgdata` and the superuser's password. `lasting` data is checksummed and synced to disk.
pub(crate) fn initdb(
    runner: &Runner,
    binaries: &Binaries,
    home: &Home,
    lasting: bool,
) -> Result<(), Error> {
    let password = secret::generate()?;
    let handed = home.dir.join("initdb-password");
    secret::write(&handed, &password)?;
    let made = runner
        .give(&handed)
        .and_then(|()| in_some_locale(runner, binaries, home, &handed, lasting));
    let removed = fs::remove_file(&handed).map_err(at("remove", &handed));
    made.and(removed)?;
    // The password first: data without it could not be entered.
    secret::write(&home.password(), &password)?;
    fs::rename(home.unfinished(), home.pgdata()).map_err(at("make", &home.pgdata()))
}

fn in_some_locale(
    runner: &Runner,
    binaries: &Binaries,
    home: &Home,
    password: &Path,
    lasting: bool,
) -> Result<(), Error> {
    let mut said = String::new();
    for locale in LOCALES {
        let dir = home.unfinished();
        fresh(&dir)?;
        runner.give(&dir)?;
        let mut command = runner.command(binaries.dir.join("initdb"));
        command.arg("-D").arg(&dir).arg("--pwfile").arg(password);
        command.args(["-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"]);
        command.args(["--locale", locale, "-T", "english", "--no-instructions"]);
        command.arg(if lasting { "--data-checksums" } else { "--no-sync" });
        let output = command.output().map_err(at("run initdb for", &dir))?;
        if output.status.success() {
            return Ok(());
        }
        said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !said.contains("invalid locale") {
            break;
        }
    }
    Err(explain(&said, &home.dir))
}

/// An empty folder that only its owner may enter.
fn fresh(dir: &Path) -> Result<(), Error> {
    if dir.exists() {
        fs::remove_dir_all(dir).map_err(at("remove", dir))?;
    }
    DirBuilder::new().mode(0o700).create(dir).map_err(at("make", dir))
}

/// Makes one line of what `initdb` said.
fn explain(said: &str, dir: &Path) -> Error {
    if said.contains("No space left on device") {
        return Error::NoSpace { path: dir.to_owned() };
    }
    let line = said.lines().find(|line| line.contains("error:") || line.contains("FATAL:"));
    let line = line.or_else(|| said.lines().find(|line| !line.trim().is_empty()));
    Error::Failed { detail: line.unwrap_or("initdb said nothing").trim().to_owned(), log: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_as_such() {
        let said = "initdb: error: could not write to file \"x\": No space left on device\n";
        assert!(matches!(explain(said, Path::new("/d")), Error::NoSpace { .. }));
    }

    #[test]
    fn the_line_with_the_error_is_told() {
        let said = "creating directory\ninitdb: error: something broke\nremoving\n";
        let error = explain(said, Path::new("/d")).to_string();
        assert_eq!(error, "PostgreSQL failed: initdb: error: something broke");
    }
}
