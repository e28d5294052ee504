//! What the operator does at the command line: a new organisation, and a way in for who has none.

use crate::binary::Binary;
use crate::support::{Client, TestApp};
use crate::wait::until;
use reqwest::Method;
use serde_json::{Value, json};

const EMAIL: &str = "ada@riverside.example";

/// The password in what a command printed.
fn printed(out: &str) -> String {
    let line = out.lines().find_map(|line| line.strip_prefix("with the password "));
    line.expect("a password is printed").to_owned()
}

/// Signs in; the answer, and the cookie of the session if there is one.
async fn sign_in(client: &Client, email: &str, password: &str) -> (u16, String) {
    let answer = client.post("/session", json!({ "email": email, "password": password })).await;
    let cookie = answer.headers.get("set-cookie").and_then(|value| value.to_str().ok());
    let pair = cookie.and_then(|value| value.split(';').next()).unwrap_or_default();
    (answer.status.as_u16(), pair.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_organisation_takes_a_repair_from_its_first_sign_in_on() {
    let app = TestApp::new().await;
    let served = Binary::on(&app.database).serve(&["--no-worker"]).await;
    let create = ["organisation", "create", "riverside", "--name", "Riverside Lets", "--admin"];
    let made = served.binary_run(&[&create[..], &[EMAIL]].concat()).await;
    assert_eq!(made.code, Some(0), "{made:?}");
    let stranger = app.stranger().at_base(&served.base);
    let (status, cookie) = sign_in(&stranger, EMAIL, &printed(&made.out)).await;
    assert_eq!(status, 200);
    let post = async |path: &str, body: Value| -> Value {
        let with = [("cookie", cookie.as_str())];
        stranger.send(Method::POST, path, Some(body), &with).await.expect(201)
    };
    let home = json!({ "addressLine1": "1 Weir Lane", "city": "Leeds", "postcode": "LS6 2AB",
        "propertyType": "House" });
    let property = post("/properties", home).await;
    let unit = post("/units", json!({ "propertyId": property["id"] })).await;
    let report = json!({ "unitId": unit["id"], "title": "The tap drips", "category": "Plumbing",
        "priority": "Routine" });
    let ticket = post("/tickets", report).await;
    assert_eq!(ticket["ticket"]["number"], "TKT-000001");
    let with = [("cookie", cookie.as_str())];
    let log = stranger.send(Method::GET, "/audit?limit=200", None, &with).await.expect(200);
    let log = log["items"].as_array().expect("entries");
    assert!(log.iter().any(|entry| entry["action"] == "organisation.create"), "{log:?}");

    let again = served.binary_run(&[&create[..], &[EMAIL]].concat()).await;
    assert!(again.one_line().contains("there is an organisation riverside already"), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_lets_in_and_ends_what_was_open() {
    let app = TestApp::new().await;
    let served = Binary::on(&app.database).serve(&["--no-worker"]).await;
    let create = ["organisation", "create", "riverside", "--name", "Riverside Lets", "--admin"];
    let made = served.binary_run(&[&create[..], &[EMAIL]].concat()).await;
    let stranger = app.stranger().at_base(&served.base);
    let (_, cookie) = sign_in(&stranger, EMAIL, &printed(&made.out)).await;
    let with = [("cookie", cookie.as_str())];
    stranger.send(Method::GET, "/session", None, &with).await.expect(200);

    let renewed = served.binary_run(&["organisation", "password", "riverside", EMAIL]).await;
    assert_eq!(renewed.code, Some(0), "{renewed:?}");
    let asked = async || stranger.send(Method::GET, "/session", None, &with).await.status;
    until("the server to forget the session", || async { (asked().await == 401).then_some(()) })
        .await;
    assert_eq!(sign_in(&stranger, EMAIL, &printed(&made.out)).await.0, 401);
    assert_eq!(sign_in(&stranger, EMAIL, &printed(&renewed.out)).await.0, 200);
    let letters = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Type" = 'tell-of-password'"#;
    let told: i64 = app.admin().await.query_one(letters, &[]).await.expect("a count").get(0);
    assert_eq!(told, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_one_line_and_nothing_is_made() {
    let app = TestApp::new().await;
    let binary = Binary::on(&app.database);
    let create =
        |slug, name, admin| ["organisation", "create", slug, "--name", name, "--admin", admin];
    let long = "x".repeat(201);
    for (arguments, told) in [
        (create("River Side", "Riverside", EMAIL), "A short name has 2 to 50 small letters"),
        (create("riverside", " ", EMAIL), "--name: This is needed."),
        (create("riverside", &long, EMAIL), "--name: This can have at most 200 characters"),
        (create("riverside", "Riverside", "ada"), "--admin: Write an email address"),
    ] {
        let ended = binary.run(&arguments).await;
        assert!(ended.one_line().contains(told), "{arguments:?}: {ended:?}");
    }
    let nowhere = binary.run(&["organisation", "password", "riverside", EMAIL]).await;
    assert!(nowhere.one_line().contains("there is no organisation riverside"), "{nowhere:?}");
    let made = binary.run(&create("riverside", "Riverside", EMAIL)).await;
    assert_eq!(made.code, Some(0), "{made:?}");
    let nobody = binary.run(&["organisation", "password", "riverside", "bob@x.example"]).await;
    assert!(nobody.one_line().contains("nobody signs in as bob@x.example"), "{nobody:?}");
}
