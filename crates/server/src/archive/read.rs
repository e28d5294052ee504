//! Reading an archive into an empty organisation, all of it or nothing.
//!
//! As the owner of the schema, who is bound by the wall like the app: only rows of the one
//! organisation can be written. Nothing is deleted.

use super::ids::Ids;
use super::names;
use super::sealed::{self, Key, Sealed};
use super::tables::{SEALED, TABLES, Table};
use super::{FORMAT, Manifest, TableCount, VERSION};
use crate::files::FileStore;
use crate::organisations;
use crate::seal::Seal;
use anyhow::{Context, bail, ensure};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use tokio_postgres::{Client, Transaction};
use uuid::Uuid;
use zip::ZipArchive;

/// Rows a statement.
const PIECE: usize = 500;

type Zip = ZipArchive<BufReader<File>>;

/// What was read.
#[derive(Debug)]
pub struct Restored {
    /// Rows that were written, by table.
    pub rows: BTreeMap<String, u64>,
    /// Accounts whose email address was there already: they are that account now.
    pub joined: u64,
    /// Files that were stored.
    pub files: u64,
    /// Rows that travel under a passphrase alone and did not come along.
    pub left: Vec<TableCount>,
    /// Whether they are in the archive, under a passphrase that was not given.
    pub locked: bool,
}

/// Where an archive is, and what opens it.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The file.
    pub path: &'a Path,
    /// The passphrase of its sealed part.
    pub passphrase: Option<&'a str>,
    /// Seals codes anew, for this installation.
    pub seal: &'a Seal,
}

