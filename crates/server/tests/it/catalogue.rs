//! The wall in PostgreSQL's catalogue: what holds of every table, key, policy, grant, role and
//! function, also of those that are added tomorrow.

use crate::support;
use tokio_postgres::{Client, Statement};

/// Everything that is looked for, and the exceptions.
const LINT: &str = include_str!("data/lint.sql");

/// Looks at a database's catalogue, again and again.
pub struct Lint<'a> {
    db: &'a Client,
    statement: Statement,
}

impl<'a> Lint<'a> {
    pub async fn new(db: &'a Client) -> Self {
        Self { db, statement: db.prepare(LINT).await.expect("the lint is SQL") }
    }

    /// What is wrong, a line each.
    pub async fn findings(&self) -> Vec<String> {
        let rows = self.db.query(&self.statement, &[]).await.expect("the catalogue can be read");
        rows.iter().map(|row| row.get(0)).collect()
    }
}

/// A table that belongs to an organisation.
#[derive(Debug, Clone)]
pub struct Walled {
    /// Its name, as SQL takes it.
    pub name: String,
    /// The column that says whose a row is, as SQL takes it.
    pub org: &'static str,
}

/// Every table of an organisation, parents before those that refer to them where that is possible.
pub async fn walled(db: &Client) -> Vec<Walled> {
    let sql = r#"SELECT c.oid::regclass::text FROM pg_class c
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relnamespace::regnamespace::text IN ('public', 'auth', 'ops')
          AND (c.oid::regclass::text = '"Organisations"' OR EXISTS (
              SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'OrgId'))
        ORDER BY c.oid"#;
    let rows = db.query(sql, &[]).await.expect("the catalogue");
    let walled = |name: String| Walled {
        org: if name == r#""Organisations""# { r#""Id""# } else { r#""OrgId""# },
        name,
    };
    rows.iter().map(|row| walled(row.get(0))).collect()
}

/// A reference between two tables of organisations.
#[derive(Debug, Clone)]
pub struct Reference {
    pub name: String,
    pub from: String,
    pub to: String,
    /// The column besides the organisation's, unquoted.
    pub column: String,
    /// The column that it refers to, unquoted.
    pub target: String,
}

/// Every reference that carries the organisation along.
pub async fn references(db: &Client) -> Vec<Reference> {
    let sql = r#"SELECT k.conname::text, k.conrelid::regclass::text, k.confrelid::regclass::text,
            a.attname::text, b.attname::text
        FROM pg_constraint k
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (a, b)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.a
        JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.b
        WHERE k.contype = 'f' AND k.conparentid = 0 AND cardinality(k.conkey) > 1
          AND a.attname <> 'OrgId'
        ORDER BY k.conrelid, k.conname"#;
    let rows = db.query(sql, &[]).await.expect("the catalogue");
    rows.iter()
        .map(|row| Reference {
            name: row.get(0),
            from: row.get(1),
            to: row.get(2),
            column: row.get(3),
            target: row.get(4),
        })
        .collect()
}

#[tokio::test]
async fn every_table_key_policy_grant_and_function_keeps_the_wall() {
    let db = support::admin(&support::database().await).await;
    let (tables, keys) = (walled(&db).await.len(), references(&db).await.len());
    assert!(tables >= 27 && keys >= 48, "the lint looked at {tables} tables and {keys} references");
    let findings = Lint::new(&db).await.findings().await;
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}
