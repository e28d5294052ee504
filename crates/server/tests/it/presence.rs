//! Who else has a ticket open: told at once, on every node, and forgotten when nothing is heard.

use crate::live::{Ear, link};
use crate::main_line::report;
use crate::support::{Client, TestApp};
use crate::wait::until;
use maintainuk_domain::presence::STAY_SECONDS;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

async fn say(client: &Client, ticket: &str, page: Uuid, doing: &str) -> Value {
    let body = json!({ "page": page, "doing": doing });
    let path = format!("/tickets/{ticket}/presence");
    client.send(Method::POST, &path, Some(body), &[]).await.expect(200)
}

async fn leave(client: &Client, ticket: &str, page: Uuid) {
    client.delete(&format!("/tickets/{ticket}/presence?page={page}")).await.expect(204);
}

fn told(list: &Value) -> String {
    let item = |item: &Value| {
        let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
        format!("{}: {}", text("name"), text("doing"))
    };
    let items: Vec<String> = list["items"].as_array().expect("a list").iter().map(item).collect();
    items.join(", ")
}

async fn seen(client: &Client, ticket: &str) -> String {
    told(&client.get(&format!("/tickets/{ticket}/presence")).await.expect(200))
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_see_each_other_but_nobody_sees_themself() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let mut ear = Ear::open(&org.viewer).await;
    let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
    assert_eq!(told(&say(&org.coordinator, &ticket, one, "Viewing").await), "");
    assert_eq!(ear.change().await, "presence updated");
    assert_eq!(
        told(&say(&org.admin, &ticket, two, "Editing").await),
        "Coordinator Example: Viewing"
    );
    assert_eq!(ear.change().await, "presence updated");
    assert_eq!(seen(&org.coordinator, &ticket).await, "OrgAdmin Example: Editing");
    // A beat that tells nothing new is told to nobody: the next thing heard is the goodbye.
    say(&org.admin, &ticket, two, "Editing").await;
    leave(&org.admin, &ticket, two).await;
    assert_eq!(ear.change().await, "presence updated");
    assert_eq!(seen(&org.coordinator, &ticket).await, "");
    assert_eq!(seen(&org.viewer, &ticket).await, "Coordinator Example: Viewing");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_heard_of_is_gone_and_colleagues_are_told() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    say(&org.coordinator, &ticket, Uuid::now_v7(), "Writing").await;
    let mut ear = Ear::open(&org.viewer).await;
    let now = app.app.clock.now();
    app.app.live.sweep_presence(now.plus_seconds(STAY_SECONDS - 5));
    assert_eq!(seen(&org.viewer, &ticket).await, "Coordinator Example: Writing");
    app.app.live.sweep_presence(now.plus_seconds(STAY_SECONDS + 5));
    assert_eq!(ear.change().await, "presence updated");
    assert_eq!(seen(&org.viewer, &ticket).await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_out_is_gone_at_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    say(&org.coordinator, &ticket, Uuid::now_v7(), "Writing").await;
    org.coordinator.delete("/session").await.expect(204);
    assert_eq!(seen(&org.viewer, &ticket).await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_on_another_node_is_seen_too() {
    let one = TestApp::new().await;
    let two = one.second(|_| {}).await;
    let org = one.org("acme").await;
    let ticket = report(&one, &org).await;
    link(&one).await;
    link(&two).await;
    let mut there = Ear::open(&org.viewer.at(&two)).await;
    let page = Uuid::now_v7();
    say(&org.coordinator, &ticket, page, "Editing").await;
    assert_eq!(there.change().await, "presence updated");
    assert_eq!(seen(&org.viewer.at(&two), &ticket).await, "Coordinator Example: Editing");
    // Goodbye by the other node.
    leave(&org.coordinator.at(&two), &ticket, page).await;
    until("the first node to hear of it", async || {
        seen(&org.viewer, &ticket).await.is_empty().then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn outsiders_and_strangers_neither_show_nor_see_nor_hear() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}/presence");
    let body = json!({ "page": Uuid::nil(), "doing": "Viewing" });
    let mut resident = Ear::open(&org.tenant).await;
    say(&org.coordinator, &ticket, Uuid::now_v7(), "Viewing").await;
    for (client, status) in [(&org.tenant, 403), (&org.contractor, 403), (&other.admin, 404)] {
        client.get(&path).await.expect(status);
        client.send(Method::POST, &path, Some(body.clone()), &[]).await.expect(status);
        client.delete(&format!("{path}?page={}", Uuid::nil())).await.expect(status);
    }
    // The first thing that the resident hears is what concerns them.
    let note = json!({ "note": "Called" });
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    assert_eq!(resident.change().await, "ticket updated");
}
