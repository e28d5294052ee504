//! The ordinary life of a server.

use std::fs::{self, Permissions};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;

use maintainuk_embedded_pg::{Config, Embedded, running};

use crate::support::{Folder, is_root, sql, start, start_told};

#[test]
fn rows_outlive_a_stop_and_the_port_stays() {
    let folder = Folder::new();
    let dir = folder.join("deep/data");
    let mut first = start(&dir).unwrap();
    sql(&first.url("postgres"), "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)").unwrap();
    let (port, url) = (first.port(), first.url("postgres"));
    first.stop();
    first.stop();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(running(&dir).is_none());
    drop(first);

    let second = start(&dir).unwrap();
    assert_eq!(second.url("postgres"), url);
    assert_eq!(sql(&url, "SELECT n FROM kept").unwrap().unwrap(), "7");
}

#[test]
fn a_new_server_is_in_utc_and_utf8_and_only_on_loopback() {
    let folder = Folder::new();
    let server = start(&folder.join("data")).unwrap();
    let url = server.url("postgres");
    let ask = |statement: &str| sql(&url, statement).unwrap().unwrap();
    assert_eq!(ask("SHOW timezone"), "UTC");
    assert_eq!(ask("SHOW server_encoding"), "UTF8");
    assert_eq!(ask("SHOW data_checksums"), "on");
    assert_eq!(ask("SHOW listen_addresses"), "127.0.0.1");
    assert_eq!(ask("SHOW unix_socket_directories"), "");
    assert_eq!(ask("SHOW max_connections"), "120");
    assert_eq!(ask("SELECT current_user"), "maintainuk");
    assert!(ask("SHOW server_version").starts_with(server.version()));
}

#[test]
fn the_password_is_needed_and_only_ours_to_read() {
    let folder = Folder::new();
    let server = start(&folder.join("data")).unwrap();
    let url = format!("postgres://maintainuk:guess@127.0.0.1:{}/postgres", server.port());
    assert!(sql(&url, "SELECT 1").is_err());
    let mode = fs::metadata(server.data_dir().join("password")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(!server.data_dir().join("initdb-password").exists());
    let secret = fs::read_to_string(server.data_dir().join("password")).unwrap();
    assert!(!format!("{server:?}").contains(&secret));
}

#[test]
fn another_process_can_ask_where_it_runs() {
    let folder = Folder::new();
    let dir = folder.join("data");
    assert!(running(&dir).is_none());
    let server = start(&dir).unwrap();
    let info = running(&dir).unwrap();
    assert_eq!((info.port, info.url("x")), (server.port(), server.url("x")));
    assert_eq!(info.data_dir, server.data_dir());
    assert_eq!(sql(&info.url("postgres"), "SELECT 1").unwrap().unwrap(), "1");
}

#[test]
fn a_chosen_setting_wins() {
    let folder = Folder::new();
    let settings = vec![("max_connections".to_owned(), "33".to_owned())];
    let config = Config { settings, quiet: true, ..Config::new(folder.join("data")) };
    let mut told = Vec::new();
    let server = Embedded::start(config, &mut |line| told.push(line.to_owned())).unwrap();
    let answer = sql(&server.url("postgres"), "SHOW max_connections").unwrap();
    assert_eq!(answer.unwrap(), "33");
    assert!(!told.iter().any(|line| line.starts_with("Starting")), "{told:?}");
}

#[test]
fn when_the_last_port_is_taken_another_is_used_and_told() {
    let folder = Folder::new();
    let dir = folder.join("data");
    let port = start(&dir).unwrap().port();
    let other = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let (server, told) = start_told(&dir).unwrap();
    assert_ne!(server.port(), port);
    assert!(told.iter().any(|line| line.contains(&format!("Port {port}"))), "{told:?}");
    drop(other);
}

#[test]
fn a_folder_closed_to_others_works_for_root_too() {
    let folder = Folder::new();
    fs::set_permissions(&folder.0, Permissions::from_mode(0o700)).unwrap();
    let dir = folder.join("data");
    let (server, told) = start_told(&dir).unwrap();
    sql(&server.url("postgres"), "CREATE TABLE kept (n int)").unwrap();
    assert_eq!(running(&dir).unwrap().port, server.port());
    let place = server.data_dir().to_owned();
    if is_root() {
        assert!(place.starts_with("/var/lib/maintainuk"));
        assert!(told[0].contains("cannot be reached"), "{told:?}");
    } else {
        assert_eq!(place, dir);
    }
    drop(server);

    let again = start(&dir).unwrap();
    assert_eq!(again.data_dir(), place);
    sql(&again.url("postgres"), "SELECT n FROM kept").unwrap();
}
