//! A row of every walled table, made from the catalogue.

use maintainuk_domain::ids::OrgId;
use std::collections::BTreeMap;
use tokio_postgres::Client;
use uuid::Uuid;

/// A table with a wall, as `schema."Name"`, and the column that names the organisation.
#[derive(Debug, Clone)]
pub struct Walled {
    pub name: String,
    pub org_column: &'static str,
}

/// Every table with `"OrgId"`, and the organisations themselves.
pub async fn walled(db: &Client) -> Vec<Walled> {
    let sql = r#"SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'OrgId' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1"#;
    let rows = db.query(sql, &[]).await.expect("the catalogue");
    let mut tables: Vec<Walled> =
        rows.iter().map(|row| Walled { name: row.get(0), org_column: "OrgId" }).collect();
    let organisations = "public.\"Organisations\"".to_owned();
    tables.push(Walled { name: organisations, org_column: "Id" });
    tables
}

/// The columns and values of a row of `table` for `org`, as SQL. References are to nothing.
pub async fn values(db: &Client, table: &Walled, org: OrgId, id: Uuid) -> (String, String) {
    let sql = r#"SELECT a.attname::text, format_type(a.atttypid, NULL),
            (SELECT substring(pg_get_constraintdef(k.oid) FROM '''([A-Za-z]+)''') FROM pg_constraint k
             WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1)
        FROM pg_attribute a
        WHERE a.attrelid = $1::text::regclass AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attgenerated = '' AND (a.attname IN ('Id', 'OrgId')
            OR (a.attnotnull AND NOT a.atthasdef))
        ORDER BY a.attnum"#;
    let rows = db.query(sql, &[&table.name]).await.expect("the columns");
    let mut row: BTreeMap<String, String> = BTreeMap::new();
    for column in &rows {
        let (name, kind): (String, String) = (column.get(0), column.get(1));
        let allowed: Option<String> = column.get(2);
        let value = match (name.as_str(), kind.as_str()) {
            (name, _) if name == table.org_column => format!("'{org}'"),
            ("Id", _) => format!("'{id}'"),
            (_, "uuid") => "gen_random_uuid()".into(),
            (_, "character varying" | "text") => {
                format!("'{}'", allowed.unwrap_or_else(|| id.simple().to_string()[24..].to_owned()))
            }
            (_, "jsonb") => "'[]'".into(),
            (_, "bytea") => format!("'{id}'"),
            (_, "boolean") => "true".into(),
            (_, "date") => "current_date".into(),
            ("EndAt", _) => "now() + interval '1 hour'".into(),
            (_, kind) if kind.starts_with("timestamp") => "now()".into(),
            _ => "1".into(),
        };
        row.insert(format!("\"{name}\""), value);
    }
    if table.name.contains("HazardStages") {
        row.insert("\"Note\"".into(), "'Seen'".into());
    }
    if table.name.contains("ServicePolicies") {
        // The organisation may have its first version.
        row.insert("\"Version\"".into(), "900".into());
    }
    if table.name.contains("PlaceAlerts") {
        row.insert("\"ContactId\"".into(), "gen_random_uuid()".into());
    }
    if table.name.contains("Attachments") {
        row.insert("\"TicketId\"".into(), "gen_random_uuid()".into());
    }
    let (names, values): (Vec<_>, Vec<_>) = row.into_iter().unzip();
    (names.join(", "), values.join(", "))
}

/// Puts one row for each organisation into every walled table, past the references, and gives the
/// id of each: (table, organisation) to id.
pub async fn one_of_each(db: &Client, orgs: &[OrgId]) -> BTreeMap<(String, OrgId), Uuid> {
    db.batch_execute("SET session_replication_role = replica").await.expect("a superuser");
    let mut ids = BTreeMap::new();
    for table in walled(db).await {
        for &org in orgs {
            if table.org_column == "Id" {
                ids.insert((table.name.clone(), org), org.as_uuid());
                continue;
            }
            let id = Uuid::now_v7();
            let (names, values) = values(db, &table, org, id).await;
            let insert = format!("INSERT INTO {} ({names}) VALUES ({values})", table.name);
            db.batch_execute(&insert).await.unwrap_or_else(|error| panic!("{insert}: {error:?}"));
            ids.insert((table.name.clone(), org), id);
        }
    }
    db.batch_execute("RESET session_replication_role").await.expect("reset");
    ids
}
