//! What is around every request: headers, ids, and commands that nothing cuts short.

use crate::main_line::report;
use crate::pictures::jpeg;
use crate::support::{Answer, TestApp, admin};
use crate::wait::until;
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::json;

async fn every_kind_of_answer(app: &TestApp) -> Vec<(&'static str, u16, HeaderMap)> {
    let org = app.org("acme").await;
    let ticket = report(app, &org).await;
    let photo = jpeg(30, 20);
    let files = [("a.jpg", "image/jpeg", photo.as_slice())];
    let path = format!("/tickets/{ticket}/attachments");
    let added = org.coordinator.upload(&path, &files).await.expect(201);
    let photo = added["items"][0]["url"].as_str().expect("a URL").to_owned();
    let (staff, nobody) = (&org.coordinator, app.stranger());
    let absolute = |path: &str| format!("{}{path}", app.base);
    let plain = reqwest::Client::new();
    let mut seen = Vec::new();
    let mut note = |what, answer: Answer| seen.push((what, answer.status.as_u16(), answer.headers));
    note("a page of the API", staff.get("/tickets").await);
    note("a change", staff.post(&format!("/tickets/{ticket}/notes"), json!({ "note": "x" })).await);
    note("a stranger", nobody.get("/tickets").await);
    note("no such record", staff.get(&format!("/tickets/{}", uuid::Uuid::now_v7())).await);
    note("no such path", staff.get("/nothing").await);
    note("no such method", staff.send(Method::PUT, "/tickets", None, &[]).await);
    note("a refused body", staff.post("/tickets", json!({})).await);
    note("too large", staff.post("/tickets", json!({ "title": "x".repeat(2_000_000) })).await);
    note("forbidden", org.viewer.post("/tickets", json!({})).await);
    note(
        "another site",
        staff.send(Method::POST, "/tickets", None, &[("origin", "https://evil.example")]).await,
    );
    for path in [&photo, "/api/docs/", "/api/openapi.json", "/api/nothing"] {
        let (status, headers, _) = staff.bytes(path).await;
        seen.push(("a file", status.as_u16(), headers));
    }
    for path in ["/health", "/ready", "/metrics", "/", "/assets/none.js", "/tickets"] {
        let answer = plain.get(absolute(path)).send().await.expect("an answer");
        seen.push(("outside the API", answer.status().as_u16(), answer.headers().clone()));
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_its_security_headers_and_an_id() {
    let app = TestApp::with(|config| config.http.public_url = "http://localhost:8080".into()).await;
    let answers = every_kind_of_answer(&app).await;
    assert_eq!(answers.len(), 20);
    for (what, status, headers) in answers {
        let header = |name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_else(|| panic!("{what} ({status}) lacks {name}"))
        };
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin");
        assert!(header("content-security-policy").contains("frame-ancestors 'none'"), "{what}");
        assert!(!header("cache-control").is_empty() && !header("permissions-policy").is_empty());
        let id = header("x-request-id");
        assert!(id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()), "{id}");
        assert!(headers.get("strict-transport-security").is_none(), "not over plain HTTP");
        assert!(headers.get("server").is_none() && headers.get("x-powered-by").is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let app =
        TestApp::with(|config| config.http.public_url = "https://repairs.example".into()).await;
    let answer = app.stranger().get("/nothing").await;
    let told = answer.headers["strict-transport-security"].to_str().unwrap().to_owned();
    assert!(told.starts_with("max-age=31536000"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_callers_trace_is_kept_and_nonsense_is_not() {
    let app = TestApp::new().await;
    let nobody = app.stranger();
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let parent = format!("00-{trace}-00f067aa0ba902b7-01");
    let answer = nobody.send(Method::GET, "/tickets", None, &[("traceparent", &parent)]).await;
    assert_eq!(answer.headers["x-request-id"], trace);
    assert_eq!(answer.expect(401)["traceId"], trace);
    for nonsense in
        ["", "00-", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "x-<script>-y-z"]
    {
        let answer = nobody.send(Method::GET, "/tickets", None, &[("traceparent", nonsense)]).await;
        let id = answer.headers["x-request-id"].to_str().unwrap().to_owned();
        assert!(id.len() == 32 && !nonsense.contains(&id), "{nonsense}: {id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_goes_through_though_its_client_hangs_up() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let mut holder = admin(&app.database).await;
    let held = holder.transaction().await.expect("begun");
    held.batch_execute(r#"SELECT 1 FROM "MaintenanceTickets" FOR UPDATE"#).await.expect("locked");
    let path = format!("/tickets/{ticket}/notes");
    let client = org.coordinator.clone();
    let request =
        tokio::spawn(async move { client.post(&path, json!({ "note": "still here" })).await });
    let watch = app.admin().await;
    let count = async |condition: &str| -> i64 {
        let sql = format!(
            "SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND {condition}"
        );
        watch.query_one(&sql, &[]).await.expect(&sql).get(0)
    };
    until("the command to wait for the lock", async || {
        (count("wait_event_type = 'Lock'").await == 1).then_some(())
    })
    .await;
    request.abort();
    assert!(request.await.is_err(), "the client is gone");
    held.commit().await.expect("released");
    until("the note", async || {
        let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
        page["events"].to_string().contains("still here").then_some(())
    })
    .await;
    until("no transaction to be open", async || {
        (count("state LIKE 'idle in transaction%'").await == 0).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_clients_that_hang_up_leave_no_transaction_open() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/notes");
    let tries = (0..200_u64).map(|number| {
        let (client, path) = (org.coordinator.clone(), path.clone());
        async move {
            let note = json!({ "note": format!("note {number}") });
            let limit = std::time::Duration::from_micros(number * 150);
            drop(tokio::time::timeout(limit, client.post(&path, note)).await);
        }
    });
    futures_util::future::join_all(tries).await;
    let watch = app.admin().await;
    let open = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND state <> 'idle'";
    until("everything to be quiet", async || {
        let count: i64 = watch.query_one(open, &[]).await.expect("an answer").get(0);
        (count == 0).then_some(())
    })
    .await;
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_database_restarts_requests_work_again() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for _ in 0..3 {
        let warm = (0..8).map(|_| org.viewer.get("/tickets"));
        futures_util::future::join_all(warm).await;
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()";
        app.admin().await.batch_execute(cut).await.expect("cut");
        until("eight requests in a row to work", async || {
            for _ in 0..8 {
                let answer = org.viewer.get("/tickets").await;
                if answer.status != 200 {
                    // It was given a connection whose end had not been seen yet.
                    assert!(answer.headers.contains_key("retry-after"), "{answer:?}");
                    answer.expect(503);
                    return None;
                }
            }
            Some(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_no_connection_is_free_clients_are_told_to_come_back() {
    let app = TestApp::with(|config| {
        config.database.pool.maximum = 1;
        config.database.pool.wait_seconds = 1;
    })
    .await;
    let org = app.org("acme").await;
    let taken = app.app.db.pool().get().await.expect("the only one");
    let answer = org.viewer.get("/tickets").await;
    let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=10).contains(&seconds));
    assert_eq!(answer.expect(503)["type"], "urn:maintainuk:problem:unavailable");
    drop(taken);
    org.viewer.get("/tickets").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_takes_too_long_is_given_up_and_leaves_nothing_open() {
    let app = TestApp::with(|config| config.http.timeout_seconds = 1).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let mut holder = admin(&app.database).await;
    let held = holder.transaction().await.expect("begun");
    held.batch_execute(r#"SELECT 1 FROM "MaintenanceTickets" FOR UPDATE"#).await.expect("locked");
    let path = format!("/tickets/{ticket}/notes");
    let answer = org.coordinator.post(&path, json!({ "note": "too late" })).await;
    assert!(answer.headers.contains_key("retry-after"));
    answer.expect(503);
    held.commit().await.expect("released");
    let watch = app.admin().await;
    let open = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND state <> 'idle'";
    until("everything to be quiet", async || {
        let count: i64 = watch.query_one(open, &[]).await.expect("an answer").get(0);
        (count == 0).then_some(())
    })
    .await;
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page["events"].to_string().contains("too late"), "given up is not done");
}
