//! The command line: what is wrong is one line, and stopping is orderly.

use crate::binary::{Binary, Ended, terminate};
use crate::support::{self, TestApp};
use crate::wait::soon;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::test(flavor = "multi_thread")]
async fn whatever_keeps_it_from_starting_is_one_line_with_the_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = taken.local_addr().expect("bound").to_string();
    let app = TestApp::new().await;
    let good = support::url(&app.database);
    let wrong = |from: &str, to: &str| {
        assert!(good.contains(from), "{from} is not in the URL");
        good.replace(from, to)
    };
    let password = good.split(['/', ':', '@']).nth(4).expect("a password");
    let port = good.split([':', '/']).nth(5).expect("a port").to_owned();
    let unreachable = {
        let free = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        free.local_addr().expect("bound").port().to_string()
    };
    let cases = [
        ("MAINTAINUK_HTTP__LISTEN", address, "is taken by another program"),
        ("DATABASE_URL", "not a url".into(), "cannot be read as a postgresql url"),
        ("DATABASE_URL", wrong(&port, &unreachable), "cannot be reached"),
        ("DATABASE_URL", wrong(&format!(":{password}@"), ":guess@"), "refused the sign-in"),
        ("DATABASE_URL", wrong(&app.database, "no_such_database"), "does not exist"),
        ("MAINTAINUK_DATABASE__POOL__MAXIMUM", "0".into(), "database.pool.maximum"),
        ("MAINTAINUK_HTTP__LISTEN", "nowhere".into(), "http.listen"),
        ("MAINTAINUK_HTTP__NO_SUCH", "1".into(), "no_such"),
        ("MAINTAINUK_MAIL__FROM", "nobody".into(), "mail.from"),
        ("MAINTAINUK_MAIL__SMTP_URL", "telnet://x".into(), "smtp_url"),
        ("MAINTAINUK_LOG__FILTER", "info,=[".into(), "log.filter"),
        ("MAINTAINUK_FILES__DIR", "/proc/nothing/here".into(), "the folder for files"),
        ("MAINTAINUK_CONFIG", "missing.toml".into(), "missing.toml, which does not exist"),
    ];
    for (name, value, told) in cases {
        let binary = Binary::on(&app.database)
            .set("MAINTAINUK_HTTP__LISTEN", "127.0.0.1:0")
            .set(name, value.clone());
        let ended = binary.run(&["serve"]).await;
        let line = ended.one_line();
        assert!(line.to_lowercase().contains(told), "{name}={value}: {line}");
        assert!(!line.contains(password), "{name}={value} shows the password: {line}");
        assert!(line.len() < 400 && !ended.err.contains("stack backtrace"), "{line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_lacks_migrations_is_told_and_not_changed_when_asked_not_to() {
    let database = format!("it_{}", uuid::Uuid::now_v7().simple());
    let create = format!("CREATE DATABASE {database}");
    support::admin("postgres").await.batch_execute(&create).await.expect("a database");
    let binary = Binary::on(&database).set("MAINTAINUK_HTTP__LISTEN", "127.0.0.1:0");
    let ended = binary.run(&["serve", "--no-migrate"]).await;
    assert!(ended.one_line().contains("run `maintainuk migrate up` first"), "{ended:?}");
    let status = binary.run(&["migrate", "status"]).await;
    assert!(status.out.lines().count() >= 5 && !status.out.contains("applied"), "{status:?}");

    let served = binary.serve(&[]).await;
    let ready = reqwest::get(format!("{}/ready", served.base)).await.expect("an answer");
    assert_eq!(ready.status(), 200);
    let status = served.binary_run(&["migrate", "status"]).await;
    assert!(
        status.out.contains("applied 0000_ground") && !status.out.contains("missing"),
        "{status:?}"
    );
    let again = served.binary_run(&["migrate", "up"]).await;
    assert_eq!((again.code, again.out.trim()), (Some(0), "the schema is up to date"));
    let ended = served.stop().await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_are_printed_without_their_secrets() {
    let binary = Binary::new()
        .set("DATABASE_URL", "postgres://me:canary-one@db.example:5432/x?password=canary-two")
        .set("MAINTAINUK_DATABASE__MIGRATION_URL", "postgres://owner:canary-three@db.example/x")
        .set("MAINTAINUK_MAIL__SMTP_URL", "smtp://mailer:canary-four@mx.example:587?tls=required")
        .set("MAINTAINUK_FILES__S3_SECRET_ACCESS_KEY", "canary-five");
    let ended = binary.run(&["config"]).await;
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    assert!(ended.out.contains("postgres://me:***@db.example:5432/x"), "{}", ended.out);
    assert!(!ended.out.contains("canary"), "{}", ended.out);
    let place = binary.run(&["database"]).await;
    assert!(!place.out.contains("canary") && place.code == Some(0), "{place:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_name_the_port_that_is_listened_on_unless_another_address_is_given() {
    let binary = Binary::new().set("MAINTAINUK_HTTP__LISTEN", "127.0.0.1:9123");
    let ended = binary.run(&["config"]).await;
    assert!(ended.out.contains("\"http://localhost:9123\""), "{ended:?}");
    let named = binary.set("MAINTAINUK_HTTP__PUBLIC_URL", "https://repairs.example");
    let ended = named.run(&["config"]).await;
    assert!(ended.out.contains("\"https://repairs.example\""), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_says_all_that_is_wrong_and_nothing_when_nothing_is() {
    let app = TestApp::new().await;
    let good = Binary::on(&app.database).run(&["check"]).await;
    assert_eq!((good.code, good.out.matches("ok ").count()), (Some(0), 4), "{good:?}");
    let bad = Binary::on("no_such_database")
        .set("MAINTAINUK_FILES__DIR", "/proc/nothing/here")
        .set("MAINTAINUK_MAIL__SMTP_URL", "telnet://x");
    let bad = bad.run(&["check"]).await;
    assert!(bad.one_line().contains('3'), "{bad:?}");
    assert_eq!(bad.out.matches("wrong ").count(), 3, "{bad:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_of_the_api_is_printed() {
    let ended = Binary::new().run(&["openapi"]).await;
    let document: Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(document["info"]["title"], "MaintainUK");
    assert!(document["paths"].as_object().expect("paths").len() > 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_it_answers_what_it_has_begun_and_ends_well() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let served = Binary::on(&app.database).serve(&[]).await;
    let host = served.base.trim_start_matches("http://").to_owned();
    // A silent connection, an open stream and a request whose body is still on its way.
    let silent = TcpStream::connect(&host).await.expect("connected");
    let stream = org.admin.at_base(&served.base).request(reqwest::Method::GET, "/events");
    let mut stream = stream.send().await.expect("an answer");
    assert!(stream.chunk().await.expect("hello").is_some());
    let mut half = TcpStream::connect(&host).await.expect("connected");
    let body = r#"{"email":"a@b.example","password":"a long enough guess"}"#;
    let head = format!(
        "POST /api/v1/session HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    half.write_all(head.as_bytes()).await.expect("sent");
    half.write_all(&body.as_bytes()[..10]).await.expect("sent");
    reqwest::get(format!("{}/health", served.base)).await.expect("it has read what came before");

    terminate(&served.child).await;
    assert_eq!(soon("the stream to end", stream.chunk()).await.ok().flatten(), None);
    half.write_all(&body.as_bytes()[10..]).await.expect("sent");
    let mut answer = String::new();
    soon("the answer", half.read_to_string(&mut answer)).await.expect("text");
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    drop(silent);
    let Ended { code, err, .. } = served.ended().await;
    assert_eq!(code, Some(0), "{err}");
    assert!(TcpStream::connect(&host).await.is_err(), "nobody listens any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_stopped_while_every_connection_is_taken() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let binary = Binary::on(&app.database).set("MAINTAINUK_HTTP__MAX_CONNECTIONS", "1");
    let served = binary.serve(&["--no-worker"]).await;
    let stream = org.admin.at_base(&served.base).request(reqwest::Method::GET, "/events");
    let mut stream = stream.send().await.expect("an answer");
    assert!(stream.chunk().await.expect("hello").is_some());
    let ended = served.stop().await;
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert_eq!(stream.chunk().await.ok().flatten(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_a_running_embedded_server_other_commands_use_it() {
    let served = Binary::new().serve(&["--no-worker"]).await;
    let status = served.binary_run(&["migrate", "status"]).await;
    assert_eq!((status.code, status.out.contains("missing")), (Some(0), false), "{status:?}");
    assert!(status.out.contains("applied 0000_ground"), "{status:?}");
    let check = served.binary_run(&["check"]).await;
    assert_eq!(check.code, Some(0), "{check:?}");
    let mut worker = served.binary.start(&["worker"]);
    let mut log = tokio::io::BufReader::new(worker.stderr.take().expect("piped"));
    let mut line = String::new();
    let read = tokio::io::AsyncBufReadExt::read_line(&mut log, &mut line);
    soon("the worker to run", read).await.expect("text");
    assert!(line.contains("The worker is running"), "{line}");
    terminate(&worker).await;
    let status = soon("the worker to stop", worker.wait()).await.expect("it ended");
    assert!(status.success());
    let health = reqwest::get(format!("{}/ready", served.base)).await.expect("an answer");
    assert_eq!(health.status(), 200, "the server goes on");
    assert_eq!(served.stop().await.code, Some(0));
}
