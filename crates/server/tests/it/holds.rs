//! Tickets that wait: on hold beside their status, and set aside until a day.

use crate::main_line::{raise, report, step, visit};
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk::{features, outbox};
use serde_json::{Value, json};

/// A Thursday morning.
fn thursday() -> Clock {
    Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment"))
}

/// Does what is due each day, as if this day had just begun.
async fn day(app: &TestApp) {
    let sql = r#"UPDATE ops."Schedules" SET "NextDueAt" = now()"#;
    app.admin().await.batch_execute(sql).await.expect(sql);
    outbox::run_schedules(&app.app, &features::jobs()).await.expect("the schedules run");
    // Promises are made for now by the database's clock, and the tests' clock is another.
    app.run_jobs().await;
}

async fn queue(client: &Client, name: &str) -> Vec<String> {
    let page = client.get(&format!("/tickets?queue={name}")).await.expect(200);
    let items = page["items"].as_array().expect("a list").iter();
    items.map(|ticket| ticket["id"].as_str().expect("an id").to_owned()).collect()
}

async fn counts(org: &Org) -> Value {
    org.coordinator.get("/tickets/counts").await.expect(200)
}

fn lines(page: &Value) -> String {
    let events = page["events"].as_array().expect("events").iter();
    events.map(|event| event["text"].as_str().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_is_a_mark_beside_the_status_with_a_reason_and_a_day_and_ends_by_itself() {
    let app = TestApp::with_clock(thursday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    for (body, pointer) in [
        (json!({ "reason": "Other" }), "/note"),
        (json!({ "reason": "Weather", "untilOn": "2026-11-26" }), "/untilOn"),
        (json!({ "reason": "Weather", "untilOn": "2028-01-01" }), "/untilOn"),
    ] {
        let told = staff.post(&format!("{path}/hold"), body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    let body =
        json!({ "reason": "AwaitingParts", "note": "Valve ordered", "untilOn": "2026-12-01" });
    let page = staff.post(&format!("{path}/hold"), body).await.expect(200);
    assert_eq!(page["ticket"]["status"], "New");
    assert_eq!(page["ticket"]["hold"]["reason"], "AwaitingParts");
    assert_eq!(page["ticket"]["hold"]["untilOn"], "2026-12-01");
    assert_eq!(page["next"]["text"], "On hold until 1 December 2026: waiting for parts");
    assert!(lines(&page).contains("On hold until 1 Dec 2026: waiting for parts"));
    assert_eq!(queue(staff, "held").await, [ticket.as_str()]);
    assert_eq!(queue(staff, "open").await, [ticket.as_str()], "a hold hides nothing");
    assert_eq!(counts(&org).await["held"], 1);

    // The resident sees that and why it waits, and not what colleagues wrote about it.
    let theirs = org.tenant.get(&path).await.expect(200);
    assert_eq!(theirs["ticket"]["hold"]["reason"], "AwaitingParts");
    assert!(!theirs.to_string().contains("Valve ordered"));
    org.tenant.get(&format!("{path}/holds")).await.expect(403);
    org.viewer.post(&format!("{path}/hold"), json!({ "reason": "Weather" })).await.expect(403);

    // Another reason is another period.
    app.app.clock.advance_minutes(60);
    let body = json!({ "reason": "AwaitingAccess", "untilOn": "2026-11-28" });
    staff.post(&format!("{path}/hold"), body).await.expect(200);
    let periods = staff.get(&format!("{path}/holds")).await.expect(200);
    let periods = periods["items"].as_array().expect("periods");
    assert_eq!(periods.len(), 2);
    assert_eq!(periods[0]["endedAt"], Value::Null);
    assert_eq!(periods[1]["note"], "Valve ordered");
    assert_eq!(periods[1]["endedAt"], periods[0]["startedAt"]);

    day(&app).await;
    assert_eq!(queue(staff, "held").await.len(), 1, "its day has not come");
    app.app.clock.advance_minutes(2 * 24 * 60);
    day(&app).await;
    assert!(queue(staff, "held").await.is_empty());
    let page = staff.get(&path).await.expect(200);
    assert_eq!(page["ticket"]["hold"], Value::Null);
    assert_eq!(page["events"][0]["text"], "No longer on hold");
    assert_eq!(page["events"][0]["actor"], Value::Null);
    let periods = staff.get(&format!("{path}/holds")).await.expect(200);
    assert!(periods["items"][0]["endedAt"].is_string());
    assert_eq!(periods["items"][0]["endedBy"], Value::Null);
    let audit = org.admin.get(&format!("/audit?entityId={ticket}")).await.expect(200);
    assert_eq!(audit["items"][0]["action"], "ticket.resume");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_ends_by_hand_and_with_the_ticket() {
    let app = TestApp::with_clock(thursday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    staff.delete(&format!("{path}/hold")).await.expect(409);
    let wait = json!({ "reason": "AwaitingResident" });
    staff.post(&format!("{path}/hold"), wait.clone()).await.expect(200);
    let page = staff.delete(&format!("{path}/hold")).await.expect(200);
    assert_eq!(page["ticket"]["hold"], Value::Null);

    let held = staff.post(&format!("{path}/hold"), wait.clone()).await.expect(200);
    let mut stale = wait.clone();
    stale["version"] = json!(held["ticket"]["version"].as_i64().expect("a version") - 1);
    staff.post(&format!("{path}/hold"), stale).await.expect(412);
    let end = json!({ "to": "Cancelled", "code": "Duplicate" });
    let page = staff.post(&format!("{path}/transitions"), end).await.expect(200);
    assert_eq!(page["ticket"]["hold"], Value::Null);
    let periods = staff.get(&format!("{path}/holds")).await.expect(200);
    assert!(periods["items"][0]["endedAt"].is_string(), "{periods}");
    staff.post(&format!("{path}/hold"), wait).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn new_work_that_is_set_aside_leaves_the_queues_and_comes_back_on_its_day() {
    let app = TestApp::with_clock(thursday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let (ticket, other) = (report(&app, &org).await, report(&app, &org).await);
    let path = format!("/tickets/{ticket}");
    let body =
        json!({ "untilOn": "2026-12-14", "note": "After the scaffold", "tellResident": true });
    let page = staff.post(&format!("{path}/deferral"), body).await.expect(200);
    assert_eq!(page["ticket"]["deferredUntil"], "2026-12-14");
    assert_eq!(page["next"]["text"], "Set aside: it is back on 14 December 2026");
    for name in ["open", "unassigned"] {
        assert_eq!(queue(staff, name).await, [other.as_str()], "{name}");
    }
    assert_eq!(queue(staff, "deferred").await, [ticket.as_str()]);
    let now = counts(&org).await;
    assert_eq!(
        [&now["open"], &now["unassigned"], &now["new"], &now["deferred"]],
        [&json!(1), &json!(1), &json!(1), &json!(1)]
    );
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200).to_string();
    assert!(mail.contains("About your repair TKT-000001"), "{mail}");

    app.app.clock.advance_minutes(18 * 24 * 60);
    day(&app).await;
    assert!(queue(staff, "deferred").await.is_empty());
    assert_eq!(queue(staff, "open").await.len(), 2);
    let page = staff.get(&path).await.expect(200);
    assert!(lines(&page).contains("Back from being set aside"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_up_or_becomes_an_emergency_is_not_set_aside_any_more() {
    let app = TestApp::with_clock(thursday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let until = json!({ "untilOn": "2026-12-14" });
    for what in ["order", "emergency", "hand"] {
        let ticket = report(&app, &org).await;
        let path = format!("/tickets/{ticket}");
        staff.post(&format!("{path}/deferral"), until.clone()).await.expect(200);
        match what {
            "order" => drop(raise(&org, &ticket).await),
            "emergency" => {
                let urgent = json!({ "category": "Plumbing", "priority": "Emergency" });
                staff.post(&format!("{path}/triage"), urgent).await.expect(200);
            }
            _ => drop(staff.delete(&format!("{path}/deferral")).await.expect(200)),
        }
        let page = staff.get(&path).await.expect(200);
        assert_eq!(page["ticket"]["deferredUntil"], Value::Null, "{what}");
        if what != "hand" {
            staff.post(&format!("{path}/deferral"), until.clone()).await.expect(409);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_goes_on_while_its_ticket_is_on_hold() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let hold = json!({ "reason": "ResidentsDate" });
    org.coordinator.post(&format!("/tickets/{ticket}/hold"), hold).await.expect(200);
    step(&org.coordinator, &order, visit()).await;
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["hold"]["reason"], "ResidentsDate");
    assert_eq!(page["workOrders"][0]["status"], "Scheduled");
}
