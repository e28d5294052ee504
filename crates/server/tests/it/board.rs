//! The board: the repairs of a list in columns, and who spoke last about each.

use crate::home;
use crate::links::merge;
use crate::main_line::{raise, report};
use crate::support::{Org, TestApp};
use maintainuk_domain::ids::UnitId;
use serde_json::{Value, json};
use uuid::Uuid;

/// The columns of a board.
async fn columns(org: &Org, path: &str) -> Vec<Value> {
    let board = org.coordinator.get(&format!("/tickets/board/{path}")).await.expect(200);
    board["columns"].as_array().expect("columns").clone()
}

/// How each column is called, how many it has, and how many it shows.
fn counts(columns: &[Value], name: &str) -> Vec<(String, i64, usize)> {
    let one = |column: &Value| {
        let name = column[name].as_str().unwrap_or("nobody").to_owned();
        let shown = column["items"].as_array().expect("cards").len();
        (name, column["total"].as_i64().expect("a number"), shown)
    };
    columns.iter().map(one).collect()
}

fn told(name: &str, total: i64, shown: usize) -> (String, i64, usize) {
    (name.to_owned(), total, shown)
}

async fn reported(org: &Org, unit: UnitId, title: &str, category: &str) -> String {
    let body = json!({ "unitId": unit, "title": title, "category": category,
        "priority": "Routine", "reportedByContactId": org.resident_id });
    let made = org.coordinator.post("/tickets", body).await.expect(201);
    made["ticket"]["id"].as_str().expect("an id").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_by_status_counts_each_column_and_shows_its_first_cards() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    for n in 1..=3 {
        reported(&org, unit, &format!("Leak {n}"), "Plumbing").await;
    }
    let assigned = reported(&org, unit, "Boiler is off", "Heating").await;
    raise(&org, &assigned).await;
    let off = reported(&org, unit, "Loose gutter", "Roofing").await;
    let cancel = json!({ "to": "Cancelled", "code": "Mistake" });
    org.coordinator.post(&format!("/tickets/{off}/transitions"), cancel).await.expect(200);

    let open = columns(&org, "status?queue=open&limit=2").await;
    let row = [told("New", 3, 2), told("Assigned", 1, 1), told("InProgress", 0, 0)];
    assert_eq!(counts(&open, "status"), [&row[..], &[told("Completed", 0, 0)]].concat());
    assert_eq!(open[0]["items"][0]["title"], "Leak 3", "newest first");
    assert_eq!(open[0]["goesTo"], json!(["Assigned", "Cancelled"]));
    let all = columns(&org, "status").await;
    assert_eq!(counts(&all, "status").last(), Some(&told("Cancelled", 1, 1)));
    assert_eq!(counts(&columns(&org, "status?queue=unassigned").await, "status").len(), 1);

    let of_kind = columns(&org, "status?queue=open&category=Heating").await;
    assert_eq!(counts(&of_kind, "status")[..2], [told("New", 0, 0), told("Assigned", 1, 1)]);
    let found = columns(&org, "status?queue=open&q=leak").await;
    assert_eq!(counts(&found, "status")[0], told("New", 3, 3));
    let due = columns(&org, "status?queue=open&sort=dueAt").await;
    assert_eq!(due[0]["items"][0]["title"], "Leak 1", "soonest due first");

    org.coordinator.get("/tickets/board/colour").await.expect(404);
    org.tenant.get("/tickets/board/status").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_by_coordinator_has_a_column_for_each_colleague_and_one_for_nobody() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let first = reported(&org, unit, "Leak 1", "Plumbing").await;
    reported(&org, unit, "Leak 2", "Plumbing").await;
    let assign = json!({ "ticketIds": [first], "action": "Assign",
        "coordinatorId": org.coordinator.user });
    org.coordinator.post("/tickets/bulk", assign).await.expect(200);
    let all = columns(&org, "coordinator?queue=open").await;
    let rows = counts(&all, "name");
    assert_eq!(rows[0], told("nobody", 1, 1));
    assert!(rows.contains(&told("Coordinator Example", 1, 1)), "{rows:?}");
    assert_eq!(rows.len(), 3, "an administrator too: {rows:?}");
    assert!(all.iter().all(|column| column["goesTo"] == json!([])));
    let found = columns(&org, "coordinator?q=leak").await;
    assert_eq!(counts(&found, "name")[0], told("nobody", 1, 1));
    let closed = columns(&org, "coordinator?status=Closed").await;
    assert!(counts(&closed, "name").iter().all(|row| row.1 == 0));
}

