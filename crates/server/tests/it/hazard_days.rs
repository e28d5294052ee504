//! Day 0 of a hazard, and whose turn a proposal is.

use crate::hazards::{act, clock, damp, hazards, monday, report};
use crate::links::merge;
use crate::support::{Client, TestApp};
use serde_json::{Value, json};

async fn lines(client: &Client, ticket: &str) -> String {
    client.get(&format!("/tickets/{ticket}")).await.expect(200)["events"].to_string()
}

fn refused(answer: &Value) -> (&Value, &Value) {
    (&answer["errors"][0]["pointer"], &answer["errors"][0]["detail"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_is_opened_by_hand_later_than_the_report_says_what_was_seen() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org, "Steps", "By the door").await;
    app.app.clock.advance_minutes(3 * 24 * 60);
    let late = json!({ "hazard": "falls", "class": "significant",
        "awareAt": "2026-12-09T09:00:00Z" });
    let path = format!("/tickets/{ticket}/hazards");
    let answer = staff.post(&path, late.clone()).await.expect(422);
    assert_eq!(refused(&answer).0, "/note");
    let mut seen = late;
    seen["note"] = json!("The surveyor saw it on his visit");
    staff.post(&path, seen).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn day_nought_is_not_moved_without_a_reason_on_record() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org, "Black mould in the bedroom", "It comes back").await;
    let case = hazards(staff, &ticket).await.remove(0);
    app.app.clock.advance_minutes(3 * 24 * 60);
    for (body, told) in [
        (
            json!({ "awareAt": "2026-12-09T09:00:00Z" }),
            "Say why it was known later than it was reported.",
        ),
        (
            json!({ "awareAt": "2025-12-07T08:00:00Z" }),
            "Say how it was known more than a year before it was reported.",
        ),
        (json!({ "nation": "Wales" }), "Say why another nation's law counts."),
        (
            json!({ "awareAt": "2026-12-09T09:00:00Z", "reason": "  " }),
            "Say why it was known later than it was reported.",
        ),
    ] {
        let answer = act(staff, &case, "confirm", body).await.expect(422);
        assert_eq!(refused(&answer), (&json!("/reason"), &json!(told)));
    }
    assert_eq!(hazards(staff, &ticket).await[0]["status"], "Proposed");
    let why = json!({ "awareAt": "2026-12-08T09:00:00Z", "reason": "The report was of a smell" });
    let case = act(staff, &case, "confirm", why).await.expect(200);
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-22");
    let told = lines(staff, &ticket).await;
    let line = "known since 8 Dec 2026 at 09:00, because The report was of a smell";
    assert!(told.contains(line), "{told}");
    let kept = app
        .admin()
        .await
        .query_one(
            r#"SELECT "NewValueJson" ->> 'reason', "NewValueJson" ->> 'wasAwareAt' FROM "AuditLogs"
               WHERE "Action" = 'hazard.confirm'"#,
            &[],
        )
        .await
        .expect("an entry");
    assert_eq!(kept.get::<_, &str>(0), "The report was of a smell");
    assert_eq!(kept.get::<_, &str>(1), "2026-12-07T09:00:00Z");

    // Earlier, or as it stands, needs none.
    let other = report(&app, &org, "Black mould in the hall", "It comes back").await;
    let case = hazards(staff, &other).await.remove(0);
    let body = json!({ "awareAt": "2026-12-01T09:00:00Z" });
    act(staff, &case, "confirm", body).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_day_nought_is_corrected_and_what_stood_stays_on_record() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id").to_owned();
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-21");
    for (body, pointer) in [
        (json!({ "awareAt": "2026-12-03T09:00:00Z", "reason": " " }), "/reason"),
        (json!({ "awareAt": "2026-12-08T09:00:00Z", "reason": "Heard later" }), "/awareAt"),
        (json!({ "awareAt": case["awareAt"], "reason": "Heard later" }), "/awareAt"),
        // Slips of the keyboard, which would be legal dates.
        (json!({ "awareAt": "0026-12-03T09:00:00Z", "reason": "Heard later" }), "/awareAt"),
        (json!({ "awareAt": "1900-11-20T00:00:00Z", "reason": "Heard later" }), "/awareAt"),
        (json!({ "awareAt": "9999-12-31T23:59:00Z", "reason": "Heard later" }), "/awareAt"),
    ] {
        let answer = act(staff, &case, "known-since", body).await.expect(422);
        assert_eq!(answer["errors"][0]["pointer"], pointer);
    }
    let right = json!({ "awareAt": "2026-12-03T09:00:00Z", "reason": "An older email was found",
        "version": case["version"] });
    let corrected = act(staff, &case, "known-since", right.clone()).await.expect(200);
    // Without a reason no date comes forward; with one it does, by the same rule.
    assert_eq!(clock(&corrected, "investigate")["dueDate"], "2026-12-17");
    let version = |case: &Value| clock(case, "investigate")["ruleVersion"].clone();
    assert_eq!(version(&corrected), version(&case));
    assert_eq!(clock(&corrected, "investigate")["proposal"], Value::Null);
    act(staff, &case, "known-since", right).await.expect(412);
    let told = lines(staff, &ticket).await;
    let line = "Hazard (damp and mould) known since 3 Dec 2026 at 09:00, was 7 Dec 2026 at 09:00, \
                because An older email was found; investigate by 17 Dec 2026, was 21 Dec 2026";
    assert!(told.contains(line), "{told}");
    let kept = app
        .admin()
        .await
        .query_one(
            r#"SELECT "OldValueJson" ->> 'awareAt', "NewValueJson" -> 'clocks' -> 0 ->> 'was'
               FROM "AuditLogs" WHERE "Action" = 'hazard.known-since'"#,
            &[],
        )
        .await
        .expect("an entry");
    assert_eq!(kept.get::<_, &str>(0), "2026-12-07T09:00:00Z");
    assert_eq!(kept.get::<_, &str>(1), "2026-12-21");
    // What was done about it shows that it was known by then.
    let done = json!({ "stage": "AccessAttempted", "at": "2026-12-04T09:00:00Z", "note": "Rang" });
    let case = act(staff, &corrected, "stages", done).await.expect(200);
    let body = json!({ "awareAt": "2026-12-05T09:00:00Z", "reason": "Heard later" });
    let answer = act(staff, &case, "known-since", body).await.expect(422);
    assert!(refused(&answer).1.to_string().contains("Something was done"), "{answer}");
}

