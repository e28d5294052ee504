//! How tickets hang together: links, and two made one.

use crate::home;
use crate::main_line::{raise, report};
use crate::pictures;
use crate::support::{Org, TestApp};
use maintainuk_domain::ids::UnitId;
use serde_json::{Value, json};

async fn read(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)
}

async fn link(org: &Org, from: &str, role: &str, to: &str, status: u16) -> Value {
    let body = json!({ "role": role, "ticketId": to });
    org.coordinator.post(&format!("/tickets/{from}/links"), body).await.expect(status)
}

async fn links(org: &Org, ticket: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{ticket}/links")).await.expect(200)
}

fn version(page: &Value) -> i64 {
    page["ticket"]["version"].as_i64().expect("a version")
}

pub async fn merge(org: &Org, kept: &str, other: &str, status: u16) -> Value {
    let (mine, theirs) = (read(org, kept).await, read(org, other).await);
    let body =
        json!({ "ticketId": other, "version": version(&mine), "otherVersion": version(&theirs) });
    org.coordinator.post(&format!("/tickets/{kept}/merge"), body).await.expect(status)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_seen_from_both_sides_once_and_can_be_taken_away() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (leak, plaster) = (report(&app, &org).await, report(&app, &org).await);
    link(&org, &leak, "Child", &plaster, 200).await;
    let (up, down) = (links(&org, &plaster).await, links(&org, &leak).await);
    assert_eq!(
        (&down["items"][0]["role"], &up["items"][0]["role"]),
        (&json!("Child"), &json!("Parent"))
    );
    assert_eq!(up["items"][0]["ticketId"], json!(leak));
    link(&org, &plaster, "Parent", &leak, 409).await;
    let told = link(&org, &leak, "Related", &leak, 422).await;
    assert_eq!(told["errors"][0]["pointer"], "/ticketId");
    let events = read(&org, &leak).await["events"][0]["text"].clone();
    assert_eq!(events, "Has as a part TKT-000002");
    let theirs =
        org.tenant.get(&format!("/tickets/{leak}")).await.expect(200)["events"].to_string();
    assert!(!theirs.contains("TKT-000002"), "{theirs}");

    // Two levels: a part has no parts, and no second whole.
    let third = report(&app, &org).await;
    link(&org, &plaster, "Child", &third, 409).await;
    link(&org, &third, "Child", &plaster, 409).await;
    link(&org, &third, "Child", &leak, 409).await;
    link(&org, &plaster, "DuplicateOf", &third, 200).await;

    let id = up["items"][0]["id"].as_str().expect("an id");
    org.coordinator.delete(&format!("/ticket-links/{id}")).await.expect(200);
    org.coordinator.delete(&format!("/ticket-links/{id}")).await.expect(404);
    assert_eq!(links(&org, &leak).await["items"], json!([]));
    link(&org, &leak, "Child", &plaster, 200).await;
    org.viewer.get(&format!("/tickets/{leak}/links")).await.expect(200);
    org.tenant.get(&format!("/tickets/{leak}/links")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_closes_only_after_its_parts() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (whole, part) = (report(&app, &org).await, report(&app, &org).await);
    link(&org, &whole, "Child", &part, 200).await;
    let sql = format!(
        r#"UPDATE "MaintenanceTickets" SET "Status" = 'Completed', "CompletedAt" = now() WHERE "Id" = '{whole}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("a completed ticket");
    let path = format!("/tickets/{whole}/transitions");
    let page = read(&org, &whole).await;
    let moves = page["moves"].as_array().expect("moves").iter();
    let close = moves.clone().find(|one| one["to"] == "Closed").expect("the move");
    assert_eq!(close["allowed"], false);
    assert!(close["why"].to_string().contains("parts that are open"), "{close}");
    assert!(page["closing"]["whyNot"].to_string().contains("parts that are open"), "{page}");
    let told = org.coordinator.post(&path, json!({ "to": "Closed" })).await.expect(409);
    assert!(told.to_string().contains("parts that are open"), "{told}");
    let end = json!({ "to": "Cancelled", "code": "NotOurs" });
    org.coordinator.post(&format!("/tickets/{part}/transitions"), end).await.expect(200);
    let told = org.coordinator.post(&path, json!({ "to": "Closed" })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/code", "an end has a code: {told}");
    org.coordinator.post(&path, json!({ "to": "Closed", "code": "Fixed" })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_is_not_cancelled_over_its_open_parts() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (whole, part) = (report(&app, &org).await, report(&app, &org).await);
    let link = json!({ "role": "Child", "ticketId": part });
    org.coordinator.post(&format!("/tickets/{whole}/links"), link).await.expect(200);
    let path = format!("/tickets/{whole}/transitions");
    let page = read(&org, &whole).await;
    let moves = page["moves"].as_array().expect("moves").iter();
    let cancel = moves.clone().find(|one| one["to"] == "Cancelled").expect("the move");
    assert_eq!(cancel["allowed"], false, "{cancel}");
    let end = json!({ "to": "Cancelled", "code": "NotOurs" });
    let told = org.coordinator.post(&path, end.clone()).await.expect(409);
    assert!(told.to_string().contains("parts that are open"), "{told}");
    assert_eq!(read(&org, &part).await["ticket"]["status"], "New");
    org.coordinator.post(&format!("/tickets/{part}/transitions"), end.clone()).await.expect(200);
    org.coordinator.post(&path, end).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_of_two_that_are_merged_one_has_everything_and_the_other_says_where_it_is() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (kept, other, part) =
        (report(&app, &org).await, report(&app, &org).await, report(&app, &org).await);
    let order = raise(&org, &other).await;
    let jpeg = pictures::jpeg(64, 48);
    let files = [("a.jpg", "image/jpeg", jpeg.as_slice())];
    org.coordinator.upload(&format!("/tickets/{other}/attachments"), &files).await.expect(201);
    let sql = format!(
        r#"INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds")
           VALUES (gen_random_uuid(), '{0}', '{1}', '[]');
           INSERT INTO "Messages" ("Id", "OrgId", "ConversationId", "Channel", "Body", "Status")
           SELECT gen_random_uuid(), '{0}', c."Id", 'Email', 'It drips', 'Sent' FROM "Conversations" c
           WHERE c."TicketId" = '{1}'"#,
        org.id, other
    );
    app.admin().await.batch_execute(&sql).await.expect("a message");
    link(&org, &other, "Child", &part, 200).await;

    let path = format!("/tickets/{kept}/merge-preview?ticketId={other}");
    let seen = org.coordinator.get(&path).await.expect(200);
    assert_eq!(
        [&seen["workOrders"], &seen["attachments"], &seen["messages"], &seen["parts"]],
        [&json!(1), &json!(1), &json!(1), &json!(1)]
    );
    assert_eq!(
        (&seen["whyNot"], &seen["warnings"][0]),
        (&Value::Null, &json!("They are at different homes."))
    );
    let stale = json!({ "ticketId": other, "version": 9, "otherVersion": 9 });
    org.coordinator.post(&format!("/tickets/{kept}/merge"), stale).await.expect(412);

    let done = merge(&org, &kept, &other, 201).await;
    let page = read(&org, &kept).await;
    assert_eq!(page["workOrders"][0]["id"], json!(order));
    assert_eq!(page["ticket"]["status"], "Assigned", "it has the other's job");
    assert_eq!(page["attachments"].as_array().map(Vec::len), Some(1));
    assert_eq!(page["ticket"]["photoCount"], 1);
    assert_eq!(page["messages"][0]["body"], "It drips");
    assert_eq!(links(&org, &part).await["items"][0]["ticketId"], json!(kept), "parts point to it");
    let gone = read(&org, &other).await;
    assert_eq!(gone["mergedInto"]["number"], "TKT-000001");
    assert_eq!(
        (&gone["ticket"]["status"], &gone["ticket"]["endReason"]),
        (&json!("Cancelled"), &json!("Duplicate"))
    );
    assert_eq!(gone["workOrders"], json!([]));
    org.contractor.get(&format!("/tickets/{kept}")).await.expect(200);

    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    let undone = org.coordinator.post(&undo, Value::Null).await.expect(200);
    assert!(undone["undoneAt"].is_string());
    org.coordinator.post(&undo, Value::Null).await.expect(409);
    let back = read(&org, &other).await;
    assert_eq!(
        (&back["ticket"]["status"], &back["mergedInto"]),
        (&json!("Assigned"), &Value::Null)
    );
    assert_eq!(back["workOrders"][0]["id"], json!(order));
    assert_eq!(back["ticket"]["photoCount"], 1);
    assert_eq!(back["messages"][0]["body"], "It drips");
    let page = read(&org, &kept).await;
    assert_eq!(
        (&page["ticket"]["status"], &page["ticket"]["photoCount"]),
        (&json!("New"), &json!(0))
    );
    assert_eq!(page["workOrders"], json!([]));
    assert_eq!(links(&org, &part).await["items"][0]["ticketId"], json!(other));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_finished_or_clashes_is_not_merged_and_a_day_later_nothing_is_undone() {
    let app = TestApp::with_clock(
        maintainuk::clock::Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment")),
        |_| {},
    )
    .await;
    let org = app.org("acme").await;
    let kept = report(&app, &org).await;
    app.app.clock.advance_minutes(1);
    let other = report(&app, &org).await;
    let case = json!({ "hazard": "falls", "class": "significant", "note": "Loose tread" });
    let mut cases = Vec::new();
    for ticket in [&kept, &other] {
        cases.push(
            org.coordinator.post(&format!("/tickets/{ticket}/hazards"), case.clone()).await.id(201),
        );
    }
    // Of both the one is to be ended that was known later, so that no date becomes a later one.
    let why = |number: &Value| {
        let number = number.as_str().expect("a number");
        format!(
            "Both have a hazard case of the same kind (falls): end that of {number} first. The dates of \
             the other one go on."
        )
    };
    let seen = async |kept: &str, other: &str| {
        let path = format!("/tickets/{kept}/merge-preview?ticketId={other}");
        org.coordinator.get(&path).await.expect(200)
    };
    let late = read(&org, &other).await["ticket"]["number"].clone();
    for (kept, other) in [(&kept, &other), (&other, &kept)] {
        let told = merge(&org, kept, other, 409).await;
        assert_eq!(told["detail"], why(&late), "{told}");
        let seen = seen(kept, other).await;
        assert_eq!(seen["whyNot"], told["detail"], "{seen}");
        let first = &seen["endsFirst"];
        assert_eq!((&first["hazardId"], &first["number"]), (&json!(cases[1]), &late));
    }
    let end = json!({ "reason": "No tread" });
    org.coordinator.post(&format!("/hazards/{}/close", cases[1]), end).await.expect(200);
    let done = merge(&org, &kept, &other, 201).await;
    merge(&org, &kept, &other, 409).await;
    app.app.clock.advance_minutes(24 * 60);
    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    let told = org.coordinator.post(&undo, Value::Null).await.expect(409);
    assert!(told.to_string().contains("24 hours"), "{told}");
}

/// A report at a home; its id.
async fn at(org: &Org, unit: UnitId, title: &str) -> String {
    let body = json!({
        "unitId": unit, "title": title, "category": "Heating", "priority": "Routine",
        "reportedByContactId": org.resident_id, "reportedVia": "Phone",
    });
    let page = org.coordinator.post("/tickets", body).await.expect(201);
    page["ticket"]["id"].as_str().expect("an id").to_owned()
}

fn dates(page: &Value) -> Vec<Value> {
    page["ticket"]["clocks"]
        .as_array()
        .expect("clocks")
        .iter()
        .map(|clock| json!([clock["promised"], clock["due"]]))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_merged_is_as_urgent_as_the_more_urgent_of_the_two_and_an_undo_gives_it_back() {
    let app = TestApp::with_clock(
        maintainuk::clock::Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment")),
        |_| {},
    )
    .await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let radiator = at(&org, unit, "Radiator cold in lounge").await;
    app.app.clock.advance_minutes(60);
    let gas = at(&org, unit, "Smell of gas by the boiler, radiator cold").await;
    let (mine, theirs) = (read(&org, &radiator).await, read(&org, &gas).await);
    assert_eq!(theirs["ticket"]["priority"], "Emergency");

    let path = format!("/tickets/{radiator}/merge-preview?ticketId={gas}");
    let seen = org.coordinator.get(&path).await.expect(200);
    let told = seen["warnings"].to_string();
    assert!(told.contains("TKT-000001 takes over how urgent TKT-000002 is"), "{told}");
    assert!(told.contains("Emergency (gas smell)"), "{told}");

    // While it is on hold, its clocks would stop those of the emergency.
    let hold = json!({ "reason": "AwaitingParts", "untilOn": "2026-12-10", "note": "A valve" });
    org.coordinator.post(&format!("/tickets/{radiator}/hold"), hold).await.expect(200);
    let told = merge(&org, &radiator, &gas, 409).await;
    assert!(told.to_string().contains("is on hold"), "{told}");
    org.coordinator.delete(&format!("/tickets/{radiator}/hold")).await.expect(200);

    let done = merge(&org, &radiator, &gas, 201).await;
    let kept = read(&org, &radiator).await;
    assert_eq!(kept["ticket"]["priority"], "Emergency");
    assert_eq!(kept["ticket"]["emergency"]["rule"], "GasSmell");
    assert_eq!(dates(&kept), dates(&theirs), "the earlier dates");
    let lines = kept["events"].to_string();
    assert!(lines.contains("priority Routine → Emergency"), "{lines}");
    assert!(lines.contains("As urgent as TKT-000002, which was merged into it"), "{lines}");

    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    org.coordinator.post(&undo, Value::Null).await.expect(200);
    let back = read(&org, &radiator).await;
    assert_eq!(back["ticket"]["priority"], "Routine");
    assert_eq!(back["ticket"]["emergency"], Value::Null);
    assert_eq!(dates(&back), dates(&mine));
    assert_eq!(dates(&read(&org, &gas).await), dates(&theirs));

    // What somebody changes after a merge stays as they said.
    let done = merge(&org, &radiator, &gas, 201).await;
    let now = version(&read(&org, &radiator).await);
    let lower = json!({ "priority": "Urgent", "reason": "The engineer made it safe" });
    org.coordinator.patch(&format!("/tickets/{radiator}"), now, lower).await.expect(200);
    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    org.coordinator.post(&undo, Value::Null).await.expect(200);
    assert_eq!(read(&org, &radiator).await["ticket"]["priority"], "Urgent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_into_the_more_urgent_changes_nothing_of_it_and_dates_only_come_nearer() {
    let app = TestApp::with_clock(
        maintainuk::clock::Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment")),
        |_| {},
    )
    .await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let first = at(&org, unit, "Radiator cold in lounge").await;
    app.app.clock.advance_minutes(24 * 60);
    let second = at(&org, unit, "Radiator still cold").await;
    let (older, newer) = (read(&org, &first).await, read(&org, &second).await);
    assert_ne!(dates(&older), dates(&newer));
    merge(&org, &second, &first, 201).await;
    let kept = read(&org, &second).await;
    assert_eq!(dates(&kept), dates(&older), "the promise of the first report stands");

    let gas = at(&org, unit, "Smell of gas by the boiler").await;
    let seen = org
        .coordinator
        .get(&format!("/tickets/{gas}/merge-preview?ticketId={second}"))
        .await
        .expect(200);
    let before = read(&org, &gas).await;
    assert_eq!(seen["warnings"], json!([]));
    merge(&org, &gas, &second, 201).await;
    let after = read(&org, &gas).await;
    assert_eq!(
        (dates(&after), &after["ticket"]["priority"]),
        (dates(&before), &json!("Emergency"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_on_a_merged_ticket_is_read_on_the_one_that_goes_on() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (kept, other) = (report(&app, &org).await, report(&app, &org).await);
    let note = json!({ "note": "Rang twice, nobody in" });
    org.coordinator.post(&format!("/tickets/{other}/notes"), note.clone()).await.expect(200);
    let done = merge(&org, &kept, &other, 201).await;
    let said = async |client: &crate::support::Client| -> Vec<String> {
        let list = client.get(&format!("/tickets/{kept}/events?limit=50")).await.expect(200);
        let lines = list["items"].as_array().expect("events").iter();
        let notes = lines.filter(|line| line["type"] == "NoteAdded");
        notes.map(|line| line["text"].as_str().expect("a text").to_owned()).collect()
    };
    let lines = said(&org.coordinator).await;
    assert!(lines.contains(&"TKT-000002: Rang twice, nobody in".to_owned()), "{lines:?}");
    let title = read(&org, &other).await["ticket"]["title"].as_str().expect("a title").to_owned();
    assert!(
        lines.iter().any(|line| line.starts_with(&format!("TKT-000002: {title}"))),
        "{lines:?}"
    );
    // A note there would be read by nobody.
    let told = org.coordinator.post(&format!("/tickets/{other}/notes"), note).await.expect(409);
    assert_eq!(told["detail"], "TKT-000002 was merged into TKT-000001: write there.");

    // Undone and merged again, nothing is told twice.
    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    org.coordinator.post(&undo, Value::Null).await.expect(200);
    merge(&org, &kept, &other, 201).await;
    assert_eq!(said(&org.coordinator).await.len(), lines.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undone_merge_leaves_whose_turn_it_was_and_since_when() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (kept, other) = (report(&app, &org).await, report(&app, &org).await);
    raise(&org, &other).await;
    let marks = async || {
        let sql = r#"SELECT "RespondedAt"::text, "TurnOf", "TurnAct", "TurnSince"::text
            FROM "MaintenanceTickets" WHERE "OrgId" = $1 ORDER BY "TicketNumber""#;
        let rows = app.admin().await.query(sql, &[&org.id.as_uuid()]).await.expect(sql);
        let text = |row: &tokio_postgres::Row, at: usize| row.get::<_, Option<String>>(at);
        rows.iter()
            .map(|row| (0..4).map(|at| text(row, at)).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let before = marks().await;
    let done = merge(&org, &kept, &other, 201).await;
    assert_ne!(marks().await, before);
    let undo = format!("/ticket-merges/{}/undo", done["id"].as_str().expect("an id"));
    org.coordinator.post(&undo, Value::Null).await.expect(200);
    assert_eq!(marks().await, before);
}
