//! `maintainuk serve`, `worker` and `seed`.

use super::database::Opened;
use super::{migrate, upkeep};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::{demo, features, http, outbox, telemetry};
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// Load the demo organisations first, if they are not there yet.
    #[arg(long)]
    demo: bool,
    /// Leave background work to `maintainuk worker`.
    #[arg(long)]
    no_worker: bool,
    /// Do not apply missing migrations; refuse to start when there are any.
    #[arg(long)]
    no_migrate: bool,
}

/// Runs `maintainuk serve`.
pub async fn run(mut config: Config, options: Options) -> anyhow::Result<()> {
    telemetry::start(config.log.format, &config.log.filter)?;
    config.database.migrate_at_start &= !options.no_migrate;
    // The port first: a taken one is told at once, not after a minute of setting up.
    let listener = listen(config.http.listen).await?;
    let stop = stop_signal()?;
    let (app, opened, upkeep) = start(config).await?;
    if options.demo {
        demo::load(&app, &mut |line| println!("{line}")).await?;
    }
    let worker = (!options.no_worker)
        .then(|| tokio::spawn(outbox::work(app.clone(), features::jobs(), stop.clone())));
    announce(&app, listener.local_addr()?, options.demo);
    http::serve(app.clone(), http::router(&app), listener, stop).await;
    println!("Stopping…");
    if let Some(worker) = worker {
        worker.await?;
    }
    close(app, opened, upkeep).await;
    Ok(())
}

/// Runs `maintainuk worker`.
pub async fn worker(config: Config) -> anyhow::Result<()> {
    telemetry::start(config.log.format, &config.log.filter)?;
    let stop = stop_signal()?;
    let (app, opened, upkeep) = start(config).await?;
    tracing::info!("The worker is running");
    outbox::work(app.clone(), features::jobs(), stop).await;
    close(app, opened, upkeep).await;
    Ok(())
}

/// Runs `maintainuk seed`.
pub async fn seed(config: Config) -> anyhow::Result<()> {
    telemetry::start(config.log.format, &config.log.filter)?;
    let (app, opened, upkeep) = start(config).await?;
    let loaded = demo::load(&app, &mut |line| println!("{line}")).await;
    close(app, opened, upkeep).await;
    loaded
}

async fn start(mut config: Config) -> anyhow::Result<(App, Opened, JoinSet<()>)> {
    crate::install_crypto();
    let opened = Opened::open(&config.database).await?;
    migrate::prepare(config.database.migrate_at_start, &opened.migration_url).await?;
    config.database.pool = opened.pool.clone();
    let app = App::new(config, opened.connect()?, Clock::system())?;
    let mut tasks = JoinSet::new();
    tasks.spawn(upkeep::tend_pool(app.clone()));
    tasks.spawn(upkeep::sweep_presence(app.clone()));
    tasks.spawn(upkeep::link_nodes(app.clone(), opened.migration_url.clone()));
    Ok((app, opened, tasks))
}

async fn close(app: App, opened: Opened, mut upkeep: JoinSet<()>) {
    // First, or they would complain that the database goes.
    upkeep.shutdown().await;
    app.db.pool().close();
    opened.close().await;
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {} is taken by another program; stop it, or choose another with MAINTAINUK_HTTP__LISTEN=127.0.0.1:8081",
            address.port()
        ),
        std::io::ErrorKind::PermissionDenied => anyhow::anyhow!(
            "this account may not listen on port {}; choose one from 1024 up with MAINTAINUK_HTTP__LISTEN",
            address.port()
        ),
        _ => anyhow::anyhow!("{address} cannot be listened on: {error}"),
    })
}

/// Turns true at Ctrl-C or SIGTERM.
fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt()).context("signals cannot be heard")?;
    let mut terminate = signal(SignalKind::terminate()).context("signals cannot be heard")?;
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        stop.send_replace(true);
        // Somebody who asks twice does not want to wait for the drain.
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        std::process::exit(130);
    });
    Ok(stopped)
}

fn announce(app: &App, address: SocketAddr, demo: bool) {
    let url = &app.config.http.public_url;
    println!("\nMaintainUK is ready at {url} (listening on {address})");
    if app.mailer.is_sandbox() {
        println!("Email is kept in the sandbox mailbox, which an OrgAdmin can read in the app.");
    }
    if demo {
        println!("\n{}", demo::sign_ins());
    }
    println!("\nThe API is described at {url}/api/docs/. Ctrl-C stops everything.");
}
