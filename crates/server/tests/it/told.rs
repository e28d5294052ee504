//! Who hears of what happens to an order: its firm, and those who approve; and whom to ring.

use crate::main_line::{raise, report, step, visit};
use crate::rates::{rate, usual};
use crate::support::{Org, TestApp};
use maintainuk_domain::access::Role;
use serde_json::{Value, json};

/// How often each kind of email was promised.
async fn promised(app: &TestApp, org: &Org, kind: &str) -> i64 {
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "Type" = $2
        AND "Channel" = 'Email'"#;
    app.admin().await.query_one(sql, &[&org.id, &kind]).await.expect("a count").get(0)
}

async fn subjects(app: &TestApp, org: &Org) -> Vec<String> {
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox?limit=200").await.expect(200);
    let all = mail["items"].as_array().expect("mail").iter();
    all.map(|one| one["subject"].as_str().expect("a subject").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_hears_once_of_each_change_that_is_not_its_own() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = json!({ "companyName": "Drains Ltd", "contactId": org.resident_id,
        "serviceCategories": ["Plumbing"] });
    let other = org.coordinator.post("/contractors", body).await.id(201);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    assert_eq!(promised(&app, &org, "JobGiven").await, 1);
    let assign = format!("/work-orders/{order}/assign");
    // The same firm again is no news; another is, to both.
    let same = json!({ "contractorId": org.contractor_id });
    org.coordinator.post(&assign, same.clone()).await.expect(200);
    assert_eq!(promised(&app, &org, "JobGiven").await, 1);
    org.coordinator.post(&assign, json!({ "contractorId": other })).await.expect(200);
    assert_eq!(promised(&app, &org, "JobGiven").await, 2);
    assert_eq!(promised(&app, &org, "JobTakenBack").await, 1);
    org.coordinator.post(&assign, same).await.expect(200);
    // What is offered by an offer is told by the offer, once.
    let offer = json!({ "contractorIds": [org.contractor_id] });
    let path = format!("/work-orders/{order}/offers");
    org.coordinator.post(&path, offer).await.expect(201);
    assert_eq!(promised(&app, &org, "JobOffered").await, 1);
    assert_eq!(promised(&app, &org, "JobTakenBack").await, 2, "only Drains Ltd");
    let offers = org.contractor.get("/offers").await.expect(200);
    let id = offers["items"][0]["id"].as_str().expect("an offer").to_owned();
    org.contractor.post(&format!("/offers/{id}/accept"), json!({})).await.expect(200);
    let given = promised(&app, &org, "JobGiven").await;
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "Done" })).await;
    assert_eq!(promised(&app, &org, "JobGiven").await, given, "they know it");
    step(&org.coordinator, &order, json!({ "to": "InProgress", "reason": "It drips" })).await;
    assert_eq!(promised(&app, &org, "JobSentBack").await, 1);
    step(&org.coordinator, &order, json!({ "to": "Cancelled", "reason": "Sold" })).await;
    assert_eq!(promised(&app, &org, "JobCancelled").await, 1);
    let told = subjects(&app, &org).await;
    for subject in ["WO-000001: a job for you", "WO-000001: please go on with it"] {
        assert!(told.iter().any(|one| one == subject), "{subject}: {told:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_approve_as_much_gets_an_email_and_the_firm_hears_after_that() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let policy = org.admin.get("/policy").await.expect(200);
    let mut rules = policy["rules"].clone();
    rules["approvalLimitGbp"] = json!("50.00");
    rules["approverLimitGbp"] = json!("200.00");
    let body = json!({ "version": policy["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
    let _ola = app.user(org.id, Role::Coordinator, None, None).await;
    let ticket = report(&app, &org).await;
    let loose = raise(&org, &ticket).await;
    let given = promised(&app, &org, "JobGiven").await;
    let rate = rate(&org, &loose, "PLU-1").await;
    let raise = async |quantity: &str| -> Value {
        let lines = json!([{ "rateId": rate["id"], "quantity": quantity }]);
        let body = json!({ "contractorId": org.contractor_id, "lines": lines });
        org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.expect(201)
    };
    let waiting = |all: &[String], number: &Value| {
        let number = number.as_str().expect("a number");
        let ours = |one: &&String| one.contains(number) && one.contains("waits for your approval");
        all.iter().filter(ours).count()
    };
    let within = raise("2").await;
    let above = raise("6").await;
    assert_eq!(promised(&app, &org, "JobGiven").await, given, "nobody hears before it is approved");
    let told = subjects(&app, &org).await;
    // Within their limit coordinators and administrators; above it administrators alone.
    assert_eq!(waiting(&told, &within["number"]), 2, "{told:?}");
    assert_eq!(waiting(&told, &above["number"]), 1, "{told:?}");
    let order = above["id"].as_str().expect("an id");
    let now = org.admin.get(&format!("/work-orders/{order}/pricing")).await.expect(200);
    let change = now["waiting"]["id"].as_str().expect("a change");
    org.admin.post(&format!("/variations/{change}/approve"), json!({})).await.expect(200);
    assert_eq!(promised(&app, &org, "JobGiven").await, given + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_begins_before_the_day_of_its_visit_says_so_on_the_timeline() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].to_string();
    assert!(lines.contains("Work started on WO-000001, before its visit on "), "{lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s31_an_emergency_is_assigned_and_started_without_an_appointment() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let path = format!("/work-orders/{order}");
    // A routine job waits for its visit, and says so.
    let moves = format!("{path}/transitions");
    let start = json!({ "to": "InProgress" });
    let refused = org.contractor.post(&moves, start.clone()).await.expect(409);
    assert_eq!(refused["detail"], "Agree a visit first.");
    let shown = org.coordinator.get(&path).await.expect(200);
    assert_eq!(shown["ringNow"], Value::Null);
    let urgent = json!({ "category": "Plumbing", "priority": "Emergency", "note": "It pours" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), urgent).await.expect(200);
    // Whoever raised it is told whom to ring; the firm and the resident are not.
    let shown = org.coordinator.get(&path).await.expect(200);
    assert_eq!(shown["ringNow"]["name"], "Pipes Ltd");
    assert_eq!(shown["ringNow"]["outOfHoursPhone"], Value::Null);
    let firm = format!("/contractors/{}", org.contractor_id);
    let version = org.admin.get(&firm).await.expect(200)["version"].as_i64().expect("a version");
    let night = json!({ "outOfHoursPhone": "07700 900 999" });
    org.admin.patch(&firm, version, night).await.expect(200);
    let shown = org.coordinator.get(&path).await.expect(200);
    assert_eq!(shown["ringNow"]["outOfHoursPhone"], "+447700900999");
    assert_eq!(org.contractor.get(&path).await.expect(200)["ringNow"], Value::Null);
    assert_eq!(org.tenant.get(&path).await.expect(200)["ringNow"], Value::Null);
    let begun = step(&org.contractor, &order, start.clone()).await;
    assert_eq!(
        (&begun["status"], &begun["scheduledStartAt"]),
        (&json!("InProgress"), &Value::Null)
    );
    assert!(begun["actualStartAt"].is_string());
    let shown = org.coordinator.get(&path).await.expect(200);
    assert_eq!(shown["ringNow"], Value::Null, "they are at it");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "InProgress");
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "Stopped it" })).await;
    // Nobody starts what nobody has.
    let ticket = report(&app, &org).await;
    let urgent = json!({ "category": "Plumbing", "priority": "Emergency" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), urgent).await.expect(200);
    let loose = format!("/tickets/{ticket}/work-orders");
    let loose = org.coordinator.post(&loose, json!({ "description": "Go" })).await.id(201);
    let moves = format!("/work-orders/{loose}/transitions");
    let refused = org.coordinator.post(&moves, start).await.expect(409);
    assert_eq!(refused["detail"], "Assign a contractor first.");
}

/// The words of the newest email with this in its subject.
async fn words(app: &TestApp, org: &Org, subject: &str) -> String {
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox?limit=200").await.expect(200);
    let all = mail["items"].as_array().expect("mail");
    let says = |one: &&Value| one["subject"].as_str().expect("a subject").contains(subject);
    let found = all.iter().find(says).unwrap_or_else(|| panic!("{subject}: {mail}"));
    let path = format!("/mailbox/{}", found["id"].as_str().expect("an id"));
    org.admin.get(&path).await.expect(200)["text"].as_str().expect("words").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_email_about_work_says_what_is_still_to_be_done_and_the_order_that_follows_too() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    let more = json!({ "description": "Plaster the wall", "trades": ["General"],
        "emergency": false, "severalPeople": false, "materials": false });
    let done = json!({ "to": "Completed", "notes": "Pipe mended", "furtherWork": more });
    step(&org.contractor, &order, done).await;
    let told = words(&app, &org, "goes on").await;
    assert!(told.contains("more is to be done") && told.contains("Plaster the wall"), "{told}");
    assert!(!told.contains("If it is not right"), "{told}");
    let path = format!("/tickets/{ticket}/work-orders");
    let next = json!({ "followsOrderId": order });
    let next = org.coordinator.post(&path, next).await.expect(201);
    assert_eq!(next["description"], "Plaster the wall");
    let own = json!({ "followsOrderId": order, "description": "Skim it" });
    let own = org.coordinator.post(&path, own).await.expect(201);
    assert_eq!(own["description"], "Skim it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_to_object_are_those_of_the_policy() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let policy = org.admin.get("/policy").await.expect(200);
    let mut rules = policy["rules"].clone();
    rules["autoCloseDays"] = json!(9);
    let body = json!({ "version": policy["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "Done" })).await;
    let told = words(&app, &org, "is done").await;
    assert!(told.contains("tell us within 9 days"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_repair_is_told_as_cancelled_with_a_visit_and_without() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let cancel = json!({ "to": "Cancelled", "code": "Other", "reason": "The house is sold" });
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    org.coordinator.post(&path, cancel.clone()).await.expect(200);
    let told = words(&app, &org, "is cancelled").await;
    assert!(told.contains("Reason: The house is sold"), "{told}");

    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    let path = format!("/tickets/{ticket}/transitions");
    org.coordinator.post(&path, cancel.clone()).await.expect(200);
    let told = words(&app, &org, "is off").await;
    assert!(told.contains("The repair is cancelled.") && !told.contains("another time"), "{told}");
    assert_eq!(promised(&app, &org, "Cancelled").await, 1, "one email is enough");

    // Who takes their own report back knows it.
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let own = json!({ "to": "Cancelled", "code": "ResidentResolved", "reason": "It stopped" });
    org.tenant.post(&path, own).await.expect(200);
    assert_eq!(promised(&app, &org, "Cancelled").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn firms_that_are_asked_one_after_another_are_told_so() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (one, _) = crate::offers::firm(&app, &org, "Alpha").await;
    let (two, _) = crate::offers::firm(&app, &org, "Beta").await;
    for (in_turn, said) in [(true, "one after another"), (false, "The first to accept has it.")] {
        let ticket = report(&app, &org).await;
        let body = json!({ "description": "Find the leak" });
        let path = format!("/tickets/{ticket}/work-orders");
        let order = org.coordinator.post(&path, body).await.expect(201);
        let id = order["id"].as_str().expect("an id");
        let asked = json!({ "contractorIds": [one, two], "inTurn": in_turn });
        org.coordinator.post(&format!("/work-orders/{id}/offers"), asked).await.expect(201);
        let number = order["number"].as_str().expect("a number");
        let told = words(&app, &org, &format!("{number}: can you do")).await;
        assert!(told.contains(said), "{told}");
    }
}
