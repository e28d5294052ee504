//! Who has a repair without a work order: own staff who do it, and whoever had one that is reopened.

use crate::main_line::{raise, report, started, step};
use crate::support::{Org, TestApp};
use maintainuk_domain::access::Role;
use serde_json::{Value, json};

/// A repair that Pipes Ltd has completed.
async fn completed(app: &TestApp, org: &Org) -> String {
    let (ticket, order) = started(app, org).await;
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "New washer" })).await;
    ticket
}

async fn page(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)
}

fn offered<'a>(page: &'a Value, to: &str) -> &'a Value {
    let moves = page["moves"].as_array().expect("moves");
    moves.iter().find(|one| one["to"] == to).expect("a move")
}

async fn set_firm(app: &TestApp, org: &Org, to: &str) {
    let sql = r#"UPDATE "ContractorProfiles" SET "Status" = $2 WHERE "OrgId" = $1"#;
    app.admin().await.execute(sql, &[&org.id, &to]).await.expect("a firm");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_reopened_goes_back_to_the_firm_that_had_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let was = page(&org, &ticket).await;
    assert_eq!(offered(&was, "Assigned")["allowed"], true, "{was}");
    let again = json!({ "to": "Assigned", "reason": "It drips." });
    let now = org.coordinator.post(&path, again).await.expect(200);
    let it = &now["ticket"];
    assert_eq!((&it["status"], &it["contractorName"]), (&json!("Assigned"), &json!("Pipes Ltd")));
    assert_eq!((&it["reopenCount"], &it["ownStaff"]), (&json!(1), &json!(false)));
    assert_eq!((&it["turn"]["of"], &it["turn"]["act"]), (&json!("staff"), &json!("check")));
    assert_eq!(now["events"][0]["text"], "Reopened: It drips. Pipes Ltd has it again.");
    let log = org.admin.get("/audit?entityType=MaintenanceTicket").await.expect(200);
    assert!(log.to_string().contains(r#""byHand":true"#), "{log}");

    // It stays theirs until an order says otherwise, and goes on with the next one.
    let next = raise(&org, &ticket).await;
    assert_eq!(page(&org, &ticket).await["ticket"]["status"], "Assigned");
    step(&org.coordinator, &next, json!({ "to": "Cancelled", "reason": "Wrong job" })).await;
    assert_eq!(page(&org, &ticket).await["ticket"]["status"], "New");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_reopened_begins_as_new_where_the_firm_is_barred_and_says_why() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = completed(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    set_firm(&app, &org, "Suspended").await;
    let was = page(&org, &ticket).await;
    let why = offered(&was, "Assigned")["why"].as_str().expect("why").to_owned();
    assert!(why.contains("Pipes Ltd") && why.ends_with("Reopen it as new."), "{why}");
    let again = json!({ "to": "Assigned", "reason": "It drips" });
    let told = org.coordinator.post(&path, again.clone()).await.expect(409);
    assert_eq!(told["detail"], json!(why));
    let now = org.coordinator.post(&path, json!({ "to": "New", "reason": "It drips" })).await;
    let now = now.expect(200);
    assert_eq!(now["ticket"]["status"], "New");
    assert_eq!(now["ticket"]["contractorName"], Value::Null);
    let line = now["events"][0]["text"].as_str().expect("a line");
    assert!(line.starts_with("Reopened: It drips. It begins as new. Pipes Ltd"), "{line}");
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(theirs["events"][0]["text"], "Reopened: It drips");
    assert!(!theirs["events"][0].to_string().contains("Pipes"), "{}", theirs["events"][0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_says_that_it_is_not_fixed_and_where_it_goes_follows() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (firm, lands) in [("Active", "Assigned"), ("Suspended", "New")] {
        set_firm(&app, &org, "Active").await;
        let ticket = completed(&app, &org).await;
        set_firm(&app, &org, firm).await;
        let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
        let moves = theirs["moves"].as_array().expect("moves");
        assert_eq!(moves.iter().map(|one| &one["to"]).collect::<Vec<_>>(), [lands], "{firm}");
        // A page that was read before names the other one.
        let said = json!({ "to": "New", "reason": "It still drips" });
        let now = org.tenant.post(&format!("/tickets/{ticket}/transitions"), said).await;
        assert_eq!(now.expect(200)["ticket"]["status"], lands, "{firm}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn own_staff_are_given_it_begin_and_complete_without_a_work_order() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let sam = app.user(org.id, Role::Coordinator, None, None).await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let was = page(&org, &ticket).await;
    let assign = offered(&was, "Assigned");
    assert_eq!((&assign["allowed"], &assign["needs"]), (&json!(true), &json!(["assignee"])));
    let told = org.coordinator.post(&path, json!({ "to": "Assigned" })).await.expect(409);
    assert!(told["detail"].to_string().contains("Choose the colleague"), "{told}");
    let foreign = app.org("other").await.coordinator.user;
    for (who, status) in
        [(org.tenant.user, 422), (org.viewer.user, 422), (foreign, 422), (sam.user, 200)]
    {
        let body = json!({ "to": "Assigned", "assigneeId": who });
        org.coordinator.post(&path, body).await.expect(status);
    }
    let now = page(&org, &ticket).await;
    let it = &now["ticket"];
    assert_eq!((&it["status"], &it["ownStaff"]), (&json!("Assigned"), &json!(true)));
    assert!(it["respondedAt"].is_string(), "{it}");
    assert_eq!(now["coordinator"]["id"], json!(sam.user));
    assert_eq!((&it["turn"]["of"], &it["turn"]["act"]), (&json!("staff"), &json!("visit")));
    assert!(now["events"][0]["text"].as_str().expect("a line").starts_with("Assigned to "));

    let log = r#"SELECT "OldValueJson" ->> 'byHand', "NewValueJson" ->> 'coordinatorUserId'
        FROM "AuditLogs" WHERE "OrgId" = $1 AND "Action" = 'ticket.move'"#;
    let row = app.admin().await.query_one(log, &[&org.id]).await.expect("a move");
    assert_eq!(row.get::<_, &str>(0), "false");
    assert_eq!(row.get::<_, &str>(1), sam.user.to_string());

    let now = sam.post(&path, json!({ "to": "InProgress" })).await.expect(200);
    assert_eq!(now["ticket"]["turn"]["act"], "complete");
    let now = sam.post(&path, json!({ "to": "Completed", "resolutionNotes": "New washer" })).await;
    let now = now.expect(200);
    assert_eq!(now["ticket"]["status"], "Completed");
    assert!(now["ticket"]["completedAt"].is_string());
    assert_eq!(now["ticket"]["turn"]["act"], "close");

    // Not fixed: it is Sam's again; once Sam has left, it is new.
    let again = json!({ "to": "Assigned", "reason": "It drips" });
    let now = org.tenant.post(&path, again.clone()).await.expect(200);
    assert_eq!(now["ticket"]["status"], "Assigned");
    assert_eq!(page(&org, &ticket).await["ticket"]["ownStaff"], true);
    sam.post(&path, json!({ "to": "InProgress" })).await.expect(200);
    sam.post(&path, json!({ "to": "Completed" })).await.expect(200);
    let sql = r#"UPDATE "Users" SET "IsActive" = FALSE WHERE "OrgId" = $1 AND "Id" = $2"#;
    app.admin().await.execute(sql, &[&org.id, &sam.user]).await.expect("gone");
    let told = org.coordinator.post(&path, again.clone()).await.expect(409);
    assert!(told["detail"].to_string().contains("does not do repairs any more"), "{told}");
    let now = org.tenant.post(&path, again).await.expect(200);
    assert_eq!(now["ticket"]["status"], "New");
}

#[tokio::test(flavor = "multi_thread")]
async fn own_staff_hand_it_over_or_give_it_back_and_a_firm_takes_it_over() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let sam = app.user(org.id, Role::Coordinator, None, None).await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let to = |who| json!({ "to": "Assigned", "assigneeId": who });
    org.coordinator.post(&path, to(sam.user)).await.expect(200);
    sam.post(&path, json!({ "to": "InProgress" })).await.expect(200);
    let now = sam.post(&path, to(org.coordinator.user)).await.expect(200);
    assert_eq!(now["coordinator"]["id"], json!(org.coordinator.user));
    let now = org.coordinator.post(&path, json!({ "to": "New" })).await.expect(200);
    assert_eq!(
        (&now["ticket"]["status"], &now["ticket"]["ownStaff"]),
        (&json!("New"), &json!(false))
    );

    org.coordinator.post(&path, to(sam.user)).await.expect(200);
    let order = raise(&org, &ticket).await;
    let now = page(&org, &ticket).await;
    assert_eq!(
        (&now["ticket"]["status"], &now["ticket"]["ownStaff"]),
        (&json!("Assigned"), &json!(false))
    );
    let told = org.coordinator.post(&path, json!({ "to": "InProgress" })).await.expect(409);
    assert!(told["detail"].to_string().contains("when the contractor starts"), "{told}");
    step(&org.coordinator, &order, json!({ "to": "Cancelled", "reason": "Sam does it" })).await;
    assert_eq!(page(&org, &ticket).await["ticket"]["status"], "New");
}
