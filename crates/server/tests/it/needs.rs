//! What a home needs of every visit, held against every way to set one; and visits after a clock.

use crate::diary::{free, slot};
use crate::main_line::{raise, report};
use crate::support::{Answer, Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BEGAN: LazyLock<Instant> = LazyLock::new(|| Clock::system().now());

fn soon(hours: i64) -> Instant {
    BEGAN.plus_hours(hours)
}

fn at(from: i64) -> Value {
    json!({ "startAt": soon(from), "endAt": soon(from + 1) })
}

fn agreed(from: i64, also: &Value) -> Value {
    with(&with(&at(from), &json!({ "agreed": true })), also)
}

fn with(body: &Value, also: &Value) -> Value {
    let mut body = body.clone();
    let fields = body.as_object_mut().expect("an object");
    fields.extend(also.as_object().expect("an object").clone());
    body
}

/// Every field that is wrong, with what is said of it.
#[track_caller]
fn wrong(answer: Answer) -> Vec<(String, String)> {
    let body = answer.expect(422);
    let text = |one: &Value, name: &str| one[name].as_str().expect("words").to_owned();
    let errors = body["errors"].as_array().expect("errors").iter();
    errors.map(|one| (text(one, "pointer"), text(one, "detail"))).collect()
}

#[track_caller]
fn pointers(answer: Answer) -> Vec<String> {
    wrong(answer).into_iter().map(|(pointer, _)| pointer).collect()
}

/// A ticket of the resident, an order of the firm, and what the resident needs.
async fn needing(app: &TestApp, org: &Org, needs: &Value) -> (String, String, String) {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    let day = london_date(*BEGAN).saturating_add(jiff::Span::new().days(90));
    let alert = json!({ "contactId": org.resident_id, "kind": "Adjustment", "needs": needs,
        "text": "Please ring first", "reason": "Panic attacks", "needToKnow": "Staff",
        "reviewOn": day.to_string() });
    let alert = org.coordinator.post("/alerts", alert).await.id(201);
    (ticket, order, alert)
}

async fn plan(client: &Client, order: &str, body: Value) -> Answer {
    client.post(&format!("/work-orders/{order}/visits"), body).await
}

async fn audited(app: &TestApp, org: &Org, action: &str) -> Vec<Value> {
    let sql = r#"SELECT "NewValueJson" FROM "AuditLogs" WHERE "OrgId" = $1 AND "Action" = $2
        ORDER BY "Timestamp", "Id""#;
    let rows = app.admin().await.query(sql, &[&org.id, &action]).await.expect("rows");
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn s22_less_notice_than_a_home_needs_is_refused_however_it_is_booked() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let (_, order, _) = needing(&app, &org, &json!({ "noticeHours": 24 })).await;

    // By agreeing, by asking, by moving the order; at its field, in words, without the reason.
    let refused = wrong(plan(staff, &order, agreed(5, &json!({}))).await);
    assert_eq!(refused[0].0, "/startAt");
    assert!(refused[0].1.starts_with("This home needs 24 hours’ notice: a visit can begin from"));
    assert!(!refused[0].1.contains("Panic"), "{refused:?}");
    assert_eq!(pointers(plan(staff, &order, at(5)).await), ["/startAt"]);
    let path = format!("/work-orders/{order}/transitions");
    let step = json!({ "to": "Scheduled", "scheduledStartAt": soon(5), "scheduledEndAt": soon(6) });
    assert_eq!(pointers(staff.post(&path, step).await), ["/scheduledStartAt"]);

    // A slot too soon is not offered, and refused to whoever knows it.
    let (early, late) = (slot(&org, 12, 1).await, slot(&org, 48, 1).await);
    assert_eq!(free(staff, &order).await, std::slice::from_ref(&late));
    assert_eq!(pointers(plan(staff, &order, json!({ "slotId": early })).await), ["/slotId"]);
    let step = json!({ "to": "Scheduled", "slotId": early });
    assert_eq!(pointers(staff.post(&path, step).await), ["/slotId"]);

    // The firm may not set it aside; the office may, with a reason that stays on record.
    let why = json!({ "overrideReason": "Water through the ceiling" });
    let firm = wrong(plan(&org.contractor, &order, agreed(5, &why)).await);
    assert!(firm[0].1.ends_with("Choose another time, or ask the office."), "{firm:?}");
    assert_eq!(
        pointers(plan(staff, &order, agreed(5, &json!({ "overrideReason": " " }))).await),
        ["/startAt"]
    );
    assert_eq!(
        pointers(plan(staff, &order, agreed(5, &json!({ "overrideReason": "ok" }))).await),
        ["/overrideReason"]
    );
    assert!(audited(&app, &org, "visit.override").await.is_empty());
    plan(staff, &order, agreed(5, &why)).await.expect(201);
    let kept = audited(&app, &org, "visit.override").await;
    assert_eq!((kept.len(), &kept[0]["reason"]), (1, &json!("Water through the ceiling")));

    // Moving it on is free; moving it back, as an undo does, is held against the need again.
    let moved = plan(staff, &order, agreed(30, &json!({}))).await.expect(201);
    assert_eq!(moved["status"], "Confirmed");
    assert_eq!(pointers(plan(staff, &order, agreed(5, &json!({}))).await), ["/startAt"]);
    let now = staff.get(&format!("/visits/{}", moved["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(now["status"], "Confirmed", "nothing half done");
}

#[tokio::test(flavor = "multi_thread")]
async fn s22_residents_need_no_notice_of_their_own_time_but_two_people_still_come() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let needs = json!({ "noticeHours": 24, "twoPeople": true });
    let (ticket, order, _) = needing(&app, &org, &needs).await;
    let (staff, firm, tenant) = (&org.coordinator, &org.contractor, &org.tenant);

    assert_eq!(pointers(plan(staff, &order, at(50)).await), ["/twoPeople"]);
    let two = json!({ "twoPeople": true });
    let asked = plan(firm, &order, with(&at(50), &two)).await.expect(201);
    let answer = |visit: &Value| format!("/visits/{}/answer", visit["id"].as_str().expect("an id"));
    // The resident wants it at once: nothing of notice, and nothing of how many come.
    let counter = with(&at(4), &json!({ "answer": "counter" }));
    let theirs = tenant.post(&answer(&asked), counter).await.expect(200);
    assert_eq!((&theirs["status"], &theirs["twoPeople"]), (&json!("Proposed"), &json!(false)));
    // Whoever agrees says that two come.
    let yes = json!({ "answer": "confirm" });
    assert_eq!(pointers(firm.post(&answer(&theirs), yes.clone()).await), ["/twoPeople"]);
    let visit = firm.post(&answer(&theirs), with(&yes, &two)).await.expect(200);
    assert_eq!((&visit["status"], &visit["twoPeople"]), (&json!("Confirmed"), &json!(true)));
    let own = tenant.get(&format!("/tickets/{ticket}/visits")).await.expect(200).to_string();
    assert!(!own.contains(r#""twoPeople":true"#), "{own}");

    // Nobody is named alone; two are enough, and are word enough for the next time.
    let mut people = Vec::new();
    for name in ["Ann Patel", "Bo Li"] {
        let path = format!("/contractors/{}/operatives", org.contractor_id);
        people.push(firm.post(&path, json!({ "name": name })).await.id(201));
    }
    let path = format!("/visits/{}/operatives", visit["id"].as_str().unwrap());
    let name = |count: usize| {
        let all: Vec<_> =
            people.iter().take(count).map(|id| json!({ "operativeId": id })).collect();
        json!({ "version": visit["version"], "operatives": all })
    };
    assert_eq!(pointers(firm.post(&path, name(1)).await), ["/operatives"]);
    firm.post(&path, name(2)).await.expect(200);
    let moved = plan(staff, &order, agreed(60, &json!({}))).await.expect(201);
    assert_eq!(moved["twoPeople"], true);
    assert_eq!(moved["operatives"].as_array().map(Vec::len), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn s22_needs_are_kept_with_alerts_and_told_without_the_reason() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (staff, firm) = (&org.coordinator, &org.contractor);
    let needs = json!({ "noticeHours": 48, "notBefore": "10:00", "notAfter": "15:00" });
    let (ticket, order, alert) = needing(&app, &org, &needs).await;
    let told = json!(["Needs 48 hours’ notice.", "Visits only between 10:00 and 15:00."]);
    let booking = format!("/work-orders/{order}/booking");
    // A firm is told how to go there once it has taken the job.
    let why = json!({ "overrideReason": "As agreed on the telephone" });
    plan(staff, &order, agreed(50, &why)).await.expect(201);
    for (who, may) in [(staff, true), (firm, false)] {
        let facts = who.get(&booking).await.expect(200);
        assert_eq!((&facts["needsWords"], &facts["mayOverride"]), (&told, &json!(may)));
        let sheet = who.get(&format!("/work-orders/{order}/sheet")).await.expect(200);
        assert_eq!(sheet["needs"], told);
        let place = who.get(&format!("/tickets/{ticket}/place")).await.expect(200);
        assert_eq!(place["needs"], told);
    }
    // The alert is for the staff; the firm keeps to the need and learns nothing more.
    let seen = firm.get(&format!("/tickets/{ticket}/place")).await.expect(200).to_string();
    assert!(!seen.contains("Panic") && !seen.contains("ring first"), "{seen}");
    org.tenant.get(&booking).await.expect(403);

    // What makes no sense is refused at its field; a warning of two people always means it.
    let path = format!("/alerts/{alert}");
    for (needs, pointer) in [
        (json!({ "noticeHours": 0 }), "/needs/noticeHours"),
        (json!({ "noticeHours": 337 }), "/needs/noticeHours"),
        (json!({ "notBefore": "12:00", "notAfter": "12:00" }), "/needs/notAfter"),
    ] {
        let answer = staff.patch(&path, 1, json!({ "needs": needs })).await;
        assert_eq!(pointers(answer), [pointer]);
    }
    let changed = staff.patch(&path, 1, json!({ "needs": {}, "kind": "TwoPeople" })).await;
    let changed = changed.expect(200);
    assert_eq!(changed["needs"]["twoPeople"], true);
    let facts = staff.get(&booking).await.expect(200);
    assert_eq!(facts["needsWords"], json!(["Two people attend."]));
    // Once it has ended nobody keeps to it.
    staff.post(&format!("{path}/end"), json!({ "reason": "Moved" })).await.expect(200);
    plan(staff, &order, agreed(2, &json!({}))).await.expect(201);
}

/// Targets to attend within two days, and to complete within ten.
async fn targets(org: &Org) {
    let mut rules = org.admin.get("/policy").await.expect(200)["rules"].clone();
    let hours = |amount: u32| json!({ "amount": amount, "unit": "hours" });
    for priority in ["emergency", "urgent", "routine"] {
        rules["promises"][priority] = json!({ "acknowledge": null, "attend": hours(48),
            "makeSafe": null, "complete": hours(240) });
    }
    let body = json!({ "version": 0, "rules": rules, "note": "As promised" });
    org.admin.post("/policy", body).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn c9_a_visit_after_a_target_is_confirmed_and_never_silent() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    targets(&org).await;
    let (staff, firm) = (&org.coordinator, &org.contractor);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let facts = staff.get(&format!("/work-orders/{order}/booking")).await.expect(200);
    let words = facts["deadlines"][0]["words"].as_str().expect("words").to_owned();
    assert!(words.starts_with("the target to attend, "), "{facts}");

    plan(staff, &order, agreed(40, &json!({}))).await.expect(201);
    // A move past it, as a drag makes it, names the clock and its date.
    let refused = wrong(plan(staff, &order, agreed(60, &json!({}))).await);
    assert_eq!(refused[0].0, "/confirmLate");
    assert!(refused[0].1.contains(&format!("after {words}")), "{refused:?}");
    assert_eq!(pointers(plan(firm, &order, at(60)).await), ["/confirmLate"]);
    let step =
        json!({ "to": "Scheduled", "scheduledStartAt": soon(60), "scheduledEndAt": soon(61) });
    let path = format!("/work-orders/{order}/transitions");
    assert_eq!(pointers(staff.post(&path, step).await), ["/confirmLate"]);
    assert!(audited(&app, &org, "visit.late").await.is_empty());

    // Asked for late and known to be; the resident's yes is not asked for more, and is on record too.
    let late = json!({ "confirmLate": true });
    let asked = plan(firm, &order, with(&at(60), &late)).await.expect(201);
    let answer = format!("/visits/{}/answer", asked["id"].as_str().unwrap());
    org.tenant.post(&answer, json!({ "answer": "confirm" })).await.expect(200);
    let kept = audited(&app, &org, "visit.late").await;
    assert_eq!(kept.len(), 2, "{kept:?}");
    let lines = staff.get(&format!("/tickets/{ticket}")).await.expect(200)["events"].to_string();
    assert!(lines.contains(&format!("is asked for after {words}")), "{lines}");
    assert!(lines.contains(&format!("is agreed after {words}")), "{lines}");
    let own = org.tenant.get(&format!("/tickets/{ticket}/events")).await.expect(200).to_string();
    assert!(!own.contains("the target to attend"), "{own}");
}

#[tokio::test(flavor = "multi_thread")]
async fn c9_a_visit_after_a_legal_date_needs_a_reason_of_the_office() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (staff, firm) = (&org.coordinator, &org.contractor);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let note = json!({ "note": "Black mould in the bedroom" });
    staff.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    let cases = staff.get(&format!("/tickets/{ticket}/hazards")).await.expect(200);
    let case = cases["items"][0]["id"].as_str().expect("a case").to_owned();
    staff.post(&format!("/hazards/{case}/confirm"), json!({})).await.expect(200);

    let far = 24 * 25;
    let known = json!({ "confirmLate": true });
    let refused = wrong(plan(staff, &order, agreed(far, &known)).await);
    assert_eq!(refused[0].0, "/lateReason", "{refused:?}");
    assert!(refused[0].1.contains("after the legal date to investigate the hazard, "));
    // A firm hears only that there is a date, and cannot set it aside.
    let why = json!({ "lateReason": "The resident is abroad until then", "confirmLate": true });
    let theirs = wrong(plan(firm, &order, agreed(far, &why)).await);
    assert_eq!(theirs[0].0, "/startAt");
    assert!(!theirs[0].1.contains("hazard"), "{theirs:?}");
    let seen = firm.get(&format!("/work-orders/{order}/booking")).await.expect(200).to_string();
    assert!(!seen.contains("legal date"), "{seen}");

    plan(staff, &order, agreed(far, &why)).await.expect(201);
    let kept = audited(&app, &org, "visit.late").await;
    assert_eq!(kept[0]["reason"], "The resident is abroad until then");
}

#[tokio::test(flavor = "multi_thread")]
async fn d4_a_visit_on_a_day_without_the_firm_needs_a_reason_of_the_office() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let body = json!({ "contractorId": org.contractor_id });
    org.coordinator.post(&format!("/work-orders/{order}/assign"), body).await.expect(200);
    let days = json!({ "from": london_date(soon(48)), "to": london_date(soon(72)) });
    let path = format!("/contractors/{}/absences", org.contractor_id);
    org.coordinator.post(&path, days).await.id(201);
    let facts = org.coordinator.get(&format!("/work-orders/{order}/booking")).await.expect(200);
    assert_eq!(facts["away"][0]["from"], json!(london_date(soon(48))));

    for (client, then) in [
        (&org.coordinator, "or say why it has to be this one."),
        (&org.contractor, "or withdraw the absence."),
    ] {
        let refused = wrong(plan(client, &order, agreed(48, &json!({}))).await);
        assert_eq!((refused.len(), refused[0].0.as_str()), (1, "/startAt"), "{refused:?}");
        assert!(refused[0].1.starts_with("Pipes Ltd is away until"), "{refused:?}");
        assert!(refused[0].1.ends_with(then), "{refused:?}");
    }
    let reason = json!({ "overrideReason": "They come back for it" });
    assert_eq!(wrong(plan(&org.contractor, &order, agreed(48, &reason)).await).len(), 1);
    assert!(audited(&app, &org, "visit.override").await.is_empty());
    plan(&org.coordinator, &order, agreed(48, &reason)).await.id(201);
    let kept = audited(&app, &org, "visit.override").await;
    assert_eq!((kept.len(), &kept[0]["reason"]), (1, &json!("They come back for it")));
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page.to_string().contains("They come back for it"));
}

#[tokio::test(flavor = "multi_thread")]
async fn s22_work_does_not_begin_before_its_visit_where_the_home_needs_notice() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, order, alert) = needing(&app, &org, &json!({ "noticeHours": 24 })).await;
    plan(&org.coordinator, &order, agreed(48, &json!({}))).await.expect(201);
    let path = format!("/work-orders/{order}/transitions");
    let start = json!({ "to": "InProgress" });
    for client in [&org.contractor, &org.coordinator] {
        let told = client.post(&path, start.clone()).await.expect(409);
        let told = told["detail"].as_str().expect("why");
        assert!(told.starts_with("This home needs 24 hours’ notice"), "{told}");
        assert!(told.contains("The visit is agreed for") && !told.contains("Panic"), "{told}");
    }
    let now = org.contractor.get(&format!("/work-orders/{order}")).await.expect(200);
    assert_eq!(now["status"], "Scheduled");
    // Once the home needs none it may.
    let end = json!({ "reason": "Better now" });
    org.coordinator.post(&format!("/alerts/{alert}/end"), end).await.expect(200);
    org.contractor.post(&path, start).await.expect(200);
}
