//! Whether the data in a folder is ours to start.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::account::{Runner, name_of};
use crate::error::{Error, at};
use crate::home::Home;

/// What we ourselves put beside `pgdata`.
const OUR_NAMES: [&str; 9] = [
    "initdb-password",
    "lock",
    "moved-to",
    "password",
    "password.new",
    "pgdata.new",
    "port",
    "postgres.log",
    "postgres.log.1",
];

/// The major version of the data; `None` when the folder is still empty.
pub(crate) fn inspect(runner: &Runner, home: &Home) -> Result<Option<u32>, Error> {
    let pgdata = home.pgdata();
    let Ok(metadata) = fs::metadata(&pgdata) else {
        return check_empty(&home.dir).map(|()| None);
    };
    if metadata.uid() != runner.owner_uid() {
        return Err(Error::WrongOwner {
            path: pgdata,
            owner: name_of(metadata.uid()),
            wanted: name_of(runner.owner_uid()),
        });
    }
    let detail = match fs::read_to_string(pgdata.join("PG_VERSION")) {
        Ok(text) => match text.trim().parse() {
            Ok(major) => return Ok(Some(major)),
            Err(_) => "PG_VERSION in its pgdata makes no sense",
        },
        Err(_) => "its pgdata has no PG_VERSION",
    };
    Err(Error::NotOurs { path: home.dir.clone(), detail: detail.into() })
}

/// Fails when the folder has anything in it that we did not put there.
pub(crate) fn check_empty(dir: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(dir).map_err(at("read", dir))? {
        let name = entry.map_err(at("read", dir))?.file_name();
        if !OUR_NAMES.iter().any(|ours| name == *ours) {
            let detail = format!("it has `{}` but no pgdata", name.display());
            return Err(Error::NotOurs { path: dir.to_owned(), detail });
        }
    }
    Ok(())
}
