//! Visits in other programs' calendars: private addresses, and invitations that go with emails.

use crate::main_line::{raise, report};
use crate::smtp_peer::Peer;
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::access::Role;
use serde_json::{Value, json};

fn monday() -> Clock {
    Clock::fixed("2026-03-23T09:00:00Z".parse().expect("a moment"))
}

async fn feed(client: &Client, scope: &str) -> (String, String) {
    let body = json!({ "name": "My phone", "scope": scope });
    let made = client.post("/calendar-feeds", body).await.expect(201);
    let text = |name: &str| made[name].as_str().expect("text").to_owned();
    let address = text("address");
    let (_, path) = address.split_once("/api/v1").expect("an address of the API");
    (text("id"), path.to_owned())
}

/// The lines of each event, unfolded, by a program that has no session.
async fn read(app: &TestApp, path: &str) -> Vec<Vec<String>> {
    let (status, headers, bytes) = app.stranger().bytes(path).await;
    assert_eq!(status, 200);
    assert_eq!(headers["content-type"], "text/calendar; charset=utf-8");
    events(&String::from_utf8(bytes).expect("text"))
}

fn events(text: &str) -> Vec<Vec<String>> {
    let text = icalendar::parser::unfold(text);
    let calendar = icalendar::parser::read_calendar(&text).expect("an iCalendar");
    let events = calendar.components.iter().filter(|part| part.name == "VEVENT");
    events
        .map(|event| event.properties.iter().map(|p| format!("{}:{}", p.name, p.val)).collect())
        .collect()
}

fn has(event: &[String], line: &str) -> bool {
    event.iter().any(|one| one == line)
}

fn uid(event: &[String]) -> String {
    event.iter().find(|line| line.starts_with("UID:")).expect("a UID").clone()
}

