//! By which version of the service policy something was decided.

use crate::closing::{completed, day};
use crate::main_line::{raise, report, step, visit};
use crate::rates::usual;
use crate::support::{Org, TestApp};
use crate::variations::{ask, decide, limits, pricing};
use maintainuk::clock::Clock;
use maintainuk::record::{Decided, EventType, decided};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The versions on the lines of each kind; -1 where a line has none.
async fn versions(app: &TestApp) -> BTreeMap<String, Vec<i64>> {
    let sql = r#"SELECT "EventType", array_agg(DISTINCT COALESCE(
            ("DataJson" ->> 'policyVersion')::bigint, -1)) FROM "TicketTimelineEvents" GROUP BY 1"#;
    let rows = app.admin().await.query(sql, &[]).await.expect("lines");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

/// A repair from its report to its second report, with all that the policy decides on the way but
/// prices; first by the policy that is built in, then by version 1.
async fn course(org: &Org, app: &TestApp) -> String {
    let staff = &org.coordinator;
    let ticket = report(app, org).await;
    let path = format!("/tickets/{ticket}");
    let triage = json!({ "category": "Plumbing", "priority": "Routine" });
    staff.post(&format!("{path}/triage"), triage).await.expect(200);
    limits(org, json!("100.00"), json!("0.00"), json!("500.00")).await;
    let hold = json!({ "reason": "AwaitingParts", "note": "Valve ordered" });
    staff.post(&format!("{path}/hold"), hold).await.expect(200);
    staff.delete(&format!("{path}/hold")).await.expect(200);
    let urgent = json!({ "priority": "Urgent", "reason": "It drips on a socket" });
    let version = staff.get(&path).await.expect(200)["ticket"]["version"].as_i64().expect("one");
    staff.patch(&path, version, urgent).await.expect(200);
    // One that nobody looks at, and a day on which nobody works.
    report(app, org).await;
    let holiday = json!({ "nation": "England", "day": "2026-11-25", "name": "Proclaimed" });
    org.admin.post("/bank-holidays", holiday).await.expect(201);
    app.run_jobs().await;
    let done = completed(app, org, true).await;
    for _ in 0..16 {
        app.app.clock.advance_minutes(24 * 60);
        day(app).await;
    }
    let again = json!({ "to": "New", "reason": "It leaks again" });
    staff.post(&format!("/tickets/{done}/transitions"), again).await.expect(200);
    ticket
}

