//! The whole organisation as a file, and back into an empty one: row by row, file by file.

use crate::support::{self, TestApp};
use crate::world::World;
use crate::{home, rows};
use maintainuk::archive::{self, FILE_COLUMNS, Ids, Key, LEFT_OUT, SEALED, Source, TABLES};
use maintainuk::files::Scratch;
use maintainuk::organisations;
use maintainuk::seal::{Owner, Seal};
use maintainuk_domain::ids::OrgId;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use tokio_postgres::Client;
use uuid::Uuid;

/// Points every reference of the rows that `rows::one_of_each` made at a row that is there.
async fn mend(db: &Client, org: OrgId) {
    let mut sql = String::from("SET session_replication_role = replica;");
    for reference in crate::catalogue::references(db).await {
        let crate::catalogue::Reference { from, to, column, target, .. } = reference;
        sql += &format!(
            r#"UPDATE {from} x SET "{column}" = (SELECT t."{target}" FROM {to} t WHERE t."OrgId" = '{org}'
                 ORDER BY t."{target}" DESC LIMIT 1)
               WHERE x."OrgId" = '{org}' AND x."{column}" IS NOT NULL AND NOT EXISTS (
                 SELECT FROM {to} t WHERE t."OrgId" = '{org}' AND t."{target}" = x."{column}");"#
        );
    }
    // Files are an organisation's own.
    for (table, column) in FILE_COLUMNS.iter().filter(|(table, _)| *table != "Imports") {
        sql += &format!(
            r#"UPDATE "{table}" SET "{column}" = '{org}/' || "Id" || '/{column}'
               WHERE "OrgId" = '{org}' AND NOT starts_with("{column}", '{org}/');"#
        );
    }
    sql += "RESET session_replication_role";
    db.batch_execute(&sql).await.expect("references to what is there");
}

/// What the sealed part of an archive opens with.
const PASSPHRASE: &str = "plum kettle 41 rain";

/// Seals a code in every row that `rows::one_of_each` made of nothing.
async fn reseal(app: &TestApp, db: &Client, org: OrgId) {
    let codes = codes(&app.app.seal, db, org.as_uuid()).await;
    for (id, _) in codes.iter().filter(|(_, code)| code.is_none()) {
        let owner = Owner { org: org.as_uuid(), row: *id };
        let sealed = app.app.seal.seal(owner, "C4821X").expect("sealed");
        let sql = r#"UPDATE "AccessCodes" SET "Sealed" = $1 WHERE "Id" = $2"#;
        db.execute(sql, &[&sealed, id]).await.expect("a code");
    }
}

/// The codes of an organisation, by id; none for those that do not open.
async fn codes(seal: &Seal, db: &Client, org: Uuid) -> BTreeMap<Uuid, Option<String>> {
    let sql = r#"SELECT "Id", "Sealed" FROM "AccessCodes" WHERE "OrgId" = $1"#;
    let rows = db.query(sql, &[&org]).await.expect("codes");
    let open = |row: &tokio_postgres::Row| {
        let id: Uuid = row.get(0);
        (id, seal.open(Owner { org, row: id }, row.get(1)).ok())
    };
    rows.iter().map(open).collect()
}

/// An archive, read without a passphrase.
fn plain<'a>(app: &'a TestApp, file: &'a Scratch) -> Source<'a> {
    Source { path: file.path(), passphrase: None, seal: &app.app.seal }
}

