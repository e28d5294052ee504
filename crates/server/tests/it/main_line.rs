//! A repair goes from report to done.

use crate::calls::soon;
use crate::home;
use crate::support::{Client, Org, TestApp};
use serde_json::{Value, json};

/// Reports a leak at a new flat and gives the ticket's id.
pub async fn report(app: &TestApp, org: &Org) -> String {
    let unit = home::flat(app, org).await;
    let body = json!({
        "unitId": unit, "title": "Leak under the kitchen sink", "category": "Plumbing",
        "priority": "Routine", "reportedByContactId": org.resident_id, "reportedVia": "Phone",
    });
    let ticket = org.coordinator.post("/tickets", body).await.expect(201);
    ticket["ticket"]["id"].as_str().expect("an id").to_owned()
}

/// Raises an order for the organisation's contractor and gives its id.
pub async fn raise(org: &Org, ticket: &str) -> String {
    let body =
        json!({ "description": "Find and stop the leak", "contractorId": org.contractor_id });
    org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.id(201)
}

/// Moves an order and gives it as it is then.
pub async fn step(client: &Client, order: &str, body: Value) -> Value {
    client.post(&format!("/work-orders/{order}/transitions"), body).await.expect(200)
}

/// A started order of the organisation's contractor; its ticket and its id.
pub async fn started(app: &TestApp, org: &Org) -> (String, String) {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    let visit =
        json!({ "to": "Scheduled", "scheduledStartAt": soon(1), "scheduledEndAt": soon(3) });
    step(&org.coordinator, &order, visit).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    (ticket, order)
}

