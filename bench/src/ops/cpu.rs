//! What things cost PostgreSQL: policies, size, depth, counts, searches.

use super::read::{list_replay, list_request};
use super::server_ms;
use crate::data::words::{COMMON, MEDIUM, RARE};
use crate::http::{STAY, once, request};
use crate::lab::{Comparison, Lab, Pick, Side};
use crate::replay::Replay;
use crate::report::{Line, Report, range};

const CONNECTIONS: usize = 8;

/// A line that compares PostgreSQL's processor time; `most` is the highest quotient we mean.
fn costs(found: &Comparison, operation: &str, target: &'static str, most: f64) -> Line {
    let ratio = found.ratio(0, 1, server_ms);
    Line {
        operation: operation.into(),
        ours: format!("{:.2} ms", found.median(0, server_ms)),
        theirs: format!("{:.2} ms", found.median(1, server_ms)),
        ratio: range(ratio),
        target,
        reached: Some(ratio[0] <= most),
        p99: None,
        bound: "PostgreSQL's own work.".into(),
    }
}

/// The list as the app's role, and as the superuser past all policies.
pub async fn policies(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "list with policies against without (pgbench)";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let script = list_replay(lab).await?.script();
    let sides = [
        ("with", Side::Pgbench(script.clone())),
        ("without", Side::Pgbench(script.past_policies())),
    ];
    let found = lab.compare(name, CONNECTIONS, &sides).await?;
    report.line(costs(&found, &format!("{name}, CPU"), "≤ 1.3", 1.3));
    Ok(())
}

/// The smallest organisation against the largest.
pub async fn sizes(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "list, small organisation against large";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let smallest = format!("o.rank = {} AND t.\"Status\" = 'Closed'", lab.settings.organisations);
    let small = lab.picks("picks_small", &smallest, 512).await?;
    let large = lab.picks("picks_large", "o.rank = 1 AND t.\"Status\" = 'Closed'", 512).await?;
    let sides = [("small", small.requests(list_request)), ("large", large.requests(list_request))];
    let found = lab.compare(name, CONNECTIONS, &sides).await?;
    report.line(costs(&found, &format!("{name}, CPU"), "≤ 1.5", 1.5));
    let counted = |pick: &Pick| {
        let path = format!("/tickets?status={}&limit=1&count=true", pick.status);
        request("GET", &path, &pick.token, None)
    };
    let sides = [("small", small.requests(counted)), ("large", large.requests(counted))];
    let name = "count to 10,000, small organisation against large";
    let found = lab.compare(name, CONNECTIONS, &sides).await?;
    report.line(costs(&found, &format!("{name}, CPU"), "≤ 1.5", 1.5));
    Ok(())
}

/// A page far down against the first.
pub async fn depth(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "page 500 of the list against page 1";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_large", "o.rank = 1 AND t.\"Status\" = 'Closed'", 512).await?;
    let token = picks.rows[0].token.clone();
    // As a reader would get there: by the cursor of the page before, here of up to 499 pages.
    let mut after = String::new();
    let mut pages = 1;
    while pages < 125 {
        let path = format!("/tickets?status=Closed&limit=200{after}");
        let body = once(lab.server.port, &request("GET", &path, &token, None)).await?;
        let page: serde_json::Value = serde_json::from_slice(&body)?;
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
        pages += 1;
    }
    let deep = format!("/tickets?status=Closed{after}");
    let sides = [
        ("deep", picks.requests(|pick| request("GET", &deep, &pick.token, None))),
        ("first", picks.requests(list_request)),
    ];
    let found = lab.compare(name, CONNECTIONS, &sides).await?;
    report.line(costs(
        &found,
        &format!("page {} of the list against page 1, CPU", pages * 4),
        "≤ 1.2",
        1.2,
    ));
    Ok(())
}

/// The queues' counts of the largest organisation.
pub async fn counts(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "queue counts of the largest organisation";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_large", "o.rank = 1 AND t.\"Status\" = 'Closed'", 512).await?;
    let ask = |pick: &Pick| request("GET", "/tickets/counts", &pick.token, None);
    let found = lab.compare(name, CONNECTIONS, &[("ours over HTTP", picks.requests(ask))]).await?;
    let cost = found.median(0, server_ms);
    report.line(Line {
        operation: format!("{name}, CPU"),
        ours: format!("{cost:.2} ms"),
        target: "≤ 60 ms",
        reached: Some(cost <= 60.0),
        p99: Some(found.percentile(0, 99)),
        ..Line::default()
    });
    Ok(())
}

/// The newest that hold a word.
pub async fn search(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let smallest = format!("o.rank = {}", lab.settings.organisations);
    let organisations = [("small", smallest.as_str()), ("large", "o.rank = 1")];
    let words = [("rare", RARE), ("medium", MEDIUM), ("common", COMMON)];
    for (size, condition) in organisations {
        for (kind, word) in words {
            let name = format!("search, {kind} word, {size} organisation");
            if !lab.settings.wants(&name) {
                continue;
            }
            let picks = lab.picks(&format!("picks_search_{size}"), condition, 256).await?;
            let ask = |pick: &Pick| {
                request("GET", &format!("/tickets?limit=20&q={word}"), &pick.token, None)
            };
            let replay = Replay::of(lab, "replay_search", STAY, picks.asks(ask)).await?;
            let sides = [replay.ours(), replay.theirs()];
            let found = lab.compare(&name, CONNECTIONS, &sides).await?;
            report.line(search_line(&found, &name, size == "small"));
        }
    }
    Ok(())
}

fn search_line(found: &Comparison, name: &str, small: bool) -> Line {
    let (target, most) = if small { ("≤ 1.5 ms", 1.5) } else { ("≤ 60 ms", 60.0) };
    let cost = found.median(0, server_ms);
    Line {
        operation: format!("{name}, CPU"),
        ours: format!("{cost:.2} ms ({:.0}/s)", found.median(0, |sample| sample.rate)),
        theirs: format!(
            "{:.2} ms ({:.0}/s)",
            found.median(1, server_ms),
            found.median(1, |sample| sample.rate)
        ),
        ratio: range(found.ratio(0, 1, |sample| sample.rate)),
        target,
        reached: Some(cost <= most),
        p99: Some(found.percentile(0, 99)),
        bound: "PostgreSQL's own work.".into(),
    }
}
