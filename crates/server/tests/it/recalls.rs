//! Recalls: what is reported again soon after it was done, and what it does to a firm's figures.

use crate::home;
use crate::main_line::{raise, step, visit};
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

async fn report(org: &Org, unit: &str, category: &str) -> String {
    let body = json!({ "unitId": unit, "title": "Leak under the sink", "category": category,
        "priority": "Routine", "reportedByContactId": org.resident_id, "reportedVia": "Phone" });
    let ticket = org.coordinator.post("/tickets", body).await.expect(201);
    ticket["ticket"]["id"].as_str().expect("an id").to_owned()
}

async fn page(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)
}

/// A repair that is done; the ticket and the order.
async fn done(org: &Org, unit: &str) -> (String, String) {
    let ticket = report(org, unit, "Plumbing").await;
    let order = raise(org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "New washer" })).await;
    (ticket, order)
}

async fn figures(org: &Org) -> (Value, Value, Value) {
    let firm = org.coordinator.get(&format!("/contractors/{}", org.contractor_id)).await;
    let firm = firm.expect(200);
    (firm["recallRate"].clone(), firm["firstTimeFix"].clone(), firm["jobsDone"].clone())
}

/// Completed so many days ago.
async fn ago(app: &TestApp, order: &str, days: i64) {
    let sql = format!(
        r#"UPDATE "WorkOrders" SET "ActualStartAt" = "ActualStartAt" - interval '{days} days',
               "ActualEndAt" = "ActualEndAt" - interval '{days} days' WHERE "Id" = '{order}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("earlier");
}

#[tokio::test(flavor = "multi_thread")]
async fn j6_the_same_repair_reported_again_within_the_days_is_a_recall_of_the_order() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await.to_string();
    let (first, order) = done(&org, &unit).await;
    assert_eq!(figures(&org).await, (json!("0.0000"), json!("1.0000"), json!(1)));
    let other = report(&org, &unit, "Electrical").await;
    assert_eq!(page(&org, &other).await["recallOf"], Value::Null);
    let again = report(&org, &unit, "Plumbing").await;
    let of = page(&org, &again).await["recallOf"].clone();
    assert_eq!((&of["ticketId"], &of["orderNumber"]), (&json!(first), &json!("WO-000001")));
    assert_eq!(of["contractorName"], "Pipes Ltd");
    assert_eq!(figures(&org).await, (json!("1.0000"), json!("0.0000"), json!(1)));
    // Lists show what the day's count found, and narrow to recalls.
    maintainuk::contractors::count_all(&app.app, org.id).await.expect("counted");
    let firms = org.coordinator.get("/contractors").await.expect(200);
    assert_eq!(firms["items"][0]["recallRate"], "1.0000");
    let list = org.coordinator.get("/tickets?recall=true").await.expect(200);
    let ids: Vec<_> =
        list["items"].as_array().expect("items").iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, [&json!(again)]);
    org.tenant.get("/tickets?recall=true").await.expect(403);
    // Neither the resident nor the firm is told of whose work it was.
    let own = org.tenant.get(&format!("/tickets/{again}")).await.expect(200);
    assert_eq!(own["recallOf"], Value::Null);

    // Another kind of repair after all: no recall; and the other way round.
    let triage = |category: &str| json!({ "category": category, "priority": "Routine" });
    let path = |ticket: &str| format!("/tickets/{ticket}/triage");
    org.coordinator.post(&path(&again), triage("Garden")).await.expect(200);
    assert_eq!(page(&org, &again).await["recallOf"], Value::Null);
    org.coordinator.post(&path(&other), triage("Plumbing")).await.expect(200);
    assert_eq!(page(&org, &other).await["recallOf"]["ticketId"], json!(first));
    // One that was cancelled does not count against the firm.
    let cancel = json!({ "to": "Cancelled", "code": "Mistake", "reason": "A slip" });
    org.coordinator.post(&format!("/tickets/{other}/transitions"), cancel).await.expect(200);
    assert_eq!(figures(&org).await, (json!("0.0000"), json!("1.0000"), json!(1)));
    // Long ago is another repair, by the policy in force.
    ago(&app, &order, 20).await;
    let soon = report(&org, &unit, "Plumbing").await;
    assert_eq!(page(&org, &soon).await["recallOf"]["ticketId"], json!(first));
    let policy = org.admin.get("/policy").await.expect(200);
    let mut rules = policy["rules"].clone();
    assert_eq!(rules["recallDays"], 28);
    rules["recallDays"] = json!(14);
    let body = json!({ "version": policy["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
    let late = report(&org, &unit, "Plumbing").await;
    assert_eq!(page(&org, &late).await["recallOf"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_was_sent_back_or_needs_more_is_not_right_the_first_time() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await.to_string();
    let (ticket, order) = done(&org, &unit).await;
    // Reported while the repair is still going on: that is no recall.
    let back = json!({ "to": "InProgress", "reason": "It still drips" });
    step(&org.coordinator, &order, back).await;
    let same = report(&org, &unit, "Plumbing").await;
    assert_eq!(page(&org, &same).await["recallOf"], Value::Null);
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "Again" })).await;
    // What the office sends back is a recall too (uk-domain 9.5).
    assert_eq!(figures(&org).await, (json!("1.0000"), json!("0.0000"), json!(1)));
    assert_eq!(page(&org, &ticket).await["ticket"]["status"], "Completed");
}
