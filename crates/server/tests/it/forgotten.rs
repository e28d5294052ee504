//! Forgotten passwords: asked for by email, chosen anew by the letter's link.

use crate::support::{Answer, Client, Org, TestApp};
use serde_json::{Value, json};

const GOOD: &str = "plum kettle 41 rain";

async fn app() -> TestApp {
    TestApp::with(|config| config.auth.failures_per_minute = 100).await
}

/// Gives an account a known address.
async fn name(app: &TestApp, user: &Client, email: &str) {
    let sql = format!(r#"UPDATE "Users" SET "Email" = '{email}' WHERE "Id" = '{}'"#, user.user);
    app.admin().await.batch_execute(&sql).await.expect("an address");
}

async fn forget(app: &TestApp, email: &str) -> Answer {
    app.stranger().post("/session/forgotten", json!({ "email": email })).await
}

/// What went to an address, newest first.
async fn letters(app: &TestApp, org: &Org, to: &str) -> Vec<Value> {
    app.run_jobs().await;
    let list = org.admin.get("/mailbox").await.expect(200);
    let items = list["items"].as_array().expect("items").clone();
    let mut found = Vec::new();
    for mail in items.iter().filter(|mail| mail["to"] == to) {
        let id = mail["id"].as_str().expect("an id");
        found.push(org.admin.get(&format!("/mailbox/{id}")).await.expect(200));
    }
    found
}

/// The token of the newest letter.
async fn token(app: &TestApp, org: &Org, to: &str) -> String {
    let letters = letters(app, org, to).await;
    let text = letters[0]["text"].as_str().expect("a text");
    let link = text.lines().find(|line| line.contains("/reset#")).expect("a link");
    link.split_once('#').expect("a token").1.trim().to_owned()
}

async fn look_up(app: &TestApp, token: &str) -> Answer {
    app.stranger().post("/session/forgotten/look-up", json!({ "token": token })).await
}

async fn reset(app: &TestApp, token: &str, password: &str) -> Answer {
    let body = json!({ "token": token, "password": password });
    app.stranger().post("/session/reset", body).await
}

async fn sign_in(app: &TestApp, email: &str, password: &str) -> Answer {
    let body = json!({ "email": email, "password": password });
    app.stranger().post("/session", body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_password_yet_chooses_one_by_a_letter_once_and_every_session_ends() {
    let app = app().await;
    let org = app.org("acme").await;
    let email = "asha@acme.example";
    name(&app, &org.coordinator, email).await;
    org.coordinator.get("/tickets").await.expect(200);
    forget(&app, " Asha@ACME.example").await.expect(202);
    let token = token(&app, &org, email).await;
    let letter = letters(&app, &org, email).await.remove(0);
    assert_eq!(letter["subject"], "A new password for your account with acme");
    // The database has the hash alone, and the message nothing.
    let kept = format!(
        r#"SELECT (SELECT count(*) FROM auth."PasswordLetters" WHERE "TokenHash" = sha256('{token}')),
            (SELECT count(*) FROM "OutboxMessages" o WHERE o::text LIKE '%{token}%')"#
    );
    let row = app.admin().await.query_one(&kept, &[]).await.expect("counts");
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1)), (1, 0));
    let offer = look_up(&app, &token).await.expect(200);
    assert_eq!((&offer["email"], &offer["organisation"]), (&json!(email), &json!("acme")));
    for bad in ["short", "aaaaaaaaaaaaaa", email] {
        let told = reset(&app, &token, bad).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], "/password", "{bad}");
    }
    let done = reset(&app, &token, GOOD).await.expect(200);
    assert_eq!(done, json!({ "email": email, "organisationSlug": org.slug }));
    reset(&app, &token, "pear saucer 17 snow").await.expect(404);
    look_up(&app, &token).await.expect(404);
    org.coordinator.get("/tickets").await.expect(401);
    sign_in(&app, email, GOOD).await.expect(200);
    let log = org.admin.get("/audit?q=user.password").await.expect(200);
    assert_eq!(log["items"].as_array().map(Vec::len), Some(1), "{log}");
    assert!(log["items"][0]["ipAddress"].is_string(), "{log}");
    let told = letters(&app, &org, email).await;
    assert_eq!(told.len(), 2);
    assert!(told.iter().any(|letter| letter["subject"] == "Your password was changed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_email_is_answered_the_same_and_a_bad_one_is_told_at_its_field() {
    let app = app().await;
    let org = app.org("acme").await;
    name(&app, &org.coordinator, "asha@acme.example").await;
    let floor = std::time::Duration::from_millis(250);
    for email in ["asha@acme.example", "nobody@acme.example"] {
        let begun = std::time::Instant::now();
        let answer = forget(&app, email).await;
        assert!(begun.elapsed() >= floor, "{email}");
        assert_eq!(answer.expect(202), "", "{email}");
    }
    assert_eq!(letters(&app, &org, "asha@acme.example").await.len(), 1);
    let all = org.admin.get("/mailbox").await.expect(200);
    assert_eq!(all["items"].as_array().map(Vec::len), Some(1), "{all}");
    let told = forget(&app, "nobody").await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/email");
    reset(&app, "nonsense", GOOD).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_ends_with_its_hour_and_with_a_newer_password() {
    let app = app().await;
    let org = app.org("acme").await;
    let email = "asha@acme.example";
    name(&app, &org.coordinator, email).await;
    forget(&app, email).await.expect(202);
    let first = token(&app, &org, email).await;
    forget(&app, email).await.expect(202);
    let second = token(&app, &org, email).await;
    assert_ne!(first, second);
    // Either works until one of them did.
    look_up(&app, &first).await.expect(200);
    reset(&app, &second, GOOD).await.expect(200);
    look_up(&app, &first).await.expect(404);
    reset(&app, &first, "pear saucer 17 snow").await.expect(404);
    let cookie = sign_in(&app, email, GOOD).await.headers["set-cookie"].clone();
    let cookie = cookie.to_str().expect("text").split(';').next().expect("a pair").to_owned();
    // Changed on the profile, it ends the letter as well.
    let third = {
        forget(&app, email).await.expect(202);
        let sql = r#"SELECT count(*) FROM auth."PasswordLetters" WHERE "EndedAt" IS NULL"#;
        app.run_jobs().await;
        let row = app.admin().await.query_one(sql, &[]).await.expect("a count");
        assert_eq!(row.get::<_, i64>(0), 1);
        sql
    };
    let body = json!({ "currentPassword": GOOD, "newPassword": "pear saucer 17 snow" });
    let with = [("cookie", cookie.as_str())];
    let post = reqwest::Method::POST;
    app.stranger().send(post, "/session/password", Some(body), &with).await.expect(204);
    let row = app.admin().await.query_one(third, &[]).await.expect("a count");
    assert_eq!(row.get::<_, i64>(0), 0);
    // An hour is over.
    name(&app, &org.viewer, "vic@acme.example").await;
    forget(&app, "vic@acme.example").await.expect(202);
    let late = token(&app, &org, "vic@acme.example").await;
    let over = r#"UPDATE auth."PasswordLetters" SET "ExpiresAt" = now() WHERE "EndedAt" IS NULL"#;
    app.admin().await.batch_execute(over).await.expect("its time is over");
    look_up(&app, &late).await.expect(404);
    reset(&app, &late, GOOD).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_letter_in_an_hour_is_not_sent_and_asking_too_often_has_to_wait() {
    let app = TestApp::with(|config| config.auth.failures_per_minute = 7).await;
    let org = app.org("acme").await;
    let email = "asha@acme.example";
    name(&app, &org.coordinator, email).await;
    for _ in 0..6 {
        forget(&app, email).await.expect(202);
    }
    assert_eq!(letters(&app, &org, email).await.len(), 5);
    let earlier =
        r#"UPDATE auth."PasswordLetters" SET "CreatedAt" = "CreatedAt" - interval '1 hour'"#;
    app.admin().await.batch_execute(earlier).await.expect("an hour ago");
    forget(&app, email).await.expect(202);
    assert_eq!(letters(&app, &org, email).await.len(), 6);
    let answer = forget(&app, "nobody@acme.example").await;
    let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    answer.expect(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_account_of_an_email_has_its_own_letter_and_those_switched_off_have_none() {
    let app = app().await;
    let (one, two) = (app.org("one").await, app.org("two").await);
    let email = "asha@acme.example";
    for org in [&one, &two] {
        name(&app, &org.coordinator, email).await;
    }
    forget(&app, email).await.expect(202);
    let (of_one, of_two) = (token(&app, &one, email).await, token(&app, &two, email).await);
    let done = reset(&app, &of_one, GOOD).await.expect(200);
    assert_eq!(done["organisationSlug"], json!(one.slug));
    one.coordinator.get("/tickets").await.expect(401);
    two.coordinator.get("/tickets").await.expect(200);
    assert_eq!(look_up(&app, &of_two).await.expect(200)["organisation"], "two");
    // Switched off, its letter opens nothing, and no other goes out.
    let path = format!("/users/{}", two.coordinator.user);
    let off = json!({ "reason": "Has left" });
    two.admin.post(&format!("{path}/deactivate"), off).await.expect(200);
    look_up(&app, &of_two).await.expect(404);
    reset(&app, &of_two, GOOD).await.expect(404);
    let sql =
        format!(r#"UPDATE "Organisations" SET "Status" = 'Cancelled' WHERE "Id" = '{}'"#, one.id);
    let before = letters(&app, &one, email).await.len();
    app.admin().await.batch_execute(&sql).await.expect("cancelled");
    forget(&app, email).await.expect(202);
    app.run_jobs().await;
    let sql = r#"SELECT count(*) FROM ops."SandboxMail""#;
    let row = app.admin().await.query_one(sql, &[]).await.expect("a count");
    let all = before + letters(&app, &two, email).await.len();
    assert_eq!(row.get::<_, i64>(0), i64::try_from(all).expect("few"));
}
