//! The people of a firm: kept, named on visits with their parts, never at two places, and away.

use crate::main_line::{raise, report};
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BEGAN: LazyLock<Instant> = LazyLock::new(|| Clock::system().now());

fn soon(hours: i64) -> Instant {
    BEGAN.plus_hours(hours)
}

async fn hire(client: &Client, org: &Org, name: &str) -> String {
    let path = format!("/contractors/{}/operatives", org.contractor_id);
    client.post(&path, json!({ "name": name })).await.id(201)
}

/// A firm that can be at several places, so that only its people are in the way.
async fn crews(org: &Org) {
    let path = format!("/contractors/{}", org.contractor_id);
    let version = org.coordinator.get(&path).await.expect(200)["version"].as_i64();
    let more = json!({ "crews": 9 });
    org.coordinator.patch(&path, version.expect("a version"), more).await.expect(200);
}

/// An order with an agreed visit; the ticket, the order and the visit.
async fn visit(app: &TestApp, org: &Org, from: i64, to: i64) -> (String, String, Value) {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    let body = json!({ "startAt": soon(from), "endAt": soon(to), "agreed": true });
    let visit = org.coordinator.post(&format!("/work-orders/{order}/visits"), body).await;
    (ticket, order, visit.expect(201))
}

fn who(visit: &Value, people: &[(&str, Option<i32>)]) -> Value {
    let people: Vec<_> = people
        .iter()
        .map(|(id, share)| match share {
            Some(share) => json!({ "operativeId": id, "share": share }),
            None => json!({ "operativeId": id }),
        })
        .collect();
    json!({ "version": visit["version"], "operatives": people })
}

fn path(visit: &Value) -> String {
    format!("/visits/{}/operatives", visit["id"].as_str().expect("an id"))
}

/// Who comes, as `Ann 60, Bo 40`.
fn named(visit: &Value) -> String {
    let all = visit["operatives"].as_array().expect("operatives").iter();
    let all = all.map(|one| format!("{} {}", one["name"].as_str().expect("a name"), one["share"]));
    all.collect::<Vec<_>>().join(", ")
}

