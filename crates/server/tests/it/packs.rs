//! The evidence of a ticket: the same bytes when made again, and no more than its party may see.

use crate::calls::soon;
use crate::hazards::{act, damp, monday};
use crate::home;
use crate::main_line::{raise, report};
use crate::pictures;
use crate::support::{Client, Org, TestApp};
use maintainuk::files::Scratch;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::Read;

async fn ticket(app: &TestApp, org: &Org) -> String {
    let unit = home::flat(app, org).await;
    let staff = &org.coordinator;
    let body = json!({ "unitId": unit, "title": "Black mould", "description": "On the wall",
        "category": "DampMould", "priority": "Routine", "reportedByContactId": org.resident_id });
    let page = staff.post("/tickets", body).await.expect(201);
    let ticket = page["ticket"]["id"].as_str().expect("an id").to_owned();
    let note = json!({ "note": "He is rude on the telephone" });
    staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    let jpeg = pictures::jpeg(64, 48);
    let files = [("wall.jpg", "image/jpeg", jpeg.as_slice())];
    staff.upload(&format!("/tickets/{ticket}/attachments"), &files).await.expect(201);
    let order = json!({ "description": "Wash it", "contractorId": org.contractor_id,
        "overrideReason": "They have the right wash" });
    staff.post(&format!("/tickets/{ticket}/work-orders"), order).await.expect(201);
    // What else is to be done is done, so that it adds no line later.
    app.run_jobs().await;
    ticket
}

pub async fn make(app: &TestApp, client: &Client, ticket: &str, body: Value) -> Value {
    let made = client.post(&format!("/tickets/{ticket}/packs"), body).await.expect(202);
    assert_eq!(made["status"], "Writing");
    app.run_jobs().await;
    let path = format!("/packs/{}", made["id"].as_str().expect("an id"));
    let pack = client.get(&path).await.expect(200);
    assert_eq!(pack["status"], "Ready", "{pack}");
    pack
}

