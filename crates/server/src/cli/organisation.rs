//! `maintainuk organisation`: a new one with its first administrator, a way in for who has none, and
//! the whole of one as a file, and back.

use super::database::Opened;
use super::migrate;
use crate::app::App;
use crate::archive::{self, Progress, Source};
use crate::auth::Hasher;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::admin_client;
use crate::files::FileStore;
use crate::organisations;
use crate::seal::Seal;
use anyhow::{Context, anyhow};
use clap::Subcommand;
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::passwords;
use maintainuk_domain::validate;
use std::path::{Path, PathBuf};
use tokio::sync::watch;

/// What to do with an organisation.
#[derive(Subcommand)]
pub enum Action {
    /// Make one, with its first administrator, whose password is printed.
    Create {
        /// Its slug: a short name for commands, such as northgate-homes.
        slug: String,
        /// Its name, as people read it.
        #[arg(long)]
        name: String,
        /// The email address that its first administrator signs in with.
        #[arg(long)]
        admin: String,
    },
    /// Give somebody a new password, which is printed; their sessions end.
    Password {
        /// The organisation's slug.
        slug: String,
        /// The email address that they sign in with.
        email: String,
    },
    /// Write all of it into a zip: its rows, photographs and documents.
    Export {
        /// Its slug.
        slug: String,
        /// The file to write.
        file: PathBuf,
        /// A file with a passphrase: access codes and alerts go along, sealed with it.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
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
        /// A file with the passphrase that its access codes and alerts are sealed with.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
    },
}

/// Runs `maintainuk organisation`.
pub async fn run(config: Config, action: Action) -> anyhow::Result<()> {
    let opened = Opened::open(&config.database).await?;
    let done = act(config, action, &opened).await;
    opened.close().await;
    done
}

async fn act(config: Config, action: Action, opened: &Opened) -> anyhow::Result<()> {
    migrate::prepare(config.database.migrate_at_start, &opened.migration_url).await?;
    match &action {
        Action::Create { slug, name, admin } => create(config, opened, (slug, name), admin).await,
        Action::Password { slug, email } => password(config, opened, slug, email).await,
        Action::Export { slug, file, passphrase_file } => {
            let passphrase = passphrase_file.as_deref().map(read_passphrase).transpose()?;
            export(config, opened, slug, file, passphrase.as_deref()).await
        }
        Action::Import { slug, file, create, passphrase_file } => {
            let passphrase = passphrase_file.as_deref().map(read_passphrase).transpose()?;
            let seal = Seal::new(&config);
            let source = Source { path: file, passphrase: passphrase.as_deref(), seal: &seal };
            import(&config, opened, slug, source, create.as_deref()).await
        }
    }
}

async fn create(
    config: Config,
    opened: &Opened,
    (slug, name): (&str, &str),
    admin: &str,
) -> anyhow::Result<()> {
    let slug = validate::slug(slug).map_err(|told| anyhow!("{slug}: {told}"))?;
    let name = validate::required(name, 200).map_err(|told| anyhow!("--name: {told}"))?;
    let email = validate::email(admin).map_err(|told| anyhow!("--admin: {told}"))?;
    let mut client = admin_client(&opened.migration_url).await?;
    let password = organisations::typed_password()?;
    let hash = Hasher::default().hash(password.clone()).await?;
    let first = organisations::First { email: email.clone(), hash };
    organisations::create(&mut client, (slug, &name), Some(first)).await?;
    println!("{name} is there.");
    say_sign_in(&config, &email, &password);
    Ok(())
}

async fn password(config: Config, opened: &Opened, slug: &str, email: &str) -> anyhow::Result<()> {
    let org = find(opened, slug).await?;
    let app = App::new(config, opened.connect()?, Clock::system())?;
    let password = organisations::new_password(&app, org, email).await?;
    say_sign_in(&app.config, email, &password);
    Ok(())
}

fn say_sign_in(config: &Config, email: &str, password: &str) {
    println!("Sign in at {} as {email}", config.http.public_url);
    println!("with the password {password}");
    println!("and choose another one on the page Profile. It is not shown again.");
}

async fn find(opened: &Opened, slug: &str) -> anyhow::Result<OrgId> {
    let mut client = admin_client(&opened.migration_url).await?;
    let tx = client.transaction().await?;
    let org = archive::find_organisation(&tx, slug).await?;
    Ok(OrgId::from_uuid(org.with_context(|| format!("there is no organisation {slug}"))?))
}

/// The passphrase in a file, without the end of its line.
fn read_passphrase(file: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("the passphrase cannot be read from {}", file.display()))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

async fn export(
    config: Config,
    opened: &Opened,
    slug: &str,
    file: &Path,
    passphrase: Option<&str>,
) -> anyhow::Result<()> {
    if let Some(passphrase) = passphrase {
        passwords::check(passphrase, &[slug])
            .map_err(|told| anyhow!("--passphrase-file: {told}"))?;
    }
    let key = passphrase.map(archive::Key::fresh).transpose()?;
    let org = find(opened, slug).await?;
    let app = App::new(config, opened.connect()?, Clock::system())?;
    let (told, _) = watch::channel(Progress::default());
    let manifest = archive::write(&app, org, file, key.as_ref(), &told).await?;
    for table in &manifest.tables {
        println!("{:>10} {}", table.rows, table.name);
    }
    println!("{:>10} files", manifest.files);
    let (alone, with) = (" stay behind: there is no passphrase", " under the passphrase");
    for table in &manifest.apart {
        println!("{:>10} {}{}", table.rows, table.name, if key.is_some() { with } else { alone });
    }
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
    source: Source<'_>,
    create: Option<&str>,
) -> anyhow::Result<()> {
    let mut client = admin_client(&opened.migration_url).await?;
    if create.is_some() {
        validate::slug(slug).map_err(|told| anyhow!("{slug}: {told}"))?;
    }
    let files = FileStore::open(&config.files)?;
    let restored = archive::restore(&mut client, &files, source, slug, create).await?;
    for (table, rows) in &restored.rows {
        println!("{rows:>10} {table}");
    }
    println!("{:>10} files", restored.files);
    if restored.joined > 0 {
        println!("{} accounts were here already, by their email address", restored.joined);
    }
    for left in &restored.left {
        println!("{:>10} {} stayed behind", left.rows, left.name);
    }
    if restored.locked {
        println!(
            "They are in the archive: read it into an empty organisation again, with the passphrase"
        );
        println!("that it was written with in a file: --passphrase-file FILE.");
    } else if !restored.left.is_empty() {
        println!(
            "The archive was written without a passphrase; ask for one that is written with it."
        );
    }
    println!("Nobody's password came along: `maintainuk organisation password` sets new ones.");
    Ok(())
}
