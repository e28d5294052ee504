//! Accounts: invited, accepted, changed, switched off; and what people said about channels.

use crate::support::{Client, Org, TestApp};
use maintainuk_domain::access::Role;
use reqwest::Method;
use serde_json::{Value, json};

async fn invite(org: &Org, body: Value) -> String {
    org.admin.post("/invitations", body).await.id(201)
}

/// The token in the newest mail to an address.
async fn token(app: &TestApp, org: &Org, to: &str) -> String {
    app.run_jobs().await;
    let list = org.admin.get("/mailbox").await.expect(200);
    let mails = list["items"].as_array().expect("items").clone();
    let mail = mails.iter().find(|mail| mail["to"] == to).expect("a letter");
    let mail = mail["id"].as_str().expect("an id");
    let text = org.admin.get(&format!("/mailbox/{mail}")).await.expect(200);
    let text = text["text"].as_str().expect("a text").to_owned();
    let link = text.lines().find(|line| line.contains("/invitation#")).expect("a link");
    link.split_once('#').expect("a token").1.trim().to_owned()
}

async fn accept(app: &TestApp, token: &str, password: &str) -> crate::support::Answer {
    let body = json!({ "token": token, "password": password, "lastName": "Invited" });
    app.stranger().post("/invitations/accept", body).await
}

