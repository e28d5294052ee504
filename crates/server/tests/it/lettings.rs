//! What becomes of homes and tenancies: letting by the room, occupants, the last day, the common
//! parts, putting away and taking back, the orders of lists and the history of a thing.

use crate::main_line::{started, step};
use crate::support::{Answer, Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::ContactId;
use maintainuk_domain::time::london_date;
use reqwest::Method;
use serde_json::{Value, json};

async fn property(who: &Client, line1: &str, postcode: &str) -> String {
    let body = json!({"addressLine1": line1, "city": "Leeds", "postcode": postcode,
        "propertyType": "Flat"});
    who.post("/properties", body).await.id(201)
}

async fn unit(who: &Client, property: &str, number: &str) -> String {
    who.post("/units", json!({"propertyId": property, "unitNumber": number})).await.id(201)
}

async fn person(who: &Client, first: &str, last: &str) -> String {
    let body = json!({"type": "Tenant", "firstName": first, "lastName": last});
    who.post("/contacts", body).await.id(201)
}

fn letting(unit: &str, contact: &str) -> Value {
    json!({"unitId": unit, "tenantContactId": contact, "startDate": "2025-03-01",
        "rentAmountGbp": "500"})
}

fn room(unit: &str, contact: &str, room: &str) -> Value {
    let mut body = letting(unit, contact);
    body["room"] = json!(room);
    body
}

fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().expect("items")
}

fn column<'a>(list: &'a Value, name: &str) -> Vec<&'a str> {
    items(list).iter().map(|one| one[name].as_str().unwrap_or_default()).collect()
}

#[track_caller]
fn wrong(answer: Answer) -> Vec<String> {
    let body = answer.expect(422);
    let errors = body["errors"].as_array().expect("errors");
    errors.iter().map(|e| e["pointer"].as_str().expect("a pointer").to_owned()).collect()
}

async fn status_of(who: &Client, unit: &str) -> Value {
    who.get(&format!("/units/{unit}")).await.expect(200)["status"].clone()
}

async fn version_of(who: &Client, path: &str) -> i64 {
    who.get(path).await.expect(200)["version"].as_i64().expect("a version")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_in_multiple_occupation_is_let_a_room_at_a_time() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "8 Mill Lane", "LS1 4AB").await;
    let body = json!({"propertyId": home, "letByRoom": true});
    let unit = who.post("/units", body).await.id(201);
    let (priya, sam) = (person(who, "Priya", "Shah").await, person(who, "Sam", "Reed").await);
    assert_eq!(wrong(who.post("/tenancies", letting(&unit, &priya)).await), ["/room"]);
    let first = who.post("/tenancies", room(&unit, &priya, "Room 1")).await.expect(201);
    assert_eq!(first["room"], "Room 1");
    who.post("/tenancies", room(&unit, &sam, "room 1")).await.expect(409);
    let second = who.post("/tenancies", room(&unit, &sam, "Room 2")).await.id(201);
    assert_eq!(status_of(who, &unit).await, "Occupied");

    let path = format!("/units/{unit}");
    let whole = json!({"letByRoom": false});
    who.patch(&path, version_of(who, &path).await, whole.clone()).await.expect(409);
    let first = format!("/tenancies/{}", first["id"].as_str().unwrap());
    who.patch(&first, 1, json!({"status": "Ended"})).await.expect(200);
    assert_eq!(status_of(who, &unit).await, "Occupied", "somebody else lives there still");
    who.patch(&format!("/tenancies/{second}"), 1, json!({"status": "Ended"})).await.expect(200);
    assert_eq!(status_of(who, &unit).await, "Available");
    who.patch(&path, version_of(who, &path).await, whole).await.expect(200);
    assert_eq!(wrong(who.post("/tenancies", room(&unit, &sam, "Room 2")).await), ["/room"]);
    who.post("/tenancies", letting(&unit, &sam)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_let_the_same_room_at_once_one_succeeds() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "8 Mill Lane", "LS1 4AB").await;
    let body = json!({"propertyId": home, "letByRoom": true});
    let unit = who.post("/units", body).await.id(201);
    let priya = person(who, "Priya", "Shah").await;
    let tries = ["Room 1", "ROOM 1", "Room 2", "Room 1", "room 2", "Room 3"]
        .map(|name| who.post("/tenancies", room(&unit, &priya, name)));
    let answers = futures_util::future::join_all(tries).await;
    let count = |code| answers.iter().filter(|a| a.status.as_u16() == code).count();
    assert_eq!((count(201), count(409)), (3, 3), "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_itself_refuses_a_second_letting() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "8 Mill Lane", "LS1 4AB").await;
    let (unit, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    who.post("/tenancies", letting(&unit, &priya)).await.expect(201);
    let db = app.admin().await;
    let copy = |room: &str| {
        format!(
            r#"INSERT INTO "Tenancies" ("OrgId", "UnitId", "TenantContactId", "StartDate",
                   "RentAmountGBP", "Status", "Room")
               SELECT "OrgId", "UnitId", "TenantContactId", "StartDate", "RentAmountGBP",
                   'Eviction', {room} FROM "Tenancies" LIMIT 1"#
        )
    };
    let told = db.batch_execute(&copy("NULL")).await.expect_err("a second one");
    let constraint = told.as_db_error().and_then(|error| error.constraint());
    assert_eq!(constraint, Some("EX_Tenancies_Unit"));
    db.batch_execute(&copy("'A'")).await.expect("rooms are told apart");
    let told = db.batch_execute(&copy("'a'")).await.expect_err("the same room");
    let constraint = told.as_db_error().and_then(|error| error.constraint());
    assert_eq!(constraint, Some("EX_Tenancies_Room"));
}

