//! What each role of ours may do, as a table to read, and what the doors' own statements cost.

use crate::openapi::compare;
use crate::support::{self, url};
use crate::{large, plans};
use maintainuk::db::listening_client;
use maintainuk_domain::ids::OrgId;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio_postgres::AsyncMessage;

/// Every right on every table, column, function and schema that is not its owner's.
const GRANTS: &str = r#"
    WITH acl AS (
        SELECT 'schema ' || nspname AS thing, nspowner AS owner, nspacl AS acl FROM pg_namespace
        WHERE nspname IN ('public', 'auth', 'ops')
        UNION ALL SELECT 'table ' || c.oid::regclass, c.relowner, c.relacl FROM pg_class c
        WHERE c.relnamespace::regnamespace::text IN ('public', 'auth', 'ops')
          AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
        UNION ALL SELECT 'function ' || p.oid::regprocedure, p.proowner,
            coalesce(p.proacl, acldefault('f', p.proowner)) FROM pg_proc p
        WHERE p.pronamespace::regnamespace::text IN ('auth', 'ops')),
    rights AS (
        SELECT a.grantee, thing, a.privilege_type::text AS privilege, '' AS columns
        FROM acl, aclexplode(acl.acl) a WHERE a.grantee <> acl.owner
        UNION ALL
        SELECT a.grantee, 'table ' || f.attrelid::regclass, a.privilege_type,
            ' (' || string_agg(f.attname, ', ' ORDER BY f.attnum) || ')'
        FROM pg_attribute f, aclexplode(f.attacl) a
        WHERE f.attrelid::regclass::text !~ '^(pg_|information)'
        GROUP BY a.grantee, f.attrelid, a.privilege_type)
    SELECT format('%s: %s: %s', CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END,
        thing, string_agg(privilege || columns, ', ' ORDER BY privilege))
    FROM rights
    -- Whose database it is differs from machine to machine.
    WHERE grantee = 0 OR pg_get_userbyid(grantee) LIKE 'maintainuk\_%'
    GROUP BY grantee, thing ORDER BY 1"#;

#[tokio::test]
async fn each_role_has_the_rights_that_are_written_down() {
    let db = support::admin(&support::database().await).await;
    let rows = db.query(GRANTS, &[]).await.expect("the rights");
    let lines: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert!(lines.len() > 40, "only {} rights were found", lines.len());
    compare("tests/it/data/grants.txt", &(lines.join("\n") + "\n"));
}

/// The doors on the page about them, each with its owner.
fn documented() -> BTreeMap<String, String> {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/doors.md");
    let page = std::fs::read_to_string(page).expect("docs/doors.md");
    let mut doors = BTreeMap::new();
    for line in page.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let owner = cells[2].trim_matches('`').to_owned();
        // What stands in backticks, with its arguments behind it.
        for call in cells[1].split('`').filter_map(|part| part.split_once('(')) {
            doors.insert(call.0.to_owned(), owner.clone());
        }
    }
    doors
}

#[tokio::test]
async fn every_door_is_on_the_page_about_them_with_its_owner() {
    let db = support::admin(&support::database().await).await;
    let definers = "SELECT oid::regproc::text, pg_get_userbyid(proowner)::text FROM pg_proc
        WHERE prosecdef AND pronamespace::regnamespace::text IN ('public', 'auth', 'ops')";
    let rows = db.query(definers, &[]).await.expect("the doors");
    let there: BTreeMap<String, String> = rows.iter().map(|r| (r.get(0), r.get(1))).collect();
    assert_eq!(documented(), there);
}

/// A connection that tells the plan of every statement, those inside functions too.
async fn explaining(database: &str) -> (tokio_postgres::Client, Arc<Mutex<Vec<String>>>) {
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let heard = Arc::clone(&told);
    let url = url(database);
    let client = listening_client(&url, move |message| {
        if let AsyncMessage::Notice(notice) = message {
            heard.lock().expect("no panic").push(notice.message().to_owned());
        }
    });
    let client = client.await.expect("a superuser");
    // Without walks over whole tables, one is only told where no index could have served: the
    // tables of a test are too small to tell otherwise.
    let settings = "LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;
        SET auto_explain.log_nested_statements = on; SET auto_explain.log_format = json;
        SET client_min_messages = log; SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off; SET ROLE maintainuk_app";
    client.batch_execute(settings).await.expect("the settings");
    (client, told)
}

