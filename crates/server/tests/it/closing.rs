//! Completed repairs close by themselves unless somebody objects.

use crate::main_line::{raise, report, step, visit};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk::{features, outbox};
use serde_json::{Value, json};

const DAY: i64 = 24 * 60;

/// A clock that stands still, beside the database's.
fn still() -> Clock {
    Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment"))
}

pub async fn day(app: &TestApp) {
    let sql = r#"UPDATE ops."Schedules" SET "NextDueAt" = now()"#;
    app.admin().await.batch_execute(sql).await.expect(sql);
    outbox::run_schedules(&app.app, &features::jobs()).await.expect("the schedules run");
    app.run_jobs().await;
}

/// A ticket whose work is done and checked.
pub async fn completed(app: &TestApp, org: &Org, checked: bool) -> String {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    let staff = &org.coordinator;
    step(staff, &order, visit()).await;
    step(staff, &order, json!({ "to": "InProgress" })).await;
    step(staff, &order, json!({ "to": "Completed", "notes": "New trap" })).await;
    if checked {
        step(&org.admin, &order, json!({ "to": "Verified" })).await;
    }
    ticket
}

async fn read(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)
}

fn lines(page: &Value, kind: &str) -> usize {
    let events = page["events"].as_array().expect("events").iter();
    events.filter(|event| event["type"] == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completed_repair_counts_down_reminds_and_closes_by_itself() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org, true).await;
    let page = read(&org, &ticket).await;
    assert_eq!(page["closing"]["at"], "2026-12-10T09:00:00Z");
    assert_eq!(page["closing"]["whyNot"], Value::Null);
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(theirs["closing"]["at"], page["closing"]["at"], "the resident sees it too");

    for (days, reminders, status) in [
        (10, 0, "Completed"),
        (1, 1, "Completed"),
        (0, 1, "Completed"),
        (2, 2, "Completed"),
        (1, 2, "Closed"),
    ] {
        app.app.clock.advance_minutes(days * DAY);
        day(&app).await;
        let page = read(&org, &ticket).await;
        assert_eq!(lines(&page, "TicketClosesSoon"), reminders, "{days} {page}");
        assert_eq!(page["ticket"]["status"], status);
    }
    let page = read(&org, &ticket).await;
    assert_eq!(page["events"][0]["text"], "Closed by itself");
    assert_eq!(page["ticket"]["endReason"], "Fixed");
    assert_eq!(page["closing"], Value::Null);
    let audit = org.admin.get(&format!("/audit?entityId={ticket}")).await.expect(200);
    assert_eq!(audit["items"][0]["action"], "ticket.move");
    assert_eq!(audit["items"][0]["userName"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_of_the_resident_stops_it_and_is_told() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org, true).await;
    let path = format!("/tickets/{ticket}/objection");
    let told = org.tenant.post(&path, json!({ "reason": " " })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    let page = org.tenant.post(&path, json!({ "reason": "Still damp" })).await.expect(200);
    let outside = "You said that it is not right; we look at it.";
    assert_eq!(page["closing"]["whyNot"], outside);
    assert_eq!(page["closing"]["objection"], "Still damp");
    let seen = read(&org, &ticket).await;
    assert_eq!(seen["closing"]["whyNot"], "The resident objected.");
    // Its words speak of a hazard too, which is decided first.
    let turn = |page: &Value| page["ticket"]["turn"]["act"].as_str().map(str::to_owned);
    assert_eq!(turn(&seen).as_deref(), Some("decide"));
    let again = org.tenant.post(&path, json!({ "reason": "Still damp" })).await.expect(409);
    assert!(again["detail"].as_str().expect("why").contains("on record already"), "{again}");
    org.viewer.post(&path, json!({ "reason": "Not dry" })).await.expect(403);
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "Type" = 'TicketObjected'"#;
    let told: i64 = app.admin().await.query_one(sql, &[]).await.expect(sql).get(0);
    assert!(told > 0, "colleagues are alerted");
    app.app.clock.advance_minutes(30 * DAY);
    day(&app).await;
    assert_eq!(read(&org, &ticket).await["ticket"]["status"], "Completed");
    // What it says proposes a hazard, which a person decides before anything is closed.
    let found = org.coordinator.get(&format!("/tickets/{ticket}/hazards")).await.expect(200);
    let case = found["items"][0]["id"].as_str().expect("a case").to_owned();
    let dry = json!({ "reason": "Looked at: it is dry" });
    org.coordinator.post(&format!("/hazards/{case}/refuse"), dry).await.expect(200);
    assert_eq!(turn(&read(&org, &ticket).await).as_deref(), Some("heed"));
    // Closing by hand goes on with a word for it, and forgets the objection.
    let mut close = json!({ "to": "Closed", "code": "Fixed" });
    let at = format!("/tickets/{ticket}/transitions");
    let told = org.coordinator.post(&at, close.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/resolutionNotes");
    close["resolutionNotes"] = json!("Looked at again: dry");
    let moved = org.coordinator.post(&format!("/tickets/{ticket}/transitions"), close).await;
    assert_eq!(moved.expect(200)["ticket"]["status"], "Closed");
    org.tenant.post(&path, json!({ "reason": "Still damp" })).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lives_there_says_that_it_is_fixed_once_and_settles_their_objection() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org, true).await;
    let path = format!("/tickets/{ticket}");
    let sound = json!({ "reason": "It rattles" });
    org.tenant.post(&format!("{path}/objection"), sound).await.expect(200);
    for _ in 0..2 {
        let page = org.tenant.post(&format!("{path}/confirmation"), json!({})).await.expect(200);
        assert_eq!(page["closing"]["objection"], Value::Null);
        assert!(page["closing"]["confirmedAt"].is_string(), "{page}");
    }
    let seen = read(&org, &ticket).await;
    let lines = seen["events"].to_string();
    assert_eq!(lines.matches("It is fixed, says the resident").count(), 1, "{lines}");
    assert_eq!(seen["ticket"]["turn"]["act"], "close");
    org.viewer.post(&format!("{path}/confirmation"), json!({})).await.expect(403);
    let closed = json!({ "to": "Closed", "code": "Fixed" });
    org.coordinator.post(&format!("{path}/transitions"), closed).await.expect(200);
    org.tenant.post(&format!("{path}/confirmation"), json!({})).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_unchecked_a_hazard_or_switched_off_does_not_close() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let off = app.org("beta").await;
    let sql =
        format!(r#"UPDATE "Organisations" SET "AutoCloseDays" = 0 WHERE "Id" = '{}'"#, off.id);
    app.admin().await.batch_execute(&sql).await.expect("it is switched off");
    let never = completed(&app, &off, true).await;
    let unchecked = completed(&app, &org, false).await;
    let page = read(&org, &unchecked).await;
    assert_eq!(page["closing"]["whyNot"], "The completed work is not checked yet.");
    let hazard = completed(&app, &org, true).await;
    let case = json!({ "hazard": "falls", "class": "significant", "note": "Loose tread" });
    org.coordinator.post(&format!("/tickets/{hazard}/hazards"), case).await.expect(201);
    let why = read(&org, &hazard).await["closing"]["whyNot"].clone();
    assert_eq!(why, "It has a hazard case that is open: close that first.");
    // Who lives there is not promised a day, nor told of the hazard.
    let theirs = org.tenant.get(&format!("/tickets/{hazard}")).await.expect(200);
    assert_eq!(theirs["closing"]["whyNot"], "We look at something first.");
    app.app.clock.advance_minutes(20 * DAY);
    day(&app).await;
    for ticket in [&unchecked, &hazard] {
        assert_eq!(read(&org, ticket).await["ticket"]["status"], "Completed");
    }
    let page = read(&off, &never).await;
    assert_eq!((&page["ticket"]["status"], &page["closing"]), (&json!("Completed"), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_says_how_it_went_and_the_firms_figure_is_made_of_it() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let open = report(&app, &org).await;
    let rate = async |who: &crate::support::Client, ticket: &str, body: Value| {
        let path = format!("/tickets/{ticket}/rating");
        who.post(&path, body).await
    };
    rate(&org.tenant, &open, json!({ "stars": 5 })).await.expect(409);
    let ticket = completed(&app, &org, true).await;
    let before = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(
        (&before["rating"]["stars"], &before["rating"]["open"]),
        (&Value::Null, &json!(true))
    );
    for (body, field) in [
        (json!({ "stars": 0 }), "/stars"),
        (json!({ "stars": 6 }), "/stars"),
        (json!({ "stars": 4, "comment": "x".repeat(1_001) }), "/comment"),
    ] {
        let told = rate(&org.tenant, &ticket, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], field);
    }
    let given = json!({ "stars": 4, "comment": "Tidy, but late" });
    let page = rate(&org.tenant, &ticket, given).await.expect(200);
    assert_eq!(page["rating"]["comment"], "Tidy, but late");
    assert_eq!(page["events"][0]["text"], "Rated 4 of 5");
    // The firm sees its stars and not the words; nobody may rate who does not confirm.
    let theirs = org.contractor.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(
        (&theirs["rating"]["stars"], &theirs["rating"]["comment"]),
        (&json!(4), &Value::Null)
    );
    for who in [&org.contractor, &org.viewer] {
        rate(who, &ticket, json!({ "stars": 1 })).await.expect(403);
    }
    let firm = format!("/contractors/{}", org.contractor_id);
    let shown = org.viewer.get(&firm).await.expect(200);
    assert_eq!((&shown["rating"], &shown["ratingCount"]), (&json!("4.00"), &json!(1)));
    // What a resident said staff do not change; given anew by the resident it replaces.
    let staff = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(
        (&staff["rating"]["open"], &staff["rating"]["notedByStaff"]),
        (&json!(false), &json!(false))
    );
    let told = rate(&org.coordinator, &ticket, json!({ "stars": 5 })).await.expect(409);
    assert_eq!(told["detail"], "The resident rated it. Only they may change what they said.");
    rate(&org.tenant, &ticket, json!({ "stars": 1 })).await.expect(200);
    let sql = r#"SELECT "OldValueJson" ->> 'stars', "OldValueJson" ->> 'comment', "NewValueJson" ->> 'stars'
        FROM "AuditLogs" WHERE "OrgId" = $1 AND "Action" = 'ticket.rate' ORDER BY "Timestamp" DESC, "Id" DESC LIMIT 1"#;
    let kept = app.admin().await.query_one(sql, &[&org.id]).await.expect("a line");
    let kept = [0, 1, 2].map(|n| kept.get::<_, Option<String>>(n).unwrap_or_default());
    assert_eq!(kept, ["4", "Tidy, but late", "1"]);
    let shown = org.viewer.get(&firm).await.expect(200);
    assert_eq!((&shown["rating"], &shown["ratingCount"]), (&json!("1.00"), &json!(1)));
    app.app.clock.advance_minutes(15 * DAY);
    rate(&org.tenant, &ticket, json!({ "stars": 5 })).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_neither_reminds_nor_closes_before_its_parts_and_counts_from_the_last() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let (whole, part) = (completed(&app, &org, true).await, report(&app, &org).await);
    let link = json!({ "role": "Child", "ticketId": part });
    org.coordinator.post(&format!("/tickets/{whole}/links"), link).await.expect(200);
    app.app.clock.advance_minutes(15 * DAY);
    day(&app).await;
    let page = read(&org, &whole).await;
    assert_eq!(page["ticket"]["status"], "Completed");
    assert_eq!(lines(&page, "TicketClosesSoon"), 0, "nothing is promised");
    let why = "It has parts that are open: end them first, or take them out of it.";
    assert_eq!(page["closing"]["whyNot"], why);

    let end = json!({ "to": "Cancelled", "code": "NotOurs" });
    org.coordinator.post(&format!("/tickets/{part}/transitions"), end).await.expect(200);
    let page = read(&org, &whole).await;
    assert_eq!(page["closing"]["at"], "2026-12-25T09:00:00Z", "the days run from then");
    assert_eq!(page["closing"]["whyNot"], Value::Null);
    for (days, reminders, status) in [(0, 0, "Completed"), (11, 1, "Completed"), (3, 1, "Closed")] {
        app.app.clock.advance_minutes(days * DAY);
        day(&app).await;
        let page = read(&org, &whole).await;
        assert_eq!(lines(&page, "TicketClosesSoon"), reminders, "{days}");
        assert_eq!(page["ticket"]["status"], status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_note_what_a_resident_told_them_until_the_resident_rates() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org, true).await;
    let path = format!("/tickets/{ticket}/rating");
    let page = org.coordinator.post(&path, json!({ "stars": 2 })).await.expect(200);
    assert_eq!(page["rating"]["notedByStaff"], true);
    assert_eq!(page["events"][0]["text"], "Rated 2 of 5, as the resident told us");
    let page = org.coordinator.post(&path, json!({ "stars": 3 })).await.expect(200);
    assert_eq!((&page["rating"]["stars"], &page["rating"]["open"]), (&json!(3), &json!(true)));
    // The resident's own word takes its place, and stays.
    let page = org.tenant.post(&path, json!({ "stars": 1 })).await.expect(200);
    assert_eq!(
        (&page["rating"]["stars"], &page["rating"]["notedByStaff"], &page["rating"]["open"]),
        (&json!(1), &json!(false), &json!(true))
    );
    org.admin.post(&path, json!({ "stars": 5 })).await.expect(409);
    let page = read(&org, &ticket).await;
    assert_eq!(page["rating"]["stars"], 1);
}
