//! The documented schema is in the database, to the letter.

use crate::support;
use maintainuk::db::{Migrator, Step};
use std::collections::{BTreeMap, BTreeSet};
use tokio_postgres::Client;

const DOCUMENTED: &str = include_str!("data/schema.txt");

/// What the catalogue says of one table.
#[derive(Default)]
struct Table {
    is_partitioned: bool,
    /// Type, whether NOT NULL, default.
    columns: BTreeMap<String, (String, bool, String)>,
    /// Name; whether unique, whether primary, definition from its columns on.
    indexes: BTreeMap<String, (bool, bool, String)>,
    /// Columns, referred table, referred columns, whether deletes cascade.
    references: Vec<(Vec<String>, String, Vec<String>, bool)>,
}

async fn catalogue(db: &Client) -> BTreeMap<String, Table> {
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let public = "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')";
    let columns = format!(
        "SELECT c.relname::text, c.relkind = 'p', a.attname::text,
            format_type(a.atttypid, a.atttypmod), a.attnotnull,
            coalesce(pg_get_expr(d.adbin, d.adrelid), '')
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
         WHERE {public} AND a.attnum > 0 AND NOT a.attisdropped"
    );
    for row in db.query(&columns, &[]).await.expect("columns") {
        let table = tables.entry(row.get(0)).or_default();
        table.is_partitioned = row.get(1);
        table.columns.insert(row.get(2), (short(row.get(3)), row.get(4), row.get(5)));
    }
    let indexes = format!(
        "SELECT c.relname::text, i.relname::text, x.indisunique, x.indisprimary,
            pg_get_indexdef(i.oid)
         FROM pg_class c JOIN pg_index x ON x.indrelid = c.oid
         JOIN pg_class i ON i.oid = x.indexrelid WHERE c.{public}"
    );
    for row in
        db.query(&indexes.replace("AND relkind", "AND c.relkind"), &[]).await.expect("indexes")
    {
        let definition: String = row.get(4);
        let on = definition.split_once(" USING ").map_or("", |(_, on)| on).to_owned();
        let facts = (row.get(2), row.get(3), on);
        tables.entry(row.get(0)).or_default().indexes.insert(row.get(1), facts);
    }
    let references = "SELECT f.relname::text, t.relname::text, k.confdeltype = 'c',
            (SELECT array_agg(a.attname::text) FROM pg_attribute a
             WHERE a.attrelid = f.oid AND a.attnum = ANY (k.conkey)),
            (SELECT array_agg(a.attname::text) FROM pg_attribute a
             WHERE a.attrelid = t.oid AND a.attnum = ANY (k.confkey))
         FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid
         JOIN pg_class t ON t.oid = k.confrelid
         WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace";
    for row in db.query(references, &[]).await.expect("references") {
        let facts = (row.get(3), row.get(1), row.get(4), row.get(2));
        tables.entry(row.get(0)).or_default().references.push(facts);
    }
    tables
}

fn short(name: String) -> String {
    name.replace("character varying", "varchar").replace("timestamp without time zone", "timestamp")
}

/// `'GB'::character varying` is written 'GB' by people.
fn plain(text: &str) -> String {
    let text = text.split("::").next().unwrap_or_default();
    text.chars().filter(|c| !c.is_whitespace() && *c != '"').collect()
}

/// Goes through the documented facts and says which do not hold, and how many were looked at.
fn departures(documented: &str, tables: &BTreeMap<String, Table>) -> (usize, Vec<String>) {
    let (mut checked, mut wrong) = (0, Vec::new());
    let mut name = "";
    let nothing = Table::default();
    for line in documented.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words[0] == "table" {
            name = words[1];
        }
        let table = tables.get(name).unwrap_or(&nothing);
        let facts = match words.as_slice() {
            ["table", _, partition @ ..] => vec![
                ("is there", tables.contains_key(name)),
                ("is partitioned", partition.is_empty() || table.is_partitioned),
            ],
            ["index", index, ..] => vec![("is an index", is_index(table, index, line, false))],
            ["unique", "index", index, ..] => {
                vec![("is a unique index", is_index(table, index, line, true))]
            }
            ["text", "index", index] => vec![("is a text index", is_text_index(table, index))],
            [column, kind, more @ ..] => column_facts(table, column, kind, more),
            _ => panic!("nobody knows what this fact means: {line}"),
        };
        checked += facts.len();
        let failed = facts.iter().filter(|(_, holds)| !holds);
        wrong.extend(failed.map(|(what, _)| format!("{name}: {}: not so: {what}", line.trim())));
    }
    (checked, wrong)
}

fn is_index(table: &Table, index: &str, line: &str, unique: bool) -> bool {
    let columns = line.split_once('(').map_or("", |(_, columns)| columns);
    let wanted = format!("btree({}", plain(columns));
    table
        .indexes
        .get(index)
        .is_some_and(|(is_unique, _, on)| *is_unique == unique && plain(on) == wanted)
}

fn is_text_index(table: &Table, index: &str) -> bool {
    let found = table.indexes.get(index);
    found.is_some_and(|(.., on)| on.starts_with("gin (to_tsvector('english'"))
}

