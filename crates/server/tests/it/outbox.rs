//! How messages are claimed, done, tried again and given up.

use crate::probe::{Bench, Does, bare_org};
use crate::support::TestApp;
use maintainuk::clock::Clock;
use maintainuk::db::Query;
use maintainuk_domain::ids::OutboxId;
use std::collections::HashSet;

#[tokio::test(flavor = "multi_thread")]
async fn a_leased_message_is_nobody_elses() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::WaitsAtGate], None).await;
    let (first, second) = tokio::join!(bench.once(), async {
        bench.begun(1).await;
        let second = bench.once().await;
        bench.open_gate(1);
        second
    });
    assert_eq!((first, second, bench.runs().len()), (1, 0, 1));
    assert_eq!(bench.states().await, [("Completed".into(), 1, None)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_late_worker_reports_counts_for_nothing() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::Well], None).await;
    let claim = async || {
        let sql = "SELECT * FROM ops.outbox_claim(ARRAY['probe'], 10, interval '1 microsecond')";
        let rows = app.app.db.door(Query(sql, &[])).await.expect("claimed");
        (rows[0].get::<_, OutboxId>("id"), rows[0].get::<_, i32>("attempts"))
    };
    let settle = async |id: OutboxId, attempt: i32, outcome: &str| -> i64 {
        let sql = "SELECT ops.outbox_settle(ARRAY[$1::uuid], ARRAY[$2::int], ARRAY[$3::text], ARRAY[0::float8], \
            ARRAY[NULL::text])";
        let rows = app.app.db.door(Query(sql, &[&id, &attempt, &outcome])).await.expect("settled");
        rows[0].get(0)
    };
    let (id, slow) = claim().await;
    app.app.db.door(Query("SELECT ops.outbox_rescue(10)", &[])).await.expect("rescued");
    assert_eq!(settle(id, slow, "Completed").await, 0, "it is pending again");
    let (_, second) = claim().await;
    assert_eq!((slow, second), (1, 2));
    for outcome in ["Completed", "Failed", "Unbegun"] {
        assert_eq!(settle(id, slow, outcome).await, 0, "{outcome}");
    }
    assert_eq!(bench.statuses().await, "Dispatched");
    assert_eq!(settle(id, second, "Unbegun").await, 1);
    assert_eq!(bench.states().await[0].1, 1, "an attempt that was not made does not count");
    let (_, third) = claim().await;
    assert_eq!(settle(id, third, "Completed").await, 1);
    assert_eq!(settle(id, third, "Failed").await, 0, "settled once and for all");
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_come_back_in_the_future_and_spread_out() {
    let app = TestApp::with(|config| {
        config.worker.backoff_ms = 3_600_000;
        config.worker.batch = 400;
        config.worker.concurrency = 50;
    })
    .await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::Fails; 400], None).await;
    assert_eq!(bench.once().await, 400);
    assert_eq!(bench.count(r#""Status" = 'Pending' AND "Attempts" = 1"#).await, 400);
    assert_eq!(bench.count(r#""AvailableAt" > now() + interval '1 hour'"#).await, 0);
    for tenth in 0..10 {
        let condition = format!(
            r#""AvailableAt" BETWEEN now() + interval '{} minutes' AND now() + interval '{} minutes'"#,
            tenth * 6 - 1,
            tenth * 6 + 6
        );
        let share = bench.count(&condition).await;
        assert!((10..=90).contains(&share), "{share} of 400 in tenth {tenth}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_tried_again_a_hopeless_one_is_not_and_none_holds_up_the_rest() {
    let app = TestApp::with(|config| config.worker.max_attempts = 3).await;
    let bench = Bench(&app);
    let org = bare_org(&app).await;
    let what = [Does::Fails, Does::GivesUp, Does::Panics, Does::FailsFirst, Does::Well];
    bench.promise(org, 0, &what, None).await;
    bench
        .sql(
            r#"UPDATE "OutboxMessages" SET "PayloadJson" = "PayloadJson" - 'does'
               WHERE "PayloadJson" ->> 'number' = '4'"#,
        )
        .await;
    bench.promise(org, 5, &[Does::Well; 3], None).await;
    let (worker, stop) = bench.worker();
    bench.become_("Dead Failed Dead Completed Failed Completed Completed Completed").await;
    stop.send_replace(true);
    worker.await.expect("the worker outlives what its jobs do");
    let told: Vec<_> = bench.states().await;
    let error = |at: usize| told[at].2.clone().unwrap_or_default();
    assert_eq!((told[0].1, error(0).as_str()), (3, "not today"));
    assert_eq!((told[1].1, error(1).as_str()), (1, "not ever"));
    assert_eq!((told[2].1, error(2).as_str()), (3, "it panicked"));
    assert_eq!(told[3].1, 2);
    assert_eq!((told[4].1, error(4).contains("payload")), (1, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_never_ends_is_cut_within_its_lease() {
    let app = TestApp::with(|config| {
        config.worker.lease_seconds = 1;
        config.worker.max_attempts = 1;
    })
    .await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::WaitsAtGate], None).await;
    bench.once().await;
    assert_eq!(bench.states().await, [("Dead".into(), 1, Some("it took too long".into()))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_of_a_worker_that_is_gone_are_taken_back_while_they_have_tries_left() {
    let app = TestApp::with(|config| config.worker.max_attempts = 2).await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::Well; 3], None).await;
    bench
        .sql(
            r#"UPDATE "OutboxMessages" SET "Status" = 'Dispatched', "Attempts" = 1,
                   "LeasedUntil" = now() - interval '1 second';
               UPDATE "OutboxMessages" SET "Attempts" = 2 WHERE "PayloadJson" ->> 'number' = '1';
               UPDATE "OutboxMessages" SET "LeasedUntil" = now() + interval '1 hour'
               WHERE "PayloadJson" ->> 'number' = '2'"#,
        )
        .await;
    assert_eq!(bench.once().await, 1);
    assert_eq!(bench.statuses().await, "Completed Dead Dispatched");
    assert_eq!(bench.runs()[0].attempt, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_whose_clock_is_wrong_neither_delays_nor_steals_nor_forgets() {
    for days in [-90, 90] {
        let clock = Clock::fixed(Clock::system().now().plus_days(days));
        let app = TestApp::with_clock(clock, |_| {}).await;
        let bench = Bench(&app);
        let org = bare_org(&app).await;
        bench.promise(org, 0, &[Does::Well; 3], None).await;
        bench
            .sql(
                r#"UPDATE "OutboxMessages" SET "Status" = 'Dispatched', "Attempts" = 1,
                       "LeasedUntil" = now() + interval '20 seconds'
                   WHERE "PayloadJson" ->> 'number' = '1';
                   UPDATE "OutboxMessages" SET "Status" = 'Completed',
                       "AvailableAt" = now() - interval '29 days'
                   WHERE "PayloadJson" ->> 'number' = '2'"#,
            )
            .await;
        let (worker, stop) = bench.worker();
        bench.become_("Completed Dispatched Completed").await;
        stop.send_replace(true);
        worker.await.expect("stopped");
        assert_eq!(bench.runs().len(), 1, "{days} days");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kinds_that_this_version_does_not_know_wait() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::Well], None).await;
    bench.sql(r#"UPDATE "OutboxMessages" SET "Type" = 'of-a-newer-version'"#).await;
    assert_eq!(bench.once().await, 0);
    assert_eq!(bench.count(r#""Status" = 'Pending' AND "Attempts" = 0"#).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_run_of_a_message_has_the_same_id_to_give_a_provider() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::FailsFirst; 5], None).await;
    let (worker, stop) = bench.worker();
    bench.become_("Completed Completed Completed Completed Completed").await;
    stop.send_replace(true);
    worker.await.expect("stopped");
    let runs = bench.runs();
    let ids: HashSet<OutboxId> = runs.iter().map(|run| run.id).collect();
    assert_eq!((runs.len(), ids.len()), (10, 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_org_admin_can_have_failed_work_tried_again() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    let (org, other) = (app.org("acme").await, app.org("other").await);
    bench.promise(org.id, 0, &[Does::GivesUp, Does::WaitsAtGate], None).await;
    let jobs = org.admin.get("/jobs").await.expect(200);
    let id = |at: usize| jobs["items"][at]["id"].as_str().expect("an id").to_owned();
    let (waiting, failed) = (format!("/jobs/{}/retry", id(0)), format!("/jobs/{}/retry", id(1)));
    org.admin.post(&failed, serde_json::json!({})).await.expect(409);
    bench.open_gate(1);
    bench.once().await;
    assert_eq!(bench.statuses().await, "Failed Completed");
    let failures = org.admin.get("/jobs?status=Failed").await.expect(200);
    assert_eq!(failures["items"][0]["lastError"], "not ever");

    org.admin.post(&waiting, serde_json::json!({})).await.expect(409);
    org.coordinator.post(&failed, serde_json::json!({})).await.expect(403);
    other.admin.post(&failed, serde_json::json!({})).await.expect(404);
    bench
        .sql(
            r#"UPDATE "OutboxMessages" SET "PayloadJson" = jsonb_set("PayloadJson", '{does}', '"Well"')"#,
        )
        .await;
    let answer = org.admin.post(&failed, serde_json::json!({})).await;
    assert_eq!(answer.status, 204);
    assert_eq!(bench.once().await, 1);
    assert_eq!(bench.statuses().await, "Completed Completed");
}
