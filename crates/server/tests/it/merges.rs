//! Merging: everything that refers is moved, of each field one value wins, and for a day it can be
//! undone unless what it wrote was changed since.

use crate::catalogue::references;
use crate::support::{self, Client, TestApp};
use crate::world::World;
use maintainuk::merges::{CONTACT_REFERENCES, PROPERTY_REFERENCES};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_reference_to_a_person_or_a_property_is_moved() {
    let db = support::admin(&support::database().await).await;
    let found = references(&db).await;
    for (table, known) in
        [("\"ContactPoints\"", CONTACT_REFERENCES), ("\"Properties\"", PROPERTY_REFERENCES)]
    {
        let named =
            |r: &crate::catalogue::Reference| format!("{}.{}", r.from.replace('"', ""), r.column);
        let there: BTreeSet<String> = found.iter().filter(|r| r.to == table).map(named).collect();
        let moved: BTreeSet<String> = known.iter().map(|r| r.name.to_owned()).collect();
        assert_eq!(moved, there, "of {table}");
    }
}

async fn person(client: &Client, body: Value) -> String {
    let mut whole = json!({ "type": "Tenant", "firstName": "Priya" });
    whole.as_object_mut().expect("an object").extend(body.as_object().expect("an object").clone());
    client.post("/contacts", whole).await.id(201)
}

