//! Email over real SMTP, and into the sandbox mailbox.

use crate::main_line::report;
use crate::smtp_peer::{Mode, Peer};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::{features, outbox};

async fn app(peer: &Peer, change: impl FnOnce(&mut Config)) -> TestApp {
    let url = peer.url.clone();
    TestApp::with(move |config| {
        config.mail.smtp_url = url;
        config.mail.from = "Repairs <repairs@maintain.example>".into();
        change(config);
    })
    .await
}

async fn sql(app: &TestApp, sql: &str) {
    app.admin().await.batch_execute(sql).await.expect(sql);
}

async fn once(app: &TestApp) -> usize {
    outbox::run_due(&app.app, &features::jobs()).await.expect("the outbox answers")
}

/// The only job: its status, attempts, last error.
async fn job(org: &Org) -> (String, i64, String) {
    let jobs = org.admin.get("/jobs").await.expect(200);
    let job = &jobs["items"][0];
    let text = |name: &str| job[name].as_str().unwrap_or_default().to_owned();
    (text("status"), job["attempts"].as_i64().expect("a number"), text("lastError"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_arrives_is_what_was_written_for_every_reader() {
    let peer = Peer::start().await;
    let app = app(&peer, |_| {}).await;
    let org = app.org("acme").await;
    sql(
        &app,
        r#"UPDATE "Organisations" SET "Name" = 'Größe & Söhne, Ltd. "Süd" <x>';
           UPDATE "ContactPoints" SET "FirstName" = 'Zoë' WHERE "FirstName" = 'Tess'"#,
    )
    .await;
    let ticket = report(&app, &org).await;
    sql(&app, r#"UPDATE "MaintenanceTickets" SET "Title" = 'Décor <b>wet</b> – 3 °C'"#).await;
    app.run_jobs().await;

    let [mail] = &peer.mails()[..] else { panic!("one mail, not {}", peer.mails().len()) };
    assert_eq!(
        (mail.from.as_str(), mail.to.as_str()),
        ("repairs@maintain.example", "tess@example.org")
    );
    assert_eq!(mail.header("Subject"), "We have your repair TKT-000001: Décor <b>wet</b> – 3 °C");
    assert_eq!(mail.header("To"), "tess@example.org");
    let from = mail.header("From");
    assert!(
        from.contains("Größe & Söhne, Ltd.") && from.ends_with("<repairs@maintain.example>"),
        "{from}"
    );
    let jobs = org.admin.get("/jobs").await.expect(200);
    let id = jobs["items"][0]["id"].as_str().unwrap();
    assert_eq!(mail.header("Message-ID"), format!("<{id}@maintain.example>"));
    assert!(mail.header("Content-Type").starts_with("multipart/alternative"));

    let (text, html) =
        (mail.part("text/plain; charset=utf-8"), mail.part("text/html; charset=utf-8"));
    assert!(text.starts_with("Dear Zoë,") && text.contains("“Décor <b>wet</b> – 3 °C”"), "{text}");
    assert!(text.contains(&format!("http://localhost:8080/tickets/{ticket}")));
    assert!(html.contains("Décor &lt;b&gt;wet&lt;/b&gt;") && !html.contains("<b>"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_for_good_is_told_to_a_person_and_one_for_now_is_tried_again() {
    let peer = Peer::start().await;
    let app = app(&peer, |config| config.worker.backoff_ms = 3_600_000).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    peer.be(Mode::Later);
    once(&app).await;
    let (status, attempts, error) = job(&org).await;
    assert_eq!((status.as_str(), attempts), ("Pending", 1));
    assert!(error.contains("try again later"), "{error}");

    sql(&app, r#"UPDATE "OutboxMessages" SET "AvailableAt" = now()"#).await;
    peer.be(Mode::Refuses);
    once(&app).await;
    let (status, attempts, error) = job(&org).await;
    assert_eq!((status.as_str(), attempts), ("Failed", 2));
    assert!(error.contains("no such user"), "{error}");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page["events"].to_string().contains("EmailSent"), "nothing was sent");

    let ids: Vec<String> = peer.mails().iter().map(|mail| mail.header("Message-ID")).collect();
    assert_eq!((ids.len(), &ids[0]), (2, &ids[1]));
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_waits_while_the_server_does_not_take_our_password() {
    let peer = Peer::start().await;
    let url = peer.url.replace("smtp://", "smtp://mailer:secret@");
    let app = TestApp::with(|config| config.mail.smtp_url = url).await;
    let org = app.org("acme").await;
    report(&app, &org).await;
    peer.be(Mode::KnowsNobody);
    once(&app).await;
    let (status, _, error) = job(&org).await;
    assert_eq!(status, "Pending", "the settings are wrong, not the mail: {error}");
    peer.be(Mode::Takes);
    app.run_jobs().await;
    assert_eq!(job(&org).await.0, "Completed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_fails_again_and_again_is_left_alone_and_then_tried() {
    let peer = Peer::start().await;
    let url = peer.url.clone();
    let clock = Clock::fixed(Clock::system().now());
    let app = TestApp::with_clock(clock.clone(), |config| {
        config.mail.smtp_url = url;
        config.worker.max_attempts = 20;
    })
    .await;
    let org = app.org("acme").await;
    report(&app, &org).await;
    peer.be(Mode::HangsUp);
    let due = r#"UPDATE "OutboxMessages" SET "AvailableAt" = now()"#;
    for _ in 0..10 {
        sql(&app, due).await;
        assert_eq!(once(&app).await, 1);
    }
    assert_eq!((peer.connections(), job(&org).await.1), (10, 10));

    sql(&app, due).await;
    assert_eq!(once(&app).await, 1);
    let (status, attempts, error) = job(&org).await;
    assert_eq!((status.as_str(), attempts), ("Pending", 10), "what was not tried does not count");
    assert!(error.contains("waiting a little"), "{error}");
    assert_eq!(peer.connections(), 10, "it was left alone");
    assert_eq!(once(&app).await, 0, "and is not due before the pause is over");

    peer.be(Mode::Takes);
    clock.advance_minutes(1);
    sql(&app, due).await;
    assert_eq!(once(&app).await, 1);
    assert_eq!(job(&org).await.0, "Completed");
    report(&app, &org).await;
    app.run_jobs().await;
    assert_eq!(peer.mails().len(), 12, "it is open again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_without_an_address_is_a_line_on_the_timeline_and_no_failure() {
    let peer = Peer::start().await;
    let app = app(&peer, |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    sql(&app, r#"UPDATE "ContactPoints" SET "Email" = NULL"#).await;
    once(&app).await;
    assert_eq!(job(&org).await.0, "Completed");
    assert_eq!(peer.connections(), 0);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let told = "No email to Tess: there is no address that works";
    assert_eq!(page["events"].to_string().matches(told).count(), 1, "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_none_costs_no_connection() {
    let peer = Peer::start().await;
    let app = app(&peer, |_| {}).await;
    let org = app.org("acme").await;
    report(&app, &org).await;
    sql(&app, r#"UPDATE "ContactPoints" SET "Email" = 'not an address'"#).await;
    once(&app).await;
    assert_eq!(job(&org).await.0, "Failed");
    assert_eq!(peer.connections(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_sandbox_a_second_delivery_is_the_same_mail_and_told_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    app.run_jobs().await;
    sql(&app, r#"UPDATE "OutboxMessages" SET "Status" = 'Pending'"#).await;
    assert_eq!(once(&app).await, 1);
    let mail = org.admin.get("/mailbox").await.expect(200);
    assert_eq!(mail["items"].as_array().unwrap().len(), 1);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["events"].to_string().matches("EmailSent").count(), 1);
}
