//! Pages that are read: the list, and a ticket.

use super::rates;
use crate::http::{STAY, request};
use crate::lab::{Comparison, Lab, Pick, Side};
use crate::replay::Replay;
use crate::report::{Line, Report};

/// The list page of the drawn organisation and status, as the inbox asks for it.
pub fn list_request(pick: &Pick) -> bytes::Bytes {
    rows_request(pick, 50)
}

fn rows_request(pick: &Pick, rows: u32) -> bytes::Bytes {
    let path = format!("/tickets?status={}&limit={rows}", pick.status);
    request("GET", &path, &pick.token, None)
}

/// The list page as it is asked for, and what our server sends for it.
pub async fn list_replay(lab: &Lab) -> anyhow::Result<Replay> {
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    Replay::of(lab, "replay_list", STAY, picks.asks(list_request)).await
}

/// The newest 20 of a status, which the target is set for, and the newest 50, which the inbox asks
/// for.
pub async fn list(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    for rows in [20, 50] {
        let name = format!("list page, {rows} of a status");
        if !lab.settings.wants(&name) {
            continue;
        }
        let picks = lab.picks("picks_mix", "true", 4096).await?;
        let ask = |pick: &Pick| rows_request(pick, rows);
        let replay = Replay::of(lab, "replay_list", STAY, picks.asks(ask)).await?;
        let sides = [replay.ours(), replay.theirs()];
        for connections in [lab.settings.connections, 8] {
            let found = lab.compare(&name, connections, &sides).await?;
            let all = connections == lab.settings.connections;
            report.line(rates(&found, if all { "≥ 0.50" } else { "" }, 0.50));
            if all && rows == 20 {
                report.line(patience(&found));
            }
        }
    }
    Ok(())
}

/// How long 99 of 100 wait at most.
fn patience(found: &Comparison) -> Line {
    let ms = found.percentile(0, 99);
    Line {
        operation: format!("{}, {} connections, p99", found.name, found.connections),
        ours: format!("{ms:.1} ms"),
        target: "≤ 15 ms",
        reached: Some(ms <= 15.0),
        bound: "32 requests at once share all cores with the load generator and PostgreSQL.".into(),
        ..Line::default()
    }
}

/// The page of a ticket.
pub async fn detail(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "ticket page";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    let ask = |pick: &Pick| request("GET", &format!("/tickets/{}", pick.ticket), &pick.token, None);
    let replay = Replay::of(lab, "replay_ticket", STAY, picks.asks(ask)).await?;
    let apart = ("pgbench, one by one", Side::Pgbench(replay.apart()));
    let sides = [replay.ours(), replay.theirs(), apart];
    for connections in [lab.settings.connections, 8] {
        let found = lab.compare(name, connections, &sides).await?;
        report.line(rates(&found, "≥ 0.50", 0.50));
        if connections == 8 {
            let cpu = found.ratio(1, 2, super::server_ms);
            report.note(format!(
                "The ticket page's statements in one round trip cost PostgreSQL {:.2} of what they cost in transactions of their own.",
                cpu[0]
            ));
        }
    }
    Ok(())
}
