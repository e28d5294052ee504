//! Pages that are read: the list, and a ticket.

use super::rates;
use crate::http::request;
use crate::lab::{Lab, Pick, Side};
use crate::replay::Replay;
use crate::report::Report;

/// The list page of the drawn organisation and status.
pub fn list_request(pick: &Pick) -> bytes::Bytes {
    request("GET", &format!("/tickets?status={}", pick.status), &pick.token, None)
}

/// The list page as it is asked for, and what our server sends for it.
pub async fn list_replay(lab: &Lab) -> anyhow::Result<Replay> {
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    Replay::of(lab, "replay_list", picks.asks(list_request)).await
}

/// The list page, newest 50 of a status.
pub async fn list(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "list page, 50 of a status";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let replay = list_replay(lab).await?;
    let sides = [replay.ours(), replay.theirs()];
    for connections in [lab.settings.connections, 8] {
        let found = lab.compare(name, connections, &sides).await?;
        let headline = connections == lab.settings.connections;
        report.line(rates(&found, if headline { "≥ 0.50; p99 ≤ 15 ms" } else { "" }, 0.50));
    }
    Ok(())
}

/// The page of a ticket.
pub async fn detail(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "ticket page";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    let ask = |pick: &Pick| request("GET", &format!("/tickets/{}", pick.ticket), &pick.token, None);
    let replay = Replay::of(lab, "replay_ticket", picks.asks(ask)).await?;
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
