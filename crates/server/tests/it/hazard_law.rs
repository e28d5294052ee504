//! Which rules bind: by what was found, by when it was learned, and for each date by itself.

use crate::hazards::{act, clock, hazards, report};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};

/// Thursday, before the second phase of Awaab's Law.
fn before_phase_2() -> Clock {
    Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment"))
}

const DAY: i64 = 24 * 60;

async fn confirmed(app: &TestApp, org: &Org, title: &str, body: Value) -> Value {
    let ticket = report(app, org, title, "").await;
    let proposed = hazards(&org.coordinator, &ticket).await.remove(0);
    act(&org.coordinator, &proposed, "confirm", body).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_that_is_found_significant_binds_by_what_it_is_and_a_missed_look_stays_missed()
{
    let app = TestApp::with_clock(before_phase_2(), |_| {}).await;
    let org = app.org("acme").await;
    let body = json!({ "class": "emergency" });
    let case = confirmed(&app, &org, "The heating has been broken for a week", body).await;
    assert_eq!((&case["hazard"], &case["statutory"]), (&json!("excess_cold"), &json!(true)));
    assert_eq!(case["nextBinds"], json!(true), "the look comes first: {case}");
    app.app.clock.advance_minutes(2 * DAY);
    let found = json!({ "stage": "InvestigationFinished", "at": "2026-11-28T08:00:00Z",
        "note": "Cold, and no danger today", "outcome": "significant_hazard",
        "supplementaryWork": false });
    let case = act(&org.coordinator, &case, "stages", found).await.expect(200);
    assert_eq!(case["statutory"], false, "the second phase had not begun: {case}");
    let look = clock(&case, "investigate_emergency");
    assert_eq!((&look["state"], &look["binds"]), (&json!("metLate"), &json!(true)), "{look}");
    assert_eq!(clock(&case, "written_summary")["binds"], true);
    assert_eq!(clock(&case, "safety_work")["binds"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guidance_is_next_and_is_not_set_by_law() {
    let app = TestApp::with_clock(before_phase_2(), |_| {}).await;
    let org = app.org("acme").await;
    let case = confirmed(&app, &org, "Sparks come out of the socket", json!({})).await;
    let found = json!({ "stage": "InvestigationFinished", "at": "2026-11-26T09:00:00Z",
        "note": "Live and loose", "outcome": "emergency_hazard", "supplementaryWork": false });
    app.app.clock.advance_minutes(60);
    let case = act(&org.coordinator, &case, "stages", found).await.expect(200);
    assert_eq!(case["nextDuty"], "safety_work_emergency_reg5", "both end at once: {case}");
    let found = json!({ "stage": "InvestigationFinished", "at": "2026-11-26T10:00:00Z",
        "note": "Live and loose", "outcome": "emergency_hazard", "supplementaryWork": false,
        "reason": "It took an hour" });
    act(&org.coordinator, &case, "stages", found).await.expect(200);
    let list = org.coordinator.get("/hazards").await.expect(200);
    let line = &list["items"][0];
    assert_eq!(
        (&line["nextDuty"], &line["statutory"], &line["nextBinds"]),
        (&json!("safety_work_emergency_guidance"), &json!(true), &json!(false))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_concern_after_the_rules_began_is_within_them() {
    let app = TestApp::with_clock(before_phase_2(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = confirmed(&app, &org, "The heating has been broken for a week", json!({})).await;
    assert_eq!((&case["statutory"], &case["nextBinds"]), (&json!(false), &json!(false)));
    let ticket = case["ticketId"].as_str().expect("an id").to_owned();
    let notes = format!("/tickets/{ticket}/notes");
    let again = json!({ "note": "She rang: still no heating" });
    staff.post(&notes, again.clone()).await.expect(200);
    assert_eq!(hazards(staff, &ticket).await.len(), 1, "the rules have not begun");
    app.app.clock.advance_minutes(5 * DAY);
    for _ in 0..2 {
        staff.post(&notes, again.clone()).await.expect(200);
    }
    let found = hazards(staff, &ticket).await;
    assert_eq!(found.len(), 2, "{found:?}");
    let new = found.iter().find(|one| one["status"] == "Proposed").expect("a proposal");
    assert_eq!(new["awareAt"], "2026-12-01T09:00:00Z");
    let new = act(staff, new, "confirm", json!({})).await.expect(200);
    assert_eq!(new["statutory"], true);
    assert_eq!(clock(&new, "investigate")["dueDate"], "2026-12-15");
    let found = hazards(staff, &ticket).await;
    let old = found.iter().find(|one| one["id"] == case["id"]).expect("the old one");
    assert_eq!(old["status"], "Closed");
    assert!(old["reason"].as_str().is_some_and(|why| why.contains("case of its own")), "{old}");
    // From here on it is one case, and the same concern proposes nothing.
    staff.post(&notes, json!({ "note": "No heating, she says again" })).await.expect(200);
    assert_eq!(hazards(staff, &ticket).await.len(), 2);
}
