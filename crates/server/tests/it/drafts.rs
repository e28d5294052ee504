//! What somebody has begun to write: kept, private, and gone when it is sent.

use crate::live::Ear;
use crate::main_line::report;
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::drafts::{DRAFT_DAYS, LONGEST_DRAFT};
use reqwest::Method;
use serde_json::{Value, json};

async fn keep(client: &Client, ticket: &str, body: Value) -> Value {
    let path = format!("/tickets/{ticket}/drafts");
    client.send(Method::POST, &path, Some(body), &[]).await.expect(200)
}

fn note(text: &str) -> Value {
    json!({ "kind": "Note", "fields": { "text": text } })
}

async fn of(client: &Client, ticket: &str) -> Vec<Value> {
    let list = client.get(&format!("/tickets/{ticket}/drafts")).await.expect(200);
    list["items"].as_array().expect("a list").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_signing_out_and_what_others_do() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let edit = json!({ "kind": "Edit", "fields": { "title": "Mine" }, "base": { "title": "Theirs" },
        "baseVersion": 1 });
    keep(&org.coordinator, &ticket, edit.clone()).await;
    keep(&org.coordinator, &ticket, note("Half a")).await;
    keep(&org.coordinator, &ticket, note("Half a note")).await;
    org.admin
        .patch(&format!("/tickets/{ticket}"), 1, json!({ "title": "Changed" }))
        .await
        .expect(200);
    app.app.sessions.forget_all();
    let drafts = of(&org.coordinator, &ticket).await;
    assert_eq!(drafts.len(), 2, "one of each kind");
    let kinds = |kind: &str| drafts.iter().find(|d| d["kind"] == kind).expect("a draft").clone();
    assert_eq!(kinds("Note")["fields"], json!({ "text": "Half a note" }));
    assert_eq!(kinds("Edit")["base"], edit["base"]);
    assert_eq!(kinds("Edit")["baseVersion"], 1);
    let list = org.coordinator.get("/drafts").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
    let first = &list["items"][0];
    assert_eq!((&first["glimpse"], &first["ticketId"]), (&json!("Half a note"), &json!(ticket)));
    assert_eq!(first["ticketTitle"], "Changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_writers_alone() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let mut colleague = Ear::open(&org.admin).await;
    let mut own = Ear::open(&org.coordinator).await;
    keep(&org.coordinator, &ticket, note("kestrel hovers")).await;
    assert_eq!(own.change().await, "draft updated", "the writer's other pages hear of it");
    assert_eq!(of(&org.admin, &ticket).await, Vec::<Value>::new());
    assert_eq!(org.admin.get("/drafts").await.expect(200)["items"], json!([]));
    // Somebody else's of the same kind stands beside it, and dropping that leaves this.
    keep(&org.admin, &ticket, note("falcon")).await;
    org.admin.delete(&format!("/tickets/{ticket}/drafts?kind=Note")).await.expect(204);
    assert_eq!(of(&org.coordinator, &ticket).await.len(), 1);
    let path = format!("/tickets/{ticket}/drafts");
    for (client, status) in
        [(&org.tenant, 403), (&org.contractor, 403), (&org.viewer, 403), (&other.admin, 404)]
    {
        client.get(&path).await.expect(status);
        client.send(Method::POST, &path, Some(note("x")), &[]).await.expect(status);
        client.delete(&format!("{path}?kind=Note")).await.expect(status);
    }
    for path in
        ["/search?q=kestrel", "/audit?limit=200", "/tickets/export/csv", "/audit/export/csv"]
    {
        let told = org.admin.get(path).await;
        assert!(!told.body.to_string().contains("hovers"), "{path}");
    }
    let page = org.admin.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page.to_string().contains("hovers"));
    // The colleague heard of their own drafts alone.
    assert_eq!(colleague.change().await, "draft updated");
    assert_eq!(colleague.change().await, "draft updated");
    let sent = json!({ "note": "Sent" });
    org.viewer.post(&format!("/tickets/{ticket}/notes"), sent.clone()).await.expect(403);
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), sent).await.expect(200);
    assert_eq!(colleague.change().await, "ticket updated");
}

