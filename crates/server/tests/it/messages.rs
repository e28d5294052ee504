//! Messages on a ticket: two threads that do not see each other, and what their words bring about.

use crate::imports::{checked, run, undo};
use crate::links::merge;
use crate::main_line::{raise, report};
use crate::support::{Answer, Client, Org, TestApp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

async fn say(client: &Client, ticket: &str, body: Value) -> Answer {
    client.post(&format!("/tickets/{ticket}/messages"), body).await
}

async fn to_resident(org: &Org, ticket: &str, words: &str) -> Value {
    let body = json!({ "contactId": org.resident_id, "body": words });
    say(&org.coordinator, ticket, body).await.expect(201)
}

async fn to_firm(org: &Org, ticket: &str, words: &str) -> Value {
    let body = json!({ "contractorId": org.contractor_id, "body": words });
    say(&org.coordinator, ticket, body).await.expect(201)
}

/// The threads that somebody sees.
async fn threads(client: &Client, ticket: &str) -> Vec<Value> {
    let page = client.get(&format!("/tickets/{ticket}/threads")).await.expect(200);
    page["items"].as_array().expect("threads").clone()
}

/// The words of a thread.
fn words(thread: &Value) -> Vec<&str> {
    let messages = thread["messages"].as_array().expect("messages");
    messages.iter().map(|message| message["body"].as_str().expect("words")).collect()
}

async fn ticket_of(client: &Client, ticket: &str) -> Value {
    client.get(&format!("/tickets/{ticket}")).await.expect(200)
}

/// Kinds of the alerts on a ticket that somebody has.
async fn alerts(app: &TestApp, client: &Client, ticket: &str) -> Vec<String> {
    let sql = r#"SELECT "Type"::text FROM "Notifications" WHERE "UserId" = $1 AND "TicketId" = $2
        ORDER BY "CreatedAt", "Type""#;
    let ticket: Uuid = ticket.parse().expect("an id");
    let rows = app.admin().await.query(sql, &[&client.user, &ticket]).await.expect("alerts");
    rows.iter().map(|row| row.get(0)).collect()
}

async fn hazards(client: &Client, ticket: &str) -> Vec<Value> {
    let page = client.get(&format!("/tickets/{ticket}/hazards")).await.expect(200);
    page["items"].as_array().expect("a list").clone()
}

async fn mails(org: &Org) -> Vec<Value> {
    let list = org.admin.get("/mailbox").await.expect(200);
    list["items"].as_array().expect("emails").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_and_a_firm_each_see_their_own_thread_and_nothing_of_the_other() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    // Without an order there is no firm to write to.
    let body = json!({ "contractorId": org.contractor_id, "body": "Can you come?" });
    let told = say(&org.coordinator, &ticket, body).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/contractorId");
    raise(&org, &ticket).await;

    to_resident(&org, &ticket, "When are you in?").await;
    to_firm(&org, &ticket, "The tenant owes us money").await;
    say(&org.tenant, &ticket, json!({ "body": "After two" })).await.expect(201);
    let written = say(&org.contractor, &ticket, json!({ "body": "We need a key" })).await;
    let written = written.expect(201);
    assert_eq!(written["message"]["fromUs"], false);
    assert_eq!(written["emergency"], Value::Null);

    let staff = threads(&org.coordinator, &ticket).await;
    assert_eq!(staff.len(), 2, "{staff:?}");
    assert_eq!(words(&staff[0]), ["When are you in?", "After two"]);
    assert_eq!(words(&staff[1]), ["The tenant owes us money", "We need a key"]);
    assert_eq!(
        (&staff[0]["name"], &staff[0]["party"], &staff[0]["route"]),
        (&json!("Tess Tenant"), &json!("Resident"), &json!("PortalAndEmail"))
    );
    assert_eq!(staff[1]["party"], "Contractor");
    let resident = threads(&org.tenant, &ticket).await;
    assert_eq!((resident.len(), words(&resident[0])), (1, vec!["When are you in?", "After two"]));
    let firm = threads(&org.contractor, &ticket).await;
    assert_eq!(
        (firm.len(), words(&firm[0])),
        (1, vec!["The tenant owes us money", "We need a key"])
    );
    // Nothing else of the page tells either of the other's.
    for (client, hidden) in [
        (&org.tenant, ["owes us money", "need a key"]),
        (&org.contractor, ["When are you in", "After two"]),
    ] {
        let page = ticket_of(client, &ticket).await.to_string();
        let events = client.get(&format!("/tickets/{ticket}/events")).await.expect(200);
        for word in hidden {
            assert!(!page.contains(word) && !events.to_string().contains(word), "{word}");
        }
        assert_eq!(ticket_of(client, &ticket).await["ticket"]["lastMessage"], Value::Null);
    }
    let page = ticket_of(&org.viewer, &ticket).await;
    assert_eq!(page["ticket"]["lastMessage"]["by"], "contractor");
    assert_eq!(page["ticket"]["lastMessage"]["waits"], true);
    let lines = page["events"].to_string();
    assert!(lines.contains("Message to Tess Tenant: When are you in?"), "{lines}");
    assert!(lines.contains("Message from Tess Tenant: After two"), "{lines}");

    // A firm that gave the job back is written to no more, and what was said stays.
    let order = page["workOrders"][0]["id"].as_str().expect("an order");
    let sql = format!(r#"UPDATE "WorkOrders" SET "Status" = 'Declined' WHERE "Id" = '{order}'"#);
    app.admin().await.batch_execute(&sql).await.expect("an order that was given back");
    let staff = threads(&org.coordinator, &ticket).await;
    assert_eq!(words(&staff[1]).len(), 2);
    assert_eq!(staff[1]["whyNot"], "They have no work order on this ticket now.");
    say(&org.contractor, &ticket, json!({ "body": "Hello?" })).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_write_is_refused_and_what_is_not_theirs_is_not_there() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let body = json!({ "contactId": org.resident_id, "body": "Hello" });
    say(&org.viewer, &ticket, body.clone()).await.expect(403);
    assert_eq!(threads(&org.viewer, &ticket).await[0]["whyNot"], "Your role does not allow this.");
    say(&other.coordinator, &ticket, body.clone()).await.expect(404);
    say(&other.tenant, &ticket, json!({ "body": "Hello" })).await.expect(404);
    // A firm without an order on it.
    say(&org.contractor, &ticket, json!({ "body": "Hello" })).await.expect(404);
    org.contractor.get(&format!("/tickets/{ticket}/threads")).await.expect(404);
    let absent = Uuid::now_v7().to_string();
    say(&org.coordinator, &absent, body).await.expect(404);
    for (client, body, field) in [
        (&org.coordinator, json!({ "body": "To nobody" }), "/contactId"),
        (&org.coordinator, json!({ "contactId": other.resident_id, "body": "x" }), "/contactId"),
        (&org.coordinator, json!({ "contactId": absent, "body": "x" }), "/contactId"),
        (&org.coordinator, json!({ "contactId": org.resident_id, "body": " \n " }), "/body"),
        (&org.coordinator, json!({ "contactId": org.resident_id, "body": "a\u{7}b" }), "/body"),
        (&org.tenant, json!({ "body": "é".repeat(4_001) }), "/body"),
        (&org.tenant, json!({ "contactId": org.resident_id, "body": "x" }), "/contactId"),
        (&org.tenant, json!({ "contractorId": org.contractor_id, "body": "x" }), "/contractorId"),
    ] {
        let told = say(client, &ticket, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], field, "{told}");
    }
    say(&org.tenant, &ticket, json!({ "body": "é".repeat(4_000) })).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_sent_again_is_written_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/messages");
    let body = json!({ "contactId": org.resident_id, "body": "We come at nine" });
    let key = [("idempotency-key", "one-message")];
    let mut ids = Vec::new();
    for _ in 0..3 {
        let sent = org.coordinator.send(Method::POST, &path, Some(body.clone()), &key).await;
        ids.push(sent.expect(201)["message"]["id"].clone());
    }
    assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "{ids:?}");
    let other = json!({ "contactId": org.resident_id, "body": "We come at ten" });
    org.coordinator.send(Method::POST, &path, Some(other), &key).await.expect(422);
    assert_eq!(words(&threads(&org.coordinator, &ticket).await[0]), ["We come at nine"]);
    app.run_jobs().await;
    let about: Vec<_> = mails(&org).await;
    let sent = about.iter().filter(|m| m["subject"].to_string().contains("A message about"));
    assert_eq!(sent.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_reaches_the_other_side_by_their_account_by_email_or_not_at_all() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let sent = to_resident(&org, &ticket, "When are you in?\n\nRing us").await;
    assert_eq!(
        (&sent["message"]["channel"], &sent["message"]["status"]),
        (&json!("Portal"), &json!("Delivered"))
    );
    app.run_jobs().await;
    let mail = mails(&org).await.remove(0);
    let id = mail["id"].as_str().expect("an id");
    let mail = org.admin.get(&format!("/mailbox/{id}")).await.expect(200).to_string();
    assert!(mail.contains("When are you in?") && mail.contains("To answer, open it"), "{mail}");

    // Without an account it goes by email and has not arrived before it went out.
    let sql =
        format!(r#"UPDATE "Users" SET "IsActive" = false WHERE "Id" = '{}'"#, org.tenant.user);
    app.admin().await.batch_execute(&sql).await.expect("an account that ended");
    let thread = threads(&org.coordinator, &ticket).await.remove(0);
    assert_eq!(thread["route"], "Email");
    let sent = to_resident(&org, &ticket, "We could not reach you").await;
    assert_eq!(sent["message"]["status"], "Queued");
    app.run_jobs().await;
    let thread = threads(&org.coordinator, &ticket).await.remove(0);
    assert_eq!(thread["messages"][1]["status"], "Sent");

    // Whom no email reaches when it is to go out has not been written to: colleagues are told.
    to_resident(&org, &ticket, "Are you there?").await;
    let out = json!({ "channel": "Email", "given": false, "source": "Phone" });
    let consents = format!("/contacts/{}/consents", org.resident_id);
    org.coordinator.post(&consents, out).await.expect(201);
    app.run_jobs().await;
    let thread = threads(&org.coordinator, &ticket).await.remove(0);
    assert_eq!(thread["messages"][2]["status"], "Failed");
    assert!(thread["whyNot"].as_str().expect("a reason").contains("opted out"), "{thread}");
    assert_eq!(alerts(&app, &org.coordinator, &ticket).await, ["MessageFailed"]);
    let body = json!({ "contactId": org.resident_id, "body": "Hello?" });
    let told = say(&org.coordinator, &ticket, body).await.expect(409);
    assert!(told["detail"].as_str().expect("a reason").contains("Ring them instead"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_staff_are_alerted_and_an_answer_ends_the_wait_for_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let triage = json!({ "category": "Plumbing", "priority": "Routine" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), triage).await.expect(200);
    let hold = json!({ "reason": "AwaitingResident" });
    org.coordinator.post(&format!("/tickets/{ticket}/hold"), hold).await.expect(200);
    let turn = |page: &Value| {
        let turn = &page["ticket"]["turn"];
        format!("{} {}", turn["of"].as_str().unwrap(), turn["act"].as_str().unwrap())
    };
    assert_eq!(turn(&ticket_of(&org.coordinator, &ticket).await), "resident answer");
    say(&org.tenant, &ticket, json!({ "body": "After two" })).await.expect(201);
    let page = ticket_of(&org.coordinator, &ticket).await;
    assert_eq!(turn(&page), "staff reply");
    assert!(page["ticket"]["hold"].is_object(), "a person ends the hold: {page}");
    assert_eq!(alerts(&app, &org.coordinator, &ticket).await, ["MessageReceived"]);
    // Whoever looks after it is told, not everybody.
    assert_eq!(alerts(&app, &org.admin, &ticket).await, Vec::<String>::new());
    let queue = org.admin.get("/tickets?queue=unanswered").await.expect(200);
    assert_eq!(queue["items"][0]["id"], json!(ticket));
    to_resident(&org, &ticket, "Which day?").await;
    assert_eq!(turn(&ticket_of(&org.coordinator, &ticket).await), "resident answer");
    let queue = org.admin.get("/tickets?queue=unanswered").await.expect(200);
    assert_eq!(queue["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn sending_drops_the_draft_of_its_thread_and_leaves_the_others() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    raise(&org, &ticket).await;
    let all = threads(&org.coordinator, &ticket).await;
    let field = |at: usize| all[at]["draftField"].as_str().expect("a field").to_owned();
    let (resident, firm) = (field(0), field(1));
    assert_ne!(resident, firm);
    let path = format!("/tickets/{ticket}/drafts");
    let note = json!({ "kind": "Note", "fields": { "text": "Half a note" } });
    org.coordinator.post(&path, note).await.expect(200);
    let kept = json!({ "kind": "Message", "fields": { &resident: "When", &firm: "Please" } });
    org.coordinator.post(&path, kept).await.expect(200);
    to_resident(&org, &ticket, "When are you in?").await;
    let drafts = org.coordinator.get(&path).await.expect(200);
    let fields: Vec<_> = drafts["items"].as_array().unwrap().iter().map(|d| &d["fields"]).collect();
    assert_eq!(fields, [&json!({ &firm: "Please" }), &json!({ "text": "Half a note" })]);
    to_firm(&org, &ticket, "Please come").await;
    let drafts = org.coordinator.get(&path).await.expect(200);
    assert_eq!(drafts["items"].as_array().map(Vec::len), Some(1), "the note is no message");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hazard_in_a_message_a_note_or_an_objection_is_proposed_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    // A colleague's question speaks of it and tells nothing.
    to_resident(&org, &ticket, "Is there any mould?").await;
    assert_eq!(hazards(staff, &ticket).await, Vec::<Value>::new());
    let mould = json!({ "body": "There is black mould behind the bath" });
    let said = say(&org.tenant, &ticket, mould.clone()).await.expect(201);
    say(&org.tenant, &ticket, json!({ "body": "The mould is worse" })).await.expect(201);
    let found = hazards(staff, &ticket).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0]["hazard"], &found[0]["status"], &found[0]["awareAt"]),
        (&json!("damp_and_mould"), &json!("Proposed"), &said["message"]["at"])
    );
    assert_eq!(found[0]["quote"], "There is black mould behind the bath");
    let id = found[0]["id"].as_str().expect("an id");
    let refuse = json!({ "reason": "Seen: it is dirt" });
    staff.post(&format!("/hazards/{id}/refuse"), refuse).await.expect(200);
    // The same text again is the same concern, and another is a new one.
    let again = json!({ "body": "  there is black mould\nbehind the bath" });
    say(&org.tenant, &ticket, again).await.expect(201);
    let note = json!({ "note": "There is black mould behind the bath" });
    staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    assert_eq!(hazards(staff, &ticket).await.len(), 1);
    let note = json!({ "note": "She says the mould has spread to the bedroom" });
    staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    assert_eq!(hazards(staff, &ticket).await.len(), 2);

    let sql = format!(
        r#"UPDATE "MaintenanceTickets" SET "Status" = 'Completed', "CompletedAt" = now()
           WHERE "Id" = '{ticket}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("a completed ticket");
    let objection = json!({ "reason": "There are mice in the kitchen since you were here" });
    org.tenant.post(&format!("/tickets/{ticket}/objection"), objection).await.expect(200);
    let found = hazards(staff, &ticket).await;
    assert_eq!((found.len(), &found[2]["hazard"]), (3, &json!("domestic_hygiene")), "{found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_what_is_written_on_a_merged_ticket_is_read_on_the_one_that_goes_on() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (kept, other) = (report(&app, &org).await, report(&app, &org).await);
    merge(&org, &kept, &other, 201).await;
    say(&org.tenant, &other, json!({ "body": "Water through the ceiling now" })).await.expect(201);
    for ticket in [&kept, &other] {
        let own = threads(&org.tenant, ticket).await;
        assert_eq!(words(&own[0]), ["Water through the ceiling now"], "{ticket}");
    }
    let office = threads(&org.coordinator, &kept).await;
    assert_eq!(words(&office[0]), ["Water through the ceiling now"]);
    let queue = org.coordinator.get("/tickets?queue=unanswered").await.expect(200);
    assert_eq!(queue["items"][0]["id"], json!(kept), "{queue}");
    let body = json!({ "contactId": org.resident_id, "body": "We come" });
    let told = say(&org.coordinator, &other, body).await.expect(409);
    assert_eq!(told["detail"], "TKT-000002 was merged into TKT-000001: write there.");
}

#[tokio::test(flavor = "multi_thread")]
async fn emergency_words_in_a_message_make_an_emergency_of_what_nobody_has_answered() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let gas = json!({ "body": "I can smell gas in the kitchen" });
    say(&org.tenant, &ticket, gas).await.expect(201);
    let page = ticket_of(&org.coordinator, &ticket).await;
    let found = &page["ticket"];
    assert_eq!(
        (&found["priority"], &found["emergency"]["rule"], &found["turn"]["act"]),
        (&json!("Emergency"), &json!("GasSmell"), &json!("triage"))
    );
    let lines = page["events"].to_string();
    assert!(
        lines.contains("priority Routine → Emergency. Words of an emergency (gas smell)"),
        "{lines}"
    );
    let waits = found["respondBy"].as_str().expect("a time").parse().expect("a time");
    let soon = maintainuk::clock::Clock::system().now().plus_hours(2);
    assert!(soon >= waits, "the promise of an emergency counts");
    app.run_jobs().await;
    let mails = mails(&org).await;
    let told = mails.iter().find(|m| m["subject"].to_string().contains("(gas smell)"));
    let id = told.expect("an email")["id"].as_str().expect("an id").to_owned();
    let mail = org.admin.get(&format!("/mailbox/{id}")).await.expect(200).to_string();
    assert!(mail.contains("it is an emergency now"), "{mail}");
    // To lower it takes a reason.
    let triage = json!({ "category": "Plumbing", "priority": "Routine" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), triage).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn emergency_words_in_a_message_alert_at_once_and_leave_the_priority() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let triage = json!({ "category": "Plumbing", "priority": "Routine" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), triage).await.expect(200);
    let said = say(&org.tenant, &ticket, json!({ "body": "I can smell gas in the kitchen" })).await;
    let said = said.expect(201);
    assert_eq!(said["emergency"]["rule"], "GasSmell");
    assert!(said["emergency"]["advice"].as_str().expect("advice").contains("0800 111 999"));
    let page = ticket_of(&org.coordinator, &ticket).await;
    assert_eq!(
        (&page["ticket"]["priority"], &page["ticket"]["emergency"]),
        (&json!("Routine"), &Value::Null)
    );
    let lines = page["events"].to_string();
    assert!(lines.contains("speaks of an emergency (gas smell)"), "{lines}");
    // Everybody who runs repairs, whoever looks after it.
    for client in [&org.coordinator, &org.admin] {
        let kinds = alerts(&app, client, &ticket).await;
        assert!(kinds.contains(&"MessageEmergency".to_owned()), "{kinds:?}");
    }
    let found = hazards(&org.coordinator, &ticket).await;
    assert_eq!(
        (&found[0]["hazard"], &found[0]["class"]),
        (&json!("fire_and_explosions"), &json!("emergency"))
    );
    app.run_jobs().await;
    let urgent: Vec<Value> = mails(&org).await;
    let urgent = urgent.iter().filter(|m| m["subject"].to_string().contains("(gas smell)"));
    assert_eq!(urgent.count(), 2, "the coordinator and the one who runs the organisation");
    let page = ticket_of(&org.tenant, &ticket).await;
    assert!(!page["events"].to_string().contains("priority is as it was"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn imported_words_propose_once_from_when_they_were_reported_and_go_with_the_import() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    let property = org.admin.post("/properties", home).await.id(201);
    let unit = json!({ "propertyId": property, "unitNumber": "Flat 1" });
    org.admin.post("/units", unit).await.id(201);
    let table = "Address line 1,Postcode,Unit number,Title,Description,Category,Priority,Status,Reported on,Closed on\n\
        1 Mill Lane,YO1 7HU,Flat 1,Wall is wet,Black mould and more mould,Damp mould,Routine,New,20/04/2026,\n\
        1 Mill Lane,YO1 7HU,Flat 1,Mould,It was mould,Damp mould,Routine,Closed,20/04/2026,25/04/2026\n\
        1 Mill Lane,YO1 7HU,Flat 1,Tap drips,Slowly,Plumbing,Routine,New,20/04/2026,\n";
    let page = checked(&app, staff, "Tickets", table.as_bytes()).await;
    let page = run(&app, staff, &page, "all", "skip").await;
    assert_eq!(page["import"]["status"], "Done", "{page}");
    let found = staff.get("/hazards").await.expect(200);
    let found = found["items"].as_array().expect("cases");
    assert_eq!(found.len(), 1, "what was closed needs nobody any more: {found:?}");
    assert_eq!(
        (&found[0]["hazard"], &found[0]["awareAt"], &found[0]["status"]),
        (&json!("damp_and_mould"), &json!("2026-04-20T11:00:00Z"), &json!("Proposed"))
    );
    let ticket = found[0]["ticketId"].as_str().expect("an id").to_owned();
    let note = json!({ "note": "She says the mould is back" });
    staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    assert_eq!(hazards(staff, &ticket).await.len(), 1);
    let lines = ticket_of(staff, &ticket).await["events"].to_string();
    assert!(lines.contains("This may be a hazard (damp and mould)"), "{lines}");

    // A note keeps its ticket; what only the import proposed goes with it.
    let refused = undo(&app, staff, &page, false).await;
    assert_eq!(refused["import"]["status"], "Done", "{refused}");
    let sql = r#"DELETE FROM "TicketTimelineEvents" WHERE "EventType" = 'NoteAdded'"#;
    app.admin().await.batch_execute(sql).await.expect("no note");
    let sql = r#"DELETE FROM "AuditLogs" WHERE "Action" = 'ticket.note'"#;
    app.admin().await.batch_execute(sql).await.expect("no trace of it");
    let undone = undo(&app, staff, &page, false).await;
    assert_eq!(undone["import"]["status"], "Undone", "{undone}");
    assert_eq!(staff.get("/hazards").await.expect(200)["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_imported_ticket_whose_hazard_a_person_decided_stays() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    let property = org.admin.post("/properties", home).await.id(201);
    let unit = json!({ "propertyId": property, "unitNumber": "Flat 1" });
    org.admin.post("/units", unit).await.id(201);
    let table = "Address line 1,Postcode,Unit number,Title,Category,Priority,Status,Reported on\n\
        1 Mill Lane,YO1 7HU,Flat 1,Mould on the wall,Damp mould,Routine,New,20/04/2026\n";
    let page = checked(&app, staff, "Tickets", table.as_bytes()).await;
    let page = run(&app, staff, &page, "all", "skip").await;
    let found = staff.get("/hazards").await.expect(200)["items"][0].clone();
    let id = found["id"].as_str().expect("an id");
    staff.post(&format!("/hazards/{id}/confirm"), json!({})).await.expect(200);
    let refused = undo(&app, staff, &page, false).await;
    assert_eq!(refused["import"]["status"], "Done", "{refused}");
    assert_eq!(refused["kept"].as_array().map(Vec::len), Some(1), "{refused}");
}
