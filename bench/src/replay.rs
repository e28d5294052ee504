//! What our server sent for some requests, with the values that it sent, for pgbench to send again.
//!
//! [`capture`](crate::capture) knows the statements alone; where a page has many of them, each with
//! its own values, they are read from what PostgreSQL writes about its work.

pub use crate::capture::filled;

use crate::capture::OneConnection;
use crate::http::{self, Requests};
use crate::lab::{Lab, Side};
use crate::pgbench::Script;
use anyhow::{Context, ensure};
use bytes::Bytes;
use maintainuk::db::sql;
use std::fmt::Write as _;
use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;

/// A statement and its values; `None` is NULL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// With `$n` for the values.
    pub sql: String,
    /// In order.
    pub values: Vec<Option<String>>,
}

impl Call {
    /// Takes the organisation out that a single question brings with it; pgbench sets it by itself.
    fn unscope(&mut self) {
        let bare = sql::unscoped(&self.sql);
        if bare.len() < self.sql.len() {
            self.sql = bare.to_owned();
            self.values.pop();
        }
    }
}

/// A request, and the organisation that it is of.
pub struct Ask {
    /// The organisation's id.
    pub org: String,
    /// The request in bytes.
    pub request: Bytes,
}

/// Requests that send the same statements, and scripts that send them too.
pub struct Replay {
    requests: Vec<Bytes>,
    stay: u64,
    drawing: Script,
    statements: Vec<String>,
}

impl Replay {
    /// Makes the requests once and keeps what was sent for each in `bench.{table}`. Requests that
    /// sent other statements than most did, or NULL in other places, are left out. Each is sent
    /// `stay` times before another is drawn.
    ///
    /// # Errors
    /// When a request fails, or more than half of them would be left out.
    pub async fn of(lab: &Lab, table: &str, stay: u64, asks: Vec<Ask>) -> anyhow::Result<Self> {
        let logged = logged(lab, &asks).await?;
        let shapes: Vec<_> = logged.iter().map(|calls| shape(calls)).collect();
        let count = |one: &Vec<_>| shapes.iter().filter(|other| *other == one).count();
        let usual = shapes.iter().max_by_key(|one| count(one)).context("no requests")?.clone();
        let all = asks.len();
        let kept = asks.into_iter().zip(logged).zip(&shapes);
        let kept: Vec<_> = kept.filter(|(_, shape)| **shape == usual).map(|(one, _)| one).collect();
        ensure!(kept.len() * 2 >= all, "only {} of {all} requests send the same", kept.len());
        let first = kept[0].1.clone();
        store(lab, table, &first, &kept).await?;
        let names = columns(&first).join(", ");
        let drawing = Script::drawing_columns(table, kept.len(), &names, stay);
        let requests = kept.into_iter().map(|(ask, _)| ask.request).collect();
        Ok(Self { requests, stay, drawing, statements: statements(&first) })
    }

    /// The requests, to our server.
    pub fn ours(&self) -> (&'static str, Side) {
        let requests = Arc::new(self.requests.clone());
        ("ours over HTTP", Side::Ours(Requests::Drawn(requests, self.stay)))
    }

    /// All statements in one transaction and one round trip.
    pub fn script(&self) -> Script {
        let script = self.drawing.clone();
        script.pipelined("BEGIN READ ONLY", &self.statements.concat()).generic(true)
    }

    /// The same by pgbench.
    pub fn theirs(&self) -> (&'static str, Side) {
        ("pgbench, pipelined", Side::Pgbench(self.script()))
    }

    /// Each statement in a transaction of its own.
    pub fn apart(&self) -> Script {
        let begin = |script: Script, one: &String| script.transaction("BEGIN READ ONLY", one);
        self.statements.iter().fold(self.drawing.clone(), begin).generic(true)
    }
}

fn shape(calls: &[Call]) -> Vec<(String, Vec<bool>)> {
    let nulls = |call: &Call| call.values.iter().map(Option::is_none).collect();
    calls.iter().map(|call| (call.sql.clone(), nulls(call))).collect()
}

/// Names of what is drawn: the organisation, and a column for each value that is not NULL.
fn columns(calls: &[Call]) -> Vec<String> {
    let mut all = vec!["org".to_owned()];
    for (n, call) in calls.iter().enumerate() {
        let given = call.values.iter().enumerate().filter(|(_, value)| value.is_some());
        all.extend(given.map(|(k, _)| format!("v{n}_{k}")));
    }
    all
}

fn statements(calls: &[Call]) -> Vec<String> {
    let drawn = |n: usize, k: usize, value: &Option<String>| match value {
        Some(_) => format!(":v{n}_{k}"),
        None => "NULL".into(),
    };
    let statement = |(n, call): (usize, &Call)| {
        let values = call.values.iter().enumerate().map(|(k, value)| drawn(n, k, value));
        filled(&call.sql, &values.collect::<Vec<_>>())
    };
    calls.iter().enumerate().map(statement).collect()
}

