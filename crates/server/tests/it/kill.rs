//! A worker is killed in the middle of sending: nothing is lost, and what is sent twice is seen to
//! be the same.

use crate::binary::{Binary, signal};
use crate::main_line::report;
use crate::smtp_peer::{Mode, Peer};
use crate::support::TestApp;
use crate::wait::{soon, until};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

const LEASE: Duration = Duration::from_secs(2);
const POLL: Duration = Duration::from_millis(50);
/// Between two looks for messages of workers that stopped.
const RESCUE: Duration = Duration::from_secs(1);

fn worker(app: &TestApp, peer: &Peer) -> Binary {
    Binary::on(&app.database)
        .set("MAINTAINUK_WORKER__LEASE_SECONDS", LEASE.as_secs().to_string())
        .set("MAINTAINUK_WORKER__POLL_MS", POLL.as_millis().to_string())
        .set("MAINTAINUK_WORKER__BACKOFF_MS", "50")
        .set("MAINTAINUK_MAIL__SMTP_URL", &peer.url)
        .set("MAINTAINUK_MAIL__FROM", "Repairs <repairs@maintain.example>")
        .set("MAINTAINUK_DATABASE__POOL__MINIMUM", "1")
}

async fn count(app: &TestApp, sql: &str) -> i64 {
    app.admin().await.query_one(sql, &[]).await.expect(sql).get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_five_times_while_sending_twenty_mails_it_loses_none_and_tells_each_once() {
    let app = TestApp::new().await;
    let peer = Peer::start().await;
    // Mail to one person leaves one by one, so there are several people.
    for name in ["one", "two", "three", "four"] {
        let org = app.org(name).await;
        for _ in 0..5 {
            report(&app, &org).await;
        }
    }
    let binary = worker(&app, &peer);
    for round in 1..=5 {
        peer.be(Mode::Holds);
        let before = peer.mails().len();
        let mut child = binary.start(&["worker"]);
        until("a mail in the middle of being sent", async || {
            (peer.mails().len() > before).then_some(())
        })
        .await;
        child.kill().await.expect("killed");
        let stuck = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Status" = 'Dispatched'"#;
        assert!(count(&app, stuck).await > 0, "round {round} cut nothing");
        peer.be(Mode::Takes);
    }
    let killed = Instant::now();
    let mut last = binary.start(&["worker"]);
    let left = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Status" <> 'Completed'"#;
    until("every mail to be sent", async || (count(&app, left).await == 0).then_some(())).await;
    let took = killed.elapsed();
    last.kill().await.expect("killed");
    // Starting the process is in it, and five mails to each in turn.
    assert!(took < LEASE + RESCUE + POLL + Duration::from_secs(3), "{took:?}");

    let mut copies: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for mail in peer.mails() {
        copies.entry(mail.header("Message-ID")).or_default().push(mail.header("Subject"));
    }
    assert_eq!(copies.len(), 20, "none lost, none new");
    let twice = copies.values().filter(|subjects| subjects.len() > 1).count();
    assert!(twice >= 4, "each kill cut at least one: {twice}");
    for subjects in copies.values() {
        assert_eq!(subjects.iter().collect::<BTreeSet<_>>().len(), 1, "{subjects:?}");
    }
    let told = r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "EventType" = 'EmailSent'"#;
    assert_eq!(count(&app, told).await, 20);
    assert_eq!(
        count(&app, r#"SELECT count(*) FROM "Notifications" WHERE "SentAt" IS NULL"#).await,
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_worker_takes_over_within_the_lease_and_a_look() {
    let app = TestApp::new().await;
    let peer = Peer::start().await;
    let org = app.org("acme").await;
    report(&app, &org).await;
    let binary = worker(&app, &peer);
    peer.be(Mode::Holds);
    let mut first = binary.start(&["worker"]);
    until("a mail in the middle", async || (peer.mails().len() == 1).then_some(())).await;
    // The other is up and idle, so that only the lease is measured.
    let mut second = binary.start(&["worker"]);
    let idle = r#"SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'"#;
    until("both to run", async || (count(&app, idle).await == 2).then_some(())).await;
    first.kill().await.expect("killed");
    let killed = Instant::now();
    peer.be(Mode::Takes);
    let told = r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "EventType" = 'EmailSent'"#;
    until("the mail to be told", async || (count(&app, told).await == 1).then_some(())).await;
    let took = killed.elapsed();
    assert!(took < LEASE + RESCUE + POLL + Duration::from_secs(2), "{took:?}");
    let ids: Vec<String> = peer.mails().iter().map(|mail| mail.header("Message-ID")).collect();
    assert!(ids.len() >= 2 && ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    second.kill().await.expect("killed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_was_frozen_overwrites_nothing_when_it_wakes() {
    let app = TestApp::new().await;
    let peer = Peer::start().await;
    let org = app.org("acme").await;
    report(&app, &org).await;
    let binary = worker(&app, &peer);
    peer.be(Mode::Holds);
    let mut frozen = binary.start(&["worker"]);
    until("a mail in the middle", async || (peer.mails().len() == 1).then_some(())).await;
    signal(&frozen, "-STOP").await;
    peer.be(Mode::Takes);
    let mut other = binary.start(&["worker"]);
    // Each day has other work too.
    let completed = r#"SELECT count(*) FROM "OutboxMessages"
        WHERE "Status" = 'Completed' AND "Type" = 'send-email'"#;
    until("the other to send it", async || (count(&app, completed).await == 1).then_some(())).await;
    let row = r#"SELECT to_jsonb(o)::text FROM "OutboxMessages" o WHERE o."Type" = 'send-email'"#;
    let before: String = app.admin().await.query_one(row, &[]).await.expect("a row").get(0);

    signal(&frozen, "-CONT").await;
    signal(&frozen, "-TERM").await;
    let status = soon("the woken one to stop", frozen.wait()).await.expect("it ended");
    assert!(status.success());
    let after: String = app.admin().await.query_one(row, &[]).await.expect("a row").get(0);
    assert_eq!(before, after);
    let told = r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "EventType" = 'EmailSent'"#;
    assert_eq!(count(&app, told).await, 1);
    other.kill().await.expect("killed");
}
