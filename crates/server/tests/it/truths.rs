//! What is true of the estate: whether somebody is reached, addresses that are one, nations of
//! borders, and by whose law a home is taken back.

use crate::support::{Answer, Client, TestApp};
use serde_json::{Value, json};

fn home(line1: &str, line2: Option<&str>) -> Value {
    json!({ "addressLine1": line1, "addressLine2": line2, "city": "Leeds", "postcode": "LS6 2AB",
        "propertyType": "House" })
}

#[track_caller]
fn wrong(answer: Answer) -> (String, String) {
    let body = answer.expect(422);
    let first = &body["errors"][0];
    let text = |name: &str| first[name].as_str().expect("a text").to_owned();
    (text("pointer"), text("detail"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_address_makes_a_contact_valid_again() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let body = json!({ "type": "Tenant", "firstName": "Priya", "email": "old@example.com",
        "phone": "07700 900123" });
    let path = format!("/contacts/{}", who.post("/contacts", body).await.id(201));
    let mut version = 1;
    for (change, valid) in [
        (json!({ "isValid": false }), false),
        (json!({ "firstName": "Pria" }), false),
        (json!({ "phone": "07700 900124" }), false),
        (json!({ "email": "new@example.com" }), true),
        (json!({ "isValid": false }), false),
        (json!({ "isValid": true }), true),
        // What is said along with a new address counts more.
        (json!({ "email": "bad@example.com", "isValid": false }), false),
    ] {
        let now = who.patch(&path, version, change.clone()).await.expect(200);
        assert_eq!(now["isValid"], valid, "{change}");
        version = now["version"].as_i64().expect("a version");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_written_in_many_ways_is_asked_about() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    for first in ["14-16 Mill Street", "5 Oak Road", "7 St Mark Road", "9 Stoke-le-Mill"] {
        who.post("/properties", home(first, None)).await.expect(201);
    }
    for (line1, line2) in [
        ("14\u{2013}16 Mill Street", None),
        ("14 \u{2014} 16 Mill Street", None),
        ("14 - 16 Mill St", None),
        ("5 Oak Road, Leeds", None),
        ("5 Oak Rd", Some("Headingley")),
        ("7 Saint Mark Road", None),
        ("9 Stoke le Mill", None),
    ] {
        let mut body = home(line1, line2);
        let told = who.post("/properties", body.clone()).await.expect(409);
        assert_eq!(told["duplicates"].as_array().map(Vec::len), Some(1), "{line1}: {told}");
        body["saveAnyway"] = json!(true);
        if line2.is_some() {
            who.post("/properties", body).await.expect(201);
        }
    }
    // They are found among the duplicates too.
    let found = who.get("/properties/duplicates").await.expect(200).to_string();
    assert!(found.contains("Headingley"), "{found}");
    who.post("/properties", home("15 Mill Street", None)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_add_one_address_at_once_one_succeeds() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let add = |line1: &'static str| who.post("/properties", home(line1, None));
    let (a, b, c, d, e, f) = tokio::join!(
        add("1 Elm Road"),
        add("1 Elm Rd"),
        add("1 Elm Road, Leeds"),
        add("1, Elm Road"),
        add("1 ELM ROAD"),
        add("No. 1 Elm Road"),
    );
    let made = [a, b, c, d, e, f].iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1);
    let list = who.get("/properties?q=elm").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_border_takes_the_nations_that_it_lies_between_and_no_other() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (postcode, nation, fits) in [
        ("TD15 1AA", "Wales", false),
        ("TD15 1AB", "England", true),
        ("TD15 1AD", "Scotland", true),
        ("CH5 1AA", "Scotland", false),
        ("CH5 1AB", "Wales", true),
        ("CH5 1AD", "NorthernIreland", false),
    ] {
        let body = json!({ "addressLine1": "1 High Street", "city": "There", "postcode": postcode,
            "nation": nation, "propertyType": "House" });
        let answer = org.coordinator.post("/properties", body).await;
        if fits {
            answer.expect(201);
        } else {
            let (at, told) = wrong(answer);
            assert_eq!(at, "/nation", "{postcode}");
            assert!(told.contains("England and"), "{told}");
        }
    }
}

/// A tenancy of a new home.
async fn letting(who: &Client, postcode: &str, nation: &str) -> String {
    let body = json!({ "addressLine1": "1 High Street", "city": "There", "postcode": postcode,
        "nation": nation, "propertyType": "House" });
    let property = who.post("/properties", body).await.id(201);
    let unit = who.post("/units", json!({ "propertyId": property })).await.id(201);
    let person = json!({ "type": "Tenant", "firstName": "Priya" });
    let person = who.post("/contacts", person).await.id(201);
    let body = json!({ "unitId": unit, "tenantContactId": person, "startDate": "2025-03-01",
        "rentAmountGbp": "500" });
    format!("/tenancies/{}", who.post("/tenancies", body).await.id(201))
}

#[tokio::test(flavor = "multi_thread")]
async fn possession_is_sought_by_the_law_of_the_nation() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    for (postcode, nation, right, other) in [
        ("LS6 2AB", "England", "Section8", "NoticeToQuit"),
        ("CF10 1EP", "Wales", "PossessionNotice", "Section8"),
        ("EH1 1YZ", "Scotland", "NoticeToLeave", "Section8"),
        ("BT1 5GS", "NorthernIreland", "NoticeToQuit", "NoticeToLeave"),
    ] {
        let path = letting(who, postcode, nation).await;
        let seek = json!({ "status": "Eviction", "reason": "Arrears of four months" });
        let (at, told) = wrong(who.patch(&path, 1, seek.clone()).await);
        assert_eq!(at, "/possessionBasis", "{nation}");
        assert!(told.contains(right), "{told}");
        let with = |basis: &str| {
            let mut body = seek.clone();
            body["possessionBasis"] = json!(basis);
            body
        };
        assert_eq!(wrong(who.patch(&path, 1, with(other)).await).0, "/possessionBasis");
        let early = json!({ "possessionBasis": right });
        assert_eq!(wrong(who.patch(&path, 1, early).await).0, "/possessionBasis");
        let sought = who.patch(&path, 1, with(right)).await.expect(200);
        assert_eq!(
            (&sought["possessionBasis"], &sought["nation"]),
            (&json!(right), &json!(nation))
        );
        let line = &who.get(&format!("{path}/history")).await.expect(200)["items"][0];
        let title = line["title"].as_str().expect("a title");
        assert!(title.contains("possession basis to"), "{line}");
        assert_eq!(line["status"], "Arrears of four months");
        let id = path.trim_start_matches("/tenancies/");
        let log = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
        assert_eq!(log["items"][0]["newValue"]["possessionBasis"], right);
        let back = json!({ "status": "Active", "reason": "Paid" });
        let now = who.patch(&path, 2, back).await.expect(200);
        assert_eq!(now["possessionBasis"], Value::Null);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_owns_is_listed() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let owner = json!({ "type": "Owner", "firstName": "Olive" });
    let owner = who.post("/contacts", owner).await.id(201);
    let mut body = home("1 Mill Lane", None);
    body["ownerContactId"] = json!(owner);
    let owned = who.post("/properties", body).await.id(201);
    who.post("/properties", home("2 Mill Lane", None)).await.expect(201);
    let path = format!("/properties?ownerContactId={owner}");
    for (path, homes) in
        [(path.clone(), 1), (format!("{path}&q=mill"), 1), (format!("{path}&q=elm"), 0)]
    {
        let list = who.get(&path).await.expect(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(homes), "{path}");
        assert!(homes == 0 || list["items"][0]["id"] == json!(owned));
    }
    assert_eq!(org.tenant.get(&path).await.expect(200)["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_comes_back_into_use_with_a_reason() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let property = who.post("/properties", home("1 Mill Lane", None)).await.id(201);
    let unit = who.post("/units", json!({ "propertyId": property })).await.id(201);
    let path = format!("/units/{unit}");
    let out = json!({ "status": "Maintenance", "reason": "New kitchen" });
    who.patch(&path, 1, out).await.expect(200);
    let back = json!({ "status": "Available" });
    assert_eq!(wrong(who.patch(&path, 2, back).await).0, "/reason");
    let back = json!({ "status": "Available", "reason": "The kitchen is in" });
    who.patch(&path, 2, back).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_history_has_the_messages_of_its_person_and_of_nobody_else() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let property = who.post("/properties", home("1 Mill Lane", None)).await.id(201);
    let unit = who.post("/units", json!({ "propertyId": property })).await.id(201);
    let body = json!({ "type": "Tenant", "firstName": "Sam", "email": "sam@example.com" });
    let sam = who.post("/contacts", body).await.id(201);
    let lead = org.resident_id.to_string();
    let body = json!({ "unitId": unit, "tenantContactId": lead, "occupantContactIds": [sam],
        "startDate": "2025-03-01", "rentAmountGbp": "500" });
    who.post("/tenancies", body).await.expect(201);
    let body = json!({ "unitId": unit, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine" });
    let ticket = org.tenant.post("/tickets", body).await.expect(201);
    let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let path = format!("/tickets/{ticket}/messages");
    for (person, words) in [(&lead, "To the lead"), (&sam, "To Sam")] {
        who.post(&path, json!({ "contactId": person, "body": words })).await.expect(201);
    }
    org.tenant.post(&path, json!({ "body": "From the lead" })).await.expect(201);
    for (person, wanted) in [(&sam, &["To Sam"][..]), (&lead, &["From the lead", "To the lead"])] {
        let (mut titles, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("/contacts/{person}/history?limit=1{after}");
            let page = who.get(&path).await.expect(200);
            for line in page["items"].as_array().expect("lines") {
                if line["kind"] == "Message" {
                    assert_eq!(line["ticketId"], json!(ticket));
                    titles.push(line["title"].as_str().expect("a title").to_owned());
                }
            }
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(titles, wanted);
    }
}
