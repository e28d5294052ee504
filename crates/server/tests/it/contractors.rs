//! The life of a contractor: added, changed, listed, suspended by the calendar, archived, deleted,
//! and the figures that follow from their work.

use crate::catalogue::{Reference, references};
use crate::main_line::{raise, report, step, visit};
use crate::support::{self, Client, Org, TestApp};
use maintainuk::life::{
    REFERS_TO_CONTACT, REFERS_TO_CONTRACTOR, REFERS_TO_PROPERTY, REFERS_TO_UNIT,
};
use maintainuk::{features, outbox};
use maintainuk_domain::time::{Instant, london_date};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A day so many days from today, in London.
fn day(ahead: i64) -> String {
    let now: Instant = maintainuk::clock::Clock::system().now();
    london_date(now.plus_days(ahead)).to_string()
}

fn profile(org: &Org) -> Value {
    json!({
        "companyName": " Aire Valley Plumbing Ltd ", "contactId": org.resident_id,
        "serviceCategories": ["Plumbing", "Gas", "Plumbing"],
        "tradeLicences": [{ "scheme": "Gas Safe", "number": "548213", "expires": day(30) }],
        "serviceAreas": ["ls6", "LS1 4AB", "LS6"],
        "insuranceProvider": "Aviva", "insurancePolicyNumber": "PL-1", "insuranceExpiresOn": day(0),
        "callOutRateGbp": "60", "hourlyRateGbp": "45.50",
        "vatStatus": "Registered", "vatNumber": "gb 999 9999 73", "cisStatus": "Gross",
    })
}

async fn add(org: &Org, change: Value) -> Value {
    let mut body = profile(org);
    for (name, value) in change.as_object().expect("fields") {
        body[name] = value.clone();
    }
    org.coordinator.post("/contractors", body).await.expect(201)
}

fn id_of(of: &Value) -> String {
    of["id"].as_str().expect("an id").to_owned()
}

async fn read(client: &Client, id: &str) -> Value {
    client.get(&format!("/contractors/{id}")).await.expect(200)
}

async fn go(client: &Client, id: &str, to: &str, reason: &str) -> crate::support::Answer {
    client
        .post(&format!("/contractors/{id}/transitions"), json!({ "to": to, "reason": reason }))
        .await
}

