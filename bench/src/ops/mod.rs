//! What is measured.

mod cpu;
mod create;
mod find;
mod import;
mod outbox;
mod read;

use crate::lab::{Comparison, Lab, Sample};
use crate::report::{Line, Report, range};

/// Measures everything that is asked for.
///
/// # Errors
/// The first thing that does not work.
pub async fn all(lab: &Lab) -> anyhow::Result<Report> {
    let mut report = Report::default();
    read::list(lab, &mut report).await?;
    read::detail(lab, &mut report).await?;
    create::all(lab, &mut report).await?;
    cpu::policies(lab, &mut report).await?;
    cpu::sizes(lab, &mut report).await?;
    cpu::depth(lab, &mut report).await?;
    cpu::counts(lab, &mut report).await?;
    cpu::search(lab, &mut report).await?;
    find::all(lab, &mut report).await?;
    outbox::all(lab, &mut report).await?;
    import::all(lab, &mut report).await?;
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
    Ok(report)
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
