//! Commands that only look.

use super::database::{EMBEDDED_DATABASE, Opened};
use crate::config::Config;
use crate::files::FileStore;
use crate::http;
use bytes::Bytes;

/// Runs `maintainuk config`.
pub fn config(config: &Config) -> anyhow::Result<()> {
    print!("{}", toml::to_string(&config.redacted())?);
    Ok(())
}

/// Runs `maintainuk openapi`.
pub fn openapi() -> anyhow::Result<()> {
    println!("{}", http::document().to_pretty_json()?);
    Ok(())
}

/// Runs `maintainuk database`.
pub fn database(config: &Config) -> anyhow::Result<()> {
    if !config.database.url.is_empty() {
        println!("A named server is in use: {}", config.redacted().database.url);
        return Ok(());
    }
    let dir = &config.database.data_dir;
    let Some(info) = maintainuk_embedded_pg::running(dir) else {
        anyhow::bail!(
            "the embedded database in {} is not running; `maintainuk serve` starts it",
            dir.display()
        );
    };
    let url = info.url(EMBEDDED_DATABASE);
    println!("The embedded PostgreSQL listens on 127.0.0.1:{} (process {})", info.port, info.pid);
    println!("Its data is in {}", info.data_dir.display());
    println!("Look into it with:\n  psql '{url}'");
    Ok(())
}

/// Runs `maintainuk check`: tries everything that serving needs and says all that is wrong.
pub async fn check(config: Config) -> anyhow::Result<()> {
    crate::install_crypto();
    let mut wrong = 0;
    let mut say = |what: &str, outcome: anyhow::Result<String>| match outcome {
        Ok(detail) => println!("ok     {what}: {detail}"),
        Err(error) => {
            wrong += 1;
            println!("wrong  {what}: {error:#}");
        }
    };
    say("settings", Ok("they can be read".into()));
    say("files", check_files(&config).await);
    say("database", check_database(&config).await);
    say("mail", check_mail(&config));
    if wrong > 0 {
        anyhow::bail!("{wrong} of these must be put right first");
    }
    Ok(())
}

async fn check_files(config: &Config) -> anyhow::Result<String> {
    let store = FileStore::open(&config.files)?;
    let key = format!("check/{}", uuid::Uuid::now_v7());
    store.put(&key, Bytes::from_static(b"check")).await?;
    store.delete(&key).await?;
    Ok("a file could be written and deleted".into())
}

async fn check_database(config: &Config) -> anyhow::Result<String> {
    let running = config
        .database
        .url
        .is_empty()
        .then(|| maintainuk_embedded_pg::running(&config.database.data_dir));
    if let Some(Some(info)) = running {
        return Ok(format!("the embedded server runs on port {}", info.port));
    }
    let opened = Opened::open(&config.database).await?;
    opened.close().await;
    Ok("the server answers and is new enough".into())
}

fn check_mail(config: &Config) -> anyhow::Result<String> {
    if config.mail.smtp_url.is_empty() {
        return Ok("no SMTP server is set; mail stays in the sandbox mailbox".into());
    }
    crate::channels::check_smtp(&config.mail)?;
    Ok("the SMTP settings can be read".into())
}
