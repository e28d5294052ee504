//! The superuser's password: made once, kept in a file that only we can read.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::error::{Error, at};

/// Bytes of chance in a password.
const BYTES: usize = 24;

/// A new password, of letters and digits so that it needs no quoting in a URL or in SQL.
pub(crate) fn generate() -> Result<String, Error> {
    let source = Path::new("/dev/urandom");
    let mut bytes = [0_u8; BYTES];
    File::open(source)
        .and_then(|mut file| file.read_exact(&mut bytes))
        .map_err(at("read", source))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Reads a password that was kept; `None` when there is none.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at("read", path)(error)),
    }
}

/// Keeps a secret for this account alone (mode 0600), whole or not at all.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Error> {
    let new = path.with_extension("new");
    if new.exists() {
        fs::remove_file(&new).map_err(at("remove", &new))?;
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&new)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .map_err(at("write", &new))?;
    fs::rename(&new, path).map_err(at("write", path))
}
