//! Two repairs in one report: one is split off, and back again while nobody has touched it.

use crate::hazards::monday;
use crate::home;
use crate::links::merge;
use crate::main_line::{raise, report};
use crate::pictures;
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

async fn read(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)
}

fn fan(page: &Value) -> Value {
    json!({ "version": page["ticket"]["version"], "title": "The fan does not run",
        "description": "In the bathroom", "category": "Electrical", "priority": "Routine" })
}

async fn split(org: &Org, ticket: &str, body: Value, status: u16) -> Value {
    org.coordinator.post(&format!("/tickets/{ticket}/split"), body).await.expect(status)
}

/// What of a ticket a split that is undone leaves as it was.
async fn stands(org: &Org, ticket: &str) -> Value {
    let page = read(org, ticket).await;
    let mut ticket = page["ticket"].clone();
    for name in ["updatedAt", "lastEvent", "lastEventAt", "unread", "version", "clock"] {
        ticket.as_object_mut().expect("a ticket").remove(name);
    }
    // An undone merge counts the days of whose turn it is anew.
    ticket["turn"].as_object_mut().expect("a turn").remove("since");
    let ids = |name: &str| {
        let items = page[name].as_array().into_iter().flatten();
        items.map(|one| one["id"].clone()).collect::<Vec<_>>()
    };
    let path = format!("/tickets/{}/links", ticket["id"].as_str().expect("an id"));
    let mut links = org.coordinator.get(&path).await.expect(200);
    links.as_object_mut().expect("links").remove("merges");
    json!({ "ticket": ticket, "photos": ids("attachments"), "orders": ids("workOrders"),
        "reporter": page["reporter"], "next": page["next"], "links": links })
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_what_is_split_off_is_promised_from_the_first_report_and_both_tell_it() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let staff = &org.coordinator;
    let path = format!("/tickets/{ticket}");
    let (one, two) = (pictures::jpeg(64, 48), pictures::jpeg(48, 64));
    let files = [("a.jpg", "image/jpeg", one.as_slice()), ("b.jpg", "image/jpeg", two.as_slice())];
    let photos = staff.upload(&format!("{path}/attachments"), &files).await.expect(201);
    let noted = staff.post(&format!("{path}/notes"), json!({ "note": "Ask about the fan" })).await;
    let noted = noted.expect(200);
    let note = noted["events"].as_array().unwrap().iter().find(|e| e["type"] == "NoteAdded");
    let before = read(&org, &ticket).await;
    app.app.clock.advance_minutes(26 * 60);
    let mut body = fan(&before);
    body["attachmentIds"] = json!([photos["items"][0]["id"]]);
    body["noteIds"] = json!([note.expect("the note")["id"]]);
    let done = split(&org, &ticket, body, 201).await;
    let new = read(&org, done["ticketId"].as_str().expect("an id")).await;
    let was = read(&org, &ticket).await;
    assert_eq!(new["ticket"]["createdAt"], was["ticket"]["createdAt"]);
    assert_eq!(new["ticket"]["respondBy"], was["ticket"]["respondBy"], "promised from then");
    assert_eq!(new["reporter"], was["reporter"]);
    assert_eq!(new["unit"], was["unit"]);
    assert_eq!(new["ticket"]["status"], "New");
    assert_eq!(
        (new["attachments"].as_array().unwrap().len(), &new["ticket"]["photoCount"]),
        (1, &json!(1))
    );
    assert_eq!(was["ticket"]["photoCount"], 1);
    let (told, of) = (new["events"].to_string(), was["events"].to_string());
    assert!(told.contains("Ask about the fan"), "{told}");
    let from = "Split off TKT-000001, with 1 photograph and 1 note";
    assert!(told.contains(from), "{told}");
    assert!(of.contains("Split: TKT-000002 is a ticket of its own"), "{of}");
    let links = staff.get(&format!("{path}/links")).await.expect(200);
    assert_eq!(links["items"][0]["role"], "SplitOff");
    // Who lives there reads nothing of the notes.
    let own = org.tenant.get(&format!("/tickets/{}", done["ticketId"].as_str().unwrap())).await;
    assert!(!own.expect(200).to_string().contains("Ask about the fan"));
    // The link says where it came from; nobody makes or takes away such a one by hand.
    let link = format!("/ticket-links/{}", done["id"].as_str().unwrap());
    staff.delete(&link).await.expect(409);
    let by_hand = json!({ "role": "SplitFrom", "ticketId": done["ticketId"] });
    staff.post(&format!("{path}/links"), by_hand).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_its_words_make_an_emergency_and_propose_a_hazard() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let mut body = fan(&read(&org, &ticket).await);
    (body["title"], body["description"]) = (json!("Smell of gas"), json!("And black mould"));
    let done = split(&org, &ticket, body, 201).await;
    let id = done["ticketId"].as_str().expect("an id");
    let new = read(&org, id).await;
    assert_eq!(new["ticket"]["priority"], "Emergency", "{new}");
    assert!(!new["ticket"]["emergency"].is_null());
    let cases = org.coordinator.get(&format!("/tickets/{id}/hazards")).await.expect(200);
    assert!(!cases["items"].as_array().unwrap().is_empty());
    assert_eq!(cases["items"][0]["awareAt"], new["ticket"]["createdAt"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_what_is_not_the_tickets_own_does_not_go_along() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let (ticket, other) = (report(&app, &org).await, report(&app, &org).await);
    let staff = &org.coordinator;
    let jpeg = pictures::jpeg(64, 48);
    let files = [("a.jpg", "image/jpeg", jpeg.as_slice())];
    let photos = staff.upload(&format!("/tickets/{other}/attachments"), &files).await.expect(201);
    let page = read(&org, &ticket).await;
    for (field, ids) in [
        ("attachmentIds", json!([photos["items"][0]["id"]])),
        ("noteIds", json!([page["events"][0]["id"]])),
    ] {
        let mut body = fan(&page);
        body[field] = ids;
        let told = split(&org, &ticket, body, 422).await;
        assert_eq!(told["errors"][0]["pointer"], format!("/{field}"));
    }
    let mut old = fan(&page);
    old["version"] = json!(99);
    split(&org, &ticket, old, 412).await;
    let mut bare = fan(&page);
    bare["title"] = json!(" ");
    split(&org, &ticket, bare, 422).await;
    let end = json!({ "to": "Cancelled", "code": "NotOurs" });
    staff.post(&format!("/tickets/{ticket}/transitions"), end).await.expect(200);
    let ended = fan(&read(&org, &ticket).await);
    split(&org, &ticket, ended, 409).await;
    let path = format!("/tickets/{other}/split");
    org.viewer.post(&path, fan(&page)).await.expect(403);
    org.tenant.post(&path, fan(&page)).await.expect(403);
}

/// The round trip, of each thing that a split or a merge takes along.
#[tokio::test(flavor = "multi_thread")]
async fn s16_a_split_or_a_merge_that_is_undone_leaves_what_was_there() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    // Bit by bit: photographs, a note, a work order, a hold, tags.
    for case in 0..16_u8 {
        let has = |bit: u8| case & (1 << bit) != 0;
        let ticket = report(&app, &org).await;
        let path = format!("/tickets/{ticket}");
        let mut body = json!({});
        if has(0) {
            let jpeg = pictures::jpeg(64, 48);
            let files = [("a.jpg", "image/jpeg", jpeg.as_slice())];
            let photos = staff.upload(&format!("{path}/attachments"), &files).await.expect(201);
            body["attachmentIds"] = json!([photos["items"][0]["id"]]);
        }
        if has(1) {
            let note = json!({ "note": "Ask about the fan" });
            let page = staff.post(&format!("{path}/notes"), note).await.expect(200);
            let events = page["events"].as_array().unwrap().iter();
            let note = events.clone().find(|event| event["type"] == "NoteAdded");
            body["noteIds"] = json!([note.expect("the note")["id"]]);
        }
        if has(2) {
            raise(&org, &ticket).await;
        }
        if has(3) {
            let tags = json!({ "tags": ["winter"] });
            staff.post(&format!("{path}/tags"), tags).await.expect(200);
        }
        let before = stands(&org, &ticket).await;
        let mut asked = fan(&read(&org, &ticket).await);
        for (name, ids) in body.as_object().unwrap() {
            asked[name] = ids.clone();
        }
        let done = split(&org, &ticket, asked, 201).await;
        let undo = format!("/ticket-splits/{}/undo", done["id"].as_str().unwrap());
        staff.post(&undo, Value::Null).await.expect(200);
        assert_eq!(stands(&org, &ticket).await, before, "split {case:04b}");
        let off = read(&org, done["ticketId"].as_str().unwrap()).await;
        assert_eq!(off["ticket"]["status"], "Cancelled");
        assert_eq!(off["mergedInto"]["id"], json!(ticket));
        assert_eq!(off["attachments"], json!([]));
        staff.post(&undo, Value::Null).await.expect(409);

        let other = report(&app, &org).await;
        let theirs = stands(&org, &other).await;
        let merged = merge(&org, &other, &ticket, 201).await;
        let undo = format!("/ticket-merges/{}/undo", merged["id"].as_str().unwrap());
        staff.post(&undo, Value::Null).await.expect(200);
        assert_eq!(stands(&org, &ticket).await, before, "merge {case:04b}");
        // Orders that come along answer the ticket that stays, which an undo does not take back.
        if !has(2) {
            assert_eq!(stands(&org, &other).await, theirs, "merge {case:04b}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_a_split_is_undone_within_a_day_and_while_nobody_has_touched_it() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let unit = home::flat(&app, &org).await;
    let other = json!({ "unitId": unit, "title": "Door sticks", "category": "General",
        "priority": "Routine" });
    let other = staff.post("/tickets", other).await.expect(201);
    let ticket = other["ticket"]["id"].as_str().expect("an id").to_owned();
    let first = split(&org, &ticket, fan(&read(&org, &ticket).await), 201).await;
    let new = first["ticketId"].as_str().unwrap();
    app.app.clock.advance_minutes(1);
    let note = json!({ "note": "I look after it" });
    staff.post(&format!("/tickets/{new}/notes"), note).await.expect(200);
    let undo = |split: &Value| format!("/ticket-splits/{}/undo", split["id"].as_str().unwrap());
    let told = staff.post(&undo(&first), Value::Null).await.expect(409);
    assert!(told.to_string().contains("merge the two instead"), "{told}");
    let second = split(&org, &ticket, fan(&read(&org, &ticket).await), 201).await;
    org.viewer.post(&undo(&second), Value::Null).await.expect(403);
    app.app.clock.advance_minutes(24 * 60);
    let told = staff.post(&undo(&second), Value::Null).await.expect(409);
    assert!(told.to_string().contains("24 hours"), "{told}");
}
