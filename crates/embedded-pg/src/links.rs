//! The links to shared libraries that a package from npm cannot carry.
//!
//! The package lists them in `native/pg-symlinks.json` and makes them in a post-install script,
//! which many machines do not run. So we make them.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Component, Path};

/// Makes the missing links of the package that `bin` belongs to. Best effort: a folder that may
/// not be written to may well be complete, and if not, PostgreSQL's own complaint is shown.
pub(crate) fn mend(bin: &Path) {
    let Some(native) = bin.parent() else { return };
    let Some(package) = native.parent() else { return };
    let Ok(text) = fs::read_to_string(native.join("pg-symlinks.json")) else { return };
    for (source, target) in pairs(&text) {
        let (source, target) = (Path::new(&source), Path::new(&target));
        // Only links to a neighbour, and only within the package.
        if source.parent() != target.parent() || !is_plain(source) {
            continue;
        }
        if let Some(name) = source.file_name() {
            let _exists_or_read_only = symlink(name, package.join(target));
        }
    }
}

/// The `source` and `target` of each entry of `[{"source":"…","target":"…"}, …]`.
fn pairs(text: &str) -> Vec<(String, String)> {
    let strings: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    strings
        .chunks_exact(4)
        .filter(|entry| entry[0] == "source" && entry[2] == "target")
        .map(|entry| (entry[1].to_owned(), entry[3].to_owned()))
        .collect()
}

fn is_plain(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_with_and_without_blanks() {
        let text = r#"[{"source":"native/lib/a.so.1.2","target":"native/lib/a.so"},
            { "source": "native/lib/a.so.1.2", "target": "native/lib/a.so.1" }]"#;
        let one = ("native/lib/a.so.1.2".to_owned(), "native/lib/a.so".to_owned());
        let two = ("native/lib/a.so.1.2".to_owned(), "native/lib/a.so.1".to_owned());
        assert_eq!(pairs(text), [one, two]);
    }

    #[test]
    fn a_path_out_of_the_package_is_not_plain() {
        assert!(is_plain(Path::new("native/lib/a.so")));
        assert!(!is_plain(Path::new("../lib/a.so")));
        assert!(!is_plain(Path::new("/lib/a.so")));
    }
}
