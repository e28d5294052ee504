//! Completing a job: once, with what was done and used, and with what is still needed.

use crate::calls::soon;
use crate::main_line::{raise, report, started, step};
use crate::support::TestApp;
use reqwest::Method;
use serde_json::{Value, json};

fn done() -> Value {
    json!({ "to": "Completed", "notes": "New trap fitted", "partsUsed": "40 mm trap",
        "minutesOnSite": 55 })
}

fn more() -> Value {
    json!({ "description": "Plaster the wall", "trades": ["Structural"], "emergency": false,
        "severalPeople": false })
}

#[tokio::test(flavor = "multi_thread")]
async fn s38_completing_happens_once_and_shows_what_was_done() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = started(&app, &org).await;
    let path = format!("/work-orders/{x}/transitions");
    let (one, two) = (crate::pictures::jpeg(64, 48), crate::pictures::jpeg(48, 64));
    let files = [("a.jpg", "image/jpeg", one.as_slice()), ("b.jpg", "image/jpeg", two.as_slice())];
    let photos = format!("/work-orders/{x}/attachments?stage=after");
    org.contractor.upload(&photos, &files).await.expect(201);
    for (field, value) in [("minutesOnSite", json!(-1)), ("minutesOnSite", json!(10_081))] {
        let mut body = done();
        body[field] = value;
        let told = org.contractor.post(&path, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/minutesOnSite");
    }
    // The signal was poor: the same is sent twice, and has happened once.
    let key = [("idempotency-key", "from-the-cellar")];
    let send = || org.contractor.send(Method::POST, &path, Some(done()), &key);
    let (one, two) = (send().await.expect(200), send().await.expect(200));
    assert_eq!(one, two);
    assert_eq!((&one["status"], &one["partsUsed"]), (&json!("Completed"), &json!("40 mm trap")));
    assert_eq!(one["minutesOnSite"], 55);
    assert!(one["actualEndAt"].is_string());
    org.contractor.post(&path, done()).await.expect(409);
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].as_array().expect("events").iter();
    assert_eq!(lines.filter(|line| line["type"] == "WorkCompleted").count(), 1);
    let stages = page["attachments"].as_array().expect("photos").iter();
    assert_eq!(stages.filter(|photo| photo["stage"] == "after").count(), 2);
    assert_eq!(page["ticket"]["status"], "Completed");
    let visits = org.coordinator.get(&format!("/tickets/{ticket}/visits")).await.expect(200);
    assert_eq!(visits["items"][0]["status"], "Done");
    assert!(visits["items"][0]["leftAt"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn s40_further_work_keeps_the_ticket_open_until_an_order_follows() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = started(&app, &org).await;
    let path = format!("/work-orders/{x}/transitions");
    let mut body = done();
    body["furtherWork"] = json!({ "description": "Plaster", "materials": true });
    let told = org.contractor.post(&path, body.clone()).await.expect(422);
    let pointers: Vec<&str> = told["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .filter_map(|error| error["pointer"].as_str())
        .collect();
    let parts = ["trades", "emergency", "severalPeople", "materialList"];
    assert_eq!(pointers, parts.map(|part| format!("/furtherWork/{part}")));
    body["furtherWork"] = more();
    let first = org.contractor.post(&path, body).await.expect(200);
    assert_eq!(first["furtherWork"]["description"], "Plaster the wall");
    let read = async |path: &str| org.coordinator.get(path).await.expect(200);
    let at = format!("/tickets/{ticket}");
    assert_eq!(read(&at).await["ticket"]["status"], "InProgress", "more is to be done");

    let other = report(&app, &org).await;
    let follow = json!({ "description": "Plaster the wall", "followsOrderId": x });
    let strange =
        org.coordinator.post(&format!("/tickets/{other}/work-orders"), follow.clone()).await;
    assert_eq!(strange.expect(422)["errors"][0]["pointer"], "/followsOrderId");
    let next = org.coordinator.post(&format!("{at}/work-orders"), follow).await.expect(201);
    assert_eq!(next["followsOrderId"], json!(x));
    let cancel = json!({ "to": "Cancelled", "reason": "The landlord plasters" });
    let next = next["id"].as_str().expect("an id");
    org.coordinator.post(&format!("/work-orders/{next}/transitions"), cancel).await.expect(200);
    assert_eq!(read(&at).await["ticket"]["status"], "Completed");
}

#[tokio::test(flavor = "multi_thread")]
async fn s40_no_access_cannot_carry_further_work() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let order = raise(&org, &report(&app, &org).await).await;
    let visit =
        json!({ "to": "Scheduled", "scheduledStartAt": soon(1), "scheduledEndAt": soon(3) });
    step(&org.coordinator, &order, visit).await;
    let body = json!({ "to": "NoAccess", "reason": "Nobody in", "furtherWork": more() });
    let path = format!("/work-orders/{order}/transitions");
    let told = org.contractor.post(&path, body).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/furtherWork");
}