/// The date so many days after today in London.
fn in_days(days: i64) -> String {
    london_date(Clock::system().now().plus_days(days)).to_string()
}

fn in_words(date: &str) -> String {
    date.parse::<jiff::civil::Date>().expect("a date").strftime("%-d %B %Y").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letting_is_agreed_for_later_while_somebody_lives_there() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let tess = org.resident_id.to_string();
    let now = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    let now = format!("/tenancies/{now}");
    let from = |day: i64| {
        let mut body = letting(&flat, &tess);
        body["startDate"] = json!(in_days(day));
        body
    };
    let told = who.post("/tenancies", from(11)).await.expect(409);
    let named = "Priya Shah has this unit from 1 March 2025 without a last day.";
    assert!(told["detail"].as_str().unwrap().starts_with(named), "{told}");
    who.patch(&now, 1, json!({"endDate": in_days(10)})).await.expect(200);
    let lines = who.get(&format!("{now}/history")).await.expect(200);
    let changed = format!("Changed: last day to {}", in_words(&in_days(10)));
    assert!(items(&lines).iter().any(|line| line["title"] == changed.as_str()), "{lines}");
    who.post("/tenancies", from(10)).await.expect(409);
    let next = who.post("/tenancies", from(11)).await.expect(201);
    assert_eq!(next["status"], "Active");
    let next = format!("/tenancies/{}", next["id"].as_str().unwrap());
    assert_eq!(status_of(who, &flat).await, "Occupied");

    // Neither grows into the other.
    for (path, version, body, pointer) in [
        (&now, 2, json!({"endDate": in_days(11)}), "/endDate"),
        (&now, 2, json!({"endDate": null}), "/endDate"),
        (&next, 1, json!({"startDate": in_days(10)}), "/startDate"),
    ] {
        let told = who.patch(path, version, body.clone()).await;
        let detail = told.body["errors"][0]["detail"].to_string();
        assert!(detail.contains(" has this unit from "), "{detail}");
        assert_eq!(wrong(told), [pointer], "{body}");
    }

    // Who moves in later sees their agreement, and nothing of the home and its repairs.
    for list in ["/properties", "/units", "/tickets"] {
        assert_eq!(items(&org.tenant.get(list).await.expect(200)).len(), 0, "{list}");
    }
    assert_eq!(items(&org.tenant.get("/tenancies").await.expect(200)).len(), 1);
    org.tenant.get(&format!("/units/{flat}")).await.expect(404);
    let report = json!({"unitId": flat, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine"});
    assert_eq!(wrong(org.tenant.post("/tickets", report.clone()).await), ["/unitId"]);
    let ticket = who.post("/tickets", report).await.expect(201)["ticket"]["id"].clone();
    let ticket = format!("/tickets/{}", ticket.as_str().unwrap());
    org.tenant.get(&ticket).await.expect(404);
    let page = who.get(&ticket).await.expect(200);
    assert_eq!(page["tenancy"]["tenantName"], "Priya Shah");

    // What has not begun cannot end; it is taken back.
    assert_eq!(wrong(who.patch(&next, 1, json!({"status": "Ended"})).await), ["/status"]);
    let path = format!("/units/{flat}");
    let version = version_of(who, &path).await;
    who.patch(&path, version, json!({"letByRoom": true})).await.expect(409);
    let away = json!({"reason": "A slip of the pen"});
    for path in [&next, &format!("/contacts/{tess}")] {
        who.post(&format!("{path}/archive"), away.clone()).await.expect(409);
    }
    who.delete(&now).await.expect(409);
    who.delete(&next).await.expect(204);
    who.patch(&now, 2, json!({"endDate": null})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn tenancies_are_found_by_name_and_address_and_people_by_whether_they_are_reached() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let linden = property(who, "16 Linden House", "LS1 4AB").await;
    let mill = property(who, "8 Mill Lane", "LS6 2BB").await;
    let (flat, house) = (unit(who, &linden, "Flat 1").await, unit(who, &mill, "The house").await);
    let (priya, sam) = (person(who, "Priya", "Shah").await, person(who, "Sam", "Reed").await);
    let first = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    let mut body = letting(&house, &sam);
    body["occupantContactIds"] = json!([org.resident_id]);
    let second = who.post("/tenancies", body).await.id(201);
    for (asked, found) in [
        ("q=shah", &[first.as_str()][..]),
        ("q=flat%201%20linden", &[&first]),
        ("q=ls14ab%20priya", &[&first]),
        ("q=mill%20ln", &[&second]),
        ("q=tess", &[&second]),
        ("q=shah%20mill", &[]),
        ("q=shah&status=Ended", &[]),
        ("q=linden&sort=startDate&count=true", &[&first]),
    ] {
        let list = who.get(&format!("/tenancies?{asked}")).await.expect(200);
        assert_eq!(column(&list, "id"), found, "{asked}");
        let list = who.get(&format!("/tenancies?{asked}&unitId={mill}")).await.expect(200);
        assert_eq!(items(&list).len(), 0, "{asked}");
    }
    let own = org.tenant.get("/tenancies?q=shah").await.expect(200);
    assert_eq!(items(&own).len(), 0);
    let own = org.tenant.get("/tenancies?q=mill").await.expect(200);
    assert_eq!(column(&own, "id"), [second.as_str()]);

    let path = format!("/contacts/{sam}");
    who.patch(&path, 1, json!({"isValid": false})).await.expect(200);
    let list = who.get("/contacts?isValid=false").await.expect(200);
    assert_eq!(column(&list, "id"), [sam.as_str()]);
    let list = who.get("/contacts?isValid=true&q=s&limit=200").await.expect(200);
    assert!(!column(&list, "id").contains(&sam.as_str()));
    assert!(column(&list, "id").contains(&priya.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_property_that_is_no_longer_managed_takes_no_new_tenancy_and_no_repair_of_an_empty_home()
{
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, next) = (unit(who, &home, "Flat 1").await, unit(who, &home, "Flat 2").await);
    let tess = org.resident_id.to_string();
    let tenancy = who.post("/tenancies", letting(&flat, &tess)).await.id(201);
    who.patch(&format!("/properties/{home}"), 1, json!({"status": "Inactive"})).await.expect(200);
    let told = who.post("/tenancies", letting(&next, &tess)).await.expect(409);
    assert!(told["detail"].as_str().unwrap().contains("no longer managed"), "{told}");
    let report = json!({"unitId": flat, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine"});
    for client in [&org.tenant, who] {
        client.post("/tickets", report.clone()).await.expect(201);
    }
    let path = format!("/tenancies/{tenancy}");
    who.patch(&path, 1, json!({"status": "Ended"})).await.expect(200);
    assert_eq!(wrong(who.post("/tickets", report).await), ["/unitId"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_turns_on_the_first_day_of_its_tenancy() {
    let yesterday = Clock::system().now().plus_days(-1);
    let clock = Clock::fixed(yesterday);
    let app = TestApp::with_clock(clock.clone(), |_| {}).await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (empty, let_on) = (unit(who, &home, "Flat 1").await, unit(who, &home, "Flat 2").await);
    let unsafe_home = unit(who, &home, "Flat 3").await;
    let (priya, sam) = (person(who, "Priya", "Shah").await, person(who, "Sam", "Reed").await);
    let mut before = letting(&let_on, &priya);
    before["endDate"] = json!(in_days(-1));
    who.post("/tenancies", before).await.expect(201);
    let leak = json!({"unitId": unsafe_home, "title": "Gas smell", "category": "Gas",
        "priority": "Emergency"});
    who.post("/tickets", leak).await.expect(201);
    let out = json!({"status": "Maintenance", "reason": "Gas"});
    who.patch(&format!("/units/{unsafe_home}"), 1, out).await.expect(200);
    for (unit, person) in
        [(&empty, &org.resident_id.to_string()), (&let_on, &sam), (&unsafe_home, &priya)]
    {
        let mut body = letting(unit, person);
        body["startDate"] = json!(in_days(0));
        who.post("/tenancies", body).await.expect(201);
    }
    assert_eq!(status_of(who, &empty).await, "Available");
    clock.advance_minutes(24 * 60);
    app.run_jobs().await;
    for (unit, status) in
        [(&empty, "Occupied"), (&let_on, "Occupied"), (&unsafe_home, "Maintenance")]
    {
        assert_eq!(status_of(who, unit).await, status, "{unit}");
    }
    let theirs = org.tenant.get("/units").await.expect(200);
    assert_eq!(column(&theirs, "id"), [empty.as_str()]);
    let log = org.admin.get(&format!("/audit?entityId={empty}")).await.expect(200);
    assert_eq!(items(&log)[0]["newValue"], json!({"status": "Occupied"}));
    assert_eq!(items(&log)[0]["userName"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_day_that_is_moved_moves_the_home_along() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let made = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    let path = format!("/tenancies/{made}");
    who.patch(&path, 1, json!({"startDate": in_days(5)})).await.expect(200);
    assert_eq!(status_of(who, &flat).await, "Available");
    who.patch(&path, 2, json!({"startDate": in_days(0)})).await.expect(200);
    assert_eq!(status_of(who, &flat).await, "Occupied");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_is_agreed_for_later_beside_the_others() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "8 Mill Lane", "LS1 4AB").await;
    let unit = who.post("/units", json!({"propertyId": home, "letByRoom": true})).await.id(201);
    let (priya, sam) = (person(who, "Priya", "Shah").await, person(who, "Sam", "Reed").await);
    let mut first = room(&unit, &priya, "Room 1");
    first["endDate"] = json!(in_days(10));
    who.post("/tenancies", first).await.expect(201);
    let mut later = room(&unit, &sam, "room 1");
    later["startDate"] = json!(in_days(10));
    let told = who.post("/tenancies", later.clone()).await.expect(409);
    let named =
        format!("Priya Shah has this room from 1 March 2025 to {}.", in_words(&in_days(10)));
    assert!(told["detail"].as_str().unwrap().starts_with(&named), "{told}");
    later["startDate"] = json!(in_days(11));
    who.post("/tenancies", later).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_who_lives_there_sees_their_home_and_one_of_them_leads() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let tess = org.resident_id.to_string();
    let mut body = letting(&flat, &priya);
    body["occupantContactIds"] = json!([priya]);
    assert_eq!(wrong(who.post("/tenancies", body.clone()).await), ["/occupantContactIds"]);
    body["occupantContactIds"] = json!([tess, tess]);
    assert_eq!(wrong(who.post("/tenancies", body.clone()).await), ["/occupantContactIds"]);
    body["occupantContactIds"] = json!([tess]);
    let made = who.post("/tenancies", body).await.expect(201);
    assert_eq!(made["occupants"], json!([{"contactId": tess, "name": "Tess Tenant"}]));
    let path = format!("/tenancies/{}", made["id"].as_str().unwrap());

    // She is no lead, and sees the home, the tenancy, and what is reported there.
    for list in ["/properties", "/units", "/tenancies"] {
        assert_eq!(items(&org.tenant.get(list).await.expect(200)).len(), 1, "{list}");
    }
    org.tenant.get(&path).await.expect(200);
    let report = json!({"unitId": flat, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine"});
    org.tenant.post("/tickets", report).await.expect(201);

    // A succession: who led stays an occupant unless it is said otherwise.
    let led = who.patch(&path, 1, json!({"tenantContactId": tess})).await.expect(200);
    assert_eq!(led["tenantName"], "Tess Tenant");
    assert_eq!(led["occupants"], json!([{"contactId": priya, "name": "Priya Shah"}]));
    let alone = who.patch(&path, 2, json!({"occupantContactIds": []})).await.expect(200);
    assert_eq!(alone["occupants"], json!([]));
    assert_eq!(who.get(&path).await.expect(200), alone);
    let list = who.get(&format!("/tenancies?contactId={priya}")).await.expect(200);
    assert_eq!(items(&list).len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenancy_ends_by_itself_after_its_last_day_and_its_people_see_nothing_new() {
    let start: jiff::Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
    let clock = Clock::fixed(start.into());
    let app = TestApp::with_clock(clock.clone(), |_| {}).await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    let mut body = letting(&flat, &org.resident_id.to_string());
    body["endDate"] = json!("2026-03-02");
    let tenancy = who.post("/tenancies", body).await.id(201);
    let path = format!("/tenancies/{tenancy}");
    app.run_jobs().await;
    assert_eq!(who.get(&path).await.expect(200)["status"], "Active", "it is its last day");
    clock.advance_minutes(15 * 60 + 1);
    // The first look came on the last day itself; the worker's clock is the database's, which is
    // past that day already.
    app.admin()
        .await
        .batch_execute(r#"UPDATE "OutboxMessages" SET "Status" = 'Pending', "AvailableAt" = now()"#)
        .await
        .unwrap();
    app.run_jobs().await;
    let ended = who.get(&path).await.expect(200);
    assert_eq!((&ended["status"], &ended["endDate"]), (&json!("Ended"), &json!("2026-03-02")));
    assert_eq!(status_of(who, &flat).await, "Available");
    assert_eq!(items(&org.tenant.get("/units").await.expect(200)).len(), 0);
    let report = json!({"unitId": flat, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine"});
    assert_eq!(wrong(org.tenant.post("/tickets", report).await), ["/unitId"]);
    let log = org.admin.get(&format!("/audit?entityId={tenancy}")).await.expect(200);
    assert_eq!(items(&log)[0]["newValue"], json!({"status": "Ended"}));
    assert_eq!(items(&log)[0]["userName"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn access_ends_with_the_last_day_even_before_anybody_notices() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    let body = letting(&flat, &org.resident_id.to_string());
    who.post("/tenancies", body).await.expect(201);
    assert_eq!(items(&org.tenant.get("/units").await.expect(200)).len(), 1);
    let lapse = r#"UPDATE "Tenancies" SET "EndDate" = '2025-06-30'"#;
    app.admin().await.batch_execute(lapse).await.unwrap();
    assert_eq!(items(&org.tenant.get("/units").await.expect(200)).len(), 0);
    org.tenant.get(&format!("/units/{flat}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn s06_a_communal_fault_is_not_booked_against_a_home() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    let hall = json!({"propertyId": home, "unitNumber": "Common parts", "purpose": "Communal"});
    let hall = who.post("/units", hall).await.id(201);
    let elsewhere = property(who, "4 Alma Terrace", "LS6 2BB").await;
    let other = json!({"propertyId": elsewhere, "unitNumber": "Hall", "purpose": "Communal"});
    let other = who.post("/units", other).await.id(201);
    let tess = org.resident_id.to_string();
    let told = who.post("/tenancies", letting(&hall, &tess)).await.expect(409);
    assert_eq!(told["detail"], "The common parts of a block cannot be let.");
    who.post("/tenancies", letting(&flat, &tess)).await.expect(201);

    let units = org.tenant.get("/units").await.expect(200);
    assert_eq!(items(&units).len(), 2, "the home and the hall beside it");
    let report = |unit: &str| {
        json!({"unitId": unit, "title": "The light in the hall is out", "category": "Communal",
            "priority": "Routine"})
    };
    assert_eq!(wrong(org.tenant.post("/tickets", report(&other)).await), ["/unitId"]);
    let ticket = org.tenant.post("/tickets", report(&hall)).await.expect(201);
    assert_eq!(ticket["ticket"]["unitId"], json!(hall));
    let at_home = who.get(&format!("/tickets?unitId={flat}")).await.expect(200);
    assert_eq!(items(&at_home).len(), 0);
    let there = who.get(&format!("/tickets?propertyId={home}")).await.expect(200);
    assert_eq!(items(&there).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_moves_in_past_an_emergency_unless_an_administrator_says_so() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let path = format!("/units/{flat}");
    assert_eq!(wrong(who.patch(&path, 1, json!({"status": "Maintenance"})).await), ["/reason"]);
    let out = json!({"status": "Maintenance", "reason": "Boiler condemned"});
    who.patch(&path, 1, out).await.expect(200);
    let log = org.admin.get(&format!("/audit?entityId={flat}")).await.expect(200);
    assert_eq!(items(&log)[0]["newValue"]["reason"], "Boiler condemned");
    let gas = format!(
        r#"INSERT INTO "ComplianceItems" ("OrgId", "PropertyId", "Type", "DueDate", "Status")
           VALUES ('{}', '{home}', 'GasSafety', '2024-01-01', 'Overdue')"#,
        org.id
    );
    app.admin().await.batch_execute(&gas).await.unwrap();
    who.post("/tenancies", letting(&flat, &priya)).await.expect(409);
    org.admin.post("/tenancies", letting(&flat, &priya)).await.expect(201);
    assert_eq!(status_of(who, &flat).await, "Occupied");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_occupied_unit_goes_out_of_use_only_with_where_its_people_moved() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    who.post("/tenancies", letting(&flat, &org.resident_id.to_string())).await.expect(201);
    let path = format!("/units/{flat}");
    let version = version_of(who, &path).await;
    let out = |decant: Value| json!({"status": "Maintenance", "reason": "Damp", "decant": decant});

    let bare = json!({"status": "Maintenance", "reason": "Damp"});
    assert_eq!(wrong(who.patch(&path, version, bare).await), ["/decant"]);
    for (decant, pointer) in [
        (json!({"from": "2026-11-01"}), "/decant/to"),
        (json!({"to": " ", "from": "2026-11-01"}), "/decant/to"),
        (json!({"to": "x".repeat(201), "from": "2026-11-01"}), "/decant/to"),
        (json!({"to": "Inn"}), "/decant/from"),
        (json!({"to": "Inn", "from": "01/11/2026"}), "/decant/from"),
        (json!({"to": "Inn", "from": "0026-11-01"}), "/decant/from"),
        (json!({"to": "Inn", "from": "2026-11-01", "until": "2026-10-31"}), "/decant/until"),
        (json!({"to": "Inn", "from": "2026-11-01", "who": "Sam"}), "/decant/who"),
    ] {
        let told = wrong(who.patch(&path, version, out(decant.clone())).await);
        assert_eq!(told, [pointer], "{decant}");
    }
    assert_eq!(status_of(who, &flat).await, "Occupied");
    let early = json!({"decant": {"to": "Inn", "from": "2026-11-01"}});
    assert_eq!(wrong(who.patch(&path, version, early).await), ["/decant"]);

    let decant = json!({"to": "Premier Inn, Leeds", "from": "2026-11-01", "until": null});
    let gone = who.patch(&path, version, out(decant.clone())).await.expect(200);
    assert_eq!(gone["decant"], decant);
    assert_eq!(who.get(&path).await.expect(200)["decant"], decant);
    let list = who.get(&format!("/units?propertyId={home}")).await.expect(200);
    assert_eq!(items(&list)[0]["decant"], decant);
    let theirs = org.tenant.get(&path).await.expect(200);
    assert_eq!(theirs["decant"], json!(null), "where they moved is the office's to know");
    let log = org.admin.get(&format!("/audit?entityId={flat}")).await.expect(200);
    assert_eq!(items(&log)[0]["newValue"]["decant"]["to"], "Premier Inn, Leeds");
    assert_eq!(items(&log)[0]["newValue"]["reason"], "Damp");

    // When they come back is learnt later; a change of something else leaves it alone.
    let longer = json!({"to": "Premier Inn, Leeds", "from": "2026-11-01", "until": "2026-12-24"});
    who.patch(&path, version + 1, json!({"decant": longer})).await.expect(200);
    let rooms = who.patch(&path, version + 2, json!({"bedrooms": 2})).await.expect(200);
    assert_eq!(rooms["decant"], longer);

    let back = who.patch(&path, version + 3, json!({"status": "Occupied"})).await.expect(200);
    assert_eq!((&back["status"], &back["decant"]), (&json!("Occupied"), &json!(null)));
    let log = org.admin.get(&format!("/audit?entityId={flat}")).await.expect(200);
    assert_eq!(items(&log)[0]["oldValue"]["decant"]["until"], "2026-12-24");

    // Nobody moves out of an empty one, and a new tenancy ends what was said of the last.
    let empty = unit(who, &home, "Flat 2").await;
    let path = format!("/units/{empty}");
    assert_eq!(wrong(who.patch(&path, 1, out(decant)).await), ["/decant"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_away_leaves_the_lists_and_comes_back() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let tenancy = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    let reason = || json!({"reason": "Sold in September"});
    // While somebody lives there, nothing goes.
    for (path, told) in [
        (format!("/properties/{home}"), "1 current tenancy"),
        (format!("/units/{flat}"), "1 current tenancy"),
        (format!("/tenancies/{tenancy}"), "still lives there"),
        (format!("/contacts/{priya}"), "1 current tenancy"),
    ] {
        let refused = who.post(&format!("{path}/archive"), reason()).await.expect(409);
        assert!(refused["detail"].as_str().unwrap().contains(told), "{refused}");
    }
    who.patch(&format!("/tenancies/{tenancy}"), 1, json!({"status": "Ended"})).await.expect(200);
    for (list, id) in
        [("/tenancies", &tenancy), ("/contacts", &priya), ("/units", &flat), ("/properties", &home)]
    {
        let path = format!("{list}/{id}");
        let before = items(&who.get(list).await.expect(200)).len();
        assert_eq!(
            wrong(who.post(&format!("{path}/archive"), json!({"reason": " "})).await),
            ["/reason"]
        );
        let stale = json!({"reason": "Sold", "version": 99});
        who.post(&format!("{path}/archive"), stale).await.expect(412);
        org.viewer.post(&format!("{path}/archive"), reason()).await.expect(403);
        let away = who.post(&format!("{path}/archive"), reason()).await.expect(200);
        who.post(&format!("{path}/archive"), reason()).await.expect(409);
        assert_eq!(items(&who.get(list).await.expect(200)).len(), before - 1, "{list}");
        let gone = who.get(&format!("{list}?archived=true")).await.expect(200);
        assert_eq!(column(&gone, "archivedReason"), ["Sold in September"]);
        let read = who.get(&path).await.expect(200);
        assert_eq!(read["archivedAt"], away["archivedAt"]);
        assert_eq!(read["version"], away["version"]);
    }
    // Nothing new happens to what is put away.
    let report = json!({"unitId": flat, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine"});
    assert_eq!(wrong(who.post("/tickets", report.clone()).await), ["/unitId"]);
    assert_eq!(wrong(who.post("/tenancies", letting(&flat, &priya)).await), ["/tenantContactId"]);
    let somebody = person(who, "Sam", "Else").await;
    who.post("/tenancies", letting(&flat, &somebody)).await.expect(409);
    for path in [format!("/units/{flat}"), format!("/properties/{home}")] {
        who.post(&format!("{path}/restore"), json!({"reason": "A slip"})).await.expect(200);
        who.post(&format!("{path}/restore"), json!({"reason": "A slip"})).await.expect(409);
    }
    who.post("/tickets", report).await.expect(201);
    let log = org.admin.get(&format!("/audit?entityId={home}")).await.expect(200);
    assert_eq!(column(&log, "action")[..2], ["property.restore", "property.archive"]);
    assert_eq!(items(&log)[1]["newValue"], json!({"reason": "Sold in September"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_nothing_refers_to_is_deleted_and_the_answer_names_the_rest() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, priya) = (unit(who, &home, "Flat 1").await, person(who, "Priya", "Shah").await);
    let tenancy = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    for (path, told) in [
        (format!("/properties/{home}"), "1 unit."),
        (format!("/units/{flat}"), "1 tenancy."),
        (format!("/tenancies/{tenancy}"), "End it first"),
        (format!("/contacts/{priya}"), "1 tenancy."),
    ] {
        let refused = who.delete(&path).await.expect(409);
        assert!(refused["detail"].as_str().unwrap().contains(told), "{refused}");
        org.viewer.delete(&path).await.expect(403);
    }
    who.patch(&format!("/tenancies/{tenancy}"), 1, json!({"status": "Ended"})).await.expect(200);
    for path in [
        format!("/tenancies/{tenancy}"),
        format!("/contacts/{priya}"),
        format!("/units/{flat}"),
        format!("/properties/{home}"),
    ] {
        assert_eq!(who.delete(&path).await.status.as_u16(), 204, "{path}");
        who.get(&path).await.expect(404);
        who.delete(&path).await.expect(404);
    }
    let log = org.admin.get(&format!("/audit?entityId={home}")).await.expect(200);
    assert_eq!(column(&log, "action")[0], "property.delete");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_ordered_as_asked_and_paged_without_gaps() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    for number in ["Flat 10", "Flat 2", "Flat 2A", "Flat 1", "2/1"] {
        unit(who, &home, number).await;
    }
    property(who, "4 Alma Terrace", "YO1 7HU").await;
    property(who, "4 Alma Terrace", "BD1 1AA").await;
    for (first, last) in [("Zoe", "Adams"), ("Bea", "Young"), ("Al", "Adams")] {
        person(who, first, last).await;
    }
    let walked = async |path: &str, name: &str| -> Vec<String> {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let page = who.get(&format!("{path}&limit=2&count=true{after}")).await.expect(200);
            seen.extend(column(&page, name).iter().map(|text| (*text).to_owned()));
            let Some(next) = page["next"].as_str() else { return seen };
            after = format!("&after={next}");
        }
    };
    let flats = ["2/1", "Flat 1", "Flat 2", "Flat 2A", "Flat 10"];
    assert_eq!(walked("/units?sort=unit", "unitNumber").await, flats);
    let back: Vec<_> = flats.iter().rev().copied().collect();
    assert_eq!(walked("/units?sort=-unit", "unitNumber").await, back);
    let codes = ["BD1 1AA", "LS1 4AB", "YO1 7HU"];
    assert_eq!(walked("/properties?sort=postcode", "postcode").await, codes);
    assert_eq!(
        walked("/properties?sort=-postcode", "postcode").await,
        ["YO1 7HU", "LS1 4AB", "BD1 1AA"]
    );
    let lines = ["16 Linden House", "4 Alma Terrace", "4 Alma Terrace"];
    assert_eq!(walked("/properties?sort=address", "addressLine1").await, lines);
    assert_eq!(
        walked("/properties?sort=createdAt", "postcode").await,
        ["LS1 4AB", "YO1 7HU", "BD1 1AA"]
    );
    let names = walked("/contacts?sort=name&type=Tenant", "name").await;
    assert_eq!(names, ["Al Adams", "Zoe Adams", "Tess Tenant", "Bea Young"]);
    let first = who.get("/properties?sort=postcode&limit=1").await.expect(200);
    let next = first["next"].as_str().unwrap();
    who.get(&format!("/properties?sort=createdAt&after={next}")).await.expect(400);
    who.get("/properties?sort=rubbish").await.expect(400);
    assert_eq!(items(&who.get("/properties?type=House").await.expect(200)).len(), 0);
    assert_eq!(items(&who.get("/contacts?channel=Email&type=Tenant").await.expect(200)).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_certificate_of_a_job_stands_in_the_history_of_its_home_with_its_paper() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let (ticket, order) = started(&app, &org).await;
    let says = "kind=GasSafetyRecord&number=GSR-1&issuedOn=2026-01-05&engineerNumber=548213";
    let pdf = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n";
    let path = format!("/work-orders/{order}/certificates?{says}");
    let files = [("record.pdf", "application/pdf", pdf.as_slice())];
    let paper = org.contractor.upload(&path, &files).await.expect(201);
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "Serviced" })).await;
    let unit =
        org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)["ticket"]["unitId"]
            .clone();
    let unit = unit.as_str().expect("an id");
    let home = org.coordinator.get(&format!("/units/{unit}")).await.expect(200);
    let home = home["propertyId"].as_str().expect("an id");
    let resident = &org.resident_id;
    for path in
        [format!("/properties/{home}"), format!("/units/{unit}"), format!("/contacts/{resident}")]
    {
        let all = org.viewer.get(&format!("{path}/history")).await.expect(200);
        let lines = items(&all).iter();
        let lines: Vec<_> = lines.filter(|line| line["kind"] == "Certificate").collect();
        let [line] = lines.as_slice() else { panic!("one: {all}") };
        assert_eq!(line["title"], "Gas safety record GSR-1, issued 5 Jan 2026");
        assert_eq!((&line["number"], &line["ticketId"]), (&json!("WO-000001"), &json!(ticket)));
        assert_eq!(line["documentUrl"], paper["url"]);
        let url = line["documentUrl"].as_str().expect("where it is");
        assert_eq!(org.viewer.bytes(url).await.2, pdf);
        let others = items(&all).iter().filter(|line| line["kind"] != "Certificate");
        assert!(others.into_iter().all(|line| line["documentUrl"].is_null()), "{all}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_tells_everything_that_ever_happened_there() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    let tess = org.resident_id.to_string();
    let tenancy = who.post("/tenancies", letting(&flat, &tess)).await.id(201);
    for title in ["A tap drips", "A door sticks"] {
        let report = json!({"unitId": flat, "title": title, "category": "Plumbing",
            "priority": "Routine"});
        let ticket = org.tenant.post("/tickets", report).await.expect(201);
        let id = ticket["ticket"]["id"].as_str().unwrap();
        let order = json!({"contractorId": org.contractor_id});
        who.post(&format!("/tickets/{id}/work-orders"), order).await.expect(201);
    }
    let sql = format!(
        r#"INSERT INTO "ComplianceItems" ("OrgId", "PropertyId", "Type", "DueDate", "Status")
           VALUES ('{0}', '{home}', 'GasSafety', '2027-01-01', 'Pending');
           INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds")
           SELECT "Id", "OrgId", "Id", '[]' FROM "MaintenanceTickets";
           INSERT INTO "Messages" ("OrgId", "ConversationId", "Channel", "Body", "Status",
               "FromContactId")
           SELECT "OrgId", "Id", 'Email', 'When do you come?', 'Sent', '{tess}' FROM "Conversations""#,
        org.id
    );
    app.admin().await.batch_execute(&sql).await.unwrap();
    for (path, kinds) in [
        (format!("/properties/{home}"), "Ticket WorkOrder Message Tenancy Certificate Change"),
        (format!("/units/{flat}"), "Ticket WorkOrder Message Tenancy Certificate Change"),
        (format!("/tenancies/{tenancy}"), "Ticket WorkOrder Message Certificate Change"),
        (format!("/contacts/{tess}"), "Ticket WorkOrder Message Tenancy Change"),
    ] {
        let path = format!("{path}/history");
        let all = org.admin.get(&path).await.expect(200);
        for kind in kinds.split(' ') {
            assert!(column(&all, "kind").contains(&kind), "{path} {kind}: {all}");
        }
        let times = column(&all, "at");
        assert!(times.is_sorted_by(|a, b| a >= b), "{times:?}");
        org.tenant.get(&path).await.expect(403);
        // A page at a time, nothing is left out and nothing comes twice.
        let (mut ids, mut after) = (Vec::new(), String::new());
        loop {
            let page = org.admin.get(&format!("{path}?limit=2{after}")).await.expect(200);
            ids.extend(column(&page, "id").iter().map(|id| (*id).to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            after = format!("?after={next}").replace('?', "&");
        }
        assert_eq!(ids, column(&all, "id"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_who_added_edited_archived_and_merged_something() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let lines = async |client: &Client, path: &str| -> Vec<(String, Value)> {
        let all = client.get(&format!("{path}/history")).await.expect(200);
        let changes = items(&all).iter().filter(|line| line["kind"] == "Change");
        let said = |line: &Value| line["title"].as_str().unwrap().to_owned();
        changes.map(|line| (said(line), line["who"].clone())).collect()
    };
    let titles = |lines: &[(String, Value)]| -> Vec<String> {
        lines.iter().map(|(title, _)| title.clone()).collect()
    };
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let flat = unit(who, &home, "Flat 1").await;
    let (kept, twin) = (person(who, "Priya", "Shah").await, person(who, "Prya", "Shah").await);
    let path = format!("/properties/{home}");
    who.patch(&path, 1, json!({"city": "York", "propertyType": "Commercial"})).await.expect(200);
    let code = json!({"propertyId": home, "kind": "Door", "label": "Back", "code": "1234"});
    org.admin.post("/access-codes", code).await.expect(201);
    for (path, what) in [(&path, "archive"), (&path, "restore")] {
        let why = json!({"reason": "Sold"});
        org.admin.post(&format!("{path}/{what}"), why).await.expect(200);
    }
    let seen = lines(&org.viewer, &path).await;
    let wanted = ["Restored", "Archived", "Changed: city, property type", "Added"];
    assert_eq!(titles(&seen), wanted, "nothing of the code");
    assert!(seen.iter().all(|(_, who)| who.is_string()), "{seen:?}");
    assert!(titles(&lines(&org.admin, &path).await).contains(&"Access code create".to_owned()));
    // A letting occupies the unit.
    who.post("/tenancies", letting(&flat, &kept)).await.expect(201);
    let seen = lines(&org.viewer, &format!("/units/{flat}")).await;
    assert_eq!(titles(&seen), ["Changed: status to Occupied", "Added"]);
    let merge = json!({"contactId": twin, "take": [], "version": 1, "otherVersion": 1});
    let merge = who.post(&format!("/contacts/{kept}/merge"), merge).await.id(201);
    who.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    for id in [&kept, &twin] {
        let seen = lines(&org.viewer, &format!("/contacts/{id}")).await;
        assert_eq!(titles(&seen), ["Merge undone", "Merged with another entry", "Added"], "{id}");
    }
    // What came without a line of its own was added all the same.
    let seen = lines(&org.viewer, &format!("/contacts/{}", org.resident_id)).await;
    assert_eq!(titles(&seen), ["Added"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_archived_is_not_changed_and_not_named_in_anything_new() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let away = async |path: &str| {
        who.post(&format!("{path}/archive"), json!({"reason": "Gone"})).await.expect(200);
    };
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (flat, old_flat) = (unit(who, &home, "Flat 1").await, unit(who, &home, "Flat 2").await);
    let sold = property(who, "17 Linden House", "LS1 4AB").await;
    let sold_flat = unit(who, &sold, "Flat 1").await;
    let (priya, gone) = (person(who, "Priya", "Shah").await, person(who, "Old", "Hand").await);
    for path in
        [format!("/units/{old_flat}"), format!("/properties/{sold}"), format!("/contacts/{gone}")]
    {
        away(&path).await;
        let field = if path.starts_with("/contacts") { "firstName" } else { "uprn" };
        let refused = who.patch(&path, 2, json!({field: "123"})).await.expect(409);
        assert_eq!(refused["detail"], "It is archived; restore it first.", "{path}");
    }
    // Who is archived moves in nowhere and owns nothing new.
    assert_eq!(wrong(who.post("/tenancies", letting(&flat, &gone)).await), ["/tenantContactId"]);
    let mut two = letting(&flat, &priya);
    two["occupantContactIds"] = json!([gone]);
    assert_eq!(wrong(who.post("/tenancies", two).await), ["/occupantContactIds"]);
    let tenancy = who.post("/tenancies", letting(&flat, &priya)).await.id(201);
    let path = format!("/tenancies/{tenancy}");
    for (body, pointer) in [
        (json!({"tenantContactId": gone}), "/tenantContactId"),
        (json!({"occupantContactIds": [gone]}), "/occupantContactIds"),
    ] {
        assert_eq!(wrong(who.patch(&path, 1, body).await), [pointer]);
    }
    let owned = json!({"addressLine1": "18 Linden House", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House", "ownerContactId": gone});
    assert_eq!(wrong(who.post("/properties", owned).await), ["/ownerContactId"]);
    let owner = who.patch(&format!("/properties/{home}"), 1, json!({"ownerContactId": gone})).await;
    assert_eq!(wrong(owner), ["/ownerContactId"]);
    // Nor does an archived home take anything.
    let more = json!({"propertyId": sold, "unitNumber": "Flat 2"});
    assert_eq!(wrong(who.post("/units", more).await), ["/propertyId"]);
    who.post("/tenancies", letting(&sold_flat, &priya)).await.expect(409);
    for (property, unit, pointer) in
        [(&sold, None, "/propertyId"), (&home, Some(&old_flat), "/unitId")]
    {
        for (path, mut body) in [
            ("/access-codes", json!({"kind": "Door", "label": "Back", "code": "1234"})),
            ("/keys", json!({"tag": "K1", "opens": "Front"})),
            ("/hints", json!({"kind": "Stopcock", "text": "Under the sink"})),
            (
                "/alerts",
                json!({"kind": "Animal", "text": "Dog", "reason": "Seen",
                "needToKnow": "Job", "reviewOn": crate::calls::in_a_month()}),
            ),
        ] {
            body["propertyId"] = json!(property);
            body["unitId"] = json!(unit);
            assert_eq!(wrong(org.admin.post(path, body).await), [pointer], "{path}");
        }
    }
    let alert = json!({"contactId": gone, "kind": "Other", "text": "Shouts", "reason": "Seen",
        "needToKnow": "Staff", "reviewOn": crate::calls::in_a_month()});
    assert_eq!(wrong(org.admin.post("/alerts", alert).await), ["/contactId"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_of_two_homes_keeps_the_one_whose_tenancy_goes_on() {
    let app = TestApp::new().await;
    let org: Org = app.org("northgate").await;
    let who = &org.coordinator;
    let home = property(who, "16 Linden House", "LS1 4AB").await;
    let (old, new) = (unit(who, &home, "Flat 1").await, unit(who, &home, "Flat 2").await);
    let moved: ContactId = person(who, "Priya", "Shah").await.parse().unwrap();
    let account = app.user(org.id, Role::Tenant, Some(moved), None).await;
    let first = who.post("/tenancies", letting(&old, &moved.to_string())).await.id(201);
    who.post("/tenancies", letting(&new, &moved.to_string())).await.expect(201);
    assert_eq!(items(&account.get("/units").await.expect(200)).len(), 2);
    let end = json!({"status": "Ended"});
    let path = format!("/tenancies/{first}");
    who.send(Method::PATCH, &path, Some(end), &[("if-match", "\"1\"")]).await.expect(200);
    let left = account.get("/units").await.expect(200);
    assert_eq!(column(&left, "id"), [new.as_str()]);
}
