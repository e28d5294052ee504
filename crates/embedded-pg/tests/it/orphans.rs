//! What happens when somebody dies who should not.

use std::fs;
use std::process::Command;

use maintainuk_embedded_pg::{Error, running};

use crate::support::{Folder, Helper, comes_true, sql, start, start_told};

const KEEP: &str = "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)";

fn kill_nine(pid: u32) {
    let status = Command::new("sh").args(["-c", &format!("kill -9 {pid}")]).status().unwrap();
    assert!(status.success());
}

#[test]
fn postgresql_does_not_outlive_an_owner_that_was_killed() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let owner = Helper::hold(Some(&dir), None);
    sql(&owner.url, KEEP).unwrap();
    owner.kill();
    assert!(comes_true(|| running(&dir).is_none()));

    let server = start(&dir).unwrap();
    let answer = sql(&server.url("postgres"), "SELECT n FROM kept").unwrap();
    assert_eq!(answer.unwrap(), "7");
}

#[test]
fn a_start_right_after_a_kill_recovers() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let owner = Helper::hold(Some(&dir), None);
    sql(&owner.url, KEEP).unwrap();
    owner.kill();
    let server = start(&dir).unwrap();
    let answer = sql(&server.url("postgres"), "SELECT n FROM kept").unwrap();
    assert_eq!(answer.unwrap(), "7");
}

#[test]
fn a_server_whose_watchdog_was_killed_too_is_ended_by_the_next_start() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let owner = Helper::hold(Some(&dir), None);
    sql(&owner.url, KEEP).unwrap();
    let orphan = running(&dir).unwrap();
    let Some(watchdog) = parent_of(orphan.pid) else {
        return owner.kill(); // No /proc on this system: the watchdog cannot be told.
    };
    kill_nine(watchdog);
    owner.kill();
    assert_eq!(running(&dir).unwrap().pid, orphan.pid);

    let (server, told) = start_told(&dir).unwrap();
    assert!(told.iter().any(|line| line.contains("left behind")), "{told:?}");
    let answer = sql(&server.url("postgres"), "SELECT n FROM kept").unwrap();
    assert_eq!(answer.unwrap(), "7");
}

#[test]
fn a_server_that_dies_alone_is_back_by_itself() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let server = start(&dir).unwrap();
    let url = server.url("postgres");
    sql(&url, KEEP).unwrap();
    let before = running(&dir).unwrap().pid;
    kill_nine(before);
    assert!(comes_true(|| sql(&url, "SELECT n FROM kept").is_ok_and(|n| n.unwrap() == "7")));
    assert_ne!(running(&dir).unwrap().pid, before);
}

#[test]
fn two_at_once_are_refused_with_the_number_of_the_first() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let owner = Helper::hold(Some(&dir), None);
    let error = start(&dir).unwrap_err();
    let holder = owner.child.id();
    assert!(matches!(error, Error::InUse { pid: Some(pid), .. } if pid == holder), "{error}");
    assert!(error.to_string().contains(&format!("in use by process {holder}")));
    owner.kill();
}

#[test]
fn a_stale_file_that_names_a_stranger_does_no_harm() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let data_dir = start(&dir).unwrap().data_dir().to_owned();
    // As left by a crash; the process number has since gone to somebody else: to this test.
    let stale =
        format!("{}\n{}/pgdata\n1\n5432\n\n\n\nready   \n", std::process::id(), dir.display());
    fs::write(data_dir.join("pgdata/postmaster.pid"), stale).unwrap();
    assert!(running(&dir).is_none());
    let server = start(&dir).unwrap();
    sql(&server.url("postgres"), "SELECT 1").unwrap();
}

fn parent_of(pid: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}