async fn version(client: &Client, path: &str) -> i64 {
    client.get(path).await.expect(200)["version"].as_i64().expect("a version")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_entries_of_one_person_become_one_and_are_taken_apart_again() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let asha = &world.org.coordinator;
    let kept = person(asha, json!({ "lastName": "Shah", "phone": "07700 900111" })).await;
    let other = person(asha, json!({ "lastName": "Shaw", "email": "priya@example.org" })).await;
    let unit = world.id("vacant unit");
    let tenancy = json!({ "unitId": unit, "tenantContactId": other, "startDate": "2024-01-01",
        "rentAmountGbp": "700.00" });
    let tenancy = asha.post("/tenancies", tenancy).await.id(201);
    let report = json!({ "unitId": unit, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine", "reportedByContactId": other });
    let ticket = asha.post("/tickets", report).await.expect(201);
    let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let preview = asha.get(&format!("/contacts/{kept}/merge-preview?contactId={other}")).await;
    let preview = preview.expect(200);
    let field = |name: &str| {
        let fields = preview["fields"].as_array().expect("fields");
        fields.iter().find(|field| field["field"] == name).expect("a field").clone()
    };
    assert_eq!(field("email")["proposesOther"], true, "there is none yet");
    assert_eq!(field("lastName")["proposesOther"], false);
    let moves = preview["moves"].to_string();
    assert!(moves.contains("Tenancies") && moves.contains("Tickets that they reported"), "{moves}");
    let body = json!({ "contactId": other, "take": ["email"], "version": 1, "otherVersion": 1 });
    let path = format!("/contacts/{kept}/merge");
    let merge = asha.post(&path, body.clone()).await.id(201);
    asha.post(&path, body).await.expect(412);
    let now = asha.get(&format!("/contacts/{kept}")).await.expect(200);
    assert_eq!((&now["email"], &now["lastName"]), (&json!("priya@example.org"), &json!("Shah")));
    let gone = asha.get(&format!("/contacts/{other}")).await.expect(200);
    assert_eq!(gone["archivedReason"], "Merged into Priya Shah");
    let moved = asha.get(&format!("/tenancies/{tenancy}")).await.expect(200);
    assert_eq!(moved["tenantContactId"], json!(kept));
    let page = asha.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["reporter"]["id"], json!(kept));
    let log = world.org.admin.get(&format!("/audit?entityId={kept}&action=contact.merge")).await;
    assert_eq!(log.expect(200)["items"][0]["newValue"]["mergedId"], json!(other));
    // What is changed since is not lost by undoing.
    let changed = version(asha, &format!("/contacts/{kept}")).await;
    let path = format!("/contacts/{kept}");
    asha.patch(&path, changed, json!({ "email": "new@example.org" })).await.expect(200);
    asha.patch(&path, changed + 1, json!({ "lastName": "Shah-Jones" })).await.expect(200);
    let undo = format!("/merges/{merge}/undo");
    let undone = asha.post(&undo, json!({})).await.expect(200);
    assert_eq!(undone["leftAsEdited"], json!(["lastName", "email"]));
    let now = asha.get(&path).await.expect(200);
    assert_eq!(
        (&now["email"], &now["phoneE164"]),
        (&json!("new@example.org"), &json!("+447700900111"))
    );
    assert_eq!(now["lastName"], "Shah-Jones", "nor what the merge had left alone");
    let back = asha.get(&format!("/contacts/{other}")).await.expect(200);
    assert_eq!((&back["archivedAt"], &back["email"]), (&Value::Null, &json!("priya@example.org")));
    let moved = asha.get(&format!("/tenancies/{tenancy}")).await.expect(200);
    assert_eq!(moved["tenantContactId"], json!(other));
    asha.post(&undo, json!({})).await.expect(409);
    world
        .org
        .viewer
        .post(
            &format!("/contacts/{kept}/merge"),
            json!({ "contactId": other, "take": [],
        "version": 1, "otherVersion": 1 }),
        )
        .await
        .expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_is_refused_where_it_makes_no_sense_and_undone_only_for_a_day() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let asha = &world.org.coordinator;
    let one = person(asha, json!({ "lastName": "One", "phone": "07700 900111" })).await;
    let two = person(
        asha,
        json!({ "lastName": "Two", "email": "two@example.org",
        "preferredChannel": "Email" }),
    )
    .await;
    let path = format!("/contacts/{one}/merge");
    let body = |other: &str, take: Value| json!({ "contactId": other, "take": take, "version": 1, "otherVersion": 1 });
    let refused = asha.post(&path, body(&one, json!([]))).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/contactId");
    for take in [json!(["shoeSize"]), json!(["preferredChannel"])] {
        let refused = asha.post(&path, body(&two, take)).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], "/take");
    }
    let merge = asha.post(&path, body(&two, json!(["email", "preferredChannel"]))).await.id(201);
    let late = format!(
        r#"UPDATE "Merges" SET "MergedAt" = "MergedAt" - interval '25 hours' WHERE "Id" = '{merge}'"#
    );
    app.admin().await.batch_execute(&late).await.expect("a day later");
    let refused = asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(409);
    assert!(refused["detail"].as_str().expect("words").contains("24 hours"));
    let list = asha.get(&format!("/merges?subjectId={two}")).await.expect(200);
    assert_eq!(list["items"][0]["keptName"], "Priya One");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_entries_of_one_property_become_one_with_all_units() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let asha = &world.org.coordinator;
    let home = |line: &str, uprn: Value| {
        json!({ "addressLine1": line, "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House", "uprn": uprn, "saveAnyway": true })
    };
    let kept = asha.post("/properties", home("1 Mill Lane", Value::Null)).await.id(201);
    let other = asha.post("/properties", home("1 Mill Ln", json!("100023336956"))).await.id(201);
    let unit =
        asha.post("/units", json!({ "propertyId": other, "unitNumber": "Flat 1" })).await.id(201);
    let report = json!({ "unitId": unit, "title": "A tap drips", "category": "Plumbing",
        "priority": "Routine" });
    let ticket = asha.post("/tickets", report).await.expect(201)["ticket"]["id"].clone();
    let place = async || {
        let list = asha.get(&format!("/tickets?unitId={unit}")).await.expect(200);
        assert_eq!(list["items"][0]["id"], ticket);
        list["items"][0]["address"].as_str().expect("an address").to_owned()
    };
    assert_eq!(place().await, "Flat 1, 1 Mill Ln, Leeds LS1 4AB");
    let body = json!({ "propertyId": other, "take": ["uprn"], "version": 1, "otherVersion": 1 });
    let merge = asha.post(&format!("/properties/{kept}/merge"), body).await.id(201);
    assert_eq!(place().await, "Flat 1, 1 Mill Lane, Leeds LS1 4AB", "its tickets came along");
    let now = asha.get(&format!("/properties/{kept}")).await.expect(200);
    assert_eq!((&now["uprn"], &now["unitCount"]), (&json!("100023336956"), &json!(1)));
    asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    let back = asha.get(&format!("/properties/{other}")).await.expect(200);
    assert_eq!((&back["uprn"], &back["unitCount"]), (&json!("100023336956"), &json!(1)));
    let home = asha.get(&format!("/units/{unit}")).await.expect(200);
    assert_eq!(home["propertyId"], json!(other));
    assert_eq!(place().await, "Flat 1, 1 Mill Ln, Leeds LS1 4AB", "and went back");
}