/// Reads an archive into the organisation of this slug.
///
/// # Errors
/// When it is no archive, or of a newer version; when the passphrase does not open it; when there is
/// no such organisation, or it is not empty; when anything does not fit. Then nothing was written.
pub async fn restore(
    client: &mut Client,
    files: &FileStore,
    source: Source<'_>,
    slug: &str,
    create: Option<&str>,
) -> anyhow::Result<Restored> {
    let mut zip =
        ZipArchive::new(BufReader::new(File::open(source.path)?)).context("this is no archive")?;
    let manifest = manifest(&mut zip)?;
    let from: Uuid = manifest.organisation["Id"].as_str().context("no organisation")?.parse()?;
    let sealed = open_sealed(&mut zip, &manifest, source.passphrase)?;
    let tx = client.transaction().await?;
    // With the rows or not at all: an archive that is refused leaves no organisation behind.
    if let Some(name) = create {
        organisations::create_within(&tx, (slug, name), None).await?;
        tx.batch_execute("RESET ROLE").await?;
    }
    let to = empty(&tx, slug).await?;
    let mut ids = Ids::new(from, to);
    let joined = learn(&tx, &mut zip, &manifest, &mut ids, to).await?;
    sealed.iter().for_each(|rows| rows.learn(&mut ids));
    let plan = Plan::of(&tx).await?;
    let mut restored = Restored {
        rows: BTreeMap::new(),
        joined: joined.len() as u64,
        files: 0,
        left: Vec::new(),
        locked: manifest.lock.is_some() && sealed.is_none(),
    };
    let mut later = Vec::new();
    for at in &plan.order {
        let table = &TABLES[*at];
        let held = manifest.tables.iter().find(|held| held.name == table.file);
        // An older archive does not have the tables that came since.
        let Some(held) = held else { continue };
        let written = rows(&tx, &mut zip, table, &ids, &plan, &joined, &mut later).await?;
        let skipped = if table.file == "Users" { restored.joined } else { 0 };
        ensure!(written + skipped == held.rows, "{}: {written} of {} rows", held.name, held.rows);
        restored.rows.insert(held.name.clone(), written);
    }
    match sealed {
        Some(rows) => {
            for (table, rows) in rows.of(&ids, source.seal)? {
                restored.rows.insert(table.file.into(), insert_all(&tx, table, &rows).await?);
            }
        }
        None => {
            restored.left = manifest.apart.iter().filter(|left| left.rows > 0).cloned().collect()
        }
    }
    for Later { table, id, column, value } in &later {
        let sql = format!(r#"UPDATE {table} SET "{column}" = $2 WHERE "OrgId" = $3 AND "Id" = $1"#);
        tx.execute(&sql, &[id, value, &to]).await?;
    }
    restored.files = put_files(&mut zip, files, &ids).await?;
    note(&tx, to, from, &restored).await?;
    tx.commit().await?;
    Ok(restored)
}

fn manifest(zip: &mut Zip) -> anyhow::Result<Manifest> {
    let mut text = String::new();
    let entry = zip.by_name("manifest.json").context("this is no archive: it has no manifest")?;
    entry.take(100_000_000).read_to_string(&mut text)?;
    let manifest: Manifest = serde_json::from_str(&text).context("its manifest cannot be read")?;
    ensure!(manifest.format == FORMAT, "this is no archive of MaintainUK");
    let known = |held: &TableCount| TABLES.iter().any(|table| table.file == held.name);
    if manifest.version > VERSION || !manifest.tables.iter().all(known) {
        bail!("this archive was written by a newer version ({})", manifest.written_by);
    }
    Ok(manifest)
}

/// The rows of the sealed part, with the passphrase that it was sealed with.
fn open_sealed(
    zip: &mut Zip,
    manifest: &Manifest,
    passphrase: Option<&str>,
) -> anyhow::Result<Option<Sealed>> {
    let Some(passphrase) = passphrase else { return Ok(None) };
    let lock = manifest.lock.as_ref().context(
        "this archive was written without a passphrase: there is nothing in it to open; read it without one",
    )?;
    let mut bytes = Vec::new();
    zip.by_name(sealed::FILE).context("its sealed part is missing")?.read_to_end(&mut bytes)?;
    let rows = Sealed::open(&Key::of(lock, passphrase)?, &bytes)?;
    for held in &manifest.apart {
        let (there, name) = (rows.count(&held.name), &held.name);
        ensure!(there == held.rows, "{name}: {there} of {} rows are in the sealed part", held.rows);
    }
    Ok(Some(rows))
}

/// The organisation, which must be there and have nothing but accounts and its log.
async fn empty(tx: &Transaction<'_>, slug: &str) -> anyhow::Result<Uuid> {
    let to = find_organisation(tx, slug).await?;
    let to = to.with_context(|| format!("there is no organisation {slug}"))?;
    // From here on nothing but this organisation can be seen or written.
    let step = format!("SET LOCAL ROLE maintainuk_owner; SET LOCAL app.org_id = '{to}'");
    tx.batch_execute(&step).await?;
    let own = |table: &&Table| !matches!(table.file, "Users" | "AuditLogs" | "Counters");
    for table in TABLES.iter().chain(SEALED).filter(own) {
        let sql = format!(r#"SELECT EXISTS (SELECT FROM {} WHERE "OrgId" = $1)"#, table.name);
        let filled: bool = tx.query_one(&sql, &[&to]).await?.get(0);
        ensure!(!filled, "the organisation {slug} is not empty: it has {}", table.file);
    }
    Ok(to)
}

/// The organisation of a slug, if there is one.
///
/// # Errors
/// The database's refusal.
pub async fn find_organisation(tx: &Transaction<'_>, slug: &str) -> anyhow::Result<Option<Uuid>> {
    tx.batch_execute("SET LOCAL ROLE maintainuk_auth").await?;
    let find = r#"SELECT "Id" FROM public."Organisations" WHERE "Slug" = $1"#;
    let row = tx.query_opt(find, &[&slug]).await?;
    tx.batch_execute("RESET ROLE").await?;
    Ok(row.map(|row| row.get(0)))
}

/// Takes note of every id; says which accounts are there already, by email address.
async fn learn(
    tx: &Transaction<'_>,
    zip: &mut Zip,
    manifest: &Manifest,
    ids: &mut Ids,
    to: Uuid,
) -> anyhow::Result<BTreeSet<Uuid>> {
    let sql = r#"SELECT lower("Email"), "Id" FROM "Users" WHERE "OrgId" = $1"#;
    let here: BTreeMap<String, Uuid> =
        tx.query(sql, &[&to]).await?.iter().map(|row| (row.get(0), row.get(1))).collect();
    let mut joined = BTreeSet::new();
    for table in &manifest.tables {
        each(zip, &table.name, &mut |line| {
            let row: Map<String, Value> = serde_json::from_str(line)?;
            let Some(id) = row.get("Id").and_then(Value::as_str) else { return Ok(()) };
            let id: Uuid = id.parse()?;
            ids.add(id);
            let email = row.get("Email").and_then(Value::as_str).map(str::to_lowercase);
            if let Some(known) = email.filter(|_| table.name == "Users").and_then(|e| here.get(&e))
            {
                ids.name(id, *known);
                joined.insert(*known);
            }
            Ok(())
        })?;
    }
    Ok(joined)
}

/// Calls `line` with each line of a table.
fn each(
    zip: &mut Zip,
    name: &str,
    line: &mut dyn FnMut(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let entry = zip.by_name(&format!("tables/{name}.ndjson"));
    let mut reader = BufReader::new(entry.with_context(|| format!("{name} is missing"))?);
    let mut text = String::new();
    while reader.read_line(&mut text)? > 0 {
        line(text.trim_end_matches('\n')).with_context(|| format!("a row of {name}"))?;
        text.clear();
    }
    Ok(())
}

/// In which order the tables are written, and which references wait until all are.
struct Plan {
    order: Vec<usize>,
    /// By table, columns that refer to a table that is written later, or to itself.
    later: BTreeMap<&'static str, Vec<String>>,
    /// By table, the columns that can be written.
    columns: BTreeMap<&'static str, BTreeSet<String>>,
}

/// A reference that is written in the end.
struct Later {
    table: &'static str,
    id: Uuid,
    column: String,
    value: Uuid,
}

impl Plan {
    async fn of(tx: &Transaction<'_>) -> anyhow::Result<Self> {
        let sql = r#"SELECT format('%I.%I', n.nspname, c.relname), format('%I.%I', m.nspname, t.relname),
                a.attname::text, NOT a.attnotnull
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace m ON m.oid = t.relnamespace
            CROSS JOIN LATERAL unnest(k.conkey) AS key (number)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = key.number
            WHERE k.contype = 'f' AND k.conparentid = 0 AND a.attname <> 'OrgId'"#;
        let place = |name: &str| {
            TABLES.iter().position(|table| table.name.replace('"', "") == name.replace('"', ""))
        };
        let mut references = Vec::new();
        for row in tx.query(sql, &[]).await? {
            let (from, to, column): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            if let (Some(from), Some(to)) = (place(&from), place(&to)) {
                references.push((from, to, column, row.get::<_, bool>(3)));
            }
        }
        let mut order: Vec<usize> = Vec::new();
        while order.len() < TABLES.len() {
            let waits = |at: usize, hard: bool| {
                references.iter().any(|(from, to, _, loose)| {
                    *from == at && to != from && !order.contains(to) && !(hard && *loose)
                })
            };
            let open = || (0..TABLES.len()).filter(|at| !order.contains(at));
            let next = open()
                .find(|at| !waits(*at, false))
                .or_else(|| open().find(|at| !waits(*at, true)));
            order.push(next.context("tables that refer to each other cannot be ordered")?);
        }
        let mut later: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let turn = |at: &usize| order.iter().position(|other| other == at);
        for (from, to, column, _) in &references {
            if turn(to) >= turn(from) {
                later.entry(TABLES[*from].name).or_default().push(column.clone());
            }
        }
        let mut columns = BTreeMap::new();
        for table in TABLES {
            let sql = r#"SELECT attname::text FROM pg_attribute WHERE attrelid = $1::text::regclass
                AND attnum > 0 AND NOT attisdropped AND attgenerated = ''"#;
            let rows = tx.query(sql, &[&table.name]).await?;
            columns.insert(table.name, rows.iter().map(|row| row.get(0)).collect());
        }
        Ok(Self { order, later, columns })
    }
}

/// Writes the rows of a table, and says how many.
async fn rows(
    tx: &Transaction<'_>,
    zip: &mut Zip,
    table: &Table,
    ids: &Ids,
    plan: &Plan,
    joined: &BTreeSet<Uuid>,
    later: &mut Vec<Later>,
) -> anyhow::Result<u64> {
    let columns = &plan.columns[table.name];
    let waiting = plan.later.get(table.name).map(Vec::as_slice).unwrap_or_default();
    let mut read: Vec<Map<String, Value>> = Vec::new();
    each(zip, table.file, &mut |line| {
        let mut row: Map<String, Value> = serde_json::from_str(&ids.in_text(line))?;
        row.retain(|name, _| columns.contains(name));
        for key in table.files(&row) {
            own_file(ids, key)?;
        }
        let id = row.get("Id").and_then(Value::as_str).and_then(|id| id.parse::<Uuid>().ok());
        if table.file == "Users" && id.is_some_and(|id| joined.contains(&id)) {
            return Ok(());
        }
        for column in waiting {
            let value = row.insert(column.clone(), Value::Null);
            let value = value.as_ref().and_then(Value::as_str).map(str::parse).transpose()?;
            if let (Some(id), Some(value)) = (id, value) {
                later.push(Later { table: table.name, id, column: column.clone(), value });
            }
        }
        read.push(row);
        Ok(())
    })?;
    match table.file {
        "AuditLogs" => partitions(tx, &read).await?,
        "SavedViews" => names::VIEWS.number(&mut read),
        "AutomationRules" => names::RULES.number(&mut read),
        _ => {}
    }
    insert_all(tx, table, &read).await
}

async fn insert_all(
    tx: &Transaction<'_>,
    table: &Table,
    rows: &[Map<String, Value>],
) -> anyhow::Result<u64> {
    let mut written = 0;
    for piece in rows.chunks(PIECE) {
        written += insert(tx, table, piece).await?;
    }
    Ok(written)
}

async fn insert(
    tx: &Transaction<'_>,
    table: &Table,
    rows: &[Map<String, Value>],
) -> anyhow::Result<u64> {
    let Some(first) = rows.first() else { return Ok(0) };
    let names: Vec<String> = first.keys().map(|name| format!("\"{name}\"")).collect();
    let names = names.join(", ");
    // Numbers go on from the higher of the two.
    let known = if table.file == "Counters" {
        r#" ON CONFLICT ("OrgId", "Name") DO UPDATE
            SET "Value" = greatest("Counters"."Value", excluded."Value")"#
    } else {
        ""
    };
    let sql = format!(
        "INSERT INTO {0} ({names}) SELECT {names} FROM jsonb_populate_recordset(NULL::{0}, $1::text::jsonb){known}",
        table.name
    );
    let json = serde_json::to_string(rows)?;
    tx.execute(&sql, &[&json]).await.with_context(|| format!("{} does not fit", table.file))
}

/// Makes the months of the audit log that the rows are of.
async fn partitions(tx: &Transaction<'_>, rows: &[Map<String, Value>]) -> anyhow::Result<()> {
    let months: BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| row.get("Timestamp").and_then(Value::as_str))
        .filter_map(|at| at.get(..7))
        .collect();
    for month in months {
        let day: jiff::civil::Date = format!("{month}-01").parse()?;
        tx.batch_execute(&format!("CALL ops.ensure_audit_partitions('{day}', 1)")).await?;
    }
    Ok(())
}

/// Refuses a file of another organisation, or a way out of the store: what an archive says is not
/// believed.
fn own_file(ids: &Ids, key: &str) -> anyhow::Result<()> {
    let own = key.strip_prefix(&format!("{}/", ids.to())).is_some_and(|rest| !rest.contains(".."));
    ensure!(own, "the file {key} does not belong to the organisation of this archive");
    Ok(())
}

async fn put_files(zip: &mut Zip, files: &FileStore, ids: &Ids) -> anyhow::Result<u64> {
    let names: Vec<String> = zip
        .file_names()
        .filter_map(Result::ok)
        .filter(|name| name.starts_with("files/"))
        .map(std::borrow::Cow::into_owned)
        .collect();
    for name in &names {
        let mut bytes = Vec::new();
        zip.by_name(name)?.read_to_end(&mut bytes)?;
        let key = ids.in_text(name.trim_start_matches("files/"));
        own_file(ids, &key)?;
        files.put(&key, bytes.into()).await?;
    }
    Ok(names.len() as u64)
}

async fn note(
    tx: &Transaction<'_>,
    to: Uuid,
    from: Uuid,
    restored: &Restored,
) -> anyhow::Result<()> {
    let told = serde_json::json!({ "from": from, "rows": restored.rows, "files": restored.files,
        "left": restored.left });
    let sql = r#"INSERT INTO "AuditLogs" ("Id", "OrgId", "Action", "EntityType", "EntityId",
            "NewValueJson", "Timestamp")
        VALUES ($1, $2, 'organisation.import', 'Organisation', $2, $3::text::jsonb, now())"#;
    tx.execute(sql, &[&Uuid::now_v7(), &to, &told.to_string()]).await?;
    Ok(())
}
