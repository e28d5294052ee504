//! Order, fairness, schedules, and how a worker stops.

use crate::probe::{Bench, Does, bare_org};
use crate::support::TestApp;
use crate::wait::{soon, until};
use std::collections::HashMap;

#[tokio::test(flavor = "multi_thread")]
async fn messages_of_one_order_leave_in_it_though_some_fail_and_several_workers_run() {
    let app = TestApp::with(|config| config.worker.poll_ms = 20).await;
    let bench = Bench(&app);
    let org = bare_org(&app).await;
    for (key, first) in [("a", 100), ("b", 200), ("c", 300)] {
        let mut what = [Does::Well; 10];
        what[0] = Does::FailsFirst;
        what[4] = Does::FailsFirst;
        bench.promise(org, first, &what, Some(key)).await;
    }
    let workers: Vec<_> = (0..3).map(|_| bench.worker()).collect();
    bench.become_(&["Completed"; 30].join(" ")).await;
    for (worker, stop) in workers {
        stop.send_replace(true);
        worker.await.expect("stopped");
    }
    let runs = bench.runs();
    assert_eq!(runs.len(), 36);
    for first in [100, 200, 300] {
        let seen: Vec<u32> = runs
            .iter()
            .map(|run| run.number)
            .filter(|n| (first..first + 100).contains(n))
            .collect();
        assert!(seen.is_sorted(), "{seen:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_organisation_does_not_make_a_quiet_one_wait() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    let (busy, quiet) = (bare_org(&app).await, bare_org(&app).await);
    bench.promise(busy, 0, &[Does::Well; 5_000], None).await;
    bench.promise(quiet, 0, &[Does::Well; 10], None).await;
    assert_eq!(bench.once().await, 50);
    let of_quiet = bench.runs().iter().filter(|run| run.org == quiet).count();
    assert_eq!(of_quiet, 10, "all of them in the first batch");
}

#[tokio::test(flavor = "multi_thread")]
async fn among_many_busy_organisations_each_has_its_turn() {
    let app = TestApp::with(|config| config.worker.batch = 4).await;
    let bench = Bench(&app);
    for _ in 0..8 {
        bench.promise(bare_org(&app).await, 0, &[Does::Well; 30], None).await;
    }
    // Chance decides: that one of eight is left out twenty times is a matter of 1 in 100,000.
    for _ in 0..20 {
        assert_eq!(bench.once().await, 4);
    }
    let mut served = HashMap::new();
    for run in bench.runs() {
        *served.entry(run.org).or_insert(0) += 1;
    }
    assert_eq!(served.len(), 8, "{served:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_message_does_not_hold_up_the_others() {
    let app = TestApp::with(|config| {
        config.worker.concurrency = 2;
        config.worker.batch = 5;
    })
    .await;
    let bench = Bench(&app);
    let org = bare_org(&app).await;
    bench.promise(org, 0, &[Does::WaitsAtGate], None).await;
    let (worker, stop) = bench.worker();
    bench.begun(1).await;
    bench.promise(org, 1, &[Does::Well; 20], None).await;
    bench.become_(&format!("Dispatched {}", ["Completed"; 20].join(" "))).await;
    bench.open_gate(1);
    bench.become_(&["Completed"; 21].join(" ")).await;
    stop.send_replace(true);
    worker.await.expect("stopped");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_told_to_stop_ends_what_it_began_and_gives_back_the_rest() {
    let app = TestApp::with(|config| config.worker.concurrency = 1).await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::WaitsAtGate; 5], Some("x")).await;
    bench.sql(r#"UPDATE "OutboxMessages" SET "OrderingKey" = NULL"#).await;
    let (mut worker, stop) = bench.worker();
    bench.begun(1).await;
    stop.send_replace(true);
    until("four to be given back", async || {
        (bench.count(r#""Status" = 'Pending' AND "Attempts" = 0 AND "LeasedUntil" IS NULL"#).await
            == 4)
            .then_some(())
    })
    .await;
    assert!(!worker.is_finished(), "one is still being done");
    bench.open_gate(1);
    soon("the worker to stop", &mut worker).await.expect("stopped");
    assert_eq!(bench.runs().len(), 1);
    assert_eq!(bench.count(r#""Status" = 'Completed'"#).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_while_the_database_was_away_is_not_done_again() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::WaitsAtGate], None).await;
    let (worker, stop) = bench.worker();
    bench.begun(1).await;
    let refuse = |allowed: bool| {
        format!(
            "ALTER DATABASE {0} ALLOW_CONNECTIONS {allowed};
             SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'",
            app.database
        )
    };
    let postgres = crate::support::admin("postgres").await;
    for command in refuse(false).split(';') {
        postgres.batch_execute(command).await.expect("refused");
    }
    bench.open_gate(1);
    let tried = app.app.db.door(maintainuk::db::Query("SELECT 1", &[])).await;
    assert!(tried.is_err(), "the database is away");
    postgres
        .batch_execute(&format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", app.database))
        .await
        .expect("allowed");
    bench.become_("Completed").await;
    assert_eq!(bench.states().await[0].1, 1, "the first attempt counts");
    assert_eq!(bench.runs().len(), 1);
    stop.send_replace(true);
    worker.await.expect("stopped");
}

#[tokio::test(flavor = "multi_thread")]
async fn scheduled_work_is_done_once_by_several_nodes_and_old_messages_go() {
    let app = TestApp::new().await;
    let bench = Bench(&app);
    bench.promise(bare_org(&app).await, 0, &[Does::Well; 3], None).await;
    bench
        .sql(
            r#"UPDATE "OutboxMessages" SET "Status" = 'Completed',
                   "AvailableAt" = now() - make_interval(days => 20 * ("PayloadJson" ->> 'number')::int);
               UPDATE "OutboxMessages" SET "Status" = 'Dead',
                   "AvailableAt" = now() - interval '1 year' WHERE "PayloadJson" ->> 'number' = '0';
               CREATE TABLE public.runs (name text);
               CREATE FUNCTION public.note_run() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
                   AS $$ BEGIN INSERT INTO public.runs VALUES (NEW."Name"); RETURN NEW; END $$;
               CREATE TRIGGER note_run AFTER INSERT OR UPDATE ON ops."Schedules"
                   FOR EACH ROW EXECUTE FUNCTION public.note_run()"#,
        )
        .await;
    let workers: Vec<_> = (0..4).map(|_| bench.worker()).collect();
    bench.become_("Dead Completed").await;
    for (worker, stop) in workers {
        stop.send_replace(true);
        worker.await.expect("stopped");
    }
    let sql = "SELECT string_agg(name, ' ' ORDER BY name) FROM public.runs";
    let runs: String = app.admin().await.query_one(sql, &[]).await.expect("runs").get(0);
    assert_eq!(runs, "audit-partitions daily hazard-clocks outbox-purge rules service-clocks");
}
