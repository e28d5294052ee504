//! How statements are planned on a large organisation, as the app's role and with policies on.
//!
//! PostgreSQL settles on a generic plan after five calls; a literal EXPLAIN does not show it. So
//! every statement that the application prepared is explained with GENERIC_PLAN, in the session
//! that prepared it.

use crate::large;
use crate::support::{Client, Org, TestApp};
use maintainuk_domain::ids::OrgId;
use serde_json::Value;

/// Tables that grow with use; walking all of one is never right.
const GROWING: &[&str] = &[
    "MaintenanceTickets",
    "TicketTimelineEvents",
    "WorkOrders",
    "OutboxMessages",
    "AuditLogs",
    "Attachments",
    "Messages",
    "Notifications",
    "SandboxMail",
    "Sessions",
];

/// More rows than this are neither sorted nor hashed for one page.
const MOST: f64 = 1_000.0;

/// Statements that look at much on purpose, by a part of their text, and why.
const EXCUSED: &[(&str, &str)] = &[
    ("LIMIT 10000) capped", "counts to ten thousand along an index"),
    ("FROM \"Properties\"", "an address is matched within the organisation's homes"),
    ("FROM \"Units\"", "an address is matched within the organisation's homes"),
    ("FROM \"ContactPoints\"", "a name is matched within the organisation's people"),
];

/// Asks for every list with every combination of filters, and for single pages.
async fn exercise(org: &Org) {
    // Any ticket will do; the newest has orders and events.
    let list = org.coordinator.get("/tickets?limit=1").await.expect(200);
    let ticket = list["items"][0]["id"].as_str().expect("an id").to_owned();
    let mut after = String::new();
    for status in ["", "&status=New", "&status=New,Assigned,InProgress"] {
        for priority in
            ["", "&priority=Urgent", "&category=Plumbing", "&priority=Urgent&category=Heating"]
        {
            for more in
                ["", "&q=asbestos", "&queue=mine", "&queue=late", "&sort=dueAt", "&count=true"]
            {
                let path = format!("/tickets?limit=20{status}{priority}{more}");
                let page = org.coordinator.get(&path).await.expect(200);
                if let Some(next) = page["next"].as_str() {
                    after = next.to_owned();
                    org.coordinator.get(&format!("{path}&after={next}")).await.expect(200);
                }
            }
        }
    }
    assert!(!after.is_empty(), "the large organisation has more than one page");
    for client in [&org.coordinator, &org.contractor, &org.tenant] {
        for path in ["/tickets?limit=20", "/work-orders?limit=20", "/work-orders?status=Scheduled"]
        {
            client.get(path).await.expect(200);
        }
    }
    for path in [
        format!("/tickets/{ticket}"),
        format!("/tickets/{ticket}/events?limit=20"),
        "/tickets/counts".into(),
        "/tickets?q=TKT-000123".into(),
        format!("/work-orders?ticketId={ticket}"),
        format!("/work-orders?contractorId={}", org.contractor_id),
    ] {
        org.coordinator.get(&path).await.expect(200);
    }
    office(&org.admin).await;
}

async fn office(admin: &Client) {
    for path in [
        "/mailbox",
        "/jobs",
        "/jobs?status=Dead",
        "/properties",
        "/units",
        "/contacts",
        "/tenancies",
        "/contractors",
        "/users",
        "/audit",
    ] {
        admin
            .get(&format!("{path}{}limit=20", if path.contains('?') { '&' } else { '?' }))
            .await
            .expect(200);
    }
}

