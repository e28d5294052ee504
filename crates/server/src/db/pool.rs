//! Connections: how they are made, how many, how long they may wait.

use anyhow::{Context, bail};
use deadpool_postgres::{Manager, ManagerConfig, Pool, QueueMode, RecyclingMethod, Runtime};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_postgres::config::SslMode;
use tokio_postgres::{AsyncMessage, Client, Config, Connection, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

/// The oldest PostgreSQL that serves.
const OLDEST_SERVER: i32 = 16;

/// How the pool behaves. The defaults are those of the documented connection string.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PoolSettings {
    /// Connections that are kept open when nobody needs them.
    pub minimum: usize,
    /// Connections at most.
    pub maximum: usize,
    /// Reads that run at once; the others wait for their turn. 0 for as many as have a connection.
    pub reads: usize,
    /// Seconds after which an unused connection beyond the minimum is closed.
    pub idle_seconds: u64,
    /// Seconds that a request waits for a connection before it is told to come back.
    pub wait_seconds: u64,
    /// Milliseconds that one statement may take.
    pub statement_timeout_ms: u64,
    /// Milliseconds that a statement may wait for a lock.
    pub lock_timeout_ms: u64,
    /// Milliseconds that a transaction may sit idle before the server ends it.
    pub idle_in_transaction_timeout_ms: u64,
    /// The role that connections step down to; empty where the URL signs in as it already.
    pub app_role: String,
}

impl Default for PoolSettings {
    fn default() -> Self {
        Self {
            minimum: 10,
            maximum: 100,
            reads: 0,
            idle_seconds: 300,
            wait_seconds: 2,
            statement_timeout_ms: 15_000,
            lock_timeout_ms: 5_000,
            idle_in_transaction_timeout_ms: 10_000,
            app_role: "maintainuk_app".into(),
        }
    }
}

pub(super) fn build(url: &str, settings: &PoolSettings) -> anyhow::Result<Pool> {
    let mut config = parse(url)?;
    config.options(startup_options(settings));
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = if config.get_ssl_mode() == SslMode::Disable {
        Manager::from_config(config, NoTls, recycling)
    } else {
        Manager::from_config(config, tls(), recycling)
    };
    let wait = Some(Duration::from_secs(settings.wait_seconds));
    let pool = Pool::builder(manager)
        .runtime(Runtime::Tokio1)
        .max_size(settings.maximum.max(1))
        // The one used last first: its plans and catalogue are still in the processor's cache.
        .queue_mode(QueueMode::Lifo)
        .wait_timeout(wait)
        .create_timeout(Some(Duration::from_secs(5)))
        .build()?;
    Ok(pool)
}

/// Every statement is written for the plan that serves all values, and held to it by a test. Left
/// to itself PostgreSQL plans many of them anew at each call, which costs more than running them.
fn startup_options(settings: &PoolSettings) -> String {
    let mut options = format!(
        "-c timezone=UTC -c plan_cache_mode=force_generic_plan \
         -c statement_timeout={} -c lock_timeout={} \
         -c idle_in_transaction_session_timeout={}",
        settings.statement_timeout_ms,
        settings.lock_timeout_ms,
        settings.idle_in_transaction_timeout_ms
    );
    if !settings.app_role.is_empty() {
        options += &format!(" -c role={}", settings.app_role);
    }
    options
}

fn parse(url: &str) -> anyhow::Result<Config> {
    let mut config: Config = url.parse().map_err(|error| {
        anyhow::anyhow!("it cannot be read as a PostgreSQL URL ({error}); it looks like postgres://user:password@host:5432/database")
    })?;
    if config.get_application_name().is_none() {
        config.application_name("maintainuk");
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    Ok(config)
}

fn tls() -> MakeRustlsConnect {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config =
        rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    MakeRustlsConnect::new(config)
}

/// A connection as the owner of the database, for migrations.
///
/// # Errors
/// When the URL cannot be read or the server not be reached.
pub async fn admin_client(url: &str) -> anyhow::Result<Client> {
    listening_client(url, |_| ()).await
}

/// A connection of its own that hands on what the server says unasked; for LISTEN.
///
/// # Errors
/// When the URL cannot be read or the server not be reached.
pub async fn listening_client(
    url: &str,
    heard: impl Fn(AsyncMessage) + Send + 'static,
) -> anyhow::Result<Client> {
    let config = parse(url)?;
    if config.get_ssl_mode() == SslMode::Disable {
        let (client, connection) = config.connect(NoTls).await?;
        tokio::spawn(drive(connection, heard));
        Ok(client)
    } else {
        let (client, connection) = config.connect(tls()).await?;
        tokio::spawn(drive(connection, heard));
        Ok(client)
    }
}

/// Moves a connection's bytes until its client is dropped.
async fn drive<S, T>(mut connection: Connection<S, T>, heard: impl Fn(AsyncMessage))
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    // A failure here shows at the client's next call, with its cause.
    while let Some(Ok(message)) = std::future::poll_fn(|cx| connection.poll_message(cx)).await {
        heard(message);
    }
}

/// Says in one line what is wrong with a database URL, if anything is.
///
/// # Errors
/// One sentence with the way out: the URL is unreadable, the server unreachable or too old, the
/// password wrong, the database missing.
pub async fn check_server(url: &str) -> anyhow::Result<()> {
    let client = admin_client(url).await.map_err(explain)?;
    let row = client.query_one("SELECT current_setting('server_version_num')::int / 10000", &[]);
    let version: i32 = row.await.context("the server did not answer")?.get(0);
    if version < OLDEST_SERVER {
        bail!("that server is PostgreSQL {version}; MaintainUK needs {OLDEST_SERVER} or newer");
    }
    Ok(())
}

fn explain(error: anyhow::Error) -> anyhow::Error {
    let Some(db) = error.downcast_ref::<tokio_postgres::Error>() else { return error };
    match db.as_db_error() {
        Some(refusal) => anyhow::anyhow!("the server refused the sign-in: {}", refusal.message()),
        None => anyhow::anyhow!(
            "the server cannot be reached ({}); is it running, and are host and port right?",
            root_cause(db)
        ),
    }
}

fn root_cause(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}