async fn book(org: &Org, order: &str, start: &str, end: &str) -> Value {
    let body = json!({ "startAt": start, "endAt": end, "agreed": true });
    let path = format!("/work-orders/{order}/visits");
    org.coordinator.post(&path, body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_moves_stays_one_event_across_the_change_of_the_clocks() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let (_, path) = feed(&org.contractor, "Mine").await;
    assert_eq!(read(&app, &path).await, Vec::<Vec<String>>::new());
    // The Friday before the clocks go forward, at nine in the morning.
    book(&org, &order, "2026-03-27T09:00:00Z", "2026-03-27T11:00:00Z").await;
    let first = read(&app, &path).await;
    assert_eq!(first.len(), 1);
    assert!(has(&first[0], "DTSTART:20260327T090000Z") && has(&first[0], "SEQUENCE:0"));
    assert!(has(&first[0], "STATUS:CONFIRMED"), "{first:?}");
    // The Monday after, at nine in the morning: an hour earlier by UTC.
    book(&org, &order, "2026-03-30T09:00:00+01:00", "2026-03-30T11:00:00+01:00").await;
    let second = read(&app, &path).await;
    assert_eq!(second.len(), 1, "it is one event: {second:?}");
    assert_eq!(uid(&second[0]), uid(&first[0]));
    assert!(has(&second[0], "DTSTART:20260330T080000Z") && has(&second[0], "SEQUENCE:1"));
    let visits = org.coordinator.get(&format!("/tickets/{ticket}/visits")).await.expect(200);
    let agreed = visits["items"].as_array().expect("visits").iter();
    let agreed = agreed.into_iter().find(|one| one["status"] == "Confirmed").expect("one");
    let cancel = format!("/visits/{}/cancel", agreed["id"].as_str().expect("an id"));
    org.coordinator.post(&cancel, json!({ "reason": "Ill" })).await.expect(200);
    let third = read(&app, &path).await;
    assert_eq!((third.len(), uid(&third[0])), (1, uid(&first[0])));
    assert!(has(&third[0], "STATUS:CANCELLED") && has(&third[0], "SEQUENCE:2"), "{third:?}");
    assert!(!third[0].iter().any(|line| line.starts_with("LOCATION")), "{third:?}");
    // What comes after it was called off is another event.
    book(&org, &order, "2026-04-01T09:00:00Z", "2026-04-01T11:00:00Z").await;
    let fourth = read(&app, &path).await;
    assert_eq!(fourth.len(), 2);
    assert_ne!(uid(&fourth[0]), uid(&fourth[1]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_shows_what_its_owner_sees_and_nothing_once_it_is_revoked() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    book(&org, &order, "2026-03-27T09:00:00Z", "2026-03-27T11:00:00Z").await;
    let stranger_firm = app.user(org.id, Role::Contractor, None, None).await;
    let mut seen = Vec::new();
    let callers = [
        (&org.admin, "All"),
        (&org.coordinator, "Mine"),
        (&org.contractor, "Mine"),
        (&org.tenant, "Mine"),
        (&stranger_firm, "Mine"),
        (&other.admin, "All"),
        (&other.contractor, "Mine"),
    ];
    for (client, scope) in callers {
        let (_, path) = feed(client, scope).await;
        seen.push(read(&app, &path).await.len());
    }
    // Nobody looks after the ticket, so it is not among the coordinator's own.
    assert_eq!(seen, [1, 0, 1, 1, 0, 0, 0]);
    let refused = json!({ "name": "All of it", "scope": "All" });
    let told = org.contractor.post("/calendar-feeds", refused).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/scope");

    let (id, path) = feed(&org.contractor, "Mine").await;
    let text = String::from_utf8(app.stranger().bytes(&path).await.2).expect("text");
    assert!(text.contains("METHOD:PUBLISH") && !text.contains("mailto:"), "{text}");
    let list = org.contractor.get("/calendar-feeds").await.expect(200);
    assert_eq!(list["items"][0]["id"], json!(id));
    assert!(list["items"][0]["lastReadAt"].is_string(), "{list}");
    assert!(!list.to_string().contains("token"), "the address is shown once");
    org.admin.delete(&format!("/calendar-feeds/{id}")).await.expect(404);
    org.contractor.delete(&format!("/calendar-feeds/{id}")).await.expect(204);
    org.contractor.delete(&format!("/calendar-feeds/{id}")).await.expect(404);
    app.stranger().get(&path).await.expect(404);
    app.stranger().get("/calendar.ics?token=guess").await.expect(404);
    // Nor does an account that is off read on.
    let (_, path) = feed(&org.contractor, "Mine").await;
    let off = format!("/users/{}/deactivate", org.contractor.user);
    org.admin.post(&off, json!({ "reason": "Left" })).await.expect(200);
    app.stranger().get(&path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_emails_of_a_visit_carry_an_invitation_to_the_same_event() {
    let peer = Peer::start().await;
    let url = peer.url.clone();
    let app = TestApp::with_clock(monday(), move |config| {
        config.mail.smtp_url = url;
        config.mail.from = "Repairs <repairs@maintain.example>".into();
    })
    .await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    let (_, path) = feed(&org.admin, "All").await;
    let visit = book(&org, &order, "2026-03-27T09:00:00Z", "2026-03-27T11:00:00Z").await;
    app.run_jobs().await;
    let event = read(&app, &path).await.remove(0);
    let sent = invitations(&peer);
    assert!(sent.iter().any(|text| text.contains("METHOD:REQUEST")), "{sent:#?}");
    for text in &sent {
        assert_eq!(uid(&events(text)[0]), uid(&event));
        assert!(text.contains("mailto:repairs@maintain.example"), "{text}");
    }
    let cancel = format!("/visits/{}/cancel", visit["id"].as_str().expect("an id"));
    org.coordinator.post(&cancel, json!({ "reason": "Ill" })).await.expect(200);
    app.run_jobs().await;
    let off: Vec<String> = invitations(&peer).split_off(sent.len());
    assert!(!off.is_empty(), "those who were invited are told");
    for text in &off {
        assert!(text.contains("METHOD:CANCEL"), "{text}");
        let event = &events(text)[0];
        assert!(has(event, "SEQUENCE:1") && has(event, "STATUS:CANCELLED"), "{event:?}");
    }
}

fn invitations(peer: &Peer) -> Vec<String> {
    let mails = peer.mails().into_iter();
    let inviting = mails.filter(|mail| mail.data.contains("Content-Type: text/calendar"));
    inviting.map(|mail| mail.part("text/calendar")).collect()
}
