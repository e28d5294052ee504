//! `maintainuk organisation`: the whole of one as a file, and back.

use super::database::Opened;
use crate::app::App;
use crate::archive::{self, Progress};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::admin_client;
use crate::files::FileStore;
use anyhow::Context;
use clap::Subcommand;
use maintainuk_domain::ids::OrgId;
use std::path::{Path, PathBuf};
use tokio::sync::watch;

/// What to do with an organisation.
#[derive(Subcommand)]
pub enum Action {
    /// Write all of it into a zip: its rows, photographs and documents.
    Export {
        /// Its slug.
        slug: String,
        /// The file to write.
        file: PathBuf,
    },
    /// Read such a zip into an empty organisation.
    Import {
        /// Its slug.
        slug: String,
        /// The file to read.
        file: PathBuf,
        /// Make the organisation first, under this name.
        #[arg(long)]
        create: Option<String>,
    },
}

/// Runs `maintainuk organisation`.
pub async fn run(config: Config, action: Action) -> anyhow::Result<()> {
    let opened = Opened::open(&config.database).await?;
    let done = match &action {
        Action::Export { slug, file } => export(config, &opened, slug, file).await,
        Action::Import { slug, file, create } => {
            import(&config, &opened, slug, file, create.as_deref()).await
        }
    };
    opened.close().await;
    done
}

async fn export(config: Config, opened: &Opened, slug: &str, file: &Path) -> anyhow::Result<()> {
    let mut client = admin_client(&opened.migration_url).await?;
    let tx = client.transaction().await?;
    let org = archive::find_organisation(&tx, slug).await?;
    let org = org.with_context(|| format!("there is no organisation {slug}"))?;
    drop(tx);
    let app = App::new(config, opened.connect()?, Clock::system())?;
    let (told, _) = watch::channel(Progress::default());
    let manifest = archive::write(&app, OrgId::from_uuid(org), file, &told).await?;
    for table in &manifest.tables {
        println!("{:>10} {}", table.rows, table.name);
    }
    println!("{:>10} files", manifest.files);
    for key in &manifest.missing {
        println!("missing: {key}");
    }
    println!("Written to {}", file.display());
    Ok(())
}

async fn import(
    config: &Config,
    opened: &Opened,
    slug: &str,
    file: &Path,
    create: Option<&str>,
) -> anyhow::Result<()> {
    let mut client = admin_client(&opened.migration_url).await?;
    if let Some(name) = create {
        archive::create_organisation(&mut client, slug, name).await?;
    }
    let files = FileStore::open(&config.files)?;
    let restored = archive::restore(&mut client, &files, file, slug).await?;
    for (table, rows) in &restored.rows {
        println!("{rows:>10} {table}");
    }
    println!("{:>10} files", restored.files);
    if restored.joined > 0 {
        println!("{} accounts were here already, by their email address", restored.joined);
    }
    println!("Nobody's password came along: set new ones.");
    Ok(())
}
