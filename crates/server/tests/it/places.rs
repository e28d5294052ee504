//! Addresses, postcodes, nations, reference numbers and telephone numbers of the United Kingdom.

use crate::support::{Answer, Client, TestApp};
use serde_json::{Value, json};

fn home(line1: &str, postcode: &str) -> Value {
    json!({"addressLine1": line1, "city": "Leeds", "postcode": postcode, "propertyType": "House"})
}

fn with(mut body: Value, name: &str, value: Value) -> Value {
    body[name] = value;
    body
}

#[track_caller]
fn wrong(answer: Answer) -> Vec<String> {
    let body = answer.expect(422);
    let errors = body["errors"].as_array().expect("errors");
    errors.iter().map(|e| e["pointer"].as_str().expect("a pointer").to_owned()).collect()
}

async fn count(who: &Client, path: &str) -> usize {
    who.get(path).await.expect(200)["items"].as_array().expect("items").len()
}

#[tokio::test(flavor = "multi_thread")]
async fn s10_uk_postcodes_and_telephone_numbers() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    for (given, kept) in [
        ("SW1A 2AA", "SW1A 2AA"),
        ("sw1a2aa", "SW1A 2AA"),
        ("E8 1EA", "E8 1EA"),
        ("M1 1AE", "M1 1AE"),
    ] {
        let body = with(home("1 New Street", given), "saveAnyway", json!(true));
        assert_eq!(who.post("/properties", body).await.expect(201)["postcode"], kept);
    }
    for given in ["postcode", "SW1A", "12345", "JE2 3XP", "GIR 0AA", "BX1 1LT", "GX11 1AA"] {
        let body = home("1 New Street", given);
        assert_eq!(wrong(who.post("/properties", body).await), ["/postcode"], "{given}");
    }
    let person = |phone: &str| json!({"type": "Tenant", "lastName": "Shah", "phone": phone});
    for (given, kept) in [
        ("07512345678", "+447512345678"),
        ("+447512345678", "+447512345678"),
        ("020 8554 8333", "+442085548333"),
    ] {
        let made = who.post("/contacts", person(given)).await.expect(201);
        assert_eq!(made["phoneE164"], kept);
    }
    for given in ["12345", "0751234567", "call me"] {
        assert_eq!(wrong(who.post("/contacts", person(given)).await), ["/phone"], "{given}");
    }
    // The same number typed in two ways finds those who have it.
    assert_eq!(count(who, "/contacts?q=07512%20345678").await, 2);
    assert_eq!(count(who, "/contacts?q=%2B447512345678").await, 2);
    // A confirmation by text needs a number that can be texted.
    let text = with(person("020 8554 8333"), "preferredChannel", json!("SMS"));
    assert_eq!(wrong(who.post("/contacts", text).await), ["/preferredChannel"]);
    let text = with(person("07512345678"), "preferredChannel", json!("SMS"));
    who.post("/contacts", text).await.expect(201);
    let mail = |email: &str| json!({"type": "Tenant", "email": email});
    who.post("/contacts", mail("a.b+home@example.co.uk")).await.expect(201);
    assert_eq!(wrong(who.post("/contacts", mail("a@b")).await), ["/email"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_nation_follows_from_the_postcode_and_at_borders_somebody_says_it() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    for (postcode, nation) in [
        ("LS1 4AB", "England"),
        ("EH1 1YZ", "Scotland"),
        ("CF10 1EP", "Wales"),
        ("BT1 5GS", "NorthernIreland"),
    ] {
        let made = who.post("/properties", home("1 New Street", postcode)).await.expect(201);
        assert_eq!(made["nation"], nation, "{postcode}");
    }
    let border = home("1 New Street", "CH5 1AA");
    assert_eq!(wrong(who.post("/properties", border.clone()).await), ["/nation"]);
    let body = with(border, "nation", json!("Wales"));
    let made = who.post("/properties", body).await.expect(201);
    assert_eq!(made["nation"], "Wales");
    let body = with(home("2 New Street", "EH1 1YZ"), "nation", json!("England"));
    assert_eq!(wrong(who.post("/properties", body).await), ["/nation"]);

    // What was said stays said, until the postcode speaks against it.
    let path = format!("/properties/{}", made["id"].as_str().unwrap());
    let same = who.patch(&path, 1, json!({"postcode": "CH6 5AA"})).await;
    assert_eq!(wrong(same), ["/nation"]);
    let change = json!({"postcode": "CH6 5AA", "nation": "Wales"});
    assert_eq!(who.patch(&path, 1, change).await.expect(200)["nation"], "Wales");
    let renamed = who.patch(&path, 2, json!({"city": "Flint"})).await.expect(200);
    assert_eq!(renamed["nation"], "Wales");
    let moved = json!({"postcode": "LS1 4AB", "saveAnyway": true});
    let moved = who.patch(&path, 3, moved).await.expect(200);
    assert_eq!(moved["nation"], "England");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_written_in_another_way_is_found_before_it_is_added_twice() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let building = who.post("/properties", home("10 High Street", "LS1 4AB")).await.id(201);
    let flat = json!({"propertyId": building, "unitNumber": "Flat 2"});
    let flat = who.post("/units", flat).await.id(201);
    for line1 in ["10 High St", "10, HIGH STREET", "No. 10 High St."] {
        let told = who.post("/properties", home(line1, "ls14ab")).await.expect(409);
        assert_eq!(told["duplicates"][0]["propertyId"], json!(building), "{line1}");
        assert_eq!(told["duplicates"][0]["unitId"], Value::Null);
        assert_eq!(told["duplicates"][0]["address"], "10 High Street, Leeds LS1 4AB");
    }
    let told = who.post("/properties", home("Apt. 2, 10 High St", "LS1 4AB")).await.expect(409);
    assert_eq!(told["duplicates"][0]["unitId"], json!(flat), "a unit of a building counts too");
    let two_lines = with(home("Flat 2", "LS1 4AB"), "addressLine2", json!("10 High Street"));
    who.post("/properties", two_lines).await.expect(409);
    for other in [home("10A High Street", "LS1 4AB"), home("10 High Street", "LS1 4AD")] {
        who.post("/properties", other).await.expect(201);
    }
    let anyway = with(home("10 High St", "LS1 4AB"), "saveAnyway", json!(true));
    who.post("/properties", anyway).await.expect(201);
    // Another organisation's homes are nobody's business.
    let other = app.org("harbour").await;
    other.coordinator.post("/properties", home("10 High Street", "LS1 4AB")).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_changed_is_asked_about_as_one_that_is_added() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let there = who.post("/properties", home("1 Mill Lane", "LS1 4AB")).await.id(201);
    let other = who.post("/properties", home("2 Mill Lane", "LS1 4AB")).await.id(201);
    let path = format!("/properties/{other}");
    let edit = json!({"addressLine1": "No. 1, Mill Ln"});
    let refused = who.patch(&path, 1, edit.clone()).await.expect(409);
    assert_eq!(refused["duplicates"].as_array().map(Vec::len), Some(1));
    assert_eq!(refused["duplicates"][0]["propertyId"], json!(there));
    assert_eq!(who.get(&path).await.expect(200)["version"], 1, "nothing is half done");
    // Its own address in another spelling is no question, nor is any other field.
    who.patch(&path, 1, json!({"addressLine1": "2 Mill Ln"})).await.expect(200);
    let saved = who.patch(&path, 2, with(edit, "saveAnyway", json!(true))).await.expect(200);
    assert_eq!(saved["addressLine1"], "No. 1, Mill Ln");
    who.patch(&path, 3, json!({"propertyType": "Flat"})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_property_and_a_unit_share_a_uprn_only_where_the_one_is_in_the_other() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let at = |line1: &str, uprn: Value| with(home(line1, "LS1 4AB"), "uprn", uprn);
    let house = who.post("/properties", at("1 Mill Lane", json!("100"))).await.id(201);
    let block = who.post("/properties", at("2 Mill Lane", Value::Null)).await.id(201);
    let unit = |property: &str, name: &str, uprn: &str| json!({"propertyId": property, "unitNumber": name, "uprn": uprn});
    let told = |problem: Value| problem["errors"][0].clone();
    let own = who.post("/units", unit(&house, "House", "100")).await.id(201);
    let refused = told(who.post("/units", unit(&block, "Flat 1", "100")).await.expect(422));
    assert_eq!(refused["pointer"], "/uprn");
    assert_eq!(refused["detail"], "This is the UPRN of 1 Mill Lane, Leeds LS1 4AB already.");
    let flat = who.post("/units", unit(&block, "Flat 1", "200")).await.id(201);
    let refused = who.patch(&format!("/units/{flat}"), 1, json!({"uprn": "100"})).await;
    assert_eq!(wrong(refused), ["/uprn"]);
    for refused in [
        who.post("/properties", at("3 Mill Lane", json!("200"))).await,
        who.patch(&format!("/properties/{house}"), 1, json!({"uprn": "200"})).await,
    ] {
        let refused = told(refused.expect(422));
        assert_eq!(
            refused["detail"],
            "This is the UPRN of Flat 1, 2 Mill Lane, Leeds LS1 4AB already."
        );
    }
    who.patch(&format!("/properties/{block}"), 1, json!({"uprn": "200"})).await.expect(200);
    who.patch(&format!("/units/{own}"), 1, json!({"uprn": null})).await.expect(200);
    // Of many who take one at once, in both tables, one succeeds.
    let mut tries = Vec::new();
    for n in 0..8 {
        let (who, block) = (who.clone(), block.clone());
        tries.push(async move {
            if n % 2 == 0 {
                let body = with(home(&format!("{n} New Street"), "LS1 4AD"), "uprn", json!("300"));
                who.post("/properties", body).await
            } else {
                let body =
                    json!({"propertyId": block, "unitNumber": format!("No {n}"), "uprn": "300"});
                who.post("/units", body).await
            }
        });
    }
    let answers = futures_util::future::join_all(tries).await;
    let made = answers.iter().filter(|answer| answer.status.as_u16() == 201).count();
    assert_eq!(made, 1, "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_property_has_one_unit_of_a_name_however_it_is_written() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let building = who.post("/properties", home("10 High Street", "LS1 4AB")).await.id(201);
    let unit = |name: Value| json!({"propertyId": building, "unitNumber": name});
    let first = who.post("/units", unit(json!("Flat 2A"))).await.id(201);
    for name in ["flat 2a", "Apt. 2A", "2 A"] {
        let told = who.post("/units", unit(json!(name))).await.expect(409);
        assert_eq!(told["duplicates"][0]["unitId"], json!(first), "{name}");
    }
    let other = who.post("/units", unit(json!("Flat 2"))).await.id(201);
    let path = format!("/units/{other}");
    who.patch(&path, 1, json!({"unitNumber": "FLAT 2A"})).await.expect(409);
    who.patch(&path, 1, json!({"unitNumber": "Flat  2"})).await.expect(200);
    who.post("/units", unit(Value::Null)).await.expect(201);
    who.post("/units", unit(Value::Null)).await.expect(409);
    let tries = (0..4).map(|_| who.post("/units", unit(json!("Flat 3"))));
    let answers = futures_util::future::join_all(tries).await;
    let made = answers.iter().filter(|a| a.status.as_u16() == 201).count();
    assert_eq!(made, 1, "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_uprn_is_checked_and_nobody_else_has_it() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("northgate").await, app.org("harbour").await);
    let who = &org.coordinator;
    let of = |line1: &str, uprn: &str| with(home(line1, "LS1 4AB"), "uprn", json!(uprn));
    for bad in ["12a", "1234567890123", "000"] {
        assert_eq!(wrong(who.post("/properties", of("1 New Street", bad)).await), ["/uprn"]);
    }
    let made = who.post("/properties", of("1 New Street", "0010 0012 3456")).await.expect(201);
    assert_eq!(made["uprn"], "1000123456");
    let twin = of("2 New Street", "1000123456");
    assert_eq!(wrong(who.post("/properties", twin.clone()).await), ["/uprn"]);
    other.coordinator.post("/properties", twin).await.expect(201);
    let unit = |name: &str| json!({"propertyId": made["id"], "unitNumber": name, "uprn": "77"});
    who.post("/units", unit("Flat 1")).await.expect(201);
    assert_eq!(wrong(who.post("/units", unit("Flat 2")).await), ["/uprn"]);
    let path = format!("/properties/{}", made["id"].as_str().unwrap());
    let none = who.patch(&path, 1, json!({"uprn": null})).await.expect(200);
    assert_eq!(none["uprn"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_some_have_to_know_is_read_by_them_and_on_record_once_a_day() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let body = json!({"addressLine1": "16 Linden House", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House"});
    let home = org.admin.post("/properties", body).await.id(201);
    let mut ids = Vec::new();
    for need in ["Job", "Staff", "Managers"] {
        let alert = json!({"propertyId": home, "kind": "Other", "text": need, "reason": "Told by a firm",
            "needToKnow": need, "reviewOn": crate::calls::in_a_month()});
        ids.push(org.admin.post("/alerts", alert).await.id(201));
    }
    let path = format!("/properties/{home}/place");
    for (client, told) in [
        (&org.viewer, &["Job"][..]),
        (&org.coordinator, &["Job", "Staff"]),
        (&org.coordinator, &["Job", "Staff"]),
        (&org.admin, &["Job", "Staff", "Managers"]),
    ] {
        let place = client.get(&path).await.expect(200);
        let seen = place["alerts"].as_array().expect("alerts").iter();
        let seen: Vec<_> = seen.map(|one| one["text"].as_str().expect("a text")).collect();
        assert_eq!(seen, told);
    }
    for (id, looks) in ids.iter().zip([0, 2, 1]) {
        let log = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
        let read = log["items"].as_array().expect("entries").iter();
        assert_eq!(read.filter(|one| one["action"] == "alert.read").count(), looks, "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn working_days_are_those_of_the_nation_that_is_stored() {
    // 30 November is a bank holiday in Scotland alone.
    let start: jiff::Timestamp = "2026-11-27T09:00:00Z".parse().unwrap();
    let clock = maintainuk::clock::Clock::fixed(start.into());
    let app = TestApp::with_clock(clock, |_| {}).await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let mut due = Vec::new();
    for nation in ["England", "Scotland"] {
        let body = with(home(nation, "TD15 1AA"), "nation", json!(nation));
        let property = who.post("/properties", body).await.id(201);
        let unit = who.post("/units", json!({"propertyId": property})).await.id(201);
        let report = json!({"unitId": unit, "title": "A tap drips", "category": "Plumbing",
            "priority": "Routine"});
        let ticket = who.post("/tickets", report).await.expect(201);
        due.push(ticket["ticket"]["respondBy"].as_str().unwrap().to_owned());
    }
    assert!(due[0] < due[1], "a home in Scotland has a day more: {due:?}");
}
