//! The audit log: filtered, paged, taken out, and cut to the months that are asked for.

use crate::large;
use crate::support::TestApp;
use maintainuk_domain::time::london_date;
use serde_json::{Value, json};

fn actions(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().expect("items");
    items.iter().map(|one| one["action"].as_str().expect("an action").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_narrowed_by_who_what_to_what_and_when() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House" });
    let home = org.coordinator.post("/properties", home).await.id(201);
    let unit = org.coordinator.post("/units", json!({ "propertyId": home })).await.id(201);
    org.admin.patch(&format!("/properties/{home}"), 1, json!({ "city": "York" })).await.expect(200);
    let report = json!({ "unitId": unit, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine" });
    let ticket = org.coordinator.post("/tickets", report).await.expect(201);
    let number = ticket["ticket"]["number"].as_str().expect("a number").to_owned();
    let read =
        async |query: &str| actions(&org.admin.get(&format!("/audit?{query}")).await.expect(200));
    assert_eq!(read(&format!("entityId={home}")).await, ["property.update", "property.create"]);
    assert_eq!(
        read(&format!("entityId={home}&userId={}", org.admin.user)).await,
        ["property.update"]
    );
    assert_eq!(read("entityType=Unit").await, ["unit.create"]);
    assert_eq!(read("action=property.create").await, ["property.create"]);
    assert_eq!(read("q=property").await, ["property.update", "property.create"]);
    for q in [number.clone(), number.trim_start_matches("TKT-").to_owned(), number.to_lowercase()] {
        assert_eq!(read(&format!("q={q}")).await, ["ticket.report"], "{q}");
    }
    assert_eq!(
        read(&format!("q={home}&userId={}", org.coordinator.user)).await,
        ["property.create"]
    );
    assert_eq!(read("q=TKT-999999").await, Vec::<String>::new());
    let today = app.app.clock.now();
    let today = maintainuk_domain::time::london_date(today);
    let (before, after) = (today.yesterday().expect("a day"), today.tomorrow().expect("a day"));
    assert_eq!(read(&format!("entityId={home}&from={today}&to={today}")).await.len(), 2);
    assert_eq!(read(&format!("entityId={home}&to={before}")).await.len(), 0);
    assert_eq!(read(&format!("entityId={home}&from={after}")).await.len(), 0);
    for query in ["from=soon", "to=2026-02-30", "userId=me"] {
        org.admin.get(&format!("/audit?{query}")).await.expect(400);
    }
    org.coordinator.get("/audit").await.expect(403);
    org.coordinator.get("/audit/export/csv").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_taken_out_whole_and_that_is_in_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    // More than one part of the file, and somebody who is called like a formula.
    for n in 0..205 {
        let body =
            json!({ "type": "Other", "firstName": format!("=SUM({n})"), "lastName": "A \"b\", c" });
        org.admin.post("/contacts", body).await.expect(201);
    }
    let (status, headers, bytes) = org.admin.bytes("/audit/export/csv?action=contact.create").await;
    assert_eq!(status, 200);
    assert_eq!(headers["content-type"], "text/csv; charset=utf-8");
    assert!(headers["content-disposition"].to_str().expect("text").contains("audit-"));
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.lines().count(), 206, "a heading and every entry");
    assert!(text.starts_with("\u{feff}Time (UTC),Action"));
    let seen: std::collections::BTreeSet<_> = text.lines().skip(1).collect();
    assert_eq!(seen.len(), 205, "each once");
    let page = org.admin.get("/audit?limit=1").await.expect(200);
    assert_eq!(page["items"][0]["action"], "audit.export");
    assert_eq!(page["items"][0]["newValue"]["action"], "contact.create");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_with_a_code_or_a_key_is_found_by_it_and_at_its_place() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let home = json!({ "addressLine1": "16 Linden House", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House" });
    let home = org.admin.post("/properties", home).await.id(201);
    let code = |label: &str| json!({ "propertyId": home, "kind": "KeySafe", "label": label, "code": "4711" });
    let (front, back) = (
        org.admin.post("/access-codes", code("Front")).await.id(201),
        org.admin.post("/access-codes", code("Back")).await.id(201),
    );
    for id in [&front, &back] {
        let why = json!({ "reason": "On site" });
        org.admin.post(&format!("/access-codes/{id}/reveal"), why).await.expect(200);
    }
    let key = json!({ "propertyId": home, "tag": "K-1", "opens": "Front door" });
    let key = org.admin.post("/keys", key).await.id(201);
    let holder = json!({ "holderName": "Connor" });
    org.admin.post(&format!("/keys/{key}/issue"), holder).await.expect(200);
    let read = async |id: &str| {
        let page = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
        let items = page["items"].as_array().expect("entries").clone();
        items.iter().map(|e| e["action"].as_str().expect("a word").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(read(&front).await, ["access-code.reveal", "access-code.create"]);
    assert_eq!(read(&back).await, ["access-code.reveal", "access-code.create"]);
    assert_eq!(read(&key).await, ["key.issue", "key.create"]);
    assert_eq!(read(&home).await.len(), 7, "all of it is at the property still");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_what_is_kept_about_a_place_says_what_it_was_before() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let home = json!({ "addressLine1": "16 Linden House", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House" });
    let home = org.admin.post("/properties", home).await.id(201);
    let entry = async |at: &str| {
        let page = org.admin.get(&format!("/audit?entityId={at}")).await.expect(200);
        let one = page["items"][0].clone();
        (one["action"].clone(), one["oldValue"].clone(), one["newValue"].clone())
    };
    let boiler = json!({ "propertyId": home, "name": "Boiler", "servicedOn": "2025-01-02" });
    let boiler = org.admin.post("/assets", boiler).await.id(201);
    let path = format!("/assets/{boiler}");
    let version = org.admin.patch(&path, 1, json!({ "servicedOn": "2026-01-05" })).await;
    version.expect(200);
    let told = (
        json!("asset.update"),
        json!({ "servicedOn": "2025-01-02" }),
        json!({ "id": boiler, "servicedOn": "2026-01-05" }),
    );
    assert_eq!(entry(&home).await, told);
    let hint = json!({ "propertyId": home, "kind": "Parking", "text": "Behind" });
    let hint = org.admin.post("/hints", hint).await.id(201);
    let path = format!("/hints/{hint}");
    org.admin.patch(&path, 1, json!({ "text": "In front" })).await.expect(200);
    let told = (
        json!("hint.update"),
        json!({ "text": "Behind" }),
        json!({ "id": hint, "text": "In front" }),
    );
    assert_eq!(entry(&home).await, told);
    // The page of the home names those fields and no others.
    let history = org.admin.get(&format!("/properties/{home}/history")).await.expect(200);
    let lines: Vec<_> = history["items"].as_array().expect("lines").iter().collect();
    for words in ["Hint changed: text", "Asset changed: serviced on"] {
        assert!(lines.iter().any(|line| line["title"] == words), "{words}: {history}");
    }
    org.admin.delete(&path).await.expect(204);
    let (action, old, new) = entry(&home).await;
    assert_eq!((&action, &new), (&json!("hint.delete"), &json!({ "id": hint })));
    assert_eq!(old["text"], "In front");
    let key = json!({ "propertyId": home, "tag": "K-1", "opens": "Front door" });
    let key = org.admin.post("/keys", key).await.id(201);
    let holder = json!({ "holderName": "Connor" });
    org.admin.post(&format!("/keys/{key}/issue"), holder).await.expect(200);
    let (_, old, new) = entry(&home).await;
    assert_eq!((&old["holderName"], &new["holderName"]), (&Value::Null, &json!("Connor")));
    assert_eq!(new["tag"], Value::Null, "what stayed is not named");
    org.admin.post(&format!("/keys/{key}/return"), json!({})).await.expect(200);
    let (_, old, new) = entry(&home).await;
    assert_eq!((&old["holderName"], &new["holderName"]), (&json!("Connor"), &Value::Null));
    let soon = london_date(maintainuk::clock::Clock::system().now().plus_days(60));
    let alert = json!({ "propertyId": home, "kind": "Animal", "text": "It bites",
        "reason": "Told by a firm", "needToKnow": "Job", "reviewOn": soon });
    let alert = org.admin.post("/alerts", alert).await.id(201);
    let path = format!("/alerts/{alert}");
    let body = json!({ "needToKnow": "Staff", "text": "It bit somebody" });
    org.admin.patch(&path, 1, body).await.expect(200);
    let told = (
        json!("alert.update"),
        json!({ "needToKnow": "Job" }),
        json!({ "needToKnow": "Staff", "textChanged": true }),
    );
    assert_eq!(entry(&alert).await, told);
}

#[tokio::test(flavor = "multi_thread")]
async fn months_that_are_not_asked_for_are_not_read() {
    let (app, big, _) = large::filled(|_| {}).await;
    let db = app.admin().await;
    let begin = format!("SET ROLE maintainuk_app; BEGIN; SET LOCAL app.org_id = '{}'", big.id);
    db.batch_execute(&begin).await.expect("the app's role");
    // As the list asks, with parameters: months are left out when it runs.
    let sql = r#"PREPARE months (uuid, timestamp, timestamp) AS
        SELECT x."Id" FROM "AuditLogs" x
        WHERE x."OrgId" = $1 AND x."Timestamp" >= $2 AND x."Timestamp" < $3
        ORDER BY x."Timestamp" DESC, x."Id" DESC LIMIT 51"#;
    db.batch_execute(sql).await.expect("prepared");
    db.batch_execute("SET plan_cache_mode = force_generic_plan").await.expect("a setting");
    let explain = format!(
        "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
         EXECUTE months ('{}', now()::timestamp - interval '40 days', now()::timestamp - interval '35 days')",
        big.id
    );
    let rows = db.query(&explain, &[]).await.expect("a plan");
    let plan: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    db.batch_execute("ROLLBACK; RESET ROLE").await.expect("rollback");
    let read =
        plan.iter().filter(|line| line.contains("Scan") && line.contains("AuditLogs_")).count();
    assert!((1..=2).contains(&read), "{}", plan.join("\n"));
    assert!(plan.iter().any(|line| line.contains("Subplans Removed")), "{}", plan.join("\n"));
}
