//! Priced work of orders, and its changes: at once, waiting, approved, rejected.

use crate::main_line::{raise, report, step, visit};
use crate::rates::{fill, rate, today, usual};
use crate::support::{Answer, Client, Org, TestApp};
use maintainuk_domain::access::Role;
use serde_json::{Value, json};

pub async fn pricing(client: &Client, order: &str) -> Value {
    client.get(&format!("/work-orders/{order}/pricing")).await.expect(200)
}

/// Lines that are added: codes and how much of each.
async fn adding(org: &Org, order: &str, lines: &[(&str, &str)]) -> Value {
    let mut add = Vec::new();
    for (code, quantity) in lines {
        add.push(json!({ "rateId": rate(org, order, code).await["id"], "quantity": quantity }));
    }
    json!(add)
}

/// Asks for lines beside those that are there, which stay as they are.
pub async fn ask(
    client: &Client,
    org: &Org,
    order: &str,
    lines: &[(&str, &str)],
    why: Value,
) -> Answer {
    let now = pricing(&org.admin, order).await;
    let keep = now["lines"].as_array().expect("lines").iter();
    let keep: Vec<_> =
        keep.map(|l| json!({ "lineId": l["id"], "quantity": l["quantity"] })).collect();
    let body = json!({ "version": now["version"], "reason": why, "lines": keep,
        "add": adding(org, order, lines).await });
    client.post(&format!("/work-orders/{order}/variations"), body).await
}