#[tokio::test(flavor = "multi_thread")]
async fn undoing_writes_back_what_the_merge_wrote_and_leaves_what_was_edited_since() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let home = |line: &str, line2: &str, kind: &str| {
        json!({ "addressLine1": line, "addressLine2": line2, "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": kind, "uprn": null, "saveAnyway": true })
    };
    let kept = asha.post("/properties", home("1 Mill Lane", "Holbeck", "House")).await.id(201);
    let other = asha.post("/properties", home("1 Mill Ln", "Armley", "Flat")).await.id(201);
    let take = json!(["addressLine2", "propertyType"]);
    let body = json!({ "propertyId": other, "take": take, "version": 1, "otherVersion": 1 });
    let merge = asha.post(&format!("/properties/{kept}/merge"), body).await.id(201);
    let path = format!("/properties/{kept}");
    let edit = json!({ "city": "Wakefield", "saveAnyway": true });
    asha.patch(&path, 2, edit).await.expect(200);
    let undone = asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    assert_eq!(undone["leftAsEdited"], json!(["addressLine2", "city"]), "an address stays whole");
    let now = asha.get(&path).await.expect(200);
    assert_eq!((&now["addressLine2"], &now["city"]), (&json!("Armley"), &json!("Wakefield")));
    assert_eq!(now["propertyType"], "House", "written back");
    // A channel that was chosen since keeps what it goes to.
    let one = person(asha, json!({ "lastName": "One", "phone": "07700 900111" })).await;
    let two = person(asha, json!({ "lastName": "Two", "email": "two@example.org" })).await;
    let body = json!({ "contactId": two, "take": ["email"], "version": 1, "otherVersion": 1 });
    let merge = asha.post(&format!("/contacts/{one}/merge"), body).await.id(201);
    let path = format!("/contacts/{one}");
    asha.patch(&path, 2, json!({ "preferredChannel": "Email" })).await.expect(200);
    let undone = asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    assert_eq!(undone["leftAsEdited"], json!(["preferredChannel", "email"]));
    assert_eq!(asha.get(&path).await.expect(200)["email"], "two@example.org");
}

#[tokio::test(flavor = "multi_thread")]
async fn units_of_one_name_are_told_before_and_told_apart_after_a_merge() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let home = |line: &str| {
        json!({ "addressLine1": line, "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House", "saveAnyway": true })
    };
    let kept = asha.post("/properties", home("1 Mill Lane")).await.id(201);
    let other = asha.post("/properties", home("1 Mill Ln")).await.id(201);
    let unit = async |property: &str, name: Value| {
        asha.post("/units", json!({ "propertyId": property, "unitNumber": name })).await.id(201)
    };
    for name in [Value::Null, json!("Flat 1"), json!("Flat 1 (2)")] {
        unit(&kept, name).await;
    }
    let whole = unit(&other, Value::Null).await;
    let (flat, free) = (unit(&other, json!("Apt 1")).await, unit(&other, json!("Flat 9")).await);
    let preview = format!("/properties/{kept}/merge-preview?propertyId={other}");
    let warned = asha.get(&preview).await.expect(200)["warnings"].to_string();
    assert!(warned.contains("becomes “The whole house (2)”"), "{warned}");
    assert!(warned.contains("“Apt 1”: the one that moves becomes “Apt 1 (3)”"), "{warned}");
    assert!(!warned.contains("Flat 9"), "{warned}");
    let body = json!({ "propertyId": other, "take": [], "version": 1, "otherVersion": 1 });
    let merge = asha.post(&format!("/properties/{kept}/merge"), body).await.id(201);
    let name =
        async |id: &str| asha.get(&format!("/units/{id}")).await.expect(200)["unitNumber"].clone();
    assert_eq!(name(&whole).await, "The whole house (2)");
    assert_eq!((name(&flat).await, name(&free).await), (json!("Apt 1 (3)"), json!("Flat 9")));
    asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    assert_eq!((name(&whole).await, name(&flat).await), (Value::Null, json!("Apt 1")));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_with_one_number_one_address_or_one_name_are_found() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let asha = &world.org.coordinator;
    let one = person(asha, json!({ "lastName": "Shah", "phone": "07700 900111" })).await;
    let two = person(asha, json!({ "lastName": "Shah", "phone": "+44 7700 900111" })).await;
    let three = person(asha, json!({ "lastName": "Shaw", "email": "P@example.org" })).await;
    person(asha, json!({ "lastName": "Else", "email": "p@EXAMPLE.org" })).await;
    for (by, key) in
        [("Phone", "+447700900111"), ("Email", "p@example.org"), ("Name", "priya shah")]
    {
        let found = asha.get(&format!("/contacts/duplicates?by={by}")).await.expect(200);
        let groups = found["groups"].as_array().expect("groups");
        let group = groups.iter().find(|group| group["key"] == key);
        let group = group.unwrap_or_else(|| panic!("{by}: {found}"));
        assert_eq!(group["contacts"].as_array().map(Vec::len), Some(2), "{by}");
    }
    let found = asha.get(&format!("/contacts/{one}/duplicates")).await.expect(200);
    let ids: Vec<_> =
        found["items"].as_array().expect("items").iter().map(|c| c["id"].clone()).collect();
    assert_eq!(ids, [json!(two), json!(three)], "the same number, then a name much like it");
}