async fn shared_with(client: &Client, ticket: &str) -> Value {
    client.get(&format!("/tickets/{ticket}/drafts")).await.expect(200)["shared"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_read_a_draft_while_it_is_shared() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let ticket = report(&app, &org).await;
    let share = |text: &str, shared: bool| {
        let mut body = note(text);
        body["shared"] = json!(shared);
        body
    };
    let mut colleague = Ear::open(&org.admin).await;
    let kept = keep(&org.coordinator, &ticket, share("kestrel", true)).await;
    assert!(kept["draft"]["sharedAt"].is_string(), "{kept}");
    assert_eq!(colleague.change().await, "sharedDraft updated");
    // Going on writing leaves it shared.
    keep(&org.coordinator, &ticket, note("kestrel hovers")).await;
    let seen = shared_with(&org.admin, &ticket).await;
    assert_eq!(seen[0]["fields"], json!({ "text": "kestrel hovers" }));
    assert_eq!(seen[0]["kind"], "Note");
    assert!(seen[0]["by"].as_str().is_some_and(|by| !by.is_empty()), "{seen}");
    // It stays its writer's: nobody else's list has it, and its writer is not shown it twice.
    assert_eq!(of(&org.admin, &ticket).await, Vec::<Value>::new());
    assert_eq!(org.admin.get("/drafts").await.expect(200)["items"], json!([]));
    assert_eq!(shared_with(&org.coordinator, &ticket).await, json!([]));
    let path = format!("/tickets/{ticket}/drafts");
    for (client, status) in
        [(&org.tenant, 403), (&org.contractor, 403), (&org.viewer, 403), (&other.admin, 404)]
    {
        client.get(&path).await.expect(status);
    }
    for client in [&org.tenant, &org.contractor] {
        let page = client.get(&format!("/tickets/{ticket}")).await;
        assert!(!page.body.to_string().contains("hovers"));
    }
    keep(&org.coordinator, &ticket, share("kestrel hovers", false)).await;
    assert_eq!(shared_with(&org.admin, &ticket).await, json!([]));
    keep(&org.coordinator, &ticket, share("kestrel", true)).await;
    let sent = json!({ "note": "kestrel" });
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), sent).await.expect(200);
    assert_eq!(shared_with(&org.admin, &ticket).await, json!([]));
    // A change of facts is nobody else's.
    let edit = json!({ "kind": "Edit", "fields": { "title": "New" }, "base": { "title": "Old" },
        "shared": true });
    let told = org.coordinator.send(Method::POST, &path, Some(edit), &[]).await.expect(422);
    assert!(told.to_string().contains("/shared"), "{told}");
}

async fn both(org: &Org, ticket: &str) {
    keep(&org.coordinator, ticket, note("Half a note")).await;
    let edit = json!({ "kind": "Edit", "fields": { "title": "New" }, "base": { "title": "Old" } });
    keep(&org.coordinator, ticket, edit).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sending_drops_the_draft_and_a_refusal_keeps_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    both(&org, &ticket).await;
    let path = format!("/tickets/{ticket}");
    let change = json!({ "title": "New" });
    org.coordinator.patch(&path, 99, change.clone()).await.expect(412);
    org.coordinator.post(&format!("{path}/notes"), json!({ "note": " " })).await.expect(422);
    assert_eq!(of(&org.coordinator, &ticket).await.len(), 2);
    org.coordinator.patch(&path, 1, change).await.expect(200);
    assert_eq!(of(&org.coordinator, &ticket).await[0]["kind"], "Note");
    org.coordinator.post(&format!("{path}/notes"), json!({ "note": "Whole" })).await.expect(200);
    assert_eq!(of(&org.coordinator, &ticket).await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_empty_or_as_it_stands_is_not_kept_and_what_is_too_much_is_refused() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    keep(&org.coordinator, &ticket, note("Half")).await;
    assert_eq!(keep(&org.coordinator, &ticket, note("  ")).await["draft"], Value::Null);
    let same = json!({ "kind": "Edit", "fields": { "title": "A" }, "base": { "title": "A" } });
    assert_eq!(keep(&org.coordinator, &ticket, same).await["draft"], Value::Null);
    assert_eq!(of(&org.coordinator, &ticket).await, Vec::<Value>::new());
    let path = format!("/tickets/{ticket}/drafts");
    let long = note(&"€".repeat(LONGEST_DRAFT + 1));
    let told = org.coordinator.send(Method::POST, &path, Some(long), &[]).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/fields");
    // What is just short enough is kept, however many bytes it takes.
    keep(&org.coordinator, &ticket, note(&"€".repeat(LONGEST_DRAFT))).await;
    let quotes = note(&"\u{1}".repeat(LONGEST_DRAFT));
    keep(&org.coordinator, &ticket, quotes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daily_sweep_drops_what_nobody_went_on_with_for_a_season() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    both(&org, &ticket).await;
    let old = Clock::system().now().plus_days(-DRAFT_DAYS - 1);
    let sql = r#"UPDATE "TicketDrafts" SET "UpdatedAt" = $1 WHERE "Kind" = 'Note'"#;
    app.admin().await.execute(sql, &[&old]).await.expect("an old draft");
    let promise = format!(
        r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status", "AvailableAt",
               "CreatedAt", "UpdatedAt")
           VALUES (gen_random_uuid(), '{}', 'draft-sweep', '{{}}', 'Pending', now(), now(), now())"#,
        org.id
    );
    app.admin().await.batch_execute(&promise).await.expect("a sweep");
    app.run_jobs().await;
    let left = of(&org.coordinator, &ticket).await;
    assert_eq!((left.len(), &left[0]["kind"]), (1, &json!("Edit")));
}
