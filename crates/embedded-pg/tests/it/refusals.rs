//! Folders and ports that cannot be used, and what is said about them.

use std::fs;
use std::net::TcpListener;

use maintainuk_embedded_pg::{Config, Embedded, Error};

use crate::support::{Folder, is_root, start};

#[test]
fn data_of_another_major_version_is_refused() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let place = start(&dir).unwrap().data_dir().to_owned();
    fs::write(place.join("pgdata/PG_VERSION"), "12\n").unwrap();
    let error = start(&dir).unwrap_err();
    assert!(matches!(error, Error::OtherVersion { data: 12, .. }), "{error}");
    assert!(error.to_string().contains("written by PostgreSQL 12"), "{error}");
}

#[test]
fn a_folder_with_something_else_in_it_is_refused() {
    let folder = Folder::new();
    fs::write(folder.join("holiday.jpg"), "x").unwrap();
    let error = start(&folder.0).unwrap_err();
    assert!(matches!(error, Error::NotOurs { .. }), "{error}");
    assert!(error.to_string().contains("holiday.jpg"), "{error}");
}

#[test]
fn data_without_a_version_is_refused() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let place = start(&dir).unwrap().data_dir().to_owned();
    fs::remove_file(place.join("pgdata/PG_VERSION")).unwrap();
    let error = start(&dir).unwrap_err();
    assert!(matches!(error, Error::NotOurs { .. }), "{error}");
}

#[test]
fn data_of_somebody_else_is_refused_with_both_names() {
    if !is_root() {
        return; // Only root can give files away.
    }
    let folder = Folder::new();
    let dir = folder.join("data");
    let place = start(&dir).unwrap().data_dir().to_owned();
    std::os::unix::fs::chown(place.join("pgdata"), Some(0), Some(0)).unwrap();
    let error = start(&dir).unwrap_err();
    assert!(matches!(error, Error::WrongOwner { .. }), "{error}");
    assert!(error.to_string().contains("belongs to root"), "{error}");
}

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_refused() {
    let folder = Folder::new();
    let other = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = other.local_addr().unwrap().port();
    let config = Config { port: Some(port), ..Config::new(folder.join("data")) };
    let error = Embedded::start(config, &mut |_| {}).unwrap_err();
    assert!(matches!(error, Error::PortTaken { port: taken } if taken == port), "{error}");
}

#[test]
fn a_setting_that_makes_no_sense_is_told_in_postgresqls_words() {
    let folder = Folder::new();
    let settings = vec![("shared_buffers".to_owned(), "a lot".to_owned())];
    let config = Config { settings, ..Config::new(folder.join("data")) };
    let error = Embedded::start(config, &mut |_| {}).unwrap_err().to_string();
    assert!(error.contains("shared_buffers") && error.contains("postgres.log"), "{error}");
}
