//! A copy of PostgreSQL's programs that the unprivileged account can read.
//!
//! Root's checkout may lie in a folder that is closed to others. The copy is kept under a name
//! made of the version and the sizes of all files, so each release is copied once.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use crate::account::Runner;
use crate::error::{Error, at};
use crate::find::{Binaries, runs_for};
use crate::home::SHARED_BASE;

/// The programs themselves when the account can run them, else a copy that it can.
pub(crate) fn usable_by(
    runner: &Runner,
    binaries: Binaries,
    progress: &mut dyn FnMut(&str),
) -> Result<Binaries, Error> {
    if runner.account.is_none() || runs_for(runner, &binaries.dir) {
        return Ok(binaries);
    }
    let root = binaries.dir.parent().unwrap_or(&binaries.dir);
    let name = format!("postgresql-{}-{:016x}", binaries.version, fingerprint(root));
    let copied = Path::new(SHARED_BASE).join(name);
    let dir = copied.join("bin");
    if !(is_roots(&copied) && runs_for(runner, &dir)) {
        progress(&format!("Copying PostgreSQL to {}", copied.display()));
        replace(root, &copied)?;
    }
    if runs_for(runner, &dir) {
        return Ok(Binaries { dir, ..binaries });
    }
    Err(Error::BadBinaries { dir, detail: "the unprivileged account cannot run it".into() })
}

/// Copies beside the place and swaps in one step, as several processes may do this at once.
fn replace(root: &Path, place: &Path) -> Result<(), Error> {
    let new = place.with_extension(format!("new-{}", std::process::id()));
    make_shared_base()?;
    copy_tree(root, &new)?;
    if place.exists() {
        let old = place.with_extension(format!("old-{}", std::process::id()));
        fs::rename(place, &old).map_err(at("replace", place))?;
        fs::remove_dir_all(&old).map_err(at("remove", &old))?;
    }
    match fs::rename(&new, place) {
        // Somebody was quicker: theirs is as good.
        Err(_) if place.exists() => fs::remove_dir_all(&new).map_err(at("remove", &new)),
        other => other.map_err(at("make", place)),
    }
}

/// Makes root's common folder, open for others to enter.
pub(crate) fn make_shared_base() -> Result<(), Error> {
    let base = Path::new(SHARED_BASE);
    fs::create_dir_all(base).map_err(at("make", base))?;
    open_to_others(base)
}

fn open_to_others(path: &Path) -> Result<(), Error> {
    let metadata = fs::metadata(path).map_err(at("read", path))?;
    let owner_may_run = metadata.mode() & 0o100 != 0;
    let permissions = Permissions::from_mode(if owner_may_run { 0o755 } else { 0o644 });
    fs::set_permissions(path, permissions).map_err(at("open", path))
}

/// Copies files, folders and links; all readable by everybody whatever the umask.
fn copy_tree(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(at("make", to))?;
    open_to_others(to)?;
    for entry in fs::read_dir(from).map_err(at("read", from))? {
        let entry = entry.map_err(at("read", from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().map_err(at("read", &source))?;
        if kind.is_symlink() {
            let goal = fs::read_link(&source).map_err(at("read", &source))?;
            symlink(goal, &target).map_err(at("link", &target))?;
        } else if kind.is_dir() {
            copy_tree(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(at("copy to", &target))?;
            open_to_others(&target)?;
        }
    }
    Ok(())
}

fn is_roots(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir() && metadata.uid() == 0)
}

/// A number for a tree of files: their names and sizes.
fn fingerprint(root: &Path) -> u64 {
    let mut lines = Vec::new();
    list(root, root, &mut lines);
    lines.sort();
    fnv(lines.join("\n").as_bytes())
}

fn list(root: &Path, dir: &Path, lines: &mut Vec<String>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path: PathBuf = entry.path();
        match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => list(root, &path, lines),
            Ok(metadata) => {
                let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
                lines.push(format!("{name} {}", metadata.len()));
            }
            Err(_) => {}
        }
    }
}

/// FNV-1a: the same in each release, as std's own hasher does not promise to be.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
