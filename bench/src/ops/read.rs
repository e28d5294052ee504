//! Pages that are read: the list, and a ticket.

use super::rates;
use crate::capture::Statements;
use crate::http::request;
use crate::lab::{Lab, Pick, Side};
use crate::report::Report;

/// The values of the list's statement: organisation, whose, status.
pub const LIST: &[&str] = &[":org", "NULL", ":status"];
/// Where the list's statement is known by.
pub const LIST_MARK: &str = r#"FROM "MaintenanceTickets" t WHERE t."OrgId""#;

/// The list page of the drawn organisation and status.
pub fn list_request(pick: &Pick) -> bytes::Bytes {
    request("GET", &format!("/tickets?status={}", pick.status), &pick.token, None)
}

/// The list page, newest 50 of a status.
pub async fn list(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "list page, 50 of a status";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    let sent = Statements::of(&lab.cluster.url, &list_request(&picks.rows[0])).await?;
    let script = picks.script().pipelined("BEGIN READ ONLY", &sent.with(LIST_MARK, LIST)?);
    let sides = [
        ("ours over HTTP", picks.requests(list_request)),
        ("pgbench, pipelined", Side::Pgbench(script.generic(sent.generic))),
    ];
    for connections in [lab.settings.connections, 8] {
        let found = lab.compare(name, connections, &sides).await?;
        let headline = connections == lab.settings.connections;
        report.line(rates(&found, if headline { "≥ 0.50; p99 ≤ 15 ms" } else { "" }, 0.50));
    }
    Ok(())
}

/// The statements of a ticket's page.
fn page_statements(sent: &Statements) -> anyhow::Result<[String; 6]> {
    let all = [
        sent.with(r#"AS "TenancyId""#, &[":org", "NULL", ":ticket"])?,
        sent.with(
            r#"FROM "TicketTimelineEvents" e"#,
            &[":org", ":ticket", "NULL", "NULL", "false", "NULL"],
        )?,
        sent.with(r#"FROM "WorkOrders" o WHERE"#, &[":org", ":ticket", "NULL"])?,
        sent.with(r#"FROM "Attachments" a"#, &[":org", ":ticket"])?,
        sent.with(r#"JOIN "Quotes" q"#, &[":org", ":ticket", "NULL"])?,
        sent.with(r#"JOIN "Messages" m"#, &[":org", ":ticket", "NULL", "NULL"])?,
    ];
    sent.are(all.len())?;
    Ok(all)
}

/// The page of a ticket.
pub async fn detail(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "ticket page";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    let picks = lab.picks("picks_mix", "true", 4096).await?;
    let ask = |pick: &Pick| request("GET", &format!("/tickets/{}", pick.ticket), &pick.token, None);
    let sent = Statements::of(&lab.cluster.url, &ask(&picks.rows[0])).await?;
    let each = page_statements(&sent)?;
    let script = picks.script().pipelined("BEGIN READ ONLY", &each.concat());
    let apart =
        each.iter().fold(picks.script(), |script, one| script.transaction("BEGIN READ ONLY", one));
    let sides = [
        ("ours over HTTP", picks.requests(ask)),
        ("pgbench, pipelined", Side::Pgbench(script.generic(sent.generic))),
        ("pgbench, one by one", Side::Pgbench(apart.generic(sent.generic))),
    ];
    for connections in [lab.settings.connections, 8] {
        let found = lab.compare(name, connections, &sides).await?;
        report.line(rates(&found, "", 0.0));
        if connections == 8 {
            let cpu = found.ratio(1, 2, super::server_ms);
            report.note(format!(
                "The ticket page's six statements in one round trip cost PostgreSQL {:.2} of what they cost in six transactions of their own.",
                cpu[0]
            ));
        }
    }
    Ok(())
}
