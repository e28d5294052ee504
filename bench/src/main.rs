//! Measures MaintainUK on a large database, side by side with pgbench on the same statements.
//!
//! `bench/run` starts it. What is measured and how is told in `docs/performance.md`.

mod capture;
mod cluster;
mod cpu;
mod data;
mod http;
mod lab;
mod ops;
mod pgbench;
mod replay;
mod report;
mod server;
mod settings;

use cluster::Cluster;
use lab::Lab;
use settings::Settings;
use std::process::ExitCode;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(run()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    let settings = Settings::read()?;
    maintainuk::install_crypto();
    let cluster = Cluster::ready(&settings).await?;
    if settings.load_only {
        return Ok(());
    }
    let head = format!(
        "PostgreSQL {}, {} tickets, {} rounds of {} s a side",
        cluster.version(),
        settings.tickets,
        settings.rounds,
        settings.seconds
    );
    println!("{head}");
    let lab = Lab::open(settings, cluster).await?;
    let mut report = report::Report::default();
    let outcome = ops::all(&lab, &mut report).await;
    let text = format!("{head}\n\n{}", report.text());
    println!("\n{text}");
    std::fs::write(".bench/report.md", text)?;
    println!("The table is in .bench/report.md");
    outcome
}
