//! Offers: the first to accept has the job, silence is reminded and passed over.

use crate::main_line::report;
use crate::support::{Client, Org, TestApp};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::ContractorId;
use serde_json::{Value, json};

/// A firm that does plumbing, and somebody who acts for it.
pub async fn firm(app: &TestApp, org: &Org, name: &str) -> (String, Client) {
    let person = json!({ "type": "Contractor", "firstName": name, "lastName": "Office",
        "email": format!("{}@example.org", name.to_lowercase()), "preferredChannel": "Email" });
    let person = org.coordinator.post("/contacts", person).await.id(201);
    let body =
        json!({ "companyName": name, "contactId": person, "serviceCategories": ["Plumbing"] });
    let id = org.coordinator.post("/contractors", body).await.id(201);
    let contractor: ContractorId = id.parse().expect("an id");
    (id, app.user(org.id, Role::Contractor, None, Some(contractor)).await)
}

/// An order of nobody; its ticket and its id.
async fn order(app: &TestApp, org: &Org) -> (String, String) {
    let ticket = report(app, org).await;
    let body = json!({ "description": "Find and stop the leak" });
    let id = org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.id(201);
    (ticket, id)
}

async fn offer(org: &Org, order: &str, body: Value) -> Vec<Value> {
    let path = format!("/work-orders/{order}/offers");
    let list = org.coordinator.post(&path, body).await.expect(201);
    list["items"].as_array().expect("items").clone()
}

async fn statuses(org: &Org, order: &str) -> Vec<String> {
    let list = org.coordinator.get(&format!("/work-orders/{order}/offers")).await.expect(200);
    let items = list["items"].as_array().expect("items").iter();
    items.map(|one| one["status"].as_str().expect("a status").to_owned()).collect()
}

async fn read(org: &Org, order: &str) -> Value {
    org.coordinator.get(&format!("/work-orders/{order}")).await.expect(200)
}

async fn told(app: &TestApp, org: &Org, kind: &str) -> i64 {
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "Type" = $2"#;
    app.admin().await.query_one(sql, &[&org.id, &kind]).await.expect("a count").get(0)
}

/// Makes what was promised for later due now, and does it.
async fn later(app: &TestApp, over: bool) {
    let sql = format!(
        r#"UPDATE "OutboxMessages" SET "AvailableAt" = now()
           WHERE "Type" = 'chase-offer' AND "PayloadJson" ->> 'over' = '{over}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("it is due");
    app.run_jobs().await;
}

fn id(of: &Value) -> &str {
    of["id"].as_str().expect("an id")
}

#[tokio::test(flavor = "multi_thread")]
async fn c2_of_several_who_accept_at_once_one_has_the_job_and_the_others_are_told() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (a, first) = firm(&app, &org, "Alpha").await;
    let (b, second) = firm(&app, &org, "Beta").await;
    let (ticket, x) = order(&app, &org).await;
    let body = json!({ "contractorIds": [a, b, org.contractor_id] });
    let offers = offer(&org, &x, body).await;
    assert_eq!(statuses(&org, &x).await, ["Waiting", "Waiting", "Waiting"]);
    assert_eq!(told(&app, &org, "JobOffered").await, 3);
    assert_eq!(read(&org, &x).await["status"], "Offered");
    // Until it is accepted a firm learns what and roughly where, not who or where exactly.
    let list = first.get("/offers").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["items"][0]["district"], "LS1");
    assert!(!list.to_string().contains("Linden"), "{list}");
    first.get(&format!("/tickets/{ticket}")).await.expect(404);
    // Another firm's offer is not there for them.
    first.post(&format!("/offers/{}/accept", id(&offers[1])), json!({})).await.expect(404);

    let paths: Vec<String> =
        offers.iter().map(|one| format!("/offers/{}/accept", id(one))).collect();
    let (one, two, three) = tokio::join!(
        first.post(&paths[0], json!({})),
        second.post(&paths[1], json!({})),
        org.contractor.post(&paths[2], json!({}))
    );
    let mut codes = [&one, &two, &three].map(|answer| answer.status.as_u16());
    codes.sort_unstable();
    assert_eq!(codes, [200, 409, 409], "{} {} {}", one.body, two.body, three.body);
    let now = read(&org, &x).await;
    assert_eq!(now["status"], "Accepted");
    let mut left = statuses(&org, &x).await;
    left.sort_unstable();
    assert_eq!(left, ["Accepted", "Lost", "Lost"]);
    assert_eq!(told(&app, &org, "JobLost").await, 2);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Assigned");
    // The database has the last word.
    let sql = format!(
        r#"UPDATE "WorkOrderOffers" SET "Status" = 'Accepted' WHERE "WorkOrderId" = '{x}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect_err("two who accepted");
}

