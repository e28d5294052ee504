//! Checklists: they come with the order, are answered on the job, and hold its completion back.

use crate::main_line::started;
use crate::support::{Client, Org, TestApp};
use reqwest::Method;
use serde_json::{Value, json};

fn item(text: &str, kind: &str, mandatory: bool) -> Value {
    json!({ "text": text, "kind": kind, "mandatory": mandatory })
}

/// A template that orders of plumbing get by themselves.
async fn template(org: &Org, categories: Value) -> Value {
    let items = json!([
        item("Water isolated", "Tick", true),
        item("Pressure (bar)", "Number", true),
        item("Photo of the joint", "Photo", true),
        item("Anything else", "Text", false),
    ]);
    let body = json!({ "name": "Leak visit", "categories": categories, "items": items });
    org.admin.post("/checklist-templates", body).await.expect(201)
}

async fn lists(client: &Client, order: &str) -> Vec<Value> {
    let lists = client.get(&format!("/work-orders/{order}/checklists")).await.expect(200);
    lists["items"].as_array().expect("checklists").clone()
}

fn id(thing: &Value) -> &str {
    thing["id"].as_str().expect("an id")
}

fn done() -> Value {
    json!({ "to": "Completed", "notes": "New trap fitted" })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_of_the_kind_gets_it_and_is_not_completed_before_it_is_answered() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    template(&org, json!(["Plumbing"])).await;
    let (ticket, order) = started(&app, &org).await;
    let found = lists(&org.contractor, &order).await;
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["missing"], &found[0]["byItself"]), (&json!(3), &json!(true)));
    let complete = format!("/work-orders/{order}/transitions");
    let told = org.contractor.post(&complete, done()).await.expect(409);
    let told = told["detail"].as_str().expect("why");
    for text in ["Water isolated", "Pressure (bar)", "Photo of the joint"] {
        assert!(told.contains(text), "{told}");
    }
    assert!(!told.contains("Anything else"), "{told}");

    let jpeg = crate::pictures::jpeg(64, 48);
    let files = [("a.jpg", "image/jpeg", jpeg.as_slice())];
    let photos = format!("/work-orders/{order}/attachments");
    let photo = org.contractor.upload(&photos, &files).await.expect(201)["items"][0].clone();
    let path = format!("/checklists/{}/answers", id(&found[0]));
    let answer = async |body: Value, status| org.contractor.post(&path, body).await.expect(status);
    for (body, pointer) in [
        (json!({ "item": 5 }), "/item"),
        (json!({ "item": 1, "value": "no" }), "/value"),
        (json!({ "item": 2, "value": "high" }), "/value"),
        (json!({ "item": 3, "value": "seen" }), "/value"),
        (json!({ "item": 1, "attachmentId": photo["id"] }), "/attachmentId"),
    ] {
        assert_eq!(answer(body, 422).await["errors"][0]["pointer"], pointer);
    }
    answer(json!({ "item": 1, "value": "yes" }), 200).await;
    answer(json!({ "item": 2, "value": "3.1" }), 200).await;
    let whole = answer(json!({ "item": 3, "attachmentId": photo["id"] }), 200).await;
    assert_eq!(whole["missing"], 0);
    // What answers is not taken away; an answer that is taken back is missing again.
    org.admin
        .send(Method::DELETE, &format!("/attachments/{}", id(&photo)), None, &[])
        .await
        .expect(409);
    assert_eq!(answer(json!({ "item": 2 }), 200).await["missing"], 1);
    org.contractor.post(&complete, done()).await.expect(409);
    assert_eq!(answer(json!({ "item": 2, "value": "3.2" }), 200).await["missing"], 0);
    org.contractor.post(&complete, done()).await.expect(200);
    answer(json!({ "item": 2, "value": "9" }), 409).await;
    assert_eq!(lists(&org.coordinator, &order).await[0]["items"][1]["value"], "3.2");

    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let count = |page: &Value, kind: &str| {
        page["events"].as_array().expect("events").iter().filter(|e| e["type"] == kind).count()
    };
    assert_eq!((count(&page, "ChecklistAdded"), count(&page, "ChecklistAnswered")), (1, 2));
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(count(&page, "ChecklistAdded"), 0, "it is between the office and the firm");
    let audit = org.admin.get("/audit?action=checklist.answer").await.expect(200);
    assert_eq!(audit["items"].as_array().expect("lines").len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_put_on_and_taken_off_by_hand_and_a_change_of_the_template_leaves_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let made = template(&org, json!([])).await;
    let (_, order) = started(&app, &org).await;
    assert_eq!(lists(&org.coordinator, &order).await, Vec::<Value>::new());
    let put = format!("/work-orders/{order}/checklists");
    let body = json!({ "templateId": made["id"] });
    org.contractor.post(&put, body.clone()).await.expect(403);
    let key = [("idempotency-key", "once")];
    let send = || org.coordinator.send(Method::POST, &put, Some(body.clone()), &key);
    let (first, second) = (send().await.expect(201), send().await.expect(201));
    assert_eq!(first["id"], second["id"]);
    org.coordinator.post(&put, body.clone()).await.expect(409);

    let path = format!("/checklist-templates/{}", id(&made));
    let change = json!({ "items": [item("Other", "Tick", true)], "retired": true });
    let patch = |version: &'static str, body: Value| {
        let path = path.clone();
        let admin = org.admin.clone();
        async move { admin.send(Method::PATCH, &path, Some(body), &[("if-match", version)]).await }
    };
    patch("\"7\"", change.clone()).await.expect(412);
    let retired = patch("\"1\"", change).await.expect(200);
    assert!(retired["retiredAt"].is_string());
    assert_eq!(lists(&org.contractor, &order).await[0]["items"][0]["text"], "Water isolated");
    let in_use = org.viewer.get("/checklist-templates").await.expect(200);
    assert_eq!(in_use["items"], json!([]));
    let remove = format!("/checklists/{}/remove", id(&first));
    org.coordinator.post(&remove, json!({ "reason": " " })).await.expect(422);
    org.contractor.post(&remove, json!({ "reason": "Not now" })).await.expect(403);
    org.coordinator.post(&remove, json!({ "reason": "Not a leak" })).await.expect(204);
    org.coordinator.post(&remove, json!({ "reason": "Not a leak" })).await.expect(404);
    let told = org.coordinator.post(&put, body).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/templateId", "it was retired");
    org.contractor.post(&format!("/work-orders/{order}/transitions"), done()).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_has_a_name_of_its_own_and_items_that_are_right() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    template(&org, json!([])).await;
    let body = |name: &str, items: Value| json!({ "name": name, "items": items });
    let tick = || json!([item("Done", "Tick", true)]);
    for (body, pointer) in [
        (body("leak VISIT", tick()), "/name"),
        (body(" ", tick()), "/name"),
        (body("Other", json!([])), "/items"),
        (
            body("Other", json!([item("Done", "Tick", true), item("done", "Text", false)])),
            "/items/1/text",
        ),
    ] {
        let told = org.admin.post("/checklist-templates", body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer);
    }
    org.coordinator.post("/checklist-templates", body("Other", tick())).await.expect(403);
    let (_, order) = started(&app, &org).await;
    org.tenant.get(&format!("/work-orders/{order}/checklists")).await.expect(403);
    let other = app.org("other").await;
    other.admin.get(&format!("/work-orders/{order}/checklists")).await.expect(404);
}