/// The rows of a table, without what the database makes itself, each as sorted JSON.
async fn all(db: &Client, table: &archive::Table, org: Uuid, ids: &Ids) -> BTreeSet<String> {
    let made = r#"SELECT coalesce(array_agg(attname::text), '{}') FROM pg_attribute
        WHERE attrelid = $1::text::regclass AND attgenerated <> '' AND NOT attisdropped"#;
    let made: Vec<String> = db.query_one(made, &[&table.name]).await.expect("columns").get(0);
    let sql = format!(
        r#"SELECT (to_jsonb(t){})::text FROM {} t WHERE t."OrgId" = $1"#,
        table.change, table.name
    );
    let rows = db.query(&sql, &[&org]).await.expect("rows");
    let read = |row: &tokio_postgres::Row| {
        let mut row: Map<String, Value> =
            serde_json::from_str(&ids.in_text(row.get(0))).expect("a row");
        row.retain(|name, _| !made.contains(name));
        row
    };
    // What became of the organisation itself is its own.
    let became = ["organisation.create", "organisation.import"].map(Value::from);
    let ours =
        |row: &Map<String, Value>| !row.get("Action").is_some_and(|one| became.contains(one));
    rows.iter().map(read).filter(ours).map(|row| Value::Object(row).to_string()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_comes_back_row_by_row_and_file_by_file() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let (db, org) = (app.admin().await, world.org.id);
    rows::one_of_each(&db, &[org]).await;
    mend(&db, org).await;
    reseal(&app, &db, org).await;
    let file = Scratch::new();
    let (told, _) = tokio::sync::watch::channel(archive::Progress::default());
    let key = Key::fresh(PASSPHRASE).expect("a key");
    let manifest = archive::write(&app.app, org, file.path(), Some(&key), &told).await;
    let manifest = manifest.expect("an archive");
    let empty: Vec<_> =
        manifest.tables.iter().chain(&manifest.apart).filter(|table| table.rows == 0).collect();
    assert!(empty.is_empty(), "nothing shows that these come back: {empty:?}");
    assert!(manifest.files >= 2, "a photograph and its small version");

    let mut client = support::admin(&app.database).await;
    let to =
        organisations::create(&mut client, ("blank", "Blank"), None).await.expect("an empty one");
    let source = Source { passphrase: Some(PASSPHRASE), ..plain(&app, &file) };
    let restored = archive::restore(&mut client, &app.app.files, source, "blank", None).await;
    let restored = restored.expect("all of it");
    assert_eq!((restored.files, restored.joined, restored.left), (manifest.files, 0, Vec::new()));

    let mut ids = Ids::new(org.as_uuid(), to);
    for table in TABLES.iter().chain(SEALED) {
        let has_id = format!(
            "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = '{}'::regclass AND attname = 'Id')",
            table.name
        );
        if db.query_one(&has_id, &[]).await.expect("columns").get(0) {
            let sql = format!(r#"SELECT "Id" FROM {} WHERE "OrgId" = $1"#, table.name);
            db.query(&sql, &[&org]).await.expect("ids").iter().for_each(|row| ids.add(row.get(0)));
        }
    }
    let same = Ids::new(to, to);
    for table in TABLES.iter().chain(SEALED) {
        let before = all(&db, table, org.as_uuid(), &ids).await;
        let after = all(&db, table, to, &same).await;
        let lost: Vec<_> = before.symmetric_difference(&after).take(4).collect();
        assert!(lost.is_empty(), "{}: {lost:#?}", table.name);
    }
    // And the photographs are there under their new names.
    let sql =
        r#"SELECT "StorageKey" FROM "Attachments" WHERE "OrgId" = $1 AND "Width" IS NOT NULL"#;
    let rows = db.query(sql, &[&to]).await.expect("photographs");
    assert!(!rows.is_empty());
    for row in rows {
        let key: String = row.get(0);
        assert!(app.app.files.get(&key).await.expect("the store").is_some(), "{key}");
    }
    // It is no longer empty.
    let again =
        archive::restore(&mut client, &app.app.files, plain(&app, &file), "blank", None).await;
    assert!(again.expect_err("a refusal").to_string().contains("is not empty"));
    let nowhere =
        archive::restore(&mut client, &app.app.files, plain(&app, &file), "nowhere", None).await;
    assert!(nowhere.expect_err("a refusal").to_string().contains("no organisation"));
}

#[tokio::test]
async fn every_table_is_in_the_archive_or_left_out_for_a_reason() {
    let db = support::admin(&support::database().await).await;
    let known: BTreeSet<String> = TABLES
        .iter()
        .chain(SEALED)
        .map(|table| table.name)
        .chain(LEFT_OUT.iter().map(|(name, _)| *name))
        .map(|name| name.replace('"', ""))
        .collect();
    let there: BTreeSet<String> =
        rows::walled(&db).await.into_iter().map(|table| table.name.replace('"', "")).collect();
    let unknown: Vec<_> = there.symmetric_difference(&known).collect();
    assert!(unknown.is_empty(), "say in archive/tables.rs what becomes of {unknown:?}");
}

#[tokio::test]
async fn every_column_that_names_a_file_is_known() {
    let db = support::admin(&support::database().await).await;
    let sql = r#"SELECT c.relname::text, a.attname::text FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        WHERE a.attname ~ 'Key$' AND a.attgenerated = '' AND a.attnum > 0"#;
    let there: BTreeSet<(String, String)> =
        db.query(sql, &[]).await.expect("columns").iter().map(|r| (r.get(0), r.get(1))).collect();
    let archived = |name: &str| TABLES.iter().any(|table| table.file == name);
    let there: Vec<_> = there.iter().filter(|(table, _)| archived(table)).collect();
    let known: Vec<_> = FILE_COLUMNS
        .iter()
        .map(|(table, column)| (table.to_string(), column.to_string()))
        .collect();
    assert_eq!(there, known.iter().collect::<Vec<_>>());
}

/// What becomes of an entry's name and text.
type Change<'a> = dyn Fn(&str, String) -> (String, String) + 'a;

/// An archive of which entries were changed.
fn forged(from: &std::path::Path, to: &std::path::Path, change: &Change<'_>) {
    let mut read =
        zip::ZipArchive::new(std::fs::File::open(from).expect("the archive")).expect("a zip");
    let mut write = zip::ZipWriter::new(std::fs::File::create(to).expect("a file"));
    for at in 0..read.len() {
        let mut entry = read.by_index(at).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        let (name, bytes) = match String::from_utf8(bytes) {
            Ok(text) => {
                let (name, text) = change(&name, text);
                (name, text.into_bytes())
            }
            Err(bytes) => (change(&name, String::new()).0, bytes.into_bytes()),
        };
        write.start_file(name, zip::write::SimpleFileOptions::default()).expect("an entry");
        write.write_all(&bytes).expect("its bytes");
    }
    write.finish().expect("a zip");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_that_names_files_of_others_is_refused_whole() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let other = app.org("osprey").await.id;
    let (file, bad) = (Scratch::new(), Scratch::new());
    let (told, _) = tokio::sync::watch::channel(archive::Progress::default());
    archive::write(&app.app, world.org.id, file.path(), None, &told).await.expect("an archive");
    let mut client = support::admin(&app.database).await;
    organisations::create(&mut client, ("blank", "Blank"), None).await.expect("an empty one");
    let own = world.org.id.to_string();
    let theirs = other.to_string();
    let row = |name: &str, text: String| {
        let key = format!(r#""StorageKey": "{own}/"#);
        let swap = format!(r#""StorageKey": "{theirs}/"#);
        (
            name.to_owned(),
            if name.ends_with("/Attachments.ndjson") { text.replace(&key, &swap) } else { text },
        )
    };
    let moved = |name: &str, text: String| (name.replace(&own, &theirs), text);
    let out = |name: &str, text: String| {
        (name.replace(&format!("files/{own}"), &format!("files/{own}/../{theirs}")), text)
    };
    let forgeries: [&Change<'_>; 3] = [&row, &moved, &out];
    for change in forgeries {
        forged(file.path(), bad.path(), change);
        let refused =
            archive::restore(&mut client, &app.app.files, plain(&app, &bad), "blank", None).await;
        let told = format!("{:#}", refused.expect_err("a refusal"));
        assert!(told.contains("does not belong to the organisation"), "{told}");
    }
    // Nor does an organisation stay behind that was to be made for it.
    let made = Some("New Lets");
    let refused =
        archive::restore(&mut client, &app.app.files, plain(&app, &bad), "newlets", made).await;
    refused.expect_err("a refusal");
    let sql = r#"SELECT count(*) FROM "Organisations" WHERE "Slug" = 'newlets'"#;
    assert_eq!(client.query_one(sql, &[]).await.expect("a count").get::<_, i64>(0), 0);
    let restored =
        archive::restore(&mut client, &app.app.files, plain(&app, &file), "blank", None).await;
    restored.expect("what was refused left nothing behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_asks_for_an_archive_and_downloads_it() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let told = org.admin.post("/archives", json!({"only": "photos"})).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/only");
    let asked = org.admin.post("/archives", json!({})).await.expect(202);
    let path = format!("/archives/{}", asked["id"].as_str().expect("an id"));
    assert_eq!(asked["status"], "Writing");
    org.admin.get(&format!("{path}/file")).await.expect(409);
    org.admin.post("/archives", json!({})).await.expect(409);
    app.run_jobs().await;
    let ready = org.admin.get(&path).await.expect(200);
    assert_eq!(ready["status"], "Ready", "{ready}");
    let (status, headers, bytes) = org.admin.bytes(&format!("{path}/file")).await;
    assert_eq!((status.as_u16(), &bytes[..4]), (200, b"PK\x03\x04".as_slice()));
    assert_eq!(headers["content-type"], "application/zip");
    assert_eq!(ready["sizeBytes"], bytes.len());
    org.coordinator.get("/archives").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn views_of_an_older_archive_that_share_a_name_get_numbers() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    for name in ["Late", "Urgent"] {
        let view = json!({ "list": "Tickets", "name": name, "query": "q=a" });
        org.admin.post("/views", view).await.expect(201);
    }
    let (file, older) = (Scratch::new(), Scratch::new());
    let (told, _) = tokio::sync::watch::channel(archive::Progress::default());
    archive::write(&app.app, org.id, file.path(), None, &told).await.expect("an archive");
    let twice =
        |name: &str, text: String| (name.to_owned(), text.replace(r#""Urgent""#, r#""LATE""#));
    forged(file.path(), older.path(), &twice);
    let mut client = support::admin(&app.database).await;
    let to = organisations::create(&mut client, ("blank", "Blank"), None).await.expect("a new one");
    let restored =
        archive::restore(&mut client, &app.app.files, plain(&app, &older), "blank", None).await;
    restored.expect("it is read");
    let names = r#"SELECT "Name" FROM "SavedViews" WHERE "OrgId" = $1 ORDER BY "CreatedAt""#;
    let rows = client.query(names, &[&to]).await.expect("the views");
    let names: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(names, ["Late", "LATE (2)"]);
}

/// A home with a code and an alert, and an archive of it that the API wrote under the passphrase.
async fn sealed_archive(app: &TestApp, file: &Scratch) -> (Value, crate::support::Org) {
    let org = app.org("heron").await;
    let unit = home::flat(app, &org).await;
    let home = org.admin.get(&format!("/units/{unit}")).await.expect(200)["propertyId"].clone();
    let code =
        json!({ "propertyId": home, "kind": "KeySafe", "label": "By the door", "code": "C4821X" });
    org.admin.post("/access-codes", code).await.expect(201);
    let alert = json!({ "propertyId": home, "kind": "Aggression", "text": "Two people only, CANARY",
        "reason": "Reported", "needToKnow": "Managers", "reviewOn": "2027-06-01" });
    org.admin.post("/alerts", alert).await.expect(201);
    let asked = org.admin.post("/archives", json!({ "passphrase": PASSPHRASE })).await.expect(202);
    assert_eq!(asked["sealedPart"], true);
    let path = format!("/archives/{}", asked["id"].as_str().expect("an id"));
    let kept = r#"SELECT "SealedKey" IS NOT NULL, (a.*)::text || (SELECT string_agg((o.*)::text, '')
        FROM "OutboxMessages" o) FROM "Archives" a"#;
    let row = app.admin().await.query_one(kept, &[]).await.expect("a row");
    assert!(row.get::<_, bool>(0) && !row.get::<_, &str>(1).contains(PASSPHRASE));
    app.run_jobs().await;
    assert_eq!(org.admin.get(&path).await.expect(200)["status"], "Ready");
    let row = app.admin().await.query_one(kept, &[]).await.expect("a row");
    assert!(!row.get::<_, bool>(0), "the key goes when the archive is written");
    let (_, _, bytes) = org.admin.bytes(&format!("{path}/file")).await;
    std::fs::write(file.path(), bytes).expect("a file");
    (asked, org)
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_and_alerts_travel_under_a_passphrase_and_open_with_it_alone() {
    let (app, file) = (TestApp::new().await, Scratch::new());
    let (asked, org) = sealed_archive(&app, &file).await;
    let log = org.admin.get("/audit?action=organisation.export").await.expect(200);
    assert_eq!(log["items"][0]["entityId"], asked["id"]);
    assert_eq!(log["items"][0]["newValue"]["accessCodesAndAlerts"], true, "{log}");
    // Without the passphrase nothing in it says what they are.
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file.path()).expect("it")).expect("zip");
    for at in 0..zip.len() {
        let (mut entry, mut bytes) = (zip.by_index(at).expect("an entry"), Vec::new());
        entry.read_to_end(&mut bytes).expect("its bytes");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("C4821X") && !text.contains("CANARY"), "{:?}", entry.name());
    }
    let mut client = support::admin(&app.database).await;
    let to =
        organisations::create(&mut client, ("blank", "Blank"), None).await.expect("an empty one");
    // Another installation: its key is its own.
    let mut config = app.app.config.clone();
    config.secrets.key = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=".into();
    let (files, seal) = (&app.app.files, Seal::new(&config));
    let source = |passphrase| Source { path: file.path(), passphrase, seal: &seal };
    let wrong =
        archive::restore(&mut client, files, source(Some("plum kettle 41 rein")), "blank", None);
    let told = wrong.await.expect_err("a refusal").to_string();
    assert!(told.contains("passphrase does not open"), "{told}");
    let restored =
        archive::restore(&mut client, files, source(Some(PASSPHRASE)), "blank", None).await;
    assert!(restored.expect("nothing stood in its way").left.is_empty());
    let db = app.admin().await;
    let there = codes(&seal, &db, to).await;
    assert_eq!(there.values().cloned().collect::<Vec<_>>(), [Some("C4821X".to_owned())]);
    let sql = r#"SELECT "Text", "NeedToKnow" FROM "PlaceAlerts" WHERE "OrgId" = $1"#;
    let alert = db.query_one(sql, &[&to]).await.expect("the alert");
    assert_eq!((alert.get(0), alert.get(1)), ("Two people only, CANARY", "Managers"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_passphrase_the_import_says_what_stays_behind() {
    let (app, file) = (TestApp::new().await, Scratch::new());
    sealed_archive(&app, &file).await;
    let mut client = support::admin(&app.database).await;
    let made = Some("Blank");
    let restored = archive::restore(&mut client, &app.app.files, plain(&app, &file), "blank", made);
    let restored = restored.await.expect("the rest of it");
    let left: Vec<_> = restored.left.iter().map(|left| (left.name.as_str(), left.rows)).collect();
    assert_eq!((left, restored.locked), (vec![("AccessCodes", 1), ("PlaceAlerts", 1)], true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_that_is_guessed_first_is_refused_and_one_that_opens_nothing_too() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    for weak in ["short", "password1234"] {
        let refused = org.admin.post("/archives", json!({ "passphrase": weak })).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], "/passphrase", "{refused}");
    }
    let file = Scratch::new();
    let (told, _) = tokio::sync::watch::channel(archive::Progress::default());
    archive::write(&app.app, org.id, file.path(), None, &told).await.expect("an archive");
    let mut client = support::admin(&app.database).await;
    let source = Source { passphrase: Some(PASSPHRASE), ..plain(&app, &file) };
    let made = Some("Blank");
    let refused = archive::restore(&mut client, &app.app.files, source, "blank", made).await;
    let told = refused.expect_err("a refusal").to_string();
    assert!(told.contains("without a passphrase"), "{told}");
}