const GOOD: &str = "plum kettle 41 rain";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_invited_accepts_and_signs_in() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = json!({ "email": "Ina@Example.org", "firstName": "Ina", "role": "Coordinator",
        "permissions": ["audit:read", "audit:read"] });
    let id = invite(&org, body.clone()).await;
    org.coordinator.post("/invitations", body.clone()).await.expect(403);
    org.admin.post("/invitations", body).await.expect(409);
    let token = token(&app, &org, "Ina@example.org").await;
    // The database has the hash alone, and the message nothing.
    let kept = format!(
        r#"SELECT (SELECT count(*) FROM auth."InvitationTokens" WHERE "TokenHash" = sha256('{token}')),
            (SELECT count(*) FROM "OutboxMessages" o WHERE o::text LIKE '%{token}%'),
            (SELECT count(*) FROM "AuditLogs" o WHERE o::text LIKE '%{token}%')"#
    );
    let row = app.admin().await.query_one(&kept, &[]).await.expect("counts");
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1), row.get::<_, i64>(2)), (1, 0, 0));
    let stranger = app.stranger();
    let offer = stranger.post("/invitations/look-up", json!({ "token": token })).await.expect(200);
    assert_eq!((&offer["organisation"], &offer["role"]), (&json!("acme"), &json!("Coordinator")));
    for bad in ["short", "aaaaaaaaaaaaaa", "password1234", "ina@example.org"] {
        let told = accept(&app, &token, bad).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/password", "{bad}");
    }
    let made = accept(&app, &token, GOOD).await.expect(200);
    assert_eq!(made["email"], "Ina@example.org");
    // Once.
    accept(&app, &token, GOOD).await.expect(404);
    stranger.post("/invitations/look-up", json!({ "token": token })).await.expect(404);
    let sign_in = json!({ "email": "ina@example.org", "password": GOOD });
    let me = stranger.post("/session", sign_in).await.expect(200);
    assert_eq!(
        (&me["user"]["role"], &me["user"]["lastName"]),
        (&json!("Coordinator"), &json!("Invited"))
    );
    assert_eq!(me["permissions"]["audit:read"], "all");
    let list = org.admin.get("/invitations?open=false").await.expect(200);
    assert_eq!(
        (&list["items"][0]["id"], &list["items"][0]["status"]),
        (&json!(id), &json!("Accepted"))
    );
    org.admin.post(&format!("/invitations/{id}/resend"), json!({})).await.expect(409);
    let again = json!({ "email": "INA@example.org", "role": "Viewer" });
    org.admin.post("/invitations", again).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_holds_until_it_runs_out_is_sent_again_or_taken_back() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = |email: &str| json!({ "email": email, "role": "Viewer" });
    let id = invite(&org, body("vic@example.org")).await;
    let first = token(&app, &org, "vic@example.org").await;
    let path = format!("/invitations/{id}");
    org.admin.post(&format!("{path}/resend"), json!({})).await.expect(200);
    let second = token(&app, &org, "vic@example.org").await;
    assert_ne!(first, second);
    accept(&app, &first, GOOD).await.expect(404);
    let over = format!(r#"UPDATE auth."Invitations" SET "ExpiresAt" = now() WHERE "Id" = '{id}'"#);
    app.admin().await.batch_execute(&over).await.expect("its time is over");
    accept(&app, &second, GOOD).await.expect(404);
    let list = org.admin.get("/invitations?open=true").await.expect(200);
    assert_eq!(list["items"][0]["status"], "Expired");
    // One that has run out makes room for a new one, which is taken back.
    let next = invite(&org, body("vic@example.org")).await;
    let third = token(&app, &org, "vic@example.org").await;
    let revoked =
        org.admin.post(&format!("/invitations/{next}/revoke"), json!({})).await.expect(200);
    assert_eq!(revoked["status"], "Revoked");
    accept(&app, &third, GOOD).await.expect(404);
    org.admin.post(&format!("/invitations/{next}/revoke"), json!({})).await.expect(409);
    accept(&app, "nonsense", GOOD).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_goes_with_its_role_and_nobody_hands_on_more_than_they_hold() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (more, pointer) in [
        (json!({ "role": "Contractor" }), "/contractorId"),
        (json!({ "role": "Tenant" }), "/contactId"),
        (json!({ "role": "Viewer", "contractorId": org.contractor_id }), "/contractorId"),
        (json!({ "role": "SuperAdmin" }), "/role"),
        (json!({ "role": "Viewer", "permissions": ["tickets:fly"] }), "/permissions/0"),
        (json!({ "role": "Viewer", "email": "nobody" }), "/email"),
    ] {
        let mut body = json!({ "email": "x@example.org" });
        more.as_object()
            .expect("fields")
            .iter()
            .for_each(|(name, value)| body[name] = value.clone());
        let told = org.admin.post("/invitations", body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    // A coordinator who was given the users may not make administrators, or touch them.
    let helper = app.user(org.id, Role::Coordinator, None, None).await;
    let path = format!("/users/{}", helper.user);
    let give = json!({ "permissions": ["users:manage"] });
    org.admin.patch(&path, 1, give.clone()).await.expect(200);
    org.admin.patch(&path, 1, give).await.expect(412);
    helper
        .post("/invitations", json!({ "email": "a@example.org", "role": "OrgAdmin" }))
        .await
        .expect(403);
    helper
        .post("/invitations", json!({ "email": "a@example.org", "role": "Viewer" }))
        .await
        .expect(201);
    helper.patch(&path, 2, json!({ "role": "OrgAdmin" })).await.expect(403);
    let admin = format!("/users/{}", org.admin.user);
    helper.post(&format!("{admin}/deactivate"), json!({ "reason": "Has left" })).await.expect(403);
    // Whoever acts for a firm is found by it.
    let list =
        org.admin.get(&format!("/users?contractorId={}", org.contractor_id)).await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["items"][0]["contractorName"], "Pipes Ltd");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_switched_off_is_out_at_once_everywhere() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let path = format!("/users/{}", org.coordinator.user);
    org.coordinator.get("/tickets").await.expect(200);
    org.coordinator.post(&format!("{path}/deactivate"), json!({})).await.expect(403);
    let off = json!({ "reason": "Has left" });
    let user = org.admin.post(&format!("{path}/deactivate"), off).await.expect(200);
    assert_eq!((&user["isActive"], user["deactivatedAt"].is_string()), (&json!(false), true));
    org.coordinator.get("/tickets").await.expect(401);
    let audit =
        org.admin.get(&format!("/audit?entityId={}", org.coordinator.user)).await.expect(200);
    assert_eq!(audit["items"][0]["newValue"]["reason"], "Has left");
    // Switched on again they sign in anew: the old session stays ended.
    org.admin.post(&format!("{path}/reactivate"), json!({ "reason": "Is back" })).await.expect(200);
    org.coordinator.get("/tickets").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_said_of_channels_is_listed_and_taken_out() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = &org.coordinator;
    let mut people = Vec::new();
    for (first, phone) in [("Priya", "07700 900123"), ("Sam", "07700 900124")] {
        let body = json!({ "type": "Tenant", "firstName": first, "phone": phone });
        people.push(who.post("/contacts", body).await.id(201));
    }
    for (person, channel, given) in
        [(0, "SMS", true), (1, "SMS", true), (0, "Email", true), (1, "SMS", false)]
    {
        let body = json!({ "channel": channel, "given": given, "source": "Phone" });
        who.post(&format!("/contacts/{}/consents", people[person]), body).await.expect(201);
    }
    let told = async |query: &str| -> Vec<(String, String)> {
        let list = who.get(&format!("/consents{query}")).await.expect(200);
        let text = |one: &Value, name: &str| one[name].as_str().expect("a text").to_owned();
        let items = list["items"].as_array().expect("lines").iter();
        items.map(|one| (text(one, "contactName"), text(one, "channel"))).collect()
    };
    let line = |name: &str, channel: &str| (name.to_owned(), channel.to_owned());
    let (priya, sam) = (line("Priya", "SMS"), line("Sam", "SMS"));
    let mail = line("Priya", "Email");
    let newest = [sam.clone(), mail.clone(), sam.clone(), priya.clone()];
    assert_eq!(told("").await, newest);
    assert_eq!(told("?q=pri").await, [mail.clone(), priya.clone()]);
    assert_eq!(told("?channel=SMS&given=true").await, [sam.clone(), priya.clone()]);
    assert_eq!(told("?given=false").await, std::slice::from_ref(&sam));
    assert_eq!(told("?sort=createdAt&limit=1").await, [priya]);
    let first = who.get("/consents?limit=2&count=true").await.expect(200);
    assert_eq!(first["total"], 4);
    let next = first["next"].as_str().expect("more");
    let rest = who.get(&format!("/consents?limit=2&after={next}")).await.expect(200);
    assert_eq!((rest["items"].as_array().map(Vec::len), &rest["next"]), (Some(2), &Value::Null));
    org.contractor.get("/consents").await.expect(403);
    let own = org.tenant.get("/consents").await.expect(200);
    assert_eq!(own["items"], json!([]), "of nobody else");
    let (status, _, file) = org.admin.bytes("/api/v1/consents/export/csv?given=false").await;
    let file = String::from_utf8(file).expect("text");
    assert_eq!((status.as_u16(), file.lines().count()), (200, 2), "{file}");
    org.viewer.get("/consents").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_switched_with_a_reason_and_has_its_history() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let path = format!("/users/{}", org.coordinator.user);
    let title = json!({ "firstName": "Casey" });
    org.admin.patch(&path, 1, title).await.expect(200);
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House" });
    org.coordinator.post("/properties", home).await.expect(201);
    for (verb, why) in [("deactivate", "Has left"), ("reactivate", "Is back")] {
        for said in [json!({}), json!({ "reason": " " })] {
            let told = org.admin.post(&format!("{path}/{verb}"), said).await.expect(422);
            assert_eq!(told["errors"][0]["pointer"], "/reason", "{told}");
        }
        org.admin.post(&format!("{path}/{verb}"), json!({ "reason": why })).await.expect(200);
    }
    let all = org.admin.get(&format!("{path}/history")).await.expect(200);
    let told: Vec<(&str, Option<&str>)> = all["items"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| (line["title"].as_str().expect("a title"), line["status"].as_str()))
        .collect();
    let wanted = [
        ("Switched on again", Some("Is back")),
        ("Switched off", Some("Has left")),
        ("Property: added", None),
        ("Changed: first name, name", None),
    ];
    assert_eq!(told[..4], wanted, "{all}");
    // A page at a time, nothing is left out and nothing comes twice.
    let (mut ids, mut after) = (Vec::new(), String::new());
    loop {
        let page = org.admin.get(&format!("{path}/history?limit=1{after}")).await.expect(200);
        ids.extend(page["items"].as_array().expect("lines").iter().map(|one| one["id"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    let whole: Vec<Value> =
        all["items"].as_array().expect("lines").iter().map(|one| one["id"].clone()).collect();
    assert_eq!(ids, whole);
    // Who looks after accounts and may not read the audit log is told what was done to them alone.
    let helper = app.user(org.id, Role::Viewer, None, None).await;
    let give = json!({ "permissions": ["users:manage"] });
    org.admin.patch(&format!("/users/{}", helper.user), 1, give).await.expect(200);
    let seen = helper.get(&format!("{path}/history")).await.expect(200);
    let seen = seen["items"].to_string();
    assert!(seen.contains("Switched off") && !seen.contains("Property"), "{seen}");
    org.coordinator.get(&format!("{path}/history")).await.expect(401);
    org.viewer.get(&format!("{path}/history")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_always_runs_the_organisation() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mine = format!("/users/{}", org.admin.user);
    let off = async |client: &Client, path: &str| {
        client.post(&format!("{path}/deactivate"), json!({ "reason": "Has left" })).await
    };
    let told = off(&org.admin, &mine).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("last active administrator"), "{told}");
    org.admin.patch(&mine, 1, json!({ "role": "Viewer" })).await.expect(409);
    // Two who switch each other off at the same moment: one of them stays.
    for _ in 0..5 {
        let other = app.user(org.id, Role::OrgAdmin, None, None).await;
        let theirs = format!("/users/{}", other.user);
        let (one, two) = tokio::join!(off(&org.admin, &theirs), off(&other, &mine));
        let (one, two) = (one.status.as_u16(), two.status.as_u16());
        assert!(one == 200 || two == 200, "{one} {two}");
        assert!(one != 200 || two != 200, "nobody is left");
        if two == 200 {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_other_sessions_are_ended_together() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let more = format!(
        r#"INSERT INTO auth."Sessions" ("Id", "OrgId", "UserId", "TokenHash", "CreatedAt", "LastSeenAt", "ExpiresAt")
           SELECT gen_random_uuid(), '{}', '{}', sha256(n::text::bytea), now(), now(), now() + interval '1 day'
           FROM generate_series(1, 2) n"#,
        org.id, org.viewer.user
    );
    app.admin().await.batch_execute(&more).await.expect("two more");
    let count =
        async || org.viewer.get("/sessions").await.expect(200)["items"].as_array().map(Vec::len);
    assert_eq!(count().await, Some(3));
    org.viewer.send(Method::DELETE, "/sessions", None, &[]).await.expect(204);
    assert_eq!(count().await, Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_said_about_channels_is_kept_and_decides() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = json!({ "type": "Tenant", "firstName": "Olga", "lastName": "Other",
        "email": "olga@example.org", "phone": "07700 900123" });
    let contact = org.admin.post("/contacts", body).await.id(201);
    let path = format!("/contacts/{contact}/consents");
    let may = async || -> Vec<bool> {
        let now = org.viewer.get(&path).await.expect(200);
        now["channels"]
            .as_array()
            .expect("channels")
            .iter()
            .map(|one| one["mayBeUsed"].as_bool().expect("a bool"))
            .collect()
    };
    // Email, text, WhatsApp.
    assert_eq!(may().await, [true, false, false]);
    let say = async |channel: &str, given: bool| {
        let body =
            json!({ "channel": channel, "given": given, "source": "Phone", "note": "Rang in" });
        org.coordinator.post(&path, body).await.expect(201)
    };
    say("SMS", true).await;
    assert_eq!(may().await, [true, true, false]);
    let all = say("SMS", false).await;
    assert_eq!(may().await, [true, false, false]);
    say("Email", false).await;
    assert_eq!(may().await, [false, false, false]);
    let history = all["history"].as_array().expect("lines");
    assert_eq!(history.len(), 2);
    assert!(history[0]["withdrawnAt"].is_string() && history[1]["givenAt"].is_string());
    assert_eq!((&history[0]["source"], &history[0]["note"]), (&json!("Phone"), &json!("Rang in")));
    assert_eq!(history[0]["recordedBy"], "Coordinator Example");
    assert_eq!(history[0]["ipAddress"], "127.0.0.1");
    for (body, pointer) in [
        (json!({ "channel": "Portal", "given": true, "source": "Phone" }), "/channel"),
        (json!({ "channel": "SMS", "given": true, "source": "Guess" }), "/source"),
        (json!({ "channel": "SMS", "given": true, "source": "Portal" }), "/source"),
        (
            json!({ "channel": "SMS", "given": true, "source": "Phone", "at": "2999-01-01T00:00:00Z" }),
            "/at",
        ),
    ] {
        let told = org.coordinator.post(&path, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer);
    }
    org.viewer
        .post(&path, json!({ "channel": "SMS", "given": true, "source": "Phone" }))
        .await
        .expect(403);
    org.tenant.get(&path).await.expect(404);
    let own = format!("/contacts/{}/consents", org.resident_id);
    org.tenant.get(&own).await.expect(200);
    // Who opted out of email gets none, and somebody is told.
    let out = json!({ "channel": "Email", "given": false, "source": "Reply" });
    org.coordinator.post(&own, out).await.expect(201);
    crate::main_line::report(&app, &org).await;
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200);
    assert_eq!(mail["items"], json!([]));
    let jobs = org.admin.get("/jobs?status=Failed").await.expect(200);
    assert!(jobs.to_string().contains("They have opted out of it."), "{jobs}");
}

#[tokio::test(flavor = "multi_thread")]
async fn users_are_listed_by_name_and_by_age_and_the_list_is_remembered_as_a_view() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let walked = async |sort: &str| -> Vec<String> {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("/users?sort={sort}&limit=2&count=true{after}");
            let page = org.admin.get(&path).await.expect(200);
            let items = page["items"].as_array().expect("items");
            seen.extend(items.iter().map(|one| {
                let last = one["lastName"].as_str().unwrap_or_default().to_lowercase();
                let first = one["firstName"].as_str().unwrap_or_default().to_lowercase();
                format!("{last} {first} {}", one["email"].as_str().expect("an address"))
            }));
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return seen,
            }
        }
    };
    let by_name = walked("name").await;
    let mut sorted = by_name.clone();
    sorted.sort();
    assert_eq!((by_name.len(), &by_name), (5, &sorted));
    let reversed: Vec<_> = by_name.iter().rev().cloned().collect();
    assert_eq!(walked("-name").await, reversed);
    let mut oldest = walked("createdAt").await;
    oldest.reverse();
    assert_eq!(walked("-createdAt").await, oldest);
    let view =
        json!({ "list": "Users", "name": "By name", "sharing": "Private", "query": "sort=name" });
    org.admin.post("/views", view).await.expect(201);
    let views = org.admin.get("/views?list=Users").await.expect(200);
    assert_eq!(views["items"][0]["name"], "By name", "{views}");
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_see_what_they_agreed_to_and_say_it_themselves() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (own, theirs) = ("/session/consents", format!("/contacts/{}/consents", org.resident_id));
    let known = json!({ "phone": "07700 900123" });
    let contact = format!("/contacts/{}", org.resident_id);
    let version = org.admin.get(&contact).await.expect(200)["version"].as_i64().expect("a version");
    let headers = [("If-Match", format!("\"{version}\""))];
    let headers = [(headers[0].0, headers[0].1.as_str())];
    org.admin.send(Method::PATCH, &contact, Some(known), &headers).await.expect(200);
    let state = |all: &Value| -> Vec<Value> {
        let channels = all["channels"].as_array().expect("channels");
        channels.iter().map(|one| json!([one["channel"], one["state"], one["allowed"]])).collect()
    };
    let first = org.tenant.get(own).await.expect(200);
    let untold = [
        json!(["Email", "NotGiven", true]),
        json!(["SMS", "NotGiven", false]),
        json!(["WhatsApp", "NotGiven", false]),
    ];
    assert_eq!(state(&first), untold);
    assert_eq!(first["channels"][1]["reachedAt"], "+447700900123");
    // What a colleague noted, and from where, is not for them; that it was said is.
    let rang =
        json!({ "channel": "SMS", "given": true, "source": "Phone", "note": "Sounded cross" });
    org.coordinator.post(&theirs, rang).await.expect(201);
    for path in [own, theirs.as_str()] {
        let line = org.tenant.get(path).await.expect(200)["history"][0].clone();
        assert_eq!(line["source"], "Phone", "{path}");
        assert_eq!(
            [&line["note"], &line["ipAddress"], &line["userAgent"]],
            [&Value::Null; 3],
            "{path}"
        );
    }
    // They withdraw it: at once, once, and with where they said so.
    let said = json!({ "channel": "SMS", "given": false });
    let out = org.tenant.post(own, said.clone()).await.expect(200);
    assert_eq!(state(&out)[1], json!(["SMS", "Withdrawn", false]));
    let again = org.tenant.post(own, said).await.expect(200);
    assert_eq!(again["channels"][1]["since"], out["channels"][1]["since"]);
    assert_eq!(again["history"].as_array().map(Vec::len), Some(2));
    assert_eq!(again["history"][0]["ipAddress"], "127.0.0.1");
    let back = org.tenant.post(own, json!({ "channel": "SMS", "given": true })).await.expect(200);
    assert_eq!(state(&back)[1], json!(["SMS", "Given", true]));
    // Colleagues see each word of it, and it is in the history.
    let all = org.viewer.get(&theirs).await.expect(200);
    let lines = all["history"].as_array().expect("lines");
    let sources: Vec<_> = lines.iter().map(|line| line["source"].as_str().unwrap_or("")).collect();
    assert_eq!(sources, ["Portal", "Portal", "Phone"]);
    assert!(lines[0]["givenAt"].is_string() && lines[1]["withdrawnAt"].is_string());
    assert_eq!(
        (&lines[0]["recordedBy"], &lines[2]["note"]),
        (&json!("Tenant Example"), &json!("Sounded cross"))
    );
    let history = org.admin.get(&format!("{contact}/history")).await.expect(200).to_string();
    assert!(history.contains("Opted out of a channel"), "{history}");
    // An email opt-out holds for what is sent next.
    org.tenant.post(own, json!({ "channel": "Email", "given": false })).await.expect(200);
    crate::main_line::report(&app, &org).await;
    app.run_jobs().await;
    assert_eq!(org.admin.get("/mailbox").await.expect(200)["items"], json!([]));
    for (body, pointer) in [
        (json!({ "channel": "Portal", "given": true }), "/channel"),
        (json!({ "channel": "Fax", "given": true }), "/channel"),
    ] {
        let told = org.tenant.post(own, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer);
    }
    // Accounts that are no person in the address book have nothing to agree to.
    for client in [&org.admin, &org.contractor] {
        client.get(own).await.expect(404);
        client.post(own, json!({ "channel": "SMS", "given": true })).await.expect(404);
    }
}