#[tokio::test(flavor = "multi_thread")]
async fn c9_a_visit_names_who_comes_and_how_it_is_split_and_all_sides_read_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    // The firm keeps its own people; the office may too.
    let ann = hire(&org.contractor, &org, "Ann Patel").await;
    let bo = hire(&org.coordinator, &org, "Bo Li").await;
    let (ticket, order, visit) = visit(&app, &org, 3, 5).await;
    assert_eq!(visit["can"]["nameOperatives"], true);
    let people = [(ann.as_str(), Some(60)), (bo.as_str(), Some(40))];
    let split = org.contractor.post(&path(&visit), who(&visit, &people)).await.expect(200);
    assert_eq!(named(&split), "Ann Patel 60, Bo Li 40");
    // Who read it before does not overwrite it.
    org.coordinator.post(&path(&visit), who(&visit, &[])).await.expect(412);

    // Staff find it by the person; the resident reads names, not parts.
    let found = org.coordinator.get(&format!("/visits?operativeId={bo}")).await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
    let own = org.tenant.get(&format!("/tickets/{ticket}/visits")).await.expect(200);
    assert_eq!(named(&own["items"][0]), "Ann Patel null, Bo Li null");
    let lines = org.tenant.get(&format!("/tickets/{ticket}/events")).await.expect(200);
    assert!(lines.to_string().contains("Ann Patel, Bo Li to come for WO-000001"), "{lines}");
    let sheet = org.contractor.get(&format!("/work-orders/{order}/sheet")).await.expect(200);
    assert_eq!(sheet["who"], "Ann Patel and Bo Li");
    let id = visit["id"].as_str().expect("an id");
    org.contractor.post(&format!("/visits/{id}/on-my-way"), json!({})).await.expect(200);
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200).to_string();
    assert!(mail.contains("Ann Patel and Bo Li of Pipes Ltd are on the way"), "{mail}");

    // Nobody's part said: equal parts.
    let now = org.contractor.get(&format!("/visits/{id}")).await.expect(200);
    let equal = who(&now, &[(&bo, None), (&ann, None)]);
    let equal = org.contractor.post(&path(&visit), equal).await.expect(200);
    assert_eq!(named(&equal), "Ann Patel 50, Bo Li 50");
    for (people, at) in [
        (vec![(ann.as_str(), Some(60)), (bo.as_str(), Some(60))], "/operatives/0/share"),
        (vec![(ann.as_str(), None), (ann.as_str(), None)], "/operatives/1/operativeId"),
        (vec![(order.as_str(), None)], "/operatives/0/operativeId"),
    ] {
        let refused = org.contractor.post(&path(&visit), who(&equal, &people)).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], at, "{refused}");
    }
    org.viewer.post(&path(&visit), who(&equal, &[])).await.expect(403);
    org.tenant.post(&path(&visit), who(&equal, &[])).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn c9_an_operative_is_at_one_place_at_a_time_and_the_database_says_so() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    crews(&org).await;
    let ann = hire(&org.contractor, &org, "Ann Patel").await;
    let ((_, _, a), (ticket, order, b)) =
        (visit(&app, &org, 24, 26).await, visit(&app, &org, 25, 27).await);
    // Both at once: one wins.
    let ask = |visit: &Value| (path(visit), who(visit, &[(&ann, None)]));
    let ((one, first), (other, second)) = (ask(&a), ask(&b));
    let (one, other) =
        tokio::join!(org.coordinator.post(&one, first), org.contractor.post(&other, second));
    let won = [one.status.as_u16(), other.status.as_u16()];
    assert!(
        won == [200, 409] || won == [200, 422] || won == [409, 200] || won == [422, 200],
        "{won:?}"
    );
    // Settled: Ann is on A, and B is told so in words.
    if won[0] != 200 {
        let now = org.coordinator.get(&format!("/visits/{}", b["id"].as_str().unwrap())).await;
        let now = now.expect(200);
        org.coordinator.post(&path(&b), who(&now, &[])).await.expect(200);
        org.coordinator.post(&path(&a), who(&a, &[(&ann, None)])).await.expect(200);
    }
    let now = org.coordinator.get(&format!("/visits/{}", b["id"].as_str().unwrap())).await;
    let now = now.expect(200);
    let refused = org.coordinator.post(&path(&b), who(&now, &[(&ann, None)])).await.expect(422);
    assert_eq!(refused["errors"][0]["detail"], "Ann Patel is at WO-000001 then.");
    // Even past the application.
    let sql = r#"INSERT INTO "OperativeTimes" SELECT gen_random_uuid(), "OrgId", "OperativeId", NULL,
        "StartAt", "EndAt", NULL, NULL, TRUE, NULL, NULL, "CreatedAt" FROM "OperativeTimes" LIMIT 1"#;
    let error = app.admin().await.batch_execute(sql).await.expect_err("a clash");
    assert_eq!(error.as_db_error().and_then(|e| e.constraint()), Some("EX_OperativeTimes_Held"));

    // When A is called off, she can come to B; when B is moved, she comes along.
    let off = format!("/visits/{}/cancel", a["id"].as_str().unwrap());
    org.coordinator.post(&off, json!({ "reason": "Ill" })).await.expect(200);
    org.coordinator.post(&path(&b), who(&now, &[(&ann, None)])).await.expect(200);
    let move_to = json!({ "startAt": soon(48), "endAt": soon(50), "agreed": true });
    let visits = format!("/work-orders/{order}/visits");
    let moved = org.coordinator.post(&visits, move_to).await.expect(201);
    assert_eq!(named(&moved), "Ann Patel 100");
    // To a time at which she is away it is not moved, and everything is as it was.
    let day = london_date(soon(96));
    let away = json!({ "from": day, "to": day, "note": "Training" });
    let absences = format!("/operatives/{ann}/absences");
    org.contractor.post(&absences, away).await.id(201);
    let move_to =
        json!({ "startAt": soon(96), "endAt": soon(96).plus_minutes(20), "agreed": true });
    let refused = org.coordinator.post(&visits, move_to.clone()).await.expect(409);
    let told = refused["detail"].as_str().expect("words");
    assert!(told.starts_with("Ann Patel is away then."), "{told}");
    let all = org.coordinator.get(&format!("/tickets/{ticket}/visits")).await.expect(200);
    let last = all["items"].as_array().and_then(|all| all.last()).expect("a visit").clone();
    assert_eq!((&last["id"], named(&last)), (&moved["id"], "Ann Patel 100".into()));
    // A resident who agrees to a time need not know who comes.
    let ask = json!({ "startAt": soon(96), "endAt": soon(96).plus_minutes(20) });
    let asked = org.contractor.post(&visits, ask).await.id(201);
    let yes = json!({ "answer": "confirm" });
    let agreed = org.tenant.post(&format!("/visits/{asked}/answer"), yes).await.expect(200);
    assert_eq!((&agreed["status"], named(&agreed)), (&json!("Confirmed"), String::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_named_on_a_visit_is_not_away_then_nor_switched_off() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ann = hire(&org.contractor, &org, "Ann Patel").await;
    let (_, order, visit) = visit(&app, &org, 72, 74).await;
    org.contractor.post(&path(&visit), who(&visit, &[(&ann, None)])).await.expect(200);
    let day = london_date(soon(73));
    let away = json!({ "from": day, "to": day });
    let absences = format!("/operatives/{ann}/absences");
    let refused = org.contractor.post(&absences, away.clone()).await.expect(422);
    let told = refused["errors"][0]["detail"].as_str().expect("words");
    assert!(told.starts_with("Ann Patel is at WO-000001 then."), "{told}");
    let one = format!("/operatives/{ann}");
    let left = json!({ "isActive": false });
    let refused = org.coordinator.patch(&one, 1, left.clone()).await.expect(409);
    assert!(
        refused["detail"].as_str().unwrap_or_default().contains("a visit to come"),
        "{refused}"
    );
    // Once the order is cancelled she is free.
    let cancel = json!({ "to": "Cancelled", "reason": "Not needed" });
    let moves = format!("/work-orders/{order}/transitions");
    org.coordinator.post(&moves, cancel).await.expect(200);
    let absence = org.contractor.post(&absences, away).await.id(201);
    let list = format!("/contractors/{}/operatives", org.contractor_id);
    let people = org.contractor.get(&list).await.expect(200);
    assert_eq!(people["items"][0]["absences"][0]["id"], absence);
    org.contractor
        .post(&format!("/operative-absences/{absence}/withdraw"), json!({}))
        .await
        .expect(200);
    org.contractor
        .post(&format!("/operative-absences/{absence}/withdraw"), json!({}))
        .await
        .expect(404);
    org.coordinator.patch(&one, 1, left).await.expect(200);
    org.coordinator.patch(&one, 1, json!({ "name": "Ann" })).await.expect(412);
    let audit = org.admin.get(&format!("/audit?entityId={ann}")).await.expect(200).to_string();
    for action in ["operative.add", "operative.absence", "operative.update"] {
        assert!(audit.contains(action), "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_keeps_its_own_people_and_sees_no_others() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = json!({ "companyName": "Sparks Ltd", "contactId": org.resident_id,
        "serviceCategories": ["Electrical"] });
    let other = org.coordinator.post("/contractors", body).await.id(201);
    let theirs = format!("/contractors/{other}/operatives");
    let cy = org.coordinator.post(&theirs, json!({ "name": "Cy Fox" })).await.id(201);
    org.contractor.get(&theirs).await.expect(404);
    org.contractor.post(&theirs, json!({ "name": "Mine" })).await.expect(404);
    org.contractor
        .patch(&format!("/operatives/{cy}"), 1, json!({ "name": "Mine" }))
        .await
        .expect(404);
    // Another firm's person does not come to this firm's visit.
    let (_, _, visit) = visit(&app, &org, 24, 26).await;
    let refused =
        org.coordinator.post(&path(&visit), who(&visit, &[(&cy, None)])).await.expect(422);
    assert_eq!(refused["errors"][0]["detail"], "There is no such person of this firm.");
    // An account of the firm can be somebody's, one only.
    let own = format!("/contractors/{}/operatives", org.contractor_id);
    let mine = |name: &str| {
        json!({ "name": name, "userId": org.contractor.user,
        "phoneE164": "07700 900123", "trades": ["Plumbing", "Plumbing"] })
    };
    let made = org.contractor.post(&own, mine("Pat")).await.expect(201);
    assert_eq!(
        (&made["phoneE164"], &made["trades"]),
        (&json!("+447700900123"), &json!(["Plumbing"]))
    );
    let refused = org.contractor.post(&own, mine("Twin")).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/userId");
    let wrong = json!({ "name": " ", "phoneE164": "call me", "userId": org.coordinator.user });
    let refused = org.contractor.post(&own, wrong).await.expect(422);
    assert_eq!(refused["errors"].as_array().map(Vec::len), Some(2), "{refused}");
    org.viewer.post(&own, json!({ "name": "X" })).await.expect(403);
    org.tenant.get(&own).await.expect(403);
}
