//! Moving a ticket: each can make a move only once, so each request and each of pgbench's
//! transactions has a ticket of its own, and all are put back afterwards.

use super::rates;
use crate::data::token;
use crate::http::{Requests, request};
use crate::lab::{Lab, Side};
use crate::pgbench::Script;
use crate::replay::{self, Ask, Call};
use crate::report::Report;
use anyhow::bail;
use std::collections::HashMap;
use std::sync::Arc;
use tokio_postgres::Row;
use uuid::Uuid;

/// Tickets of each side.
const EACH: usize = 30_000;

/// Closed tickets that somebody did work for, and a copy of them as they were.
const DRAW: &str = r#"
    DROP TABLE IF EXISTS bench.moves;
    DROP SEQUENCE IF EXISTS bench.moved;
    CREATE TABLE bench.moves AS
        SELECT row_number() OVER ()::int AS n, x.*, (SELECT s."UserId" FROM auth."Sessions" s
            WHERE s."OrgId" = x.org ORDER BY s."Id" LIMIT 1) AS usr
        FROM (SELECT t."OrgId" AS org, t."Id" AS ticket, t."UnitId" AS unit,
                t."ReportedByContactId" AS contact, t."ContractorId" AS contractor, g."Slug" AS slug
            FROM "MaintenanceTickets" t JOIN "Organisations" g ON g."Id" = t."OrgId"
            WHERE t."Status" = 'Closed' AND t."ContractorId" IS NOT NULL
              AND t."ReportedByContactId" IS NOT NULL
            ORDER BY md5(t."Id"::text) LIMIT 60002) x;
    ALTER TABLE bench.moves ADD PRIMARY KEY (n);
    CREATE SEQUENCE bench.moved;
    GRANT SELECT ON bench.moves TO maintainuk_app;
    GRANT USAGE ON SEQUENCE bench.moved TO maintainuk_app;
    CREATE TABLE bench.kept AS
        SELECT t.* FROM "MaintenanceTickets" t JOIN bench.moves m ON m.ticket = t."Id";
    ALTER TABLE bench.kept ADD PRIMARY KEY ("Id");
    ANALYZE bench.moves, bench.kept"#;

/// Opens closed tickets again.
///
/// # Errors
/// What the server or pgbench refuses.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let name = "repairs: transition (opened again), spread";
    if !lab.settings.wants(name) {
        return Ok(());
    }
    lab.admin.batch_execute(DRAW).await?;
    let rows = lab.admin.query("SELECT * FROM bench.moves ORDER BY n", &[]).await?;
    let [rows @ .., before, last] = rows.as_slice() else { bail!("no ticket is closed") };
    let script = script(lab, before, last).await?;
    let requests: Vec<_> = rows.iter().take(EACH).map(|row| ask(row).request).collect();
    let ours = Side::Ours(Requests::Once(Arc::new(requests), Arc::default()));
    let sides = [("ours over HTTP", ours), ("pgbench, the same", Side::Pgbench(script))];
    let found = lab.compare(name, lab.settings.connections, &sides).await;
    lab.put_back().await?;
    report.line(rates(&found?, "≥ 0.9", 0.9));
    Ok(())
}

fn ask(row: &Row) -> Ask {
    let slug: String = row.get("slug");
    let number: usize = slug.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(1);
    let body = r#"{"to": "New", "reason": "It has come back since"}"#;
    let path = format!("/tickets/{}/transitions", row.get::<_, Uuid>("ticket"));
    let request = request("POST", &path, &token(number - 1, 0), Some(body));
    Ask { org: row.get::<_, Uuid>("org").to_string(), request }
}

/// What our server sends for a move, for a ticket of its own each time.
async fn script(lab: &Lab, before: &Row, row: &Row) -> anyhow::Result<Script> {
    let (before, ask) = (ask(before), ask(row));
    let (org, calls) = (ask.org.clone(), replay::sent(lab, before, ask).await?);
    let mut known: HashMap<String, String> = HashMap::new();
    let users = r#"SELECT "Id"::text FROM "Users" WHERE "OrgId"::text = $1"#;
    for user in lab.admin.query(users, &[&org]).await? {
        known.insert(user.get(0), ":usr".into());
    }
    for name in ["org", "ticket", "unit", "contact", "contractor"] {
        known.insert(row.get::<_, Uuid>(name).to_string(), format!(":{name}"));
    }
    let draw = format!(
        "\\set n :n + 1\n\\set lo 2000000000000000000 + :n * 10000 + :client_id\n\
         SELECT org, ticket, unit, contact, contractor, usr FROM bench.moves \
         WHERE n = (SELECT {EACH} + nextval('bench.moved')) \\gset\n"
    );
    let mut places = Places { script: Script::plain().value("n", 0).lines(&draw), known, fresh: 0 };
    let all: String = calls.iter().enumerate().map(|(n, call)| places.statement(n, call)).collect();
    Ok(places.script.pipelined("BEGIN", &all).generic(true))
}

/// What stands in place of each value.
struct Places {
    script: Script,
    known: HashMap<String, String>,
    fresh: u32,
}

impl Places {
    fn statement(&mut self, n: usize, call: &Call) -> String {
        let values: Vec<String> = (0..call.values.len()).map(|k| self.place(n, k, call)).collect();
        replay::filled(&call.sql, &values)
    }

    fn place(&mut self, n: usize, k: usize, call: &Call) -> String {
        let Some(value) = &call.values[k] else { return "NULL".into() };
        if call.sql.contains(&format!(r#""RowVersion" = ${}"#, k + 1)) {
            return r#"(SELECT v."RowVersion" FROM "MaintenanceTickets" v WHERE v."OrgId" = :org AND v."Id" = :ticket)"#.into();
        }
        let list = value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let ids: Vec<&str> = list.unwrap_or(value).split(',').collect();
        if ids.iter().all(|id| id.parse::<Uuid>().is_ok()) {
            let ids: Vec<String> = ids.iter().map(|id| self.id(id)).collect();
            let ids = ids.join(", ");
            return if list.is_some() { format!("ARRAY[{ids}]") } else { ids };
        }
        // A variable, because pgbench takes every colon within a text for one.
        let name = format!("w{n}_{k}");
        self.script = self.script.clone().value(&name, value);
        format!(":{name}")
    }
    fn id(&mut self, value: &str) -> String {
        if let Some(known) = self.known.get(value) {
            return known.clone();
        }
        // A row that the move makes; another statement may name it too.
        self.fresh += 100;
        let id = format!("(:stamp::text || (:lo::bigint + {})::text)::uuid", self.fresh);
        self.known.insert(value.to_owned(), id.clone());
        id
    }
}
