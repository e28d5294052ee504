//! Visits: asked for, agreed, moved and called off; slots that are never oversold; closed doors.

use crate::main_line::{raise, report, step};
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::time::{Instant, at_london, london_date};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BEGAN: LazyLock<Instant> = LazyLock::new(|| Clock::system().now());

/// A moment so many hours from when the tests began: the same each time it is asked for.
fn soon(hours: i64) -> Instant {
    BEGAN.plus_hours(hours)
}

/// A ticket and an order of the organisation's contractor.
pub async fn order(app: &TestApp, org: &Org) -> (String, String) {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    (ticket, order)
}

fn at(from: i64, to: i64) -> Value {
    json!({ "startAt": soon(from), "endAt": soon(to), "agreed": true })
}

pub async fn book(client: &Client, order: &str, body: Value) -> Value {
    client.post(&format!("/work-orders/{order}/visits"), body).await.expect(201)
}

async fn refused(client: &Client, order: &str, body: Value, status: u16) -> Value {
    client.post(&format!("/work-orders/{order}/visits"), body).await.expect(status)
}

pub async fn slot(org: &Org, from: i64, capacity: i32) -> String {
    let body = json!({ "startAt": soon(from), "endAt": soon(from + 4), "capacity": capacity });
    org.contractor.post(&format!("/contractors/{}/slots", org.contractor_id), body).await.id(201)
}

