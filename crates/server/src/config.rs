//! Settings: defaults, then a file, then the environment.
//!
//! The file is `maintainuk.toml` in the working directory or `MAINTAINUK_CONFIG`. A setting
//! `[mail] smtp_url` is `MAINTAINUK_MAIL__SMTP_URL` in the environment; `DATABASE_URL` is read too.

use crate::db::PoolSettings;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::PathBuf;

/// All settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The web server.
    pub http: Http,
    /// PostgreSQL.
    pub database: Database,
    /// Outgoing email.
    pub mail: Mail,
    /// Photographs and documents.
    pub files: Files,
    /// Background work.
    pub worker: Worker,
    /// Signing in.
    pub auth: Auth,
    /// Secrets that are kept, such as the codes of key safes.
    pub secrets: Secrets,
    /// Logging.
    pub log: Log,
}

/// The web server.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Http {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address that people type; links in emails start with it. By default localhost, with the
    /// port of `listen`.
    pub public_url: String,
    /// Connections at most; more wait in the system's queue.
    pub max_connections: usize,
    /// Seconds until a request is given up.
    pub timeout_seconds: u64,
    /// Seconds that a client may take to send its headers, be silent between two requests, pause
    /// within a body or take nothing of an answer.
    pub client_seconds: u64,
    /// Whether a proxy in front sets `X-Forwarded-For`; its last entry is then the client.
    pub trust_forwarded_for: bool,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://localhost:8080".into(),
            max_connections: 4096,
            timeout_seconds: 30,
            client_seconds: 12,
            trust_forwarded_for: false,
        }
    }
}

/// PostgreSQL.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// The server to use; empty starts the embedded one.
    pub url: String,
    /// The owner's URL for migrations, where it differs from the app's.
    pub migration_url: String,
    /// Whether `serve` and `worker` apply missing migrations when they start.
    pub migrate_at_start: bool,
    /// Where the embedded server keeps its data.
    pub data_dir: PathBuf,
    /// The port of the embedded server; 0 picks a free one and keeps to it.
    pub embedded_port: u16,
    /// Connections.
    pub pool: PoolSettings,
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: String::new(),
            migration_url: String::new(),
            migrate_at_start: true,
            data_dir: PathBuf::from(".data/postgres"),
            embedded_port: 0,
            pool: PoolSettings::default(),
        }
    }
}

/// Outgoing email.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// `smtp://user:password@host:587?tls=required`; empty keeps mail in the sandbox mailbox.
    pub smtp_url: String,
    /// Who it is from.
    pub from: String,
    /// Seconds that one delivery may take.
    pub timeout_seconds: u64,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            smtp_url: String::new(),
            from: "MaintainUK <repairs@localhost.localdomain>".into(),
            timeout_seconds: 10,
        }
    }
}

/// Photographs and documents.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Files {
    /// The folder on disk, used while no bucket is named.
    pub dir: PathBuf,
    /// The bucket of an S3-compatible store; empty uses the disk.
    pub s3_bucket: String,
    /// Its endpoint, where it is not Amazon's.
    pub s3_endpoint: String,
    /// Its region.
    pub s3_region: String,
    /// The access key's id.
    pub s3_access_key_id: String,
    /// The access key's secret.
    pub s3_secret_access_key: String,
}

impl Default for Files {
    fn default() -> Self {
        Self {
            dir: PathBuf::from(".data/files"),
            s3_bucket: String::new(),
            s3_endpoint: String::new(),
            s3_region: "eu-west-2".into(),
            s3_access_key_id: String::new(),
            s3_secret_access_key: String::new(),
        }
    }
}

/// Background work.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Worker {
    /// Seconds that a worker has a message before others may take it.
    pub lease_seconds: u64,
    /// Milliseconds between looks at an empty outbox.
    pub poll_ms: u64,
    /// Messages claimed at once.
    pub batch: i32,
    /// Messages worked on at once.
    pub concurrency: usize,
    /// Tries until a message is dead.
    pub max_attempts: i32,
    /// Milliseconds of the first wait after a failure; each further one doubles, with full jitter.
    pub backoff_ms: u64,
    /// Days that completed messages are kept.
    pub keep_days: u32,
}

impl Default for Worker {
    fn default() -> Self {
        Self {
            lease_seconds: 25,
            poll_ms: 500,
            batch: 50,
            concurrency: 8,
            max_attempts: 10,
            backoff_ms: 5_000,
            keep_days: 30,
        }
    }
}

/// Signing in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Auth {
    /// Hours until an unused session ends.
    pub idle_hours: u32,
    /// Hours until any session ends.
    pub absolute_hours: u32,
    /// Failed sign-ins an address may make in a minute.
    pub failures_per_minute: u32,
}

impl Default for Auth {
    fn default() -> Self {
        Self { idle_hours: 12, absolute_hours: 24 * 7, failures_per_minute: 10 }
    }
}

