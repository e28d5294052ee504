//! What is measured.

mod cpu;
mod create;
mod find;
mod import;
mod moves;
mod outbox;
mod pages;
mod read;
mod sweep;

use crate::lab::{Comparison, Lab, Sample};
use crate::report::{Line, Report, range};

/// Measures everything that is asked for into `report`.
///
/// # Errors
/// The first thing that does not work; what was measured until then is in the report.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    read::list(lab, report).await?;
    read::detail(lab, report).await?;
    pages::all(lab, report).await?;
    moves::all(lab, report).await?;
    sweep::all(lab, report).await?;
    create::all(lab, report).await?;
    cpu::policies(lab, report).await?;
    cpu::sizes(lab, report).await?;
    cpu::depth(lab, report).await?;
    cpu::counts(lab, report).await?;
    cpu::search(lab, report).await?;
    find::all(lab, report).await?;
    outbox::all(lab, report).await?;
    import::all(lab, report).await?;
    if let Some((now, most)) = crate::cpu::memory(lab.server.process()) {
        report.line(Line {
            operation: "memory of the server after the load".into(),
            ours: format!("{now:.0} MB"),
            theirs: format!("{most:.0} MB at its highest"),
            target: "≤ 64 MB",
            reached: Some(now <= 64.0),
            ..Line::default()
        });
    }
    Ok(())
}

/// A line that compares rates; `least` is the share that we mean to reach.
fn rates(comparison: &Comparison, target: &'static str, least: f64) -> Line {
    let rate = |sample: &Sample| sample.rate;
    let ratio = comparison.ratio(0, 1, rate);
    Line {
        operation: format!("{}, {} connections", comparison.name, comparison.connections),
        ours: format!("{:.0}/s", comparison.median(0, rate)),
        theirs: format!("{:.0}/s", comparison.median(1, rate)),
        ratio: range(ratio),
        target,
        reached: (!target.is_empty()).then_some(ratio[0] >= least),
        p99: Some(comparison.percentile(0, 99)),
        bound: format!("Ours: {}. pgbench: {}.", comparison.split(0), comparison.split(1)),
    }
}

/// PostgreSQL's processor time of one operation, in milliseconds.
fn server_ms(sample: &Sample) -> f64 {
    sample.each()[1] / 1000.0
}
