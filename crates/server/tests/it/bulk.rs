//! One thing done to many tickets: seen first, then done, each for itself.

use crate::main_line::report;
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

async fn bulk(org: &Org, body: Value) -> Value {
    org.coordinator.post("/tickets/bulk", body).await.expect(200)
}

fn outcomes(result: &Value) -> Vec<&str> {
    let rows = result["items"].as_array().expect("rows").iter();
    rows.map(|row| row["outcome"].as_str().expect("an outcome")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_changes_nothing_and_says_what_the_deed_then_does() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(report(&app, &org).await);
    }
    let gone = json!({ "to": "Cancelled", "code": "Duplicate" });
    staff.post(&format!("/tickets/{}/transitions", ids[2]), gone).await.expect(200);
    let mut body = json!({ "ticketIds": ids, "action": "Triage", "priority": "Urgent",
        "note": "Storm", "preview": true });
    let seen = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&seen), ["Done", "Done", "Refused"]);
    let why = seen["items"][2]["why"].as_str().expect("why");
    assert!(why.contains("reopen it before changing it"), "{why}");
    for id in &ids {
        let page = staff.get(&format!("/tickets/{id}")).await.expect(200);
        assert_eq!(page["ticket"]["priority"], "Routine", "a preview writes nothing");
    }
    body["preview"] = json!(false);
    let done = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&done), outcomes(&seen));
    assert_eq!([&done["done"], &done["refused"]], [&json!(2), &json!(1)]);
    let page = staff.get(&format!("/tickets/{}", ids[0])).await.expect(200);
    assert_eq!(page["ticket"]["priority"], "Urgent");
    assert_eq!(page["events"][0]["type"], "TicketTriaged");
    assert_eq!(outcomes(&bulk(&org, body).await), ["Unchanged", "Unchanged", "Refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_done_as_its_own_command_does_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let me = org.coordinator.user;
    for (body, pointer, now) in [
        (json!({ "action": "Assign", "coordinatorId": me }), "/coordinator/id", json!(me)),
        (json!({ "action": "Tag", "tags": ["winter"] }), "/ticket/tags", json!(["winter"])),
        (json!({ "action": "Untag", "tags": ["WINTER"] }), "/ticket/tags", json!([])),
        (
            json!({ "action": "Hold", "holdReason": "Weather" }),
            "/ticket/hold/reason",
            json!("Weather"),
        ),
        (json!({ "action": "Resume" }), "/ticket/hold", Value::Null),
        (
            json!({ "action": "Cancel", "code": "NotOurs", "note": "Council's road" }),
            "/ticket/endReason",
            json!("NotOurs"),
        ),
    ] {
        let mut asked = body.clone();
        asked["ticketIds"] = json!([ticket, ticket]);
        let result = bulk(&org, asked).await;
        assert_eq!(outcomes(&result), ["Done"], "{body}: {result}");
        let page = staff.get(&path).await.expect(200);
        assert_eq!(page.pointer(pointer), Some(&now), "{body}");
    }
    // A ticket whose work was never done is not closed.
    let close = json!({ "ticketIds": [ticket], "action": "Close", "code": "Fixed" });
    assert_eq!(outcomes(&bulk(&org, close).await), ["Refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_as_a_whole_is_told_at_its_field() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let nobody = uuid::Uuid::now_v7();
    let many: Vec<_> = (0..201).map(|_| uuid::Uuid::now_v7()).collect();
    for (body, pointer) in [
        (json!({ "ticketIds": [], "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": many, "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": [nobody], "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": [ticket], "action": "Triage" }), "/priority"),
        (
            json!({ "ticketIds": [ticket], "action": "Assign", "coordinatorId": nobody }),
            "/coordinatorId",
        ),
        (
            json!({ "ticketIds": [ticket], "action": "Assign", "coordinatorId": org.tenant.user }),
            "/coordinatorId",
        ),
        (json!({ "ticketIds": [ticket], "action": "Tag", "tags": ["<"] }), "/tags"),
        (json!({ "ticketIds": [ticket], "action": "Hold" }), "/holdReason"),
        (json!({ "ticketIds": [ticket], "action": "Cancel" }), "/code"),
        (json!({ "ticketIds": [ticket], "action": "Message" }), "/message"),
    ] {
        let told = org.coordinator.post("/tickets/bulk", body.clone()).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{body}");
    }
    // One that is gone does not hold up the others.
    let both = json!({ "ticketIds": [nobody, ticket], "action": "Tag", "tags": ["winter"] });
    let result = bulk(&org, both).await;
    assert_eq!(outcomes(&result), ["Refused", "Done"]);
    for client in [&org.viewer, &org.tenant, &org.contractor] {
        let asked = json!({ "ticketIds": [ticket], "action": "Resume" });
        client.post("/tickets/bulk", asked).await.expect(403);
    }
}

fn run_of(result: &Value) -> String {
    result["runId"].as_str().unwrap_or_else(|| panic!("a run: {result}")).to_owned()
}

/// What a ticket is, as far as anything of this changes it.
async fn facts(org: &Org, ticket: &str) -> Value {
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let ticket = &page["ticket"];
    json!({ "category": ticket["category"], "priority": ticket["priority"],
        "status": ticket["status"], "tags": ticket["tags"], "hold": ticket["hold"]["reason"],
        "until": ticket["hold"]["untilOn"], "endReason": ticket["endReason"],
        "respondBy": ticket["respondBy"], "resolveBy": ticket["resolveBy"],
        "respondedAt": ticket["respondedAt"], "closedAt": ticket["closedAt"],
        "turn": ticket["turn"]["act"], "coordinator": page["coordinator"]["id"],
        "notes": page["resolutionNotes"], "objection": page["closing"]["objection"] })
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_every_action_is_undone_to_what_was_there_before() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let me = org.coordinator.user;
    let held = json!({ "reason": "AwaitingParts", "untilOn": crate::calls::in_a_month() });
    for (body, first) in [
        (json!({ "action": "Triage", "priority": "Emergency", "category": "Gas" }), None),
        (json!({ "action": "Assign", "coordinatorId": me }), None),
        (json!({ "action": "Tag", "tags": ["winter", "roof"] }), None),
        (
            json!({ "action": "Untag", "tags": ["roof"] }),
            Some(("tags", json!({ "tags": ["roof"] }))),
        ),
        (json!({ "action": "Hold", "holdReason": "Weather" }), None),
        (json!({ "action": "Hold", "holdReason": "Weather" }), Some(("hold", held.clone()))),
        (json!({ "action": "Resume" }), None),
    ] {
        if let Some((path, sent)) = first {
            let path = format!("/tickets/{ticket}/{path}");
            org.coordinator.post(&path, sent).await.expect(200);
        }
        let before = facts(&org, &ticket).await;
        let mut asked = body.clone();
        asked["ticketIds"] = json!([ticket]);
        let result = bulk(&org, asked).await;
        assert_ne!(facts(&org, &ticket).await, before, "{body}");
        let undone = org.coordinator.post(&undo(&result), json!({})).await.expect(200);
        assert_eq!(undone["items"][0]["undone"], true, "{body}: {undone}");
        let mut after = facts(&org, &ticket).await;
        if body["action"] == "Hold" || body["action"] == "Resume" {
            // The clocks stood for as long as it lasted.
            after["resolveBy"] = before["resolveBy"].clone();
            after["respondBy"] = before["respondBy"].clone();
        }
        assert_eq!(after, before, "{body}");
    }
}

fn undo(result: &Value) -> String {
    format!("/bulk-runs/{}/undo", run_of(result))
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_a_close_is_taken_back_with_what_it_overwrote_unless_somebody_was_emailed() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mut tickets = Vec::new();
    for _ in 0..2 {
        tickets.push(crate::closing::completed(&app, &org, true).await);
    }
    let before = facts(&org, &tickets[0]).await;
    let close = json!({ "ticketIds": tickets, "action": "Close", "code": "Fixed", "note": "Done" });
    let result = bulk(&org, close).await;
    assert_eq!(outcomes(&result), ["Done", "Done"]);
    assert_eq!(facts(&org, &tickets[0]).await["status"], "Closed");
    let mailed = format!(
        r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType", "DataJson",
               "CreatedAt")
           VALUES (gen_random_uuid(), '{}', '{}', 'EmailSent', '{{}}', now() AT TIME ZONE 'UTC')"#,
        org.id, tickets[1]
    );
    app.admin().await.batch_execute(&mailed).await.expect("an email");
    let undone = org.coordinator.post(&undo(&result), json!({})).await.expect(200);
    assert_eq!(undone["items"][0]["undone"], true, "{undone}");
    assert_eq!(undone["items"][1]["undone"], false, "{undone}");
    let why = undone["items"][1]["whyNotUndone"].as_str().expect("why");
    assert!(why.contains("email about it went out"), "{why}");
    assert_eq!(facts(&org, &tickets[0]).await, before);
    assert_eq!(facts(&org, &tickets[1]).await["status"], "Closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_what_was_cancelled_is_taken_up_again_as_it_was_for_thirty_days() {
    let clock = maintainuk::clock::Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a time"));
    let app = TestApp::with_clock(clock.clone(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(report(&app, &org).await);
    }
    let path = |id: &str, rest: &str| format!("/tickets/{id}/{rest}");
    // One is begun by own staff and waits, one is with a firm, one is new, one is touched afterwards.
    let own = json!({ "to": "Assigned", "assigneeId": staff.user });
    staff.post(&path(&ids[0], "transitions"), own).await.expect(200);
    staff.post(&path(&ids[0], "transitions"), json!({ "to": "InProgress" })).await.expect(200);
    let held = json!({ "reason": "AwaitingParts" });
    staff.post(&path(&ids[0], "hold"), held).await.expect(200);
    let order = crate::main_line::raise(&org, &ids[1]).await;
    let mut before = Vec::new();
    for id in &ids {
        before.push(facts(&org, id).await);
    }
    let mut cancel = json!({ "ticketIds": ids, "action": "Cancel", "code": "Mistake",
        "preview": true });
    let seen = bulk(&org, cancel.clone()).await;
    assert_eq!(seen["neverUndone"], Value::Null, "{seen}");
    let lost = seen["lost"].as_str().expect("what is lost");
    assert!(lost.contains("for 30 days") && lost.contains("stay so"), "{lost}");
    cancel["preview"] = json!(false);
    let done = bulk(&org, cancel).await;
    assert_eq!(done["undoUntil"], "2026-12-26T09:00:00Z", "{done}");
    app.run_jobs().await;
    staff.post(&path(&ids[3], "tags"), json!({ "tags": ["rang"] })).await.expect(200);
    clock.advance_minutes(20 * 24 * 60);
    let undone = staff.post(&undo(&done), json!({})).await.expect(200);
    let each: Vec<_> =
        undone["items"].as_array().expect("rows").iter().map(|row| &row["undone"]).collect();
    assert_eq!(each, [&json!(true), &json!(true), &json!(true), &json!(false)], "{undone}");
    let why = undone["items"][3]["whyNotUndone"].as_str().expect("why");
    assert!(why.contains("Somebody has changed it since"), "{why}");

    for (n, status) in [(0, "InProgress"), (1, "New"), (2, "New")] {
        let now = facts(&org, &ids[n]).await;
        assert_eq!(now["status"], status, "{now}");
        for name in ["hold", "coordinator", "endReason", "priority", "respondedAt"] {
            assert_eq!(now[name], before[n][name], "{n} {name}");
        }
    }
    let page = staff.get(&format!("/tickets/{}", ids[0])).await.expect(200);
    assert_eq!(page["ticket"]["ownStaff"], true);
    let page = staff.get(&format!("/tickets/{}", ids[1])).await.expect(200);
    assert_eq!(page["workOrders"][0]["id"], json!(order));
    assert_eq!(page["workOrders"][0]["status"], "Cancelled");
    assert_eq!(page["ticket"]["turn"]["act"], "raise");
    assert_eq!(page["ticket"]["resolveBy"], before[1]["resolveBy"], "nothing new is promised");
    let line = "Reopened: cancelling it together with others was undone";
    assert_eq!(page["events"][0]["text"], line);
    assert_eq!(facts(&org, &ids[3]).await["status"], "Cancelled");

    // What is cancelled later than that is reported again.
    let more = json!({ "ticketIds": [ids[2]], "action": "Cancel", "code": "Mistake" });
    let late = bulk(&org, more).await;
    clock.advance_minutes(30 * 24 * 60 + 1);
    let told = staff.post(&undo(&late), json!({})).await.expect(409);
    assert_eq!(told["detail"], "What was cancelled can be taken up again for 30 days only.");
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_own_staff_are_given_many_at_once_and_that_is_undone() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let me = org.coordinator.user;
    let (new, taken) = (report(&app, &org).await, report(&app, &org).await);
    crate::main_line::raise(&org, &taken).await;
    let before = facts(&org, &new).await;
    let mut body = json!({ "ticketIds": [new, taken], "action": "Assign", "coordinatorId": me,
        "ownStaff": true, "preview": true });
    assert_eq!(outcomes(&bulk(&org, body.clone()).await), ["Done", "Refused"]);
    assert_eq!(facts(&org, &new).await, before);
    body["preview"] = json!(false);
    let done = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&done), ["Done", "Refused"]);
    let page = org.coordinator.get(&format!("/tickets/{new}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Assigned");
    assert_eq!(page["ticket"]["ownStaff"], true);
    assert!(page["ticket"]["respondedAt"].is_string());
    assert_eq!(outcomes(&bulk(&org, body).await), ["Unchanged", "Refused"]);
    let undone = org.coordinator.post(&undo(&done), json!({})).await.expect(200);
    assert_eq!(undone["items"][0]["undone"], true, "{undone}");
    assert_eq!(facts(&org, &new).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_one_message_goes_to_the_residents_of_each_and_says_who_cannot_be_reached() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let reached = report(&app, &org).await;
    let empty = crate::home::flat(&app, &org).await;
    let silent = json!({ "unitId": empty, "title": "Gutter full", "category": "Roofing",
        "priority": "Routine" });
    let silent = staff.post("/tickets", silent).await.expect(201)["ticket"]["id"].clone();
    let mut body = json!({ "ticketIds": [reached, silent], "action": "Message",
        "message": "The water is off on Monday.", "preview": true });
    let seen = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&seen)[0], "Done", "{seen}");
    assert!(seen["neverUndone"].as_str().expect("never").contains("cannot be taken back"));
    let to = &seen["items"][0]["recipients"][0];
    assert_eq!(to["name"], "Tess Tenant");
    assert!(to["route"].is_string(), "{to}");
    let threads = format!("/tickets/{reached}/threads");
    let none = staff.get(&threads).await.expect(200);
    assert_eq!(none["items"][0]["messages"], json!([]), "a preview sends nothing");

    body["preview"] = json!(false);
    let done = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&done), outcomes(&seen));
    assert_eq!(done["items"][0]["recipients"], seen["items"][0]["recipients"]);
    assert_eq!(done["undoUntil"], Value::Null);
    let sent = staff.get(&threads).await.expect(200);
    assert_eq!(sent["items"][0]["messages"][0]["body"], "The water is off on Monday.");
    let page = org.tenant.get(&format!("/tickets/{reached}")).await.expect(200);
    assert!(page.to_string().contains("The water is off on Monday."), "{page}");
    org.admin.post(&undo(&done), json!({})).await.expect(409);

    // Pressed twice, nobody is written to twice.
    let again = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&again)[0], "Refused", "{again}");
    let why = again["items"][0]["why"].as_str().expect("why");
    assert!(why.contains("a moment ago"), "{why}");
    body["message"] = json!("  ");
    let told = staff.post("/tickets/bulk", body).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/message");

    // Who is reached in no way is named with why.
    let sql = r#"UPDATE "Users" SET "IsActive" = FALSE WHERE "OrgId" = $1 AND "Role" = 'Tenant'"#;
    app.admin().await.execute(sql, &[&org.id]).await.expect("no account");
    let sql = r#"UPDATE "ContactPoints" SET "Email" = NULL WHERE "OrgId" = $1 AND "Id" = $2"#;
    app.admin().await.execute(sql, &[&org.id, &org.resident_id]).await.expect("no address");
    let body = json!({ "ticketIds": [reached], "action": "Message", "message": "Ring us" });
    let told = bulk(&org, body).await;
    let why = told["items"][0]["why"].as_str().expect("why");
    assert!(why.starts_with("Tess Tenant has no account, and no email goes to them."), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_nothing_is_closed_over_an_objection_together_with_others() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (right, wrong) = (
        crate::closing::completed(&app, &org, true).await,
        crate::closing::completed(&app, &org, true).await,
    );
    let why = json!({ "reason": "It drips again" });
    org.tenant.post(&format!("/tickets/{wrong}/objection"), why).await.expect(200);
    let at = format!("/tickets/{wrong}/transitions");
    let alone = org.coordinator.post(&at, json!({ "to": "Closed" })).await.expect(422);
    let before = facts(&org, &wrong).await;
    let mut close = json!({ "ticketIds": [right, wrong], "action": "Close", "code": "Fixed",
        "note": "All looked at", "preview": true });
    let seen = bulk(&org, close.clone()).await;
    close["preview"] = json!(false);
    for result in [seen, bulk(&org, close).await] {
        assert_eq!(outcomes(&result), ["Done", "Refused"]);
        assert_eq!(result["items"][1]["why"], alone["errors"][0]["detail"], "{result}");
    }
    assert_eq!(facts(&org, &wrong).await, before);
    assert_eq!(before["objection"], "It drips again");
    assert_eq!(facts(&org, &right).await["status"], "Closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn i06_whoever_did_it_undoes_it_in_time_and_what_somebody_touched_is_left() {
    let clock = maintainuk::clock::Clock::fixed("2026-03-02T10:00:00Z".parse().expect("a time"));
    let app = TestApp::with_clock(clock.clone(), |_| {}).await;
    let org = app.org("acme").await;
    let mut tickets = Vec::new();
    for _ in 0..3 {
        tickets.push(report(&app, &org).await);
    }
    let tag = json!({ "ticketIds": tickets, "action": "Tag", "tags": ["winter"] });
    let result = bulk(&org, tag.clone()).await;
    let path = undo(&result);
    let touched = json!({ "tags": ["winter", "mine"] });
    org.admin.post(&format!("/tickets/{}/tags", tickets[1]), touched).await.expect(200);

    let other = app.user(org.id, maintainuk_domain::access::Role::Coordinator, None, None).await;
    let told = other.post(&path, json!({})).await.expect(403);
    assert_eq!(told["detail"], "Only whoever did it, or an administrator, can undo it.");
    let list = other.get("/bulk-runs").await.expect(200);
    assert_eq!(list["items"][0]["whyNotUndo"], told["detail"], "{list}");
    for client in [&org.viewer, &org.tenant, &org.contractor] {
        client.get("/bulk-runs").await.expect(403);
        client.post(&path, json!({})).await.expect(403);
    }

    let undone = org.admin.post(&path, json!({})).await.expect(200);
    let each: Vec<_> =
        undone["items"].as_array().expect("rows").iter().map(|r| &r["undone"]).collect();
    assert_eq!(each, [&json!(true), &json!(false), &json!(true)], "{undone}");
    let why = undone["items"][1]["whyNotUndone"].as_str().expect("why");
    assert!(why.starts_with("Somebody has changed it since"), "{why}");
    assert_eq!([&undone["run"]["takenBack"], &undone["run"]["leftAlone"]], [&json!(2), &json!(1)]);
    assert_eq!(facts(&org, &tickets[0]).await["tags"], json!([]));
    assert_eq!(facts(&org, &tickets[1]).await["tags"], json!(["mine", "winter"]));
    org.admin.post(&path, json!({})).await.expect(409);
    let trail = org.admin.get(&format!("/audit?entityId={}", run_of(&result))).await.expect(200);
    let actions: Vec<_> =
        trail["items"].as_array().expect("rows").iter().map(|r| &r["action"]).collect();
    assert_eq!(actions, [&json!("bulk.undo"), &json!("bulk.run")]);

    // A quarter of an hour, and not a minute more.
    let late =
        bulk(&org, json!({ "ticketIds": [tickets[2]], "action": "Tag", "tags": ["new"] })).await;
    clock.advance_minutes(16);
    let told = org.coordinator.post(&undo(&late), json!({})).await.expect(409);
    assert_eq!(told["detail"], "It can be undone for 15 minutes only.");
    assert_eq!(facts(&org, &tickets[2]).await["tags"], json!(["new"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undo_that_puts_nothing_back_names_why_and_leaves_the_way_back_open() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let tickets = [report(&app, &org).await, report(&app, &org).await];
    let tag = json!({ "ticketIds": tickets, "action": "Tag", "tags": ["winter"] });
    let result = bulk(&org, tag).await;
    let versions =
        r#"SELECT "RowVersion" FROM "MaintenanceTickets" WHERE "OrgId" = $1 ORDER BY "Id""#;
    let before = app.admin().await.query(versions, &[&org.id]).await.expect("versions");
    for ticket in &tickets {
        let touched = json!({ "tags": ["winter", "mine"] });
        org.admin.post(&format!("/tickets/{ticket}/tags"), touched).await.expect(200);
    }
    for _ in 0..2 {
        let undone = org.coordinator.post(&undo(&result), json!({})).await.expect(200);
        assert_eq!(undone["run"]["undoneAt"], Value::Null, "{undone}");
        assert_eq!(undone["run"]["whyNotUndo"], Value::Null, "{undone}");
        for item in undone["items"].as_array().expect("rows") {
            assert_eq!(item["undone"], false);
            let why = item["whyNotUndone"].as_str().expect("why");
            assert!(why.starts_with("Somebody has changed it since"), "{why}");
        }
    }
    // One of them is as it was right after: now it can be put back, and that uses the run up.
    let version: i32 = before[0].get(0);
    let sql = format!(
        r#"UPDATE "MaintenanceTickets" SET "RowVersion" = {version} WHERE "Id" = '{}'"#,
        tickets[0]
    );
    app.admin().await.batch_execute(&sql).await.expect("it is as before");
    let undone = org.coordinator.post(&undo(&result), json!({})).await.expect(200);
    let run = &undone["run"];
    assert_eq!([&run["takenBack"], &run["leftAlone"]], [&json!(1), &json!(1)], "{undone}");
    assert_eq!(undone["items"][0]["undone"], true, "{undone}");
    let told = org.coordinator.post(&undo(&result), json!({})).await.expect(409);
    assert_eq!(told["detail"], "It was undone already.");
}