async fn store(
    lab: &Lab,
    table: &str,
    first: &[Call],
    kept: &[(Ask, Vec<Call>)],
) -> anyhow::Result<()> {
    let names = columns(first);
    let mut sql = format!("DROP TABLE IF EXISTS bench.{table}; CREATE TABLE bench.{table} (n int");
    for name in &names {
        write!(sql, ", {name} text")?;
    }
    sql += ");";
    for (n, (ask, calls)) in kept.iter().enumerate() {
        write!(sql, "INSERT INTO bench.{table} VALUES ({}, '{}'", n + 1, ask.org)?;
        for value in calls.iter().flat_map(|call| call.values.iter().flatten()) {
            write!(sql, ", '{}'", value.replace('\'', "''"))?;
        }
        sql += ");";
    }
    write!(
        sql,
        "ALTER TABLE bench.{table} ADD PRIMARY KEY (n);
        GRANT SELECT ON bench.{table} TO maintainuk_app; ANALYZE bench.{table}"
    )?;
    Ok(lab.admin.batch_execute(&sql).await?)
}

/// What a request sends; `before` is one of its kind, after which everything is prepared.
///
/// # Errors
/// When one of them fails.
pub async fn sent(lab: &Lab, before: Ask, ask: Ask) -> anyhow::Result<Vec<Call>> {
    logged(lab, &[before, ask]).await?.pop().context("nothing was asked")
}

/// What was sent for each request.
async fn logged(lab: &Lab, asks: &[Ask]) -> anyhow::Result<Vec<Vec<Call>>> {
    let database = "SELECT current_database()";
    let database: String = lab.admin.query_one(database, &[]).await?.get(0);
    // For connections that are opened from now on; the server under load has its own already.
    let set = format!("ALTER DATABASE {database} SET log_statement = 'all'");
    lab.admin.batch_execute(&set).await?;
    let found = asked(lab, asks).await;
    let reset = format!("ALTER DATABASE {database} RESET log_statement");
    lab.admin.batch_execute(&reset).await?;
    found
}

async fn asked(lab: &Lab, asks: &[Ask]) -> anyhow::Result<Vec<Vec<Call>>> {
    let one = OneConnection::open(&lab.cluster.url).await?;
    let connection = one.app.db.pool().get().await?;
    let process: i32 = connection.query_one("SELECT pg_backend_pid()", &[]).await?.get(0);
    drop(connection);
    let mut log = std::fs::File::open(lab.cluster.log())?;
    let mut found = Vec::new();
    for ask in asks {
        log.seek(SeekFrom::End(0))?;
        http::once(one.port, &ask.request).await?;
        let mut text = String::new();
        log.read_to_string(&mut text)?;
        found.push(calls(&text, process));
    }
    one.close().await?;
    Ok(found)
}

/// The statements with values in a piece of the log, but those that tell who asks.
fn calls(text: &str, process: i32) -> Vec<Call> {
    let mark = format!(" UTC [{process}] ");
    let mut found: Vec<Call> = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((_, rest)) = line.split_once(&mark) else { continue };
        let mut whole = rest.to_owned();
        while let Some(more) = lines.next_if(|line| line.starts_with('\t')) {
            whole.push('\n');
            whole += &more[1..];
        }
        if let Some(executed) = whole.strip_prefix("LOG:  execute ") {
            let sql = executed.split_once(": ").map_or("", |(_, sql)| sql).to_owned();
            found.push(Call { sql, values: Vec::new() });
        } else if let Some(given) = whole.split_once("arameters: ")
            && whole.starts_with("DETAIL:")
            && let Some(last) = found.last_mut()
        {
            last.values = values(given.1);
        }
    }
    for call in &mut found {
        call.unscope();
    }
    found.retain(|call| !["auth.session(", "\"LastSeenAt\""].iter().any(|x| call.sql.contains(x)));
    found
}

/// Reads `$1 = 'it''s', $2 = NULL`.
fn values(text: &str) -> Vec<Option<String>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(" = ") {
        let Some(mut quoted) = after.strip_prefix('\'') else {
            all.push(None);
            rest = after;
            continue;
        };
        let mut value = String::new();
        while let Some((part, behind)) = quoted.split_once('\'') {
            value += part;
            quoted = behind;
            match quoted.strip_prefix('\'') {
                Some(more) => (value, quoted) = (value + "'", more),
                None => break,
            }
        }
        all.push(Some(value));
        rest = quoted;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_postgresql_writes_them() {
        let found = values("$1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = '', $4 = '{a,b}'");
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(found, [some("it's, $2 = 'x'"), None, some(""), some("{a,b}")]);
    }

    #[test]
    fn a_statement_over_many_lines_is_one_and_other_processes_are_left_out() {
        let log = "2026-01-01 10:00:00.000 UTC [7] LOG:  statement: BEGIN\n\
            2026-01-01 10:00:00.000 UTC [7] LOG:  execute s1: SELECT $1,\n\t  $2\n\
            2026-01-01 10:00:00.000 UTC [7] DETAIL:  Parameters: $1 = 'a', $2 = NULL\n\
            2026-01-01 10:00:00.000 UTC [8] LOG:  execute s1: SELECT 1\n";
        let found = calls(log, 7);
        let values = vec![Some("a".to_owned()), None];
        assert_eq!(found, [Call { sql: "SELECT $1,\n  $2".into(), values }]);
        assert_eq!(statements(&found), ["SELECT :v0_0,\n  NULL;\n"]);
    }
}