/// Secrets that are kept, such as the codes of key safes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Secrets {
    /// 32 random bytes in base64 that seal them. Empty makes a key beside the embedded database;
    /// with a server of one's own it has to be set before a secret is kept.
    pub key: String,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// Logging.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// How lines look.
    pub format: LogFormat,
    /// What is logged, in the manner of `RUST_LOG`.
    pub filter: String,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Text, filter: "info,tower_http=warn".into() }
    }
}

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// One line that names the setting and where it came from.
    pub fn load() -> anyhow::Result<Self> {
        let file = std::env::var("MAINTAINUK_CONFIG").unwrap_or_else(|_| "maintainuk.toml".into());
        let named = std::env::var_os("MAINTAINUK_CONFIG").is_some();
        if named && !std::path::Path::new(&file).exists() {
            anyhow::bail!("MAINTAINUK_CONFIG names {file}, which does not exist");
        }
        let ours = Env::prefixed("MAINTAINUK_").ignore(&["config", "pg_bin"]).split("__");
        let mut defaults = Self::default();
        defaults.http.public_url.clear();
        let mut config: Self = Figment::from(Serialized::defaults(defaults))
            .merge(Toml::file(&file))
            .merge(Env::raw().only(&["DATABASE_URL"]).map(|_| "database.url".into()))
            .merge(ours)
            .extract()
            .map_err(|error| anyhow::anyhow!("a setting is wrong: {error}"))?;
        if config.http.public_url.is_empty() {
            config.http.public_url = format!("http://localhost:{}", config.http.listen.port());
        }
        let problems = config.problems();
        if problems.is_empty() { Ok(config) } else { anyhow::bail!("{}", problems.join("; ")) }
    }

    /// What cannot be right whatever the machine; all of it at once.
    pub fn problems(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut check = |ok: bool, told: &str| {
            if !ok {
                found.push(told.to_owned());
            }
        };
        let pool = &self.database.pool;
        check(pool.maximum >= 1, "database.pool.maximum must be at least 1");
        check(
            pool.minimum <= pool.maximum,
            "database.pool.minimum must not be above database.pool.maximum",
        );
        let url = &self.http.public_url;
        check(
            url.starts_with("http://") || url.starts_with("https://"),
            "http.public_url must start with http:// or https://",
        );
        check(self.http.timeout_seconds >= 1, "http.timeout_seconds must be at least 1");
        check(self.http.client_seconds >= 1, "http.client_seconds must be at least 1");
        check(self.http.max_connections >= 1, "http.max_connections must be at least 1");
        let key = &self.secrets.key;
        check(
            key.is_empty() || crate::seal::is_key(key),
            "secrets.key must be 32 bytes in base64, such as `openssl rand -base64 32` gives",
        );
        check(self.worker.lease_seconds >= 1, "worker.lease_seconds must be at least 1");
        check(self.worker.keep_days <= 36_500, "worker.keep_days must be at most 36500");
        check(self.worker.batch >= 1, "worker.batch must be at least 1");
        check(self.worker.concurrency >= 1, "worker.concurrency must be at least 1");
        check(self.worker.max_attempts >= 1, "worker.max_attempts must be at least 1");
        check(
            self.mail.from.parse::<lettre::message::Mailbox>().is_ok(),
            "mail.from must be an address such as Repairs <repairs@example.org>",
        );
        found
    }

    /// Whether people reach us over TLS, which decides how the session cookie is named and kept.
    pub fn is_https(&self) -> bool {
        self.http.public_url.starts_with("https://")
    }

    /// The settings with every secret hidden.
    pub fn redacted(&self) -> Self {
        let mut shown = self.clone();
        hide_password(&mut shown.database.url);
        hide_password(&mut shown.database.migration_url);
        hide_password(&mut shown.mail.smtp_url);
        if !shown.secrets.key.is_empty() {
            shown.secrets.key = "***".into();
        }
        if !shown.files.s3_secret_access_key.is_empty() {
            shown.files.s3_secret_access_key = "***".into();
        }
        shown
    }
}

/// Hides the password of a URL; what is not a URL is hidden whole.
fn hide_password(url: &mut String) {
    if url.is_empty() {
        return;
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        *url = "***".into();
        return;
    };
    if let Some((credentials, host)) = rest.rsplit_once('@') {
        let user = credentials.split(':').next().unwrap_or_default();
        let host = host.split('?').next().unwrap_or_default();
        *url = format!("{scheme}://{user}:***@{host}");
    } else if let Some((host, _)) = rest.split_once('?') {
        *url = format!("{scheme}://{host}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_hidden() {
        let mut config = Config::default();
        config.database.url = "postgres://me:s3cret@db:5432/x?password=s3cret".into();
        config.mail.smtp_url = "smtp://mailer:p@ss@mx:587".into();
        config.files.s3_secret_access_key = "s3cret".into();
        config.secrets.key = "s3cret".into();
        let shown = toml::to_string(&config.redacted()).expect("settings are TOML");
        assert!(!shown.contains("s3cret") && !shown.contains("p@ss"), "{shown}");
        assert!(shown.contains("postgres://me:***@db:5432/x"));
    }

    #[test]
    fn what_cannot_be_right_is_told_all_at_once() {
        let mut config = Config::default();
        config.database.pool.minimum = 200;
        config.http.public_url = "localhost".into();
        assert_eq!(config.problems().len(), 2);
    }
}
