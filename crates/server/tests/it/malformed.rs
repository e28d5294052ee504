//! Bytes that are no good HTTP.

use crate::binary::Binary;
use crate::support::TestApp;
use crate::wait::soon;
use futures_util::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sends bytes and gives what comes back until the server closes the connection.
async fn exchange(host: &str, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(host).await.expect("connected");
    // The server may have hung up before everything is sent.
    drop(stream.write_all(bytes).await);
    let mut answer = Vec::new();
    drop(soon("an end", stream.read_to_end(&mut answer)).await);
    String::from_utf8_lossy(&answer).into_owned()
}

fn cases() -> Vec<(&'static str, Vec<u8>)> {
    let post = |headers: &str, body: &str| {
        format!("POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n{headers}\r\n{body}")
            .into_bytes()
    };
    let get = |line: &str| format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n").into_bytes();
    let many: String = (0..500).map(|n| format!("x-{n}: y\r\n")).collect();
    vec![
        ("no HTTP at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()),
        ("HTTP/0.9", b"GET /\r\n\r\n".to_vec()),
        ("HTTP/9.9", get("GET / HTTP/9.9")),
        ("no path", get("GET HTTP/1.1")),
        ("a NUL in the path", get("GET /\0 HTTP/1.1")),
        ("a NUL in a header", b"GET / HTTP/1.1\r\nhost: x\r\nx-a: \0\r\n\r\n".to_vec()),
        ("a space in a header's name", b"GET / HTTP/1.1\r\nhost: x\r\nx a: b\r\n\r\n".to_vec()),
        ("a bare CR", b"GET / HTTP/1.1\rhost: x\r\n\r\n".to_vec()),
        ("a folded header", b"GET / HTTP/1.1\r\nhost: x\r\n x-a: b\r\n\r\n".to_vec()),
        ("two lengths", post("content-length: 2\r\ncontent-length: 3\r\n", "{}x")),
        ("a negative length", post("content-length: -1\r\n", "{}")),
        ("no number as length", post("content-length: two\r\n", "{}")),
        ("a length beyond all bounds", post("content-length: 99999999999999999999999\r\n", "{}")),
        ("a length of more than is allowed", post("content-length: 10000000\r\n", "{}")),
        (
            "length and chunks",
            post("content-length: 2\r\ntransfer-encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
        ),
        (
            "chunks and length",
            post("transfer-encoding: chunked\r\ncontent-length: 2\r\n", "2\r\n{}\r\n0\r\n\r\n"),
        ),
        ("unknown encoding", post("transfer-encoding: gzip\r\n", "{}")),
        (
            "a chunk size that is none",
            post("transfer-encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
        ),
        (
            "a chunk size beyond all bounds",
            post("transfer-encoding: chunked\r\n", "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
        ),
        ("a body that is cut", post("content-length: 100\r\n", "{\"email\":")),
        ("no UTF-8", [post("content-length: 4\r\n", ""), b"{\"\xff\"".to_vec()].concat()),
        ("deep JSON", post("content-length: 100000\r\n", &"[".repeat(100_000))),
        (
            "one huge header",
            format!("GET / HTTP/1.1\r\nhost: x\r\nx-a: {}\r\n\r\n", "y".repeat(200_000))
                .into_bytes(),
        ),
        ("a huge path", get(&format!("GET /{} HTTP/1.1", "y".repeat(200_000)))),
        ("very many headers", format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n").into_bytes()),
        ("%00 in a path", get("GET /api/v1/tickets/%00 HTTP/1.1")),
        ("overlong UTF-8", get("GET /api/v1/tickets/%c0%ae%c0%ae HTTP/1.1")),
        ("half an escape", get("GET /api/v1/tickets/%f HTTP/1.1")),
        ("a climbing path", get("GET /assets/../../../etc/passwd HTTP/1.1")),
        ("a hidden climbing path", get("GET /assets/%2e%2e/%2e%2e/etc/passwd.txt HTTP/1.1")),
        ("TRACE", get("TRACE /api/v1/session HTTP/1.1")),
        ("CONNECT", get("CONNECT evil.example:443 HTTP/1.1")),
        ("a method of our own", get("BREW /api/v1/session HTTP/1.1")),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_good_http_is_refused_and_never_a_fault_of_ours() {
    let app = TestApp::new().await;
    let served = Binary::on(&app.database)
        .set("MAINTAINUK_HTTP__CLIENT_SECONDS", "1")
        .serve(&["--no-worker"])
        .await;
    let host = served.base.trim_start_matches("http://").to_owned();
    let tries = cases().into_iter().map(async |(what, bytes)| {
        let answer = exchange(&host, &bytes).await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{what}: {answer:.200}");
        assert!(!answer.contains("root:"), "{what}: {answer}");
        let statuses = answer.matches("HTTP/1.1 ").count();
        assert_eq!(statuses, 1, "{what} is answered once and closed: {answer}");
    });
    futures_util::future::join_all(tries).await;
    // The same bytes with some of them changed, again and again the same way.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    let small: Vec<_> = cases().into_iter().filter(|(_, bytes)| bytes.len() < 5_000).collect();
    let tries = small.iter().cycle().take(2_000).map(|(what, bytes)| {
        let mut bytes = bytes.clone();
        for _ in 0..=random() % 4 {
            let at = usize::try_from(random()).unwrap_or(0) % bytes.len();
            bytes[at] = u8::try_from(random() & 0xff).unwrap_or(0);
        }
        let host = &host;
        async move {
            let answer = exchange(host, &bytes).await;
            assert!(!answer.contains("HTTP/1.1 5"), "{what} {bytes:?}: {answer}");
        }
    });
    let tries: Vec<_> = tries.collect();
    futures_util::stream::iter(tries).buffer_unordered(500).collect::<()>().await;
    assert_eq!(
        reqwest::get(format!("{}/health", served.base)).await.expect("an answer").status(),
        200
    );
    let ended = served.stop().await;
    assert_eq!(ended.code, Some(0));
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
}
