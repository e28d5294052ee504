//! Live changes: who hears what, on which node, and until when.

use crate::main_line::report;
use crate::support::{Client, TestApp, url};
use crate::wait::{soon, until};
use maintainuk::cli::upkeep;
use maintainuk::live::Change;
use reqwest::Method;
use serde_json::{Value, json};

/// An open stream of changes.
pub struct Ear {
    response: reqwest::Response,
    text: String,
}

impl Ear {
    pub async fn open(client: &Client) -> Self {
        let response = client.request(Method::GET, "/events").send().await.expect("an answer");
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut ear = Self { response, text: String::new() };
        assert_eq!(ear.next().await, Some(("hello".into(), json!({}))));
        ear
    }

    /// The next event and its data; none at the end of the stream.
    pub async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let field = |name: &str| {
                    event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned)
                };
                let heard = field("event: ").map(|name| {
                    let data = field("data: ").unwrap_or_default();
                    (name, serde_json::from_str(&data).expect("JSON"))
                });
                self.text = rest.to_owned();
                match heard {
                    Some(heard) => return Some(heard),
                    None => continue,
                }
            }
            let chunk = soon("an event", self.response.chunk()).await.ok().flatten()?;
            self.text += std::str::from_utf8(&chunk).expect("UTF-8");
        }
    }

    /// The next change, as "kind action".
    pub async fn change(&mut self) -> String {
        let (event, data) = self.next().await.expect("an event");
        assert_eq!(event, "change", "{data}");
        let text = |name: &str| data[name].as_str().unwrap_or_default();
        format!("{} {}", text("kind"), text("action"))
    }
}

/// Links a node with the others, as `maintainuk serve` does.
pub async fn link(app: &TestApp) {
    tokio::spawn(upkeep::link_nodes(app.app.clone(), url(&app.database)));
    until("the link", async || app.app.live.is_linked().then_some(())).await;
}

fn change(app: &TestApp, org: maintainuk_domain::ids::OrgId, kind: &str) {
    app.app.live.announce(Change::of(org, kind, uuid::Uuid::now_v7(), "updated"));
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_hear_of_a_change_at_once_and_another_organisation_hears_nothing() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let mut colleague = Ear::open(&org.viewer).await;
    let mut stranger = Ear::open(&other.admin).await;
    let ticket = report(&app, &org).await;
    let (_, data) = colleague.next().await.expect("an event");
    assert_eq!((data["kind"].as_str(), data["action"].as_str()), (Some("ticket"), Some("created")));
    assert_eq!((data["id"].as_str(), data["ticketId"].as_str()), (Some(&*ticket), Some(&*ticket)));
    assert_eq!(data.as_object().unwrap().len(), 4, "ids and no content: {data}");
    // The first thing that the stranger hears is its own.
    change(&app, other.id, "property");
    assert_eq!(stranger.change().await, "property updated");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_org_admin_hears_of_jobs_and_mail() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mut admin = Ear::open(&org.admin).await;
    let mut others = Vec::new();
    for client in [&org.coordinator, &org.viewer, &org.contractor, &org.tenant] {
        others.push(Ear::open(client).await);
    }
    for kind in ["job", "mail", "ticket"] {
        change(&app, org.id, kind);
    }
    assert_eq!(admin.change().await, "job updated");
    assert_eq!(admin.change().await, "mail updated");
    assert_eq!(admin.change().await, "ticket updated");
    for mut ear in others {
        assert_eq!(ear.change().await, "ticket updated");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_hear_each_other_and_each_browser_hears_once() {
    let one = TestApp::new().await;
    let two = one.second(|_| {}).await;
    let org = one.org("acme").await;
    link(&one).await;
    link(&two).await;
    let mut here = Ear::open(&org.viewer).await;
    let mut there = Ear::open(&org.viewer.at(&two)).await;
    report(&one, &org).await;
    assert_eq!(
        (here.change().await, there.change().await),
        ("ticket created".into(), "ticket created".into())
    );
    // More than one notice's worth, from the other side.
    for number in 0..100 {
        change(&two, org.id, &format!("kind{number}"));
    }
    for number in 0..100 {
        let expected = format!("kind{number} updated");
        assert_eq!((here.change().await, there.change().await), (expected.clone(), expected));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ended_on_one_node_is_refused_on_the_other_and_its_stream_ends() {
    let one = TestApp::new().await;
    let two = one.second(|_| {}).await;
    let org = one.org("acme").await;
    link(&one).await;
    link(&two).await;
    let there = org.viewer.at(&two);
    there.get("/session").await.expect(200);
    let (mut near, mut far) = (Ear::open(&org.viewer).await, Ear::open(&there).await);
    let mut colleague = Ear::open(&org.coordinator.at(&two)).await;

    org.viewer.delete("/session").await.expect(204);
    org.viewer.get("/session").await.expect(401);
    assert_eq!(near.next().await, None);
    assert_eq!(far.next().await, None);
    // The notice that ended the stream has made the node forget as well.
    until("the other node to refuse it", async || {
        (there.get("/session").await.status == 401).then_some(())
    })
    .await;
    change(&one, org.id, "ticket");
    assert_eq!(colleague.change().await, "ticket updated", "others go on");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_broken_link_nothing_is_remembered_and_everything_is_read_again() {
    let one = TestApp::new().await;
    let two = one.second(|_| {}).await;
    let org = one.org("acme").await;
    link(&one).await;
    link(&two).await;
    let there = org.viewer.at(&two);
    there.get("/session").await.expect(200);
    let mut colleague = Ear::open(&org.coordinator.at(&two)).await;
    let cut = format!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = '{}' AND query LIKE 'LISTEN%'",
        one.database
    );
    crate::support::admin("postgres").await.batch_execute(&cut).await.expect("cut");
    until("the loss to be seen", async || {
        (!one.app.live.is_linked() && !two.app.live.is_linked()).then_some(())
    })
    .await;
    // Told while nobody is linked, and so known to the other node only by asking.
    org.viewer.delete("/session").await.expect(204);
    until("the other node to refuse it", async || {
        (there.get("/session").await.status == 401).then_some(())
    })
    .await;
    assert_eq!(colleague.next().await, Some(("hello".into(), json!({}))));
    until("the link", async || one.app.live.is_linked().then_some(())).await;
    change(&one, org.id, "ticket");
    loop {
        // What was kept while the link was down arrives first.
        let (event, _) = colleague.next().await.expect("an event");
        if event == "change" {
            break;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_when_the_server_stops_and_a_new_one_starts_with_hello() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mut ear = Ear::open(&org.viewer).await;
    drop(Ear::open(&org.viewer).await);
    change(&app, org.id, "ticket");
    assert_eq!(ear.change().await, "ticket updated", "another stream's end is not this one's");
    app.app.live.close();
    assert_eq!(ear.next().await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_is_for_those_who_are_signed_in() {
    let app = TestApp::new().await;
    app.stranger().get("/events").await.expect(401);
}
