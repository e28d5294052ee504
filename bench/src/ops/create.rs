//! Reporting a repair, spread over the organisations and all in one.

use super::rates;
use crate::capture::Statements;
use crate::http::request;
use crate::lab::{Comparison, Lab, Pick, Picks, Side};
use crate::pgbench::Script;
use crate::report::{Line, Report, range};

const TITLE: &str = "Leak under the kitchen sink";
const DESCRIPTION: &str =
    "Water collects in the cupboard since this morning; a bucket is under it.";

fn ask(pick: &Pick) -> bytes::Bytes {
    let body = serde_json::json!({
        "unitId": pick.unit, "title": TITLE, "description": DESCRIPTION, "category": "Plumbing",
        "priority": "Routine", "reportedVia": "Phone", "reportedByContactId": pick.contact,
    });
    request("POST", "/tickets", &pick.token, Some(&body.to_string()))
}

/// The statements of a report, as pgbench sends them.
struct Parts {
    /// The home, and the number.
    counter: String,
    /// What is written.
    writes: String,
}

impl Parts {
    fn of(sent: &Statements) -> anyhow::Result<Self> {
        let id = "(:stamp::text || :lo::text)::uuid";
        let now = "now()::timestamp";
        let home = sent.with(r#"FROM "Units" u JOIN "Properties""#, &[":org", "NULL", ":unit"])?;
        let next = sent.with(r#"ops."Counters""#, &[":org", "'ticket'"])?;
        let ticket = sent.with(
            r#"INSERT INTO "MaintenanceTickets""#,
            &[
                id,
                ":org",
                "(:stamp::text || :lo::text)",
                ":unit",
                ":contact",
                "'Plumbing'",
                "'Routine'",
                ":title",
                ":description",
                "'Phone'",
                "now()::timestamp + interval '1 day'",
                "now()::timestamp + interval '28 days'",
                "NULL",
                now,
                "0",
                "NULL",
                "NULL",
                "ARRAY[now() + interval '19 hours', NULL, NULL, now() + interval '22 days']::timestamp[]",
                "ARRAY[0, 0, 0, 0]::smallint[]",
                "now()::timestamp + interval '19 hours'",
                "now()::timestamp - interval '28 days'",
            ],
        )?;
        let audit = sent.with(
            r#"INSERT INTO "AuditLogs""#,
            &[
                id,
                ":org",
                ":usr",
                "'ticket.report'",
                "'MaintenanceTicket'",
                id,
                "NULL",
                ":facts",
                "'127.0.0.1'",
                "'pgbench'",
                now,
            ],
        )?;
        let event = sent.with(
            r#"INSERT INTO "TicketTimelineEvents""#,
            &[id, ":org", id, "'TicketReported'", ":usr", ":contact", ":data", now],
        )?;
        let alert = sent.with(
            r#"INSERT INTO "Notifications""#,
            &[
                id,
                ":org",
                ":contact",
                "'Reported'",
                "'Repair reported'",
                id,
                "'/tickets/' || :lo::text",
                now,
            ],
        )?;
        let promise = sent.with(
            r#""AvailableAt", "CorrelationId""#,
            &[id, ":org", "'send-email'", ":facts", now, ":lo", "'contact:' || :contact::text"],
        )?;
        sent.are(7)?;
        Ok(Self { counter: home + &next, writes: ticket + &audit + &event + &alert + &promise })
    }

    fn script(&self, picks: &Picks) -> Script {
        let facts = format!(
            r#"{{"number": "TKT-000001", "title": "{TITLE}", "category": "Plumbing", "priority": "Routine"}}"#
        );
        picks
            .script()
            .lines("\\set lo 1000000000000000000 + :n * 1000 + :client_id\n")
            .value("title", TITLE)
            .value("description", DESCRIPTION)
            .value("facts", facts)
            .value("data", r#"{"via": "Phone", "priority": "Routine", "emergencyRule": null}"#)
    }

    /// The number in a transaction of its own, then the rest; as our server does.
    fn before(&self, picks: &Picks) -> Side {
        Side::Pgbench(
            self.script(picks)
                .pipelined("BEGIN;\nSET LOCAL synchronous_commit = off", &self.counter)
                .pipelined("BEGIN", &self.writes),
        )
    }

    /// The number inside.
    fn inside(&self, picks: &Picks) -> Side {
        Side::Pgbench(self.script(picks).pipelined("BEGIN", &(self.counter.clone() + &self.writes)))
    }
}

/// Both.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let spread = "create a ticket, spread";
    let busy = "create a ticket, one busy organisation";
    if lab.settings.wants(spread) {
        let picks = lab.picks("picks_mix", "true", 4096).await?;
        let parts = Parts::of(&Statements::of(&lab.cluster.url, &ask(&picks.rows[0])).await?)?;
        let sides =
            [("ours over HTTP", picks.requests(ask)), ("pgbench, the same", parts.before(&picks))];
        for connections in [lab.settings.connections, 8] {
            let found = lab.compare(spread, connections, &sides).await?;
            report.line(rates(&found, "≥ 0.9", 0.9));
        }
    }
    if lab.settings.wants(busy) {
        let picks = lab.picks("picks_busy", "o.rank = 1", 2048).await?;
        let parts = Parts::of(&Statements::of(&lab.cluster.url, &ask(&picks.rows[0])).await?)?;
        let sides = [
            ("ours over HTTP", picks.requests(ask)),
            ("pgbench, the same", parts.before(&picks)),
            ("pgbench, number inside", parts.inside(&picks)),
        ];
        for connections in [lab.settings.connections, 8] {
            let found = lab.compare(busy, connections, &sides).await?;
            report.line(rates(&found, "", 0.0));
            report.line(inside(lab, &found, "the same against the number inside the transaction"));
        }
        slow_disk(lab, report, &sides).await?;
    }
    Ok(())
}

/// What the number in a transaction of its own gains. Where the disk confirms a commit at once,
/// there is little to gain: both sides are bound by the processors.
fn inside(lab: &Lab, found: &Comparison, name: &str) -> Line {
    let gain = found.ratio(0, 2, |sample| sample.rate);
    let headline = found.connections == lab.settings.connections;
    Line {
        operation: format!("{name}, {} connections", found.connections),
        ours: format!("{:.0}/s", found.median(0, |sample| sample.rate)),
        theirs: format!("{:.0}/s", found.median(2, |sample| sample.rate)),
        ratio: range(gain),
        target: if headline { "≥ 4" } else { "" },
        reached: headline.then_some(gain[0] >= 4.0),
        p99: Some(found.percentile(0, 99)),
        bound: format!("Ours: {}. pgbench: {}.", found.split(0), found.split(2)),
    }
}

/// The same on a disk that takes five milliseconds to confirm a commit, as disks over a network
/// do: PostgreSQL waits that long before it writes its log.
async fn slow_disk(
    lab: &Lab,
    report: &mut Report,
    sides: &[(&'static str, Side)],
) -> anyhow::Result<()> {
    lab.set("commit_delay", "5000").await?;
    lab.set("commit_siblings", "0").await?;
    let name = "create a ticket, one busy organisation, commits of 5 ms";
    let found = lab.compare(name, lab.settings.connections, sides).await;
    lab.unset().await?;
    let told = "the same against the number inside the transaction, commits of 5 ms";
    report.line(inside(lab, &found?, told));
    Ok(())
}