#[tokio::test(flavor = "multi_thread")]
async fn properties_at_one_address_in_two_spellings_are_found_until_they_are_merged() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let home = |line: &str, postcode: &str| {
        json!({ "addressLine1": line, "city": "Leeds", "postcode": postcode,
            "propertyType": "House", "saveAnyway": true })
    };
    let mut ids = Vec::new();
    for (line, postcode) in [
        ("1 Mill Lane", "LS1 4AB"),
        ("No. 1, Mill Ln", "LS1 4AB"),
        ("2 Mill Lane", "LS1 4AB"),
        ("1 Mill Lane", "LS1 4AD"),
    ] {
        ids.push(asha.post("/properties", home(line, postcode)).await.id(201));
    }
    asha.post("/units", json!({ "propertyId": ids[1], "unitNumber": "Flat 1" })).await.id(201);
    let found = asha.get("/properties/duplicates").await.expect(200);
    assert_eq!(found["groups"].as_array().map(Vec::len), Some(1), "{found}");
    let group = &found["groups"][0];
    assert_eq!(group["key"], "1 Mill Lane, Leeds LS1 4AB");
    let two: Vec<_> = group["properties"].as_array().expect("two").iter().collect();
    assert_eq!((&two[0]["id"], &two[1]["id"]), (&json!(ids[0]), &json!(ids[1])));
    assert_eq!((&two[0]["unitCount"], &two[1]["unitCount"]), (&json!(0), &json!(1)));
    // Each of them says so of the other, and no third.
    let group = found["groups"][0]["properties"].as_array().expect("homes").clone();
    for (home, other) in [(&group[0], &group[1]), (&group[1], &group[0])] {
        let path = format!("/properties/{}/duplicates", home["id"].as_str().expect("an id"));
        let alike = asha.get(&path).await.expect(200);
        assert_eq!(alike["items"], json!([other]), "{home}");
        org.viewer.get(&path).await.expect(403);
    }
    let beyond = asha.get("/properties/duplicates?beyond=LS1%204AB").await.expect(200);
    assert_eq!((&beyond["groups"], &beyond["next"]), (&json!([]), &Value::Null));
    org.viewer.get("/properties/duplicates").await.expect(403);
    let body = json!({ "propertyId": ids[1], "take": [], "version": 1, "otherVersion": 1 });
    asha.post(&format!("/properties/{}/merge", ids[0]), body).await.id(201);
    let found = asha.get("/properties/duplicates").await.expect(200);
    assert_eq!(found["groups"], json!([]), "the one that went is archived");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_says_when_the_opt_out_of_one_would_bind_both() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let asha = &org.coordinator;
    let kept = person(asha, json!({ "lastName": "Shah", "email": "priya@example.org" })).await;
    let other = person(asha, json!({ "lastName": "Shaw", "phone": "07700 900111" })).await;
    for (who, channel, given, day) in [
        (&kept, "SMS", true, "2026-01-05"),
        (&other, "SMS", false, "2026-02-06"),
        (&kept, "Email", false, "2026-01-07"),
        (&other, "Email", true, "2026-02-08"),
        (&kept, "WhatsApp", false, "2026-01-09"),
        (&other, "WhatsApp", false, "2026-02-10"),
    ] {
        let said = json!({ "channel": channel, "given": given, "source": "Phone",
            "at": format!("{day}T10:00:00Z") });
        asha.post(&format!("/contacts/{who}/consents"), said).await.expect(201);
    }
    let preview = asha.get(&format!("/contacts/{kept}/merge-preview?contactId={other}")).await;
    let preview = preview.expect(200);
    let told: Vec<_> =
        preview["warnings"].as_array().expect("them").iter().map(Value::to_string).collect();
    let about = |channel: &str| told.iter().filter(|one| one.contains(channel)).collect::<Vec<_>>();
    let [sms] = about("SMS")[..] else { panic!("one about SMS: {told:#?}") };
    assert!(sms.contains("Priya Shaw opted out") && sms.contains("6 February 2026"), "{sms}");
    assert!(sms.contains("binds both"), "{sms}");
    let [email] = about("Email")[..] else { panic!("one about Email: {told:#?}") };
    assert!(email.contains("Priya Shaw agreed") && email.contains("holds for both"), "{email}");
    assert!(about("WhatsApp").is_empty(), "both opted out already");
}