pub async fn free(client: &Client, order: &str) -> Vec<String> {
    let list = client.get(&format!("/work-orders/{order}/slots")).await.expect(200);
    let items = list["items"].as_array().expect("items").iter();
    items.map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

async fn visits(client: &Client, ticket: &str) -> Vec<Value> {
    let list = client.get(&format!("/tickets/{ticket}/visits")).await.expect(200);
    list["items"].as_array().expect("items").clone()
}

/// How often each kind of alert was promised to people, by email.
pub async fn promised(app: &TestApp, org: &Org, kind: &str) -> i64 {
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "Type" = $2
        AND "Channel" = 'Email'"#;
    app.admin().await.query_one(sql, &[&org.id, &kind]).await.expect("a count").get(0)
}

fn id(of: &Value) -> &str {
    of["id"].as_str().expect("an id")
}

#[tokio::test(flavor = "multi_thread")]
async fn s28_a_slot_of_one_is_offered_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ((_, x), (_, y)) = (order(&app, &org).await, order(&app, &org).await);
    let (morning, later) = (slot(&org, 24, 1).await, slot(&org, 48, 1).await);
    assert_eq!(free(&org.coordinator, &y).await, [morning.clone(), later.clone()]);
    book(&org.coordinator, &x, json!({ "slotId": morning })).await;
    assert_eq!(free(&org.coordinator, &y).await, std::slice::from_ref(&later));
    let read =
        async |id: &str| org.coordinator.get(&format!("/work-orders/{id}")).await.expect(200);
    let before = (read(&x).await, read(&y).await);
    let told = refused(&org.coordinator, &y, json!({ "slotId": morning }), 409).await;
    assert_eq!(told["detail"], "This time is taken. Choose another that is free.");
    assert_eq!((read(&x).await, read(&y).await), before, "neither order changed");
    // When X moves to another day, Y is offered it.
    book(&org.coordinator, &x, json!({ "slotId": later })).await;
    assert_eq!(free(&org.coordinator, &y).await, std::slice::from_ref(&morning));
    let visit = book(&org.coordinator, &y, json!({ "slotId": morning })).await;
    assert_eq!((&visit["status"], &visit["slotId"]), (&json!("Confirmed"), &json!(morning)));
    // A slot in which somebody comes is kept.
    org.contractor.post(&format!("/slots/{morning}/withdraw"), json!({})).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn s28_of_many_who_want_the_last_places_just_as_many_get_them() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let place = slot(&org, 24, 2).await;
    let mut orders = Vec::new();
    for _ in 0..6 {
        orders.push(order(&app, &org).await.1);
    }
    let client = &org.coordinator;
    let tries = orders.iter().map(|order| {
        let path = format!("/work-orders/{order}/visits");
        let body = json!({ "slotId": place });
        async move { client.post(&path, body).await.status.as_u16() }
    });
    let mut statuses = futures_util::future::join_all(tries).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 201, 409, 409, 409, 409]);
    // And the row itself refuses, whoever writes.
    let sql = format!(r#"UPDATE "VisitSlots" SET "Taken" = 3 WHERE "Id" = '{place}'"#);
    let error = app.admin().await.batch_execute(&sql).await.expect_err("a place too many");
    assert_eq!(error.as_db_error().and_then(|e| e.constraint()), Some("CK_VisitSlots_Taken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crew_is_at_one_place_at_a_time_and_the_database_says_so() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ((_, x), (_, y), (_, z)) =
        (order(&app, &org).await, order(&app, &org).await, order(&app, &org).await);
    // Two at once: one wins.
    let (a, b) = (format!("/work-orders/{x}/visits"), format!("/work-orders/{y}/visits"));
    let (a, b) =
        tokio::join!(org.coordinator.post(&a, at(24, 27)), org.coordinator.post(&b, at(26, 29)));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422], "{} {}", a.body, b.body);
    let lost = if a.status == 422 { (a.body, &x) } else { (b.body, &y) };
    assert_eq!(
        lost.0["errors"],
        json!([{ "pointer": "/startAt",
            "detail": "Pipes Ltd is somewhere else at this time. Choose another, or say why." }])
    );
    // What begins as the other ends is no clash.
    book(&org.coordinator, &z, at(29, 31)).await;
    // With a second crew there is room.
    let path = format!("/contractors/{}", org.contractor_id);
    let firm = org.coordinator.get(&path).await.expect(200);
    let version = firm["version"].as_i64().expect("a version");
    org.coordinator.patch(&path, version, json!({ "crews": 2 })).await.expect(200);
    book(&org.coordinator, lost.1, if lost.1 == &x { at(24, 27) } else { at(26, 29) }).await;
    // Even past the application two visits of one crew do not stand side by side.
    let sql = r#"UPDATE "Visits" SET "Crew" = 1"#;
    let error = app.admin().await.batch_execute(sql).await.expect_err("a clash");
    assert_eq!(error.as_db_error().and_then(|e| e.constraint()), Some("EX_Visits_Crew"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_books_a_firm_twice_with_a_reason_that_stays_on_record_and_the_firm_never() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ((ticket, x), (_, y), (_, z)) =
        (order(&app, &org).await, order(&app, &org).await, order(&app, &org).await);
    book(&org.coordinator, &y, at(24, 27)).await;
    let with = |why: &str| {
        let mut body = at(25, 28);
        body["overrideReason"] = json!(why);
        body
    };
    for (client, body, then) in [
        (&org.coordinator, at(25, 28), "Choose another, or say why."),
        (&org.coordinator, with(" "), "Choose another, or say why."),
        // A firm does not set it aside, whatever it says.
        (&org.contractor, with("We manage"), "Choose another."),
    ] {
        let told = refused(client, &x, body, 422).await;
        let detail = format!("Pipes Ltd is somewhere else at this time. {then}");
        assert_eq!(told["errors"], json!([{ "pointer": "/startAt", "detail": detail }]));
    }
    // By the transition too, at its own field.
    let path = format!("/work-orders/{x}/transitions");
    let body = json!({ "to": "Scheduled", "scheduledStartAt": soon(25),
        "scheduledEndAt": soon(28) });
    let told = org.coordinator.post(&path, body).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/scheduledStartAt", "{told}");

    let visit = book(&org.coordinator, &x, with("A second van is hired")).await;
    assert_eq!(visit["status"], "Confirmed");
    let sql = r#"SELECT "NewValueJson" FROM "AuditLogs" WHERE "OrgId" = $1 AND "Action" = $2"#;
    let kept = app.admin().await.query(sql, &[&org.id, &"visit.override"]).await.expect("rows");
    assert_eq!(kept.len(), 1);
    let kept: Value = kept[0].get(0);
    assert_eq!(kept["reason"], "A second van is hired");
    assert_eq!(kept["against"], json!(["Pipes Ltd is somewhere else at this time."]));
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200).to_string();
    assert!(page.contains("Booked all the same: A second van is hired"), "{page}");
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200).to_string();
    assert!(!theirs.contains("second van"), "{theirs}");
    // A third stands beside both, by a reason of its own.
    refused(&org.coordinator, &z, at(26, 27), 422).await;
    let mut third = at(26, 27);
    third["overrideReason"] = json!("A third is hired");
    book(&org.coordinator, &z, third).await;
    // Where one of them is off, the firm is still at as many places as it has crews, and more.
    let cancel = format!("/visits/{}/cancel", id(&visit));
    org.coordinator.post(&cancel, json!({ "reason": "Not needed" })).await.expect(200);
    refused(&org.coordinator, &x, at(25, 28), 422).await;
    // A slot is never oversold, whatever is said.
    let place = slot(&org, 48, 1).await;
    book(&org.coordinator, &y, json!({ "slotId": place })).await;
    let body = json!({ "slotId": place, "overrideReason": "It has to be then" });
    refused(&org.coordinator, &x, body, 409).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s29_moving_an_appointment_leaves_exactly_one() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let slots = [slot(&org, 24, 1).await, slot(&org, 48, 1).await, slot(&org, 72, 1).await];
    for slot in &slots {
        book(&org.coordinator, &x, json!({ "slotId": slot })).await;
    }
    let all = visits(&org.coordinator, &ticket).await;
    let statuses: Vec<&str> = all.iter().filter_map(|one| one["status"].as_str()).collect();
    assert_eq!(statuses, ["Moved", "Moved", "Confirmed"]);
    assert_eq!(free(&org.coordinator, &x).await, slots[..2], "both earlier places are free");
    let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!(read["scheduledStartAt"], all[2]["startAt"]);
    assert_eq!(read["scheduledEndAt"], all[2]["endAt"]);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].as_array().expect("events").iter();
    let lines: Vec<&Value> = lines.filter(|e| e["type"] == "VisitScheduled").collect();
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line["actor"]["name"] == "Coordinator Example"), "{lines:?}");
    for kind in ["Scheduled", "JobScheduled"] {
        assert_eq!(promised(&app, &org, kind).await, 3, "{kind}: each change once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s30_a_booking_that_makes_no_sense_is_refused() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, live) = order(&app, &org).await;
    for (body, pointer) in [
        (at(-5, -2), "/startAt"),
        (at(27, 24), "/endAt"),
        (at(24, 24), "/endAt"),
        (json!({ "agreed": true }), "/startAt"),
        (json!({ "slotId": uuid::Uuid::now_v7() }), "/slotId"),
    ] {
        let told = refused(&org.coordinator, &live, body, 422).await;
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    // A slot of a contractor who is not on the order.
    let other = json!({ "companyName": "Other", "contactId": org.resident_id,
        "serviceCategories": ["Plumbing"] });
    let other = org.coordinator.post("/contractors", other).await.id(201);
    let body = json!({ "startAt": soon(24), "endAt": soon(28), "capacity": 1 });
    let theirs = org.coordinator.post(&format!("/contractors/{other}/slots"), body).await.id(201);
    let told = refused(&org.coordinator, &live, json!({ "slotId": theirs }), 422).await;
    assert_eq!(told["errors"][0]["pointer"], "/slotId");

    let (_, completed) = order(&app, &org).await;
    step(
        &org.coordinator,
        &completed,
        json!({ "to": "Scheduled",
        "scheduledStartAt": soon(1), "scheduledEndAt": soon(2) }),
    )
    .await;
    step(&org.coordinator, &completed, json!({ "to": "InProgress" })).await;
    step(&org.coordinator, &completed, json!({ "to": "Completed", "notes": "Done" })).await;
    let (_, cancelled) = order(&app, &org).await;
    step(&org.coordinator, &cancelled, json!({ "to": "Cancelled", "reason": "Twice" })).await;
    let (_, waiting) = order(&app, &org).await;
    let sql = format!(
        r#"INSERT INTO "Quotes" ("OrgId", "WorkOrderId", "ContractorId", "LineItemsJson",
               "SubtotalGBP", "VatGBP", "TotalGBP", "Status")
           VALUES ('{}', '{waiting}', '{}', '[]', 255.20, 0, 255.20, 'Submitted')"#,
        org.id, org.contractor_id
    );
    app.admin().await.batch_execute(&sql).await.expect("a quote that waits");
    for (order, why) in [
        (&completed, "The work is done"),
        (&cancelled, "The work order is cancelled"),
        (&waiting, "Its quote waits for approval"),
    ] {
        for agreed in [true, false] {
            let body = json!({ "startAt": soon(24), "endAt": soon(27), "agreed": agreed });
            let told = refused(&org.coordinator, order, body, 409).await;
            assert!(told["detail"].as_str().expect("why").contains(why), "{told}");
        }
    }
    // An order whose last visit found nobody in takes another.
    found_nobody(&org, &live).await;
    book(&org.coordinator, &live, at(48, 51)).await;
}

/// A visit of the order that is now, and that found nobody in.
async fn found_nobody(org: &Org, order: &str) {
    let visit = book(&org.coordinator, order, at(0, 4)).await;
    // What has no time and nothing that shows it is no attempt.
    let body = json!({ "to": "NoAccess", "reason": "Nobody in" });
    let told = org.contractor.post(&format!("/work-orders/{order}/transitions"), body).await;
    let told = told.expect(409)["detail"].as_str().expect("why").to_owned();
    assert!(told.contains("Record it on the visit that was agreed"), "{told}");
    let body = json!({ "note": "Rang twice", "cardLeft": true });
    org.contractor.post(&format!("/visits/{}/no-access", id(&visit)), body).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_after_nobody_was_in_who_lives_there_takes_a_time_or_asks_for_one() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let place = slot(&org, 48, 1).await;
    let told = refused(&org.tenant, &x, json!({ "slotId": place }), 409).await;
    let told = told["detail"].as_str().expect("why");
    assert!(told.contains("The people who fix it ask you for a time first."), "{told}");
    found_nobody(&org, &x).await;
    let told = refused(&org.tenant, &x, at(48, 51), 422).await;
    assert_eq!(told["errors"][0]["pointer"], "/agreed");
    let ask = json!({ "startAt": soon(72), "endAt": soon(75), "note": "After school" });
    let asked = book(&org.tenant, &x, ask).await;
    assert_eq!((&asked["status"], &asked["proposedBy"]), (&json!("Proposed"), &json!("Resident")));
    assert_eq!(free(&org.tenant, &x).await, std::slice::from_ref(&place));
    let taken = book(&org.tenant, &x, json!({ "slotId": place })).await;
    assert_eq!((&taken["status"], &taken["slotId"]), (&json!("Confirmed"), &json!(place)));
    let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!(read["status"], "Scheduled");
    assert_eq!(promised(&app, &org, "JobScheduled").await, 2, "the firm is told of both");
    refused(&org.viewer, &x, json!({ "slotId": place }), 403).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_the_home_is_told_of_a_visit_though_somebody_else_reported_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = crate::home::flat(&app, &org).await;
    let warden = json!({ "type": "Other", "lastName": "Warden", "email": "warden@example.org" });
    let warden = org.coordinator.post("/contacts", warden).await.id(201);
    for (reporter, told, from) in [(None, 1, 24), (Some(&warden), 3, 48)] {
        let body = json!({
            "unitId": unit, "title": "Tap drips", "category": "Plumbing",
            "priority": "Routine", "reportedByContactId": reporter,
        });
        let page = org.coordinator.post("/tickets", body).await.expect(201);
        let order = raise(&org, page["ticket"]["id"].as_str().expect("an id")).await;
        book(&org.coordinator, &order, at(from, from + 3)).await;
        assert_eq!(promised(&app, &org, "Scheduled").await, told, "{reporter:?}");
    }
    let sql = r#"SELECT count(*) FROM "OutboxMessages" WHERE "OrgId" = $1
        AND strpos("PayloadJson"::text, $2) > 0 AND strpos("PayloadJson"::text, '"Scheduled"') > 0"#;
    let resident = org.resident_id.to_string();
    let row = app.admin().await.query_one(sql, &[&org.id, &resident]).await.expect("a count");
    assert_eq!(row.get::<_, i64>(0), 2, "each of the two went to who has the home let");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_is_asked_for_countered_and_agreed_and_everybody_is_told() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let ask = json!({ "startAt": soon(24), "endAt": soon(28), "note": "Mornings suit us" });
    let asked = book(&org.contractor, &x, ask).await;
    assert_eq!(
        (&asked["status"], &asked["proposedBy"]),
        (&json!("Proposed"), &json!("Contractor"))
    );
    assert_eq!(promised(&app, &org, "VisitProposed").await, 1);
    assert_eq!(promised(&app, &org, "JobProposed").await, 0, "who asked knows it");
    let turn = async || {
        let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
        (page["ticket"]["turn"]["of"].clone(), page["ticket"]["turn"]["act"].clone())
    };
    assert_eq!(turn().await, (json!("resident"), json!("confirm")));
    let path = format!("/visits/{}/answer", id(&asked));
    let own = org.contractor.post(&path, json!({ "answer": "confirm" })).await.expect(409);
    assert!(own["detail"].as_str().expect("why").contains("the others answer"), "{own}");
    org.viewer.post(&path, json!({ "answer": "confirm" })).await.expect(403);
    // Nothing is agreed yet, and the resident asks for another time.
    let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!((&read["status"], &read["scheduledStartAt"]), (&json!("Created"), &Value::Null));
    let day = london_date(soon(48));
    let hour = |hour: i8| at_london(day, jiff::civil::time(hour, 0, 0, 0));
    let mut counter = json!({ "answer": "counter", "startAt": hour(14), "endAt": hour(19),
        "arrival": "morning", "reason": "At work on Monday" });
    let told = org.tenant.post(&path, counter.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/arrival", "a morning does not begin at 2 pm");
    (counter["startAt"], counter["endAt"]) = (json!(hour(9)), json!(hour(12)));
    let countered = org.tenant.post(&path, counter).await.expect(200);
    assert_eq!(countered["proposedBy"], "Resident");
    assert_eq!(turn().await, (json!("contractor"), json!("confirm")));
    assert!(countered["when"].as_str().expect("words").contains("in the morning"), "{countered}");
    assert_eq!(promised(&app, &org, "JobProposed").await, 1);
    let path = format!("/visits/{}/answer", id(&countered));
    let agreed = org.contractor.post(&path, json!({ "answer": "confirm" })).await.expect(200);
    assert_eq!(agreed["status"], "Confirmed");
    assert_eq!(agreed["startAt"], countered["startAt"]);
    assert_eq!(promised(&app, &org, "Scheduled").await, 1);
    let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!(
        (&read["status"], &read["scheduledStartAt"]),
        (&json!("Scheduled"), &agreed["startAt"])
    );
    org.contractor.post(&path, json!({ "answer": "confirm" })).await.expect(409);
    let all = visits(&org.tenant, &ticket).await;
    assert_eq!(all.iter().filter(|one| one["status"] == "Confirmed").count(), 1);
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200).to_string();
    assert!(mail.contains("Visit for your repair TKT-000001: "), "{mail}");
    assert!(!mail.contains("Does this time suit you"), "what is agreed is not asked any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_is_called_off_frees_its_place_and_the_firm_keeps_the_job() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ((_, x), (_, y)) = (order(&app, &org).await, order(&app, &org).await);
    let visit = book(&org.coordinator, &x, at(24, 27)).await;
    let path = format!("/visits/{}/cancel", id(&visit));
    org.tenant.post(&path, json!({ "reason": "Away" })).await.expect(409);
    org.contractor.post(&path, json!({ "reason": " " })).await.expect(422);
    let off = org.contractor.post(&path, json!({ "reason": "Van broke down" })).await.expect(200);
    assert_eq!((&off["status"], &off["reason"]), (&json!("Cancelled"), &json!("Van broke down")));
    org.contractor.post(&path, json!({ "reason": "Again" })).await.expect(409);
    let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!((&read["status"], &read["scheduledStartAt"]), (&json!("Accepted"), &Value::Null));
    assert_eq!(promised(&app, &org, "VisitCancelled").await, 1);
    book(&org.coordinator, &y, at(25, 26)).await;
}

/// What may be done with the visit, and whether the order's own move says so too, with the reason.
fn timely(visit: &Value, order: &Value) -> (bool, bool, bool, String) {
    let moves = order["moves"].as_array().expect("moves").iter();
    let closed = moves.clone().find(|one| one["to"] == "NoAccess").expect("no access");
    let why = closed["why"].as_str().unwrap_or_default().chars().take(40).collect();
    let can = |name: &str| visit["can"][name].as_bool().expect("whether");
    (can("onMyWay"), can("noAccess"), closed["allowed"].as_bool().expect("whether"), why)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_is_set_out_to_and_found_closed_only_when_it_is_due() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let read = async || org.contractor.get(&format!("/work-orders/{x}")).await.expect(200);
    let early = || "An attempt counts from 15 minutes before".to_owned();
    let visit = book(&org.coordinator, &x, at(24, 27)).await;
    assert_eq!(timely(&visit, &read().await), (false, false, false, early()));
    let way = format!("/visits/{}/on-my-way", id(&visit));
    let told = org.contractor.post(&way, json!({})).await.expect(409);
    let told = told["detail"].as_str().expect("why");
    assert!(told.starts_with("That can be said from 4 hours before the visit: from "), "{told}");
    assert_eq!(promised(&app, &org, "OnMyWay").await, 0);
    let tried = json!({ "note": "Rang twice", "cardLeft": true });
    let path = format!("/visits/{}/no-access", id(&visit));
    let told = org.contractor.post(&path, tried.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/at", "{told}");
    assert!(told["errors"][0]["detail"].as_str().expect("why").starts_with(&early()), "{told}");

    let soon = book(&org.coordinator, &x, at(2, 4)).await;
    assert_eq!(timely(&soon, &read().await), (true, false, false, early()));
    // When that changes is said too, so that a page that is open needs not ask.
    let moment = |text: &Value| -> jiff::Timestamp {
        text.as_str().expect("a moment").parse().expect("a moment")
    };
    let starts = moment(&soon["startAt"]);
    let minutes = |n: i64| jiff::SignedDuration::from_mins(n);
    assert_eq!(moment(&soon["setsOut"]["from"]), starts - minutes(240));
    assert_eq!(moment(&soon["setsOut"]["until"]), moment(&soon["endAt"]));
    assert_eq!(moment(&soon["noAccessFrom"]), starts - minutes(15));
    let theirs = org.tenant.get(&format!("/visits/{}", id(&soon))).await.expect(200);
    assert_eq!((&theirs["setsOut"], &theirs["noAccessFrom"]), (&Value::Null, &Value::Null));
    let now = book(&org.coordinator, &x, at(0, 3)).await;
    assert_eq!(timely(&now, &read().await), (true, true, true, String::new()));
    let said = org.contractor.post(&format!("/visits/{}/on-my-way", id(&now)), json!({})).await;
    assert_eq!(said.expect(200)["setsOut"], Value::Null, "it is said once");
    org.contractor.post(&format!("/visits/{}/no-access", id(&now)), tried).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_hands_back_what_it_was_given_and_the_office_is_told() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let back = json!({ "to": "Declined", "reason": "No plumber is free this month" });
    for stands in ["Created", "Accepted", "Scheduled"] {
        let (ticket, x) = order(&app, &org).await;
        match stands {
            "Accepted" => {
                let ask = json!({ "contractorId": org.contractor_id, "offer": true });
                org.coordinator.post(&format!("/work-orders/{x}/assign"), ask).await.expect(200);
                step(&org.contractor, &x, json!({ "to": "Accepted" })).await;
            }
            "Scheduled" => {
                book(&org.coordinator, &x, at(24, 27)).await;
            }
            _ => {}
        }
        let path = format!("/work-orders/{x}/transitions");
        let told = org.contractor.post(&path, json!({ "to": "Declined" })).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/reason");
        // The office names another contractor instead, and who lives there has no say.
        org.coordinator.post(&path, back.clone()).await.expect(409);
        org.tenant.post(&path, back.clone()).await.expect(403);
        let read = org.contractor.get(&format!("/work-orders/{x}")).await.expect(200);
        assert_eq!(read["status"], stands);
        assert_eq!(read["canAssign"], false, "the office alone names another firm");
        let moves = read["moves"].as_array().expect("moves").iter();
        let hand = moves.clone().find(|one| one["to"] == "Declined").expect("a way back");
        assert_eq!((&hand["label"], &hand["allowed"]), (&json!("Hand back"), &json!(true)));
        let done = step(&org.contractor, &x, back.clone()).await;
        assert_eq!(
            (&done["status"], &done["scheduledStartAt"]),
            (&json!("Declined"), &Value::Null)
        );
        org.contractor.get(&format!("/work-orders/{x}")).await.expect(404);
        org.contractor.get(&format!("/tickets/{ticket}")).await.expect(404);
        let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
        let now = &page["ticket"];
        assert_eq!((&now["status"], &now["turn"]["of"]), (&json!("New"), &json!("staff")));
        assert!(page.to_string().contains("No plumber is free this month"), "{page}");
        let all = visits(&org.coordinator, &ticket).await;
        assert!(all.iter().all(|one| one["status"] == "Cancelled"), "{all:?}");
        assert_eq!(all.len(), usize::from(stands == "Scheduled"));
    }
    // Who expected somebody is told that nobody comes; the office is told of each.
    assert_eq!(promised(&app, &org, "VisitCancelled").await, 1);
    let sql = r#"SELECT count(DISTINCT "TicketId") FROM "Notifications"
        WHERE "OrgId" = $1 AND "Title" = 'The contractor does not do the job'"#;
    let told: i64 = app.admin().await.query_one(sql, &[&org.id]).await.expect("a count").get(0);
    assert_eq!(told, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn s33_starting_is_stamped_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let visit = book(&org.coordinator, &x, at(1, 3)).await;
    let way = format!("/visits/{}/on-my-way", id(&visit));
    org.contractor.post(&way, json!({})).await.expect(200);
    org.contractor.post(&way, json!({})).await.expect(409);
    assert_eq!(promised(&app, &org, "OnMyWay").await, 1);
    let first = step(&org.contractor, &x, json!({ "to": "InProgress" })).await;
    let path = format!("/work-orders/{x}");
    let again = json!({ "to": "InProgress" });
    org.contractor.post(&format!("{path}/transitions"), again).await.expect(409);
    let version = first["version"].as_i64().expect("a version");
    let later = json!({ "actualStartAt": soon(-9) });
    org.coordinator.patch(&path, version, later).await.expect(422);
    let read = org.coordinator.get(&path).await.expect(200);
    assert_eq!(read["actualStartAt"], first["actualStartAt"]);
    let shown = org.coordinator.get(&format!("/visits/{}", id(&visit))).await.expect(200);
    assert_eq!(
        (&shown["status"], &shown["arrivedAt"]),
        (&json!("Started"), &first["actualStartAt"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s37_no_access_is_its_own_outcome_and_ends_an_order_only_after_the_attempts() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let end = format!("/work-orders/{x}/end-for-no-access");
    let why = json!({ "reason": "Two letters, three calls" });
    for attempt in 1..=2 {
        // A little early is in time.
        let start = Clock::system().now().plus_minutes(14);
        let body = json!({ "startAt": start, "endAt": start.plus_hours(4), "capacity": 1 });
        let path = format!("/contractors/{}/slots", org.contractor_id);
        let place = org.contractor.post(&path, body).await.id(201);
        let visit = book(&org.coordinator, &x, json!({ "slotId": place })).await;
        let path = format!("/visits/{}/no-access", id(&visit));
        for (body, pointer) in [
            (json!({ "note": " ", "cardLeft": true }), "/note"),
            (json!({ "note": "x", "cardLeft": true, "at": soon(1) }), "/at"),
            (json!({ "note": "x", "cardLeft": true, "at": soon(-30) }), "/at"),
            (
                json!({ "note": "x", "cardLeft": true, "attachmentId": uuid::Uuid::now_v7() }),
                "/attachmentId",
            ),
        ] {
            let told = org.contractor.post(&path, body).await.expect(422);
            assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
        }
        let body = json!({ "note": "Rang twice, no lights", "cardLeft": true });
        let shown = org.contractor.post(&path, body.clone()).await.expect(200);
        assert_eq!((&shown["status"], &shown["cardLeft"]), (&json!("NoAccess"), &json!(true)));
        assert_eq!(shown["reason"], "Rang twice, no lights");
        org.contractor.post(&path, body).await.expect(409);
        let read = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
        assert_eq!(
            (&read["status"], &read["noAccessCount"]),
            (&json!("NoAccess"), &json!(attempt))
        );
        assert_eq!(promised(&app, &org, "NoAccess").await, attempt, "the resident is told at once");
        assert!(free(&org.coordinator, &x).await.contains(&place), "the slot is freed");
        if attempt == 1 {
            let told = org.coordinator.post(&end, why.clone()).await.expect(409);
            assert!(told["detail"].as_str().expect("why").contains("1 of 2 attempts"), "{told}");
        }
    }
    // While a hazard case is open a closed door ends nothing.
    let hazard = json!({ "hazard": "damp_and_mould", "class": "significant" });
    let case = org.coordinator.post(&format!("/tickets/{ticket}/hazards"), hazard).await.id(201);
    let told = org.coordinator.post(&end, why.clone()).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("hazard case is open"), "{told}");
    let done = json!({ "reason": "No damp: it was the leak" });
    org.coordinator.post(&format!("/hazards/{case}/close"), done).await.expect(200);
    org.contractor.post(&end, why.clone()).await.expect(403);
    let ended = org.coordinator.post(&end, why).await.expect(200);
    assert_eq!(ended["status"], "Cancelled");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].as_array().expect("lines").iter();
    let off: Vec<_> = lines.filter(|line| line["type"] == "WorkOrderCancelled").collect();
    assert_eq!(off[0]["policyVersion"], 0, "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn c6_a_ticket_ends_for_no_access_only_after_attempts_with_evidence() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let path = format!("/tickets/{ticket}/transitions");
    let off = json!({ "to": "Cancelled", "code": "NoAccess" });
    let photo = crate::pictures::png(4, 4);
    let file = [("card.png", "image/png", photo.as_slice())];
    let added =
        org.contractor.upload(&format!("/work-orders/{x}/attachments"), &file).await.expect(201);
    let shown = &added["items"][0]["id"];
    // A word is no evidence, and neither is an attempt without a card or a photograph.
    for (note, card, counted) in
        [("Rang", false, 0), ("Rang twice", true, 1), ("Neighbour asked", true, 2)]
    {
        let place = slot(&org, 0, 1).await;
        let visit = book(&org.coordinator, &x, json!({ "slotId": place })).await;
        let mut body = json!({ "note": note, "cardLeft": card });
        if counted == 2 {
            body["attachmentId"] = shown.clone();
        }
        let attempt = format!("/visits/{}/no-access", id(&visit));
        org.contractor.post(&attempt, body).await.expect(200);
        if counted < 2 {
            let told = org.coordinator.post(&path, off.clone()).await.expect(409);
            let words = format!("{counted} of 2 attempts");
            assert!(told["detail"].as_str().expect("why").contains(&words), "{told}");
        }
    }
    // One photograph shows one attempt.
    let place = slot(&org, 0, 1).await;
    let visit = book(&org.coordinator, &x, json!({ "slotId": place })).await;
    let attempt = format!("/visits/{}/no-access", id(&visit));
    let twice = json!({ "note": "Rang again", "cardLeft": false, "attachmentId": shown });
    let told = org.contractor.post(&attempt, twice).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/attachmentId", "{told}");
    assert!(told.to_string().contains("another attempt already"), "{told}");
    // What shows a closed door stays.
    let photo = format!("/attachments/{}", shown.as_str().expect("an id"));
    let told = org.coordinator.delete(&photo).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("it stays"), "{told}");
    let page = org.coordinator.post(&path, off).await.expect(200);
    assert_eq!(page["ticket"]["endReason"], "NoAccess");
    let mut lines = page["events"].as_array().expect("lines").iter();
    let off = lines.find(|line| line["type"] == "TicketCancelled").expect("a line");
    assert_eq!(off["policyVersion"], 0, "{page}");
    let sql = r#"SELECT "NewValueJson" FROM "AuditLogs" WHERE "Action" = 'no-access.count'"#;
    let facts: Value = app.admin().await.query_one(sql, &[]).await.expect("one").get(0);
    assert_eq!(facts, json!({ "attempts": 2, "needed": 2, "policyVersion": 0 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_who_left_looked_after_is_told_to_all_who_run_repairs() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let gone = r#"WITH a AS (UPDATE "MaintenanceTickets" t SET "CoordinatorUserId" = u."Id"
            FROM "Users" u WHERE u."OrgId" = t."OrgId" AND u."Role" = 'Viewer')
        UPDATE "Users" SET "IsActive" = FALSE WHERE "Role" = 'Viewer'"#;
    app.admin().await.batch_execute(gone).await.expect("they left");
    let place = slot(&org, 1, 1).await;
    book(&org.contractor, &x, json!({ "slotId": place })).await;
    let sql = r#"SELECT count(*) FROM "Notifications" n JOIN "Users" u ON u."Id" = n."UserId"
        WHERE n."TicketId"::text = $1 AND n."Type" = 'Visit' AND u."IsActive"
          AND u."Role" IN ('OrgAdmin', 'Coordinator')"#;
    let told: i64 = app.admin().await.query_one(sql, &[&ticket]).await.expect("a count").get(0);
    assert_eq!(told, 2, "the administrator and the coordinator");
}

#[tokio::test(flavor = "multi_thread")]
async fn s39_cancelling_needs_a_reason_and_frees_the_place_and_tells_both() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ((ticket, x), (_, y)) = (order(&app, &org).await, order(&app, &org).await);
    let place = slot(&org, 24, 1).await;
    book(&org.coordinator, &x, json!({ "slotId": place })).await;
    let path = format!("/work-orders/{x}/transitions");
    let cancel = json!({ "to": "Cancelled", "reason": "Tenant fixed it" });
    let told = org.coordinator.post(&path, json!({ "to": "Cancelled" })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    for client in [&org.viewer, &org.tenant, &org.contractor] {
        client.post(&path, cancel.clone()).await.expect(403);
    }
    org.coordinator.post(&path, cancel.clone()).await.expect(200);
    org.admin.post(&path, cancel).await.expect(409);
    assert_eq!(free(&org.coordinator, &y).await, [place]);
    assert_eq!(visits(&org.coordinator, &ticket).await[0]["status"], "Cancelled");
    assert_eq!(promised(&app, &org, "VisitCancelled").await, 1);
    assert_eq!(promised(&app, &org, "JobCancelled").await, 1);
    org.contractor.get(&format!("/work-orders/{x}")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_has_what_is_to_come_in_order_and_a_firm_sees_its_own() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for from in [72, 24, 48] {
        let (_, x) = order(&app, &org).await;
        book(&org.coordinator, &x, at(from, from + 2)).await;
    }
    let list = org.coordinator.get("/visits?limit=2").await.expect(200);
    let next = list["next"].as_str().expect("another page");
    let rest = org.coordinator.get(&format!("/visits?limit=2&after={next}")).await.expect(200);
    let both = [&list, &rest].map(|page| page["items"].as_array().expect("items").clone()).concat();
    let starts: Vec<&str> = both.iter().filter_map(|one| one["startAt"].as_str()).collect();
    assert_eq!(starts.len(), 3);
    assert!(starts.is_sorted(), "{starts:?}");
    assert_eq!(
        org.contractor.get("/visits").await.expect(200)["items"].as_array().map(Vec::len),
        Some(3)
    );
    let other = app.user(org.id, maintainuk_domain::access::Role::Contractor, None, None).await;
    assert_eq!(other.get("/visits").await.expect(200)["items"], json!([]));
    org.coordinator
        .get("/visits?from=2026-01-01T00:00:00Z&to=2026-06-01T00:00:00Z")
        .await
        .expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_reminded_once_and_never_of_a_visit_that_was_moved() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    book(&org.coordinator, &x, at(48, 50)).await;
    let db = app.admin().await;
    let due =
        r#"UPDATE "OutboxMessages" SET "AvailableAt" = now() WHERE "Type" = 'remind-of-visit'"#;
    let again = r#"UPDATE "OutboxMessages" SET "Status" = 'Pending', "AvailableAt" = now(),
        "Attempts" = 0 WHERE "Type" = 'remind-of-visit'"#;
    book(&org.coordinator, &x, at(72, 74)).await;
    db.batch_execute(due).await.expect("both are due");
    app.run_jobs().await;
    // Two of the visit that holds, none of the one that was moved.
    for kind in ["VisitReminder", "JobReminder"] {
        assert_eq!(promised(&app, &org, kind).await, 2, "{kind}");
    }
    db.batch_execute(again).await.expect("they are run again");
    app.run_jobs().await;
    assert_eq!(promised(&app, &org, "VisitReminder").await, 2, "run twice, it reminds once");
}

/// The first words of the emails with this in their subject.
async fn mailed(org: &Org, subject: &str) -> Vec<String> {
    let list = org.admin.get("/mailbox").await.expect(200);
    let items = list["items"].as_array().expect("items").iter();
    let fitting = items.filter(|one| one["subject"].as_str().expect("one").contains(subject));
    fitting.map(|one| one["preview"].as_str().expect("words").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_about_a_visit_is_true_when_it_is_sent_or_is_not_sent() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let when = |visit: &Value| visit["when"].as_str().expect("words").to_owned();
    // Agreed and called off before anybody was told: nobody hears of a time that is none.
    let first = book(&org.coordinator, &x, at(24, 27)).await;
    let cancel = format!("/visits/{}/cancel", id(&first));
    org.coordinator.post(&cancel, json!({ "reason": "Wrong day" })).await.expect(200);
    app.run_jobs().await;
    assert_eq!(mailed(&org, "Visit for your repair").await, Vec::<String>::new());
    assert_eq!(mailed(&org, "a visit is agreed").await, Vec::<String>::new());
    for subject in ["The visit for your repair TKT-000001 is off", "WO-000001: the visit is off"] {
        let off = mailed(&org, subject).await;
        assert_eq!(off.len(), 1, "{subject}");
        assert!(off[0].contains(&when(&first)), "{off:?}");
    }

    // Called off, and another agreed at once: each email speaks of its own time.
    let second = book(&org.coordinator, &x, at(48, 51)).await;
    app.run_jobs().await;
    let cancel = format!("/visits/{}/cancel", id(&second));
    org.coordinator.post(&cancel, json!({ "reason": "Van broke down" })).await.expect(200);
    let third = book(&org.coordinator, &x, at(72, 75)).await;
    // And another is asked for, which makes it no less agreed.
    let asked = json!({ "startAt": soon(96), "endAt": soon(99) });
    let asked = book(&org.coordinator, &x, asked).await;
    app.run_jobs().await;
    let off = mailed(&org, "The visit for your repair TKT-000001 is off").await;
    assert_eq!(off.iter().filter(|words| words.contains(&when(&second))).count(), 1, "{off:?}");
    let agreed = mailed(&org, "Visit for your repair").await;
    assert_eq!(agreed.iter().filter(|words| words.contains(&when(&third))).count(), 1);
    assert!(!agreed.iter().any(|words| words.contains(&when(&asked))), "{agreed:?}");
    let question = mailed(&org, "Does this time suit you for your repair").await;
    assert!(question[0].contains(&when(&asked)), "{question:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn c4_a_resident_says_that_they_cannot_be_in_and_names_no_other_time() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let place = slot(&org, 30, 1).await;
    let visit = book(&org.contractor, &x, json!({ "slotId": place })).await;
    let path = format!("/visits/{}/answer", id(&visit));
    let shown = org.tenant.get(&format!("/visits/{}", id(&visit))).await.expect(200);
    assert_eq!((&shown["can"]["decline"], &shown["can"]["cancel"]), (&json!(true), &json!(false)));
    // Others call off what is agreed; they do not decline it.
    org.coordinator.post(&path, json!({ "answer": "decline" })).await.expect(409);

    let firm = promised(&app, &org, "JobVisitCancelled").await;
    let said = json!({ "answer": "decline", "reason": "In hospital that day" });
    let off = org.tenant.post(&path, said.clone()).await.expect(200);
    assert_eq!(
        (&off["status"], &off["reason"]),
        (&json!("Cancelled"), &json!("In hospital that day"))
    );
    // The job is the firm's still, who names another time; the place is free for somebody else.
    let now = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!((&now["status"], &now["scheduledStartAt"]), (&json!("Accepted"), &Value::Null));
    assert_eq!(free(&org.coordinator, &x).await, [place]);
    assert_eq!(promised(&app, &org, "JobVisitCancelled").await, firm + 1);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(page["events"].to_string().contains("In hospital that day"), "{page}");
    let sql =
        r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "Title" = 'A visit is off'"#;
    let told: i64 = app.admin().await.query_one(sql, &[&org.id]).await.expect("a count").get(0);
    assert!(told > 0);
    org.tenant.post(&path, said).await.expect(409);
    book(&org.contractor, &x, at(50, 52)).await;
}
