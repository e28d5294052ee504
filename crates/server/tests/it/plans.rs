//! How statements are planned on a large organisation, as the app's role and with policies on.
//!
//! PostgreSQL settles on a generic plan after five calls; a literal EXPLAIN does not show it. So
//! every statement that the application prepared is explained with GENERIC_PLAN, in the session
//! that prepared it.

use crate::large;
use crate::support::{Client, Org};
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
    "HazardCases",
    "HazardStages",
    "HazardDeadlines",
    "DampChecks",
    "TicketHolds",
    "TicketWatchers",
    "TicketDrafts",
    "BulkRuns",
    "BulkRunItems",
    "TicketLinks",
    "TicketMerges",
    "HazardLetters",
    "EvidencePacks",
    "TicketReads",
    "Properties",
    "Units",
    "ContactPoints",
    "Tenancies",
    "TenancyOccupants",
    "Assets",
    "AssetServices",
    "PlaceKeys",
    "Visits",
    "OperativeTimes",
    "WorkOrderOffers",
    "Checklists",
    "ChecklistAnswers",
    "Incidents",
    "IncidentUpdates",
    "IncidentFollowers",
    "OrderLines",
    "OrderVariations",
];

/// More rows than this are neither sorted nor hashed for one page.
const MOST: f64 = 1_000.0;

