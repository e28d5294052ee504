//! No operation tells one organisation anything of another: every place where a call names an id
//! is tried with one of another organisation and with one of nothing, and nobody can tell which.

use crate::calls::{Call, Place, Slot, Told, id_for, slots};
use crate::openapi::{Operation, operations};
use crate::rows;
use crate::support::{self, Client, Kept, TestApp};
use crate::world::World;
use maintainuk_domain::access::Role;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const CANARY: &str = "kestrel7f3a";

/// A digest of every row of an organisation, by table.
pub async fn digest(db: &tokio_postgres::Client, world: &World) -> BTreeMap<String, (i64, String)> {
    let mut digests = BTreeMap::new();
    for table in rows::walled(db).await {
        let sql = format!(
            r#"SELECT count(*), md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))
               FROM {} t WHERE t."{}" = $1"#,
            table.name, table.org_column
        );
        let row = db.query_one(&sql, &[&world.org.id]).await.expect("the rows");
        digests.insert(table.name, (row.get(0), row.get(1)));
    }
    digests
}

struct Sweep<'a> {
    ours: &'a World,
    theirs: &'a World,
    calls: usize,
    wrong: Vec<String>,
}

impl Sweep<'_> {
    /// Tries one place as one role with both ids.
    async fn place(&mut self, operation: &Operation, slot: &Slot, role: Role, client: &Client) {
        let mut told: Vec<Told> = Vec::new();
        for world in [Some(self.theirs), None] {
            let mut call = Call::good(operation, self.ours, role);
            call.put(slot, &id_for(slot, world));
            if call.method == reqwest::Method::PATCH {
                call.read_version(&self.ours.org.admin).await;
            }
            told.push(call.send(client).await);
            self.calls += 1;
        }
        let place = format!("{role} {} {} {:?}", operation.method, operation.path, slot.place);
        let (foreign, absent) = (&told[0], &told[1]);
        if foreign != absent {
            self.wrong.push(format!("{place}: tells them apart: {foreign:?} {absent:?}"));
        }
        self.judge(&place, slot, role, foreign);
    }

    fn judge(&mut self, place: &str, slot: &Slot, role: Role, told: &Told) {
        let everything = format!("{:?}{}", told.headers, told.body);
        if everything.contains(CANARY) || self.theirs.ids().any(|id| told.body.contains(id)) {
            self.wrong.push(format!("{place}: tells of another organisation: {everything}"));
        }
        let body: Value = serde_json::from_str(&told.body).unwrap_or_default();
        let holds = match &slot.place {
            // Whoever may do everything is told that there is no such thing.
            Place::Path if role == Role::OrgAdmin => told.status == 404,
            Place::Path => matches!(told.status, 403 | 404),
            Place::Query(_) if slot.kind == "cursor" => matches!(told.status, 200 | 403 | 404),
            // An export of nothing is its header.
            Place::Query(_)
                if told.headers.get("content-type").is_some_and(|k| k.contains("csv")) =>
            {
                told.status == 200 && told.body.lines().count() == 1
            }
            Place::Query(_) => {
                // A file has its heading and no line more.
                let file = told.headers.get("content-type").is_some_and(|t| t.contains("csv"));
                let bare = |column: &Value| column["items"] == json!([]) && column["total"] == 0;
                let columns = body["columns"].as_array();
                let none = body["items"] == json!([])
                    || columns.is_some_and(|columns| columns.iter().all(bare))
                    || file && told.body.lines().count() == 1;
                matches!(told.status, 403 | 404) || told.status == 200 && none
            }
            // And which field it was that named nothing.
            Place::Body(pointer) if role == Role::OrgAdmin => {
                told.status == 422 && body["errors"][0]["pointer"] == json!(pointer)
            }
            Place::Body(_) => (400..500).contains(&told.status),
        };
        if !holds {
            self.wrong.push(format!("{place}: {} {}", told.status, told.body));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_of_another_organisation_is_like_one_of_nothing_everywhere() {
    let app = TestApp::new().await;
    let (ours, theirs) = (World::new(&app, "heron").await, World::new(&app, CANARY).await);
    let db = app.admin().await;
    rows::one_of_each(&db, &[theirs.org.id]).await;
    let before = digest(&db, &theirs).await;
    assert!(
        before.values().all(|(rows, _)| *rows > 0),
        "a table without a row to spoil: {before:?}"
    );

    let operations = operations();
    let mut sweep = Sweep { ours: &ours, theirs: &theirs, calls: 0, wrong: Vec::new() };
    let mut places = 0;
    for operation in &operations {
        for slot in slots(operation) {
            places += 1;
            for (role, client) in ours.callers() {
                sweep.place(operation, &slot, role, client).await;
            }
        }
    }
    println!("{} operations, {places} places for an id, {} calls", operations.len(), sweep.calls);
    assert!(sweep.wrong.is_empty(), "{} wrong:\n{}", sweep.wrong.len(), sweep.wrong.join("\n"));
    assert!(places >= 50, "only {places} places were tried");
    assert_eq!(digest(&db, &theirs).await, before, "what the other organisation has is as it was");
    assert_eq!(mentions(&db, &ours, &theirs).await, Vec::<String>::new());
}

/// Rows of ours that name anything of theirs.
async fn mentions(db: &tokio_postgres::Client, ours: &World, theirs: &World) -> Vec<String> {
    let words: Vec<String> = theirs.ids().chain([CANARY]).map(|word| format!("%{word}%")).collect();
    let mut found = Vec::new();
    for table in rows::walled(db).await {
        let sql = format!(
            r#"SELECT t::text FROM {} t WHERE t."{}" = $1 AND t::text LIKE ANY ($2)"#,
            table.name, table.org_column
        );
        let rows = db.query(&sql, &[&ours.org.id, &words]).await.expect("the rows");
        found.extend(rows.iter().map(|row| format!("{}: {}", table.name, row.get::<_, String>(0))));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn no_list_or_page_shows_anything_of_another_organisation() {
    let app = TestApp::new().await;
    let (ours, theirs) = (World::new(&app, "heron").await, World::new(&app, CANARY).await);
    let (mut shown, mut read) = (0, 0);
    for operation in operations().iter().filter(|o| o.method == reqwest::Method::GET) {
        for (role, client) in ours.callers() {
            let mut call = Call::good(operation, &ours, role);
            let lists = slots(operation).iter().any(|slot| slot.kind == "cursor");
            let asked: &[&str] =
                if lists { &["?limit=200", &format!("?limit=200&q={CANARY}")] } else { &[""] };
            for query in asked {
                call.ask(query);
                let told = call.send(client).await;
                assert!(!told.body.contains(CANARY), "{role} {}: {}", call.target(), told.body);
                let names = theirs.ids().find(|id| told.body.contains(id));
                assert_eq!(names, None, "{role} {}: {}", call.target(), told.body);
                read += 1;
                shown += usize::from(told.body.contains("heron"));
            }
        }
    }
    println!("{read} lists and pages were read; {shown} show what is ours");
    assert!(shown >= 30, "only {shown} of {read} answers show anything");
}

/// Operations that go well only after others, and the tests in which they do.
const NEEDS_A_COURSE: &[(&str, &str)] = &[
    ("sign_in", "session.rs: nobody here has a password"),
    ("change_password", "session.rs: nobody here has a password"),
    ("record_no_access", "diary.rs: after a visit that was agreed"),
    ("set_out_to_visit", "diary.rs: before a visit that was agreed"),
    ("withdraw_variation", "variations.rs: only who asked for it may"),
    ("end_for_no_access", "diary.rs: after as many attempts as the policy asks for"),
];

/// Operations of people in the address book, which an administrator's account is not.
pub const OF_RESIDENTS: &[&str] = &["list_own_consents", "say_own_consent"];

/// An organisation that is furnished once and copied for each call that would spoil it.
struct Furnished {
    database: Arc<Kept>,
    files: PathBuf,
    world: World,
}

impl Furnished {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let world = World::new(&app, "heron").await;
        // The application's own folder goes with it.
        let files = app.files().with_extension("furnished");
        std::fs::rename(app.files(), &files).expect("its files");
        Self { database: app.keep(), files, world }
    }

    async fn copy(&self) -> (TestApp, World) {
        let app = TestApp::copy_of(&self.database, |_| ()).await;
        copy_files(&self.files, app.files()).expect("its files");
        let world = self.world.at(&app);
        (app, world)
    }
}

fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let from = entry?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() { copy_files(&from, &to)? } else { std::fs::copy(&from, &to).map(drop)? }
    }
    Ok(())
}

impl Drop for Furnished {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.files).unwrap_or_default();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_good_call_goes_well() {
    let furnished = Furnished::new().await;
    let (mut app, mut world) = furnished.copy().await;
    let mut called = 0;
    let mut failed = Vec::new();
    let by_itself = |id: &str| NEEDS_A_COURSE.iter().any(|(known, _)| *known == id);
    for operation in operations().iter().filter(|o| !by_itself(&o.id)) {
        let (role, client) = if OF_RESIDENTS.contains(&operation.id.as_str()) {
            (Role::Tenant, &world.org.tenant)
        } else {
            (Role::OrgAdmin, &world.org.admin)
        };
        let mut call = Call::good(operation, &world, role);
        for slot in slots(operation) {
            if let Place::Body(pointer) = &slot.place
                && !call.has(pointer)
            {
                failed.push(format!("{}: leaves {pointer} out", operation.id));
            }
        }
        if call.method == reqwest::Method::PATCH {
            call.read_version(&world.org.admin).await;
        }
        let told = call.send(client).await;
        let content = &operation.part["responses"][told.status.to_string()];
        if !(200..300).contains(&told.status) || !content.is_object() {
            failed.push(format!("{}: {} {}", operation.id, told.status, told.body));
        }
        called += 1;
        // What was changed is not as the next call needs it.
        if call.method != reqwest::Method::GET {
            let (elsewhere, any) = support::misplaced(&app).await;
            if elsewhere > 0 || !any {
                failed.push(format!("{}: {elsewhere} tickets are elsewhere", operation.id));
            }
            (app, world) = furnished.copy().await;
        }
    }
    println!("{called} operations go well");
    assert!(failed.is_empty(), "these do not:\n{}", failed.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idempotency_key_of_another_organisation_is_nobodys() {
    let app = TestApp::new().await;
    let (ours, theirs) = (World::new(&app, "heron").await, World::new(&app, CANARY).await);
    let body = json!({ "type": "Other", "firstName": CANARY, "lastName": "One" });
    let key = [("idempotency-key", "the-same")];
    let post = reqwest::Method::POST;
    let first = theirs.org.admin.send(post.clone(), "/contacts", Some(body), &key).await.id(201);
    let body = json!({ "type": "Other", "firstName": "Olga", "lastName": "Other" });
    let second = ours.org.admin.send(post, "/contacts", Some(body), &key).await.expect(201);
    assert_ne!(second["id"], json!(first));
    assert_eq!(second["firstName"], "Olga");
}
