//! Work that is dropped half way: whatever it was and wherever it was cut, nobody else sees it.

use crate::main_line::report;
use crate::support::TestApp;
use axum::body::Body;
use axum::http::{Request, header};
use maintainuk::db::{DbError, Query};
use maintainuk::{http, params};
use maintainuk_domain::ids::OrgId;
use std::collections::BTreeSet;
use std::time::Duration;
use tower::ServiceExt;

/// A moment that is somewhere else each round, the same in each run.
fn moment(round: u64) -> Duration {
    Duration::from_micros(round.wrapping_mul(2_654_435_761) % 9_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_pieces_of_work_dropped_anywhere_leave_nothing_behind() {
    let test = TestApp::with(|config| config.database.pool.maximum = 2).await;
    let (a, b) = (test.org("a").await, test.org("b").await);
    let ticket = report(&test, &a).await;
    let router = http::router(&test.app);
    let db = &test.app.db;
    let mut dropped = 0;
    for round in 0..200_u64 {
        let work = async {
            match round % 5 {
                0 => {
                    let sleep = Query("SELECT pg_sleep(0.004)", &[]);
                    db.read(a.id, [sleep]).await.map(drop).expect("a read");
                }
                1 => {
                    let write = db.in_org(a.id, async |tx| {
                        tx.rows("SELECT pg_sleep(0.002)", &[]).await?;
                        tx.later(
                            r#"UPDATE "Organisations" SET "Name" = $2 WHERE "Id" = $1"#,
                            params![tx.org, format!("dropped {round}")],
                        );
                        tx.later("SELECT pg_sleep(0.002)", params![]);
                        Ok::<_, DbError>(())
                    });
                    write.await.expect("a write");
                }
                2 => {
                    db.next_number(a.id, "hang-up", None).await.map(drop).expect("a number");
                }
                3 => {
                    // It changes something, and gets no further.
                    let half = db.in_org(a.id, async |tx| {
                        let sql = r#"UPDATE "Organisations" SET "Name" = 'half' WHERE "Id" = $1"#;
                        tx.execute(sql, &[&tx.org]).await?;
                        std::future::pending::<Result<(), DbError>>().await
                    });
                    half.await.expect("it never ends");
                }
                _ => {
                    let request = Request::get(format!("/api/v1/tickets/{ticket}"))
                        .header(header::COOKIE, a.coordinator.cookie());
                    let request = request.body(Body::empty()).expect("a request");
                    router.clone().oneshot(request).await.map(drop).expect("an answer");
                }
            }
        };
        dropped += usize::from(tokio::time::timeout(moment(round), work).await.is_err());
        // Whoever is next finds connections that are in nobody's transaction.
        let next = tokio::join!(db.pool().get(), db.pool().get());
        for conn in [next.0.expect("one connection"), next.1.expect("the other")] {
            let row = conn.query_one("SELECT current_setting('app.org_id', true)", &[]).await;
            let org: Option<String> = row.expect("a clean connection").get(0);
            assert_eq!(org.unwrap_or_default(), "", "in somebody's transaction, round {round}");
        }
        let seen = db.read(b.id, [Query(r#"SELECT "Id" FROM "Organisations""#, &[])]).await;
        let [seen] = seen.expect("the next borrower's read");
        let seen: Vec<OrgId> = seen.iter().map(|row| row.get(0)).collect();
        assert_eq!(seen, [b.id], "the next borrower sees its own, round {round}");
    }
    println!("{dropped} of 200 were dropped before they were done");
    assert!((50..200).contains(&dropped), "{dropped} of 200 were dropped");
    leftovers(&test).await;
    let name = r#"SELECT "Name" FROM "Organisations" WHERE "Id" = $1"#;
    let [rows] = db.read(a.id, [Query(name, &[&a.id])]).await.expect("the name");
    assert_ne!(rows[0].get::<_, String>(0), "half", "half a change was kept");
}

/// Once what was under way has ended, no transaction is open and no connection left over.
async fn leftovers(test: &TestApp) {
    let admin = test.admin().await;
    let sql = "SELECT state, count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() GROUP BY state";
    crate::wait::until("every transaction to end", || async {
        let rows = admin.query(sql, &[]).await.expect("the connections");
        let states: BTreeSet<String> =
            rows.iter().filter_map(|row| row.get::<_, Option<String>>(0)).collect();
        let open: i64 = rows.iter().map(|row| row.get::<_, i64>(1)).sum();
        (states.iter().all(|state| state == "idle") && open <= 2).then_some(())
    })
    .await;
}
