//! Who may do the work: who is offered, who is refused and why, and what a person may set aside.

use crate::calls::soon;
use crate::main_line::{raise, report};
use crate::support::{Org, TestApp};
use maintainuk_domain::access::Role;
use maintainuk_domain::time::london_date;
use serde_json::{Value, json};

fn day(hours: i64) -> String {
    london_date(soon(hours)).to_string()
}

/// A firm of the organisation; its id.
async fn firm(org: &Org, name: &str, change: Value) -> String {
    let mut body = json!({
        "companyName": name, "contactId": org.resident_id, "serviceCategories": ["Plumbing"],
    });
    for (field, value) in change.as_object().expect("fields") {
        body[field] = value.clone();
    }
    org.coordinator.post("/contractors", body).await.id(201)
}

async fn candidates(org: &Org, ticket: &str) -> Vec<Value> {
    let path = format!("/tickets/{ticket}/candidates");
    let list = org.coordinator.get(&path).await.expect(200);
    assert_eq!((&list["trades"], &list["district"]), (&json!(["Plumbing"]), &json!("LS1")));
    list["items"].as_array().expect("items").clone()
}

fn told(problem: &Value) -> String {
    assert_eq!(problem["errors"][0]["pointer"], "/contractorId", "{problem}");
    problem["errors"][0]["detail"].as_str().expect("why").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn s17_only_contractors_who_may_do_the_work_are_offered_and_others_are_refused() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let sparks = firm(&org, "Sparks Ltd", json!({ "serviceCategories": ["Electrical"] })).await;
    let old = firm(&org, "Old Boilers", json!({ "insuranceExpiresOn": day(-48) })).await;
    let far = firm(&org, "Far Pipes", json!({ "serviceAreas": ["BD1"] })).await;

    let all = candidates(&org, &ticket).await;
    let may: Vec<&Value> = all.iter().filter(|one| one["may"] == true).collect();
    assert_eq!(may.len(), 1, "{all:?}");
    assert_eq!(may[0]["name"], "Pipes Ltd");
    let reasons = json!(["Does plumbing", "Goes everywhere", "No price on record", "No open job"]);
    assert_eq!(may[0]["reasons"], reasons);
    assert_eq!(all[0]["name"], "Pipes Ltd", "the best comes first");
    let of = |name: &str| all.iter().find(|one| one["name"] == name).expect(name);
    assert_eq!(of("Sparks Ltd")["bars"][0]["kind"], "trade");
    assert_eq!(of("Far Pipes")["bars"][0]["told"], "Far Pipes does not go to LS1.");
    let lapsed = of("Old Boilers");
    assert_eq!((&lapsed["bars"][0]["kind"], &lapsed["may"]), (&json!("papers"), &json!(false)));

    let order = raise(&org, &ticket).await;
    let path = format!("/work-orders/{order}");
    let before = org.coordinator.get(&path).await.expect(200);
    for (id, why) in [
        (&sparks, "Sparks Ltd does not do plumbing."),
        (&old, "Old Boilers is suspended"),
        (&far, "Far Pipes does not go to LS1."),
        (&other.contractor_id.to_string(), "There is no such contractor."),
    ] {
        let body = json!({ "contractorId": id });
        let refused =
            org.coordinator.post(&format!("{path}/assign"), body.clone()).await.expect(422);
        assert!(told(&refused).starts_with(why), "{refused}");
        let raised =
            org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.expect(422);
        assert!(told(&raised).starts_with(why), "{raised}");
    }
    assert_eq!(org.coordinator.get(&path).await.expect(200), before, "the order is as it was");
    // Whose choice it is not is not told who there is.
    for client in [&org.viewer, &org.contractor, &org.tenant] {
        client.get(&format!("/tickets/{ticket}/candidates")).await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trade_or_a_place_is_set_aside_with_a_reason_that_stays_on_record() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let far = firm(&org, "Far Pipes", json!({ "serviceAreas": ["BD1"] })).await;
    let order = raise(&org, &ticket).await;
    let path = format!("/work-orders/{order}/assign");
    let blank = json!({ "contractorId": far, "overrideReason": "  " });
    org.coordinator.post(&path, blank).await.expect(422);
    let body = json!({ "contractorId": far, "overrideReason": "They know this boiler" });
    let given = org.coordinator.post(&path, body).await.expect(200);
    assert_eq!(given["contractorName"], "Far Pipes");
    let audit = org.admin.get(&format!("/audit?entityId={order}")).await.expect(200);
    let entry = audit["items"].as_array().expect("items").iter();
    let entry = entry.into_iter().find(|one| one["action"] == "workOrder.override");
    let entry = entry.expect("the override");
    assert_eq!(entry["newValue"]["reason"], "They know this boiler");
    assert_eq!(entry["newValue"]["against"], "Far Pipes does not go to LS1.");
    // Colleagues read why; the resident does not.
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(page.to_string().contains("They know this boiler"));
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page.to_string().contains("They know this boiler"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sets_aside_work_on_gas_without_a_licence_or_a_firm_that_is_not_used() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let gas = json!({ "category": "Gas", "priority": "Urgent" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), gas).await.expect(200);
    let trades = json!(["Plumbing", "Gas"]);
    let unregistered = firm(&org, "No Card", json!({ "serviceCategories": trades })).await;
    let licence = json!([{ "scheme": "Gas Safe", "number": "548213", "expires": day(-24) }]);
    let lapsed =
        firm(&org, "Old Card", json!({ "serviceCategories": trades, "tradeLicences": licence }))
            .await;
    let valid = json!([{ "scheme": "Gas Safe", "number": "548213", "expires": day(24 * 30) }]);
    let card = json!({ "serviceCategories": trades, "tradeLicences": valid });
    let good = firm(&org, "Card", card.clone()).await;
    let unused = firm(&org, "Gone", card).await;
    let out = json!({ "to": "Inactive", "reason": "Retired" });
    org.admin.post(&format!("/contractors/{unused}/transitions"), out).await.expect(200);
    let path = format!("/tickets/{ticket}/work-orders");
    for (id, why) in [
        (&unregistered, "No Card has no Gas Safe registration"),
        (&lapsed, "Old Card is suspended"),
        (&unused, "Gone is no longer used"),
    ] {
        let body = json!({ "contractorId": id, "overrideReason": "We need somebody today" });
        let refused = org.admin.post(&path, body).await.expect(422);
        assert!(told(&refused).starts_with(why), "{refused}");
    }
    org.coordinator.post(&path, json!({ "contractorId": good })).await.id(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn d4_papers_and_a_suspension_are_set_aside_only_by_who_keeps_the_firms_and_with_a_reason() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let lapsed = firm(&org, "Old Boilers", json!({ "insuranceExpiresOn": day(-48) })).await;
    let suspended = firm(&org, "Rude Ltd", json!({})).await;
    let out = json!({ "to": "Suspended", "reason": "Rude" });
    org.coordinator.post(&format!("/contractors/{suspended}/transitions"), out).await.expect(200);
    // Gives out work, and has no say about firms.
    let helper = app.user(org.id, Role::Viewer, None, None).await;
    let give = json!({ "permissions": ["workorders:create", "workorders:assign"] });
    org.admin.patch(&format!("/users/{}", helper.user), 1, give).await.expect(200);

    let path = format!("/tickets/{ticket}/work-orders");
    for (id, kind, why) in [
        (&lapsed, "papers", "Old Boilers is suspended and cannot be given new work: Insurance"),
        (&suspended, "suspended", "Rude Ltd is suspended and cannot be given new work: Rude."),
    ] {
        for (client, may) in [(&helper, false), (&org.coordinator, true)] {
            let list = client.get(&format!("/tickets/{ticket}/candidates")).await.expect(200);
            let all = list["items"].as_array().expect("items").iter();
            let one = all.into_iter().find(|one| one["contractorId"] == **id).expect("the firm");
            assert_eq!(
                (&one["bars"][0]["kind"], &one["mayWithReason"]),
                (&json!(kind), &json!(may))
            );
        }
        let with_reason = json!({ "contractorId": id, "overrideReason": "The flat is flooding" });
        for (client, body) in [
            (&helper, with_reason.clone()),
            (&org.coordinator, json!({ "contractorId": id })),
            (&org.coordinator, json!({ "contractorId": id, "overrideReason": " " })),
        ] {
            let refused = client.post(&path, body).await.expect(422);
            assert!(told(&refused).starts_with(why), "{refused}");
        }
        // Nor does it take a word that says nothing.
        for empty in ["x", "...", "No"] {
            let body = json!({ "contractorId": id, "overrideReason": empty });
            let refused = org.coordinator.post(&path, body).await.expect(422);
            assert_eq!(refused["errors"][0]["pointer"], "/overrideReason", "{empty}");
        }
        let order = org.coordinator.post(&path, with_reason).await.id(201);
        let audit = org.admin.get(&format!("/audit?entityId={order}")).await.expect(200);
        let mut entries = audit["items"].as_array().expect("items").iter();
        let entry =
            entries.find(|one| one["action"] == "workOrder.override").expect("the override");
        assert_eq!(entry["newValue"]["reason"], "The flat is flooding");
        assert!(entry["newValue"]["against"].as_str().expect("why").starts_with(why));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_away_is_not_given_work_and_days_do_not_overlap() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let path = format!("/contractors/{}/absences", org.contractor_id);
    // The firm says so itself, or the office does for it.
    let body = json!({ "from": day(0), "to": day(72), "note": "Half-term" });
    let key = [("idempotency-key", "once")];
    let post = || org.contractor.send(reqwest::Method::POST, &path, Some(body.clone()), &key);
    let id = post().await.id(201);
    assert_eq!(post().await.id(201), id);
    let overlaps = json!({ "from": day(48), "to": day(96) });
    let refused = org.coordinator.post(&path, overlaps.clone()).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/from");
    let past = json!({ "from": day(-96), "to": day(-48) });
    org.coordinator.post(&path, past).await.expect(422);

    let all = candidates(&org, &ticket).await;
    assert_eq!(all[0]["bars"][0]["kind"], "absent");
    let body = json!({ "contractorId": org.contractor_id });
    let refused = org
        .coordinator
        .post(&format!("/tickets/{ticket}/work-orders"), body.clone())
        .await
        .expect(422);
    assert!(told(&refused).starts_with("Pipes Ltd is away until"), "{refused}");

    let list = org.contractor.get(&path).await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    org.coordinator.post(&format!("/absences/{id}/withdraw"), json!({})).await.expect(200);
    org.coordinator.post(&format!("/absences/{id}/withdraw"), json!({})).await.expect(404);
    org.coordinator.post(&path, overlaps).await.id(201);
    org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.id(201);
    // Another firm's days are not this firm's to see.
    let other = firm(&org, "Other Pipes", json!({})).await;
    org.contractor.get(&format!("/contractors/{other}/absences")).await.expect(404);
    org.viewer.post(&path, json!({ "from": day(960), "to": day(960) })).await.expect(403);
}

/// The firm of an organisation with papers that last until so many hours from now.
async fn papers(org: &Org, until: i64) {
    let firm = org.admin.get(&format!("/contractors/{}", org.contractor_id)).await.expect(200);
    let card = json!([{ "scheme": "Gas Safe", "number": "548213", "expires": day(until) }]);
    let body = json!({ "insuranceExpiresOn": day(24 * 300), "tradeLicences": card,
        "serviceCategories": ["Plumbing", "Gas"] });
    let version = firm["version"].as_i64().expect("a version");
    let path = format!("/contractors/{}", org.contractor_id);
    org.admin.patch(&path, version, body).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_that_run_out_before_the_visit_are_told_and_gas_work_does_not_begin_without_them() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    papers(&org, 24 * 5).await;
    let ticket = report(&app, &org).await;
    let gas = json!({ "category": "Gas", "priority": "Routine" });
    org.coordinator.post(&format!("/tickets/{ticket}/triage"), gas).await.expect(200);
    let body = json!({ "description": "Service it", "contractorId": org.contractor_id });
    let path = format!("/tickets/{ticket}/work-orders");
    let order = org.coordinator.post(&path, body).await.id(201);
    let visits = format!("/work-orders/{order}/visits");
    let at = |hours| {
        json!({ "startAt": crate::calls::soon(hours), "agreed": true,
        "endAt": crate::calls::soon(hours + 2), "confirmLate": true })
    };

    // The office says why, and that stays on record.
    let refused = org.coordinator.post(&visits, at(24 * 10)).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/startAt");
    let why = refused["errors"][0]["detail"].as_str().expect("why");
    assert!(why.contains("Gas Safe licence runs out on") && why.contains("before the visit on"));
    assert!(!why.contains("ran out"), "{why}");
    let mut body = at(24 * 10);
    body["overrideReason"] = json!("They renew it each year");
    org.coordinator.post(&visits, body).await.expect(201);
    let audit = org.admin.get(&format!("/audit?entityId={order}")).await.expect(200);
    assert!(audit.to_string().contains("They renew it each year"), "{audit}");
    // A day before that needs no word.
    org.coordinator.post(&visits, at(24)).await.expect(201);

    // The firm may agree it, and the office is warned.
    org.contractor.post(&visits, at(24 * 11)).await.expect(201);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(page["events"].to_string().contains("The contractor agreed it"), "{page}");
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1
        AND "Title" = 'Papers run out before a visit'"#;
    let warned = app.admin().await.query_one(sql, &[&org.id]).await.expect("a count");
    assert!(warned.get::<_, i64>(0) > 0);
    let page = org.contractor.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page["events"].to_string().contains("The contractor agreed it"), "{page}");

    // Once it has lapsed the work does not begin, whatever was agreed.
    papers(&org, -24 * 3).await;
    let start = json!({ "to": "InProgress" });
    let path = format!("/work-orders/{order}/transitions");
    for client in [&org.contractor, &org.coordinator] {
        let refused = client.post(&path, start.clone()).await.expect(409);
        let why = refused["detail"].as_str().expect("why");
        assert!(why.contains("has no Gas Safe registration in date"), "{why}");
    }
    papers(&org, 24 * 300).await;
    org.contractor.post(&path, start).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_absence_over_agreed_visits_names_them_asks_and_tells_who_has_to_act() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = crate::main_line::raise(&org, &ticket).await;
    let at = json!({ "startAt": crate::calls::soon(48), "endAt": crate::calls::soon(50),
        "agreed": true });
    let visit = org.coordinator.post(&format!("/work-orders/{order}/visits"), at).await.id(201);
    let path = format!("/contractors/{}/absences", org.contractor_id);
    let days = json!({ "from": day(24), "to": day(72) });
    for client in [&org.contractor, &org.coordinator] {
        let refused = client.post(&path, days.clone()).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], "/confirmVisits");
        let told = refused["errors"][0]["detail"].as_str().expect("which");
        assert!(told.starts_with("A visit is agreed in these days: WO-000001 on "), "{told}");
    }
    let none = org.coordinator.get(&path).await.expect(200);
    assert_eq!(none["items"], json!([]));

    let mut sure = days.clone();
    sure["confirmVisits"] = json!(true);
    let away = org.coordinator.post(&path, sure).await.expect(201);
    assert_eq!(away["visits"][0]["visitId"], json!(visit));
    let count = async |sql: &str| -> i64 {
        app.admin().await.query_one(sql, &[&org.id]).await.expect("a count").get(0)
    };
    let staff = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1
        AND "Title" = 'The contractor is away on the day of a visit'"#;
    assert!(count(staff).await > 0);
    let firm = r#"SELECT count(*) FROM "Notifications" WHERE "OrgId" = $1 AND "Type" = 'JobAway'"#;
    assert_eq!(count(firm).await, 1);
    app.run_jobs().await;

    // It is listed until it has another time.
    let list = org.contractor.get(&path).await.expect(200);
    assert_eq!(list["items"][0]["visits"][0]["ticketId"], json!(ticket));
    let at = json!({ "startAt": crate::calls::soon(240), "endAt": crate::calls::soon(242),
        "agreed": true });
    org.coordinator.post(&format!("/work-orders/{order}/visits"), at).await.expect(201);
    let list = org.contractor.get(&path).await.expect(200);
    assert_eq!(list["items"][0]["visits"], json!([]));
}