fn column_facts(
    table: &Table,
    column: &str,
    kind: &str,
    more: &[&str],
) -> Vec<(&'static str, bool)> {
    let Some((is_kind, is_required, default)) = table.columns.get(column) else {
        return vec![("is there", false)];
    };
    let mut facts =
        vec![("type", is_kind == kind), ("NOT NULL", *is_required == more.contains(&"!"))];
    let after = |mark: &str| more.iter().position(|word| *word == mark).map(|at| more[at + 1]);
    if let Some(value) = after("=") {
        facts.push(("default", plain(default) == value));
    }
    let key = format!("btree ({}", if column == "Id" { r#""Id""# } else { column });
    if more.contains(&"key") {
        let primary = |(_, primary, on): &(bool, bool, String)| *primary && on.starts_with(&key);
        facts.push(("primary key", table.indexes.values().any(primary)));
    }
    if more.contains(&"unique") {
        let alone = format!("btree({column})");
        facts.push(("unique", table.indexes.values().any(|(u, _, on)| *u && plain(on) == alone)));
    }
    if let Some((to, target)) = after("->").and_then(|place| place.split_once('.')) {
        let cascades = more.contains(&"cascade");
        facts.push((
            "reference",
            table.references.iter().any(|(from, table, columns, cascade)| {
                from.iter().any(|c| c == column)
                    && table == to
                    && columns.iter().any(|c| c == target)
                    && *cascade == cascades
            }),
        ));
    }
    facts
}

#[tokio::test]
async fn the_documented_schema_is_there_to_the_letter() {
    let db = support::admin(&support::database().await).await;
    let (checked, wrong) = departures(DOCUMENTED, &catalogue(&db).await);
    println!("{checked} documented facts hold");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 700, "only {checked} facts were looked at");
}

#[tokio::test]
async fn a_fact_that_does_not_hold_is_found() {
    let db = support::admin(&support::database().await).await;
    let change = r#"
        ALTER TABLE "Units" ALTER "Status" DROP NOT NULL;
        ALTER TABLE "Units" ALTER "Bedrooms" TYPE bigint;
        ALTER TABLE "Properties" ALTER "Country" SET DEFAULT 'IE';
        ALTER TABLE "Quotes" DROP CONSTRAINT "FK_Quotes_ApprovedBy";
        ALTER TABLE "Organisations" DROP CONSTRAINT "Organisations_Slug_key";
        ALTER TABLE "Payments" RENAME TO "Receipts";
        DROP INDEX "IX_MaintenanceTickets_FullText", "IX_MaintenanceTickets_CreatedAt";
        CREATE INDEX "IX_MaintenanceTickets_CreatedAt" ON "MaintenanceTickets" ("CreatedAt");"#;
    db.batch_execute(change).await.expect("a weaker schema");
    let (_, wrong) = departures(DOCUMENTED, &catalogue(&db).await);
    assert_eq!(wrong.len(), 8, "{}", wrong.join("\n"));
}

/// Everything that migrations make, a line each.
async fn everything(db: &Client) -> BTreeSet<String> {
    let sql = "
        SELECT format('column %s.%s %s %s', c.oid::regclass, a.attname,
            format_type(a.atttypid, a.atttypmod), a.attnotnull)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace::regnamespace::text IN ('public', 'auth', 'ops') AND c.relkind <> 'i'
          AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
        UNION ALL SELECT format('grants %s %s', c.oid::regclass, c.relacl) FROM pg_class c
        WHERE c.relnamespace::regnamespace::text IN ('public', 'auth', 'ops')
        UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes
        WHERE schemaname IN ('public', 'auth', 'ops')
        UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace::regnamespace::text IN ('public', 'auth', 'ops')
        UNION ALL SELECT format('policy %s %s', polrelid::regclass, polname) FROM pg_policy
        UNION ALL SELECT format('routine %s %s %s', p.oid::regprocedure, p.proacl, md5(p.prosrc))
        FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('auth', 'ops')";
    db.query(sql, &[]).await.expect("the catalogue").iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn migrations_go_down_to_nothing_and_up_again_and_status_tells() {
    let mut db = support::admin(&support::database().await).await;
    let before = everything(&db).await;
    let mut migrator = Migrator::lock(&mut db).await.expect("the lock");
    let steps = migrator.status().await.expect("a status");
    assert!(steps.len() >= 5 && steps.iter().all(|step| step.applied), "{steps:?}");
    for step in steps.iter().rev() {
        assert_eq!(migrator.down().await.expect(step.name), step.name);
    }
    let none: Vec<Step> = migrator.status().await.expect("a status");
    assert!(none.iter().all(|step| !step.applied), "{none:?}");
    assert!(migrator.down().await.is_err(), "there is nothing to take back");
    let again = migrator.up().await.expect("up again");
    assert_eq!(again, steps.iter().map(|step| step.name).collect::<Vec<_>>());
    assert!(migrator.up().await.expect("nothing to do").is_empty());
    let after = everything(&db).await;
    let differing: Vec<&String> = before.symmetric_difference(&after).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

#[tokio::test]
async fn a_migration_with_another_text_or_from_a_newer_version_is_refused() {
    let mut db = support::admin(&support::database().await).await;
    let ledger = "maintainuk_migrations.applied";
    db.batch_execute(&format!("INSERT INTO {ledger} (name, checksum) VALUES ('9999_later', '')"))
        .await
        .expect("a newer one");
    let told = Migrator::lock(&mut db).await.expect("the lock").status().await.unwrap_err();
    assert!(told.to_string().contains("run the newer version"), "{told}");
    db.batch_execute(&format!(
        "DELETE FROM {ledger} WHERE name = '9999_later';
         UPDATE {ledger} SET checksum = 'other' WHERE name = '0001_documented_schema'"
    ))
    .await
    .expect("another text");
    let told = Migrator::lock(&mut db).await.expect("the lock").up().await.unwrap_err();
    assert!(told.to_string().contains("another text"), "{told}");
}
