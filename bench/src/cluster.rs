//! The server that is measured: a PostgreSQL of its own in `.bench`, with its loaded database.

use crate::data;
use crate::settings::Settings;
use anyhow::Context;
use maintainuk::db::{Migrator, admin_client};
use maintainuk_embedded_pg::{Config, Embedded};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A running server with a loaded database.
pub struct Cluster {
    embedded: Embedded,
    /// The superuser's URL of the loaded database.
    pub url: String,
    database: String,
    /// The process that all of PostgreSQL's others are children of.
    pub postmaster: u32,
}

impl Cluster {
    /// Starts the server and loads the database unless it is there as asked for.
    ///
    /// # Errors
    /// What PostgreSQL refuses.
    pub async fn ready(settings: &Settings) -> anyhow::Result<Self> {
        let pairs = [
            ("max_connections", "200"),
            ("shared_buffers", settings.shared_buffers.as_str()),
            ("effective_cache_size", "4GB"),
            ("max_wal_size", "4GB"),
            ("checkpoint_timeout", "15min"),
        ];
        let config = Config {
            settings: pairs.map(|(name, value)| (name.into(), value.into())).to_vec(),
            ..Config::new(".bench")
        };
        let embedded = Embedded::start(config, &mut |line| println!("{line}"))?;
        // Each size keeps a database of its own.
        let database = format!("bench_{}", settings.tickets);
        let url = embedded.url(&database) + "?sslmode=disable";
        let postmaster = postmaster(&embedded.data_dir().join("pgdata"))?;
        let cluster = Self { embedded, url, database, postmaster };
        if settings.fresh || !cluster.is_loaded(settings).await? {
            cluster.load(settings).await?;
        }
        Ok(cluster)
    }

    /// What the server writes about its work.
    pub fn log(&self) -> PathBuf {
        self.embedded.data_dir().join("postgres.log")
    }

    /// PostgreSQL's version.
    pub fn version(&self) -> &str {
        self.embedded.version()
    }

    async fn is_loaded(&self, settings: &Settings) -> anyhow::Result<bool> {
        let Ok(mut client) = admin_client(&self.url).await else { return Ok(false) };
        let stamp = client.query_opt("SELECT text FROM bench.stamp", &[]).await;
        let stamp: Option<String> = stamp.ok().flatten().map(|row| row.get(0));
        if stamp.as_deref() != Some(&settings.stamp()) {
            return Ok(false);
        }
        let mut migrator = Migrator::lock(&mut client).await?;
        let Ok(steps) = migrator.status().await else { return Ok(false) };
        if settings.reuse {
            migrator.up().await?;
            return Ok(true);
        }
        Ok(steps.iter().all(|step| step.applied))
    }

    async fn load(&self, settings: &Settings) -> anyhow::Result<()> {
        println!("Loading {}: {}", self.embedded.data_dir().display(), settings.stamp());
        let (started, name) = (Instant::now(), &self.database);
        let admin = admin_client(&(self.embedded.url("postgres") + "?sslmode=disable")).await?;
        admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        admin.batch_execute(&format!("CREATE DATABASE {name}")).await?;
        let mut client = admin_client(&self.url).await?;
        Migrator::lock(&mut client).await?.up().await?;
        data::load(&self.url, settings).await?;
        let stamp = "CREATE TABLE bench.stamp (
            text text NOT NULL, made timestamp NOT NULL DEFAULT now())";
        client.batch_execute(stamp).await?;
        client.execute("INSERT INTO bench.stamp VALUES ($1)", &[&settings.stamp()]).await?;
        client.batch_execute("CHECKPOINT").await?;
        println!("Loaded in {:.0} s", started.elapsed().as_secs_f64());
        Ok(())
    }
}

fn postmaster(pgdata: &Path) -> anyhow::Result<u32> {
    let text = std::fs::read_to_string(pgdata.join("postmaster.pid"))?;
    text.lines().next().and_then(|line| line.trim().parse().ok()).context("postmaster.pid is odd")
}
