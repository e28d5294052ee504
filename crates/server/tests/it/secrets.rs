//! What is logged holds nobody's secret, address or words.

use crate::binary::Binary;
use crate::main_line::report;
use crate::pictures::jpeg;
use crate::smtp_peer::{Mode, Peer};
use crate::support::TestApp;
use crate::wait::until;
use reqwest::Method;
use serde_json::json;

const CANARY: &str = "canary7f3a";

#[tokio::test(flavor = "multi_thread")]
async fn the_log_holds_ids_and_no_secret_address_or_text_even_when_everything_fails() {
    let app = TestApp::new().await;
    let peer = Peer::start().await;
    peer.be(Mode::Refuses);
    let org = app.org("acme").await;
    let sql = async |sql: String| app.admin().await.batch_execute(&sql).await.expect(&sql);
    sql(format!(
        r#"UPDATE "ContactPoints" SET "Email" = '{CANARY}@example.org', "LastName" = '{CANARY}'"#
    ))
    .await;
    let served = Binary::on(&app.database)
        .set("MAINTAINUK_LOG__FILTER", "trace")
        .set("MAINTAINUK_LOG__FORMAT", "json")
        .set(
            "MAINTAINUK_MAIL__SMTP_URL",
            peer.url.replace("smtp://", &format!("smtp://mailer:{CANARY}@")),
        )
        .set("MAINTAINUK_WORKER__POLL_MS", "50")
        .serve(&[])
        .await;
    let staff = org.coordinator.at_base(&served.base);
    let nobody = app.stranger().at_base(&served.base);
    let ticket = report(&app, &org).await;
    let title = json!({ "title": format!("Leak at {CANARY}") });

    let guess = json!({ "email": format!("{CANARY}@acme.example"), "password": format!("{CANARY} {CANARY}") });
    nobody.post("/session", guess).await.expect(401);
    nobody
        .request(Method::GET, "/session")
        .header("cookie", format!("maintainuk={CANARY}"))
        .send()
        .await
        .expect("401");
    staff.patch(&format!("/tickets/{ticket}"), 1, title.clone()).await.expect(200);
    staff.get(&format!("/tickets?q={CANARY}")).await.expect(200);
    staff.get(&format!("/{CANARY}?x={CANARY}")).await.expect(404);
    staff.post(&format!("/tickets/{ticket}/notes"), json!({ "note": CANARY, "no": CANARY })).await;
    staff.post("/tickets", json!({ "priority": CANARY })).await.expect(422);
    let name = format!("{CANARY}.jpg");
    let files =
        [(name.as_str(), "image/jpeg", &jpeg(20, 10)[..]), (&name, "image/png", CANARY.as_bytes())];
    staff.upload(&format!("/tickets/{ticket}/attachments"), &files).await.expect(422);

    // A refusal of the database that quotes the whole row.
    let never = r#"ALTER TABLE "MaintenanceTickets"
        ADD CONSTRAINT never CHECK ("Title" NOT LIKE '%again%') NOT VALID"#;
    sql(never.into()).await;
    let again = json!({ "title": format!("Leak at {CANARY} again") });
    let parent = [
        ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        ("if-match", "\"2\""),
    ];
    let failed =
        staff.send(Method::PATCH, &format!("/tickets/{ticket}"), Some(again), &parent).await;
    let problem = failed.expect(500);
    assert!(!problem.to_string().contains("never"), "{problem}");
    let given_up = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Status" = 'Failed' AND "LastError" LIKE '%no such user%'"#;
    until("a mail to be refused", async || {
        let count: i64 = app.admin().await.query_one(given_up, &[]).await.expect("a count").get(0);
        (count > 0).then_some(())
    })
    .await;

    let ended = served.stop().await;
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let of_the_failure: Vec<&str> = ended
        .err
        .lines()
        .filter(|line| line.contains("4bf92f3577b34da6a3ce929d0e0e4736"))
        .collect();
    assert!(!of_the_failure.is_empty() && ended.err.contains("23514"), "{}", ended.err);
    assert!(ended.err.contains("A job failed"), "{}", ended.err);
    for (what, text) in [("log", &ended.err), ("output", &ended.out)] {
        let found: Vec<&str> = text.lines().filter(|line| line.contains(CANARY)).collect();
        assert!(found.is_empty(), "the {what} tells: {found:#?}");
        assert!(!text.contains("token-"), "a session's token is in the {what}");
    }
}