/// Puts messages into the thread of a ticket: who from (a colleague, a firm, a resident), and what
/// became of each, oldest first.
async fn talk(app: &TestApp, org: &Org, ticket: &str, said: &[(&str, &str)]) {
    let thread = Uuid::now_v7();
    let firm = format!(
        r#"(SELECT "ContactId" FROM "ContractorProfiles" WHERE "Id" = '{}')"#,
        org.contractor_id
    );
    let mut sql = format!(
        r#"INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds")
           VALUES ('{thread}', '{}', '{ticket}', '[]');"#,
        org.id
    );
    for (n, (by, status)) in (0..).zip(said) {
        let (user, contact) = match *by {
            "staff" => (format!("'{}'", org.coordinator.user), "NULL".to_owned()),
            "firm" => ("NULL".to_owned(), firm.clone()),
            _ => ("NULL".to_owned(), format!("'{}'", org.resident_id)),
        };
        sql += &format!(
            r#"INSERT INTO "Messages" ("Id", "OrgId", "ConversationId", "FromUserId", "FromContactId",
                   "Channel", "Body", "Status", "CreatedAt")
               VALUES (gen_random_uuid(), '{}', '{thread}', {user}, {contact}, 'Email', 'Hello',
                   '{status}', now() + interval '{n} minutes');"#,
            org.id
        );
    }
    app.admin().await.batch_execute(&sql).await.expect("messages");
    let id = ticket.parse().expect("an id");
    let heard = app.app.db.in_org(org.id, async |tx| -> Result<(), maintainuk::db::DbError> {
        maintainuk::conversations::heard(tx, id);
        Ok(())
    });
    heard.await.expect("kept");
}

async fn last(org: &Org, ticket: &str) -> Value {
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    page["ticket"]["lastMessage"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_spoke_last_is_kept_and_those_who_wait_are_found() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    assert_eq!(last(&org, &ticket).await, Value::Null);
    for (said, by, waits) in [
        (&[("staff", "Sent"), ("resident", "Delivered")][..], "resident", true),
        // What was not sent, and what did not arrive, answered nobody.
        (&[("staff", "Draft"), ("staff", "Failed")][..], "resident", true),
        (&[("resident", "Delivered"), ("firm", "Delivered")][..], "contractor", true),
        (&[("resident", "Delivered"), ("staff", "Queued")][..], "staff", false),
    ] {
        app.admin()
            .await
            .batch_execute(r#"DELETE FROM "Messages" WHERE "Status" <> 'Delivered'"#)
            .await
            .expect("a clean thread");
        talk(&app, &org, &ticket, said).await;
        let mark = last(&org, &ticket).await;
        assert_eq!((&mark["by"], &mark["waits"]), (&json!(by), &json!(waits)), "{said:?}");
        let list = org.coordinator.get("/tickets?queue=unanswered").await.expect(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(usize::from(waits)), "{said:?}");
        let counts = org.coordinator.get("/tickets/counts").await.expect(200);
        assert_eq!(counts["unanswered"], i64::from(waits));
        if waits {
            assert_eq!(list["items"][0]["lastMessage"], mark);
            let board = columns(&org, "status?queue=unanswered").await;
            assert_eq!(counts_of_first(&board), 1);
        }
        app.admin()
            .await
            .batch_execute(r#"UPDATE "Messages" SET "CreatedAt" = now() - interval '1 day'"#)
            .await
            .expect("an older thread");
    }
    org.tenant.get("/tickets?queue=unanswered").await.expect(403);
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(theirs["ticket"]["lastMessage"], Value::Null, "for staff");
}

fn counts_of_first(columns: &[Value]) -> i64 {
    columns[0]["total"].as_i64().expect("a number")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_spoke_last_goes_along_with_a_merge_and_comes_back() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (kept, other) = (report(&app, &org).await, report(&app, &org).await);
    talk(&app, &org, &other, &[("resident", "Delivered")]).await;
    let made = merge(&org, &kept, &other, 201).await;
    let made = made["id"].as_str().expect("an id");
    assert_eq!(last(&org, &kept).await["by"], "resident");
    assert_eq!(last(&org, &other).await, Value::Null);
    org.coordinator.post(&format!("/ticket-merges/{made}/undo"), Value::Null).await.expect(200);
    assert_eq!(last(&org, &kept).await, Value::Null);
    assert_eq!(last(&org, &other).await["by"], "resident");
}