/// Sets what may be committed without somebody else.
pub async fn limits(org: &Org, order: Value, extra: Value, approver: Value) {
    let now = org.admin.get("/policy").await.expect(200);
    let mut rules = now["rules"].clone();
    rules["approvalLimitGbp"] = order;
    rules["extraWorkLimitGbp"] = extra;
    rules["approverLimitGbp"] = approver;
    let body = json!({ "version": now["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
}

/// An order of the organisation's contractor that is not yet put to them.
async fn order(app: &TestApp, org: &Org) -> (String, String) {
    let ticket = report(app, org).await;
    let order = raise(org, &ticket).await;
    (ticket, order)
}

async fn start(org: &Org, order: &str) {
    step(&org.coordinator, order, visit()).await;
    step(&org.contractor, order, json!({ "to": "InProgress" })).await;
}

pub async fn decide(client: &Client, pricing: &Value, what: &str, body: Value) -> Answer {
    let id = pricing["waiting"]["id"].as_str().expect("a change that waits");
    client.post(&format!("/variations/{id}/{what}"), body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn s14_the_total_of_priced_lines_stays_when_the_rates_change() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let (_, first) = order(&app, &org).await;
    let lines = [("PLU-1", "4"), ("PLU-2", "9")];
    let priced = ask(&org.coordinator, &org, &first, &lines, Value::Null).await.expect(200);
    assert_eq!(priced["netGbp"], "252.88");
    assert_eq!((&priced["vatGbp"], &priced["grossGbp"]), (&json!("50.58"), &json!("303.46")));
    // The rate changes from today on.
    let body = json!({ "validFrom": today(), "copy": true });
    let list = org.admin.post("/rate-lists", body).await.expect(201);
    let table = "code,words,unit,price,trade\nPLU-1,Renew mixer tap,Each,60.00,Plumbing\n\
        PLU-2,Renew washer,Each,5.80,Plumbing\n";
    let list = fill(&org, &list, table).await.expect(200);
    let path = format!("/rate-lists/{}/publish", list["id"].as_str().expect("an id"));
    org.admin.post(&path, json!({ "version": list["version"] })).await.expect(200);
    assert_eq!(pricing(&org.coordinator, &first).await["netGbp"], "252.88");
    let (_, second) = order(&app, &org).await;
    let priced = ask(&org.coordinator, &org, &second, &lines, Value::Null).await.expect(200);
    assert_eq!(priced["netGbp"], "292.20");
    // The firm sees the prices of its own order and not what the office may commit; residents none.
    let own = pricing(&org.contractor, &first).await;
    assert_eq!((&own["netGbp"], &own["atOnceUpToGbp"]), (&json!("252.88"), &Value::Null));
    org.tenant.get(&format!("/work-orders/{first}/pricing")).await.expect(403);
    let seen = org.tenant.get(&format!("/work-orders/{first}")).await.expect(200);
    assert!(!seen.to_string().contains("252.88"));
}

#[tokio::test(flavor = "multi_thread")]
async fn s15_quantities_are_checked_by_the_server_and_named_by_their_line() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let (ticket, order) = order(&app, &org).await;
    let id = rate(&org, &order, "PLU-1").await["id"].clone();
    let path = format!("/work-orders/{order}/variations");
    let body = |version: &Value, lines: Value, quantity: &Value| {
        json!({ "version": version,
        "lines": lines, "add": [{ "rateId": id, "quantity": "1" }, { "rateId": id, "quantity": quantity }] })
    };
    for bad in
        [json!("0"), json!("-1"), json!("x"), json!(""), json!("1.555"), json!(0), json!(1.555)]
    {
        let told = org.coordinator.post(&path, body(&json!(0), json!([]), &bad)).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/add/1/quantity", "{bad}");
        let raised = json!({ "lines": [{ "rateId": id, "quantity": bad }] });
        let path = format!("/tickets/{ticket}/work-orders");
        let told = org.coordinator.post(&path, raised).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/lines/0/quantity", "{bad}");
    }
    assert_eq!(pricing(&org.coordinator, &order).await["lines"], json!([]));
    for good in [json!("1"), json!("1.5"), json!("1.55"), json!("0.55"), json!(1.5), json!(2)] {
        let now = pricing(&org.coordinator, &order).await;
        let keep = now["lines"].as_array().expect("lines").iter();
        let keep: Vec<_> =
            keep.map(|l| json!({ "lineId": l["id"], "quantity": l["quantity"] })).collect();
        org.coordinator.post(&path, body(&now["version"], json!(keep), &good)).await.expect(200);
    }
    let now = pricing(&org.coordinator, &order).await;
    let left = json!({ "version": now["version"], "lines": [], "add": [] });
    org.coordinator.post(&path, left).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn s16_the_most_urgent_line_proposes_the_priority_and_a_person_chooses() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let (ticket, order) = order(&app, &org).await;
    for (code, proposed) in
        [("PLU-1", "Routine"), ("INS-1", "Routine"), ("EME-1", "Emergency"), ("URG-1", "Emergency")]
    {
        let lines = [(code, "1")];
        let now = ask(&org.coordinator, &org, &order, &lines, Value::Null).await.expect(200);
        assert_eq!(now["proposedPriority"], proposed, "{code}");
    }
    for (code, proposed) in [("EME-1", "Urgent"), ("URG-1", "Routine")] {
        let now = pricing(&org.coordinator, &order).await;
        let lines = now["lines"].as_array().expect("lines").iter().map(|line| {
            let quantity = if line["code"] == code { json!("0") } else { line["quantity"].clone() };
            json!({ "lineId": line["id"], "quantity": quantity })
        });
        let body = json!({ "version": now["version"], "lines": lines.collect::<Vec<_>>() });
        let path = format!("/work-orders/{order}/variations");
        let now = org.coordinator.post(&path, body).await.expect(200);
        assert_eq!(now["proposedPriority"], proposed, "without {code}");
    }
    let choose = json!({ "category": "Plumbing", "priority": "Urgent", "note": "A baby at home" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), choose).await.expect(200);
    let now = pricing(&org.coordinator, &order).await;
    assert_eq!(
        (&now["proposedPriority"], &now["ticketPriority"]),
        (&json!("Routine"), &json!("Urgent"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s22_s23_s24_above_the_limit_an_order_waits_and_its_firm_hears_nothing() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, json!("250.00"), json!("0.00"), Value::Null).await;
    let ola = app.user(org.id, Role::Coordinator, None, None).await;
    let (ticket, loose) = order(&app, &org).await;
    let lines = adding(&org, &loose, &[("PLU-1", "5")]).await;
    let path = format!("/tickets/{ticket}/work-orders");
    let body = |lines: Value| json!({ "contractorId": org.contractor_id, "lines": lines });
    let live = org.coordinator.post(&path, body(lines)).await.expect(201);
    assert_eq!(live["pricingWaits"], json!("Original"), "£250.85 is above £250");
    let within = adding(&org, &loose, &[("PLU-1", "4"), ("PLU-2", "8")]).await;
    let within = org.coordinator.post(&path, body(within)).await.expect(201);
    assert_eq!(within["pricingWaits"], Value::Null);
    let seen = |order: &Value| format!("/work-orders/{}", order["id"].as_str().expect("an id"));
    org.contractor.get(&seen(&within)).await.expect(200);

    let turn = async || {
        org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200)["ticket"]["turn"]
            .clone()
    };
    assert_eq!(turn().await["act"], "schedule", "the newest order that matters says it");
    let newest = adding(&org, &loose, &[("PLU-1", "5")]).await;
    let newest = org.coordinator.post(&path, body(newest)).await.expect(201);
    assert_eq!(turn().await["text"], "Approve the price");
    let now = pricing(&org.coordinator, newest["id"].as_str().expect("an id")).await;
    decide(&ola, &now, "reject", json!({ "reason": "Twice" })).await.expect(200);
    assert_eq!(turn().await["act"], "schedule");
    let cancel = json!({ "to": "Cancelled", "reason": "Twice" });
    org.coordinator.post(&format!("{}/transitions", seen(&newest)), cancel).await.expect(200);

    // It waits: hidden from its firm, neither offered nor booked.
    org.contractor.get(&seen(&live)).await.expect(404);
    let id = live["id"].as_str().expect("an id");
    let moves = format!("{}/transitions", seen(&live));
    org.coordinator.post(&moves, json!({ "to": "Offered" })).await.expect(409);
    org.coordinator.post(&moves, visit()).await.expect(409);
    let offer = json!({ "contractorId": org.contractor_id, "offer": true });
    org.coordinator.post(&format!("{}/assign", seen(&live)), offer).await.expect(409);
    let offers = json!({ "contractorIds": [org.contractor_id] });
    org.coordinator.post(&format!("{}/offers", seen(&live)), offers).await.expect(409);
    let waiting = ola.get("/variations").await.expect(200);
    assert_eq!(waiting["items"][0]["afterGbp"], "250.85");
    assert_eq!(waiting["items"][0]["canApprove"], true);

    let now = pricing(&org.coordinator, id).await;
    let live_now = decide(&ola, &now, "approve", json!({})).await.expect(200);
    assert_eq!((&live_now["netGbp"], &live_now["waiting"]), (&json!("250.85"), &Value::Null));
    decide(&ola, &now, "approve", json!({})).await.expect(409);
    org.contractor.get(&seen(&live)).await.expect(200);
    org.coordinator.post(&moves, visit()).await.expect(200);

    // Another is rejected: with why, and for good.
    let lines = adding(&org, &loose, &[("PLU-1", "6")]).await;
    let third = org.coordinator.post(&path, body(lines)).await.expect(201);
    let now = pricing(&org.coordinator, third["id"].as_str().expect("an id")).await;
    let told = decide(&ola, &now, "reject", json!({ "reason": " " })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    let why = json!({ "reason": "Too expensive" });
    let after = decide(&ola, &now, "reject", why).await.expect(200);
    assert_eq!((&after["lines"], &after["netGbp"]), (&json!([]), &json!("0.00")));
    decide(&ola, &now, "approve", json!({})).await.expect(409);
    // What waits ends with its order.
    let again = ask(
        &org.coordinator,
        &org,
        third["id"].as_str().expect("an id"),
        &[("PLU-1", "9")],
        Value::Null,
    );
    assert_eq!(again.await.expect(200)["waiting"]["status"], "Waiting");
    let cancel = json!({ "to": "Cancelled", "reason": "Twice" });
    org.coordinator.post(&format!("{}/transitions", seen(&third)), cancel).await.expect(200);
    assert_eq!(ola.get("/variations").await.expect(200)["items"], json!([]));

    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200);
    let subjects: Vec<_> =
        mail["items"].as_array().expect("mail").iter().map(|m| m["subject"].to_string()).collect();
    let about = |words: &str| {
        subjects.iter().filter(|s| s.contains("The price on") && s.contains(words)).count()
    };
    assert_eq!((about("is approved"), about("is not approved")), (1, 2), "{subjects:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s25_s26_somebody_else_with_the_right_and_the_limit_decides() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, json!("250.00"), json!("0.00"), json!("1000.00")).await;
    let ola = app.user(org.id, Role::Coordinator, None, None).await;
    let (_, order) = order(&app, &org).await;
    let lines = [("EME-1", "15")];
    let now = ask(&org.coordinator, &org, &order, &lines, Value::Null).await.expect(200);
    let other = app.org("other").await;
    for what in ["approve", "reject"] {
        let body = if what == "approve" { json!({}) } else { json!({ "reason": "Not now" }) };
        for client in [&org.coordinator, &org.viewer, &org.contractor, &org.tenant] {
            decide(client, &now, what, body.clone()).await.expect(403);
        }
        decide(&other.admin, &now, what, body).await.expect(404);
    }
    let told = decide(&ola, &now, "approve", json!({})).await.expect(403);
    assert!(told["detail"].as_str().expect("why").contains("above your limit of £1,000.00"));
    let shown = pricing(&ola, &order).await;
    assert_eq!(shown["waiting"]["status"], "Waiting");
    assert_eq!(
        (&shown["waiting"]["canApprove"], &shown["waiting"]["canReject"]),
        (&json!(false), &json!(true))
    );
    let why = json!({ "reason": "Get a second price" });
    decide(&ola, &now, "reject", why).await.expect(200);
    let again = ask(&org.coordinator, &org, &order, &lines, Value::Null).await.expect(200);
    decide(&org.admin, &again, "approve", json!({ "note": "Go on" })).await.expect(200);
    assert_eq!(pricing(&org.coordinator, &order).await["netGbp"], "1500.00");
}

#[tokio::test(flavor = "multi_thread")]
async fn s34_s35_s36_extra_work_counts_at_once_or_waits_and_holds_the_end_back() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, Value::Null, json!("250.00"), Value::Null).await;
    let (ticket, order) = order(&app, &org).await;
    let agreed = [("EME-1", "1"), ("URG-1", "1")];
    ask(&org.coordinator, &org, &order, &agreed, Value::Null).await.expect(200);
    let early = ask(&org.contractor, &org, &order, &agreed, json!("More")).await;
    early.expect(409);
    start(&org, &order).await;

    // A small extra, with why, at once; both quantities stay readable.
    let small = [("EME-1", "1")];
    let told = ask(&org.contractor, &org, &order, &small, Value::Null).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    let now = ask(&org.contractor, &org, &order, &small, json!("A second leak")).await.expect(200);
    assert_eq!((&now["originalGbp"], &now["netGbp"]), (&json!("200.00"), &json!("300.00")));
    assert_eq!(now["lines"][2]["originalQuantity"], "0");
    // A line is struck out, not left out; a stale change is refused.
    let line = |at: usize, quantity: &str| json!({ "lineId": now["lines"][at]["id"], "quantity": quantity });
    let path = format!("/work-orders/{order}/variations");
    let body = |version: Value, lines: Value| json!({ "version": version, "reason": "Not needed", "lines": lines });
    let left = body(now["version"].clone(), json!([line(0, "1"), line(1, "1")]));
    let told = org.contractor.post(&path, left).await.expect(422);
    assert!(told["errors"][0]["detail"].as_str().expect("why").contains("EME-1 is left out"));
    let all = json!([line(0, "1"), line(1, "1"), line(2, "0")]);
    org.contractor.post(&path, body(json!(0), all.clone())).await.expect(412);
    let struck = org.contractor.post(&path, body(now["version"].clone(), all)).await.expect(200);
    assert_eq!(
        (&struck["lines"][2]["quantity"], &struck["netGbp"]),
        (&json!("0"), &json!("200.00"))
    );

    // A large extra waits, and nothing that would make it void is done meanwhile.
    let large = [("EME-1", "3")];
    let waits =
        ask(&org.contractor, &org, &order, &large, json!("The joist is rotten")).await.expect(200);
    assert_eq!(waits["netGbp"], "200.00");
    let change = &waits["waiting"];
    assert_eq!(
        (&change["originalGbp"], &change["beforeGbp"], &change["changeGbp"], &change["afterGbp"]),
        (&json!("200.00"), &json!("200.00"), &json!("300.00"), &json!("500.00"))
    );
    assert_eq!(
        (&change["reason"], &change["askedBy"]),
        (&json!("The joist is rotten"), &json!("Contractor Example"))
    );
    assert_eq!(change["canWithdraw"], true);
    let moves = format!("/work-orders/{order}/transitions");
    let done = json!({ "to": "Completed", "notes": "Done" });
    let told = org.contractor.post(&moves, done.clone()).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("Extra work waits"));
    let cancel = json!({ "to": "Cancelled", "reason": "Enough" });
    org.coordinator.post(&moves, cancel).await.expect(409);
    ask(&org.contractor, &org, &order, &small, json!("And another")).await.expect(409);
    ask(&org.admin, &org, &order, &small, json!("And another")).await.expect(409);
    let job = org.contractor.get(&format!("/work-orders/{order}")).await.expect(200);
    let complete = job["moves"].as_array().expect("moves").iter().find(|m| m["to"] == "Completed");
    assert_eq!(complete.expect("the move")["allowed"], false);

    // Rejected, the lines are exactly as before; approved, they change.
    let lines = pricing(&org.coordinator, &order).await["lines"].clone();
    decide(&org.coordinator, &waits, "reject", json!({ "reason": "Patch it" })).await.expect(200);
    let after = pricing(&org.coordinator, &order).await;
    assert_eq!(after["lines"], lines);
    let waits = ask(&org.contractor, &org, &order, &large, json!("Really")).await.expect(200);
    decide(&org.coordinator, &waits, "withdraw", json!(null)).await.expect(403);
    let taken = decide(&org.contractor, &waits, "withdraw", json!(null)).await.expect(200);
    assert_eq!(taken["lines"], lines);
    let waits = ask(&org.contractor, &org, &order, &large, json!("Really")).await.expect(200);
    let after = decide(&org.coordinator, &waits, "approve", json!({})).await.expect(200);
    assert_eq!((&after["netGbp"], &after["originalGbp"]), (&json!("500.00"), &json!("200.00")));
    assert_eq!(after["variations"].as_array().expect("changes").len(), 6);
    org.contractor.post(&moves, done).await.expect(200);
    ask(&org.contractor, &org, &order, &small, json!("Late")).await.expect(409);

    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200);
    let subjects: Vec<_> =
        mail["items"].as_array().expect("mail").iter().map(|m| m["subject"].to_string()).collect();
    let told = subjects.iter().filter(|subject| subject.contains("The extra work on")).count();
    assert_eq!(told, 2, "{subjects:?}");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let texts: Vec<_> =
        page["events"].as_array().expect("events").iter().map(|e| e["text"].to_string()).collect();
    assert!(
        texts.iter().any(|t| t.contains("approved (£200.00 + £300.00 = £500.00)")),
        "{texts:?}"
    );
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page.to_string().contains("500.00"), "residents see no prices");
    let audit = org.admin.get("/audit?action=variation.decide").await.expect(200);
    assert_eq!(audit["items"].as_array().expect("lines").len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn s32_a_firm_is_not_shown_the_own_prices_of_another() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let firm = json!({ "companyName": "Other Pipes", "serviceCategories": ["Plumbing"],
        "contactId": org.resident_id });
    let other = org.admin.post("/contractors", firm).await.id(201);
    let own = "code,words,unit,price,trade\nPLU-1,Mixer tap of ours,Each,45.00,Plumbing\n";
    crate::rates::published(&org, json!(org.contractor_id), own).await;
    let (_, order) = order(&app, &org).await;
    ask(&org.coordinator, &org, &order, &[("PLU-1", "1")], Value::Null).await.expect(200);
    let body = json!({ "contractorId": other, "overrideReason": "Nearer" });
    let told =
        org.coordinator.post(&format!("/work-orders/{order}/assign"), body).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("own prices of"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s27_past_its_target_an_order_is_approved_with_a_new_one_or_rejected() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, json!("250.00"), json!("0.00"), Value::Null).await;
    let ola = app.user(org.id, Role::Coordinator, None, None).await;
    let (ticket, loose) = order(&app, &org).await;
    let lines = adding(&org, &loose, &[("PLU-1", "6")]).await;
    let body = json!({ "contractorId": org.contractor_id, "lines": lines });
    let path = format!("/tickets/{ticket}/work-orders");
    let live = org.coordinator.post(&path, body).await.id(201);
    let now = pricing(&ola, &live).await;
    assert_eq!(now["waiting"]["needsTarget"], false);
    let ahead = json!(crate::calls::soon(72));
    let early = decide(&ola, &now, "approve", json!({ "resolveBy": ahead })).await.expect(422);
    assert_eq!(early["errors"][0]["pointer"], "/resolveBy", "its target stands");

    let sql = format!(
        r#"UPDATE "MaintenanceTickets" SET "ResolveBy" = now() - interval '1 hour'
           WHERE "Id" = '{ticket}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("late");
    let now = pricing(&ola, &live).await;
    assert_eq!(now["waiting"]["needsTarget"], true);
    for body in [json!({}), json!({ "resolveBy": crate::calls::soon(-1) })] {
        let refused = decide(&ola, &now, "approve", body).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], "/resolveBy");
    }
    assert_eq!(pricing(&ola, &live).await, now, "it waits as before");
    let approved = decide(&ola, &now, "approve", json!({ "resolveBy": ahead })).await.expect(200);
    assert_eq!(approved["waiting"], Value::Null);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["resolveBy"], ahead);
    assert!(page["events"].to_string().contains("complete by"), "{}", page["events"]);

    // Another that is late is rejected as ever.
    let lines = adding(&org, &loose, &[("PLU-1", "6")]).await;
    let body = json!({ "contractorId": org.contractor_id, "lines": lines });
    let third = org.coordinator.post(&path, body).await.id(201);
    app.admin().await.batch_execute(&sql).await.expect("late");
    let now = pricing(&ola, &third).await;
    decide(&ola, &now, "reject", json!({ "reason": "Too late now" })).await.expect(200);
}