#[tokio::test(flavor = "multi_thread")]
async fn c3_who_declines_or_says_nothing_is_passed_over_in_turn() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (a, first) = firm(&app, &org, "Alpha").await;
    let (b, _) = firm(&app, &org, "Beta").await;
    let (c, third) = firm(&app, &org, "Gamma").await;
    let (ticket, x) = order(&app, &org).await;
    let body = json!({ "contractorIds": [a, b, c], "inTurn": true, "hours": 2 });
    let offers = offer(&org, &x, body).await;
    assert_eq!(statuses(&org, &x).await, ["Waiting", "Queued", "Queued"]);
    let decline = format!("/offers/{}/decline", id(&offers[0]));
    first.post(&decline, json!({ "reason": " " })).await.expect(422);
    first.post(&decline, json!({ "reason": "Too far" })).await.expect(200);
    first.post(&decline, json!({ "reason": "Too far" })).await.expect(409);
    assert_eq!(statuses(&org, &x).await, ["Declined", "Waiting", "Queued"]);
    // Silence: a reminder, once, and then the next is asked.
    later(&app, false).await;
    later(&app, false).await;
    assert_eq!(told(&app, &org, "JobChased").await, 1);
    later(&app, true).await;
    assert_eq!(statuses(&org, &x).await, ["Declined", "Lapsed", "Waiting"]);
    assert_eq!(told(&app, &org, "JobOffered").await, 3);
    let answered =
        third.post(&format!("/offers/{}/accept", id(&offers[2])), json!({})).await.expect(200);
    assert_eq!(answered["status"], "Accepted");
    // Whoever has the job reads nothing of who was asked before.
    let page = third.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = third.get(&format!("/tickets/{ticket}/events")).await.expect(200);
    for told in [page["events"].to_string(), lines.to_string()] {
        assert!(told.contains("Gamma"), "{told}");
        for rival in ["Alpha", "Beta", "Too far"] {
            assert!(!told.contains(rival), "{rival}: {told}");
        }
    }
    let firm = read(&org, &x).await;
    assert_eq!((&firm["status"], &firm["contractorName"]), (&json!("Accepted"), &json!("Gamma")));
    // How long each took to answer is its own figure; who said nothing has none.
    let figures = async |id: &str| -> Value {
        org.coordinator.get(&format!("/contractors/{id}")).await.expect(200)["answers"].clone()
    };
    assert_eq!(
        (figures(&a).await, figures(&b).await, figures(&c).await),
        (json!(1), json!(0), json!(1))
    );
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200).to_string();
    assert!(page.contains("Beta did not answer on WO-000001"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nobody_takes_the_job_the_office_is_told_and_can_ask_others() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (a, first) = firm(&app, &org, "Alpha").await;
    let (_, x) = order(&app, &org).await;
    for (body, pointer) in [
        (json!({ "contractorIds": [] }), "/contractorIds"),
        (json!({ "contractorIds": [a, a] }), "/contractorIds"),
        (json!({ "contractorIds": [uuid::Uuid::now_v7()] }), "/contractorIds"),
        (json!({ "contractorIds": [a], "hours": 0 }), "/hours"),
    ] {
        let path = format!("/work-orders/{x}/offers");
        let refused = org.coordinator.post(&path, body).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer, "{refused}");
    }
    offer(&org, &x, json!({ "contractorIds": [a] })).await;
    later(&app, true).await;
    assert_eq!(statuses(&org, &x).await, ["Lapsed"]);
    assert_eq!(read(&org, &x).await["status"], "Created");
    assert!(told(&app, &org, "Visit").await > 0, "the office is told");
    // Asked again, and taken back when somebody is named directly.
    let offers = offer(&org, &x, json!({ "contractorIds": [a] })).await;
    let named = json!({ "contractorId": org.contractor_id });
    org.coordinator.post(&format!("/work-orders/{x}/assign"), named).await.expect(200);
    assert_eq!(statuses(&org, &x).await, ["Lapsed", "Withdrawn"]);
    let late = offers.last().map(id).expect("the second");
    first.post(&format!("/offers/{late}/accept"), json!({})).await.expect(409);
    let path = format!("/work-orders/{x}/offers");
    org.contractor.post(&path, json!({ "contractorIds": [a] })).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_round_tells_those_whose_offers_it_withdraws_and_no_one_else() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (a, first) = firm(&app, &org, "Alpha").await;
    let (b, second) = firm(&app, &org, "Beta").await;
    let (c, _) = firm(&app, &org, "Gamma").await;
    let (_, x) = order(&app, &org).await;
    let before = offer(&org, &x, json!({ "contractorIds": [a, b] })).await;
    let after = offer(&org, &x, json!({ "contractorIds": [b, c] })).await;
    assert_eq!(statuses(&org, &x).await, ["Withdrawn", "Withdrawn", "Waiting", "Waiting"]);
    // Beta is asked again, and is not told that it is not.
    assert_eq!(told(&app, &org, "JobLost").await, 1);
    assert_eq!(told(&app, &org, "JobOffered").await, 4);
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200).to_string();
    assert!(mail.contains("WO-000001: you need not answer any more"), "{mail}");
    first.post(&format!("/offers/{}/accept", id(&before[0])), json!({})).await.expect(409);
    second.post(&format!("/offers/{}/accept", id(&before[1])), json!({})).await.expect(409);
    second.post(&format!("/offers/{}/accept", id(&after[2])), json!({})).await.expect(200);
}

