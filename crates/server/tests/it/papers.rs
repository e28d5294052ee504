//! Job sheets: what the contractor is told, on paper.

use crate::calls::in_a_month;
use crate::home;
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

/// An order of the firm with everything around it.
async fn order(app: &TestApp, org: &Org) -> (String, Value) {
    let unit = home::flat(app, org).await;
    let staff = &org.coordinator;
    let body = json!({ "unitId": unit, "title": "A tap drips", "description": "In the kitchen",
        "category": "Plumbing", "priority": "Urgent", "reportedByContactId": org.resident_id });
    let page = staff.post("/tickets", body).await.expect(201);
    let ticket = page["ticket"]["id"].as_str().expect("an id").to_owned();
    let whole = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    let property = whole["property"]["id"].clone();
    let at = |mut body: Value| {
        body["propertyId"] = property.clone();
        body["unitId"] = json!(unit);
        body
    };
    let alert = |kind: &str, text: &str, need: &str| {
        at(json!({ "kind": kind, "text": text, "reason": "Because of Bert", "needToKnow": need,
            "reviewOn": in_a_month() }))
    };
    staff.post("/alerts", alert("Animal", "A dog that bites", "Job")).await.expect(201);
    staff.post("/alerts", alert("LegalDisrepair", "A claim runs", "Staff")).await.expect(201);
    let hint = at(json!({ "kind": "Stopcock", "text": "Under the sink" }));
    staff.post("/hints", hint).await.expect(201);
    let code = at(json!({ "kind": "KeySafe", "label": "By the door", "code": "7391" }));
    org.admin.post("/access-codes", code).await.expect(201);
    let order = json!({ "description": "Change the washer", "accessInstructions": "Ring first",
        "contractorId": org.contractor_id });
    let order = staff.post(&format!("/tickets/{ticket}/work-orders"), order).await.expect(201);
    (ticket, order)
}

#[tokio::test(flavor = "multi_thread")]
async fn s41_a_job_sheet_has_what_the_job_needs_and_nothing_that_is_nobodys_business() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = order(&app, &org).await;
    let path = format!("/work-orders/{}", order["id"].as_str().expect("an id"));
    let to = json!({ "to": "Scheduled", "scheduledStartAt": "2026-12-08T09:00:00Z",
        "scheduledEndAt": "2026-12-08T12:00:00Z", "confirmLate": true });
    org.coordinator.post(&format!("{path}/transitions"), to).await.expect(200);
    for client in [&org.coordinator, &org.contractor] {
        let sheet = client.get(&format!("{path}/sheet")).await.expect(200);
        assert_eq!(sheet["number"], order["number"]);
        assert_eq!(sheet["address"], "Flat 2A, 16 Linden House, Leeds LS1 4AB");
        assert_eq!(sheet["visit"], "Tue 8 Dec, 9:00 to 12:00");
        assert_eq!(sheet["access"], "Ring first");
        assert_eq!(sheet["work"], "Change the washer");
        assert_eq!(sheet["report"], "In the kitchen");
        assert!(sheet["target"].is_string() && sheet["contact"]["name"].is_string());
        assert_eq!(sheet["alerts"], json!([{ "kind": "Animal", "text": "A dog that bites" }]));
        assert_eq!(sheet["hints"], json!([{ "kind": "Stopcock", "text": "Under the sink" }]));
        assert!(
            sheet["link"]
                .as_str()
                .expect("a link")
                .ends_with(&format!("/tickets/{ticket}?tab=jobs"))
        );
        assert!(sheet["code"]["path"].as_str().expect("a path").starts_with("M4 4h7v1h-7z"));
        let whole = sheet.to_string();
        for hidden in ["7391", "Bert", "A claim runs"] {
            assert!(!whole.contains(hidden), "{hidden} in {whole}");
        }
        let (status, headers, bytes) = client.bytes(&format!("{path}/sheet.pdf")).await;
        assert_eq!(
            (status.as_u16(), &headers["content-type"]),
            (200, &"application/pdf".parse().expect("a type"))
        );
        assert!(bytes.starts_with(b"%PDF"));
    }
    org.tenant.get(&format!("{path}/sheet")).await.expect(403);
    org.tenant.get(&format!("{path}/sheet.pdf")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn s32_another_firms_sheet_is_not_there_and_one_that_is_over_says_less() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, order) = order(&app, &org).await;
    let path = format!("/work-orders/{}", order["id"].as_str().expect("an id"));
    let cancel = json!({ "to": "Cancelled", "reason": "Not needed" });
    org.coordinator.post(&format!("{path}/transitions"), cancel).await.expect(200);
    let sheet = org.contractor.get(&format!("{path}/sheet")).await.expect(200);
    assert_eq!((&sheet["alerts"], &sheet["contact"]), (&json!([]), &Value::Null));
    let other = app.org("other").await;
    other.coordinator.get(&format!("{path}/sheet")).await.expect(404);
}