/// The rates of the tests and one of another trade.
const TWO_TRADES: &str = "code,words,unit,price,trade\nPLU-1,Renew mixer tap,Each,50.17,Plumbing\n\
    ELE-1,Renew socket,Each,31.20,Electrical\nINS-1,Inspect,Visit,40.00,General\n";

#[tokio::test(flavor = "multi_thread")]
async fn s18_an_order_has_one_trade_or_openly_several_and_a_firm_that_does_them_all() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    crate::rates::published(&org, Value::Null, TWO_TRADES).await;
    let staff = &org.coordinator;
    let (ticket, order) = order(&app, &org).await;
    // One trade, and what goes with any.
    let plain = [("PLU-1", "1"), ("INS-1", "1")];
    ask(staff, &org, &order, &plain, Value::Null).await.expect(200);
    let before = pricing(staff, &order).await;
    let told = ask(staff, &org, &order, &[("ELE-1", "1")], Value::Null).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/severalTrades");
    let why = told["errors"][0]["detail"].as_str().expect("why");
    assert!(why.contains("(plumbing, electrical work)"), "{why}");
    // Marked, it is refused as long as its firm does not do both; nothing is half done.
    let keep: Vec<_> = before["lines"].as_array().expect("lines").iter().collect();
    let keep: Vec<_> =
        keep.iter().map(|l| json!({ "lineId": l["id"], "quantity": l["quantity"] })).collect();
    let body = json!({ "version": before["version"], "lines": keep, "severalTrades": true,
        "add": adding(&org, &order, &[("ELE-1", "1")]).await });
    let path = format!("/work-orders/{order}/variations");
    let told = staff.post(&path, body.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/add");
    let why = told["errors"][0]["detail"].as_str().expect("why");
    assert!(why.ends_with("does not do electrical work."), "{why}");
    assert_eq!(pricing(staff, &order).await, before, "nothing is half done");
    assert_eq!(before["severalTrades"], false);
    // The firm may not mark it; the office may, once the firm does both.
    let firm = org.contractor_id;
    let sql = format!(
        r#"UPDATE "ContractorProfiles" SET "ServiceCategories" = '["Plumbing", "Electrical"]'
           WHERE "Id" = '{firm}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("a firm of two trades");
    let now = staff.post(&path, body).await.expect(200);
    assert_eq!((&now["severalTrades"], &now["netGbp"]), (&json!(true), &json!("121.37")));

    // Raising asks the same, and so does naming a firm for what is there.
    let raise = format!("/tickets/{ticket}/work-orders");
    let lines = adding(&org, &order, &[("PLU-1", "1"), ("ELE-1", "2")]).await;
    let mut new = json!({ "description": "Tap and socket", "lines": lines });
    let told = staff.post(&raise, new.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/severalTrades");
    new["severalTrades"] = json!(true);
    let second = staff.post(&raise, new.clone()).await.id(201);
    let sql = sql.replace(r#", "Electrical""#, "");
    app.admin().await.batch_execute(&sql).await.expect("a firm of one trade");
    let assign = format!("/work-orders/{second}/assign");
    let told = staff.post(&assign, json!({ "contractorId": firm })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/contractorId");
    let offer = json!({ "contractorIds": [firm], "hours": 4 });
    let told = staff.post(&format!("/work-orders/{second}/offers"), offer).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/contractorIds");
    new["contractorId"] = json!(firm);
    staff.post(&raise, new).await.expect(422);
    let seen = staff.get(&format!("/work-orders/{second}")).await.expect(200);
    assert_eq!(seen["workOrder"]["contractorId"], Value::Null, "{seen}");
}
