//! A whole application per test: a database of its own, served over real HTTP.

use maintainuk::app::App;
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::db::{Db, DbError, Migrator, OrgTx, PoolSettings, admin_client};
use maintainuk::{features, http, outbox, params};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContactId, ContractorId, OrgId, SessionId, UserId};
use maintainuk_embedded_pg::TestCluster;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, mpsc};
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, watch};

const TEMPLATE: &str = "maintainuk_template";
static TEMPLATE_READY: OnceCell<()> = OnceCell::const_new();

/// The URL of a database of the test cluster, as its superuser.
pub fn url(database: &str) -> String {
    TestCluster::shared().expect("PostgreSQL starts").url(database) + "?sslmode=disable"
}

pub struct TestApp {
    pub app: App,
    pub base: String,
    pub database: String,
    /// The last node to go takes the database along.
    kept: Arc<Kept>,
    http: reqwest::Client,
    files: PathBuf,
    stop: watch::Sender<bool>,
}

/// An organisation with an account for each role.
pub struct Org {
    pub id: OrgId,
    pub slug: String,
    pub admin: Client,
    pub coordinator: Client,
    pub viewer: Client,
    /// Linked to [`Org::contractor_id`].
    pub contractor: Client,
    /// Linked to [`Org::resident_id`].
    pub tenant: Client,
    pub contractor_id: ContractorId,
    pub resident_id: ContactId,
}

impl Org {
    /// The same organisation at another node.
    pub fn at(&self, node: &TestApp) -> Self {
        Self {
            id: self.id,
            slug: self.slug.clone(),
            admin: self.admin.at(node),
            coordinator: self.coordinator.at(node),
            viewer: self.viewer.at(node),
            contractor: self.contractor.at(node),
            tenant: self.tenant.at(node),
            contractor_id: self.contractor_id,
            resident_id: self.resident_id,
        }
    }
}

/// A signed-in browser or program.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    cookie: String,
    pub user: UserId,
}

