//! Known incidents: one silences the same again, tells everybody who feels it, and ends its repairs.

use crate::main_line::raise;
use crate::support::{Answer, Client, Org, TestApp};
use serde_json::{Value, json};

/// A block with two let homes and a person in each: the resident's, and Una's.
struct Block {
    property: String,
    mine: String,
    hers: String,
    una: String,
}

async fn contact(org: &Org, name: &str, email: Option<&str>) -> String {
    let body = json!({ "type": "Tenant", "firstName": name, "lastName": "Upstairs",
        "email": email, "preferredChannel": if email.is_some() { "Email" } else { "Portal" } });
    org.coordinator.post("/contacts", body).await.id(201)
}

async fn let_to(org: &Org, property: &str, number: &str, tenant: &str) -> String {
    let unit = json!({ "propertyId": property, "unitNumber": number });
    let unit = org.coordinator.post("/units", unit).await.id(201);
    let body = json!({ "unitId": unit, "tenantContactId": tenant, "startDate": "2024-01-01",
        "rentAmountGbp": "700.00" });
    org.coordinator.post("/tenancies", body).await.expect(201);
    unit
}

async fn property(org: &Org, line: &str) -> String {
    let body = json!({ "addressLine1": line, "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "Flat", "saveAnyway": true });
    org.coordinator.post("/properties", body).await.id(201)
}

async fn block(org: &Org) -> Block {
    let block = property(org, "16 Linden House").await;
    let mine = let_to(org, &block, "Flat 1", &org.resident_id.to_string()).await;
    let una = contact(org, "Una", Some("una@example.org")).await;
    let hers = let_to(org, &block, "Flat 2", &una).await;
    Block { property: block, mine, hers, una }
}

fn opening(block: &Block) -> Value {
    json!({ "title": "No heating: the boiler house is down", "category": "Heating",
        "words": "An engineer is on the way.", "propertyIds": [block.property] })
}

async fn open(org: &Org, block: &Block) -> String {
    org.coordinator.post("/incidents", opening(block)).await.id(201)
}

fn cold(unit: &str) -> Value {
    json!({ "unitId": unit, "title": "Radiators are cold", "category": "Heating",
        "priority": "Routine" })
}

async fn reported(client: &Client, body: Value) -> String {
    let made = client.post("/tickets", body).await.expect(201);
    made["ticket"]["id"].as_str().expect("an id").to_owned()
}

/// Whom emails with these words in the subject went to.
async fn mailed(app: &TestApp, org: &Org, words: &str) -> Vec<String> {
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox?limit=200").await.expect(200);
    let all = mail["items"].as_array().expect("mail").iter();
    let found = all.filter(|one| one["subject"].as_str().expect("a subject").contains(words));
    let mut to: Vec<_> =
        found.map(|one| one["to"].as_str().expect("an address").to_owned()).collect();
    to.sort();
    to
}

#[track_caller]
fn wrong(answer: Answer) -> String {
    answer.expect(422)["errors"][0]["pointer"].as_str().expect("a pointer").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_there_is_told_when_it_opens_with_each_update_and_when_it_is_over() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let block = block(&org).await;
    // Others who are not told: of another block, and who moved out.
    let elsewhere = property(&org, "4 Alma Terrace").await;
    let omar = contact(&org, "Omar", Some("omar@example.org")).await;
    let_to(&org, &elsewhere, "Flat 1", &omar).await;
    let olga = contact(&org, "Olga", None).await;
    let_to(&org, &block.property, "Flat 3", &olga).await;

    let ask = json!({ "propertyIds": [block.property], "category": "Heating" });
    let preview = org.coordinator.post("/incidents/preview", ask).await.expect(200);
    let audience = &preview["audience"];
    assert_eq!((&audience["people"], &preview["homes"]), (&json!(3), &json!(3)));
    let by_email = audience["byEmail"].as_i64().expect("a number");
    assert_eq!(audience["toRing"][0]["name"], "Olga Upstairs");

    let id = open(&org, &block).await;
    let opened = mailed(&app, &org, "We know about this").await;
    assert_eq!(opened.len(), usize::try_from(by_email).expect("few"));
    assert!(opened.contains(&"una@example.org".into()), "{opened:?}");

    // Una does not want emails any more.
    let out = json!({ "channel": "Email", "given": false, "source": "Phone" });
    org.coordinator.post(&format!("/contacts/{}/consents", block.una), out).await.expect(201);
    let path = format!("/incidents/{id}");
    let words = json!({ "words": "The pump comes this afternoon." });
    org.coordinator.post(&format!("{path}/updates"), words).await.expect(201);
    let news = mailed(&app, &org, "News: No heating").await;
    assert_eq!(news.len(), opened.len() - 1, "{news:?}");
    assert!(!news.contains(&"una@example.org".into()), "she opted out");

    let end = json!({ "words": "The heating is back." });
    let closed = org.coordinator.post(&format!("{path}/close"), end.clone()).await.expect(200);
    assert_eq!(closed["incident"]["status"], "Closed");
    assert_eq!(mailed(&app, &org, "It is over").await, news);
    let page = org.coordinator.get(&path).await.expect(200);
    let told: Vec<_> = page["updates"]
        .as_array()
        .expect("updates")
        .iter()
        .map(|one| (one["news"].as_str().expect("a kind"), one["told"].as_i64().expect("a number")))
        .collect();
    let few = by_email - 1;
    assert_eq!(told, [("Closed", few), ("Update", few), ("Opened", by_email)]);
    org.coordinator.post(&format!("{path}/close"), end).await.expect(409);
    let more = json!({ "words": "More" });
    org.coordinator.post(&format!("{path}/updates"), more).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_would_report_the_same_sees_it_and_follows_it_instead() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let block = block(&org).await;
    let here = async |client: &Client, unit: &str| -> Vec<Value> {
        let found = client.get(&format!("/incidents/here?unitId={unit}")).await.expect(200);
        found["items"].as_array().expect("incidents").clone()
    };
    assert!(here(&org.tenant, &block.mine).await.is_empty());
    let id = open(&org, &block).await;
    let seen = here(&org.tenant, &block.mine).await;
    assert_eq!((&seen[0]["number"], &seen[0]["following"]), (&json!("INC-000001"), &json!(false)));
    assert_eq!(seen[0]["words"], "An engineer is on the way.");
    let all = org.tenant.get("/incidents/here").await.expect(200);
    assert_eq!(all["items"].as_array().map(Vec::len), Some(1), "at any of their homes");
    assert!(here(&org.tenant, &block.hers).await.is_empty(), "not their home");

    let follow = format!("/incidents/{id}/follow");
    for _ in 0..2 {
        let body = json!({ "unitId": block.mine });
        let told = org.tenant.post(&follow, body).await.expect(200);
        assert_eq!(told["items"][0]["following"], true);
    }
    assert_eq!(wrong(org.tenant.post(&follow, json!({ "unitId": block.hers })).await), "/unitId");
    assert_eq!(
        wrong(org.coordinator.post(&follow, json!({ "unitId": block.hers })).await),
        "/contactId"
    );
    // Somebody who rings and does not live there is told too from then on.
    let visitor = contact(&org, "Vera", Some("vera@example.org")).await;
    let body = json!({ "unitId": block.hers, "contactId": visitor });
    org.coordinator.post(&follow, body).await.expect(200);
    let page = org.coordinator.get(&format!("/incidents/{id}")).await.expect(200);
    assert_eq!(page["followers"], 2);
    assert_eq!(page["audience"]["people"], 3);
    org.contractor.get("/incidents/here").await.expect(403);

    // An incident elsewhere is not there for a resident.
    let elsewhere = property(&org, "4 Alma Terrace").await;
    let body = json!({ "title": "Lift", "words": "Stuck", "category": "Communal",
        "propertyIds": [elsewhere] });
    let other = org.coordinator.post("/incidents", body).await.id(201);
    let body = json!({ "unitId": block.mine });
    org.tenant.post(&format!("/incidents/{other}/follow"), body).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn its_repairs_end_with_it_where_they_may_and_the_rest_is_listed_with_why() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let block = block(&org).await;
    let staff = &org.coordinator;
    let before = reported(staff, cold(&block.mine)).await;
    let ask = json!({ "propertyIds": [block.property], "category": "Heating" });
    let preview = staff.post("/incidents/preview", ask).await.expect(200);
    assert_eq!(preview["tickets"][0]["ticketId"], json!(before));
    let mut body = opening(&block);
    body["ticketIds"] = json!([before]);
    let id = staff.post("/incidents", body.clone()).await.id(201);
    assert_eq!(wrong(staff.post("/incidents", body).await), "/ticketIds");

    // Staff may still file one: it is a part of it. Residents follow, or report something else.
    let mut filed = cold(&block.hers);
    filed["incidentId"] = json!(id);
    assert_eq!(
        wrong(
            org.tenant
                .post("/tickets", {
                    let mut own = cold(&block.mine);
                    own["incidentId"] = json!(id);
                    own
                })
                .await
        ),
        "/incidentId"
    );
    let worked = reported(staff, filed.clone()).await;
    raise(&org, &worked).await;
    let mut lapsed = filed.clone();
    lapsed["unitId"] =
        json!(let_to(&org, &property(&org, "4 Alma Terrace").await, "1", &block.una).await);
    assert_eq!(wrong(staff.post("/tickets", lapsed).await), "/incidentId");

    let page = staff.get(&format!("/tickets/{worked}")).await.expect(200);
    assert_eq!(page["incident"]["number"], "INC-000001");
    let story = page["events"].as_array().expect("events").iter();
    let joined = story.filter(|one| one["type"] == "IncidentJoined").count();
    assert_eq!(joined, 1);
    let incident = staff.get(&format!("/incidents/{id}")).await.expect(200);
    let children = incident["children"].as_array().expect("repairs");
    assert_eq!(children.len(), 2);
    assert_eq!(children[0]["endsAs"], "Cancelled");
    assert!(children[1]["stays"].as_str().expect("why").contains("work orders"), "{children:?}");

    let end = json!({ "words": "The heating is back.", "version": 9 });
    staff.post(&format!("/incidents/{id}/close"), end).await.expect(412);
    let end = json!({ "words": "The heating is back.", "version": incident["version"] });
    let closed = staff.post(&format!("/incidents/{id}/close"), end).await.expect(200);
    assert_eq!(closed["ended"], 1);
    assert_eq!(closed["stayed"][0]["ticketId"], json!(worked));
    let page = staff.get(&format!("/tickets/{before}")).await.expect(200);
    let ticket = &page["ticket"];
    assert_eq!(
        (&ticket["status"], &ticket["endReason"]),
        (&json!("Cancelled"), &json!("Duplicate"))
    );
    let why = page["events"][0]["data"]["reason"].as_str().expect("why");
    assert_eq!(why, "INC-000001 is over: The heating is back.");
    let page = staff.get(&format!("/tickets/{worked}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Assigned");
    assert_eq!(wrong(staff.post("/tickets", filed).await), "/incidentId");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_named_and_a_repeated_request_tells_nobody_twice() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let block = block(&org).await;
    for (field, value, pointer) in [
        ("title", json!(" "), "/title"),
        ("words", json!(""), "/words"),
        ("propertyIds", json!([]), "/propertyIds"),
        ("propertyIds", json!([block.mine]), "/propertyIds"),
        ("ticketIds", json!([block.mine]), "/ticketIds"),
    ] {
        let mut body = opening(&block);
        body[field] = value;
        assert_eq!(wrong(org.coordinator.post("/incidents", body).await), pointer);
    }
    org.viewer.post("/incidents", opening(&block)).await.expect(403);
    org.tenant.get("/incidents").await.expect(403);
    let list = org.viewer.get("/incidents").await.expect(200);
    assert_eq!(list["items"], json!([]), "nothing is half done");
    for _ in 0..2 {
        let path = "/incidents";
        let body = opening(&block).to_string();
        let request = org.coordinator.request(reqwest::Method::POST, path);
        let request = request.header("idempotency-key", "a-key-of-enough-length");
        let sent = request.header("content-type", "application/json").body(body).send().await;
        assert_eq!(sent.expect("an answer").status().as_u16(), 201);
    }
    let list = org.viewer.get("/incidents?status=Open").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["items"][0]["place"], "16 Linden House, Leeds LS1 4AB");
    let mail = mailed(&app, &org, "We know about this").await;
    let mut once = mail.clone();
    once.dedup();
    assert_eq!(mail, once);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_has_begun_waits_for_its_incident_in_silence_and_an_emergency_does_not() {
    let clock = maintainuk::clock::Clock::fixed("2026-11-26T09:00:00Z".parse().expect("a moment"));
    let app = TestApp::with_clock(clock, |_| {}).await;
    let org = app.org("acme").await;
    let block = block(&org).await;
    let staff = &org.coordinator;
    let quiet = reported(staff, cold(&block.mine)).await;
    let mut gas = cold(&block.hers);
    gas["title"] = json!("Radiators are cold and I smell gas");
    let gas = reported(staff, gas).await;
    let listed = async |queue: &str| -> Vec<Value> {
        let page = staff.get(&format!("/tickets?queue={queue}")).await.expect(200);
        let items = page["items"].as_array().expect("items").iter();
        items.map(|one| one["id"].clone()).collect()
    };
    assert!(listed("unassigned").await.contains(&json!(quiet)));
    let mut body = opening(&block);
    body["ticketIds"] = json!([quiet, gas]);
    let incident = staff.post("/incidents", body).await.id(201);

    app.app.clock.advance_minutes(30 * 24 * 60);
    maintainuk::policy::sweep(&app.app).await.expect("a sweep");
    for queue in ["open", "unassigned", "late", "soon"] {
        assert_eq!(listed(queue).await, [json!(gas)], "{queue}");
    }
    let board = staff.get("/tickets/board/status?queue=open").await.expect(200);
    assert_eq!(board["columns"][0]["total"], 1, "{board}");
    let all = staff.get(&format!("/tickets?unitId={}", block.mine)).await.expect(200);
    let turn = &all["items"][0]["turn"];
    assert_eq!((&turn["of"], &turn["act"]), (&json!("nobody"), &json!("await")));
    assert_eq!(turn["text"], "It waits for the incident that it is a part of");
    let ours = staff.get("/tickets?turn=staff").await.expect(200);
    assert_eq!(ours["items"].as_array().expect("items").len(), 1, "{ours}");
    let counts = staff.get("/tickets/counts").await.expect(200);
    assert_eq!(
        ["open", "unassigned", "late", "soon", "new"].map(|queue| &counts[queue]),
        [&json!(1); 5]
    );
    let told = async |ticket: &str| {
        let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
        let events = page["events"].to_string();
        (page["next"]["text"].clone(), events.contains("ServiceClockMissed"))
    };
    let waits = "It waits for INC-000001: No heating: the boiler house is down";
    assert_eq!(told(&quiet).await, (json!(waits), false));
    let (next, spoke) = told(&gas).await;
    assert!(next != waits && spoke, "an emergency waits for nothing");

    // It is over, and what stays is as before.
    let sql = format!(
        r#"UPDATE "Incidents" SET "Status" = 'Closed', "ClosedAt" = now(),
               "ClosedByUserId" = "OpenedByUserId" WHERE "Id" = '{incident}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("an end");
    app.app.clock.advance_minutes(30);
    maintainuk::policy::sweep(&app.app).await.expect("a sweep");
    let (next, spoke) = told(&quiet).await;
    assert!(next != waits && spoke);
    assert!(listed("unassigned").await.contains(&json!(quiet)));
}
