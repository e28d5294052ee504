//! The wall between organisations, tried on every table and every reference.

use crate::rows::{self, Walled};
use crate::support::TestApp;
use maintainuk::db::{Db, DbError, Query};
use maintainuk::params;
use maintainuk_domain::ids::OrgId;
use std::time::Duration;
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

/// Opens a transaction as the app's role in an organisation.
async fn enter(db: &Client, org: OrgId) {
    let begin = format!("SET ROLE maintainuk_app; BEGIN; SET LOCAL app.org_id = '{org}'");
    db.batch_execute(&begin).await.expect("the app's role");
}

async fn leave(db: &Client) {
    db.batch_execute("ROLLBACK; RESET ROLE").await.expect("rollback");
}

async fn count(db: &Client, sql: &str) -> i64 {
    db.query_one(sql, &[]).await.unwrap_or_else(|error| panic!("{sql}: {error:?}")).get(0)
}

async fn may(db: &Client, table: &Walled, privilege: &str) -> bool {
    let sql = "SELECT has_table_privilege('maintainuk_app', $1::text::regclass, $2)";
    db.query_one(sql, &[&table.name, &privilege]).await.expect("a privilege").get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_row_of_another_organisation_is_seen_changed_or_added_in_any_table() {
    let app = TestApp::new().await;
    let (a, b) = (app.org("a").await.id, app.org("b").await.id);
    let db = app.admin().await;
    rows::one_of_each(&db, &[a, b]).await;
    let tables = rows::walled(&db).await;
    assert!(tables.len() >= 27, "only {} tables were found", tables.len());
    for table in &tables {
        let (name, org) = (&table.name, table.org_column);
        let all =
            count(&db, &format!(r#"SELECT count(*) FROM {name} WHERE "{org}" = '{a}'"#)).await;
        enter(&db, a).await;
        assert!(all >= 1, "{name} has no row to see");
        assert_eq!(count(&db, &format!("SELECT count(*) FROM {name}")).await, all, "{name}");
        let theirs = format!(r#"SELECT count(*) FROM {name} WHERE "{org}" = '{b}'"#);
        assert_eq!(count(&db, &theirs).await, 0, "{name}");
        if may(&db, table, "UPDATE").await {
            let update = format!(r#"UPDATE {name} SET "{org}" = "{org}" WHERE "{org}" = '{b}'"#);
            assert_eq!(db.execute(&update, &[]).await.expect("an update"), 0, "{name}");
        }
        leave(&db).await;
        add_for_another(&db, table, a, b).await;
    }
}

/// Adding a row in another's name is refused by the policy, not by anything else.
async fn add_for_another(db: &Client, table: &Walled, a: OrgId, b: OrgId) {
    if !may(db, table, "INSERT").await {
        return;
    }
    let (names, values) = rows::values(db, table, b, uuid::Uuid::now_v7()).await;
    enter(db, a).await;
    let insert = format!("INSERT INTO {} ({names}) VALUES ({values})", table.name);
    let error = db.batch_execute(&insert).await.expect_err(&insert);
    leave(db).await;
    assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{insert}: {error:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reference_refuses_another_organisations_id() {
    let app = TestApp::new().await;
    let (a, b) = (app.org("a").await.id, app.org("b").await.id);
    let db = app.admin().await;
    let ids = rows::one_of_each(&db, &[a, b]).await;
    let sql = r#"SELECT format('%I.%I', n.nspname, c.relname), k.conname::text,
            (SELECT attname::text FROM pg_attribute WHERE attrelid = k.conrelid
                AND attnum = ANY (k.conkey) AND attname <> 'OrgId'),
            format('%I.%I', rn.nspname, r.relname)
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
        WHERE k.contype = 'f' AND r.relname <> 'Organisations' AND NOT c.relispartition
        ORDER BY 1, 2"#;
    let references = db.query(sql, &[]).await.expect("the catalogue");
    assert!(references.len() >= 40, "only {} references were found", references.len());
    for reference in &references {
        let (table, constraint): (String, String) = (reference.get(0), reference.get(1));
        let (column, target): (String, String) = (reference.get(2), reference.get(3));
        let foreign = ids[&(target, b)];
        db.batch_execute("BEGIN").await.expect("begin");
        // The row's one owner moves to this column, where the table wants exactly one.
        let other = if table.contains("Attachments")
            && column.ends_with("Id")
            && !column.starts_with("Uploaded")
        {
            r#""TicketId" = NULL, "#
        } else {
            ""
        };
        let other = match (table.as_str(), column.as_str()) {
            (_, "TicketId") => String::new(),
            // A unit is named together with its property.
            (r#"public."PlaceAlerts""#, "UnitId") => format!(
                r#""PropertyId" = (SELECT "Id" FROM "Properties" WHERE "OrgId" = '{a}' LIMIT 1), "#
            ),
            // Whoever put a ticket away said when and why.
            (r#"public."MaintenanceTickets""#, "DeletedByUserId") => {
                r#""DeletedAt" = now(), "DeletedReason" = 'x', "#.to_owned()
            }
            // A firm is rated with stars, at a moment.
            (r#"public."MaintenanceTickets""#, "RatedContractorId" | "RatedByContactId") => {
                r#""RatedAt" = now(), "RatingStars" = 5, "#.to_owned()
            }
            // Whoever closed an incident did so at a moment.
            (r#"public."Incidents""#, "ClosedByUserId") => {
                r#""Status" = 'Closed', "ClosedAt" = now(), "#.to_owned()
            }
            // Whoever took a bulk change back did so at a moment, of so many.
            (r#"public."BulkRuns""#, "UndoneByUserId") => {
                r#""UndoneAt" = now(), "TakenBack" = 0, "LeftAlone" = 0, "#.to_owned()
            }
            // Somebody who is named on a visit does a share of it.
            (r#"public."OperativeTimes""#, "VisitId") => r#""Share" = 100, "#.to_owned(),
            // What one firm may see is a pack for a contractor.
            (r#"public."EvidencePacks""#, "ContractorId") => {
                r#""Audience" = 'Contractor', "#.into()
            }
            // Whoever holds a key has a name, and has it since a moment.
            (r#"public."PlaceKeys""#, "HolderContactId") => {
                r#""HolderName" = 'Tess', "IssuedAt" = now(), "#.to_owned()
            }
            _ => other.to_owned(),
        };
        let update =
            format!(r#"UPDATE {table} SET {other}"{column}" = '{foreign}' WHERE "OrgId" = '{a}'"#);
        let error = db.batch_execute(&update).await.expect_err(&update);
        db.batch_execute("ROLLBACK").await.expect("rollback");
        let refusal = error.as_db_error().unwrap_or_else(|| panic!("{update}: {error:?}"));
        assert_eq!(refusal.code(), &SqlState::FOREIGN_KEY_VIOLATION, "{update}: {refusal:?}");
        assert_eq!(refusal.constraint(), Some(constraint.as_str()), "{update}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_transaction_the_organisation_is_empty_and_shows_nothing() {
    let app = TestApp::with(|config| config.database.pool.maximum = 1).await;
    let org = app.org("a").await;
    let conn = app.app.db.pool().get().await.expect("the only connection");
    let role: String =
        conn.query_one("SELECT current_user::text", &[]).await.expect("a role").get(0);
    assert_eq!(role, "maintainuk_app");
    // '' rather than NULL once it was set locally; the policy reads both as nobody.
    let set: Option<String> =
        conn.query_one("SELECT current_setting('app.org_id', true)", &[]).await.expect("it").get(0);
    assert_eq!(set.as_deref(), Some(""));
    let seen =
        conn.query(r#"SELECT 1 FROM "Users""#, &[]).await.expect("a query that sees nothing");
    assert!(seen.is_empty(), "{} has users", org.id);
}

/// Which organisations a question on the app's pool shows, and whether one without an answer has none.
async fn shown(db: &Db, org: OrgId) -> Vec<uuid::Uuid> {
    const ALL: &str = r#"SELECT "Id" FROM "Organisations""#;
    const NONE: &str = r#"SELECT "Id", NULL AS nothing FROM "Organisations" WHERE "Name" = $1"#;
    let [all, none] = db
        .read(org, [Query(ALL, &[]), Query(NONE, &[&"no such name"])])
        .await
        .expect("two answers");
    assert!(none.is_empty(), "what is not there is no row");
    all.iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_brings_its_organisation_and_leaves_none_behind() {
    let app = TestApp::with(|config| config.database.pool.maximum = 1).await;
    let (a, b) = (app.org("a").await.id, app.org("b").await.id);
    let db = &app.app.db;
    for org in [a, b, a] {
        assert_eq!(shown(db, org).await, [org.as_uuid()]);
    }
    let conn = db.pool().get().await.expect("the only connection");
    let row = conn.query_one("SELECT current_setting('app.org_id', true)", &[]).await;
    assert_eq!(row.expect("a setting").get::<_, &str>(0), "");
    let left = conn.query(r#"SELECT 1 FROM "Organisations""#, &[]).await.expect("an answer");
    assert!(left.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_of_the_tables_is_bound_too_and_so_are_its_functions_and_views() {
    let app = TestApp::new().await;
    app.org("a").await;
    let db = app.admin().await;
    db.batch_execute(
        r#"SET ROLE maintainuk_owner; BEGIN;
           CREATE VIEW seen AS SELECT * FROM "Users";
           CREATE FUNCTION counted() RETURNS bigint LANGUAGE sql SECURITY DEFINER
               AS 'SELECT count(*) FROM "Users"';"#,
    )
    .await
    .expect("an owner's view and function");
    assert_eq!(count(&db, r#"SELECT count(*) FROM "Users""#).await, 0);
    assert_eq!(count(&db, "SELECT count(*) FROM seen").await, 0);
    assert_eq!(count(&db, "SELECT counted()").await, 0);
    leave(&db).await;
    assert!(count(&db, r#"SELECT count(*) FROM "Users""#).await > 0, "there were rows to hide");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_is_dropped_half_way_is_never_handed_on() {
    let app = TestApp::with(|config| config.database.pool.maximum = 2).await;
    let (a, b) = (app.org("a").await, app.org("b").await);
    for round in 0..100_u64 {
        let work = app.app.db.in_org(a.id, async |tx| {
            tx.rows("SELECT pg_sleep(0.002)", &[]).await?;
            let name = format!("dropped {round}");
            tx.later(
                r#"UPDATE "Organisations" SET "Name" = $2 WHERE "Id" = $1"#,
                params![tx.org, name],
            );
            Ok::<_, DbError>(())
        });
        // Cut at a moment that moves through the whole of it.
        let cut = Duration::from_micros(round * 60);
        drop(tokio::time::timeout(cut, work).await);
        let seen = app
            .app
            .db
            .in_org(b.id, async |tx| tx.rows(r#"SELECT "Id" FROM "Organisations""#, &[]).await);
        let seen = seen.await.expect("the next borrower's transaction");
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].get::<_, OrgId>(0), b.id, "the next borrower sees its own");
    }
    let db = app.admin().await;
    let open = r#"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
        AND state LIKE 'idle in transaction%'"#;
    assert_eq!(count(&db, open).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_misses_its_row_takes_the_whole_transaction_back() {
    let app = TestApp::new().await;
    let org = app.org("a").await;
    let rename = async |version: i32| {
        app.app
            .db
            .in_org(org.id, async |tx| {
                tx.later(
                    r#"UPDATE "Organisations" SET "Name" = 'renamed' WHERE "Id" = $1"#,
                    params![tx.org],
                );
                tx.later_once(
                    r#"UPDATE "ContactPoints" SET "RowVersion" = "RowVersion" + 1
                       WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
                    params![tx.org, org.resident_id, version],
                );
                tx.later(
                    r#"UPDATE "Organisations" SET "Plan" = 'Free' WHERE "Id" = $1"#,
                    params![tx.org],
                );
                Ok::<_, DbError>(())
            })
            .await
    };
    assert!(matches!(rename(9).await, Err(DbError::Stale)));
    let db = app.admin().await;
    let names =
        r#"SELECT count(*) FROM "Organisations" WHERE "Name" = 'renamed' OR "Plan" = 'Free'"#;
    assert_eq!(count(&db, names).await, 0);
    rename(1).await.expect("the version that it has");
    assert_eq!(count(&db, names).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_waits_for_no_transaction_of_its_organisation() {
    let app = TestApp::new().await;
    let org = app.org("a").await;
    let first = app.app.db.next_number(org.id, "ticket", None).await.expect("a number").0;
    let second = app.app.db.in_org(org.id, async |tx| {
        tx.rows("SELECT 1", &[]).await?;
        // Inside an open transaction that has taken a number before: another takes the next.
        let next = tokio::time::timeout(
            Duration::from_secs(5),
            app.app.db.next_number(org.id, "ticket", None),
        );
        Ok::<_, DbError>(next.await.expect("it did not wait")?.0)
    });
    assert_eq!(second.await.expect("a number"), first + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn doors_give_no_more_than_they_must() {
    let app = TestApp::new().await;
    let (a, b) = (app.org("a").await, app.org("b").await);
    let db = app.admin().await;
    // The app's role cannot go round a door to what is behind it.
    enter(&db, a.id).await;
    let sessions = count(&db, r#"SELECT count(*) FROM auth."Sessions""#).await;
    assert_eq!(sessions, 5, "its own organisation's only");
    for role in ["maintainuk_auth", "maintainuk_search", "maintainuk_outbox", "maintainuk_owner"] {
        let member: bool = db
            .query_one("SELECT pg_has_role('maintainuk_app', $1, 'MEMBER')", &[&role])
            .await
            .expect("a role")
            .get(0);
        assert!(!member, "the app is a member of {role}");
    }
    leave(&db).await;
    // Each door's role reads its own columns of its own tables and no others.
    for (role, refused) in [
        ("maintainuk_auth", r#"SELECT "Title" FROM "MaintenanceTickets""#),
        ("maintainuk_auth", r#"SELECT "PhoneE164" FROM "Users""#),
        ("maintainuk_auth", r#"UPDATE "Users" SET "Email" = 'x'"#),
        ("maintainuk_search", r#"SELECT "Title" FROM "MaintenanceTickets""#),
        ("maintainuk_search", r#"SELECT "Email" FROM "Users""#),
        ("maintainuk_outbox", r#"SELECT "Email" FROM "ContactPoints""#),
        ("maintainuk_outbox", r#"SELECT "Title" FROM "MaintenanceTickets""#),
    ] {
        db.batch_execute(&format!("SET ROLE {role}")).await.expect("a role");
        let error = db.batch_execute(refused).await.expect_err(refused);
        assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{role}: {refused}");
        db.batch_execute("RESET ROLE").await.expect("reset");
    }
    // Search answers for the transaction's organisation, and for nobody outside one.
    db.batch_execute("SET ROLE maintainuk_app").await.expect("the app's role");
    let search =
        "SELECT count(*) FROM ops.search_tickets('leak', NULL, NULL, NULL, NULL, NULL, NULL, 10)";
    assert_eq!(count(&db, search).await, 0, "{} or {}", a.id, b.id);
}