/// Whose turn a ticket is, what they have to do, and where it stands.
async fn turn(org: &Org, ticket: &str) -> [Value; 3] {
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let ticket = &page["ticket"];
    [&ticket["turn"]["of"], &ticket["turn"]["act"], &ticket["status"]].map(Clone::clone)
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_last_firm_declines_or_says_nothing_it_is_the_offices_turn_again() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (a, first) = firm(&app, &org, "Alpha").await;
    let (b, _) = firm(&app, &org, "Beta").await;
    for silent in [false, true] {
        let (ticket, x) = order(&app, &org).await;
        let triage = json!({ "category": "Plumbing", "priority": "Routine" });
        org.coordinator.post(&format!("/tickets/{ticket}/triage"), triage).await.expect(200);
        // Somebody had it first, so that the ticket was theirs.
        let named = json!({ "contractorId": org.contractor_id });
        org.coordinator.post(&format!("/work-orders/{x}/assign"), named).await.expect(200);
        assert_eq!(turn(&org, &ticket).await, ["staff", "schedule", "Assigned"]);
        let asked = if silent { &b } else { &a };
        let offers = offer(&org, &x, json!({ "contractorIds": [asked] })).await;
        assert_eq!(turn(&org, &ticket).await, ["contractor", "accept", "New"]);
        if silent {
            later(&app, true).await;
        } else {
            let path = format!("/offers/{}/decline", id(&offers[0]));
            first.post(&path, json!({ "reason": "Too far" })).await.expect(200);
        }
        assert_eq!(read(&org, &x).await["status"], "Created");
        assert_eq!(turn(&org, &ticket).await, ["staff", "assign", "New"], "{silent}");
        let waits = org.coordinator.get("/tickets?turn=contractor").await.expect(200);
        assert_eq!(waits["items"], json!([]));
    }
}
