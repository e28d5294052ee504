//! What saves a visit: alerts and who is told of them, codes and who looks at them, keys, hints,
//! assets.

use crate::calls::{in_a_month, soon};
use crate::support::{Answer, Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::time::london_date;
use serde_json::{Value, json};

struct Home {
    property: String,
    unit: String,
    ticket: String,
    order: String,
}

/// A home whose resident reported a repair, which the organisation's contractor has taken on.
async fn home(org: &Org) -> Home {
    let who = &org.coordinator;
    let body = json!({"addressLine1": "16 Linden House", "city": "London", "postcode": "E9 6ZZ",
        "propertyType": "Flat"});
    let property = who.post("/properties", body).await.id(201);
    let unit = json!({"propertyId": property, "unitNumber": "Flat 1"});
    let unit = who.post("/units", unit).await.id(201);
    let tenancy = json!({"unitId": unit, "tenantContactId": org.resident_id,
        "startDate": "2025-03-01", "rentAmountGbp": "500"});
    who.post("/tenancies", tenancy).await.expect(201);
    let ticket = org.tenant.post("/tickets", report(&unit)).await.expect(201);
    let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let order = json!({"contractorId": org.contractor_id});
    let order = who.post(&format!("/tickets/{ticket}/work-orders"), order).await.id(201);
    Home { property, unit, ticket, order }
}

fn report(unit: &str) -> Value {
    json!({"unitId": unit, "title": "A tap drips", "category": "Plumbing", "priority": "Routine"})
}

fn alert(home: &Home, kind: &str, need: &str, text: &str) -> Value {
    json!({"propertyId": home.property, "kind": kind, "text": text, "reason": "As reported",
        "needToKnow": need, "reviewOn": in_a_month()})
}

async fn told(who: &Client, path: &str) -> Vec<String> {
    let facts = who.get(path).await.expect(200);
    let alerts = facts["alerts"].as_array().or(facts["items"].as_array()).expect("alerts");
    alerts.iter().map(|one| one["text"].as_str().expect("words").to_owned()).collect()
}

#[track_caller]
fn wrong(answer: Answer) -> Vec<String> {
    let body = answer.expect(422);
    let errors = body["errors"].as_array().expect("errors");
    errors.iter().map(|e| e["pointer"].as_str().expect("a pointer").to_owned()).collect()
}

async fn take_on(org: &Org, home: &Home) {
    let visit = json!({"to": "Scheduled", "scheduledStartAt": soon(200),
        "scheduledEndAt": soon(202)});
    let path = format!("/work-orders/{}/transitions", home.order);
    org.coordinator.post(&path, visit).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s20_warnings_on_a_home_are_seen_before_raising() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let asha = &org.coordinator;
    let legal = alert(&home, "LegalDisrepair", "Staff", "Claim of 3 November: copy in legal");
    let legal = asha.post("/alerts", legal).await.expect(201);
    let warranty = alert(&home, "Warranty", "Job", "New roof: call the builder back first");
    asha.post("/alerts", warranty).await.expect(201);
    let unit = format!("/units/{}/place", home.unit);
    let both = ["Claim of 3 November: copy in legal", "New roof: call the builder back first"];
    assert_eq!(told(asha, &unit).await, both);
    assert_eq!(told(asha, &format!("/tickets/{}/place", home.ticket)).await, both);
    // And in the answer for the unit itself, what decides whether to raise first; what is still
    // under warranty counts too, and whoever lives there is told nothing.
    let boiler = json!({"propertyId": home.property, "unitId": home.unit, "name": "Boiler",
        "make": "Ideal", "warrantyUntil": in_a_month()});
    let boiler = asha.post("/assets", boiler).await.id(201);
    let of_unit = format!("/units/{}", home.unit);
    let warned = async |who: &Client| -> Vec<(Value, Value, Value)> {
        let read = who.get(&of_unit).await.expect(200);
        let all = read["warnings"].as_array().expect("warnings");
        let each = |one: &Value| (one["kind"].clone(), one["text"].clone(), one["blocks"].clone());
        all.iter().map(each).collect()
    };
    let line = |kind: &str, text: &str, blocks| (json!(kind), json!(text), json!(blocks));
    let third = line("Warranty", "Boiler, Ideal: call the maker or builder back first", false);
    let wanted =
        [line("LegalDisrepair", both[0], false), line("Warranty", both[1], false), third.clone()];
    assert_eq!(warned(asha).await, wanted);
    assert_eq!(warned(&org.tenant).await, []);
    let place = asha.get(&format!("/tickets/{}/place", home.ticket)).await.expect(200);
    assert_eq!(place["warnings"][2]["until"], in_a_month());
    let over = json!({"warrantyUntil": "2020-01-01"});
    asha.patch(&format!("/assets/{boiler}"), 1, over).await.expect(200);
    assert_eq!(warned(asha).await, wanted[..2]);
    // They warn and do not block, neither a report nor an order.
    asha.post("/tickets", report(&home.unit)).await.expect(201);
    let raise = format!("/tickets/{}/work-orders", home.ticket);
    asha.post(&raise, json!({"description": "Look at the roof"})).await.expect(201);
    // Removing one removes the warning.
    let path = format!("/alerts/{}", legal["id"].as_str().unwrap());
    assert_eq!(wrong(asha.post(&format!("{path}/end"), json!({"reason": ""})).await), ["/reason"]);
    asha.post(&format!("{path}/end"), json!({"reason": "Settled"})).await.expect(200);
    assert_eq!(told(asha, &unit).await, both[1..]);
    assert_eq!(warned(asha).await, wanted[1..2]);
    asha.post(&format!("{path}/end"), json!({"reason": "Again"})).await.expect(409);
    // Where the landlord does not repair, nothing is raised, and the history stays.
    let none = alert(&home, "NoRepairs", "Staff", "Leaseholder repairs");
    let none = asha.post("/alerts", none).await.id(201);
    assert_eq!(warned(asha).await[0], line("NoRepairs", "Leaseholder repairs", true));
    assert_eq!(wrong(asha.post("/tickets", report(&home.unit)).await), ["/unitId"]);
    assert_eq!(wrong(org.tenant.post("/tickets", report(&home.unit)).await), ["/unitId"]);
    // Nor is an order, for what was reported before; it goes on being readable.
    let raise = format!("/tickets/{}/work-orders", home.ticket);
    let order = json!({"description": "Patch the roof"});
    let refused = asha.post(&raise, order.clone()).await.expect(409);
    assert!(refused["detail"].as_str().unwrap().contains("does not repair here"), "{refused}");
    asha.get(&format!("/tickets/{}", home.ticket)).await.expect(200);
    asha.get(&format!("/units/{}/history", home.unit)).await.expect(200);
    asha.post(&format!("/alerts/{none}/end"), json!({"reason": "Bought back"})).await.expect(200);
    asha.post("/tickets", report(&home.unit)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn s32_contractors_are_told_what_their_job_needs_while_it_goes_on() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.admin;
    for (need, text) in [("Job", "Two people"), ("Staff", "Complains"), ("Managers", "Police")] {
        who.post("/alerts", alert(&home, "Aggression", need, text)).await.expect(201);
    }
    let hint = json!({"propertyId": home.property, "kind": "Parking", "text": "Behind the shops"});
    who.post("/hints", hint).await.expect(201);
    let key = json!({"propertyId": home.property, "tag": "K-1", "opens": "All"});
    who.post("/keys", key).await.expect(201);
    let path = format!("/tickets/{}/place", home.ticket);
    let pat = &org.contractor;
    assert_eq!(told(pat, &path).await, Vec::<String>::new(), "the job is not taken on yet");
    take_on(&org, &home).await;
    let facts = pat.get(&path).await.expect(200);
    assert_eq!(told(pat, &path).await, ["Two people"]);
    assert_eq!(facts["alerts"][0]["reason"], Value::Null);
    assert_eq!(facts["hints"][0]["text"], "Behind the shops");
    assert_eq!(facts["keys"], json!([]));
    // In summary with the order too, in the list and alone: for the firm, and for nobody else.
    let summary = json!([{"kind": "Aggression", "text": "Two people"}]);
    let order = format!("/work-orders/{}", home.order);
    assert_eq!(pat.get(&order).await.expect(200)["alerts"], summary);
    let list = pat.get("/work-orders").await.expect(200);
    assert_eq!(list["items"][0]["alerts"], summary);
    let own = org.tenant.get(&order).await.expect(200);
    assert_eq!(own["alerts"], json!([]));
    assert_eq!(told(&org.coordinator, &path).await, ["Two people", "Complains"]);
    assert_eq!(told(who, &path).await, ["Two people", "Complains", "Police"]);
    // Nobody who lives there is told, and no place but the job's is the contractor's business.
    org.tenant.get(&path).await.expect(403);
    pat.get(&format!("/units/{}/place", home.unit)).await.expect(403);
    let step = format!("/work-orders/{}/transitions", home.order);
    who.post(&step, json!({"to": "InProgress"})).await.expect(200);
    who.post(&step, json!({"to": "Completed", "notes": "Washer"})).await.expect(200);
    let after = pat.get(&path).await.expect(200);
    assert_eq!((&after["alerts"], &after["hints"]), (&json!([]), &json!([])));
    assert_eq!(pat.get(&order).await.expect(200)["alerts"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_about_a_person_is_told_where_they_live_and_never_to_them() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let tess = org.resident_id.to_string();
    let mut body = alert(&home, "Vulnerable", "Job", "Knock loudly and wait");
    body["propertyId"] = Value::Null;
    body["contactId"] = json!(tess);
    let made = who.post("/alerts", body.clone()).await.expect(201);
    for path in [
        format!("/units/{}/place", home.unit),
        format!("/tickets/{}/place", home.ticket),
        format!("/contacts/{tess}/alerts"),
    ] {
        assert_eq!(told(who, &path).await, ["Knock loudly and wait"], "{path}");
        org.tenant.get(&path).await.expect(403);
    }
    // A contractor is told of everybody but themselves.
    let firm = app.admin().await;
    let link = format!(
        r#"UPDATE "Users" SET "ContactId" = '{tess}' WHERE "Id" = '{}'"#,
        org.contractor.user
    );
    firm.batch_execute(&link).await.unwrap();
    app.app.sessions.forget_all();
    take_on(&org, &home).await;
    let path = format!("/tickets/{}/place", home.ticket);
    assert_eq!(told(&org.contractor, &path).await, Vec::<String>::new());
    // Nothing of it is in what is listed or exported of the person, nor in the log.
    let person = who.get(&format!("/contacts/{tess}")).await.expect(200);
    assert!(!person.to_string().contains("Knock"));
    let log = org.admin.get("/audit?limit=200").await.expect(200).to_string();
    assert!(log.contains("alert.create") && !log.contains("Knock"), "{log}");
    // Looked at again: another day, told by whether it has come.
    let path = format!("/alerts/{}", made["id"].as_str().unwrap());
    let past = json!({"reviewOn": "2020-01-01"});
    assert_eq!(wrong(who.patch(&path, 1, past).await), ["/reviewOn"]);
    who.patch(&path, 9, json!({"text": "Ring twice"})).await.expect(412);
    let changed = who.patch(&path, 1, json!({"text": "Ring twice"})).await.expect(200);
    assert_eq!((&changed["text"], &changed["version"]), (&json!("Ring twice"), &json!(2)));
    let old = r#"UPDATE "PlaceAlerts" SET "ReviewOn" = '2020-01-01'"#;
    app.admin().await.batch_execute(old).await.unwrap();
    let facts = who.get(&format!("/contacts/{tess}/alerts")).await.expect(200);
    assert_eq!(facts["items"][0]["reviewDue"], true);
    body["contactId"] = Value::Null;
    assert_eq!(wrong(who.post("/alerts", body).await), ["/propertyId"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a12_a_code_is_sealed_and_every_look_at_it_is_recorded_with_its_reason() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let body = json!({"propertyId": home.property, "unitId": home.unit, "kind": "KeySafe",
        "label": "By the back door", "code": "C4821X"});
    let made = who.post("/access-codes", body).await.expect(201);
    assert!(!made.to_string().contains("4821"));
    let path = format!("/access-codes/{}/reveal", made["id"].as_str().unwrap());
    // The database does not have it.
    let db = app.admin().await;
    let rows = db.query(r#"SELECT c::text FROM "AccessCodes" c"#, &[]).await.unwrap();
    let kept: String = rows.iter().map(|row| row.get::<_, String>(0)).collect();
    let plain = b"C4821X".iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert!(!kept.contains("C4821X") && !kept.contains(&plain), "{kept}");

    let reason = || json!({"reason": "On site for a leak"});
    assert_eq!(wrong(who.post(&path, json!({"reason": " "})).await), ["/reason"]);
    assert_eq!(who.post(&path, reason()).await.expect(200), json!({"code": "C4821X"}));
    org.viewer.post(&path, reason()).await.expect(403);
    org.tenant.post(&path, reason()).await.expect(403);
    let pat = &org.contractor;
    pat.post(&path, reason()).await.expect(404);
    take_on(&org, &home).await;
    let facts = pat.get(&format!("/tickets/{}/place", home.ticket)).await.expect(200);
    assert_eq!(facts["accessCodes"][0]["label"], "By the back door");
    assert_eq!(pat.post(&path, reason()).await.expect(200)["code"], "C4821X");
    let step = format!("/work-orders/{}/transitions", home.order);
    who.post(&step, json!({"to": "InProgress"})).await.expect(200);
    who.post(&step, json!({"to": "Completed", "notes": "Washer"})).await.expect(200);
    pat.post(&path, reason()).await.expect(404);

    let log = org.admin.get(&format!("/audit?entityId={}", home.unit)).await.expect(200);
    let looks: Vec<&Value> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["action"] == "access-code.reveal")
        .collect();
    assert_eq!(looks.len(), 2, "{log}");
    assert!(looks.iter().all(|one| one["newValue"]["reason"] == "On site for a leak"));
    assert!(!log.to_string().contains("C4821X"));
    // Another organisation's is nobody's.
    let other = app.org("harbour").await;
    other.admin.post(&path, reason()).await.expect(404);
    // Sealed with another key, it does not open, and the answer says nothing.
    let node = app
        .second(|config| config.secrets.key = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=".into())
        .await;
    let refused = org.at(&node).admin.post(&path, reason()).await.expect(500);
    assert!(!refused.to_string().contains("seal"));
}

#[tokio::test(flavor = "multi_thread")]
async fn c18_keys_are_given_out_come_back_and_are_missed() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let body = json!({"propertyId": home.property, "unitId": home.unit, "tag": "K-014",
        "opens": "Front door"});
    let key = who.post("/keys", body.clone()).await.id(201);
    assert_eq!(wrong(who.post("/keys", body).await), ["/tag"]);
    let path = format!("/keys/{key}");
    let today = london_date(Clock::system().now()).to_string();
    let out = json!({"holderName": "Connor of Pipes Ltd", "dueBackOn": today});
    let past = json!({"holderName": "Connor", "dueBackOn": "2020-01-01"});
    assert_eq!(wrong(who.post(&format!("{path}/issue"), past).await), ["/dueBackOn"]);
    let issued = who.post(&format!("{path}/issue"), out.clone()).await.expect(200);
    assert_eq!(issued["holderName"], "Connor of Pipes Ltd");
    let told = who.post(&format!("{path}/issue"), out).await.expect(409);
    assert!(told["detail"].as_str().unwrap().starts_with("Connor of Pipes Ltd has these keys"));
    who.delete(&path).await.expect(409);
    let count = async |query: &str| {
        let list = who.get(&format!("/keys{query}")).await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    assert_eq!((count("?out=true").await, count("?overdue=true").await), (1, 0));
    let late = r#"UPDATE "PlaceKeys" SET "DueBackOn" = '2020-01-01'"#;
    app.admin().await.batch_execute(late).await.unwrap();
    assert_eq!(count("?overdue=true").await, 1);
    let back = who.send(reqwest::Method::POST, &format!("{path}/return"), None, &[]).await;
    assert_eq!(back.expect(200)["holderName"], Value::Null);
    who.send(reqwest::Method::POST, &format!("{path}/return"), None, &[]).await.expect(409);
    assert_eq!((count("?out=true").await, count("").await), (0, 1));
    let log = org.admin.get(&format!("/audit?entityId={}", home.unit)).await.expect(200);
    let actions: Vec<&str> =
        log["items"].as_array().unwrap().iter().filter_map(|one| one["action"].as_str()).collect();
    assert_eq!(actions[..3], ["key.return", "key.issue", "key.create"]);
    assert_eq!(who.delete(&path).await.status.as_u16(), 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn b20_g13_hints_and_assets_are_kept_by_place() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let next = json!({"propertyId": home.property, "unitNumber": "Flat 2"});
    let next = who.post("/units", next).await.id(201);
    let hint = |unit: Value, text: &str| json!({"propertyId": home.property, "unitId": unit, "kind": "Stopcock", "text": text});
    let all = who.post("/hints", hint(Value::Null, "Riser on each landing")).await.id(201);
    who.post("/hints", hint(json!(home.unit), "Under the sink")).await.expect(201);
    who.post("/hints", hint(json!(next), "In the hall")).await.expect(201);
    let texts = async |path: &str| -> Vec<String> {
        let facts = who.get(path).await.expect(200);
        let hints = facts["hints"].as_array().unwrap();
        hints.iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
    };
    let of_unit = format!("/units/{}/place", home.unit);
    assert_eq!(texts(&of_unit).await, ["Riser on each landing", "Under the sink"]);
    assert_eq!(texts(&format!("/properties/{}/place", home.property)).await.len(), 3);
    let path = format!("/hints/{all}");
    who.patch(&path, 1, json!({"text": "In the cellar"})).await.expect(200);
    who.patch(&path, 1, json!({"text": "Elsewhere"})).await.expect(412);
    assert_eq!(who.delete(&path).await.status.as_u16(), 204);
    assert_eq!(texts(&of_unit).await, ["Under the sink"]);
    let elsewhere = json!({"addressLine1": "1 Other Road", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House"});
    let elsewhere = who.post("/properties", elsewhere).await.id(201);
    let mut astray = hint(json!(home.unit), "x");
    astray["propertyId"] = json!(elsewhere);
    assert_eq!(wrong(who.post("/hints", astray).await), ["/unitId"]);

    let boiler = json!({"propertyId": home.property, "unitId": home.unit, "name": "Boiler",
        "make": "Worcester", "serial": "7716", "installedOn": "2022-05-01",
        "warrantyUntil": "2032-05-01", "serviceDueOn": "2027-05-01"});
    let mut never = boiler.clone();
    never["warrantyUntil"] = json!("2021-05-01");
    assert_eq!(wrong(who.post("/assets", never).await), ["/warrantyUntil"]);
    let made = who.post("/assets", boiler).await.id(201);
    let path = format!("/assets/{made}");
    let changed = json!({"servicedOn": "2026-05-01", "serial": null});
    let changed = who.patch(&path, 1, changed).await.expect(200);
    assert_eq!((&changed["serial"], &changed["servicedOn"]), (&Value::Null, &json!("2026-05-01")));
    let facts = who.get(&of_unit).await.expect(200);
    assert_eq!(facts["assets"][0]["warrantyUntil"], "2032-05-01");
    assert_eq!(who.delete(&path).await.status.as_u16(), 204);
    org.viewer.post("/hints", hint(Value::Null, "x")).await.expect(403);
}