/// An answer: its status, its headers and its body as JSON (or as text).
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Answer {
    /// The body, once the status is what it should be.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self.body
    }

    /// The id in the body.
    #[track_caller]
    pub fn id(self, status: u16) -> String {
        self.expect(status)["id"].as_str().expect("an id").to_owned()
    }
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// An application whose settings are changed before it starts.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::with_clock(Clock::system(), change).await
    }

    /// The same with a clock of its own.
    pub async fn with_clock(clock: Clock, change: impl FnOnce(&mut Config)) -> Self {
        Self::on(Arc::new(Kept(database().await)), clock, change).await
    }

    /// Another node on this one's database.
    pub async fn second(&self, change: impl FnOnce(&mut Config)) -> Self {
        Self::on(Arc::clone(&self.kept), Clock::system(), change).await
    }

    /// An application on a copy of a database that nobody is connected to.
    pub async fn copy_of(template: &Kept, change: impl FnOnce(&mut Config)) -> Self {
        Self::on(Arc::new(Kept(copy(&template.0).await)), Clock::system(), change).await
    }

    async fn on(kept: Arc<Kept>, clock: Clock, change: impl FnOnce(&mut Config)) -> Self {
        let database = kept.0.clone();
        let files = std::env::temp_dir().join(format!("maintainuk-{database}"));
        let mut config = Config::default();
        config.files.dir = files.clone();
        config.database.pool = PoolSettings { minimum: 0, maximum: 8, ..PoolSettings::default() };
        config.worker.backoff_ms = 1;
        config.secrets.key = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=".into();
        config.auth.failures_per_minute = 1000;
        change(&mut config);
        let db = Db::connect(&url(&database), &config.database.pool).expect("a URL");
        let app = App::new(config, db, clock).expect("an application");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("bound"));
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(http::serve(app.clone(), http::router(&app), listener, stopped));
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        Self { app, base, database, kept, http, files, stop }
    }

    /// Its database, to be kept when the application goes.
    pub fn keep(&self) -> Arc<Kept> {
        Arc::clone(&self.kept)
    }

    /// Where its files are, unless it was told of another place.
    pub fn files(&self) -> &Path {
        &self.files
    }

    /// A client without a session.
    pub fn stranger(&self) -> Client {
        let (http, base) = (self.http.clone(), self.base.clone());
        Client { http, base, cookie: String::new(), user: UserId::fresh() }
    }

    /// A new organisation with an account for each role. Sessions are made directly: hashing a
    /// password for each would take longer than most tests.
    pub async fn org(&self, name: &str) -> Org {
        let org = OrgId::fresh();
        let slug = format!("{name}-{}", &org.to_string()[24..]);
        let (resident, firm, contractor) =
            (ContactId::fresh(), ContactId::fresh(), ContractorId::fresh());
        self.app
            .db
            .in_org(org, async |tx| {
                insert_org(tx, name, &slug);
                insert_contact(tx, resident, "Tenant", "Tess", "Tenant");
                insert_contact(tx, firm, "Contractor", "Connor", "Contractor");
                insert_contractor(tx, contractor, firm);
                Ok::<_, DbError>(())
            })
            .await
            .expect("an organisation");
        Org {
            admin: self.user(org, Role::OrgAdmin, None, None).await,
            coordinator: self.user(org, Role::Coordinator, None, None).await,
            viewer: self.user(org, Role::Viewer, None, None).await,
            contractor: self.user(org, Role::Contractor, None, Some(contractor)).await,
            tenant: self.user(org, Role::Tenant, Some(resident), None).await,
            id: org,
            slug,
            contractor_id: contractor,
            resident_id: resident,
        }
    }

    /// A new account with a live session.
    pub async fn user(
        &self,
        org: OrgId,
        role: Role,
        contact: Option<ContactId>,
        contractor: Option<ContractorId>,
    ) -> Client {
        let user = UserId::fresh();
        let token = format!("token-{user}");
        let hash = Sha256::digest(token.as_bytes()).to_vec();
        let email = format!("{}-{user}@example.org", role.as_str().to_lowercase());
        self.app
            .db
            .in_org(org, async |tx| {
                tx.later(
                    r#"INSERT INTO "Users" ("Id", "OrgId", "Email", "Role", "FirstName", "LastName",
                           "ContactId", "ContractorId")
                       VALUES ($1, $2, $3, $4, $5, 'Example', $6, $7)"#,
                    params![user, org, email, role, role.as_str(), contact, contractor],
                );
                tx.later(
                    r#"INSERT INTO auth."Sessions" ("Id", "OrgId", "UserId", "TokenHash",
                           "CreatedAt", "LastSeenAt", "ExpiresAt")
                       VALUES ($1, $2, $3, $4, now(), now(), now() + interval '1 day')"#,
                    params![SessionId::fresh(), org, user, hash],
                );
                Ok::<_, DbError>(())
            })
            .await
            .expect("an account");
        let (http, base) = (self.http.clone(), self.base.clone());
        Client { http, base, cookie: format!("maintainuk={token}"), user }
    }

    /// Does everything that is due in the outbox, until nothing is.
    pub async fn run_jobs(&self) {
        while outbox::run_due(&self.app, &features::jobs()).await.expect("the outbox answers") > 0 {
        }
    }

    /// A connection that no policy binds.
    pub async fn admin(&self) -> Arc<tokio_postgres::Client> {
        Arc::new(admin(&self.database).await)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        self.app.db.pool().close();
        // A folder that is left over in the temporary folder spoils nothing.
        std::fs::remove_dir_all(&self.files).unwrap_or_default();
    }
}

impl Client {
    /// The same person at another node.
    pub fn at(&self, node: &TestApp) -> Self {
        self.at_base(&node.base)
    }

    /// The same person at another address.
    pub fn at_base(&self, base: &str) -> Self {
        Self { base: base.to_owned(), ..self.clone() }
    }

    /// The cookie that makes a request this client's.
    pub fn cookie(&self) -> String {
        self.cookie.clone()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), &[]).await
    }

    /// PATCH with the version that was read.
    pub async fn patch(&self, path: &str, version: i64, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body), &[("if-match", &format!("\"{version}\""))]).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None, &[]).await
    }

    /// Any request; paths are below `/api/v1` unless they are absolute.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = self.request(method, path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        answer(request).await
    }

    /// Uploads files as the form field `files`: name, content type, bytes.
    pub async fn upload(&self, path: &str, files: &[(&str, &str, &[u8])]) -> Answer {
        const EDGE: &str = "----edge-of-a-part";
        let mut body = Vec::new();
        for (name, kind, bytes) in files {
            let head = format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\ncontent-type: {kind}\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        answer(self.request(Method::POST, path).header("content-type", kind).body(body)).await
    }

    /// The bytes behind a path, with its status and headers.
    pub async fn bytes(&self, path: &str) -> (StatusCode, reqwest::header::HeaderMap, Vec<u8>) {
        let response = self.request(Method::GET, path).send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        (status, headers, response.bytes().await.expect("a body").to_vec())
    }

    /// A request with the session, not yet sent.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let prefix =
            if path.starts_with("/api/") || !path.starts_with('/') { "" } else { "/api/v1" };
        let request = self.http.request(method, format!("{}{prefix}{path}", self.base));
        if self.cookie.is_empty() { request } else { request.header("cookie", &self.cookie) }
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let text = response.text().await.expect("a body");
    let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Answer { status, headers, body }
}