/// Prices that count at once, wait, are approved and are rejected.
async fn prices(app: &TestApp, org: &Org) -> Value {
    usual(org).await;
    limits(org, json!("100.00"), json!("0.00"), json!("500.00")).await;
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    ask(&org.coordinator, org, &order, &[("PLU-1", "1")], Value::Null).await.expect(200);
    step(&org.coordinator, &order, visit()).await;
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    for (what, body) in [("approve", json!({})), ("reject", json!({ "reason": "Not needed" }))] {
        // The limits were set anew since the last one was asked for.
        let why = json!("Corroded further in");
        ask(&org.contractor, org, &order, &[("PLU-2", "2")], why).await.expect(200);
        let limit = if what == "approve" { "600.00" } else { "700.00" };
        limits(org, json!("100.00"), json!("0.00"), json!(limit)).await;
        let waiting = pricing(&org.admin, &order).await;
        decide(&org.admin, &waiting, what, body).await.expect(200);
    }
    pricing(&org.admin, &order).await["variations"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_what_the_policy_decides_says_by_which_version() {
    let friday = Clock::fixed("2026-11-20T10:00:00Z".parse().expect("a moment"));
    let app = TestApp::with_clock(friday, |_| {}).await;
    let org = app.org("acme").await;
    let ticket = course(&org, &app).await;
    let mut seen = versions(&app).await;
    assert_eq!(seen["TicketReported"], [0, 1], "{seen:?}");
    // Its clocks were counted by the one that was built in, and then by what was in force.
    assert_eq!((&seen["TicketHeld"], &seen["TicketUpdated"]), (&vec![0], &vec![1]));
    assert_eq!(seen["TicketClosed"], [1]);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let line = |page: &Value, kind: &str| {
        let events = page["events"].as_array().expect("events").clone();
        events.into_iter().find(|event| event["type"] == kind).expect("a line")
    };
    assert_eq!(line(&page, "TicketTriaged")["policyVersion"], 0);
    assert_eq!(line(&page, "ServiceClockMissed")["policyVersion"], 1);
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(line(&theirs, "TicketReported")["policyVersion"], Value::Null);

    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let changes = prices(&app, &org).await;
    let stamps: Vec<_> = changes.as_array().expect("changes").iter().collect();
    let stamps: Vec<_> =
        stamps.iter().map(|one| (&one["policyVersion"], &one["decidedPolicyVersion"])).collect();
    // Newest first: rejected by the third version, approved by the second, at once by the first.
    let version = |number: i64| json!(number);
    assert_eq!(
        stamps,
        [(&version(2), &version(3)), (&version(1), &version(2)), (&version(1), &Value::Null)]
    );
    seen.extend(versions(&app).await);
    for &kind in EventType::ALL {
        // Nothing of the product approves or rejects a quote yet.
        let unheard = matches!(kind, EventType::QuoteApproved | EventType::QuoteRejected);
        if decided(kind) == Decided::Always && !unheard {
            let versions = seen.get(kind.as_str()).unwrap_or_else(|| panic!("{kind} was not seen"));
            assert!(!versions.contains(&-1), "{kind}: {versions:?}");
        } else if decided(kind) == Decided::Never {
            let none = seen.get(kind.as_str()).is_none_or(|versions| *versions == [-1]);
            assert!(none, "{kind} carries a version");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_a_tried_policy_says_which_decisions_would_have_come_out_otherwise() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let done = completed(&app, &org, true).await;
    prices(&app, &org).await;
    let sql = r#"UPDATE "MaintenanceTickets" SET "CompletedAt" = now() - interval '9 days'
        WHERE "Status" = 'Completed'"#;
    app.admin().await.batch_execute(sql).await.expect("some days ago");
    let mut rules = org.admin.get("/policy").await.expect(200)["rules"].clone();
    rules["approvalLimitGbp"] = json!("40.00");
    rules["extraWorkLimitGbp"] = json!("50.00");
    rules["approverLimitGbp"] = json!("10.00");
    rules["autoCloseDays"] = json!(7);
    let body = json!({ "rules": rules });
    let told =
        org.admin.post("/policy/preview", body.clone()).await.expect(200)["decisions"].clone();
    let of = |value: &str| {
        let mut all = told.as_array().expect("values").iter();
        all.find(|tried| tried["value"] == value).unwrap_or_else(|| panic!("{value}: {told}"))
    };
    assert_eq!(told.as_array().map(Vec::len), Some(4), "what is the same is left out: {told}");
    let comes = |value: &str| (&of(value)["decisions"], &of(value)["outcomes"]);
    let one = |otherwise: &str, count: i64| json!([{ "otherwise": otherwise, "count": count }]);
    assert_eq!(comes("approvalLimit"), (&json!(1), &one("wouldWait", 1)));
    assert_eq!(of("approvalLimit")["examples"][0]["words"], "£50.17 on WO-000002");
    assert_eq!(comes("extraWorkLimit"), (&json!(2), &one("wouldCount", 2)));
    // An administrator approved it, as would be needed.
    assert_eq!(comes("approverLimit"), (&json!(1), &json!([])));
    assert_eq!(comes("autoCloseDays"), (&json!(1), &one("wouldBeClosed", 1)));
    assert_eq!(of("autoCloseDays")["examples"][0]["ticketId"], json!(done));
    // Nothing was written, another organisation has no decisions, and it comes to the same again.
    let again = org.admin.post("/policy/preview", body.clone()).await.expect(200);
    assert_eq!(again["decisions"], told);
    let other = app.org("other").await;
    let theirs = other.admin.post("/policy/preview", body).await.expect(200)["decisions"].clone();
    assert!(theirs.as_array().expect("values").iter().all(|tried| tried["decisions"] == 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn e8_an_emergency_spends_up_to_its_cap_at_once_and_those_who_approve_are_told() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, json!("10.00"), json!("0.00"), json!("500.00")).await;
    let now = org.admin.get("/policy").await.expect(200);
    let mut rules = now["rules"].clone();
    rules["emergencySpendGbp"] = json!("100.00");
    let body = json!({ "version": now["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let tap = [("PLU-1", "1")];
    // A routine repair waits like before.
    ask(&org.coordinator, &org, &order, &tap, Value::Null).await.expect(200);
    let waiting = pricing(&org.admin, &order).await;
    decide(&org.admin, &waiting, "reject", json!({ "reason": "Not yet" })).await.expect(200);
    let path = format!("/tickets/{ticket}");
    let version = org.coordinator.get(&path).await.expect(200)["ticket"]["version"].as_i64();
    let danger = json!({ "priority": "Emergency", "reason": "Water near the fuse box" });
    org.coordinator.patch(&path, version.expect("one"), danger).await.expect(200);
    let priced = ask(&org.coordinator, &org, &order, &tap, Value::Null).await.expect(200);
    assert_eq!((&priced["netGbp"], &priced["waiting"]), (&json!("50.17"), &Value::Null));
    let page = org.coordinator.get(&path).await.expect(200);
    let line = page["events"][0]["text"].as_str().expect("a line");
    assert!(line.contains("at once, as the spend of an emergency"), "{line}");
    assert_eq!(page["events"][0]["policyVersion"], 2);
    let sql =
        r#"SELECT "Title" FROM "Notifications" WHERE "Type" = 'EmergencySpend' AND "UserId" = $1"#;
    let bell = app.admin().await.query(sql, &[&org.admin.user]).await.expect("alerts");
    let titles: Vec<String> = bell.iter().map(|row| row.get(0)).collect();
    assert_eq!(titles, ["£50.17 counts at once on WO-000001: it is an emergency"]);
    // Above the cap it waits.
    let more = [("PLU-1", "1")];
    let waits = ask(&org.coordinator, &org, &order, &more, json!("More")).await.expect(200);
    assert_ne!(waits["waiting"], Value::Null, "{waits}");
}
