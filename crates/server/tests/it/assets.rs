//! What is built in: what was done to it, and when its years are over.

use crate::home;
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n";

async fn boiler(app: &TestApp, org: &Org) -> Value {
    let unit = home::flat(app, org).await;
    let home = org.admin.get(&format!("/units/{unit}")).await.expect(200)["propertyId"].clone();
    let body = json!({ "propertyId": home, "unitId": unit, "name": "Boiler", "make": "Ideal",
        "installedOn": "2016-05-01", "lifeYears": 15 });
    org.coordinator.post("/assets", body).await.expect(201)
}

async fn at_noon() -> TestApp {
    let clock = Clock::fixed("2026-11-24T12:00:00Z".parse().expect("a moment"));
    TestApp::with_clock(clock, |_| {}).await
}

#[tokio::test]
async fn services_are_told_newest_first_and_the_newest_says_when_the_next_is_due() {
    let app = at_noon().await;
    let org = app.org("heron").await;
    let asset = boiler(&app, &org).await;
    let path = format!("/assets/{}/services", asset["id"].as_str().expect("an id"));
    let by_firm = json!({ "doneOn": "2026-03-02", "work": "Annual service",
        "contractorId": org.contractor_id, "nextDueOn": "2027-03-02", "costGbp": "84.50" });
    let newest = org.coordinator.post(&path, by_firm).await.expect(201);
    assert_ne!(newest["doneBy"], "", "the firm's own name: {newest}");
    let older = json!({ "doneOn": "2025-03-01", "work": "Annual service", "doneBy": "The maker",
        "nextDueOn": "2026-03-01" });
    org.coordinator.post(&path, older).await.expect(201);
    let list = org.viewer.get(&path).await.expect(200);
    let days: Vec<_> =
        list["items"].as_array().expect("them").iter().map(|one| &one["doneOn"]).collect();
    assert_eq!(days, ["2026-03-02", "2025-03-01"]);
    assert_eq!(list["items"][0]["costGbp"], "84.50");
    let shown = async || {
        let home = asset["propertyId"].as_str().expect("an id");
        let place = org.coordinator.get(&format!("/properties/{home}/place")).await.expect(200);
        place["assets"][0].clone()
    };
    let now = shown().await;
    let dates = (&now["servicedOn"], &now["serviceDueOn"], &now["services"]);
    assert_eq!(dates, (&json!("2026-03-02"), &json!("2027-03-02"), &json!(2)), "{now}");
    // Its certificate is there once, for staff.
    let id = newest["id"].as_str().expect("an id");
    let paper = format!("/asset-services/{id}/certificate");
    org.viewer.get(&paper).await.expect(404);
    let text = [("gas.txt", "text/plain", b"no paper".as_slice())];
    org.coordinator.upload(&paper, &text).await.expect(422);
    let file = [("gas.pdf", "application/pdf", PDF)];
    let kept = org.coordinator.upload(&paper, &file).await.expect(201);
    assert_eq!(kept["certificateUrl"], format!("/api/v1{paper}"));
    org.coordinator.upload(&paper, &file).await.expect(409);
    let (status, headers, bytes) = org.viewer.bytes(&paper).await;
    assert_eq!((status.as_u16(), bytes.as_slice()), (200, PDF));
    assert_eq!(headers["content-type"], "application/pdf");
    assert_eq!(org.tenant.bytes(&paper).await.0, 403);
    // Taken off the record, the one before it counts.
    org.coordinator.delete(&format!("/asset-services/{id}")).await.expect(204);
    let now = shown().await;
    let dates = (&now["servicedOn"], &now["serviceDueOn"], &now["services"]);
    assert_eq!(dates, (&json!("2025-03-01"), &json!("2026-03-01"), &json!(1)), "{now}");
    org.coordinator.delete(&format!("/asset-services/{id}")).await.expect(404);
    let left = r#"SELECT count(*) FROM "Attachments""#;
    let left: i64 = app.admin().await.query_one(left, &[]).await.expect("a count").get(0);
    assert_eq!(left, 0, "its certificate is gone with it");
    // Residents and firms do not read it; viewers do not write it.
    org.tenant.get(&path).await.expect(403);
    org.contractor.get(&path).await.expect(403);
    let body = json!({ "doneOn": "2025-03-01", "work": "Service", "doneBy": "Me" });
    org.viewer.post(&path, body).await.expect(403);
    // An asset stays while something that was done to it is on record.
    let id = asset["id"].as_str().expect("an id");
    let told = org.coordinator.delete(&format!("/assets/{id}")).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("on record"), "{told}");
    let last = org.coordinator.get(&path).await.expect(200)["items"][0]["id"].clone();
    let last = format!("/asset-services/{}", last.as_str().expect("an id"));
    org.coordinator.delete(&last).await.expect(204);
    org.coordinator.delete(&format!("/assets/{id}")).await.expect(204);
    org.coordinator.get(&path).await.expect(404);
    let unit = asset["unitId"].as_str().expect("an id");
    let history = org.coordinator.get(&format!("/units/{unit}/history")).await.expect(200);
    assert!(history.to_string().contains("Asset serviced"), "{history}");
}

#[tokio::test]
async fn what_is_wrong_with_a_service_is_said_of_its_field() {
    let app = at_noon().await;
    let org = app.org("heron").await;
    let asset = boiler(&app, &org).await;
    let path = format!("/assets/{}/services", asset["id"].as_str().expect("an id"));
    let good = json!({ "doneOn": "2026-03-02", "work": "Annual service", "doneBy": "The maker" });
    for (field, value) in [
        ("doneOn", json!("2026-11-25")),
        ("nextDueOn", json!("2026-03-02")),
        ("costGbp", json!("-1.00")),
        ("work", json!(" ")),
        ("doneBy", json!("")),
        ("contractorId", json!(org.resident_id)),
    ] {
        let mut body = good.clone();
        body[field] = value;
        let told = org.coordinator.post(&path, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], format!("/{field}"), "{told}");
    }
}

#[tokio::test]
async fn the_register_says_what_has_served_its_years() {
    let app = at_noon().await;
    let org = app.org("heron").await;
    let asset = boiler(&app, &org).await;
    assert_eq!(
        (&asset["replaceOn"], &asset["replacementDue"]),
        (&json!("2031-05-01"), &json!(false))
    );
    for (by, count) in [("2031-04-30", 0), ("2031-05-01", 1)] {
        let list = org.viewer.get(&format!("/assets?replaceBy={by}")).await.expect(200);
        assert_eq!(list["items"].as_array().expect("a list").len(), count, "{by}");
    }
    let id = asset["id"].as_str().expect("an id");
    let patch = json!({ "lifeYears": 10, "serviceDueOn": "2026-12-01" });
    let changed = org.coordinator.patch(&format!("/assets/{id}"), 1, patch).await.expect(200);
    assert_eq!(changed["replacementDue"], true, "{changed}");
    let due = org.viewer.get("/assets?serviceBy=2026-12-31").await.expect(200);
    assert_eq!(due["items"][0]["id"], asset["id"]);
    assert_ne!(due["items"][0]["address"], "");
    let told = org.coordinator.patch(&format!("/assets/{id}"), 2, json!({ "lifeYears": 0 })).await;
    assert_eq!(told.expect(422)["errors"][0]["pointer"], "/lifeYears");
    let (status, _, file) = org.admin.bytes("/assets/export/csv").await;
    let text = String::from_utf8(file).expect("text");
    assert!(
        status.is_success() && text.contains("To be replaced") && text.contains("2026-05-01"),
        "{text}"
    );
}
