//! What migrations mend in rows that were written before them: the rows as they were, and as they are.

use crate::hazards::{act, damp, monday};
use crate::imports::{checked, run};
use crate::support::{self, TestApp};
use maintainuk::db::Migrator;
use serde_json::json;
use tokio_postgres::Client;

/// A connection that no policy binds, to the database as it was before a migration.
async fn before(app: &TestApp, migration: &str) -> Client {
    let mut db = support::admin(&app.database).await;
    let mut migrator = Migrator::lock(&mut db).await.expect("the lock");
    while migrator.down().await.expect("a step back") != migration {}
    db
}

async fn up(db: &mut Client) {
    Migrator::lock(db).await.expect("the lock").up().await.expect("the migrations");
}

/// The texts of one row.
async fn row(db: &Client, sql: &str) -> Vec<Option<String>> {
    let row = db.query_one(sql, &[]).await.expect("one row");
    (0..row.len()).map(|at| row.get(at)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn m0069_a_date_that_took_the_laws_place_stands_beside_it() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let case = damp(&app, &org).await;
    let set = json!({ "duty": "investigate", "dueDate": "2027-01-30",
        "reason": "The resident is away until January" });
    act(&org.coordinator, &case, "deadlines", set).await.expect(200);
    let mut db = before(&app, "0069_promised_dates").await;
    let dates = r#"SELECT "DueDate"::text, "DueAt"::text FROM "HazardDeadlines"
        WHERE "Duty" = 'investigate'"#;
    let old = ["2027-01-30", "2027-01-31 00:00:00"].map(|text| Some(text.to_owned()));
    assert_eq!(row(&db, dates).await, old, "it was written over the law's");
    up(&mut db).await;
    let all = r#"SELECT "DueDate"::text, "DueAt"::text, "SetDueDate"::text, "SetDueAt"::text
        FROM "HazardDeadlines" WHERE "Duty" = 'investigate'"#;
    let mended = ["2026-12-21", "2026-12-22 00:00:00", "2027-01-30", "2027-01-31 00:00:00"];
    assert_eq!(row(&db, all).await, mended.map(|text| Some(text.to_owned())));
    let plain = r#"SELECT count(*)::text FROM "HazardDeadlines"
        WHERE "Duty" <> 'investigate' AND "SetDueAt" IS NOT NULL"#;
    assert_eq!(row(&db, plain).await, [Some("0".to_owned())], "others are as they were");
}

#[tokio::test(flavor = "multi_thread")]
async fn m0062_imported_repairs_that_ended_wait_for_nobody_and_old_checks_are_made_again() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    let property = org.admin.post("/properties", home).await.id(201);
    let unit = json!({ "propertyId": property, "unitNumber": "Flat 1" });
    org.admin.post("/units", unit).await.id(201);
    let table = "Address line 1,Postcode,Unit number,Title,Description,Category,Priority,Status,Reported on,Closed on\n\
        1 Mill Lane,YO1 7HU,Flat 1,Gate,Rusty,General,Routine,Closed,20/04/2026,25/04/2026\n\
        1 Mill Lane,YO1 7HU,Flat 1,Tap drips,Slowly,Plumbing,Routine,New,20/04/2026,\n";
    let page = checked(&app, &org.coordinator, "Tickets", table.as_bytes()).await;
    run(&app, &org.coordinator, &page, "all", "skip").await;
    let other = table.replace("Gate", "Fence").replace("Tap", "Bath");
    checked(&app, &org.coordinator, "Tickets", other.as_bytes()).await;
    let mut db = before(&app, "0062_imported_turns").await;
    // As they were written then; and a check of a kind whose rows have more cells since.
    db.batch_execute(
        r#"UPDATE "MaintenanceTickets" SET "TurnOf" = 'staff', "TurnAct" = 'triage';
           UPDATE "Imports" SET "Kind" = 'Tenancies' WHERE "Status" = 'Checked'"#,
    )
    .await
    .expect("old rows");
    up(&mut db).await;
    let turns = r#"SELECT string_agg("Status" || ' ' || "TurnOf" || ' ' || "TurnAct", ', '
        ORDER BY "Status") FROM "MaintenanceTickets""#;
    let mended = "Closed nobody nothing, New staff triage";
    assert_eq!(row(&db, turns).await, [Some(mended.to_owned())]);
    let checks =
        r#"SELECT string_agg("Kind" || ' ' || "Status", ', ' ORDER BY "Kind") FROM "Imports""#;
    let mended = "Tenancies Uploaded, Tickets Done";
    assert_eq!(row(&db, checks).await, [Some(mended.to_owned())]);
}
