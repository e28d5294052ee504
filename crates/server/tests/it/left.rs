//! Who moved out: they read what they reported until then, and take part no more.

use crate::diary::{book, order};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};

async fn unit_of(org: &Org, ticket: &str) -> Value {
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    page["unit"]["id"].clone()
}

/// Ends the only tenancy.
async fn end(org: &Org) {
    let list = org.coordinator.get("/tenancies?status=Active").await.expect(200);
    let path = format!("/tenancies/{}", list["items"][0]["id"].as_str().expect("an id"));
    org.coordinator.patch(&path, 1, json!({ "status": "Ended" })).await.expect(200);
}

/// Emails that were promised to the resident.
async fn emails(app: &TestApp, org: &Org) -> i64 {
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "ContactId" = $2"#;
    let count = app.admin().await.query_one(sql, &[&org.id, &org.resident_id]).await;
    count.expect("a count").get(0)
}

fn in_hours(hours: i64) -> Value {
    let now = Clock::system().now();
    json!({ "startAt": now.plus_hours(hours), "endAt": now.plus_hours(hours + 2), "agreed": true })
}

/// Adds a photograph to a ticket; answers with where its bytes are.
async fn photograph(org: &Org, ticket: &str, size: u32) -> String {
    let bytes = crate::pictures::png(size, size);
    let files = [("wall.png", "image/png", bytes.as_slice())];
    let sent = org.coordinator.upload(&format!("{ticket}/attachments"), &files).await.expect(201);
    format!("/attachments/{}/content", sent["items"][0]["id"].as_str().expect("an id"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_tenancy_ends_the_part_of_its_people() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let say = json!({ "body": "When do you come?" });
    org.tenant.post(&format!("{path}/messages"), say.clone()).await.expect(201);
    let taken = photograph(&org, &path, 4).await;
    assert_eq!(org.tenant.bytes(&taken).await.0, 200);
    let before = org.tenant.get(&path).await.expect(200);
    assert_eq!(before["workOrders"].as_array().map(Vec::len), Some(1));
    let lines = before["events"].as_array().expect("lines").len();

    end(&org).await;
    let later = photograph(&org, &path, 6).await;
    assert_eq!(org.tenant.bytes(&later).await.0, 404, "it came after they had left");
    assert_eq!(org.coordinator.bytes(&later).await.0, 200);
    let told = emails(&app, &org).await;
    book(&org.coordinator, &x, in_hours(100)).await;
    assert_eq!(emails(&app, &org).await, told, "who moved out is not told of visits");
    // What they reported, and what there was until then, they read on.
    let page = org.tenant.get(&path).await.expect(200);
    assert_eq!(page["ticket"]["title"], before["ticket"]["title"]);
    assert_eq!(page["events"].as_array().map(Vec::len), Some(lines), "{page}");
    assert_eq!((&page["moves"], &page["workOrders"]), (&json!([]), &json!([])));
    assert_eq!(page["can"]["addPhotos"]["allowed"], false);
    let all = org.tenant.get(&format!("{path}/events")).await.expect(200);
    assert!(!all.to_string().contains("Visit"), "{all}");
    let visits = org.tenant.get(&format!("{path}/visits")).await.expect(200);
    assert_eq!(visits["items"], json!([]));
    let coming = org.tenant.get("/visits").await.expect(200);
    assert_eq!(coming["items"], json!([]));
    org.tenant.get(&format!("/work-orders/{x}")).await.expect(404);
    let threads = org.tenant.get(&format!("{path}/threads")).await.expect(200);
    assert_eq!(threads["items"][0]["messages"].as_array().map(Vec::len), Some(1));
    assert!(threads["items"][0]["whyNot"].as_str().expect("why").contains("has ended"));

    // Nothing more can be done there, and they are told why.
    let off = json!({ "to": "Cancelled", "reason": "Fixed it" });
    let told = org.tenant.post(&format!("{path}/transitions"), off).await.expect(403);
    assert!(told["detail"].as_str().expect("why").contains("tenancy of this home has ended"));
    org.tenant.post(&format!("{path}/messages"), say).await.expect(403);
    let pixel = crate::pictures::png(4, 4);
    let file = [("tap.png", "image/png", pixel.as_slice())];
    org.tenant.upload(&format!("{path}/attachments"), &file).await.expect(403);
    let asked = in_hours(200);
    org.tenant.post(&format!("/work-orders/{x}/visits"), asked).await.expect(404);
    // Nor what was called off before.
    let coded = json!({ "to": "Cancelled", "code": "ResidentResolved", "reason": "Fixed it" });
    org.coordinator.post(&format!("{path}/transitions"), coded).await.expect(200);
    let again = json!({ "to": "New", "reason": "It leaks again" });
    org.tenant.post(&format!("{path}/transitions"), again.clone()).await.expect(403);
    // Somebody who lives there again takes part again.
    let letting = json!({ "unitId": unit_of(&org, &ticket).await,
        "tenantContactId": org.resident_id, "startDate": "2025-03-01", "rentAmountGbp": "500" });
    org.coordinator.post("/tenancies", letting).await.expect(201);
    org.tenant.post(&format!("{path}/messages"), json!({ "body": "I am back" })).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reported_a_repair_and_never_lived_there_takes_part_as_before() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "Leeds", "postcode": "LS6 2AB",
        "propertyType": "House" });
    let property = org.coordinator.post("/properties", home).await.id(201);
    let unit = org.coordinator.post("/units", json!({ "propertyId": property })).await.id(201);
    let report = json!({ "unitId": unit, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine", "reportedByContactId": org.resident_id });
    let ticket = org.coordinator.post("/tickets", report).await.expect(201);
    let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let say = json!({ "body": "My mother waits" });
    org.tenant.post(&format!("/tickets/{ticket}/messages"), say).await.expect(201);
}