/// The files of a zip, by name.
pub async fn unzip(client: &Client, pack: &Value) -> Vec<(String, Vec<u8>)> {
    let path = format!("/packs/{}/zip", pack["id"].as_str().expect("an id"));
    let (status, _, bytes) = client.bytes(&path).await;
    assert_eq!(status.as_u16(), 200);
    let hash: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(pack["zipSha256"], json!(hash));
    let file = Scratch::new();
    std::fs::write(file.path(), &bytes).expect("a file");
    let mut zip =
        zip::ZipArchive::new(std::fs::File::open(file.path()).expect("a file")).expect("a zip");
    (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("its bytes");
            (entry.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn manifest(files: &[(String, Vec<u8>)]) -> Value {
    let (_, bytes) = files.iter().find(|(name, _)| name == "manifest.json").expect("a list");
    serde_json::from_slice(bytes).expect("JSON")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_made_again_is_the_same_bytes_until_something_changes() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let admin = &org.admin;
    let ticket = ticket(&app, &org).await;
    let full = json!({ "audience": "Full" });
    let first = make(&app, admin, &ticket, full.clone()).await;
    let again = make(&app, admin, &ticket, full.clone()).await;
    assert_eq!(first["zipSha256"], again["zipSha256"]);
    assert_eq!(first["pdfSha256"], again["pdfSha256"]);
    assert_eq!((&first["filesDone"], &first["filesMissing"]), (&json!(2), &json!(0)));

    let files = unzip(admin, &again).await;
    let listed = manifest(&files);
    for entry in listed["files"].as_array().expect("files") {
        let (_, bytes) =
            files.iter().find(|(name, _)| entry["path"] == json!(name)).expect("it is there");
        let hash: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(entry["sha256"], json!(hash));
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["photos/001-wall.jpg", "record.pdf", "manifest.json"]);

    let note = json!({ "note": "Something new" });
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    let other = make(&app, admin, &ticket, full).await;
    assert_ne!(first["zipSha256"], other["zipSha256"]);
    // Each download is on record.
    let audit = admin.get(&format!("/audit?entityId={ticket}")).await.expect(200).to_string();
    assert!(audit.contains("evidence.download") && audit.contains("evidence.make"), "{audit}");
}

/// The words of the record of a pack.
pub async fn record(client: &Client, pack: &Value) -> String {
    let files = unzip(client, pack).await;
    let (_, pdf) = files.iter().find(|(name, _)| name == "record.pdf").expect("a record");
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("its words")
}

#[tokio::test(flavor = "multi_thread")]
async fn looks_after_damp_and_what_came_back_stand_in_the_full_record_alone() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let (staff, admin) = (&org.coordinator, &org.admin);
    let case = damp(&app, &org).await;
    let case = act(staff, &case, "close", json!({ "reason": "Dried out" })).await.expect(200);
    let ticket = case["ticketId"].as_str().expect("an id");
    let job = json!({ "description": "Wash it", "contractorId": org.contractor_id,
        "overrideReason": "They have the right wash" });
    let path = format!("/tickets/{ticket}/work-orders");
    let order = staff.post(&path, job).await.id(201);
    let done = format!(
        r#"UPDATE "WorkOrders" SET "Status" = 'Verified', "ActualEndAt" = now() WHERE "Id" = '{order}'"#
    );
    app.admin().await.batch_execute(&done).await.expect("work that is done");
    let jpeg = pictures::jpeg(64, 48);
    let files = [("wall.jpg", "image/jpeg", jpeg.as_slice())];
    let photos = staff.upload(&format!("/tickets/{ticket}/attachments"), &files).await.expect(201);
    let found = json!({ "weeks": 6, "result": "returned", "note": "Spots again",
        "moisturePercent": 18.5, "cause": "A cold bridge",
        "photoIds": [photos["items"][0]["id"]] });
    act(staff, &case, "checks", found).await.expect(200);
    let pack = make(&app, admin, ticket, json!({ "audience": "Full" })).await;
    let text = record(admin, &pack).await;
    for part in [
        "Look after 6 weeks",
        "Reading: 18.5 % WME",
        "Cause: A cold bridge",
        "Photograph: photos/001-wall.jpg",
        "Look after 12 weeks",
        "Not recorded yet",
        "a look at the home found damp again",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let theirs = json!({ "audience": "Contractor", "contractorId": org.contractor_id });
    let pack = make(&app, admin, ticket, theirs).await;
    let text = record(admin, &pack).await;
    assert!(!text.contains("cold bridge") && !text.contains("Look after"), "{text}");
}

/// An attempt of an order that found nobody in.
pub async fn no_access(org: &Org, order: &str, body: Value) {
    let staff = &org.coordinator;
    let time = json!({ "startAt": soon(0), "endAt": soon(3), "agreed": true });
    let visit = staff.post(&format!("/work-orders/{order}/visits"), time).await.id(201);
    staff.post(&format!("/visits/{visit}/no-access"), body).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_that_found_nobody_in_have_a_part_of_their_own() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (staff, admin) = (&org.coordinator, &org.admin);
    let ticket = report(&app, &org).await;
    let first = raise(&org, &ticket).await;
    let jpeg = pictures::jpeg(64, 48);
    let door = [("door.jpg", "image/jpeg", jpeg.as_slice())];
    let path = format!("/work-orders/{first}/attachments?stage=during");
    let photos = staff.upload(&path, &door).await.expect(201);
    let photo = &photos["items"][0]["id"];
    let body = json!({ "note": "Rang twice", "cardLeft": true, "attachmentId": photo });
    no_access(&org, &first, body).await;
    // Another firm was at the door too.
    let person = json!({ "type": "Contractor", "firstName": "Pat", "lastName": "Painter" });
    let person = staff.post("/contacts", person).await.id(201);
    let profile = json!({ "companyName": "Paint Ltd", "contactId": person,
        "serviceCategories": ["Plumbing"] });
    let firm = admin.post("/contractors", profile).await.id(201);
    let job = json!({ "description": "Paint", "contractorId": firm });
    let second = staff.post(&format!("/tickets/{ticket}/work-orders"), job).await.id(201);
    no_access(&org, &second, json!({ "note": "A dog barked", "cardLeft": false })).await;
    app.run_jobs().await;

    let mine = json!({ "audience": "Contractor", "contractorId": org.contractor_id });
    let theirs = json!({ "audience": "Contractor", "contractorId": firm });
    for (body, rang, dog) in [
        (json!({ "audience": "Full" }), true, true),
        (json!({ "audience": "Resident" }), true, true),
        (mine, true, false),
        (theirs, false, true),
    ] {
        let pack = make(&app, admin, &ticket, body.clone()).await;
        let again = make(&app, admin, &ticket, body.clone()).await;
        assert_eq!(pack["zipSha256"], again["zipSha256"], "{body}");
        let listed = manifest(&unzip(admin, &pack).await)["noAccess"].clone();
        let attempts = listed.as_array().expect("attempts");
        assert_eq!(attempts.len(), usize::from(rang) + usize::from(dog), "{body}: {listed}");
        let card = attempts.iter().find(|one| one["cardLeft"] == true);
        assert_eq!(card.is_some(), rang, "{listed}");
        if let Some(card) = card {
            assert_eq!(card["photo"], "photos/001-door.jpg");
            assert!(card["at"].is_string() && card["visitStart"].is_string(), "{card}");
            assert_eq!(card["home"], "Flat 2A, 16 Linden House, Leeds LS1 4AB");
        }
        let text = record(admin, &pack).await;
        // What follows the story: the story itself tells of them as well.
        let part = text.split("Card left").count() - 1;
        assert_eq!(part, attempts.len(), "{body}: {text}");
        assert!(text.contains("At the door") && text.contains("No access"), "{text}");
        assert_eq!((text.contains("Rang twice"), text.contains("A dog barked")), (rang, dog));
        assert_eq!(text.contains("photos/001-door.jpg, SHA-256"), rang, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_file_is_told_and_a_missing_one_too() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = ticket(&app, &org).await;
    let db = app.admin().await;
    let sql = r#"UPDATE "Attachments" SET "Sha256" = repeat('0', 64)"#;
    db.batch_execute(sql).await.expect("another hash");
    let pack = make(&app, &org.admin, &ticket, json!({ "audience": "Full" })).await;
    assert_eq!(pack["filesMissing"], 1);
    let listed = manifest(&unzip(&org.admin, &pack).await);
    assert_eq!(listed["files"][1]["recordedSha256"], json!("0".repeat(64)));
    let sql = r#"UPDATE "Attachments" SET "StorageKey" = 'gone'"#;
    db.batch_execute(sql).await.expect("another key");
    let pack = make(&app, &org.admin, &ticket, json!({ "audience": "Full" })).await;
    let listed = manifest(&unzip(&org.admin, &pack).await);
    assert_eq!(listed["files"][1]["sha256"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partys_pack_is_made_of_what_it_may_see() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = ticket(&app, &org).await;
    let admin = &org.admin;
    let path = format!("/tickets/{ticket}/packs");
    for (body, pointer) in [
        (json!({ "audience": "Contractor" }), "/contractorId"),
        (
            json!({ "audience": "Contractor", "contractorId": uuid::Uuid::now_v7() }),
            "/contractorId",
        ),
        (json!({ "audience": "Full", "contractorId": org.contractor_id }), "/contractorId"),
    ] {
        let told = admin.post(&path, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer);
    }
    let full = make(&app, admin, &ticket, json!({ "audience": "Full" })).await;
    let resident = make(&app, admin, &ticket, json!({ "audience": "Resident" })).await;
    let firm = json!({ "audience": "Contractor", "contractorId": org.contractor_id });
    let firm = make(&app, admin, &ticket, firm).await;
    let text = async |pack| record(admin, pack).await;
    let (full, resident, firm) = (text(&full).await, text(&resident).await, text(&firm).await);
    for text in [&full, &resident, &firm] {
        assert!(text.contains("On the wall") && text.contains("Wash it"), "{text}");
    }
    assert!(full.contains("He is rude on the telephone") && full.contains("damp and mould"));
    // By which policy its clocks were counted is for the office and the firms.
    for (text, told) in [(&full, true), (&firm, true), (&resident, false)] {
        assert_eq!(text.contains("By the service policy that is built in"), told, "{text}");
    }
    for text in [&resident, &firm] {
        assert!(!text.contains("rude") && !text.contains("This may be a hazard"), "{text}");
    }
    org.coordinator.get(&path).await.expect(403);
    org.tenant.get(&path).await.expect(403);
}
