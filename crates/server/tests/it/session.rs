//! Signing in and out.

use crate::support::TestApp;
use maintainuk::params;
use maintainuk_domain::ids::UserId;
use serde_json::json;

/// An account with a password; sign-in is the only thing that needs one.
async fn account(app: &TestApp, org: maintainuk_domain::ids::OrgId, email: &str, password: &str) {
    let hash = app.app.hasher.hash(password.into()).await.expect("a hash");
    let (user, email) = (UserId::fresh(), email.to_owned());
    let inserted = app.app.db.in_org(org, async |tx| {
        tx.later(
            r#"INSERT INTO "Users" ("Id", "OrgId", "Email", "Role", "PasswordHash")
               VALUES ($1, $2, $3, 'Coordinator', $4)"#,
            params![user, org, email, hash],
        );
        Ok::<_, maintainuk::db::DbError>(())
    });
    inserted.await.expect("an account");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_password_opens_a_session_that_signing_out_ends() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    account(&app, org.id, "Asha@acme.example", "a long enough password").await;
    let body = json!({ "email": "asha@ACME.example ", "password": "a long enough password" });
    let answer = app.stranger().post("/session", body).await;
    let cookie = answer.headers["set-cookie"].to_str().expect("text").to_owned();
    assert!(cookie.contains("HttpOnly; SameSite=Lax"), "{cookie}");
    let me = answer.expect(200);
    assert_eq!(me["user"]["role"], "Coordinator");
    assert_eq!(me["permissions"]["tickets:read"], "all");
    assert_eq!(me["permissions"].get("audit:read"), None);

    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    let with = [("cookie", cookie.as_str())];
    let stranger = app.stranger();
    let get = reqwest::Method::GET;
    stranger.send(get.clone(), "/session", None, &with).await.expect(200);
    let list = stranger.send(get.clone(), "/sessions", None, &with).await.expect(200);
    assert_eq!(list["items"][0]["current"], true);
    let out = stranger.send(reqwest::Method::DELETE, "/session", None, &with).await;
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    out.expect(204);
    stranger.send(get, "/session", None, &with).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_email_get_the_same_answer() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    account(&app, org.id, "asha@acme.example", "a long enough password").await;
    let mut told = Vec::new();
    for email in ["asha@acme.example", "nobody@acme.example"] {
        let body = json!({ "email": email, "password": "not the password" });
        let mut problem = app.stranger().post("/session", body).await.expect(401);
        problem["traceId"].take();
        told.push(problem);
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_in_two_organisations_is_asked_which_one_is_meant() {
    let app = TestApp::new().await;
    let (one, two) = (app.org("one").await, app.org("two").await);
    for org in [&one, &two] {
        account(&app, org.id, "asha@acme.example", "a long enough password").await;
    }
    let mut body = json!({ "email": "asha@acme.example", "password": "a long enough password" });
    let problem = app.stranger().post("/session", body.clone()).await.expect(409);
    assert_eq!(problem["organisations"].as_array().map(Vec::len), Some(2));
    body["organisation"] = json!(two.slug);
    let me = app.stranger().post("/session", body).await.expect(200);
    assert_eq!(me["organisation"]["slug"], json!(two.slug));
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_down_and_the_answer_says_for_how_long() {
    let app = TestApp::with(|config| config.auth.failures_per_minute = 2).await;
    let body = json!({ "email": "asha@acme.example", "password": "not the password" });
    for _ in 0..2 {
        app.stranger().post("/session", body.clone()).await.expect(401);
    }
    let answer = app.stranger().post("/session", body).await;
    let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    answer.expect(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_sites_page_cannot_use_the_session() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let delete = reqwest::Method::DELETE;
    for header in
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
    {
        let answer = org.viewer.send(delete.clone(), "/session", None, &[header]).await;
        assert_eq!(answer.expect(403)["type"], "urn:maintainuk:problem:cross-site");
    }
    org.viewer.get("/session").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_session_cannot_be_ended() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let sessions = org.admin.get("/sessions").await.expect(200);
    let id = sessions["items"][0]["id"].as_str().expect("an id").to_owned();
    org.viewer.delete(&format!("/sessions/{id}")).await.expect(404);
    org.admin.delete(&format!("/sessions/{id}")).await.expect(204);
    org.admin.get("/session").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspended_organisation_reads_and_does_not_write() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let sql =
        format!(r#"UPDATE "Organisations" SET "Status" = 'Suspended' WHERE "Id" = '{}'"#, org.id);
    app.admin().await.batch_execute(&sql).await.expect("suspended");
    org.admin.get("/session").await.expect(200);
    let sessions = org.admin.get("/sessions").await.expect(200);
    let id = sessions["items"][0]["id"].as_str().expect("an id").to_owned();
    org.admin.delete(&format!("/sessions/{id}")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_by_who_knows_it_and_every_other_session_ends() {
    let app = TestApp::with(|config| config.auth.failures_per_minute = 3).await;
    let org = app.org("acme").await;
    let (email, old, new) = ("asha@acme.example", "a long enough password", "plum kettle 41 rain");
    account(&app, org.id, email, old).await;
    let sign_in = async |password: &str| {
        let body = json!({ "email": email, "password": password });
        let answer = app.stranger().post("/session", body).await;
        let cookie = answer.headers.get("set-cookie").and_then(|c| c.to_str().ok());
        let cookie = cookie.and_then(|c| c.split(';').next()).unwrap_or_default().to_owned();
        (answer.status.as_u16(), cookie)
    };
    let (here, there) = (sign_in(old).await.1, sign_in(old).await.1);
    let stranger = app.stranger();
    let change = async |cookie: &str, current: &str, next: &str| {
        let body = json!({ "currentPassword": current, "newPassword": next });
        let with = [("cookie", cookie)];
        stranger.send(reqwest::Method::POST, "/session/password", Some(body), &with).await
    };
    for (current, next, pointer) in [
        ("", new, "/currentPassword"),
        (old, "short", "/newPassword"),
        (old, "asha@acme.example", "/newPassword"),
        (old, old, "/newPassword"),
        ("not the password", new, "/currentPassword"),
    ] {
        let told = change(&here, current, next).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    change("", old, new).await.expect(401);
    change(&here, old, new).await.expect(204);
    let who = async |cookie: &str| {
        let with = [("cookie", cookie)];
        let answer = stranger.send(reqwest::Method::GET, "/session", None, &with).await;
        answer.status.as_u16()
    };
    assert_eq!((who(&here).await, who(&there).await), (200, 401));
    assert_eq!(sign_in(new).await.0, 200);
    let log = org.admin.get("/audit?q=user.password").await.expect(200);
    assert_eq!(log["items"].as_array().map(Vec::len), Some(1), "{log}");
    assert!(!log.to_string().contains("argon2") && !log.to_string().contains("kettle"));
    // Who has the account hears of it, once, without either password.
    app.run_jobs().await;
    let mail = org.admin.get("/mailbox").await.expect(200);
    assert_eq!(mail["items"].as_array().map(Vec::len), Some(1), "{mail}");
    assert_eq!(
        (&mail["items"][0]["to"], &mail["items"][0]["fileCount"]),
        (&json!(email), &json!(0))
    );
    let id = mail["items"][0]["id"].as_str().expect("an id");
    let letter = org.admin.get(&format!("/mailbox/{id}")).await.expect(200);
    assert_eq!(letter["subject"], "Your password was changed");
    assert!(letter["text"].as_str().expect("text").contains("If you did not do it, tell"));
    assert!(!letter.to_string().contains("kettle") && !letter.to_string().contains("href"));
    // Guessing is slowed down as at signing in, and the right one has to wait as well.
    assert_eq!(sign_in(old).await.0, 401);
    change(&here, "a wrong password", "pear saucer 17 snow").await.expect(422);
    let answer = change(&here, new, "pear saucer 17 snow").await;
    assert!(answer.headers.contains_key("retry-after"));
    answer.expect(429);
}