/// How a door is called.
fn call(door: &str) -> &'static str {
    match door {
        "auth.accounts" => "auth.accounts('a@example.org')",
        "auth.calendar_feed" => r"auth.calendar_feed('\x00')",
        "auth.forgotten" => "auth.forgotten('nobody@example.org')",
        "auth.password_letter" => r"auth.password_letter('\x00')",
        "auth.invitation" => r"auth.invitation('\x00')",
        "auth.organisations" => "auth.organisations()",
        "auth.session" => r"auth.session('\x00', interval '1 hour')",
        "ops.search_tickets" => {
            "ops.search_tickets('leak', NULL, NULL, NULL, NULL, NULL, NULL, 21)"
        }
        "ops.search_properties" => "ops.search_properties('{% zzzz%}', 'zzzz mill', 101)",
        "ops.search_contacts" => "ops.search_contacts('{% zzzz%}', 'zzzz sam', 101)",
        "ops.search_messages" => "ops.search_messages('zzzz', 101)",
        "ops.search_files" => "ops.search_files('{% zzzz%}', 101)",
        "ops.outbox_claim" => "ops.outbox_claim('{send-email}', 10, interval '30 seconds')",
        "ops.outbox_settle" => {
            "ops.outbox_settle(ARRAY[gen_random_uuid()], '{1}', '{Completed}', '{0}', '{NULL}')"
        }
        "ops.outbox_rescue" => "ops.outbox_rescue(5)",
        "ops.outbox_purge" => "ops.outbox_purge(now()::timestamp - interval '1 year', 100)",
        "ops.hazards_to_tell" => "ops.hazards_to_tell(now()::timestamp, current_date)",
        "ops.clocks_to_tell" => "ops.clocks_to_tell(now()::timestamp)",
        "ops.outbox_state" => "ops.outbox_state()",
        "ops.outbox_extend" => "ops.outbox_extend(gen_random_uuid(), 1, interval '30 seconds')",
        unknown => panic!("nobody has said in doors.rs how {unknown} is called"),
    }
}

/// What is wrong with the plans inside a door.
async fn walks(
    (db, told): &(tokio_postgres::Client, Arc<Mutex<Vec<String>>>),
    org: OrgId,
    door: &str,
) -> Vec<String> {
    told.lock().expect("no panic").clear();
    let call = call(door);
    let sql = format!("BEGIN; SET LOCAL app.org_id = '{org}'; SELECT * FROM {call}; ROLLBACK");
    db.batch_execute(&sql).await.expect(call);
    let messages = told.lock().expect("no panic").clone();
    let plans: Vec<&str> =
        messages.iter().filter_map(|m| m.split_once("plan:")).map(|(_, plan)| plan).collect();
    assert!(plans.len() >= 2, "{door}: its own statement was not told: {messages:?}");
    let mut found = Vec::new();
    for plan in plans {
        let plan: Value = serde_json::from_str(plan).expect("a plan");
        plans::faults(&plan["Plan"], &mut found);
    }
    // Crossing organisations is what a door is for.
    found.retain(|fault| !fault.contains("everybody's"));
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn no_door_walks_over_a_whole_table() {
    let (app, big, _) = large::filled(|_| {}).await;
    let connection = explaining(&app.database).await;
    let admin = support::admin(&app.database).await;
    // Three look nothing up: one makes partitions, two go over a whole import when it is undone.
    let definers = "SELECT oid::regproc::text FROM pg_proc
        WHERE prosecdef AND pronamespace::regnamespace::text IN ('auth', 'ops')
          AND proname NOT IN ('audit_partitions_ahead', 'import_keep', 'import_remove') ORDER BY 1";
    let rows = admin.query(definers, &[]).await.expect("the doors");
    let doors: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert!(doors.len() >= 8, "{doors:?}");
    for door in &doors {
        assert_eq!(walks(&connection, big.id, door).await, Vec::<String>::new(), "{door}");
    }
    // And one that does is found.
    let drop = r#"DROP INDEX "IX_OutboxMessages_Leased", "IX_OutboxMessages_Status_AvailableAt""#;
    admin.batch_execute(drop).await.expect("two indexes less");
    assert_ne!(walks(&connection, big.id, "ops.outbox_rescue").await, Vec::<String>::new());
}