/// Whose turn a ticket is, and what they have to do.
pub async fn turn(client: &Client, ticket: &str) -> (String, String) {
    let page = client.get(&format!("/tickets/{ticket}")).await.expect(200);
    let turn = &page["ticket"]["turn"];
    let text = |name: &str| turn[name].as_str().expect("words").to_owned();
    (text("of"), text("act"))
}

/// The same to compare with.
pub fn says((of, act): &(String, String)) -> (&str, &str) {
    (of, act)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposed_hazard_is_somebodys_turn_until_it_is_decided() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org, "Black mould in the bedroom", "It comes back").await;
    // What nobody has answered is triaged first, and then the hazard is decided.
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "triage"));
    let path = format!("/tickets/{ticket}");
    staff
        .post(&format!("{path}/triage"), json!({ "category": "DampMould", "priority": "Urgent" }))
        .await
        .expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "decide"));
    let page = staff.get(&path).await.expect(200);
    assert_eq!(page["next"]["text"], "Decide the hazard: confirm or refuse it");
    // A hold changes nothing about it; once it is decided, the hold is what it waits for.
    let hold = json!({ "reason": "AwaitingResident" });
    staff.post(&format!("{path}/hold"), hold).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "decide"));
    let case = hazards(staff, &ticket).await.remove(0);
    act(staff, &case, "refuse", json!({ "reason": "It is soap" })).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("resident", "answer"));
    staff.delete(&format!("{path}/hold")).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "raise"));
    // Two words of two hazards: until both are decided.
    let note = json!({ "note": "There is mould behind the bath, and rats in the kitchen" });
    staff.post(&format!("{path}/notes"), note).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "decide"));
    let found = hazards(staff, &ticket).await;
    assert_eq!(found.len(), 3, "{found:?}");
    act(staff, &found[1], "confirm", json!({})).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "decide"));
    act(staff, &found[2], "refuse", json!({ "reason": "One mouse" })).await.expect(200);
    assert_eq!(says(&turn(staff, &ticket).await), ("staff", "raise"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finished_repair_whose_hazard_is_proposed_is_found_and_decided() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    for status in ["Completed", "Closed", "Cancelled"] {
        let ticket = report(&app, &org, "A tap drips", "Slowly").await;
        app.admin()
            .await
            .batch_execute(&format!(
                r#"UPDATE "MaintenanceTickets" SET "Status" = '{status}', "TurnOf" = 'nobody',
                       "TurnAct" = 'nothing', "CompletedAt" = now() WHERE "Id" = '{ticket}'"#
            ))
            .await
            .expect("a finished repair");
        let note = json!({ "note": format!("Resident says there is mould ({status})") });
        staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
        assert_eq!(says(&turn(staff, &ticket).await), ("staff", "decide"), "{status}");
        let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
        assert_eq!(page["next"]["text"], "Decide the hazard: confirm or refuse it", "{status}");
        let list = staff.get("/hazards").await.expect(200)["items"].to_string();
        assert!(list.contains(&ticket), "{status}: {list}");
        let mine = staff.get("/tickets?turn=staff").await.expect(200)["items"].to_string();
        assert!(mine.contains(&ticket), "{status}: {mine}");
        let case = hazards(staff, &ticket).await.remove(0);
        act(staff, &case, "refuse", json!({ "reason": "It is soap" })).await.expect(200);
        let over = if status == "Completed" { ("staff", "close") } else { ("nobody", "nothing") };
        assert_eq!(says(&turn(staff, &ticket).await), over, "{status}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_set_aside_beyond_its_legal_date() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id");
    let path = format!("/tickets/{ticket}/deferral");
    let told = staff.post(&path, json!({ "untilOn": "2026-12-22" })).await.expect(422);
    let says = "By law it is due on 21 December 2026: set it aside until a day before.";
    assert_eq!(refused(&told), (&json!("/untilOn"), &json!(says)));
    staff.post(&path, json!({ "untilOn": "2026-12-21" })).await.expect(200);
}

async fn set_aside(staff: &Client, ticket: &str, until: &str) {
    let body = json!({ "untilOn": until });
    staff.post(&format!("/tickets/{ticket}/deferral"), body).await.expect(200);
}

/// Until when it is set aside, and its newest line about coming back.
async fn waits(staff: &Client, ticket: &str) -> (Value, Option<String>) {
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    let events = page["events"].as_array().expect("events");
    let back = events.iter().find(|event| event["type"] == "TicketReturned");
    (
        page["ticket"]["deferredUntil"].clone(),
        back.map(|event| event["text"].as_str().unwrap_or_default().into()),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_hazard_brings_a_ticket_back_that_is_set_aside_beyond_its_legal_date() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    for (until, back) in [("2026-12-21", false), ("2027-01-04", true)] {
        let ticket = report(&app, &org, "Black mould in the bedroom", "It comes back").await;
        set_aside(staff, &ticket, until).await;
        let case = hazards(staff, &ticket).await.remove(0);
        act(staff, &case, "confirm", json!({})).await.expect(200);
        let says = "Back from being set aside until 4 Jan 2027: by law it is due on 21 Dec 2026";
        let (left, line) = waits(staff, &ticket).await;
        assert_eq!(left, if back { Value::Null } else { json!(until) });
        assert_eq!(line.as_deref(), back.then_some(says), "{until}");
    }
    let alerts = app
        .admin()
        .await
        .query(
            r#"SELECT DISTINCT "Title" FROM "Notifications" WHERE "Type" = 'TicketReturned'"#,
            &[],
        )
        .await
        .expect("alerts");
    let title: &str = alerts.first().expect("one").get(0);
    assert!(title.ends_with("is back: by law it is due on 21 December 2026"), "{title}");
    assert_eq!(alerts.len(), 1);
    let kept = r#"SELECT "OldValueJson" ->> 'deferredUntil', "NewValueJson" ->> 'byLaw'
        FROM "AuditLogs" WHERE "Action" = 'ticket.return'"#;
    let kept = app.admin().await.query_one(kept, &[]).await.expect("an entry");
    assert_eq!((kept.get(0), kept.get(1)), ("2027-01-04", "2026-12-21"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_brings_a_legal_date_before_the_day_brings_the_ticket_back() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let aside = async |title: &str, until: &str| {
        let ticket = report(&app, &org, title, "By the door").await;
        set_aside(staff, &ticket, until).await;
        ticket
    };
    let gone = Value::Null;

    // A case that is opened by hand.
    let ticket = aside("Steps", "2027-01-04").await;
    let falls = json!({ "hazard": "falls", "class": "significant" });
    staff.post(&format!("/tickets/{ticket}/hazards"), falls).await.expect(201);
    assert_eq!(waits(staff, &ticket).await.0, gone);

    // An earlier day 0.
    let case = damp(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id");
    set_aside(staff, ticket, "2026-12-21").await;
    let earlier = json!({ "awareAt": "2026-12-03T09:00:00Z", "reason": "An older email" });
    act(staff, &case, "known-since", earlier).await.expect(200);
    let (left, line) = waits(staff, ticket).await;
    assert_eq!(left, gone);
    assert!(line.is_some_and(|line| line.contains("by law it is due on")));

    // The clocks that an investigation starts.
    let case = damp(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id");
    set_aside(staff, ticket, "2026-12-21").await;
    let found = json!({ "stage": "InvestigationFinished", "at": "2026-12-07T09:00:00Z",
        "note": "Mould behind the bed", "outcome": "significant_hazard", "supplementaryWork": true });
    act(staff, &case, "stages", found).await.expect(200);
    let (left, line) = waits(staff, ticket).await;
    assert_eq!((left, line.is_some()), (gone.clone(), true));

    // The case of a ticket that is merged into it.
    let kept = aside("A slow tap", "2027-01-04").await;
    let case = damp(&app, &org).await;
    merge(&org, &kept, case["ticketId"].as_str().expect("an id"), 201).await;
    let (left, line) = waits(staff, &kept).await;
    assert_eq!((left, line.is_some()), (gone, true));
}