async fn sql(app: &TestApp, text: &str) {
    app.admin().await.batch_execute(text).await.expect(text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contractor_is_added_read_and_changed() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let firm = add(&org, json!({})).await;
    let id = id_of(&firm);
    assert_eq!(firm["companyName"], "Aire Valley Plumbing Ltd");
    assert_eq!(firm["serviceCategories"], json!(["Plumbing", "Gas"]));
    assert_eq!(firm["serviceAreas"], json!(["LS1", "LS6"]));
    assert_eq!(
        (&firm["callOutRateGbp"], &firm["hourlyRateGbp"]),
        (&json!("60.00"), &json!("45.50"))
    );
    assert_eq!(firm["vatNumber"], "GB999999973");
    assert_eq!((&firm["status"], &firm["mayBeGivenWork"]), (&json!("Active"), &json!(true)));
    assert_eq!(firm["firstExpiry"], day(0));
    let path = format!("/contractors/{id}");
    let change = json!({ "hourlyRateGbp": null, "insurancePolicyNumber": "PL-2" });
    let changed = org.coordinator.patch(&path, 1, change.clone()).await.expect(200);
    assert_eq!((&changed["hourlyRateGbp"], &changed["version"]), (&Value::Null, &json!(2)));
    org.coordinator.patch(&path, 1, change.clone()).await.expect(412);
    org.coordinator.send(Method::PATCH, &path, Some(change.clone()), &[]).await.expect(428);
    let same = org.coordinator.patch(&path, 2, change).await.expect(200);
    assert_eq!(same["version"], 2, "nothing changed, so nothing is written");
    let audit = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
    assert_eq!(audit["items"][0]["action"], "contractor.update");
    assert_eq!(audit["items"][0]["newValue"]["insurancePolicyNumber"], "PL-2");
    assert!(audit["items"][0]["newValue"].get("companyName").is_none());
    org.viewer.patch(&path, 2, json!({ "companyName": "No" })).await.expect(403);
    org.contractor.post("/contractors", profile(&org)).await.expect(403);
    // The same key adds it once.
    let key = [("idempotency-key", "one")];
    let body = profile(&org);
    let first =
        org.admin.send(Method::POST, "/contractors", Some(body.clone()), &key).await.id(201);
    assert_eq!(org.admin.send(Method::POST, "/contractors", Some(body), &key).await.id(201), first);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_alone_parts_with_a_firm_and_takes_it_on_again() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let id = id_of(&add(&org, json!({})).await);
    for from in ["Active", "Suspended"] {
        if from == "Suspended" {
            go(&org.coordinator, &id, "Suspended", "Complaints").await.expect(200);
        }
        let told = go(&org.coordinator, &id, "Inactive", "Retired").await.expect(403);
        assert!(told["detail"].as_str().expect("why").contains("An administrator"), "{told}");
        let moves = read(&org.coordinator, &id).await["moves"].clone();
        let archive = moves.as_array().expect("moves").iter().find(|one| one["to"] == "Inactive");
        assert_eq!(archive.expect("one")["allowed"], false);
        go(&org.admin, &id, "Inactive", "Retired").await.expect(200);
        go(&org.coordinator, &id, "Active", "Back").await.expect(403);
        go(&org.admin, &id, "Active", "Back").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_contractor_is_said_of_each_field() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (field, value, pointer) in [
        ("companyName", json!(" "), "/companyName"),
        ("serviceCategories", json!([]), "/serviceCategories"),
        ("serviceCategories", json!(["Sorcery"]), "/serviceCategories/0"),
        ("serviceAreas", json!(["LS1", "LS"]), "/serviceAreas/1"),
        ("tradeLicences", json!([{ "scheme": "", "number": "1" }]), "/tradeLicences/0/scheme"),
        (
            "tradeLicences",
            json!([{ "scheme": "Gas Safe", "number": "x" }]),
            "/tradeLicences/0/number",
        ),
        (
            "tradeLicences",
            json!([{ "scheme": "Gas Safe", "number": "548213", "expires": "2201-01-01" }]),
            "/tradeLicences/0/expires",
        ),
        ("insuranceExpiresOn", json!("soon"), "/insuranceExpiresOn"),
        ("insuranceExpiresOn", json!("0001-01-01"), "/insuranceExpiresOn"),
        ("insuranceExpiresOn", json!("9999-12-31"), "/insuranceExpiresOn"),
        ("hourlyRateGbp", json!("-1"), "/hourlyRateGbp"),
        ("outOfHoursPhone", json!("at night"), "/outOfHoursPhone"),
        ("vatNumber", json!("GB999999974"), "/vatNumber"),
        ("vatStatus", json!("NotRegistered"), "/vatNumber"),
        ("contactId", json!("0197a000-0000-7000-8000-000000000000"), "/contactId"),
        // Figures come from work alone.
        ("rating", json!("5.00"), "/rating"),
        ("completionRate", json!("1.0"), "/completionRate"),
        ("avgResponseTimeHours", json!("0.1"), "/avgResponseTimeHours"),
        ("status", json!("Active"), "/status"),
    ] {
        let mut body = profile(&org);
        body[field] = value;
        let told = org.coordinator.post("/contractors", body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{field}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn contractors_are_found_by_trade_area_expiry_and_name() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (name, areas, expires) in
        [("Zeal", vec![], 90), ("apex", vec!["LS6"], 10), ("Mason", vec!["E9", "EC1A"], 400)]
    {
        let licence = json!([{ "scheme": "NICEIC", "number": "1", "expires": day(expires) }]);
        let more = json!({ "companyName": name, "serviceAreas": areas, "tradeLicences": licence,
            "insuranceExpiresOn": null, "serviceCategories": ["Electrical"] });
        add(&org, more).await;
    }
    let names = async |query: &str| -> Vec<String> {
        let list = org.viewer.get(&format!("/contractors?{query}")).await.expect(200);
        let items = list["items"].as_array().expect("items").clone();
        items.iter().map(|one| one["companyName"].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!(names("sort=name").await, ["apex", "Mason", "Pipes Ltd", "Zeal"]);
    assert_eq!(names("category=Electrical").await, ["Mason", "apex", "Zeal"]);
    assert_eq!(names("category=Electrical&covers=ls6%203aa").await, ["apex", "Zeal"]);
    assert_eq!(names("covers=E9&sort=name").await, ["Mason", "Pipes Ltd", "Zeal"]);
    assert_eq!(names(&format!("expiresBy={}", day(30))).await, ["apex"]);
    assert_eq!(names(&format!("expiresBy={}&sort=name", day(100))).await, ["apex", "Zeal"]);
    org.viewer.get("/contractors?covers=nowhere").await.expect(400);
    // Every one once, page by page, in either order.
    for sort in ["name", "-name", "-createdAt", "createdAt"] {
        let (mut after, mut seen) = (String::new(), Vec::new());
        loop {
            let path = format!("/contractors?sort={sort}&limit=1&count=true{after}");
            let page = org.viewer.get(&path).await.expect(200);
            assert_eq!(page["total"], 4);
            seen.push(page["items"][0]["companyName"].as_str().expect("a name").to_owned());
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen, names(&format!("sort={sort}")).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contractor_is_archived_and_restored_with_a_reason() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let firm = id_of(&add(&org, json!({})).await);
    go(&org.admin, &firm, "Inactive", " ").await.expect(422);
    go(&org.viewer, &firm, "Inactive", "Retired").await.expect(403);
    let gone = go(&org.admin, &firm, "Inactive", "Retired").await.expect(200);
    assert_eq!((&gone["status"], &gone["statusReason"]), (&json!("Inactive"), &json!("Retired")));
    assert_eq!(
        gone["whyNoWork"],
        "Aire Valley Plumbing Ltd is no longer used; choose another contractor."
    );
    let live = org.viewer.get("/contractors?archived=false").await.expect(200);
    assert!(!live.to_string().contains(&firm));
    let archived = org.viewer.get("/contractors?archived=true").await.expect(200);
    assert_eq!(archived["items"][0]["id"], firm.as_str());
    let told = go(&org.coordinator, &firm, "Suspended", "No work").await.expect(409);
    assert_eq!(told["openMoves"], json!(["Active"]));
    let back = go(&org.admin, &firm, "Active", "They are back in business").await.expect(200);
    assert_eq!((&back["status"], &back["statusReason"]), (&json!("Active"), &Value::Null));
    let audit = org.admin.get(&format!("/audit?entityId={firm}")).await.expect(200);
    assert_eq!(audit["items"][0]["newValue"]["reason"], "They are back in business");

    // Who still has a job to do is not archived.
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let pipes = org.contractor_id.to_string();
    let told = go(&org.admin, &pipes, "Inactive", "Retired").await.expect(409);
    assert!(told["detail"].as_str().expect("a sentence").contains("a job to do (1)"), "{told}");
    let read = read(&org.coordinator, &pipes).await;
    assert_eq!(
        (&read["moves"][1]["to"], &read["moves"][1]["allowed"]),
        (&json!("Inactive"), &json!(false))
    );
    step(&org.coordinator, &order, json!({ "to": "Cancelled", "reason": "Twice" })).await;
    go(&org.admin, &pipes, "Inactive", "Retired").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_contractor_that_nothing_refers_to_is_deleted() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let pipes = format!("/contractors/{}", org.contractor_id);
    raise(&org, &report(&app, &org).await).await;
    let told = org.coordinator.delete(&pipes).await.expect(409);
    let told = told["detail"].as_str().expect("a sentence");
    assert!(told.contains("What refers to it: 1 work order, 1 ticket and 1 user."), "{told}");
    let crewed = format!("/contractors/{}", id_of(&add(&org, json!({})).await));
    let ann = json!({ "name": "Ann Field" });
    org.coordinator.post(&format!("{crewed}/operatives"), ann).await.expect(201);
    let told = org.coordinator.delete(&crewed).await.expect(409).to_string();
    assert!(told.contains("What refers to it: 1 operative."), "{told}");
    let firm = id_of(&add(&org, json!({})).await);
    let path = format!("/contractors/{firm}");
    org.viewer.delete(&path).await.expect(403);
    org.coordinator.delete(&path).await.expect(204);
    org.coordinator.get(&path).await.expect(404);
    org.coordinator.delete(&path).await.expect(404);
    let audit = org.admin.get(&format!("/audit?entityId={firm}")).await.expect(200);
    assert_eq!(audit["items"][0]["action"], "contractor.delete");
    assert_eq!(audit["items"][0]["oldValue"]["companyName"], "Aire Valley Plumbing Ltd");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daily_sweep_suspends_whom_the_calendar_has_overtaken_once_on_any_number_of_nodes() {
    let app = TestApp::new().await;
    let other = app.second(|_| {}).await;
    let (org, second) = (app.org("acme").await, app.org("beta").await);
    let firm = id_of(&add(&org, json!({})).await);
    let apart = id_of(&add(&org, json!({ "companyName": "Apart" })).await);
    go(&org.coordinator, &apart, "Suspended", "Rude to a resident").await.expect(200);
    let yesterday = day(-1);
    sql(&app, &format!(r#"UPDATE "ContractorProfiles" SET "InsuranceExpiresOn" = '{yesterday}'"#))
        .await;
    // Both nodes look at the same moment, and again an hour later.
    for _ in 0..2 {
        let registry = features::jobs();
        let (one, two) = tokio::join!(
            outbox::run_schedules(&app.app, &registry),
            outbox::run_schedules(&other.app, &registry)
        );
        one.and(two).expect("the schedules run");
        sql(&app, r#"UPDATE ops."Schedules" SET "NextDueAt" = now()"#).await;
        tokio::join!(app.run_jobs(), other.run_jobs());
    }
    let count = async |text: &str| -> i64 {
        app.admin().await.query_one(text, &[]).await.expect(text).get(0)
    };
    let sweeps = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Type" = 'contractor-sweep' AND "Status" = 'Completed'"#;
    assert_eq!(count(sweeps).await, 2, "one for each organisation");
    let now = read(&org.coordinator, &firm).await;
    assert_eq!((&now["status"], &now["suspendedBy"]), (&json!("Suspended"), &json!("Lapse")));
    let reason = now["statusReason"].as_str().expect("a reason");
    assert!(reason.starts_with("Insurance ran out on "), "{reason}");
    let left = read(&org.coordinator, &apart).await;
    assert_eq!(
        (&left["suspendedBy"], &left["statusReason"]),
        (&json!("Staff"), &json!("Rude to a resident"))
    );
    let audit = org.admin.get(&format!("/audit?entityId={firm}")).await.expect(200);
    assert_eq!(audit["items"][0]["action"], "contractor.suspend");
    assert_eq!(audit["items"][0]["userId"], Value::Null);
    // Those who run the organisation hear of it once: of this firm, and of the organisation's own.
    let alerts = r#"SELECT count(*) FROM "Notifications" n JOIN "Users" u ON u."Id" = n."UserId"
        WHERE n."Type" = 'ContractorSuspended' AND u."Role" = 'OrgAdmin' AND n."OrgId" = '"#;
    assert_eq!(count(&format!("{alerts}{}'", org.id)).await, 2);
    assert_eq!(count(&format!("{alerts}{}'", second.id)).await, 1);
    assert_eq!(count(r#"SELECT count(*) FROM "Notifications""#).await, 3);

    // Given work they are not; renewed they are back at once.
    let ticket = report(&app, &org).await;
    let orders = format!("/tickets/{ticket}/work-orders");
    let told = org.coordinator.post(&orders, json!({ "contractorId": firm })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/contractorId");
    let why = told["errors"][0]["detail"].as_str().expect("why");
    assert!(
        why.contains("is suspended and cannot be given new work: Insurance ran out on"),
        "{why}"
    );
    let version = now["version"].as_i64().expect("a version");
    let renew = json!({ "insuranceExpiresOn": day(365) });
    let back =
        org.coordinator.patch(&format!("/contractors/{firm}"), version, renew).await.expect(200);
    assert_eq!((&back["status"], &back["statusReason"]), (&json!("Active"), &Value::Null));
    org.coordinator.post(&orders, json!({ "contractorId": firm })).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lapse_counts_the_moment_work_is_given_whatever_the_status_says() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let going = raise(&org, &ticket).await;
    step(&org.coordinator, &going, visit()).await;
    step(&org.coordinator, &going, json!({ "to": "InProgress" })).await;
    let licence =
        format!(r#"[{{"scheme": "Gas Safe", "number": "1234", "expires": "{}"}}]"#, day(-1));
    sql(&app, &format!(r#"UPDATE "ContractorProfiles" SET "TradeLicenses" = '{licence}'"#)).await;
    let firm = json!({ "contractorId": org.contractor_id });
    let refused = [
        org.coordinator
            .post(&format!("/tickets/{ticket}/work-orders"), firm.clone())
            .await
            .expect(422),
        org.coordinator.post(&format!("/work-orders/{order}/assign"), firm).await.expect(422),
    ];
    for told in refused {
        let why = told["errors"][0]["detail"].as_str().expect("why");
        assert!(
            why.starts_with("Pipes Ltd cannot be given new work: Gas Safe licence ran out"),
            "{why}"
        );
    }
    let offer = json!({ "to": "Offered" });
    let told =
        org.coordinator.post(&format!("/work-orders/{order}/transitions"), offer).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("Gas Safe licence ran out"), "{told}");
    // Nor is what nobody has begun given a day; what they have begun they may finish.
    let path = format!("/work-orders/{order}/transitions");
    let told = org.coordinator.post(&path, visit()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/scheduledStartAt", "{told}");
    step(&org.coordinator, &going, json!({ "to": "Completed", "notes": "Done" })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_follow_from_what_happened() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let firm = org.contractor_id.to_string();
    let fresh = read(&org.coordinator, &firm).await;
    for name in ["rating", "completionRate", "avgResponseTimeHours"] {
        assert_eq!(fresh[name], Value::Null, "{name}");
    }
    // One done, one accepted and going on, one declined; one that we cancelled counts not at all.
    for course in [
        &["Offered", "Accepted", "Scheduled", "InProgress", "Completed"][..],
        &["Offered", "Accepted"],
        &["Offered", "Declined"],
        &["Cancelled"],
    ] {
        let order = raise(&org, &report(&app, &org).await).await;
        for &to in course {
            let body = match to {
                "Scheduled" => visit(),
                _ => json!({ "to": to, "reason": "Too far", "notes": "Done" }),
            };
            step(&org.coordinator, &order, body).await;
        }
    }
    sql(
        &app,
        r#"UPDATE "WorkOrders" SET "OfferedAt" = coalesce("AcceptedAt", "DeclinedAt")
        - interval '90 minutes' WHERE "OfferedAt" IS NOT NULL"#,
    )
    .await;
    let now = read(&org.coordinator, &firm).await;
    assert_eq!((&now["completionRate"], &now["jobsEnded"]), (&json!("0.5000"), &json!(2)));
    assert_eq!((&now["avgResponseTimeHours"], &now["answers"]), (&json!("1.50"), &json!(3)));
    assert_eq!((&now["rating"], &now["ratingCount"]), (&Value::Null, &json!(0)));
    // The list shows what was counted last, and says when; nobody had counted yet.
    let listed = async || -> Value {
        let list = org.viewer.get("/contractors?sort=name").await.expect(200);
        let items = list["items"].as_array().expect("items").clone();
        items.into_iter().find(|one| one["id"] == *firm).expect("the firm")
    };
    let before = listed().await;
    assert_eq!((&before["figuresAsOf"], &before["jobsEnded"]), (&Value::Null, &json!(0)));
    assert_eq!(before["completionRate"], Value::Null);
    count(&app).await;
    let after = listed().await;
    for name in FIGURES {
        assert_eq!(after[name], now[name], "the list and the page agree about {name}");
    }
    assert!(after["figuresAsOf"].is_string(), "{after}");
    assert_eq!((&after["version"], &after["updatedAt"]), (&now["version"], &now["updatedAt"]));
    // What is more than a year old is forgotten.
    sql(&app, r#"UPDATE "WorkOrders" SET "CreatedAt" = "CreatedAt" - interval '366 days'"#).await;
    let later = read(&org.coordinator, &firm).await;
    assert_eq!((&later["completionRate"], &later["answers"]), (&Value::Null, &json!(0)));
    assert_eq!(listed().await["completionRate"], json!("0.5000"), "until it is counted again");
    count(&app).await;
    assert_eq!(listed().await["completionRate"], Value::Null);
}

/// What is counted of a firm.
const FIGURES: [&str; 6] =
    ["rating", "ratingCount", "completionRate", "jobsEnded", "avgResponseTimeHours", "answers"];

/// Does the day's work, as on a new day.
async fn count(app: &TestApp) {
    sql(app, r#"DELETE FROM ops."Schedules"; DELETE FROM "OutboxMessages""#).await;
    outbox::run_schedules(&app.app, &features::jobs()).await.expect("the schedules run");
    app.run_jobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_happened_with_a_contractor_is_on_one_page() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let firm = org.contractor_id.to_string();
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    sql(&app, &format!(
        r#"INSERT INTO "Quotes" ("OrgId", "WorkOrderId", "ContractorId", "LineItemsJson", "SubtotalGBP",
               "VatGBP", "TotalGBP", "Status") VALUES ('{0}', '{order}', '{firm}', '[]', 100, 20, 120, 'Submitted');
           INSERT INTO "Invoices" ("OrgId", "WorkOrderId", "ContractorId", "InvoiceNumber", "InvoiceDate",
               "DueDate", "LineItemsJson", "SubtotalGBP", "VatGBP", "TotalGBP", "Status")
           VALUES ('{0}', '{order}', '{firm}', 'INV-7', now(), now(), '[]', 100, 20, 120, 'Uploaded');
           INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds")
           VALUES ('{order}', '{0}', '{ticket}', '[]');
           INSERT INTO "Messages" ("OrgId", "ConversationId", "FromContactId", "Channel", "Body", "Status")
           SELECT "OrgId", '{order}', "ContactId", 'Email', 'On our way', 'Sent' FROM "ContractorProfiles" WHERE "Id" = '{firm}';
           INSERT INTO "Messages" ("OrgId", "ConversationId", "ToContactId", "Channel", "Body", "Status")
           SELECT "OrgId", '{order}', "ContactId", 'Email', 'Not sent yet', 'Draft' FROM "ContractorProfiles" WHERE "Id" = '{firm}'"#,
        org.id
    )).await;
    go(&org.coordinator, &firm, "Suspended", "Late three times").await.expect(200);
    let kinds = async |client: &Client| -> Vec<String> {
        let (mut after, mut kinds) = (String::new(), Vec::new());
        loop {
            let path = format!("/contractors/{firm}/history?limit=2{after}");
            let page = client.get(&path).await.expect(200);
            for item in page["items"].as_array().expect("items") {
                let (kind, title) = (&item["kind"], item["title"].as_str().expect("a title"));
                kinds.push(format!("{} {title}", kind.as_str().expect("a kind")));
            }
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        kinds.sort();
        kinds
    };
    let all = [
        "Change Suspended",
        "Invoice Invoice INV-7 for WO-000001",
        "Job WO-000001",
        "Message Message from them",
        "Message Message to them",
        "Quote Quote for WO-000001",
    ];
    assert_eq!(kinds(&org.admin).await, all);
    // The audit log is the administrators'; drafts are colleagues'.
    assert_eq!(kinds(&org.coordinator).await, all[1..]);
    let own: Vec<&str> =
        all[1..].iter().copied().filter(|line| !line.contains("to them")).collect();
    assert_eq!(kinds(&org.contractor).await, own);
    let history = org.admin.get(&format!("/contractors/{firm}/history")).await.expect(200);
    let change = &history["items"][0];
    assert_eq!(
        (&change["detail"], &change["by"]),
        (&json!("Late three times"), &json!("Coordinator Example"))
    );
    let job = history["items"]
        .as_array()
        .expect("items")
        .iter()
        .find(|one| one["kind"] == "Job")
        .expect("a job");
    assert_eq!((&job["ticketNumber"], &job["status"]), (&json!("TKT-000001"), &json!("Created")));
}

#[tokio::test]
async fn whatever_refers_to_the_estate_has_a_word() {
    let db = support::admin(&support::database().await).await;
    let found = references(&db).await;
    for (table, known) in [
        ("\"Properties\"", REFERS_TO_PROPERTY),
        ("\"Units\"", REFERS_TO_UNIT),
        ("\"ContactPoints\"", REFERS_TO_CONTACT),
        ("\"ContractorProfiles\"", REFERS_TO_CONTRACTOR),
    ] {
        let named = |r: &Reference| format!("{}.\"{}\"", r.from, r.column);
        let there: BTreeSet<String> = found.iter().filter(|r| r.to == table).map(named).collect();
        let worded: BTreeSet<String> = known.names.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(worded, there, "of {table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_archived_is_no_contractors_contact() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let person = async |name: &str| {
        let body = json!({ "type": "Contractor", "firstName": name, "lastName": "Pipe" });
        org.admin.post("/contacts", body).await.id(201)
    };
    let (here, gone) = (person("Sam").await, person("Pat").await);
    let archive = format!("/contacts/{gone}/archive");
    org.admin.post(&archive, json!({ "reason": "Left the firm" })).await.expect(200);
    let firm = |contact: &str| json!({ "companyName": "Pipes Ltd", "contactId": contact, "serviceCategories": ["Plumbing"] });
    let refused = |told: Value| {
        assert_eq!(told["errors"][0]["pointer"], "/contactId", "{told}");
        assert!(
            told["errors"][0]["detail"].as_str().is_some_and(|d| d.contains("archived")),
            "{told}"
        );
    };
    refused(org.admin.post("/contractors", firm(&gone)).await.expect(422));
    let id = org.admin.post("/contractors", firm(&here)).await.id(201);
    let path = format!("/contractors/{id}");
    let change = async |body: Value| {
        let version = org.admin.get(&path).await.expect(200)["version"].to_string();
        let version = format!("\"{version}\"");
        org.admin.send(Method::PATCH, &path, Some(body), &[("If-Match", &version)]).await
    };
    refused(change(json!({ "contactId": gone, "companyName": "Pipes & Co" })).await.expect(422));
    let now = org.admin.get(&path).await.expect(200);
    assert_eq!((&now["contactId"], &now["companyName"]), (&json!(here), &json!("Pipes Ltd")));
    // Once they are back they can be named.
    let restore = format!("/contacts/{gone}/restore");
    org.admin.post(&restore, json!({ "reason": "Came back" })).await.expect(200);
    change(json!({ "contactId": gone })).await.expect(200);
}
