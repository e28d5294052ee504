//! Which database to use: the one that is named, or the embedded one.

use crate::config::Database;
use crate::db::{Db, PoolSettings, admin_client, check_server};
use anyhow::Context;
use maintainuk_embedded_pg::{Embedded, Error, Info};

/// The database of the embedded server.
pub const EMBEDDED_DATABASE: &str = "maintainuk";

/// A database that answers, and the embedded server that it may live in.
pub struct Opened {
    /// The app's URL.
    pub url: String,
    /// The owner's URL.
    pub migration_url: String,
    /// Pool settings that suit it.
    pub pool: PoolSettings,
    embedded: Option<Embedded>,
}

impl Opened {
    /// Uses the named server, or starts the embedded one.
    ///
    /// # Errors
    /// One sentence with the way out.
    pub async fn open(settings: &Database) -> anyhow::Result<Self> {
        if !settings.url.is_empty() {
            return Self::named(settings).await;
        }
        let config = maintainuk_embedded_pg::Config {
            port: Some(settings.embedded_port).filter(|port| *port != 0),
            ..maintainuk_embedded_pg::Config::new(&settings.data_dir)
        };
        let start = || Embedded::start(config, &mut |line| println!("{line}"));
        let embedded = match tokio::task::spawn_blocking(start).await? {
            Ok(embedded) => embedded,
            Err(error @ Error::InUse { .. }) => {
                let info = maintainuk_embedded_pg::running(&settings.data_dir).ok_or(error)?;
                return Self::beside(&info, &settings.pool).await;
            }
            Err(error) => return Err(error.into()),
        };
        create_missing(&(embedded.url("postgres") + "?sslmode=disable")).await?;
        let url = embedded.url(EMBEDDED_DATABASE);
        Ok(Self::small(url, &settings.pool, 40, Some(embedded)))
    }

    /// Uses the embedded server that another process, such as `maintainuk serve`, has started. It
    /// goes when that one ends.
    async fn beside(info: &Info, pool: &PoolSettings) -> anyhow::Result<Self> {
        create_missing(&(info.url("postgres") + "?sslmode=disable"))
            .await
            .context("the embedded database of another process does not answer")?;
        Ok(Self::small(info.url(EMBEDDED_DATABASE), pool, 10, None))
    }

    /// One small machine: a burst needs no hundred connections.
    fn small(url: String, pool: &PoolSettings, most: usize, embedded: Option<Embedded>) -> Self {
        let url = url + "?sslmode=disable";
        let (minimum, maximum) = (pool.minimum.min(2), pool.maximum.min(most));
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let reads = if pool.reads == 0 { 2 * cores } else { pool.reads };
        let pool = PoolSettings { minimum, maximum, reads, ..pool.clone() };
        Self { migration_url: url.clone(), url, pool, embedded }
    }

    async fn named(settings: &Database) -> anyhow::Result<Self> {
        check_server(&settings.url).await.context("DATABASE_URL does not serve")?;
        let migration_url = match settings.migration_url.as_str() {
            "" => settings.url.clone(),
            url => {
                check_server(url).await.context("database.migration_url does not serve")?;
                url.to_owned()
            }
        };
        let (url, pool) = (settings.url.clone(), settings.pool.clone());
        Ok(Self { url, migration_url, pool, embedded: None })
    }

    /// Opens the app's pool.
    ///
    /// # Errors
    /// When the URL cannot be read.
    pub fn connect(&self) -> anyhow::Result<Db> {
        Db::connect(&self.url, &self.pool)
    }

    /// Stops the embedded server, if there is one, in order.
    pub async fn close(self) {
        if let Some(mut embedded) = self.embedded {
            drop(tokio::task::spawn_blocking(move || embedded.stop()).await);
        }
    }
}

async fn create_missing(url: &str) -> anyhow::Result<()> {
    let client = admin_client(url).await?;
    let sql = "SELECT 1 FROM pg_database WHERE datname = $1";
    if client.query_opt(sql, &[&EMBEDDED_DATABASE]).await?.is_none() {
        client.batch_execute(&format!("CREATE DATABASE {EMBEDDED_DATABASE}")).await?;
    }
    Ok(())
}