/// A database that is dropped when nobody needs it any more: some hundred of them fill a disk.
pub struct Kept(String);

impl Drop for Kept {
    fn drop(&mut self) {
        static DROPPER: LazyLock<mpsc::Sender<String>> = LazyLock::new(|| {
            let (sender, names) = mpsc::channel();
            std::thread::spawn(move || drop_databases(&names));
            sender
        });
        // Without a dropper it stays until the cluster goes, which is soon.
        DROPPER.send(self.0.clone()).unwrap_or_default();
    }
}

/// One after another beside the tests, which need not wait for it.
fn drop_databases(names: &mpsc::Receiver<String>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    for name in names {
        let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        runtime.block_on(async {
            // A client that ends a moment later than its test may be in the way: no matter.
            admin("postgres").await.batch_execute(&sql).await.unwrap_or_default();
        });
    }
}

/// A new, migrated database; its name.
pub async fn database() -> String {
    maintainuk::install_crypto();
    TEMPLATE_READY.get_or_init(prepare_template).await;
    copy(TEMPLATE).await
}

async fn copy(template: &str) -> String {
    let database = format!("it_{}", uuid::Uuid::now_v7().simple());
    let copy = format!("CREATE DATABASE {database} TEMPLATE {template}");
    admin("postgres").await.batch_execute(&copy).await.expect("the template is copied");
    database
}

/// A superuser's connection.
pub async fn admin(database: &str) -> tokio_postgres::Client {
    admin_client(&url(database)).await.expect("PostgreSQL answers")
}

async fn prepare_template() {
    let create = format!("CREATE DATABASE {TEMPLATE}");
    admin("postgres").await.batch_execute(&create).await.expect("a database");
    let mut client = admin(TEMPLATE).await;
    Migrator::lock(&mut client).await.expect("a lock").up().await.expect("the migrations");
}

fn insert_org(tx: OrgTx<'_>, name: &str, slug: &str) {
    tx.later(
        r#"INSERT INTO "Organisations" ("Id", "Name", "Slug", "Plan", "Status")
           VALUES ($1, $2, $3, 'Professional', 'Active')"#,
        params![tx.org, name.to_owned(), slug.to_owned()],
    );
}

fn insert_contact(tx: OrgTx<'_>, id: ContactId, kind: &'static str, first: &str, last: &str) {
    tx.later(
        r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
               "PreferredChannel")
           VALUES ($1, $2, $3, $4, $5, $6, 'Email')"#,
        params![
            id,
            tx.org,
            kind,
            first.to_owned(),
            last.to_owned(),
            format!("{}@example.org", first.to_lowercase())
        ],
    );
}

fn insert_contractor(tx: OrgTx<'_>, id: ContractorId, contact: ContactId) {
    tx.later(
        r#"INSERT INTO "ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
               "ServiceCategories", "Status")
           VALUES ($1, $2, $3, 'Pipes Ltd', '["Plumbing", "Heating"]', 'Active')"#,
        params![id, tx.org, contact],
    );
}

/// Tickets that keep another address than their home has, and whether there are tickets at all.
pub async fn misplaced(app: &TestApp) -> (i64, bool) {
    let sql = r#"SELECT count(*) FILTER (WHERE t."AddressParts" <>
            ARRAY[u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"]::text[]),
            count(*) > 0
        FROM "MaintenanceTickets" t JOIN "Units" u ON u."Id" = t."UnitId"
        JOIN "Properties" p ON p."Id" = u."PropertyId""#;
    let row = app.admin().await.query_one(sql, &[]).await.expect("tickets");
    (row.get(0), row.get(1))
}
