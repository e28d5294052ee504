//! PostgreSQL's programs in places that make it hard.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::{Folder, Helper, sql, start};

#[test]
fn programs_in_a_closed_folder_and_without_their_links_are_put_right() {
    let folder = Folder::new();
    let bin_dir = {
        let server = start(&folder.join("first")).unwrap();
        server.bin_dir().to_owned()
    };
    let native = bin_dir.parent().unwrap();
    if !native.join("pg-symlinks.json").exists() {
        return; // A system's PostgreSQL: complete, and open to all.
    }
    let closed = folder.join("closed");
    copy_without_links(native, &closed.join("native"));
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();

    let owner = Helper::hold(Some(&folder.join("data")), Some(&closed.join("native/bin")));
    assert_eq!(sql(&owner.url, "SELECT 1").unwrap().unwrap(), "1");
    owner.kill();
}

fn copy_without_links(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (kind, target) = (entry.file_type().unwrap(), to.join(entry.file_name()));
        if kind.is_dir() {
            copy_without_links(&entry.path(), &target);
        } else if kind.is_file() {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