/// Asks for every list with every combination of filters, and for single pages.
async fn exercise(org: &Org) {
    // Any ticket will do; the newest has orders and events.
    let list = org.coordinator.get("/tickets?limit=1").await.expect(200);
    let ticket = list["items"][0]["id"].as_str().expect("an id").to_owned();
    let unit = list["items"][0]["unitId"].as_str().expect("an id").to_owned();
    let mut after = String::new();
    for status in ["", "&status=New", "&status=New,Assigned,InProgress"] {
        for priority in
            ["", "&priority=Urgent", "&category=Plumbing", "&priority=Urgent&category=Heating"]
        {
            for more in [
                "",
                "&q=asbestos",
                "&queue=mine",
                "&queue=late",
                "&queue=soon",
                "&queue=waiting",
                "&queue=unanswered",
                "&queue=held",
                "&queue=deferred",
                "&turn=staff",
                "&sort=dueAt",
                "&count=true",
            ] {
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
        for path in [
            "/tickets?limit=20",
            "/work-orders?limit=20",
            "/work-orders?status=Scheduled",
            "/work-orders?sort=dueAt&limit=20",
        ] {
            client.get(path).await.expect(200);
        }
        for words in [
            "asbestos",
            "12%20mill",
            "sam",
            "07700900123",
            "TKT-000123",
            "WO-000123",
            "12",
            "K-12",
            "SN0012",
        ] {
            client.get(&format!("/search?q={words}")).await.expect(200);
        }
    }
    for path in [
        format!("/tickets/{ticket}"),
        format!("/tickets/{ticket}/events?limit=20"),
        format!("/tickets/{ticket}/hazards"),
        format!("/tickets/{ticket}/holds"),
        format!("/tickets/{ticket}/watchers"),
        format!("/tickets/{ticket}/drafts"),
        format!("/tickets/{ticket}/presence"),
        "/drafts?limit=20".into(),
        "/tickets?endReason=Duplicate&tag=winter".into(),
        "/tags".into(),
        format!("/tickets/{ticket}/links"),
        format!("/tickets/alike?unitId={unit}&title=leak"),
        format!("/tickets/{ticket}/visits"),
        format!("/tickets/{ticket}/candidates"),
        "/visits?limit=20".into(),
        format!("/visits?operativeId={ticket}"),
        format!("/contractors/{}/operatives", org.contractor_id),
        "/tickets/board/status?queue=open".into(),
        "/tickets/board/status?sort=dueAt&priority=Urgent".into(),
        "/tickets/board/status?q=asbestos".into(),
        "/tickets/board/coordinator?queue=open".into(),
        "/tickets/board/coordinator?status=Closed&category=Plumbing".into(),
        "/tickets/board/coordinator?q=asbestos".into(),
        "/incidents?limit=20".into(),
        "/incidents?status=Open".into(),
        format!("/incidents/here?unitId={unit}"),
        format!("/hazards/{}/letters", newest_hazard(org).await),
        "/tickets/counts".into(),
        format!("/contractors/{}/history?limit=20", org.contractor_id),
        "/tickets?recall=true&limit=20".into(),
        "/tickets?q=TKT-000123".into(),
        "/contacts/duplicates".into(),
        "/contacts/duplicates?by=Email".into(),
        "/contacts/duplicates?by=Name&beyond=m".into(),
        "/properties/duplicates".into(),
        "/properties/duplicates?beyond=LS1".into(),
        "/merges".into(),
        format!("/merges?subjectId={ticket}"),
        format!("/work-orders?ticketId={ticket}"),
        format!("/work-orders?contractorId={}", org.contractor_id),
        format!(
            "/work-orders?status=Created,Offered&priority=Routine&contractorId={},{}&count=true",
            org.contractor_id, org.id
        ),
    ] {
        org.coordinator.get(&path).await.expect(200);
    }
    org.admin.get(&format!("/tickets/{ticket}/packs")).await.expect(200);
    let jobs = org.coordinator.get("/work-orders?limit=1").await.expect(200);
    let job = jobs["items"][0]["id"].as_str().expect("an id");
    for client in [&org.coordinator, &org.contractor] {
        client.get(&format!("/work-orders/{job}/checklists")).await;
        client.get(&format!("/work-orders/{job}/pricing")).await;
        client.get(&format!("/work-orders/{job}/rates?q=tap")).await;
    }
    let runs = org.coordinator.get("/bulk-runs?limit=20").await.expect(200);
    let next = runs["next"].as_str().expect("more").to_owned();
    org.coordinator.get(&format!("/bulk-runs?limit=20&after={next}")).await.expect(200);
    let run = format!("/bulk-runs/{}", runs["items"][0]["id"].as_str().expect("an id"));
    org.coordinator.get(&run).await.expect(200);
    // Too late to be undone, which is asked after it was read.
    org.admin.post(&format!("{run}/undo"), serde_json::json!({})).await;
    let mut rules = org.admin.get("/policy").await.expect(200)["rules"].clone();
    for (value, other) in [("approvalLimitGbp", "90.00"), ("approverLimitGbp", "90.00")] {
        rules[value] = other.into();
    }
    (rules["noAccessCount"], rules["autoCloseDays"]) = (5.into(), 5.into());
    let rules = serde_json::json!({ "rules": rules });
    org.admin.post("/policy/preview", rules).await.expect(200);
    for trigger in ["StatusMoved", "Triaged"] {
        let rule = serde_json::json!({ "name": "Tried", "enabled": true, "position": 1,
            "trigger": trigger, "actions": [{ "do": "AddTag", "tag": "tried" }] });
        org.admin.post("/automation-rules/preview", rule).await.expect(200);
    }
    office(&org.admin).await;
    histories(org).await;
}

/// Any case will do.
async fn newest_hazard(org: &Org) -> String {
    let list = org.coordinator.get("/hazards?limit=1").await.expect(200);
    list["items"][0]["id"].as_str().expect("an id").to_owned()
}

/// The history of one of each, and what a resident lists.
async fn histories(org: &Org) {
    for kind in ["properties", "units", "tenancies", "contacts", "users"] {
        let list = org.admin.get(&format!("/{kind}?limit=1")).await.expect(200);
        let id = list["items"][0]["id"].as_str().expect("an id").to_owned();
        let path = format!("/{kind}/{id}/history?limit=5");
        let page = org.admin.get(&path).await.expect(200);
        if let Some(next) = page["next"].as_str() {
            let reader = if kind == "users" { &org.admin } else { &org.coordinator };
            reader.get(&format!("{path}&after={next}")).await.expect(200);
        }
        if kind != "users" {
            org.tenant.get(&format!("/{kind}?limit=20")).await.expect(200);
        }
    }
}

/// The lists of the office and of the estate, each filter and all of them, counted and gone on with.
async fn office(admin: &Client) {
    let id = uuid::Uuid::now_v7();
    let one = |name: &str| format!("&{name}={id}");
    let lists: [(&str, Vec<String>); 42] = [
        ("/mailbox", vec![]),
        ("/jobs", vec!["&status=Dead".into()]),
        ("/properties", vec!["&q=mill".into(), "&status=Active".into()]),
        ("/properties", vec!["&q=mill%20ln".into()]),
        ("/units", vec!["&q=mill%20ln".into()]),
        ("/properties", vec!["&q=mill".into(), "&sort=address".into()]),
        ("/properties", vec!["&sort=-address".into(), "&archived=true".into()]),
        ("/properties", vec!["&sort=postcode".into(), "&type=House".into()]),
        ("/properties", vec!["&sort=-postcode".into()]),
        ("/properties", vec!["&sort=createdAt".into()]),
        ("/properties", vec![one("ownerContactId"), "&q=mill".into()]),
        ("/units", vec!["&q=mill".into(), one("propertyId"), "&status=Occupied".into()]),
        ("/units", vec!["&q=mill".into(), one("propertyId"), "&sort=unit".into()]),
        ("/units", vec!["&sort=-unit".into(), one("propertyId"), "&purpose=Home".into()]),
        ("/units", vec!["&sort=createdAt".into()]),
        ("/consents", vec!["&channel=SMS".into(), "&given=true".into()]),
        ("/consents", vec!["&q=sam".into(), "&sort=createdAt".into()]),
        ("/contacts", vec!["&q=sam".into(), "&type=Tenant".into()]),
        ("/contacts", vec!["&q=sam".into(), "&sort=name".into()]),
        ("/contacts", vec!["&sort=-name".into(), "&channel=Email".into()]),
        ("/contacts", vec!["&sort=createdAt".into()]),
        ("/tenancies", vec![one("unitId"), one("contactId"), "&status=Active".into()]),
        ("/tenancies", vec![one("unitId"), one("contactId"), "&sort=startDate".into()]),
        ("/tenancies", vec!["&sort=-startDate".into()]),
        ("/tenancies", vec!["&sort=createdAt".into()]),
        (
            "/contractors",
            vec![
                "&q=pipes".into(),
                "&category=Gas".into(),
                "&status=Active".into(),
                "&sort=name".into(),
                "&covers=LS6&archived=false&expiresBy=2027-01-01".into(),
            ],
        ),
        ("/contractors", vec!["&sort=-name".into()]),
        ("/users", vec!["&sort=name".into()]),
        ("/users", vec!["&sort=-name".into()]),
        ("/users", vec!["&sort=createdAt".into()]),
        ("/users", vec!["&role=Viewer".into(), "&q=sam&active=true".into(), one("contractorId")]),
        ("/invitations", vec!["&open=true".into(), one("contractorId")]),
        (
            "/audit",
            vec![
                one("entityId"),
                one("userId"),
                "&from=2026-01-01&to=2026-12-31".into(),
                "&q=report".into(),
                "&entityType=Property&action=property.update".into(),
            ],
        ),
        ("/visits", vec![one("contractorId"), "&from=2026-01-01T00:00:00Z".into()]),
        ("/offers", vec![]),
        ("/hazards", vec!["&status=Closed".into(), "&looks=due".into()]),
        ("/bank-holidays", vec![]),
        ("/checklist-templates", vec!["&retired=true".into()]),
        ("/policy/versions", vec![]),
        ("/rate-lists", vec![one("contractorId")]),
        ("/variations", vec![]),
        ("/work-orders", vec!["&status=Created".into(), one("contractorId"), one("ticketId")]),
    ];
    for (path, filters) in lists {
        for chosen in 0..1_usize << filters.len() {
            let asked = filters.iter().enumerate().filter(|(n, _)| chosen >> n & 1 == 1);
            let query: String = asked.map(|(_, filter)| filter.as_str()).collect();
            let count = if matches!(
                path,
                "/mailbox"
                    | "/jobs"
                    | "/work-orders"
                    | "/visits"
                    | "/offers"
                    | "/hazards"
                    | "/bank-holidays"
                    | "/checklist-templates"
                    | "/policy/versions"
                    | "/rate-lists"
                    | "/variations"
            ) {
                ""
            } else {
                "&count=true"
            };
            let first = format!("{path}?limit=20{query}");
            let page = admin.get(&format!("{first}{count}")).await.expect(200);
            if let Some(next) = page["next"].as_str() {
                admin.get(&format!("{first}&after={next}")).await.expect(200);
            }
        }
    }
}

/// Whether a node reads a table that grows. A bitmap names its index alone.
fn is_growing(node: &Value) -> bool {
    let name = |field: &str| node[field].as_str().unwrap_or_default().to_owned();
    let (table, index) = (name("Relation Name"), name("Index Name"));
    GROWING.iter().any(|growing| table == *growing || index.contains(&format!("_{growing}_")))
}

/// What is wrong with a plan, if anything is.
pub fn faults(plan: &Value, found: &mut Vec<String>) {
    let text = |name: &str| plan[name].as_str().unwrap_or_default().to_owned();
    let rows = |node: &Value| node["Plan Rows"].as_f64().unwrap_or_default();
    let children = plan["Plans"].as_array().cloned().unwrap_or_default();
    let below = children.iter().map(rows).fold(0.0, f64::max);
    match text("Node Type").as_str() {
        "Seq Scan" if is_growing(plan) => {
            found.push(format!("walks all of {}", text("Relation Name")));
        }
        // An index that everybody's rows are in, walked until enough of ours are found: a small
        // organisation pays for the large ones.
        kind @ ("Index Scan" | "Index Only Scan" | "Bitmap Index Scan")
            if is_growing(plan) && !text("Index Cond").contains("Id\" = ") =>
        {
            found.push(format!("{kind} of everybody's {}", text("Index Name")));
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
    let (app, big, _) = large::filled(|config| config.database.pool.maximum = 1).await;
    exercise(&big).await;

    // One connection, so it has prepared them all.
    let conn = app.app.db.pool().get().await.expect("the only connection");
    let rows = conn.query("SELECT DISTINCT statement FROM pg_prepared_statements", &[]).await;
    let texts = rows.expect("its own").into_iter().map(|row| row.get(0));
    let reads = |text: &String| {
        text.trim_start().starts_with("SELECT") && !text.contains("pg_prepared_statements")
    };
    let statements: Vec<String> = texts.filter(reads).collect();
    println!("{} statements are planned well", statements.len());
    assert!(statements.len() > 90, "only {} statements were looked at", statements.len());
    let wrong = all_faults(&conn, big.id, &statements).await;
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n\n"));

    // And one that is planned badly is found: without its index, a page sorts what it shows.
    let drop = r#"DROP INDEX "IX_MaintenanceTickets_OrgId_CreatedAt", "IX_MaintenanceTickets_OrgId_Status_CreatedAt""#;
    app.admin().await.batch_execute(drop).await.expect("two indexes less");
    let wrong = all_faults(&conn, big.id, &statements).await;
    assert!(wrong.len() > 20, "only {} faults without the indexes", wrong.len());
}

/// The faults of every statement, each with its text.
async fn all_faults(
    conn: &deadpool_postgres::Object,
    org: OrgId,
    statements: &[String],
) -> Vec<String> {
    let mut wrong = Vec::new();
    for statement in statements {
        let mut found = Vec::new();
        faults(&explain(conn, org, statement).await, &mut found);
        if !found.is_empty() {
            wrong.push(format!("{}\n  {}", found.join("; "), statement.trim()));
        }
    }
    wrong
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
    let (app, big, small) = large::filled(|_| {}).await;
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
    let (app, big, _) = large::filled(|_| {}).await;
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