/// What is wrong with a plan, if anything is.
fn faults(plan: &Value, found: &mut Vec<String>) {
    let text = |name: &str| plan[name].as_str().unwrap_or_default().to_owned();
    let rows = |node: &Value| node["Plan Rows"].as_f64().unwrap_or_default();
    let children = plan["Plans"].as_array().cloned().unwrap_or_default();
    let below = children.iter().map(rows).fold(0.0, f64::max);
    match text("Node Type").as_str() {
        "Seq Scan" if GROWING.contains(&text("Relation Name").as_str()) => {
            found.push(format!("walks all of {}", text("Relation Name")));
        }
        // An incremental sort orders ties alone and stops with its LIMIT.
        kind @ ("Sort" | "Hash") if below > MOST => {
            found.push(format!("{kind} over {below} rows"));
        }
        _ => {}
    }
    children.iter().for_each(|child| faults(child, found));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_walks_sorts_or_hashes_more_than_it_shows() {
    let app = TestApp::with(|config| config.database.pool.maximum = 1).await;
    let (big, small) = (app.org("big").await, app.org("small").await);
    large::fill(&app, &big, &small).await;
    exercise(&big).await;

    // One connection, so it has prepared them all.
    let conn = app.app.db.pool().get().await.expect("the only connection");
    let rows = conn.query("SELECT DISTINCT statement FROM pg_prepared_statements", &[]).await;
    let statements: Vec<String> = rows.expect("its own").iter().map(|row| row.get(0)).collect();
    let (mut looked, mut wrong) = (0, Vec::new());
    for statement in statements.iter().filter(|s| s.trim_start().starts_with("SELECT")) {
        if statement.contains("pg_prepared_statements") || excused(statement) {
            continue;
        }
        looked += 1;
        let mut found = Vec::new();
        faults(&explain(&conn, big.id, statement).await, &mut found);
        if !found.is_empty() {
            wrong.push(format!("{}\n  {}", found.join("; "), statement.trim()));
        }
    }
    assert!(looked > 60, "only {looked} statements were looked at");
    assert!(wrong.is_empty(), "{} of {looked}:\n{}", wrong.len(), wrong.join("\n\n"));
}

fn excused(statement: &str) -> bool {
    let head: String = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    EXCUSED
        .iter()
        .any(|(part, _)| head.contains(part) && !head.contains("FROM \"MaintenanceTickets\""))
        || head.contains("LIMIT 10000) capped")
}

async fn explain(conn: &deadpool_postgres::Object, org: OrgId, statement: &str) -> Value {
    let begin = format!("BEGIN; SET LOCAL app.org_id = '{org}'");
    conn.batch_execute(&begin).await.expect("begin");
    // The simple protocol: `$1` stays a parameter, of the type that the statement gives it.
    let explain = format!("EXPLAIN (GENERIC_PLAN, FORMAT JSON) {statement}");
    let answer =
        conn.simple_query(&explain).await.unwrap_or_else(|error| panic!("{error}: {statement}"));
    conn.batch_execute("ROLLBACK").await.expect("rollback");
    let text: String = answer
        .iter()
        .filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        })
        .collect();
    serde_json::from_str::<Value>(&text).expect("a plan")[0]["Plan"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_through_an_index_for_a_small_organisation_beside_a_large_one() {
    let app = TestApp::new().await;
    let (big, small) = (app.org("big").await, app.org("small").await);
    large::fill(&app, &big, &small).await;
    let found = big.coordinator.get("/tickets?q=asbestos&limit=200").await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(40));
    let found = small.coordinator.get("/tickets?q=asbestos").await.expect(200);
    assert_eq!(found["items"], serde_json::json!([]));
    let db = app.admin().await;
    let sql = format!("SET ROLE maintainuk_search; BEGIN; SET LOCAL app.org_id = '{}'", big.id);
    db.batch_execute(&sql).await.expect("the door's role");
    // The function's own statement as its owner: the index has organisation and words together.
    let explain = r#"EXPLAIN (COSTS OFF) SELECT t."Id" FROM public."MaintenanceTickets" t
        WHERE t."OrgId" = nullif(current_setting('app.org_id', true), '')::uuid
          AND t."SearchVector" @@ websearch_to_tsquery('english', 'asbestos')
        ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 20"#;
    let rows = db.query(explain, &[]).await.expect("a plan");
    let plan: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    db.batch_execute("ROLLBACK; RESET ROLE").await.expect("rollback");
    assert!(plan.join("\n").contains("IX_MaintenanceTickets_OrgId_SearchVector"), "{plan:?}");
    // What the small one touches is no more than the large one.
    let (large, little) = (blocks(&db, &big).await, blocks(&db, &small).await);
    assert!(little <= large, "the small organisation touches {little} blocks, the large {large}");
}

/// Blocks that a search touches as the app's role, after a first one that fills the caches.
async fn blocks(db: &tokio_postgres::Client, org: &Org) -> i64 {
    let begin = format!("SET ROLE maintainuk_app; BEGIN; SET LOCAL app.org_id = '{}'", org.id);
    db.batch_execute(&begin).await.expect("the app's role");
    let explain = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM ops.search_tickets(
        'asbestos', NULL, NULL, NULL, NULL, NULL, NULL, 21)";
    let mut touched = 0;
    for _ in 0..2 {
        let plan: Value = db.query_one(explain, &[]).await.expect("a plan").get(0);
        let count = |name: &str| plan[0]["Plan"][name].as_i64().unwrap_or(0);
        touched = count("Shared Hit Blocks") + count("Shared Read Blocks");
    }
    db.batch_execute("ROLLBACK; RESET ROLE").await.expect("rollback");
    touched
}

#[tokio::test(flavor = "multi_thread")]
async fn any_page_of_a_list_costs_what_the_first_costs() {
    let app = TestApp::new().await;
    let (big, small) = (app.org("big").await, app.org("small").await);
    large::fill(&app, &big, &small).await;
    let db = app.admin().await;
    // Buffers touched, which no load on the machine changes.
    let cost = async |bounds: &str| -> i64 {
        let sql = format!(
            r#"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT "Id" FROM "MaintenanceTickets"
               WHERE "OrgId" = '{}' AND "Status" = 'Closed' {bounds}
               ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 21"#,
            big.id
        );
        let plan: Value = db.query_one(&sql, &[]).await.expect("a plan").get(0);
        plan[0]["Plan"]["Shared Hit Blocks"].as_i64().unwrap_or(0)
            + plan[0]["Plan"]["Shared Read Blocks"].as_i64().unwrap_or(0)
    };
    let first = cost("").await;
    let deep =
        cost(r#"AND ("CreatedAt", "Id") < (now() - interval '130 days', gen_random_uuid())"#).await;
    assert!(deep <= first * 2, "page 1 touches {first} blocks, a deep page {deep}");
}
