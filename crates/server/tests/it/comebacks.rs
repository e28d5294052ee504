//! Emails about the very visit that something happened to; work that takes several visits, other trades
//! or comes back; who may come, and who may say that it is well done.

use crate::diary::{book, order, promised};
use crate::main_line::{raise, report, step};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::access::Role;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};

fn soon(hours: i64) -> Instant {
    Clock::system().now().plus_hours(hours)
}

fn at(from: i64, to: i64) -> Value {
    json!({ "startAt": soon(from), "endAt": soon(to), "agreed": true })
}

fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    of[name].as_str().expect("text")
}

/// The texts of the mails with this in their subject.
async fn mails(app: &TestApp, org: &Org, subject: &str) -> Vec<String> {
    let sql =
        r#"SELECT "TextBody" FROM ops."SandboxMail" WHERE "OrgId" = $1 AND "Subject" LIKE $2"#;
    let like = format!("%{subject}%");
    let rows = app.admin().await.query(sql, &[&org.id, &like]).await.expect("mails");
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn c4_a_mail_is_about_the_very_visit_that_something_happened_to() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let agreed = book(&org.coordinator, &x, at(120, 123)).await;
    app.run_jobs().await;
    let answer = format!("/visits/{}/answer", text(&agreed, "id"));
    let counter = json!({ "answer": "counter", "startAt": soon(192), "endAt": soon(195) });
    let asked = org.tenant.post(&answer, counter).await.expect(200);
    let answer = format!("/visits/{}/answer", text(&asked, "id"));
    let no = json!({ "answer": "decline", "reason": "Full that day" });
    org.contractor.post(&answer, no).await.expect(200);
    app.run_jobs().await;
    // What they asked for is declined, and what was agreed stands: nothing is off.
    assert_eq!(mails(&app, &org, "is off").await, Vec::<String>::new());
    let told = mails(&app, &org, "does not suit").await;
    assert_eq!(told.len(), 1, "{told:?}");
    let stands =
        format!("The visit that was agreed stands: Pipes Ltd will come {}.", text(&agreed, "when"));
    for words in ["You asked us to come", text(&asked, "when"), "Full that day", &stands] {
        assert!(told[0].contains(words), "{words}: {told:?}");
    }
    // Then the agreed one is off: both are told of that one, and why.
    let cancel = format!("/visits/{}/cancel", text(&agreed, "id"));
    org.coordinator.post(&cancel, json!({ "reason": "Water main works" })).await.expect(200);
    app.run_jobs().await;
    let off = mails(&app, &org, "is off").await;
    assert_eq!(off.len(), 2, "{off:?}");
    for mail in &off {
        assert!(
            mail.contains(text(&agreed, "when")) && mail.contains("Water main works"),
            "{mail}"
        );
        assert!(!mail.contains(text(&asked, "when")) && !mail.contains("Full"), "{mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_is_told_why_the_office_cancels_and_not_what_was_noted_at_the_door() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    for _ in 0..2 {
        let start = Clock::system().now().plus_minutes(5);
        let body = json!({ "startAt": start, "endAt": start.plus_hours(1), "agreed": true,
            "overrideReason": "Urgent" });
        let visit = book(&org.coordinator, &x, body).await;
        let path = format!("/visits/{}/no-access", text(&visit, "id"));
        let note = json!({ "note": "Rang", "cardLeft": true });
        org.contractor.post(&path, note).await.expect(200);
    }
    let end = format!("/work-orders/{x}/end-for-no-access");
    org.coordinator.post(&end, json!({ "reason": "Three letters" })).await.expect(200);
    app.run_jobs().await;
    let told = mails(&app, &org, "is cancelled").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("No access after 2 attempts. Three letters"), "{told:?}");
    assert!(!told[0].contains("Rang") && !told[0].contains("and with it the visit"), "{told:?}");
    // Of an order whose visit was agreed the mail names it.
    let (_, y) = order(&app, &org).await;
    let visit = book(&org.coordinator, &y, at(48, 50)).await;
    step(&org.coordinator, &y, json!({ "to": "Cancelled", "reason": "Sold" })).await;
    app.run_jobs().await;
    let told = mails(&app, &org, "WO-000002 is cancelled").await;
    let named = format!("and with it the visit {};", text(&visit, "when"));
    assert!(told[0].contains(&named) && told[0].contains("Reason: Sold"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn c5_work_that_one_visit_does_not_finish_has_another_and_is_completed_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    let first = book(&org.coordinator, &x, at(1, 3)).await;
    step(&org.contractor, &x, json!({ "to": "InProgress" })).await;
    // Asked for, it takes nothing away; agreed, the first visit is over and work begins at the next.
    let asked =
        json!({ "startAt": soon(48), "endAt": soon(50), "note": "The pump comes on Monday" });
    let asked = book(&org.contractor, &x, asked).await;
    let read = async |path: String| org.coordinator.get(&path).await.expect(200);
    assert_eq!(read(format!("/work-orders/{x}")).await["status"], "InProgress");
    let answer = format!("/visits/{}/answer", text(&asked, "id"));
    let next = org.tenant.post(&answer, json!({ "answer": "confirm" })).await.expect(200);
    assert_eq!(next["status"], "Confirmed");
    let now = read(format!("/work-orders/{x}")).await;
    assert_eq!(now["status"], "Scheduled");
    assert!(now["actualStartAt"].is_string(), "it has begun all the same");
    assert_eq!(read(format!("/tickets/{ticket}")).await["ticket"]["status"], "InProgress");
    assert_eq!(promised(&app, &org, "JobScheduled").await, 2, "the first, and this one");
    let moved =
        json!({ "to": "Scheduled", "scheduledStartAt": soon(72), "scheduledEndAt": soon(74) });
    step(&org.coordinator, &x, moved).await;
    step(&org.contractor, &x, json!({ "to": "InProgress" })).await;
    step(&org.contractor, &x, json!({ "to": "Completed", "notes": "New pump" })).await;
    let path = format!("/work-orders/{x}/transitions");
    let again = json!({ "to": "Completed", "notes": "New pump" });
    org.contractor.post(&path, again).await.expect(409);
    let list = read(format!("/tickets/{ticket}/visits")).await;
    let all = list["items"].as_array().expect("visits");
    let done: Vec<&Value> = all.iter().filter(|one| one["status"] == "Done").collect();
    assert_eq!(done.len(), 2, "{all:?}");
    for visit in &done {
        assert!(visit["arrivedAt"].is_string() && visit["leftAt"].is_string(), "{visit}");
    }
    assert_eq!(done[0]["id"], first["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn c14_follow_on_work_is_judged_by_its_own_trade() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let builders = json!({ "companyName": "Halden", "contactId": org.resident_id,
        "serviceCategories": ["Structural"], "callOutRateGbp": "60.00" });
    let builders = org.coordinator.post("/contractors", builders).await.id(201);
    let (ticket, x) = order(&app, &org).await;
    book(&org.coordinator, &x, at(1, 3)).await;
    step(&org.contractor, &x, json!({ "to": "InProgress" })).await;
    let done = json!({ "to": "Completed", "notes": "Leak stopped", "furtherWork": {
        "description": "Rebuild the wall", "trades": ["Structural"], "emergency": false,
        "severalPeople": false, "materials": false } });
    step(&org.contractor, &x, done).await;
    let first = async |query: String| {
        let path = format!("/tickets/{ticket}/candidates{query}");
        let list = org.coordinator.get(&path).await.expect(200);
        (
            list["trades"].clone(),
            list["items"][0]["name"].clone(),
            list["items"][0]["reasons"].clone(),
        )
    };
    let (trades, name, reasons) = first(format!("?followsOrderId={x}")).await;
    assert_eq!((trades, name), (json!(["Structural"]), json!("Halden")));
    assert!(reasons.to_string().contains("£60.00 call-out"), "{reasons}");
    assert_eq!(first(String::new()).await.1, "Pipes Ltd");
    let path = format!("/tickets/{ticket}/work-orders");
    let body = |firm: &str| json!({ "followsOrderId": x, "contractorId": firm });
    let told = org.coordinator.post(&path, body(&org.contractor_id.to_string())).await.expect(422);
    let why = text(&told["errors"][0], "detail");
    assert!(why.starts_with("Pipes Ltd does not do structural work."), "{why}");
    let next = org.coordinator.post(&path, body(&builders)).await.id(201);
    let (trades, name, _) = first(format!("?orderId={next}")).await;
    assert_eq!((trades, name), (json!(["Structural"]), json!("Halden")));
    let assign = json!({ "contractorId": org.contractor_id });
    org.coordinator.post(&format!("/work-orders/{next}/assign"), assign).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn d4_a_suspended_firm_is_booked_only_with_a_reason_of_who_keeps_the_firms() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (_, x) = order(&app, &org).await;
    let (_, begun) = order(&app, &org).await;
    book(&org.coordinator, &begun, at(1, 3)).await;
    step(&org.contractor, &begun, json!({ "to": "InProgress" })).await;
    let out = json!({ "to": "Suspended", "reason": "Rude" });
    let firm = format!("/contractors/{}/transitions", org.contractor_id);
    org.coordinator.post(&firm, out).await.expect(200);
    let path = format!("/work-orders/{x}/visits");
    let told = org.coordinator.post(&path, at(24, 26)).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/startAt");
    let why = text(&told["errors"][0], "detail");
    assert!(why.starts_with("Pipes Ltd is suspended and cannot be given new work: Rude."), "{why}");
    org.contractor.post(&path, at(24, 26)).await.expect(422);
    let mut body = at(24, 26);
    body["overrideReason"] = json!("Only they have the part");
    let mut own = body.clone();
    own["startAt"] = json!(soon(25));
    org.contractor.post(&path, own).await.expect(422);
    org.coordinator.post(&path, body).await.expect(201);
    let audit = org.admin.get(&format!("/audit?entityId={x}")).await.expect(200).to_string();
    assert!(
        audit.contains("visit.override") && audit.contains("Only they have the part"),
        "{audit}"
    );
    // What has begun they finish, at another visit too.
    book(&org.coordinator, &begun, at(48, 50)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_is_verified_by_another_and_alone_only_where_there_is_no_other() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let complete = async || {
        let ticket = report(&app, &org).await;
        let order = raise(&org, &ticket).await;
        step(&org.coordinator, &order, crate::main_line::visit()).await;
        step(&org.coordinator, &order, json!({ "to": "InProgress" })).await;
        step(&org.coordinator, &order, json!({ "to": "Completed", "notes": "Done" })).await;
        order
    };
    let order = complete().await;
    let path = format!("/work-orders/{order}/transitions");
    let verify = json!({ "to": "Verified" });
    let told = org.coordinator.post(&path, verify.clone()).await.expect(409);
    assert_eq!(told["detail"], "Somebody else must check it: you completed it.");
    let shown = org.coordinator.get(&format!("/work-orders/{order}")).await.expect(200);
    let step = shown["moves"].as_array().expect("moves").iter().find(|m| m["to"] == "Verified");
    assert_eq!(step.expect("the move")["allowed"], json!(false));
    org.admin.post(&path, verify.clone()).await.expect(200);
    // An office of one: it is said in the audit.
    let order = complete().await;
    let sql = r#"UPDATE "Users" SET "IsActive" = FALSE WHERE "OrgId" = $1 AND "Id" <> $2"#;
    let me = org.coordinator.user;
    app.admin().await.execute(sql, &[&org.id, &me]).await.expect("alone");
    let path = format!("/work-orders/{order}/transitions");
    org.coordinator.post(&path, verify).await.expect(200);
    let sql = r#"SELECT count(*) FROM "AuditLogs" WHERE "OrgId" = $1 AND "NewValueJson" ? 'verifiedByWhoCompletedIt'"#;
    let noted: i64 = app.admin().await.query_one(sql, &[&org.id]).await.expect("a count").get(0);
    assert_eq!(noted, 1);
    let _ = Role::Coordinator;
}

#[tokio::test(flavor = "multi_thread")]
async fn j6_what_the_resident_says_is_not_fixed_counts_against_the_firm() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, x) = order(&app, &org).await;
    book(&org.coordinator, &x, at(1, 3)).await;
    step(&org.contractor, &x, json!({ "to": "InProgress" })).await;
    step(&org.contractor, &x, json!({ "to": "Completed", "notes": "New trap" })).await;
    let figures = async || {
        let firm = org.coordinator.get(&format!("/contractors/{}", org.contractor_id)).await;
        let firm = firm.expect(200);
        (firm["recallRate"].clone(), firm["firstTimeFix"].clone())
    };
    assert_eq!(figures().await, (json!("0.0000"), json!("1.0000")));
    let back = json!({ "to": "New", "reason": "It still drips" });
    org.tenant.post(&format!("/tickets/{ticket}/transitions"), back).await.expect(200);
    assert_eq!(figures().await, (json!("1.0000"), json!("0.0000")));
    let shown = org.coordinator.get(&format!("/work-orders/{x}")).await.expect(200);
    assert_eq!(shown["recalledFor"], "notFixed");
    assert!(shown["recalledAt"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_an_array_is_refused_and_nothing_is_written() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/notes");
    let told = org.coordinator.post(&path, json!(["note as an array"])).await.expect(422);
    assert!(told["errors"][0]["detail"].as_str().is_some_and(|t| t.starts_with("Send an object")));
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page.to_string().contains("note as an array"));
}
