//! Clients that are slow, silent or too many.

use crate::support::TestApp;
use crate::wait::soon;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn connect(app: &TestApp) -> TcpStream {
    TcpStream::connect(app.base.trim_start_matches("http://")).await.expect("connected")
}

/// What comes until the server closes the connection, and how long that took.
async fn to_the_end(stream: &mut TcpStream) -> (String, Duration) {
    let begun = Instant::now();
    let mut answer = Vec::new();
    // A reset is an end as well.
    drop(soon("the connection to be closed", stream.read_to_end(&mut answer)).await);
    (String::from_utf8_lossy(&answer).into_owned(), begun.elapsed())
}

async fn impatient() -> TestApp {
    TestApp::with(|config| config.http.client_seconds = 1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_says_nothing_or_stops_in_the_middle_is_cut_off() {
    let app = impatient().await;
    let host = "host: localhost\r\n";
    let cases = [
        ("silent", String::new()),
        ("in the request line", "GET /hea".into()),
        ("in the headers", format!("GET /health HTTP/1.1\r\n{host}x-slow: ")),
        (
            "in the body",
            format!(
                "POST /api/v1/session HTTP/1.1\r\n{host}content-type: application/json\r\n\
                 content-length: 1000\r\n\r\n{{\"email\":"
            ),
        ),
        (
            "in a chunk",
            format!(
                "POST /api/v1/session HTTP/1.1\r\n{host}content-type: application/json\r\n\
                 transfer-encoding: chunked\r\n\r\n100\r\n{{\"email\":"
            ),
        ),
        ("after an answer", format!("GET /health HTTP/1.1\r\n{host}\r\n")),
    ];
    let tries = cases.map(|(when, sent)| {
        let app = &app;
        async move {
            let mut stream = connect(app).await;
            stream.write_all(sent.as_bytes()).await.expect("sent");
            let (answer, took) = to_the_end(&mut stream).await;
            assert!(took < Duration::from_secs(4), "{when}: {took:?}");
            assert!(!answer.contains("HTTP/1.1 5"), "{when}: {answer}");
            if when.contains("body") || when.contains("chunk") {
                assert!(answer.starts_with("HTTP/1.1 400"), "{when}: {answer}");
            }
        }
    });
    futures_util::future::join_all(tries).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_drips_its_headers_gets_no_more_time() {
    let app = impatient().await;
    let mut stream = connect(&app).await;
    stream.write_all(b"GET /health HTTP/1.1\r\nhost: localhost\r\n").await.expect("sent");
    let begun = Instant::now();
    let mut ticks = tokio::time::interval(Duration::from_millis(100));
    let mut byte = [0; 1];
    loop {
        tokio::select! {
            _ = ticks.tick() => drop(stream.write_all(b"x-a: b\r\n").await),
            _ = stream.read(&mut byte) => break,
        }
        assert!(begun.elapsed() < Duration::from_secs(4), "still open");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_takes_nothing_of_its_answers_makes_room_for_others() {
    let app = TestApp::with(|config| {
        config.http.client_seconds = 1;
        config.http.max_connections = 1;
    })
    .await;
    let mut greedy = connect(&app).await;
    let request = b"GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n";
    // Far more than the system holds for a connection.
    for _ in 0..400 {
        if tokio::time::timeout(Duration::from_millis(100), greedy.write_all(request))
            .await
            .is_err()
        {
            break;
        }
    }
    let answer = soon("room", app.stranger().get("/health")).await;
    assert_ne!(answer.status, 503);
}

#[tokio::test(flavor = "multi_thread")]
async fn beyond_the_cap_connections_wait_until_others_end() {
    let app = TestApp::with(|config| config.http.max_connections = 2).await;
    let request = b"GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    let (one, two) = (connect(&app).await, connect(&app).await);
    let mut third = connect(&app).await;
    third.write_all(request).await.expect("sent");
    let mut byte = [0; 1];
    let early = tokio::time::timeout(Duration::from_millis(300), third.read(&mut byte)).await;
    assert!(early.is_err(), "it was answered although two others are open");
    drop(one);
    let (answer, _) = to_the_end(&mut third).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(two);
}
