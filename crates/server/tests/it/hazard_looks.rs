//! Looks at homes that were damp: when they are recorded, what they bring about, and which are due.

use crate::hazard_days::{says, turn};
use crate::hazards::{act, damp, hazards, monday};
use crate::main_line::step;
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

/// A closed case of damp on a ticket that is closed.
async fn ended(app: &TestApp, org: &Org) -> Value {
    let case = damp(app, org).await;
    let case = act(&org.coordinator, &case, "close", json!({ "reason": "Dried out" })).await;
    let case = case.expect(200);
    let ticket = case["ticketId"].as_str().expect("an id");
    app.admin()
        .await
        .batch_execute(&format!(
            r#"UPDATE "MaintenanceTickets" SET "Status" = 'Closed', "TurnOf" = 'nobody',
                   "TurnAct" = 'nothing', "ClosedAt" = "CreatedAt", "CompletedAt" = "CreatedAt",
                   "RespondedAt" = "CreatedAt", "EndReason" = 'Fixed' WHERE "Id" = '{ticket}'"#
        ))
        .await
        .expect("a closed repair");
    case
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_is_recorded_near_its_day_and_in_order() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = ended(&app, &org).await;
    assert_eq!(case["checks"][0]["dueOn"], "2027-01-18");
    let look =
        |weeks: i32, result: &str| json!({ "weeks": weeks, "result": result, "note": "Seen" });
    for result in ["dry", "not_needed"] {
        let told = act(staff, &case, "checks", look(6, result)).await.expect(409);
        assert!(told["detail"].to_string().contains("from 11 January 2027 on"), "{told}");
    }
    let ticket = case["ticketId"].as_str().expect("an id");
    let next = async || staff.get(&format!("/tickets/{ticket}")).await.expect(200)["next"].clone();
    assert_eq!(
        next().await,
        json!({ "text": "Look at the home again, 6 weeks after damp: due by 18 January 2027",
            "who": "The repairs team", "by": "2027-01-19T00:00:00Z" })
    );
    let own = org.tenant.get(&format!("/tickets/{ticket}")).await.body;
    assert!(!own.to_string().contains("weeks after damp"), "{own}");
    app.app.clock.advance_minutes(35 * 24 * 60);
    let told = act(staff, &case, "checks", look(12, "dry")).await.expect(409);
    assert!(told["detail"].to_string().contains("after 6 weeks first"), "{told}");
    act(staff, &case, "checks", look(6, "dry")).await.expect(200);
    act(staff, &case, "checks", look(6, "dry")).await.expect(422);
    let told = act(staff, &case, "checks", look(12, "dry")).await.expect(409);
    assert!(told["detail"].to_string().contains("from 22 February 2027 on"), "{told}");
    let text = next().await["text"].to_string();
    assert!(text.contains("12 weeks after damp: due by 1 March 2027"), "{text}");
    // A home that stayed dry reopens nothing.
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(
        (&page["ticket"]["status"], hazards(staff, ticket).await.len()),
        (&json!("Closed"), 1)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn damp_that_is_back_takes_its_repair_up_again() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = ended(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id");
    let before = staff.get(&format!("/tickets/{ticket}")).await.expect(200)["ticket"].clone();
    app.app.clock.advance_minutes(10 * 24 * 60);
    let back = json!({ "weeks": 6, "result": "returned", "note": "Spots again" });
    act(staff, &case, "checks", back).await.expect(200);
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    let now = &page["ticket"];
    assert_eq!(
        (&now["status"], &now["reopenCount"], &now["respondedAt"]),
        (&json!("New"), &json!(1), &Value::Null),
        "{now}"
    );
    assert!(now["resolveBy"].as_str() > before["resolveBy"].as_str(), "{now}");
    assert_eq!(now["resolutionNotes"], Value::Null);
    assert_eq!(says(&turn(staff, ticket).await), ("staff", "triage"));
    let told = page["events"].to_string();
    assert!(told.contains("Reopened: Mould was found again on the 6-week look"), "{told}");
    assert_eq!(hazards(staff, ticket).await[1]["status"], "Proposed");
    // Of a repair that is open nothing is taken up.
    let back = json!({ "weeks": 12, "result": "returned", "note": "And again" });
    act(staff, &case, "checks", back).await.expect(200);
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["reopenCount"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn damp_that_is_back_counts_as_a_recall_of_the_last_work() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (staff, firm) = (&org.coordinator, &org.contractor);
    let case = damp(&app, &org).await;
    let body = json!({ "description": "Treat the wall", "contractorId": org.contractor_id,
        "overrideReason": "They know the home" });
    let path = format!("/tickets/{}/work-orders", case["ticketId"].as_str().expect("an id"));
    let order = staff.post(&path, body).await.id(201);
    let soon = |hours| maintainuk::clock::Clock::system().now().plus_hours(hours);
    let visit =
        json!({ "to": "Scheduled", "scheduledStartAt": soon(1), "scheduledEndAt": soon(3) });
    step(staff, &order, visit).await;
    step(firm, &order, json!({ "to": "InProgress" })).await;
    step(firm, &order, json!({ "to": "Completed", "notes": "Treated and dried" })).await;
    act(staff, &case, "close", json!({ "reason": "Dried out" })).await.expect(200);
    let read = async || staff.get(&format!("/work-orders/{order}")).await.expect(200);
    assert_eq!(read().await["recalledFor"], Value::Null);
    let back = json!({ "weeks": 6, "result": "returned", "note": "Spots again" });
    act(staff, &case, "checks", back).await.expect(200);
    assert_eq!(read().await["recalledFor"], "damp");
}

#[tokio::test(flavor = "multi_thread")]
async fn looks_that_are_due_are_listed_the_longest_due_first() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let first = ended(&app, &org).await;
    app.app.clock.advance_minutes(24 * 60);
    let second = ended(&app, &org).await;
    let sooner = r#"UPDATE "DampChecks" SET "DueOn" = "DueOn" - 40"#;
    app.admin().await.batch_execute(sooner).await.expect("looks that come sooner");
    let due = async |more: &str| {
        let page = staff.get(&format!("/hazards?looks=due{more}")).await.expect(200);
        let items = page["items"].as_array().expect("a list").clone();
        let next = page["next"].as_str().map(str::to_owned);
        let looks: Vec<_> = items
            .iter()
            .map(|one| {
                (one["id"].clone(), one["look"]["weeks"].clone(), one["look"]["dueOn"].clone())
            })
            .collect();
        (looks, next)
    };
    let look = |case: &Value, weeks: i64, day: &str| (case["id"].clone(), json!(weeks), json!(day));
    // The day before the first look, the day itself, and when the first of both are late.
    assert_eq!(due("").await.0, []);
    app.app.clock.advance_minutes(24 * 60);
    assert_eq!(due("").await.0, [look(&first, 6, "2026-12-09")]);
    app.app.clock.advance_minutes(42 * 24 * 60);
    // Of each case the look that comes first.
    let both = [look(&first, 6, "2026-12-09"), look(&second, 6, "2026-12-10")];
    assert_eq!(due("").await, (both.to_vec(), None));
    let (page, next) = due("&limit=1").await;
    assert_eq!(page, both[..1]);
    let next = format!("&limit=1&after={}", next.expect("another page"));
    assert_eq!(due(&next).await, (both[1..].to_vec(), None));
    let dry = json!({ "weeks": 6, "result": "dry", "note": "Dry" });
    act(staff, &first, "checks", dry).await.expect(200);
    let left = [look(&second, 6, "2026-12-10"), look(&first, 12, "2027-01-20")];
    assert_eq!(due("").await.0, left);
    assert_eq!(due("&status=Open").await.0, []);
    staff.get("/hazards?looks=done").await.expect(400);
    // Elsewhere no look is said.
    let closed = staff.get("/hazards?status=Closed").await.expect(200);
    assert_eq!(closed["items"][0]["look"], Value::Null);
}
