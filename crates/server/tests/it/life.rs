//! How tickets end and are put away, their tags, and who follows them.

use crate::links::merge;
use crate::main_line::{raise, report, started, step};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::access::Role;
use serde_json::{Value, json};

/// A clock that stands still, beside the database's.
fn still() -> Clock {
    Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment"))
}

async fn cancel(org: &Org, ticket: &str, body: Value) -> Value {
    org.coordinator.post(&format!("/tickets/{ticket}/transitions"), body).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_has_a_code_that_lists_can_be_narrowed_by_and_words_where_it_needs_them() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    for (body, pointer) in [
        (json!({ "to": "Cancelled" }), "/code"),
        (json!({ "to": "Cancelled", "reason": "Sold" }), "/code"),
        (json!({ "to": "Cancelled", "code": "Other" }), "/reason"),
        (json!({ "to": "Cancelled", "code": "Fixed" }), "/code"),
    ] {
        let told = staff.post(&path, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    let page = cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "NotOurs" })).await;
    assert_eq!(page["ticket"]["endReason"], "NotOurs");
    assert_eq!(page["events"][0]["text"], "Cancelled (not ours to do)");
    let spoken = report(&app, &org).await;
    let page =
        cancel(&org, &spoken, json!({ "to": "Cancelled", "code": "Other", "reason": "Sold" }))
            .await;
    assert_eq!(page["ticket"]["endReason"], "Other");
    let found = staff.get("/tickets?endReason=NotOurs").await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["items"][0]["id"], json!(ticket));
    staff.get("/tickets?endReason=Nothing").await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_one_is_taken_up_for_thirty_days_under_the_promise_that_it_had() {
    let app = TestApp::with_clock(still(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let first = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let order = raise(&org, &ticket).await;
    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Mistake" })).await;
    let again = json!({ "to": "New", "reason": "It drips still" });
    let told = org.coordinator.post(&path, json!({ "to": "New" })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    org.tenant.post(&path, again.clone()).await.expect(403);
    app.app.clock.advance_minutes(30 * 24 * 60);
    let page = org.coordinator.post(&path, again.clone()).await.expect(200);
    let was = &page["ticket"];
    assert_eq!((&was["status"], &was["endReason"]), (&json!("New"), &Value::Null));
    assert_eq!(was["resolveBy"], first["ticket"]["resolveBy"], "nothing new is promised");
    assert_eq!(was["reopenCount"], 0, "no repair failed");
    assert_eq!(was["turn"]["act"], "raise");
    assert_eq!(page["events"][0]["text"], "Reopened: It drips still");
    assert_eq!(page["workOrders"][0]["id"], json!(order));
    assert_eq!(page["workOrders"][0]["status"], "Cancelled");

    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Mistake" })).await;
    app.app.clock.advance_minutes(30 * 24 * 60 + 1);
    let told = org.coordinator.post(&path, again.clone()).await.expect(409);
    assert!(told["detail"].to_string().contains("more than 30 days ago"), "{told}");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["moves"][0]["why"], told["detail"]);

    let (kept, twin) = (report(&app, &org).await, report(&app, &org).await);
    merge(&org, &kept, &twin, 201).await;
    let told = org.coordinator.post(&format!("/tickets/{twin}/transitions"), again).await;
    assert!(told.expect(409)["detail"].to_string().contains("merged"), "its merge is undone");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reported_it_takes_it_back_while_nobody_has_taken_it_up() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let back = json!({ "to": "Cancelled", "code": "ResidentResolved" });
    let own = report(&app, &org).await;
    let path = format!("/tickets/{own}/transitions");
    let page = org.tenant.get(&format!("/tickets/{own}")).await.expect(200);
    assert_eq!(page["moves"][0]["to"], "Cancelled");
    let told = org.tenant.post(&path, json!({ "to": "Cancelled", "code": "NotOurs" })).await;
    assert_eq!(told.expect(422)["errors"][0]["pointer"], "/code");
    let told = org.tenant.post(&path, json!({ "to": "Cancelled" })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/code");
    org.contractor.post(&path, back.clone()).await.expect(403);
    let page = org.tenant.post(&path, back.clone()).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Cancelled");
    assert_eq!(page["moves"], json!([]));

    // What a firm has is not theirs to cancel, nor what may be a hazard.
    let taken = report(&app, &org).await;
    raise(&org, &taken).await;
    org.tenant.post(&format!("/tickets/{taken}/transitions"), back.clone()).await.expect(403);
    let damp = report(&app, &org).await;
    let note = json!({ "hazard": "damp_and_mould", "class": "significant", "note": "Black mould" });
    org.coordinator.post(&format!("/tickets/{damp}/hazards"), note).await.expect(201);
    for code in ["ResidentResolved", "Duplicate"] {
        let body = json!({ "to": "Cancelled", "code": code });
        let told = org.tenant.post(&format!("/tickets/{damp}/transitions"), body).await;
        assert!(told.expect(409)["detail"].to_string().contains("look at this first"));
    }
    let page = org.tenant.get(&format!("/tickets/{damp}")).await.expect(200);
    assert_eq!(page["moves"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_began_goes_to_another_firm_once_its_order_has_ended() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = started(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let back = json!({ "to": "Assigned" });
    let told = org.coordinator.post(&path, back.clone()).await.expect(409);
    assert!(told["detail"].to_string().contains("Work on it has begun"), "{told}");
    let end = json!({ "to": "Cancelled", "reason": "The firm is ill" });
    step(&org.coordinator, &order, end).await;
    let told = org.coordinator.post(&path, back.clone()).await.expect(409);
    assert!(told["detail"].to_string().contains("give a contractor"), "{told}");
    raise(&org, &ticket).await;
    let page = org.coordinator.post(&path, back).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Assigned");
    assert_eq!(page["ticket"]["turn"]["act"], "schedule");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_is_put_away_with_a_reason_is_nowhere_and_comes_back_as_it_was() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let away = json!({ "reason": "A test" });
    org.coordinator.post(&format!("{path}/delete"), away.clone()).await.expect(403);
    let told = org.admin.post(&format!("{path}/delete"), away.clone()).await.expect(409);
    assert!(told.to_string().contains("Cancel it first"), "{told}");
    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Mistake" })).await;
    org.admin.post(&format!("{path}/delete"), json!({ "reason": " " })).await.expect(422);
    org.admin.post(&format!("{path}/delete"), away.clone()).await.expect(204);
    for client in [&org.admin, &org.coordinator, &org.tenant] {
        client.get(&path).await.expect(404);
        assert_eq!(client.get("/tickets").await.expect(200)["items"], json!([]));
        let found = client.get("/search?q=leak").await.expect(200).to_string();
        assert!(!found.contains(&ticket), "{found}");
    }
    org.admin.post(&format!("{path}/notes"), json!({ "note": "x" })).await.expect(404);
    org.admin.post(&format!("{path}/delete"), away.clone()).await.expect(404);
    org.coordinator.get("/tickets?queue=deleted").await.expect(403);
    let list = org.admin.get("/tickets?queue=deleted").await.expect(200);
    assert_eq!(list["items"][0]["id"], json!(ticket));

    org.coordinator.post(&format!("{path}/restore"), json!({})).await.expect(403);
    let page = org.admin.post(&format!("{path}/restore"), json!({})).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Cancelled");
    assert_eq!(page["events"][0]["text"], "Brought back");
    org.tenant.get(&path).await.expect(200);
    org.admin.post(&format!("{path}/restore"), json!({})).await.expect(404);
    let audit = org.admin.get(&format!("/audit?entityId={ticket}")).await.expect(200);
    let actions: Vec<_> = (0..2).map(|n| audit["items"][n]["action"].clone()).collect();
    assert_eq!(actions, ["ticket.restore", "ticket.delete"]);
    assert_eq!(audit["items"][1]["newValue"]["reason"], "A test");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_a_record_of_work_or_of_a_hazard_is_not_put_away_nor_brought_back_too_late() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let away = json!({ "reason": "A test" });
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let hazard = json!({ "hazard": "falls", "class": "significant", "note": "Loose tread" });
    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Mistake" })).await;
    let case = org.coordinator.post(&format!("{path}/hazards"), hazard).await.id(201);
    org.admin.post(&format!("{path}/delete"), away.clone()).await.expect(409);
    let end = json!({ "reason": "No tread" });
    org.admin.post(&format!("/hazards/{case}/close"), end).await.expect(200);
    org.admin.post(&format!("{path}/delete"), away.clone()).await.expect(204);
    let sql = r#"UPDATE "MaintenanceTickets" SET "DeletedAt" = now() - interval '91 days'"#;
    app.admin()
        .await
        .batch_execute(&format!("{sql} WHERE \"DeletedAt\" IS NOT NULL"))
        .await
        .expect(sql);
    org.admin.post(&format!("{path}/restore"), json!({})).await.expect(409);

    let worked = report(&app, &org).await;
    let order = raise(&org, &worked).await;
    let sql = format!(
        r#"UPDATE "WorkOrders" SET "Status" = 'Verified' WHERE "Id" = '{order}';
        UPDATE "MaintenanceTickets" SET "Status" = 'Closed' WHERE "Id" = '{worked}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("a closed ticket");
    let told = org.admin.post(&format!("/tickets/{worked}/delete"), away).await.expect(409);
    assert!(told.to_string().contains("stays on record"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_narrow_lists_are_offered_again_and_stay_among_colleagues() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let (ticket, other) = (report(&app, &org).await, report(&app, &org).await);
    let path = format!("/tickets/{ticket}/tags");
    let page = staff.post(&path, json!({ "tags": ["winter", " Boiler  house", "Winter"] })).await;
    let page = page.expect(200);
    assert_eq!(page["ticket"]["tags"], json!(["Boiler house", "winter"]));
    assert_eq!(page["events"][0]["text"], "Tagged Boiler house, winter");
    let told = staff.post(&path, json!({ "tags": ["<b>"] })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/tags");
    staff.post(&format!("/tickets/{other}/tags"), json!({ "tags": ["winter"] })).await.expect(200);
    let page = staff.post(&path, json!({ "tags": ["Boiler house"] })).await.expect(200);
    assert_eq!(page["events"][0]["text"], "No longer tagged winter");
    let found = staff.get("/tickets?tag=winter").await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["items"][0]["id"], json!(other));
    let offered = staff.get("/tags").await.expect(200);
    assert_eq!(offered["items"], json!(["Boiler house", "winter"]));
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200).to_string();
    assert!(!theirs.contains("Boiler house"), "{theirs}");
    org.viewer.post(&path, json!({ "tags": [] })).await.expect(403);
}

/// The alerts of a colleague: kind and title, oldest first.
async fn alerts(app: &TestApp, who: &str) -> Vec<(String, String)> {
    let sql = r#"SELECT "Type", "Title" FROM "Notifications" WHERE "UserId" = $1::text::uuid
        ORDER BY "CreatedAt", "Type""#;
    let rows = app.admin().await.query(sql, &[&who]).await.expect(sql);
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_or_is_named_is_alerted_but_not_of_what_they_did_themselves() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let second = app.user(org.id, Role::Coordinator, None, None).await;
    let (viewer, other) = (org.viewer.user.to_string(), second.user.to_string());
    let list = org.viewer.post(&format!("{path}/watch"), Value::Null).await.expect(200);
    assert_eq!(list["watching"], true);
    assert_eq!(list["items"][0]["userId"], json!(viewer));

    let note = json!({ "note": "Please look, @Viewer Example. Ask @Nobody Known." });
    org.coordinator.post(&format!("{path}/notes"), note).await.expect(200);
    let told = alerts(&app, &viewer).await;
    assert_eq!(told.len(), 1, "named once, and not told again as a follower: {told:?}");
    assert_eq!(told[0].0, "Mentioned");
    assert_eq!(told[0].1, "Coordinator Example named you in a note on TKT-000001");

    // Whoever is named follows from then on. The two coordinators bear one name.
    let note = json!({ "note": "@coordinator example knows the boiler" });
    org.admin.post(&format!("{path}/notes"), note).await.expect(200);
    assert_eq!(alerts(&app, &other).await.len(), 1);
    let list = second.get(&format!("{path}/watchers")).await.expect(200);
    assert_eq!(
        (list["watching"].clone(), list["items"].as_array().map(Vec::len)),
        (json!(true), Some(3))
    );

    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Duplicate" })).await;
    let told = alerts(&app, &viewer).await;
    assert_eq!(told.last().expect("an alert").0, "TicketMoved");
    assert!(told.last().expect("an alert").1.starts_with("TKT-000001 is cancelled"));
    let mine = alerts(&app, &org.coordinator.user.to_string()).await;
    assert!(mine.iter().all(|(kind, _)| kind != "TicketMoved"), "{mine:?}");

    let before = alerts(&app, &viewer).await.len();
    let list = org.viewer.delete(&format!("{path}/watch")).await.expect(200);
    assert_eq!(list["watching"], false);
    org.coordinator.post(&format!("{path}/notes"), json!({ "note": "More" })).await.expect(200);
    assert_eq!(alerts(&app, &viewer).await.len(), before);
    org.tenant.get(&format!("{path}/watchers")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_stays_among_colleagues() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    raise(&org, &ticket).await;
    let path = format!("/tickets/{ticket}");
    let note = json!({ "note": "Owner will not pay twice" });
    org.coordinator.post(&format!("{path}/notes"), note).await.expect(200);
    app.run_jobs().await;
    for client in [&org.tenant, &org.contractor] {
        for path in [path.clone(), format!("{path}/events")] {
            let seen = client.get(&path).await.expect(200).to_string();
            assert!(!seen.contains("Owner will not pay"), "{seen}");
        }
        client.post(&format!("{path}/notes"), json!({ "note": "x" })).await.expect(403);
    }
    let mail = org.admin.get("/mailbox").await.expect(200)["items"].clone();
    for item in mail.as_array().expect("mail") {
        let id = item["id"].as_str().expect("an id");
        let mail = org.admin.get(&format!("/mailbox/{id}")).await.expect(200).to_string();
        assert!(!mail.contains("Owner will not pay"), "{mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn open_tickets_that_may_be_the_same_are_offered_before_one_is_filed_twice() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let (unit, property) = (&page["unit"]["id"], &page["property"]["id"]);
    let next = json!({ "propertyId": property, "unitNumber": "Flat 2B" });
    let next = org.admin.post("/units", next).await.id(201);
    let ask = async |client: &crate::support::Client, unit: &str, rest: &str| -> Vec<Value> {
        let found = client.get(&format!("/tickets/alike?unitId={unit}{rest}")).await.expect(200);
        found["items"].as_array().expect("a list").clone()
    };
    let unit = unit.as_str().expect("an id");
    let staff = &org.coordinator;
    for (unit, rest, found) in [
        (unit, "&category=Plumbing", 1),
        (unit, "&title=Sink%20leaking&category=Drainage", 1),
        (unit, "&title=Bath%20seal%20peeling%20off&category=Plumbing", 0),
        (unit, "&title=Sink%20leaks%20into%20the%20fuse%20box&category=Plumbing", 0),
        (unit, "&title=Broken%20window&category=DoorsWindows", 0),
        (next.as_str(), "&category=Plumbing", 0),
        (next.as_str(), "&title=Kitchen%20sink%20leaks&category=Plumbing", 1),
    ] {
        let items = ask(staff, unit, rest).await;
        assert_eq!(items.len(), found, "{unit} {rest}: {items:?}");
    }
    let items = ask(staff, unit, "&category=Plumbing").await;
    assert_eq!((&items[0]["id"], &items[0]["sameHome"]), (&json!(ticket), &json!(true)));
    assert_eq!(ask(&org.tenant, unit, "&category=Plumbing").await.len(), 1, "their own");
    org.viewer.get(&format!("/tickets/alike?unitId={unit}")).await.expect(403);
    // What to do at once is told before anything is sent, whatever the category.
    for rest in [
        "&title=I%20smell%20gas&category=Plumbing",
        "&description=I%20smell%20gas",
        "&title=Smell%20in%20the%20hall&category=Gas",
    ] {
        let found = org.tenant.get(&format!("/tickets/alike?unitId={unit}{rest}")).await;
        let found = found.expect(200);
        assert_eq!(found["emergency"]["rule"], "GasSmell", "{found}");
        assert!(found["emergency"]["advice"].as_str().expect("advice").contains("0800 111 999"));
    }
    // Next door's is offered to staff, who follow it: nothing is filed. Who lives here sees none of it.
    let theirs = json!({ "unitId": next, "title": "Stairs light flickers", "category": "Electrical",
        "priority": "Routine" });
    let theirs = staff.post("/tickets", theirs).await.expect(201)["ticket"]["id"].clone();
    let theirs = theirs.as_str().expect("an id");
    let rest = "&title=Stairs%20light%20flickers&category=Electrical";
    assert_eq!(ask(staff, unit, rest).await[0]["id"], theirs);
    assert!(ask(&org.tenant, unit, rest).await.is_empty(), "nobody else's words");
    let watch = format!("/tickets/{theirs}/watch");
    assert_eq!(staff.post(&watch, json!({})).await.expect(200)["watching"], true);
    org.tenant.post(&watch, json!({})).await.expect(403);
    let all = staff.get("/tickets?limit=50").await.expect(200);
    assert_eq!(all["items"].as_array().expect("a list").len(), 2);
    cancel(&org, &ticket, json!({ "to": "Cancelled", "code": "Duplicate" })).await;
    assert!(ask(staff, unit, "&category=Plumbing").await.is_empty(), "only what is open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a9_an_old_open_ticket_is_offered_however_many_newer_ones_there_are() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let old = report(&app, &org).await;
    let page = org.coordinator.get(&format!("/tickets/{old}")).await.expect(200);
    let (unit, property) = (&page["unit"]["id"], &page["property"]["id"]);
    let next = json!({ "propertyId": property, "unitNumber": "Flat 2B" });
    let next = org.admin.post("/units", next).await.id(201);
    for home in [unit, &json!(next)] {
        for n in 0..25 {
            let other = json!({ "unitId": home, "title": format!("Radiator {n} cold upstairs"),
                "category": "Heating", "priority": "Routine" });
            org.coordinator.post("/tickets", other).await.expect(201);
        }
    }
    // The likest first, though others at the home share a word and are newer.
    let kin = json!({ "unitId": unit, "title": "Kitchen tap drips", "category": "Plumbing",
        "priority": "Routine" });
    org.coordinator.post("/tickets", kin).await.expect(201);
    for home in [unit.as_str().expect("an id"), next.as_str()] {
        let path =
            format!("/tickets/alike?unitId={home}&title=Kitchen%20sink%20leaks&category=Plumbing");
        let found = org.coordinator.get(&path).await.expect(200);
        assert_eq!(found["items"][0]["id"], json!(old), "{found}");
    }
}