pub fn visit() -> Value {
    let tomorrow = maintainuk::clock::Clock::system().now().plus_days(1);
    json!({
        "to": "Scheduled", "scheduledStartAt": tomorrow, "scheduledEndAt": tomorrow.plus_hours(3),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repair_goes_from_report_to_closed_and_the_resident_hears_of_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");

    let page = staff.get(&path).await.expect(200);
    assert_eq!(page["ticket"]["number"], "TKT-000001");
    assert_eq!(page["ticket"]["status"], "New");
    assert_eq!(page["ticket"]["address"], "Flat 2A, 16 Linden House, Leeds LS1 4AB");
    assert!(page["ticket"]["respondBy"].is_string() && page["ticket"]["resolveBy"].is_string());
    assert_eq!(page["reporter"]["name"], "Tess Tenant");

    let triage = json!({ "category": "Plumbing", "priority": "Urgent", "note": "Baby at home" });
    let page = staff.post(&format!("{path}/triage"), triage).await.expect(200);
    assert_eq!(page["ticket"]["priority"], "Urgent");
    assert!(page["ticket"]["respondedAt"].is_string());
    assert_eq!(page["coordinator"]["name"], "Coordinator Example");

    let order = raise(&org, &ticket).await;
    assert_eq!(staff.get(&path).await.expect(200)["ticket"]["status"], "Assigned");
    step(staff, &order, visit()).await;
    app.run_jobs().await;
    let started = step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    assert!(started["actualStartAt"].is_string());
    assert_eq!(staff.get(&path).await.expect(200)["ticket"]["status"], "InProgress");
    let done = json!({ "to": "Completed", "notes": "Replaced the trap" });
    step(&org.contractor, &order, done).await;
    assert_eq!(staff.get(&path).await.expect(200)["ticket"]["status"], "Completed");
    step(staff, &order, json!({ "to": "Verified" })).await;
    let close = json!({ "to": "Closed", "code": "Fixed", "resolutionNotes": "Dry after a week" });
    let page = staff.post(&format!("{path}/transitions"), close).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Closed");
    assert_eq!(page["next"]["who"], "Nobody");

    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200);
    let subjects: Vec<&str> =
        mail["items"].as_array().unwrap().iter().map(|m| m["subject"].as_str().unwrap()).collect();
    // The firm is told of the job and of the visit too.
    assert_eq!(subjects.len(), 5, "{subjects:?}");
    // The newest first; the firm's own mails go beside those of the resident, in no order with them.
    let place = |words: &str| subjects.iter().position(|one| one.contains(words));
    assert!(place("is done").expect("a mail") < place("We have your repair").expect("a mail"));
    staff.get("/mailbox").await.expect(403);

    let page = staff.get(&path).await.expect(200);
    let mut told: Vec<&str> =
        page["events"].as_array().unwrap().iter().filter_map(|e| e["type"].as_str()).collect();
    told.reverse();
    let (emails, story): (Vec<&str>, Vec<&str>) = told.iter().partition(|t| **t == "EmailSent");
    assert_eq!(emails.len(), 5);
    assert_eq!(
        story.join(" "),
        "TicketReported TicketTriaged WorkOrderRaised ContractorAssigned TicketStatusChanged \
         VisitScheduled WorkStarted TicketStatusChanged WorkCompleted TicketStatusChanged \
         WorkVerified TicketClosed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_leaves_its_timeline_audit_and_outbox_rows_in_the_right_organisation() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let db = app.admin().await;
    let count = async |sql: &str| -> i64 {
        db.query_one(sql, &[&org.id, &ticket.parse::<uuid::Uuid>().unwrap()])
            .await
            .expect(sql)
            .get(0)
    };
    let events =
        r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "OrgId" = $1 AND "TicketId" = $2"#;
    let audits = r#"SELECT count(*) FROM "AuditLogs" WHERE "OrgId" = $1 AND "EntityId" = $2
        AND "NewValueJson" ->> 'number' = 'TKT-000001' AND "UserId" IS NOT NULL"#;
    let outbox = r#"SELECT count(*) FROM "OutboxMessages" WHERE "OrgId" = $1
        AND ("PayloadJson" ->> 'ticket')::uuid = $2 AND "Status" = 'Pending'"#;
    assert_eq!((count(events).await, count(audits).await, count(outbox).await), (1, 1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_illegal_move_is_refused_with_the_open_ones() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let problem = org.coordinator.post(&path, json!({ "to": "Closed" })).await.expect(409);
    assert_eq!(problem["openMoves"], json!(["Assigned", "Cancelled"]));
    let problem = org.coordinator.post(&path, json!({ "to": "Assigned" })).await.expect(409);
    assert_eq!(problem["openMoves"], json!(["Cancelled"]));
    let problem = org.coordinator.post(&path, json!({ "to": "Cancelled" })).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/code");
    let order = raise(&org, &ticket).await;
    let path = format!("/work-orders/{order}/transitions");
    let problem = org.coordinator.post(&path, json!({ "to": "Verified" })).await.expect(409);
    let open = json!(["Offered", "Scheduled", "InProgress", "Declined", "Cancelled"]);
    assert_eq!(problem["openMoves"], open);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_transitions_at_once_one_wins() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    step(&org.coordinator, &order, visit()).await;
    let path = format!("/work-orders/{order}/transitions");
    let start = || org.coordinator.post(&path, json!({ "to": "InProgress" }));
    let (a, b, c, d) = tokio::join!(start(), start(), start(), start());
    let mut statuses: Vec<u16> = [a, b, c, d].iter().map(|x| x.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_write_is_refused_and_one_without_a_version_is_asked_for_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let path = format!("/tickets/{}", report(&app, &org).await);
    let staff = &org.coordinator;
    let read = staff.get(&path).await;
    assert_eq!(read.headers["etag"], "\"1\"");
    staff.patch(&path, 1, json!({ "title": "Leak behind the sink" })).await.expect(200);
    staff.patch(&path, 1, json!({ "title": "Leak above the sink" })).await.expect(412);
    let without =
        staff.send(reqwest::Method::PATCH, &path, Some(json!({ "title": "x" })), &[]).await;
    without.expect(428);
    let page = staff.get(&path).await.expect(200);
    assert_eq!(page["ticket"]["title"], "Leak behind the sink");
    assert_eq!(page["ticket"]["version"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_sent_twice_happens_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let body = json!({ "unitId": unit, "title": "No light", "category": "Electrical", "priority": "Routine" });
    let key = [("idempotency-key", "one-and-only")];
    let post = || org.coordinator.send(reqwest::Method::POST, "/tickets", Some(body.clone()), &key);
    let (one, two) = tokio::join!(post(), post());
    let (one, two) = (one.expect(201), two.expect(201));
    assert_eq!(one, two);
    let list = org.coordinator.get("/tickets").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    let mut other = body.clone();
    other["title"] = json!("No lights at all");
    let reused = org.coordinator.send(reqwest::Method::POST, "/tickets", Some(other), &key).await;
    reused.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn emergency_words_raise_the_priority_and_lowering_it_takes_a_reason() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let body = json!({
        "unitId": unit, "title": "Smell of gas in the hall", "category": "General", "priority": "Routine",
    });
    let ticket = org.coordinator.post("/tickets", body).await.expect(201);
    assert_eq!(ticket["ticket"]["priority"], "Emergency");
    assert_eq!(ticket["ticket"]["emergency"]["rule"], "GasSmell");
    assert!(ticket["ticket"]["emergency"]["advice"].as_str().unwrap().contains("0800 111 999"));
    let path = format!("/tickets/{}/triage", ticket["ticket"]["id"].as_str().unwrap());
    let lower = json!({ "category": "Gas", "priority": "Urgent" });
    let problem = org.coordinator.post(&path, lower).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/note");
    let path = path.trim_end_matches("/triage");
    let mut edit = json!({ "priority": "Planned" });
    let problem = org.coordinator.patch(path, 1, edit.clone()).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    edit["reason"] = json!("It was the neighbour's barbecue");
    org.coordinator.patch(path, 1, edit).await.expect(200);
    let lines = org.coordinator.get(path).await.expect(200)["events"].to_string();
    for line in [
        " as Routine; recognised as an emergency (Gas smell)",
        "Changed: priority Emergency → Planned. It was the neighbour's barbecue",
    ] {
        assert!(lines.contains(line), "{line}: {lines}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_and_a_contractor_see_their_own_and_no_notes_of_colleagues() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    org.coordinator
        .post(&format!("{path}/notes"), json!({ "note": "Careful: in arrears" }))
        .await
        .expect(200);
    org.contractor.get(&path).await.expect(404);
    let page = org.tenant.get(&path).await.expect(200);
    assert!(!page.to_string().contains("arrears"));
    let order = raise(&org, &ticket).await;
    let page = org.contractor.get(&path).await.expect(200);
    assert!(!page.to_string().contains("arrears"));
    let list = org.contractor.get("/work-orders").await.expect(200);
    assert_eq!(list["items"][0]["id"], json!(order));
    assert_eq!(org.tenant.get("/tickets").await.expect(200)["items"][0]["id"], json!(ticket));

    // Another resident and another firm see nothing of it.
    let other = app.user(org.id, maintainuk_domain::access::Role::Tenant, None, None).await;
    other.get(&path).await.expect(404);
    assert_eq!(other.get("/tickets").await.expect(200)["items"], json!([]));
    org.viewer.post(&format!("{path}/notes"), json!({ "note": "x" })).await.expect(403);
}
