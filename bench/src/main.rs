//! Measures MaintainUK on a large database, side by side with pgbench on the same statements.
//!
//! `bench/run` starts it. What is measured and how is told in `docs/performance.md`.

mod cluster;
mod data;
mod settings;

use cluster::Cluster;
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
    println!("{} {}", cluster.version(), cluster.postmaster);
    Ok(())
}
